"""A text cut clause by clause has the words of the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_dossier.text.words import Words

WORDS = Words(["大模型", "智能体", "对齐"])
PIECES = [
    "大模型",
    "扩大模型优势",
    "智能体",
    "人工智能体系",
    "对齐",
    "，",
    "。",
    "“",
    "GPT-4",
    "3.5",
    " ",
    "㐂",
    "𠮷",
    "我们下棋",
    "%",
    "—",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.data())
def test_a_clause_alone_has_the_words_of_the_text(text: str, data: st.DataObject) -> None:
    whole = WORDS.boundaries(text)
    clauses = WORDS.clauses(text)
    for _ in range(4):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        if end > start:
            assert clauses.has_word_at(start, end) == (start in whole and end in whole), (text, start, end)
