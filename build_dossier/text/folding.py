"""Folding: width, space and marks set aside, so that only words are compared.

Anchors and digests see text through this. Nothing else is folded: a changed word is a
changed text, and so is a changed number, in which a mark has a meaning (3.5 is not 35).
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from build_dossier.text.spans import Span

_KEPT = "LNMS"
"""Categories of characters that carry meaning: letters, digits, combining marks, symbols."""
_MEANINGFUL = frozenset("%‰#&@")
"""Marks that are read out."""
_WITHIN_NUMBERS = frozenset(".,:/-–—")
"""Marks that are read out between two digits."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without width, space and marks, which remembers where each character stood."""

    text: str
    places: tuple[int, ...]
    """Offset in the original text of each folded character."""

    def original(self, start: int, end: int) -> Span:
        """The stretch of original text that folded ``[start, end)``, which is not empty, came from."""
        return Span(self.places[start], self.places[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold a text; letters, digits and symbols that carry meaning stay."""
    chars, places = [], []
    for place, char in enumerate(text):
        plain = narrow(char)
        if _carries_meaning(plain) or (plain in _WITHIN_NUMBERS and _is_within_number(text, place)):
            chars.append(plain)
            places.append(place)
    return Folded("".join(chars), tuple(places))


@lru_cache(maxsize=4096)
def narrow(char: str) -> str:
    """A full-width or half-width form as the ordinary character."""
    if unicodedata.east_asian_width(char) not in ("F", "H"):
        return char
    return unicodedata.normalize("NFKC", char)[-1]


def digest(text: str) -> str:
    """Six hexadecimal digits that change when a word of the text changes."""
    folded = fold(text).text or text
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:6]


@lru_cache(maxsize=4096)
def _carries_meaning(char: str) -> bool:
    return unicodedata.category(char)[0] in _KEPT or char in _MEANINGFUL


def _is_within_number(text: str, place: int) -> bool:
    around = text[max(0, place - 1) : place + 2]
    return len(around) == 3 and around[0].isdecimal() and around[2].isdecimal()
