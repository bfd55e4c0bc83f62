"""Reads quotations and their speakers, and marked spans that nobody says."""

from __future__ import annotations

from build_dossier.issues import Issues
from build_dossier.model.articles import NotSpeech, QuoteEntry, Speaker
from build_dossier.reading.fields import Fields
from build_dossier.reading.files import Files
from build_dossier.reading.yaml import parse_yaml


def read_quotes(
    files: Files, path: str, issues: Issues
) -> tuple[tuple[QuoteEntry, ...], tuple[NotSpeech, ...]]:
    """Read ``quotes.yaml`` if it is there: who says what, and what nobody says though it is marked."""
    mapping = parse_yaml(files[path], path, issues) if path in files else None
    if mapping is None:
        return (), ()
    fields = Fields(mapping, issues)
    quotes = tuple(_quote(each) for each in fields.each("quotes"))
    not_speech = []
    for each in fields.each("not_speech"):
        not_speech.append(
            NotSpeech(
                segment=each.text("segment"),
                quote=each.text("quote"),
                reason=each.text("reason"),
                place=each.at("quote"),
            )
        )
        each.finish()
    fields.finish()
    return quotes, tuple(not_speech)


def _quote(fields: Fields) -> QuoteEntry:
    unnamed = fields.prose("unnamed", optional=True)
    if unnamed and "speaker" in fields.mapping.items:
        fact = "the quotation has a speaker and is unnamed as well"
        fields.issues.error(fields.at("unnamed"), "Q104", fact, "Keep the one who speaks")
    quote = QuoteEntry(
        segment=fields.text("segment"),
        quote=fields.text("quote"),
        prefix=fields.text("prefix", ""),
        suffix=fields.text("suffix", ""),
        speaker=Speaker(
            record=fields.identifier("speaker", optional=unnamed is not None) or None, unnamed=unnamed
        ),
        mode=fields.choice("mode", ("direct", "indirect"), "direct"),
        attribution=fields.optional("attribution"),
        place=fields.at("quote"),
    )
    fields.finish()
    return quote
