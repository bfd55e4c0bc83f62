"""Every sentence has its line in every text, its grade, and no wrong count goes by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_dossier.aligning import Texts, align, by_segment
from build_dossier.issues import Issues, Severity
from build_dossier.model.articles import Block, Copy, Line, Remark, Script
from build_dossier.model.segments import Grade, Segment
from build_dossier.text.folding import digest
from build_dossier.text.spans import Account, Edit
from tests.made_up import HERE, block, info, named, only, said

TEXT = "灯塔会下棋。雾会散。海会亮。"


def aligned(
    text: str = TEXT,
    *,
    restored: Block | None = None,
    english: Block | None = None,
    copy: Copy = "faithful",
    script: Script = "Hans",
    account: Account | None = None,
    probable: str = "",
) -> tuple[Segment, Issues]:
    issues = Issues()
    texts = Texts(
        info=info(copy=copy, script=script),
        account=account or Account.untouched(text),
        probable_codes=frozenset({probable} if probable else ()),
        restored={"p111": restored} if restored else {},
        translated={"p111": english} if english else {},
    )
    (segment,) = align([named("p111", text)], texts, issues)
    return segment, issues


class TestSlots:
    def test_line_n_of_every_text_is_slot_n(self) -> None:
        english = block("p111", TEXT, "It plays chess.", "Fog lifts.", "The sea shines.")
        segment, issues = aligned(english=english)
        assert not len(issues)
        assert [(each.number, each.found, each.reading, each.en) for each in segment.slots] == [
            (1, "灯塔会下棋。", "灯塔会下棋。", "It plays chess."),
            (2, "雾会散。", "雾会散。", "Fog lifts."),
            (3, "海会亮。", "海会亮。", "The sea shines."),
        ]
        assert segment.reading == segment.found == TEXT
        assert segment.en == "It plays chess. Fog lifts. The sea shines."

    def test_a_line_may_hold_the_slot_that_follows(self) -> None:
        segment, issues = aligned(
            english=block("p111", TEXT, "It plays chess and fog lifts.", None, "The sea shines.")
        )
        assert not len(issues)
        assert [each.en for each in segment.slots] == ["It plays chess and fog lifts.", "", "The sea shines."]
        assert segment.en == "It plays chess and fog lifts. The sea shines."

    def test_without_a_translation_there_is_none(self) -> None:
        segment, issues = aligned()
        assert not len(issues)
        assert segment.en is None
        assert {each.en for each in segment.slots} == {None}

    def test_found_text_is_read_in_simplified(self) -> None:
        segment, _ = aligned("燈塔學會下棋了，意味著什麼？", script="Hant")
        assert segment.found == "燈塔學會下棋了，意味著什麼？"
        assert segment.reading == "灯塔学会下棋了，意味着什么？"

    def test_a_simplified_copy_keeps_its_own_words(self) -> None:
        segment, _ = aligned("进步显著，著名的昭著。", script="Hans")
        assert segment.reading == "进步显著，著名的昭著。"

    def test_a_restored_text_is_read_in_place_of_the_found_one(self) -> None:
        found = "燈塔會下旗。霧會散。"
        segment, issues = aligned(
            found,
            restored=block("p111", found, "灯塔会下棋。", "雾会散。"),
            english=block("p111", "灯塔会下棋。雾会散。", "It plays chess.", "Fog lifts."),
            script="Hant",
        )
        assert not len(issues)
        assert segment.restored
        assert segment.found == found
        assert segment.reading == "灯塔会下棋。雾会散。"

    def test_remarks_reach_their_slots(self) -> None:
        made = block("p111", TEXT, "灯塔会下棋。", "雾会散。", "海会亮。")
        probable = Remark(kind="probable", readings=("下棋", "下旗"))
        first = replace(made.lines[0], remarks=(probable, Remark(kind="lost", readings=())))
        segment, _ = aligned(restored=replace(made, lines=(first, *made.lines[1:])))
        assert [each.readings_zh for each in segment.slots] == [("下棋", "下旗"), (), ()]
        assert [each.lost for each in segment.slots] == [True, False, False]
        exception = Remark(kind="term-exception", readings=("fog-token", "idiom"))
        english = block("p111", TEXT, "One.", "Two.", "Three.")
        second = Line(text="Two.", remarks=(exception,), place=HERE)
        segment, _ = aligned(english=replace(english, lines=(english.lines[0], second, english.lines[2])))
        assert [each.term_exceptions for each in segment.slots] == [(), ("fog-token",), ()]


class TestCounts:
    @pytest.mark.parametrize("lines", [("One.",), ("One.", "Two."), ("One.", "Two.", "Three.", "Four."), ()])
    def test_a_wrong_count_is_one_error_and_the_text_stays_whole(self, lines: tuple[str, ...]) -> None:
        segment, issues = aligned(english=block("p111", TEXT, *lines))
        number = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
        assert only(issues).code == "L401"
        assert only(issues).fact == f"segment p111 has 3 sentences, the block has {number}"
        assert only(issues).severity is Severity.ERROR
        assert segment.en == "".join(lines)
        assert len(segment.slots) == 3

    def test_a_wrong_count_in_the_restoration_does_not_make_the_translation_stale(self) -> None:
        restored = block("p111", TEXT, "灯塔会下棋。雾会散。", "海会亮。")
        segment, issues = aligned(restored=restored, english=block("p111", TEXT, "One.", "Two.", "Three."))
        assert said(issues) == ["L401"]
        assert segment.reading == TEXT

    def test_a_block_cannot_begin_with_a_slot_that_went_into_the_line_before(self) -> None:
        _, issues = aligned(english=block("p111", TEXT, None, "Two.", "Three."))
        assert only(issues).code == "L408"


class TestStaleness:
    def test_a_text_that_changed_makes_what_was_made_from_it_stale(self) -> None:
        lines = ("One.", "Two.", "Three.")
        segment, issues = aligned(english=block("p111", "灯塔会下旗。雾会散。海会亮。", *lines))
        assert segment.stale_translation
        assert not segment.stale_restoration
        assert segment.en == "One. Two. Three."
        assert only(issues).severity is Severity.WARNING
        assert only(issues).act == f"Read it against the text, then write src={digest(TEXT)}"

    def test_marks_and_width_make_nothing_stale(self) -> None:
        segment, issues = aligned(
            english=block("p111", "灯塔会下棋,雾会散,海会亮.", "One.", "Two.", "Three.")
        )
        assert not segment.stale_translation
        assert not len(issues)

    def test_english_is_made_from_the_reading_text_and_a_restoration_from_the_found_one(self) -> None:
        found = "燈塔會下旗。"
        restored = block("p111", found, "灯塔会下棋。")
        segment, issues = aligned(
            found, restored=restored, english=block("p111", found, "One."), script="Hant"
        )
        assert (segment.stale_restoration, segment.stale_translation) == (False, True)
        assert only(issues).fact == "the translation of p111 was made from a text that has changed"


class TestGrades:
    def grades(
        self, *edits: tuple[str, Edit], raw: str = TEXT, copy: Copy = "damaged", probable: str = ""
    ) -> list[str]:
        account = Account.untouched(raw)
        for code, edit in edits:
            account = account.apply([edit], code)
        segment, issues = aligned(account.clean, account=account, copy=copy, probable=probable)
        assert not len(issues)
        return [each.grade.value for each in segment.slots]

    def test_what_nobody_touched_is_verbatim(self) -> None:
        assert self.grades() == ["verbatim"] * 3

    @pytest.mark.parametrize("code", ["D01", "J03", "P02", "T01", "R01"])
    def test_damage_mended_makes_its_sentence_repaired(self, code: str) -> None:
        assert self.grades((code, Edit(6, 8, "大雾"))) == ["verbatim", "repaired", "verbatim"]
        assert self.grades((code, Edit(8, 9, ""))) == ["verbatim", "repaired", "verbatim"]

    @pytest.mark.parametrize("code", ["W01", "M02", "L01", "B04", "I01"])
    def test_width_markup_layout_invisibles_and_furniture_lower_nothing(self, code: str) -> None:
        assert self.grades((code, Edit(6, 8, "大雾"))) == ["verbatim"] * 3

    def test_a_probable_repair_comes_before_a_certain_one(self) -> None:
        edits = (("R01", Edit(6, 7, "夜")), ("R02", Edit(7, 8, "能")), ("R02", Edit(10, 11, "天")))
        assert self.grades(*edits, probable="R01") == ["verbatim", "probable", "repaired"]

    def test_a_rewritten_copy_is_as_found_whatever_was_mended(self) -> None:
        assert self.grades(("R01", Edit(6, 7, "夜")), copy="rewritten", probable="R01") == ["as-found"] * 3

    @pytest.mark.parametrize("copy", ["faithful", "damaged", "rewritten"])
    def test_a_restored_line_is_restored_before_all_else(self, copy: Copy) -> None:
        account = Account.untouched(TEXT).apply([Edit(6, 7, "夜")], "R01")
        text = account.clean
        restored = block("p111", text, "灯塔会下棋。", "雾会散。", "海会亮。")
        segment, _ = aligned(text, account=account, restored=restored, copy=copy, probable="R01")
        assert [each.grade for each in segment.slots] == [Grade.RESTORED] * 3
        assert segment.grade is Grade.RESTORED

    def test_a_segment_is_as_good_as_its_least_sentence(self) -> None:
        account = Account.untouched(TEXT).apply([Edit(6, 7, "夜")], "T01")
        segment, _ = aligned(account.clean, account=account)
        assert segment.grade is Grade.REPAIRED


class TestBlocks:
    def laid(self, *blocks: Block, retired: dict[str, str] | None = None) -> tuple[dict[str, Block], Issues]:
        issues = Issues()
        return by_segment(blocks, [named("p111", TEXT)], retired or {}, issues), issues

    def test_lie_under_their_segments(self) -> None:
        one = block("p111", TEXT, "One.")
        found, issues = self.laid(one)
        assert found == {"p111": one}
        assert not len(issues)

    def test_for_no_segment_are_errors(self) -> None:
        found, issues = self.laid(block("p999", TEXT, "One."))
        assert found == {}
        assert only(issues).code == "L407"

    def test_for_a_retired_segment_name_its_heir(self) -> None:
        _, issues = self.laid(block("p000", TEXT, "One."), retired={"p000": "p111"})
        assert (only(issues).code, only(issues).act) == ("L406", "Move its lines to p111")

    def test_are_not_judged_before_there_are_ids(self) -> None:
        issues = Issues()
        assert by_segment([block("p111", TEXT, "One.")], [], {}, issues) == {}
        assert not len(issues)


def test_segments_are_numbered_in_the_order_of_the_text_and_lead_to_the_body() -> None:
    issues = Issues()
    texts = Texts(
        info=info(), account=Account.untouched(TEXT), probable_codes=frozenset(), restored={}, translated={}
    )
    found = align([named("p222", "## 题"), named("p111", TEXT)], texts, issues)
    assert [(each.id, each.number, each.heading) for each in found] == [("p222", 1, True), ("p111", 2, False)]
    assert found[0].span == (3, 4)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_stretches_of_slots_lead_to_their_texts(language: str) -> None:
    segment, _ = aligned(english=block("p111", TEXT, "One.", None, "Three."))
    whole = segment.reading if language == "zh" else segment.en or ""
    for each, span in segment.slot_spans("zh" if language == "zh" else "en"):
        text = each.reading if language == "zh" else each.en
        assert whole[span.start : span.end] == text
