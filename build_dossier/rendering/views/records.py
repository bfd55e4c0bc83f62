"""Views of terms, people and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.rendering.views.annotations import NoteView
from build_dossier.rendering.views.crossing import Backlink, Shared, Statement, Step
from build_dossier.rendering.views.inline import Pair
from build_dossier.rendering.views.page import (
    Link,
    NamesView,
    Occurrence,
    Page,
    Place,
    Source,
)
from build_dossier.rendering.views.pictures import StripRow
from build_dossier.rendering.views.questions import HeldView


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Page):
    """What terms, people and organisations share."""

    id: str
    headline: Pair
    names: NamesView
    definition: Pair
    """Of a person: the profile."""
    note: Pair | None = None
    occurrences: tuple[Occurrence, ...] = ()
    total: int = 0
    """Mentions in all articles."""
    articles: int = 0
    """Articles in which it stands."""
    strip: tuple[StripRow, ...] = ()
    """Where it stands in the articles that mention it."""
    neighbours: tuple[Shared, ...] = ()
    """Records that stand in the same segments, most often first."""
    backlinks: tuple[Backlink, ...] = ()
    """Records, notes and annotations that refer to this one."""
    speakers: tuple[Shared, ...] = ()
    """Who speaks of it, and where."""
    annotations: tuple[NoteView, ...] = ()
    """Annotations at its mentions."""
    see: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView(Record):
    """A term of the glossary."""

    misunderstanding: Pair | None = None
    step: Step | None = None
    """Its step of the learning path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """What somebody was, when, and who says so."""

    date: str
    words: Pair
    place: Place | None = None
    """The article that states it (its first mention of the person)."""
    sources: tuple[Source, ...] = ()
    """Or the sources that do; neither: not verified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView(Record):
    """A person."""

    kind: Literal["expert", "figure", "byline"]
    roles: tuple[RoleView, ...] = ()
    statements: tuple[Statement, ...] = ()
    speaks_of: tuple[Shared, ...] = ()
    """Records named in these statements."""
    positions: tuple[HeldView, ...] = ()
    links: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView(Record):
    """An organisation."""

    kind: Literal["company", "institute", "university", "media", "agency"]
    people: tuple[Link, ...] = ()
    """Those whose roles name it."""
    statements: tuple[Statement, ...] = ()
    speaks_of: tuple[Shared, ...] = ()
    """Records named in these statements."""
    positions: tuple[HeldView, ...] = ()
