"""Where the sentences of a folded text begin and end, marks or not."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from build_dossier.text.spans import Span

_END = re.compile(r"[。！？…\n]")
_COMMA = re.compile(r"[，；：—]+")
_REACH = 240
"""How far back a subject may stand before its verb, in characters."""


class Sentences:
    """The ends of sentences, those inside marks too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [0, *(found.end() for found in _END.finditer(text))]

    def start(self, place: int) -> int:
        """Where the sentence begins in which a place lies, or that ends there."""
        return self._ends[max(0, bisect_left(self._ends, place) - 1)] if place else 0

    def begun(self, place: int) -> int:
        """Where the last sentence begins that begins at a place or before."""
        return self._ends[bisect_right(self._ends, place) - 1]

    def end(self, place: int, limit: int) -> int:
        """Where the sentence ends, its mark left out; ``limit`` at most."""
        index = bisect_right(self._ends, place)
        return min(limit, self._ends[index] - 1) if index < len(self._ends) else limit

    def within(self, span: Span) -> list[Span]:
        """The sentences of a stretch, the first and last as far as they lie in it."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._ends, span.end)
        places = [span.start, *self._ends[first:last], span.end]
        return [Span(start, end) for start, end in pairwise(places) if start < end]

    def clauses(self, span: Span) -> list[Span]:
        """The clauses of the end of a stretch; marks that close the sentence before belong to none."""
        start = max(span.start, span.end - _REACH)
        while start < span.end and self._text[start] in '”’"。！？… ':
            start += 1
        found = [Span(*comma.span()) for comma in _COMMA.finditer(self._text, start, span.end)]
        starts = [start, *(comma.end for comma in found)]
        ends = [*(comma.start for comma in found), span.end]
        return [Span(*each) for each in zip(starts, ends, strict=True)]
