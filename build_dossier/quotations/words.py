"""Lists of words as they are written here, and patterns that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def listed(words: str) -> tuple[str, ...]:
    """Words that stand between bars, each once."""
    return tuple(dict.fromkeys(words.split("|")))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, dict.fromkeys(words)), key=len, reverse=True))
