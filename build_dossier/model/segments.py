"""Segments of an article, their sentences in all texts, and the names that stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal

from build_dossier.issues import Place
from build_dossier.model.naming import RecordKind
from build_dossier.text.spans import Span

Language = Literal["zh", "en"]


class Grade(Enum):
    """How far a sentence can be trusted as the author's own words, best first."""

    VERBATIM = "verbatim"
    REPAIRED = "repaired"
    PROBABLE = "probable"
    RESTORED = "restored"
    AS_FOUND = "as-found"

    @property
    def rank(self) -> int:
        """0 for the best grade."""
        return list(Grade).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One sentence in all its texts."""

    number: int
    """Counted from 1 within the segment."""
    found: str
    """As it stands in the clean body, in the script of the copy."""
    reading: str
    """Canonical Simplified; empty where it went into the slot before."""
    en: str | None
    """``None`` where there is no translation, empty where it went into the slot before."""
    grade: Grade
    readings_zh: tuple[str, ...]
    """Alternatives where the restoration is only probable."""
    readings_en: tuple[str, ...]
    lost: bool
    term_exceptions: tuple[str, ...] = ()
    """Records that the English leaves unnamed for a reason."""
    en_place: Place | None = None
    """Where its English line stands."""


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A paragraph or heading with its lasting id."""

    id: str
    number: int
    """Counted from 1 within the article."""
    heading: bool
    span: Span
    """In the clean body."""
    slots: tuple[Slot, ...]
    restored: bool
    stale_restoration: bool
    stale_translation: bool

    @cached_property
    def found(self) -> str:
        """The text as it stands in the copy."""
        return "".join(slot.found for slot in self.slots)

    @cached_property
    def reading(self) -> str:
        """The reading text: restored where there is one, else the found text in Simplified."""
        return "".join(slot.reading for slot in self.slots)

    @cached_property
    def en(self) -> str | None:
        """The English text, or ``None`` where there is none."""
        if any(slot.en is None for slot in self.slots):
            return None
        return " ".join(slot.en for slot in self.slots if slot.en)

    @cached_property
    def grade(self) -> Grade:
        """The least grade of its sentences."""
        return max((slot.grade for slot in self.slots), key=lambda grade: grade.rank)

    def slot_spans(self, language: Language) -> tuple[tuple[Slot, Span], ...]:
        """Each slot with the stretch of the segment's text that it fills."""
        return self._chinese_spans if language == "zh" else self._english_spans

    @cached_property
    def _chinese_spans(self) -> tuple[tuple[Slot, Span], ...]:
        return self._spans("zh")

    @cached_property
    def _english_spans(self) -> tuple[tuple[Slot, Span], ...]:
        return self._spans("en")

    def _spans(self, language: Language) -> tuple[tuple[Slot, Span], ...]:
        spans, place = [], 0
        for slot in self.slots:
            text = slot.reading if language == "zh" else slot.en or ""
            if language == "en" and text and place:
                place += 1
            spans.append((slot, Span(place, place + len(text))))
            place += len(text)
        return tuple(spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where a name stands."""

    kind: RecordKind
    record: str
    segment: str
    slot: int
    language: Language
    span: Span
    """In the text of the slot."""
