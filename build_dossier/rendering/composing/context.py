"""One edition of one dossier: its words, its script, its names and paths."""

from __future__ import annotations

from functools import cached_property

from build_dossier.model import common, editions
from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry, Person
from build_dossier.model.naming import FOLDERS
from build_dossier.model.segments import Segment
from build_dossier.rendering.composing.lookups import Lookups
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


class Context:
    """The dossier as one edition sees it."""

    def __init__(self, lookups: Lookups, edition: Edition) -> None:
        self.lookups = lookups
        self.dossier = lookups.dossier
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
        return editions.in_script(text, self.edition)

    def own(self, prose: common.Prose | None) -> str:
        """The editors' words in the reader's language, or in the other if there are none."""
        return editions.own(prose, self.edition) if prose else ""

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
        return editions.name_in(names, self.edition)

    def names(self, names: common.Names) -> Pair:
        """A name in the edition's Chinese and in English."""
        chinese = names.zh_hant if self.edition == "zh-Hant" else names.zh_hans
        return Pair(zh=Words.of(self.chinese, chinese), en=Words.of("en", names.en))

    def title(self, article: Article) -> str:
        """An article's title in the reader's language."""
        return self.own(article.info.title)

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
        date, doubt = published.date.replace("T", " "), published.doubt
        return self.say(f"compose.date_{doubt}", date=date) if doubt else date

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
        return self.lookups.order[article.id]

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
