"""Reads ``restored.zh-Hans.md`` and ``translation.en.md``: a comment, then one line a slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Block, Line, Remark

_HEAD = re.compile(r"<!--\s*(?P<id>[a-z0-9]+)\s+src=(?P<digest>[0-9a-f]{6})\s*-->")
_REMARK = re.compile(r"<!--\s*(?P<kind>probable|lost|term-exception)\b(?P<rest>.*?)-->")


def read_blocks(data: bytes, path: str, issues: Issues) -> tuple[Block, ...]:
    """Return the blocks of a file in their order; lines that belong to no block are errors."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        issues.error(Place(path, line), "Y101", "the file is not UTF-8", "Save it in UTF-8")
        return ()
    blocks: list[Block] = []
    seen: dict[str, Place] = {}
    for head, place, lines in _groups(text, path, issues):
        if head["id"] in seen:
            issues.error(
                place, "L402", f'segment {head["id"]} has a block already on line {seen[head["id"]].line}', "Remove one"
            )
            continue
        seen[head["id"]] = place
        blocks.append(
            Block(segment=head["id"], source_digest=head["digest"], lines=tuple(lines), place=place)
        )
    return tuple(blocks)


def _groups(text: str, path: str, issues: Issues) -> Iterator[tuple[re.Match[str], Place, list[Line]]]:
    head: re.Match[str] | None = None
    place = Place(path)
    lines: list[Line] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        here = Place(path, number)
        if found := _HEAD.fullmatch(line):
            if head:
                yield head, place, lines
            head, place, lines = found, here, []
        elif line.startswith("<!--") and (remark := _remark(line)):
            if lines:
                last = lines[-1]
                lines[-1] = Line(text=last.text, remarks=(*last.remarks, remark), place=last.place)
            else:
                issues.error(here, "L403", "the remark follows no line", "Put it under the line that it is about")
        elif line.startswith("<!--"):
            issues.error(
                here, "L404", "the comment is neither a segment nor a remark",
                "Write `<!-- id src=digest -->`, or probable:, lost or term-exception",
            )
        elif line and head is None:
            issues.error(here, "L405", "the line stands before the first segment", "Put it under a segment")
        elif line:
            lines.append(Line(text=None if line == "~" else line, remarks=(), place=here))
    if head:
        yield head, place, lines


def _remark(line: str) -> Remark | None:
    found = _REMARK.fullmatch(line)
    if not found:
        return None
    kind: Literal["probable", "lost", "term-exception"] = found["kind"]  # type: ignore[assignment]
    rest = found["rest"].strip()
    if kind == "term-exception":
        term, _, reason = rest.partition(":")
        return Remark(kind=kind, readings=(term.strip(), reason.strip()))
    readings = tuple(part.strip() for part in rest.lstrip(":").split("|") if part.strip())
    return Remark(kind=kind, readings=readings)
