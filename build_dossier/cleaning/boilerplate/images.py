"""Names of image files and credits of pictures, which stood where the page had the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.boilerplate.page_lines import both_scripts
from build_dossier.cleaning.protected import protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import CLOSERS
from build_dossier.text.spans import Edit

_EXTENSION = r"\.(?:jpe?g|png|gif|webp|bmp|JPE?G|PNG|GIF)(?![A-Za-z0-9])"
_MACHINE_NAME = (
    r"(?<![A-Za-z0-9_/.\-])(?:(?:图片|圖片|图|圖|微信图片|微信圖片|微信截图|微信截圖|截图|截圖|截屏|QQ图片|image|img|IMG|pic|photo|Screenshot)"
    r"[ _\-]?[0-9A-Za-z_\-]{0,40}|[0-9]{1,20}(?:[_\-][0-9A-Za-z_\-]{1,40})?|[0-9a-f]{12,64})" + _EXTENSION
)
_WHOLE_LINE = re.compile(
    rf"^[ \t]*(?:{_MACHINE_NAME}|[^\s。，,：:；（(/\\]{{1,60}}{_EXTENSION})[ \t]*$", re.MULTILINE
)
_GLUED = re.compile(
    rf"(?:(?<=[。！？!?…])|(?<=[。！？!?…][{CLOSERS}])|^[ \t]*)(?P<name>{_MACHINE_NAME})", re.MULTILINE
)
_NUMBERED_END = re.compile(rf"{_MACHINE_NAME}(?=[ \t]*$)", re.MULTILINE)
_NUMBER = re.compile(r"(\d+)\.[A-Za-z]+\Z")
_BRACKETED = re.compile(
    rf"[(（\[【][ \t]?(?:{both_scripts('(?:图源|图片来源|图片源自|图片提供|照片来源|截图来源|图表来源|供图|摄影|资料图片?|制图)')}"
    rf"[ \t]?[:：|/／]?[^()（）\[\]【】\n。]{{0,40}}|{both_scripts('(?:图|来源|图片)')}[ \t]?[:：|/／][^()（）\[\]【】\n。]{{1,40}}"
    rf"|[^()（）\[\]【】\n。，,]{{0,24}}{both_scripts('(?:摄|供图|摄影|制图)')})[ \t]?[)）\]】]"
)
_BARE = re.compile(
    rf"^[ \t]*(?:{both_scripts('(?:图源|图片来源|图片源自|照片来源|截图来源|图表来源|供图|资料图|摄影|图片|图)')}"
    rf"[ \t]?[:：|/／丨][^\n。，,；？]{{1,30}})[ \t]*$",
    re.MULTILINE,
)


_MARKED = re.compile(r"^[ \t]*[▲△▼▽][ \t]?[^\n]{1,100}$", re.MULTILINE)


def _names_alone(text: str) -> Iterator[Edit]:
    protected = protected_in(text)
    for found in _WHOLE_LINE.finditer(text):
        if not protected.meets(found.start(), max(found.end(), found.start() + 1)):
            yield Edit(found.start(), found.end(), "")


def _names_glued(text: str) -> Iterator[Edit]:
    protected = protected_in(text)
    known = {found.start("name"): found for found in _GLUED.finditer(text)}
    numbers = {int(number[1]) for found in known.values() if (number := _NUMBER.search(found["name"][-12:]))}
    for start, end in _ends(text, known, numbers):
        if protected.meets(start, end):
            continue
        breaks = start > 0 and text[start - 1] != "\n" and end < len(text) and text[end] not in "\n([（【"
        yield Edit(start, end, "\n" if breaks else "")


def _ends(text: str, known: dict[int, re.Match[str]], numbers: set[int]) -> list[tuple[int, int]]:
    """Places of names: behind a sentence; or at a line's end, as the next number of a series."""
    places = {start: found.end("name") for start, found in known.items()}
    for found in _NUMBERED_END.finditer(text):
        number = _NUMBER.search(found[0][-12:])
        if number and {int(number[1]) - 1, int(number[1]) + 1} & numbers:
            places.setdefault(found.start(), found.end())
    return sorted(places.items())


def _credits(text: str) -> Iterator[Edit]:
    places = {}
    for found in _BRACKETED.finditer(text):
        before = text[max(0, found.start() - 4) : found.start()].rstrip(" \t")
        starts = not before or before[-1] in "\n。！？!?…”’"
        ends = found.end() == len(text) or text[found.end() : found.end() + 3].lstrip(" \t")[:1] in ("", "\n")
        if starts and (ends or before[-1:] not in ("", "\n")):
            places[found.start()] = found.end()
    for pattern in (_BARE, _MARKED):
        for found in pattern.finditer(text):
            places.setdefault(found.start(), found.end())
    reached = 0
    for start, end in sorted(places.items()):
        if start >= reached:
            yield Edit(start, end, "")
            reached = end


RULES = (
    Rule(
        code="B03",
        name="image-file-names",
        why="A line that is nothing but the name of an image file stood for the picture.",
        before="第一段。\n1.jpg\n第二段。",
        after="第一段。\n\n第二段。",
        find=_names_alone,
    ),
    Rule(
        code="B04",
        name="glued-image-names",
        why="A numbered or machine-made image name right after a final mark or at the beginning of a line, or at the end "
        "of a line as the next of a numbered series, stood for the picture between two paragraphs.",
        before="拉开了一个段位。3.jpg\n下一段。图片.png",
        after="拉开了一个段位。\n下一段。",
        find=_names_glued,
    ),
    Rule(
        code="B05",
        name="picture-credits",
        why="A credit of a picture, in brackets behind a sentence or alone on a line, belongs to the picture, and so does "
        "a line behind the triangle that points to it.",
        before="解决了难题。(图源:OpenAI官网)\n图片来源：视觉中国",
        after="解决了难题。\n",
        find=_credits,
    ),
)
