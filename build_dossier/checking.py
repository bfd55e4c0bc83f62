"""What no single stage can see: references between records, and what is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from build_dossier.issues import Issues, Place
from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry, Person
from build_dossier.model.segments import Segment
from build_dossier.reading.dossier import Seeds
from build_dossier.text.folding import digest


def check_references(seeds: Seeds, issues: Issues) -> None:
    """Every id that a record names must exist; what is there but cannot be read has its own issue."""
    articles = {folder.info.id: folder for folder in seeds.articles}
    entries: dict[str, Entry] = {**seeds.terms, **seeds.people, **seeds.organisations}
    speakers = {**seeds.people, **seeds.organisations}

    def must_exist(
        name: str, known: Mapping[str, object], place: Place, code: str, kind: str = "record"
    ) -> None:
        if not name or name in known or name in seeds.unreadable:
            return
        near = get_close_matches(name, known, 1)
        act = f'Did you mean "{near[0]}"?' if near else "Add it, or mend the id"
        issues.error(place, code, f'there is no {kind} "{name}"', act)

    for entry in entries.values():
        if isinstance(entry, Person):
            for role in entry.roles:
                must_exist(role.article or "", articles, role.place, "P302", "article")
        else:
            for see, place in zip(entry.see, entry.see_places, strict=True):
                must_exist(see, entries, place, "T105")
    for folder in seeds.articles:
        info = folder.info
        for organisation in (info.outlet, info.republisher):
            must_exist(organisation or "", seeds.organisations, info.place, "F107", "organisation")
        for person in (*info.authors, *info.editors):
            must_exist(person, seeds.people, info.place, "F108", "person")
        for quote in folder.quotes:
            must_exist(quote.speaker.record or "", speakers, quote.place, "Q102", "person or organisation")
    for step in seeds.info.path:
        must_exist(step.term, seeds.terms, step.place, "T106", "term")
    for question in seeds.questions:
        for see, place in zip(question.see, question.see_places, strict=True):
            must_exist(see, entries, place, "T105")
        for position in question.positions:
            must_exist(position.voice or "", speakers, position.voice_place, "Q102", "person or organisation")
    quoted = [each.excerpt for question in seeds.questions for each in question.positions]
    quoted += [each for event in seeds.events for each in (*event.passages, *event.versions)]
    for excerpt in quoted:
        must_exist(excerpt.article, articles, excerpt.article_place, "A205", "article")
    for annotation in seeds.annotations:
        must_exist(annotation.article, articles, annotation.article_place, "A205", "article")


def check_completeness(articles: Sequence[Article], seeds: Seeds, issues: Issues) -> None:
    """What a whole dossier has: every segment translated, and restored where the copy was rewritten.

    In a file that has errors nothing is missed before they are mended.
    """
    for article in articles:
        translation, restoration = (
            Place(f"seeds/articles/{article.id}/{name}")
            for name in ("translation.en.md", "restored.zh-Hans.md")
        )
        judged = {place for place in (translation, restoration) if not issues.has_errors_in(place.path)}
        for segment in article.segments:
            if segment.en is None and translation in judged:
                fact = f'segment {segment.id} ("{segment.reading[:12]}") has no English'
                issues.warn(translation, "L411", fact, _block_for(segment, segment.reading))
            if article.info.copy == "rewritten" and not segment.restored and restoration in judged:
                fact = f'segment {segment.id} ("{segment.found[:12]}") has not been restored'
                issues.warn(restoration, "L412", fact, _block_for(segment, segment.found))
            _check_leftovers(article, segment, seeds.info.leftovers, issues)


def _block_for(segment: Segment, source: str) -> str:
    count = len(segment.slots)
    lines = f"{count} lines, one a sentence" if count > 1 else "one line"
    return f"Add `<!-- {segment.id} src={digest(source)} -->` and {lines}"


def _check_leftovers(article: Article, segment: Segment, leftovers: Sequence[str], issues: Issues) -> None:
    name = "restored.zh-Hans.md" if segment.restored else "repairs.yaml"
    for word in leftovers:
        if word in segment.reading:
            issues.warn(
                Place(f"seeds/articles/{article.id}/{name}"),
                "L413",
                f'segment {segment.id} still has "{word}", a leftover of damage',
                "Mend the sentence, or take the word off `leftovers` in dossier.yaml",
            )
