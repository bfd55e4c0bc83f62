"""How well quotations, their speakers and people are found, on texts with what a reader found in them.

``quotations/*.yaml`` has passages written for this by four writers who did not know the program. Each gives
the text; ``quotes``, every stretch in marks that is somebody's speech or writing, with the fullest form of the
speaker's name (null if the text does not tell); ``not_speech``, every other stretch in marks; and ``people``,
every form of a name with how often it stands. A score below its floor is a regression. When the third and
fourth set were first run, before any of their passages had been looked at, 96 % and 91 % of their quotations
were found, and 78 % and 75 % of those with the right speaker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from build_dossier.issues import Issues
from build_dossier.model.dossier import Article, Dossier, Quotation
from build_dossier.model.entries import Organisation, Person
from build_dossier.pipeline import assemble
from build_dossier.quotations import Found, find_quotations
from build_dossier.reading.files import load_files
from tests.repository import ROOT

SETS = {path.stem: path for path in sorted((Path(__file__).parent / "quotations").glob("*.yaml"))}
FLOORS = {
    "first": {"precision": 0.99, "recall": 0.98, "speakers": 0.98, "names": 0.97, "names recall": 0.98},
    "second": {"precision": 0.98, "recall": 0.98, "speakers": 0.9, "names": 0.94, "names recall": 0.97},
    "third": {"precision": 0.98, "recall": 0.98, "speakers": 0.87, "names": 0.94, "names recall": 0.95},
    "fourth": {"precision": 0.96, "recall": 0.95, "speakers": 0.88, "names": 0.96, "names recall": 0.93},
}
OWN = {"precision": 0.97, "recall": 0.97, "speakers": 0.95, "names": 0.95, "names recall": 0.97}


EXACT = {"first": 0.96, "second": 0.84, "third": 0.8, "fourth": 0.8}
"""Of the quotations found, those whose speaker has exactly the name that the reader gives, at least."""


class Score(NamedTuple):
    """Shares between 0 and 1: of what is found that is right, and of what is right that is found."""

    precision: float
    recall: float
    speakers: float
    """Of the quotations found, those with the right speaker."""
    names: float
    names_recall: float

    def below(self, floors: dict[str, float]) -> dict[str, tuple[float, float]]:
        """What does not come up to its floor, with both."""
        got = dict(zip(floors, self, strict=True))
        return {name: (got[name], floor) for name, floor in floors.items() if got[name] < floor}


def _is_same(one: str | None, other: str | None) -> bool:
    """Whether two forms mean the same speaker: one may have more words around the name."""
    if one is None or other is None:
        return one == other
    return one in other or other in one


def _score(passages: list[dict[str, Any]]) -> Score:
    right = found = wanted = spoken = names = names_found = names_wanted = 0
    for passage in passages:
        result = find_quotations(passage["text"])
        rest = list(result.quotes)
        for quote in passage["quotes"]:
            hit = next((each for each in rest if each.text == quote["text"]), None)
            if hit:
                rest.remove(hit)
                right += 1
                spoken += _is_same(hit.speaker, quote["speaker"])
        found += len(result.quotes)
        wanted += len(passage["quotes"])
        got, want = Counter(person.name for person in result.people), Counter(passage["people"])
        names += (got & want).total()
        names_found += got.total()
        names_wanted += want.total()
    return Score(right / found, right / wanted, spoken / right, names / names_found, names / names_wanted)


@pytest.mark.parametrize("name", SETS)
def test_what_a_reader_found_is_found(name: str) -> None:
    assert not _score(yaml.safe_load(SETS[name].read_text("utf-8"))).below(FLOORS[name])


@pytest.mark.parametrize("name", SETS)
def test_speakers_have_their_exact_names(name: str) -> None:
    right = found = 0
    for passage in yaml.safe_load(SETS[name].read_text("utf-8")):
        speakers = {quote["text"]: quote["speaker"] for quote in passage["quotes"]}
        quotes = [quote for quote in find_quotations(passage["text"]).quotes if quote.text in speakers]
        right += sum(quote.speaker == speakers[quote.text] for quote in quotes)
        found += len(quotes)
    assert right / found >= EXACT[name]


@pytest.mark.parametrize("name", SETS)
def test_the_passages_are_marked_as_they_stand(name: str) -> None:
    for passage in yaml.safe_load(SETS[name].read_text("utf-8")):
        for words in (*(quote["text"] for quote in passage["quotes"]), *passage.get("not_speech", ())):
            assert words in passage["text"], passage["id"]
        for form, times in passage["people"].items():
            assert passage["text"].count(form) >= times, (passage["id"], form)


@cache
def _dossier() -> Dossier:
    dossier = assemble(load_files(ROOT), Issues())
    assert dossier
    return dossier


def _stretches(article: Article) -> Iterator[tuple[int, int, Quotation]]:
    """Where in the reading text of an article the words in marks stand that its ``quotes.yaml`` has as speech."""
    offset = 0
    for segment in article.segments:
        for quotation in article.quotations:
            span = quotation.span
            if quotation.segment == segment.id and segment.reading[span.start - 1 : span.start] == "“":
                yield offset + span.start, offset + span.end, quotation
        offset += len(segment.reading) + 1


def _text(article: Article) -> str:
    return "\n".join(segment.reading for segment in article.segments)


def _forms(quotation: Quotation) -> set[str]:
    """How the speaker of a quotation may be called."""
    records: Mapping[str, Person | Organisation] = {**_dossier().people, **_dossier().organisations}
    speaker = quotation.speaker
    if speaker.record:
        return {form.text for form in records[speaker.record].naming.forms}
    return {speaker.unnamed.zh or ""} if speaker.unnamed else set()


def test_the_articles_of_this_dossier_say_what_their_quotes_have() -> None:
    right = found = wanted = spoken = 0
    for article in _dossier().articles:
        result: Found = find_quotations(_text(article))
        by_start = {quote.start: quote for quote in result.quotes}
        stretches = list(_stretches(article))
        hits = [(by_start[start], quotation) for start, _, quotation in stretches if start in by_start]
        right += len(hits)
        spoken += sum(
            any(_is_same(hit.speaker, form) for form in _forms(quotation)) for hit, quotation in hits
        )
        found += len(result.quotes)
        wanted += len(stretches)
    floors = {name: OWN[name] for name in ("precision", "recall", "speakers")}
    got = {"precision": right / found, "recall": right / wanted, "speakers": spoken / right}
    assert not {name: (got[name], floor) for name, floor in floors.items() if got[name] < floor}


def test_the_people_of_this_dossier_are_found_in_its_articles() -> None:
    right = found = wanted = 0
    for article in _dossier().articles:
        text, offset = _text(article), 0
        starts = set()
        for segment in article.segments:
            slots = {slot.number: span.start for slot, span in segment.slot_spans("zh")}
            starts |= {
                offset + slots[mention.slot] + mention.span.start
                for mention in article.mentions
                if mention.segment == segment.id and mention.kind == "person" and mention.language == "zh"
            }
            offset += len(segment.reading) + 1
        got = {person.start for person in find_quotations(text).people}
        right, found, wanted = right + len(got & starts), found + len(got), wanted + len(starts)
    assert right / found >= OWN["names"]
    assert right / wanted >= OWN["names recall"]
