"""Which characters the replacement had in its table, learned from the text itself.

A character of the table is followed by the same reading wherever it stands. That alone
is also true of a primer, so the characters must be Traditional forms, as they are where
the damage comes from, or else many, repeated, and few beside those that have no reading.
"""

from __future__ import annotations

import re
from collections import Counter

from build_dossier.cleaning.pinyin.syllables import has_tone, is_reading
from build_dossier.text.hanzi import HANZI, count_hanzi
from build_dossier.text.script import to_simplified

LETTERS = "a-zA-Züɑɡāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿăĕĭŏŭ"
BRACKETED = re.compile(rf"(?P<char>[{HANZI}])(?P<bracket>\((?P<reading>[{LETTERS}]{{1,7}})\))")
_FEW, _MANY, _REPEATED = 2, 8, 3
_SHARE = 0.4


def learn(text: str) -> dict[str, str]:
    """Return character to reading; empty if the text is not damaged in this way."""
    readings: dict[str, Counter[str]] = {}
    for found in BRACKETED.finditer(text):
        if is_reading(found["reading"]):
            readings.setdefault(found["char"], Counter())[found["reading"]] += 1
    table = {char: next(iter(counts)) for char, counts in readings.items() if len(counts) == 1}
    if not table or sum(map(has_tone, table.values())) * 2 < len(table):
        return {}
    return table if _is_damage(text, table, readings) else {}


def _is_damage(text: str, table: dict[str, str], readings: dict[str, Counter[str]]) -> bool:
    traditional = [char for char in table if is_traditional(char)]
    if len(table) >= _FEW and len(traditional) * 10 >= len(table) * 9:
        return True
    repeated = sum(1 for char in table if readings[char].total() >= 2)
    bracketed = sum(readings[char].total() for char in table)
    characters = Counter(text)
    bare = sum(characters[char] for char in table) - bracketed
    return (
        len(table) >= _MANY and repeated >= _REPEATED and bare * 20 <= bracketed <= count_hanzi(text) * _SHARE
    )


def is_traditional(char: str) -> bool:
    """Whether a character has another, simplified form."""
    return to_simplified(char) != char
