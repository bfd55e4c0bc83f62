"""Numbers as short text: one character below 60, two below 1,860, in ASCII that no quotation mark breaks.

A number ends with a digit of base 60; digits of base 31 may stand before it. Space and ``!`` are
left free to separate numbers' runs; the backslash would be written twice in a script.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

DIGITS = "".join(chr(code) for code in range(ord("#"), ord("~") + 1) if chr(code) != "\\")
_LAST = 60
_BEFORE = len(DIGITS) - _LAST


@lru_cache(maxsize=1 << 16)
def number(value: int) -> str:
    """Return a number from 0 as text."""
    rest, last = divmod(value, _LAST)
    text = DIGITS[last]
    while rest:
        rest, digit = divmod(rest, _BEFORE)
        text = DIGITS[_LAST + digit] + text
    return text


def numbers(values: Iterable[int]) -> str:
    """Return a run of numbers as text."""
    return "".join(map(number, values))
