"""Views of the pictures: numbers and words, with every length already measured; no view holds markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from build_dossier.rendering.views.cleaning import Family
from build_dossier.rendering.views.inline import Pair, RecordKind
from build_dossier.rendering.views.page import Link, Page, Place, Tally

Became: TypeAlias = Literal["keep", "out", "junk", "fix", "rest"]
"""Kept, furniture of the page, injected matter, repaired, restored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripMark:
    """A segment in which a record stands."""

    place: Place
    count: int
    at: int
    """Thousandths of the article from its beginning."""
    width: int
    """Thousandths of the article."""
    height: int
    """Of 32."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripRow:
    """An article drawn as a line from its first character to its last."""

    label: str
    path: str
    total: int
    """Mentions in this article."""
    marks: tuple[StripMark, ...]
    headings: tuple[int, ...]
    """Where its sections begin, in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """How often a term stands in an article."""

    count: int
    size: int
    """Side of the square that shows it, in hundredths of the cell."""
    first: Link | None
    """Its first mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A term and its cells, one an article."""

    names: Pair
    link: Link
    cells: tuple[MatrixCell, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixGroup:
    """The terms of one field."""

    id: str
    heading: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView(Page):
    """Terms by articles."""

    articles: tuple[Link, ...]
    groups: tuple[MatrixGroup, ...]
    absent: tuple[Link, ...] = ()
    """Terms that no article mentions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A record in the network; all lengths in units of the drawing."""

    link: Link
    kind: RecordKind
    count: int
    """Mentions in all articles."""
    x: int
    y: int
    radius: int
    label_y: int
    """Of the foot of its label, which is centred below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line between two records that share sentences."""

    x1: int
    y1: int
    x2: int
    y2: int
    weight: int
    """1 to 4, by the number of sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A network laid out for one shape of window."""

    shape: str
    """``wide`` or ``tall``."""
    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """Two records and the segments in which sentences name both."""

    one: Tally
    other: Tally
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView(Page):
    """Terms and people that share sentences."""

    drawings: tuple[Drawing, ...]
    pairs: tuple[PairRow, ...]
    least: int
    """Sentences that two records must share to be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of raw text of which one thing became."""

    kind: Became
    at: int
    """Thousandths of the raw text."""
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningRow:
    """The raw text of an article as a band, and its figures by family."""

    article: Link
    provenance: Link
    label: str
    raw: int
    """Characters."""
    share: int
    """Thousandths of the longest raw text."""
    stretches: tuple[Stretch, ...]
    figures: tuple[int, ...]
    """Characters touched, by family, in the order of the page's ``families``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningPictureView(Page):
    """What cleaning did to each article, from its first character to its last."""

    families: tuple[Family, ...]
    rows: tuple[CleaningRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureCard:
    """A picture in the list of pictures."""

    link: Link
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesView(Page):
    """All pictures."""

    cards: tuple[PictureCard, ...]
