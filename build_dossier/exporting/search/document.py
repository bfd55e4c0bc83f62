"""What a search can find: a paragraph, a record, an annotation or a page, as the reader will see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["term", "person", "organisation", "page", "annotation", "segment"]

KINDS: tuple[Kind, ...] = ("term", "person", "organisation", "page", "annotation", "segment")
"""In the order in which documents are numbered, so that a number tells the kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A line in both languages; a side that has not been written, or went into the line before, is empty."""

    zh: str
    """In the edition's script."""
    en: str
    grade: str = ""
    """How far it can be trusted as the author's own words; empty for what the editors wrote."""
    others: tuple[str, ...] = ()
    """What is found with the line, though not shown: less likely readings, the heading above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """One thing to be found."""

    kind: Kind
    path: str
    """From the edition's root, such as ``articles/light-cone-simulator.html#p3f2``."""
    title: str
    """In the edition's language. Not searched: what is to be found stands in names and sentences."""
    names: tuple[str, ...] = ()
    """Every form of its name in every language; those of its names proper come first."""
    sentences: tuple[Sentence, ...] = ()
    place: str = ""
    """What stands beside the title: the outlet of a segment, a record's name in the other language."""
    number: int = 0
    """Of a segment within its article; of a record: how often it is mentioned. 0 is not shown."""
    variety: str = ""
    """Of an annotation: its kind, such as ``fact-check``."""
