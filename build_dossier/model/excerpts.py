"""Excerpts: words of an article that a record rests on."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.issues import Place
from build_dossier.model.segments import Grade
from build_dossier.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptEntry:
    """Words of an article's reading text, as a record quotes them."""

    article: str
    segment: str
    quote: str
    prefix: str
    suffix: str
    place: Place
    """Where the quotation is written."""
    article_place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words of an article, and where they stand."""

    article: str
    segment: str
    span: Span
    """In the segment's reading text."""
    slots: tuple[int, ...]
    text: str
    en: str | None
    """The English of the sentences in which they stand."""
    grade: Grade
    """The least of these sentences."""
