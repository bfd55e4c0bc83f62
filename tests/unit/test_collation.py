"""Names in the order that a reader of each script looks for them in."""

from __future__ import annotations

import pytest

from build_dossier.text.collation import by_letter, by_sound, by_strokes, sounds, strokes


@pytest.mark.parametrize(
    ("char", "count"),
    [("一", 1), ("丁", 2), ("才", 3), ("王", 4), ("丙", 5), ("立", 5), ("並", 8), ("非", 8), ("黑", 12), ("亂", 13), ("龍", 16), ("鸞", 30)],
)  # fmt: skip
def test_strokes_are_counted_as_in_taiwan(char: str, count: int) -> None:
    assert strokes(char) == count


@pytest.mark.parametrize("char", ["", "S", "扩", "籲", "１", "龍龍", "😀"])
def test_what_is_no_common_traditional_character_has_no_count(char: str) -> None:
    assert strokes(char) == 0


def test_the_traditional_index_has_strokes_first_and_letters_after() -> None:
    names = ["Sora", "擴散模型", "大模型", "人形機器人", "3D一致性", "一致性", "GPT"]
    placed = sorted(names, key=lambda name: by_strokes(name).key)
    assert placed == ["一致性", "人形機器人", "大模型", "擴散模型", "GPT", "Sora", "3D一致性"]
    assert [by_strokes(name).group for name in placed] == ["1", "2", "3", "18", "G", "S", "#"]


def test_the_simplified_index_puts_latin_names_among_the_chinese() -> None:
    names = ["Sora", "算力", "扩散模型", "视觉补丁", "3D一致性", "ChatGPT", "参数量", "扩散Transformer"]
    placed = sorted(names, key=lambda name: by_sound(name).key)
    assert placed == [
        "参数量",
        "ChatGPT",
        "扩散模型",
        "扩散Transformer",
        "视觉补丁",
        "Sora",
        "算力",
        "3D一致性",
    ]
    assert [by_sound(name).group for name in placed] == ["C", "C", "K", "K", "S", "S", "S", "#"]


def test_a_character_is_read_by_its_word_and_a_family_name_as_one() -> None:
    assert sounds("重新标注") == ("chong", "xin", "biao", "zhu")
    assert sounds("单元") == ("dan", "yuan")
    assert sounds("单立文", person=True) == ("shan", "li", "wen")
    assert by_sound("曾毅", person=True).group == "Z"


def test_the_alphabet_folds_case_and_accents() -> None:
    assert by_letter("Élan").group == by_letter("elan").group == "E"
    assert by_letter("360").group == "#"
    assert sorted(["zeta", "Alpha", "360", "beta"], key=lambda name: by_letter(name).key) == [
        "Alpha",
        "beta",
        "zeta",
        "360",
    ]
    assert by_letter("").group == by_sound("").group == by_strokes("").group == "#"
