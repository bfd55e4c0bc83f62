"""Annotations laid at their places: exactly one, or an error; orphans are kept and listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_dossier.anchoring import Anchor, find_one
from build_dossier.issues import Issues
from build_dossier.model.articles import AnnotationEntry, Layer
from build_dossier.model.dossier import Annotation
from build_dossier.model.segments import Segment
from build_dossier.text.spans import Span


def place_annotations(
    entries: Sequence[AnnotationEntry],
    segments: Sequence[Segment],
    retired: Mapping[str, str],
    issues: Issues,
) -> tuple[Annotation, ...]:
    """Find the place of every annotation of one article, in the order of the text.

    The target of an annotation on a retired segment is the living one that took its place. Where no
    segment has an id yet, which is an issue of its own, nothing is placed.
    """
    if not segments:
        return ()
    by_id = {segment.id: segment for segment in segments}
    texts: dict[Layer, dict[str, str]] = {
        "reading": {segment.id: segment.reading for segment in segments},
        "found": {segment.id: segment.found for segment in segments},
        "en": {segment.id: segment.en or "" for segment in segments},
    }
    placed = []
    for entry in entries:
        if entry.orphaned:
            fact = f"annotation {entry.id} is an orphan: its text has gone"
            issues.warn(entry.place, "A210", fact, "Give it a new target and remove `orphaned:`, or keep it")
            placed.append(Annotation(entry=entry, span=None))
            continue
        segment = by_id.get(retired.get(entry.segment, entry.segment))
        if segment is None:
            fact = f'there is no segment "{entry.segment}" in {entry.article}'
            act = "Mend the id; it stands at the end of the passage's address"
            issues.error(entry.segment_place, "A204", fact, act)
            continue
        span = _find(entry, segment, texts[entry.layer], issues)
        if span is not None:
            placed.append(Annotation(entry=replace(entry, segment=segment.id), span=span))
    order = {segment.id: segment.number for segment in segments}
    return tuple(
        sorted(placed, key=lambda each: (order.get(each.entry.segment, 0), each.span or Span(0, 0), each.id))
    )


def _find(entry: AnnotationEntry, segment: Segment, texts: Mapping[str, str], issues: Issues) -> Span | None:
    if entry.layer == "en" and segment.en is None:
        fact = f"segment {segment.id} has no English to annotate"
        issues.error(entry.target_place, "A208", fact, "Quote the Chinese, and remove `text: en`")
        return None
    anchor = Anchor(quote=entry.quote, prefix=entry.prefix, suffix=entry.suffix)
    where = f"segment {segment.id} ({entry.layer} text)"
    return find_one(texts[segment.id], anchor, entry.target_place, issues, where=where, others=texts)
