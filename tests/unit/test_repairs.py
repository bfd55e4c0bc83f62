"""Reviewed repairs: one place each, found in the text that the rules leave."""

from __future__ import annotations

from build_dossier.cleaning.repairs import apply_repairs
from build_dossier.issues import Place
from build_dossier.model.articles import Repair
from build_dossier.model.common import Prose
from build_dossier.text.spans import Account


def _repair(quote: str, replacement: str, prefix: str = "", suffix: str = "") -> Repair:
    return Repair(
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        replacement=replacement,
        reason=Prose(zh="理由", en="reason"),
        certain=True,
        alternatives=(),
        by="dossier-editors",
        place=Place("seeds/repairs.yaml"),
    )


def test_only_what_differs_is_an_edit_under_the_number_of_the_repair() -> None:
    account, problems = apply_repairs(
        Account.untouched("甲。乙标题丙"), [_repair("。乙", "。\n乙"), _repair("标题丙", "标题\n丙")]
    )
    assert account.clean == "甲。\n乙标题\n丙"
    assert [(piece.text, piece.code) for piece in account.changes()] == [("\n", "R01"), ("\n", "R02")]
    assert problems == ()


def test_context_chooses_between_two_places() -> None:
    account, problems = apply_repairs(Account.untouched("甲乙丙乙"), [_repair("乙", "丁", prefix="丙")])
    assert account.clean == "甲乙丙丁"
    assert problems == ()


def test_a_repair_without_its_one_place_is_a_problem_and_changes_nothing() -> None:
    repairs = [_repair("无", "有"), _repair("乙", "丁"), _repair("", "丁")]
    account, problems = apply_repairs(Account.untouched("甲乙丙乙"), repairs)
    assert account.clean == "甲乙丙乙"
    assert problems == ((repairs[0], 0), (repairs[1], 2), (repairs[2], 0))


def test_of_two_repairs_that_overlap_one_has_lost_its_place() -> None:
    repairs = [_repair("甲乙", "丁"), _repair("乙丙", "戊")]
    account, problems = apply_repairs(Account.untouched("甲乙丙"), repairs)
    assert account.clean == "甲戊"
    assert problems == ((repairs[0], 0),)
