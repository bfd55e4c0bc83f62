"""Scripts: canonical Simplified, and Traditional by characters.

Article text is converted by characters only, because the words are the speaker's:
phrase tables turned 参数量 into 引數量. Prose of our own may take Taiwan's words.
"""

from __future__ import annotations

from functools import cache

from opencc import OpenCC


def to_simplified(text: str) -> str:
    """The canonical Simplified form in which texts are matched and anchored."""
    return _converter("tw2s").convert(text)


def to_traditional(text: str) -> str:
    """Traditional characters of Taiwan's standard; words stay as they are."""
    return _converter("s2tw").convert(text)


def to_taiwanese(text: str) -> str:
    """Traditional characters and Taiwan's words, for pages that the editors wrote."""
    return _converter("s2twp").convert(text)


@cache
def _converter(profile: str) -> OpenCC:
    return OpenCC(profile)
