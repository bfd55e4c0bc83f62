"""``new annotation`` and ``new from-issue``: a note on a place of a text, its anchor found before it is written."""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from build_dossier import anchoring
from build_dossier.commands.common import FAULTS, OK, UsageError, article_of, assembled, seeds_of
from build_dossier.issues import Issues, Place
from build_dossier.model.articles import LAYERS
from build_dossier.pipeline import assemble
from build_dossier.reading.annotations import KINDS
from build_dossier.reading.files import Files
from build_dossier.reading.forms import is_id
from build_dossier.reading.issue_form import FORM, read_form, read_labels
from build_dossier.scaffolding import annotation_yaml, sent_annotation_yaml
from build_dossier.writing import write_file


def add(new: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands."""
    parser = new.add_parser("annotation", help="an annotation, valid at once")
    parser.add_argument("article", help="id of the article")
    parser.add_argument("segment", help="id of the segment; it stands at the end of the passage's address")
    parser.add_argument("--id", help="name of the file; made from the segment if left out")
    parser.add_argument("--quote", help="the words it is about; the whole segment if left out")
    parser.add_argument("--by", default="your-name", help="your handle")
    parser.set_defaults(run=_run_annotation)
    parser = new.add_parser("from-issue", help="an annotation that was sent with the repository's issue form")
    parser.add_argument("text", type=Path, help="file with the text of the issue")
    parser.set_defaults(run=_run_from_issue)


def _run_annotation(options: argparse.Namespace) -> int:
    """Write a new annotation that passes `check` as it is."""
    issues = Issues()
    article = article_of(options.article, assembled(options, issues), issues)
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
    write_file(path, annotation_yaml(article.id, segment.id, quote, by=options.by, date=_today()).encode())
    print(path)
    return OK


def _run_from_issue(options: argparse.Namespace) -> int:
    """Write the annotation of an issue if the dossier has no fault with it; else say every fault."""
    root = Path(options.root)
    files = seeds_of(options)
    for needed in (root / FORM, options.text):
        if not needed.is_file():
            raise UsageError(f"there is no file {needed}")
    issues = Issues()
    labels = read_labels((root / FORM).read_bytes(), issues)
    said = read_form(labels, options.text.read_bytes(), options.text.name, issues)
    if not issues.errors:
        _check(said, Place(options.text.name), issues)
    if issues.errors:
        return _refused(issues)
    path = _path_for(said, files)
    written = sent_annotation_yaml(said, _today()).encode()
    assemble(files | {path: written}, issues)
    if issues.errors:
        return _refused(issues)
    write_file(root / path, written)
    print(path)
    return OK


def _refused(issues: Issues) -> int:
    """Say what keeps the annotation out; what is known of the rest of the dossier is not its sender's matter."""
    for issue in issues.errors:
        print(issue, file=sys.stderr)
    return FAULTS


def _check(said: Mapping[str, str], place: Place, issues: Issues) -> None:
    """What must hold before the words may name a file."""
    for field in ("article", "segment"):
        if not is_id(said[field]):
            act = "Copy it from the address of the passage"
            issues.error(place, "A221", f'"{said[field]}" is not the id of a {field}', act)
    for field, known in (("kind", KINDS), ("layer", LAYERS)):
        if said[field] not in known:
            issues.error(place, "A222", f'"{said[field]}" is not a {field}', f"Known are {', '.join(known)}")
    if not said["rights"].lower().startswith("- [x]"):
        issues.error(place, "A223", "the licence is not agreed to", "Tick the box at the end of the form")


def _path_for(said: Mapping[str, str], files: Files) -> str:
    """Where the annotation goes: named by its segment, its kind and who wrote it, and by a number if there are more."""
    by = "-".join(re.findall(r"[a-z0-9]+", said["by"].lower())) or "reader"
    stem = f"seeds/annotations/{said['article']}/{said['segment']}-{said['kind']}-{by}"
    return next(
        path
        for number in itertools.count(1)
        if (path := f"{stem}{'' if number == 1 else f'-{number}'}.yaml") not in files
    )


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()
