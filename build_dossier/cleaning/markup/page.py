"""Which stretches of an HTML page are its main text.

Navigation, scripts, asides, footers and the like are left out by their element, role or
class; of what stays, the main text is the article, the main element, or the element whose
class says that it holds the text, unless most of the text stands elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from build_dossier.cleaning.markup.tokens import VOID, Token, tokens
from build_dossier.text.hanzi import HANZI
from build_dossier.text.spans import Span

_BEGINS = re.compile(
    r"\s*(?:<!doctype\b|<\?xml\b|<!--|<(?:html|head|body|div|p|article|section|main|header|nav|h[1-6]|span|table|ul|ol|meta|"
    r"link|title|center|font|blockquote|figure|img|script|style|strong|b|br)\b[^<>]*>)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"</(?:p|div|body|html|article|span|h[1-6]|section|main|table|ul|center|blockquote|title)\s{0,9}>", re.IGNORECASE)
_LEFT_OUT = frozenset(
    "script style noscript template head nav aside footer form button iframe svg select object video audio canvas "
    "dialog menu figcaption textarea".split()
)
_ROLES = ("navigation", "complementary", "contentinfo", "banner", "search", "menu")
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|sidebar|side|aside|share|sharing|social|related|"
    r"recommend(?:ed|ation)?|comments?|copyright|advert\w*|ads?|adsense|banner|toolbar|pager|pagination|hot|rank|"
    r"mood|qrcode|login|popup|modal|cookie|disclaimer|tags?)(?:$|[\s_-])"
)
_CONTENT = re.compile(
    r"(?:^|[\s_-])(?:article|content|post|entry|story|text|detail|main|rich_media_content|trs_editor|"
    r"articlecontent|article-content|articlebody|newscontent|artibody)(?:$|[\s_-])"
)
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr html "
    "li main nav ol p pre section table tbody td tfoot th thead tr ul br title figcaption form".split()
)
_HANZI = re.compile(f"[{HANZI}]")


@dataclass(slots=True)
class Element:
    """An element of the page, with the places of its tags."""

    name: str
    start: int
    inner: int
    """Where its contents begin."""
    opening: Token | None
    depth: int
    close: int = 0
    """Where its contents end."""
    end: int = 0
    weight: int = 0
    """How many Chinese characters it holds outside what is left out."""
    left_out: bool = False


@dataclass(slots=True)
class Page:
    """A page, its tags and elements, and where its main text is."""

    text: str
    tags: list[Token] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    def left_out(self) -> list[Span]:
        """Stretches that hold nothing of the main text, in order and apart."""
        root = self._root()
        spans = [Span(each.start, each.end) for each in self.elements if each.left_out]
        if root is not None:
            spans += [Span(0, root.start), Span(root.end, len(self.text))]
        return _merged(spans)

    def headline(self) -> Element | None:
        """The first heading of the first level that has text; else the title of the page."""
        for name in ("h1", "title"):
            for each in self.elements:
                if each.name == name and _HANZI.search(self.text, each.inner, each.close):
                    return each
        return None

    def _root(self) -> Element | None:
        body = [each for each in self.elements if not each.left_out and each.weight]
        total = max((each.weight for each in body), default=0)
        for is_wanted in (_is_article, _is_main, _has_content_class):
            found = [each for each in body if is_wanted(each)]
            best = max(found, key=lambda each: (each.weight, -each.depth), default=None)
            if best is not None and best.weight * 2 >= total:
                if is_wanted is _has_content_class:
                    best = min((each for each in found if each.weight * 10 >= best.weight * 9), key=lambda e: e.weight)
                return best
        return None


def is_page(text: str) -> bool:
    """Whether a text is an HTML page or a part of one: it begins with a tag and has a closing one."""
    return bool(_BEGINS.match(text) and _CLOSING.search(text))


def ends_paragraph(name: str) -> bool:
    """Whether a tag stands between two paragraphs."""
    return name in _ENDS_PARAGRAPH


def read_page(text: str) -> Page:
    """Read the tags of a page into elements; what is not closed ends with what holds it."""
    page = Page(text)
    opened: list[Element] = []
    counts: dict[str, int] = {}
    for token in tokens(text):
        page.tags.append(token)
        if token.name == "!" or token.name in VOID:
            continue
        if not token.shut:
            if token.name in ("p", "li") and opened and opened[-1].name == token.name:
                _close(opened, counts, token.start, token.start)
            element = Element(token.name, token.start, token.end, token, len(opened))
            page.elements.append(element)
            opened.append(element)
            counts[token.name] = counts.get(token.name, 0) + 1
        elif counts.get(token.name):
            while opened[-1].name != token.name:
                _close(opened, counts, token.start, token.start)
            _close(opened, counts, token.start, token.end)
    while opened:
        _close(opened, counts, len(text), len(text))
    _weigh(page)
    return page


def _close(opened: list[Element], counts: dict[str, int], close: int, end: int) -> None:
    element = opened.pop()
    element.close, element.end = close, end
    counts[element.name] -= 1


def _weigh(page: Page) -> None:
    """Count the characters of each element, and mark what is left out."""
    sums = _running_sums(page)
    total = sums[-1]
    for each in page.elements:
        each.weight = sums[each.close] - sums[each.inner]
        each.left_out = _is_left_out(each, total)
    out = _merged([Span(each.start, each.end) for each in page.elements if each.left_out])
    lost = 0
    losses = [0] * (len(page.text) + 1)
    place = 0
    for span in out:
        losses[place : span.start + 1] = [lost] * (span.start + 1 - place)
        for inside in range(span.start + 1, span.end + 1):
            losses[inside] = lost + sums[inside] - sums[span.start]
        lost += sums[span.end] - sums[span.start]
        place = span.end + 1
    losses[place:] = [lost] * (len(page.text) + 1 - place)
    for each in page.elements:
        each.weight -= losses[each.close] - losses[each.inner]


def _running_sums(page: Page) -> list[int]:
    """How many Chinese characters of text stand before each place, tags not counted."""
    sums = [0] * (len(page.text) + 1)
    marks = bytearray(len(page.text) + 1)
    for found in _HANZI.finditer(page.text):
        marks[found.start()] = 1
    for tag in page.tags:
        marks[tag.start : tag.end] = bytes(tag.end - tag.start)
    count = 0
    for place in range(len(page.text)):
        sums[place] = count
        count += marks[place]
    sums[len(page.text)] = count
    return sums


def _is_left_out(element: Element, total: int) -> bool:
    if element.name in _LEFT_OUT:
        return True
    tag = element.opening
    if tag is None or not tag.attributes.strip():
        return element.name == "header" and element.depth <= 2 and element.weight * 5 < total
    if element.weight * 2 > total or element.name in ("html", "body", "article", "main"):
        return False
    if tag.get("role") in _ROLES or tag.get("hidden") or tag.get("aria-hidden") == "true":
        return True
    style = tag.get("style").replace(" ", "")
    if "display:none" in style or "visibility:hidden" in style:
        return True
    return any(_FURNITURE.search(tag.get(key)) for key in ("class", "id"))


def _is_article(element: Element) -> bool:
    return element.name == "article"


def _is_main(element: Element) -> bool:
    return element.name == "main" or (element.opening is not None and element.opening.get("role") == "main")


def _has_content_class(element: Element) -> bool:
    tag = element.opening
    if tag is None or element.name not in ("div", "section", "td"):
        return False
    return any(_CONTENT.search(tag.get(key)) or tag.get(key).endswith("content") for key in ("class", "id"))


def _merged(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out
