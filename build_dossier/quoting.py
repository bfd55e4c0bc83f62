"""Quotations: words in marks, who says them, and how far they can be trusted.

They are anchored by hand in ``quotes.yaml``. A quotation takes the least grade of the
sentences in which it stands, so a restored one is never shown as the speaker's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields

from build_dossier.anchoring import Anchor, find, find_one
from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Point, QuoteEntry
from build_dossier.model.dossier import Article, KeyPoint, Quotation
from build_dossier.model.excerpts import Excerpt, ExcerptEntry
from build_dossier.model.segments import Segment, Slot
from build_dossier.text.spans import Span


def place_quotations(
    article: str, entries: Sequence[QuoteEntry], segments: Sequence[Segment], issues: Issues
) -> tuple[Quotation, ...]:
    """Find every quotation in its segment, in the order of the text."""
    places = _Places(article, segments, issues)
    quotations = []
    for entry in entries:
        anchor = Anchor(quote=entry.quote, prefix=entry.prefix, suffix=entry.suffix)
        if found := places.find(entry.segment, anchor, entry.place):
            _check_attribution(entry, found[0], issues)
            quotations.append(_quotation(article, entry, *found))
    order = {segment.id: segment.number for segment in segments}
    return tuple(sorted(quotations, key=lambda each: (order[each.segment], each.span)))


def place_points(
    points: Sequence[Point], segments: Sequence[Segment], article: str, issues: Issues
) -> tuple[KeyPoint, ...]:
    """Find the sentence that carries each key point."""
    places = _Places(article, segments, issues)
    placed = []
    for point in points:
        if found := places.find(point.segment, Anchor(quote=point.quote), point.place):
            segment, span = found
            slot = slots_within(segment, span)[0].number
            placed.append(KeyPoint(text=point.text, segment=segment.id, slot=slot))
    return tuple(placed)


def slots_within(segment: Segment, span: Span) -> tuple[Slot, ...]:
    """The slots of a segment that a stretch of its reading text touches.

    A slot that went into the one before is touched with it.
    """
    touched, touches = [], False
    for slot, place in segment.slot_spans("zh"):
        if slot.reading:
            touches = place.start < span.end and span.start < place.end
        if touches:
            touched.append(slot)
    return tuple(touched)


class Excerpts:
    """The reading texts of all articles, in which records quote."""

    def __init__(self, articles: Iterable[Article], issues: Issues) -> None:
        self._articles = {article.id: article for article in articles}
        self._issues = issues

    def find(self, entry: ExcerptEntry) -> Excerpt | None:
        """The one place that a record quotes; in an article that there is not, nothing."""
        article = self._articles.get(entry.article)
        if article is None:
            return None
        anchor = Anchor(quote=entry.quote, prefix=entry.prefix, suffix=entry.suffix)
        segment = article.retired.get(entry.segment, entry.segment)
        found = _Places(article.id, article.segments, self._issues).find(segment, anchor, entry.place)
        return excerpt_of(article.id, *found) if found else None


class _Places:
    """The reading text of an article, in which anchors are found."""

    def __init__(self, article: str, segments: Sequence[Segment], issues: Issues) -> None:
        self._article = article
        self._segments = {segment.id: segment for segment in segments}
        self._texts = {segment.id: segment.reading for segment in segments}
        self._issues = issues

    def find(self, segment_id: str, anchor: Anchor, place: Place) -> tuple[Segment, Span] | None:
        """The segment, and the one place in it that the anchor fits."""
        if not self._segments:  # they have no ids yet, which is an issue of its own
            return None
        segment = self._segments.get(segment_id)
        if segment is None:
            fact = f'there is no segment "{segment_id}" in {self._article}'
            self._issues.error(place, "Q101", fact, "Mend the id")
            return None
        where = f"segment {segment.id}"
        span = find_one(self._texts[segment.id], anchor, place, self._issues, where=where, others=self._texts)
        return (segment, span) if span else None


def _check_attribution(entry: QuoteEntry, segment: Segment, issues: Issues) -> None:
    words = entry.attribution
    if words and not find(segment.reading, Anchor(quote=words)):
        fact = f'the attribution "{words}" does not stand in segment {segment.id}'
        issues.warn(entry.place, "Q105", fact, "Quote the words that name the speaker as they stand there")


def excerpt_of(article: str, segment: Segment, span: Span) -> Excerpt:
    """The words of a stretch of a segment's reading text, with the sentences that it touches."""
    touched = slots_within(segment, span)
    return Excerpt(
        article=article,
        segment=segment.id,
        span=span,
        slots=tuple(slot.number for slot in touched),
        text=segment.reading[span.start : span.end],
        en=_english(segment, touched),
        grade=max((slot.grade for slot in touched), key=lambda grade: grade.rank),
    )


def _quotation(article: str, entry: QuoteEntry, segment: Segment, span: Span) -> Quotation:
    words = excerpt_of(article, segment, span)
    return Quotation(
        **{each.name: getattr(words, each.name) for each in fields(words)},
        speaker=entry.speaker,
        mode=entry.mode,
        place=entry.place,
    )


def _english(segment: Segment, touched: Sequence[Slot]) -> str | None:
    """The English of the sentences touched; one that went into the line before brings that line along."""
    first, last = touched[0].number, touched[-1].number
    while first > 1 and segment.slots[first - 1].en == "":
        first -= 1
    lines = [slot.en for slot in segment.slots[first - 1 : last] if slot.en]
    return " ".join(lines) or None
