"""Restorations and translations: a comment with the segment, one line a sentence, remarks below."""

from __future__ import annotations

import pytest

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Block, Remark
from build_dossier.reading.blocks import read_blocks
from tests.made_up import only, said

PATH = "seeds/articles/some-article/translation.en.md"


def blocks(text: str | bytes) -> tuple[tuple[Block, ...], Issues]:
    issues = Issues()
    return read_blocks(text.encode() if isinstance(text, str) else text, PATH, issues), issues


def good(text: str) -> tuple[Block, ...]:
    found, issues = blocks(text)
    assert not len(issues), [str(issue) for issue in issues]
    return found


def lines(block: Block) -> list[str | None]:
    return [line.text for line in block.lines]


def test_a_block_has_a_segment_a_digest_and_a_line_for_each_sentence() -> None:
    one, two = good("<!-- p111 src=9ac1e0 -->\nIt plays.\nFog lifts.\n\n<!-- p222 src=000000 -->\nThe sea.\n")
    assert (one.segment, one.source_digest, lines(one)) == ("p111", "9ac1e0", ["It plays.", "Fog lifts."])
    assert (two.segment, two.source_digest, lines(two)) == ("p222", "000000", ["The sea."])
    assert [two.place, *(line.place for line in one.lines)] == [
        Place(PATH, 5),
        Place(PATH, 2),
        Place(PATH, 3),
    ]


def test_a_tilde_says_that_a_sentence_went_into_the_line_before() -> None:
    (one,) = good("<!-- p111 src=9ac1e0 -->\nIt plays and fog lifts.\n~\nThe sea ~ shines.\n")
    assert lines(one) == ["It plays and fog lifts.", None, "The sea ~ shines."]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff<!-- p111 src=9ac1e0 -->\nIt plays.",
        "<!--p111 src=9ac1e0-->\r\nIt plays.\r\n",
        "\n\n  <!--  p111   src=9ac1e0  -->  \n\n   It plays.  \n\n\n",
    ],
)
def test_whitespace_is_mended_not_refused(text: str) -> None:
    (one,) = good(text)
    assert lines(one) == ["It plays."]


def test_a_line_is_text_whatever_it_looks_like() -> None:
    (one,) = good("<!-- p111 src=9ac1e0 -->\n# **not** [markup](x) & <b>\n- --\u2028--> {{ x }}\n")
    assert lines(one) == ["# **not** [markup](x) & <b>", "- --\u2028--> {{ x }}"]


def test_remarks_follow_their_lines() -> None:
    (one,) = good(
        "<!-- p111 src=9ac1e0 -->\n它压缩。\n<!-- probable: 压缩 | 解压缩 -->\n<!-- lost -->\n~\n"
        "<!-- term-exception fog-token: it is an idiom: here -->\n它动。\n"
    )
    assert [line.remarks for line in one.lines] == [
        (
            Remark(kind="probable", readings=("压缩", "解压缩")),
            Remark(kind="lost", readings=()),
        ),
        (Remark(kind="term-exception", readings=("fog-token", "it is an idiom: here")),),
        (),
    ]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("It plays.\n<!-- p111 src=9ac1e0 -->\nFog.", "1:1", "L405"),
        ("<!-- lost -->\n<!-- p111 src=9ac1e0 -->\nFog.", "1:1", "L403"),
        ("<!-- p111 src=9ac1e0 -->\n<!-- lost -->\nFog.", "2:1", "L403"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- p222 src=9ac1e -->\nSea.", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- p222 -->\nSea.", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- TODO -->", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- probable: -->", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- term-exception fog-token -->", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- term-exception : reason -->", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- lost", "3:1", "L404"),
        ("<!-- p111 src=9ac1e0 -->\nIt lifts. <!-- lost -->", "2:11", "L409"),
        ("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- p111 src=000000 -->\nSea.", "3:1", "L402"),
    ],
)
def test_what_fits_nowhere_is_an_error_at_its_line(text: str, place: str, code: str) -> None:
    _, issues = blocks(text)
    issue = only(issues)
    assert (f"{issue.place.line}:{issue.place.column}", issue.code) == (place, code)


def test_the_first_of_two_blocks_for_one_segment_is_kept() -> None:
    (one,), issues = blocks("<!-- p111 src=9ac1e0 -->\nFog.\n<!-- p111 src=000000 -->\nSea.")
    assert lines(one) == ["Fog."]
    assert only(issues).fact == "segment p111 has a block already on line 1"


def test_a_file_that_is_not_utf8_says_where() -> None:
    found, issues = blocks("<!-- p111 src=9ac1e0 -->\n雾".encode() + b"\xff")
    assert found == ()
    assert (only(issues).code, only(issues).place) == ("Y101", Place(PATH, 2, 2))


def test_all_faults_of_a_file_come_out_at_once() -> None:
    _, issues = blocks("stray\n<!-- p111 src=9ac1e0 -->\n<!-- lost -->\nFog. <!-- x -->\n<!-- TODO -->")
    assert said(issues) == ["L405", "L403", "L409", "L404"]


def test_an_empty_file_has_no_blocks() -> None:
    assert good("") == ()
