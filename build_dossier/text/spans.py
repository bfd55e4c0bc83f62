"""Accounted text: what stands where, and by which rule it came to differ from the raw.

An :class:`Account` is a run of pieces that covers the raw text without gap or overlap.
A piece is either kept (its text is the raw text) or changed under the code of a rule.
So raw and account give the clean text exactly, characters balance, and any clean
character leads back to the raw.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch joined, empty ones left out."""
    out: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``[start, end)`` of a text by ``after``; offsets are code points of that text."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of raw text and what became of it."""

    start: int
    """Offset in the raw text, in code points."""
    end: int
    text: str
    """What stands in the clean text."""
    code: str | None
    """The rule or repair that changed it; ``None`` where it is kept as it was."""


@dataclass(frozen=True)
class Account:
    """All edits from a raw text to a clean one."""

    raw: str
    pieces: tuple[Piece, ...]

    def __post_init__(self) -> None:
        place = 0
        for piece in self.pieces:
            if piece.start != place or piece.end < piece.start:
                raise ValueError(f"account has a gap or an overlap at {place}")
            if piece.code is None and piece.text != self.raw[piece.start : piece.end]:
                raise ValueError(f"kept piece at {place} differs from the raw text")
            place = piece.end
        if place != len(self.raw):
            raise ValueError(f"account ends at {place} of {len(self.raw)}")

    @classmethod
    def untouched(cls, raw: str) -> Account:
        """The account of a text to which nothing was done."""
        return cls(raw, (Piece(0, len(raw), raw, None),) if raw else ())

    @cached_property
    def clean(self) -> str:
        """The text after all edits."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        """Clean offset at which each piece begins."""
        return [0, *accumulate(len(piece.text) for piece in self.pieces)][:-1]

    def changes(self) -> tuple[Piece, ...]:
        """The pieces that a rule or repair changed, in the order of the raw text."""
        return tuple(piece for piece in self.pieces if piece.code is not None)

    def apply(self, edits: Iterable[Edit], code: str) -> Account:
        """Return the account after more edits of the clean text, all by one rule.

        Raises :class:`ValueError` if edits overlap, are out of order or out of range.
        """
        pieces: list[Piece] = []
        rest = _Rest(self.pieces)
        place = 0
        for edit in edits:
            if not place <= edit.start <= edit.end <= len(self.clean):
                raise ValueError(f"edit {edit} of {code} overlaps, or is out of order or range")
            if self.clean[edit.start : edit.end] == edit.after:
                continue
            pieces.extend(rest.take(edit.start - place))
            touched = list(rest.take(edit.end - edit.start))
            raw_place = pieces[-1].end if pieces else 0
            pieces.extend(_replaced(touched, edit.after, code, raw_place))
            place = edit.end
        pieces.extend(rest.take_all())
        return Account(self.raw, _joined(pieces))

    def raw_span(self, start: int, end: int) -> Span:
        """The stretch of raw text from which clean ``[start, end)`` comes."""
        if not 0 <= start <= end <= len(self.clean):
            raise ValueError(f"no such place in the clean text: {start}-{end}")
        first, last = self._raw_at(start), self._raw_at(max(start, end - 1))
        if start == end:
            return Span(first.start, first.start)
        return Span(first.start, last.end)

    def at(self, place: int) -> Piece | None:
        """The piece in which the clean character at ``place`` stands."""
        return self.pieces[self._index(place)] if 0 <= place < len(self.clean) else None

    def changes_within(self, start: int, end: int) -> tuple[Piece, ...]:
        """What was changed between two places of the clean text, removals included."""
        first = bisect_left(self._starts, start)
        if first and (first == len(self._starts) or self._starts[first] > start):
            first -= 1
        last = bisect_left(self._starts, end)
        return tuple(piece for piece in self.pieces[first:last] if piece.code is not None)

    def _index(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _raw_at(self, place: int) -> Span:
        if not self.pieces:
            return Span(0, 0)
        index = self._index(place)
        piece = self.pieces[index]
        if piece.code is not None:
            return Span(piece.start, piece.end)
        raw = min(piece.start + place - self._starts[index], piece.end)
        return Span(raw, min(raw + 1, piece.end))


class _Rest:
    """The pieces that an application of edits has not come to yet; none is copied to be cut."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self._pieces = pieces
        self._index = 0
        self._used = 0
        """Clean characters already taken of the piece at the index."""

    def take(self, count: int) -> Iterator[Piece]:
        """Take the next ``count`` clean characters, and no removed piece behind the last of them."""
        while count:
            piece = self._pieces[self._index]
            size = min(count, len(piece.text) - self._used)
            yield self._part(piece, size)
            count -= size
            self._used += size
            if self._used == len(piece.text):
                self._index, self._used = self._index + 1, 0

    def take_all(self) -> Iterator[Piece]:
        """Take what is left."""
        while self._index < len(self._pieces):
            piece = self._pieces[self._index]
            yield self._part(piece, len(piece.text) - self._used)
            self._index, self._used = self._index + 1, 0

    def _part(self, piece: Piece, size: int) -> Piece:
        """The next ``size`` characters of a piece; a changed piece leaves its raw to its first part."""
        first, last = self._used, self._used + size
        if first == 0 and last == len(piece.text):
            return piece
        if piece.code is None:
            return Piece(piece.start + first, piece.start + last, piece.text[first:last], None)
        return Piece(piece.start if first == 0 else piece.end, piece.end, piece.text[first:last], piece.code)


def _replaced(touched: list[Piece], after: str, code: str, place: int) -> list[Piece]:
    """What becomes of the touched pieces: each raw stretch stays with the rule that took it."""
    pieces = []
    text = after
    for piece in touched:
        if piece.code is None:
            pieces.append(Piece(piece.start, piece.end, text, code))
            text = ""
        elif piece.end > piece.start:
            pieces.append(Piece(piece.start, piece.end, "", piece.code))
    if text:
        end = pieces[-1].end if pieces else place
        pieces.append(Piece(end, end, text, code))
    return pieces


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Join neighbours that are both kept, or both removed by one rule."""
    out: list[Piece] = []
    for piece in pieces:
        before = out[-1] if out else None
        if before and before.code == piece.code and (piece.code is None or not (before.text or piece.text)):
            out[-1] = Piece(before.start, piece.end, before.text + piece.text, piece.code)
        elif piece.text or piece.end > piece.start:
            out.append(piece)
    return tuple(out)
