"""Stretches in quotation marks, the outermost only.

A mark that is never closed holds until its paragraph ends, because a long speech opens every
paragraph and closes the last alone; if another opens in the paragraph, until the sentence before it
ends. A mark that was never opened closes what stands after the last colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_dossier.text.spans import Span

OPENING = frozenset('“‘"')
"""Marks that open a stretch in a folded text."""
_MARK = re.compile(r"[“”‘’\"]")
_CLOSING = {"“": "”", "‘": "’", '"': '"'}
_APOSTROPHE = re.compile(r"(?<=[A-Za-z0-9])’(?=[A-Za-z])|(?<=[A-Za-z]s)’(?= [a-z])")
_END = re.compile(r"[。！？…]")
_BEGINS = re.compile(r"[\w“‘《]")
_NEAR = 20
"""Marks behind one that is never closed, among which another of its kind is looked for."""
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")


class Marked(NamedTuple):
    """A stretch in marks."""

    start: int
    """Of what stands inside the marks, in code points."""
    end: int
    closed: bool
    """Whether both marks are there."""
    paragraph: Span


def marked(text: str) -> list[Marked]:
    """The outermost stretches in marks of a folded text, in order; empty ones are left out."""
    return [
        found
        for paragraph in _PARAGRAPH.finditer(text)
        for found in _in_paragraph(text, Span(*paragraph.span()))
        if text[found.start : found.end].strip()
    ]


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Marked]:
    apostrophes = {found.start() for found in _APOSTROPHE.finditer(text, *paragraph)}
    marks = [found.start() for found in _MARK.finditer(text, *paragraph) if found.start() not in apostrophes]
    closes = _pairs(text, marks)
    behind = paragraph.start
    for index, place in enumerate(marks):
        if place < behind:
            continue
        if place in closes:
            yield Marked(place + 1, closes[place], closed=True, paragraph=paragraph)
            behind = closes[place] + 1
        elif text[place] in OPENING:
            near = marks[index + 1 : index + _NEAR]
            following = next((mark for mark in near if text[mark] == text[place]), None)
            end = paragraph.end if following is None else _last_end(text, Span(place, following))
            yield Marked(place + 1, end, closed=False, paragraph=paragraph)
            behind = end
        else:
            colon = text.rfind("：", behind, place)
            if colon >= 0:
                yield Marked(colon + 1, place, closed=False, paragraph=paragraph)
            behind = place + 1


def _pairs(text: str, marks: list[int]) -> dict[int, int]:
    """The closing mark of each opening one that has one; marks between that are not paired are passed over."""
    found: dict[int, int] = {}
    open_: list[int] = []
    for place in marks:
        mark = text[place]
        last = next((at for at in reversed(open_[-2:]) if _closes(text, at, place)), None)
        if last is not None:
            while open_.pop() != last:
                pass
            found[last] = place
        elif mark in OPENING:
            open_.append(place)
    return found


def _closes(text: str, opening: int, place: int) -> bool:
    if text[place] == _CLOSING[text[opening]]:
        return True
    # an opening mark where only a closing one can stand: a sentence has ended, and none begins
    by_mistake = text[place] == text[opening] and _END.match(text, place - 1)
    return bool(by_mistake and place > opening + 1 and not _BEGINS.match(text[place + 1 : place + 2] or " "))


def _last_end(text: str, span: Span) -> int:
    """Where the last sentence of a stretch ends; its end, if none does."""
    ends = [found.end() for found in _END.finditer(text, *span)]
    return ends[-1] if ends else span.end
