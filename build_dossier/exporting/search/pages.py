"""Pages that are neither text nor record: the guide, the indexes, the pictures, what was cleaned.

A reader who types what such a page is called in either language expects the page. Most of them say
what they are in words of the interface, so the words under their keys are all that is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Protocol

from build_dossier.exporting.search.document import SearchDocument, Sentence
from build_dossier.exporting.search.guide import sections
from build_dossier.model.common import Names, Prose
from build_dossier.model.dossier import Article, Dossier
from build_dossier.model.editions import EditionName, in_script, name_in
from build_dossier.text.script import to_taiwanese, to_traditional

_PAGES = (
    ("articles/index.html", "sections.articles", "compose.articles_description"),
    ("glossary/index.html", "sections.glossary", "compose.terms_description"),
    ("people/index.html", "sections.people", "compose.people_description"),
    ("organisations/index.html", "sections.organisations", "compose.organisations_description"),
    ("questions/index.html", "sections.questions", "compose.questions_description"),
    ("events/index.html", "sections.events", "compose.events_description"),
    ("annotations/index.html", "sections.annotations", "compose.annotations_description"),
    ("annotations/orphans.html", "sections.orphans", "compose.orphans_description"),
    ("pictures/index.html", "pictures.title", "pictures.say"),
    ("pictures/matrix.html", "pictures.matrix.title", "pictures.matrix.what"),
    ("pictures/network.html", "pictures.network.title", "pictures.network.what"),
    ("pictures/cleaning.html", "pictures.cleaning.title", "pictures.cleaning.what"),
    ("cleaning/index.html", "sections.cleaning", "compose.cleaning_description"),
    ("guide/maintenance.html", "sections.maintenance", "compose.maintenance_description"),
    ("guide/architecture.html", "sections.architecture", "compose.architecture_say"),
)
"""Where a page stands, and the keys of its title and of the sentence that says what it is."""
_FOLDERS = {"zh-Hans": "docs/pages/zh-Hans/", "en": "docs/pages/en/"}


class Interface(Protocol):
    """The words that the site itself says in one edition."""

    @property
    def words(self) -> Mapping[str, str]:
        """By dotted key."""

    @property
    def rules(self) -> Mapping[str, Mapping[str, str]]:
        """Name and reason of cleaning rules by code, where they are not in the catalogue's English."""


def pages_about(
    dossier: Dossier,
    edition: EditionName,
    interfaces: Mapping[EditionName, Interface],
    written: Mapping[str, bytes],
) -> list[SearchDocument]:
    """Every such page of an edition; ``written`` holds the hand-written ones by their paths in ``docs/``."""
    return list(_Pages(dossier, edition, interfaces).documents(written))


