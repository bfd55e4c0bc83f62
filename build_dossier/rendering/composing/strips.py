"""Where a record stands: each article a line from its first character to its last, each segment a mark."""

from __future__ import annotations

from collections import Counter, defaultdict

from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, article_path

_WHOLE = 1000
_LOW, _HIGH, _STEPS = 10, 25, 4
"""Height of a mark for one mention, for many, and how many make many."""


def strip_of(context: Context, entry: Entry) -> tuple[views.StripRow, ...]:
    """A row for every article that mentions the record."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article, segment, _ in context.lookups.mentions.get(entry.id, ()):
        counts[article.id][segment.id] += 1
    return tuple(
        _row(context, article, counts[article.id])
        for article in context.dossier.articles
        if article.id in counts
    )


def _row(context: Context, article: Article, counts: Counter[str]) -> views.StripRow:
    length = max(1, sum(len(segment.reading) for segment in article.segments))
    marks, headings = [], []
    place = 0
    for segment in article.segments:
        at = place * _WHOLE // length
        place += len(segment.reading)
        if segment.heading:
            headings.append(at)
        if count := counts[segment.id]:
            steps = min(count, _STEPS) - 1
            mark = views.StripMark(
                place=context.place(article, segment),
                count=count,
                at=at,
                width=max(1, place * _WHOLE // length - at),
                height=_LOW + (_HIGH - _LOW) * steps // (_STEPS - 1),
            )
            marks.append(mark)
    return views.StripRow(
        label=context.outlet(article),
        path=article_path(article),
        total=counts.total(),
        marks=tuple(marks),
        headings=tuple(headings),
    )
