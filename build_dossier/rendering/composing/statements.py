"""What somebody says: the sentences in which the words stand, in both languages, once each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from build_dossier.model.dossier import Article, Quotation
from build_dossier.model.excerpts import Excerpt
from build_dossier.model.segments import Language, Segment, Slot
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.inline import Atom, Marks, Range, sentences, shifted
from build_dossier.text.spans import Span

Mode = Literal["direct", "indirect"]
_MARKED = re.compile(r"“[^“”]*”")


class _Said(NamedTuple):
    """Words, and whether they are the speaker's own or reported."""

    words: Excerpt
    mode: Mode


def statements_of(context: Context, speaker: str) -> tuple[views.Statement, ...]:
    """All statements of a speaker in the order of the dossier; those that share a sentence are one."""
    return tuple(
        _statement(context, article, [_Said(each, each.mode) for each in group])
        for article, group in _groups(context.lookups.quotations.get(speaker, ()))
    )


def statement_of(context: Context, words: Excerpt, mode: Mode) -> views.Statement:
    """The sentences in which some words stand."""
    return _statement(context, context.dossier.article(words.article), [_Said(words, mode)])


def _groups(said: Sequence[tuple[Article, Quotation]]) -> Iterator[tuple[Article, list[Quotation]]]:
    group: list[Quotation] = []
    at: Article | None = None
    for article, quotation in said:
        if (
            at is article
            and group[-1].segment == quotation.segment
            and set(group[-1].slots) & set(quotation.slots)
        ):
            group.append(quotation)
            continue
        if at:
            yield at, group
        at, group = article, [quotation]
    if at:
        yield at, group


def _statement(context: Context, article: Article, group: Sequence[_Said]) -> views.Statement:
    segment = article.segment(group[0].words.segment)
    touched = [slot for slot in segment.slots if any(slot.number in each.words.slots for each in group)]
    script: views.Lang = "zh-Hant" if article.info.script == "Hant" else "zh-Hans"
    return views.Statement(
        place=context.place(article, segment),
        grade=max((each.words.grade for each in group), key=lambda grade: grade.rank).value,
        modes=tuple(dict.fromkeys(each.mode for each in group)),
        count=len(group),
        zh=_sentences(context, segment, "zh", touched, [each.words.span for each in group]),
        en=_sentences(context, segment, "en", touched, list(_english(segment, touched, group))),
        found=views.Words.of(script, "".join(slot.found for slot in touched)) if segment.restored else None,
    )


def _sentences(
    context: Context, segment: Segment, language: Language, touched: Sequence[Slot], said: Sequence[Span]
) -> tuple[views.SentenceView, ...]:
    numbers = {slot.number for slot in touched}
    made = sentences(context, segment, language, _marks(segment, language, said))
    return tuple(each for each in made if numbers & set(each.slots))


def _marks(segment: Segment, language: Language, said: Sequence[Span]) -> Marks:
    places = {slot.number: span for slot, span in segment.slot_spans(language)}

    def marks(slot: Slot, _text: str) -> tuple[tuple[Atom, ...], tuple[list[Range]]]:
        place = places[slot.number]
        mark = views.Mark(kind="said", parts=())
        return (), ([Range(span=shifted(span, place), mark=mark) for span in said],)

    return marks


def _english(segment: Segment, touched: Sequence[Slot], group: Sequence[_Said]) -> Iterator[Span]:
    """The words in English of direct quotations, where both texts have as many pairs of marks."""
    chinese, english = (_marked(segment, language, touched) for language in ("zh", "en"))
    if len(chinese) != len(english):
        return
    direct = [each.words.span for each in group if each.mode == "direct"]
    for own, other in zip(chinese, english, strict=True):
        if any(span.start < own.end and own.start < span.end for span in direct):
            yield other


def _marked(segment: Segment, language: str, touched: Sequence[Slot]) -> list[Span]:
    """What stands between double marks in the touched sentences, without the marks."""
    text = segment.reading if language == "zh" else segment.en or ""
    spans = {slot.number: span for slot, span in segment.slot_spans("zh" if language == "zh" else "en")}
    start, end = spans[touched[0].number].start, spans[touched[-1].number].end
    return [Span(found.start() + 1, found.end() - 1) for found in _MARKED.finditer(text, start, end)]
