"""Events in the order of their dates, each with what tells of it; articles stand among them."""

from __future__ import annotations

import pytest

from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.events import events_page, landmarks
from build_dossier.rendering.composing.lookups import Lookups
from tests.golden.toy_dossier import TOY


@pytest.fixture(scope="module")
def context() -> Context:
    dossier = assemble(load_files(TOY), Issues())
    assert dossier
    return Context(Lookups(dossier), "en")


@pytest.fixture(scope="module")
def events(context: Context) -> dict[str, views.EventView]:
    return {event.anchor: event for year in events_page(context).years for event in year.events}


def test_words_of_events_are_found(context: Context) -> None:
    dossier: Dossier = context.dossier
    assert [event.id for event in dossier.events] == ["lighthouse-plays", "fog-report-out"]
    (passage,) = dossier.event("fog-report-out").passages
    assert passage.text == "2031年3月发布的雾元报告"
    assert [version.article for version in dossier.event("lighthouse-plays").versions] == [
        "lighthouse-chess",
        "harbour-letters",
    ]


def test_articles_stand_among_the_events(context: Context, events: dict[str, views.EventView]) -> None:
    dated = [article for article in context.dossier.articles if article.info.published.date]
    assert dated
    assert {event.article.path for event in events.values() if event.article} == {
        f"articles/{article.id}.md" for article in dated
    }
    order = [event.date for event in events.values()]
    assert order == sorted(order)


def test_a_date_is_shown_as_precisely_as_it_is_known(events: dict[str, views.EventView]) -> None:
    assert events["fog-report-out"].moment == "vague"
    period = events["lighthouse-plays"]
    assert (period.moment, period.date, period.until) == ("span", "2031", "2031-05")
    assert events["lighthouse-plays"].inferred
    assert not events["fog-report-out"].inferred


def test_versions_stand_with_what_is_known(events: dict[str, views.EventView]) -> None:
    event = events["lighthouse-plays"]
    assert [version.grade for version in event.versions] == ["verbatim", "restored"]
    assert event.known
    assert event.known.en
    assert event.known.en.plain == "Both speak of the same thing."


def test_landmarks_are_what_has_a_short_name(context: Context) -> None:
    found = landmarks(context)
    assert "Chess" in [each.name for each in found]
    assert all(each.name for each in found)
    assert not [each for each in found if each.link.anchor == "fog-report-out"]


def test_a_record_learns_which_event_names_it(context: Context) -> None:
    owners = {(each.owner, each.owner_id) for each in context.lookups.references["tide-institute"]}
    assert ("event", "fog-report-out") in owners
