"""Lines: from an offset to line and column, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from build_dossier.text.spans import Span


class LineIndex:
    """Where the lines of a text begin; lines end with a line feed alone."""

    def __init__(self, text: str) -> None:
        self._starts = [span.start for span in line_spans(text)]
        self._length = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"no such offset: {offset} of {self._length}")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, the inverse of :meth:`place`."""
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"no such line: {line} of {len(self._starts)}")
        found = self._starts[line - 1] + column - 1
        after = self._starts[line] if line < len(self._starts) else self._length + 1
        if column < 1 or found >= after:
            raise ValueError(f"no such column in line {line}: {column}")
        return found


def line_spans(text: str) -> Iterator[Span]:
    """The lines of a text without their line feeds; an empty text is one empty line."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield Span(start, end)
        start = end + 1
    yield Span(start, len(text))
