"""Telling speech from other words in marks: terms, titles, what is typed, words meant otherwise."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_dossier.quotations.attribution import Attribution
from build_dossier.quotations.cues import NAMES
from build_dossier.quotations.marks import OPENING, Marked
from build_dossier.quotations.sentences import Sentences
from build_dossier.text.spans import Span

_FINAL = re.compile(r"[。！？…，—][”’\"]?$")
_FOLLOWS = re.compile(r"[，。；！？、：）\n…—]|$")
_CLAUSE = re.compile(
    r"[是不也还只就比但会要能没别很太已将在有过着去来把被给让才都又再可应该跟对到成怕越最更多少无于至了得我你]"
)
_LABEL = re.compile(
    r"(?:题为|名为|名叫|叫做|叫作|叫|所谓的?|称为|称作|唤作|命名为|取名|起名|输入|搜索?|键入|打出|敲下|[印挂贴刻标写画]着|标语|口号|提示词|关键词|"
    r"主题[为是]|绰号|外号|[自号人]称|昵称|代号|校训|横批|[上下]联|招牌|[书片歌]名)[^，。；]{0,4}$"
)
"""Before a title, a label, or what is typed."""
_GRAMMAR = re.compile(
    r"(?:[誉评]为|获得?|荣获|从|以|凭|靠|把|将|用|的|个|种|条|场|这|那|此|该|与|和|及|或|对|于|向|被|在|到|成|让|使|有|无|走|做|搞|打|玩|"
    r"项|部|本|届|首|句|(?<!华)为|不是|并非|关于|围绕|聚焦|推出|发布|启动|开展|实施|推进|实行|落实|深化)$"
)
"""Before words that are part of the author's own sentence."""
_NAMING = re.compile(
    r"(?:是|像是|像)(?:[^，。：；、“”]{0,16}的|[一这那]?[个种场次座条]?)$"
    rf"|(?:{NAMES}|如同|算是|堪称|视为|看作|当作|归结为|概括为|总结为|在于|属于|沦为|成了|成为)[^，。：；、“”]{{0,16}}$"
)
"""Before words that somebody chose for a thing."""
_NO_SPEECH = re.compile(r"，?[这那]?是[^。”\n]{0,30}(?:指令|提示词|口号|标语|标题|题目|广告语|关键词)")


class Stretch(NamedTuple):
    """A stretch in marks with what stands around it."""

    mark: Marked
    inner: str
    opening: int
    """Where the opening mark stands."""
    closing: int
    """Behind the closing mark."""
    frame: Span
    """From the end of the sentence before, or the mark before, to the opening mark."""
    before: str
    """The words of the frame."""
    tail: Span
    """From the closing mark to the end of its sentence, or the next mark."""
    is_final: bool
    """Whether a sentence ends inside, or is only broken off for its speaker."""
    is_whole: bool
    """Whether it is long enough for a sentence."""
    is_closed_off: bool
    """Whether the sentence around it pauses behind it."""

    @property
    def begins(self) -> bool:
        """Whether it begins a sentence."""
        return not self.before.strip("，。、；—… ")

    @property
    def is_titled(self) -> bool:
        """Whether it is a title or a label, or the author's own words go on into it."""
        return bool(_LABEL.search(self.before) or _GRAMMAR.search(self.before))

    @property
    def is_labelled(self) -> bool:
        """Whether it is a title, a label, or what is typed, behind a colon or a comma."""
        return bool(_LABEL.search(self.before[:-1]))

    @property
    def is_named(self) -> bool:
        """Whether it is the words that somebody chose for a thing."""
        return bool(_NAMING.search(self.before))


def stretch_of(
    text: str, sentences: Sentences, mark: Marked, before: Marked | None, following: Marked | None
) -> Stretch:
    """A stretch of a folded text with what stands around it; ``before`` and ``following`` are its neighbours."""
    paragraph = mark.paragraph
    opening = mark.start - 1 if text[mark.start - 1 : mark.start] in OPENING else mark.start
    closing = mark.end + 1 if mark.closed else mark.end
    start = before.end + 1 if before and before.paragraph == paragraph else paragraph.start
    frame = Span(max(min(start, opening), sentences.begun(opening)), opening)
    limit = following.start - 1 if following and following.paragraph == paragraph else paragraph.end
    inner = text[mark.start : mark.end]
    is_final = bool(_FINAL.search(inner)) or not mark.closed
    return Stretch(
        mark=mark,
        inner=inner,
        opening=opening,
        closing=closing,
        frame=frame,
        before=text[frame.start : frame.end],
        tail=Span(closing, max(closing, sentences.end(closing, limit))),
        is_final=is_final,
        is_whole=is_final or ("，" in inner and len(inner) >= 10) or len(inner) >= 18,
        is_closed_off=bool(_FOLLOWS.match(text, closing)),
    )


def is_something_else(text: str, it: Stretch) -> bool:
    """Whether the text itself calls it a prompt, a slogan or a title."""
    in_title = it.before.rfind("《") > it.before.rfind("》")
    return in_title or bool(_NO_SPEECH.match(text, it.closing))


def is_led(it: Stretch, led: Attribution) -> bool:
    """Whether an attribution before it makes it speech."""
    if led.kind == "colon":
        return True
    if led.kind == "calling":  # 称她“…”: only a whole sentence is more than a name
        return it.is_whole
    if not (it.is_whole or it.is_closed_off):
        return False
    return led.kind != "bare" or not it.is_titled


def is_followed(it: Stretch, followed: Attribution) -> bool:
    """Whether an attribution behind it makes it speech."""
    whole = it.is_final or it.is_whole or (it.begins and it.is_closed_off)
    return whole and (followed.speaker is not None or it.is_final)


def is_own_wording(it: Stretch) -> bool:
    """Whether a part of reported words is given as the speaker's own: it names a thing, or is a clause."""
    if not it.is_closed_off or (it.is_titled and not it.is_named):
        return False
    size = len(it.inner)
    named = it.is_named and size >= (3 if it.before.endswith("是") else 4)
    return named or (it.before.endswith("，") and size >= 6) or (size >= 5 and bool(_CLAUSE.search(it.inner)))
