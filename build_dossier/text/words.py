"""Words of Chinese as jieba sees them, with the dossier's own names as its dictionary.

The dictionary is built in memory: jieba's cache in the shared temporary folder is read
with marshal, and would make the result depend on the machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import jieba

from build_dossier.text.spans import Span


class Words:
    """A tokenizer that knows some names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        frequencies, total = dictionary()
        self._tokenizer = jieba.Tokenizer()
        self._tokenizer.FREQ = dict(frequencies)
        self._tokenizer.total = total
        self._tokenizer.initialized = True
        for name in sorted(set(names)):
            self._tokenizer.add_word(name)

    def cut(self, text: str) -> list[Span]:
        """The words of a text as spans that cover it."""
        return [Span(start, end) for _, start, end in self._tokenizer.tokenize(text)]

    def boundaries(self, text: str) -> frozenset[int]:
        """Offsets at which a word begins or ends."""
        return frozenset(place for span in self.cut(text) for place in span)


@cache
def dictionary() -> tuple[dict[str, int], int]:
    """How often jieba's own dictionary has each word, and all of them together; reading it takes a moment."""
    tokenizer = jieba.Tokenizer()
    frequencies, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    return frequencies, total
