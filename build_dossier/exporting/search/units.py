"""Units: what positions are counted in. A Chinese character is one, a run of letters or of digits is one.

`docs/assets/js/search/text.js` cuts queries in the same way; `tests/browser/test_search.py`
compares the two on all texts of the dossier.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from build_dossier.exporting.search.folding import fold, is_han

_STOPS = frozenset(",.;:!?。、—|\n")
"""Marks, after folding, which end a phrase; all other marks and spaces may be left out of a query."""


class _Class(Enum):
    HAN = "han"
    LETTER = "letter"
    DIGIT = "digit"
    STOP = "stop"
    MARK = "mark"


class Unit(NamedTuple):
    """A unit of a text."""

    text: str
    """Folded."""
    gap: bool
    """A phrase ended before it."""
    han: bool


class _Classes(dict[str, tuple[tuple[str, _Class], ...]]):
    """What each character counts as, worked out once."""

    def __missing__(self, char: str) -> tuple[tuple[str, _Class], ...]:
        self[char] = tuple((part, _class_of(part)) for part in fold(char))
        return self[char]


def _class_of(char: str) -> _Class:
    if is_han(char):
        return _Class.HAN
    if char in _STOPS:
        return _Class.STOP
    match unicodedata.category(char)[0]:
        case "L":
            return _Class.LETTER
        case "N":
            return _Class.DIGIT
        case _:
            return _Class.MARK


_CLASSES = _Classes()


def units(text: str) -> Iterator[Unit]:
    """Cut a text into units."""
    run: list[str] = []
    kind = _Class.MARK
    gap = run_gap = False
    for char in text:
        for part, its_class in _CLASSES[char]:
            if run and its_class is not kind:
                yield Unit("".join(run), run_gap, han=False)
                run = []
            kind = its_class
            if its_class is _Class.HAN:
                yield Unit(part, gap, han=True)
                gap = False
            elif its_class is _Class.STOP:
                gap = True
            elif its_class is not _Class.MARK:
                if not run:
                    run_gap, gap = gap, False
                run.append(part)
    if run:
        yield Unit("".join(run), run_gap, han=False)
