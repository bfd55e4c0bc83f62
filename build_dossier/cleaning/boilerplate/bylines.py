"""Title and byline: set apart from the body, because the page prints them and nobody reads them as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_dossier.cleaning.boilerplate.page_lines import (
    Line,
    both_scripts,
    head_length,
    page_lines,
    tail_start,
)
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI, count_hanzi, ends_sentence
from build_dossier.text.spans import Edit, Span, merged

_NAME = rf"[{HANZI}][{HANZI}A-Za-z·• ]{{0,15}}"
_ROLE = (
    both_scripts(
        r"(?:文|编|图|作者|撰文|记者|见习记者|实习记者|通讯员|编辑|责编|责任编辑|值班编辑|执行编辑|本文编辑|主编|采写|采访|整理|编译|翻译|译者|译|校对|"
        r"校|审核|审校|审读|监制|出品|策划|统筹|制图|设计|排版|来源|稿源|文章来源|信息来源|编审|二审|三审|初审|终审|实习生|摄影)"
    )
    + r"|编纂|編纂"
)
_DATE = (
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{0,3}\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_BARE_DATE = re.compile(_DATE)
_CREDIT = rf"(?:{_ROLE})\s{{0,3}}[|｜丨/／:：]\s{{0,3}}"
_CREDIT_LINE = re.compile(rf"{_CREDIT}[^。！？；，,!?;\n]{{1,60}}")
_REPORTER_LINE = re.compile(
    rf"(?:《[^》\n]{{1,20}}》|[{HANZI}A-Za-z]{{0,12}}?)(?:本报|本刊|本网|首席|见习|實習|实习|特约|本報|見習|特約)?(?:记者|記者|通讯员|通訊員|作者|撰稿人)"
    rf"\s{{0,3}}(?:[:：|｜/]\s{{0,3}}{_NAME}(?:[、/ ]{_NAME}){{0,5}}|(?:[ 　]{{1,3}}[{HANZI}·]{{2,5}}){{1,5}})"
)
_SOURCE_LINE = re.compile(
    rf"(?:{_DATE}\s{{0,4}})?(?:{both_scripts('来源|稿源|文章来源|发布时间|发表时间|发布日期|更新时间|时间|日期|发布')})\s{{0,2}}[:：]\s{{0,3}}[^。！？，,!?\n]{{0,60}}"
    rf"|{_DATE}(?:\s{{0,4}}[^。！？，,!?\n]{{0,30}})?|[^。！？，,!?:：\n]{{2,20}}\s{{1,4}}{_DATE}"
)
_ISSUE_LINE = re.compile(
    r"[发發](?:表)?[于於]\s{0,2}(?:19|20)\d\d[^。！？\n]{0,30}(?:期|号|號|刊|日)[^。！？\n]{0,20}"
)
_SIGNED = re.compile(
    r"[(（\[【]\s{0,3}(?:[^()（）\[\]【】。！？，,\n]{0,20}(?:记者|記者|通讯员|通訊員|实习生|實習生|作者)[\s:：/|]{1,3}"
    rf"[{HANZI}·•、，,/ A-Za-z:：]{{2,50}}|(?:{_ROLE})\s{{0,3}}[|｜丨/／:：]?\s{{0,3}}[{HANZI}·、/ A-Za-z0-9]{{2,40}})\s{{0,3}}[)）\]】](?=[ \t]*$)",
    re.MULTILINE,
)
_EDITOR_AT_END = re.compile(
    rf"(?<=[。！？!?”」』）)\]】 ])(?:{both_scripts('责任编辑|责编|编辑|校对|审核|监制|编审|值班编辑|本文编辑')})\s{{0,2}}[:：|｜]\s{{0,3}}"
    rf"[{HANZI}·]{{2,4}}(?:[、/ ][{HANZI}·]{{2,4}}){{0,3}}(?:\s{{1,3}}(?:{_ROLE})\s{{0,2}}[:：|｜]\s{{0,3}}[{HANZI}·]{{2,4}}){{0,4}}(?=[ \t]*$)",
    re.MULTILINE,
)
_QUESTION = re.compile(r"[?？]|您|你|请问|請問")
_FIRST, _LAST = 14, 14
_LEAST_TITLE, _LONGEST_TITLE = 7, 64
_CONNECTIVE = re.compile(
    both_scripts(
        r"(?:为此|因此|于是|然而|但是?|而|不过|同时|此外|其中|所以|例如|比如|首先|其次|最后|那么|当然|据|图)"
    )
)
_NO_TITLE_END = re.compile(r"[，,、；;：:。.)）\]】]\Z")


def _is_credit(line: Line) -> bool:
    text = line.text.strip("[]【】()（） ")
    if len(text) > 90 or line.is_prose:
        return False
    if _CREDIT_LINE.fullmatch(text) or _REPORTER_LINE.fullmatch(text):
        return not _QUESTION.search(text)
    return bool(_SOURCE_LINE.fullmatch(text) or _ISSUE_LINE.fullmatch(text))


def _credit_lines(lines: Sequence[Line]) -> list[int]:
    head, tail = head_length(lines), tail_start(lines)
    inner = range(min(head, _FIRST))
    outer = range(max(tail, len(lines) - _LAST, head), len(lines))
    credits_before = [index for index in inner if _is_credit(lines[index])]
    return credits_before + [
        index for index in outer if _is_credit(lines[index]) and not _BARE_DATE.fullmatch(lines[index].text)
    ]


def _titles(text: str) -> Iterator[Edit]:
    """The last line before the text that can be a headline, if what surrounds it says that it is one."""
    lines = page_lines(text)
    head = head_length(lines)
    credited = set(_credit_lines(lines))
    candidates = [
        index for index in range(min(head, _FIRST)) if index not in credited and _can_be_title(lines[index])
    ]
    for index in candidates:
        if index + 1 in credited or (index == 0 and _stands_alone(lines, head, credited)):
            yield Edit(lines[index].start, lines[index].end, "")
            return


def _can_be_title(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_TITLE or count_hanzi(text) < 4 or text.startswith("## ") or "。" in text:
        return False
    return not (_NO_TITLE_END.search(text) or _CONNECTIVE.match(text))


def _stands_alone(lines: Sequence[Line], head: int, credited: set[int]) -> bool:
    """The first line of all, followed by nothing but credits and two paragraphs or more."""
    if any(index not in credited for index in range(1, head)):
        return False
    paragraphs = sum(1 for line in lines[head : head + 3] if line.is_prose)
    return paragraphs >= 2 and count_hanzi(lines[0].text) >= _LEAST_TITLE and ends_sentence(lines[head].text)


def _bylines(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    spans = [(lines[index].start, lines[index].end) for index in _credit_lines(lines)]
    tail = tail_start(lines)
    for line in lines[max(0, tail - 2) :]:
        for pattern in (_SIGNED, _EDITOR_AT_END):
            signed = pattern.finditer(text, line.start, line.end)
            spans += [found.span() for found in signed if not _QUESTION.search(found[0])]
    yield from (Edit(start, end, "") for start, end in merged(Span(*span) for span in spans))


RULES = (
    Rule(
        code="B10",
        name="headline",
        why="The line above the source, date or byline is the headline; so is the very first line, if it is no sentence "
        "and only credits and paragraphs follow. It is set apart from the body.",
        before="Sora火了,通用人工智能要来了?\n来源:科技日报2024-02-27 18:54\n"
        "记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。",
        after="\n来源:科技日报2024-02-27 18:54\n"
        "记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。",
        find=_titles,
    ),
    Rule(
        code="B11",
        name="byline",
        why="Lines before and after the text that name author, source, date or editor by their role, and such names in "
        "brackets or behind the last sentence, are credits. They are set apart from the body.",
        before="文|郝鑫\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。(科技日报记者 崔爽)\n[ 责编:刘昊 ]",
        after="\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n",
        find=_bylines,
    ),
)
