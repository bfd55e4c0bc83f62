"""Whether the languages of a dossier agree: terms in both, Chinese out of the English, marks accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import NotSpeech
from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry
from build_dossier.model.segments import Slot
from build_dossier.quotations import Quote, find_quotations
from build_dossier.text.hanzi import HANZI
from build_dossier.text.spans import Span

_HANZI = re.compile(f"[{HANZI}]+")
_GLOSS = re.compile(rf"(?<=[A-Za-z0-9.!’”]) \([{HANZI}·，！？：《》]+\)")
"""A Chinese name in brackets after its English one."""
_MARKED = re.compile(r"“[^“”]*”|「[^「」]*」")


def check_terms(article: Article, entries: Mapping[str, Entry], issues: Issues) -> None:
    """Where the Chinese of a sentence names a record, its English must name it too."""
    named: dict[tuple[str, int, str], set[str]] = {}
    for mention in article.mentions:
        named.setdefault((mention.segment, mention.slot, mention.language), set()).add(mention.record)
    for segment in article.segments:
        for group in _joined(segment.slots):
            chinese = {record for slot in group for record in named.get((segment.id, slot.number, "zh"), ())}
            english = {record for slot in group for record in named.get((segment.id, slot.number, "en"), ())}
            excepted = {term for slot in group for term in slot.term_exceptions}
            if any(slot.en is None for slot in group):
                continue
            for record in sorted(chinese - english - excepted):
                issues.warn(
                    group[0].en_place or article.info.place,
                    "L420",
                    f"sentence {group[0].number} of segment {segment.id} names "
                    f'"{entries[record].naming.names.zh_hans}" in Chinese only',
                    f"Use its English name, add the form to {entries[record].place.path}, "
                    f"or write `<!-- term-exception {record}: reason -->` under the line",
                )


def check_english(article: Article, entries: Mapping[str, Entry], issues: Issues) -> None:
    """No Chinese stands in an English line but names that are given in both scripts: ``Name (名字)``."""
    names = {entry.naming.names.zh_hans for entry in entries.values()}
    for segment in article.segments:
        for slot in segment.slots:
            for found in _HANZI.findall(_GLOSS.sub("", slot.en or "")):
                if found not in names:
                    issues.warn(
                        slot.en_place or article.info.place,
                        "L421",
                        f'the English of sentence {slot.number} of segment {segment.id} has "{found}"',
                        "Translate it, or give the name in both scripts",
                    )


def check_marks(article: Article, not_speech: Sequence[NotSpeech], issues: Issues) -> None:
    """Every span in quotation marks is a quotation with a speaker, or said not to be speech."""
    spoken: dict[str, list[Span]] = {}
    reads_as: dict[tuple[str, int], Quote] | None = None
    for quotation in article.quotations:
        spoken.setdefault(quotation.segment, []).append(quotation.span)
    listed = {(each.segment, each.quote) for each in not_speech}
    for segment in article.segments:
        for found in _MARKED.finditer(segment.reading):
            inner = Span(found.start() + 1, found.end() - 1)
            words = segment.reading[inner.start : inner.end]
            if (segment.id, words) in listed or any(
                span.start < inner.end and inner.start < span.end for span in spoken.get(segment.id, ())
            ):
                continue
            if reads_as is None:
                reads_as = _quotes_of(article)
            quote = reads_as.get((segment.id, inner.start))
            issues.warn(
                Place(f"seeds/articles/{article.id}/quotes.yaml"),
                "Q110",
                f'segment {segment.id} has "{words[:20]}" in marks, and nobody says it',
                "Add it under `quotes:` with its speaker, or under `not_speech:` with the reason; "
                + (
                    f"it reads as words of {quote.speaker or 'somebody'}"
                    if quote
                    else "it does not read as speech"
                ),
            )
    known = {segment.id: segment.reading for segment in article.segments}
    for each in not_speech:
        if each.quote not in known.get(each.segment, ""):
            issues.error(
                each.place,
                "Q103",
                f'"{each.quote[:20]}" does not stand in segment {each.segment}',
                "Mend or remove it",
            )


def _quotes_of(article: Article) -> dict[tuple[str, int], Quote]:
    """What reads as speech in an article, by segment and offset in its reading text."""
    offset = 0
    places = {}
    for segment in article.segments:
        places.update({offset + place: (segment.id, place) for place in range(len(segment.reading))})
        offset += len(segment.reading) + 1
    text = "\n".join(segment.reading for segment in article.segments)
    return {places[quote.start]: quote for quote in find_quotations(text).quotes}


def _joined(slots: Sequence[Slot]) -> Iterator[tuple[Slot, ...]]:
    """Slots in groups that no text joins with another."""
    group: list[Slot] = []
    for slot in slots:
        if group and slot.reading and slot.en != "":
            yield tuple(group)
            group = []
        group.append(slot)
    if group:
        yield tuple(group)
