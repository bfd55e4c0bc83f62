"""Advertising strings inside words: names of escorts and gambling sprinkled over a copied text.

What proves an injection is not the name but its place: between two letters of one Latin
word, two digits of one number, two characters of one Chinese word. Where one place proves
it and nothing shows that the text speaks of the matter, all strings of the family go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_dossier.cleaning.injected.lexicon import KEEPING, KEEPING_AS_TOPIC, NAMES
from build_dossier.cleaning.protected import protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI, is_hanzi
from build_dossier.text.lexicon import frequency
from build_dossier.text.spans import Edit

_SMALL = re.compile("[a-z]")
_LETTER = re.compile("[A-Za-z]")
_INSIDE_LATIN = re.compile(
    f"(?<![A-Za-z])(?P<left>[A-Za-z]{{2,20}})(?P<foreign>[{HANZI}]{{2,10}}(?:dcard|ptt|app)?)(?P<right>[A-Za-z]{{2,20}})(?![A-Za-z])"
)
_LATIN_WORD = re.compile("[A-Za-z]{2,40}")
_LIST = re.compile(f"(?:{KEEPING.pattern})")
_COMMON = 50
_TWICE = 2
_MOST = 500
"""Places that are looked at; a text with more is not a text."""
_TOPICS = 4
"""Phrases that only a text about the matter has, from which on it is about it whatever else it has."""


def _keeping(text: str) -> Iterator[Edit]:
    found = list(KEEPING.finditer(text))
    if not found:
        return
    proofs = [match for match in found if _splits(text, match.start(), match.end(), strict=True)]
    topics = sum(1 for _ in KEEPING_AS_TOPIC.finditer(text))
    is_topic = topics >= _TOPICS or (
        topics > 0 and not any(_is_inside_latin(*_around(text, match)) for match in proofs)
    )
    if not proofs and not is_topic:
        proofs = [match for match in found if _splits(text, match.start(), match.end())]
    lines = list(_lines_of_terms(text, is_topic))
    chosen = proofs if is_topic or not proofs else found
    spans = sorted({match.span() for match in chosen} | set(lines))
    reached = 0
    for start, end in spans:
        if start >= reached:
            yield Edit(start, end, "")
            reached = end


def _lines_of_terms(text: str, is_topic: bool) -> Iterator[tuple[int, int]]:
    """Lines that are nothing but search terms."""
    if is_topic:
        return
    for line in re.finditer(r"[^\n]{4,400}", text):
        terms = [term[0] for term in _LIST.finditer(line[0])]
        rest = len(re.sub(r"[\s、，,|｜/·。]", "", line[0])) - sum(map(len, terms))
        if len(set(terms)) >= 3 and rest == 0:
            yield line.span()


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]


def _splits(text: str, start: int, end: int, *, strict: bool = False) -> bool:
    """Whether what stands before and after a stretch is one word, number or name."""
    left, right = text[max(0, start - 1) : start], text[end : end + 1]
    if not left or not right:
        return False
    if _is_inside_latin(left, right):
        return True
    if not (is_hanzi(left) and is_hanzi(right)):
        return False
    return _splits_long_word(text, start, end) or (not strict and _splits_short_word(text, start, end))


def _is_inside_latin(left: str, right: str) -> bool:
    """Whether two characters belong to one Latin word or one number, since no word ends so and goes on so."""
    return bool((_SMALL.match(left) and _LETTER.match(right)) or (left.isdigit() and right.isdigit()))


def _splits_long_word(text: str, start: int, end: int) -> bool:
    for before in (1, 2, 3):
        for after in (1, 2, 3):
            word = text[max(0, start - before) : start] + text[end : end + after]
            if len(word) == before + after >= 3 and frequency(word):
                return True
    return False


def _splits_short_word(text: str, start: int, end: int) -> bool:
    """Two characters make a common word, and neither makes one with its other neighbour."""
    word = text[start - 1] + text[end]
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return frequency(word) >= _COMMON and not frequency(before) and not frequency(after)


def _names(text: str) -> Iterator[Edit]:
    """A name goes where it splits a word, and then wherever the same name stands."""
    found = list(NAMES.finditer(text))
    proofs = [match for match in found if _splits(text, match.start(), match.end(), strict=True)]
    proven = {match[0] for match in proofs}
    for match in found:
        if match[0] in proven or len(proofs) >= _TWICE:
            yield Edit(match.start(), match.end(), "")


def _inside_latin(text: str) -> Iterator[Edit]:
    """An unknown string inside a Latin word that the text also has whole, and seen more than once."""
    found = list(_INSIDE_LATIN.finditer(text))
    if not found:
        return
    words = Counter(_LATIN_WORD.findall(text))
    halves = Counter(match["left"] for match in found)
    strings = Counter(match["foreign"] for match in found)
    protected = protected_in(text)
    for match in found[:_MOST]:
        is_whole_elsewhere = words[match["left"] + match["right"]] >= _TWICE
        is_never_alone = words[match["left"]] <= halves[match["left"]]
        repeated = strings[match["foreign"]] >= _TWICE or text.count(match["foreign"]) >= _TWICE
        if is_whole_elsewhere and is_never_alone and repeated and match.start() not in protected:
            yield Edit(match.start("foreign"), match.end("foreign"), "")


RULES = (
    Rule(
        code="J01",
        name="keeping-adverts",
        why="Search terms around 包養 are sprinkled over copied texts; where one stands inside a Latin word, a number or a "
        "Chinese word, the copy is proved to have them, and the tail of a term belongs to it. In a text that speaks "
        "of the matter only those that split a word go.",
        before="據Open包養網dcardAI官網介紹,一年包養甜心網后,晉甜心花園陞。",
        after="據OpenAI官網介紹,一年后,晉陞。",
        find=_keeping,
    ),
    Rule(
        code="J02",
        name="named-adverts",
        why="Names of gambling sites and escort services that stand inside a word are adverts, and so is the same name "
        "elsewhere in that text, and any such name once two have been found so; a text about gambling splits no words.",
        before="通用人工澳门新葡京智能的发展",
        after="通用人工智能的发展",
        find=_names,
    ),
    Rule(
        code="J03",
        name="string-inside-latin-word",
        why="A string of Chinese that stands more than once in a text, here inside a Latin word which the text also has "
        "whole and whose first half it never has alone, is no part of the sentence.",
        before="OpenAI发布模型。Open某某网站AI表示,OpenAI会某某网站继续。",
        after="OpenAI发布模型。OpenAI表示,OpenAI会某某网站继续。",
        find=_inside_latin,
    ),
)
