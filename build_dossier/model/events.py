"""Events: what happened, when, and which words of the articles tell of it, as their files say it."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.issues import Place
from build_dossier.model.common import Prose, Source
from build_dossier.model.excerpts import Excerpt, ExcerptEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """``events/<id>.yaml``."""

    id: str
    place: Place
    date: str
    """As precise as it is known: year, month, day or minute."""
    until: str | None
    """The end of a period."""
    inferred: bool
    """Whether the date is worked out, not stated."""
    title: Prose
    short: Prose | None
    """Of a landmark: its name in a small timeline."""
    when: Prose | None
    """A remark on the date."""
    text: Prose | None
    passages: tuple[ExcerptEntry, ...]
    """Where articles tell of it."""
    versions: tuple[ExcerptEntry, ...]
    """Where they tell of it each in another way, or against what is known."""
    known: Prose | None
    """What is known of the disagreement."""
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened at a time."""

    entry: EventEntry
    passages: tuple[Excerpt, ...]
    versions: tuple[Excerpt, ...]

    @property
    def id(self) -> str:
        """The name of its file."""
        return self.entry.id
