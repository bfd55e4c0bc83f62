"""The bodies of the five articles, pinned: what rules and repairs make of the raw texts as they came."""

from __future__ import annotations

import hashlib
import re
from functools import cache

import pytest

from build_dossier.bodies import Body, final_body
from build_dossier.issues import Issues
from build_dossier.reading.articles import read_article
from build_dossier.reading.files import load_files
from build_dossier.text.hanzi import ends_sentence
from tests.repository import ROOT

PINNED = {
    "ai-review-two-weeks": ("ed549fece32571557d11a61b88a414e71e8084780f4f2810fee8d3c97ed6ab57", 20, 1),
    "china-newsweek-agi": ("86418c275701c75d6f0818b41fb9198625a8692f9f872e17c23fb6f343b76ec3", 51, 3),
    "light-cone-simulator": ("55bbff8ad32bc097d2b2b4cdd82a2698015e0ea1d992e10e571168ef89c2fdc9", 56, 2),
    "science-daily-agi": ("959b74cbd804197deb8b57919300f8cccfdd921aa78760a6c8d0e43dcfd762d9", 24, 3),
    "unsigned-sora-chatgpt": ("4ef8b358a6d481a54fbefccbc44ae6bd8ec4c9ed389a8d50a92641f7d6edac9f", 11, 0),
}
"""Digest of the body, lines and headings."""
UNFINISHED = {"light-cone-simulator": ["为此，OpenAI提出了一个全新的概念——世界模拟器"]}
"""Paragraphs that end without a mark in the text as it was published."""
_DAMAGE = {
    "advert": "包[養养]|甜心|s1060788086",
    "novel": "藍玉華|裴母|親生的孩子",
    "pinyin": "[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[）)]",
    "image": r"\.(?:jpg|png)|图源",
    "furniture": "朋友圈|责编|編纂|相关阅读|加载更多|不代表格隆汇|刊用|2024-0",
    "conversion": "乙個|巨集觀",
    "width": "[\u4e00-\u9fff][,?!:;()]|[,?!:;()][\u4e00-\u9fff]|[\"']",
    "space": "[，。！？：；、（“《] | [，。！？：；、）”》]|^ | $|\u00a0|\u3000|  ",
    "lost": "[？?][，F]|qū|磥",
}


@cache
def _body(article: str) -> Body:
    files = load_files(ROOT)
    issues = Issues()
    folder = read_article(article, files, f"seeds/articles/{article}", issues)
    assert folder is not None
    body = final_body(folder, issues)
    assert body is not None
    assert not issues.errors, [str(issue) for issue in issues]
    return body


@pytest.mark.parametrize("article", PINNED)
def test_the_body_is_as_it_was_reviewed(article: str) -> None:
    digest, lines, headings = PINNED[article]
    body = _body(article).account.clean
    assert len(body.split("\n")) == lines
    assert sum(line.startswith("## ") for line in body.split("\n")) == headings
    assert hashlib.sha256(body.encode()).hexdigest() == digest


@pytest.mark.parametrize("article", PINNED)
@pytest.mark.parametrize("damage", _DAMAGE)
def test_no_damage_is_left(article: str, damage: str) -> None:
    body = _body(article).account.clean
    assert [found[0] for found in re.finditer(_DAMAGE[damage], body, re.MULTILINE)] == []


@pytest.mark.parametrize("article", PINNED)
def test_quotation_marks_are_in_pairs(article: str) -> None:
    for line in _body(article).account.clean.split("\n"):
        assert line.count("“") == line.count("”"), line
        assert line.count("《") == line.count("》"), line
        assert line.count("（") == line.count("）"), line


@pytest.mark.parametrize("article", PINNED)
def test_paragraphs_end_with_a_mark_and_headings_are_short(article: str) -> None:
    unfinished = []
    for line in _body(article).account.clean.split("\n"):
        if line.startswith("## "):
            assert len(line) <= 30
        elif not ends_sentence(line):
            unfinished.append(line)
    assert unfinished == UNFINISHED.get(article, [])


@pytest.mark.parametrize("article", PINNED)
def test_the_raw_text_is_untouched_and_accounted_for(article: str) -> None:
    account = _body(article).account
    raw = (ROOT / "seeds" / "articles" / article / "raw.txt").read_bytes()
    assert account.raw.encode() == raw
