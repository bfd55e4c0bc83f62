"""Views of what cleaning did: the provenance of an article, the catalogue of rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.articles import ArticleCard, CopyView
from build_dossier.rendering.views.page import Link, Page

Family: TypeAlias = Literal["D", "M", "I", "B", "J", "P", "T", "W", "L", "R"]
"""Families of cleaning rules; ``R`` is a reviewed repair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPiece:
    """A stretch of a raw line. Kept: ``removed`` empty and ``code`` None; else what went and what came."""

    kept: str = ""
    removed: str = ""
    inserted: str = ""
    code: str | None = None
    """Of the rule or repair; its first letter is the family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """A line of the raw text, blank lines left out."""

    number: int
    pieces: tuple[RawPiece, ...]
    segments: tuple[Link, ...] = ()
    """The segments that begin in this line; the text of each link is the segment's id. The line
    answers to the ids ``raw-<segment>`` of these, and to ``line-<number>``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFigure:
    """What one rule or repair did to this article."""

    code: str
    name: str
    """In the edition's language where the interface knows the code, else the rule's own name."""
    places: int
    removed: int
    """Characters."""
    inserted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairView:
    """A reviewed repair."""

    code: str
    before: str
    after: str
    reason: str
    certainty: Literal["certain", "probable"]
    alternatives: tuple[str, ...] = ()
    place: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenanceView(Page):
    """The raw text with every change marked."""

    article: Link
    lang: Literal["zh-Hans", "zh-Hant", "en"]
    """Language and script of the raw text."""
    lines: tuple[RawLine, ...]
    figures: tuple[RuleFigure, ...]
    raw_characters: int
    removed: int
    inserted: int
    clean_characters: int
    """raw - removed + inserted = clean, all in code points; rendering states the sum."""
    repairs: tuple[RepairView, ...] = ()
    doubts: tuple[str, ...] = ()
    """What was seen and could not be repaired, in the edition's language."""
    sha256: str = ""
    raw_file: str = ""
    """Path of the raw file in the repository."""
    copy: CopyView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A rule of the catalogue."""

    code: str
    name: str
    why: str
    before: str
    after: str
    counts: tuple[tuple[Link, int], ...] = ()
    """Places it changed, by article (links to provenance)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesView(Page):
    """The catalogue of rules, in the order of application."""

    rules: tuple[RuleView, ...]
    articles: tuple[ArticleCard, ...] = ()
    """Each leads (``copy.provenance``) to its provenance page."""
