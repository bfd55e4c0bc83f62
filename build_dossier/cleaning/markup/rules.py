"""The rules of family M, in order: headline, furniture, space, tags; then what is left in plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from build_dossier.cleaning.markup.elements import Element
from build_dossier.cleaning.markup.page import Page, ends_paragraph, is_page, read_page
from build_dossier.cleaning.markup.tokens import tokens
from build_dossier.cleaning.protected import Protected, protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI, MARKS
from build_dossier.text.spans import Edit, Span

_SPACE = re.compile(r"[ \t\r\n\f]+")
_WIDE = re.compile(f"[{HANZI}{MARKS}]")
_ENTITY = re.compile(r"&(?:amp;){0,8}(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TALKED_OF = re.compile(r"\s{0,2}(?:标签|標籤|元素|标记|標記|节点|節點|tag|element)")
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-—–]{1,2}\s|--).*\Z", re.DOTALL)


def _headline(text: str) -> Iterator[Edit]:
    if not is_page(text):
        return
    page = read_page(text)
    element = page.headline()
    if element is None:
        return
    start, end = element.inner, element.close
    if element.name == "title" and (site := _SITE.search(text, start, end)):
        end = site.start()
    yield from _text_within(page, element, start, end)


def _text_within(page: Page, element: Element, start: int, end: int) -> Iterator[Edit]:
    """The text of an element without the tags inside it."""
    place = start
    for tag in page.tags:
        if element.inner <= tag.start < end:
            if tag.start > place:
                yield Edit(place, tag.start, "")
            place = tag.end
    if end > place:
        yield Edit(place, end, "")


def _furniture(text: str) -> Iterator[Edit]:
    """Leave the tags to the rule for tags, so that the page is still seen as one."""
    if not is_page(text):
        return
    page = read_page(text)
    tags = [Span(tag.start, tag.end) for tag in page.tags]
    index = 0
    for span in page.left_out():
        place = span.start
        while index < len(tags) and tags[index].start < span.end:
            if tags[index].start > place:
                yield Edit(place, tags[index].start, "")
            place = max(place, tags[index].end)
            index += 1
        if span.end > place:
            yield Edit(place, span.end, "")


def _spaces(text: str) -> Iterator[Edit]:
    """In a page a line break is a space, and nothing between two Chinese characters."""
    if not is_page(text):
        return
    page = read_page(text)
    kept = [Span(each.start, each.end) for each in page.elements if each.name == "pre"]
    tags = iter(page.tags)
    tag = next(tags, None)
    index = 0
    for found in _SPACE.finditer(text):
        while tag is not None and tag.end <= found.start():
            tag = next(tags, None)
        while index < len(kept) and kept[index].end <= found.start():
            index += 1
        inside_tag = tag is not None and tag.start < found.start()
        inside_pre = index < len(kept) and kept[index].start <= found.start()
        if inside_tag or inside_pre or ("\n" not in found[0] and "\t" not in found[0] and len(found[0]) == 1):
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        joins = before in ("", ">") or after in ("", "<") or _WIDE.match(before) or _WIDE.match(after)
        yield Edit(found.start(), found.end(), "" if joins and "\n" in found[0] else " ")


def _tags(text: str) -> Iterator[Edit]:
    if not is_page(text):
        return
    page = read_page(text)
    headings = {each.start for each in page.elements if _HEADING.match(each.name) and each.weight}
    for tag in page.tags:
        line = "\n## " if tag.start in headings else "\n"
        yield Edit(tag.start, tag.end, line if ends_paragraph(tag.name) else "")


def _stray_tags(text: str) -> Iterator[Edit]:
    if "<" not in text or is_page(text):
        return
    found = list(tokens(text))
    opened = {tag.name for tag in found if not tag.shut}
    closed = {tag.name for tag in found if tag.shut}
    code = Protected(text, code_only=True)
    for tag in found:
        paired = tag.name in opened and tag.name in closed
        certain = paired or tag.name in ("br", "!") or (tag.attributes.strip(" /") and _KNOWN.match(tag.name))
        if not _KNOWN.match(tag.name) or not certain or code.meets(tag.start, tag.end):
            continue
        if not _TALKED_OF.match(text, tag.end):
            yield Edit(tag.start, tag.end, "\n" if ends_paragraph(tag.name) else "")


_HEADING = re.compile(r"h[2-6]\Z")
_KNOWN = re.compile(
    r"(?:!|a|abbr|article|b|blockquote|br|center|code|div|em|figure|font|h[1-6]|hr|i|img|label|li|ol|p|s|section|small|span|"
    r"strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|wbr)\Z"
)


def _entities(text: str) -> Iterator[Edit]:
    if "&" not in text:
        return
    protected = protected_in(text)
    for found in _ENTITY.finditer(text):
        char = html.unescape(f"&{found[1]};")
        if (char.startswith("&") and len(char) > 1) or found.start() in protected:
            continue
        yield Edit(found.start(), found.end(), "\n" if char in "\r\n" else char)


RULES = (
    Rule(
        code="M01",
        name="page-headline",
        why="The heading of the first level of an HTML page, or else its title without the name of the site, is the "
        "title of the article; it is set apart.",
        before="<html><body><h1>标题在此</h1><p>正文一段。</p></body></html>",
        after="<html><body><h1></h1><p>正文一段。</p></body></html>",
        find=_headline,
    ),
    Rule(
        code="M02",
        name="page-furniture",
        why="In an HTML page, scripts, styles, navigation, asides, footers, forms and elements whose role or class says "
        "the same hold nothing of the main text; nor does what stands outside the article.",
        before="<html><body><nav>首页 频道</nav><article><p>正文一段。</p></article><footer>关于我们</footer></body></html>",
        after="<html><body><nav></nav><article><p>正文一段。</p></article><footer></footer></body></html>",
        find=_furniture,
    ),
    Rule(
        code="M03",
        name="page-space",
        why="In an HTML page a run of space and line breaks is one space, and none beside a tag or a Chinese character.",
        before="<p>第一行\n    第二行。</p>",
        after="<p>第一行第二行。</p>",
        find=_spaces,
    ),
    Rule(
        code="M04",
        name="tags",
        why="A tag is not text; one that stands between paragraphs becomes a line break, and one that opens a heading "
        "below the first level says that it is one.",
        before="<p>模型<b>生成</b>视频。</p><h2>路在何方</h2><p>第二段。</p>",
        after="\n模型生成视频。\n\n## 路在何方\n\n第二段。\n",
        find=_tags,
    ),
    Rule(
        code="M05",
        name="stray-tags",
        why="Known tags in plain text that are closed, that carry attributes, or that break a line, are left from a "
        "page; a tag that the text speaks of is not.",
        before="正文<br/>第二行<strong>重点</strong>。",
        after="正文\n第二行重点。",
        find=_stray_tags,
    ),
    Rule(
        code="M06",
        name="entities",
        why="A character reference that ends with a semicolon stands for its character, however often the ampersand "
        "was escaped; in code it stays.",
        before="AT&amp;T与&ldquo;大模型&rdquo;&amp;nbsp;。",
        after="AT&T与“大模型”\u00a0。",
        find=_entities,
    ),
)
