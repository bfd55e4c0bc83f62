"""Attributions: the words before, behind or between marks that name the speaker.

A frame is what stands between a mark and the nearest end of a sentence, or the next mark.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from build_dossier.quotations.cues import LISTENER, NAMES, TAIL, TELLS, VERB
from build_dossier.quotations.marks import OPENING
from build_dossier.quotations.speakers import Speakers
from build_dossier.text.spans import Span

_VERB = re.compile(f"(?<![没不未])(?<!没有)(?<!没能)(?<!拒绝)(?:{VERB})")
_SAYS_OR_NAMES = re.compile(f"{VERB}|(?<!被)(?<!被[其他她人])(?:{NAMES})")
_REST = re.compile(rf"{TAIL}{LISTENER}(?P<mark>[：，]?) *")
_REST_OF_TELLING = re.compile(rf"{TAIL}[^，。：；！？“”]{{0,12}}(?P<mark>[：，]?) *")
_VIEW = re.compile(
    r"(?:在|依|照|用|以|据|借用)(?P<who>[^，。：；]{1,40}?)"
    r"(?:看来|的话(?:来)?[说讲]|的说法|所言|的(?:观点|看法|判断)(?:来看)?)[，：]?$"
)
_VIEW_ABOVE = re.compile(
    r"(?:^|，)(?:在(?P<view>[^，。]{1,40}?)看来|用(?P<words>[^，。]{1,40}?)的(?:话|说法))"
    r"|^据(?P<by>[^，。]{2,40}?)(?:介绍|透露|预测|回忆|称|说)"
)
_ANSWER = re.compile(
    r"(?P<answer>回答|答案|答复|回应|看法|观点|判断|理由|结论|评价|解释|口头禅|原话|说法|感受|体会|建议|态度|反应|信条|话)"
    r"(?:则|也|很简单|很直接|只有[^：]{1,6}|却?是|为)*(?P<mark>[：，]?)$"
)
_THE_ONE_WHO = re.compile(
    r"[，。—]?[说讲写问喊]出?(?:[这那此][番句段些]?)?话?(?:的人?)?正?是(?P<who>[^，。！？\n]{2,40})"
)
_DASH = re.compile(r"\s*——\s*(?P<who>[^，。；！？“”\n]{2,30})$")
_WHEN = re.compile(r"[时后前中里上下年月日初末际间夜晚晨午]$")
_UP_TO_MARK = re.compile(r"[^。！？；：“”‘’\n]*")
_CLAUSES = 3
"""How many clauses behind a mark may name the speaker."""
_SHORT = 24
"""Characters of a source that nothing makes certain, at most."""

Kind = Literal["colon", "comma", "bare", "calling", "behind", "view", "reported"]


class Attribution(NamedTuple):
    """Who is said to speak, and by what word."""

    speaker: str | None
    cue: Span | None
    kind: Kind


class Frames:
    """Looks for attributions around the marks of one folded text."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self._text = text
        self._speakers = speakers

    def before(self, frame: Span) -> Attribution | None:
        """An attribution that leads to an opening mark."""
        return self._view(frame) or self._verb_before(frame) or self._answer(frame)

    def behind(self, frame: Span) -> Attribution | None:
        """An attribution that follows a closing mark."""
        if told := self.the_one_who(frame):
            return told
        start = frame.start
        while start < frame.end and self._text[start] in "，。—… ":
            start += 1
        found = _UP_TO_MARK.match(self._text, start, frame.end)
        end = found.end() if found else start
        clauses = self._text[start:end].split("，", _CLAUSES)
        if self._text[end : end + 1] in OPENING:
            del clauses[-1]  # it leads to the next mark without a pause
        place = start
        for number, words in enumerate(clauses[:_CLAUSES]):
            clause = Span(place, place + len(words))
            if told := self._verb_behind(clause, start, first=not number):
                return told
            if not number and not _WHEN.search(words) and not self._speakers.topic(clause):
                return None
            place = clause.end + 1
        return None

    def the_one_who(self, frame: Span) -> Attribution | None:
        """A statement of who it was that spoke: 说这话的是, or a name behind a dash."""
        found = _THE_ONE_WHO.match(self._text, *frame) or _DASH.match(self._text, *frame)
        who = self._speakers.subject(Span(*found.span("who"))) if found else None
        return Attribution(who, None, "behind") if who else None

    def reported(self, sentence: Span) -> Attribution | None:
        """An attribution of words that are reported without marks."""
        for verb in _SAYS_OR_NAMES.finditer(self._text, *sentence):
            if speaker := self._speakers.subject(Span(sentence.start, verb.start()), strict=True):
                return Attribution(speaker, Span(*verb.span()), "reported")
        if (view := _VIEW_ABOVE.search(self._text[sentence.start : sentence.end])) and view.lastgroup:
            start, end = view.span(view.lastgroup)
            speaker = self._speakers.subject(Span(sentence.start + start, sentence.start + end))
            cue = Span(sentence.start + view.start(), sentence.start + view.end())
            return Attribution(speaker, cue, "reported") if speaker else None
        return None

    def _view(self, frame: Span) -> Attribution | None:
        found = _VIEW.search(self._text, *frame)
        who = self._speakers.subject(Span(*found.span("who"))) if found else None
        return Attribution(who, Span(*found.span()), "view") if found and who else None

    def _verb_before(self, frame: Span) -> Attribution | None:
        for verb in reversed(list(_VERB.finditer(self._text, *frame))):
            pattern = _REST_OF_TELLING if verb.group() in TELLS else _REST
            rest = pattern.fullmatch(self._text, verb.end(), frame.end)
            if (
                self._text[verb.start() - 1] == "的"
                or rest is None
                or (not rest["mark"] and len(rest.group()) > 5)
            ):
                continue
            kind = _kind(rest["mark"])
            if kind == "bare" and rest.group() and verb.group() == "称":
                kind = "calling"
            speaker = self._speakers.subject(Span(frame.start, verb.start()))
            return Attribution(speaker, Span(*verb.span()), kind)
        return None

    def _answer(self, frame: Span) -> Attribution | None:
        """Words that somebody's answer is announced with: 她的回答是."""
        found = _ANSWER.search(self._text, *frame)
        if not found:
            return None
        end = found.start()
        while end > frame.start and self._text[end - 1] in "的给出做":
            end -= 1
        owner = Span(frame.start, end)
        speaker = self._speakers.topic(owner) or self._speakers.subject(owner)
        return Attribution(speaker, Span(*found.span("answer")), _kind(found["mark"]))

    def _verb_behind(self, clause: Span, start: int, *, first: bool) -> Attribution | None:
        for verb in reversed(list(_VERB.finditer(self._text, *clause))):
            whole = _REST.fullmatch(self._text, verb.end(), clause.end)
            if not whole or self._text[verb.start() - 1] == "的":
                continue
            short = first and verb.start() - clause.start <= _SHORT
            speaker = self._speakers.subject(Span(start, verb.start()), strict=not short)
            if speaker or verb.start() == clause.start:
                return Attribution(speaker, Span(*verb.span()), "behind")
        return None


def _kind(mark: str) -> Kind:
    return "colon" if mark == "：" else "comma" if mark else "bare"
