"""Syllables of Mandarin, to tell a reading from any other word in brackets."""

from __future__ import annotations

import unicodedata

_TABLE = """
a ai an ang ao|e ei en eng er|o ou
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
y: a an ang ao e i in ing o ong ou u uan ue un
w: a ai an ang ei en eng o u
"""
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300"}
_LOOKALIKES = str.maketrans({"ɑ": "a", "ɡ": "g", "ă": "ǎ", "ĕ": "ě", "ĭ": "ǐ", "ŏ": "ǒ", "ŭ": "ǔ"})


def _syllables() -> frozenset[str]:
    found: set[str] = set()
    for line in _TABLE.strip().split("\n"):
        initial, colon, finals = line.partition(": ")
        if colon:
            found |= {initial + final for final in finals.split()}
        else:
            found |= set(line.replace("|", " ").split())
    return frozenset(found)


SYLLABLES = _syllables()


def is_reading(text: str) -> bool:
    """Whether a text is one syllable of pinyin, with at most one tone mark."""
    plain, tones = _plain(text)
    return tones <= 1 and plain in SYLLABLES


def has_tone(text: str) -> bool:
    """Whether a text bears a tone mark."""
    return _plain(text)[1] > 0


def _plain(text: str) -> tuple[str, int]:
    if not 0 < len(text) <= 8:
        return "", 0
    tones = 0
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", text.translate(_LOOKALIKES)):
        if char in _TONES:
            tones += 1
        elif char == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = "v"
        else:
            letters.append(char)
    return "".join(letters), tones
