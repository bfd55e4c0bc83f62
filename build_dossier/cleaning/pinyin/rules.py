"""The rule of family P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.pinyin.filling import Familiar
from build_dossier.cleaning.pinyin.inversion import inverted
from build_dossier.cleaning.pinyin.table import BRACKETED, learn
from build_dossier.cleaning.rule import Rule
from build_dossier.text.lines import line_spans
from build_dossier.text.spans import Edit

_SENTENCE = re.compile(r"[^。\n]*(?:。|\Z)")


def _readings(text: str) -> Iterator[Edit]:
    if ")" not in text:
        return
    table = learn(text)
    if not table:
        return
    familiar = Familiar(BRACKETED.sub(r"\g<char>", text))
    for start, end in line_spans(text):
        line = text[start:end]
        place = start + len(line) - len(line.lstrip())
        line = line.strip()
        for edit in _mended(line, table, familiar):
            yield Edit(place + edit.start, place + edit.end, edit.after)


def _mended(line: str, table: dict[str, str], familiar: Familiar) -> Iterator[Edit]:
    """The whole line if it can be proved; else each of its sentences by itself."""
    if "(" not in line and "?" not in line:
        return
    edits = inverted(line, table, familiar)
    if edits is not None:
        yield from edits
        return
    for sentence in _SENTENCE.finditer(line):
        known = _not_bare(sentence[0], table)
        edits = inverted(sentence[0], known, familiar) if sentence[0] else None
        for edit in edits or ():
            yield Edit(sentence.start() + edit.start, sentence.start() + edit.end, edit.after)


def _not_bare(sentence: str, table: dict[str, str]) -> dict[str, str]:
    """The table without characters that stand in the sentence without their reading."""
    bare = set(BRACKETED.sub(lambda found: "" if found["char"] in table else found[0], sentence))
    return {char: reading for char, reading in table.items() if char not in bare}


RULES = (
    Rule(
        code="P01",
        name="pinyin-in-brackets",
        why="A replacement run over the bytes of a text put a reading behind every character of a table, also where two "
        "characters met, and lost bytes there. The damage has an exact model; what is put back is proved by running "
        "it again and comparing with the line as it came.",
        before="2024年2月發(fā)布的技術(shù)引起關(guān)注,找尋可改進之處?,F(xiàn)階段的表現(xiàn)",
        after="2024年2月發布的技術引起關注,找尋可改進之處。現階段的表現",
        find=_readings,
    ),
)
