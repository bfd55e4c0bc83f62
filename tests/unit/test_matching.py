"""Names are found where they stand, and nowhere else."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys

import pytest

from build_dossier.issues import Issues
from build_dossier.matching import Hit, Layer, Matcher, _longest, check_forms, mentions_of
from build_dossier.model.entries import Entry
from build_dossier.model.segments import Grade
from build_dossier.text.spans import Span
from build_dossier.text.words import Words
from tests.growth import is_linear, seconds
from tests.made_up import entry, only, segment, slot
from tests.repository import ROOT, environment

AI = entry("ai", "人工智能", "artificial intelligence", abbreviations=["AI"])
OPENAI = entry("openai", "OpenAI", "OpenAI", kind="organisation")
GPT = entry("gpt", "GPT", "GPT")
CHATGPT = entry("chatgpt", "ChatGPT", "ChatGPT")
META = entry("meta", "Meta", "Meta", kind="organisation", exact=True)
LARGE = entry("large-model", "大模型", "large model", english=["large models"])
LANGUAGE = entry("large-language-model", "大语言模型", "large language model")
EMERGENCE = entry("emergence", "涌现", "emergence", never=["涌现出上百家", "涌現出上千家"])
NUMBER = entry("qihoo-360", "360", "360", kind="organisation", forms=["360集团"])
AGI = entry("agi", "通用人工智能", "artificial general intelligence", abbreviations=["AGI"])
QUASI = entry("quasi-agi", "准通用人工智能", "quasi-AGI")
BIGAI = entry("bigai", "北京通用人工智能研究院", "BIGAI", kind="organisation")
LUO = entry("luo-ping", "罗平", "Luo Ping", kind="person")
TONGTONG = entry("tongtong", "通通", "Tong Tong")
DIT = entry("dit", "扩散Transformer", "Diffusion Transformer", abbreviations=["DiT"], forms=["DiT模型"])
TRANSFORMER = entry("transformer", "Transformer", "Transformer")
FOG = entry("fog-token", "雾元", "fog token", english=["fog tokens"], found=["霧圓", "空"])

EVERYTHING = [
    AI, OPENAI, GPT, CHATGPT, META, LARGE, LANGUAGE, EMERGENCE, NUMBER, AGI, QUASI, BIGAI, LUO, TONGTONG, DIT,
    TRANSFORMER, FOG,
]  # fmt: skip
CHINESE, ENGLISH, FOUND = (Matcher(EVERYTHING, layer) for layer in ("zh", "en", "found"))


def found(text: str, matcher: Matcher = CHINESE) -> list[tuple[str, str]]:
    return [(hit.record, text[hit.start : hit.end]) for hit in matcher.hits(text)]


def records(text: str, matcher: Matcher = CHINESE) -> list[str]:
    return [record for record, _ in found(text, matcher)]


class TestLatinNames:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("OpenAI发布了新的AI。", ["openai", "ai"]),
            ("ChatGPT不是GPT。", ["chatgpt", "gpt"]),
            ("GPT-9还没有来。", ["gpt"]),
            ("GPT9与myGPT都不是。", []),
            ("Meta发布了metadata和Metaverse。", ["meta"]),
            ("meta分析", []),
            ("AI×Meta", ["ai", "meta"]),
            ("AIX、_AI、éAI、AI5都不是。", []),
            ("训练AGI需要AI人才", ["agi", "ai"]),
        ],
    )
    def test_stand_alone(self, text: str, expected: list[str]) -> None:
        assert records(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Open AI and the AI act", ["ai", "ai"]),
            ("An ai that said aI", []),
            ("Large models and a LARGE MODEL", ["large-model", "large-model"]),
            ("a large modeller", []),
            ("OpenAI’s chatgpt", ["openai", "chatgpt"]),
            ("dit and DIT and DiT", ["dit", "dit", "dit"]),
            ("Metal, metadata, Meta.", ["meta"]),
        ],
    )
    def test_fold_case_unless_they_are_all_capitals(self, text: str, expected: list[str]) -> None:
        assert records(text, ENGLISH) == expected

    def test_of_english_stand_in_chinese_sentences_too(self) -> None:
        assert found("用了Diffusion Transformer架构") == [("dit", "Diffusion Transformer")]


class TestShortChineseNames:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("企业要扩大模型优势。", []),
            ("这就是大模型的优势。", ["large-model"]),
            ("大模型来了", ["large-model"]),
            ("AI大模型", ["ai", "large-model"]),
            ("他来自罗平县。", []),
            ("香港大学的罗平教授正带领团队", ["luo-ping"]),
            ("罗平说，这还早。", ["luo-ping"]),
            ("雾元越细越好", ["fog-token"]),
        ],
    )
    def test_lie_on_the_boundaries_of_words(self, text: str, expected: list[str]) -> None:
        assert records(text) == expected

    def test_a_name_that_is_also_a_word_is_found_wherever_the_word_stands(self) -> None:
        """Tong Tong is also an adverb; only a context in which not to link can tell them apart."""
        assert records("通通是一个虚拟小女孩。") == ["tongtong"]
        told = Matcher([entry("tongtong", "通通", never=["通通不见", "通通都"])], "zh")
        assert records("船通通不见了，灯也通通都灭了。通通笑了。", told) == ["tongtong"]

    def test_of_one_character_must_be_words(self) -> None:
        assert found("天空是空的，空可以下棋。", FOUND) == [("fog-token", "空"), ("fog-token", "空")]
        assert records("天空、航空、真空", FOUND) == []


class TestOverlaps:
    def test_the_longest_name_is_taken(self) -> None:
        assert found("准通用人工智能不是通用人工智能") == [
            ("quasi-agi", "准通用人工智能"),
            ("agi", "通用人工智能"),
        ]
        assert found("北京通用人工智能研究院的人工智能") == [
            ("bigai", "北京通用人工智能研究院"),
            ("ai", "人工智能"),
        ]
        assert found("DiT模型与大语言模型") == [("dit", "DiT模型"), ("large-language-model", "大语言模型")]

    def test_also_where_it_begins_later(self) -> None:
        matcher = Matcher([entry("one", "灯塔学会"), entry("two", "学会下棋的规则")], "zh")
        assert found("灯塔学会下棋的规则", matcher) == [("two", "学会下棋的规则")]

    def test_and_frees_what_it_pushes_aside(self) -> None:
        hits = [
            Hit(start, end, f"{start}-{end}", "term")
            for start, end in [(0, 4), (2, 8), (6, 9), (0, 2), (8, 9)]
        ]
        assert [hit.record for hit in _longest(hits)] == ["0-2", "2-8", "8-9"]

    def test_of_equally_long_names_the_first_is_taken(self) -> None:
        hits = [Hit(start, start + 4, str(start), "term") for start in (2, 0, 4)]
        assert [hit.record for hit in _longest(hits)] == ["0", "4"]

    @pytest.mark.parametrize("seed", range(20))
    def test_taken_hits_never_overlap_and_none_is_left_that_could_be_taken(self, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311
        hits = []
        for number in range(30):
            start = chance.randrange(40)
            hits.append(Hit(start, start + chance.randrange(1, 8), str(number), "term"))
        taken = _longest(hits)
        assert taken == sorted(taken)
        assert all(one.end <= other.start for one, other in itertools.pairwise(taken))
        for hit in hits:
            across = [each for each in taken if each.start < hit.end and hit.start < each.end]
            assert any(each.end - each.start >= hit.end - hit.start for each in across)


class TestNever:
    def test_a_form_is_not_linked_within_a_longer_string(self) -> None:
        assert records("市场上涌现出上百家公司，新能力也涌现了。") == ["emergence"]

    def test_in_whichever_script_the_string_is_given(self) -> None:
        assert records("市场上涌现出上千家公司") == []

    def test_only_the_record_that_says_so_is_kept_out(self) -> None:
        matcher = Matcher(
            [entry("one", "灯塔", never=["灯塔会下棋"]), entry("two", "下棋的灯塔", forms=["会下棋"])], "zh"
        )
        assert found("灯塔会下棋", matcher) == [("two", "会下棋")]

    def test_a_string_that_only_touches_does_not_count(self) -> None:
        matcher = Matcher([entry("one", "灯塔潮汐表", never=["汐表格", "新灯塔"])], "zh")
        assert records("新灯塔潮汐表格", matcher) == ["one"]


class TestNumbers:
    @pytest.mark.parametrize(
        "text",
        [
            "360董事长周某",
            "创始人360周某",
            "360集团",
            "“360”与360、Meta",
            "2024年2月16日，360发布",
            "360人工智能研究院",
        ],
    )
    def test_a_number_that_is_a_name_is_found(self, text: str) -> None:
        assert "qihoo-360" in records(text)

    @pytest.mark.parametrize(
        "text",
        [
            "360万元", "1360家", "3601", "1,360个", "3.360", "360.5倍", "360%", "360度全景", "360多家", "360个",
            "360p视频", "360°", "第360页", "360年", "360 million", "360人", "360公里", "￥360", "360-720", "12:360",
        ],
    )  # fmt: skip
    def test_a_number_that_counts_is_not(self, text: str) -> None:
        assert records(text) == []

    def test_in_english_as_in_chinese(self) -> None:
        assert records("The founder of 360 said so.", ENGLISH) == ["qihoo-360"]
        assert records("360 people, 360 degrees and 360 million yuan", ENGLISH) == []


class TestDamagedForms:
    def test_are_looked_for_only_in_a_text_as_found(self) -> None:
        assert records("雾圆和空都在。") == []
        assert found("雾圆和空都在。", FOUND) == [("fog-token", "雾圆"), ("fog-token", "空")]

    def test_stand_beside_the_right_ones(self) -> None:
        assert records("雾元和ChatGPT", FOUND) == ["fog-token", "chatgpt"]


class TestMentions:
    def test_are_recorded_sentence_by_sentence_in_both_languages(self) -> None:
        segments = [
            segment(
                "p111", slot(1, "雾元越细越好。", "Fog tokens."), slot(2, "AI看得远，AI。", "AI sees far.")
            ),
            segment("p222", slot(1, "大模型。", None)),
        ]
        assert [
            (each.segment, each.slot, each.language, each.record, each.kind, each.span)
            for each in mentions_of(segments, CHINESE, ENGLISH)
        ] == [
            ("p111", 1, "zh", "fog-token", "term", Span(0, 2)),
            ("p111", 1, "en", "fog-token", "term", Span(0, 10)),
            ("p111", 2, "zh", "ai", "term", Span(0, 2)),
            ("p111", 2, "zh", "ai", "term", Span(6, 8)),
            ("p111", 2, "en", "ai", "term", Span(0, 2)),
            ("p222", 1, "zh", "large-model", "term", Span(0, 3)),
        ]

    @pytest.mark.parametrize(("grade", "expected"), [(Grade.AS_FOUND, ["fog-token"]), (Grade.RESTORED, [])])
    def test_damaged_forms_count_where_a_rewritten_copy_is_read_as_found(
        self, grade: Grade, expected: list[str]
    ) -> None:
        segments = [segment("p111", slot(1, "雾圆很细。", grade=grade))]
        assert [each.record for each in mentions_of(segments, CHINESE, ENGLISH, FOUND)] == expected


class TestForms:
    def check(self, *entries: Entry) -> Issues:
        issues = Issues()
        check_forms(entries, issues)
        return issues

    def test_of_one_record_may_repeat(self) -> None:
        assert not len(
            self.check(entry("one", "灯塔", "Beacon", forms=["灯塔"], english=["beacon", "Beacon"]))
        )

    def test_of_two_records_must_differ(self) -> None:
        issues = self.check(entry("one", "灯塔"), entry("two", "灯", forms=["灯塔"]))
        assert str(only(issues)) == (
            'seeds/records/two.yaml:2:19: T104 form "灯塔" also belongs to one (seeds/records/one.yaml:1:1). '
            "Remove one."
        )

    def test_case_alone_is_no_difference(self) -> None:
        assert len(self.check(entry("one", "塔", "Fog Token"), entry("two", "灯", "fog token")))

    def test_unless_both_are_found_as_they_are_written_only(self) -> None:
        fig, figure = entry("one", "塔", "Figure", exact=True), entry("two", "灯", "figure", exact=True)
        assert not len(self.check(fig, figure))

    def test_the_same_word_in_another_language_is_no_clash(self) -> None:
        assert not len(self.check(entry("one", "塔", found=["燈塔"]), entry("two", "灯塔")))

    def test_damaged_forms_are_compared_in_one_script(self) -> None:
        assert len(self.check(entry("one", "塔", found=["燈塔"]), entry("two", "灯", found=["灯塔"])))


@pytest.mark.parametrize("layer", ["zh", "en", "found"])
def test_without_names_nothing_is_found(layer: Layer) -> None:
    assert Matcher([], layer).hits("灯塔 Fog token") == []


def test_the_order_of_the_records_changes_nothing() -> None:
    text = "北京通用人工智能研究院的罗平用ChatGPT和DiT模型，GPT涌现了。"
    assert CHINESE.hits(text) == Matcher(EVERYTHING[::-1], "zh").hits(text)


def test_the_hashing_of_the_machine_changes_nothing() -> None:
    program = (
        "from tests.unit.test_matching import *; print([CHINESE.hits(t) for t in ("
        "'北京通用人工智能研究院的罗平用ChatGPT和DiT模型，GPT涌现了。', '市场上涌现出上百家，大模型扩大模型优势')])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment() | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def _large(count: int) -> Matcher:
    chance = random.Random(1)  # noqa: S311
    syllables = "山水风云花草树木石田天地日月星光春夏秋冬东西南北"
    names = {"".join(chance.choices(syllables, k=chance.choice((2, 3, 4, 5)))) for _ in range(count)}
    return Matcher([entry(f"r{number}", name) for number, name in enumerate(sorted(names))], "zh")


@pytest.mark.no_cover  # to count lines takes longer than to match
def test_a_thousand_names_cost_no_more_than_twice_the_cutting_into_words() -> None:
    chance = random.Random(2)  # noqa: S311
    text = "".join(chance.choices("山水风云花草树木石田天地日月星光春夏秋冬东西南北，。的是了在", k=60_000))
    words, matcher = Words(), _large(1000)
    assert matcher.hits(text[:1000])
    costs = [(seconds(words.cut, text), seconds(matcher.hits, text)) for _ in range(3)]
    cutting, matching = map(min, zip(*costs, strict=True))
    assert matching < 2 * cutting


@pytest.mark.parametrize("unit", ["灯塔会下棋", "涌现出上百家", "北京通用人工智能研究院", "AI，"])
def test_the_cost_grows_no_faster_than_the_text(unit: str) -> None:
    assert is_linear(lambda times: CHINESE.hits(unit * times), 1500)
