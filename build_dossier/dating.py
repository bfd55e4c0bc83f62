"""Events: the words of the articles that tell of them, each found at its place."""

from __future__ import annotations

from collections.abc import Sequence

from build_dossier.issues import Issues
from build_dossier.model.dossier import Article
from build_dossier.model.events import Event, EventEntry
from build_dossier.quoting import Excerpts


def place_events(
    entries: Sequence[EventEntry], articles: Sequence[Article], issues: Issues
) -> tuple[Event, ...]:
    """Find what every event rests on, in the order of the events."""
    excerpts = Excerpts(articles, issues)
    return tuple(
        Event(
            entry=entry,
            passages=tuple(found for each in entry.passages if (found := excerpts.find(each))),
            versions=tuple(found for each in entry.versions if (found := excerpts.find(each))),
        )
        for entry in entries
    )
