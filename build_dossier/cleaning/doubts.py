"""Doubts: what looks like damage and could not be repaired. It stays, and is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

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


def _replacement(text: str) -> Iterator[Span]:
    yield from (Span(*found.span()) for found in _REPLACEMENT.finditer(text))


def _private(text: str) -> Iterator[Span]:
    yield from (Span(*found.span()) for found in _PRIVATE.finditer(text))


_WATCHES: tuple[tuple[str, str, Callable[[str], Iterator[Span]]], ...] = (
    ("D02", "a character was lost before the text came here", _replacement),
    ("I03", "a private character that means nothing here", _private),
)


def doubts_in(account: Account, waived: Collection[str] = ()) -> tuple[Doubt, ...]:
    """The doubts of a clean text, with raw offsets, in order."""
    found = []
    for code, fact, find in _WATCHES:
        if code not in waived:
            for start, end in find(account.clean):
                raw = account.raw_span(start, end)
                found.append(Doubt(start=raw.start, end=raw.end, code=code, fact=fact))
    return tuple(sorted(found, key=lambda doubt: (doubt.start, doubt.end, doubt.code)))
