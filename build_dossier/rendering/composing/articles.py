"""The page of an article: both languages, names linked, notes at their places, entries at its end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Literal

from build_dossier.model.dossier import Article, Language, Mention, Segment, Slot
from build_dossier.model.entries import gist
from build_dossier.rendering import views
from build_dossier.rendering.composing import links
from build_dossier.rendering.composing.context import Context, article_path, cleaning_path
from build_dossier.rendering.composing.copies import copy_view
from build_dossier.rendering.composing.crossing import article_backlinks
from build_dossier.rendering.composing.inline import Atom, Range, name_atom, sentences, shifted
from build_dossier.rendering.composing.linked import linked_prose
from build_dossier.rendering.composing.notes import anchor_of, notes_of
from build_dossier.rendering.composing.related import related
from build_dossier.text.spans import Span

_A_MINUTE = 350
"""Chinese characters that a reader reads in a minute."""
_LOWERING = frozenset("DJPTR")


def article_page(context: Context, article: Article) -> views.ArticleView:
    """The page of one article."""
    notes = notes_of(context, article)
    linked = _linked(article)
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
        segments=tuple(_segment(context, article, segment, linked, notes) for segment in article.segments),
        entries=_entries(context, article),
        related=related(context, article),
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


def _linked(article: Article) -> frozenset[int]:
    """Identities of the mentions that are links: the first of each record in each section and language."""
    section, section_of = 0, {}
    for segment in article.segments:
        section += segment.heading
        section_of[segment.id] = section
    seen: set[tuple[int, Language, str]] = set()
    linked = set()
    headings = {segment.id for segment in article.segments if segment.heading}
    for mention in article.mentions:
        key = (section_of[mention.segment], mention.language, mention.record)
        if key not in seen and mention.segment not in headings:
            seen.add(key)
            linked.add(id(mention))
    return frozenset(linked)


def _segment(
    context: Context,
    article: Article,
    segment: Segment,
    linked: frozenset[int],
    notes: dict[str, views.NoteView],
) -> views.SegmentView:
    mine = [
        annotation
        for annotation in article.annotations
        if annotation.span is not None
        and article.retired.get(annotation.entry.segment, annotation.entry.segment) == segment.id
    ]
    changes = article.account.changes_within(segment.span.start, segment.span.end)
    repairs = sum((piece.code or "?")[0] in _LOWERING for piece in changes)
    path = article_path(article)
    return views.SegmentView(
        number=segment.number,
        id=segment.id,
        kind="heading" if segment.heading else "paragraph",
        zh=sentences(context, segment, "zh", _marks(context, article, segment, "zh", linked, notes)),
        en=sentences(context, segment, "en", _marks(context, article, segment, "en", linked, notes)),
        grade=segment.grade.value,
        repairs=0 if segment.restored else repairs,
        found=views.Words.of("zh-Hant" if article.info.script == "Hant" else "zh-Hans", segment.found)
        if segment.restored or (article.info.script == "Hant" and context.chinese == "zh-Hans")
        else None,
        stale=_stale(segment),
        notes=tuple(notes[annotation.id] for annotation in mine),
        raw=views.Link(text="", path=cleaning_path(article), anchor=f"raw-{segment.id}"),
        annotate=links.new_annotation(context, article, segment),
        annotate_file=f"seeds/annotations/{article.id}/",
        citation=_citation(context, article, segment, path),
        aliases=tuple(old for old, new in article.retired.items() if new == segment.id),
    )


def _stale(segment: Segment) -> tuple[Literal["restored", "translation"], ...]:
    stale: list[Literal["restored", "translation"]] = []
    if segment.stale_restoration:
        stale.append("restored")
    if segment.stale_translation:
        stale.append("translation")
    return tuple(stale)


def _citation(context: Context, article: Article, segment: Segment, path: str) -> str:
    return context.say(
        "compose.citation",
        title=context.title(article),
        outlet=context.outlet(article),
        date=context.date(article),
        number=segment.number,
        grade=context.say(f"grades.{segment.grade.value}"),
        address=links.public(context, path, segment.id),
    )


def _marks(
    context: Context,
    article: Article,
    segment: Segment,
    language: Language,
    linked: frozenset[int],
    notes: dict[str, views.NoteView],
) -> Callable[[Slot, str], tuple[Sequence[Atom], Sequence[Sequence[Range]]]]:
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in article.mentions:
        if mention.segment == segment.id and mention.language == language and id(mention) in linked:
            mentions[mention.slot].append(mention)
    places = {slot.number: span for slot, span in segment.slot_spans(language)}
    quotations = [
        Range(span=each.span, mark=views.Mark(kind="quotation", parts=(), grade=each.grade.value))
        for each in article.quotations
        if each.segment == segment.id and each.mode == "direct" and language == "zh"
    ]
    noted = []
    for annotation in article.annotations:
        note = notes.get(annotation.id)
        layer = "en" if annotation.entry.layer == "en" else "zh"
        if (
            note
            and annotation.span
            and note.place.anchor == segment.id
            and annotation.entry.layer != "found"
            and layer == language
        ):
            reference = views.NoteRef(number=note.number, anchor=anchor_of(annotation))
            noted.append(
                Range(span=annotation.span, mark=views.Mark(kind="noted", parts=()), after=(reference,))
            )

    def marks(slot: Slot, text: str) -> tuple[Sequence[Atom], Sequence[Sequence[Range]]]:
        place = places[slot.number]
        atoms = [name_atom(context, text, mention) for mention in mentions[slot.number]]
        return atoms, (_within(quotations, place), _within(noted, place))

    return marks


def _within(ranges: Sequence[Range], place: Span) -> list[Range]:
    return [
        Range(span=shifted(each.span, place), mark=each.mark, after=each.after)
        for each in ranges
        if each.span.start < place.end and place.start < each.span.end
    ]


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
                gloss=context.pair(gist(entry)) or views.Pair(),
                segments=tuple(places.values()),
                total=len(context.mentions[record]),
            )
        )
    return tuple(entries)
