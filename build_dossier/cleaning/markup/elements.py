"""The elements of an HTML page, with the places of their tags; what is not closed ends with what holds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from build_dossier.cleaning.markup.tokens import Token, is_void, tokens


@dataclass(slots=True)
class Element:
    """An element of the page, with the places of its tags."""

    name: str
    start: int
    inner: int
    """Where its contents begin."""
    opening: Token
    depth: int
    close: int = 0
    """Where its contents end."""
    end: int = 0
    weight: int = 0
    """How many Chinese characters it holds outside what is left out."""
    left_out: bool = False
    """Whether it is known to hold nothing of the main text."""

    def get(self, key: str) -> str:
        """An attribute of its opening tag in lower case, or an empty string."""
        return self.opening.get(key)


@dataclass(slots=True)
class Elements:
    """The tags of a page and the elements that they make, both in the order of the page."""

    tags: list[Token] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)


def read_elements(text: str) -> Elements:
    """Read the tags of a page into elements."""
    read = Elements()
    opened: list[Element] = []
    counts: dict[str, int] = {}
    for token in tokens(text):
        read.tags.append(token)
        if is_void(token.name):
            continue
        if not token.shut:
            if token.name in ("p", "li") and opened and opened[-1].name == token.name:
                _close(opened, counts, token.start, token.start)
            element = Element(token.name, token.start, token.end, token, len(opened))
            read.elements.append(element)
            opened.append(element)
            counts[token.name] = counts.get(token.name, 0) + 1
        elif counts.get(token.name):
            while opened[-1].name != token.name:
                _close(opened, counts, token.start, token.start)
            _close(opened, counts, token.start, token.end)
    while opened:
        _close(opened, counts, len(text), len(text))
    return read


def _close(opened: list[Element], counts: dict[str, int], close: int, end: int) -> None:
    element = opened.pop()
    element.close, element.end = close, end
    counts[element.name] -= 1
