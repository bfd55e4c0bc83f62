"""Running text: a sentence cut where names, quotations, annotations and doubts begin and end.

Chinese is stored and marked in Simplified. For the Traditional edition the stretches
between marks are converted one by one, so no offset is ever carried across.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from build_dossier.model import segments
from build_dossier.model.entries import Entry, Person
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path
from build_dossier.rendering.views import Inline, Part, SentenceView, Text
from build_dossier.text.hanzi import UNQUOTE
from build_dossier.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A stretch that becomes one part, whatever stands around it."""

    span: Span
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A stretch that is marked, and may hold atoms and other ranges."""

    span: Span
    """In the same text as the atoms; it may reach beyond it on either side."""
    mark: views.Mark
    """With no parts yet."""
    after: tuple[Part, ...] = ()
    """What follows the range, once it ends."""


def compose(
    text: str, atoms: Sequence[Atom], levels: Sequence[Sequence[Range]], convert: Callable[[str], str]
) -> Inline:
    """Return the text as parts: outer levels of ranges hold inner ones, which hold atoms."""
    parts = _level(text, Span(0, len(text)), sorted(atoms, key=lambda atom: atom.span), levels, convert)
    return _settled(parts) if any(map(any, levels)) else tuple(parts)


def _level(
    text: str,
    window: Span,
    atoms: Sequence[Atom],
    levels: Sequence[Sequence[Range]],
    convert: Callable[[str], str],
) -> list[Part]:
    if not levels:
        return _leaf(text, window, atoms, convert)
    parts: list[Part] = []
    place = window.start
    for each in sorted(levels[0], key=lambda each: each.span):
        start, end = max(each.span.start, place), min(each.span.end, window.end)
        if start >= end:
            continue
        parts += _level(text, Span(place, start), atoms, levels[1:], convert)
        inner = _level(text, Span(start, end), atoms, levels[1:], convert)
        last = each.span.end <= window.end
        parts.append(replace(each.mark, parts=tuple(inner), last=last))
        if last:
            parts += each.after
        place = end
    parts += _level(text, Span(place, window.end), atoms, levels[1:], convert)
    return parts


def _settled(parts: Sequence[Part]) -> Inline:
    """Move the number of a note that ends with a quotation behind the mark that closes it."""
    out: list[Part] = []
    for part in parts:
        if isinstance(part, views.Mark):
            inner = list(_settled(part.parts))
            numbers = [inner.pop() for _ in takewhile(_is_number, reversed(tuple(inner)))][::-1]
            out += [replace(part, parts=tuple(inner)), *numbers]
        elif isinstance(part, Text) and part.text[:1] in UNQUOTE and out and _is_number(out[-1]):
            numbers = [out.pop() for _ in takewhile(_is_number, reversed(tuple(out)))][::-1]
            out += [Text(text=part.text[:1]), *numbers, Text(text=part.text[1:])]
        else:
            out.append(part)
    return tuple(part for part in out if not (isinstance(part, Text) and not part.text))


def _is_number(part: Part) -> bool:
    return isinstance(part, views.NoteRef)


def _leaf(text: str, window: Span, atoms: Sequence[Atom], convert: Callable[[str], str]) -> list[Part]:
    parts: list[Part] = []
    place = window.start
    for atom in atoms:
        if atom.span.start < place or atom.span.end > window.end:
            continue
        if atom.span.start > place:
            parts.append(Text(text=convert(text[place : atom.span.start])))
        parts.append(atom.part)
        place = atom.span.end
    if place < window.end:
        parts.append(Text(text=convert(text[place : window.end])))
    return parts


def name_atom(context: Context, text: str, mention: segments.Mention) -> Atom:
    """A mention as a link; a person's name takes its own Traditional form."""
    entry = context.dossier.entry(mention.record)
    words = text[mention.span.start : mention.span.end]
    shown = written(context, entry, words) if mention.language == "zh" else words
    link = views.Mention(text=shown, kind=mention.kind, id=mention.record, path=entry_path(entry))
    return Atom(span=mention.span, part=link)


def written(context: Context, entry: Entry, words: str) -> str:
    """A name in the edition's script: a person's own Traditional form is protected."""
    names = entry.naming.names
    if context.edition == "zh-Hant" and isinstance(entry, Person) and words == names.zh_hans:
        return names.zh_hant
    return context.script(words)


def doubt_atom(text: str, readings: Sequence[str], convert: Callable[[str], str]) -> Atom | None:
    """The place of a probable reading, with its alternatives; ``None`` if none of them stands there."""
    for reading in readings:
        start = text.find(reading)
        if start >= 0:
            others = [convert(other) for other in readings if other != reading]
            part = views.Doubt(readings=(convert(reading), *others))
            return Atom(span=Span(start, start + len(reading)), part=part)
    return None


Marks = Callable[[segments.Slot, str], tuple[Sequence[Atom], Sequence[Sequence[Range]]]]
"""For a slot and its text: the atoms, and the levels of ranges, in offsets of that text."""


def sentences(
    context: Context, segment: segments.Segment, language: segments.Language, marks: Marks
) -> tuple[SentenceView, ...]:
    """The sentences of a segment in one language; slots that were joined make one sentence."""
    found: list[SentenceView] = []
    for slot in segment.slots:
        text = slot.reading if language == "zh" else slot.en
        if text is None:
            return ()
        if not text and found:
            before = found[-1]
            worst = max(segments.Grade(before.grade), slot.grade, key=lambda grade: grade.rank)
            found[-1] = replace(before, slots=(*before.slots, slot.number), grade=worst.value)
            continue
        convert = context.script if language == "zh" else _same
        atoms, levels = marks(slot, text)
        readings = slot.readings_zh if language == "zh" else slot.readings_en
        doubt = doubt_atom(text, readings, convert) if readings else None
        if doubt:
            atoms = [doubt, *(atom for atom in atoms if not _cross(atom.span, doubt.span))]
        parts = compose(text, atoms, levels, convert)
        if slot.lost:
            parts = (*parts, views.Lost())
        found.append(
            SentenceView(
                slots=(slot.number,),
                parts=parts,
                grade=slot.grade.value,
                lang=context.chinese if language == "zh" else "en",
            )
        )
    return tuple(found)


def shifted(span: Span, slot_span: Span) -> Span:
    """A stretch of a segment in offsets of one of its slots."""
    return Span(span.start - slot_span.start, span.end - slot_span.start)


def _cross(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _same(text: str) -> str:
    return text
