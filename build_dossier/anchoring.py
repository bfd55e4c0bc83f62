"""Anchors: a quotation that finds exactly one place in a text, or an error.

Matching folds width, space and marks, and nothing else. An anchor never moves by itself:
where it fits nowhere, the nearest places are proposed and a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from build_dossier.issues import Issues, Place
from build_dossier.text.folding import Folded, fold
from build_dossier.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What is quoted, and the words before and after that tell two places apart."""

    quote: str
    prefix: str = ""
    suffix: str = ""


def find(text: str, anchor: Anchor) -> tuple[Span, ...]:
    """Every place in ``text`` that the anchor fits, as offsets of ``text``."""
    folded = fold(text)
    quote, prefix, suffix = (fold(part).text for part in (anchor.quote, anchor.prefix, anchor.suffix))
    places = []
    if not quote:
        return ()
    start = folded.text.find(quote)
    while start >= 0:
        end = start + len(quote)
        if folded.text.endswith(prefix, 0, start) and folded.text.startswith(suffix, end):
            places.append(_with_marks(text, folded, start, end, anchor.quote))
        start = folded.text.find(quote, start + 1)
    return tuple(places)


def find_one(text: str, anchor: Anchor, place: Place, issues: Issues, *, where: str) -> Span | None:
    """The one place that the anchor fits; none or several is an error at ``place``."""
    places = find(text, anchor)
    if len(places) == 1:
        return places[0]
    if places:
        issues.error(
            place,
            "A203",
            f'the quotation "{_short(anchor.quote)}" stands {len(places)} times in {where}',
            "Quote more words, or add `prefix:` or `suffix:`",
        )
        return None
    near = nearest(text, anchor.quote)
    issues.error(
        place,
        "A202",
        f'the quotation "{_short(anchor.quote)}" does not stand in {where}',
        f'Nearest is "{_short(near)}"; quote the text as it stands' if near else "Quote the text as it stands",
    )
    return None


def nearest(text: str, quote: str) -> str:
    """The stretch of ``text`` most like the quotation: a hint for people, never an anchor."""
    folded, wanted = fold(text), fold(quote).text
    matcher = SequenceMatcher(None, folded.text, wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= 2]
    if not blocks or sum(block.size for block in blocks) * 2 < len(wanted):
        return ""
    start = max(0, blocks[0].a - blocks[0].b)
    end = min(len(folded.text), start + len(wanted))
    span = folded.original(start, end)
    return text[span.start : span.end]


def _with_marks(text: str, folded: Folded, start: int, end: int, quote: str) -> Span:
    """The place with the marks that the quotation itself has at its ends."""
    span = folded.original(start, end)
    first, last = span
    tail = len(quote) - len(quote.rstrip("。！？…，、；：”’」』）》"))
    for _ in range(tail):
        if last < len(text) and text[last] in "。！？…，、；：”’」』）》,;:!?.)\"'":
            last += 1
    head = len(quote) - len(quote.lstrip("“‘「『（《"))
    for _ in range(head):
        if first and text[first - 1] in "“‘「『（《(\"'":
            first -= 1
    return Span(first, last)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
