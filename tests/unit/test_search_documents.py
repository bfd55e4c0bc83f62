"""Everything a reader can look up is a document: paragraphs, records, articles, annotations."""

from __future__ import annotations

import pytest

from build_dossier.exporting.search import SearchDocument, documents_of, names_of
from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.pipeline import assemble
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


def _found(toy: Dossier, edition: str) -> dict[str, SearchDocument]:
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
