"""The index holds every place of every text, in either script; what the browser reads is what was meant."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_dossier.exporting.search import SearchDocument, Sentence, search_files
from build_dossier.exporting.search.counterparts import counterparts
from build_dossier.exporting.search.folding import fold, simplified
from build_dossier.exporting.search.index import _entries
from build_dossier.exporting.search.numbers import DIGITS, number
from build_dossier.exporting.search.units import units

ALPHABET = "模型扩散擴散架构構的是。，“”《》 abAB1２ＤdiT-·\n\u2028'\"<\\!"
TEXT = st.text(ALPHABET, max_size=30)
Index = dict[str, dict[int, list[int]]]


def _numbers(text: str) -> list[int]:
    found, value = [], 0
    for char in text:
        digit = DIGITS.index(char)
        if digit < 60:
            found.append(value * 60 + digit)
            value = 0
        else:
            value = value * 31 + digit - 60
    return found


def _piece(data: bytes) -> list[Any]:
    """What a script hands over: name, value, version."""
    text = data.decode()
    before, after = "dossierSearch.take(", ");\n"
    assert text.startswith(before)
    assert text.endswith(after)
    arguments = json.loads(f"[{text.removeprefix(before).removesuffix(after)}]")
    assert isinstance(arguments, list)
    return arguments


def _pieces(files: dict[str, bytes], letter: str) -> list[Any]:
    names = sorted((path for path in files if f"/{letter}" in path and "/start" not in path), key=_order)
    return [_piece(files[name])[1] for name in names]


def _order(path: str) -> int:
    return int(path.rpartition("/")[2][1:].removesuffix(".js"))


def _index(files: dict[str, bytes]) -> Index:
    """All keys with the positions in each document, read as the page reads them."""
    index: Index = {}
    for piece in _pieces(files, "k"):
        for line in str(piece).split("!"):
            key, places, *_ = line.split(" ")
            run = iter(_numbers(places))
            index[key] = {}
            document = -1
            for head in run:
                document += head // 2 + 1
                steps = [next(run) for _ in range(next(run) if head % 2 else 1)]
                index[key][document] = list(accumulate(steps))
    return index


def _files(*texts: str, names: Sequence[str] = ()) -> dict[str, bytes]:
    documents = [
        SearchDocument(kind="segment", path=f"a.html#p{n}", title="A", sentences=(Sentence(zh=text, en=""),))
        for n, text in enumerate(texts)
    ]
    return search_files(documents, "zh-Hans", names)


def _start(files: dict[str, bytes]) -> dict[str, Any]:
    start = _piece(files["assets/search/start.js"])[1]
    assert isinstance(start, dict)
    return start


@given(st.lists(TEXT, max_size=6))
def test_every_unit_of_every_text_stands_in_the_index_where_it_stands_in_the_text(texts: list[str]) -> None:
    index = _index(_files(*texts))
    for document, text in enumerate(texts):
        place = -1
        for unit in units(text):
            place += 2 if unit.gap and place >= 0 else 1
            keys = [key for key in index if place in index[key].get(document, [])]
            assert len(keys) == 1
            assert keys[0].startswith(unit.text)
    assert sum(len(places) for key in index for places in index[key].values()) == sum(
        len(list(units(text))) for text in texts
    )


@given(st.text("模型扩散架构的是", min_size=2, max_size=12), st.data())
def test_every_string_of_characters_is_found_by_its_pairs(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    index = _index(_files(text))
    wanted = text[start:end]
    assert any(
        all(place + step in index[wanted[step : step + 2]][0] for step in range(len(wanted) - 1))
        for place in index[wanted[:2]][0]
    )


def test_a_phrase_ends_at_a_stop_and_between_sentences_and_not_at_a_quotation_mark() -> None:
    assert "型扩" not in _index(_files("模型。扩散"))
    assert "型扩" in _index(_files("模型“扩散"))
    document = SearchDocument(
        kind="segment",
        path="a.html",
        title="A",
        sentences=(Sentence(zh="模型", en="a"), Sentence(zh="扩散", en="b")),
    )
    assert set(_index(search_files([document], "en"))) == {"模型", "型", "扩散", "散", "a", "b"}


def test_latin_is_cut_off_from_chinese_and_letters_from_digits() -> None:
    assert [unit.text for unit in units("用DiT架构和GPT-4")] == ["用", "dit", "架", "构", "和", "gpt", "4"]
    assert [unit.text for unit in units("ＧＰＴ４ DALL·E naïve")] == ["gpt", "4", "dall", "e", "naive"]


def test_either_script_gives_the_same_index() -> None:
    plain, other = _files("扩散模型什么发展"), _files("擴散模型什麼發展")
    assert _index(plain) == _index(other)


def test_folding_twice_is_folding_once() -> None:
    assert not [char for char in simplified() if fold(fold(char)) != fold(char)]
    assert fold("么") == fold("麼") == "么"
    assert fold("著") == fold("着")
    assert fold("裡") == fold("裏") == fold("里")


def test_the_table_for_queries_holds_only_what_could_be_found() -> None:
    olds, news = _start(_files("扩散"))["fold"]
    assert "擴" in olds
    assert "發" not in olds
    assert len(olds) == len(news)


def test_words_of_the_dossier_are_words() -> None:
    lines = [
        line.split(" ")
        for line in str(_pieces(_files("大力出奇迹的路", names=["大力出奇迹"]), "k")[0]).split("!")
    ]
    words = {line[0] for line in lines if len(line) == 3}
    assert "大力出奇迹" in words
    assert "出奇" not in words


def test_the_directory_leads_to_every_key() -> None:
    texts = [
        f"第{n}篇 {chr(0x4E00 + n * 7)}{chr(0x4E01 + n * 11)} word{chr(97 + n % 26)}x 𠮷{chr(0xAC00 + n)}"
        for n in range(900)
    ]
    files = _files(*texts)
    firsts = str(_start(files)["keys"]).split(" ")
    pieces = _pieces(files, "k")
    assert len(firsts) == len(pieces) > 2
    for number_, piece in enumerate(pieces):
        keys = [line.split(" ")[0] for line in str(piece).split("!")]
        assert keys[0] == firsts[number_]
        for key in keys:
            before = [first for first in firsts if first.encode("utf-16-be") <= key.encode("utf-16-be")]
            assert len(before) - 1 == number_


def test_texts_come_back_as_they_were() -> None:
    documents = [
        SearchDocument(
            kind=kind,  # type: ignore[arg-type]
            path=f"{page}.html#{n}",
            title=f"“{page}”",
            names=(f"名{n}", "n"),
            sentences=(Sentence(zh='</script>\u2028\\"' + "文" * 700, en="x", grade=grade),),
            place=page[:1],
            number=n,
            variety="gloss" if kind == "annotation" else "",
        )
        for n, (kind, page, grade) in enumerate(
            [("segment", "aa", "restored")] * 30 + [("term", "b", "")] * 9 + [("annotation", "ab", "")] * 9
        )
    ]
    files = search_files(documents, "en")
    start = _start(files)
    assert start["kinds"] == [9, 0, 0, 0, 9, 30]
    ordered = [*documents[30:], *documents[:30]]
    read: list[list[object]] = []
    pieces = _pieces(files, "t")
    assert len(pieces) > 2
    for first, piece in zip(start["texts"], pieces, strict=True):
        assert len(read) == first
        before = ["", "", ""]
        for row in piece:
            before = [old if new == 0 else new for new, old in zip(row[:3], before, strict=True)]
            read.append([*before, *row[3:]])
    assert read == [
        [
            each.path.partition("#")[0],
            each.title,
            each.place,
            each.path.partition("#")[2],
            each.number,
            each.variety,
            [[line.zh, line.en, line.grade] if line.grade else [line.zh, line.en] for line in each.sentences],
            list(each.names),
        ]
        for each in ordered
    ]


def test_lengths_of_names_are_told() -> None:
    document = SearchDocument(
        kind="term", path="t.html", title="T", names=("扩散模型", "DiT", "a. b", ""), sentences=()
    )
    assert _numbers(str(_start(search_files([document], "en"))["names"])) == [4, 4, 1, 3, 0]


@given(st.integers(0, 10**9))
def test_numbers_come_back(value: int) -> None:
    assert _numbers(number(value)) == [value]
    assert not set(number(value)) & set(' !\\"')


def test_the_same_documents_give_the_same_bytes() -> None:
    texts = [f"第{n}篇讲模型" for n in range(50)]
    assert _files(*texts) == _files(*texts)
    assert _files("模型") != _files("模式")


def test_every_piece_tells_the_state_of_the_site() -> None:
    files = _files(*[f"第{n}篇讲模型" for n in range(50)])
    assert len({str(_piece(data)[2]) for data in files.values()}) == 1
    assert (
        _piece(_files("模型")["assets/search/start.js"])[2]
        != _piece(_files("模式")["assets/search/start.js"])[2]
    )


def test_editions_that_are_searched_for_the_same_texts_share_their_postings() -> None:
    def documents(title: str) -> list[SearchDocument]:
        lines = (Sentence(zh="一次算完", en="Worked out once"),)
        return [SearchDocument(kind="segment", path="a.html#p", title=title, sentences=lines)]

    before = _entries.cache_info().misses
    ours, theirs = search_files(documents("甲"), "zh-Hans"), search_files(documents("A"), "en")
    assert _entries.cache_info().misses == before + 1
    assert _index(ours) == _index(theirs)
    assert _pieces(ours, "t") != _pieces(theirs, "t")


def test_no_documents_are_no_fault() -> None:
    assert set(search_files([], "en")) == {"assets/search/start.js"}


def test_the_panel_gets_its_words_and_no_others() -> None:
    words = {"search.none": "Nothing", "grades.lost": "Lost", "home.read": "Read"}
    files = search_files([], "en", interface=words)
    assert _start(files)["words"] == {"none": "Nothing", "grades.lost": "Lost"}


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        ([("扩散模型", "diffusion model"), ("扩散过程", "diffusion process"), ("大模型", "large model")],
         [("扩散", "diffusion"), ("模型", "model")]),
        ([("扩散模型", "diffusion model")], []),
        ([("预测词元", "next-token prediction"), ("预测画面", "next-frame prediction")], []),
    ],
    ids=["told apart", "seen once", "not told apart"],
)  # fmt: skip
def test_words_of_two_languages_are_paired_only_where_names_tell_them_apart(
    names: list[tuple[str, str]], pairs: list[tuple[str, str]]
) -> None:
    documents = [
        SearchDocument(kind="term", path=f"{n}.html", title="", names=pair) for n, pair in enumerate(names)
    ]
    assert counterparts(documents) == pairs
