"""Family L: lines. One paragraph a line, no blank lines, headings marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_dossier.cleaning.boilerplate.page_lines import Line, both_scripts, page_lines
from build_dossier.cleaning.protected import protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import count_hanzi, ends_sentence
from build_dossier.text.spans import Edit

_EDGE_SPACE = re.compile(r"^[ \t]+|(?<![ \t])[ \t]+$", re.MULTILINE)
_BLANK = re.compile(r"\A\n+|\n+\Z|(?<=\n)\n+")
_LONGEST = 24
_SHORTEST = 4
_PARAGRAPH = 12
_NO_HEADING_END = re.compile(r"[，,、；;：:。.…！!—\-~～）)\]】》>|]\Z")
_STATEMENT = re.compile(
    both_scripts(
        r"(?:为此|因此|于是|然而|但是?|而且?|不过|同时|此外|其中|所以|例如|比如|首先|其次|最后|那么|当然|可是|并且?|这|那|他|她|它|我|你|您|图|注|附|另|以下|以上|据[悉介报记]|"
        r"是的|好的|谢谢|对[，,！!]|不[，,！!是]|嗯|啊|哦|第[一二三四五六七八九十]+[步个])"
    )
)
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节節部分]|[（(][一二三四五六七八九十]{1,3}[)）]|0[1-9]\s?)"
)
_QUESTION = re.compile(r"[？?][”’」』\"']?\Z")
_ASKS = re.compile(r"(?:[呢吗嗎吧么]|了)[？?][”’」』\"']?\Z")
_DASH = re.compile("——")
_MARKUP = re.compile(r"[#>\-*+•|`=<{\[▲△▼▶●■◆★☆※·]|\d+[.)、]")


def _edge_space(text: str) -> Iterator[Edit]:
    protected = protected_in(text) if "```" in text or "~~~" in text else None
    for found in _EDGE_SPACE.finditer(text):
        if protected is None or not protected.meets(found.start(), found.end()):
            yield Edit(found.start(), found.end(), "")


def _blank_lines(text: str) -> Iterator[Edit]:
    for found in _BLANK.finditer(text):
        yield Edit(found.start(), found.end(), "")


def _headings(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    plain = [index for index in range(1, len(lines) - 1) if _is_heading(lines, index)]
    asking = [index for index in range(1, len(lines) - 1) if _is_asking_heading(lines, index)]
    already = any(line.text.startswith("## ") for line in lines)
    found = plain + (asking if plain or already else [])
    for index in sorted(found):
        yield Edit(lines[index].start, lines[index].start, "## ")


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if _NO_HEADING_END.search(text) or ends_sentence(text):
        return False
    return _is_short_line_between_paragraphs(lines, index)


def _is_asking_heading(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if not _QUESTION.search(text) or _ASKS.search(text) or any(mark in text[:-2] for mark in "。！？!?"):
        return False
    return _is_short_line_between_paragraphs(lines, index)


def _is_short_line_between_paragraphs(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if len(text) > _LONGEST or count_hanzi(text) < _SHORTEST or _MARKUP.match(text):
        return False
    if (_STATEMENT.match(text) and not _NUMBERED.match(text)) or _DASH.search(text):
        return False
    before, after = lines[index - 1], lines[index + 1]
    return _is_paragraph(before) and _is_paragraph(after)


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= _PARAGRAPH and ends_sentence(line.text) and not line.text.startswith("#")


RULES = (
    Rule(
        code="L01",
        name="edge-space",
        why="Space at the ends of a line sets it in or is left over; a paragraph is a line.",
        before="  正文一段。 \n  第二段。",
        after="正文一段。\n第二段。",
        find=_edge_space,
    ),
    Rule(
        code="L02",
        name="blank-lines",
        why="A blank line says no more than the line break before it.",
        before="\n第一段。\n\n\n第二段。\n",
        after="第一段。\n第二段。",
        find=_blank_lines,
    ),
    Rule(
        code="L03",
        name="headings",
        why="A short line without a final mark between two whole paragraphs, which neither begins as a statement goes on "
        "nor leads to what follows, is a heading; a question only where the text has another heading.",
        before="这是第一段，它有足够的长度，说的是一件完整的事情。\n对研究AGI意义重大\n这是第二段，它也有足够的长度，说的是另一件事情。",
        after="这是第一段，它有足够的长度，说的是一件完整的事情。\n## 对研究AGI意义重大\n这是第二段，它也有足够的长度，说的是另一件事情。",
        find=_headings,
    ),
)
