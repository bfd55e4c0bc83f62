"""Quotations and people of any text: in order, apart from each other, and exactly where they are said to be."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_dossier.quotations import find_quotations
from build_dossier.quotations.folding import folded

PIECES = st.sampled_from(
    [
        "张敏",
        "王教授",
        "安娜·科瓦奇",
        "Mark Ellison",
        "他",
        "说",
        "表示",
        "告诉记者",
        "，",
        "。",
        "：",
        "“",
        "”",
        "「",
        "」",
        "『",
        "』",
        '"',
        "‘",
        "’",
        "\n",
        "好",
        "大模型",
        "在",
        "看来",
        "一位网友",
        "公司",
        "——",
        "（",
        "）",
        "\ufeff",
        "😀",
        "老",
        "·",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40)


@given(TEXTS)
def test_what_is_found_stands_where_it_is_said_to(text: str) -> None:
    found = find_quotations(text)
    for quote in found.quotes:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text.strip()
        assert "\n" not in quote.text
        assert quote.speaker is None or quote.speaker.strip()
    for person in found.people:
        assert text[person.start : person.end] == person.name
    assert all(one.end <= other.start for one, other in pairwise(found.quotes))
    assert all(one.end <= other.start for one, other in pairwise(found.people))


@given(TEXTS)
def test_folding_moves_nothing(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(TEXTS)
def test_a_text_is_read_the_same_twice(text: str) -> None:
    assert find_quotations(text) == find_quotations(text)
