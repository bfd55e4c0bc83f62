"""Where the replacement ran astray: the bytes of a damaged stretch, read back with the lost ones open.

Such a stretch begins with a question mark, which stands for a lead byte that lost its
trail. From there on every character is one byte out of step, until another byte is lost
or an ASCII byte closes the gap. In between, a question mark may also stand for two bytes
that make no character when they are taken together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_dossier.cleaning.pinyin.forward import UNITS, Units
from build_dossier.cleaning.pinyin.syllables import is_reading
from build_dossier.cleaning.pinyin.table import LETTERS

_READING_LEFT = re.compile(rf"([{LETTERS}]{{1,7}})\)")
_READING = re.compile(rf"\(([{LETTERS}]{{1,7}})\)")
_MARKS = {value.decode(): key for key, value in UNITS.items()}
_WIDE = {",": "，", "!": "！", ";": "；"}
_LONGEST = 90
_MOST_REGIONS, _MOST_STEPS = 32, 4000
_MOST_LOST = 8
LOST = 0
"""What stands in the bytes for one that is lost."""


@dataclass(frozen=True, slots=True)
class Region:
    """One way to read a damaged stretch back into bytes."""

    start: int
    end: int
    """Of the stretch in the line."""
    data: bytes
    """The bytes; lost ones are 0."""
    twins: tuple[int, ...] = ()
    """Where two lost bytes stand that made no character together."""
    astray: tuple[tuple[int, str], ...] = ()
    """Readings that stood astride: the place in ``data`` of the second byte of the pair, and the reading."""
    tail: str = ""
    """A mark that was swallowed at the end and belongs behind the decoded text."""
    is_open: bool = False
    """Whether the last character still lacks its trail."""

    def plus(self, end: int, data: bytes) -> Region:
        """The region with more bytes, read up to ``end``."""
        is_open = self.is_open
        for byte in data:
            is_open = not is_open if is_open or byte >= 0x80 or byte == LOST else False
        return replace(self, end=end, data=self.data + data, is_open=is_open)


def regions(line: str, start: int, units: Units) -> Iterator[Region]:
    """Ways to read the stretch that begins with the question mark at ``start``, shortest first."""
    states = [*_lost_byte(line, Region(start, start, b""), units)]
    found = steps = 0
    while states and found < _MOST_REGIONS and steps < _MOST_STEPS:
        steps += 1
        state = states.pop()
        if not state.is_open:
            yield state
            found += 1
        elif state.end - start < _LONGEST:
            states += _steps(line, state, units)


def _steps(line: str, state: Region, units: Units) -> Iterator[Region]:
    """Ways to read the next character of the line."""
    if state.end >= len(line):
        return
    char, place = line[state.end], state.end + 1
    if char == "?":
        if state.data.count(LOST) < _MOST_LOST:
            twin = state.plus(place, bytes((LOST, LOST)))
            yield replace(twin, twins=(*state.twins, len(state.data)))
            yield from _lost_byte(line, state, units)
    elif char in _MARKS:
        yield state.plus(place, _MARKS[char])
    elif ord(char) < 0x80:
        if "!" <= char <= "~":
            yield state.plus(place, bytes((0xA3, ord(char) + 0x80)))
        yield _with_reading(line, state.plus(place, char.encode()))
    else:
        try:
            yield _with_reading(line, state.plus(place, char.encode("gbk")))
        except UnicodeEncodeError:
            return


def _with_reading(line: str, state: Region) -> Region:
    """Pass over the reading that the replacement put behind a pair which ends here."""
    found = _READING.match(line, state.end)
    if found and is_reading(found[1]):
        return replace(state, end=found.end(), astray=(*state.astray, (len(state.data) - 1, found[1])))
    return state


def _lost_byte(line: str, state: Region, units: Units) -> Iterator[Region]:
    """A question mark: a lead byte that took with it the bracket of a reading, or what stood before a unit."""
    place = state.end + 1
    lost = state.plus(place, bytes((LOST,)))
    reading = _READING_LEFT.match(line, place)
    if reading and is_reading(reading[1]):
        yield replace(lost, end=reading.end(), astray=(*state.astray, (len(state.data), reading[1])))
    if units is Units.KEPT:
        if line[place : place + 1] in ("", *_MARKS):
            yield lost
        return
    if place == len(line):
        yield lost
    for mark, pair in _MARKS.items():
        yield lost.plus(place, pair) if lost.is_open else replace(lost, tail=_WIDE[mark])
