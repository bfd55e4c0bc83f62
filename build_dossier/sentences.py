"""Sentences: where a line of Chinese ends, so that languages can be laid side by side.

A sentence ends after 。！？…… and the closing marks that follow it, unless what
follows belongs to it: an attribution (``”他说``), or a mark that goes on. The count is
made once, on the final body, and kept in ``segments.yaml``.
"""

from __future__ import annotations

import re

from build_dossier.text.spans import Span

_END = re.compile(r"(?:[。！？!?]|…+)+(?P<close>[”’」』）)\]】》〉]*)")
_GOES_ON = re.compile(r"[，、；：,;:—～·%的地得]")
_LATIN_POINT = re.compile(r"[!?](?=[A-Za-z0-9/&=#])")
_CLAUSE = re.compile(r"[^，。：；！？…,:;!?“”「」『』\n]*")
_SPEECH = re.compile(
    r"(?:说|說|表示|认为|認為|以为|以為|指出|介绍|介紹|先容|强调|強調|解释|解釋|说明|說明|"
    r"坦言|直言|婉言|告诉|告訴|补充|補充|透露|流露|提到|谈到|談到|回忆|回憶|感叹|感嘆|"
    r"写|寫|评价|評價|分析|剖析|表示道|感叹道)|(?:道|称|稱)$"
)
_NEW_START = re.compile(
    r"(?:据|據|根据|根據|依据|依據|按照|但|然而|不过|不過|而|同时|同時|此外|因此|所以|"
    r"另|如果|假如|在|对于|對于|對於|当|當|随后|隨后|隨後|今朝|目前)"
)
_ALSO = re.compile(r"[也还還则則又]")
_OPEN, _SHUT = "《〈", "》〉"


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph as spans that cover it without a gap.

    Offsets are code points of ``text``; a space between two sentences belongs to the first.
    """
    spans = []
    start = 0
    titles = _title_ranges(text)
    for match in _END.finditer(text):
        end = match.end()
        if end == len(text) or end <= start:
            continue
        if any(a < match.start() < b for a, b in titles) or _LATIN_POINT.match(text, match.start()):
            continue
        rest = text[end:]
        if _GOES_ON.match(rest) or (match["close"] and _attribution_follows(rest)):
            continue
        while end < len(text) and text[end] == " ":
            end += 1
        spans.append(Span(start, end))
        start = end
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def _attribution_follows(rest: str) -> bool:
    found = _CLAUSE.match(rest)
    clause = found.group() if found else ""
    if not _SPEECH.search(clause):
        return False
    return not (_NEW_START.match(clause) or _ALSO.search(clause))


def _title_ranges(text: str) -> list[tuple[int, int]]:
    """Ranges inside 《…》: a title keeps its exclamation mark to itself."""
    ranges, opened = [], []
    for place, char in enumerate(text):
        if char in _OPEN:
            opened.append(place)
        elif char in _SHUT and opened:
            ranges.append((opened.pop(), place))
    return ranges
