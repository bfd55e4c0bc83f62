"""Sentences of a novel glued into a report, to make the copy look like another text.

A passage is recognised by a person known from such novels, or by a household of other
times and its gestures where a report has neither, and by what surrounds it: the report's
own words, which it repeats and no novel shares. It is followed clause by clause until
those words come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_dossier.cleaning.injected.bounds import clause_before, ending, own_words, sentence_before
from build_dossier.cleaning.injected.lexicon import CHARACTERS, GESTURES, HOUSEHOLD, PERIOD
from build_dossier.cleaning.rule import Rule
from build_dossier.text.lines import line_spans
from build_dossier.text.spans import Edit, Span

_NEAR = 40
_LEAST = 8
_SHARE = 0.3
"""Share of a text from which on it is a novel itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of novel; ``sure`` is false where its end could not be told."""

    start: int
    end: int
    sure: bool


def passages(text: str) -> list[Passage]:
    """The stretches of novel in a report, in order; none where the text itself is a novel."""
    if not CHARACTERS.search(text) and not (HOUSEHOLD.search(text) and GESTURES.search(text)):
        return []
    own = own_words(text)
    if not own:
        return []
    merged = _merged([each for line in line_spans(text) for each in _in_line(text, line, own)])
    inside = "".join(text[each.start : each.end] for each in merged)
    if len(inside) > len(text) * _SHARE:
        return []
    if len(PERIOD.findall(text)) > len(PERIOD.findall(inside)):
        return [each for each in merged if CHARACTERS.search(text, each.start, each.end)]
    return merged


def _in_line(text: str, line: Span, own: frozenset[str]) -> Iterator[Passage]:
    reached = line.start
    for anchor, is_known in _anchors(text, line):
        if anchor < reached:
            continue
        start = (clause_before if is_known else sentence_before)(text, line, anchor, own)
        end, sure = ending(text, line, anchor, own)
        if end - start >= _LEAST and start >= reached:
            yield Passage(start, end, sure)
            reached = end


def _anchors(text: str, line: Span) -> Iterator[tuple[int, bool]]:
    """Places of people known from novels with a gesture near, and of gestures in a household of other times."""
    known = [
        (match.start(), True)
        for match in CHARACTERS.finditer(text, line.start, line.end)
        if GESTURES.search(near := _near(text, line, match)) or HOUSEHOLD.search(near)
    ]
    unknown = [
        (match.start(), False)
        for match in PERIOD.finditer(text, line.start, line.end)
        if GESTURES.search(_near(text, line, match))
    ]
    yield from sorted({*known, *unknown})


def _near(text: str, line: Span, match: re.Match[str]) -> str:
    return text[max(line.start, match.start() - _NEAR) : min(line.end, match.end() + _NEAR)]


def _merged(found: list[Passage]) -> list[Passage]:
    out: list[Passage] = []
    for each in sorted(found, key=lambda passage: passage.start):
        if out and each.start <= out[-1].end:
            out[-1] = Passage(out[-1].start, max(each.end, out[-1].end), each.sure and out[-1].sure)
        else:
            out.append(each)
    return out


def _novels(text: str) -> Iterator[Edit]:
    for each in passages(text):
        yield Edit(each.start, each.end, "")


RULES = (
    Rule(
        code="J04",
        name="glued-novel",
        why="Copies meant to look new have sentences of a few known novels glued in, with their people and gestures; the "
        "passage ends with its sentence, or where words come back that the report uses throughout and a novel does "
        "not. A text that is mostly such passages is a novel.",
        before="這項技巧很主要,技巧的成長很快,團隊在摸索這項技巧。Dit有“是的。”藍玉華點了點頭。開源代碼,很多團隊也都摸索過這項技巧,技巧還要成長。",
        after="這項技巧很主要,技巧的成長很快,團隊在摸索這項技巧。Dit有開源代碼,很多團隊也都摸索過這項技巧,技巧還要成長。",
        find=_novels,
    ),
)
