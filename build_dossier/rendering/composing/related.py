"""Articles that belong together, and why: what both name, and the annotations that compare them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from build_dossier.model.dossier import Article
from build_dossier.model.references import Reference
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, tally
from build_dossier.rendering.composing.notes import notes_of

_ARTICLES, _REASONS = 6, 5
"""Related articles at most, and of the records they share so many terms and so many others."""


def related(context: Context, article: Article) -> tuple[views.Related, ...]:
    """Other articles in the order of the dossier; what every article names says nothing."""
    telling = _telling(context, article)
    weight: Counter[str] = Counter()
    for record, own in telling.items():
        for other, count in context.lookups.foremost[record]:
            weight[other] += min(own, count)
    del weight[article.id]
    best = sorted(weight, key=lambda other: (-weight[other], other))[:_ARTICLES]
    notes = {
        other: tuple(_notes(context, article, comparing))
        for other, comparing in context.lookups.compared.get(article.id, {}).items()
    }
    wanted = {*best, *(other for other, found in notes.items() if found)}
    return tuple(
        views.Related(
            link=context.article_link(other),
            title=context.headline(other),
            reason=_reasons(context, _shared(context, telling, other)),
            notes=notes.get(other.id, ()),
        )
        for other in map(context.dossier.article, sorted(wanted, key=context.lookups.order.__getitem__))
    )


def _telling(context: Context, article: Article) -> dict[str, int]:
    """The records that an article names and not every other does, with how often."""
    everywhere = len(context.dossier.articles)
    naming = context.lookups.naming
    return {
        record: naming[record][article.id]
        for record in {mention.record for mention in article.mentions if mention.language == "zh"}
        if len(naming[record]) < everywhere or everywhere <= 2
    }


def _shared(context: Context, telling: Mapping[str, int], other: Article) -> dict[str, int]:
    """The records that another article names too, with how often the one that names it less does."""
    naming = context.lookups.naming
    return {
        record: min(own, naming[record][other.id])
        for record, own in telling.items()
        if naming[record][other.id]
    }


def _reasons(context: Context, shared: Mapping[str, int]) -> tuple[views.Tally, ...]:
    """The terms that two articles share, then the people and organisations, a few of each."""
    order = sorted(shared, key=lambda record: (-shared[record], record))
    terms = [record for record in order if record in context.dossier.terms]
    others = [record for record in order if record not in context.dossier.terms]
    return tuple(tally(context, record, shared[record]) for record in (*terms[:_REASONS], *others[:_REASONS]))


def _notes(context: Context, article: Article, comparing: Iterable[Reference]) -> Iterator[views.NoteView]:
    """The annotations that compare two articles, those to the one that is being read first."""
    for each in sorted(comparing, key=lambda each: each.article != article.id):
        owner = context.dossier.article(each.article or article.id)
        if note := notes_of(context, owner).get(each.owner_id):
            yield note
