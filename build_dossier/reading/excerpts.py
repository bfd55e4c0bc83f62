"""Reads what records quote of the articles."""

from __future__ import annotations

from build_dossier.model.excerpts import ExcerptEntry
from build_dossier.reading.fields import Fields


def read_excerpt(fields: Fields) -> ExcerptEntry:
    """Read the keys of an excerpt from a mapping that may have more; the caller finishes it."""
    return ExcerptEntry(
        article=fields.identifier("article"),
        segment=fields.text("segment"),
        quote=fields.text("quote"),
        prefix=fields.text("prefix", ""),
        suffix=fields.text("suffix", ""),
        place=fields.at("quote"),
        article_place=fields.at("article"),
    )
