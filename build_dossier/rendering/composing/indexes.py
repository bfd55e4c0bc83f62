"""The indexes: records by group and by name, what a filter looks in, and the learning path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from build_dossier.model.entries import (
    ORGANISATION_KINDS,
    PERSON_FIELDS,
    TERM_FIELDS,
    Entry,
    Person,
    Term,
    gist,
)
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path
from build_dossier.text import collation


def term_index(context: Context) -> views.TermIndexView:
    """The glossary: the learning path, by name, by field."""
    terms = tuple(context.dossier.terms.values())
    return views.TermIndexView(
        **_page(context, "glossary", "terms"),
        groups=_groups(context, terms, TERM_FIELDS, lambda each: each.field, "fields"),
        letters=_letters(context, terms),
        steps=tuple(
            views.StepView(
                number=number,
                link=context.link(context.dossier.terms[step.term]),
                names=context.names(context.dossier.terms[step.term].naming.names),
                why=context.pair(step.why) or views.Pair(),
            )
            for number, step in enumerate(context.dossier.info.path, 1)
        ),
        pictures=tuple(
            views.Link(text=context.say(f"pictures.{name}.title"), path=f"pictures/{name}.md")
            for name in ("matrix", "network")
        ),
    )


def person_index(context: Context) -> views.PersonIndexView:
    """The people: those who speak by field, then those named, then bylines."""
    people = tuple(context.dossier.people.values())
    experts = (each for each in people if each.standing == "expert")
    others = (each for each in people if each.standing != "expert")
    return views.PersonIndexView(
        **_page(context, "people", "people"),
        groups=(
            *_groups(context, experts, PERSON_FIELDS, lambda each: each.field, "person_fields"),
            *_groups(context, others, ("figure", "byline"), lambda each: each.standing, "person_kinds"),
        ),
        letters=_letters(context, people),
    )


def organisation_index(context: Context) -> views.OrganisationIndexView:
    """The organisations, by kind."""
    organisations = tuple(context.dossier.organisations.values())
    return views.OrganisationIndexView(
        **_page(context, "organisations", "organisations"),
        groups=_groups(
            context, organisations, ORGANISATION_KINDS, lambda each: each.field, "organisation_kinds"
        ),
        letters=_letters(context, organisations),
    )


def step_of(context: Context, term: Term) -> views.Step | None:
    """Where a term stands on the learning path; ``None`` if it is not on it."""
    path = [context.dossier.terms[step.term] for step in context.dossier.info.path]
    if term not in path:
        return None
    index = path.index(term)
    return views.Step(
        number=index + 1,
        of=len(path),
        before=context.link(path[index - 1]) if index else None,
        after=context.link(path[index + 1]) if index + 1 < len(path) else None,
    )


def _page(context: Context, folder: str, key: str) -> dict[str, Any]:
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
                _entry(context, entry) for entry in sorted(found, key=lambda each: _weight(context, each))
            ),
        )
        for name, found in held.items()
        if found
    )


def _weight(context: Context, entry: Entry) -> tuple[int, str]:
    return (-len(context.lookups.mentions.get(entry.id, ())), entry.id)


def _letters(context: Context, entries: Iterable[Entry]) -> tuple[views.Letter, ...]:
    """The names in the order of the edition's script, under letters or numbers of strokes."""
    held: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda each: (_position(context, each).key, each.id)):
        held.setdefault(_position(context, entry).group, []).append(entry)
    return tuple(
        views.Letter(
            heading=context.say("index.strokes", n=int(group)) if group.isdecimal() else group,
            entries=tuple(_entry(context, entry) for entry in found),
        )
        for group, found in held.items()
    )


def _position(context: Context, entry: Entry) -> collation.Position:
    name = context.name(entry)
    match context.edition:
        case "zh-Hans":
            return collation.by_sound(name, person=isinstance(entry, Person))
        case "zh-Hant":
            return collation.by_strokes(name)
        case "en":
            return collation.by_letter(name)


def _entry(context: Context, entry: Entry) -> views.IndexEntry:
    return views.IndexEntry(
        link=views.Link(text=context.name(entry), path=entry_path(entry)),
        names=context.names(entry.naming.names),
        gloss=context.pair(gist(entry)) or views.Pair(),
        count=len(context.lookups.mentions.get(entry.id, ())),
        find=_find(entry),
        said=len(context.lookups.quotations.get(entry.id, ())),
    )


def _find(entry: Entry) -> str:
    """Every form of a name, its syllables run together, and their initials."""
    names = entry.naming.names
    heard = collation.sounds(names.zh_hans, person=isinstance(entry, Person))
    forms = [form.text for form in entry.naming.forms if form.language != "found"]
    spoken = ("".join(heard), "".join(syllable[:1] for syllable in heard))
    words = (names.zh_hans, names.zh_hant, names.en, *forms, *spoken)
    return " ".join(dict.fromkeys(word.casefold() for word in words))
