"""Where a sentence ends, and where it only seems to."""

from __future__ import annotations

import pytest

from build_dossier.sentences import first_sentence, split_sentences
from tests.growth import is_linear


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "灯塔学会了下棋。",
        "灯塔学会下棋了吗？",
        "灯塔学会下棋了！",
        "灯塔还在想……",
        "真的吗？！",
        "Is it true?",
        "“真的吗？”",
        "（这是真的。）",
        "「真的嗎？」",
        "『真的！』",
        "他说：“它会下棋。”",
    ],
)
def test_a_sentence_ends_after_its_mark_and_the_closing_marks(sentence: str) -> None:
    assert sentences(f"{sentence}雾散了。") == [sentence, "雾散了。"]


def test_a_text_without_a_final_mark_is_one_sentence() -> None:
    assert sentences("距夜航仍有距离") == ["距夜航仍有距离"]
    assert sentences("") == []


@pytest.mark.parametrize(
    "text",
    [
        "“灯塔会下棋。”林桥说。",
        "“灯塔会下棋。”守塔人林桥在雾岬向本报记者介绍，目前有三条路线。",
        "“灯塔会下棋吗？”记者问。",
        "“灯塔会下棋！”他喊道。",
        "「燈塔會下棋。」林橋說。",
        "“不会。”他答道，“它只会照明。”",
    ],
)
def test_an_attribution_belongs_to_the_quotation_before_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“灯塔会下棋。”", "但林桥说这还早。"),
        ("“灯塔会下棋。”", "据林桥说，这还早。"),
        ("“灯塔会下棋。”", "林桥还说，雾会散。"),
        ("“灯塔会下棋。”", "这部小说很长。"),
        ("“灯塔会下棋。”", "这种说法并不新。"),
        ("“灯塔会下棋。”", "这个问题没有答案。"),
        ("“灯塔会下棋。”", "这件事我们早就知道。"),
        ("“灯塔会下棋。”", "这表示雾散了。"),
        ("“灯塔会下棋。”", "雾散了。"),
        ("“灯塔会下棋吗？”", "可以说没有人相信。"),
    ],
)
def test_what_only_resembles_an_attribution_is_a_sentence_of_its_own(first: str, second: str) -> None:
    assert sentences(first + second) == [first, second]


@pytest.mark.parametrize(
    "second", ["地球是圆的。", "的确如此。", "得益于潮汐表，它赢了。", "地方政府也来了。"]
)
def test_a_word_that_begins_like_a_particle_begins_a_sentence(second: str) -> None:
    assert sentences(f"雾散了。{second}") == ["雾散了。", second]
    assert sentences(f"他说“雾散了。”{second}") == ["他说“雾散了。”", second]


@pytest.mark.parametrize("text", ["“雾会散吗？”的疑问一直都在。", "“雾散了！”，他很高兴。", "雾……的样子。"])
def test_a_particle_or_a_comma_goes_on(text: str) -> None:
    assert sentences(text) == [text]


def test_a_quotation_of_several_sentences_is_cut_within() -> None:
    text = "“雾会散。海会亮。这需要时间。”林桥说，“不要急。”"
    assert sentences(text) == ["“雾会散。", "海会亮。", "这需要时间。”林桥说，“不要急。”"]


@pytest.mark.parametrize(
    "text",
    ["他读过《灯塔，你会下棋吗？》这本书。", "他读过《看！〈灯塔〉。又一篇》这本书。", "《雾！》是一首诗。"],
)
def test_a_title_keeps_its_marks_to_itself(text: str) -> None:
    assert sentences(text) == [text]


def test_a_title_that_is_never_closed_hides_nothing() -> None:
    assert sentences("他读《灯塔。雾散了。《海》很长。") == ["他读《灯塔。", "雾散了。", "《海》很长。"]


@pytest.mark.parametrize(
    "text",
    [
        "它涨了3.5倍。",
        "版本2.0.1已经发布。",
        "他用了0.5秒，即500毫秒。",
        "见https://example.org/a?b=1!c，共三页。",
    ],
)
def test_a_point_in_a_number_or_an_address_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_english_within_chinese_is_cut_at_its_own_question_marks_only() -> None:
    assert sentences("他问：“Does it play chess? It does.”林桥说是。") == [
        "他问：“Does it play chess? ",
        "It does.”林桥说是。",
    ]


def test_a_space_between_sentences_belongs_to_the_first() -> None:
    assert sentences("雾散了。  海亮了。") == ["雾散了。  ", "海亮了。"]


@pytest.mark.parametrize("text", ["……雾散了。", "雾散了。）", "雾散了。😀", "雾散了。 "])
def test_marks_alone_are_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_ellipses_end_a_sentence_however_long_they_are() -> None:
    assert sentences("雾……海…………灯塔。") == ["雾……", "海…………", "灯塔。"]


@pytest.mark.parametrize("unit", ["雾散了。", "“雾。”说", "…", "《雾！", "”。", "。的", "？a"])
def test_the_cost_grows_no_faster_than_the_text(unit: str) -> None:
    assert is_linear(lambda times: split_sentences(unit * times), 5000)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("灯塔公司的创始人。会下棋。", "灯塔公司的创始人。"),
        ("没有句号", "没有句号"),
        ("", ""),
        ("Keeper of the light. Plays chess.", "Keeper of the light."),
        ("Keeper with J. Fan of the light. Plays.", "Keeper with J. Fan of the light."),
        ("Keeper with Dr. Fan. Plays.", "Keeper with Dr. Fan. Plays."),
        ("Author in issue no. 7 of the journal. Plays.", "Author in issue no. 7 of the journal."),
        ("A step towards AGI. It is long.", "A step towards AGI."),
        ("Version 3.5 of it. It is long.", "Version 3.5 of it."),
        ("She calls it “a light.” He does not.", "She calls it “a light.”"),
    ],
)
def test_the_first_sentence_of_either_language(text: str, first: str) -> None:
    assert first_sentence(text) == first
