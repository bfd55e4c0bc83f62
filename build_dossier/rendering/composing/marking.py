"""What is marked in the sentences of an article: names that are links, quotations, annotated words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from build_dossier.model.dossier import Annotation, Article, Quotation
from build_dossier.model.segments import Language, Mention, Segment, Slot
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.inline import Atom, Marks, Range, name_atom, shifted
from build_dossier.rendering.composing.notes import anchor_of, notes_of, segment_of
from build_dossier.text.spans import Span


class Marking:
    """The marks of one article, by the segment in which they stand."""

    def __init__(self, context: Context, article: Article) -> None:
        self._context = context
        self._notes = notes_of(context, article)
        self._links = _links(article)
        self._quotations: dict[str, list[Range]] = defaultdict(list)
        named = {mention.record for mention in article.mentions if mention.language == "zh"}
        for each in article.quotations:
            if each.mode == "direct":
                mark = _spoken(context, each, named)
                self._quotations[each.segment].append(Range(span=each.span, mark=mark))
        self._annotations: dict[str, list[Annotation]] = defaultdict(list)
        for annotation in article.annotations:
            if annotation.span is not None:
                self._annotations[segment_of(article, annotation).id].append(annotation)

    def notes(self, segment: Segment) -> tuple[views.NoteView, ...]:
        """The notes that stand beside a segment."""
        return tuple(self._notes[annotation.id] for annotation in self._annotations.get(segment.id, ()))

    def marks(self, segment: Segment, language: Language) -> Marks:
        """The marks of a segment in one language, slot by slot."""
        places = {slot.number: span for slot, span in segment.slot_spans(language)}
        quotations = self._quotations.get(segment.id, []) if language == "zh" else []
        noted = self._noted(segment, language)

        def marks(slot: Slot, text: str) -> tuple[Sequence[Atom], Sequence[Sequence[Range]]]:
            place = places[slot.number]
            mentions = self._links.get((segment.id, slot.number, language), ())
            atoms = [name_atom(self._context, text, mention) for mention in mentions]
            return atoms, (_within(quotations, place), _within(noted, place))

        return marks

    def _noted(self, segment: Segment, language: Language) -> list[Range]:
        layer = "en" if language == "en" else "reading"
        noted = []
        for annotation in self._annotations.get(segment.id, ()):
            if annotation.span and annotation.entry.layer == layer:
                number = self._notes[annotation.id].number
                reference = views.NoteRef(number=number, anchor=anchor_of(annotation))
                mark = views.Mark(kind="noted", parts=())
                noted.append(Range(span=annotation.span, mark=mark, after=(reference,)))
        return noted


def _spoken(context: Context, quotation: Quotation, named: AbstractSet[str]) -> views.Mark:
    """The mark of a quotation; its speaker is one of the records ``named`` on the page, or is said in words."""
    record, unnamed = quotation.speaker.record, quotation.speaker.unnamed
    by = context.name(context.dossier.entry(record)) if record else context.own(unnamed)
    return views.Mark(
        kind="quotation",
        parts=(),
        grade=quotation.grade.value,
        speaker=f"e-{record}" if record in named else "",
        by="" if record in named else by,
    )


def _links(article: Article) -> dict[tuple[str, int, Language], list[Mention]]:
    """The mentions that are links, by slot: the first of each record in each section and language."""
    section, section_of = 0, {}
    for segment in article.segments:
        section += segment.heading
        section_of[segment.id] = section
    headings = {segment.id for segment in article.segments if segment.heading}
    seen: set[tuple[int, Language, str]] = set()
    links: dict[tuple[str, int, Language], list[Mention]] = defaultdict(list)
    for mention in article.mentions:
        key = (section_of[mention.segment], mention.language, mention.record)
        if key not in seen and mention.segment not in headings:
            seen.add(key)
            links[mention.segment, mention.slot, mention.language].append(mention)
    return links


def _within(ranges: Sequence[Range], place: Span) -> list[Range]:
    return [
        Range(span=shifted(each.span, place), mark=each.mark, after=each.after)
        for each in ranges
        if each.span.start < place.end and place.start < each.span.end
    ]
