"""Cross-links of the dossier itself: whoever is named is linked, and learns from whom and in which sentence."""

from __future__ import annotations

import posixpath
import re
from functools import cache

import pytest

from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.model.entries import Person
from build_dossier.model.references import Reference
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path
from build_dossier.rendering.composing.crossing import backlinks, neighbours, speakers
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.composing.related import related
from build_dossier.rendering.composing.statements import statements_of
from build_dossier.rendering.edition import edition_files
from tests.repository import ROOT


@cache
def _dossier() -> Dossier:
    dossier = assemble(load_files(ROOT), Issues())
    assert dossier is not None
    return dossier


@cache
def _context() -> Context:
    return Context(Lookups(_dossier()), "zh-Hans")


@cache
def _links() -> dict[str, set[str]]:
    """The pages of an edition, each with the pages that its Markdown links to."""
    pages = edition_files(Lookups(_dossier()), "zh-Hans", {})
    return {
        path: {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            for target in re.findall(r"\]\(([^)#\s]+\.md)", data.decode())
        }
        for path, data in pages.items()
        if path.endswith(".md")
    }


def _owner(reference: Reference) -> str:
    if reference.owner == "article":
        return f"articles/{reference.owner_id}.md"
    if reference.owner == "annotation":
        return f"annotations/{reference.article}/{reference.owner_id}.md"
    if reference.owner == "question":
        return f"questions/{reference.owner_id}.md"
    if reference.owner == "event":
        return "events/index.md"
    return entry_path(_dossier().entry(reference.owner_id))


def test_who_is_named_is_linked_and_leads_back() -> None:
    assert len(_dossier().references) > 500
    for reference in _dossier().references:
        owner, named = _owner(reference), entry_path(_dossier().entry(reference.record))
        assert owner in _links()[named], f"{named} does not lead back to {owner}"
        assert named in _links()[owner], f"{owner} does not link {named}"


def test_a_backlink_has_its_sentence_with_the_name_marked() -> None:
    for entry in _dossier().entries():
        for each in backlinks(_context(), entry):
            if each.words is None:
                continue
            marks = [part for part in each.words.parts if isinstance(part, views.Mark)]
            assert [mark.kind for mark in marks] == ["form"]


def test_what_is_listed_as_see_also_leads_back() -> None:
    for entry in _dossier().entries():
        for record in () if isinstance(entry, Person) else entry.see:
            assert entry_path(entry) in _links()[entry_path(_dossier().entry(record))], (entry.id, record)


def test_neighbours_share_the_segments_that_are_named() -> None:
    for entry in _dossier().entries():
        for each in (*neighbours(_context(), entry), *speakers(_context(), entry)):
            assert each.places
            assert len(each.places) <= each.count


def test_articles_that_an_annotation_compares_say_so() -> None:
    compared = {
        (article.id, other.link.path)
        for article in _dossier().articles
        for other in related(_context(), article)
        if other.notes
    }
    assert ("science-daily-agi", "articles/light-cone-simulator.md") in compared
    assert ("light-cone-simulator", "articles/science-daily-agi.md") in compared
    assert ("china-newsweek-agi", "articles/light-cone-simulator.md") in compared


@pytest.mark.parametrize("speaker", ["zhou-hongyi", "xu-dong", "openai"])
def test_a_statement_is_whole_sentences_in_both_languages(speaker: str) -> None:
    found = statements_of(_context(), speaker)
    assert sum(each.count for each in found) == len(_context().lookups.quotations[speaker])
    for each in found:
        assert each.zh
        assert each.en
        said = [part for view in each.zh for part in view.parts if isinstance(part, views.Mark)]
        assert said
        assert {part.kind for part in said} == {"said"}
