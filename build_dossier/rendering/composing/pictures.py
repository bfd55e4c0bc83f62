"""The pictures: terms by articles, what cleaning did, and the list of them all."""

from __future__ import annotations

from collections import Counter
from math import isqrt

from build_dossier.model.dossier import Article
from build_dossier.model.entries import TERM_FIELDS, Term
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, article_path, cleaning_path
from build_dossier.rendering.composing.stretches import WHOLE

PICTURES = ("matrix", "network", "cleaning")
_FAMILIES: tuple[views.Family, ...] = ("D", "M", "I", "B", "J", "P", "T", "W", "L", "R")


def pictures_page(context: Context) -> views.PicturesView:
    """The list of pictures."""
    return views.PicturesView(
        path="pictures/index.md",
        title=context.say("pictures.title"),
        description=context.say("pictures.say"),
        edit=None,
        cards=tuple(
            views.PictureCard(
                link=views.Link(text=context.say(f"pictures.{name}.title"), path=f"pictures/{name}.md"),
                what=context.say(f"pictures.{name}.what"),
            )
            for name in PICTURES
        ),
    )


def matrix_page(context: Context) -> views.MatrixView:
    """Terms by articles, with counts."""
    counts = {term: _counts(context, term) for term in context.dossier.terms}
    most = max((max(each.values(), default=0) for each in counts.values()), default=0)
    groups = []
    for field in TERM_FIELDS:
        terms = [term for term in context.dossier.terms.values() if term.field == field and counts[term.id]]
        if terms:
            terms.sort(key=lambda term: (-counts[term.id].total(), term.id))
            rows = tuple(_matrix_row(context, term, counts[term.id], most) for term in terms)
            groups.append(views.MatrixGroup(id=field, heading=context.say(f"fields.{field}"), rows=rows))
    return views.MatrixView(
        path="pictures/matrix.md",
        title=context.say("pictures.matrix.title"),
        description=context.say("pictures.matrix.what"),
        edit=None,
        articles=tuple(
            views.Link(text=context.outlet(article), path=article_path(article))
            for article in context.dossier.articles
        ),
        groups=tuple(groups),
        absent=tuple(context.link(term) for term in context.dossier.terms.values() if not counts[term.id]),
    )


def _counts(context: Context, term: str) -> Counter[str]:
    return Counter(article.id for article, _, _ in context.lookups.mentions.get(term, ()))


def _matrix_row(context: Context, term: Term, counts: Counter[str], most: int) -> views.MatrixRow:
    first: dict[str, views.Link] = {}
    for article, segment, _ in context.lookups.mentions[term.id]:
        link = views.Link(text=str(counts[article.id]), path=article_path(article), anchor=segment.id)
        first.setdefault(article.id, link)
    return views.MatrixRow(
        names=context.names(term.naming.names),
        link=context.link(term),
        cells=tuple(
            views.MatrixCell(
                count=counts[article.id],
                size=max(12, isqrt(10000 * counts[article.id] // most)) if counts[article.id] else 0,
                first=first.get(article.id),
            )
            for article in context.dossier.articles
        ),
        total=counts.total(),
    )


def cleaning_picture(context: Context) -> views.CleaningPictureView:
    """What cleaning did to each article, from its first character to its last."""
    longest = max((len(article.account.raw) for article in context.dossier.articles), default=0)
    touched = [_touched(context, article) for article in context.dossier.articles]
    families = tuple(family for family in _FAMILIES if any(each[family] for each in touched))
    return views.CleaningPictureView(
        path="pictures/cleaning.md",
        title=context.say("pictures.cleaning.title"),
        description=context.say("pictures.cleaning.what"),
        edit=None,
        families=families,
        rows=tuple(
            views.CleaningRow(
                article=context.article_link(article),
                label=context.outlet(article),
                provenance=views.Link(text=context.say("article.provenance"), path=cleaning_path(article)),
                raw=len(article.account.raw),
                share=max(1, len(article.account.raw) * WHOLE // max(1, longest)),
                stretches=context.lookups.stretches[article.id],
                figures=tuple(figures[family] for family in families),
            )
            for article, figures in zip(context.dossier.articles, touched, strict=True)
        ),
    )


def _touched(context: Context, article: Article) -> Counter[str]:
    """Characters removed, inserted and put in place of others, by family."""
    found: Counter[str] = Counter()
    for code, each in context.lookups.figures[article.id].items():
        found[code[:1]] += each.removed + each.inserted + each.changed
    return found
