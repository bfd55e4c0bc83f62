"""Bytes to text: strict, and never a silent guess."""

from __future__ import annotations

import pytest

from build_dossier.cleaning.decode import UndecodableError, decode

_TEXT = "灯塔照海，\n大模型走向世界。"


def test_utf_8_is_assumed() -> None:
    assert decode(_TEXT.encode()).text == _TEXT
    assert decode(b"").text == ""


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16-le"])
def test_an_encoding_may_be_named(encoding: str) -> None:
    text = "燈塔照海" if encoding == "big5" else _TEXT
    decoded = decode(text.encode(encoding), encoding)
    assert decoded.text == text


def test_a_byte_order_mark_declares_and_stays() -> None:
    assert decode(b"\xef\xbb\xbf" + _TEXT.encode()).text == "\ufeff" + _TEXT
    assert decode(b"\xff\xfe" + _TEXT.encode("utf-16-le")).encoding == "utf-16-le"


def test_a_page_declares_its_encoding() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{_TEXT}</body></html>'
    decoded = decode(page.encode("gb18030"))
    assert decoded.text == page
    assert decoded.encoding == "gb18030"
    declared = f'<?xml version="1.0" encoding="big5"?><p>{"燈塔"}</p>'
    assert decode(declared.encode("big5")).text == declared


def test_other_bytes_are_refused_with_their_place_and_what_they_might_be() -> None:
    with pytest.raises(UndecodableError) as caught:
        decode("good\n好".encode("gb18030"))
    error = caught.value
    assert (error.offset, error.line, error.column) == (5, 2, 1)
    assert "valid gb18030" in error.message
    with pytest.raises(UndecodableError, match="nor are the bytes valid"):
        decode(b"\xff\xff\xff")


@pytest.mark.parametrize("name", ["no-such-thing", "base64", "utf-16", "utf-8-sig"])
def test_an_encoding_that_cannot_give_the_bytes_back_is_refused(name: str) -> None:
    with pytest.raises(UndecodableError, match="not known"):
        decode(b"abc", name)


def test_bytes_that_do_not_come_back_are_refused() -> None:
    with pytest.raises(UndecodableError, match="do not come back"):
        decode(b"\x1b$B\x1b(B", "iso2022_jp")
