"""The small safe set of Markdown that contributors may write, and its words without its marks.

The set is emphasis, code, links, and a backslash before punctuation that is meant as such. The
page itself is made in ``rendering``; what looks into the words asks for them here.
"""

from __future__ import annotations

import re

MARKS = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<strong>(?!\s)(?:\\.|[^*\\])+(?<!\s))\*\*"
    r"|\*(?P<em>(?!\s)(?:\\.|[^*\\])+(?<!\s))\*"
    r"|\[(?P<label>(?:\\.|[^\[\]\\])+)\]\((?P<url>(?:[^\s()]|\([^\s()]*\))+)\)"
)


def plain(markdown: str) -> str:
    """Return the words on one line."""
    return " ".join(MARKS.sub(_words, markdown).split())


def _words(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "literal" | "code" as kind:
            return match[kind]
        case "url":
            return plain(match["label"])
        case kind:
            return plain(match[kind or 0])
