"""An article as its folder holds it: what is known of it, and what was written about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.issues import Place
from build_dossier.model.common import Prose, Source

Copy = Literal["faithful", "damaged", "rewritten"]
Script = Literal["Hans", "Hant"]
Layer = Literal["reading", "found", "en"]

COPIES: tuple[Copy, ...] = ("faithful", "damaged", "rewritten")
SCRIPTS: tuple[Script, ...] = ("Hans", "Hant")
LAYERS: tuple[Layer, ...] = ("reading", "found", "en")
"""The texts of a segment that an annotation may quote."""
PRECISIONS = ("minute", "day", "month", "year", "inferred-day", "not-before")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared, how precisely that is known, and from what."""

    date: str | None
    precision: str
    evidence: Prose

    @property
    def doubt(self) -> Literal["", "inferred", "not_before"]:
        """Why the date is not to be taken for a statement of the article."""
        if self.precision == "inferred-day":
            return "inferred"
        return "not_before" if self.precision == "not-before" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A key point, carried by one sentence of the article."""

    text: Prose
    segment: str
    quote: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A rule that is not applied to this article, and why."""

    rule: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleInfo:
    """``article.yaml``."""

    id: str
    place: Place
    order: int
    title_zh: str
    title_en: str
    title_given_by: Literal["text", "editors"]
    outlet: str | None
    """Id of an organisation; ``None`` where it is not known."""
    republisher: str | None
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    published: Published
    language: str
    script: Script
    """Script of the file as received."""
    copy: Copy
    encoding: str | None
    raw_file_name: str | None
    damage: Prose
    note: Prose | None
    abstract: Prose | None
    points: tuple[Point, ...]
    rights: Prose
    waivers: tuple[Waiver, ...]

    @property
    def title(self) -> Prose:
        """The title in both languages."""
        return Prose(zh=self.title_zh, en=self.title_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A reviewed repair that no rule may make; it applies to the text that the rules leave."""

    quote: str
    prefix: str
    suffix: str
    replacement: str
    """A line break divides paragraphs; a line that begins with ``## `` is a heading."""
    reason: Prose
    certain: bool
    alternatives: tuple[str, ...]
    by: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentEntry:
    """One line of ``segments.yaml``: an id that lasts, and what it was minted for."""

    id: str
    heading: bool
    sentences: int
    digest: str
    words: str
    """The first words, for people who read the file."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentList:
    """``segments.yaml``."""

    segments: tuple[SegmentEntry, ...]
    retired: dict[str, str]
    """Old id to the living one that took its place, so that old addresses lead on; empty if none did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment after a line of a restoration or translation."""

    kind: Literal["probable", "lost", "term-exception"]
    readings: tuple[str, ...]
    """For ``probable``: the alternatives. For ``term-exception``: the term and the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands for one slot; ``text`` is ``None`` where the slot went into the line before."""

    text: str | None
    remarks: tuple[Remark, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The lines of one segment in a restoration or translation."""

    segment: str
    source_digest: str
    """Digest of the text from which it was made."""
    lines: tuple[Line, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: a record, or somebody the article leaves unnamed."""

    record: str | None
    unnamed: Prose | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteEntry:
    """A quotation, anchored by hand."""

    segment: str
    quote: str
    prefix: str
    suffix: str
    speaker: Speaker
    mode: Literal["direct", "indirect"]
    attribution: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSpeech:
    """A marked span that nobody says, and why it is marked."""

    segment: str
    quote: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationEntry:
    """One annotation as a contributor wrote it."""

    id: str
    place: Place
    article: str
    segment: str
    quote: str
    prefix: str
    suffix: str
    layer: Layer
    target_place: Place
    """Where its quotation is written."""
    article_place: Place
    segment_place: Place
    kind: str
    by: str
    date: str
    text: Prose
    sources: tuple[Source, ...]
    orphaned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFolder:
    """Everything that the folder of one article holds, read but not yet worked on."""

    info: ArticleInfo
    raw: bytes
    raw_path: str
    repairs: tuple[Repair, ...]
    segments: SegmentList | None
    restored: tuple[Block, ...]
    translated: tuple[Block, ...]
    quotes: tuple[QuoteEntry, ...]
    not_speech: tuple[NotSpeech, ...]
