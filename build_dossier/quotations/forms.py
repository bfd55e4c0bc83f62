"""Forms of a name: which is the fullest, and what it tells of who bears it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from build_dossier.quotations.folding import folded
from build_dossier.quotations.names import Person
from build_dossier.quotations.names.roles import HONORIFICS
from build_dossier.quotations.names.surnames import COMPOUND
from build_dossier.quotations.words import any_of

_TITLED = re.compile(f"(?:{any_of(HONORIFICS)})$")
_FOREIGN = re.compile("[·‧•・ ]")
"""What divides the parts of a foreign name."""
_WHOLE_NAME = re.compile(r"(?:大|本|全|真|原)?名(?:叫|是)?")
_WOMAN = re.compile(
    r"(?:女士|小姐|太太|奶奶|阿姨|大妈|大姐|大娘|婆婆|婶|嫂|姐|姨|母亲|妈妈|妻子|女儿|妹妹|外婆|女子|女孩|女生|女教师|女作家|孙女|"
    r"老板娘|女主角|女友|长女)$"
)
_MAN = re.compile(
    r"(?:先生|爷爷|大爷|大叔|大哥|伯伯|叔|哥|爷|伯|父亲|爸爸|丈夫|儿子|弟弟|外公|男子|男孩|男生|孙子|堂弟|表弟|公公|男主角|男友|长子)$"
)


def woman_or_man(words: str) -> str:
    """``f`` or ``m`` where the words end with what says so, else nothing."""
    return "f" if _WOMAN.search(words) else "m" if _MAN.search(words) else ""


def told_at(text: str, person: Person) -> str:
    """``f`` or ``m`` where a name of a folded text, or what stands beside it, says so."""
    beside = text[person.end : person.end + 2]
    return (
        woman_or_man(text[person.start : person.end])
        or woman_or_man(text[max(0, person.start - 6) : person.start])
        or {"（女": "f", "（男": "m"}.get(beside, "")
    )


def fullest(text: str, people: Sequence[Person]) -> dict[str, str]:
    """For each form of a name the whole one that it stands for.

    That is one that comes first, if only one can be meant, or that the text sets beside it:
    托多里奇（Todorić）, 小邢大名邢一诺.
    """
    found: dict[str, str] = {}
    whole: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(person.name for person in people):
        keys = _keys(name)
        if not keys:
            candidates = whole[_asked(name)]
            if len(candidates) == 1:
                found[name] = candidates[0]
        elif len(candidates := whole[name]) == 1:
            found[name] = candidates[0]
        for key in keys:
            whole[key].append(name)
    for name in dict.fromkeys(person.name for person in people):
        named = [each for each in whole[name] if each != name]
        if len(named) == 1 and _FOREIGN.search(named[0]):
            found.setdefault(name, named[0])
    for person, beside in pairwise(people):
        between = text[person.end : beside.start]
        if between == "（":
            found[beside.name] = person.name
        elif _WHOLE_NAME.fullmatch(between):
            found[person.name] = beside.name
    return found


def _keys(name: str) -> list[str]:
    """By what a whole name may be called: the parts of a foreign one, the surname; a title has none."""
    plain = folded(name)
    if "·" in plain or " " in plain:
        return [part for part in _FOREIGN.split(name) if len(part) > 1]
    if plain[0] in "老小阿" or _TITLED.search(plain):
        return []
    return [_surname(plain)]


def _asked(name: str) -> str:
    plain = folded(name)
    return _surname(plain[1:] if plain[0] in "老小阿" else plain)


def _surname(plain: str) -> str:
    return plain[:2] if plain[:2] in COMPOUND else plain[:1]
