"""Segments keep their ids through changes, moves, merges and divisions; no id is used twice."""

from __future__ import annotations

import re

import pytest

from build_dossier.issues import Issues, Severity
from build_dossier.model.articles import SegmentList
from build_dossier.reading.articles import read_article
from build_dossier.segmenting import as_yaml, carry_over, mint, name_parts, parts_of
from build_dossier.text.spans import Span
from tests.growth import is_linear
from tests.made_up import kept, listed, only, said

PATH = "seeds/articles/some-article/segments.yaml"
ONE = "灯塔在三月里学会了下棋，赢了守塔人。雾散了。"
TWO = "林桥说，这还只是开始，棋谱有三千页。"
THREE = "海面上亮起了许多盏灯，渔船都回来了。"
HEAD = "## 雾里的棋局"
BODY = f"{ONE}\n{HEAD}\n{TWO}\n{THREE}"


def known() -> SegmentList:
    return listed([("p111", ONE), ("p222", HEAD), ("p333", TWO), ("p444", THREE)])


def ids(body: str, before: SegmentList | None = None) -> list[str | None]:
    entries = carry_over(parts_of(body), (before or known()).segments)
    return [entry.id if entry else None for entry in entries]


class TestParts:
    def test_a_line_is_a_part_and_headings_are_marked(self) -> None:
        first, second, *_ = parts_of(BODY)
        assert (first.heading, first.text) == (False, ONE)
        assert (second.heading, second.text) == (True, "雾里的棋局")

    def test_a_span_leads_to_the_text_in_the_body_without_the_mark(self) -> None:
        for part in parts_of(BODY):
            assert BODY[part.span.start : part.span.end] == part.text

    def test_a_heading_is_one_sentence_whatever_its_marks(self) -> None:
        (part,) = parts_of("## 灯塔会下棋？会！")
        assert part.sentences == (Span(0, 8),)

    def test_lines_without_text_are_no_parts(self) -> None:
        assert [part.text for part in parts_of(f"\n{ONE}\n \n\u3000\n{TWO}\n")] == [ONE, TWO]
        assert parts_of("") == ()


class TestCarryingOver:
    def test_unchanged_texts_keep_their_ids(self) -> None:
        assert ids(BODY) == ["p111", "p222", "p333", "p444"]

    @pytest.mark.parametrize(
        "changed",
        [
            TWO.replace("，", ","),
            TWO.replace("三千页", "三百页"),
            TWO + "棋谱很旧。",
            TWO.replace("林桥说", "林桥又说"),
            TWO[:-8] + "。",
        ],
    )
    def test_a_small_change_keeps_the_id(self, changed: str) -> None:
        assert ids(BODY.replace(TWO, changed)) == ["p111", "p222", "p333", "p444"]

    def test_a_moved_paragraph_keeps_its_id(self) -> None:
        assert ids(f"{THREE}\n{ONE}\n{HEAD}\n{TWO}") == ["p444", "p111", "p222", "p333"]
        assert ids(f"{TWO}\n{HEAD}\n{ONE}\n{THREE}") == ["p333", "p222", "p111", "p444"]

    def test_a_paragraph_that_was_moved_and_one_that_was_changed_are_told_apart(self) -> None:
        changed = ONE.replace("三月", "四月")
        assert ids(f"{HEAD}\n{TWO}\n{THREE}\n{changed}") == ["p222", "p333", "p444", None]
        assert ids(f"{TWO}\n{HEAD}\n{changed}\n{THREE}")[:2] == ["p333", "p222"]

    def test_of_a_divided_paragraph_the_first_part_keeps_the_id(self) -> None:
        first, second = ONE.split("，")
        assert ids(BODY.replace(ONE, f"{first}\n{second}")) == ["p111", None, "p222", "p333", "p444"]

    def test_a_merged_paragraph_keeps_the_id_of_its_beginning(self) -> None:
        assert ids(BODY.replace(f"{TWO}\n{THREE}", TWO + THREE)) == ["p111", "p222", "p333"]

    def test_what_replaces_a_paragraph_does_not_take_its_id(self) -> None:
        assert ids(BODY.replace(TWO, "海豚从不读报纸，也不写信。")) == ["p111", "p222", None, "p444"]

    def test_the_most_alike_is_taken_not_the_first(self) -> None:
        before = listed([("p111", "在林桥看来，灯塔会下棋。"), ("p222", "在林桥看来，雾元越细越好。")])
        assert ids("在林桥看来，雾元越细才越好。", before) == ["p222"]
        after = "在林桥看来，雾元越细才越好。\n在林桥看来，灯塔不会下棋。"
        assert ids(after, before) == ["p222", "p111"]

    def test_equal_texts_keep_their_order(self) -> None:
        before = listed([("p111", "结语"), ("p222", ONE), ("p333", "结语")])
        assert ids(f"结语\n{ONE}\n结语", before) == ["p111", "p222", "p333"]
        assert ids(f"{ONE}\n结语", before) == ["p222", "p333"]

    def test_no_id_is_given_twice(self) -> None:
        before = listed([("p111", ONE)])
        assert ids(f"{ONE}\n{ONE}", before) == ["p111", None]


