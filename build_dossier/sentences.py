"""Sentences: where a line of Chinese ends, so that languages can be laid side by side.

A sentence ends after 。！？…… and the closing marks that follow it, unless what
follows belongs to it: an attribution (``”他说``), or a mark that goes on. The count is
made once, on the final body, and kept in ``segments.yaml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from build_dossier.text.spans import Span

_END = re.compile(r"[。！？!?…]+(?P<close>[”’」』）)\]】》〉]*)")
_GOES_ON = re.compile(
    r"[，、；：,;:—～·%]|的(?![确確士])|得(?![益知到出以了分])"
    r"|地(?![球面方区區位点點铁鐵图圖带帶理上下震址平产產道段名主])"
)
_LATIN_POINT = re.compile(r"[!?](?=[A-Za-z0-9/&=#])")
_CLAUSE = re.compile(r"[^，。：；！？…,:;!?“”「」『』\n]*")
_SPEECH = re.compile(
    r"(?<![小学學传傳来來])[说說](?![法服辞辭])|(?<![这這])表示(?!法)|认为|認為|以为|以為|指出|介绍|介紹|先容|强调|強調|"
    r"解释|解釋|坦言|直言|婉言|告诉|告訴|补充|補充|透露|流露|提到|谈到|談到|回忆|回憶|感叹|感嘆|"
    r"(?<![描编編改])[写寫](?![作实實])|评价|評價|分析(?![师師])|剖析|(?<![访訪顾顧疑学學])[问問](?![题題世卷答号號])|"
    r"(?<![知渠频頻轨軌])道$|(?<![名职職简簡])[称稱]$"
)
_NEW_START = re.compile(
    r"据|據|根据|根據|依据|依據|按照|但|然而|不过|不過|而|同时|同時|此外|因此|所以|"
    r"另|如果|假如|在|对于|对於|對於|当|當|随后|隨后|隨後|今朝|目前|可以|换句话|換句話|也就是|总的|總的"
)
_ALSO = re.compile(r"[也还還则則又]")
_WORD = re.compile(r"\w+")
_TITLE_MARKS = {"》": "《", "〉": "〈"}


_ENGLISH_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][”’)]*(?=\s+[“‘(]?[A-Z])")


@lru_cache(maxsize=4096)
def first_sentence(text: str) -> str:
    """The first sentence of a text in Chinese or English; the whole text where no end is told for certain.

    A full stop after a capital letter or a short word with one may shorten a name or a title
    (``J. Fan``, ``Dr. Fan``) and ends nothing; nor does one before a small letter or a digit (``no. 7``).
    """
    end = next((span.end for span in split_sentences(text)), 0)
    english = _ENGLISH_END.search(text, 0, end)
    return text[: english.end() if english else end].strip()


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph as spans that cover it without a gap.

    Offsets are code points of ``text``; a space between two sentences belongs to the first.
    Marks alone are no sentence.
    """
    words = [match.span() for match in _WORD.finditer(text)]
    last_word = words[-1][0] if words else 0
    titles = _titles(text)
    spans = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if end > last_word:
            break
        if _is_inside(match.start(), titles) or _LATIN_POINT.match(text, match.start()):
            continue
        if _GOES_ON.match(text, end) or (match["close"] and _attribution_follows(text, end)):
            continue
        if not _has_word(words, start, end):
            continue
        while text[end] == " ":
            end += 1
        spans.append(Span(start, end))
        start = end
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def _attribution_follows(text: str, place: int) -> bool:
    found = _CLAUSE.match(text, place)
    clause = found.group() if found else ""
    if not _SPEECH.search(clause):
        return False
    return not (_NEW_START.match(clause) or _ALSO.search(clause))


def _titles(text: str) -> list[Span]:
    """The outermost stretches 《…》: a title keeps its exclamation mark to itself."""
    titles: list[Span] = []
    opened: dict[str, list[int]] = {mark: [] for mark in _TITLE_MARKS.values()}
    for place, char in enumerate(text):
        if char in opened:
            opened[char].append(place)
        elif char in _TITLE_MARKS and (starts := opened[_TITLE_MARKS[char]]):
            start = starts.pop()
            while titles and titles[-1].start > start:
                titles.pop()
            titles.append(Span(start, place))
    return titles


def _is_inside(place: int, titles: list[Span]) -> bool:
    index = bisect_left(titles, Span(place, place)) - 1
    return index >= 0 and titles[index].start < place < titles[index].end


def _has_word(words: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(words, (start, start))
    return (index < len(words) and words[index][0] < end) or (index > 0 and words[index - 1][1] > start)
