"""Folding for search: width, case, accents and script set aside, so that a query in any of them finds.

Unlike the folding of anchors (`text/folding.py`) this one also makes Simplified of Traditional,
character by character: the table goes to the reader's browser, which folds queries by it.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from opencc import OpenCC

_HAN = ((0x3005, 0x3005), (0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x3FFFF))
_PROFILES = ("t2s", "tw2s", "hk2s")
"""Standard forms first; the others add the variants of Taiwan and Hong Kong."""


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    code = ord(char)
    return any(first <= code <= last for first, last in _HAN)


@cache
def simplified() -> dict[str, str]:
    """The Simplified character of every character that has another.

    A character that is itself the Simplified form of one stays, or 什么 would not be found by 什麼.
    """
    codes = (code for first, last in _HAN for code in range(first, min(last, 0x323AF) + 1))
    chars = [char for char in map(chr, codes) if unicodedata.normalize("NFKD", char) == char]
    table: dict[str, str] = {}
    kept: set[str] = set()
    for profile in _PROFILES:
        pairs = zip(chars, OpenCC(profile).convert("\n".join(chars)).split("\n"), strict=True)
        table |= {old: new for old, new in pairs if old != new and old not in table and old not in kept}
        kept |= set(table.values())
    return {old: table.get(new, new) for old, new in table.items()}


def fold(char: str) -> str:
    """Return the letters, digits and marks that a character counts as; often itself, sometimes none."""
    plain = unicodedata.normalize("NFKD", char).lower()
    table = simplified()
    return "".join(table.get(part, part) for part in plain if unicodedata.category(part) != "Mn")
