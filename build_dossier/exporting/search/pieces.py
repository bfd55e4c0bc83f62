"""Pieces: the index and the texts cut into scripts of a few kilobytes, of which a query loads few.

Keys are sorted, so what begins alike lies together: a character's pairs, a word's inflections,
what a reader has typed so far. The directory in the first script names the first key of each
piece. A page read from disk may not fetch, but may load scripts, so every piece is a call.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from build_dossier.exporting.search.document import SearchDocument, Sentence
from build_dossier.exporting.search.postings import Entry

_KEYS = 16_000
"""Characters of a piece of the index: small enough to load in a moment, large enough to be few."""
_TEXTS = 8_000
"""Of a piece of the texts, which are less: the results of a query stand far apart."""


def script(name: str, value: object, version: str) -> bytes:
    """Return the script that hands a piece over."""
    arguments = (
        json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in (name, value, version)
    )
    return f"dossierSearch.take({','.join(arguments)});\n".encode()


def key_pieces(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Yield each piece of the index with its first key; keys are in the order of JavaScript's ``<``."""
    lines = (
        (key, " ".join((key, entry.places.decode("ascii"), entry.words.decode("ascii"))).rstrip(" "))
        for key, entry in sorted(entries.items(), key=lambda item: item[0].encode("utf-16-be"))
    )
    first, piece, size = "", list[str](), 0
    for key, line in lines:
        if piece and size + len(line) > _KEYS:
            yield first, "!".join(piece)
            piece, size = [], 0
        if not piece:
            first = key
        piece.append(line)
        size += len(line) + 1
    if piece:
        yield first, "!".join(piece)


def text_pieces(documents: Sequence[SearchDocument]) -> Iterator[tuple[int, list[object]]]:
    """Yield each piece of the texts with the number of its first document."""
    first, piece, size = 0, list[object](), 0
    before: tuple[str, ...] = ()
    for number, document in enumerate(documents):
        weight = 60 + sum(len(line.zh) + len(line.en) for line in document.sentences)
        if piece and size + weight > _TEXTS:
            yield first, piece
            first, piece, size, before = number, [], 0, ()
        page, _, anchor = document.path.partition("#")
        shared = (page, document.title, document.place)
        piece.append([*_unlike(shared, before), anchor, *_own(document)])
        size += weight
        before = shared
    if piece:
        yield first, piece


def _unlike(values: tuple[str, ...], before: tuple[str, ...]) -> list[object]:
    """Return the values, 0 for each that is the same as before: articles repeat theirs in every segment."""
    return [0 if before and value == before[index] else value for index, value in enumerate(values)]


def _own(document: SearchDocument) -> list[object]:
    return [document.number, document.variety, [*map(_line, document.sentences)], list(document.names)]


def _line(line: Sentence) -> list[object]:
    """Both sides, the grade, and what is found though not shown; what is empty at the end is left out."""
    if line.others:
        return [line.zh, line.en, line.grade, list(line.others)]
    return [line.zh, line.en, line.grade] if line.grade else [line.zh, line.en]
