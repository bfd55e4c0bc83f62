"""The subject of a verb of speaking: a person, a pronoun's person, a house, or somebody without a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from build_dossier.quotations import sources
from build_dossier.quotations.cues import ADVERBIAL
from build_dossier.quotations.folding import folded
from build_dossier.quotations.forms import fullest, told_at, woman_or_man
from build_dossier.quotations.marks import Marked
from build_dossier.quotations.names import Person
from build_dossier.quotations.sentences import Sentences
from build_dossier.text.spans import Span

_ADVERB = re.compile(f"(?:{ADVERBIAL})$")
_PRONOUN = re.compile(r"(?P<pronoun>[他她](?:本人)?|[我它]|对方|其|后者|前者)(?:自己)?$")
_BEGINS_WITH_PRONOUN = re.compile(r"(?:但|而|不过|并且|随后|后来)?(?P<pronoun>[他她我它](?![们的])|对方)")
_PREPOSITION = re.compile(r"[给向对跟把被让请找同与和]$")
_LOOK_BACK = 8
"""Sentences in which the person of a pronoun is looked for."""
_ANYBODY = "其"
"""A pronoun that may mean a woman, a man or a house."""
_THEMSELVES = frozenset(("对方", "我", "它"))
"""Pronouns that stand for nobody else in the text: a reader can see whom they mean."""


class Speakers:
    """Who is named where in a folded text, and who spoke last."""

    def __init__(
        self,
        text: str,
        original: str,
        people: Sequence[Person],
        marks: Sequence[Marked],
        sentences: Sentences,
    ) -> None:
        self._text = text
        self._original = original
        self._people = people
        self._starts = [person.start for person in people]
        self._sentences = sentences
        self._marks = marks
        self._mark_starts = [mark.start for mark in marks]
        self._full = fullest(text, people)
        self._told: dict[str, str] = {}
        for person in people:
            if told := told_at(text, person):
                self._told.setdefault(self._whole(person), told)
        self._spoke: list[str] = []
        self._spoke_at: list[int] = []

    def note(self, place: int, speaker: str) -> None:
        """Remember who spoke; places must not go back."""
        self._spoke.append(speaker)
        self._spoke_at.append(place)

    def last(self) -> str | None:
        """Who spoke last."""
        return self._spoke[-1] if self._spoke else None

    def last_since(self, place: int) -> str | None:
        """Who spoke last, if not before a place."""
        return self._spoke[-1] if self._spoke and self._spoke_at[-1] >= place else None

    def nearest(self, place: int) -> str | None:
        """Whoever spoke or was named last before a place."""
        return self._meant(place, _ANYBODY)

    def other(self, place: int) -> str | None:
        """The other of two who talk: who spoke before the last speaker, or else was named before a place."""
        last = self.last()
        for name in reversed(self._spoke):
            if name != last:
                return name
        named = (self._whole(person) for person in reversed(self._people[: bisect_left(self._starts, place)]))
        return next((name for name in named if name != last), last)

    def subject(self, span: Span, *, strict: bool = False) -> str | None:
        """Who speaks, by the words of the sentence before the verb.

        People, pronouns and sources that can be nothing else are looked for from the verb backwards; then,
        unless ``strict``, whatever stands before the verb is the source.
        """
        *earlier, last = self._sentences.clauses(span)
        last = Span(last.start, self._without_adverbs(last))
        if found := self._ending(last) or self._first_of(earlier):
            return found
        return None if strict else self._beginning(last) or self._source(last, certain=False)

    def topic(self, span: Span) -> str | None:
        """The person or certain source with which a sentence, or the clause nearest to its end, begins."""
        return self._first_of(self._sentences.clauses(span))

    def _first_of(self, clauses: Sequence[Span]) -> str | None:
        return next((found for clause in reversed(clauses) if (found := self._beginning(clause))), None)

    def _ending(self, clause: Span) -> str | None:
        """The person, the pronoun or the certain source that ends a clause."""
        if pronoun := (
            _PRONOUN.search(self._text, *clause) or _BEGINS_WITH_PRONOUN.match(self._text, *clause)
        ):
            return self._meant(pronoun.start("pronoun"), pronoun["pronoun"])
        if names := self._named_within(clause):
            if sources.OF_SOMEBODY.search(self._text, names[-1].end, clause.end):
                return self._original[names[-1].start : clause.end]
            return self._whole(names[-1])
        if found := self._source(clause, certain=True):
            return found
        somebody = sources.SOMEBODY.search(self._text, *clause)
        return self._original[somebody.start() : somebody.end()] if somebody else None

    def _beginning(self, clause: Span) -> str | None:
        """The person, the pronoun or the certain source with which a clause begins."""
        if pronoun := _BEGINS_WITH_PRONOUN.match(self._text, *clause):
            return self._meant(pronoun.start("pronoun"), pronoun["pronoun"])
        if house := sources.HOUSE.match(self._text, *clause):
            return self._original[house.start("who") : house.end("who")]
        if latin := sources.LATIN_HEAD.match(self._text, *clause):
            return self._original[latin.start() : latin.end()]
        names = self._named_within(clause)
        if names and not _PREPOSITION.search(self._text, clause.start, names[0].start):
            return self._whole(names[0])
        if somebody := sources.SOMEBODY.match(self._text, *clause):
            return self._original[somebody.start() : somebody.end()]
        if head := sources.HEAD.match(self._text, *clause):
            return self._original[head.start("who") : head.end("who")]
        return self._source(clause, certain=True)

    def _source(self, clause: Span, *, certain: bool) -> str | None:
        """A house, an office or somebody without a name; ``certain`` takes no other words for one."""
        if someone := sources.SOMEONE.search(self._text, *clause):
            return self._original[someone.start() : someone.end()]
        lead = sources.LEAD.match(self._text, *clause)
        start = lead.end() if lead else clause.start
        words = self._text[start : clause.end]
        if not 2 <= len(words) <= 30 or words[0] in "的之" or sources.PART_OF_A_SENTENCE.search(words):
            return None
        its = self._original[start : clause.end].strip()
        if (again := sources.SAID_BEFORE.fullmatch(words)) and not sources.OF_A_HOUSE.match(again["who"]):
            same = (speaker for speaker in reversed(self._spoke) if speaker.endswith(again["who"]))
            return next(same, None) or self.nearest(start) or its
        sure = sources.SOME.match(words) or sources.LATIN.fullmatch(words)
        return (
            its
            if not certain or sure or (sources.CERTAIN.search(words) and not sources.ACT.search(words))
            else None
        )

    def _without_adverbs(self, clause: Span) -> int:
        """Where a clause ends without what stands between the speaker and the verb."""
        end = clause.end
        while (found := _ADVERB.search(self._text, clause.start, end)) and found.start() < end:
            if found.start() == clause.start and found.group()[0] in "同与跟" and len(found.group()) > 1:
                break  # 同行, not “with whom”
            end = found.start()
        return end

    def _meant(self, place: int, pronoun: str) -> str | None:
        """Whom a pronoun means: who spoke, or was named first, in the nearest sentence before it."""
        if pronoun in _THEMSELVES:
            return pronoun
        wanted = {"他": "m", "她": "f"}.get(pronoun[0], "")
        stop = place
        for turn in range(_LOOK_BACK):
            start = self._sentences.start(stop)
            spoke = self._spoke_within(start, stop)[::-1] if turn else []
            for name in spoke + self._named(start, stop, pronoun[0]):
                if name in _THEMSELVES:
                    continue
                if not wanted or (self._told.get(name) or woman_or_man(folded(name)) or wanted) == wanted:
                    if wanted:
                        self._told.setdefault(name, wanted)
                    return name
            if not start:
                break
            stop = start
        return None

    def _spoke_within(self, start: int, stop: int) -> list[str]:
        return self._spoke[bisect_left(self._spoke_at, start) : bisect_left(self._spoke_at, stop)]

    def _named(self, start: int, stop: int, pronoun: str) -> list[str]:
        """Who is named in a sentence and can be meant: 廖屿问她有什么心愿 does not mean 廖屿."""
        names = []
        for person in self._named_within(Span(start, stop)):
            clause = self._sentences.clauses(Span(person.end, stop))[0]
            if not self._is_spoken_of(person) and not (
                pronoun in "他她" and pronoun in self._text[clause.start : clause.end]
            ):
                names.append(self._whole(person))
        return names

    def _named_within(self, span: Span) -> list[Person]:
        named = self._people[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [person for person in named if person.end <= span.end]

    def _is_spoken_of(self, person: Person) -> bool:
        """Whether a name stands inside marks."""
        index = bisect_right(self._mark_starts, person.start) - 1
        return index >= 0 and person.start < self._marks[index].end

    def _whole(self, person: Person) -> str:
        return self._full.get(person.name, person.name)
