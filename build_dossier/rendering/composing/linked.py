"""The editors' words with the names in them as links: the first mention of each record."""

from __future__ import annotations

from build_dossier.model import common
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, entry_path
from build_dossier.rendering.composing.inline import Atom, compose, written


def linked_prose(context: Context, prose: common.Prose | None, *, own: str = "") -> views.Pair | None:
    """A text of the editors in both languages; ``own`` is the record it is about, which gets no link."""
    if prose is None or not (prose.zh or prose.en):
        return None
    return views.Pair(
        zh=_words(context, prose.zh, context.chinese, own) if prose.zh else None,
        en=_words(context, prose.en, "en", own) if prose.en else None,
    )


def _words(context: Context, text: str, lang: views.Lang, own: str) -> views.Words:
    chinese = lang != "en"
    seen = {own}
    atoms = []
    for named in context.dossier.names.get(text, ()):
        if named.record in seen:
            continue
        seen.add(named.record)
        entry = context.dossier.entry(named.record)
        words = text[named.span.start : named.span.end]
        shown = written(context, entry, words) if chinese else words
        part = views.Mention(text=shown, kind=named.kind, id=named.record, path=entry_path(entry))
        atoms.append(Atom(span=named.span, part=part))
    return views.Words(lang=lang, parts=compose(text, atoms, (), context.script if chinese else str))
