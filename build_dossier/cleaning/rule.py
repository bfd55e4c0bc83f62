"""What a cleaning rule is: data, and a way to find the places it would change.

A rule never returns a new string. It yields edits, so it cannot change what it does not
declare, and every change carries its code into the account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_dossier.text.spans import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A named, coded cleaning rule."""

    code: str
    """Family letter and number, such as ``B04``; never reused."""
    name: str
    """A short name in English, such as ``image-file-name``."""
    why: str
    """The regularity that the rule rests on, in one or two sentences."""
    before: str
    """An example of the damage; runs as a test."""
    after: str
    """What the rule makes of it."""
    find: Callable[[str], Iterable[Edit]]
    """Yield the edits of a text, in order and without overlap."""

    @property
    def family(self) -> str:
        """The letter of the rule's family."""
        return self.code[0]
