"""``rules``, ``ids``, ``ledger`` and ``new``: what keeps the seeds whole."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_dossier import anchoring, ledger, segmenting
from build_dossier.cleaning.catalogue import RULES
from build_dossier.commands import new as records
from build_dossier.commands.common import FAULTS, OK, UsageError, records_of, report, seeds_of
from build_dossier.issues import Issues
from build_dossier.model.articles import ArticleFolder, Layer
from build_dossier.pipeline import assemble, bodies_of
from build_dossier.reading.dossier import Seeds
from build_dossier.reading.forms import is_id
from build_dossier.scaffolding import annotation_yaml
from build_dossier.segmenting import Part, parts_of
from build_dossier.text.script import to_simplified
from build_dossier.writing import write_file

_ORPHANED = re.compile(r"(?m)^orphaned:.*\n?")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands."""
    commands.add_parser("rules", help="print the catalogue of cleaning rules").set_defaults(run=run_rules)
    parser = commands.add_parser("ids", help="mint ids for new segments and carry the others over")
    parser.set_defaults(run=run_ids)
    parser = commands.add_parser("ledger", help="pin what cleaning does to every article")
    parser.set_defaults(run=run_ledger)
    new = commands.add_parser("new", help="scaffold a record").add_subparsers(dest="kind", required=True)
    parser = new.add_parser("annotation", help="an annotation, valid at once")
    parser.add_argument("article", help="id of the article")
    parser.add_argument("segment", help="id of the segment; it stands at the end of the passage's address")
    parser.add_argument("--id", help="name of the file; made from the segment if left out")
    parser.add_argument("--quote", help="the words it is about; the whole segment if left out")
    parser.add_argument("--by", default="your-name", help="your handle")
    parser.set_defaults(run=run_new_annotation)
    records.add(new)


def run_rules(_options: argparse.Namespace) -> int:
    """Print every rule: code, name, why, and an example before and after."""
    for rule in RULES:
        print(f"{rule.code} {rule.name}\n    {rule.why}\n    - {rule.before!r}\n    + {rule.after!r}")
    return OK


def run_ids(options: argparse.Namespace) -> int:
    """Write ``segments.yaml`` of every article, and mark annotations whose text has gone."""
    issues = Issues()
    seeds = records_of(options, issues)
    if seeds is None:
        report(issues)
        return FAULTS
    bodies = bodies_of(seeds, issues)
    parts: dict[str, dict[str, Part]] = {}
    for folder in seeds.articles:
        article = folder.info.id
        if article not in bodies:
            continue
        found = parts_of(bodies[article].account.clean)
        listed = segmenting.mint(article, found, folder.segments)
        parts[article] = {entry.id: part for entry, part in zip(listed.segments, found, strict=True)}
        path = Path(options.root) / "seeds" / "articles" / article / "segments.yaml"
        before = {entry.id for entry in folder.segments.segments} if folder.segments else set()
        new = sum(entry.id not in before for entry in listed.segments)
        changed = write_file(path, segmenting.as_yaml(listed).encode())
        print(f"{article}: {len(found)} segments, {new} new{'' if changed else ', nothing to write'}")
    _mark_orphans(options, seeds, parts)
    report(issues)
    return FAULTS if issues.errors else OK


def _mark_orphans(options: argparse.Namespace, seeds: Seeds, parts: Mapping[str, Mapping[str, Part]]) -> None:
    """Write ``orphaned: true`` into annotations of segments that are gone with their text."""
    folders = {folder.info.id: folder for folder in seeds.articles}
    for annotation in seeds.annotations:
        living = parts.get(annotation.article)
        if living is None or annotation.orphaned or annotation.segment in living:
            continue
        anchor = anchoring.Anchor(quote=annotation.quote, prefix=annotation.prefix, suffix=annotation.suffix)
        texts = _texts_of(folders[annotation.article], living.values(), annotation.layer)
        if any(anchoring.find(text, anchor) for text in texts):
            continue
        path = Path(options.root) / annotation.place.path
        text = _ORPHANED.sub("", path.read_text("utf-8")).rstrip("\n")
        write_file(path, f"{text}\norphaned: true\n".encode())
        print(f"{annotation.place.path}: its text has gone, marked as an orphan")


def _texts_of(folder: ArticleFolder, parts: Iterable[Part], layer: Layer) -> Iterator[str]:
    """Every text of an article in which an annotation of that layer may stand."""
    if layer == "found":
        yield from (part.text for part in parts)
        return
    for block in folder.translated if layer == "en" else folder.restored:
        yield " ".join(line.text for line in block.lines if line.text)
    if layer == "reading":
        yield from (to_simplified(part.text, folder.info.script) for part in parts)


def run_ledger(options: argparse.Namespace) -> int:
    """Write ``ledger.yaml``."""
    issues = Issues()
    seeds = records_of(options, issues)
    if seeds is None or issues.errors:
        report(issues)
        return FAULTS
    bodies = bodies_of(seeds, issues)
    if issues.errors:
        report(issues)
        return FAULTS
    articles = {
        folder.info.id: (folder.raw, bodies[folder.info.id].account)
        for folder in seeds.articles
        if folder.info.id in bodies
    }
    changed = write_file(Path(options.root) / ledger.PATH, ledger.as_yaml(articles).encode())
    print(f"{ledger.PATH}: {len(articles)} articles{'' if changed else ', nothing to write'}")
    return OK


def run_new_annotation(options: argparse.Namespace) -> int:
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