class _Pages:
    """The dossier's own pages in one edition's language and script."""

    def __init__(
        self, dossier: Dossier, edition: EditionName, interfaces: Mapping[EditionName, Interface]
    ) -> None:
        self._dossier = dossier
        self._edition = edition
        self._interfaces = interfaces
        self._chinese: EditionName = "zh-Hant" if edition == "zh-Hant" else "zh-Hans"

    def documents(self, written: Mapping[str, bytes]) -> Iterator[SearchDocument]:
        info = self._dossier.info
        yield self._page("index.html", info.title, map(self._sentence, (info.subtitle, info.description)))
        for path, title, what in _PAGES:
            yield self._page(path, self._names(title), [self._said(what)])
        if info.path:
            steps = [self._sentence(step.why) for step in info.path]
            yield self._page(
                "glossary/index.html#path", self._names("index.path"), steps, "sections.glossary"
            )
        folder = _FOLDERS["en" if self._edition == "en" else "zh-Hans"]
        for path in written:
            if path.startswith(folder) and path.endswith(".md"):
                yield from self._guide(path.removeprefix(folder), written)
        yield from self._rules()
        yield from map(self._provenance, self._dossier.articles)

    def _page(
        self, path: str, names: Names, sentences: Iterable[Sentence], place: str = ""
    ) -> SearchDocument:
        return SearchDocument(
            kind="page",
            path=path,
            title=name_in(names, self._edition),
            names=tuple(dict.fromkeys((names.zh_hans, names.zh_hant, names.en))),
            sentences=tuple(sentences),
            place=self._say(self._edition, place) if place else "",
        )

    def _guide(self, path: str, written: Mapping[str, bytes]) -> Iterator[SearchDocument]:
        """A document for every section, so that a result leads to it."""
        chinese, english = (
            written.get(folder + path, b"").decode("utf-8")
            for folder in (_FOLDERS["zh-Hans"], _FOLDERS["en"])
        )
        texts = {
            "zh-Hans": sections(chinese),
            "zh-Hant": sections(to_taiwanese(chinese)),
            "en": sections(english),
        }
        top = ""
        for anchor, own in texts[self._edition].items():
            its = {edition: found.get(anchor) for edition, found in texts.items()}
            zh, en = its[self._chinese], its["en"]
            lines = zip_longest(zh.lines if zh else (), en.lines if en else (), fillvalue="")
            names = dict.fromkeys(each.heading for each in its.values() if each)
            section = SearchDocument(
                kind="page",
                path=path.removesuffix(".md") + ".html" + (f"#{anchor}" if anchor else ""),
                title=own.heading,
                names=tuple(names),
                sentences=tuple(Sentence(zh=zh, en=en) for zh, en in lines),
                place=top,
            )
            yield _nameless(section) if anchor else section
            top = top or own.heading

    def _rules(self) -> Iterator[SearchDocument]:
        """Each cleaning rule, by its code too, since that is what stands beside a change."""
        for rule in self._dossier.rules:
            english = rule.name.replace("-", " ")
            zh_hans, zh_hant = (
                self._interfaces[each].rules.get(rule.code, {"name": english, "why": ""})
                for each in ("zh-Hans", "zh-Hant")
            )
            names = Names(zh_hans=zh_hans["name"], zh_hant=zh_hant["name"], en=english)
            why = Sentence(zh=(zh_hant if self._chinese == "zh-Hant" else zh_hans)["why"], en=rule.why)
            page = self._page(f"cleaning/index.html#{rule.code}", names, [why], "rules.catalogue")
            yield replace(_nameless(page), title=f"{rule.code} {page.title}", names=(rule.code,))

    def _provenance(self, article: Article) -> SearchDocument:
        """The page of what was cleaned in an article, found by the article's title and that of all such pages."""
        info, both = article.info, self._names("sections.cleaning")
        title = Names(zh_hans=info.title_zh, zh_hant=to_traditional(info.title_zh), en=info.title_en)
        damage = self._sentence(info.damage)
        page = self._page(f"cleaning/{article.id}.html", title, [damage], "sections.cleaning")
        return _nameless(replace(page, names=(f"{title.zh_hans} {both.zh_hans}", f"{title.en} {both.en}")))

    def _names(self, key: str) -> Names:
        simplified, traditional, english = (self._say(each, key) for each in ("zh-Hans", "zh-Hant", "en"))
        return Names(zh_hans=simplified, zh_hant=traditional, en=english)

    def _said(self, key: str) -> Sentence:
        return Sentence(zh=self._say(self._chinese, key), en=self._say("en", key))

    def _sentence(self, prose: Prose) -> Sentence:
        return Sentence(zh=in_script(prose.zh, self._edition), en=prose.en)

    def _say(self, edition: EditionName, key: str) -> str:
        return self._interfaces[edition].words[key]


def _nameless(document: SearchDocument) -> SearchDocument:
    """Take what a part of a page is called for words of its first line.

    A heading is often a common word, such as 参与, and is not to stand before the text as a name would.
    """
    first, *rest = document.sentences or (Sentence(zh="", en=""),)
    first = replace(first, others=(*first.others, *document.names))
    return replace(document, names=(), sentences=(first, *rest))
