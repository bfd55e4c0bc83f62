"""Positions stand on words that their voice says, and on nobody else's."""

from __future__ import annotations

import csv
import io

import pytest

from build_dossier.exporting.positions import PATH, position_files
from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.model.editions import EditionName
from build_dossier.model.questions import Position
from build_dossier.model.segments import Grade
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.composing.questions import positions_in, positions_of, questions_page
from build_dossier.rendering.interface import EDITIONS, interface
from tests.golden.toy_dossier import TOY
from tests.unit.test_checking import FRAME


@pytest.fixture(scope="module")
def toy() -> Dossier:
    dossier = assemble(load_files(TOY), Issues())
    assert dossier
    return dossier


def _positions(toy: Dossier) -> tuple[Position, ...]:
    return toy.question("worth-the-power").positions


def test_questions_come_in_the_order_that_they_give(toy: Dossier) -> None:
    assert [question.id for question in toy.questions] == ["nobody-asked", "worth-the-power"]


def test_a_position_has_the_grade_of_its_sentences(toy: Dossier) -> None:
    grades = [position.excerpt.grade for position in _positions(toy)]
    assert grades == [Grade.VERBATIM, Grade.VERBATIM, Grade.RESTORED, Grade.REPAIRED]


def test_a_voice_may_hold_one_thing_here_and_another_there(toy: Dossier) -> None:
    held = [(each.voice, each.stance) for each in _positions(toy)]
    assert held == [
        ("lin-qiao", "supports"),
        ("lin-qiao", "qualifies"),
        ("lin-qiao", "opposes"),
        (None, "qualifies"),
    ]


def test_words_of_a_position_are_words_of_its_voice(toy: Dossier) -> None:
    for position in _positions(toy):
        said = {
            quotation.speaker.record
            for quotation in toy.article(position.excerpt.article).quotations
            if quotation.segment == position.excerpt.segment
            and quotation.span.start < position.excerpt.span.end
            and position.excerpt.span.start < quotation.span.end
        }
        assert said == ({position.voice} if position.voice else set())


def test_the_matrix_has_a_column_for_every_voice_and_a_cell_for_every_pair(toy: Dossier) -> None:
    page = questions_page(Context(Lookups(toy), "zh-Hans"))
    assert [voice.key for voice in page.voices] == ["lin-qiao", "article-fog-report"]
    nobody, power = page.rows
    assert nobody.counts == ()
    assert nobody.cells == ((), ())
    assert power.counts == (("supports", 1), ("opposes", 1), ("qualifies", 2))
    assert [[each.anchor for each in cell] for cell in power.cells] == [
        ["lin-qiao-1", "lin-qiao-2", "lin-qiao-3"],
        ["article-fog-report-1"],
    ]


def test_a_voice_and_an_article_know_what_is_held(toy: Dossier) -> None:
    context = Context(Lookups(toy), "en")
    (own,) = positions_of(context, "lin-qiao")
    assert len(own.positions) == 3
    assert positions_of(context, "tide-institute") == ()
    (here,) = positions_in(context, toy.article("harbour-letters"))
    assert [each.stance for each in here.positions] == ["opposes"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_reads_back_and_no_cell_is_a_formula(toy: Dossier, edition: EditionName) -> None:
    words = interface(edition).words
    data = position_files(toy, edition, words)[PATH]
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header[0] == words["question.column.question"]
    assert len(rows) == 4
    assert {len(row) for row in rows} == {len(header)}
    assert rows[3][8] == words["compose.date_not_before"].format(date="2031")
    assert rows[1][3] == {"en": "'=No *small* bill <b>{{ x }}</b>"}.get(edition, rows[1][3])
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_without_a_question_there_is_no_table() -> None:
    dossier = assemble({"seeds/dossier.yaml": FRAME.encode()}, Issues())
    assert dossier
    assert position_files(dossier, "en", interface("en").words) == {}
