"""The account of an article as it is shown: what went is struck out, what came is underlined.

A family of rules has a letter, a line and a colour, in that order, so that nothing depends on
colour. What the eye cannot see is named by its code point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from build_dossier.rendering.escaping import Safe, safe, text
from build_dossier.rendering.views import ProvenanceView, RawPiece, RuleFigure

_HIDDEN = re.compile(
    r"[^\S ]+|[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufe0f\ufeff]+| {2,}|^ | $"
)
_WITHOUT_CODE = "wl"
"""Families whose marks are so many and so small that a code before each would drown the text."""


def revealed(words: str) -> str:
    """Name what the eye cannot see: runs of blanks and marks without width, by code point."""
    return _HIDDEN.sub(_named, words)


def _named(match: re.Match[str]) -> str:
    if set(match[0]) == {"\n"}:
        return "¶" * len(match[0])
    runs = ("".join(run) for _, run in groupby(match[0]))
    return "".join(f"[U+{ord(run[0]):04X}{f'×{len(run)}' if len(run) > 1 else ''}]" for run in runs)


def raw_line(pieces: Iterable[RawPiece]) -> Safe:
    """A line of raw text with its changes marked."""
    return safe("".join(map(_piece, pieces)))


def _piece(piece: RawPiece) -> str:
    if piece.code is None:
        return text(piece.kept)
    family = piece.code[0].lower()
    sign = "" if family in _WITHOUT_CODE else piece.code
    if not piece.removed:
        return _changed("ins", family, sign, piece.inserted)
    came = _changed("ins", family, "", piece.inserted) if piece.inserted else ""
    return _changed("del", family, sign, piece.removed) + came


def _changed(tag: str, family: str, sign: str, words: str) -> str:
    raised = f"<sup>{text(sign)}</sup>" if sign else ""
    return f'<{tag} class="d-x d-x--{family}">{raised}{text(revealed(words))}</{tag}>'


def families(page: ProvenanceView) -> list[str]:
    """Letters of the families that touched an article, in the order of its account."""
    return list(dict.fromkeys(figure.code[0].lower() for figure in page.figures))


def family_sample(family: str, say: Callable[..., str]) -> Safe:
    """A line of the key: how the changes of a family look."""
    tag = "ins" if family in "rl" else "del"
    return safe(_changed(tag, family, family.upper(), say(f"families.{family}")))


def change(figure: RuleFigure | ProvenanceView) -> str:
    """Characters that went and came, such as ``−312`` or ``−5 +3``."""
    signed = [f"−{figure.removed:,}"] if figure.removed else []
    signed += [f"+{figure.inserted:,}"] if figure.inserted else []
    return " ".join(signed) or "0"
