"""Questions on which voices differ, and what each of them holds, as their files say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.issues import Place
from build_dossier.model.common import Prose
from build_dossier.model.excerpts import Excerpt, ExcerptEntry

Stance = Literal["supports", "opposes", "qualifies"]
STANCES: tuple[Stance, ...] = ("supports", "opposes", "qualifies")


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionEntry:
    """What one voice holds, and the words that show it."""

    voice: str | None
    """Id of a person or an organisation; ``None`` where the article itself speaks."""
    voice_place: Place
    stance: Stance
    gist: Prose
    """The point in a few words, as a cell of a table."""
    excerpt: ExcerptEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEntry:
    """``questions/<id>.yaml``."""

    id: str
    place: Place
    order: int
    text: Prose
    note: Prose | None
    """What the dispute turns on."""
    see: tuple[str, ...]
    see_places: tuple[Place, ...]
    """Where each of them is written."""
    positions: tuple[PositionEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one voice holds on a question."""

    voice: str | None
    """Id of a person or an organisation; ``None`` where the article itself speaks."""
    stance: Stance
    gist: Prose
    excerpt: Excerpt
    mode: Literal["direct", "indirect"]
    """Whether the words are the voice's own, or reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question on which voices differ."""

    entry: QuestionEntry
    positions: tuple[Position, ...]

    @property
    def id(self) -> str:
        """The name of its file."""
        return self.entry.id
