"""The lost bytes of a damaged stretch, put in by trying: what can be read, and reads best, stays."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from build_dossier.cleaning.pinyin.regions import LOST, Region
from build_dossier.text.hanzi import HANZI, is_hanzi
from build_dossier.text.lexicon import frequency, likelihood
from build_dossier.text.script import to_traditional

_LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
_BEAM = 10
_FOREIGN = 4.0
"""What a Simplified form costs in a line that has it nowhere else (natural logarithm)."""
_UNBALANCED = 4.0
_OWN, _MOST_OWN = 0.8, 3.0
"""What a pair of characters gains that the text has elsewhere, by its count, and at most."""
_BEFORE = 6
_NEAR = 8
_SEARCHES = 160
_PLAUSIBLE = re.compile(f"[{HANZI}，。！？：；、（）“”‘’《》—…·A-Za-z0-9 ]*\\Z")
_END = "\n"
_NEVER = re.compile(
    "“\n|[，。、；：！？][，。、；：]|“[，。、；：！？”]|[，、：；]”\n|(?<![！？])[！？][！？]{3}"
)


class Familiar:
    """What is probable in one text: words of the language, its own turns, its own script."""

    def __init__(self, text: str) -> None:
        pairs = Counter(map("".join, itertools.pairwise(text)))
        self._own = {pair: min(_OWN * math.log1p(count), _MOST_OWN) for pair, count in pairs.items()}
        self._characters = frozenset(text)
        self._searches = 0

    def may_search(self) -> bool:
        """Count one search; a text gets no more of them than an honest page needs."""
        self._searches += 1
        return self._searches <= _SEARCHES

    def weight(self, text: str, before: str) -> float:
        """Log probability of a text behind another."""
        context = before[-_BEFORE:]
        whole = context + text
        own = sum(
            self._own.get(whole[place : place + 2], 0.0)
            for place in range(max(0, len(context) - 1), len(whole) - 1)
        )
        foreign = sum(1 for char in text if char not in self._characters and _is_simplified(char))
        return likelihood(whole) + own - _FOREIGN * foreign - _UNBALANCED * _unbalanced(text, before)

    def has_seen(self, text: str) -> bool:
        """Whether every character of a text is a word of the language or stands elsewhere in the text."""
        return all(char in self._characters or not is_hanzi(char) or frequency(char) for char in text)


def _unbalanced(text: str, before: str) -> int:
    opened = before.rfind("“") > before.rfind("”")
    wrong = 0
    for char in text:
        if char in "“”":
            wrong += opened == (char == "“")
            opened = char == "“"
    for opening, closing in ("（）", "《》", "‘’"):
        depth = before.count(opening) - before.count(closing)
        wrong += text.count(closing) > max(depth, 0) + text.count(opening)
        wrong += text.count(opening) > text.count(closing)
    return wrong


def filled(region: Region, before: str, after: str, familiar: Familiar) -> Iterator[tuple[bytes, float]]:
    """The bytes of a region with the lost ones put in, each with its weight (log probability)."""
    beam = [region.data]
    place = region.data.find(LOST)
    while place >= 0 and beam:
        tried = [data for each in beam for data in _tries(each, place, region)]
        scored = [
            (familiar.weight(text[-_NEAR:], before + text[:-_NEAR]), data)
            for data in tried
            if (text := _readable(data)) is not None
        ]
        scored.sort(key=lambda each: -each[0])
        beam = [data for _, data in scored[:_BEAM]]
        place = region.data.find(LOST, place + 1)
    for data in beam:
        text = text_of(data)
        if (
            text is not None
            and _PLAUSIBLE.match(text)
            and familiar.has_seen(text)
            and not _NEVER.search(before[-1:] + text + region.tail + (after[:1] or _END))
        ):
            yield data, familiar.weight(text + region.tail + after, before)


def text_of(data: bytes) -> str | None:
    """Bytes as GBK, or ``None``."""
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        return None


def _tries(data: bytes, place: int, region: Region) -> Iterator[bytes]:
    values = range(0x40, 0xFF)
    if place in region.twins:
        values = _twin_leads()  # type: ignore[assignment]
    elif place - 1 in region.twins:
        values = _twin_trails(data[place - 1])  # type: ignore[assignment]
    for value in values:
        yield data[:place] + bytes((value,)) + data[place + 1 :]


def _readable(data: bytes) -> str | None:
    """What can be read of bytes up to the next lost one; ``None`` if they cannot be right."""
    end = data.find(LOST)
    known = data if end < 0 else data[:end]
    text = text_of(known)
    if text is None and end >= 0:
        text = text_of(known[:-1])
    return text if text is not None and _PLAUSIBLE.match(text) else None


@lru_cache(maxsize=8192)
def _is_simplified(char: str) -> bool:
    return to_traditional(char) != char


@cache
def _twins() -> dict[int, tuple[int, ...]]:
    """Lead bytes to the trails with which they make no character."""
    found = {
        lead: tuple(trail for trail in _TRAILS if text_of(bytes((lead, trail))) is None) for lead in _LEADS
    }
    return {lead: trails for lead, trails in found.items() if trails}


@cache
def _twin_leads() -> tuple[int, ...]:
    return tuple(_twins())


def _twin_trails(lead: int) -> tuple[int, ...]:
    return _twins().get(lead, ())
