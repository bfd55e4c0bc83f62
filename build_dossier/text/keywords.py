"""Words that a text is about, by jieba's TF-IDF, with names of the dossier kept whole.

jieba's own frequencies of words in Chinese at large are read from its package; its tokenizer
is ours, so that nothing depends on a cache of the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from jieba import analyse

from build_dossier.text.hanzi import is_hanzi
from build_dossier.text.words import Words


class Keyword(NamedTuple):
    """A word and how much it stands out."""

    word: str
    weight: float


class _Cutter:
    """A tokenizer as jieba's TF-IDF asks for one."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = Words(names)

    def cut(self, text: str) -> Iterator[str]:
        """The words of a text."""
        return (text[start:end] for start, end in self._words.cut(text))


@cache
def keywords(texts: tuple[str, ...], names: frozenset[str], most: int) -> tuple[Keyword, ...]:
    """The Chinese words that stand out most in all texts together, first the most telling."""
    finder = analyse.TFIDF()
    finder.tokenizer = _Cutter(names)
    found = finder.extract_tags("\n".join(texts), topK=None, withWeight=True)
    chinese = (Keyword(word, weight) for word, weight in found if len(word) > 1 and all(map(is_hanzi, word)))
    return tuple(sorted(chinese, key=lambda each: (-each.weight, each.word))[:most])
