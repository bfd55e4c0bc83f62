"""Family D: what decoding leaves in the text. The decoding itself is in ``decode.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Edit

_BREAKS = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")


def _byte_order_mark(text: str) -> Iterator[Edit]:
    if text.startswith("\ufeff"):
        yield Edit(0, 1, "")


def _line_breaks(text: str) -> Iterator[Edit]:
    for found in _BREAKS.finditer(text):
        yield Edit(found.start(), found.end(), "\n")


RULES = (
    Rule(
        code="D01",
        name="byte-order-mark",
        why="U+FEFF at the very beginning says how the bytes were to be read, and is no text.",
        before="\ufeff正文。",
        after="正文。",
        find=_byte_order_mark,
    ),
    Rule(
        code="D02",
        name="line-breaks",
        why="Carriage returns, line and paragraph separators, vertical tabs and form feeds all end a line.",
        before="第一行\r\n第二行\u2028第三行",
        after="第一行\n第二行\n第三行",
        find=_line_breaks,
    ),
)
