"""From views to Markdown files: every kind of page, in every edition, with links that lead somewhere."""

from __future__ import annotations

import dataclasses
import posixpath
import re
from collections.abc import Iterator

import pytest

from build_dossier import pipeline
from build_dossier.issues import Issues
from build_dossier.rendering import accounts, markup, pages
from build_dossier.rendering.composing.inline import Range, compose
from build_dossier.rendering.edition import _bound
from build_dossier.rendering.interface import EDITIONS, interface
from build_dossier.rendering.views import (
    Doubt,
    Edition,
    Inline,
    Link,
    Mark,
    Mention,
    NoteRef,
    RawPiece,
    SentenceView,
    Text,
    Words,
)
from build_dossier.text.spans import Span
from tests.repository import ROOT
from tests.specimen import Specimen


def _written(edition: Edition) -> dict[str, str]:
    specimen = Specimen(edition)
    return {page.path: pages.render(specimen.frame, page) for page in specimen.pages()}


def _links(page: str) -> Iterator[str]:
    yield from re.findall(r"\]\(([^)\s]+)\)", page)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_link_of_every_page_leads_to_a_page(edition: Edition) -> None:
    written = _written(edition)
    for path, page in written.items():
        for link in _links(page):
            target, _, anchor = link.partition("#")
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            assert found in written, f"{path}: {link}"
            assert not anchor or f'id="{anchor}"' in written[found] or f"#{anchor} }}" in written[found], link


@pytest.mark.parametrize("edition", EDITIONS)
def test_pages_hold_no_indentation_that_markdown_would_read_as_code(edition: Edition) -> None:
    for path, page in _written(edition).items():
        body = page.split("---\n", 2)[2]
        if path.startswith("guide/") and path != "guide/maintenance.md":
            continue
        assert not re.search(r"(?m)^[ \t]", body), path


def test_front_matter_names_the_page_its_section_and_its_file() -> None:
    page = _written("en")["glossary/homing.md"]
    assert 'title: "homing"\n' in page
    assert 'path: "glossary/homing.html"\n' in page
    assert 'section: "glossary/index.html"\n' in page
    assert 'edit: "seeds/glossary/homing.yaml"\n' in page


def test_the_readers_language_comes_first() -> None:
    chinese, english = _written("zh-Hans")["articles/gull-post.md"], _written("en")["articles/gull-post.md"]
    segment = re.compile(r'<section class="d-seg" id="p1a7".*?</section>', re.DOTALL)
    first = [segment.search(page)[0].split('class="d-read" lang="')[1][:2] for page in (chinese, english)]  # type: ignore[index]
    assert first == ["zh", "en"]


def test_a_restored_segment_says_so_and_shows_what_was_found() -> None:
    page = _written("zh-Hans")["articles/gull-post.md"]
    segment = re.search(r'<section class="d-seg d-restored" id="p9r3".*?</section>', page, re.DOTALL)
    assert segment
    say = interface("zh-Hans").say
    assert say("cautions.restored") in segment[0]
    assert "往年起,國際上已有人在摸索練習海鷗" in segment[0]


def test_every_kind_of_page_has_a_template() -> None:
    for kind, template in pages.TEMPLATES.items():
        assert (ROOT / "build_dossier/rendering/templates" / f"{template}.md.jinja").is_file(), kind


def test_templates_say_only_what_the_interface_knows() -> None:
    words = interface("zh-Hans").words
    folder = ROOT / "build_dossier/rendering/templates"
    for path in folder.glob("*.jinja"):
        for key in re.findall(r'say\("([\w.-]+)"[,)]', path.read_text("utf-8")):
            assert key in words or f"{key}.other" in words, f"{path.name}: {key}"


def _inline(*parts: Text | Mark | Mention | Doubt, path: str = "articles/a.md") -> str:
    inline: Inline = parts
    return str(markup.Writer(path, interface("en")).inline(inline))


def test_the_sign_of_a_grade_stands_between_the_closing_mark_and_the_pause() -> None:
    quoted = Mark(
        kind="quotation", parts=(Text(text="said"),), grade="verbatim", speaker="e-he-mu", by='a "friend"'
    )
    shown = _inline(Text(text="“"), quoted, Text(text="”, he added."))
    sign = r'\[<span class="d-vh">\(Verbatim\)</span>\]\(#g-verbatim\)\{ .+ data-speaker="e-he-mu" data-by="a &#34;friend&#34;" \}'
    assert re.fullmatch(rf'“said<span class="d-kept">”{sign},</span>&#32;he added.', shown)
    unpaused = _inline(Text(text="“"), quoted, Text(text="” he added."))
    assert re.fullmatch(rf'“said<span class="d-kept">”{sign}</span>&#32;he added.', unpaused)


