"""Articles that belong together, and why: what both name, and the annotations that compare them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from build_dossier.model.dossier import Article
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, tally
from build_dossier.rendering.composing.notes import notes_of

_ARTICLES, _REASONS = 6, 5
"""Related articles at most, and of the records they share so many terms and so many others."""


def related(context: Context, article: Article) -> tuple[views.Related, ...]:
    """Other articles in the order of the dossier; what every article names says nothing."""
    shared = _shared(context, article)
    weight = {other: sum(counts.values()) for other, counts in shared.items()}
    best = set(sorted(weight, key=lambda other: (-weight[other], other))[:_ARTICLES])
    found = []
    for other in context.dossier.articles:
        if other is article:
            continue
        notes = (*_compared(context, article, other), *_compared(context, other, article))
        if other.id in best or notes:
            found.append(
                views.Related(
                    link=context.article_link(other),
                    title=context.headline(other),
                    reason=_reasons(context, shared.get(other.id, {})),
                    notes=notes,
                )
            )
    return tuple(found)


def _shared(context: Context, article: Article) -> dict[str, dict[str, int]]:
    """For every other article the records that both name, with how often the one that names it less does."""
    everywhere = len(context.dossier.articles)
    shared: dict[str, dict[str, int]] = defaultdict(dict)
    for record in {mention.record for mention in article.mentions}:
        counts = Counter(found.id for found, _, _ in context.lookups.mentions.get(record, ()))
        if not counts[article.id] or (len(counts) == everywhere and everywhere > 2):
            continue
        for other, count in counts.items():
            if other != article.id:
                shared[other][record] = min(count, counts[article.id])
    return shared


def _reasons(context: Context, shared: Mapping[str, int]) -> tuple[views.Tally, ...]:
    """The terms that two articles share, then the people and organisations, a few of each."""
    order = sorted(shared, key=lambda record: (-shared[record], record))
    terms = [record for record in order if record in context.dossier.terms]
    others = [record for record in order if record not in context.dossier.terms]
    return tuple(tally(context, record, shared[record]) for record in (*terms[:_REASONS], *others[:_REASONS]))


def _compared(context: Context, article: Article, other: Article) -> Iterator[views.NoteView]:
    """The annotations to one of two articles that name the other."""
    found = [
        each
        for each in context.lookups.references.get(context.lookups.alone_of_its_outlet(other) or "", ())
        if each.owner == "annotation" and each.article == article.id
    ]
    notes = notes_of(context, article) if found else {}
    yield from (notes[each.owner_id] for each in found if each.owner_id in notes)
