"""Stretches that no rule for running text may touch: addresses, and code that is marked as code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from build_dossier.text.spans import Span, merged

_FENCED = re.compile(r"^(```|~~~)[^\n]*$", re.MULTILINE)
_TICKED = re.compile(r"`[^`\n]{1,500}`")
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9+.\-]{1,12}://|www\.|mailto:)[!-;=?-~]+"
    r"|(?<![A-Za-z0-9._+\-])[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}"
)
_CALL = re.compile(
    r"(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_.]{0,80}(?:\((?:[\"'][^\"'\n]{0,200}[\"'])?\)|\((?=[^()\n]{0,200}=)[!-~ ]{0,200}\))"
    r"|(?<![A-Za-z0-9_.])[a-z_][a-z0-9_.]{0,80}\((?:[a-z_][a-z0-9_]{0,30}(?:, ?|(?=\)))){1,6}\)"
)
_ASSIGNED = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]{0,60} ?= ?\"[^\"\n]{0,200}\"")
_RECORD = re.compile(r"\{[^{}\n]{0,300}\" ?:[^{}\n]{0,300}\}")
_STATEMENT = re.compile(
    r"^[ \t]*(?:[A-Za-z_$@.][A-Za-z0-9_.$\-]*(?:\(|[ \t]*=|[ \t]+(?=[\"'\-$A-Za-z_./])))"
    r"(?:[!$-&(-.0-~ \t]|/(?!/)|\"[^\"\n]{0,300}\"|'[^'\n]{0,300}')*+(?:(?:#|//)[^\n]*)?$",
    re.MULTILINE,
)
_TRAIL = ",;:!?)'\"."


class Protected:
    """The protected stretches of a text."""

    def __init__(self, text: str, *, code_only: bool = False) -> None:
        spans = [*_fences(text), *(Span(*found.span()) for found in _TICKED.finditer(text))]
        if not code_only:
            spans += _unmarked(text)
        self._spans = merged(spans)
        self._starts = [span.start for span in self._spans]

    def __contains__(self, place: object) -> bool:
        """Whether the character at a place is protected."""
        return isinstance(place, int) and self.meets(place, place + 1)

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch has a protected character."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._spans[index].end > start


def _unmarked(text: str) -> Iterable[Span]:
    """Code and addresses that nothing marks as such."""
    for pattern in (_CALL, _ASSIGNED, _RECORD, _STATEMENT):
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    for found in _ADDRESS.finditer(text):
        yield Span(found.start(), found.start() + len(found[0].rstrip(_TRAIL)))


@lru_cache(maxsize=2)
def protected_in(text: str) -> Protected:
    """The protected stretches of a text, found once for all rules that ask in turn."""
    return Protected(text)


def _fences(text: str) -> Iterable[Span]:
    opened: re.Match[str] | None = None
    for found in _FENCED.finditer(text):
        if opened is None:
            opened = found
        elif found[1] == opened[1]:
            yield Span(opened.start(), found.end())
            opened = None
