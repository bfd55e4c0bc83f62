"""``python -m tests.benchmarks.matching``: a thousand names in ten megabytes, beside a regex and a naive loop.

The text is made of words that mean nothing, the same every time, in sentences as long as those of
an article. The regex is one alternation of all names, longest first; the loop looks for one name
after the other. Neither knows words from parts of words, and the loop does not know overlaps, so
what they find is counted but not compared.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable, Sequence

from build_dossier.issues import Issues
from build_dossier.matching import Matcher
from build_dossier.model.entries import Entry
from build_dossier.reading.entries import read_term

NAMES = 1000
MEGABYTES = 10
_CLAUSE, _CLAUSES = 15, 3
"""Characters, and clauses of a sentence, about as in the articles."""
_COMMON = "".join(
    bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA)
)
"""The common characters of Chinese, so that a name seldom stands where nobody put it."""
_LATIN = ("Norvel", "Tamsin", "Quorra", "Belvane", "Drust", "Ilmor", "Pexa", "Sorrel")


def names(count: int) -> list[str]:
    """Chinese names of two to six characters, and Latin ones."""
    chance = random.Random(1)  # noqa: S311
    found: dict[str, None] = {}
    while len(found) < count:
        if len(found) % 5:
            found["".join(chance.choices(_COMMON, k=chance.randint(2, 6)))] = None
        else:
            found[f"{chance.choice(_LATIN)}-{chance.randint(1, count)}"] = None
    return list(found)


def sentences(megabytes: int, known: Sequence[str]) -> list[str]:
    """Sentences of so many megabytes of UTF-8, every third of which has a name."""
    chance = random.Random(2)  # noqa: S311
    made: list[str] = []
    size = 0
    while size < megabytes * 1_000_000:
        words = "，".join("".join(chance.choices(_COMMON, k=_CLAUSE)) for _ in range(_CLAUSES))
        if len(made) % 3 == 0:
            place = chance.randrange(len(words))
            words = words[:place] + chance.choice(known) + words[place:]
        made.append(words + "。")
        size += len(made[-1].encode())
    return made


def entries(known: Sequence[str]) -> list[Entry]:
    """A record for every name."""
    made: list[Entry] = []
    for number, name in enumerate(known):
        text = (
            f"names: {{zh-Hans: {name}, zh-Hant: {name}, en: Name {number} of many}}\n"
            "field: foundations\ndefinition: {zh: 无, en: None}\n"
        )
        term = read_term(f"name-{number}", text.encode(), f"seeds/glossary/name-{number}.yaml", Issues())
        assert term
        made.append(term)
    return made


def measured(find: Callable[[], int]) -> tuple[float, int]:
    """Seconds of the processor, and how many were found."""
    start = time.process_time()
    count = find()
    return time.process_time() - start, count


def main() -> None:
    """Measure the three ways and print a table."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else MEGABYTES
    known = names(NAMES)
    text = sentences(megabytes, known)
    whole = "\n".join(text)
    matcher = Matcher(entries(known), "zh")
    pattern = re.compile("|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)))
    print(f"{NAMES:,} names in {megabytes} MB ({len(text):,} sentences)")
    for what, find in (
        ("Aho-Corasick with word boundaries", lambda: sum(len(matcher.hits(each)) for each in text)),
        ("one regex, longest name first", lambda: sum(1 for _ in pattern.finditer(whole))),
        ("a loop, one name after the other", lambda: sum(whole.count(name) for name in known)),
    ):
        seconds, count = measured(find)
        print(f"  {what:<36} {seconds:7.2f} s {count:10,} found", flush=True)


if __name__ == "__main__":
    main()
