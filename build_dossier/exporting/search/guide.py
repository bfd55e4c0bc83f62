"""The hand-written pages as a search sees them: headings with what stands below each, as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_dossier.text.markdown import plain

_FENCED = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+(?P<words>.*?)\s*(?:\{:?\s*#(?P<anchor>[\w-]*)\s*\})?\s*#*")
_RULE = re.compile(r"\|?[\s:|-]+\|?")
_ITEM = re.compile(r"(?:[-*+>]|\d+\.)\s+")
_DOUBLED = re.compile(r"``\s?(?P<code>.+?)\s?``")
_CELLS = re.compile(r"\s*(?<!\\)\|\s*")
_END = "# {#}"
"""A heading after the last, so that the last section ends too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, and what stands below it up to the next."""

    heading: str
    lines: tuple[str, ...]
    """Paragraphs, items of lists and rows of tables; examples of code are left out."""


def sections(markdown: str) -> dict[str, Section]:
    """Cut a page at its headings with an id; the sections by id, that of the page's own heading being empty."""
    found: dict[str, Section] = {}
    heading, anchor, lines = "", "", list[str]()
    text = _DOUBLED.sub(_literal, _FENCED.sub("", markdown))
    for block in (*_blocks(text), _END):
        title = _HEADING.fullmatch(block)
        if title is None:
            lines.append(block)
        elif heading and title["anchor"] is None:
            lines.append(plain(title["words"]))
        else:
            if heading:
                found[anchor] = Section(heading=heading, lines=tuple(lines))
            heading, anchor, lines = plain(title["words"]), title["anchor"] or "", []
    return found


def _blocks(markdown: str) -> Iterator[str]:
    """Headings as they are written; everything else as the words of a paragraph, an item or a row."""
    paragraph = list[str]()
    for line in (*map(str.strip, markdown.splitlines()), ""):
        own = not line or line[0] in "#|" or _ITEM.match(line)
        if own and paragraph:
            yield plain(" ".join(paragraph))
            paragraph = []
        if not own:
            paragraph.append(line)
        elif line.startswith("#"):
            yield line
        elif line.startswith("|"):
            if not _RULE.fullmatch(line):
                yield plain(" — ".join(cell for cell in _CELLS.split(line) if cell))
        elif line:
            paragraph.append(_ITEM.sub("", line, count=1))


def _literal(found: re.Match[str]) -> str:
    """Code between doubled marks, in which single ones are meant as such."""
    return re.sub(r"([*`\[\]\\])", r"\\\1", found["code"])
