"""A scaffold is a valid record at once, whatever is put into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_dossier.anchoring import Anchor, find
from build_dossier.issues import Issues
from build_dossier.model.articles import AnnotationEntry
from build_dossier.reading.annotations import read_annotation
from build_dossier.scaffolding import annotation_yaml, with_items

HOSTILE = [
    "灯塔会下棋。",
    '它说："会"，\\n 不是\n换行',
    "- a: {b: [c]} # &x *x !t %y @z `w`",
    "{{ template }} <script>alert(1)</script>",
    "\u2028\u2029\x85\ufeff\ufffe\x00\x1b",
    "😀𠮷",
]


def read(text: str) -> AnnotationEntry:
    issues = Issues()
    entry = read_annotation(
        "note", "some-article", text.encode(), "seeds/annotations/some-article/note.yaml", issues
    )
    assert not len(issues), [str(issue) for issue in issues]
    assert entry is not None
    return entry


def test_an_annotation_says_what_it_was_given() -> None:
    entry = read(annotation_yaml("some-article", "p111", "灯塔会下棋。", by="tide-keeper", date="2031-07-01"))
    assert (entry.article, entry.segment, entry.quote, entry.by, entry.date, entry.kind) == (
        "some-article", "p111", "灯塔会下棋。", "tide-keeper", "2031-07-01", "context",
    )  # fmt: skip
    assert (entry.layer, entry.prefix, entry.suffix, entry.orphaned, entry.sources) == (
        "reading",
        "",
        "",
        False,
        (),
    )
    assert entry.text.zh
    assert entry.text.en


@pytest.mark.parametrize("quote", HOSTILE)
def test_any_quotation_is_read_back_as_it_was(quote: str) -> None:
    assert read(annotation_yaml("some-article", "p111", quote)).quote == quote.strip()


@pytest.mark.parametrize(
    "by", ["tide-keeper", "Tide Keeper", "a: b", "x # y", "*", "null", "守塔人", '"', "2031"]
)
def test_any_handle_is_read_back_as_it_was(by: str) -> None:
    assert read(annotation_yaml("some-article", "p111", "灯塔", by=by)).by == by


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: text.strip()))
def test_the_quotation_still_fits_the_text_that_it_was_taken_from(text: str) -> None:
    entry = read(annotation_yaml("some-article", "p111", text))
    assert find(text, Anchor(quote=entry.quote)) == find(text, Anchor(quote=text.strip()))


def test_items_are_added_where_their_list_ends() -> None:
    items = [["- a: 1", "  b: 2"], ["- a: 3"]]
    added = "  - a: 1\n    b: 2\n  - a: 3\n"
    assert with_items("", "list", items) == f"list:\n{added}"
    assert with_items("list: []\nmore: 1\n", "list", items) == f"list:\n{added}more: 1\n"
    assert with_items("list:\n  - a: 0\n\nmore: 1\n", "list", items) == f"list:\n  - a: 0\n{added}\nmore: 1\n"
    assert with_items("list:\n- a: 0\n", "list", items) == "list:\n- a: 0\n- a: 1\n  b: 2\n- a: 3\n"
    assert with_items("more: 1\n", "list", items) == f"more: 1\nlist:\n{added}"
    assert with_items("more: 1\n", "list", []) == "more: 1\n"
    assert with_items("list: # mine\n  - a: 0\n# more\nmore: 1\n", "list", items) == (
        f"list: # mine\n  - a: 0\n{added}# more\nmore: 1\n"
    )
