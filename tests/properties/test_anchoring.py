"""Anchors, for any text: what stands once is found at exactly its place, and nothing else is."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from build_dossier.anchoring import Anchor, anchor_at, find, find_one, nearest
from build_dossier.issues import Issues
from build_dossier.text.folding import digest, fold
from build_dossier.text.spans import Span
from tests.made_up import HERE, said

CHARACTERS = st.sampled_from("灯塔会下棋支持反对有无AaＡ13５.%，。“”（）　 \n—…😀é½㎞·")
TEXTS = st.text(CHARACTERS, max_size=60) | st.text(max_size=30)
MARKS = "，。“”（）—…　 ,;《》"


@st.composite
def texts_and_stretches(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXTS.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_and_stretches())
def test_a_quotation_that_stands_once_is_found_at_exactly_its_place(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    quote = text[span.start : span.end]
    places = find(text, Anchor(quote=quote))
    if fold(quote).text:
        assert span in places
    issues = Issues()
    if len(places) == 1:
        assert find_one(text, Anchor(quote=quote), HERE, issues, where="here") == span
        assert not len(issues)
    else:
        assert find_one(text, Anchor(quote=quote), HERE, issues, where="here") is None
        assert said(issues) == ["A203" if places else "A206"]


@given(texts_and_stretches(), st.integers(0, 20), st.integers(0, 20))
def test_what_stands_around_it_never_loses_the_place(
    drawn: tuple[str, Span], before: int, after: int
) -> None:
    text, (start, end) = drawn
    anchor = Anchor(
        quote=text[start:end], prefix=text[max(0, start - before) : start], suffix=text[end : end + after]
    )
    if fold(anchor.quote).text:
        assert Span(start, end) in find(text, anchor)
        assert set(find(text, anchor)) <= set(find(text, Anchor(quote=anchor.quote)))


@given(TEXTS, TEXTS)
def test_every_place_found_folds_to_the_quotation(text: str, quote: str) -> None:
    for start, end in find(text, Anchor(quote=quote)):
        assert 0 <= start < end <= len(text)
        assert fold(quote).text in fold(text).text
        assert fold(text[start:end]).text == fold(quote).text


@given(st.text("灯塔会下棋支持反对有无", min_size=1, max_size=40), st.data())
def test_width_space_and_marks_put_anywhere_change_nothing(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    marked = text[:place] + data.draw(st.text(MARKS, max_size=4)) + text[place:]
    assert fold(marked).text == fold(text).text
    assert digest(marked) == digest(text)
    assert len(find(marked, Anchor(quote=text))) == len(find(text, Anchor(quote=marked))) == 1


@given(st.text("灯塔会下棋支持反对有无", min_size=1, max_size=20), st.data())
def test_one_changed_character_fits_nowhere(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("灯塔会下棋支持反对有无龘"))
    changed = text[:place] + other + text[place + 1 :]
    assume(changed != text)
    assert find(text, Anchor(quote=changed)) == ()
    assert digest(changed) != digest(text)


@given(TEXTS)
def test_folding_is_stable_and_remembers_every_place(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    assert list(folded.places) == sorted(set(folded.places))
    assert len(folded.places) == len(folded.text)


@given(TEXTS, TEXTS)
def test_a_hint_is_a_stretch_of_the_text(text: str, quote: str) -> None:
    assert nearest(text, quote) in text


@given(texts_and_stretches())
def test_the_anchor_of_a_stretch_finds_it_and_no_more_words_than_needed(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    anchor = anchor_at(text, span)
    assert anchor.quote == text[span.start : span.end]
    assert text[: span.start].endswith(anchor.prefix)
    places = find(text, anchor)
    if fold(anchor.quote).text:
        assert span in places
        assert len(places) == 1 or (anchor.prefix, anchor.suffix) == (text[: span.start], text[span.end :])
    if len(find(text, Anchor(quote=anchor.quote))) == 1:
        assert not anchor.prefix
        assert not anchor.suffix
