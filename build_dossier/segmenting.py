"""Segments: paragraphs and headings of the final body, under ids that last.

The build never mints an id. It lays the body against ``segments.yaml``; where a text has
changed a little its id is carried over with a warning, and what is new or gone needs the
command ``ids``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import SegmentEntry, SegmentList
from build_dossier.sentences import split_sentences
from build_dossier.text.folding import digest, fold
from build_dossier.text.spans import Span

_HEADING = "## "
_ALIKE = 0.6
"""Share of matching characters from which a changed segment keeps its id."""


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
            parts.append(Part(heading=heading, span=Span(start, place + len(line)), text=text, sentences=sentences))
        place += len(line) + 1
    return tuple(parts)


def name_parts(parts: Sequence[Part], known: SegmentList | None, path: str, issues: Issues) -> tuple[NamedPart, ...]:
    """Give each part the id that ``segments.yaml`` keeps for it; without one it is left out, with an error."""
    if known is None:
        issues.error(Place(path), "S301", "the segments have no ids yet", "Run `python -m build_dossier ids`")
        return ()
    named: list[NamedPart] = []
    used: set[str] = set()
    for part, entry in zip(parts, carry_over(parts, known.segments), strict=True):
        if entry is None:
            issues.error(
                Place(path), "S303", f'a new segment begins "{part.text[:12]}"', "Run `python -m build_dossier ids`"
            )
            continue
        used.add(entry.id)
        if entry.sentences != len(part.sentences):
            issues.error(
                entry.place,
                "S304",
                f"segment {entry.id} has {len(part.sentences)} sentences, not {entry.sentences}",
                "Run `python -m build_dossier ids`, then mend its restoration and translation",
            )
        elif entry.digest != digest(part.text):
            issues.warn(
                entry.place, "S305", f"segment {entry.id} has changed a little", "Run `python -m build_dossier ids`"
            )
        named.append(NamedPart(id=entry.id, part=part))
    for entry in known.segments:
        if entry.id not in used:
            issues.error(
                entry.place,
                "S306",
                f'segment {entry.id}, "{entry.words}", is not in the body any more',
                "Run `python -m build_dossier ids`",
            )
    return tuple(named)


def carry_over(parts: Sequence[Part], known: Sequence[SegmentEntry]) -> tuple[SegmentEntry | None, ...]:
    """For each part, the known entry that it continues, or ``None`` for a new one.

    Equal digests are matched in order first; between them what is left is matched by
    position if its first words are alike.
    """
    digests = [digest(part.text) for part in parts]
    matcher = SequenceMatcher(None, [entry.digest for entry in known], digests, autojunk=False)
    found: list[SegmentEntry | None] = [None] * len(parts)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            found[start:end] = known[first:last]
        elif kind == "replace":
            _carry_alike(parts, known[first:last], range(start, end), found)
    return tuple(found)


def _carry_alike(
    parts: Sequence[Part], known: Sequence[SegmentEntry], places: range, found: list[SegmentEntry | None]
) -> None:
    left = list(known)
    for place in places:
        for entry in left:
            head = fold(parts[place].text[: len(entry.words) + 2]).text
            if SequenceMatcher(None, fold(entry.words).text, head, autojunk=False).ratio() >= _ALIKE:
                found[place] = entry
                left.remove(entry)
                break


def mint(article: str, parts: Sequence[Part], known: SegmentList | None) -> SegmentList:
    """Carry ids over and mint new ones; ids of parts that are gone are retired.

    An id is opaque: a letter and three digits in base 32, drawn from a digest of the text,
    never one that has been used.
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
                words=part.text[:12],
                place=Place("segments.yaml"),
            )
        )
    living = {entry.id for entry in entries}
    heir = entries[0].id if entries else ""
    for old in before:
        if old.id in living:
            heir = old.id
        elif heir:
            retired[old.id] = heir
    return SegmentList(segments=tuple(entries), retired=retired)


def _new_id(seed: str, taken: set[str]) -> str:
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    attempt = 0
    while True:
        number = int.from_bytes(hashlib.sha256(f"{seed}\n{attempt}".encode()).digest()[:4], "big")
        name = "p" + "".join(alphabet[number >> shift & 31] for shift in (0, 5, 10))
        if name not in taken:
            return name
        attempt += 1


def as_yaml(segments: SegmentList) -> str:
    """The contents of ``segments.yaml``."""
    lines = ["# Minted by `python -m build_dossier ids`. Ids last: do not change them by hand.", "segments:"]
    for entry in segments.segments:
        kind = "heading" if entry.heading else "paragraph"
        words = entry.words.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(
            f"  - {{id: {entry.id}, kind: {kind}, sentences: {entry.sentences}, "
            f'digest: "{entry.digest}", words: "{words}"}}'
        )
    if segments.retired:
        lines.append("retired:")
        lines += [f"  {old}: {new}" for old, new in sorted(segments.retired.items())]
    return "\n".join(lines) + "\n"
