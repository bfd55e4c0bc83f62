"""Segments: paragraphs and headings of the final body, under ids that last.

The build never mints an id. It lays the body against ``segments.yaml``; where a text has
changed a little its id is carried over with a warning, and what is new or gone needs the
command ``ids``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import SegmentEntry, SegmentList
from build_dossier.sentences import split_sentences
from build_dossier.text.folding import digest, fold
from build_dossier.text.scalars import quoted
from build_dossier.text.spans import Span

_HEADING = "## "
_ALIKE = 0.6
"""Share of matching characters in the first words from which a changed segment keeps its id."""
_FIRST_WORDS = 12
"""Characters of a segment that ``segments.yaml`` shows, and by which a changed one is known."""
_ID_DIGITS = 3
_ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_MINT = "Run `python -m build_dossier ids`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph or heading of a body, before it has an id."""

    heading: bool
    span: Span
    """In the body, without the heading mark."""
    text: str
    sentences: tuple[Span, ...]
    """In ``text``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPart:
    """A part under its id."""

    id: str
    part: Part


def parts_of(body: str) -> tuple[Part, ...]:
    """Cut a clean body into its parts: a line each."""
    parts, place = [], 0
    for line in body.split("\n"):
        heading = line.startswith(_HEADING)
        start = place + len(_HEADING) * heading
        text = body[start : place + len(line)]
        if text.strip():
            sentences = (Span(0, len(text)),) if heading else split_sentences(text)
            span = Span(start, place + len(line))
            parts.append(Part(heading=heading, span=span, text=text, sentences=sentences))
        place += len(line) + 1
    return tuple(parts)


def name_parts(
    parts: Sequence[Part], known: SegmentList | None, path: str, issues: Issues
) -> tuple[NamedPart, ...]:
    """Give each part the id that ``segments.yaml`` keeps for it; one without an id is left out, with an error."""
    if known is None:
        issues.error(Place(path), "S301", "the segments have no ids yet", _MINT)
        return ()
    named: list[NamedPart] = []
    for part, entry in zip(parts, carry_over(parts, known.segments), strict=True):
        if entry is None:
            issues.error(Place(path), "S303", f'a new segment begins "{part.text[:_FIRST_WORDS]}"', _MINT)
        else:
            _compare(part, entry, issues)
            named.append(NamedPart(id=entry.id, part=part))
    used = {each.id for each in named}
    for entry in known.segments:
        if entry.id not in used:
            fact = f'segment {entry.id}, "{entry.words}", is not in the body any more'
            issues.error(entry.place, "S306", fact, _MINT)
    return tuple(named)


def _compare(part: Part, entry: SegmentEntry, issues: Issues) -> None:
    if entry.sentences != len(part.sentences):
        fact = f"segment {entry.id} has {len(part.sentences)} sentences, not {entry.sentences}"
        issues.error(entry.place, "S304", fact, f"{_MINT}, then mend its restoration and translation")
    elif (entry.digest, entry.heading) != (digest(part.text), part.heading):
        issues.warn(entry.place, "S305", f"segment {entry.id} has changed a little", _MINT)


def carry_over(parts: Sequence[Part], known: Sequence[SegmentEntry]) -> tuple[SegmentEntry | None, ...]:
    """For each part, the known entry that it continues, or ``None`` for a new one.

    Equal texts are matched first, in their order, then those that were moved. What is left
    between two matches has changed, and is matched by its first words.
    """
    digests = [digest(part.text) for part in parts]
    found: list[SegmentEntry | None] = [None] * len(parts)
    gaps = []
    matcher = SequenceMatcher(None, [entry.digest for entry in known], digests, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            found[start:end] = known[first:last]
        elif kind == "replace":
            gaps.append((known[first:last], range(start, end)))
    _carry_moved(digests, known, found)
    taken = {entry.id for entry in found if entry}
    for entries, places in gaps:
        left = [entry for entry in entries if entry.id not in taken]
        _carry_alike(parts, left, [place for place in places if found[place] is None], found)
    return tuple(found)


def _carry_moved(
    digests: Sequence[str], known: Sequence[SegmentEntry], found: list[SegmentEntry | None]
) -> None:
    taken = {entry.id for entry in found if entry}
    left: dict[str, list[SegmentEntry]] = {}
    for entry in reversed(known):
        if entry.id not in taken:
            left.setdefault(entry.digest, []).append(entry)
    for place, each in enumerate(digests):
        if found[place] is None and left.get(each):
            found[place] = left[each].pop()


def _carry_alike(
    parts: Sequence[Part],
    known: Sequence[SegmentEntry],
    places: Sequence[int],
    found: list[SegmentEntry | None],
) -> None:
    """The most alike first, so that no text takes an id from one that is closer to it."""
    pairs = [
        (-alike, row, place)
        for row, entry in enumerate(known)
        for place in places
        if (alike := _likeness(entry.words, parts[place].text)) >= _ALIKE
    ]
    taken = set()
    for _, row, place in sorted(pairs):
        if row not in taken and found[place] is None:
            found[place] = known[row]
            taken.add(row)


def _likeness(words: str, text: str) -> float:
    head = fold(text[: len(words) + 2]).text
    return SequenceMatcher(None, fold(words).text, head, autojunk=False).ratio()


def mint(article: str, parts: Sequence[Part], known: SegmentList | None) -> SegmentList:
    """Carry ids over and mint new ones; ids of parts that are gone are retired.

    An id is opaque: a letter and three digits in base 32, drawn from a digest of the text,
    never one that has been used. A retired id leads to the living segment before it.
    """
    before = known.segments if known else ()
    retired = dict(known.retired) if known else {}
    taken = {entry.id for entry in before} | set(retired)
    entries: list[SegmentEntry] = []
    for part, entry in zip(parts, carry_over(parts, before), strict=True):
        name = entry.id if entry else _new_id(f"{article}\n{part.text}", taken)
        taken.add(name)
        entries.append(
            SegmentEntry(
                id=name,
                heading=part.heading,
                sentences=len(part.sentences),
                digest=digest(part.text),
                words=part.text[:_FIRST_WORDS],
                place=Place("segments.yaml"),
            )
        )
    heirs = _heirs(before, entries)
    retired |= heirs
    return SegmentList(
        segments=tuple(entries), retired={old: heirs.get(new, new) for old, new in retired.items()}
    )


def _heirs(before: Sequence[SegmentEntry], entries: Sequence[SegmentEntry]) -> dict[str, str]:
    """For every id that is gone the living one before it; empty where nothing is left."""
    living = {entry.id for entry in entries}
    heir = entries[0].id if entries else ""
    heirs = {}
    for old in before:
        if old.id in living:
            heir = old.id
        else:
            heirs[old.id] = heir
    return heirs


def _new_id(seed: str, taken: Collection[str]) -> str:
    """The first id drawn from the text that is free; equal texts draw on from different numbers."""
    name, tries = _id(seed, 0, 0), 0
    while name in taken:
        name, tries = _id(seed, len(taken) + tries, tries), tries + 1
    return name


def _id(seed: str, number: int, tries: int) -> str:
    drawn = int.from_bytes(hashlib.sha256(f"{seed}\n{number}".encode()).digest()[:4], "big")
    digits = _ID_DIGITS + min(tries // 100, 3)  # longer ones, should the short ones ever run out
    return "p" + "".join(_ID_ALPHABET[drawn >> 5 * digit & 31] for digit in range(digits))


def as_yaml(segments: SegmentList) -> str:
    """The contents of ``segments.yaml``."""
    lines = ["# Minted by `python -m build_dossier ids`. Ids last: do not change them by hand.", "segments:"]
    for entry in segments.segments:
        kind = "heading" if entry.heading else "paragraph"
        lines.append(
            f"  - {{id: {entry.id}, kind: {kind}, sentences: {entry.sentences}, "
            f'digest: "{entry.digest}", words: {quoted(entry.words)}}}'
        )
    if segments.retired:
        lines.append("retired:")
        lines += [f"  {old}: {new}" for old, new in sorted(segments.retired.items())]
    return "\n".join(lines) + "\n"
