"""Headlines and leads that the page says twice: the teaser is cut short, the text is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.boilerplate.page_lines import (
    Line,
    both_scripts,
    head_length,
    page_lines,
    tail_start,
)
from build_dossier.cleaning.rule import Rule
from build_dossier.text.folding import fold
from build_dossier.text.hanzi import count_hanzi, ends_sentence
from build_dossier.text.spans import Edit

_LEAD_LABEL = re.compile(
    both_scripts(r"[\[【（(]?(?:摘要|导读|导语|核心提示|内容提要|简介|提要)[\]】）)]?[:：\s]{0,3}")
)
_CUT = re.compile(both_scripts(r"(?:\.{2,}|…+|\[?(?:详细|全文|更多|详情)\]?|\s)+\Z"))
_SITE = re.compile(
    r"\s?(?:_|[|｜]|\s[-—–]{1,2}\s|-{2})[^。！？_|｜]{2,20}(?:[_|｜-][^。！？_|｜]{2,20}){0,2}\Z"
)
_FIRST = 8
"""Lines among which a teaser stands."""
_AHEAD = 10
"""Lines among which the text that it repeats begins."""
_ENOUGH = 1000
_TWICE = 2
"""What stands more often is a refrain."""
_LEAST_TEASER = 20
_LEAST_HEADLINE = 6


def _teasers(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    folded = [fold(line.text[:_ENOUGH]).text for line in lines[: _FIRST + 2 * _AHEAD]]
    for index, line in enumerate(lines[:_FIRST]):
        if len(line.text) > _ENOUGH:
            continue
        body = _CUT.sub("", _LEAD_LABEL.sub("", line.text, count=1))
        teaser = fold(body).text
        if len(teaser) < _LEAST_TEASER or line.text.startswith("## "):
            continue
        for start in range(index + 1, min(index + 1 + _AHEAD, len(folded))):
            following = "".join(folded[start : start + _AHEAD])
            if following.startswith(teaser) and _repeats(
                line.text, teaser, folded[start], folded.count(teaser)
            ):
                yield Edit(line.start, line.end, "")
                break


def _repeats(line: str, teaser: str, target: str, refrain: int) -> bool:
    """A whole sentence that a longer paragraph takes up may be style; one cut short is not."""
    if teaser == target:
        return refrain <= _TWICE
    return not ends_sentence(line) or len(teaser) > len(target) or bool(_LEAD_LABEL.match(line))


def _headlines(text: str) -> Iterator[Edit]:
    """Keep the last of the lines before the text that say the same; drop those after it."""
    lines = page_lines(text)
    head, tail = head_length(lines), tail_start(lines)
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if (index < head or index >= tail) and len(line.text) <= 80 and _may_be_headline(line):
            places.setdefault(fold(line.text).text, []).append(index)
    drop = []
    for indices in places.values():
        before = [index for index in indices if index < head]
        if before and len(indices) > 1:
            drop += [index for index in indices if index != before[-1]]
    titles = {folded for folded, indices in places.items() if any(index < head for index in indices)}
    for index in range(head):
        site = _SITE.search(lines[index].text)
        if site and fold(lines[index].text[: site.start()]).text in titles:
            drop.append(index)
    yield from (Edit(lines[index].start, lines[index].end, "") for index in sorted(set(drop)))


def _may_be_headline(line: Line) -> bool:
    return (
        count_hanzi(line.text) >= _LEAST_HEADLINE
        and "。" not in line.text
        and not line.text.startswith("## ")
    )


RULES = (
    Rule(
        code="B08",
        name="repeated-lead",
        why="A line near the beginning that the following lines repeat word for word from their first word, and that "
        "breaks off or stands there whole, is the page's teaser.",
        before="2024年伊始,一家公司再向世界扔了一枚炸弹——视频生成模型,引\n2024年伊始,一家公司再向世界扔了一枚炸弹——视频生成模型,引起关注。",
        after="\n2024年伊始,一家公司再向世界扔了一枚炸弹——视频生成模型,引起关注。",
        find=_teasers,
    ),
    Rule(
        code="B09",
        name="repeated-headline",
        why="A short line before the first paragraph that says the same as another before or after the text is the "
        "headline once more.",
        before="通用人工智能要来了?\n通用人工智能要来了?\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。",
        after="\n通用人工智能要来了?\n记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。",
        find=_headlines,
    ),
)
