"""What the maintainer's page asks to look at, each with the file and, where there is one, the repository."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from build_dossier.curating import Care
from build_dossier.issues import Place
from build_dossier.model.common import Names
from build_dossier.model.entries import Entry
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context
from build_dossier.scaffolding import term_yaml
from build_dossier.text.collation import sounds
from build_dossier.text.script import to_taiwanese

_PLACES = 4


def candidates(context: Context, care: Care) -> tuple[views.CareItem, ...]:
    """Words that stand out and have no entry; the link opens a new one, filled in."""
    made = []
    for each in care.candidates:
        name = "-".join(sounds(each.word))
        articles = [(context.dossier.article(article), segment) for article, segment in each.places[:_PLACES]]
        names = Names(zh_hans=each.word, zh_hant=to_taiwanese(each.word), en="…")
        made.append(
            views.CareItem(
                link=None,
                words=(context.script(each.word),),
                count=each.count,
                places=tuple(
                    context.place(article, article.segment(segment)) for article, segment in articles
                ),
                file=f"seeds/glossary/{name}.yaml",
                address=_new(context, "seeds/glossary", f"{name}.yaml", term_yaml(names)),
            )
        )
    return tuple(made)


def unmentioned(context: Context, care: Care) -> tuple[views.CareItem, ...]:
    """Records that no article mentions."""
    return tuple(_item(context, entry, (), entry.place) for entry in care.unmentioned)


def unused(context: Context, care: Care) -> tuple[views.CareItem, ...]:
    """Records with further forms that stand nowhere, and which forms."""
    held: dict[str, list[int]] = {}
    for number, each in enumerate(care.unused):
        held.setdefault(each.entry.id, []).append(number)
    groups = ([care.unused[number] for number in numbers] for numbers in held.values())
    return tuple(
        _item(context, group[0].entry, (each.form.text for each in group), group[0].form.place)
        for group in groups
    )


def _item(context: Context, entry: Entry, words: Iterable[str], place: Place) -> views.CareItem:
    return views.CareItem(
        link=context.link(entry),
        words=tuple(dict.fromkeys(words)),
        count=len(context.lookups.mentions.get(entry.id, ())),
        places=(),
        file=f"{place.path}:{place.line}",
        address=_edit(context, place),
    )


def _edit(context: Context, place: Place) -> str | None:
    repository = context.dossier.info.repository
    return f"{repository.rstrip('/')}/edit/main/{quote(place.path)}#L{place.line}" if repository else None


def _new(context: Context, folder: str, name: str, text: str) -> str | None:
    repository = context.dossier.info.repository
    query = urlencode({"filename": name, "value": text})
    return f"{repository.rstrip('/')}/new/main/{folder}?{query}" if repository else None
