"""The finished dossier: what rendering and exporting see, and nothing of the seeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Literal

from build_dossier.issues import Issue, Place
from build_dossier.model.articles import AnnotationEntry, ArticleInfo, Repair, Speaker
from build_dossier.model.common import Names, Prose
from build_dossier.model.entries import Entry, Organisation, Person, Step, Term
from build_dossier.model.naming import RecordKind
from build_dossier.model.references import Named, Reference
from build_dossier.text.spans import Account, Span

Language = Literal["zh", "en"]
EditionName = Literal["zh-Hans", "zh-Hant", "en"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words somebody said, and where they stand."""

    article: str
    segment: str
    span: Span
    """In the segment's reading text."""
    slots: tuple[int, ...]
    text: str
    en: str | None
    """The English of the sentences in which it stands."""
    speaker: Speaker
    mode: Literal["direct", "indirect"]
    grade: Grade
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An annotation with the place that its anchor found."""

    entry: AnnotationEntry
    span: Span | None
    """In the layer that it quotes; ``None`` for an orphan."""

    @property
    def id(self) -> str:
        """The id of its file."""
        return self.entry.id


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A key point with the sentence that carries it."""

    text: Prose
    segment: str
    slot: int


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article, through all stages."""

    info: ArticleInfo
    account: Account
    raw_path: str
    segments: tuple[Segment, ...]
    retired: dict[str, str]
    points: tuple[KeyPoint, ...]
    quotations: tuple[Quotation, ...]
    annotations: tuple[Annotation, ...]
    mentions: tuple[Mention, ...]
    repairs: dict[str, Repair]
    """Code of each reviewed repair (``R01`` …), as it stands in the account."""

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.info.id

    def segment(self, segment_id: str) -> Segment:
        """The segment of an id, a retired one included; raises :class:`KeyError`."""
        return self._segments[self.retired.get(segment_id, segment_id)]

    @cached_property
    def _segments(self) -> dict[str, Segment]:
        return {segment.id: segment for segment in self.segments}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What a page says of a cleaning rule."""

    code: str
    name: str
    why: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierInfo:
    """``dossier.yaml``."""

    id: str
    title: Names
    subtitle: Prose
    description: Prose
    editions: tuple[EditionName, ...]
    rights: Prose
    repository: str | None
    """Address of the repository on GitHub, or ``None``."""
    site_url: str | None
    leftovers: tuple[str, ...]
    """Words of known damage that no reading text may have."""
    path: tuple[Step, ...]
    """Terms in the order in which a newcomer reads them."""
    place: Place


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """Everything, finished."""

    info: DossierInfo
    articles: tuple[Article, ...]
    terms: dict[str, Term] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    rules: tuple[RuleInfo, ...] = ()
    """The catalogue of cleaning rules, in the order of application."""
    names: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    """Names in the editors' words, by the text in which they stand."""
    references: tuple[Reference, ...] = ()
    """Who of the editors' words names whom."""
    warnings: tuple[Issue, ...] = ()

    def entries(self) -> Iterator[Entry]:
        """All terms, people and organisations."""
        yield from self.terms.values()
        yield from self.people.values()
        yield from self.organisations.values()

    def entry(self, record: str) -> Entry:
        """The term, person or organisation of an id, which no two of them share; raises :class:`KeyError`."""
        for group in (self.terms, self.people, self.organisations):
            if record in group:
                return group[record]
        raise KeyError(record)

    def article(self, article_id: str) -> Article:
        """The article of an id; raises :class:`KeyError`."""
        return self._articles[article_id]

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}
