"""Cleaning: all rules over one text, again and again until nothing changes.

So a clean text is one that no rule would change, and cleaning it once more gives the
same. A text that does not come to rest within a few passes has been made to tease the
rules; it is left untouched and reported.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from build_dossier.cleaning.catalogue import BYLINES, RULES, TITLES
from build_dossier.cleaning.doubts import Doubt, doubts_in
from build_dossier.cleaning.rule import Rule
from build_dossier.cleaning.width import widened
from build_dossier.text.spans import Account, Edit

_PASSES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """What the rules make of a text."""

    account: Account
    title: str | None
    byline: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    """What was seen and stays, with raw offsets."""


@dataclass(slots=True)
class _SetApart:
    titles: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)

    def keep(self, rule: Rule, text: str, edits: list[Edit]) -> None:
        """Keep what a rule took out of the body to set it apart."""
        taken = [text[edit.start : edit.end] for edit in edits]
        if rule.code in TITLES and not self.titles:
            self.titles.append(_tidy("".join(taken)))
        if rule.code in BYLINES:
            self.byline += [tidy for each in taken if (tidy := _tidy(each))]


def clean(text: str, *, waived: Collection[str] = ()) -> Cleaned:
    """Apply all rules but the waived ones; pure, for any string."""
    rules = [rule for rule in RULES if rule.code not in waived]
    account = Account.untouched(text)
    apart = _SetApart()
    for _ in range(_PASSES):
        before = account
        for rule in rules:
            account = _applied(account, rule, apart)
        if account is before:
            return Cleaned(
                account=account,
                title=next(iter(apart.titles), "") or None,
                byline=tuple(dict.fromkeys(apart.byline)),
                doubts=doubts_in(account, waived),
            )
    restless = Doubt(
        start=0,
        end=len(text),
        code="L00",
        fact="the text does not come to rest under the rules, and is left as it is",
    )
    return Cleaned(account=Account.untouched(text), title=None, byline=(), doubts=(restless,))


def _applied(account: Account, rule: Rule, apart: _SetApart) -> Account:
    text = account.clean
    edits = [edit for edit in rule.find(text) if text[edit.start : edit.end] != edit.after]
    if not edits:
        return account
    apart.keep(rule, text, edits)
    return account.apply(edits, rule.code)


def _tidy(text: str) -> str:
    """A title or credit as it is shown: on one line, marks in Chinese form, no brackets around it."""
    plain = " ".join(text.split())
    while len(plain) > 1 and plain[0] in "[【(（" and plain[-1] in "]】)）":
        plain = plain[1:-1].strip()
    return widened(plain)
