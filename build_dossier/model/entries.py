"""Terms, organisations and people: the records that pages are about."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.issues import Place
from build_dossier.model.common import Prose, Source
from build_dossier.model.naming import Naming, RecordKind

TERM_FIELDS = (
    "foundations",
    "architecture",
    "training",
    "generation",
    "understanding",
    "data-compute",
    "safety",
    "product",
    "industry",
)
ORGANISATION_KINDS = ("company", "institute", "university", "media", "agency")
PERSON_KINDS = ("expert", "figure", "byline")
PERSON_FIELDS = ("research", "industry", "film-and-games", "philosophy", "media", "investment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that the dossier explains."""

    id: str
    place: Place
    naming: Naming
    field: str
    """One of :data:`TERM_FIELDS`."""
    definition: Prose
    note: Prose | None
    misunderstanding: Prose | None
    see: tuple[str, ...]
    see_places: tuple[Place, ...]
    """Where each of them is written."""
    sources: tuple[Source, ...]

    kind: RecordKind = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A company, institute, university, medium or agency."""

    id: str
    place: Place
    naming: Naming
    field: str
    """One of :data:`ORGANISATION_KINDS`."""
    definition: Prose
    note: Prose | None
    see: tuple[str, ...]
    see_places: tuple[Place, ...]
    """Where each of them is written."""
    sources: tuple[Source, ...]

    kind: RecordKind = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody was at a time, by the word of an article or of a source."""

    date: str
    text: Prose
    article: str | None
    """Id of the article that states it; then it is that article's statement."""
    sources: tuple[Source, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who speaks, is named, or wrote or edited an article."""

    id: str
    place: Place
    naming: Naming
    standing: str
    """One of :data:`PERSON_KINDS`."""
    field: str
    """One of :data:`PERSON_FIELDS`."""
    profile: Prose
    roles: tuple[Role, ...]
    links: tuple[Source, ...]
    sources: tuple[Source, ...]

    kind: RecordKind = "person"


Entry = Term | Organisation | Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the learning path: a term, and why it comes here."""

    term: str
    why: Prose
    place: Place


def gist(entry: Entry) -> Prose:
    """The one or two sentences that say what an entry is."""
    return entry.profile if isinstance(entry, Person) else entry.definition
