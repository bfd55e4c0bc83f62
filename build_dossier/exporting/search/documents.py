"""What of a dossier can be found: its records, articles, annotations and every paragraph of its texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from build_dossier.exporting.search.document import SearchDocument, Sentence
from build_dossier.exporting.search.folding import is_han
from build_dossier.model.common import Names, Prose
from build_dossier.model.dossier import Annotation, Article, Dossier
from build_dossier.model.editions import EditionName, in_script, name_in, own
from build_dossier.model.entries import Entry, Person, gist
from build_dossier.model.events import Event
from build_dossier.model.naming import FOLDERS
from build_dossier.model.questions import Question
from build_dossier.model.segments import Segment, Slot
from build_dossier.text.markdown import plain


def documents_of(dossier: Dossier, edition: EditionName) -> list[SearchDocument]:
    """Everything that a reader of an edition can find, in the order of the dossier."""
    return list(_Edition(dossier, edition).documents())


def names_of(dossier: Dossier) -> list[str]:
    """Every Chinese form of every name: the dossier's own words for jieba."""
    forms = (form for entry in dossier.entries() for form in entry.naming.forms if form.language == "zh")
    return [form.text for form in forms if any(map(is_han, form.text))]


class _Edition:
    """A dossier in one edition's language and script."""

    def __init__(self, dossier: Dossier, edition: EditionName) -> None:
        self._dossier = dossier
        self._edition = edition
        mentions = (mention for article in dossier.articles for mention in article.mentions)
        self._mentions = Counter(mention.record for mention in mentions if mention.language == "zh")

    def documents(self) -> Iterator[SearchDocument]:
        for entry in self._dossier.entries():
            yield self._record(entry)
        yield from map(self._question, self._dossier.questions)
        yield from map(self._event, self._dossier.events)
        for article in self._dossier.articles:
            yield self._article(article)
            yield from (self._annotation(article, annotation) for annotation in article.annotations)
            yield from (self._segment(article, segment) for segment in article.segments)

    def _record(self, entry: Entry) -> SearchDocument:
        names = entry.naming.names
        forms = (names.zh_hans, names.zh_hant, names.en, *(form.text for form in entry.naming.forms))
        prose = [gist(entry)]
        if isinstance(entry, Person):
            prose += [role.text for role in entry.roles]
        elif entry.note:
            prose.append(entry.note)
        return SearchDocument(
            kind=entry.kind,
            path=f"{FOLDERS[entry.kind]}/{entry.id}.html",
            title=self._name(names),
            names=tuple(dict.fromkeys(forms)),
            sentences=tuple(map(self._sentence, prose)),
            place=self._other_name(names),
            number=self._mentions[entry.id],
        )

    def _question(self, question: Question) -> SearchDocument:
        text = question.entry.text
        prose = [question.entry.note, *(position.gist for position in question.positions)]
        return SearchDocument(
            kind="page",
            path=f"questions/{question.id}.html",
            title=own(text, self._edition),
            names=(self._script(text.zh), text.en),
            sentences=tuple(self._sentence(each) for each in prose if each),
        )

    def _event(self, event: Event) -> SearchDocument:
        entry = event.entry
        return SearchDocument(
            kind="page",
            path=f"events/index.html#{event.id}",
            title=own(entry.title, self._edition),
            names=(self._script(entry.title.zh), entry.title.en),
            sentences=tuple(self._sentence(each) for each in (entry.text, entry.known) if each),
            place=entry.date,
        )

    def _article(self, article: Article) -> SearchDocument:
        info = article.info
        return SearchDocument(
            kind="page",
            path=f"articles/{article.id}.html",
            title=self._title(article),
            names=(self._script(info.title_zh), info.title_en),
            sentences=(self._sentence(info.abstract),) if info.abstract else (),
            place=self._outlet(article),
        )

    def _segment(self, article: Article, segment: Segment) -> SearchDocument:
        return SearchDocument(
            kind="segment",
            path=f"articles/{article.id}.html#{segment.id}",
            title=self._title(article),
            sentences=tuple(map(self._slot, segment.slots)),
            place=self._outlet(article),
            number=segment.number,
        )

    def _slot(self, slot: Slot) -> Sentence:
        others = (
            *map(self._script, _otherwise(slot.reading, slot.readings_zh)),
            *_otherwise(slot.en or "", slot.readings_en),
        )
        return Sentence(
            zh=self._script(slot.reading), en=slot.en or "", grade=slot.grade.value, others=others
        )

    def _annotation(self, article: Article, annotation: Annotation) -> SearchDocument:
        entry = annotation.entry
        own = f"annotations/{article.id}/{entry.id}.html"
        living = annotation.span is not None
        number = article.segment(entry.segment).number if living else 0
        return SearchDocument(
            kind="annotation",
            path=own if living else "annotations/orphans.html",
            title=entry.quote if entry.layer == "en" else self._script(entry.quote),
            sentences=(Sentence(zh=self._script(plain(entry.text.zh)), en=plain(entry.text.en)),),
            place=self._outlet(article),
            number=number,
            variety=entry.kind,
        )

    def _sentence(self, prose: Prose) -> Sentence:
        return Sentence(zh=self._script(prose.zh), en=prose.en)

    def _script(self, text: str) -> str:
        return in_script(text, self._edition)

    def _name(self, names: Names) -> str:
        return name_in(names, self._edition)

    def _other_name(self, names: Names) -> str:
        """The name in the other language, if it is another name."""
        other = names.zh_hans if self._edition == "en" else names.en
        return "" if other == self._name(names) else other

    def _title(self, article: Article) -> str:
        return own(article.info.title, self._edition)

    def _outlet(self, article: Article) -> str:
        outlet = self._dossier.organisations.get(article.info.outlet or "")
        return self._name(outlet.naming.names) if outlet else ""


def _otherwise(text: str, readings: Sequence[str]) -> Iterator[str]:
    """Yield the text with each of the readings that do not stand in it, in the place of the one that does."""
    for chosen in readings:
        if chosen in text:
            yield from (text.replace(chosen, other, 1) for other in readings if other != chosen)
            return
