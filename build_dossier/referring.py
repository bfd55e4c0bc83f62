"""What the editors' own words name: records in definitions, notes, profiles and annotations.

The texts of the articles are matched elsewhere; here it is the words about them. A name found
in a note becomes a link, and the record that is named learns from which sentence it was led to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from build_dossier.model.articles import AnnotationEntry, ArticleInfo
from build_dossier.model.common import Prose
from build_dossier.model.entries import Entry, Person, Term
from build_dossier.model.events import EventEntry
from build_dossier.model.naming import RecordKind
from build_dossier.model.questions import QuestionEntry
from build_dossier.model.references import Named, Owner, Passage, Reference
from build_dossier.sentences import split_sentences
from build_dossier.text.markdown import plain
from build_dossier.text.spans import Span

_ENGLISH_END = re.compile(r"[.!?][”’\")]*\s+(?=[A-Z“‘(0-9])")


class Hit(Protocol):
    """A name at a place of a text, as matching finds it."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last one."""

    @property
    def record(self) -> str:
        """The record named."""

    @property
    def kind(self) -> RecordKind:
        """Its kind."""


Find = Callable[[str], Sequence[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring:
    """All that the editors' words name."""

    names: Mapping[str, tuple[Named, ...]]
    """By the text in which they stand."""
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """The texts of one owner, in the order in which a reader meets them."""

    owner: Owner
    owner_id: str
    article: str | None = None
    texts: tuple[Prose, ...]


def refer(
    entries: Iterable[Entry],
    articles: Iterable[ArticleInfo],
    annotations: Iterable[AnnotationEntry],
    questions: Iterable[QuestionEntry],
    events: Iterable[EventEntry],
    chinese: Find,
    english: Find,
) -> Referring:
    """Find the names in everything that the editors and annotators wrote."""
    names: dict[str, tuple[Named, ...]] = {}
    references: list[Reference] = []
    for written in _all(entries, articles, annotations, questions, events):
        for prose in written.texts:
            names[prose.zh] = names.get(prose.zh) or _named(prose.zh, chinese)
            names[prose.en] = names.get(prose.en) or _named(prose.en, english)
        references += _references(written, names)
    return Referring(names=names, references=tuple(references))


def _all(
    entries: Iterable[Entry],
    articles: Iterable[ArticleInfo],
    annotations: Iterable[AnnotationEntry],
    questions: Iterable[QuestionEntry],
    events: Iterable[EventEntry],
) -> Iterator[_Written]:
    for entry in entries:
        texts = [entry.profile] if isinstance(entry, Person) else [entry.definition]
        if isinstance(entry, Person):
            texts += [role.text for role in entry.roles]
        elif entry.note:
            texts.append(entry.note)
        if isinstance(entry, Term) and entry.misunderstanding:
            texts.append(entry.misunderstanding)
        yield _Written(owner=entry.kind, owner_id=entry.id, texts=tuple(texts))
    for article in articles:
        own = (article.abstract, article.note, *(point.text for point in article.points))
        yield _Written(owner="article", owner_id=article.id, texts=tuple(each for each in own if each))
    for each in annotations:
        text = Prose(zh=plain(each.text.zh), en=plain(each.text.en))
        yield _Written(owner="annotation", owner_id=each.id, article=each.article, texts=(text,))
    for question in questions:
        asked = (question.text, question.note)
        yield _Written(owner="question", owner_id=question.id, texts=tuple(each for each in asked if each))
    for event in events:
        told = (event.title, event.text, event.known)
        yield _Written(owner="event", owner_id=event.id, texts=tuple(each for each in told if each))


def _named(text: str, find: Find) -> tuple[Named, ...]:
    return tuple(Named(record=hit.record, kind=hit.kind, span=Span(hit.start, hit.end)) for hit in find(text))


def _references(written: _Written, names: Mapping[str, tuple[Named, ...]]) -> Iterator[Reference]:
    found: dict[str, dict[str, Passage]] = {}
    for prose in written.texts:
        for language, text in (("zh", prose.zh), ("en", prose.en)):
            for named in names[text]:
                passages = found.setdefault(named.record, {})
                if named.record != written.owner_id and language not in passages:
                    passages[language] = _passage(text, named.span, language)
    for record, passages in found.items():
        if passages:
            yield Reference(
                owner=written.owner,
                owner_id=written.owner_id,
                article=written.article,
                record=record,
                zh=passages.get("zh"),
                en=passages.get("en"),
            )


def _passage(text: str, span: Span, language: str) -> Passage:
    """The sentence in which a name stands."""
    sentences = split_sentences(text) if language == "zh" else _english_sentences(text)
    start, end = next((each for each in sentences if each.start <= span.start < each.end), (0, len(text)))
    end = max(end, span.end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Passage(text=text[start:end].rstrip(), span=Span(span.start - start, span.end - start))


def _english_sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _ENGLISH_END.finditer(text):
        yield Span(start, match.end())
        start = match.end()
    yield Span(start, len(text))
