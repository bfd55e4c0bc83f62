"""Quotations stand where they were anchored, with the least grade of their sentences."""

from __future__ import annotations

import pytest

from build_dossier.issues import Issues, Severity
from build_dossier.model.articles import Point, QuoteEntry
from build_dossier.model.dossier import Quotation
from build_dossier.model.segments import Grade, Segment
from build_dossier.quoting import place_points, place_quotations, slots_within
from build_dossier.text.spans import Span
from tests.made_up import HERE, NOTHING, only, quote, segment, slot

ONE = segment(
    "p111",
    slot(1, "“灯塔会下棋。", "“The lighthouse plays chess.", Grade.RESTORED),
    slot(2, "雾会散。”林桥说。", "The fog will lift,” says Lin Qiao.", Grade.PROBABLE),
    slot(3, "没有人相信。", "Nobody believes it.", Grade.VERBATIM),
    number=1,
)
TWO = segment("p222", slot(1, "“雾会散，雾会散。”", None), number=2)


def placed(
    *entries: QuoteEntry, segments: tuple[Segment, ...] = (ONE, TWO)
) -> tuple[tuple[Quotation, ...], Issues]:
    issues = Issues()
    return place_quotations("some-article", entries, segments, issues), issues


def the(words: str, at: str = "p111", segments: tuple[Segment, ...] = (ONE, TWO)) -> Quotation:
    (found,), issues = placed(quote(words, at=at), segments=segments)
    assert not len(issues)
    return found


def test_a_quotation_is_found_at_its_place() -> None:
    found = the("灯塔会下棋")
    assert (found.segment, found.span, found.slots, found.text) == ("p111", Span(1, 6), (1,), "灯塔会下棋")
    assert found.en == "“The lighthouse plays chess."


def test_it_may_run_through_several_sentences() -> None:
    found = the("灯塔会下棋。雾会散。")
    assert found.slots == (1, 2)
    assert found.text == "灯塔会下棋。雾会散。"
    assert found.en == "“The lighthouse plays chess. The fog will lift,” says Lin Qiao."


def test_text_is_as_it_stands_not_as_it_was_quoted() -> None:
    assert the("灯塔 会下棋.").text == "灯塔会下棋"


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("灯塔会下棋", Grade.RESTORED),
        ("雾会散", Grade.PROBABLE),
        ("没有人相信", Grade.VERBATIM),
        ("灯塔会下棋。雾会散", Grade.RESTORED),
        ("雾会散。”林桥说。没有人", Grade.PROBABLE),
    ],
)
def test_it_takes_the_least_grade_of_its_sentences(words: str, grade: Grade) -> None:
    assert the(words).grade is grade


def test_grades_are_ranked_from_best_to_least() -> None:
    assert [grade.value for grade in sorted(Grade, key=lambda grade: grade.rank)] == [
        "verbatim",
        "repaired",
        "probable",
        "restored",
        "as-found",
    ]


def test_english_that_went_into_the_line_before_comes_along() -> None:
    joined = segment(
        "p111", slot(1, "雾会散。", "Fog lifts and chess is played."), slot(2, "灯塔会下棋。", "")
    )
    assert the("灯塔会下棋", segments=(joined,)).en == "Fog lifts and chess is played."


def test_without_a_translation_there_is_no_english() -> None:
    assert the("雾会散，雾会散", at="p222").en is None


def test_quotations_come_in_the_order_of_the_text() -> None:
    found, _ = placed(quote("雾会散，雾", at="p222"), quote("雾会散"), quote("灯塔会下棋"))
    assert [each.text for each in found] == ["灯塔会下棋", "雾会散", "雾会散，雾"]


@pytest.mark.parametrize(
    ("words", "at", "code", "act"),
    [
        ("灯塔会唱歌", "p111", "A202", 'Nearest is "灯塔会下棋"; quote the text as it stands'),
        ("雾会散", "p222", "A203", "Quote more words, or add `prefix:` or `suffix:`"),
        ("没有人相信", "p222", "A202", "It stands in segment p111; write `segment: p111`"),
        ("雾会散", "p999", "Q101", "Mend the id"),
    ],
)
def test_what_does_not_stand_exactly_once_is_an_error(words: str, at: str, code: str, act: str) -> None:
    found, issues = placed(quote(words, at=at), quote("灯塔会下棋"))
    assert [each.text for each in found] == ["灯塔会下棋"]
    assert (only(issues).code, only(issues).act, only(issues).place) == (code, act, HERE)


def test_an_article_whose_segments_have_no_ids_has_one_fault_not_many() -> None:
    found, issues = placed(quote("灯塔会下棋"), segments=())
    assert found == ()
    assert not len(issues)


def test_the_words_that_name_the_speaker_must_stand_in_the_segment() -> None:
    _, issues = placed(quote("雾会散", attribution="林桥 说"))
    assert not len(issues)
    (found,), issues = placed(quote("雾会散", attribution="何木说"))
    assert found.text == "雾会散"
    assert (only(issues).code, only(issues).severity) == ("Q105", Severity.WARNING)
    assert only(issues).fact == 'the attribution "何木说" does not stand in segment p111'


def test_a_key_point_is_carried_by_the_sentence_where_its_quotation_begins() -> None:
    issues = Issues()
    points = [
        Point(text=NOTHING, segment="p111", quote=words, place=HERE)
        for words in ("没有人相信", "雾会散。”林桥说。没有人", "灯塔会唱歌")
    ]
    found = place_points(points, (ONE, TWO), "some-article", issues)
    assert [(each.segment, each.slot) for each in found] == [("p111", 3), ("p111", 2)]
    assert only(issues).code == "A202"


@pytest.mark.parametrize(
    ("span", "numbers"),
    [((0, 1), [1]), ((0, 7), [1]), ((6, 8), [1, 2]), ((7, 8), [2]), ((0, 22), [1, 2, 3]), ((16, 22), [3])],
)
def test_the_sentences_that_a_stretch_touches(span: tuple[int, int], numbers: list[int]) -> None:
    assert [each.number for each in slots_within(ONE, Span(*span))] == numbers


@pytest.mark.parametrize(
    ("span", "numbers"), [((0, 8), [1, 2, 3]), ((0, 4), [1, 2]), ((0, 1), [1, 2]), ((4, 5), [3])]
)
def test_a_sentence_that_went_into_the_one_before_is_touched_with_it(
    span: tuple[int, int], numbers: list[int]
) -> None:
    joined = segment(
        "p111",
        slot(1, "雾会散，", "Fog lifts."),
        slot(2, "", "So it does."),
        slot(3, "海会亮。", "Sea shines."),
    )
    assert [each.number for each in slots_within(joined, Span(*span))] == numbers


def test_and_brings_its_english_along() -> None:
    joined = segment(
        "p111",
        slot(1, "雾会散，会散。", "Fog lifts."),
        slot(2, "", "So it does."),
        slot(3, "海会亮。", "Sea shines."),
    )
    assert the("雾会散，会散", segments=(joined,)).en == "Fog lifts. So it does."
