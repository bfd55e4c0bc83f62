"""The finished dossier: what rendering and exporting see, and nothing of the seeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from build_dossier.issues import Issue, Place
from build_dossier.model.articles import AnnotationEntry, ArticleInfo, Repair, Speaker
from build_dossier.model.common import Names, Prose
from build_dossier.model.editions import EditionName
from build_dossier.model.entries import Entry, Organisation, Person, Step, Term
from build_dossier.model.events import Event
from build_dossier.model.excerpts import Excerpt
from build_dossier.model.questions import Question
from build_dossier.model.references import Named, Reference
from build_dossier.model.segments import Mention, Segment
from build_dossier.text.spans import Account, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Excerpt):
    """Words somebody said."""

    speaker: Speaker
    mode: Literal["direct", "indirect"]
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
    questions: tuple[Question, ...] = ()
    """In the order that their files give."""
    events: tuple[Event, ...] = ()
    """In the order of their dates."""
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

    def question(self, record: str) -> Question:
        """The question of an id; raises :class:`KeyError`."""
        return self._questions[record]

    def event(self, record: str) -> Event:
        """The event of an id; raises :class:`KeyError`."""
        return self._events[record]

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}
