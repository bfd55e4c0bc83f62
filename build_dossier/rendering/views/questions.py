"""Views of questions: the matrix of voices, a question with its positions, a voice's own positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.crossing import Statement
from build_dossier.rendering.views.inline import Pair
from build_dossier.rendering.views.page import Link, Page

Stance: TypeAlias = Literal["supports", "opposes", "qualifies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    """Who holds a position."""

    key: str
    """Id of the voice on a page: the record, or the article after ``article-``."""
    link: Link
    """To the page of the person or organisation, or to the article."""
    note: str
    """Their field, or that it is the article itself; in the edition's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """What a voice holds on a question."""

    anchor: str
    """Id on the page of the question, such as ``zhou-hongyi-1``."""
    voice: VoiceView
    stance: Stance
    gist: Pair
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldView:
    """What one voice, or one article, holds on a question."""

    question: Link
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question and its cells, one a voice."""

    id: str
    link: Link
    question: Pair
    counts: tuple[tuple[Stance, int], ...]
    """How many voices take each stance that is taken; who takes two is counted in both."""
    cells: tuple[tuple[PositionView, ...], ...]
    """Empty where a voice says nothing on it."""

    @property
    def positions(self) -> tuple[PositionView, ...]:
        """All positions of the row."""
        return tuple(position for cell in self.cells for position in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView(Page):
    """All questions by all voices."""

    voices: tuple[VoiceView, ...]
    rows: tuple[QuestionRow, ...]
    table: str = ""
    """Path of the file of all positions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView(Page):
    """One question with everything that is held on it."""

    headline: Pair
    note: Pair | None
    positions: tuple[PositionView, ...]
    see: tuple[Link, ...]
