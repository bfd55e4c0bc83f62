"""Slots: line n of every text of a segment says what sentence n says.

The count of sentences is the segment's; a restoration or translation must have as many
lines. What was made from a text that has changed since is kept and marked stale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from build_dossier.issues import Issues
from build_dossier.model.articles import ArticleInfo, Block, Line
from build_dossier.model.segments import Grade, Segment, Slot
from build_dossier.segmenting import NamedPart
from build_dossier.text.folding import digest
from build_dossier.text.script import to_simplified
from build_dossier.text.spans import Account, Span

_LOWER_GRADE = tuple("DJPTR")
"""Rule families whose edits make a sentence `repaired`, and reviewed repairs; width, markup and
furniture do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What an article offers beside its body."""

    info: ArticleInfo
    account: Account
    probable_codes: frozenset[str]
    restored: Mapping[str, Block]
    translated: Mapping[str, Block]


def by_segment(
    blocks: Sequence[Block], named: Sequence[NamedPart], retired: Mapping[str, str], issues: Issues
) -> dict[str, Block]:
    """The blocks under their segments; a block for a segment that does not exist is an error.

    Where no segment has an id yet, which is an issue of its own, no block is laid.
    """
    if not named:
        return {}
    living = {each.id for each in named}
    found = {}
    for block in blocks:
        if block.segment in living:
            found[block.segment] = block
        elif heir := retired.get(block.segment):
            fact = f"segment {block.segment} was retired for {heir}"
            issues.error(block.place, "L406", fact, f"Move its lines to {heir}")
        else:
            fact = f"there is no segment {block.segment}"
            issues.error(block.place, "L407", fact, "Remove the block, or mend its id")
    return found


def align(named: Sequence[NamedPart], texts: Texts, issues: Issues) -> tuple[Segment, ...]:
    """Lay found, restored and English text of every segment side by side."""
    return tuple(_segment(number, each, texts, issues) for number, each in enumerate(named, 1))


def _segment(number: int, named: NamedPart, texts: Texts, issues: Issues) -> Segment:
    part = named.part
    found = tuple(part.text[span.start : span.end] for span in part.sentences)
    plain = tuple(to_simplified(text, texts.info.script) for text in found)
    restored = _lines(texts.restored.get(named.id), named, issues)
    reading = tuple(line.text or "" for line in restored) if restored else plain
    english = _lines(texts.translated.get(named.id), named, issues)
    slots = tuple(
        Slot(
            number=index + 1,
            found=found[index],
            reading=reading[index],
            en=(english[index].text or "") if english else None,
            grade=_grade(
                part.sentences[index], part.span.start, restored[index] if restored else None, texts
            ),
            readings_zh=_readings(restored, index),
            readings_en=_readings(english, index),
            lost=bool(restored) and any(remark.kind == "lost" for remark in restored[index].remarks),
            term_exceptions=_exceptions(english, index),
            en_place=english[index].place if english else None,
        )
        for index in range(len(found))
    )
    return Segment(
        id=named.id,
        number=number,
        heading=part.heading,
        span=part.span,
        slots=slots,
        restored=bool(restored),
        stale_restoration=_is_stale(texts.restored.get(named.id), part.text, "restoration", issues),
        stale_translation=_is_stale(texts.translated.get(named.id), "".join(reading), "translation", issues),
    )


def _lines(block: Block | None, named: NamedPart, issues: Issues) -> tuple[Line, ...]:
    if block is None:
        return ()
    wanted = len(named.part.sentences)
    if len(block.lines) != wanted:
        issues.error(
            block.place,
            "L401",
            f"segment {named.id} has {_count(wanted, 'sentence')}, the block has {_count(len(block.lines), 'line')}",
            "Give every sentence its line, or `~` where it went into the line before",
        )
        return _in_one(block, wanted)
    if block.lines[0].text is None:
        act = "Begin the block with a text"
        issues.error(block.lines[0].place, "L408", "there is no line before this `~`", act)
    return block.lines


def _in_one(block: Block, wanted: int) -> tuple[Line, ...]:
    """The whole block as one line, so that one wrong count does not make anchors and digests fail too."""
    gap = Line(text=None, remarks=(), place=block.place)
    return (replace(gap, text="".join(line.text or "" for line in block.lines)), *[gap] * (wanted - 1))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")


def _is_stale(block: Block | None, source: str, what: str, issues: Issues) -> bool:
    if block is None or block.source_digest == digest(source):
        return False
    issues.warn(
        block.place,
        "L410",
        f"the {what} of {block.segment} was made from a text that has changed",
        f"Read it against the text, then write src={digest(source)}",
    )
    return True


def _readings(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    if not lines:
        return ()
    return tuple(
        reading for remark in lines[index].remarks if remark.kind == "probable" for reading in remark.readings
    )


def _exceptions(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    if not lines:
        return ()
    return tuple(remark.readings[0] for remark in lines[index].remarks if remark.kind == "term-exception")


def _grade(sentence: Span, offset: int, line: Line | None, texts: Texts) -> Grade:
    if line is not None:
        return Grade.RESTORED
    if texts.info.copy == "rewritten":
        return Grade.AS_FOUND
    changes = texts.account.changes_within(offset + sentence.start, offset + sentence.end)
    codes = {piece.code or "" for piece in changes}
    if codes & texts.probable_codes:
        return Grade.PROBABLE
    return Grade.REPAIRED if any(code.startswith(_LOWER_GRADE) for code in codes) else Grade.VERBATIM
