"""Quotations: words in marks, who says them, and how far they can be trusted.

They are anchored by hand in ``quotes.yaml``. A quotation takes the least grade of the
sentences in which it stands, so a restored one is never shown as the speaker's own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_dossier.anchoring import Anchor, find_one
from build_dossier.issues import Issues
from build_dossier.model.articles import Point, QuoteEntry
from build_dossier.model.dossier import KeyPoint, Quotation, Segment, Slot
from build_dossier.model.entries import Entry
from build_dossier.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    segment: Segment
    span: Span


def place_quotations(
    article: str, entries: Sequence[QuoteEntry], segments: Sequence[Segment], known: Mapping[str, Entry], issues: Issues
) -> tuple[Quotation, ...]:
    """Find every quotation in its segment, in the order of the text."""
    by_id = {segment.id: segment for segment in segments}
    order = {segment.id: segment.number for segment in segments}
    quotations = []
    for entry in entries:
        if entry.speaker.record and entry.speaker.record not in known:
            issues.error(
                entry.place, "Q102", f'there is no person or organisation "{entry.speaker.record}"', "Add it, or mend the id"
            )
            continue
        segment = by_id.get(entry.segment)
        if segment is None:
            issues.error(entry.place, "Q101", f'there is no segment "{entry.segment}" in {article}', "Mend the id")
            continue
        anchor = Anchor(quote=entry.quote, prefix=entry.prefix, suffix=entry.suffix)
        span = find_one(segment.reading, anchor, entry.place, issues, where=f"segment {segment.id}")
        if span is not None:
            quotations.append(_quotation(article, entry, _Found(segment=segment, span=span)))
    return tuple(sorted(quotations, key=lambda each: (order[each.segment], each.span)))


def place_points(
    points: Sequence[Point], segments: Sequence[Segment], article: str, issues: Issues
) -> tuple[KeyPoint, ...]:
    """Find the sentence that carries each key point."""
    by_id = {segment.id: segment for segment in segments}
    placed = []
    for point in points:
        segment = by_id.get(point.segment)
        if segment is None:
            issues.error(point.place, "Q101", f'there is no segment "{point.segment}" in {article}', "Mend the id")
            continue
        span = find_one(segment.reading, Anchor(quote=point.quote), point.place, issues, where=f"segment {segment.id}")
        if span is not None:
            slot = slots_within(segment, span)[0].number
            placed.append(KeyPoint(text=point.text, segment=segment.id, slot=slot))
    return tuple(placed)


def _quotation(article: str, entry: QuoteEntry, found: _Found) -> Quotation:
    touched = slots_within(found.segment, found.span)
    english = [slot.en for slot in touched if slot.en]
    return Quotation(
        article=article,
        segment=found.segment.id,
        span=found.span,
        slots=tuple(slot.number for slot in touched),
        text=found.segment.reading[found.span.start : found.span.end],
        en=" ".join(english) if english else None,
        speaker=entry.speaker,
        mode=entry.mode,
        grade=max((slot.grade for slot in touched), key=lambda grade: grade.rank),
        place=entry.place,
    )


def slots_within(segment: Segment, span: Span) -> tuple[Slot, ...]:
    """The slots of a segment that a stretch of its reading text touches."""
    return tuple(
        slot for slot, place in segment.slot_spans("zh") if place.start < span.end and span.start < max(place.end, 1)
    )
