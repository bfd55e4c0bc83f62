"""Family T: what a machine got wrong when it converted script, where only one reading is possible.

Words of another region are no mistakes, and synonyms put in by a machine are not undone
here: no table of replacements could tell them from the author's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Edit

_ONE = re.compile("(?<![甲丙丁、和与與或及对對])乙(?=[個个])(?!個人|个人|個股|个股)")
_MACRO = re.compile(
    "巨集(?=[觀观大偉伟圖图願愿亮旨揚扬愿篇論论])|(?<=[恢寬宽])巨集|(?<=[微中])巨集(?=[觀观])"
)


def _one(text: str) -> Iterator[Edit]:
    for found in _ONE.finditer(text):
        yield Edit(found.start(), found.end(), "一")


def _macro(text: str) -> Iterator[Edit]:
    for found in _MACRO.finditer(text):
        yield Edit(found.start(), found.end(), "宏")


RULES = (
    Rule(
        code="T01",
        name="second-for-one",
        why="乙 before a measure word is the digit one, read as the second of the heavenly stems; where 甲 or a list "
        "stands before it, it is a party's name and stays.",
        before="這是乙個新的水平",
        after="這是一個新的水平",
        find=_one,
    ),
    Rule(
        code="T02",
        name="macro-for-grand",
        why="宏 alone was converted as Taiwan's word for a macro, 巨集, inside words that are never written with it.",
        before="非常巨集觀的框架",
        after="非常宏觀的框架",
        find=_macro,
    ),
)
