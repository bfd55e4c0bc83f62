"""An anchor fits exactly one place, or is an error that says what to do."""

from __future__ import annotations

import pytest

from build_dossier.anchoring import Anchor, find, find_one, nearest
from build_dossier.issues import Issues
from build_dossier.text.spans import Span
from tests.growth import is_linear
from tests.made_up import HERE, only

TEXT = "灯塔学会了下棋。林桥说：“灯塔，（Ａ型）会下棋。”雾元越细，灯塔看得越远。"


def places(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[str]:
    return [text[a:b] for a, b in find(text, Anchor(quote=quote, prefix=prefix, suffix=suffix))]


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("学会了下棋", "学会了下棋"),
        ("灯塔(A型)会下棋", "灯塔，（Ａ型）会下棋"),
        ("雾元 越细", "雾元越细"),
        ("林桥说:灯塔", "林桥说：“灯塔"),
        ("雾元越细,灯塔看得越远.", "雾元越细，灯塔看得越远"),
        ("雾元越细，灯塔看得越远。", "雾元越细，灯塔看得越远。"),
    ],
)
def test_width_space_and_marks_may_differ(quote: str, place: str) -> None:
    assert places(TEXT, quote) == [place]


@pytest.mark.parametrize(
    "quote", ["学会了下旗", "灯塔会", "灯塔(B型)会下棋", "灯塔(a型)会下棋", "雾元越粗", "燈塔學會了下棋", ""]
)
def test_a_changed_word_fits_nowhere(quote: str) -> None:
    assert places(TEXT, quote) == []


def test_the_opposite_is_never_taken_for_the_text() -> None:
    text = "多数人支持这个看法，少数人没有表态。"
    assert places(text, "多数人反对这个看法，少数人没有表态。") == []
    assert places("它涨了35倍", "涨了3.5倍") == []
    assert places("它涨了3.5倍", "涨了35倍") == []


def test_every_place_is_found_also_those_that_overlap() -> None:
    assert find("哈哈哈。", Anchor(quote="哈哈")) == (Span(0, 2), Span(1, 3))


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [("", "学会", 0), ("说：“", "", 13), ("细", "看得", 30), ("细，", "", 30), ("", "（A型", 13)],
)
def test_what_stands_before_and_after_tells_places_apart(prefix: str, suffix: str, start: int) -> None:
    assert find(TEXT, Anchor(quote="灯塔", prefix=prefix, suffix=suffix)) == (Span(start, start + 2),)


def test_a_prefix_that_ends_within_a_number_still_fits() -> None:
    assert places("它先涨了3.5倍", "5倍", prefix="涨了3.") == ["5倍"]


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("“灯塔，（Ａ", "“灯塔，（Ａ"),
        ("下棋。”", "下棋。”"),
        ("下棋”", "下棋"),
        ("《雾元", "雾元"),
        ("远。。", "远。"),
    ],
)
def test_marks_at_the_ends_belong_to_the_place_where_they_stand(quote: str, place: str) -> None:
    assert places(TEXT, quote)[-1] == place


class TestOnePlace:
    def found(self, quote: str, prefix: str = "", text: str = TEXT) -> tuple[Span | None, Issues]:
        issues = Issues()
        anchor = Anchor(quote=quote, prefix=prefix)
        others = {"p111": text, "p222": "海面亮了。", "p333": "雾里看不见海面。"}
        span = find_one(text, anchor, HERE, issues, where="segment p111", others=others)
        return span, issues

    def test_is_given_without_a_word(self) -> None:
        span, issues = self.found("学会了下棋")
        assert span == Span(2, 7)
        assert not len(issues)

    def test_or_else_it_stands_more_than_once(self) -> None:
        span, issues = self.found("灯塔")
        assert span is None
        assert str(only(issues)) == (
            'seeds/here.yaml:3:5: A203 the quotation "灯塔" stands 3 times in segment p111. '
            "Quote more words, or add `prefix:` or `suffix:`."
        )

    def test_or_not_with_these_words_around_it(self) -> None:
        span, issues = self.found("学会了下棋", prefix="海豚")
        assert span is None
        assert (only(issues).code, only(issues).fact) == (
            "A207",
            'the quotation "学会了下棋" stands in segment p111, but not with this prefix and suffix',
        )

    def test_or_nowhere_and_the_nearest_is_a_hint(self) -> None:
        span, issues = self.found("雾元越粗，灯塔看得越远")
        assert span is None
        assert only(issues).code == "A202"
        assert only(issues).act == 'Nearest is "雾元越细，灯塔看得越远"; quote the text as it stands'

    def test_or_in_another_segment_which_is_named(self) -> None:
        span, issues = self.found("海面亮了")
        assert span is None
        assert only(issues).act == "It stands in segment p222; write `segment: p222`"
        _, issues = self.found("海面")
        assert only(issues).act == "It stands in segment p222, p333; write `segment: p222`"

    def test_or_it_has_no_words(self) -> None:
        span, issues = self.found("……")
        assert span is None
        assert only(issues).code == "A206"

    def test_or_nothing_is_like_it(self) -> None:
        span, issues = self.found("鲸鱼在唱歌")
        assert span is None
        assert only(issues).act == "Quote the text as it stands"

    def test_a_long_quotation_is_shown_by_its_beginning(self) -> None:
        _, issues = self.found("鲸鱼\n在唱歌" * 20)
        assert '"鲸鱼 在唱歌' in only(issues).fact
        assert "…" in only(issues).fact
        assert len(only(issues).fact) < 120


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("林桥说灯塔会下棋", "林桥说：“灯塔，（Ａ型）会"),
        ("灯塔学会了唱歌", "灯塔学会了下棋"),
        ("鲸鱼", ""),
        ("", ""),
        ("雾", ""),
    ],
)
def test_the_nearest_stretch_is_as_long_as_the_quotation_or_nothing(quote: str, hint: str) -> None:
    assert nearest(TEXT, quote) == hint


def test_the_cost_grows_no_faster_than_the_text() -> None:
    assert is_linear(lambda times: find("灯塔学会了下棋。" * times, Anchor(quote="下棋灯塔")), 2000)
