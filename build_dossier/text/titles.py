"""Titles within titles: the inner one takes the single marks, by the Chinese standard on punctuation (GB/T 15834)."""

from __future__ import annotations

import re

_INNER = re.compile(r"(?<=《)([^《》]*)《([^《》]*)》(?=[^《》]*(?:《[^《》]*》[^《》]*)*》)")


def nested(text: str) -> str:
    """A text in which a title that stands in another has single marks: 《《周刊》论灯》 becomes 《〈周刊〉论灯》."""
    while (found := _INNER.sub(r"\1〈\2〉", text)) != text:
        text = found
    return text
