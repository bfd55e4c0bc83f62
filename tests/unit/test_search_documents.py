"""Everything a reader can look up is a document: paragraphs, records, articles, annotations, other pages."""

from __future__ import annotations

import pytest

from build_dossier.exporting.search import SearchDocument, documents_of, names_of, pages_about
from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.model.editions import EditionName
from build_dossier.pipeline import assemble
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.composing.site import pages_of
from build_dossier.rendering.interface import EDITIONS, interface
from tests.golden.toy_dossier import TOY

FILES = {
    path.relative_to(TOY).as_posix(): path.read_bytes()
    for path in sorted((TOY / "seeds").rglob("*"))
    if path.is_file()
}


@pytest.fixture(scope="module")
def toy() -> Dossier:
    dossier = assemble(FILES, Issues())
    assert dossier
    return dossier


def _found(toy: Dossier, edition: EditionName) -> dict[str, SearchDocument]:
    documents = documents_of(toy, edition)
    assert len({(each.path, each.title) for each in documents}) == len(documents)
    return {each.path: each for each in documents}


def test_every_paragraph_can_be_found(toy: Dossier) -> None:
    found = _found(toy, "zh-Hans")
    for article in toy.articles:
        for segment in article.segments:
            its = found[f"articles/{article.id}.html#{segment.id}"]
            assert "".join(line.zh for line in its.sentences) == segment.reading
            assert [line.grade for line in its.sentences] == [slot.grade.value for slot in segment.slots]
            assert its.number == segment.number


def test_every_record_can_be_found_by_every_form(toy: Dossier) -> None:
    for entry in toy.entries():
        its = next(each for path, each in _found(toy, "en").items() if path.endswith(f"/{entry.id}.html"))
        assert {form.text for form in entry.naming.forms} <= set(its.names)
        assert its.names[0] == entry.naming.names.zh_hans
        assert its.title == entry.naming.names.en


def test_an_edition_speaks_its_own_script(toy: Dossier) -> None:
    simplified, traditional = _found(toy, "zh-Hans"), _found(toy, "zh-Hant")
    assert simplified.keys() == traditional.keys()
    path = "glossary/fog-token.html"
    assert simplified[path].title == "雾元"
    assert traditional[path].title == "霧元"
    assert "灯塔" not in "".join(line.zh for each in traditional.values() for line in each.sentences)


def test_an_annotation_is_plain_text(toy: Dossier) -> None:
    its = _found(toy, "zh-Hans")["annotations/lighthouse-chess/how-fine.html"]
    assert its.sentences[0].zh == "报告说法相同，但只在薄雾里量过；见报告。"
    assert its.title == "雾元越细，灯塔看得越远"
    assert its.variety == "fact-check"


def test_an_orphan_leads_to_the_page_of_orphans(toy: Dossier) -> None:
    assert _found(toy, "en")["annotations/orphans.html"].number == 0


def test_names_of_the_dossier_are_words_for_jieba(toy: Dossier) -> None:
    assert "雾元" in names_of(toy)
    assert "fog token" not in names_of(toy)


WRITTEN = {
    "docs/pages/zh-Hans/guide/tides.md": "# 潮汐怎样看\n\n先看软件。\n\n## 涨潮 {: #flood }\n\n水来。\n水去。\n".encode(),
    "docs/pages/en/guide/tides.md": b"# How to read tides\n\nFirst the software.\n\n## Flood {: #flood }\n\nIt comes.\n",
}


def _about(toy: Dossier, edition: EditionName) -> dict[str, SearchDocument]:
    found = pages_about(toy, edition, {each: interface(each) for each in EDITIONS}, WRITTEN)
    assert {each.kind for each in found} == {"page"}
    assert len({each.path for each in found}) == len(found)
    return {each.path: each for each in found}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_of_an_edition_can_be_found(toy: Dossier, edition: EditionName) -> None:
    documents = [*documents_of(toy, edition), *_about(toy, edition).values()]
    found = {each.path.partition("#")[0] for each in documents}
    pages = pages_of(Context(Lookups(toy), edition), WRITTEN)
    assert {page.path.removesuffix(".md") + ".html" for page in pages} == found


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_is_called_what_it_calls_itself(toy: Dossier, edition: EditionName) -> None:
    about = _about(toy, edition)
    for page in pages_of(Context(Lookups(toy), edition), WRITTEN):
        its = about.get(page.path.removesuffix(".md") + ".html")
        assert its is None or page.title in {its.title, f"{its.place}: {its.title}"}


def test_a_page_is_found_by_its_name_in_every_edition(toy: Dossier) -> None:
    for edition in EDITIONS:
        assert {"批注", "批註", "Annotations"} == set(_about(toy, edition)["annotations/index.html"].names)


def test_a_section_of_a_written_page_is_found_by_its_heading_and_is_no_name(toy: Dossier) -> None:
    about = _about(toy, "zh-Hant")
    page, section = about["guide/tides.html"], about["guide/tides.html#flood"]
    assert page.names == ("潮汐怎样看", "潮汐怎樣看", "How to read tides")
    assert (page.sentences[0].zh, page.sentences[0].en) == ("先看軟體。", "First the software.")
    assert (section.title, section.place, section.names) == ("漲潮", "潮汐怎樣看", ())
    assert section.sentences[0].others == ("涨潮", "漲潮", "Flood")
    assert [line.zh for line in section.sentences] == ["水來。 水去。"]


def test_a_page_written_in_one_language_is_found_in_that_edition(toy: Dossier) -> None:
    written = {path: data for path, data in WRITTEN.items() if "/en/" not in path}
    interfaces = {each: interface(each) for each in EDITIONS}
    for edition, wanted in (("zh-Hans", True), ("zh-Hant", True), ("en", False)):
        paths = {each.path for each in pages_about(toy, edition, interfaces, written)}  # type: ignore[arg-type]
        assert ("guide/tides.html" in paths) is wanted


def test_a_rule_is_found_by_its_code_and_by_its_words(toy: Dossier) -> None:
    rule = _about(toy, "zh-Hans")["cleaning/index.html#W01"]
    assert rule.names == ("W01",)
    assert {"标点全角化", "full width marks"} <= set(rule.sentences[0].others)


def test_every_reading_of_a_doubtful_place_is_found(toy: Dossier) -> None:
    lines = [line for each in documents_of(toy, "zh-Hans") for line in each.sentences if line.others]
    assert len(lines) == 1
    assert "便能准确“理解”海雾" in lines[0].zh
    assert lines[0].others == (lines[0].zh.replace("准确", "正确"),)
