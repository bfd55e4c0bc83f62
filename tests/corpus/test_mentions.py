"""The proof of matching: what a reader found in the five articles is what the program finds, no less and no more.

``mentions/<article>.yaml`` was made by reading the Chinese text sentence by sentence. The sentences of the
traps are made up: names inside other words, and words that look like names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest
import yaml

from build_dossier.issues import Issues
from build_dossier.matching import Matcher
from build_dossier.model.dossier import Article, Dossier
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.text.script import to_simplified
from tests.repository import ROOT

Found = tuple[str, str]
"""The words of a mention, and the record that they name."""
Place = tuple[int, int]
"""Segment and slot, both counted from 1."""

TABLES = {path.stem: path for path in sorted((Path(__file__).parent / "mentions").glob("*.yaml"))}
TRAPS: dict[str, tuple[str, list[Found]]] = {
    "AI in OpenAI": (
        "OpenAI安全政策不谈AI安全。",
        [("OpenAI", "openai"), ("AI安全", "ai-safety")],
    ),
    "GPT in ChatGPT": (
        "ChatGPT走红，InstructGPT没有，GPT也没有；ChatGPT-4.5还没有。",
        [("ChatGPT", "chatgpt"), ("GPT", "gpt-series"), ("ChatGPT", "chatgpt")],
    ),
    "GPT-3 in GPT-3.5": (
        "GPT-3.5不是GPT-3，GPT-4也不是。",
        [("GPT-3.5", "gpt-series"), ("GPT-3", "gpt-3"), ("GPT-4", "gpt-4")],
    ),
    "a large model in 擴大模型優勢": (to_simplified("擴大模型優勢，不斷擴大模型規模。"), []),
    "a large model made larger": ("不断扩大大模型的规模。", [("大模型", "large-model")]),
    "the largest model": ("这是目前最大模型，也是更大模型。", []),
    "a large model in a longer name": (
        "文生视频大模型、多模态大模型和开源大模型都是大模型。",
        [
            ("文生视频大模型", "text-to-video-model"),
            ("多模态大模型", "multimodal"),
            ("开源大模型", "open-source-model"),
            ("大模型", "large-model"),
        ],
    ),
    "涌现 of companies": ("国内涌现出上百家企业，市场上涌现出一大批产品。", []),
    "涌现 of abilities": ("训练中涌现出新的能力。", [("涌现", "emergent-abilities")]),
    "360 in numbers": (
        "镜头转了360度，360人到场，售价1,360元，共360万台、360多款，宽360p，第360期，比例2.360。",
        [],
    ),
    "360 the company": (
        "360的董事长也是360集团的创始人。",
        [("360", "qihoo-360"), ("360集团", "qihoo-360")],
    ),
    "Meta": (
        "Meta不是metadata，不是Metaphor，也不是meta分析。",
        [("Meta", "meta")],
    ),
    "quasi-AGI": (
        "先有准通用人工智能，后有通用人工智能。",
        [("准通用人工智能", "quasi-agi"), ("通用人工智能", "agi")],
    ),
    "AGI in the name of an institute": (
        "北京通用人工智能研究院与某大学通用人工智能实验室都研究通用人工智能。",
        [("北京通用人工智能研究院", "bigai"), ("通用人工智能", "agi")],
    ),
    "罗平 the county": ("罗平县的花开了，云南罗平的也开了，罗平教授没去看。", [("罗平", "luo-ping")]),
    "统统, all of it": ("他把旧稿统统删去，也统统烧掉。", []),
    "通通, all of it": ("我们通通都去，东西通通扔掉。", []),
    "通通, the child": ("小女孩“通通”笑了，通通会搬椅子。", [("通通", "tongtong"), ("通通", "tongtong")]),
    "空": ("天空是空的，空间也是空的，空不是名字。", []),
    "Latin within Latin": ("Soraya、Pikachu、runways、tokenizer、DeepFigure、Gemmatown。", []),
    "Latin against Chinese": (
        "看Sora的人说Sora，不说sora2。",
        [("Sora", "sora"), ("Sora", "sora")],
    ),
    "智能体 across words": ("人工智能体系不是智能体，智能体育也不是。", [("智能体", "intelligent-agent")]),
    "算力 across words": ("计算力学要有算力。", [("算力", "compute")]),
    "对齐 of lines": ("标题左对齐，正文两端对齐，模型另要对齐。", [("对齐", "alignment")]),
    "扩散 of other things": (
        "消息扩散开来，病毒扩散得更快；扩散和大模型是另一回事。",
        [
            ("扩散", "diffusion-model"),
            ("大模型", "large-model"),
        ],
    ),
    "补丁 of software": ("装上系统补丁，再打补丁；画面切成补丁。", [("补丁", "patch")]),
    "开源 of other things": ("开源节流，读开源代码；开源才有社区。", [("开源", "open-source-model")]),
    "我的世界 of other people": (
        "这是我的世界观，请走进我的世界，玩《我的世界》。",
        [("我的世界", "minecraft")],
    ),
    "标记 of other things": ("地图上标记着路口，数据要先标记。", [("标记", "data-annotation")]),
    "a longer name of a person": ("徐东升、陈希同、董超群都不在场，徐东在。", [("徐东", "xu-dong")]),
}
NAMESAKES = {
    "chen-kun": ("演员陈坤的新片上映了。", "陈坤", "演员陈坤", "not the actor of the same name"),
    "zhang-jie": ("歌手张杰的演唱会开始了。", "张杰", "歌手张杰", "Not the pop singer"),
}


@cache
def _dossier() -> Dossier:
    dossier = assemble(load_files(ROOT), Issues())
    assert dossier is not None
    return dossier


@cache
def _matcher() -> Matcher:
    return Matcher(tuple(_dossier().entries()), "zh")


def _hits(text: str) -> list[Found]:
    return [(text[hit.start : hit.end], hit.record) for hit in _matcher().hits(text)]


def _read(path: Path) -> dict[Place, list[Found]]:
    """A table as it was written by hand."""
    written = yaml.safe_load(path.read_text(encoding="utf-8"))["segments"]
    return {
        (segment["segment"], slot): [(words, record) for words, record in mentions]
        for segment in written
        for slot, mentions in segment["slots"].items()
    }


def _texts(article: Article) -> dict[Place, str]:
    return {
        (segment.number, slot.number): slot.reading for segment in article.segments for slot in segment.slots
    }


def _differences(
    table: Mapping[Place, Sequence[Found]], found: Mapping[Place, Sequence[Found]], texts: Mapping[Place, str]
) -> Iterator[str]:
    """A line for every mention that was missed, or is false, or stands out of its order."""
    for place in sorted({*table, *found}):
        expected, given = table.get(place, ()), found.get(place, ())
        if list(expected) == list(given):
            continue
        missed, false = Counter(expected) - Counter(given), Counter(given) - Counter(expected)
        where = f"segment {place[0]}, slot {place[1]}"
        yield from (f"{where}: missed {words} ({record})" for words, record in missed.elements())
        yield from (f"{where}: false {words} ({record})" for words, record in false.elements())
        if not (missed or false):
            yield f"{where}: the order is {', '.join(words for words, _ in given)}"
        yield f"    {texts.get(place, 'no such place in the text')}"


def test_every_article_has_a_table() -> None:
    assert set(TABLES) == {article.id for article in _dossier().articles}


@pytest.mark.parametrize("article_id", TABLES)
def test_the_program_finds_what_a_reader_finds(article_id: str) -> None:
    article = _dossier().article(article_id)
    texts = _texts(article)
    found = {place: hits for place, text in texts.items() if (hits := _hits(text))}
    differences = list(_differences(_read(TABLES[article_id]), found, texts))
    assert not differences, "\n".join(
        [f"{article_id}: what the reader found, against the program", *differences]
    )


@pytest.mark.parametrize("article_id", TABLES)
def test_pages_are_given_the_same_mentions(article_id: str) -> None:
    article = _dossier().article(article_id)
    texts = _texts(article)
    numbers = {segment.id: segment.number for segment in article.segments}
    found: dict[Place, list[Found]] = {}
    for mention in article.mentions:
        if mention.language == "zh":
            place = numbers[mention.segment], mention.slot
            words = texts[place][mention.span.start : mention.span.end]
            found.setdefault(place, []).append((words, mention.record))
    assert list(_differences(_read(TABLES[article_id]), found, texts)) == []


def test_a_difference_is_told_with_its_place() -> None:
    texts = {(1, 1): "Sora与GPT。", (2, 3): "Pika。"}
    table = {(1, 1): [("Sora", "sora"), ("GPT", "gpt-series")], (4, 1): [("Meta", "meta")]}
    found = {(1, 1): [("GPT", "gpt-series")], (2, 3): [("Pika", "pika")]}
    assert list(_differences(table, found, texts)) == [
        "segment 1, slot 1: missed Sora (sora)",
        "    Sora与GPT。",
        "segment 2, slot 3: false Pika (pika)",
        "    Pika。",
        "segment 4, slot 1: missed Meta (meta)",
        "    no such place in the text",
    ]
    swapped = {(1, 1): table[1, 1][::-1], (4, 1): table[4, 1]}
    assert next(iter(_differences(table, swapped, texts))) == "segment 1, slot 1: the order is GPT, Sora"
    assert list(_differences(table, table, texts)) == []


@pytest.mark.parametrize("trap", TRAPS)
def test_traps(trap: str) -> None:
    sentence, expected = TRAPS[trap]
    assert _hits(sentence) == expected


def test_a_damaged_form_matches_only_in_text_as_found() -> None:
    sentence = to_simplified("“統統”不知道分散模子。")
    assert _hits(sentence) == []
    as_found = Matcher(tuple(_dossier().entries()), "found")
    assert [hit.record for hit in as_found.hits(sentence)] == ["tongtong", "diffusion-model"]
    assert as_found.hits("空显然与这种方法不同，空也值得期待。") == [], (
        "空 stood for Sora, but is no form of it"
    )


@pytest.mark.parametrize("person", NAMESAKES)
def test_a_namesake_cannot_be_told_by_form(person: str) -> None:
    """The program links the actor and the singer too; who reads the profile learns that they are other people."""
    sentence, name, chinese, english = NAMESAKES[person]
    assert _hits(sentence) == [(name, person)]
    profile = _dossier().people[person].profile
    assert f"{chinese}同名，并非一人" in profile.zh
    assert english in profile.en
