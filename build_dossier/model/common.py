"""What all records share: names in three forms, prose in two languages, sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A name in the three forms of the editions."""

    zh_hans: str
    zh_hant: str
    """With Taiwan's own word where it differs."""
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text of the editors; an empty side has not been written."""

    zh: str
    """In Simplified Chinese; converted for the Traditional edition."""
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A public source or link."""

    url: str
    """https, http or mailto."""
    title: str
    by: str | None = None
    publisher: str | None = None
    date: str | None = None
    """As precise as it is known: year, month or day."""
    accessed: str | None = None
    """Day on which an editor read the page; ``None`` where only the address is known."""
