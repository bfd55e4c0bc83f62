"""Segments and sentences, for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_dossier.model.articles import SegmentList
from build_dossier.segmenting import carry_over, mint, parts_of
from build_dossier.sentences import split_sentences

CHARACTERS = st.sampled_from("灯塔说的地得道。！？…”“’」』）》《〈〉，：? !.aA1 \u3000#😀")
TEXTS = st.text(CHARACTERS, max_size=60) | st.text(max_size=40)
LINES = st.lists(st.text("灯塔会下棋雾海。，", min_size=1, max_size=14), max_size=8)


@given(TEXTS)
def test_sentences_cover_a_text_without_gap_or_overlap(text: str) -> None:
    spans = split_sentences(text)
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert all(span.start < span.end for span in spans)
    assert [span.end for span in spans][:-1] == [span.start for span in spans][1:]


@given(TEXTS)
def test_every_sentence_but_the_only_one_has_a_word(text: str) -> None:
    spans = split_sentences(text)
    if len(spans) > 1:
        assert all(any(char.isalnum() or char == "_" for char in text[a:b]) for a, b in spans)


@given(TEXTS)
def test_a_sentence_that_is_cut_again_stays_whole_as_far_as_its_end_shows(text: str) -> None:
    for start, end in split_sentences(text)[:1]:
        assert len(split_sentences(text[start:end])) == 1


@given(st.text(st.sampled_from("灯塔#\n 。\u3000"), max_size=60) | st.text(max_size=60))
def test_parts_lie_in_the_body_in_order(body: str) -> None:
    place = 0
    for part in parts_of(body):
        assert part.span.start >= place
        assert body[part.span.start : part.span.end] == part.text
        assert part.text.strip()
        assert "\n" not in part.text
        assert "".join(part.text[a:b] for a, b in part.sentences) == part.text
        place = part.span.end


@given(st.lists(LINES, min_size=1, max_size=4))
@settings(max_examples=60)
def test_through_any_history_ids_are_unique_and_never_used_again(history: list[list[str]]) -> None:
    known = SegmentList(segments=(), retired={})
    ever: set[str] = set()
    for lines in history:
        parts = parts_of("\n".join(lines))
        before = {entry.id for entry in known.segments}
        known = mint("some-article", parts, known)
        living = [entry.id for entry in known.segments]
        assert len(living) == len(set(living)) == len(parts)
        assert not (set(living) - before) & ever, "a new id was used before"
        assert not set(living) & set(known.retired)
        assert set(known.retired.values()) <= {*living, ""}
        ever |= set(living)
        assert ever == set(living) | set(known.retired)


@given(LINES, st.data())
@settings(max_examples=60)
def test_however_texts_are_ordered_none_loses_its_id(lines: list[str], data: st.DataObject) -> None:
    known = mint("some-article", parts_of("\n".join(lines)), None)
    shuffled = data.draw(st.permutations(lines))
    found = carry_over(parts_of("\n".join(shuffled)), known.segments)
    assert None not in found
    assert {entry.id for entry in found if entry} == {entry.id for entry in known.segments}
    assert mint("some-article", parts_of("\n".join(lines)), known) == known
