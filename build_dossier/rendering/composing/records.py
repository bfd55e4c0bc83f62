"""Pages of terms, people and organisations, each with its concordance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry, Organisation, Person, Term, gist
from build_dossier.model.segments import Mention, Segment, Slot
from build_dossier.quoting import slots_within
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path, sources
from build_dossier.rendering.composing.crossing import backlinks, neighbours, speakers, speaks_of
from build_dossier.rendering.composing.indexes import step_of
from build_dossier.rendering.composing.inline import Atom, Marks, Range, sentences
from build_dossier.rendering.composing.linked import linked_prose
from build_dossier.rendering.composing.notes import notes_of, segment_of
from build_dossier.rendering.composing.questions import positions_of
from build_dossier.rendering.composing.statements import statements_of
from build_dossier.rendering.composing.strips import strip_of
from build_dossier.text.script import to_traditional


def term_page(context: Context, term: Term) -> views.TermView:
    """The page of a term."""
    return views.TermView(
        **_common(context, term, f"fields.{term.field}"),
        note=linked_prose(context, term.note, own=term.id),
        see=_see(context, term.see),
        misunderstanding=linked_prose(context, term.misunderstanding, own=term.id),
        step=step_of(context, term),
    )


def organisation_page(context: Context, organisation: Organisation) -> views.OrganisationView:
    """The page of an organisation."""
    return views.OrganisationView(
        **_common(context, organisation, f"organisation_kinds.{organisation.field}"),
        note=linked_prose(context, organisation.note, own=organisation.id),
        see=_see(context, organisation.see),
        kind=organisation.field,  # type: ignore[arg-type]
        people=tuple(context.link(person) for person in _people_of(context, organisation)),
        statements=statements_of(context, organisation.id),
        speaks_of=speaks_of(context, organisation.id),
        positions=positions_of(context, organisation.id),
    )


def person_page(context: Context, person: Person) -> views.PersonView:
    """The page of a person."""
    return views.PersonView(
        **_common(context, person, f"person_kinds.{person.standing}"),
        kind=person.standing,  # type: ignore[arg-type]
        roles=tuple(_role(context, person, role) for role in person.roles),
        statements=statements_of(context, person.id),
        speaks_of=speaks_of(context, person.id),
        positions=positions_of(context, person.id),
        links=sources(person.links),
    )


def _common(context: Context, entry: Entry, kicker: str) -> dict[str, Any]:
    mentions = context.lookups.mentions.get(entry.id, [])
    return {
        "path": entry_path(entry),
        "title": context.name(entry),
        "description": context.own(gist(entry)),
        "edit": entry.place.path,
        "kicker": context.say(kicker),
        "id": entry.id,
        "headline": context.names(entry.naming.names),
        "names": _names(entry),
        "definition": linked_prose(context, gist(entry), own=entry.id) or views.Pair(),
        "occurrences": _occurrences(context, entry, mentions),
        "total": len(mentions),
        "articles": len({article.id for article, _, _ in mentions}),
        "strip": strip_of(context, entry),
        "neighbours": neighbours(context, entry),
        "speakers": speakers(context, entry),
        "backlinks": backlinks(context, entry),
        "annotations": _annotations(context, mentions),
        "sources": sources(entry.sources),
    }


def _names(entry: Entry) -> views.NamesView:
    naming = entry.naming
    forms = {
        kind: [form.text for form in naming.forms if form.language == kind] for kind in ("zh", "en", "found")
    }
    chinese = [form for form in forms["zh"] if form != naming.names.en]
    first = naming.names
    # In the articles a term has its mainland form, converted; a person has a Traditional name of their own.
    own = isinstance(entry, Person)
    converted = [form for form in chinese if form != first.zh_hans] if own else [first.zh_hans, *chinese]
    return views.NamesView(
        zh_hans=tuple(dict.fromkeys([first.zh_hans, *chinese])),
        zh_hant=tuple(dict.fromkeys([first.zh_hant, *map(to_traditional, converted)])),
        en=tuple(dict.fromkeys([first.en, *forms["en"]])),
        damaged=tuple(forms["found"]),
        never=naming.never,
    )


def _occurrences(
    context: Context, entry: Entry, mentions: Sequence[tuple[Article, Segment, Mention]]
) -> tuple[views.Occurrence, ...]:
    found: dict[tuple[str, str, int], list[tuple[Article, Segment, Mention]]] = {}
    for article, segment, mention in mentions:
        found.setdefault((article.id, segment.id, mention.slot), []).append((article, segment, mention))
    return tuple(_occurrence(context, entry, group) for group in found.values())


def _occurrence(
    context: Context, entry: Entry, group: Sequence[tuple[Article, Segment, Mention]]
) -> views.Occurrence:
    article, segment, first = group[0]
    chinese = {first.slot: [mention for _, _, mention in group]}
    english = {
        slot.number: context.lookups.english_mentions.get((article.id, segment.id, slot.number, entry.id), [])
        for slot in segment.slots
    }
    return views.Occurrence(
        place=context.place(article, segment),
        grade=segment.slots[first.slot - 1].grade.value,
        zh=_with_slot(sentences(context, segment, "zh", _forms(chinese)), first.slot),
        en=_with_slot(sentences(context, segment, "en", _forms(english)), first.slot),
    )


def _forms(mentions: dict[int, list[Mention]]) -> Marks:
    def marks(slot: Slot, _text: str) -> tuple[tuple[Atom, ...], tuple[list[Range]]]:
        ranges = [
            Range(span=each.span, mark=views.Mark(kind="form", parts=()))
            for each in mentions.get(slot.number, ())
        ]
        return (), (ranges,)

    return marks


def _with_slot(found: Sequence[views.SentenceView], number: int) -> views.SentenceView | None:
    return next((each for each in found if number in each.slots), None)


def _people_of(context: Context, organisation: Organisation) -> list[Person]:
    names = {
        organisation.naming.names.zh_hans,
        *(form.text for form in organisation.naming.forms if form.language == "zh"),
    }
    return [
        person
        for person in context.dossier.people.values()
        if any(name in role.text.zh for role in person.roles for name in names)
    ]


def _see(context: Context, ids: Sequence[str]) -> tuple[views.Link, ...]:
    return tuple(context.link(context.dossier.entry(record)) for record in ids)


def _annotations(
    context: Context, mentions: Sequence[tuple[Article, Segment, Mention]]
) -> tuple[views.NoteView, ...]:
    places: dict[str, set[tuple[str, int]]] = {}
    articles: dict[str, Article] = {}
    for article, segment, mention in mentions:
        places.setdefault(article.id, set()).add((segment.id, mention.slot))
        articles[article.id] = article
    found = []
    for article_id, touched in places.items():
        article = articles[article_id]
        notes = notes_of(context, article)
        for annotation in article.annotations:
            if annotation.span is None or annotation.entry.layer != "reading":
                continue
            segment = segment_of(article, annotation)
            if any((segment.id, slot.number) in touched for slot in slots_within(segment, annotation.span)):
                found.append(notes[annotation.id])
    return tuple(found)


def _role(context: Context, person: Person, role: Any) -> views.RoleView:
    place = None
    if role.article:
        article = context.dossier.article(role.article)
        segment = next(
            (found for other, found, _ in context.lookups.mentions.get(person.id, ()) if other is article),
            None,
        )
        if segment is None and article.segments:
            segment = article.segments[0]
        place = context.place(article, segment) if segment else None
    return views.RoleView(
        date=role.date,
        words=context.pair(role.text) or views.Pair(),
        place=place,
        sources=sources(role.sources),
    )
