"""Scripts: canonical Simplified, and Traditional by characters.

Article text is converted by characters only, because the words are the speaker's:
phrase tables turned 参数量 into 引數量. Prose of our own may take Taiwan's words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from opencc import OpenCC

_BRACKETS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_ONLY = re.compile("(?<=是)(?=只[会能要有用看想需顾求许准让懂])|(?<=半)(?=只是)")
"""Before 只 in the sense of “only”: OpenCC's table has 是只 and 半只, where it counts animals (是只貓), as one piece."""
_CURLY = re.compile(r"[“”]|‘|’(?![A-Za-z])")


def to_simplified(text: str, script: Literal["Hans", "Hant"] = "Hant") -> str:
    """The canonical Simplified form in which texts are matched and anchored.

    A Simplified text may hold stray Traditional characters; Taiwan's variants are undone only in a
    Traditional one, since 著 in a Simplified 显著 is no variant of 着.
    """
    return _convert("tw2s" if script == "Hant" else "t2s", text)


def to_traditional(text: str) -> str:
    """Traditional characters of Taiwan's standard, and its marks; words stay as they are."""
    return _corner_brackets(_by_pieces("s2tw", text))


def to_taiwanese(text: str) -> str:
    """Traditional characters, marks and Taiwan's words, for pages that the editors wrote."""
    return _corner_brackets(_by_pieces("s2twp", text))


def _corner_brackets(text: str) -> str:
    """Quotation marks as Traditional Chinese sets them; an apostrophe inside a Latin word stays."""
    return _CURLY.sub(lambda found: _BRACKETS[found.group()], text)


def guess_script(text: str) -> Literal["Hans", "Hant"]:
    """The script of a text, by which of the two conversions changes more of it."""
    simplified, traditional = _convert("t2s", text), _convert("s2t", text)
    changed = [sum(map(str.__ne__, text, other)) for other in (simplified, traditional)]
    return "Hant" if changed[0] > changed[1] else "Hans"


def _by_pieces(profile: str, text: str) -> str:
    pieces = _ONLY.split(text) if "只" in text else (text,)
    return "".join(_convert(profile, piece) for piece in pieces)


def _convert(profile: str, text: str) -> str:
    return str(_converter(profile).convert(text))


@cache
def _converter(profile: str) -> OpenCC:
    return OpenCC(profile)
