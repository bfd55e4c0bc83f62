"""Family W: marks beside Chinese in their Chinese form, quotation marks in pairs, no space beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.protected import Protected, protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI, MARKS
from build_dossier.text.spans import Edit

_FULL = {",": "，", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}
_MARK = re.compile(r"[,?!:;()]")
_CHINESE = re.compile(f"[{HANZI}{MARKS}]")
_PASSED_OVER = frozenset(" ,?!:;()\"'*[]")
"""Marks and space between a mark and the nearest character outside it."""
_REACH = 6
_NUMBER = re.compile(r"(?<=\d)[,:](?=\d)")
_LATIN_SPEECH = re.compile("(?<=[“‘])[\x20-\x7e\u00c0-\u024f]{1,400}(?=[”’])")
_BETWEEN_NAMES = re.compile(
    f"(?<=[A-Za-z0-9][A-Za-z0-9]),(?=[A-Z][A-Za-z0-9.\\-]{{1,20}}[{HANZI}])|(?<=[A-Za-z][0-9]),(?=[A-Z][A-Za-z0-9.\\-]{{1,20}}[{HANZI}])"
    f"|(?<=[A-Za-z]-[0-9]),(?=[A-Z][A-Za-z0-9.\\-]{{1,20}}[{HANZI}])"
)
_BRACKETS = re.compile(r"[(（][^()（）\n]{0,400}[)）]")
_EMPTY_CALL = re.compile(r"[A-Za-z0-9_]\(\s?\)")
_SPACE_BESIDE = re.compile(
    r"(?<=[，。！？：；、（《“‘「『【]) +(?=\S)|(?<=\S) +(?=[，。！？：；、）》”’」』】])|(?<=[”》）]) +(?=[，。！？：；、])"
)
_LIST_SPACE = re.compile(r"^(?:#{1,6}|[-*+>]|\d{1,3}[.)]) +", re.MULTILINE)
_STRAIGHT = re.compile(r'"')
_SINGLE = re.compile(r"(?<![A-Za-z0-9])'([^'\"\n]{1,80})'(?![A-Za-z0-9])")


def _widen(text: str) -> Iterator[Edit]:
    protected = protected_in(text)
    wide = _wide_brackets(text, protected)
    names = {found.start() for found in _BETWEEN_NAMES.finditer(text)}
    spoken = {place for found in _LATIN_SPEECH.finditer(text) for place in range(*found.span())}
    for found in _MARK.finditer(text):
        place, mark = found.start(), found[0]
        if (
            place in protected
            or place in spoken
            or (mark == "," and _NUMBER.match(text, place))
            or (mark == ":" and _NUMBER.match(text, place))
        ):
            continue
        is_wide = (
            place in wide
            if mark in "()"
            else place in names or {place - 1, place + 1} & wide or _is_beside(text, place)
        )
        if is_wide:
            yield Edit(place, place + 1, _FULL[mark])


def _is_beside(text: str, place: int) -> bool:
    """Whether the nearest character outside a mark, on either side, is Chinese."""
    return _is_chinese_from(text, place - 1, -1) or _is_chinese_from(text, place + 1, 1)


def _is_chinese_from(text: str, place: int, step: int) -> bool:
    for _ in range(_REACH):
        if not 0 <= place < len(text) or text[place] == "\n":
            return False
        if text[place] not in _PASSED_OVER:
            return bool(_CHINESE.match(text[place]))
        place += step
    return False


def _wide_brackets(text: str, protected: Protected) -> frozenset[int]:
    """Brackets of which the pair stands beside Chinese or holds it; single ones by themselves."""
    wide, paired = set(), set()
    opened: list[int] = []
    for found in re.finditer(r"[()\n]", text):
        place = found.start()
        if found[0] == "\n":
            opened.clear()
        elif found[0] == "(":
            opened.append(place)
        elif opened:
            start = opened.pop()
            paired |= {start, place}
            if _pair_is_wide(text, start, place) and start not in protected and place not in protected:
                wide |= {start, place}
    for found in re.finditer(r"[()]", text):
        if found.start() not in paired and _is_beside(text, found.start()):
            wide.add(found.start())
    return frozenset(wide)


def _pair_is_wide(text: str, start: int, end: int) -> bool:
    if end == start + 1:
        return False
    inside = text[start + 1 : min(end, start + 400)]
    outside = text[max(0, start - 1) : start] + text[end + 1 : end + 2]
    return bool(_CHINESE.search(outside) or _CHINESE.search(inside))


def _spaces(text: str) -> Iterator[Edit]:
    protected = protected_in(text)
    lists = {found.end() for found in _LIST_SPACE.finditer(text)}
    for found in _SPACE_BESIDE.finditer(text):
        if not protected.meets(found.start(), found.end()) and found.end() not in lists:
            yield Edit(found.start(), found.end(), "")


def _double_quotes(text: str) -> Iterator[Edit]:
    """Straight marks of a line in pairs, where a pair holds Chinese or stands beside it."""
    protected = protected_in(text)
    line_start = 0
    for line in text.split("\n"):
        places = [
            found.start() + line_start
            for found in _STRAIGHT.finditer(line)
            if found.start() + line_start not in protected
        ]
        if places and len(places) % 2 == 0:
            for start, end in zip(places[::2], places[1::2], strict=True):
                if (
                    _pair_is_wide(text, start, end)
                    and text[start + 1] not in " \n"
                    and not _is_inch(text, start)
                ):
                    yield Edit(start, start + 1, "“")
                    yield Edit(end, end + 1, "”")
        line_start += len(line) + 1


def _is_inch(text: str, place: int) -> bool:
    return place > 0 and text[place - 1].isdigit()


def _single_quotes(text: str) -> Iterator[Edit]:
    protected = protected_in(text)
    for found in _SINGLE.finditer(text):
        if _CHINESE.search(found[1]) and not protected.meets(found.start(), found.end()):
            yield Edit(found.start(), found.start() + 1, "‘")
            yield Edit(found.end() - 1, found.end(), "’")


RULES = (
    Rule(
        code="W01",
        name="full-width-marks",
        why="A half-width mark becomes full-width where the nearest character outside it, on either side, is Chinese; a "
        "pair of brackets also where it holds Chinese, and a comma without space between Latin words of a Chinese "
        "sentence. Never in numbers, times, ratios, Latin phrases, addresses or code.",
        before="一如ChatGPT,Sora被认为是智能体(agent),12:30比3:1,共1,000次?",
        after="一如ChatGPT，Sora被认为是智能体（agent），12:30比3:1，共1,000次？",
        find=_widen,
    ),
    Rule(
        code="W02",
        name="paired-quotes",
        why="Straight double quotation marks that pair off within a line, around or beside Chinese, are opening and "
        "closing marks in turn.",
        before='新建的"巴南高铁"启动',
        after="新建的“巴南高铁”启动",
        find=_double_quotes,
    ),
    Rule(
        code="W03",
        name="paired-single-quotes",
        why="Straight single quotation marks around Chinese are a pair; an apostrophe in a Latin word is not.",
        before="他说'你好'而不是it's",
        after="他说‘你好’而不是it's",
        find=_single_quotes,
    ),
    Rule(
        code="W04",
        name="space-beside-marks",
        why="A full-width mark holds its own space; one more beside it is left from a half-width mark or a lost line break.",
        before="进一步解释道， Sora内置。 其次",
        after="进一步解释道，Sora内置。其次",
        find=_spaces,
    ),
)


def widened(text: str) -> str:
    """A short text with its marks in Chinese form; for titles, which stand outside the body."""
    for rule in RULES:
        for edit in reversed(list(rule.find(text))):
            text = text[: edit.start] + edit.after + text[edit.end :]
    return text
