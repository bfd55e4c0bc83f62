"""Reads annotations: one file each, so that two contributors never collide."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import LAYERS, AnnotationEntry
from build_dossier.reading.fields import Fields
from build_dossier.reading.yaml import parse_yaml

KINDS = ("gloss", "context", "fact-check", "correction", "translation", "question", "see-also")


def read_annotation(
    record: str, folder: str, data: bytes, path: str, issues: Issues
) -> AnnotationEntry | None:
    """Read ``annotations/<article>/<id>.yaml``; ``folder`` is the article it lies in."""
    mapping = parse_yaml(data, path, issues)
    if mapping is None:
        return None
    fields = Fields(mapping, issues)
    target = fields.inner("target")
    if target is None:
        if "target" not in mapping.items:
            fields.text("target")
        return None
    entry = AnnotationEntry(
        id=record,
        place=Place(path),
        article=target.identifier("article"),
        segment=target.text("segment"),
        quote=target.text("quote"),
        prefix=target.text("prefix", ""),
        suffix=target.text("suffix", ""),
        layer=target.choice("text", LAYERS, "reading"),
        target_place=target.at("quote"),
        article_place=target.at("article"),
        segment_place=target.at("segment"),
        kind=fields.choice("kind", KINDS),
        by=fields.text("by"),
        date=fields.date("date") or "",
        text=fields.own_prose(optional=True),
        sources=fields.sources(),
        orphaned=fields.choice("orphaned", ("false", "true"), "false") == "true",
    )
    if entry.article and entry.article != folder:
        issues.error(
            target.at("article"),
            "A201",
            f'the annotation lies in the folder of "{folder}" but speaks of "{entry.article}"',
            "Move the file, or mend the article",
        )
    target.finish()
    fields.finish()
    return entry