@pytest.mark.parametrize(
    ("text", "quoted", "noted", "order"),
    [
        ("他说“会下棋”。", (3, 6), (3, 6), ["他说“", "会下棋", "”", 1, "。"]),
        ("他说“会下棋”。", (3, 6), (4, 6), ["他说“", "会", "下棋", "”", 1, "。"]),
        ("他说“会下棋”。", (3, 6), (3, 5), ["他说“", "会下", 1, "棋", "”。"]),
        ("他说（会下棋）。", (3, 6), (3, 6), ["他说（", "会下棋", 1, "）。"]),
        ("他说会下棋", (2, 5), (2, 5), ["他说", "会下棋", 1]),
    ],
)
def test_the_number_of_a_note_stands_after_the_closing_mark(
    text: str, quoted: tuple[int, int], noted: tuple[int, int], order: list[str | int]
) -> None:
    note = Range(
        span=Span(*noted), mark=Mark(kind="noted", parts=()), after=(NoteRef(number=1, anchor="n-a"),)
    )
    speech = Range(span=Span(*quoted), mark=Mark(kind="quotation", parts=(), grade="verbatim"))
    assert list(_flat(compose(text, (), ([speech], [note]), str))) == order


def _flat(parts: Inline) -> Iterator[str | int]:
    for part in parts:
        if isinstance(part, Mark):
            yield from _flat(part.parts)
        elif isinstance(part, NoteRef):
            yield part.number
        elif isinstance(part, Text):
            yield part.text


def test_a_piece_of_a_quotation_that_goes_on_has_no_sign() -> None:
    piece = Mark(kind="quotation", parts=(Text(text="said"),), grade="verbatim", last=False)
    assert _inline(piece) == "said"


def test_a_name_leads_to_its_entry_where_the_page_has_one() -> None:
    name = Mention(text="homing", kind="term", id="homing", path="glossary/homing.md")
    assert _inline(name) == "[homing](../glossary/homing.md){ .d-term }"
    writer = markup.Writer("articles/a.md", interface("en"), {"glossary/homing.md": "e-homing"})
    assert str(writer.inline((name,))) == "[homing](#e-homing){ .d-term }"
    assert _inline(name, path="glossary/homing.md") == "homing"


def test_both_readings_of_a_doubt_are_shown() -> None:
    assert "at home / abroad" in _inline(Doubt(readings=("at home", "abroad")))


def test_plain_words_have_no_marks() -> None:
    parts = (Text(text="a "), Mark(kind="noted", parts=(Doubt(readings=("b", "c")),)), Text(text=" d"))
    assert Words(lang="en", parts=parts).plain == "a b / c d"


def test_joined_sentences_name_all_their_slots() -> None:
    view = SentenceView(slots=(1, 2), parts=(Text(text="a"),), grade="verbatim", lang="en")
    assert 'data-s="1 2"' in markup.Writer("a.md", interface("en")).sentences((view,))


def test_what_the_eye_cannot_see_is_named() -> None:
    assert accounts.revealed("\u3000\u3000a\u200b b") == "[U+3000×2]a[U+200B] b"
    assert accounts.revealed("a\n") == "a¶"
    line = accounts.raw_line((RawPiece(kept="甲"), RawPiece(removed="\ufeff", code="D01")))
    assert line == '甲<del class="d-x d-x--d"><sup>D01</sup>&#91;U+FEFF&#93;</del>'


def test_a_page_that_links_outside_the_site_is_a_bug_of_the_program() -> None:
    specimen = Specimen("en")
    page = dataclasses.replace(specimen.term_page(), see=(Link(text="x", path="../../etc/passwd"),))
    with pytest.raises(ValueError, match="not a path"):
        pages.render(specimen.frame, page)


@pytest.mark.parametrize(
    ("site", "link"),
    [
        (None, "en/index.html"),
        ("https://example.org/toy/", "/toy/en/index.html"),
        ("https://example.org", "/en/index.html"),
    ],
)
def test_the_page_for_addresses_that_lead_nowhere_leads_home_from_any_depth(
    site: str | None, link: str
) -> None:
    frame = b"id: toy\ntitle: {zh-Hans: a, zh-Hant: b, en: c}\nsubtitle: {zh: a, en: b}\ndescription: {zh: a, en: b}\neditions: [en]\nrights: {zh: a, en: b}\n"
    frame += f"site_url: {site}\n".encode() if site else b""
    outcome = pipeline.build({"seeds/dossier.yaml": frame, "seeds/ledger.yaml": b"{}"}, {}, Issues())
    assert outcome
    page = outcome.not_found_page().decode()
    assert f'<a href="{link}" lang="en"' in page
    assert "<script" not in page


def test_sheets_and_scripts_that_are_named_by_others_stand_in_their_place() -> None:
    bound = _bound(
        {
            "css/all.css": b'/* all */\n@import "one.css";\n@import "gone.css";\nlast {}\n',
            "css/one.css": b'@import "two.css";\none {}',
            "css/two.css": b"two {}",
            "js/all.js": b'import "./one.js";\n  import "./two.js";\nall();\n',
            "js/one.js": b"one();",
            "js/two.js": b"two();",
        }
    )
    assert bound == {
        "css/all.css": b'/* all */\ntwo {}\none {}\n@import "gone.css";\nlast {}\n',
        "js/all.js": b'one();\n  import "./two.js";\nall();\n',
        "js/two.js": b"two();",
    }