class TestNaming:
    def named(self, body: str, before: SegmentList | None) -> tuple[list[str], Issues]:
        issues = Issues()
        return [each.id for each in name_parts(parts_of(body), before, PATH, issues)], issues

    def test_an_unchanged_body_raises_nothing(self) -> None:
        names, issues = self.named(BODY, known())
        assert names == ["p111", "p222", "p333", "p444"]
        assert not len(issues)

    def test_the_build_never_mints(self) -> None:
        names, issues = self.named(BODY, None)
        assert names == []
        assert str(only(issues)) == (
            f"{PATH}:1:1: S301 the segments have no ids yet. Run `python -m build_dossier ids`."
        )

    def test_a_small_change_is_a_warning(self) -> None:
        names, issues = self.named(BODY.replace("三千", "三百"), known())
        assert names == ["p111", "p222", "p333", "p444"]
        assert (only(issues).code, only(issues).severity) == ("S305", Severity.WARNING)

    def test_marks_are_no_change(self) -> None:
        _, issues = self.named(BODY.replace("，", ","), known())
        assert not len(issues)

    def test_a_paragraph_that_became_a_heading_has_changed(self) -> None:
        _, issues = self.named(BODY.replace(THREE, f"## {THREE}"), known())
        assert said(issues) == ["S305"]

    def test_another_count_of_sentences_is_an_error(self) -> None:
        names, issues = self.named(BODY.replace("学会了下棋，", "学会了下棋。"), known())
        assert names == ["p111", "p222", "p333", "p444"]
        assert only(issues).fact == "segment p111 has 3 sentences, not 2"
        assert only(issues).severity is Severity.ERROR

    def test_new_and_vanished_segments_need_ids(self) -> None:
        names, issues = self.named(BODY.replace(TWO, "海豚从不读报纸，也不写信。"), known())
        assert names == ["p111", "p222", "p444"]
        assert {(issue.code, issue.fact) for issue in issues.errors} == {
            ("S303", 'a new segment begins "海豚从不读报纸，也不写信"'),
            ("S306", 'segment p333, "林桥说，这还只是开始，棋", is not in the body any more'),
        }


