"""Mentions: where the names of the dossier stand in its texts.

Matching is exact, longest first, all names in one pass of an Aho-Corasick automaton.
Latin names need word boundaries. Short Chinese names must lie on the word boundaries that
jieba sees with the dossier's own names as its dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import ahocorasick

from build_dossier.issues import Issues
from build_dossier.model.dossier import Language, Mention, Segment
from build_dossier.model.entries import Entry
from build_dossier.model.naming import Form, RecordKind
from build_dossier.text.script import to_simplified
from build_dossier.text.spans import Span
from build_dossier.text.words import Words

_WORD = re.compile(r"[A-Za-z0-9À-ɏ]")
_HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_SHORT = 3
"""Chinese names up to this length must lie on word boundaries."""

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
    """All names of one language, ready to be looked for."""

    def __init__(self, entries: Iterable[Entry], layer: Layer) -> None:
        self._automaton = ahocorasick.Automaton()
        targets: dict[str, list[_Target]] = {}
        names = set()
        for entry in entries:
            for form in entry.naming.forms:
                if form.language == layer or (layer == "found" and form.language == "zh"):
                    exact = entry.naming.exact_case or _is_abbreviation(form.text)
                    targets.setdefault(_lower(form.text), []).append(_Target(entry.id, entry.kind, form.text, exact))
                    if _HANZI.search(form.text):
                        names.add(form.text)
            for text in entry.naming.never:
                targets.setdefault(_lower(text), []).append(_Target(entry.id, entry.kind, text, False, never=True))
        for key, found in targets.items():
            self._automaton.add_word(key, (len(key), found))
        if targets:
            self._automaton.make_automaton()
        self._empty = not targets
        self._words = Words(names) if any(_needs_boundaries(name) for name in names) else None

    def hits(self, text: str) -> list[Hit]:
        """All mentions in a text, longest first, none overlapping another."""
        if self._empty:
            return []
        candidates: list[Hit] = []
        forbidden: list[tuple[Span, str]] = []
        boundaries: frozenset[int] | None = None
        for last, (length, targets) in self._automaton.iter(_lower(text)):
            start, end = last + 1 - length, last + 1
            for target in targets:
                if target.never:
                    forbidden.append((Span(start, end), target.record))
                    continue
                if (target.exact and text[start:end] != target.text) or not _stands_alone(text, start, end):
                    continue
                if self._words and _needs_boundaries(target.text):
                    boundaries = boundaries if boundaries is not None else self._words.boundaries(text)
                    if start not in boundaries or end not in boundaries:
                        continue
                candidates.append(Hit(start, end, target.record, target.kind))
        allowed = [
            hit
            for hit in candidates
            if not any(hit.record == record and span.start <= hit.start and hit.end <= span.end for span, record in forbidden)
        ]
        return _longest(allowed)


def mentions_of(segments: Sequence[Segment], chinese: Matcher, english: Matcher) -> Iterator[Mention]:
    """Every mention in the reading text and in the English text of an article, in their order."""
    for segment in segments:
        for slot in segment.slots:
            for language, text, matcher in (("zh", slot.reading, chinese), ("en", slot.en or "", english)):
                for hit in matcher.hits(text):
                    yield Mention(
                        kind=hit.kind,
                        record=hit.record,
                        segment=segment.id,
                        slot=slot.number,
                        language=_language(language),
                        span=Span(hit.start, hit.end),
                    )


def check_forms(entries: Sequence[Entry], issues: Issues) -> None:
    """Refuse a form that belongs to two records."""
    owners: dict[tuple[str, str], tuple[Entry, Form]] = {}
    for entry in entries:
        for form in entry.naming.forms:
            key = (to_simplified(form.text), form.language)
            other = owners.setdefault(key, (entry, form))
            if other[0].id != entry.id:
                issues.error(
                    form.place,
                    "T104",
                    f'form "{form.text}" also belongs to {other[0].id} ({other[1].place})',
                    "Remove one",
                )


def _language(text: str) -> Language:
    return "zh" if text == "zh" else "en"


def _lower(text: str) -> str:
    """Small letters for ASCII only, so that offsets stay."""
    return text.translate(_LOWER)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _is_abbreviation(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and all("A" <= char <= "Z" for char in letters)


def _needs_boundaries(text: str) -> bool:
    return len(text) <= _SHORT and all(_HANZI.match(char) for char in text)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether Latin at either end of the hit is a whole word."""
    before = start > 0 and _WORD.match(text[start]) and _WORD.match(text[start - 1])
    after = end < len(text) and _WORD.match(text[end - 1]) and _WORD.match(text[end])
    return not (before or after)


def _longest(hits: list[Hit]) -> list[Hit]:
    taken: list[Hit] = []
    free_from = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.record)):
        if hit.start >= free_from:
            taken.append(hit)
            free_from = hit.end
        elif taken and hit.end - hit.start > taken[-1].end - taken[-1].start and (
            len(taken) < 2 or taken[-2].end <= hit.start
        ):
            taken[-1] = hit
            free_from = hit.end
    return taken
