"""Views of the indexes: records by group, by letter or stroke, and the learning path."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.rendering.views.inline import Pair
from build_dossier.rendering.views.page import Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A line of an index of records."""

    link: Link
    names: Pair
    """Chinese name in the edition's script, and English."""
    gloss: Pair
    count: int
    """Mentions in all articles."""
    find: str
    """What a filter looks in: every form of the name in both scripts and languages, and its sounds."""
    said: int = 0
    """Quotations and reported statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """Entries under one heading, such as a field."""

    id: str
    heading: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Names that begin with one letter, or with a character of so many strokes."""

    heading: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """A step of the learning path as the glossary lists it."""

    number: int
    link: Link
    names: Pair
    why: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordIndexView(Page):
    """Records of one kind, by group and by name."""

    groups: tuple[IndexGroup, ...]
    letters: tuple[Letter, ...] = ()
    steps: tuple[StepView, ...] = ()
    """The learning path, on the glossary's page."""
    pictures: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermIndexView(RecordIndexView):
    """The glossary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonIndexView(RecordIndexView):
    """The people, those who speak first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationIndexView(RecordIndexView):
    """The organisations, by kind."""
