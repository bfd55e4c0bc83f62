"""The interface speaks three languages: the same keys in each, the same gaps to fill, each its own script."""

from __future__ import annotations

import re
import string

import pytest

from build_dossier.cleaning.catalogue import RULES
from build_dossier.rendering.interface import EDITIONS, interface
from build_dossier.rendering.views import Edition
from build_dossier.text.script import to_simplified, to_traditional

OTHERS = [edition for edition in EDITIONS if edition != "zh-Hans"]


def _gaps(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def _said(edition: Edition) -> dict[str, str]:
    """The words of an edition by key; a key with two forms counts once, by the form for many."""
    words = interface(edition).words
    return {key.removesuffix(".other"): said for key, said in words.items() if not key.endswith(".one")}


def _singular(edition: Edition) -> dict[str, str]:
    return {
        key.removesuffix(".one"): said
        for key, said in interface(edition).words.items()
        if key.endswith(".one")
    }


@pytest.mark.parametrize("edition", OTHERS)
def test_every_edition_has_the_same_keys(edition: Edition) -> None:
    assert _said("zh-Hans").keys() == _said(edition).keys()


@pytest.mark.parametrize("edition", OTHERS)
def test_every_edition_fills_the_same_gaps(edition: Edition) -> None:
    ours, theirs = _said("zh-Hans"), _said(edition)
    different = {key: (ours[key], theirs[key]) for key in ours if _gaps(ours[key]) != _gaps(theirs[key])}
    assert not different


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_form_for_one_has_a_form_for_many_and_no_gap_of_its_own(edition: Edition) -> None:
    many = _said(edition)
    for key, words in _singular(edition).items():
        assert _gaps(words) <= _gaps(many[key]), key


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_words_are_missing(edition: Edition) -> None:
    may_be_nothing = {"search.separator"}  # what parts words in a list: nothing in Chinese
    assert {key for key, words in interface(edition).words.items() if not words} <= may_be_nothing


def _of_editions(edition: Edition) -> dict[str, str]:
    """The words that an edition says in its own language: not names of languages, nor marks of another."""
    other = (".zh-Hans", ".zh-Hant", ".en")
    return {
        key: words
        for key, words in interface(edition).words.items()
        if not key.endswith(other) and not key.startswith(("language.", "list."))
    }


def test_the_simplified_interface_has_no_traditional_characters() -> None:
    assert not {key: words for key, words in _of_editions("zh-Hans").items() if to_simplified(words) != words}


def test_the_traditional_interface_has_no_simplified_characters() -> None:
    assert not {
        key: words for key, words in _of_editions("zh-Hant").items() if to_traditional(words) != words
    }


def test_the_english_interface_is_english() -> None:
    chinese = {key: words for key, words in _of_editions("en").items() if re.search("[\u3400-\u9fff]", words)}
    assert not chinese


@pytest.mark.parametrize("edition", ["zh-Hans", "zh-Hant"])
def test_every_rule_has_a_chinese_name_and_reason(edition: Edition) -> None:
    assert {rule.code for rule in RULES} == set(interface(edition).rules)
