"""Doubts: what looks like damage and could not be repaired. It stays, and is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from build_dossier.cleaning.injected.lexicon import CHARACTERS, GESTURES, KEEPING, KEEPING_AS_TOPIC
from build_dossier.cleaning.injected.novels import passages
from build_dossier.cleaning.pinyin.syllables import is_reading
from build_dossier.cleaning.pinyin.table import LETTERS, learn
from build_dossier.text.hanzi import HANZI
from build_dossier.text.spans import Account, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A place of the raw text that an editor should look at."""

    start: int
    end: int
    code: str
    """The rule that saw it and did not dare."""
    fact: str


_REPLACEMENT = re.compile("\ufffd+")
_PRIVATE = re.compile("[\ue000-\uf8ff]+")
_READING = re.compile(rf"(?<=[{HANZI}A-Za-z])[（(](?P<reading>[{LETTERS}]{{1,7}})[）)]")
_LOST = re.compile(rf"[？?](?:[！，；][{HANZI}]|[{LETTERS}]{{1,7}}[）)])")
_NEAR = 40


def _replacement(account: Account) -> Iterator[Span]:
    yield from (Span(*found.span()) for found in _REPLACEMENT.finditer(account.clean))


def _private(account: Account) -> Iterator[Span]:
    yield from (Span(*found.span()) for found in _PRIVATE.finditer(account.clean))


def _pinyin(account: Account) -> Iterator[Span]:
    """What is left of the damage in a text that had it."""
    if not learn(account.raw):
        return
    for found in _READING.finditer(account.clean):
        if is_reading(found["reading"]):
            yield Span(*found.span())
    for found in _LOST.finditer(account.clean):
        yield Span(*found.span())


def _keeping(account: Account) -> Iterator[Span]:
    if not KEEPING_AS_TOPIC.search(account.clean):
        yield from (Span(*found.span()) for found in KEEPING.finditer(account.clean))


def _novel(account: Account) -> Iterator[Span]:
    text = account.clean
    for found in CHARACTERS.finditer(text):
        if GESTURES.search(text, max(0, found.start() - _NEAR), found.end() + _NEAR):
            yield Span(*found.span())


def _open_ends(raw: str) -> list[Doubt]:
    """What stands right behind passages of a novel whose end could not be told."""
    ends = [passage.end for passage in passages(raw) if not passage.sure]
    fact = "a novel's speech begins before this and nobody ends it; some of this may be the novel's"
    return [Doubt(start=end, end=min(end + _NEAR, len(raw)), code="J04", fact=fact) for end in ends]


_WATCHES: tuple[tuple[str, str, Callable[[Account], Iterator[Span]]], ...] = (
    ("D02", "a character was lost before the text came here", _replacement),
    ("I03", "a private character that means nothing here", _private),
    ("P01", "what stood here cannot be proved", _pinyin),
    ("J01", "this may be an advertising string, but nothing proves it", _keeping),
    ("J04", "this may belong to a novel, but its bounds cannot be told", _novel),
)


def doubts_in(account: Account, waived: Collection[str] = ()) -> tuple[Doubt, ...]:
    """The doubts of a clean text, with raw offsets, in order."""
    found = []
    for code, fact, find in _WATCHES:
        if code not in waived:
            for start, end in find(account):
                raw = account.raw_span(start, end)
                found.append(Doubt(start=raw.start, end=raw.end, code=code, fact=fact))
    if "J04" not in waived:
        found += _open_ends(account.raw)
    return tuple(sorted(found, key=lambda doubt: (doubt.start, doubt.end, doubt.code)))
