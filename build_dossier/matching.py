"""Mentions: where the names of the dossier stand in its texts.

Matching is exact, longest first, all names in one pass of an Aho-Corasick automaton.
Latin names need word boundaries. Short Chinese names must lie on the word boundaries that
jieba sees with the dossier's own names as its dictionary. Damaged forms are looked for only
where a text is read as it was found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

import ahocorasick

from build_dossier.issues import Issues
from build_dossier.model.entries import Entry
from build_dossier.model.naming import Form, RecordKind
from build_dossier.model.segments import Grade, Language, Mention, Segment, Slot
from build_dossier.text.hanzi import is_hanzi
from build_dossier.text.script import to_simplified
from build_dossier.text.spans import Span
from build_dossier.text.words import Words

_WORD = re.compile(r"[A-Za-z0-9_À-ÖØ-öø-ɏ]")
_SHORT = 3
"""Chinese names up to this length must lie on word boundaries."""
_IN_A_NUMBER = re.compile(
    r" ?(?:[.,:/~～—–-]\d|[%‰°℃+]|[万亿千百十多余萬億餘]|个(?!人)|[度年月日天元秒时時点次项種种名条張张页款倍岁歲帧米克吨升里]"
    r"|人(?!工)|公[里斤分顷]|分[钟鐘]|小[时時]|平方|立方"
    r"|(?:hundred|thousand|million|billion|percent|per cent|degrees?|years?|months?|weeks?|days?|hours?|minutes?"
    r"|seconds?|people|times|dollars|yuan|frames|pages|words)\b)"
)
"""What follows a number that counts or measures."""
_AFTER_A_NUMBER = re.compile(r"\d[.,:/~～—–-]|[第¥￥$€£]")

Layer = Literal["zh", "en", "found"]


class Hit(NamedTuple):
    """A name at a place of a text."""

    start: int
    end: int
    record: str
    kind: RecordKind


@dataclass(frozen=True, slots=True)
class _Target:
    record: str
    kind: RecordKind
    text: str
    exact: bool
    never: bool = False


class Matcher:
    """All names of one layer, ready to be looked for; ``found`` has the damaged forms besides the Chinese ones."""

    def __init__(self, entries: Iterable[Entry], layer: Layer) -> None:
        targets: dict[str, list[_Target]] = {}
        names = set()
        for entry in entries:
            for target in _targets(entry, layer):
                targets.setdefault(_lower(target.text), []).append(target)
                if not target.never and any(map(is_hanzi, target.text)):
                    names.add(target.text)
        self._automaton = ahocorasick.Automaton()
        for key, found in targets.items():
            self._automaton.add_word(key, (len(key), found))
        if targets:
            self._automaton.make_automaton()
        self._empty = not targets
        self._words = Words(names) if any(_needs_boundaries(name) for name in names) else None

    def hits(self, text: str) -> list[Hit]:
        """All mentions in a text in their order, longest first, none overlapping another."""
        if self._empty:
            return []
        candidates: list[Hit] = []
        forbidden: dict[str, list[Span]] = {}
        clauses = self._words.clauses(text) if self._words else None
        for last, (length, targets) in self._automaton.iter(_lower(text)):
            start, end = last + 1 - length, last + 1
            for target in targets:
                if target.never:
                    forbidden.setdefault(target.record, []).append(Span(start, end))
                    continue
                if (target.exact and text[start:end] != target.text) or not _stands_alone(text, start, end):
                    continue
                if clauses and _needs_boundaries(target.text) and not clauses.has_word_at(start, end):
                    continue
                candidates.append(Hit(start, end, target.record, target.kind))
        return _longest(_allowed(candidates, forbidden))


def mentions_of(
    segments: Sequence[Segment], chinese: Matcher, english: Matcher, found: Matcher | None = None
) -> Iterator[Mention]:
    """Every mention in the reading text and in the English text of an article, in their order.

    ``found`` takes the place of ``chinese`` where a rewritten copy is read as it was found.
    """
    for segment in segments:
        for slot in segment.slots:
            as_found = slot.grade is Grade.AS_FOUND and found is not None
            yield from _mentions(segment, slot, "zh", slot.reading, found if as_found else chinese)
            yield from _mentions(segment, slot, "en", slot.en or "", english)


def check_forms(entries: Sequence[Entry], issues: Issues) -> None:
    """Refuse a form that belongs to two records."""
    owners: dict[tuple[str, str], list[tuple[Entry, Form]]] = {}
    for entry in entries:
        for form in entry.naming.forms:
            same = owners.setdefault((_lower(_canonical(form)), form.language), [])
            for other, theirs in same:
                if other.id == entry.id or _told_apart_by_case(entry, form, other, theirs):
                    continue
                fact = f'form "{form.text}" also belongs to {other.id} ({theirs.place})'
                issues.error(form.place, "T104", fact, "Remove one")
                break
            same.append((entry, form))


def _targets(entry: Entry, layer: Layer) -> Iterator[_Target]:
    for form in entry.naming.forms:
        if form.language == layer or (layer == "found" and form.language == "zh"):
            yield _Target(entry.id, entry.kind, _canonical(form), exact=_is_exact(entry, form))
    for text in dict.fromkeys((*entry.naming.never, *map(to_simplified, entry.naming.never))):
        yield _Target(entry.id, entry.kind, text, exact=False, never=True)


def _canonical(form: Form) -> str:
    """A form as it is looked for: a damaged one may be written in the script of the copy."""
    return to_simplified(form.text) if form.language == "found" else form.text


def _mentions(
    segment: Segment, slot: Slot, language: Language, text: str, matcher: Matcher | None
) -> Iterator[Mention]:
    for hit in matcher.hits(text) if matcher else ():
        yield Mention(
            kind=hit.kind,
            record=hit.record,
            segment=segment.id,
            slot=slot.number,
            language=language,
            span=Span(hit.start, hit.end),
        )


def _told_apart_by_case(one: Entry, form: Form, other: Entry, theirs: Form) -> bool:
    return form.text != theirs.text and _is_exact(one, form) and _is_exact(other, theirs)


def _is_exact(entry: Entry, form: Form) -> bool:
    return entry.naming.exact_case or _is_abbreviation(form.text)


def _lower(text: str) -> str:
    """Small letters for ASCII only, so that offsets stay."""
    return text.translate(_LOWER)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _is_abbreviation(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and all("A" <= char <= "Z" for char in letters)


def _needs_boundaries(text: str) -> bool:
    return len(text) <= _SHORT and all(map(is_hanzi, text))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether Latin at either end of the hit is a whole word, and a number is no part of a quantity."""
    before = start > 0 and _WORD.match(text[start]) and _WORD.match(text[start - 1])
    after = end < len(text) and _WORD.match(text[end - 1]) and _WORD.match(text[end])
    if before or after:
        return False
    return not (text[start:end].isdecimal() and _counts_something(text, start, end))


def _counts_something(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 2) : start]
    return bool(_IN_A_NUMBER.match(text, end) or any(_AFTER_A_NUMBER.fullmatch(before[-n:]) for n in (1, 2)))


def _allowed(hits: Iterable[Hit], forbidden: dict[str, list[Span]]) -> list[Hit]:
    """The hits that do not lie within a longer string in which their record is never linked."""
    starts: dict[str, list[int]] = {}
    reach: dict[str, list[int]] = {}
    for record, spans in forbidden.items():
        spans.sort()
        starts[record] = [span.start for span in spans]
        reach[record] = list(accumulate((span.end for span in spans), max))
    return [
        hit
        for hit in hits
        if not (before := bisect_right(starts.get(hit.record, ()), hit.start))
        or reach[hit.record][before - 1] < hit.end
    ]


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits that overlap the longest, wherever it begins; of equally long ones the first."""
    taken: list[Hit] = []
    covered: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.record)):
        if hit.start not in covered and hit.end - 1 not in covered:
            taken.append(hit)
            covered.update(range(hit.start, hit.end))
    return sorted(taken)
