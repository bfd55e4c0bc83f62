"""Annotations: beside the text, on pages of their own, in the index, and orphans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from build_dossier.model.dossier import Annotation, Article
from build_dossier.model.segments import Language, Segment, Slot
from build_dossier.quoting import slots_within
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, annotation_path, article_path, sources
from build_dossier.rendering.composing.inline import Atom, Marks, Range, sentences, shifted
from build_dossier.text.spans import Span


def notes_of(context: Context, article: Article) -> dict[str, views.NoteView]:
    """The living annotations of an article by id, numbered in the order of the text."""
    if article.id not in context.notes:
        living = [annotation for annotation in article.annotations if annotation.span is not None]
        made = {each.id: _note(context, article, each, number) for number, each in enumerate(living, 1)}
        context.notes[article.id] = made
    return context.notes[article.id]


def anchor_of(annotation: Annotation) -> str:
    """Id of the note on its article's page."""
    return f"n-{annotation.id}"


def segment_of(article: Article, annotation: Annotation) -> Segment:
    """The segment in which a living annotation stands."""
    return article.segment(annotation.entry.segment)


def _note(context: Context, article: Article, annotation: Annotation, number: int) -> views.NoteView:
    entry = annotation.entry
    chinese = entry.layer == "reading"
    return views.NoteView(
        number=number,
        anchor=anchor_of(annotation),
        kind=cast("views.AnnotationKind", entry.kind),
        body=context.contributed(entry.text),
        sources=sources(entry.sources),
        by=entry.by,
        date=entry.date,
        link=views.Link(
            text=context.say(f"kinds.{entry.kind}"), path=annotation_path(article, annotation.id)
        ),
        place=context.place(article, segment_of(article, annotation)),
        quote=context.script(entry.quote) if chinese else entry.quote,
    )


def annotation_pages(context: Context) -> list[views.AnnotationView]:
    """A page for every living annotation."""
    pages = []
    for article in context.dossier.articles:
        notes = list(notes_of(context, article).items())
        living = {annotation.id: annotation for annotation in article.annotations}
        for index, (name, note) in enumerate(notes):
            pages.append(_page(context, article, living[name], note, _around(notes, index)))
    return pages


def _around(
    notes: list[tuple[str, views.NoteView]], index: int
) -> tuple[views.Link | None, views.Link | None]:
    before = notes[index - 1][1].link if index else None
    after = notes[index + 1][1].link if index + 1 < len(notes) else None
    return before, after


def _page(
    context: Context,
    article: Article,
    annotation: Annotation,
    note: views.NoteView,
    around: tuple[views.Link | None, views.Link | None],
) -> views.AnnotationView:
    segment = segment_of(article, annotation)
    spans: dict[str, Span | None] = {annotation.entry.layer: annotation.span}
    reading = spans.get("reading")
    touched = slots_within(segment, reading) if reading else segment.slots
    numbers = {slot.number for slot in touched}
    chinese = sentences(context, segment, "zh", _marks(segment, "zh", reading))
    english = sentences(context, segment, "en", _marks(segment, "en", spans.get("en")))
    return views.AnnotationView(
        path=annotation_path(article, annotation.id),
        title=f"{context.say(f'kinds.{annotation.entry.kind}')}: {_short(note.quote)}",
        description=context.own(annotation.entry.text),
        edit=annotation.entry.place.path,
        kicker=context.outlet(article),
        previous=around[0],
        next=around[1],
        note=note,
        article=context.article_link(article),
        context_zh=tuple(each for each in chinese if numbers & set(each.slots)),
        context_en=tuple(each for each in english if numbers & set(each.slots)),
        grade=max((slot.grade for slot in touched), key=lambda grade: grade.rank).value,
        file=annotation.entry.place.path,
        named=_named(context, article, annotation, segment, numbers),
    )


def _named(
    context: Context, article: Article, annotation: Annotation, segment: Segment, numbers: Iterable[int]
) -> tuple[views.Link, ...]:
    """Records that the annotated sentences name, then those that the annotation does."""
    own = context.lookups.named_by.get(("annotation", article.id, annotation.id), ())
    records = dict.fromkeys([*context.lookups.named_in(article, segment, numbers), *own])
    return tuple(context.link(context.dossier.entry(record)) for record in records)


def _marks(segment: Segment, language: Language, span: Span | None) -> Marks:
    """Marks the words that an annotation quotes, in whatever slots they stand."""
    places = {slot.number: place for slot, place in segment.slot_spans(language)}

    def marks(slot: Slot, _text: str) -> tuple[tuple[Atom, ...], tuple[tuple[Range, ...]]]:
        if span is None:
            return (), ((),)
        return (), (
            (Range(span=shifted(span, places[slot.number]), mark=views.Mark(kind="picked", parts=())),),
        )

    return marks


def index_page(context: Context) -> views.AnnotationIndexView:
    """All annotations, by article."""
    groups = [
        views.AnnotationGroup(id=article.id, heading=context.article_link(article), notes=notes)
        for article in context.dossier.articles
        if (notes := tuple(notes_of(context, article).values()))
    ]
    orphans = sum(len(_orphans(context, article)) for article in context.dossier.articles)
    return views.AnnotationIndexView(
        path="annotations/index.md",
        title=context.say("sections.annotations"),
        description=context.say("compose.annotations_description"),
        edit=None,
        groups=tuple(groups),
        orphans=views.Link(text=context.say("sections.orphans"), path="annotations/orphans.md"),
        orphan_count=orphans,
    )


def orphans_page(context: Context) -> views.OrphansView:
    """Annotations whose text has gone."""
    return views.OrphansView(
        path="annotations/orphans.md",
        title=context.say("sections.orphans"),
        description=context.say("compose.orphans_description"),
        edit=None,
        orphans=tuple(
            orphan for article in context.dossier.articles for orphan in _orphans(context, article)
        ),
    )


def _orphans(context: Context, article: Article) -> tuple[views.Orphan, ...]:
    return tuple(
        views.Orphan(
            kind=cast("views.AnnotationKind", each.entry.kind),
            quote=context.script(each.entry.quote),
            body=context.contributed(each.entry.text),
            by=each.entry.by,
            date=each.entry.date,
            file=each.entry.place.path,
            article=views.Link(text=context.title(article), path=article_path(article)),
        )
        for each in article.annotations
        if each.span is None
    )


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:24]}…"
