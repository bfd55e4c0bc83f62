"""Emoji as noise: sprinkled between sentences or inside words, where nobody speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.boilerplate.page_lines import both_scripts
from build_dossier.cleaning.protected import protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI
from build_dossier.text.lexicon import frequency
from build_dossier.text.spans import Edit, Span

_ONE = (
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff\u2600-\u2604\u260e\u2614\u2615"
    "\u2620\u2622\u2623\u263a\u2648-\u2653\u2665\u2666\u267b\u26a0\u26a1\u26bd\u26be\u26c4\u26c5\u26d4\u26ea\u26f2-\u26f5\u26fa\u26fd\u2705\u270a-\u270d"
    "\u2728\u2744\u274c\u274e\u2753-\u2757\u2763\u2764\u2795-\u2797\u27a1\u2b50\u2b55]"
    "(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[\U0001f300-\U0001faff\u2640\u2642\u2764]){0,6})"
)
_RUN = re.compile(f"{_ONE}(?:[ \\t]?{_ONE}){{0,40}}")
_SINGLE = re.compile(_ONE)
_QUOTED = re.compile('[“「『‘"《][^“”「」『』"《》\n]{0,200}[”」』’"》]')
_TOPIC = re.compile(both_scripts("表情符号|表情包|颜文字|绘文字") + "|[Ee]moji|EMOJI")
_LISTED = re.compile("[、()（）“”「」\"'《》]")
_LEAST = 3
_HANZI = re.compile(f"[{HANZI}]")


def _noise(text: str) -> Iterator[Edit]:
    if _TOPIC.search(text):
        return
    found = list(_RUN.finditer(text))
    if not found:
        return
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    protected = protected_in(text)
    loose = [match for match in found if not _is_kept(text, match, quoted) and match.start() not in protected]
    singles = sum(len(_SINGLE.findall(match[0])) for match in loose)
    for match in loose:
        if singles >= _LEAST or len(_SINGLE.findall(match[0])) >= 2 or _is_inside_word(text, match):
            yield Edit(match.start(), match.end(), "")


def _is_kept(text: str, match: re.Match[str], quoted: list[Span]) -> bool:
    if any(span.start < match.start() < span.end for span in quoted):
        return True
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return bool(_LISTED.search(around)) or text[max(0, match.start() - 2) : match.start()].endswith(
        ("：", ":")
    )


def _is_inside_word(text: str, match: re.Match[str]) -> bool:
    """Between two Chinese characters without space or mark, an emoji can be no sentence's end."""
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return bool(_HANZI.match(before) and _HANZI.match(after)) and _splits_word(text, match)


def _splits_word(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    for before in (1, 2):
        for after in (1, 2):
            word = text[max(0, start - before) : start] + text[end : end + after]
            if len(word) == before + after >= 3 and frequency(word):
                return True
    return False


RULES = (
    Rule(
        code="J05",
        name="emoji-noise",
        why="Emoji in a row, sprinkled three times or more over a text, or inside a Chinese word, are noise; one in a "
        "quoted message, in a list or in a text about emoji is text.",
        before="模型发布了😀😀。它很强🔥🔥🔥,大家都说“好😀”。",
        after="模型发布了。它很强,大家都说“好😀”。",
        find=_noise,
    ),
)
