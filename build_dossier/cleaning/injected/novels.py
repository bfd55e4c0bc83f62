"""Sentences of a novel glued into a report, to make the copy look like another text.

A passage is recognised by a person known from such novels, or by a household and its
gestures where a report has none of either, and by what surrounds it: the report's own
words, which it repeats and no novel shares. It is followed clause by clause until those
words come back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_dossier.cleaning.injected.lexicon import CHARACTERS, GESTURES, HOUSEHOLD
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI
from build_dossier.text.lexicon import frequency
from build_dossier.text.lines import line_spans
from build_dossier.text.spans import Edit, Span

_CLAUSE_END = re.compile(r"[，,。！？!?；;：:…][”’」』\"]*")
_SENTENCE_END = re.compile(r"[。！？!?…]+[”’」』\"]*")
_PAIR = re.compile(f"(?=([{HANZI}]{{2}}))")
_LATIN = re.compile(r"[A-Za-z]{2,}|\d")
_KEEN = 8.0
"""How many times more often than elsewhere a word must stand in a text to be its own."""
_OFTEN = 3
_PER_CHARACTER = 1.0 / 60_000_000
_LONGEST = 1200
_BACK = 200
_MIXED = 14
"""Longest beginning of a clause that may still belong to the novel when the report comes back in its midst."""
_SHARE = 0.3
_LINKS = re.compile(
    "(?:但是?|而且?|因此|所以|不過|不过|同時|同时|此外|另外|其中|由於|由于|如果|假如|雖然|虽然|这|這|該|该|一些|目前|今朝)+\\Z"
)
_FUNCTION = re.compile(
    "(?:但是?|而且?|因此|所以|不過|不过|同時|同时|此外|另外|其中|由於|由于|如果|假如|雖然|虽然|這|这|該|该|一些|目前|今朝|在|對|对|從|从|與|与|和|為|为|以|由|將|将|把|讓|让|"
    "使|當|当|並|并|也|還|还|又|更|最|此|其|各|每|多|按|據|据)*\\Z"
)


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
    own = _own_words(text)
    found: list[Passage] = []
    for line in line_spans(text):
        found += _in_line(text, line, own)
    merged = _merged(found)
    if sum(each.end - each.start for each in merged) > len(text) * _SHARE:
        return []
    return merged


def _own_words(text: str) -> frozenset[str]:
    """Pairs of characters that this text has far more often than texts at large."""
    counts = Counter(match[1] for match in _PAIR.finditer(text))
    scale = 1.0 / max(len(text), 1)
    own = set()
    for pair, count in counts.items():
        if (
            count >= _OFTEN
            and (general := frequency(pair))
            and count * scale > _KEEN * general * _PER_CHARACTER
        ):
            own.add(pair)
    return frozenset(own)


def _in_line(text: str, line: Span, own: frozenset[str]) -> Iterator[Passage]:
    reached = line.start
    for anchor in _anchors(text, line):
        if anchor < reached:
            continue
        start = _beginning(text, line, anchor, own)
        end, sure = _ending(text, line, anchor, own)
        if end - start >= 8 and start >= reached:
            yield Passage(start, end, sure)
            reached = end


def _anchors(text: str, line: Span) -> Iterator[int]:
    """Places of named people with a gesture near, and of gestures in a household without names."""
    for match in CHARACTERS.finditer(text, line.start, line.end):
        near = text[max(line.start, match.start() - 60) : min(line.end, match.end() + 60)]
        if GESTURES.search(near) or HOUSEHOLD.search(near):
            yield match.start()


def _beginning(text: str, line: Span, anchor: int, own: frozenset[str]) -> int:
    """The start of the anchor's clause, or of the speech that stands right before it."""
    start, floor = anchor, max(line.start, anchor - _BACK)
    while start > floor and text[start - 1] not in '，,。！？!?；;：:…”」』"':
        start -= 1
    if any(match[1] in own for match in _PAIR.finditer(text, start, anchor)) or _LATIN.search(
        text, start, anchor
    ):
        return anchor
    if start > floor and text[start - 1] in "”」』":
        opening = text.rfind(
            "“" if text[start - 1] == "”" else "「" if text[start - 1] == "」" else "『",
            max(line.start, start - _BACK),
            start,
        )
        if opening >= 0 and not _is_own(text, opening, start, own):
            return _before_speech(text, line, opening, own)
    return start


def _before_speech(text: str, line: Span, opening: int, own: frozenset[str]) -> int:
    """Speech may be led in by a clause of the novel that ends with a colon."""
    if opening > line.start and text[opening - 1] in "：:":
        start, floor = opening - 1, max(line.start, opening - _BACK)
        while start > floor and text[start - 1] not in "。！？!?；;…":
            start -= 1
        if GESTURES.search(text, start, opening) and not _is_own(text, start, opening, own):
            return start
    return opening


def _is_own(text: str, start: int, end: int, own: frozenset[str]) -> bool:
    return bool(_LATIN.search(text, start, end)) or any(
        match[1] in own for match in _PAIR.finditer(text, start, end)
    )


def _ending(text: str, line: Span, anchor: int, own: frozenset[str]) -> tuple[int, bool]:
    """Follow the novel clause by clause until its sentence ends, or the report's words come back."""
    place = anchor
    limit = min(line.end, anchor + _LONGEST)
    while place < limit:
        mark = _CLAUSE_END.search(text, place, limit)
        end = mark.end() if mark else limit
        first = _first_own(text, place, mark.start() if mark else limit, own)
        if first is not None:
            return _cut(text, place, first)
        place = end
        if mark and _SENTENCE_END.match(mark[0]) and _is_closed(text, anchor, place):
            follows = text[place : place + 40]
            if not _goes_on(follows):
                return place, True
    return place, True


def _goes_on(follows: str) -> bool:
    """Whether the next sentence is the novel's too: it names its people, or is a gesture's."""
    clause = re.split("[。！？!?]", follows, maxsplit=1)[0]
    return bool(CHARACTERS.search(clause))


def _is_closed(text: str, start: int, end: int) -> bool:
    stretch = text[start:end]
    return stretch.count("“") <= stretch.count("”") and stretch.count("「") <= stretch.count("」")


def _first_own(text: str, start: int, end: int, own: frozenset[str]) -> int | None:
    """Where in a clause the first word stands that is the report's own."""
    latin = _LATIN.search(text, start, end)
    places = [match.start() for match in _PAIR.finditer(text, start, max(start, end - 1)) if match[1] in own]
    if latin:
        places.append(latin.start())
    return min(places, default=None)


def _cut(text: str, start: int, first: int) -> tuple[int, bool]:
    """The report is back in the midst of a clause: what leads up to its first word is doubtful if long."""
    lead = text[start:first].lstrip('“「『"')
    if _FUNCTION.match(lead):
        return start, True
    links = _LINKS.search(lead)
    kept = len(links[0]) if links else 0
    if not lead or len(lead) > _MIXED:
        return start, not lead
    return first - kept, True


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
