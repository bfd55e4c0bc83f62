"""Captions of related pictures and headlines, each with the minute at which it was put up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from build_dossier.cleaning.boilerplate.known_lines import is_furniture, is_list_heading
from build_dossier.cleaning.boilerplate.page_lines import Line, page_lines
from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Edit

_STAMP = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{0,2}\d{1,2}:\d\d(?::\d\d)?)?")
_MINUTE = re.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s{0,2}\d{1,2}:\d\d(?::\d\d)?")
_LABEL = re.compile(r"[^:：。]{0,12}(?:来源|來源|时间|時間|发布|發布|发表|發表|日期)")
_LEADS_TO = frozenset("在于於至到从從为為（(：:，,")
_LEADS_FROM = frozenset("，,、时時许許前后後至到开開）)")
_LEAST = 3
"""Captions in a row that make a list."""


def _is_stamp(line: Line) -> bool:
    return bool(_STAMP.fullmatch(line.text))


def _listed(text: str) -> Iterator[Edit]:
    """Runs of (caption, date) pairs, a pair being two lines, or one that ends with the minute."""
    lines = page_lines(text)
    run: list[tuple[int, int]] = []
    index = 0
    while index <= len(lines):
        size = _size(lines, index)
        if size:
            run.append((index, index + size))
            index += size
            continue
        yield from (
            Edit(lines[first].start, lines[last - 1].end, "") for first, last in _captions(lines, run)
        )
        run = []
        index += 1


def _captions(lines: Sequence[Line], run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of a run that are captions: not in a chronicle, whose dates stand before what they date."""
    if not run:
        return []
    first, last = run[0][0], run[-1][1]
    is_headed = first > 0 and is_list_heading(lines[first - 1])
    if lines[first].is_prose and not is_headed and first > 0 and not is_furniture(lines[first - 1]):
        run = run[1:]
    if len(run) < (1 if is_headed else _LEAST):
        return []
    if first > 0 and _is_stamp(lines[first - 1]):
        return []
    return run if all(is_furniture(line) for line in lines[last:]) or last - first == len(run) else []


def _size(lines: Sequence[Line], index: int) -> int:
    if index >= len(lines) or _is_stamp(lines[index]):
        return 0
    if _LABEL.match(lines[index].text):
        return 0
    text = lines[index].text
    found = list(_MINUTE.finditer(text))
    if found and found[-1].end() == len(text) and found[0].start() > 0 and _is_bare(text, found[-1]):
        return 1
    if index + 1 < len(lines) and _is_stamp(lines[index + 1]) and not found:
        return 2
    return 0


def _glued(text: str) -> Iterator[Edit]:
    """Several captions in one line, each closed by its minute and nothing between them."""
    for line in page_lines(text):
        found = list(_MINUTE.finditer(line.text))
        if len(found) < _LEAST:
            continue
        gaps = [b.start() - a.end() for a, b in itertools.pairwise(found)]
        if max(gaps) > 200 or not all(_is_bare(line.text, stamp) for stamp in found[1:]):
            continue
        first = _first_caption(line.text, found[0].start())
        yield Edit(line.start + first, line.start + found[-1].end(), "")


def _is_bare(text: str, stamp: re.Match[str]) -> bool:
    """Whether a date has no word that leads to it or from it, as in running text."""
    before, after = text[: stamp.start()].rstrip()[-1:], text[stamp.end() : stamp.end() + 1]
    return before not in _LEADS_TO and after not in _LEADS_FROM


def _first_caption(text: str, stamp: int) -> int:
    """Where the first caption begins: after the last sentence that is not its own."""
    body = text[:stamp].rstrip()
    at = max(body.rfind(mark, 0, len(body) - 1) for mark in "。！？")
    return at + 1


RULES = (
    Rule(
        code="B01",
        name="dated-captions",
        why="Three or more captions or headlines in a row, each followed by its date or closed by its minute, are the "
        "page's list of other pieces.",
        before="正文。\n美丽的三亚湾\n2024-01-20 17:42\n梯田春景\n2024-02-23 10:59\n冰雪景观。\n2024-02-29 18:59",
        after="正文。\n\n\n",
        find=_listed,
    ),
    Rule(
        code="B02",
        name="glued-captions",
        why="Three or more minutes in one line, each behind a caption and with nothing that leads to it, are the same "
        "list with its line breaks lost.",
        before="美丽的三亚湾2024-01-20 17:42梯田春景2024-02-23 10:59冰雪景观。2024-02-29 18:59",
        after="",
        find=_glued,
    ),
)
