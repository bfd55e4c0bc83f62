"""The interface speaks three languages: the same keys in each, the same gaps to fill, each its own script."""

from __future__ import annotations

import string

import pytest

from build_dossier.rendering.interface import EDITIONS, interface
from build_dossier.rendering.views import Edition
from build_dossier.text.script import to_simplified, to_traditional

OTHERS = [edition for edition in EDITIONS if edition != "zh-Hans"]


def _gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("edition", OTHERS)
def test_every_edition_has_the_same_keys(edition: Edition) -> None:
    ours, theirs = set(interface("zh-Hans").words), set(interface(edition).words)
    assert ours == theirs


@pytest.mark.parametrize("edition", OTHERS)
def test_every_edition_fills_the_same_gaps(edition: Edition) -> None:
    other = interface(edition).words
    singular = {key for key in other if key.endswith(".one")}  # "one place" need not say 1
    different = {
        key: (_gaps(words), _gaps(other[key]))
        for key, words in interface("zh-Hans").words.items()
        if key in other and key not in singular and _gaps(words) != _gaps(other[key])
    }
    assert not different


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_words_are_missing(edition: Edition) -> None:
    assert not [
        key
        for key, words in interface(edition).words.items()
        if not words.strip() and not key.startswith("list.")
    ]


def test_the_simplified_interface_has_no_traditional_characters() -> None:
    mixed = {key: words for key, words in interface("zh-Hans").words.items() if to_simplified(words) != words}
    assert not {key: words for key, words in mixed.items() if "繁" not in words and "体" not in words}


def test_the_traditional_interface_has_no_simplified_characters() -> None:
    mixed = {
        key: words for key, words in interface("zh-Hant").words.items() if to_traditional(words) != words
    }
    assert not {key: words for key, words in mixed.items() if "简" not in words}


def test_the_english_interface_is_english() -> None:
    chinese = {
        key: words
        for key, words in interface("en").words.items()
        if any("\u3400" <= char <= "\u9fff" for char in words)
    }
    names_of_languages = {
        key for key in chinese if key.startswith(("language.", "edition", "list.", "compose."))
    }
    assert not {key: words for key, words in chinese.items() if key not in names_of_languages}
