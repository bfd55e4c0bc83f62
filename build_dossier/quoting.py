"""Quotations: words in marks, who says them, and how far they can be trusted.

They are anchored by hand in ``quotes.yaml``. A quotation takes the least grade of the
sentences in which it stands, so a restored one is never shown as the speaker's own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_dossier.anchoring import Anchor, find, find_one
from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Point, QuoteEntry
from build_dossier.model.dossier import KeyPoint, Quotation, Segment, Slot
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


def _quotation(article: str, entry: QuoteEntry, segment: Segment, span: Span) -> Quotation:
    touched = slots_within(segment, span)
    return Quotation(
        article=article,
        segment=segment.id,
        span=span,
        slots=tuple(slot.number for slot in touched),
        text=segment.reading[span.start : span.end],
        en=_english(segment, touched),
        speaker=entry.speaker,
        mode=entry.mode,
        grade=max((slot.grade for slot in touched), key=lambda grade: grade.rank),
        place=entry.place,
    )


def _english(segment: Segment, touched: Sequence[Slot]) -> str | None:
    """The English of the sentences touched; one that went into the line before brings that line along."""
    first, last = touched[0].number, touched[-1].number
    while first > 1 and segment.slots[first - 1].en == "":
        first -= 1
    lines = [slot.en for slot in segment.slots[first - 1 : last] if slot.en]
    return " ".join(lines) or None
