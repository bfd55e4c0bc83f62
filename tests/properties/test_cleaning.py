"""Cleaning keeps its promises for any text: accounted, at rest, linear, and nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_dossier.cleaning.catalogue import RULES
from build_dossier.cleaning.run import clean
from build_dossier.text.spans import Account
from tests.growth import is_linear

_DAMAGE = (
    "点击右上角微信好友\n",
    "首页> 科技频道> 正文\n",
    "来源:科技日报2024-02-27 18:54\n",
    "文|郝鑫\n",
    "[ 责编:刘昊 ]\n",
    "相关阅读\n",
    "美丽的三亚湾\n2024-01-20 17:42\n",
    "甲地2024-01-20 17:42",
    "。3.jpg",
    "(图源:官网)",
    "包養網dcard",
    "Open包養價格AI",
    "甜心花園",
    "“是的。”藍玉華點了點頭。",
    "裴母輕聲說道：“不管",
    "發(fā)",
    "術(shù)",
    "?,F(xiàn)",
    "?qū)⒊蔀榭赡堋N磥?,",
    "乙個",
    "巨集觀",
    "😀😀",
    "\u200b",
    "\u3000",
    "<p>",
    "</p>",
    "<script>",
    "<h1>题</h1>",
    "&amp;lt;p&gt;",
    "&nbsp;",
    "`a,b`",
    "```\n",
    '"',
    "'",
    "https://example.com/?a=1,",
    "## ",
    "声明:本文仅供参考,未经授权不得转载。\n",
    "小标题\n",
    "\n",
)
_GOOD = (
    "记者在现场看到,工作人员正在为新的一天做着准备,一切都井井有条,秩序良好,游客也在陆续到来。\n",
    "通用人工智能,",
    "OpenAI发布了Sora。",
    "年夜模子的技巧",
    "“你好”，他说。",
    "12:30",
    "1,000",
)
HOSTILE = st.lists(
    st.sampled_from((*_DAMAGE, *_GOOD)) | st.text(st.sampled_from("中文aA1,?()“”\"' \n。<>&;`"), max_size=6),
    max_size=14,
).map("".join)
TEXTS = HOSTILE | st.text(max_size=80)


@given(TEXTS)
@settings(max_examples=150)
def test_raw_and_account_give_clean_and_it_is_at_rest(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.account.raw == text
    again = clean(cleaned.account.clean)
    assert again.account.clean == cleaned.account.clean
    assert again.account.changes() == ()


@given(TEXTS)
def test_every_change_bears_the_code_of_a_rule(text: str) -> None:
    codes = {rule.code for rule in RULES}
    assert {piece.code for piece in clean(text).account.changes()} <= codes


@given(TEXTS)
def test_doubts_lie_in_the_raw_text(text: str) -> None:
    for doubt in clean(text).doubts:
        assert 0 <= doubt.start <= doubt.end <= len(text)


@given(TEXTS)
def test_a_clean_body_is_one_paragraph_a_line(text: str) -> None:
    cleaned = clean(text)
    if any(doubt.code == "L00" for doubt in cleaned.doubts):
        return
    body = cleaned.account.clean
    assert "\r" not in body
    if "```" not in body:
        assert all(line == line.strip(" \t") for line in body.split("\n"))
    assert "\n\n" not in body
    assert not body.startswith("\n")
    assert not body.endswith("\n")


@given(HOSTILE)
def test_each_rule_yields_edits_in_order_that_the_account_accepts(text: str) -> None:
    for rule in RULES:
        Account.untouched(text).apply(list(rule.find(text)), rule.code)


@given(st.text(st.sampled_from("通用人工智能要来了吗这是一个问题他说"), max_size=60))
def test_plain_chinese_is_left_alone(text: str) -> None:
    assert clean(text).account.changes() == ()


def test_a_waived_rule_does_not_run() -> None:
    assert clean("乙個", waived=["T01"]).account.clean == "乙個"
    assert clean("乙個").account.clean == "一個"


def test_a_text_that_does_not_come_to_rest_is_left_as_it_is() -> None:
    text = "x"
    for _ in range(12):
        text = "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>"
    cleaned = clean(text)
    assert cleaned.account.clean in (text, "x")
    assert clean(cleaned.account.clean).account.changes() == ()


@pytest.mark.parametrize(
    "unit",
    ["<", '<a b="', "<p>x</p>", "&amp;", " ", " \n", "中,", "(中", '"', "`", "?", "“", "包養", "Open包養網AI", "發(fā)?,F(xiàn)階",
     "裴母笑著說“不", "😀", "。1.jpg", "三亚湾\n2024-01-20 17:42\n", "a@", "f(a=", "首页> ", "声明:", "(欢迎", "发布\n", "a&lt;p"],
)  # fmt: skip
def test_repeated_damage_takes_linear_time(unit: str) -> None:
    assert is_linear(lambda size: clean(unit * (size // len(unit))), 2_500)
