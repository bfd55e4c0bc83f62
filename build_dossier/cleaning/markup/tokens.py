"""HTML in tokens with their places, in linear time on any input.

The parser of the standard library takes quadratic time on repeated unclosed tags, so the
few kinds of tokens that cleaning needs are read here. What is not surely markup is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"<(?P<shut>/?)(?P<name>[A-Za-z][A-Za-z0-9:\-]{0,30})(?=[\s/>])"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+)>"
)
_ATTRIBUTE = re.compile(
    r"([A-Za-z_:][A-Za-z0-9_.:\-]{0,60})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)
_RAW = {
    name: re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
_VOID = re.compile(r"(?:!|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, a comment or a declaration."""

    start: int
    end: int
    name: str
    """In lower case; ``!`` for comments and declarations."""
    shut: bool
    attributes: str

    def get(self, key: str) -> str:
        """An attribute's value in lower case, or an empty string."""
        for found in _ATTRIBUTE.finditer(self.attributes):
            if found[1].lower() == key:
                return (found[2] or found[3] or found[4] or key).lower()
        return ""


def tokens(text: str) -> Iterator[Token]:
    """The tags, comments and declarations of a page, in order."""
    place = 0
    comments_end = True
    while (start := text.find("<", place)) >= 0:
        place = start + 1
        if text.startswith("<!--", start) and comments_end:
            end = text.find("-->", start + 4)
            comments_end = end >= 0
            if end >= 0:
                yield Token(start, end + 3, "!", False, "")
                place = end + 3
        elif text[start + 1 : start + 2] in ("!", "?"):
            following = text.find("<", start + 1)
            end = text.find(">", start, following if following >= 0 else len(text))
            if end >= 0:
                yield Token(start, end + 1, "!", False, "")
                place = end + 1
        elif tag := _TAG.match(text, start):
            name = tag["name"].lower()
            yield Token(start, tag.end(), name, bool(tag["shut"]), tag["attributes"])
            place = tag.end()
            if name in _RAW and not tag["shut"]:
                closing = _RAW[name].search(text, place)
                place = closing.start() if closing else len(text)


def is_void(name: str) -> bool:
    """Whether a tag holds nothing and is not closed."""
    return bool(_VOID.match(name))
