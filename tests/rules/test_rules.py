"""Every rule does what its cases and its example in the catalogue say, and leaves alone what it must."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from build_dossier.cleaning.catalogue import BYLINES, RULES, TITLES
from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Account

_FOLDER = Path(__file__).parent
_BY_CODE = {rule.code: rule for rule in RULES}
_FAMILIES = {
    "D": "decoding",
    "M": "markup",
    "I": "invisible",
    "B": "boilerplate",
    "J": "injected",
    "P": "pinyin",
    "T": "conversion",
    "W": "width",
    "L": "layout",
}


class Case(NamedTuple):
    code: str
    before: str
    after: str


def _cases() -> tuple[list[Case], list[Case]]:
    fix, leave = [], []
    for path in sorted(_FOLDER.glob("*.yaml")):
        for code, cases in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader).items():  # noqa: S506
            fix += [Case(code, case["before"], case["after"]) for case in cases["fix"]]
            leave += [Case(code, text, text) for text in cases["leave"]]
    return fix, leave


_FIX, _LEAVE = _cases()


def _applied(rule: Rule, text: str) -> str:
    return Account.untouched(text).apply(list(rule.find(text)), rule.code).clean


def _name(value: object) -> str:
    return (
        value.code
        if isinstance(value, Rule)
        else f"{value.code}-{value.before[:16]!r}"
        if isinstance(value, Case)
        else ""
    )


@pytest.mark.parametrize("case", _FIX, ids=_name)
def test_a_rule_repairs(case: Case) -> None:
    assert _applied(_BY_CODE[case.code], case.before) == case.after


@pytest.mark.parametrize("case", _LEAVE, ids=_name)
def test_a_rule_leaves_alone(case: Case) -> None:
    assert _applied(_BY_CODE[case.code], case.before) == case.before


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_the_example_of_a_rule_runs(rule: Rule) -> None:
    assert _applied(rule, rule.before) == rule.after
    assert rule.before != rule.after


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_is_content_with_its_own_work(rule: Rule) -> None:
    for before in (rule.before, *(case.before for case in _FIX if case.code == rule.code)):
        once = _applied(rule, before)
        assert _applied(rule, once) == once


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_has_cases_in_the_file_of_its_family(rule: Rule) -> None:
    path = _FOLDER / f"{_FAMILIES[rule.family]}.yaml"
    cases = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)[rule.code]  # noqa: S506
    assert cases["fix"]
    assert cases["leave"]


def test_codes_and_names_are_unique_and_cases_belong_to_rules() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {case.code for case in (*_FIX, *_LEAVE)} == set(_BY_CODE)
    assert set(_BY_CODE) >= TITLES | BYLINES


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_says_why(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert len(rule.why) > 40