class TestMinting:
    def mint(self, body: str, before: SegmentList | None = None) -> SegmentList:
        return mint("some-article", parts_of(body), before)

    def test_ids_are_opaque_and_short(self) -> None:
        names = [entry.id for entry in self.mint(BODY).segments]
        assert len(set(names)) == 4
        assert all(re.fullmatch(r"p[0-9a-hjkmnp-tv-z]{3}", name) for name in names)

    def test_the_same_text_gives_the_same_ids(self) -> None:
        assert self.mint(BODY) == self.mint(BODY)

    def test_equal_texts_get_ids_of_their_own(self) -> None:
        names = [entry.id for entry in self.mint(f"{ONE}\n{ONE}\n{ONE}").segments]
        assert len(set(names)) == 3

    def test_minting_again_changes_nothing(self) -> None:
        once = self.mint(BODY)
        assert self.mint(BODY, once) == once

    def test_a_carried_id_takes_the_new_text(self) -> None:
        changed = TWO.replace("三千", "三百")
        after = self.mint(BODY.replace(TWO, changed), known())
        assert [entry.id for entry in after.segments] == ["p111", "p222", "p333", "p444"]
        assert after.segments[2].digest == kept("p333", changed).digest
        assert not after.retired

    def test_a_retired_id_leads_to_the_living_one_before_it(self) -> None:
        after = self.mint(f"{ONE}\n{HEAD}\n{THREE}", known())
        assert after.retired == {"p333": "p222"}
        assert self.mint(f"{HEAD}\n{TWO}\n{THREE}", known()).retired == {"p111": "p222"}

    def test_a_merged_paragraph_leads_to_the_one_it_went_into(self) -> None:
        assert self.mint(BODY.replace(f"{TWO}\n{THREE}", TWO + THREE), known()).retired == {"p444": "p333"}

    def test_retired_ids_lead_to_living_ones_however_often_texts_go(self) -> None:
        after = self.mint(f"{ONE}\n{HEAD}\n{TWO}", known())
        assert after.retired == {"p444": "p333"}
        after = self.mint(f"{ONE}\n{HEAD}", after)
        assert after.retired == {"p444": "p222", "p333": "p222"}
        after = self.mint(ONE, after)
        assert after.retired == {"p444": "p111", "p333": "p111", "p222": "p111"}

    def test_a_retired_id_is_never_used_again(self) -> None:
        once = self.mint(f"{ONE}\n{TWO}")
        gone = once.segments[1].id
        without = self.mint(ONE, once)
        assert without.retired == {gone: once.segments[0].id}
        again = self.mint(f"{ONE}\n{TWO}", without)
        assert again.segments[1].id not in {gone, once.segments[0].id}
        assert again.retired == without.retired

    def test_not_even_where_nothing_was_left_for_a_while(self) -> None:
        once = self.mint(TWO)
        empty = self.mint("", once)
        assert empty.retired == {once.segments[0].id: ""}
        assert self.mint(TWO, empty).segments[0].id != once.segments[0].id

    def test_there_are_ids_enough(self) -> None:
        full = SegmentList(segments=(), retired={})
        many = mint("some-article", parts_of("\n".join(["同一句话"] * 3000)), full)
        assert len({entry.id for entry in many.segments}) == 3000


class TestWriting:
    def read(self, text: str) -> tuple[SegmentList | None, Issues]:
        issues = Issues()
        frame = "title: {zh-Hans: 题, en: T}\nscript: Hans\ncopy: faithful\nrights: {zh: 权, en: R}\n"
        folder = "seeds/articles/some-article"
        files = {
            f"{folder}/article.yaml": frame.encode(),
            f"{folder}/raw.txt": b"raw",
            f"{folder}/segments.yaml": text.encode(),
        }
        article = read_article("some-article", files, folder, issues)
        return (article.segments if article else None), issues

    def test_what_is_written_is_read_back(self) -> None:
        hostile = '"引号": {a: b} # \\ \u2028 [x]'
        minted = mint("some-article", parts_of(f"{BODY}\n{hostile}"), listed([("p999", "无"), ("p111", ONE)]))
        read, issues = self.read(as_yaml(minted))
        assert not len(issues)
        assert read is not None
        assert read.retired == minted.retired == {"p999": "p111"}
        assert [(each.id, each.heading, each.sentences, each.digest) for each in read.segments] == [
            (each.id, each.heading, each.sentences, each.digest) for each in minted.segments
        ]
        assert [each.words for each in read.segments] == [each.words.strip() for each in minted.segments]

    def test_an_id_that_could_be_markup_is_refused(self) -> None:
        _, issues = self.read('segments:\n  - {id: "p1 onclick=", sentences: 1, digest: "000000"}\n')
        assert only(issues).code == "Y208"
        _, issues = self.read('segments: []\nretired: {"<b>": p111, p222: "../x"}\n')
        assert said(issues) == ["Y208", "Y208"]

    def test_an_id_that_stands_twice_is_refused(self) -> None:
        line = '  - {id: p111, sentences: 1, digest: "000000"}\n'
        read, issues = self.read(f"segments:\n{line}{line}")
        assert read is not None
        assert len(read.segments) == 1
        assert (only(issues).place.line, only(issues).place.column, only(issues).code) == (3, 6, "S302")


def test_the_cost_grows_no_faster_than_the_number_of_segments() -> None:
    def run(count: int) -> None:
        parts = parts_of("\n".join(f"第{number}段说的是第{number}件事。" for number in range(count)))
        mint("some-article", parts, mint("some-article", parts, None))

    assert is_linear(run, 300)
