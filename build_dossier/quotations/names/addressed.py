"""People as they are addressed, by a surname with an honorific (王老师) or a familiar word (老张), and by nicknames."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from build_dossier.quotations.names.chinese import ONE
from build_dossier.quotations.names.contexts import CLAUSE, GOES_ON, NOT_PEOPLE, OFFICE, SAYS
from build_dossier.quotations.names.roles import HONORIFICS
from build_dossier.quotations.names.surnames import COMMON, COMPOUND
from build_dossier.quotations.names.tagged import Tagged, is_word
from build_dossier.quotations.words import any_of
from build_dossier.text.spans import Span

_HONOURED = re.compile(f"(?P<surname>{any_of(COMPOUND)}|{ONE})(?P<honorific>{any_of(HONORIFICS)})")
_FAMILIAR = re.compile(f"[老小阿](?P<surname>{ONE})")
_AFFECTIONATE = re.compile(r"阿(?![姨婆公伯拉里嬷妈爸哥妹姐弟尔根联富]|[\u3400-\u9fff]·)[\u3400-\u9fff]")
_NICKNAME = re.compile(
    r"[叫喊唤称](?:他|她|我)(?:作|做|为)?“?(?P<name>[阿老小]?[\u3400-\u9fff]{1,2}[哥姐叔姨伯婶嫂爷])”?[，。]"
)
_PREPOSITIONS = frozenset("向和与同对从跟给让原")
_TOOK_OFFICE = re.compile(r"[曾现历担就调升转前接继离卸]任某")
_FREQUENT = COMMON[:60]


def with_honorific(tagged: Tagged, surnames: AbstractSet[str]) -> Iterator[Span]:
    """A surname with what takes the place of a given name; ``surnames`` are those of people named in full."""
    text = tagged.text
    counts = Counter(found.group() for found in _HONOURED.finditer(text))
    for found in _HONOURED.finditer(text):
        start, end = found.span()
        before = tagged.before(start)
        if (
            found.group() in NOT_PEOPLE
            or before[-1:] in tuple("老小")
            or _TOOK_OFFICE.match(text, max(0, start - 1))
        ):
            continue
        begins = CLAUSE.search(before) and (found["surname"] in surnames or SAYS.match(text, end))
        if found["surname"] in _PREPOSITIONS and not begins:
            continue
        if _is_part_of_word(tagged, start):
            continue
        known = found["surname"] in surnames and found["honorific"] != "某"
        if len(found["honorific"]) > 1 or known or SAYS.match(text, end) or OFFICE.search(before):
            yield Span(start, end)
            continue
        ends = end in tagged.bounds or counts[found.group()] > 1 or found["honorific"] == "某"
        if ends and GOES_ON.match(text, end) and not is_word(found.group()):
            yield Span(start, end)


def familiar(tagged: Tagged, surnames: AbstractSet[str]) -> set[str]:
    """老, 小 and 阿 with a surname, 阿 with a given name, and nicknames that the text gives."""
    text = tagged.text
    names = {found["name"] for found in _NICKNAME.finditer(text)}
    counts = Counter(found.group() for found in _FAMILIAR.finditer(text))
    counts.update(found.group() for found in _AFFECTIONATE.finditer(text))
    for found in _FAMILIAR.finditer(text):
        name, frequent = found.group(), found["surname"] in _FREQUENT
        if name in NOT_PEOPLE or name in names or _is_part_of_word(tagged, found.start()):
            continue
        if found.end() not in tagged.bounds or (is_word(name) and not frequent):
            continue
        speaks = (
            found["surname"] in surnames
            or SAYS.match(text, found.end())
            or OFFICE.search(tagged.before(found.start()))
        )
        stands = counts[name] > 1 or (frequent and {found.start(), found.end()} <= tagged.bounds)
        if speaks or (stands and (not is_word(name) or (frequent and counts[name] > 1))):
            names.add(name)
    for found in _AFFECTIONATE.finditer(text):
        if (counts[found.group()] > 1 and SAYS.match(text, found.end())) or OFFICE.search(
            tagged.before(found.start())
        ):
            names.add(found.group())
    return names


def _is_part_of_word(tagged: Tagged, start: int) -> bool:
    """Whether a word holds the first character together with what stands before it."""
    return any(is_word(tagged.text[start - left : start + 1]) for left in range(1, min(2, start) + 1))
