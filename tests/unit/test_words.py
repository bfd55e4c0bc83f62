"""Words as jieba sees them, with our own names, on any machine."""

from __future__ import annotations

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_dossier.text.words import Words
from tests.growth import is_linear

PLAIN = Words()


def words(text: str, *names: str) -> list[str]:
    return [text[span.start : span.end] for span in (Words(names) if names else PLAIN).cut(text)]


def test_a_name_is_a_word_once_it_is_known() -> None:
    text = "守塔人说雾元很细"
    assert "雾元" not in words(text)
    assert "雾元" in words(text, "雾元")


def test_the_names_of_one_tokenizer_are_unknown_to_another() -> None:
    assert "雾元" in words("守塔人说雾元很细", "雾元")
    assert "雾元" not in words("守塔人说雾元很细", "潮汐表")
    assert "雾元" not in PLAIN._tokenizer.FREQ


def test_the_order_of_names_changes_nothing() -> None:
    names = ["雾元", "雾元模型", "潮汐表", "灯塔"]
    text = "灯塔用雾元模型算潮汐表，雾元越细越好"
    assert words(text, *names) == words(text, *reversed(names))


def test_boundaries_are_where_words_begin_or_end() -> None:
    assert PLAIN.boundaries("我们下棋") == {0, 2, 4}
    assert PLAIN.boundaries("") == set()


def test_neither_the_cache_nor_the_shared_tokenizer_of_jieba_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("jieba reads its cache in the temporary folder")

    monkeypatch.setattr(jieba.Tokenizer, "initialize", refuse)
    assert words("我们下棋", "雾元") == ["我们", "下棋"]
    assert not jieba.dt.initialized


@given(st.text(max_size=60) | st.text("灯塔会下棋AI3.5， \r\n", max_size=40))
def test_words_cover_any_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in PLAIN.cut(text)) == text


def test_the_cost_grows_no_faster_than_the_text() -> None:
    assert is_linear(lambda times: PLAIN.cut("灯塔会下棋，" * times), 2000)
