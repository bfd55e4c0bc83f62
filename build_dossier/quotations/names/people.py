"""All names of people in a text, each at its place: see :func:`people`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from build_dossier.quotations.names.addressed import familiar, with_honorific
from build_dossier.quotations.names.chinese import ChineseNames
from build_dossier.quotations.names.foreign import in_latin, in_syllables
from build_dossier.quotations.names.surnames import COMPOUND
from build_dossier.quotations.names.tagged import Tagged
from build_dossier.text.spans import Span

_BRACKETED = re.compile(r"（(?P<name>[A-Z][A-Za-zà-öø-ÿ.'’ -]{2,40})）")
_LETTER = re.compile(r"[A-Za-z0-9]")


class Person(NamedTuple):
    """A name of a person at a place of a text, in code points."""

    start: int
    end: int
    name: str


def people(text: str, original: str) -> list[Person]:
    """Every name of a person in a folded text, in order, none overlapping another; named as in the original."""
    tagged = Tagged(text)
    chinese = ChineseNames(tagged)
    taken = _Taken(len(text))
    spans, parts = in_syllables(tagged)
    taken.add(spans)
    taken.add(_places(text, parts, lambda place, name: not tagged.is_within_word(place, place + len(name))))
    taken.add(_places(text, in_latin(tagged), lambda place, name: _is_whole_word(text, place, name)))
    names = chinese.names()
    surnames = {name[:2] if name[:2] in COMPOUND else name[0] for name in names}
    taken.add(_places(text, names, chinese.stands_at))
    taken.add(with_honorific(tagged, surnames))
    taken.add(
        _places(
            text,
            familiar(tagged, surnames),
            lambda place, name: not tagged.is_within_word(place, place + len(name)),
        )
    )
    taken.add(_in_brackets(text, {span.end for span in taken.spans}))
    return [Person(start, end, original[start:end]) for start, end in sorted(taken.spans)]


class _Taken:
    """Stretches of which none overlaps another: who comes first stays."""

    def __init__(self, size: int) -> None:
        self._is_free = bytearray(b"\x01" * size)
        self.spans: list[Span] = []

    def add(self, spans: Iterable[Span]) -> None:
        for start, end in spans:
            if all(self._is_free[start:end]):
                self._is_free[start:end] = bytes(end - start)
                self.spans.append(Span(start, end))


def _places(text: str, names: set[str], stands: Callable[[int, str], bool]) -> Iterator[Span]:
    """Where names stand, longest first."""
    if not names:
        return
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    found = [(-len(name), last + 1 - len(name), name) for last, name in automaton.iter(text)]
    for _, place, name in sorted(found):
        if stands(place, name):
            yield Span(place, place + len(name))


def _is_whole_word(text: str, place: int, name: str) -> bool:
    end = place + len(name)
    return not (_LETTER.match(text[place - 1 : place]) or _LETTER.match(text, end))


def _in_brackets(text: str, ends: set[int]) -> Iterator[Span]:
    """A Latin name in brackets behind a Chinese one."""
    for found in _BRACKETED.finditer(text):
        if found.start() in ends and " " in found["name"]:
            yield Span(*found.span("name"))
