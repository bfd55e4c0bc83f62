"""Views of the articles, their index and the first page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.annotations import NoteView
from build_dossier.rendering.views.crossing import Backlink
from build_dossier.rendering.views.events import Landmark
from build_dossier.rendering.views.inline import Grade, Pair, SentenceView, Words
from build_dossier.rendering.views.page import Fact, Link, Page, Place, Tally
from build_dossier.rendering.views.questions import HeldView, QuestionsView

CopyState: TypeAlias = Literal["faithful", "damaged", "rewritten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningBar:
    """Characters of the raw text by what became of them; drawn as one bar."""

    kept: int
    furniture: int
    """Removed by families B, M, D, I and L: what the page, not the author, put there."""
    injected: int
    """Removed by families J and P: what somebody put into the text."""
    repaired: int
    """Characters put in place of others by T, P and reviewed repairs; widened marks count as kept."""
    restored: int
    """Kept characters whose segments an editor reconstructed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """The state of the copy and what cleaning did to it."""

    state: CopyState
    grade: Grade
    """The grade most of the text has."""
    statement: str
    """One sentence in the edition's language on what this copy is."""
    removed: int
    """Characters."""
    inserted: int
    changed: int
    """Characters put in place of others (punctuation widened among them)."""
    provenance: Link
    bar: CleaningBar
    converted: bool = False
    """The edition shows another script than the copy has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentView:
    """A paragraph or a heading."""

    number: int
    id: str
    kind: Literal["paragraph", "heading"]
    zh: tuple[SentenceView, ...]
    en: tuple[SentenceView, ...]
    """Empty: not yet translated; the page says so beside the original."""
    grade: Grade
    """The least trustworthy of its sentences."""
    repairs: int = 0
    """Certain repairs and edits of D, J, P, T in this segment; stated below it when not 0."""
    found: Words | None = None
    """Where the segment was restored: the text as the copy has it, in its own script."""
    stale: tuple[Literal["restored", "translation"], ...] = ()
    """Texts made from an earlier state of the segment."""
    notes: tuple[NoteView, ...] = ()
    raw: Link | None = None
    """Its place in the raw text."""
    account: str = ""
    """What cleaning did to it, in a line."""
    annotate: str | None = None
    """Address of the new-file page, filled in; ``None`` without a repository."""
    annotate_file: str = ""
    """The file a new annotation goes to, shown where there is no repository."""
    citation: str = ""
    """What the copy button adds after the text."""
    aliases: tuple[str, ...] = ()
    """Retired ids that lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A term, person or organisation at the end of an article."""

    anchor: str
    """Id on this page, such as ``e-dit``."""
    kind: Literal["term", "person", "organisation"]
    link: Link
    names: Pair
    gloss: Pair
    """Definition, or who it is; one sentence."""
    segments: tuple[Place, ...]
    """Where it stands on this page."""
    total: int
    """Mentions in all articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article, and why it is related."""

    link: Link
    title: Pair
    reason: tuple[Tally, ...]
    """What they share, most first."""
    notes: tuple[NoteView, ...] = ()
    """Annotations to one of them that compare it with the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A key point of an article."""

    words: Pair
    segment: str = ""
    """Id of the segment it rests on; empty where it rests on several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(Page):
    """An article, bilingual."""

    id: str
    number: int
    of: int
    """Number of articles in the dossier."""
    characters: int
    minutes: int
    headline: Pair
    title_by_editors: bool = False
    """The copy lacks a title; this one was given."""
    facts: tuple[Fact, ...]
    copy: CopyView
    note: Pair | None = None
    """The editors' note."""
    abstract: Pair | None = None
    points: tuple[Point, ...] = ()
    segments: tuple[SegmentView, ...]
    entries: tuple[Entry, ...] = ()
    grades: tuple[Grade, ...] = ()
    """Those that quotations on this page have, best first."""
    related: tuple[Related, ...] = ()
    positions: tuple[HeldView, ...] = ()
    """What is held in this article on the questions of the dossier."""
    backlinks: tuple[Backlink, ...] = ()
    """Records and annotations elsewhere that cite this article."""
    permalink: str = ""
    """Public or site-relative address for the colophon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """An article in a list."""

    number: int
    link: Link
    headline: Pair
    title_by_editors: bool
    outlet: str
    date: str
    date_doubt: str
    copy: CopyView
    characters: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleIndexView(Page):
    """All articles."""

    cards: tuple[ArticleCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the dossier holds."""

    articles: int
    terms: int
    people: int
    organisations: int
    annotations: int
    sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(Page):
    """The first page of an edition."""

    headline: Pair
    subtitle: Pair
    say: Pair
    """What the dossier is, a paragraph in each language."""
    counts: Counts
    cards: tuple[ArticleCard, ...]
    terms: tuple[Tally, ...] = ()
    """The most mentioned."""
    voices: tuple[Tally, ...] = ()
    """Those who speak, by number of quotations."""
    annotations: tuple[NoteView, ...] = ()
    """The latest few."""
    questions: QuestionsView | None = None
    """The matrix of voices, to be shown small."""
    landmarks: tuple[Landmark, ...] = ()
    events: int = 0
    """In the whole timeline."""
