"""What joins one page with others: neighbours and where, statements, backlinks with their sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.inline import Grade, RecordKind, SentenceView, Words
from build_dossier.rendering.views.page import Link, Place

PageKind: TypeAlias = RecordKind | Literal["article", "annotation", "question", "event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A record that meets another, and where they do."""

    link: Link
    kind: RecordKind
    count: int
    """Of all segments in which they do."""
    places: tuple[Place, ...]
    """The first few of them."""

    @property
    def more(self) -> int:
        """Places that are not listed."""
        return self.count - len(self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says: whole sentences in both languages, in which the words are marked."""

    place: Place
    grade: Grade
    modes: tuple[Literal["direct", "indirect"], ...]
    count: int
    """Quotations and reports that stand in these sentences."""
    zh: tuple[SentenceView, ...]
    en: tuple[SentenceView, ...]
    found: Words | None = None
    """For restored text: the same passage as the copy has it, in its own script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A page that leads here, and the sentence in which it does."""

    link: Link
    kind: PageKind
    words: Words | None = None
    """With the name in a ``Mark`` of kind "form"; ``None`` where the page only lists this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the learning path."""

    number: int
    of: int
    before: Link | None
    after: Link | None
