"""What a keeper of the records would want to know: names nobody uses, and words nobody explains.

None of it is a fault. A form that matches nothing may be one too many or misspelt; a term that
no article mentions may still be worth its page; a word that stands out and has no entry may
deserve one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_dossier.model.dossier import Dossier
from build_dossier.model.entries import Entry
from build_dossier.model.naming import Form
from build_dossier.model.segments import Segment
from build_dossier.text.keywords import keywords
from build_dossier.text.lexicon import frequency
from build_dossier.text.script import to_simplified

_CANDIDATES, _LOOKED_AT = 24, 400
_COMMON = 1500
"""Times a word stands in the corpus of jieba's dictionary, above which it is everybody's."""
_AT_LEAST = 4
"""Places that make a word worth an entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedForm:
    """A further form of a record that stands nowhere."""

    entry: Entry
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A word that stands out and has no entry."""

    word: str
    places: tuple[tuple[str, str], ...]
    """Article and segment, once each."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """All that is worth a look."""

    unused: tuple[UnusedForm, ...]
    unmentioned: tuple[Entry, ...]
    candidates: tuple[Candidate, ...]


def curate(dossier: Dossier) -> Care:
    """Look through names and texts."""
    mentioned = {mention.record for article in dossier.articles for mention in article.mentions}
    return Care(
        unused=tuple(_unused(dossier)),
        unmentioned=tuple(entry for entry in dossier.entries() if entry.id not in mentioned),
        candidates=tuple(_candidates(dossier)),
    )


def _unused(dossier: Dossier) -> Iterator[UnusedForm]:
    used = _used(dossier)
    found = "\n".join(to_simplified(article.account.clean) for article in dossier.articles)
    for entry in dossier.entries():
        own = {entry.naming.names.zh_hans, entry.naming.names.en}
        for form in entry.naming.forms:
            if form.text in own:
                continue
            if form.language == "found":
                stands = to_simplified(form.text) in found
            else:
                stands = form.text.casefold() in used.get((entry.id, form.language), ())
            if not stands and not _stands_in_other_language(form, entry, used):
                yield UnusedForm(entry=entry, form=form)


def _stands_in_other_language(form: Form, entry: Entry, used: Mapping[tuple[str, str], set[str]]) -> bool:
    """An abbreviation is a form of both languages and is used if it stands in one of them."""
    return form.text in entry.naming.abbreviations and any(
        form.text.casefold() in used.get((entry.id, language), ()) for language in ("zh", "en")
    )


def _used(dossier: Dossier) -> dict[tuple[str, str], set[str]]:
    """The forms that stand in the articles or in the editors' words, by record and language."""
    used: dict[tuple[str, str], set[str]] = {}
    for article in dossier.articles:
        for mention in article.mentions:
            slot = article.segment(mention.segment).slots[mention.slot - 1]
            text = slot.reading if mention.language == "zh" else slot.en or ""
            words = text[mention.span.start : mention.span.end].casefold()
            used.setdefault((mention.record, mention.language), set()).add(words)
    for text, names in dossier.names.items():
        for named in names:
            for language in ("zh", "en"):
                words = text[named.span.start : named.span.end].casefold()
                used.setdefault((named.record, language), set()).add(words)
    return used


def _candidates(dossier: Dossier) -> Iterator[Candidate]:
    names = frozenset(
        form.text for entry in dossier.entries() for form in entry.naming.forms if form.language == "zh"
    )
    readings = [
        (article.id, segment)
        for article in dossier.articles
        for segment in article.segments
        if segment.reading
    ]
    left = _CANDIDATES
    for word, _ in keywords(tuple(segment.reading for _, segment in readings), names, _LOOKED_AT):
        if frequency(word) > _COMMON or any(word in name for name in names):
            continue
        places = [(article, segment) for article, segment in readings if word in segment.reading]
        count = sum(_count(segment, word) for _, segment in places)
        if count >= _AT_LEAST and left:
            left -= 1
            at = tuple((article, segment.id) for article, segment in places)
            yield Candidate(word=word, places=at, count=count)


def _count(segment: Segment, word: str) -> int:
    return segment.reading.count(word)
