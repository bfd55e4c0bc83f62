"""Views of events: the timeline, and the small one of the first page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.inline import Grade, Pair
from build_dossier.rendering.views.page import Link, Page, Place, Source

Moment: TypeAlias = Literal["day", "vague", "span"]
"""A day; a month or a year, of which no day is known; a period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """What one article says of an event."""

    place: Place
    grade: Grade
    words: Pair
    """In Chinese the words themselves, in English the sentences in which they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event, or the appearance of an article."""

    anchor: str
    date: str
    """As precise as it is known, such as ``2024-02-16 18:54``."""
    until: str
    """The end of a period, or empty."""
    moment: Moment
    inferred: bool
    title: Pair
    article: Link | None = None
    """The article that appeared."""
    when: str = ""
    """A remark on the date, in the edition's language."""
    text: Pair | None = None
    places: tuple[Place, ...] = ()
    versions: tuple[VersionView, ...] = ()
    known: Pair | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The events of a year in their order."""

    year: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsView(Page):
    """The timeline."""

    years: tuple[YearView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A point of the small timeline; points stand in their order, not at their distances."""

    name: str
    date: str
    link: Link
    moment: Moment
    inferred: bool
    article: bool
