"""What joins a page with others: neighbours, speakers, and backlinks with their sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry, Person
from build_dossier.model.references import Passage, Reference
from build_dossier.model.segments import Segment
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, annotation_path
from build_dossier.rendering.composing.events import event_link
from build_dossier.rendering.composing.inline import Range, compose
from build_dossier.rendering.composing.questions import question_link

_NEIGHBOURS, _PLACES = 12, 5
_Where = Sequence[tuple[Article, Segment]]


def neighbours(context: Context, entry: Entry) -> tuple[views.Shared, ...]:
    """Records that stand in the same segments, and which segments these are."""
    return _shared(context, context.lookups.together.get(entry.id, {}), _NEIGHBOURS)


def speakers(context: Context, entry: Entry) -> tuple[views.Shared, ...]:
    """Those in whose statements the record is named."""
    named = {
        (article.id, segment.id, mention.slot)
        for article, segment, mention in context.lookups.mentions.get(entry.id, ())
    }
    found: dict[str, dict[tuple[str, str], tuple[Article, Segment]]] = defaultdict(dict)
    for speaker, said in context.lookups.quotations.items():
        for article, quotation in said:
            if speaker != entry.id and any(
                (article.id, quotation.segment, slot) in named for slot in quotation.slots
            ):
                found[speaker][article.id, quotation.segment] = (article, article.segment(quotation.segment))
    return _shared(context, {speaker: list(places.values()) for speaker, places in found.items()})


def speaks_of(context: Context, speaker: str) -> tuple[views.Shared, ...]:
    """Records named in the statements of a speaker."""
    found: dict[str, dict[tuple[str, str], tuple[Article, Segment]]] = defaultdict(dict)
    for article, quotation in context.lookups.quotations.get(speaker, ()):
        segment = article.segment(quotation.segment)
        for record in context.lookups.named_in(article, segment, quotation.slots):
            if record != speaker:
                found[record].setdefault((article.id, segment.id), (article, segment))
    return _shared(context, {record: list(places.values()) for record, places in found.items()})


def _shared(
    context: Context, found: Mapping[str, _Where], most: int | None = None
) -> tuple[views.Shared, ...]:
    best = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:most]
    made = []
    for record, where in best:
        entry = context.dossier.entry(record)
        places = tuple(context.place(article, segment) for article, segment in where[:_PLACES])
        made.append(views.Shared(link=context.link(entry), kind=entry.kind, count=len(where), places=places))
    return tuple(made)


def backlinks(context: Context, entry: Entry) -> tuple[views.Backlink, ...]:
    """Records, notes and annotations that name a record, with the sentence; then those that only list it."""
    named = [_backlink(context, each) for each in context.lookups.references.get(entry.id, ())]
    there = {each.owner_id for each in context.lookups.references.get(entry.id, ())}
    listed = [
        views.Backlink(link=context.link(other), kind=other.kind)
        for other in context.dossier.entries()
        if not isinstance(other, Person) and entry.id in other.see and other.id not in there
    ]
    return (*named, *listed)


def article_backlinks(context: Context, article: Article) -> tuple[views.Backlink, ...]:
    """Who cites an article by its outlet, and whose role it states."""
    cited = [
        each
        for each in context.lookups.references.get(context.lookups.alone_of_its_outlet(article) or "", ())
        if article.id not in (each.owner_id, each.article)
    ]
    people = [
        views.Backlink(link=context.link(person), kind="person", words=context.own_words(role.text))
        for person in context.dossier.people.values()
        for role in person.roles
        if role.article == article.id
    ]
    return (*(_backlink(context, each) for each in cited), *people)


def _backlink(context: Context, reference: Reference) -> views.Backlink:
    return views.Backlink(
        link=_owner(context, reference), kind=reference.owner, words=_words(context, reference)
    )


def _owner(context: Context, reference: Reference) -> views.Link:
    if reference.owner == "article":
        return context.article_link(context.dossier.article(reference.owner_id))
    if reference.owner == "question":
        return question_link(context, context.dossier.question(reference.owner_id))
    if reference.owner == "event":
        return event_link(context, context.dossier.event(reference.owner_id))
    if reference.owner != "annotation":
        return context.link(context.dossier.entry(reference.owner_id))
    article = context.dossier.article(reference.article or "")
    note = next(each for each in article.annotations if each.id == reference.owner_id)
    if note.span is None:
        return views.Link(text=context.say("sections.orphans"), path="annotations/orphans.md")
    text = f"{context.say(f'kinds.{note.entry.kind}')} · {context.outlet(article)}"
    return views.Link(text=text, path=annotation_path(article, note.id))


def _words(context: Context, reference: Reference) -> views.Words | None:
    english = context.edition == "en"
    order: Iterable[tuple[Passage | None, views.Lang]] = (
        (reference.zh, context.chinese),
        (reference.en, "en"),
    )
    for passage, lang in reversed(list(order)) if english else order:
        if passage:
            named = Range(span=passage.span, mark=views.Mark(kind="form", parts=()))
            convert = str if lang == "en" else context.script
            return views.Words(lang=lang, parts=compose(passage.text, (), ([named],), convert))
    return None
