"""What many pages ask of a finished dossier, in any edition, looked up once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from build_dossier.curating import Care, curate
from build_dossier.model.dossier import Article, Dossier, Quotation
from build_dossier.model.questions import Position, Question
from build_dossier.model.references import Reference
from build_dossier.model.segments import Mention, Segment
from build_dossier.rendering.composing.stretches import stretches_of
from build_dossier.rendering.views import Stretch
from build_dossier.text.figures import Figures, figures_of
from build_dossier.text.lines import LineIndex

_FOREMOST = 50
"""Articles that are asked about a record, so that the cost of asking for all of them stays linear."""


class Lookups:
    """A dossier with its records, places and words by what they are asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

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
    def naming(self) -> dict[str, Counter[str]]:
        """How often each article names a record in Chinese, by record and then article."""
        return {
            record: Counter(article.id for article, _, _ in found) for record, found in self.mentions.items()
        }

    @cached_property
    def foremost(self) -> dict[str, list[tuple[str, int]]]:
        """The articles that name a record most, with how often they do; of equals the earlier ones."""
        return {record: counts.most_common(_FOREMOST) for record, counts in self.naming.items()}

    @cached_property
    def order(self) -> dict[str, int]:
        """The number of every article, from 1."""
        return {article.id: number for number, article in enumerate(self.dossier.articles, 1)}

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
    def compared(self) -> dict[str, dict[str, list[Reference]]]:
        """Annotations to one article that name another, by both, in either order."""
        alone = {self.alone_of_its_outlet(article): article.id for article in self.dossier.articles}
        found: dict[str, dict[str, list[Reference]]] = defaultdict(lambda: defaultdict(list))
        for reference in self.dossier.references:
            other = alone.get(reference.record)
            if other and reference.owner == "annotation" and reference.article and other != reference.article:
                found[reference.article][other].append(reference)
                found[other][reference.article].append(reference)
        return found

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

    @cached_property
    def asked_of_voice(self) -> dict[str, list[Question]]:
        """The questions on which a person or an organisation holds something."""
        return self._asked(lambda position: position.voice)

    @cached_property
    def asked_in_article(self) -> dict[str, list[Question]]:
        """The questions on which something is held in an article."""
        return self._asked(lambda position: position.excerpt.article)

    def _asked(self, key: Callable[[Position], str | None]) -> dict[str, list[Question]]:
        found: dict[str, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            for name in dict.fromkeys(map(key, question.positions)):
                if name:
                    found[name].append(question)
        return found

    @cached_property
    def figures(self) -> dict[str, dict[str, Figures]]:
        """What every rule did to every article, by article and code."""
        return {article.id: figures_of(article.account) for article in self.dossier.articles}

    @cached_property
    def stretches(self) -> dict[str, tuple[Stretch, ...]]:
        """What became of every article's raw text."""
        return {article.id: stretches_of(article) for article in self.dossier.articles}

    def raw_line(self, article: Article, place: int) -> int:
        """The line, from 1, of a place in an article's raw text."""
        return self._lines[article.id].place(place)[0]

    @cached_property
    def _lines(self) -> dict[str, LineIndex]:
        return {article.id: LineIndex(article.account.raw) for article in self.dossier.articles}

    @cached_property
    def care(self) -> Care:
        """What a keeper of the records would want to know."""
        return curate(self.dossier)
