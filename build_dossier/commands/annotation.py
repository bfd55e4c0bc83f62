"""``new annotation``: a note on a place of a text, its anchor found before it is written."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from build_dossier import anchoring
from build_dossier.commands.common import OK, UsageError, seeds_of
from build_dossier.issues import Issues
from build_dossier.pipeline import assemble
from build_dossier.reading.forms import is_id
from build_dossier.scaffolding import annotation_yaml
from build_dossier.writing import write_file


def add(new: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = new.add_parser("annotation", help="an annotation, valid at once")
    parser.add_argument("article", help="id of the article")
    parser.add_argument("segment", help="id of the segment; it stands at the end of the passage's address")
    parser.add_argument("--id", help="name of the file; made from the segment if left out")
    parser.add_argument("--quote", help="the words it is about; the whole segment if left out")
    parser.add_argument("--by", default="your-name", help="your handle")
    parser.set_defaults(run=_run_annotation)


def _run_annotation(options: argparse.Namespace) -> int:
    """Write a new annotation that passes `check` as it is."""
    issues = Issues()
    dossier = assemble(seeds_of(options), issues)
    article = (
        next((each for each in dossier.articles if each.id == options.article), None) if dossier else None
    )
    if article is None:
        raise UsageError(f'there is no article "{options.article}"')
    segment = next((each for each in article.segments if each.id == options.segment), None)
    if segment is None:
        raise UsageError(f'there is no segment "{options.segment}" in {article.id}')
    quote = options.quote or segment.reading
    count = len(anchoring.find(segment.reading, anchoring.Anchor(quote=quote)))
    if count != 1:
        raise UsageError(
            f'"{quote}" stands {count} times in segment {segment.id}; quote it as it stands, and once'
        )
    name = options.id or f"{segment.id}-{options.by}"
    if not is_id(name):
        raise UsageError(f'"{name}" is not an id: use small Latin letters, digits and single hyphens')
    path = Path(options.root) / "seeds" / "annotations" / article.id / f"{name}.yaml"
    if path.exists():
        raise UsageError(f"{path} is there already; choose another --id")
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    write_file(path, annotation_yaml(article.id, segment.id, quote, by=options.by, date=today).encode())
    print(path)
    return OK
