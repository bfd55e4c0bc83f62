"""Reads ``restored.zh-Hans.md`` and ``translation.en.md``: a comment, then one line a slot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Block, Line, Remark
from build_dossier.reading.yaml import decode_utf8

_HEAD = re.compile(r"<!--\s*(?P<id>[a-z0-9]+)\s+src=(?P<digest>[0-9a-f]{6})\s*-->")
_REMARK = re.compile(r"<!--\s*(?P<kind>[a-z-]+)(?P<rest>.*)-->")


def read_blocks(data: bytes, path: str, issues: Issues) -> tuple[Block, ...]:
    """Return the blocks of a file in their order; lines that belong to no block are errors."""
    text = decode_utf8(data, path, issues)
    if text is None:
        return ()
    blocks: list[Block] = []
    seen: dict[str, Place] = {}
    for head, place, lines in _groups(text, path, issues):
        if head["id"] in seen:
            fact = f"segment {head['id']} has a block already on line {seen[head['id']].line}"
            issues.error(place, "L402", fact, "Remove one")
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
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        here = Place(path, number)
        if not line:
            continue
        if found := _HEAD.fullmatch(line):
            if head:
                yield head, place, lines
            head, place, lines = found, here, []
        elif line.startswith("<!--"):
            _add_remark(line, lines, here, issues)
        elif head is None:
            issues.error(here, "L405", "the line stands before the first segment", "Put it under a segment")
        else:
            if "<!--" in line:
                at = Place(path, number, raw.index("<!--") + 1)
                issues.error(
                    at, "L409", "a comment stands within a line", "Put it on a line of its own below"
                )
            lines.append(Line(text=None if line == "~" else line, remarks=(), place=here))
    if head:
        yield head, place, lines


def _add_remark(line: str, lines: list[Line], here: Place, issues: Issues) -> None:
    remark = _remark(line)
    if remark is None:
        issues.error(
            here,
            "L404",
            "the comment is neither a segment nor a remark",
            "Write `<!-- id src=digest -->`, `<!-- probable: this | that -->`, `<!-- lost -->` "
            "or `<!-- term-exception id: reason -->`",
        )
    elif not lines:
        issues.error(here, "L403", "the remark follows no line", "Put it under the line that it is about")
    else:
        lines[-1] = replace(lines[-1], remarks=(*lines[-1].remarks, remark))


def _remark(line: str) -> Remark | None:
    """The remark that a comment holds, or ``None`` where it holds none, or not what its kind needs."""
    found = _REMARK.fullmatch(line)
    if not found:
        return None
    kind, rest = found["kind"], found["rest"].strip().removeprefix(":").strip()
    if kind == "lost":
        return Remark(kind="lost", readings=())
    if kind == "probable":
        readings = tuple(part.strip() for part in rest.split("|") if part.strip())
        return Remark(kind="probable", readings=readings) if readings else None
    if kind == "term-exception":
        term, _, reason = (part.strip() for part in rest.partition(":"))
        return Remark(kind="term-exception", readings=(term, reason)) if term and reason else None
    return None
