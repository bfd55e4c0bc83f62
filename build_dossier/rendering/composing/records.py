"""Pages and indexes of terms, people and organisations, each with its concordance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from build_dossier.model.dossier import Article, Mention, Quotation, Segment, Slot
from build_dossier.model.entries import (
    ORGANISATION_KINDS,
    PERSON_FIELDS,
    TERM_FIELDS,
    Entry,
    Organisation,
    Person,
    Term,
    gist,
)
from build_dossier.quoting import slots_within
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path, sources
from build_dossier.rendering.composing.inline import Atom, Marks, Range, compose, sentences
from build_dossier.rendering.composing.notes import notes_of
from build_dossier.text.script import to_traditional

_NEIGHBOURS = 12


def term_page(context: Context, term: Term) -> views.TermView:
    """The page of a term."""
    return views.TermView(
        **_common(context, term, f"fields.{term.field}"),
        note=context.pair(term.note),
        see=_see(context, term.see),
        misunderstanding=context.pair(term.misunderstanding),
        speakers=_speakers(context, term),
    )


def organisation_page(context: Context, organisation: Organisation) -> views.OrganisationView:
    """The page of an organisation."""
    return views.OrganisationView(
        **_common(context, organisation, f"organisation_kinds.{organisation.field}"),
        note=context.pair(organisation.note),
        see=_see(context, organisation.see),
        kind=organisation.field,  # type: ignore[arg-type]
        people=tuple(context.link(person) for person in _people_of(context, organisation)),
        quotations=_quotations(context, organisation.id),
        speakers=_speakers(context, organisation),
    )


def person_page(context: Context, person: Person) -> views.PersonView:
    """The page of a person."""
    return views.PersonView(
        **_common(context, person, f"person_kinds.{person.standing}"),
        kind=person.standing,  # type: ignore[arg-type]
        roles=tuple(_role(context, person, role) for role in person.roles),
        quotations=_quotations(context, person.id),
        links=sources(person.links),
    )


def term_index(context: Context) -> views.TermIndexView:
    """The glossary, by field."""
    terms = context.dossier.terms.values()
    return views.TermIndexView(
        **_index(context, "glossary", "terms"),
        groups=_groups(context, terms, TERM_FIELDS, lambda each: each.field, "fields"),
    )


def person_index(context: Context) -> views.PersonIndexView:
    """The people: those who speak by field, then those named, then bylines."""
    people = context.dossier.people.values()
    experts = _groups(
        context,
        (each for each in people if each.standing == "expert"),
        PERSON_FIELDS,
        lambda each: each.field,
        "person_fields",
    )
    others = _groups(
        context,
        (each for each in people if each.standing != "expert"),
        ("figure", "byline"),
        lambda each: each.standing,
        "person_kinds",
    )
    return views.PersonIndexView(**_index(context, "people", "people"), groups=(*experts, *others))


def organisation_index(context: Context) -> views.OrganisationIndexView:
    """The organisations, by kind."""
    organisations = context.dossier.organisations.values()
    return views.OrganisationIndexView(
        **_index(context, "organisations", "organisations"),
        groups=_groups(
            context, organisations, ORGANISATION_KINDS, lambda each: each.field, "organisation_kinds"
        ),
    )


def tally(context: Context, record: str, count: int) -> views.Tally:
    """A record with a count."""
    entry = context.dossier.entry(record)
    return views.Tally(link=context.link(entry), count=count, kind=entry.kind)


def _index(context: Context, folder: str, key: str) -> dict[str, Any]:
    return {
        "path": f"{folder}/index.md",
        "title": context.say(f"sections.{folder}"),
        "description": context.say(f"compose.{key}_description"),
        "edit": None,
    }


def _groups(
    context: Context, entries: Iterable[Any], keys: Sequence[str], key: Callable[[Any], str], words: str
) -> tuple[views.IndexGroup, ...]:
    held: dict[str, list[Entry]] = {name: [] for name in keys}
    for entry in entries:
        held[key(entry)].append(entry)
    return tuple(
        views.IndexGroup(
            id=name,
            heading=context.say(f"{words}.{name}"),
            entries=tuple(
                _index_entry(context, entry)
                for entry in sorted(found, key=lambda each: _order(context, each))
            ),
        )
        for name, found in held.items()
        if found
    )


def _order(context: Context, entry: Entry) -> tuple[int, str]:
    return (-len(context.mentions.get(entry.id, ())), entry.id)


def _index_entry(context: Context, entry: Entry) -> views.IndexEntry:
    return views.IndexEntry(
        link=context.link(entry),
        names=context.names(entry.naming.names),
        gloss=context.pair(gist(entry)) or views.Pair(),
        count=len(context.mentions.get(entry.id, ())),
    )


def _common(context: Context, entry: Entry, kicker: str) -> dict[str, Any]:
    mentions = context.mentions.get(entry.id, [])
    return {
        "path": entry_path(entry),
        "title": context.name(entry),
        "description": context.own(gist(entry)),
        "edit": entry.place.path,
        "kicker": context.say(kicker),
        "id": entry.id,
        "headline": context.names(entry.naming.names),
        "names": _names(entry),
        "definition": context.pair(gist(entry)) or views.Pair(),
        "occurrences": _occurrences(context, entry, mentions),
        "total": len(mentions),
        "articles": len({article.id for article, _, _ in mentions}),
        "neighbours": _neighbours(context, entry),
        "backlinks": _backlinks(context, entry),
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
    return views.NamesView(
        zh_hans=tuple(dict.fromkeys([first.zh_hans, *chinese])),
        zh_hant=tuple(
            dict.fromkeys(
                [first.zh_hant, *(to_traditional(form) for form in chinese if form != first.zh_hans)]
            )
        ),
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
        slot.number: context.english_mentions.get((article.id, segment.id, slot.number, entry.id), [])
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


def _neighbours(context: Context, entry: Entry) -> tuple[views.Tally, ...]:
    counts = Counter(context.together.get(entry.id, {}))
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_NEIGHBOURS]
    return tuple(tally(context, record, count) for record, count in best)


def _speakers(context: Context, entry: Entry) -> tuple[views.Tally, ...]:
    """Those in whose quotations the record is named."""
    places = {
        (article.id, segment.id, mention.slot)
        for article, segment, mention in context.mentions.get(entry.id, ())
    }
    counts: Counter[str] = Counter()
    for speaker, said in context.quotations.items():
        for article, quotation in said:
            if speaker != entry.id and any(
                (article.id, quotation.segment, slot) in places for slot in quotation.slots
            ):
                counts[speaker] += 1
    return tuple(
        tally(context, record, count)
        for record, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


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


def _backlinks(context: Context, entry: Entry) -> tuple[views.Link, ...]:
    return tuple(
        context.link(other)
        for other in context.dossier.entries()
        if not isinstance(other, Person) and entry.id in other.see
    )


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
            segment = article.segment(article.retired.get(annotation.entry.segment, annotation.entry.segment))
            if any((segment.id, slot.number) in touched for slot in slots_within(segment, annotation.span)):
                found.append(notes[annotation.id])
    return tuple(found)


def _role(context: Context, person: Person, role: Any) -> views.RoleView:
    place = None
    if role.article:
        article = context.dossier.article(role.article)
        segment = next(
            (found for other, found, _ in context.mentions.get(person.id, ()) if other is article), None
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


def _quotations(context: Context, speaker: str) -> tuple[views.QuotationView, ...]:
    return tuple(
        _quotation(context, article, quotation) for article, quotation in context.quotations.get(speaker, ())
    )


def _quotation(context: Context, article: Article, quotation: Quotation) -> views.QuotationView:
    segment = article.segment(quotation.segment)
    atoms: list[Atom] = []
    words = compose(quotation.text, atoms, (), context.script)
    found = "".join(slot.found for slot in segment.slots if slot.number in quotation.slots)
    return views.QuotationView(
        place=context.place(article, segment),
        grade=quotation.grade.value,
        mode=quotation.mode,
        words=views.Pair(
            zh=views.Words(lang=context.chinese, parts=words),
            en=views.Words.of("en", quotation.en) if quotation.en else None,
        ),
        found=views.Words.of("zh-Hant" if article.info.script == "Hant" else "zh-Hans", found)
        if segment.restored
        else None,
    )
