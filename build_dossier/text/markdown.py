"""The words of a contributor's Markdown, without its marks.

Only what the safe set allows is taken away: emphasis, code and links. The page itself is made
elsewhere, from the Markdown; this is for looking into the words.
"""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\[(?P<label>[^\[\]\n]+)\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)"
    r"|\*\*(?P<strong>[^*\n]+)\*\*"
    r"|\*(?P<em>[^*\n]+)\*"
)


def plain(markdown: str) -> str:
    """Return the words on one line."""
    return " ".join(_MARKS.sub(_words, markdown).split())


def _words(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    words = match[kind]
    return words if kind in ("literal", "code") else _MARKS.sub(_words, words)
