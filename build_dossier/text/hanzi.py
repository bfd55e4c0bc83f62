"""Classes of characters: what is Chinese, what closes a sentence, what stands in brackets.

Every class is a string that fits between the square brackets of a pattern, so that rules
say what they mean and agree with one another.
"""

from __future__ import annotations

import re

HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Chinese characters, compatibility forms and rare planes included."""
MARKS = "，。！？：；、（）《》〈〉「」『』【】“”‘’…—～·"
"""Marks of Chinese text, as they are when they are as they should be."""
FINAL = "。！？…"
"""Marks that end a sentence."""
CLOSERS = "”’」』）】》〉)\\]\"'"
"""Marks that may follow the end of a sentence and belong to it."""
UNQUOTE = frozenset("”’」』\"'")
"""Marks that close a quotation, one by one."""
LATIN = "A-Za-z0-9\u00c0-\u024f"
"""Letters and digits of Latin words."""

_HANZI = re.compile(f"[{HANZI}]")
_CHINESE = re.compile(f"[{HANZI}{MARKS}]")
_ENDS = re.compile(f"[{FINAL}!?][{CLOSERS}\\s]*\\Z")


def is_hanzi(char: str) -> bool:
    """Whether a character is a Chinese character; not for longer strings."""
    return bool(_HANZI.match(char))


def is_chinese(char: str) -> bool:
    """Whether a character is a Chinese character or a Chinese mark."""
    return bool(_CHINESE.match(char))


def count_hanzi(text: str) -> int:
    """How many Chinese characters a text has."""
    return sum(1 for _ in _HANZI.finditer(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a final mark, closing marks and space aside."""
    return bool(_ENDS.search(text[-12:]))
