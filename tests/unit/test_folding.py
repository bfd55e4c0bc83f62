"""What is set aside when texts are compared, and what never is."""

from __future__ import annotations

import pytest

from build_dossier.text.folding import digest, fold, narrow
from build_dossier.text.spans import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＩ会下棋", "AI会下棋"),
        ("３．５倍", "3.5倍"),
        ("灯塔，会下棋。", "灯塔,会下棋."),
        ("“灯塔”会下棋", "「灯塔」会下棋"),
        ("灯塔 会　下\u00a0棋", "灯塔会下棋"),
        ("灯塔——会下棋……", "灯塔会下棋"),
        ("50％", "50%"),
        ("ﾀﾜｰ", "タワー"),
        ("灯\u200b塔\ufeff", "灯塔"),
    ],
)
def test_width_space_and_marks_are_set_aside(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("我支持这个看法", "我反对这个看法"),
        ("它很有力", "它很无力"),
        ("增长3.5倍", "增长35倍"),
        ("1,000人", "1.000人"),
        ("增长50%", "增长50"),
        ("5‰", "5%"),
        ("10-20人", "1020人"),
        ("AI", "ai"),
        ("10²", "102"),
        ("①号", "1号"),
        ("㎞", "km"),
        ("C#", "C"),
        ("C++", "C"),
        ("2**10 > 3", "2**10 < 3"),
        ("$5", "¥5"),
        ("裡", "里"),
        ("燈塔", "灯塔"),
        ("é", "e"),
        ("👍", "👎"),
    ],
)
def test_nothing_else_is(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text
    assert digest(one) != digest(other)


def test_a_folded_text_remembers_where_each_character_stood() -> None:
    text = "“灯塔，　会ＡＩ。”"
    folded = fold(text)
    assert folded.text == "灯塔会AI"
    assert [text[place] for place in folded.places] == ["灯", "塔", "会", "Ａ", "Ｉ"]
    assert folded.original(1, 3) == Span(2, 6)


def test_a_digest_is_six_hexadecimal_digits_and_lasts() -> None:
    assert digest("灯塔会下棋。") == "9f7ff8"
    assert digest("") != digest("。")
    assert len(digest("\ud800")) == 6


@pytest.mark.parametrize(
    ("wide", "plain"), [("Ａ", "A"), ("，", ","), ("\u3000", " "), ("灯", "灯"), ("½", "½")]
)
def test_only_width_is_narrowed(wide: str, plain: str) -> None:
    assert narrow(wide) == plain
