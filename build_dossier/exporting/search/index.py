"""The index of one edition, built with the site and read by `docs/assets/js/search/`.

`assets/search/start.js` is loaded first, when a reader turns to the search field: how many
documents there are of each kind, the lengths of names, the directory of pieces, and the table
that folds a query. `k….js` are the keys, `t….js` the texts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from build_dossier.exporting.search.counterparts import counterparts
from build_dossier.exporting.search.document import KINDS, SearchDocument
from build_dossier.exporting.search.folding import fold, is_han, simplified
from build_dossier.exporting.search.numbers import numbers
from build_dossier.exporting.search.pieces import key_pieces, script, text_pieces
from build_dossier.exporting.search.postings import Entry, Postings, length
from build_dossier.text.words import Words

FOLDER = "assets/search"


def search_files(
    documents: Sequence[SearchDocument],
    edition: str,
    names: Iterable[str] = (),
    interface: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, bytes]:
    """Return the files of an edition's search, by path from the edition's root.

    ``names`` are further words for jieba, beside the names of the documents; ``interface`` has the words
    of the edition's interface by dotted key, of which the panel of results takes its own.
    """
    ordered = sorted(documents, key=lambda document: KINDS.index(document.kind))
    entries = _entries(tuple(map(_texts, ordered)), _chinese_names(ordered, names))
    keys = {f"k{index}": piece for index, piece in enumerate(key_pieces(entries))}
    texts = {f"t{index}": piece for index, piece in enumerate(text_pieces(ordered))}
    pieces: dict[str, object] = {name: piece for name, (_, piece) in (*keys.items(), *texts.items())}
    start = {
        "edition": edition,
        "words": _panel_words(interface),
        "kinds": [sum(document.kind == kind for document in ordered) for kind in KINDS],
        "names": numbers(_name_lengths(ordered)),
        "keys": " ".join(first for first, _ in keys.values()),
        "texts": [first for first, _ in texts.values()],
        "counterparts": [" ".join(pair) for pair in counterparts(ordered)],
        "fold": _fold_table(entries),
    }
    version = _version(start, pieces)
    files = {f"{FOLDER}/{name}.js": script(name, piece, version) for name, piece in pieces.items()}
    return {f"{FOLDER}/start.js": script("start", start, version)} | files


@lru_cache(maxsize=2)
def _entries(documents: tuple[tuple[str, ...], ...], names: tuple[str, ...]) -> Mapping[str, Entry]:
    """Return the postings of all keys in documents, each given as its texts; ``names`` are words for jieba.

    The English edition shows its results differently but is searched for the same texts as the
    Simplified, so it takes the postings made for that.
    """
    postings = Postings(Words(names))
    for number, texts in enumerate(documents):
        postings.add(number, texts)
    return postings.entries


def _texts(document: SearchDocument) -> tuple[str, ...]:
    """Return what is searched: names first, so that a position tells whether it is in a name."""
    lines = document.sentences
    return (
        *document.names,
        *(line.zh for line in lines),
        *(line.en for line in lines),
        *(other for line in lines for other in line.others),
    )


def _chinese_names(documents: Iterable[SearchDocument], names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that jieba is to know, Simplified as the text it cuts is; a title is no word."""
    records = (document for document in documents if document.kind != "page")
    given = [*names, *(name for document in records for name in document.names)]
    folded = {"".join(map(fold, name)) for name in given if all(map(is_han, name))}
    return tuple(sorted(name for name in folded if len(name) > 1))


def _name_lengths(documents: Iterable[SearchDocument]) -> list[int]:
    """Return, for each document that is no segment, the number of its names and the length of each."""
    lengths = []
    for document in documents:
        if document.kind != "segment":
            lengths += [len(document.names), *map(length, document.names)]
    return lengths


def _fold_table(keys: Iterable[str]) -> list[str]:
    """Return the characters that fold to another, and those others; only what could be found."""
    present = {char for key in keys for char in key}
    pairs = sorted((old, new) for old, new in simplified().items() if new in present)
    return ["".join(old for old, _ in pairs), "".join(new for _, new in pairs)]


def _panel_words(interface: Mapping[str, str]) -> dict[str, str]:
    own = {key.removeprefix("search."): text for key, text in interface.items() if key.startswith("search.")}
    shared = {key: text for key, text in interface.items() if key.startswith(("grades.", "kinds.", "place."))}
    return own | shared


def _version(start: Mapping[str, object], pieces: Mapping[str, object]) -> str:
    """Eight digits by which a page sees that a piece belongs to another state of the site."""
    digest = hashlib.sha256()
    for name, piece in (("start", start), *pieces.items()):
        digest.update(script(name, piece, ""))
    return digest.hexdigest()[:8]
