"""Running text as parts: words, mentions, marks. No part holds markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.text.hanzi import is_hanzi

Lang: TypeAlias = Literal["zh-Hans", "zh-Hant", "en"]
Edition: TypeAlias = Lang
Grade: TypeAlias = Literal["verbatim", "repaired", "probable", "restored", "as-found", "lost"]
"""How far a sentence can be trusted as the author's own words."""
RecordKind: TypeAlias = Literal["term", "person", "organisation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name of a term, a person or an organisation, linked to its page."""

    text: str
    kind: RecordKind
    id: str
    path: str
    """Page of the record, from the edition's root, such as ``glossary/dit.md``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRef:
    """The raised number after an annotated stretch."""

    number: int
    anchor: str
    """Id of the note on the same page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A place with several readings, the chosen one first; shown in a dashed box."""

    readings: tuple[str, ...]

    @property
    def words(self) -> str:
        """The readings in one line, with the stroke of their script."""
        return ("／" if any(map(is_hanzi, self.readings[0])) else " / ").join(self.readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A place where nothing can be recovered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class External:
    """A link to another site; schemes other than https, http and mailto are shown as text."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A range of text. Ranges nest; where two would cross, give one of them in two pieces."""

    kind: Literal["quotation", "noted", "form", "picked", "said"]
    """``quotation``: direct speech; ``noted``: annotated; ``form``: the name a concordance is about;
    ``picked``: the words an annotation quotes; ``said``: what somebody says within a sentence."""
    parts: tuple[Part, ...]
    grade: Grade | None = None
    """Of a quotation: shown after its last piece."""
    speaker: str = ""
    """Of a quotation: the id of the speaker's entry on this page, or empty."""
    by: str = ""
    """Of a quotation whose speaker has no entry on this page: who it is, in words."""
    last: bool = True
    """False for a piece that another piece of the same range follows."""


Part: TypeAlias = Text | Mention | NoteRef | Doubt | Lost | External | Mark
Inline: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Running text in one language and script."""

    lang: Lang
    parts: Inline

    @classmethod
    def of(cls, lang: Lang, text: str) -> Words:
        """Plain words without any mark."""
        return cls(lang=lang, parts=(Text(text=text),))

    @property
    def plain(self) -> str:
        """The words alone, as a title or a description wants them."""
        return _plain(self.parts)


def _plain(parts: Inline) -> str:
    words = []
    for part in parts:
        match part:
            case Text() | Mention() | External():
                words.append(part.text)
            case Doubt():
                words.append(part.words)
            case Mark():
                words.append(_plain(part.parts))
            case NoteRef() | Lost():
                pass
    return "".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The same in Chinese (in the edition's script) and English; rendering puts the reader's first."""

    zh: Words | None = None
    en: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """One line of a segment: a sentence, or several that the translation joins."""

    slots: tuple[int, ...]
    """The slots it fills, from 1; its counterpart holds the same numbers."""
    parts: Inline
    grade: Grade
    lang: Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Text of a contributor: Markdown of the small safe set, made safe only when rendered."""

    lang: Lang
    markdown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePair:
    """A contributor's text in one or both languages; a missing side shows the other, marked."""

    zh: Prose | None = None
    en: Prose | None = None
