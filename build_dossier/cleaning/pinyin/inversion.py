"""The damage undone, line by line, and each result proved by running the damage again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from build_dossier.cleaning.pinyin.filling import Familiar, filled, text_of
from build_dossier.cleaning.pinyin.forward import Units, forward
from build_dossier.cleaning.pinyin.regions import Region, regions
from build_dossier.cleaning.pinyin.syllables import is_reading
from build_dossier.cleaning.pinyin.table import BRACKETED, LETTERS, is_traditional
from build_dossier.text.hanzi import HANZI, ends_sentence
from build_dossier.text.spans import Edit

_SUSPECT = re.compile(rf"\?(?=[,!;?]|[{HANZI}]|[{LETTERS}]{{1,7}}\)|[@-~]\([{LETTERS}]{{1,7}}\)|\Z)")
_ASTRIDE = re.compile(
    rf"(?P<before>[{HANZI}])(?P<trail>[@-~])(?P<bracket>\((?P<reading>[{LETTERS}]{{1,7}})\))"
)
_MARK = re.compile(r"[,!;?:()]")
_CONTEXT, _AROUND, _WINDOW = 400, 6, 160
_MARGIN = 4.0
"""By how much more probable than the damaged text a reconstruction must be (natural logarithm)."""
_LEAD, _TWIN_LEAD = 1.5, 3.0
"""By how much more probable than the next best, where two bytes were lost together; less is a guess, and stays."""
_UNFINISHED = 4.0
"""What a line costs that ends in the midst of a sentence."""
_TRIED = 12


@dataclass(frozen=True, slots=True)
class Mended:
    """A damaged stretch and what stood there."""

    start: int
    end: int
    text: str
    readings: tuple[tuple[str, str], ...]
    """Characters, astride in the bytes, that the table must also have had, with their readings."""
    weight: float
    lead: float
    """By how much it must be more probable than the next best."""


def inverted(line: str, table: Mapping[str, str], familiar: Familiar | None) -> list[Edit] | None:
    """The edits that undo the damage of a line, or ``None`` where nothing can be proved.

    Without ``familiar``, lost bytes are not searched for.
    """
    proved: list[tuple[int, list[Edit]]] = []
    for units in Units:
        mended = _mended(line, table, units, familiar) if familiar is not None else []
        edits, whole = _with_brackets(line, table, mended)
        if _is_proved(line, edits, whole, units):
            proved.append((len(mended), edits))
    return max(proved, key=lambda each: each[0])[1] if proved else None


def _with_brackets(
    line: str, table: Mapping[str, str], mended: list[Mended]
) -> tuple[list[Edit], Mapping[str, str]]:
    """The edits with those for plain brackets, and the table with what is astride."""
    edits = [Edit(each.start, each.end, each.text) for each in mended]
    whole = {**table, **{char: reading for each in mended for char, reading in each.readings}}
    edits += [
        Edit(*found.span("bracket"), "")
        for found in BRACKETED.finditer(line)
        if table.get(found["char"]) == found["reading"] and not _is_inside(found.start("bracket"), mended)
    ]
    for found in _ASTRIDE.finditer(line):
        char = _pair(found["before"], found["trail"])
        known = char is not None and (
            whole.get(char) == found["reading"] or (char not in whole and is_traditional(char))
        )
        if (
            char is not None
            and known
            and is_reading(found["reading"])
            and not _is_inside(found.start("bracket"), mended)
        ):
            whole[char] = found["reading"]
            edits.append(Edit(*found.span("bracket"), ""))
    return sorted(edits, key=lambda edit: edit.start), whole


def _is_inside(place: int, mended: list[Mended]) -> bool:
    return any(each.start <= place < each.end for each in mended)


def _pair(before: str, trail: str) -> str | None:
    """The character that the last byte of one and an ASCII byte make together."""
    try:
        return text_of(before.encode("gbk")[-1:] + trail.encode())
    except UnicodeEncodeError:
        return None


def _is_proved(line: str, edits: list[Edit], table: Mapping[str, str], units: Units) -> bool:
    text = _applied(line, edits)
    return any(forward(form, table, units) == line for form in (_widened(text), text))


def _applied(line: str, edits: list[Edit]) -> str:
    parts, place = [], 0
    for edit in edits:
        parts += [line[place : edit.start], edit.after]
        place = edit.end
    return "".join(parts) + line[place:]


def _widened(text: str) -> str:
    """The text with the marks that narrowing took, as they were before it."""

    def wide(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if before.isascii() and after.isascii() and before.isalnum() and after.isalnum():
            return found[0]
        return chr(ord(found[0]) + 0xFEE0)

    return _MARK.sub(wide, text)


def _mended(line: str, table: Mapping[str, str], units: Units, familiar: Familiar) -> list[Mended]:
    """For every suspect place, from left to right, the reconstruction that is proved and clearly the best."""
    done: list[Mended] = []
    reached = 0
    for suspect in _SUSPECT.finditer(line):
        start = suspect.start()
        if start < reached or not familiar.may_search():
            continue
        before = _read_before(line, start, done)
        every = dict.fromkeys(_candidates(line, start, units, before, familiar))
        ranked = [
            each for each in sorted(every, key=lambda each: -each.weight)[:_TRIED] if each.weight > _MARGIN
        ]
        proved = [each for each in ranked if _holds(line, each, done, table, units)]
        if proved:
            reached = proved[0].end
            if all(
                proved[0].weight - each.weight >= proved[0].lead
                for each in proved[1:]
                if each.text != proved[0].text
            ):
                done.append(proved[0])
    return done


def _read_before(line: str, start: int, done: list[Mended]) -> str:
    """What stands before a place, as far as it is mended."""
    first = max(0, start - _CONTEXT)
    parts, place = [], first
    for each in done:
        if each.start >= first:
            parts += [line[place : each.start], each.text]
            place = each.end
    return _bare("".join(parts) + line[place:start])


def _holds(line: str, mended: Mended, done: list[Mended], table: Mapping[str, str], units: Units) -> bool:
    """Whether the damage, run over the neighbourhood, gives it back."""
    floor = done[-1].end if done else 0
    first = max(floor, mended.start - _WINDOW)
    while floor < first < mended.start and line[first - 1] not in "。，,、":
        first += 1
    last = mended.end
    while (
        last < min(len(line), mended.end + _AROUND)
        and line[last] not in "?("
        and line[last + 1 : last + 2] != "("
    ):
        last += 1
    window = line[first:last]
    moved = replace(mended, start=mended.start - first, end=mended.end - first)
    edits, whole = _with_brackets(window, table, [moved])
    return _is_proved(window, edits, whole, units)


def _candidates(line: str, start: int, units: Units, before: str, familiar: Familiar) -> Iterator[Mended]:
    for region in regions(line, start, units):
        after = _bare(line[region.end : region.end + 24])[:_AROUND]
        damaged = familiar.weight(_bare(line[start : region.end]) + after, before)
        for data, weight in filled(region, before, after, familiar):
            pairs = _astray(line, region, data)
            if pairs is not None:
                text = (text_of(data) or "") + region.tail
                lead = _TWIN_LEAD if region.twins else _LEAD
                unfinished = region.end == len(line) and _is_unfinished(before + text)
                yield Mended(
                    region.start, region.end, text, pairs, weight - damaged - _UNFINISHED * unfinished, lead
                )


def _is_unfinished(line: str) -> bool:
    """Whether a line ends in the midst of a sentence or of speech."""
    return not ends_sentence(line) or line.rfind("“") > line.rfind("”")


def _astray(line: str, region: Region, data: bytes) -> tuple[tuple[str, str], ...] | None:
    """The pairs astride that bore a reading, if each is a Traditional form that can have one."""
    pairs = []
    for place, reading in region.astray:
        lead = data[place - 1] if place else _trail_before(line, region.start)
        char = text_of(bytes((lead, data[place]))) if lead is not None else None
        if char is None or len(char) != 1 or not is_traditional(char):
            return None
        pairs.append((char, reading))
    return tuple(pairs)


def _trail_before(line: str, start: int) -> int | None:
    """The last byte of what stands before a stretch."""
    before = BRACKETED.sub(r"\g<char>", line[max(0, start - 24) : start])
    try:
        return before[-1:].encode("gbk")[-1] if before else None
    except UnicodeEncodeError:
        return None


def _bare(text: str) -> str:
    """A stretch without the readings in it."""
    return BRACKETED.sub(lambda found: found["char"] if is_reading(found["reading"]) else found[0], text)
