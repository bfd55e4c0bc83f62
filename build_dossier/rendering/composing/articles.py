"""The page of an article: both languages, names linked, notes at their places, entries at its end."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Literal

from build_dossier.model.common import Prose
from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry, gist
from build_dossier.model.segments import Grade, Segment
from build_dossier.rendering import views
from build_dossier.rendering.composing import links
from build_dossier.rendering.composing.context import Context, article_path, cleaning_path
from build_dossier.rendering.composing.copies import copy_view
from build_dossier.rendering.composing.crossing import article_backlinks
from build_dossier.rendering.composing.inline import sentences
from build_dossier.rendering.composing.linked import linked_prose
from build_dossier.rendering.composing.marking import Marking
from build_dossier.rendering.composing.questions import positions_in
from build_dossier.rendering.composing.related import related
from build_dossier.sentences import first_sentence
from build_dossier.text.titles import nested

_A_MINUTE = 350
"""Chinese characters that a reader reads in a minute."""
_LOWERING = frozenset("DJPTR")


def article_page(context: Context, article: Article) -> views.ArticleView:
    """The page of one article."""
    marking = Marking(context, article)
    number = context.article_number(article)
    characters = length(article)
    return views.ArticleView(
        path=article_path(article),
        title=context.title(article),
        description=context.own(article.info.abstract) or context.own(article.info.damage),
        edit=article.info.place.path,
        previous=_neighbour(context, number - 2),
        next=_neighbour(context, number),
        id=article.id,
        number=number,
        of=len(context.dossier.articles),
        characters=characters,
        minutes=minutes(article),
        headline=context.headline(article),
        title_by_editors=article.info.title_given_by == "editors",
        facts=_facts(context, article),
        copy=copy_view(context, article),
        note=linked_prose(context, article.info.note),
        abstract=linked_prose(context, article.info.abstract),
        points=tuple(
            views.Point(words=context.pair(point.text) or views.Pair(), segment=point.segment)
            for point in article.points
        ),
        segments=tuple(_segment(context, article, segment, marking) for segment in article.segments),
        entries=_entries(context, article),
        grades=_grades(article),
        related=related(context, article),
        positions=positions_in(context, article),
        backlinks=article_backlinks(context, article),
        permalink=links.public(context, article_path(article)),
    )


def length(article: Article) -> int:
    """Characters of the reading text."""
    return sum(len(segment.reading) for segment in article.segments)


def minutes(article: Article) -> int:
    """How long it takes to read, at the least one minute."""
    return max(1, round(length(article) / _A_MINUTE))


def article_card(context: Context, article: Article) -> views.ArticleCard:
    """An article as lists show it."""
    published = article.info.published
    return views.ArticleCard(
        number=context.article_number(article),
        link=context.article_link(article),
        headline=context.headline(article),
        title_by_editors=article.info.title_given_by == "editors",
        outlet=context.outlet(article),
        date=context.date(article),
        date_doubt="" if published.precision in ("minute", "day") else context.own(published.evidence),
        copy=copy_view(context, article),
        characters=length(article),
        minutes=minutes(article),
    )


def _neighbour(context: Context, index: int) -> views.Link | None:
    articles = context.dossier.articles
    return context.article_link(articles[index]) if 0 <= index < len(articles) else None


def _facts(context: Context, article: Article) -> tuple[views.Fact, ...]:
    info = article.info
    facts = []
    for kind, people in (("author", info.authors), ("editor", info.editors)):
        if people:
            parts: list[views.Part] = []
            for index, person in enumerate(people):
                if index:
                    parts.append(views.Text(text=context.say("compose.list_separator")))
                entry = context.dossier.people[person]
                link = context.link(entry)
                parts.append(views.Mention(text=link.text, kind="person", id=person, path=link.path))
            facts.append(views.Fact(kind=kind, value=tuple(parts)))  # type: ignore[arg-type]
        elif kind == "author":
            facts.append(
                views.Fact(kind="author", value=(views.Text(text=context.say("compose.unknown_author")),))
            )
    for kind, organisation in (("outlet", info.outlet), ("copy", info.republisher)):
        if organisation:
            link = context.link(context.dossier.organisations[organisation])
            part = views.Mention(text=link.text, kind="organisation", id=organisation, path=link.path)
            facts.append(views.Fact(kind=kind, value=(part,)))  # type: ignore[arg-type]
    doubt = "" if info.published.precision in ("minute", "day") else context.own(info.published.evidence)
    facts.append(views.Fact(kind="date", value=(views.Text(text=context.date(article)),), doubt=doubt))
    return tuple(facts)


def _segment(
    context: Context,
    article: Article,
    segment: Segment,
    marking: Marking,
) -> views.SegmentView:
    changes = article.account.changes_within(segment.span.start, segment.span.end)
    families = Counter((piece.code or "?")[0] for piece in changes)
    repairs = sum(count for family, count in families.items() if family in _LOWERING)
    path = article_path(article)
    return views.SegmentView(
        number=segment.number,
        id=segment.id,
        kind="heading" if segment.heading else "paragraph",
        zh=sentences(context, segment, "zh", marking.marks(segment, "zh")),
        en=sentences(context, segment, "en", marking.marks(segment, "en")),
        grade=segment.grade.value,
        repairs=0 if segment.restored else repairs,
        found=views.Words.of("zh-Hant" if article.info.script == "Hant" else "zh-Hans", segment.found)
        if segment.restored or (article.info.script == "Hant" and context.chinese == "zh-Hans")
        else None,
        stale=_stale(segment),
        notes=marking.notes(segment),
        raw=views.Link(text="", path=cleaning_path(article), anchor=f"raw-{segment.id}"),
        account=_account(context, article, segment, families),
        annotate=links.new_annotation(context, article, segment),
        annotate_file=f"seeds/annotations/{article.id}/",
        citation=_citation(context, article, segment, path),
        aliases=tuple(old for old, new in article.retired.items() if new == segment.id),
    )


def _account(context: Context, article: Article, segment: Segment, families: Counter[str]) -> str:
    start = article.account.raw_span(segment.span.start, segment.span.start + 1).start
    line = context.lookups.raw_line(article, start)
    counts = [
        context.say("compose.account_family", what=context.say(f"families.{family.lower()}"), n=count)
        for family, count in families.most_common()
    ]
    key = "compose.account" if counts else "compose.account_untouched"
    return context.say(key, line=line, counts=context.say("compose.list_separator").join(counts))


def _stale(segment: Segment) -> tuple[Literal["restored", "translation"], ...]:
    stale: list[Literal["restored", "translation"]] = []
    if segment.stale_restoration:
        stale.append("restored")
    if segment.stale_translation:
        stale.append("translation")
    return tuple(stale)


def _citation(context: Context, article: Article, segment: Segment, path: str) -> str:
    citation = context.say(
        "compose.citation",
        title=context.title(article),
        outlet=context.outlet(article),
        date=context.date(article),
        number=segment.number,
        grade=context.say(f"grades.{segment.grade.value}"),
        address=links.public(context, path, segment.id),
    )
    return nested(citation)


def _gloss(entry: Entry) -> Prose:
    """One sentence on what an entry is."""
    whole = gist(entry)
    return Prose(zh=first_sentence(whole.zh), en=first_sentence(whole.en))


def _grades(article: Article) -> tuple[views.Grade, ...]:
    spoken = {each.grade for each in article.quotations if each.mode == "direct"}
    return tuple(grade.value for grade in Grade if grade in spoken)


def _entries(context: Context, article: Article) -> tuple[views.Entry, ...]:
    where: dict[str, dict[str, views.Place]] = defaultdict(dict)
    segments = {segment.id: segment for segment in article.segments}
    for mention in article.mentions:
        if mention.language == "zh":
            where[mention.record].setdefault(
                mention.segment, context.place(article, segments[mention.segment])
            )
    entries = []
    for record, places in where.items():
        entry = context.dossier.entry(record)
        entries.append(
            views.Entry(
                anchor=f"e-{record}",
                kind=entry.kind,
                link=context.link(entry),
                names=context.names(entry.naming.names),
                gloss=context.pair(_gloss(entry)) or views.Pair(),
                segments=tuple(places.values()),
                total=len(context.lookups.mentions[record]),
            )
        )
    return tuple(entries)
