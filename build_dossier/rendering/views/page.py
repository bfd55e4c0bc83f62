"""What every page has, and the small pieces that several kinds of page share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.rendering.views.inline import Edition, Grade, Inline, Pair, RecordKind, SentenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link inside the edition."""

    text: str
    path: str
    """From the edition's root, such as ``articles/light-cone-simulator.md``."""
    anchor: str = ""
    """Id on that page, without ``#``."""
    lang: str = ""
    """Language of the text where it differs from the edition's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages of one edition share."""

    edition: Edition
    title: Pair
    """Of the dossier."""
    repository: str | None = None
    """``https://github.com/owner/name``; without one no page links to it."""
    branch: str = "main"
    base_url: str | None = None
    """Public address of the site's root, for citations; ``None`` leaves addresses relative."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The part of a page that its kind does not matter for."""

    path: str
    """From the edition's root; the same in every edition, so a page finds itself there."""
    title: str
    """Plain words in the edition's language: browser tab, navigation, search."""
    description: str
    """One plain sentence for search engines and link previews."""
    edit: str | None
    """The file to edit, from the repository's root, such as ``seeds/glossary/dit.yaml``."""
    kicker: str = ""
    """The small line above the title."""
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published source, as shown under a record or an annotation."""

    title: str
    url: str
    by: str = ""
    publisher: str = ""
    date: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A link with a count: a neighbour, a speaker, a term of an article."""

    link: Link
    count: int
    kind: RecordKind | Literal["article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A segment of an article, as lists name it."""

    article: str
    """Short name of the article: the outlet, or a short title."""
    path: str
    segment: int
    """Number shown in the gutter."""
    anchor: str
    """Id of the segment."""
    date: str = ""
    """When the article came out, in words; with its doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One line of a concordance: a sentence in both languages, the form marked (``Mark`` "form")."""

    place: Place
    grade: Grade
    zh: SentenceView | None
    en: SentenceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """How a record is written."""

    zh_hans: tuple[str, ...]
    """The first is the name; abbreviations and further forms follow."""
    zh_hant: tuple[str, ...]
    en: tuple[str, ...]
    damaged: tuple[str, ...] = ()
    """Matched only in the text as found."""
    never: tuple[str, ...] = ()
    """Longer strings in which the name is not meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of facts: who, where, when."""

    kind: Literal["author", "editor", "outlet", "copy", "date", "language", "rights"]
    """The label is the interface's."""
    value: Inline
    doubt: str = ""
    """Why the value is not certain, in the edition's language; empty when it is."""
