"""Words in marks that ``quotes.yaml`` does not account for, and how they read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import NotSpeech
from build_dossier.model.dossier import Article
from build_dossier.quotations import Quote, find_quotations
from build_dossier.text.spans import Span

_MARKED = re.compile(r"“[^“”]*”|「[^「」]*」")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unquoted:
    """A stretch in marks that nobody says, and that is not said to be no speech."""

    segment: str
    span: Span
    """Inside the marks, in the reading text of the segment."""
    words: str
    reads_as: Quote | None
    """The quotation that it seems to be; ``None`` if it does not read as speech."""


def unquoted(article: Article, not_speech: Sequence[NotSpeech]) -> list[Unquoted]:
    """All such stretches of an article, in order."""
    listed = {(each.segment, each.quote) for each in not_speech}
    spoken: dict[str, list[Span]] = {}
    for quotation in article.quotations:
        spoken.setdefault(quotation.segment, []).append(quotation.span)
    open_ = [
        (segment.id, span, segment.reading[span.start : span.end])
        for segment in article.segments
        for span in _marked(segment.reading)
        if not any(said.start < span.end and span.start < said.end for said in spoken.get(segment.id, ()))
    ]
    left = [each for each in open_ if (each[0], each[2]) not in listed]
    quotes = _quotes_of(article) if left else {}
    return [
        Unquoted(segment=segment, span=span, words=words, reads_as=quotes.get((segment, span.start)))
        for segment, span, words in left
    ]


def check_marks(article: Article, not_speech: Sequence[NotSpeech], issues: Issues) -> None:
    """Every stretch in quotation marks is a quotation with a speaker, or said not to be speech."""
    for each in unquoted(article, not_speech):
        quote = each.reads_as
        reads = (
            f"it reads as words of {quote.speaker or 'somebody'}" if quote else "it does not read as speech"
        )
        issues.warn(
            Place(f"seeds/articles/{article.id}/quotes.yaml"),
            "Q110",
            f'segment {each.segment} has "{each.words[:20]}" in marks, and nobody says it',
            f"Add it under `quotes:` with its speaker, or under `not_speech:` with the reason; {reads}",
        )
    known = {segment.id: segment.reading for segment in article.segments}
    for entry in not_speech:
        if entry.quote not in known.get(entry.segment, ""):
            fact = f'"{entry.quote[:20]}" does not stand in segment {entry.segment}'
            issues.error(entry.place, "Q103", fact, "Mend or remove it")


def _marked(text: str) -> list[Span]:
    return [Span(found.start() + 1, found.end() - 1) for found in _MARKED.finditer(text)]


def _quotes_of(article: Article) -> dict[tuple[str, int], Quote]:
    """What reads as speech in an article, by segment and offset in its reading text."""
    places: dict[int, tuple[str, int]] = {}
    offset = 0
    for segment in article.segments:
        places |= {offset + span.start: (segment.id, span.start) for span in _marked(segment.reading)}
        offset += len(segment.reading) + 1
    found = find_quotations("\n".join(segment.reading for segment in article.segments)).quotes
    return {places[quote.start]: quote for quote in found if quote.start in places}
