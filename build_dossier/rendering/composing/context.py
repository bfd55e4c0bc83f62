"""One edition of one dossier, with what many pages ask for looked up once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from build_dossier.model import common
from build_dossier.model.dossier import Article, Dossier, Mention, Quotation, Segment
from build_dossier.model.entries import Entry, Person
from build_dossier.model.naming import FOLDERS
from build_dossier.model.references import Reference
from build_dossier.rendering.interface import Interface, interface
from build_dossier.rendering.views import (
    Edition,
    Frame,
    Lang,
    Link,
    NoteView,
    Pair,
    Place,
    Prose,
    ProsePair,
    Source,
    Tally,
    Words,
)
from build_dossier.text.script import to_traditional


class Context:
    """The dossier as one edition sees it."""

    def __init__(self, dossier: Dossier, edition: Edition) -> None:
        self.dossier = dossier
        self.edition = edition
        self.chinese: Lang = "zh-Hant" if edition == "zh-Hant" else "zh-Hans"
        self.interface: Interface = interface(edition)
        self.notes: dict[str, dict[str, NoteView]] = {}
        """The notes of each article, once they have been made."""

    def say(self, key: str, /, **values: object) -> str:
        """Words of the interface."""
        return self.interface.say(key, **values)

    def script(self, text: str) -> str:
        """Chinese text, stored in Simplified, in the script of the edition."""
        return to_traditional(text) if self.edition == "zh-Hant" else text

    def own(self, prose: common.Prose | None) -> str:
        """The editors' words in the reader's language, or in the other if there are none."""
        if prose is None:
            return ""
        return (prose.en or prose.zh) if self.edition == "en" else self.script(prose.zh) or prose.en

    def pair(self, prose: common.Prose | None) -> Pair | None:
        """The editors' words in both languages."""
        return self._pair(prose.zh, prose.en) if prose and (prose.zh or prose.en) else None

    def own_words(self, prose: common.Prose) -> Words:
        """The editors' words in the reader's language, with the language they are in."""
        english = bool(prose.en) if self.edition == "en" else not prose.zh
        return Words.of("en", prose.en) if english else Words.of(self.chinese, self.script(prose.zh))

    def contributed(self, prose: common.Prose) -> ProsePair:
        """A contributor's Markdown in one or both languages."""
        return ProsePair(
            zh=Prose(lang=self.chinese, markdown=self.script(prose.zh)) if prose.zh else None,
            en=Prose(lang="en", markdown=prose.en) if prose.en else None,
        )

    def _pair(self, chinese: str, english: str) -> Pair:
        return Pair(
            zh=Words.of(self.chinese, self.script(chinese)) if chinese else None,
            en=Words.of("en", english) if english else None,
        )

    def name(self, entry: Entry) -> str:
        """The name of a record as the edition has it."""
        return self.name_of(entry.naming.names)

    def name_of(self, names: common.Names) -> str:
        """A name as the edition has it."""
        return {"zh-Hans": names.zh_hans, "zh-Hant": names.zh_hant, "en": names.en}[self.edition]

    def names(self, names: common.Names) -> Pair:
        """A name in the edition's Chinese and in English."""
        chinese = names.zh_hant if self.edition == "zh-Hant" else names.zh_hans
        return Pair(zh=Words.of(self.chinese, chinese), en=Words.of("en", names.en))

    def title(self, article: Article) -> str:
        """An article's title in the reader's language."""
        return article.info.title_en if self.edition == "en" else self.script(article.info.title_zh)

    def headline(self, article: Article) -> Pair:
        """An article's title in both languages."""
        return self._pair(article.info.title_zh, article.info.title_en)

    def outlet(self, article: Article) -> str:
        """A short name of an article: its outlet, or its title where that is not known."""
        outlet = self.dossier.organisations.get(article.info.outlet or "")
        return self.name(outlet) if outlet else self.say("compose.unknown_outlet")

    def date(self, article: Article) -> str:
        """When an article appeared, in words, with its doubt."""
        published = article.info.published
        if published.date is None:
            return self.say("compose.date_unknown")
        date = published.date.replace("T", " ")
        key = {"inferred-day": "compose.date_inferred", "not-before": "compose.date_not_before"}.get(
            published.precision
        )
        return self.say(key, date=date) if key else date

    def place(self, article: Article, segment: Segment) -> Place:
        """A segment as lists name it."""
        return Place(
            article=self.outlet(article),
            path=article_path(article),
            segment=segment.number,
            anchor=segment.id,
            date=self.date(article),
        )

    def link(self, entry: Entry) -> Link:
        """The page of a record."""
        return Link(text=self.name(entry), path=entry_path(entry))

    def article_link(self, article: Article) -> Link:
        """The page of an article."""
        return Link(text=self.title(article), path=article_path(article))

    def article_number(self, article: Article) -> int:
        """Counted from 1 in the order of the dossier."""
        return self.dossier.articles.index(article) + 1

    @cached_property
    def frame(self) -> Frame:
        """What all pages share."""
        info = self.dossier.info
        return Frame(
            edition=self.edition,
            title=self.names(info.title),
            repository=info.repository,
            base_url=info.site_url,
        )

    @cached_property
    def mentions(self) -> dict[str, list[tuple[Article, Segment, Mention]]]:
        """Every mention in the Chinese reading text, by record, in the order of the dossier."""
        found: dict[str, list[tuple[Article, Segment, Mention]]] = defaultdict(list)
        for article in self.dossier.articles:
            segments = {segment.id: segment for segment in article.segments}
            for mention in article.mentions:
                if mention.language == "zh":
                    found[mention.record].append((article, segments[mention.segment], mention))
        return found

    @cached_property
    def english_mentions(self) -> dict[tuple[str, str, int, str], list[Mention]]:
        """Mentions in English, by article, segment, slot and record."""
        found: dict[tuple[str, str, int, str], list[Mention]] = defaultdict(list)
        for article in self.dossier.articles:
            for mention in article.mentions:
                if mention.language == "en":
                    found[article.id, mention.segment, mention.slot, mention.record].append(mention)
        return found

    @cached_property
    def _named(self) -> dict[tuple[str, str], dict[int, set[str]]]:
        """Records named in the Chinese of each slot, by article and segment."""
        found: dict[tuple[str, str], dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for article in self.dossier.articles:
            for mention in article.mentions:
                if mention.language == "zh":
                    found[article.id, mention.segment][mention.slot].add(mention.record)
        return found

    def named_in(self, article: Article, segment: Segment, slots: Iterable[int]) -> list[str]:
        """Records that some sentences of a segment name."""
        named = self._named.get((article.id, segment.id), {})
        return sorted({record for slot in slots for record in named.get(slot, ())})

    @cached_property
    def together(self) -> dict[str, dict[str, list[tuple[Article, Segment]]]]:
        """The segments that two records share."""
        found: dict[str, dict[str, list[tuple[Article, Segment]]]] = defaultdict(lambda: defaultdict(list))
        for article in self.dossier.articles:
            for segment in article.segments:
                records = self.named_in(article, segment, (slot.number for slot in segment.slots))
                for one in records:
                    for other in records:
                        if other != one:
                            found[one][other].append((article, segment))
        return found

    @cached_property
    def named_by(self) -> dict[tuple[str, str | None, str], list[str]]:
        """Records that the words of an owner name, by its kind, article and id."""
        found: dict[tuple[str, str | None, str], list[str]] = defaultdict(list)
        for each in self.dossier.references:
            found[each.owner, each.article, each.owner_id].append(each.record)
        return found

    def alone_of_its_outlet(self, article: Article) -> str | None:
        """An article's outlet, if to name it is to name this article: the dossier has no other of it."""
        outlet = article.info.outlet
        return outlet if outlet and self._outlets[outlet] == 1 else None

    @cached_property
    def _outlets(self) -> Counter[str | None]:
        return Counter(article.info.outlet for article in self.dossier.articles)

    @cached_property
    def references(self) -> dict[str, list[Reference]]:
        """Where the editors' words name a record."""
        found: dict[str, list[Reference]] = defaultdict(list)
        for reference in self.dossier.references:
            found[reference.record].append(reference)
        return found

    @cached_property
    def quotations(self) -> dict[str, list[tuple[Article, Quotation]]]:
        """Quotations by speaker."""
        found: dict[str, list[tuple[Article, Quotation]]] = defaultdict(list)
        for article in self.dossier.articles:
            for quotation in article.quotations:
                if quotation.speaker.record:
                    found[quotation.speaker.record].append((article, quotation))
        return found


def article_path(article: Article) -> str:
    """Path of an article's page from the root of an edition."""
    return f"articles/{article.id}.md"


def cleaning_path(article: Article) -> str:
    """Path of an article's provenance page."""
    return f"cleaning/{article.id}.md"


def entry_path(entry: Entry) -> str:
    """Path of a record's page."""
    return f"{FOLDERS[entry.kind]}/{entry.id}.md"


def annotation_path(article: Article, annotation: str) -> str:
    """Path of an annotation's own page."""
    return f"annotations/{article.id}/{annotation}.md"


def sources(found: tuple[common.Source, ...]) -> tuple[Source, ...]:
    """Sources as they are shown."""
    return tuple(
        Source(
            title=each.title,
            url=each.url,
            by=each.by or "",
            publisher=each.publisher or "",
            date=each.date or "",
            accessed=each.accessed or "",
        )
        for each in found
    )


def tally(context: Context, record: str, count: int) -> Tally:
    """A record with a count."""
    entry = context.dossier.entry(record)
    return Tally(link=context.link(entry), count=count, kind=entry.kind)


def is_expert(entry: Entry) -> bool:
    """Whether a record is a person who speaks."""
    return isinstance(entry, Person) and entry.standing == "expert"
