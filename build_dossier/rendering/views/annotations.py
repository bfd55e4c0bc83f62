"""Views of annotations: as a note beside the text, on a page of its own, in indexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.inline import Grade, ProsePair, SentenceView
from build_dossier.rendering.views.page import Link, Page, Place, Source

AnnotationKind: TypeAlias = Literal[
    "gloss", "context", "fact-check", "correction", "translation", "question", "see-also"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """An annotation where it is read."""

    number: int
    """On its article's page, from 1."""
    anchor: str
    """Id of the note on its article's page, such as ``n-frames-not-patches``."""
    kind: AnnotationKind
    body: ProsePair
    sources: tuple[Source, ...]
    by: str
    date: str
    link: Link
    """The annotation's own page."""
    place: Place
    quote: str
    """The annotated words, in the edition's script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationView(Page):
    """The page of one annotation."""

    note: NoteView
    article: Link
    context_zh: tuple[SentenceView, ...]
    """The sentences touched, with the quoted words in a ``Mark`` of kind "picked"."""
    context_en: tuple[SentenceView, ...]
    grade: Grade
    file: str
    """Path of the file in the repository."""
    named: tuple[Link, ...] = ()
    """Records that the annotation or the annotated sentences name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationGroup:
    """The annotations of one article."""

    id: str
    heading: Link
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationIndexView(Page):
    """All annotations, by article."""

    groups: tuple[AnnotationGroup, ...]
    orphans: Link | None = None
    orphan_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """An annotation whose text has gone."""

    kind: AnnotationKind
    quote: str
    body: ProsePair
    by: str
    date: str
    file: str
    article: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OrphansView(Page):
    """Annotations that no longer have a place."""

    orphans: tuple[Orphan, ...]
