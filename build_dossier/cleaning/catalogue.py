"""All rules, in the order of application.

Bytes and markup come first, since nothing else can be seen through them. Pinyin comes
before what changes marks, because its damage is proved against the text as it came.
Adverts go before boilerplate, so that lines compare as they were written. Width and
layout come last, when all that stays is known.
"""

from __future__ import annotations

from build_dossier.cleaning import (
    boilerplate,
    conversion,
    decoding,
    injected,
    invisible,
    layout,
    pinyin,
    width,
)
from build_dossier.cleaning.markup import rules as markup
from build_dossier.cleaning.rule import Rule

RULES: tuple[Rule, ...] = (
    *decoding.RULES,
    *markup.RULES,
    *invisible.RULES,
    *pinyin.RULES,
    *injected.RULES,
    *boilerplate.RULES,
    *conversion.RULES,
    *width.RULES,
    *layout.RULES,
)

TITLES = frozenset({"M01", "B10"})
"""Rules whose removed text is the title."""

BYLINES = frozenset({"B11"})
"""Rules whose removed texts are the byline."""
