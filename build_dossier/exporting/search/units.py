"""Units: what positions are counted in. A Chinese character is one, a run of letters or of digits is one.

`docs/assets/js/search/text.js` cuts queries in the same way; `tests/browser/test_search_text.py`
compares the two on all texts of the dossier.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from build_dossier.exporting.search.folding import fold, is_han

_STOPS = frozenset(",.;:!?。、—|\n")
"""Marks, after folding, which end a phrase; all other marks and spaces may be left out of a query."""
_HAN, _LETTER, _DIGIT, _STOP, _MARK = "hlds-"
_UNIT = re.compile(f"{_HAN}|{_LETTER}+|{_DIGIT}+|{_STOP}")


class Unit(NamedTuple):
    """A unit of a text."""

    text: str
    """Folded."""
    gap: bool
    """A phrase ended before it."""
    han: bool


class _Folded(dict[int, str]):
    """What each character folds to, worked out once, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = fold(chr(code))
        return self[code]


class _Classes(dict[int, str]):
    """A letter for the class of each folded character, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = _class_of(chr(code))
        return self[code]


def _class_of(char: str) -> str:
    if is_han(char):
        return _HAN
    if char in _STOPS:
        return _STOP
    return {"L": _LETTER, "N": _DIGIT}.get(unicodedata.category(char)[0], _MARK)


_FOLDED = _Folded()
_CLASSES = _Classes()


def units(text: str) -> Iterator[Unit]:
    """Cut a text into units."""
    folded = text.translate(_FOLDED)
    classes = folded.translate(_CLASSES)
    gap = False
    for match in _UNIT.finditer(classes):
        start, end = match.span()
        kind = classes[start]
        if kind == _STOP:
            gap = True
            continue
        yield Unit(folded[start:end], gap, kind == _HAN)
        gap = False
