"""References: the editors' words that name a record, and the sentence that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.model.naming import RecordKind
from build_dossier.text.spans import Span

Owner = Literal["term", "person", "organisation", "article", "annotation", "question", "event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in a text of the editors."""

    record: str
    kind: RecordKind
    span: Span
    """In the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence of the editors, and where the name stands in it."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The first sentence of a record, a note, an annotation, a question or an event that names another record."""

    owner: Owner
    owner_id: str
    article: str | None
    """Of an annotation: the article it stands in."""
    record: str
    """The record that is named."""
    zh: Passage | None
    en: Passage | None
