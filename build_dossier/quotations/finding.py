"""All quotations of a text with their speakers, and all people: see :func:`find_quotations`."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from build_dossier.quotations.attribution import Attribution, Frames
from build_dossier.quotations.folding import folded
from build_dossier.quotations.marks import OPENING, Marked, marked
from build_dossier.quotations.names import Person, people
from build_dossier.quotations.sentences import Sentences
from build_dossier.quotations.speakers import Speakers
from build_dossier.quotations.telling import (
    Stretch,
    is_followed,
    is_led,
    is_own_wording,
    is_something_else,
    stretch_of,
)
from build_dossier.text.spans import Span

_LABEL = re.compile(r"[^，。、：；\s]{1,4}：")
"""A name before the words of each who speaks, as in the record of a conversation."""
_LINE = 30
"""Characters of a line of talk, at most."""
_WHO_ASK = ("记者", "笔者")
"""Who is not meant by a pronoun that follows."""
_NEAR = 60
"""Characters behind a mark in which the text may say who it was."""


class Quote(NamedTuple):
    """Words that somebody says or writes, in marks."""

    start: int
    """Of what stands inside the marks, in code points."""
    end: int
    text: str
    speaker: str | None
    """The fullest form of the name in the text; ``None`` if the text does not tell."""
    cue: str | None
    """The word that says that it is speech, if there is one."""


class Found(NamedTuple):
    """What :func:`find_quotations` finds, in the order of the text."""

    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]


def find_quotations(text: str) -> Found:
    """Find quotations with their speakers, and people, in a text of either script; offsets are its code points."""
    plain = folded(text)
    named = people(plain, text)
    return Found(tuple(_Finder(plain, text, named).quotes()), tuple(named))


class _Finder:
    """Goes through the marks of a text once, and remembers who spoke."""

    def __init__(self, text: str, original: str, named: list[Person]) -> None:
        self._text = text
        self._original = original
        self._sentences = Sentences(text)
        marks = marked(text)
        self._speakers = Speakers(text, original, named, marks, self._sentences)
        self._frames = Frames(text, self._speakers)
        self._marks = [self._without_attribution(mark) for mark in marks]
        self._heard = 0
        """Up to where speakers have been noted."""

    def quotes(self) -> list[Quote]:
        """All that is speech."""
        found: list[Quote] = []
        before: Marked | None = None
        for mark, following in zip_longest(self._marks, self._marks[1:]):
            last = found[-1] if found and before and found[-1].start == before.start else None
            stretch = stretch_of(self._text, self._sentences, mark, before, following)
            self._listen(stretch)
            if told := self._told(stretch, before, last):
                if told.speaker:
                    self._speakers.note(mark.start, told.speaker)
                cue = self._original[told.cue.start : told.cue.end] if told.cue else None
                words = self._original[mark.start : mark.end]
                found.append(Quote(mark.start, mark.end, words, told.speaker, cue))
            before = mark
        return found

    def _without_attribution(self, mark: Marked) -> Marked:
        """A stretch that is never closed, up to a last sentence that says who spoke."""
        end = self._sentences.begun(mark.end - 1)
        goes_on = self._text[mark.paragraph.end : mark.paragraph.end + _NEAR].lstrip()[:1] in OPENING
        if mark.closed or goes_on or end <= mark.start or not self._frames.behind(Span(end, mark.end - 1)):
            return mark
        return mark._replace(end=end)

    def _listen(self, it: Stretch) -> None:
        """Note whose words are reported without marks before a stretch."""
        heard = Span(max(self._heard, it.mark.paragraph.start), it.frame.end)
        for sentence in self._sentences.within(heard) if heard.start < heard.end else ():
            reported = self._frames.reported(sentence)
            if reported and reported.speaker and folded(reported.speaker) not in _WHO_ASK:
                self._speakers.note(sentence.start, reported.speaker)
        self._heard = it.closing

    def _told(self, it: Stretch, before: Marked | None, last: Quote | None) -> Attribution | None:
        """Whose speech a stretch is; nothing if it is none."""
        if is_something_else(self._text, it):
            return None
        led = self._frames.before(it.frame) or self._led_from_above(it)
        followed = self._frames.behind(it.tail) or self._told_next(it)
        if led and is_led(it, led):
            speaker = led.speaker or (followed.speaker if followed else None)
            above = Span(self._sentences.begun(it.frame.start), it.frame.start)
            return led._replace(speaker=speaker or self._speakers.topic(above) or self._speakers.last())
        if followed and is_followed(it, followed):
            return followed._replace(speaker=followed.speaker or self._speakers.last())
        return self._unled(it, before, last) or self._part(it)

    def _led_from_above(self, it: Stretch) -> Attribution | None:
        """What the paragraph above ends with, if with a colon."""
        above = it.mark.paragraph.start
        while above and self._text[above - 1].isspace():
            above -= 1
        if it.before or above < 1 or self._text[above - 1] != "：":
            return None
        return self._frames.before(Span(self._sentences.start(above), above))

    def _told_next(self, it: Stretch) -> Attribution | None:
        """A next sentence that says who it was."""
        start = it.tail.start if it.is_final or it.tail.start == it.tail.end else it.tail.end + 1
        end = min(start + _NEAR, it.mark.paragraph.end)
        return self._frames.the_one_who(Span(start, end)) if start < end else None

    def _unled(self, it: Stretch, before: Marked | None, last: Quote | None) -> Attribution | None:
        """Speech that no verb leads to: an act takes its place, or words go on."""
        above = before if before and before.paragraph != it.mark.paragraph else None
        if it.begins and last and above and not above.closed:
            return Attribution(last.speaker, None, "reported")
        if it.before.endswith(("：", "，")) and it.is_final and it.mark.closed and not it.is_labelled:
            speaker = self._speakers.subject(Span(it.frame.start, it.frame.end - 1), strict=True)
            if not speaker and it.frame.start == it.mark.paragraph.start and _LABEL.fullmatch(it.before):
                speaker = self._original[it.frame.start : it.frame.end - 1]
            if speaker or it.before.endswith("："):
                return Attribution(speaker or self._speakers.last(), None, "colon")
        if not it.begins:
            return None
        if last and before and self._text[before.end + 1 : it.opening].strip() in ("，", "、", "和", "以及"):
            return Attribution(last.speaker, None, "reported")
        if it.is_final or (it.is_whole and it.is_closed_off):
            return Attribution(self._goes_on(it, before, last), None, "reported")
        return None

    def _goes_on(self, it: Stretch, before: Marked | None, last: Quote | None) -> str | None:
        """Who speaks where nothing says so.

        Who acts behind the words, before more of them; the other of two who talk; whom the sentence before is
        about; who acts behind the words; who spoke last; who was named last.
        """
        acts = self._acts(it)
        if acts and (it.inner.endswith(("，", "—")) or self._text[it.tail.end - 1] == "，"):
            return acts
        if before and (self._answers(before, it.mark) or (last and self._is_beside(before, it))):
            return self._speakers.other(it.mark.start)
        inside = (
            before.end + 1 if before and before.paragraph == it.mark.paragraph else it.mark.paragraph.start
        )
        sentence = Span(self._sentences.start(it.frame.start), it.frame.start)
        if inside <= sentence.start < sentence.end and (speaker := self._about(sentence)):
            return speaker
        return acts or self._speakers.last() or self._speakers.nearest(it.mark.start)

    def _about(self, sentence: Span) -> str | None:
        """Whose words a sentence reports, or else whom it is about."""
        reported = self._frames.reported(sentence)
        return reported.speaker if reported else self._speakers.topic(sentence)

    def _acts(self, it: Stretch) -> str | None:
        """Who is told of right behind the words, as in “我是1987年进厂的。”厉秀兰把工作证拿出来."""
        start = it.tail.start + (self._text[it.tail.start : it.tail.start + 1] == "，")
        return self._speakers.topic(Span(start, it.tail.end)) if start < it.tail.end else None

    def _is_beside(self, before: Marked, it: Stretch) -> bool:
        """Whether nothing stands between a stretch and the one before it."""
        return not self._text[before.end + 1 : it.opening].strip()

    def _answers(self, before: Marked, mark: Marked) -> bool:
        """Whether a paragraph begins with a short line of talk, and one stands in the paragraph above."""
        begins = mark.start == mark.paragraph.start + 1 and mark.end - mark.start < _LINE
        near = not self._text[before.paragraph.end : mark.paragraph.start].strip()
        return begins and near and before.paragraph != mark.paragraph and before.end - before.start < _LINE

    def _part(self, it: Stretch) -> Attribution | None:
        """A part of reported words that is given as the speaker's own."""
        if not is_own_wording(it):
            return None
        sentence = Span(self._sentences.start(it.frame.start + 1), it.opening)
        if reported := self._frames.reported(sentence):
            return reported
        if not it.before.endswith("，"):
            return None
        speaker = self._speakers.topic(sentence) if it.is_whole else None
        speaker = speaker or self._speakers.last_since(it.mark.paragraph.start)
        return Attribution(speaker, None, "reported") if speaker else None
