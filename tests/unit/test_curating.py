"""What a keeper of records is told: forms nobody uses, records nobody mentions, words nobody explains."""

from __future__ import annotations

import pytest

from build_dossier.curating import Care, curate
from build_dossier.issues import Issues
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.text.keywords import keywords
from tests.golden.toy_dossier import TOY
from tests.repository import ROOT


@pytest.fixture(scope="module")
def care() -> Care:
    dossier = assemble(load_files(TOY), Issues())
    assert dossier
    return curate(dossier)


def test_a_form_that_stands_nowhere_is_listed_and_a_name_is_not(care: Care) -> None:
    unused = {(each.entry.id, each.form.text) for each in care.unused}
    assert unused
    for each in care.unused:
        assert each.form.text not in (each.entry.naming.names.zh_hans, each.entry.naming.names.en)
        assert each.form.place.path == each.entry.place.path


def test_records_that_no_article_mentions_are_listed() -> None:
    dossier = assemble(load_files(ROOT), Issues())
    assert dossier
    care = curate(dossier)
    mentioned = {mention.record for article in dossier.articles for mention in article.mentions}
    assert {entry.id for entry in care.unmentioned}.isdisjoint(mentioned)
    assert {entry.id for entry in care.unmentioned} | mentioned == {entry.id for entry in dossier.entries()}
    names = {form.text for entry in dossier.entries() for form in entry.naming.forms}
    assert care.candidates
    for candidate in care.candidates:
        assert not any(candidate.word in name for name in names)
        for article, segment in candidate.places:
            assert candidate.word in dossier.article(article).segment(segment).reading


def test_a_word_that_stands_out_comes_first_and_names_stay_whole() -> None:
    texts = ("灯塔棋谱写在雾上。", "灯塔棋谱我们都看，看了又看。", "我们说，这是灯塔棋谱。")
    found = keywords(texts, frozenset({"灯塔棋谱"}), 3)
    assert found[0].word == "灯塔棋谱"
    assert found == keywords(texts, frozenset({"灯塔棋谱"}), 3)
