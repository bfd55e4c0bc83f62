"""Scaffolds: the text of a new record, valid at once, to be filled in by a person."""

from __future__ import annotations

_HEAD = "# Guide: guide/annotate on the site. Checked by `python -m build_dossier check`."


def annotation_yaml(article: str, segment: str, quote: str, *, by: str = "your-name", date: str = "2026-01-01") -> str:
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
        f"by: {by}\n"
        f"date: {date}\n"
        "# One language is enough.\n"
        f"zh: {quoted('……')}\n"
        f"en: {quoted('…')}\n"
        "sources: []\n"
    )


def quoted(text: str) -> str:
    """A text as a quoted YAML scalar on one line."""
    escaped = "".join(_escape(char) for char in text)
    return f'"{escaped}"'


def _escape(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F or char in "\u2028\u2029\ufeff" or 0xD800 <= ord(char) <= 0xDFFF:
        return f"\\u{ord(char):04x}"
    return char
