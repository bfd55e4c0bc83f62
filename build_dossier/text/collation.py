"""Order of names in an index: by sound, by strokes, or by letter, as each script has it.

Sounds come from pypinyin, which knows characters with several readings by the words they stand
in. Strokes need no table of characters: Big5 lists the common ones by their strokes, as they
are counted in Taiwan, and then by radical, so the codec of the standard library gives the
order, and the first code of each count gives the count.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from pypinyin import lazy_pinyin

from build_dossier.text.hanzi import is_hanzi

_FIRST_CODES = (
    0xA440, 0xA442, 0xA454, 0xA4A1, 0xA4FE, 0xA5E0, 0xA6EA, 0xA8C3, 0xAB45, 0xADBC, 0xB0AE, 0xB3C3, 0xB6C3, 0xB9AC,
    0xBBF5, 0xBEA7, 0xC075, 0xC24F, 0xC35F, 0xC455, 0xC4D7, 0xC56B, 0xC5C8, 0xC5F1, 0xC655, 0xC665, 0xC66C, 0xC676,
    0xC679, 0xC67D,
)  # fmt: skip
"""Where the common characters of one stroke, of two, of three … begin in Big5."""
_LAST_CODE = 0xC67D
"""The one character after it has two strokes more."""
_AFTER_STROKES = 100
_NO_LETTER = "#"
_FAMILY_NAMES = {
    "曾": "zeng",
    "单": "shan",
    "解": "xie",
    "仇": "qiu",
    "区": "ou",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "尉": "yu",
}
"""Characters that are read otherwise at the head of a person's name."""


class Position(NamedTuple):
    """Where a name stands in an index."""

    group: str
    """A capital letter, a number of strokes in digits, or ``#`` for what begins with neither."""
    key: tuple[int, tuple[str, ...]]
    """Sorts the names of all groups."""


def by_letter(name: str) -> Position:
    """The order of the Latin alphabet."""
    folded = _folded(name)
    group = _initial(folded)
    return Position(group, (group == _NO_LETTER, (folded,)))


def by_sound(name: str, *, person: bool = False) -> Position:
    """The order of Pinyin, Latin names among the Chinese ones."""
    heard = sounds(name, person=person)
    group = _initial(heard[0] if heard else "")
    return Position(group, (group == _NO_LETTER, heard))


def by_strokes(name: str) -> Position:
    """The order of strokes, Latin names after the Chinese ones."""
    count = strokes(name[:1])
    if not count:
        group, (rank, key) = by_letter(name)
        return Position(group, (_AFTER_STROKES + rank, key))
    return Position(str(count), (count, tuple(f"{_code(char):04x}{char}" for char in name)))


def sounds(name: str, *, person: bool = False) -> tuple[str, ...]:
    """The syllables of a Chinese name and the words of a Latin one, in small letters."""
    heard = [_folded(syllable) for syllable in lazy_pinyin(name)]
    if person and name[:1] in _FAMILY_NAMES:
        heard[0] = _FAMILY_NAMES[name[0]]
    return tuple(heard)


def strokes(char: str) -> int:
    """How many strokes a common Traditional character has; 0 if it is none."""
    code = _code(char) if len(char) == 1 and is_hanzi(char) else 0
    return bisect_right(_FIRST_CODES, code) if _FIRST_CODES[0] <= code <= _LAST_CODE else 0


def _code(char: str) -> int:
    return int.from_bytes(char.encode("big5", "replace"), "big")


def _folded(text: str) -> str:
    """Small letters without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _initial(folded: str) -> str:
    first = folded[:1].upper()
    return first if "A" <= first <= "Z" else _NO_LETTER
