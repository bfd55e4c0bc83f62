"""A text as lines, and which of them can only be running prose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_dossier.text.hanzi import count_hanzi, ends_sentence
from build_dossier.text.lines import line_spans
from build_dossier.text.script import to_traditional

_PROSE = 30
"""Chinese characters that a line needs to be taken for a paragraph."""


_SHORT_PROSE = 12
_ENOUGH = 400
"""Characters by which a line is judged."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; the offsets leave out the space around it."""

    start: int
    end: int
    text: str

    @property
    def is_prose(self) -> bool:
        """Whether this is a paragraph: long, and made of sentences."""
        if len(self.text) < _PROSE or not any(mark in self.text for mark in "。！？!?"):
            return False
        return count_hanzi(self.text[:_ENOUGH]) >= _PROSE and (ends_sentence(self.text) or "。" in self.text)


@lru_cache(maxsize=2)
def page_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank."""
    lines = []
    for start, end in line_spans(text):
        stripped = text[start:end].strip()
        if stripped:
            first = start + text[start:end].index(stripped[0])
            lines.append(Line(first, first + len(stripped), stripped))
    return tuple(lines)


def head_length(lines: Sequence[Line]) -> int:
    """How many lines stand before the first paragraph; 0 if there is no paragraph at all."""
    is_paragraph = _judge(lines)
    return next((index for index, line in enumerate(lines) if is_paragraph(line)), 0)


def tail_start(lines: Sequence[Line]) -> int:
    """Index of the first line after the last paragraph; the number of lines if there is none."""
    is_paragraph = _judge(lines)
    return next(
        (index + 1 for index in range(len(lines) - 1, -1, -1) if is_paragraph(lines[index])), len(lines)
    )


def _judge(lines: Sequence[Line]) -> Callable[[Line], bool]:
    """What counts as a paragraph: where a text has no long ones, short ones with a full stop do."""
    if any(line.is_prose for line in lines):
        return lambda line: line.is_prose
    return lambda line: "。" in line.text and count_hanzi(line.text[:_ENOUGH]) >= _SHORT_PROSE


def both_scripts(pattern: str) -> str:
    """A pattern in Simplified characters that also matches Traditional ones."""
    other = to_traditional(pattern)
    forms = dict.fromkeys((pattern, other, other.replace("臺", "台")))
    return pattern if len(forms) == 1 else f"(?:{'|'.join(forms)})"
