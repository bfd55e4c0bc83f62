"""How common a Chinese word is, by jieba's dictionary, read from the package and nothing else.

Rules ask it only where a text already shows damage, since reading it takes a moment.
"""

from __future__ import annotations

import math
from functools import lru_cache

from build_dossier.text.script import to_simplified
from build_dossier.text.words import dictionary

_LONGEST = 5
_MARKS = {
    "，": -3.0,
    "。": -3.4,
    "、": -4.5,
    "“": -5.0,
    "”": -5.0,
    "：": -6.0,
    "；": -6.5,
    "？": -6.5,
    "！": -6.5,
    "（": -6.5,
    "）": -6.5,
}
"""Log probability of marks, which the dictionary leaves out."""
_LATIN = -6.0
_RARE = -18.0
"""Log probability of a character that stands in no word of the dictionary."""


@lru_cache(maxsize=4096)
def frequency(word: str) -> int:
    """How often a word stands in the dictionary's corpus, in either script; 0 if it does not."""
    return int(dictionary()[0].get(to_simplified(word), 0))


def likelihood(text: str) -> float:
    """Log probability of a short text as the most probable run of words."""
    words, total = dictionary()
    simple = to_simplified(text)
    scale = math.log(total)
    best = [0.0]
    for end in range(1, len(simple) + 1):
        options = [best[end - 1] + _single(simple[end - 1], words, scale)]
        options += [
            best[start] + math.log(count) - scale
            for start in range(max(0, end - _LONGEST), end - 1)
            if (count := words.get(simple[start:end]))
        ]
        best.append(max(options))
    return best[-1]


def _single(char: str, words: dict[str, int], scale: float) -> float:
    if char in _MARKS:
        return _MARKS[char]
    if char.isascii():
        return _LATIN
    count = words.get(char)
    return math.log(count) - scale if count else _RARE
