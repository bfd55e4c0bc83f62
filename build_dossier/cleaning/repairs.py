"""Reviewed repairs: what no rule may decide, found by quotation and put into the account.

A repair must find exactly one place in the text that the rules leave. All places are
sought in that text, so that the order of repairs does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from build_dossier.model.articles import Repair
from build_dossier.text.spans import Account, Edit


def apply_repairs(
    account: Account, repairs: Sequence[Repair]
) -> tuple[Account, tuple[tuple[Repair, int], ...]]:
    """Return the account with the repairs, and those that found no single place, with their count.

    Codes are ``R01`` and so on, by the order of ``repairs``. A repair that overlaps one
    before it in the text has lost its place, and is returned with a count of 0.
    """
    text = account.clean
    found: list[tuple[int, int, int]] = []
    problems: list[tuple[Repair, int]] = []
    for number, repair in enumerate(repairs, 1):
        context = repair.prefix + repair.quote + repair.suffix
        count = _count(text, context)
        if count != 1 or not context:
            problems.append((repair, count))
            continue
        start = text.index(context) + len(repair.prefix)
        found.append((start, start + len(repair.quote), number))
    reached = len(text)
    for start, end, number in sorted(found, reverse=True):
        repair = repairs[number - 1]
        if end > reached:
            problems.append((repair, 0))
            continue
        account = account.apply([_smallest(start, repair)], f"R{number:02}")
        reached = start
    return account, tuple(problems)


def _smallest(start: int, repair: Repair) -> Edit:
    """The edit without what quotation and replacement have in common at both ends."""
    before, after = repair.quote, repair.replacement
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    return Edit(start + head, start + len(before) - tail, after[head : len(after) - tail])


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _count(text: str, quote: str) -> int:
    """How often a quotation stands in a text, overlapping places counted."""
    count, place = 0, text.find(quote)
    while quote and place >= 0 and count < 3:
        count += 1
        place = text.find(quote, place + 1)
    return count
