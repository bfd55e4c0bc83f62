"""The account of edits: what is kept, what is changed, and where everything came from."""

from __future__ import annotations

import pytest

from build_dossier.text.lines import LineIndex
from build_dossier.text.spans import Account, Edit, Piece, Span


def test_an_untouched_text_is_its_own_account() -> None:
    account = Account.untouched("灯塔")
    assert account.clean == "灯塔"
    assert account.changes() == ()
    assert Account.untouched("").pieces == ()


def test_an_edit_replaces_and_keeps_its_code() -> None:
    account = Account.untouched("乙個灯塔").apply([Edit(0, 1, "一")], "T01")
    assert account.clean == "一個灯塔"
    assert account.changes() == (Piece(0, 1, "一", "T01"),)


def test_insertion_and_removal() -> None:
    account = Account.untouched("甲乙丙").apply([Edit(0, 0, "## "), Edit(1, 2, "")], "L03")
    assert account.clean == "## 甲丙"
    assert account.pieces == (
        Piece(0, 0, "## ", "L03"),
        Piece(0, 1, "甲", None),
        Piece(1, 2, "", "L03"),
        Piece(2, 3, "丙", None),
    )


def test_what_a_rule_took_stays_with_it_when_another_takes_the_rest() -> None:
    account = Account.untouched("甲,乙").apply([Edit(1, 2, "，")], "W01").apply([Edit(0, 3, "丁")], "R01")
    assert account.clean == "丁"
    assert [(piece.start, piece.end, piece.text, piece.code) for piece in account.changes()] == [
        (0, 1, "丁", "R01"),
        (1, 2, "", "W01"),
        (2, 3, "", "R01"),
    ]


def test_an_insertion_that_is_taken_away_again_leaves_no_trace() -> None:
    account = Account.untouched("甲乙").apply([Edit(1, 1, "##")], "L03").apply([Edit(1, 3, "")], "R01")
    assert account.clean == "甲乙"
    assert account.changes() == ()


def test_an_edit_that_changes_nothing_is_no_edit() -> None:
    assert Account.untouched("甲乙").apply([Edit(0, 1, "甲")], "W01").changes() == ()


def test_removed_neighbours_of_one_rule_are_one_piece() -> None:
    account = Account.untouched("甲乙丙").apply([Edit(0, 1, ""), Edit(1, 2, "")], "B01")
    assert account.changes() == (Piece(0, 2, "", "B01"),)


def test_a_changed_piece_is_cut_in_two() -> None:
    account = Account.untouched("甲").apply([Edit(0, 1, "一二三")], "P01").apply([Edit(1, 2, "")], "R01")
    assert account.clean == "一三"
    assert account.raw_span(0, 1) == Span(0, 1)
    assert account.raw_span(1, 2) == Span(1, 1)


@pytest.mark.parametrize(
    "edits",
    [[Edit(1, 2, ""), Edit(0, 1, "")], [Edit(0, 2, ""), Edit(1, 3, "")], [Edit(2, 9, "")], [Edit(2, 1, "")]],
)
def test_wrong_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps, or is out of order or range"):
        Account.untouched("甲乙丙").apply(edits, "W01")


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ((Piece(1, 2, "乙", None),), "gap or an overlap"),
        ((Piece(0, 1, "乙", None),), "differs"),
        ((Piece(0, 1, "甲", None),), "ends at"),
        ((Piece(0, 2, "甲乙", None), Piece(2, 1, "", "B01")), "gap or an overlap"),
    ],
)
def test_an_account_that_does_not_hold_cannot_be_made(pieces: tuple[Piece, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Account("甲乙", pieces)


def test_places_lead_back_to_the_raw_text() -> None:
    account = Account.untouched("甲广告乙").apply([Edit(1, 3, "")], "J02")
    assert account.raw_span(0, 1) == Span(0, 1)
    assert account.raw_span(1, 2) == Span(3, 4)
    assert account.raw_span(0, 2) == Span(0, 4)
    assert account.raw_span(1, 1) == Span(3, 3)
    assert account.raw_span(2, 2) == Span(4, 4)
    assert account.at(1) == Piece(3, 4, "乙", None)
    assert account.at(2) is None
    assert account.at(-1) is None
    assert Account.untouched("").raw_span(0, 0) == Span(0, 0)
    with pytest.raises(ValueError, match="no such place"):
        account.raw_span(1, 3)


def test_lines_and_columns_are_counted_from_one_and_lead_back() -> None:
    index = LineIndex("甲乙\n\n丙")
    assert [index.place(offset) for offset in range(6)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]
    assert all(index.offset(*index.place(offset)) == offset for offset in range(6))
    with pytest.raises(ValueError, match="no such offset"):
        index.place(6)
    for line, column in ((0, 1), (4, 1), (2, 2), (1, 0)):
        with pytest.raises(ValueError, match="no such"):
            index.offset(line, column)
