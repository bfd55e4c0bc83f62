"""Family I: characters that are not seen, and characters that look like others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from build_dossier.cleaning.protected import protected_in
from build_dossier.cleaning.rule import Rule
from build_dossier.text.hanzi import HANZI
from build_dossier.text.spans import Edit

_ZERO_WIDTH = re.compile(
    "[\u200b\u200c\u2060-\u2064\ufeff\u00ad\u180e\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u206a-\u206f\x00-\x08\x0e-\x1f\x7f\u0080-\u0084\u0086-\u009f"
    "\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]+|\u200d|[\ufe00-\ufe0f]"
)
_EMOJI = re.compile(
    "[\u2190-\u21ff\u231a-\u23ff\u2460-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\u00a9\u00ae0-9#*]"
)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_COMPATIBLE = re.compile(
    "[\uf900-\ufad9\u2e80-\u2ef3\u2f00-\u2fd5\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6f\uff66-\uff9f\U0002f800-\U0002fa1d]"
)
_WIDE = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff03-\uff06\uff0a\uff0b\uff0d-\uff0f\uff1c-\uff1e\uff20\uff3c\uff3f\uff5b-\uff5d\uff05]+"
)
_ARABIC = re.compile("[\u0600-\u08ff\u0590-\u05ff\u0900-\u0dff]")


def _zero_width(text: str) -> Iterator[Edit]:
    joins = bool(_ARABIC.search(text))
    for found in _ZERO_WIDTH.finditer(text):
        char = found[0]
        before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
        if char in "\u200d\u200c" and (
            joins or ((_EMOJI.match(before) or before == "\ufe0f") and _EMOJI.match(after))
        ):
            continue
        if "\ufe00" <= char[0] <= "\ufe0f" and (_EMOJI.match(before) or re.match(f"[{HANZI}]", before)):
            continue
        if "\U000e0020" <= char[0] <= "\U000e007f" and before == "\U0001f3f4":
            continue
        yield Edit(found.start(), found.end(), "")


def _spaces(text: str) -> Iterator[Edit]:
    for found in _SPACE.finditer(text):
        yield Edit(found.start(), found.end(), " ")


def _compatible(text: str) -> Iterator[Edit]:
    for found in _COMPATIBLE.finditer(text):
        plain = unicodedata.normalize("NFKC", found[0])
        if plain != found[0] and " " not in plain:
            yield Edit(found.start(), found.end(), plain)


def _wide_letters(text: str) -> Iterator[Edit]:
    found_all = list(_WIDE.finditer(text))
    protected = protected_in(text) if found_all else None
    for found in found_all:
        if protected is not None and not protected.meets(found.start(), found.end()):
            yield Edit(found.start(), found.end(), unicodedata.normalize("NFKC", found[0]))


RULES = (
    Rule(
        code="I01",
        name="zero-width",
        why="Zero-width characters, soft hyphens, direction marks and control characters are not seen and mean nothing "
        "between Chinese or Latin letters; those that join an emoji or choose its form stay.",
        before="人工\u200b智能\u00ad模型\u202e",
        after="人工智能模型",
        find=_zero_width,
    ),
    Rule(
        code="I02",
        name="kinds-of-space",
        why="No-break, ideographic and typographic spaces and tabs are spaces to a reader.",
        before="郝\u3000鑫\u00a0编",
        after="郝 鑫 编",
        find=_spaces,
    ),
    Rule(
        code="I03",
        name="compatibility-forms",
        why="Compatibility ideographs, radicals, small and vertical forms are the same characters, coded for other "
        "systems; Unicode says which.",
        before="\u2f00个\uf9b5子﹐",
        after="一个例子,",
        find=_compatible,
    ),
    Rule(
        code="I04",
        name="full-width-letters",
        why="Latin letters, digits and signs in full width are the same letters, made as wide as a Chinese character.",
        before="ＯｐｅｎＡＩ在２０２４年",
        after="OpenAI在2024年",
        find=_wide_letters,
    ),
)
