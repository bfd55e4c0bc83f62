"""What a page says to its readers and about its neighbours: paths, sharing, votes, lists of pieces.

A line is furniture if it is known whole. Words that an article may also use as a heading
count only before the first paragraph or after the last; so does a list under its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_dossier.cleaning.boilerplate.known_lines import (
    is_furniture,
    is_list_heading,
    is_sure,
)
from build_dossier.cleaning.boilerplate.page_lines import (
    Line,
    both_scripts,
    head_length,
    page_lines,
    tail_start,
)
from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Edit

_GLUED = re.compile(
    r"(?<=[。！？!?”》）)])[ \t]*[\[【（(]?(?:"
    + both_scripts(
        "返回搜狐[，,]?\\s?查看更多|(?:点击)?(?:查看|阅读)(?:更多|原文|全文)|展开全文|阅读剩余全文|举报/?反馈|加载更多|详细|点击进入专题|我要反馈|收起"
    )
    + r")[\]】）)]?[>》]{0,3}[ \t]*$",
    re.MULTILINE,
)


def _aids(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    head, tail = head_length(lines), tail_start(lines)
    for index, line in enumerate(lines):
        if index < head or index >= tail:
            known = is_furniture(line)
        else:
            known = is_sure(line) and not is_list_heading(line) and _beside_furniture(lines, index)
        if known:
            yield Edit(line.start, line.end, "")


def _beside_furniture(lines: Sequence[Line], index: int) -> bool:
    """Inside the article, one known line may be a heading; two in a row are a bar."""
    around = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
    return any(is_furniture(line) for line in around)


def _lists(text: str) -> Iterator[Edit]:
    """Under the heading of a list after the last paragraph, short lines are its entries."""
    lines = page_lines(text)
    tail = tail_start(lines)
    if not 0 < tail < len(lines):
        return
    listed = False
    for line in lines[tail:]:
        if is_list_heading(line):
            listed = True
        elif listed and not is_sure(line):
            if len(line.text) <= 80 and not line.text.startswith(("#", "【", "[", "（", "(")):
                yield Edit(line.start, line.end, "")
            else:
                listed = False


def _glued(text: str) -> Iterator[Edit]:
    for found in _GLUED.finditer(text):
        yield Edit(found.start(), found.end(), "")


RULES = (
    Rule(
        code="B06",
        name="lists-of-pieces",
        why="After the last paragraph, short lines under a heading such as 相关阅读 are headlines of other pieces.",
        before="记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n推荐阅读\n•浙江建德头茬西瓜",
        after="记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n推荐阅读\n",
        find=_lists,
    ),
    Rule(
        code="B07",
        name="reading-aids",
        why="Lines that are known whole as a page's path, menu, share bar, vote or counter are no text; words that may "
        "also be headings count only before the first paragraph and after the last.",
        before="点击右上角微信好友\n首页> 科技频道> 正文\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n朋友圈\n加载更多",
        after="\n\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n\n",
        find=_aids,
    ),
    Rule(
        code="B15",
        name="glued-aids",
        why="A button of the page whose line break was lost stands right behind the last mark of a line.",
        before="数据同样重要。返回搜狐，查看更多",
        after="数据同样重要。",
        find=_glued,
    ),
)
