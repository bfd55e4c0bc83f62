"""Folding: width, space and marks set aside, so that only words are compared.

Anchors and digests see text through this. Nothing else is folded: a changed word is a
changed text.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from build_dossier.text.spans import Span


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without width, space and marks, which remembers where each character stood."""

    text: str
    places: tuple[int, ...]
    """Offset in the original text of each folded character."""

    def original(self, start: int, end: int) -> Span:
        """The stretch of original text that folded ``[start, end)`` came from."""
        return Span(self.places[start], self.places[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold a text; letters, digits and symbols that carry meaning stay."""
    chars, places = [], []
    for place, char in enumerate(text):
        for folded in unicodedata.normalize("NFKC", char).casefold():
            if unicodedata.category(folded)[0] in "LNMS":
                chars.append(folded)
                places.append(place)
    return Folded("".join(chars), tuple(places))


def digest(text: str) -> str:
    """Six hexadecimal digits that change when a word of the text changes."""
    folded = fold(text).text or text
    return hashlib.sha256(folded.encode()).hexdigest()[:6]
