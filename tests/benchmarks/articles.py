"""Articles that only a search would read: words as common as in real Chinese, meaning nothing.

Common words make an index heavy, so they are drawn as often as jieba's dictionary counts them,
and English words as often as Zipf's law has it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

import jieba

from build_dossier.exporting.search import SearchDocument, Sentence

REAL = 5
PARAGRAPHS = 30
"""Of an article, with 100 characters each."""
TERMS = 500


@dataclass(frozen=True, slots=True)
class Query:
    """A query, and what is hard about it."""

    kind: str
    text: str


def queries(articles: int) -> list[Query]:
    """Queries for a dossier of that many articles."""
    if articles == REAL:
        texts = [
            "模型",
            "扩散模型",
            "的",
            "DiT架构",
            "LeCun",
            "diffusion models",
            "了解玻璃掉到地上会碎",
            "玻璃 candle",
        ]
    else:
        chinese, english = _chinese()[0], _english()[0]
        common, rare = next(word for word in chinese if len(word) > 1), chinese[20_000]
        sentence = documents(1)[-1].sentences[0].zh[:12]
        texts = [
            common,
            rare,
            "的",
            f"Term 7{common}",
            "Term 7",
            f"{english[0]} {english[900]}",
            sentence,
            f"{rare} {english[0]}",
        ]
    kinds = [
        "common word",
        "word",
        "one character",
        "Latin and Chinese",
        "name",
        "English",
        "half a sentence",
        "two words",
    ]
    return [Query(kind, text) for kind, text in zip(kinds, texts, strict=True)]


def documents(articles: int) -> list[SearchDocument]:
    """Documents of a dossier of that many articles."""
    found = [_term(number) for number in range(TERMS)]
    for number in range(articles):
        found += _article(number)
    return found


def _term(number: int) -> SearchDocument:
    chance = random.Random(f"term {number}")  # noqa: S311
    name = "".join(chance.choices(_chinese()[0][:3000], k=2))
    return SearchDocument(
        kind="term",
        path=f"glossary/term-{number}.html",
        title=name,
        names=(name, f"Term {number}"),
        sentences=(Sentence(zh=_zh(chance, 60), en=_en(chance, 40)),),
        place=f"Term {number}",
    )


def _article(number: int) -> list[SearchDocument]:
    chance = random.Random(number)  # noqa: S311
    title = _zh(chance, 14)
    path = f"articles/article-{number}.html"
    page = SearchDocument(
        kind="page", path=path, title=title, names=(title, f"Article {number}"), place="Outlet"
    )
    return [page] + [
        SearchDocument(
            kind="segment",
            path=f"{path}#p{place}",
            title=title,
            sentences=tuple(
                Sentence(zh=_zh(chance, 32) + "。", en=_en(chance, 21).capitalize() + ".", grade="verbatim")
                for _ in range(3)
            ),
            place="Outlet",
            number=place + 1,
        )
        for place in range(PARAGRAPHS)
    ]


def _zh(chance: random.Random, length: int) -> str:
    words, weights = _chinese()
    return "".join(chance.choices(words, cum_weights=weights, k=length))[:length]


def _en(chance: random.Random, length: int) -> str:
    words, weights = _english()
    return " ".join(chance.choices(words, cum_weights=weights, k=length))


@cache
def _chinese() -> tuple[list[str], list[int]]:
    tokenizer = jieba.Tokenizer()
    frequencies, _ = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    words = sorted(
        (word for word, count in frequencies.items() if count and "\u4e00" <= word[0] <= "\u9fff"),
        key=lambda word: (-frequencies[word], word),
    )[:60_000]
    return words, list(accumulate(frequencies[word] for word in words))


@cache
def _english() -> tuple[list[str], list[float]]:
    chance = random.Random("english")  # noqa: S311
    syllables = [start + vowel for start in "bcdfghlmnprstvw" for vowel in ("a", "e", "i", "o", "un", "er")]
    words = list(
        dict.fromkeys(
            "".join(chance.choices(syllables, k=chance.choice((1, 2, 3, 4)))) for _ in range(20_000)
        )
    )
    return words, list(accumulate(1 / (rank + 2) for rank in range(len(words))))
