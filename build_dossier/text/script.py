"""Scripts: canonical Simplified, and Traditional by characters.

Article text is converted by characters only, because the words are the speaker's:
phrase tables turned 参数量 into 引數量. Prose of our own may take Taiwan's words.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from opencc import OpenCC


def to_simplified(text: str, script: Literal["Hans", "Hant"] = "Hant") -> str:
    """The canonical Simplified form in which texts are matched and anchored.

    A Simplified text may hold stray Traditional characters; Taiwan's variants are undone only in a
    Traditional one, since 著 in a Simplified 显著 is no variant of 着.
    """
    return _convert("tw2s" if script == "Hant" else "t2s", text)


def to_traditional(text: str) -> str:
    """Traditional characters of Taiwan's standard; words stay as they are."""
    return _convert("s2tw", text)


def to_taiwanese(text: str) -> str:
    """Traditional characters and Taiwan's words, for pages that the editors wrote."""
    return _convert("s2twp", text)


def _convert(profile: str, text: str) -> str:
    return str(_converter(profile).convert(text))


@cache
def _converter(profile: str) -> OpenCC:
    return OpenCC(profile)
