"""One form for both scripts, character by character, so that every offset stays."""

from __future__ import annotations

import re
from functools import lru_cache

from build_dossier.text.script import to_simplified

_MARKS = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    ",": "，",
    ":": "：",
    ";": "；",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "‧": "·",
    "•": "·",
    "・": "·",
}

_PARTICLE = re.compile("(?<![显卓原论昭土巨专编名所译])著(?![名作者书述称录文])")
"""著 where Taiwan writes the particle 着 with it."""


def folded(text: str) -> str:
    """The text in Simplified characters and full-width marks, of the same length.

    A character whose Simplified form is not a single one is left as it is.
    """
    return _PARTICLE.sub("着", "".join(map(_folded, text)))


@lru_cache(maxsize=65536)
def _folded(char: str) -> str:
    simple = _MARKS.get(char) or to_simplified(char, "Hans")
    return simple if len(simple) == 1 else char
