"""Whole pages through all rules: what is body, what is set apart, what is doubted."""

from __future__ import annotations

import pytest

from build_dossier.cleaning import run
from build_dossier.cleaning.rule import Rule
from build_dossier.cleaning.run import clean
from build_dossier.text.spans import Edit

_PROSE = "记者在现场看到,工作人员正在为新的一天做着准备,一切都井井有条,秩序良好,游客也在陆续到来。"
_MORE = "雾散之后的海面上看得见远处的岛,船也一条一条地开了出去,孩子们跑到岸边,向船上的人挥手告别。"
_PROSE_CLEAN = _PROSE.replace(",", "，")

PORTAL = f"""点击右上角微信好友

朋友圈

正在阅读:灯塔亮了,海雾散了?
首页> 海洋频道> 正文

灯塔亮了,海雾散了?

来源:海洋日报2024-02-27 18:54

  {_PROSE}

  雾散之后

  "{_MORE}"(海洋日报记者 林海)

[ 责编:陆远 ]
阅读剩余全文(

相关阅读

您此时的心情
  • 开心
    0

视觉焦点

  • 海边的清晨

推荐阅读
渔船归港。
2024-02-20 17:03
加载更多
"""

PAGE = f"""<!DOCTYPE html>
<html><head><title>灯塔_海洋网</title><script>if (a < b) {{ document.write("<p>") }}</script></head>
<body><form id="all"><header class="top">海洋网</header><nav><a href="/">首页</a></nav>
<div id="content"><h1>灯塔亮了</h1><p class="meta">来源：海洋日报 2024-02-27 10:20 作者：林海</p>
<p>　　{_PROSE}
   它&ldquo;很亮&rdquo;。</p><h2><b>雾散之后</b></h2><p>{_PROSE}</p>
<p hidden>看不见</p><p aria-hidden="true">听不见</p><p style="visibility: hidden">也看不见</p><div role="search">搜</div></div>
<aside>热门</aside><footer>版权所有</footer></form></body></html>
"""


def test_a_portal_page_gives_body_title_and_byline() -> None:
    cleaned = clean(PORTAL)
    assert cleaned.account.clean.split("\n") == [_PROSE_CLEAN, "## 雾散之后", f"“{_MORE.replace(',', '，')}”"]
    assert cleaned.title == "灯塔亮了，海雾散了？"
    assert cleaned.byline == ("来源：海洋日报2024-02-27 18:54", "海洋日报记者 林海", "责编：陆远")
    assert cleaned.doubts == ()


def test_an_html_page_gives_body_title_and_byline() -> None:
    cleaned = clean(PAGE)
    assert cleaned.account.clean.split("\n") == [f"{_PROSE_CLEAN}它“很亮”。", "## 雾散之后", _PROSE_CLEAN]
    assert cleaned.title == "灯塔亮了"
    assert cleaned.byline == ("来源：海洋日报 2024-02-27 10:20 作者：林海",)


@pytest.mark.parametrize(
    ("page", "body"),
    [
        ("<p>甲</p><!-- 没有完 <p>乙</p>", "甲\n<!-- 没有完\n乙"),
        ("<p>甲</p><!doctype 没有完", "甲\n<!doctype 没有完"),
        ("<p>甲<p>乙</p></div>", "甲\n乙"),
        ("<div><p>甲</div><li>乙<li>丙</li>", "甲\n乙\n丙"),
        ("<p>甲</p><div role=main><p>乙丙丁</p></div>", "乙丙丁"),
        ("<p>甲</p><script>没有完", "甲"),
        ("<p>a < b</p>", "a < b"),
        ("<p></p>", ""),
    ],
)
def test_pages_that_are_not_well_formed(page: str, body: str) -> None:
    assert clean(page).account.clean == body


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("灯塔\ufffd海", "D02"),
        ("灯塔\ue123海", "I03"),
        ("他的技巧包養陳述", "J01"),
        ("演員藍玉華點了點頭", "J04"),
        ("發(fā)布與關(guān)注，展現(xian)了關(guān)注?!發(fā)布", "P01"),
    ],
)
def test_what_looks_like_damage_and_stays_is_reported(text: str, code: str) -> None:
    doubts = clean(text).doubts
    assert code in {doubt.code for doubt in doubts}
    assert clean(text, waived=[code]).doubts == tuple(doubt for doubt in doubts if doubt.code != code)


def test_a_text_about_keeping_is_neither_cleaned_nor_doubted() -> None:
    text = "一則女大學生被包養的新聞引發熱議，包養價格從幾千元到幾萬元不等，包養關係不受法律保護。"
    cleaned = clean(text)
    assert cleaned.account.clean == text
    assert cleaned.doubts == ()


def test_speech_of_a_novel_that_nobody_ends_is_doubted_behind_its_last_sure_clause() -> None:
    host = "大模型的技术在发展，大模型的技术很重要，大模型的技术团队在努力。" * 3
    text = host + "裴母点了点头，轻声说道：“不管孩子多大，风都会停。雨也会停。\n" + host
    cleaned = clean(text)
    assert cleaned.account.clean == host + "风都会停。雨也会停。\n" + host
    assert [doubt.code for doubt in cleaned.doubts] == ["J04"]


def test_rules_that_never_agree_leave_the_text_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def rule(code: str, before: str, after: str) -> Rule:
        return Rule(
            code=code,
            name=code,
            why="",
            before=before,
            after=after,
            find=lambda text: [Edit(0, 1, after)] if text.startswith(before) else [],
        )

    monkeypatch.setattr(
        run, "RULES", (rule("X01", "甲", "乙"), rule("X02", "丙", "甲"), rule("X03", "乙", "丙"))
    )
    cleaned = clean("甲丁")
    assert cleaned.account.clean == "甲丁"
    assert [doubt.code for doubt in cleaned.doubts] == ["L00"]
