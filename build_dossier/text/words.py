"""Words of Chinese as jieba sees them, with the dossier's own names as its dictionary.

The dictionary is built in memory: jieba's cache in the shared temporary folder is read
with marshal, and would make the result depend on the machine.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

import jieba

from build_dossier.text.spans import Span

_UNBROKEN = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+")
"""What jieba takes as one stretch."""


class Words:
    """A tokenizer that knows some names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._tokenizer = tokenizer()
        for name in sorted(set(names)):
            self._tokenizer.add_word(name)

    def cut(self, text: str) -> list[Span]:
        """The words of a text as spans that cover it."""
        return [Span(start, end) for _, start, end in self._tokenizer.tokenize(text)]

    def boundaries(self, text: str) -> frozenset[int]:
        """Offsets at which a word begins or ends."""
        return frozenset(place for span in self.cut(text) for place in span)

    def clauses(self, text: str) -> Clauses:
        """The words of a text, cut only where they are asked for."""
        return Clauses(self, text)


class Clauses:
    """Where words begin and end in a text, found for one clause at a time.

    jieba cuts each unbroken stretch of Chinese by itself, so to cut one alone gives the same words, and
    most of a text need not be cut at all.
    """

    def __init__(self, words: Words, text: str) -> None:
        self._words = words
        self._text = text
        self._stretches: list[Span] | None = None
        self._cut: dict[Span, frozenset[int]] = {}

    def has_word_at(self, start: int, end: int) -> bool:
        """Whether a stretch begins and ends where words do."""
        around = self._around(start, end)
        if around not in self._cut:
            within = self._words.boundaries(self._text[around.start : around.end])
            self._cut[around] = frozenset(around.start + place for place in within)
        return start in self._cut[around] and end in self._cut[around]

    def _around(self, start: int, end: int) -> Span:
        """The unbroken stretch that holds both places, or the whole text if none does."""
        if self._stretches is None:
            self._stretches = [Span(*found.span()) for found in _UNBROKEN.finditer(self._text)]
        index = bisect_right(self._stretches, Span(start, len(self._text))) - 1
        if index >= 0 and end <= self._stretches[index].end:
            return self._stretches[index]
        return Span(0, len(self._text))


def tokenizer() -> jieba.Tokenizer:
    """A tokenizer of its own, with jieba's dictionary."""
    frequencies, total = dictionary()
    made = jieba.Tokenizer()
    made.FREQ, made.total, made.initialized = dict(frequencies), total, True
    return made


@cache
def dictionary() -> tuple[dict[str, int], int]:
    """How often jieba's own dictionary has each word, and all of them together; reading it takes a moment."""
    tokenizer = jieba.Tokenizer()
    frequencies, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    return frequencies, total
