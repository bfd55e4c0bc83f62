"""Slots: line n of every text of a segment says what sentence n says.

The count of sentences is the segment's; a restoration or translation must have as many
lines. What was made from a text that has changed since is kept and marked stale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_dossier.issues import Issues
from build_dossier.model.articles import ArticleInfo, Block, Line
from build_dossier.model.dossier import Grade, Segment, Slot
from build_dossier.segmenting import NamedPart
from build_dossier.text.folding import digest
from build_dossier.text.script import to_simplified
from build_dossier.text.spans import Account, Span

_LOWERS_GRADE = frozenset("DJPT")
"""Rule families whose edits make a sentence `repaired`; width, markup and furniture do not."""


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
    """The blocks under their segments; a block for a segment that does not exist is an error."""
    living = {each.id for each in named}
    found = {}
    for block in blocks:
        if block.segment in living:
            found[block.segment] = block
        elif heir := retired.get(block.segment):
            issues.error(
                block.place, "L406", f"segment {block.segment} was retired for {heir}", f"Move its lines to {heir}"
            )
        else:
            issues.error(block.place, "L407", f"there is no segment {block.segment}", "Remove the block, or mend its id")
    return found


def align(named: Sequence[NamedPart], texts: Texts, issues: Issues) -> tuple[Segment, ...]:
    """Lay found, restored and English text of every segment side by side."""
    return tuple(_segment(number, each, texts, issues) for number, each in enumerate(named, 1))


def _segment(number: int, named: NamedPart, texts: Texts, issues: Issues) -> Segment:
    part = named.part
    found = tuple(part.text[span.start : span.end] for span in part.sentences)
    plain = tuple(to_simplified(part.text[span.start : span.end]) for span in part.sentences)
    restored = _lines(texts.restored.get(named.id), named, issues)
    reading = tuple(line.text or "" for line in restored) if restored else plain
    english = _lines(texts.translated.get(named.id), named, issues)
    slots = tuple(
        Slot(
            number=index + 1,
            found=found[index],
            reading=reading[index],
            en=(english[index].text or "") if english else None,
            grade=_grade(part.sentences[index], part.span.start, restored[index] if restored else None, texts),
            readings_zh=_readings(restored, index),
            readings_en=_readings(english, index),
            lost=bool(restored) and any(remark.kind == "lost" for remark in restored[index].remarks),
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
            f"segment {named.id} has {wanted} sentence{'s' if wanted != 1 else ''}, the block has {len(block.lines)} "
            f"line{'s' if len(block.lines) != 1 else ''}",
            "Give every sentence its line, or `~` where it went into the line before",
        )
        return ()
    if block.lines[0].text is None:
        issues.error(block.lines[0].place, "L408", "there is no line before this `~`", "Begin the block with a text")
        return ()
    return block.lines


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


def _grade(sentence: Span, offset: int, line: Line | None, texts: Texts) -> Grade:
    if line is not None:
        return Grade.RESTORED
    if texts.info.copy == "rewritten":
        return Grade.AS_FOUND
    changes = texts.account.changes_within(offset + sentence.start, offset + sentence.end)
    codes = {piece.code or "" for piece in changes}
    if codes & texts.probable_codes:
        return Grade.PROBABLE
    if any(code[0] in _LOWERS_GRADE or code[0] == "R" for code in codes):
        return Grade.REPAIRED
    return Grade.VERBATIM
