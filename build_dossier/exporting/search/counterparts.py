"""Counterparts: which English word of the names stands for which Chinese one, as far as the names show it.

Where 扩散模型 is “diffusion model” and 扩散Transformer “Diffusion Transformer”, 扩散 is “diffusion”:
the two stand in the same records and hardly apart. So a search for one also finds and marks the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from build_dossier.exporting.search.document import SearchDocument
from build_dossier.exporting.search.units import units
from build_dossier.text.words import Words

_LEAST_RECORDS = 2
_LEAST_AGREEMENT = 0.65
"""Share of the records in which both stand, by Dice's measure."""
_LEAST_LETTERS = 3
_PROPER = 3
"""Names proper, one for each edition; what follows are variants, in which words pair by chance."""


def counterparts(documents: Iterable[SearchDocument]) -> list[tuple[str, str]]:
    """Pairs of a Chinese and an English word, sorted."""
    words = _plain_words()
    chinese: dict[str, set[int]] = defaultdict(set)
    english: dict[str, set[int]] = defaultdict(set)
    for number, document in enumerate(documents):
        if document.kind != "term":
            continue
        for name in document.names[:_PROPER]:
            runs, latin = _parts(name)
            for word in latin:
                english[word].add(number)
            for run in runs:
                for start, end in words.cut(run):
                    if end - start > 1:
                        chinese[run[start:end]].add(number)
    return sorted(_agreeing(chinese, english))


@cache
def _plain_words() -> Words:
    """A tokenizer that does not know the names, and so takes them apart."""
    return Words()


def _agreeing(chinese: dict[str, set[int]], english: dict[str, set[int]]) -> Iterator[tuple[str, str]]:
    """Yield each Chinese word that one English word fits better than any other."""
    by_record: dict[int, list[str]] = defaultdict(list)
    for word, records in english.items():
        for record in records:
            by_record[record].append(word)
    for word, records in chinese.items():
        candidates = {candidate for record in records for candidate in by_record[record]}
        ranked = sorted(((_agreement(records, english[other]), other) for other in candidates), reverse=True)
        if (
            ranked
            and ranked[0][0] >= _LEAST_AGREEMENT
            and ranked[0][0] > max([0, *(n for n, _ in ranked[1:])])
        ):
            yield word, ranked[0][1]


def _agreement(some: set[int], others: set[int]) -> float:
    both = len(some & others)
    return 2 * both / (len(some) + len(others)) if both >= _LEAST_RECORDS else 0


def _parts(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the runs of Chinese characters and the English words of a name."""
    runs: list[str] = [""]
    latin = []
    for unit in units(name):
        if unit.han:
            runs[-1] += unit.text
        else:
            runs.append("")
            if len(unit.text) >= _LEAST_LETTERS and unit.text.isascii() and unit.text.isalpha():
                latin.append(unit.text)
    return [run for run in runs if run], latin
