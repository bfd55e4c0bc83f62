"""The account of an article as it is shown: what went is struck out, what came is underlined.

A family of rules has a letter, a line and a colour, in that order, so that nothing depends on
colour. What the eye cannot see is named by its code point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from markupsafe import Markup

from build_dossier.rendering.markup import escaped
from build_dossier.rendering.views import ProvenanceView, RawPiece, RuleFigure

_HIDDEN = re.compile(
    r"[^\S ]+|[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufe0f\ufeff]+| {2,}|^ | $"
)
_WITHOUT_CODE = "wl"
"""Families whose marks are so many and so small that a code before each would drown the text."""


def revealed(text: str) -> str:
    """Name what the eye cannot see: runs of blanks and marks without width, by code point."""
    return _HIDDEN.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    if set(match[0]) == {"\n"}:
        return "¶" * len(match[0])
    runs = ("".join(run) for _, run in groupby(match[0]))
    return "".join(f"[U+{ord(run[0]):04X}{f'×{len(run)}' if len(run) > 1 else ''}]" for run in runs)


def raw_line(pieces: Iterable[RawPiece]) -> Markup:
    """A line of raw text with its changes marked."""
    return Markup("").join(_piece(piece) for piece in pieces)


def _piece(piece: RawPiece) -> Markup:
    if piece.code is None:
        return escaped(piece.kept)
    family = piece.code[0].lower()
    sign = Markup("") if family in _WITHOUT_CODE else Markup("<sup>{}</sup>").format(escaped(piece.code))
    out = Markup("")
    if piece.removed:
        out += _changed("del", family, sign, piece.removed)
        sign = Markup("")
    return out + _changed("ins", family, sign, piece.inserted) if piece.inserted else out


def _changed(tag: str, family: str, sign: Markup, text: str) -> Markup:
    names = Markup(f"d-x d-x--{family}")  # noqa: S704 - a letter out of the catalogue
    return Markup('<{0} class="{1}">{2}{3}</{0}>').format(Markup(tag), names, sign, escaped(revealed(text)))  # noqa: S704


def families(page: ProvenanceView) -> list[str]:
    """Letters of the families that touched an article, in the order of its account."""
    return list(dict.fromkeys(figure.code[0].lower() for figure in page.figures))


def family_sample(family: str, say: Callable[..., str]) -> Markup:
    """A line of the key: how the changes of a family look."""
    name = say(f"families.{family}")
    tag = "ins" if family in "rl" else "del"
    return _changed(tag, family, Markup("<sup>{}</sup>").format(escaped(family.upper())), name)


def change(figure: RuleFigure | ProvenanceView) -> str:
    """Characters that went and came, such as ``−312`` or ``−5 +3``."""
    signed = [f"−{figure.removed:,}"] if figure.removed else []
    signed += [f"+{figure.inserted:,}"] if figure.inserted else []
    return " ".join(signed) or "0"
