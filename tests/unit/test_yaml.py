"""The strict reader of YAML: texts with places, and every refusal at its line and column."""

from __future__ import annotations

import pytest

from build_dossier.issues import Issues, Place
from build_dossier.reading.yaml import Mapping, Scalar, Sequence, parse_yaml
from tests.made_up import only

PATH = "seeds/here.yaml"


def parsed(text: str | bytes) -> tuple[Mapping | None, Issues]:
    issues = Issues()
    return parse_yaml(text.encode() if isinstance(text, str) else text, PATH, issues), issues


def good(text: str) -> Mapping:
    found, issues = parsed(text)
    assert not len(issues), [str(issue) for issue in issues]
    assert found is not None
    return found


def test_keys_and_texts_know_their_places() -> None:
    found = good("# 注\nnames: {zh-Hans: 灯塔, en: Beacon}\nsee:\n  - 潮汐表\n  - fog\n")
    names = found.items["names"]
    assert isinstance(names, Mapping)
    assert found.keys == {"names": Place(PATH, 2, 1), "see": Place(PATH, 3, 1)}
    assert names.keys == {"zh-Hans": Place(PATH, 2, 9), "en": Place(PATH, 2, 22)}
    assert names.items["en"] == Scalar("Beacon", Place(PATH, 2, 26))
    see = found.items["see"]
    assert isinstance(see, Sequence)
    assert [node.place for node in see.items] == [Place(PATH, 4, 5), Place(PATH, 5, 5)]


@pytest.mark.parametrize("text", ["2024-02-16", "3.50", "yes", "null", "~", "0x1F", "1e3", "016", "<<"])
def test_a_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert good(f"key: {text}").items["key"] == Scalar(text, Place(PATH, 1, 6))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("key: '它说：“好”'", "它说：“好”"),
        ('key: "a\\nb\\u4e00"', "a\nb一"),
        ("key: >-\n  一行\n  又一行\n", "一行 又一行"),
        ("key: |\n  一行\n  又一行\n", "一行\n又一行\n"),
        ("key:", ""),
        ("key: ''", ""),
        ("key: 它有 # 注", "它有"),
        ("key: 它#无注", "它#无注"),
        ("key: “引号”开头", "“引号”开头"),
        ("\ufeffkey: 一", "一"),
        ("key: 😀𠮷", "😀𠮷"),
        ("key: 一\r\nother: 二\r\n", "一"),
        ("key: 一\rother: 二\r", "一"),
    ],
)
def test_every_form_of_a_text_is_read(written: str, text: str) -> None:
    node = good(written).items["key"]
    assert isinstance(node, Scalar)
    assert node.text == text


def test_columns_count_characters_not_bytes() -> None:
    found, issues = parsed("名😀𠮷: {一: 二, 一: 三}")
    assert found is None
    assert (only(issues).code, only(issues).place) == ("Y109", Place(PATH, 1, 13))


@pytest.mark.parametrize(
    ("text", "place", "code", "message"),
    [
        ("a: 1\nb: 2\na: 3", "3:1", "Y109", 'the key "a" stands twice, first on line 1. Remove one.'),
        ("a: &x 1", "1:4", "Y105", "anchors and aliases are not read."),
        ("a: 1\nb: *a", "2:4", "Y105", "anchors and aliases are not read."),
        ("a: {<<: *b}", "1:9", "Y105", "anchors and aliases are not read."),
        ("a: !!int 1", "1:4", "Y106", "the tag tag:yaml.org,2002:int is not read."),
        ("a: [!x 1]", "1:5", "Y106", "the tag !x is not read."),
        ("a: 1\n---\nb: 2", "2:1", "Y104", "a second document begins here. Keep one document a file."),
        ("? {a: 1}\n: 2", "1:3", "Y108", "a key is not a plain word."),
        ("a: {[b]: 1}", "1:5", "Y108", "a key is not a plain word."),
        ("a: " + "[" * 13 + "]" * 13, "1:16", "Y107", "the nesting is too deep. Flatten it."),
        ("- a\n- b", "1:1", "Y103", "the file does not hold keys and values."),
        ("只是一句话", "1:1", "Y103", "the file does not hold keys and values."),
        ("", "1:1", "Y103", "the file does not hold keys and values."),
        ("# 只有注\n", "1:1", "Y103", "the file does not hold keys and values."),
        ("a: 一\nb: 二\x00三", "2:5", "Y110", "the character U+0000 may not stand in YAML. Remove it."),
        ("a: 一\u2028二", "1:5", "Y110", "the character U+2028 may not stand in YAML. Remove it."),
        ("a: 一\n# \ufffe", "2:3", "Y110", "the character U+FFFE may not stand in YAML. Remove it."),
        (b"a: 1\nb: \xe7\x81\xaf\xff", "2:5", "Y101", "byte 0xff is not UTF-8. Save the file in UTF-8."),
        (
            b"\xef\xbb\xbfa: \xe7\x81\xaf\xff",
            "1:5",
            "Y101",
            "byte 0xff is not UTF-8. Save the file in UTF-8.",
        ),
        ("a: 1".encode("utf-16"), "1:1", "Y101", "byte 0xff is not UTF-8. Save the file in UTF-8."),
    ],
)
def test_what_could_surprise_is_refused_at_its_place(
    text: str | bytes, place: str, code: str, message: str
) -> None:
    found, issues = parsed(text)
    assert found is None
    assert f"{only(issues).place.line}:{only(issues).place.column}" == place
    assert only(issues).code == code
    assert only(issues).message.startswith(message)


@pytest.mark.parametrize(
    ("text", "place", "act"),
    [
        ("en: Sora: a model", "1:9", "Put a text that has a colon in it in quotation marks"),
        ("a:\n\tb: 1", "2:1", "Indent with spaces; a tab may not stand here"),
        ("a: @handle", "1:4", "Put a text that begins with a mark in quotation marks"),
        ("a: *强调* 的话", "1:5", "Put a text that begins with * or & in quotation marks"),
        ('a: "没有结束\nb: 2', "1:4", "Close the quotation mark that opens here"),
        (
            'a: "好" 他说',
            "1:8",
            "Indent the line like its neighbours; nothing may follow a closing quotation mark",
        ),
        (
            "a: [一, 二\nb: 2",
            "1:4",
            "Close the bracket that opens here, or put texts with marks in quotation marks",
        ),
        ("a: 1\n b: 2", "2:3", "Put a text that has a colon in it in quotation marks"),
        ("a: 1\n又一行", "2:1", "Write a colon after the key, or indent the line as part of the text above"),
        (
            "a:\n  b: 1\n c: 2",
            "3:2",
            "Indent the line like its neighbours; nothing may follow a closing quotation mark",
        ),
        (
            "a: {b: 1\n\n",
            "1:4",
            "Close the bracket that opens here, or put texts with marks in quotation marks",
        ),
        ("a: !重要", "1:5", "Put a text that begins with ! in quotation marks"),
        ("a: %x", "1:4", "Put a text that begins with a mark in quotation marks"),
    ],
)
def test_a_mistake_in_writing_is_met_with_what_helps(text: str, place: str, act: str) -> None:
    found, issues = parsed(text)
    assert found is None
    assert only(issues).code == "Y102"
    assert only(issues).act == act
    assert f"{only(issues).place.line}:{only(issues).place.column}" == place


def test_depth_is_refused_before_it_costs_anything() -> None:
    _, issues = parsed("a: " + "[" * 200_000)
    assert only(issues).code == "Y107"
    _, issues = parsed("a: " + "{b: " * 200_000)
    assert only(issues).code == "Y107"
