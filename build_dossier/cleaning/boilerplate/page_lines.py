"""A text as lines, and which of them can only be running prose."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.text.hanzi import count_hanzi, ends_sentence
from build_dossier.text.lines import line_spans
from build_dossier.text.script import to_traditional

_PROSE = 30
"""Chinese characters that a line needs to be taken for a paragraph."""


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
        return count_hanzi(self.text) >= _PROSE and (ends_sentence(self.text) or "。" in self.text)


def page_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    lines = []
    for start, end in line_spans(text):
        stripped = text[start:end].strip()
        if stripped:
            first = start + text[start:end].index(stripped[0])
            lines.append(Line(first, first + len(stripped), stripped))
    return lines


def head_length(lines: list[Line]) -> int:
    """How many lines stand before the first paragraph; 0 if there is no paragraph at all."""
    return next((index for index, line in enumerate(lines) if line.is_prose), 0)


def tail_start(lines: list[Line]) -> int:
    """Index of the first line after the last paragraph; the number of lines if there is none."""
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].is_prose:
            return index + 1
    return len(lines)


def both_scripts(pattern: str) -> str:
    """A pattern in Simplified characters that also matches Traditional ones."""
    other = to_traditional(pattern)
    return pattern if other == pattern else f"(?:{pattern}|{other})"
