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
    simple = to_simplified(text)
    best: tuple[float, ...] = (0.0,)
    for end in range(1, len(simple) + 1):
        best = _longer(best, simple[max(0, end - _LONGEST) : end])
    return best[-1]


@lru_cache(maxsize=65536)
def _longer(best: tuple[float, ...], tail: str) -> tuple[float, ...]:
    """The likelihoods of the last beginnings of a text, after one more character; texts that are tried share most.

    ``best`` has them from the shortest on, and ``tail`` ends with the new character.
    """
    words, total = dictionary()
    scale = math.log(total)
    options = [best[-1] + _single(tail[-1], words, scale)]
    options += [
        best[-length] + math.log(count) - scale
        for length in range(2, len(tail) + 1)
        if (count := words.get(tail[-length:]))
    ]
    return (*best[1 - _LONGEST :], max(options))


def _single(char: str, words: dict[str, int], scale: float) -> float:
    if char in _MARKS:
        return _MARKS[char]
    if char.isascii():
        return _LATIN
    count = words.get(char)
    return math.log(count) - scale if count else _RARE
