"""Which stretches of an HTML page are its main text.

Navigation, scripts, asides, footers and the like are left out by their element, role or
class; of what stays, the main text is the article, the main element, or the element whose
class says that it holds the text, unless most of the text stands elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from build_dossier.cleaning.markup.elements import Element, Elements, read_elements
from build_dossier.cleaning.markup.tokens import Token
from build_dossier.text.hanzi import HANZI
from build_dossier.text.spans import Span, merged

_BEGINS = re.compile(
    r"\s*(?:<!doctype\b|<\?xml\b|<!--|<(?:html|head|body|div|p|article|section|main|header|nav|h[1-6]|span|table|ul|ol|meta|"
    r"link|title|center|font|blockquote|figure|img|script|style|strong|b|br)\b[^<>]*>)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"</(?:p|div|body|html|article|span|h[1-6]|section|main|table|ul|center|blockquote|title)\s{0,9}>",
    re.IGNORECASE,
)
_NEVER_TEXT = re.compile(
    r"(?:script|style|noscript|template|head|button|iframe|svg|select|object|video|audio|canvas|textarea)\Z"
)
_LEFT_OUT = re.compile(r"(?:nav|aside|footer|form|dialog|menu|figcaption)\Z")
_OUTER = 2
"""Depth down to which a header is the page's; deeper it is an article's."""
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
_ENDS_PARAGRAPH = re.compile(
    r"(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    r"head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul)\Z"
)
_HANZI = re.compile(f"[{HANZI}]")


class Page:
    """A page, its tags and elements, and where its main text is."""

    def __init__(self, text: str, read: Elements) -> None:
        self.text = text
        self.tags: list[Token] = read.tags
        self.elements: list[Element] = read.elements
        self._weigh()

    def left_out(self) -> list[Span]:
        """Stretches that hold nothing of the main text, in order and apart."""
        root = self._root()
        spans = [Span(each.start, each.end) for each in self.elements if each.left_out]
        if root is not None:
            spans += [Span(0, root.start), Span(root.end, len(self.text))]
        return merged(spans)

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
                    best = min(
                        (each for each in found if each.weight * 10 >= best.weight * 9),
                        key=lambda e: e.weight,
                    )
                return best
        return None

    def _weigh(self) -> None:
        """Count the characters of each element, and mark what is left out."""
        before = self._counted()
        total = before[-1]
        for each in self.elements:
            each.weight = before[each.close] - before[each.inner]
            each.left_out = _is_left_out(each, total)
        out = merged(Span(each.start, each.end) for each in self.elements if each.left_out)
        kept = self._counted(out)
        for each in self.elements:
            each.weight = kept[each.close] - kept[each.inner]

    def _counted(self, out: list[Span] | None = None) -> list[int]:
        """How many Chinese characters of text stand before each place; tags and ``out`` are not counted."""
        marks = bytearray(len(self.text))
        for found in _HANZI.finditer(self.text):
            marks[found.start()] = 1
        for span in (*self.tags, *(out or ())):
            marks[span.start : span.end] = bytes(span.end - span.start)
        return [0, *accumulate(marks)]


@lru_cache(maxsize=2)
def read_page(text: str) -> Page:
    """Read a page, once for all rules that ask in turn."""
    return Page(text, read_elements(text))


@lru_cache(maxsize=2)
def is_page(text: str) -> bool:
    """Whether a text is an HTML page or a part of one: it begins with a tag and has a closing one."""
    return bool(_BEGINS.match(text) and _CLOSING.search(text))


def ends_paragraph(name: str) -> bool:
    """Whether a tag stands between two paragraphs."""
    return bool(_ENDS_PARAGRAPH.match(name))


def _is_left_out(element: Element, total: int) -> bool:
    if _NEVER_TEXT.match(element.name):
        return True
    if element.weight * 2 > total or element.name in ("html", "body", "article", "main"):
        return False
    if _LEFT_OUT.match(element.name) or (element.name == "header" and element.depth <= _OUTER):
        return True
    if not element.opening.attributes.strip():
        return False
    if element.get("role") in _ROLES or element.get("hidden") or element.get("aria-hidden") == "true":
        return True
    style = element.get("style").replace(" ", "")
    if "display:none" in style or "visibility:hidden" in style:
        return True
    return any(_FURNITURE.search(element.get(key)) for key in ("class", "id"))


def _is_article(element: Element) -> bool:
    return element.name == "article"


def _is_main(element: Element) -> bool:
    return element.name == "main" or element.get("role") == "main"


def _has_content_class(element: Element) -> bool:
    if element.name not in ("div", "section", "td"):
        return False
    names = [element.get(key) for key in ("class", "id")]
    return any(_CONTENT.search(name) or name.endswith("content") for name in names)
