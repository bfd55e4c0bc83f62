"""Postings: for every key, the documents that hold it and where.

A key is a pair of neighbouring Chinese characters, a character after which no other follows, or
a word of letters or digits. Pairs answer for every string of characters, whether or not it is a
word; all keys that begin with a character lie together and answer for the character alone. The
words that jieba sees are recorded beside them, so that a reader's query can be cut into words
and whole words be put before chance neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from build_dossier.exporting.search.numbers import number
from build_dossier.exporting.search.units import Unit, units
from build_dossier.text.words import Words


class Entry:
    """The postings of one key as text, grown document by document."""

    __slots__ = ("_last_place", "_last_word", "places", "words")

    def __init__(self) -> None:
        self.places = bytearray()
        """Per document: step from the one before, doubled, plus one if several positions follow; their
        number in that case; the positions, each as the step from the one before."""
        self.words = bytearray()
        """Steps between the documents in which jieba sees the key as a word."""
        self._last_place = self._last_word = -1

    def add(self, document: int, positions: Sequence[int]) -> None:
        """Add a document, of which the number is greater than of all before."""
        several = len(positions) > 1
        code = number(2 * (document - self._last_place - 1) + several)
        if several:
            code += number(len(positions))
        for before, position in pairwise((0, *positions)):
            code += number(position - before)
        self.places += code.encode("ascii")
        self._last_place = document

    def add_word(self, document: int) -> None:
        """Record that the key is a word of a document."""
        self.words += number(document - self._last_word - 1).encode("ascii")
        self._last_word = document


class Postings:
    """The entries of all keys."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.entries: dict[str, Entry] = {}

    def add(self, document: int, texts: Iterable[str]) -> None:
        """Index a document; between two texts a phrase ends."""
        found: dict[str, list[int]] = {}
        words: set[str] = set()
        position = -2
        for text in texts:
            position += 1
            placed: list[tuple[int, Unit]] = []
            for unit in units(text):
                position += 2 if unit.gap and placed else 1
                placed.append((position, unit))
            for place, key in _keys(placed):
                found.setdefault(key, []).append(place)
            for run in _runs(placed):
                words.update(run[start:end] for start, end in self._words.cut(run) if end - start > 1)
        for key, places in found.items():
            self._entry(key).add(document, places)
        for word in sorted(words):
            self._entry(word).add_word(document)

    def _entry(self, key: str) -> Entry:
        if (entry := self.entries.get(key)) is None:
            entry = self.entries[key] = Entry()
        return entry


def length(text: str) -> int:
    """Positions that a text takes, gaps included."""
    return sum(1 + (unit.gap and index > 0) for index, unit in enumerate(units(text)))


def _keys(placed: Sequence[tuple[int, Unit]]) -> Iterator[tuple[int, str]]:
    for index, (position, unit) in enumerate(placed):
        key = unit.text
        if unit.han and index + 1 < len(placed):
            following = placed[index + 1][1]
            if following.han and not following.gap:
                key += following.text
        yield position, key


def _runs(placed: Sequence[tuple[int, Unit]]) -> Iterator[str]:
    """Unbroken runs of two and more Chinese characters."""
    run = ""
    for _, unit in placed:
        if unit.han and not (unit.gap and run):
            run += unit.text
            continue
        if len(run) > 1:
            yield run
        run = unit.text if unit.han else ""
    if len(run) > 1:
        yield run
