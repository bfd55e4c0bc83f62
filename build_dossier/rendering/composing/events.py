"""Events: the timeline, in which the articles themselves appear, and the small one of the first page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from build_dossier.model.dossier import Article
from build_dossier.model.events import Event
from build_dossier.model.excerpts import Excerpt
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, sources
from build_dossier.rendering.composing.linked import linked_prose

_PATH = "events/index.md"
_DAY = len("2024-02-16")


def events_page(context: Context) -> views.EventsView:
    """The timeline, by years."""
    ordered = [view for _, view, _ in _all(context)]
    return views.EventsView(
        path=_PATH,
        title=context.say("sections.events"),
        description=context.say("compose.events_description"),
        edit=None,
        years=tuple(
            views.YearView(year=year, events=tuple(events))
            for year, events in groupby(ordered, key=lambda event: event.date[:4])
        ),
    )


def landmarks(context: Context) -> tuple[views.Landmark, ...]:
    """The points of the small timeline: events with a short name, and the articles of known date."""
    return tuple(
        views.Landmark(
            name=name,
            date=view.date[:_DAY],
            link=view.article or views.Link(text=name, path=_PATH, anchor=view.anchor),
            moment=view.moment,
            inferred=view.inferred,
            article=view.article is not None,
        )
        for _, view, name in _all(context)
        if name
    )


def event_link(context: Context, event: Event) -> views.Link:
    """An event's place in the timeline."""
    return views.Link(text=context.own(event.entry.title), path=_PATH, anchor=event.id)


def _all(context: Context) -> list[tuple[str, views.EventView, str]]:
    """Events and articles in the order of their dates, with what a small timeline calls them."""
    return sorted([*_events(context), *_articles(context)], key=lambda each: each[0])


def _events(context: Context) -> Iterator[tuple[str, views.EventView, str]]:
    for event in context.dossier.events:
        yield event.entry.date, _event(context, event), context.own(event.entry.short)


def _articles(context: Context) -> Iterator[tuple[str, views.EventView, str]]:
    for article in context.dossier.articles:
        if article.info.published.date:
            known = article.info.published.precision not in ("not-before", "year")
            name = context.outlet(article) if known else ""
            yield article.info.published.date, _appearance(context, article), name


def _event(context: Context, event: Event) -> views.EventView:
    entry = event.entry
    return views.EventView(
        anchor=event.id,
        date=entry.date.replace("T", " "),
        until=entry.until or "",
        moment="span" if entry.until else "day" if len(entry.date) >= _DAY else "vague",
        inferred=entry.inferred,
        title=linked_prose(context, entry.title) or views.Pair(),
        when=context.own(entry.when),
        text=linked_prose(context, entry.text),
        places=tuple(dict.fromkeys(_place(context, each) for each in event.passages)),
        versions=tuple(_version(context, each) for each in event.versions),
        known=linked_prose(context, entry.known),
        sources=sources(entry.sources),
    )


def _appearance(context: Context, article: Article) -> views.EventView:
    published = article.info.published
    date = (published.date or "").replace("T", " ")
    return views.EventView(
        anchor=f"article-{article.id}",
        date=date,
        until="",
        moment="day" if len(date) >= _DAY else "vague",
        inferred=bool(published.doubt),
        title=context.headline(article),
        article=context.article_link(article),
        when=f"{context.outlet(article)} · {context.date(article)}"
        if published.doubt
        else context.outlet(article),
    )


def _place(context: Context, words: Excerpt) -> views.Place:
    article = context.dossier.article(words.article)
    return context.place(article, article.segment(words.segment))


def _version(context: Context, words: Excerpt) -> views.VersionView:
    return views.VersionView(
        place=_place(context, words),
        grade=words.grade.value,
        words=views.Pair(
            zh=views.Words.of(context.chinese, context.script(words.text)),
            en=views.Words.of("en", words.en) if words.en else None,
        ),
    )
