"""The ledger pins what every rule does to every article, and no change goes by unseen."""

from __future__ import annotations

import pytest

from build_dossier import ledger
from build_dossier.issues import Issues, Place
from build_dossier.text.figures import Figures, figures_of
from build_dossier.text.spans import Account, Edit
from tests.made_up import only, said

RAW = "　灯塔,会下旗。\n广告"
PINNED = Account.untouched(RAW).apply([Edit(0, 1, "")], "L01")
PINNED = PINNED.apply([Edit(2, 3, "，")], "W01").apply([Edit(5, 6, "棋"), Edit(7, 10, "")], "R01")
PLAIN = Account.untouched("雾。")
ARTICLES = {"fog": (RAW.encode(), PINNED), "sea": (b"raw", PLAIN)}


def checked(articles: dict[str, tuple[bytes, Account]], pinned: str | None = None) -> Issues:
    issues = Issues()
    data = ledger.as_yaml(ARTICLES) if pinned is None else pinned
    ledger.check(data.encode(), articles, issues)
    return issues


def test_figures_say_how_many_characters_each_rule_took_gave_and_changed() -> None:
    assert figures_of(PINNED) == {
        "L01": Figures(places=1, removed=1, inserted=0, changed=0),
        "R01": Figures(places=2, removed=3, inserted=0, changed=1),
        "W01": Figures(places=1, removed=0, inserted=0, changed=1),
    }
    assert figures_of(PLAIN) == {}


def test_figures_balance_raw_and_clean() -> None:
    total = sum(each.inserted - each.removed for each in figures_of(PINNED).values())
    assert len(PINNED.clean) - len(RAW) == total


@pytest.mark.parametrize(
    ("before", "after", "figures"),
    [
        (3, 0, (1, 3, 0, 0)),
        (0, 2, (1, 0, 2, 0)),
        (2, 2, (1, 0, 0, 2)),
        (3, 1, (1, 2, 0, 1)),
        (1, 3, (1, 0, 2, 1)),
    ],
)
def test_what_replaces_as_many_characters_has_changed_them(
    before: int, after: int, figures: tuple[int, int, int, int]
) -> None:
    assert Figures().plus(before, after) == Figures(*figures)


def test_the_file_is_the_same_whatever_the_order() -> None:
    assert ledger.as_yaml(ARTICLES) == ledger.as_yaml(dict(reversed(ARTICLES.items())))


def test_what_was_pinned_agrees() -> None:
    assert said(checked(ARTICLES)) == []


def test_an_article_without_edits_agrees_too() -> None:
    assert "codes: {}" in ledger.as_yaml({"sea": (b"raw", PLAIN)})


@pytest.mark.parametrize(
    ("article", "line", "what"),
    [
        ((RAW.encode() + b" ", PINNED), 5, "the raw file"),
        ((RAW.encode(), PINNED.apply([Edit(0, 1, "海")], "R02")), 6, "the clean body, what R02 does"),
        (
            (RAW.encode(), Account.untouched(RAW).apply([Edit(1, 1, "")], "L01")),
            6,
            "the clean body, what L01, R01, W01 do",
        ),
    ],
)
def test_one_line_says_all_that_has_changed(article: tuple[bytes, Account], line: int, what: str) -> None:
    issue = only(checked({"fog": article, "sea": ARTICLES["sea"]}))
    assert (issue.code, issue.place.line) == ("G103", line)
    assert issue.fact == f"fog has changed since the ledger was pinned: {what}"
    assert issue.act == (
        "Look at it with `python -m build_dossier text fog --layer found`, then run `python -m build_dossier ledger`"
    )


def test_of_many_rules_a_few_are_named() -> None:
    account = Account.untouched(RAW)
    for number in range(1, 8):
        account = account.apply([Edit(number, number, "雾")], f"W{number:02}")
    assert only(checked(ARTICLES | {"fog": (RAW.encode(), account)})).fact.endswith(
        ": the clean body, what W01, W02, W03, W04 and 5 more do"
    )


def test_the_same_body_by_other_rules_is_a_change() -> None:
    other = Account.untouched(RAW).apply([Edit(0, 1, "")], "L02")
    other = other.apply([Edit(2, 3, "，")], "W01").apply([Edit(5, 6, "棋"), Edit(7, 10, "")], "R01")
    assert other.clean == PINNED.clean
    assert only(checked(ARTICLES | {"fog": (RAW.encode(), other)})).fact.endswith(": what L02, L01 do")


def test_figures_changed_by_hand_are_seen() -> None:
    text = ledger.as_yaml(ARTICLES).replace("places: 2", "places: 3")
    issue = only(checked(ARTICLES, text))
    assert issue.fact.endswith(": what R01 does")
    assert (issue.place.line, issue.place.column) == (9, 7)


def test_an_article_that_is_not_pinned_is_an_error() -> None:
    issue = only(checked(ARTICLES | {"new": (b"raw", PLAIN)}))
    assert (
        str(issue)
        == "seeds/ledger.yaml:1:1: G102 new is not in the ledger. Run `python -m build_dossier ledger`."
    )


def test_a_missing_ledger_is_one_error() -> None:
    issues = Issues()
    ledger.check(None, ARTICLES, issues)
    assert (only(issues).code, only(issues).place) == ("G101", Place("seeds/ledger.yaml"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("articles: x", ["G102", "G102"]),
        ("other: {}", ["G102", "G102"]),
        ("articles:\n  fog: 3\n  sea: []", ["G102"] * 2),
    ],
)
def test_a_ledger_of_another_form_pins_nothing(text: str, codes: list[str]) -> None:
    assert said(checked(ARTICLES, text)) == codes


def test_a_ledger_that_cannot_be_read_is_one_error() -> None:
    assert said(checked(ARTICLES, "articles: [")) == ["Y102"]
