"""Who says what in a text, by each way in which a text can say it; and what is left alone."""

from __future__ import annotations

import re
import time

import pytest

from build_dossier.quotations import find_quotations

SPEAKERS = {
    "before, with a colon": ("记者见到了张敏。张敏说：“灯塔亮了。”", "张敏"),
    "before, with a comma": ("灯塔博物馆馆长周海生表示，“灯塔会一直亮着”。", "周海生"),
    "before, without a mark": ("教授周海生坦言“这是一次冒险”。", "周海生"),
    "before, to a listener": ("周海生告诉本报记者，“灯塔会一直亮着”。", "周海生"),
    "before, with what stands between": (
        "周海生昨天在接受《海港日报》采访时进一步强调：“不能等。”",
        "周海生",
    ),
    "behind": ("“灯塔亮了。”看灯人周海生说。", "周海生"),
    "behind, with a long office": ("“灯塔亮了。”东海大学海洋学院副院长、教授欧阳若认为。", "欧阳若"),
    "behind, of a foreigner": ("“灯塔亮了。”工程师安娜·科瓦奇说。", "安娜·科瓦奇"),
    "behind, in Latin letters": ("“灯塔亮了”，爱丁堡大学的博士生Mark Ellison表示。", "Mark Ellison"),
    "by a view": ("在周海生看来，“灯塔不只是灯塔”。", "周海生"),
    "by an answer": ("周海生的回答是：“我不走。”", "周海生"),
    "by a pronoun": ("周海生守了三十年灯塔。他说：“习惯了。”", "周海生"),
    "by a pronoun of the right sex": ("李女士和丈夫张强都在场。她说：“我看见了。”", "李女士"),
    "by an organisation": ("灯塔公司在公告中回应称：“情况属实。”", "灯塔公司"),
    "by a source without a name": ("一位不愿具名的业内人士透露，“价格还会涨”。", "一位不愿具名的业内人士"),
    "by many": ("多名网友留言：“太美了！”", "多名网友"),
    "by an act": ("看灯人周海生摇摇头：“灯塔不卖。”", "周海生"),
    "by an act behind": ("“我是1987年上岛的。”周海生把钥匙放在桌上。", "周海生"),
    "by a short name": ("看灯人周海生在等船。老周说：“船不来了。”", "周海生"),
    "in Traditional characters": ("燈塔館館長周海生表示：「燈塔會一直亮著。」", "周海生"),
    "between straight marks": ('看灯人周海生说："灯塔亮了。"', "周海生"),
    "going on from reported words": ("周海生介绍，灯塔建于1900年。“那时岛上没有人。”", "周海生"),
    "above a paragraph": ("看灯人周海生站起来说：\n“灯塔亮了。”", "周海生"),
    "by a statement behind": ("“灯塔亮了！”说这话的是看灯人周海生。", "周海生"),
    "by a name behind a dash": ("“灯塔亮了。”——周海生", "周海生"),
    "by a label": ("张敏说：“好。”\n傅盛：“不好。”", "傅盛"),
    "by a group named like a preposition": ("同行打趣：“赔本赚吆喝。”", "同行"),
    "by somebody who belongs to somebody": ("张敏的同事说：“她很拼。”", "张敏的同事"),
    "by himself": ("张敏介绍，公司没有盈利。我问：“那怎么活？”", "我"),
    "after the reporter's question": ("看灯人周海生在等船。记者问了很久。他说：“不来了。”", "周海生"),
    "with a space behind the colon": ("张敏说： “灯塔亮了。”", "张敏"),
    "with spaces around Latin": ("OpenAI CEO Sam Altman 表示：“灯塔亮了。”", "Sam Altman"),
    "in the name of a house with a dot": ("提姆‧庫克來了。庫克說：「燈塔亮了。」", "提姆‧庫克"),
    "by part of a name that comes later": ("库克说：“灯塔亮了。”这是蒂姆·库克的原话。", "蒂姆·库克"),
    "never opened": ("看灯人周海生说：灯塔亮了。”", "周海生"),
    "never closed, with who spoke": ("“灯塔亮了。看灯人周海生提着灯说。", "周海生"),
    "closed by an opening mark": ("看灯人周海生说：“灯塔亮了。“\n他走了。", "周海生"),
    "nowhere": ("“灯塔亮了！”", None),
}
WORDS = re.compile(r"[“「\"]([^”」\"]+)")
NO_SPEECH = {
    "a term": "行业里把这叫作“幻觉”，很难根治。",
    "words meant otherwise": "所谓的“守望者”不过是一盏灯。",
    "a title": "他写过一篇题为“海上的灯”的文章。",
    "a prompt": "在搜索框里输入“灯塔 开放时间”，什么也没有。",
    "a slogan": "墙上的标语“安全第一”已经褪色。",
    "a campaign": "“双减”政策实施后，孩子们回家早了。",
    "part of a clause": "研究者关注“最后一公里”的问题。",
    "a view of something so called": "周海生认为，从长期来看，“大力出奇迹”显然不可持续。",
    "a prompt that the text calls so": "“请写一篇日记。”这是他输入的一条指令。",
    "a name that somebody is given": "同行称她“纸医生”，她不爱听。",
    "words that nobody said": "张敏从没说过“我要辞职”。",
    "words in a title": "《如何评价“百模大战”？》一文写道，没有答案。",
    "words on a sign": "屏幕上写着“欢迎来到未来！”",
    "an apostrophe": "OpenAI’s model 和 users’ data 都不是引语。",
}
NAMES = {
    "a place that begins like a name": ("罗平县的油菜花开了。", []),
    "a word that begins with a surname": ("方面、高兴、任何、马上、安全都是常用词。", []),
    "a thing that is counted": ("墙上有三张图，一段路，两项任务。", []),
    "a name behind an office": ("记者采访了教授刘子纬和院长周海生。", ["刘子纬", "周海生"]),
    "a name that is a word elsewhere": (
        "校长名叫高远，教了三十年书。高远说，志存高远。",
        ["高远", "高远"],
    ),
    "honorifics": (
        "王老师、李女士、邹某和老张都来了。老张说了话。",
        ["王老师", "李女士", "邹某", "老张", "老张"],
    ),
    "a foreign name and its part": (
        "创始人山姆·奥特曼重回公司。奥特曼表示感谢。",
        ["山姆·奥特曼", "奥特曼"],
    ),
    "a bracketed name": (
        "策展人埃琳娜·莫雷蒂（Elena Moretti）笑了。",
        ["埃琳娜·莫雷蒂", "Elena Moretti"],
    ),
    "who took office": ("副总经理亓官楠（曾任某连锁超市采购总监）来了。", ["亓官楠"]),
    "what is used, and when": ("打开小程序，小程序要等一小时，小米说小时不多。", []),
    "a conjunction before a name": ("记者和王强聊天，王强说好。教授和李敏都在。", ["王强", "王强", "李敏"]),
    "two foreign names": ("谢尔盖·布林和拉里·佩奇都来了。", ["谢尔盖·布林", "拉里·佩奇"]),
    "a student": ("王同学说：“好。”", ["王同学"]),
    "a nickname that the text gives": ("街坊都叫他棠哥。棠哥笑了。", ["棠哥", "棠哥"]),
    "a house with an honorific behind it": ("小爱同学说，今天有雨。", []),
}
FOREVER = [
    "旸",
    "林俊旸说：“好。”\n",
    "一二三四五六七八九十",
    "“他说，",
    "说说说说说",
    "张敏说：“好。”\n",
    "王教授、",
    "“",
    "”",
    "·阿",
    "他",
    "A’",
    "称“",
]


