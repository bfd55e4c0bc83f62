"""Annotations laid at their places: exactly one, or an error; orphans are kept and listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_dossier.anchoring import Anchor, find_one
from build_dossier.issues import Issues
from build_dossier.model.articles import AnnotationEntry
from build_dossier.model.dossier import Annotation, Segment
from build_dossier.text.spans import Span


def place_annotations(
    entries: Sequence[AnnotationEntry], segments: Sequence[Segment], retired: Mapping[str, str], issues: Issues
) -> tuple[Annotation, ...]:
    """Find the place of every annotation of one article, in the order of the text."""
    by_id = {segment.id: segment for segment in segments}
    placed = []
    for entry in entries:
        if entry.orphaned:
            issues.warn(
                entry.place, "A210", f"annotation {entry.id} is an orphan: its text has gone", "Give it a new target, or keep it"
            )
            placed.append(Annotation(entry=entry, span=None))
            continue
        segment = by_id.get(retired.get(entry.segment, entry.segment))
        if segment is None:
            issues.error(
                entry.target_place,
                "A204",
                f'there is no segment "{entry.segment}" in {entry.article}',
                "Mend the id; it stands at the end of the passage's address",
            )
            continue
        span = _find(entry, segment, issues)
        if span is not None:
            placed.append(Annotation(entry=entry, span=span))
    order = {segment.id: segment.number for segment in segments}
    return tuple(sorted(placed, key=lambda each: (order.get(each.entry.segment, 0), each.span or Span(0, 0), each.id)))


def _find(entry: AnnotationEntry, segment: Segment, issues: Issues) -> Span | None:
    text = {"reading": segment.reading, "found": segment.found, "en": segment.en or ""}[entry.layer]
    anchor = Anchor(quote=entry.quote, prefix=entry.prefix, suffix=entry.suffix)
    where = f"segment {segment.id} ({entry.layer} text)"
    return find_one(text, anchor, entry.target_place, issues, where=where)
