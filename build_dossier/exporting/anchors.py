"""Anchors: the sentences that an annotation may quote, for the form that writes one.

The form needs the reading text in Simplified, which no page of the Traditional edition has, and
words of its own. Both come in a script for each article, loaded when the form is opened: a page
read from disk may load scripts, but not fetch.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from build_dossier.model.dossier import Article, Dossier


def anchor_files(dossier: Dossier, words: Mapping[str, str]) -> dict[str, bytes]:
    """Paths in an edition's folder of pages, with contents; ``words`` are those of the interface."""
    own = {key.removeprefix("annotate."): text for key, text in words.items() if key.startswith("annotate.")}
    kinds = {key.removeprefix("kinds."): text for key, text in words.items() if key.startswith("kinds.")}
    shared = {"repository": dossier.info.repository, "words": own, "kinds": kinds}
    return {
        f"assets/anchors/{article.id}.js": _script(shared | _own(article)) for article in dossier.articles
    }


def _own(article: Article) -> dict[str, object]:
    segments = {
        segment.id: [[slot.reading for slot in segment.slots], [slot.en or "" for slot in segment.slots]]
        for segment in article.segments
    }
    return {"article": article.id, "segments": segments}


def _script(value: object) -> bytes:
    return f"dossierAnnotate.take({json.dumps(value, ensure_ascii=False, separators=(',', ':'))});\n".encode()
