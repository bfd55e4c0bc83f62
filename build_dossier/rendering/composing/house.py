"""The first page, the list of articles, hand-written pages, and what needs care."""

from __future__ import annotations

from collections.abc import Mapping

from build_dossier.issues import Severity
from build_dossier.model.dossier import Article
from build_dossier.rendering import views
from build_dossier.rendering.composing.articles import article_card
from build_dossier.rendering.composing.care import candidates, unmentioned, unused
from build_dossier.rendering.composing.context import Context, is_expert, tally
from build_dossier.rendering.composing.events import landmarks
from build_dossier.rendering.composing.notes import notes_of
from build_dossier.text.script import to_taiwanese

_MOST_TERMS, _MOST_VOICES, _LATEST = 14, 24, 4


def home_page(context: Context, questions: views.QuestionsView) -> views.HomeView:
    """The first page of an edition; it shows the matrix of ``questions`` small."""
    dossier = context.dossier
    title = context.names(dossier.info.title)
    terms = sorted(dossier.terms, key=lambda record: (-len(context.lookups.mentions.get(record, ())), record))
    voices = sorted(
        (record for record in context.lookups.quotations if is_expert(dossier.entry(record))),
        key=lambda record: (-len(context.lookups.quotations[record]), record),
    )
    notes = [note for article in dossier.articles for note in notes_of(context, article).values()]
    return views.HomeView(
        path="index.md",
        title=context.name_of(dossier.info.title),
        description=context.own(dossier.info.description),
        edit=dossier.info.place.path,
        headline=title,
        subtitle=context.pair(dossier.info.subtitle) or views.Pair(),
        say=context.pair(dossier.info.description) or views.Pair(),
        counts=views.Counts(
            articles=len(dossier.articles),
            terms=len(dossier.terms),
            people=len(dossier.people),
            organisations=len(dossier.organisations),
            annotations=len(notes),
            sentences=sum(len(segment.slots) for article in dossier.articles for segment in article.segments),
        ),
        cards=tuple(article_card(context, article) for article in dossier.articles),
        terms=tuple(
            tally(context, record, len(context.lookups.mentions.get(record, ())))
            for record in terms[:_MOST_TERMS]
        ),
        voices=tuple(
            tally(context, record, len(context.lookups.quotations[record]))
            for record in voices[:_MOST_VOICES]
        ),
        annotations=tuple(sorted(notes, key=lambda note: (note.date, note.anchor), reverse=True)[:_LATEST]),
        questions=questions if questions.rows else None,
        landmarks=landmarks(context),
        events=len(dossier.events),
    )


def article_index(context: Context) -> views.ArticleIndexView:
    """All articles."""
    return views.ArticleIndexView(
        path="articles/index.md",
        title=context.say("sections.articles"),
        description=context.say("compose.articles_description"),
        edit=None,
        cards=tuple(article_card(context, article) for article in context.dossier.articles),
    )


def maintainer_page(context: Context) -> views.MaintainerView:
    """What needs care."""
    care = context.lookups.care
    return views.MaintainerView(
        path="guide/maintenance.md",
        title=context.say("sections.maintenance"),
        description=context.say("compose.maintenance_description"),
        edit=None,
        issues=tuple(
            views.IssueView(
                code=issue.code,
                place=str(issue.place),
                message=f"{issue.fact}. {issue.act}.",
                severity="error" if issue.severity is Severity.ERROR else "warning",
            )
            for issue in context.dossier.warnings
        ),
        coverage=tuple(_coverage(context, article) for article in context.dossier.articles),
        candidates=candidates(context, care),
        unmentioned=unmentioned(context, care),
        unused=unused(context, care),
    )


def guide_pages(context: Context, written: Mapping[str, bytes]) -> list[views.GuideView]:
    """The hand-written pages of an edition; Traditional ones are made from the Simplified."""
    folder = "docs/pages/en/" if context.edition == "en" else "docs/pages/zh-Hans/"
    pages = []
    for path, data in written.items():
        if not path.startswith(folder) or not path.endswith(".md"):
            continue
        text = data.decode("utf-8")
        if context.edition == "zh-Hant":
            text = to_taiwanese(text)
        heading, _, body = text.partition("\n")
        pages.append(
            views.GuideView(
                path=path.removeprefix(folder),
                title=heading.removeprefix("# ").strip(),
                description=heading.removeprefix("# ").strip(),
                edit=path,
                markdown=body.strip("\n"),
            )
        )
    return pages


def _coverage(context: Context, article: Article) -> views.Coverage:
    segments = article.segments
    return views.Coverage(
        article=context.article_link(article),
        segments=len(segments),
        restored=sum(segment.restored for segment in segments),
        to_restore=len(segments) if article.info.copy == "rewritten" else 0,
        translated=sum(segment.en is not None for segment in segments),
        stale=sum(segment.stale_restoration or segment.stale_translation for segment in segments),
        annotations=len(article.annotations),
    )
