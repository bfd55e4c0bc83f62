"""Dossiers of any size, made of words that mean nothing: the same size, the same bytes.

An article has 3,000 characters, 60 mentions and 10 annotations, half-width punctuation for the
rules to set, a translation, and a few quotations. The records do not grow with the articles.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from build_dossier import bodies, ledger, segmenting
from build_dossier.issues import Issues
from build_dossier.reading.articles import read_article
from build_dossier.text.folding import digest
from build_dossier.text.spans import Account

PARAGRAPHS = 20
CHARACTERS = 3000
MENTIONS = 60
ANNOTATIONS = 10
TERMS = 90
PEOPLE = 20

_COMMON = (
    "山水风云花草树木石田天地日月星光春夏秋冬东西南北上下左右远近高低大小长短新旧红黄蓝白黑青"
    "人家门窗桌椅书纸笔刀车船桥路城村河湖海岛鱼鸟马牛羊米面茶酒衣帽鞋手足口耳目心声气力火土金"
    "走看听说写读想做开关进出来去坐立行住吃喝买卖问答学教画唱跑飞游打造修建种收养找送带放拿"
)
_SYLLABLES = (
    "ba",
    "den",
    "fir",
    "gol",
    "han",
    "kel",
    "lum",
    "mor",
    "nis",
    "por",
    "rin",
    "sal",
    "tev",
    "vor",
    "wen",
)


@dataclass(frozen=True, slots=True)
class _Name:
    record: str
    zh: str
    en: str


def dossier(articles: int) -> dict[str, bytes]:
    """The files of a dossier with that many articles."""
    chance = random.Random("names")  # noqa: S311
    terms = _names(chance, TERMS, 4, "")
    people = _names(chance, PEOPLE, 3, " Wex")
    files = {"seeds/dossier.yaml": _frame()}
    files |= {f"seeds/glossary/{name.record}.yaml": _term(name) for name in terms}
    files |= {f"seeds/people/{name.record}.yaml": _person(name) for name in people}
    accounts = {}
    for number in range(articles):
        article = f"article-{number + 1:04}"
        made, account = _article(random.Random(f"article {number}"), article, number, terms, people)  # noqa: S311
        files |= made
        accounts[article] = account
    files["seeds/ledger.yaml"] = ledger.as_yaml(accounts).encode()
    return files


def _names(chance: random.Random, count: int, length: int, tail: str) -> list[_Name]:
    found: dict[str, _Name] = {}
    while len(found) < count:
        zh = "".join(chance.choices(_COMMON, k=length))
        en = "".join(chance.choices(_SYLLABLES, k=4)).capitalize() + tail
        found[zh] = _Name(en.lower().replace(" ", "-"), zh, en)
    return list(found.values())


def _frame() -> bytes:
    return (
        "id: synthetic\n"
        "title: {zh-Hans: 合成, zh-Hant: 合成, en: Synthetic}\n"
        "subtitle: {zh: 无, en: None}\n"
        "description: {zh: 无, en: None}\n"
        "editions: [zh-Hans, zh-Hant, en]\n"
        "rights: {zh: 无, en: None}\n"
    ).encode()


def _term(name: _Name) -> bytes:
    return (
        f"names: {{zh-Hans: {name.zh}, zh-Hant: {name.zh}, en: {name.en}}}\n"
        "field: foundations\n"
        f"definition: {{zh: {name.zh}的定义。, en: What {name.en} is.}}\n"
    ).encode()


def _person(name: _Name) -> bytes:
    return (
        f"names: {{zh-Hans: {name.zh}, zh-Hant: {name.zh}, en: {name.en}}}\n"
        "kind: expert\n"
        "field: research\n"
        f"profile: {{zh: {name.zh}其人。, en: Who {name.en} is.}}\n"
    ).encode()


def _article(
    chance: random.Random, article: str, number: int, terms: list[_Name], people: list[_Name]
) -> tuple[dict[str, bytes], tuple[bytes, Account]]:
    folder = f"seeds/articles/{article}"
    paragraphs = [_paragraph(chance, terms) for _ in range(PARAGRAPHS)]
    files = {
        f"{folder}/raw.txt": "\n".join(paragraphs).encode(),
        f"{folder}/article.yaml": _info(number),
    }
    read = read_article(article, files, folder, Issues())
    assert read
    body = bodies.final_body(read, Issues())
    assert body
    parts = segmenting.parts_of(body.account.clean)
    listed = segmenting.mint(article, parts, None)
    files[f"{folder}/segments.yaml"] = segmenting.as_yaml(listed).encode()
    translation, quotes = [], ["quotes:"]
    for place, (entry, part) in enumerate(zip(listed.segments, parts, strict=True)):
        sentences = [part.text[span.start : span.end] for span in part.sentences]
        translation.append(f"<!-- {entry.id} src={digest(part.text)} -->")
        translation += [
            f"Line {slot} says that {terms[(place + slot) % TERMS].en} stands."
            for slot in range(len(sentences))
        ]
        quotation = sentences[0].rstrip("。")
        if place < ANNOTATIONS:
            files[f"seeds/annotations/{article}/note-{place}.yaml"] = _annotation(
                article, entry.id, quotation
            )
        if place % 4 == 0:
            speaker = people[(number + place) % PEOPLE].record
            quotes.append(f"  - {{segment: {entry.id}, quote: {quotation}, speaker: {speaker}}}")
    files[f"{folder}/translation.en.md"] = ("\n".join(translation) + "\n").encode()
    files[f"{folder}/quotes.yaml"] = ("\n".join(quotes) + "\n").encode()
    return files, (read.raw, body.account)


def _paragraph(chance: random.Random, terms: list[_Name]) -> str:
    """Five sentences, three of which name a term."""
    sentences = []
    for place in range(5):
        length = CHARACTERS // PARAGRAPHS // 5 - 2
        words = "".join(chance.choices(_COMMON, k=length))
        if place % 2 == 0:
            name = chance.choice(terms).zh
            words = f"{words[: length // 2]},{name},{words[length // 2 + 6 :]}"
        sentences.append(words + "。")
    return "".join(sentences)


def _info(number: int) -> bytes:
    return (
        f"order: {number}\n"
        f"title: {{zh-Hans: 第{number + 1}篇, en: Article {number + 1}}}\n"
        "published: {date: 2024-02-16, precision: day}\n"
        "script: Hans\n"
        "copy: faithful\n"
        "rights: {zh: 无, en: None}\n"
    ).encode()


def _annotation(article: str, segment: str, quotation: str) -> bytes:
    return (
        f"target: {{article: {article}, segment: {segment}, quote: {quotation}}}\n"
        "kind: context\n"
        "by: someone\n"
        "date: 2026-11-22\n"
        "zh: 一条批注，说明这一句。\n"
        "en: An annotation that explains this sentence.\n"
        "sources: [{url: https://example.org/a, title: A source}]\n"
    ).encode()
