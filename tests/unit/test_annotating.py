"""Annotations stand at exactly one place, in the text that they quote, or are errors."""

from __future__ import annotations

import pytest

from build_dossier.annotating import place_annotations
from build_dossier.issues import Issues, Place, Severity
from build_dossier.model.articles import AnnotationEntry
from build_dossier.model.dossier import Annotation
from build_dossier.model.segments import Grade
from build_dossier.text.spans import Span
from tests.made_up import annotation, only, said, segment, slot

ONE = segment(
    "p111",
    slot(1, "灯塔会下棋。", "It plays chess.", Grade.RESTORED, found="燈塔會下旗。"),
    slot(2, "它看得远。", "It sees far.", Grade.RESTORED, found="它看的遠。"),
    number=1,
)
TWO = segment("p222", slot(1, "雾会散，雾会散。"), number=2)


def placed(
    *entries: AnnotationEntry, retired: dict[str, str] | None = None
) -> tuple[tuple[Annotation, ...], Issues]:
    issues = Issues()
    return place_annotations(entries, (ONE, TWO), retired or {}, issues), issues


@pytest.mark.parametrize(
    ("entry", "span"),
    [
        (annotation("会下棋"), Span(2, 5)),
        (annotation("下棋。它看得远"), Span(3, 10)),
        (annotation("燈塔會下旗", layer="found"), Span(0, 5)),
        (annotation("chess. It sees", layer="en"), Span(9, 23)),
        (annotation("雾会散", at="p222", suffix="，雾"), Span(0, 3)),
    ],
)
def test_an_annotation_stands_in_the_layer_that_it_quotes(entry: AnnotationEntry, span: Span) -> None:
    (found,), issues = placed(entry)
    assert not len(issues)
    assert (found.entry, found.span, found.id) == (entry, span, "note")


@pytest.mark.parametrize(
    ("entry", "fact", "act"),
    [
        (
            annotation("燈塔會下旗"),
            'A202 the quotation "燈塔會下旗" does not stand in segment p111 (reading text)',
            "Quote the text as it stands",
        ),
        (
            annotation("灯塔不会下棋"),
            'A202 the quotation "灯塔不会下棋" does not stand in segment p111 (reading text)',
            'Nearest is "灯塔会下棋它"',
        ),
        (
            annotation("雾会散", at="p222"),
            'A203 the quotation "雾会散" stands 2 times in segment p222 (reading text)',
            "Quote more words",
        ),
        (
            annotation("会下棋", at="p222"),
            'A202 the quotation "会下棋" does not stand in segment p222 (reading text)',
            "It stands in segment p111; write `segment: p111`",
        ),
        (
            annotation("fog", at="p222", layer="en"),
            "A208 segment p222 has no English to annotate",
            "Quote the Chinese",
        ),
    ],
)
def test_a_living_annotation_that_fits_nowhere_or_twice_is_an_error(
    entry: AnnotationEntry, fact: str, act: str
) -> None:
    found, issues = placed(entry)
    issue = only(issues)
    assert found == ()
    assert f"{issue.code} {issue.fact}" == fact
    assert issue.act.replace("。", "").startswith(act)
    assert issue.severity is Severity.ERROR
    assert issue.place == entry.target_place


def test_a_segment_that_does_not_exist_is_an_error_where_it_is_named() -> None:
    _, issues = placed(annotation("会下棋", at="p999"))
    assert str(only(issues)) == (
        'seeds/annotations/some-article/note.yaml:3:3: A204 there is no segment "p999" in some-article. '
        "Mend the id; it stands at the end of the passage's address."
    )


def test_a_retired_id_leads_to_its_heir() -> None:
    (found,), issues = placed(annotation("会下棋", at="p000"), retired={"p000": "p111"})
    assert not len(issues)
    assert (found.entry.segment, found.span) == ("p111", Span(2, 5))


def test_but_an_annotation_never_moves_by_itself() -> None:
    found, issues = placed(annotation("雾会散，雾", at="p000"), retired={"p000": "p111"})
    assert found == ()
    assert only(issues).act == "It stands in segment p222; write `segment: p222`"


def test_an_orphan_is_kept_and_warned_of() -> None:
    entry = annotation("鲸鱼", at="p999", orphaned=True)
    (found,), issues = placed(entry)
    assert (found.entry, found.span) == (entry, None)
    assert only(issues).severity is Severity.WARNING
    assert only(issues).place == Place("seeds/annotations/some-article/note.yaml")


def test_annotations_come_in_the_order_of_the_text_then_of_their_ids() -> None:
    found, issues = placed(
        annotation("散，雾", name="five", at="p222"),
        annotation("看得远", name="four"),
        annotation("下棋", name="two", at="p000"),
        annotation("会下棋", name="one"),
        annotation("下棋", name="three"),
        retired={"p000": "p111"},
    )
    assert [each.id for each in found] == ["one", "three", "two", "four", "five"]
    assert said(issues) == []


def test_an_article_whose_segments_have_no_ids_has_one_fault_not_many() -> None:
    issues = Issues()
    assert place_annotations([annotation("会下棋")], (), {}, issues) == ()
    assert not len(issues)
