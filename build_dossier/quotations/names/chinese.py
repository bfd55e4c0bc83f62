"""Surname and given name: what speaks for each stretch that has their form, weighed.

The weights were set by hand; how well they do is measured on texts on which they were not
(``tests/corpus/quotations/``).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from build_dossier.quotations.names.contexts import (
    AND,
    CALLED,
    CALLED_SO,
    CLAUSE,
    GOES_ON,
    HONORIFIC,
    LIKE_AN_OFFICE,
    NOT_PEOPLE,
    OFFICE,
    SAYS,
)
from build_dossier.quotations.names.surnames import COMMON, COMPOUND, RARE
from build_dossier.quotations.names.tagged import Tagged, is_word, tag
from build_dossier.quotations.words import any_of
from build_dossier.text.words import dictionary

ONE = f"[{COMMON}{RARE}]"
"""A surname of one character."""
_NAME = re.compile(
    f"(?=(?P<name>(?:{any_of(COMPOUND)})[\\u3400-\\u9fff]{{1,2}}|{ONE}[\\u3400-\\u9fff]{{1,2}}))"
)
_ENOUGH = 5
"""What must speak for a name."""
_NEVER = re.compile(r"[他她它我你们的了着这那吗呢吧不]")
"""Characters that no given name has."""
_WORDS = frozenset("和连曾时于向何全常单应万方成安高白容能别那从与有同都过包代相如门宫干明经生化可")
"""Surnames that are more often other words."""
_CONJUNCTIONS = frozenset("和与及于同向从")
_MEASURES = frozenset("张段季项方章席层双户支封常师")
"""Surnames that count things after a number."""
_NUMBER = re.compile(r"[一二两三四五六七八九十百千万几这那每某各首数半\d]$")
_ENDS_OTHERWISE = frozenset(
    "说问道称写答讲喊叫笑想站坐走在把被将对向从就也还则却又都正上下里中时后前并举更再先只才仍便过是有为和与及给让"
)
"""Characters that rather follow a name than end it."""


class _Stretch(NamedTuple):
    """What may be a name."""

    start: int
    end: int
    name: str
    before: str
    office: bool
    """Whether an office stands before it."""


class ChineseNames:
    """The names of a text that are sure somewhere in it."""

    def __init__(self, tagged: Tagged) -> None:
        self._tagged = tagged
        self._text = tagged.text
        self._counts: Counter[str] = Counter()

    def names(self) -> set[str]:
        """The best of all stretches that have the form of a name and enough that speaks for them."""
        stretches = list(self._stretches())
        self._counts.update(stretch.name for stretch in stretches)
        weighed = sorted((-self._weight(stretch), -len(stretch.name), stretch) for stretch in stretches)
        names: set[str] = set()
        covered: set[int] = set()
        for weight, _, stretch in weighed:
            place = range(stretch.start, stretch.end)
            if weight <= -_ENOUGH and covered.isdisjoint(place):
                covered.update(place)
                names.add(stretch.name)
        return names

    def stands_at(self, place: int, name: str) -> bool:
        """Whether a name that is sure elsewhere is one here: a word of the dictionary must begin a clause, too."""
        end = place + len(name)
        if len(name) > 3 or not is_word(name):
            return not self._tagged.is_within_word(place, end)
        before = self._tagged.before(place)
        begins = CLAUSE.search(before) or OFFICE.search(before) or CALLED.search(before)
        return bool(begins and (SAYS.match(self._text, end) or GOES_ON.match(self._text, end)))

    def _stretches(self) -> list[_Stretch]:
        found = []
        for match in _NAME.finditer(self._text):
            before = self._tagged.before(match.start())
            office = bool(OFFICE.search(before))
            for length in range(2, len(match["name"]) + 1):
                name = match["name"][:length]
                if name in COMPOUND or name in NOT_PEOPLE or name[0] == name[1] or _NEVER.search(name):
                    continue
                found.append(_Stretch(match.start(), match.start() + length, name, before, office))
        return found

    def _weight(self, it: _Stretch) -> int:
        return self._before(it) + self._behind(it) + self._seen(it) + self._form(it)

    def _before(self, it: _Stretch) -> int:
        weight = 3 if it.office else 2 if LIKE_AN_OFFICE.search(it.before) else 0
        if it.office and len(it.name) == 3:
            weight += 1
        if CALLED.search(it.before) and CALLED_SO.match(self._text, it.end):
            weight += 6
        if CLAUSE.search(it.before) or AND.search(it.before):
            weight += 1
        if it.name[0] in _CONJUNCTIONS and not CLAUSE.search(it.before):
            weight -= 3
        if it.before.endswith("的") and SAYS.match(self._text, it.end):
            weight += 2
        if it.before and not it.office and _frequency(it.before[-1:] + it.name[0]) > 50:
            weight -= 3
        if it.before[-1:] in tuple("老小阿"):
            weight -= 3
        if it.name[0] in _MEASURES and _NUMBER.search(it.before):
            weight -= 4
        return weight

    def _behind(self, it: _Stretch) -> int:
        if self._text[it.end : it.end + 1] in tuple("着过"):
            return -4 if len(it.name) == 3 else 0
        if HONORIFIC.match(self._text, it.end):
            return 3
        if SAYS.match(self._text, it.end):
            return 2
        alone = self._needs_more(it)
        if GOES_ON.match(self._text, it.end):
            return 1 - alone
        if it.end not in self._tagged.bounds:
            return (-1 if it.office else -2) - alone
        end, flag = self._tagged.word_at(it.end)
        if flag.startswith("v") and len(it.name) == 3:
            return 1 - alone
        return (-1 if end == it.end + 1 else 0) - alone

    def _needs_more(self, it: _Stretch) -> int:
        """What two characters lack that nothing introduces."""
        introduced = it.office or any(pattern.search(it.before) for pattern in (CALLED, AND, LIKE_AN_OFFICE))
        if len(it.name) > 2 or introduced:
            return 0
        return 1 if self._counts[it.name] > 1 and self._is_tagged(it) else 3

    def _is_tagged(self, it: _Stretch) -> bool:
        end, flag = self._tagged.word_at(it.start)
        return flag.startswith("nr") and end == it.end

    def _seen(self, it: _Stretch) -> int:
        """What jieba sees, and how often."""
        repeated = 1 if self._counts[it.name] > 1 else 0
        end, flag = self._tagged.word_at(it.start)
        if flag.startswith("nr"):
            return repeated + (
                3 if end == it.end else -1 if end > it.end else 2 * (it.end in self._tagged.bounds)
            )
        if it.start in self._tagged.bounds:
            return repeated + (it.end in self._tagged.bounds)
        return repeated - (0 if it.office else 2)

    def _form(self, it: _Stretch) -> int:
        """What the characters themselves say."""
        name, given = it.name, tag(it.name[1:])
        compound, three = name[:2] in COMPOUND, len(name) == 3
        weight = 1 if three or compound else 0
        if name[0] in RARE and len(name) == 2:
            weight -= 1
        if name[-1] in _ENDS_OTHERWISE and len(name) > 2 + compound:
            weight -= 3
        if is_word(name):
            weight -= 4
        if not compound and three and is_word(name[:2]):
            weight -= 3
        if three and given in ("t", "d", "r", "c", "p"):
            weight -= 4
        if three and given in ("n", "v", "vn") and not self._is_tagged(it) and _frequency(name[1:]) > 100:
            weight -= 2
        if (
            three
            and name[0] in _WORDS
            and (given in ("v", "n", "vn", "d") or (given in ("a", "ns") and not it.office))
        ):
            weight -= 4
        return weight


def _frequency(word: str) -> int:
    """How often a word stands in jieba's corpus."""
    return dictionary()[0].get(word, 0)