@pytest.mark.parametrize("way", SPEAKERS)
def test_the_speaker_is_found(way: str) -> None:
    text, speaker = SPEAKERS[way]
    quote = find_quotations(text).quotes[-1]
    assert quote.speaker == speaker
    assert text[quote.start : quote.end] == quote.text
    assert quote.text in ("不好。", "灯塔亮了。") or quote.text == WORDS.findall(text)[-1]


def test_a_split_quotation_has_one_speaker_and_its_cue() -> None:
    text = "“灯塔亮了，”看灯人周海生说，“船回来了。”"
    one, other = find_quotations(text).quotes
    assert (one.text, one.speaker, one.cue) == ("灯塔亮了，", "周海生", "说")
    assert (other.text, other.speaker, other.cue) == ("船回来了。", "周海生", "说")


def test_marks_within_marks_belong_to_the_speech() -> None:
    (quote,) = find_quotations("周海生说：“他喊了一声‘快’，又说“走”，就不见了。”").quotes
    assert quote.text == "他喊了一声‘快’，又说“走”，就不见了。"


def test_a_speech_of_several_paragraphs_has_one_speaker() -> None:
    text = "看灯人周海生说：\n“第一件事。\n“第二件事。\n“第三件事。”"
    quotes = find_quotations(text).quotes
    assert [(quote.text, quote.speaker) for quote in quotes] == [
        ("第一件事。", "周海生"),
        ("第二件事。", "周海生"),
        ("第三件事。", "周海生"),
    ]


def test_two_who_talk_take_turns() -> None:
    text = "“船呢？”看灯人周海生问。\n“没来。”船工李大勇答。\n“为什么？”\n“风大。”"
    assert [quote.speaker for quote in find_quotations(text).quotes] == [
        "周海生",
        "李大勇",
        "周海生",
        "李大勇",
    ]


@pytest.mark.parametrize("kind", NO_SPEECH)
def test_other_words_in_marks_are_left_alone(kind: str) -> None:
    assert find_quotations(NO_SPEECH[kind]).quotes == ()


@pytest.mark.parametrize("kind", NAMES)
def test_people_are_found_and_nothing_else(kind: str) -> None:
    text, names = NAMES[kind]
    assert [person.name for person in find_quotations(text).people] == names


@pytest.mark.parametrize("piece", FOREVER)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        best = []
        for _ in range(2):
            start = time.perf_counter()
            find_quotations(text)
            best.append(time.perf_counter() - start)
        return min(best)

    size = max(1, 3000 // len(piece))
    assert seconds(4 * size) < 8 * seconds(size) + 0.05


@pytest.mark.parametrize("before", ["", "\u3000\u3000", "\t"])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n"])
def test_paragraphs_may_be_set_apart_in_any_way(before: str, between: str) -> None:
    lines = (
        "“船呢？”看灯人周海生问。",
        "“没来。”船工李大勇答。",
        "“为什么？”",
        "“风大。”",
        "周海生说：",
        "“第一件事。",
        "“第二件事。”",
    )
    quotes = find_quotations("".join(before + line + between for line in lines)).quotes
    assert [quote.text for quote in quotes] == [
        "船呢？",
        "没来。",
        "为什么？",
        "风大。",
        "第一件事。",
        "第二件事。",
    ]
    assert [quote.speaker for quote in quotes] == ["周海生", "李大勇"] * 2 + ["周海生"] * 2
