"""Where a passage of a novel begins and ends in a report, by the words that the report uses throughout."""

from __future__ import annotations

import re
from collections import Counter

from build_dossier.cleaning.injected.lexicon import CHARACTERS, GESTURES, HOUSEHOLD, PERIOD
from build_dossier.text.hanzi import HANZI
from build_dossier.text.lexicon import frequency
from build_dossier.text.spans import Span

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
_NEAR = 40
_MIXED = 14
"""Longest beginning of a clause that may still belong to the novel when the report comes back in its midst."""
_LINKS = re.compile(
    "(?:但是?|而且?|因此|所以|不過|不过|同時|同时|此外|另外|其中|由於|由于|如果|假如|雖然|虽然|这|這|該|该|一些|目前|今朝)+\\Z"
)
_FUNCTION = re.compile(
    "(?:但是?|而且?|因此|所以|不過|不过|同時|同时|此外|另外|其中|由於|由于|如果|假如|雖然|虽然|這|这|該|该|一些|目前|今朝|在|對|对|從|从|與|与|和|為|为|以|由|將|将|把|讓|让|"
    "使|當|当|並|并|也|還|还|又|更|最|此|其|各|每|多|按|據|据)*\\Z"
)


def own_words(text: str) -> frozenset[str]:
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


def clause_before(text: str, line: Span, anchor: int, own: frozenset[str]) -> int:
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


def sentence_before(text: str, line: Span, anchor: int, own: frozenset[str]) -> int:
    """The start of the anchor's sentence, or of its first clause that has none of the report's words."""
    floor = max(line.start, anchor - _BACK)
    start = max(floor, *(text.rfind(mark, floor, anchor) + 1 for mark in "。！？!?"))
    while start < anchor and text[start] in "”’」』":
        start += 1
    sure = start
    while start < anchor and (mark := _CLAUSE_END.search(text, start, anchor)):
        if _is_own(text, start, mark.end(), own):
            sure = mark.end()
        start = mark.end()
    return anchor if _is_own(text, sure, anchor, own) else sure


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


def ending(text: str, line: Span, anchor: int, own: frozenset[str]) -> tuple[int, bool]:
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
        if mark and _SENTENCE_END.match(mark[0]):
            if not _is_closed(text, anchor, place):
                return _last_cue(text, anchor, place), False
            if not _goes_on(text[place : place + _NEAR], has_spoken=mark[0][-1] in "”」』"):
                return place, True
    return place, True


def _last_cue(text: str, anchor: int, end: int) -> int:
    """The end of the last clause that surely is the novel's, where speech begins that nobody ends."""
    place = sure = anchor
    while place < end and (mark := _CLAUSE_END.search(text, place, end)):
        clause = text[place : mark.end()]
        if CHARACTERS.search(clause) or GESTURES.search(clause) or HOUSEHOLD.search(clause):
            sure = mark.end()
        place = mark.end()
    return sure


def _goes_on(follows: str, *, has_spoken: bool) -> bool:
    """Whether the next sentence is the novel's too: it names its people, or is a gesture's."""
    clause = re.split("[。！？!?]", follows, maxsplit=1)[0]
    is_gesture = bool(GESTURES.search(clause))
    return bool(CHARACTERS.search(clause)) or (is_gesture and (has_spoken or bool(PERIOD.search(clause))))


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
