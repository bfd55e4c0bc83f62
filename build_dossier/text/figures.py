"""Figures of an account: what every rule took and gave."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.text.spans import Account


@dataclass(frozen=True, slots=True)
class Figures:
    """What one rule did to one text; lengths are code points."""

    places: int = 0
    removed: int = 0
    inserted: int = 0
    changed: int = 0
    """Characters put in place of as many others."""

    def plus(self, before: int, after: int) -> Figures:
        """The figures with one more edit, of ``before`` characters into ``after``."""
        both = min(before, after)
        return Figures(
            self.places + 1, self.removed + before - both, self.inserted + after - both, self.changed + both
        )


def figures_of(account: Account) -> dict[str, Figures]:
    """Figures per rule code, in the order of codes."""
    found: dict[str, Figures] = {}
    for piece in account.changes():
        code = piece.code or ""
        found[code] = found.get(code, Figures()).plus(piece.end - piece.start, len(piece.text))
    return dict(sorted(found.items()))
