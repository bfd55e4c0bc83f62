"""A text with the words that jieba sees in it and what it takes them for."""

from __future__ import annotations

import re
from functools import cache

from jieba import posseg
from jieba.posseg.char_state_tab import P

from build_dossier.text.words import dictionary, tokenizer

_HAN = re.compile(r"[\u3400-\u9fff]")
_COMMON = 20
"""How often a word stands in jieba's corpus to count as common."""


class Tagged:
    """A folded text, cut into words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words: dict[int, tuple[int, str]] = {}
        place = 0
        for word in _tagger().cut(_HAN.sub(_known, text)):
            self._words[place] = (place + len(word.word), word.flag)
            place += len(word.word)
        self.bounds = frozenset((*self._words, place))
        """Offsets at which a word begins or ends."""

    def word_at(self, place: int) -> tuple[int, str]:
        """Where the word that begins at a place ends, and its tag; (0, "") if none begins there."""
        return self._words.get(place, (0, ""))

    def before(self, place: int) -> str:
        """The few characters before a place, which patterns look at from their end."""
        return self.text[max(0, place - 30) : place]

    def is_crossed(self, place: int, before: int = 2, behind: int = 2) -> bool:
        """Whether a common word begins before a place and ends behind it, so many characters at most."""
        return any(
            dictionary()[0].get(self.text[place - left : place + right], 0) > _COMMON
            for left in range(1, min(before, place) + 1)
            for right in range(1, behind + 1)
        )

    def is_within_word(self, start: int, end: int) -> bool:
        """Whether a longer word of the dictionary holds the whole stretch: 罗平 in 罗平县."""
        return any(
            is_word(self.text[start - left : end + right])
            for left in range(min(2, start) + 1)
            for right in range(3)
            if left + right
        )


def _known(found: re.Match[str]) -> str:
    """A character as jieba may see it: one that it has never seen is tried in all its states, which takes long."""
    return found.group() if found.group() in P else "\u3000"


def tag(word: str) -> str:
    """What part of speech jieba's dictionary takes a word for; nothing if it does not have it."""
    return str(_tagger().word_tag_tab.get(word, ""))


def is_word(word: str) -> bool:
    """Whether jieba's dictionary has a word, and not as a name."""
    return bool(dictionary()[0].get(word)) and not tag(word).startswith("nr")


@cache
def _tagger() -> posseg.POSTokenizer:
    return posseg.POSTokenizer(tokenizer())
