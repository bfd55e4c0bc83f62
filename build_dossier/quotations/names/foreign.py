"""Foreign names: with a middle dot, in syllables that speak, in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.quotations.names.contexts import CLAUSE, LIKE_AN_OFFICE, NOT_PEOPLE, OFFICE, SAYS
from build_dossier.quotations.names.surnames import SYLLABLES
from build_dossier.quotations.names.tagged import Tagged, is_word
from build_dossier.text.spans import Span

_HAN = r"(?![和与及或跟对的])[\u3400-\u9fff]"
_DOTTED = re.compile(
    rf"(?<![A-Za-z])(?P<first>[A-Z]\.?|(?:{_HAN}){{1,8}})"
    rf"(?P<rest>(?:·(?:[A-Z]\.?(?![A-Za-z])|[A-Z][a-z]+|(?:{_HAN}){{1,9}}))+)"
)
_SYLLABIC = re.compile(f"[{''.join(sorted(SYLLABLES))}]{{3,6}}?(?=[对说称在向则也认表指补坦告回强])")
_PART = r"(?:O['’]|Mc|Mac)?[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-z]+)?"
_LATIN = re.compile(
    rf"(?<![A-Za-z0-9.·-]){_PART}(?: (?:[A-Z]\.|van|von|de|der|la|bin|al))*(?: {_PART}){{1,2}}(?![A-Za-z0-9])"
)
_LATIN_ONE = re.compile(r"(?<![A-Za-z0-9.·-])(?<![A-Za-z] )[A-Z][a-zà-öø-ÿ]+(?![A-Za-z0-9·.-])(?! [A-Z])")
_CALLED_IN_LATIN = re.compile(r"英文名(?:叫|为|是|：)?(?P<name>[A-Z][a-z]+)")
_LONGEST_FIRST = 6
"""Characters of the first part of a name, at most."""


def in_syllables(tagged: Tagged) -> tuple[list[Span], set[str]]:
    """Names in Chinese characters where they stand whole, and the parts by which they are called alone."""
    spans = [*_dotted(tagged), *_alone(tagged)]
    parts = {
        part
        for span in spans
        for part in tagged.text[span.start : span.end].split("·")
        if len(part) >= 2 and not part[0].isascii()
    }
    return spans, parts


def in_latin(tagged: Tagged) -> set[str]:
    """Names in Latin letters that an office introduces or that speak, with their parts."""
    text = tagged.text
    alone = {
        found.group(): bool(OFFICE.search(tagged.before(found.start())))
        for found in _LATIN_ONE.finditer(text)
        if SAYS.match(text, found.end())
    }
    names = {name for name, has_office in alone.items() if has_office}
    names |= {found["name"] for found in _CALLED_IN_LATIN.finditer(text)}
    for found in _LATIN.finditer(text):
        before = tagged.before(found.start())
        introduced = OFFICE.search(before) or LIKE_AN_OFFICE.search(before)
        if introduced or SAYS.match(text, found.end()) or found.group().split()[-1] in alone:
            names.add(found.group())
    parts = {part for name in names if " " in name for part in (name.split()[0], name.split()[-1])}
    return names | {part for part in parts if len(part) > 2}


def _dotted(tagged: Tagged) -> Iterator[Span]:
    for found in _DOTTED.finditer(tagged.text):
        start = _start(tagged, Span(*found.span("first")))
        end = _end(tagged, Span(*found.span("rest")))
        if start is not None and end:
            yield Span(start, end)


def _alone(tagged: Tagged) -> Iterator[Span]:
    """Syllables without a dot: no place and no word, and they speak."""
    for found in _SYLLABIC.finditer(tagged.text):
        start, end = found.span()
        if found.group() in NOT_PEOPLE or is_word(found.group()) or tagged.word_at(start)[1] == "ns":
            continue
        before = tagged.before(start)
        begins = CLAUSE.search(before) or OFFICE.search(before)
        if begins and not tagged.is_crossed(start, 1) and SAYS.match(tagged.text, end):
            yield Span(start, end)


def _start(tagged: Tagged, first: Span) -> int | None:
    """Where the first part begins: behind an office, or with the syllables, and within no word."""
    for place in range(first.end - 1, max(first.start, first.end - _LONGEST_FIRST) - 1, -1):
        if OFFICE.search(tagged.before(place)):
            return place
    start = first.end
    while start > first.start and (tagged.text[start - 1] in SYLLABLES or tagged.text[start - 1].isascii()):
        start -= 1
    return next((place for place in range(start, first.end) if not tagged.is_crossed(place, 3)), None)


def _end(tagged: Tagged, rest: Span) -> int:
    """Where the last part ends; 0 if it has no syllable."""
    text = tagged.text
    if text[rest.end - 1].isascii():
        return rest.end
    first = text.rfind("·", *rest) + 1
    end = first
    while end < rest.end and text[end] in SYLLABLES:
        end += 1
    if end < first + 2:
        end = max(end, tagged.word_at(first)[0])
    while end > first + 1 and end < len(text) and tagged.is_crossed(end):
        end -= 1
    return end if end > first else 0
