"""How a thing is called: what terms, people and organisations have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.issues import Place
from build_dossier.model.common import Names

RecordKind = Literal["term", "person", "organisation"]

FOLDERS: dict[RecordKind, str] = {"term": "glossary", "person": "people", "organisation": "organisations"}
"""Where the records of a kind lie below ``seeds/``, and their pages in an edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way of writing a name, and where the record says so."""

    text: str
    language: Literal["zh", "en", "found"]
    """``found`` forms are damaged ones and match only in a text as found."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """All names of one record."""

    names: Names
    abbreviations: tuple[str, ...]
    forms: tuple[Form, ...]
    """Every form that may be matched, the names themselves included, each once."""
    never: tuple[str, ...]
    """Longer strings in which no form of this record is linked."""
    exact_case: bool
    """Whether English forms match only as they are written."""
