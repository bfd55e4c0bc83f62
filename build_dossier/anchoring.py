"""Anchors: a quotation that finds exactly one place in a text, or an error.

Matching folds width, space and marks, and nothing else. An anchor never moves by itself:
where it fits nowhere, the nearest places are proposed and a person decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_dossier.issues import Issues, Place
from build_dossier.text.folding import fold, narrow
from build_dossier.text.spans import Span

_HINT = 2
"""Characters in a row that a hint must share with the quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What is quoted, and the words before and after that tell two places apart."""

    quote: str
    prefix: str = ""
    suffix: str = ""


def find(text: str, anchor: Anchor) -> tuple[Span, ...]:
    """Every place in ``text`` that the anchor fits, as offsets of ``text``.

    Prefix, quotation and suffix are folded as one text, as they stand in a text that they fit.
    """
    folded, wanted = fold(text), fold(anchor.prefix + anchor.quote + anchor.suffix)
    after = len(anchor.prefix) + len(anchor.quote)
    first, last = bisect_left(wanted.places, len(anchor.prefix)), bisect_left(wanted.places, after)
    if first == last:
        return ()
    head = anchor.quote[: wanted.places[first] - len(anchor.prefix)]
    tail = anchor.quote[wanted.places[last - 1] + 1 - len(anchor.prefix) :]
    places = []
    start = folded.text.find(wanted.text)
    while start >= 0:
        places.append(_with_marks(text, folded.original(start + first, start + last), head, tail))
        start = folded.text.find(wanted.text, start + 1)
    return tuple(places)


def anchor_at(text: str, span: Span) -> Anchor:
    """The anchor of a stretch of a text: with a few words before it, or behind it, if others are like it."""
    quote = text[span.start : span.end]
    size = 0
    while True:
        prefix, suffix = text[max(0, span.start - size) : span.start], text[span.end : span.end + size]
        for anchor in (Anchor(quote=quote, prefix=prefix), Anchor(quote=quote, suffix=suffix)):
            if len(find(text, anchor)) < 2:
                return anchor
        if size >= len(text):
            return Anchor(quote=quote, prefix=prefix, suffix=suffix)
        size = max(6, 2 * size)


def find_one(
    text: str,
    anchor: Anchor,
    place: Place,
    issues: Issues,
    *,
    where: str,
    others: Mapping[str, str] | None = None,
) -> Span | None:
    """The one place that the anchor fits; none or several is an error at ``place``.

    ``others`` are texts under their segments' ids, in which a quotation that has moved is looked for.
    """
    places = find(text, anchor)
    if len(places) == 1:
        return places[0]
    shown = f'the quotation "{_short(anchor.quote)}"'
    if places:
        fact = f"{shown} stands {len(places)} times in {where}"
        issues.error(place, "A203", fact, "Quote more words, or add `prefix:` or `suffix:`")
    elif not fold(anchor.quote).text:
        issues.error(place, "A206", f"{shown} has no words", "Quote the words that it is about")
    elif find(text, Anchor(quote=anchor.quote)):
        fact = f"{shown} stands in {where}, but not with this prefix and suffix"
        act = "Mend `prefix:` and `suffix:`: the words right before and right after it"
        issues.error(place, "A207", fact, act)
    else:
        act = _proposal(text, anchor, others or {})
        issues.error(place, "A202", f"{shown} does not stand in {where}", act)
    return None


def nearest(text: str, quote: str) -> str:
    """The stretch of ``text`` most like the quotation: a hint for people, never an anchor."""
    folded, wanted = fold(text), fold(quote).text
    matcher = SequenceMatcher(None, folded.text, wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _HINT]
    if sum(block.size for block in blocks) * 2 < len(wanted) or not blocks:
        return ""
    longest = max(blocks, key=lambda block: block.size)
    start = max(0, longest.a - longest.b)
    span = folded.original(start, min(len(folded.text), start + len(wanted)))
    return text[span.start : span.end]


def _proposal(text: str, anchor: Anchor, others: Mapping[str, str]) -> str:
    if segments := [segment for segment, other in others.items() if find(other, anchor)]:
        return f"It stands in segment {', '.join(segments)}; write `segment: {segments[0]}`"
    if near := nearest(text, anchor.quote):
        return f'Nearest is "{_short(near)}"; quote the text as it stands'
    return "Quote the text as it stands"


def _with_marks(text: str, span: Span, head: str, tail: str) -> Span:
    """The place with the marks that the quotation itself has at its ends, as far as they stand there."""
    first, last = span
    for mark in reversed(head):
        if not first or narrow(text[first - 1]) != narrow(mark):
            break
        first -= 1
    for mark in tail:
        if last == len(text) or narrow(text[last]) != narrow(mark):
            break
        last += 1
    return Span(first, last)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
