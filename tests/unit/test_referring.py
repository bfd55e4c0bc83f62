"""The editors' own words: which records they name, and in which sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from build_dossier.model.common import Prose
from build_dossier.model.entries import Term
from build_dossier.model.naming import RecordKind
from build_dossier.referring import refer
from build_dossier.text.markdown import plain
from tests.made_up import entry


@dataclass(frozen=True)
class _Hit:
    start: int
    end: int
    record: str
    kind: RecordKind = "term"


def _finder(**names: str) -> Callable[[str], list[_Hit]]:
    def find(text: str) -> list[_Hit]:
        found = ((text.find(name), name, record) for record, name in names.items())
        return [_Hit(start, start + len(name), record) for start, name, record in found if start >= 0]

    return find


def _term(record: str, zh: str, en: str) -> Term:
    made = entry(record, record)
    assert isinstance(made, Term)
    return Term(
        id=made.id, place=made.place, naming=made.naming, field=made.field, definition=Prose(zh=zh, en=en),
        note=None, misunderstanding=None, see=(), see_places=(), sources=(),
    )  # fmt: skip


def test_a_record_learns_the_sentence_that_names_it_in_either_language() -> None:
    owner = _term(
        "tower",
        "塔很高。塔上有灯，照见雾元。此外没有。",
        "A tower is tall. Its lamp, e.g. at dusk, shows the fog token. No more.",
    )
    referring = refer(
        [owner], (), (), (), (), _finder(fog="雾元", tower="塔"), _finder(fog="fog token", tower="tower")
    )
    (reference,) = referring.references
    assert (reference.owner, reference.owner_id, reference.record, reference.article) == (
        "term",
        "tower",
        "fog",
        None,
    )
    assert reference.zh
    assert reference.zh.text == "塔上有灯，照见雾元。"
    assert reference.zh.text[slice(*reference.zh.span)] == "雾元"
    assert reference.en
    assert reference.en.text == "Its lamp, e.g. at dusk, shows the fog token."
    assert reference.en.text[slice(*reference.en.span)] == "fog token"


def test_a_record_does_not_refer_to_itself_but_its_name_is_known() -> None:
    owner = _term("tower", "塔很高。", "A tower is tall.")
    referring = refer([owner], (), (), (), (), _finder(tower="塔"), _finder(tower="tower"))
    assert not referring.references
    assert [named.record for named in referring.names["塔很高。"]] == ["tower"]
    assert referring.names["A tower is tall."][0].span == (2, 7)


def test_the_first_sentence_that_names_a_record_is_kept() -> None:
    owner = _term("tower", "雾元很小。雾元很多。", "")
    (reference,) = refer([owner], (), (), (), (), _finder(fog="雾元"), _finder()).references
    assert reference.zh
    assert reference.zh.text == "雾元很小。"
    assert reference.en is None


def test_markdown_of_a_contributor_is_read_as_its_words() -> None:
    written = r"**A** *tower* of `glass`, see [its *page*](https://example.org/a_(b)) and 2\*2"
    assert plain(written) == "A tower of glass, see its page and 2*2"
    assert plain("one\n\ntwo  three") == "one two three"
    assert plain("no * marks ** here `") == "no * marks ** here `"
