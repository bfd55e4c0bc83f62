"""Scaffolds: the text of a new record, valid at once, to be filled in by a person."""

from __future__ import annotations

import re

from build_dossier.text.scalars import quoted

_HEAD = "# Guide: guide/annotate on the site. Checked by `python -m build_dossier check`."
_PLAIN = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)


def annotation_yaml(
    article: str, segment: str, quote: str, *, by: str = "your-name", date: str = "2026-01-01"
) -> str:
    """A new annotation on a quotation that stands in the segment's reading text."""
    return (
        f"{_HEAD}\n"
        "target:\n"
        f"  article: {article}\n"
        f"  segment: {segment}\n"
        "  # Keep only the words that the annotation is about.\n"
        f"  quote: {quoted(quote)}\n"
        "# gloss, context, fact-check, correction, translation, question or see-also\n"
        "kind: context\n"
        f"by: {by if _PLAIN.fullmatch(by) else quoted(by)}\n"
        f"date: {date}\n"
        "# One language is enough.\n"
        f"zh: {quoted('……')}\n"
        f"en: {quoted('…')}\n"
        "sources: []\n"
    )
