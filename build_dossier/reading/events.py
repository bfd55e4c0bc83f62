"""Reads events."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.common import Prose
from build_dossier.model.events import EventEntry
from build_dossier.model.excerpts import ExcerptEntry
from build_dossier.reading.excerpts import read_excerpt
from build_dossier.reading.fields import Fields, fields_of

_EMPTY = Prose(zh="", en="")


def read_event(record: str, data: bytes, path: str, issues: Issues) -> EventEntry | None:
    """Read ``events/<id>.yaml``."""
    if (fields := fields_of(data, path, issues)) is None:
        return None
    event = EventEntry(
        id=record,
        place=Place(path),
        date=fields.date("date") or "",
        until=fields.date("until", optional=True),
        inferred=fields.choice("inferred", ("false", "true"), "false") == "true",
        title=fields.prose("title") or _EMPTY,
        short=fields.prose("short", optional=True),
        when=fields.prose("when", optional=True),
        text=fields.prose("text", optional=True),
        passages=_excerpts(fields, "passages"),
        versions=_excerpts(fields, "versions"),
        known=fields.prose("known", optional=True),
        sources=fields.sources(),
    )
    fields.finish()
    _check(event, fields)
    return event


def _excerpts(fields: Fields, key: str) -> tuple[ExcerptEntry, ...]:
    found = []
    for each in fields.each(key):
        found.append(read_excerpt(each))
        each.finish()
    return tuple(found)


def _check(event: EventEntry, fields: Fields) -> None:
    if not (event.passages or event.versions or event.sources):
        fact = "nothing tells of the event"
        fields.issues.error(event.place, "E101", fact, "Add `passages:`, `versions:` or `sources:`")
    if event.versions and not event.known:
        fact = "versions differ, and what is known is not said"
        fields.issues.error(fields.at("versions"), "E102", fact, "Add `known:` in both languages")
    if event.until and event.until < event.date:
        fact = f"the event ends on {event.until}, before it begins"
        fields.issues.error(fields.at("until"), "E103", fact, "Mend `date:` or `until:`")
