"""``rules``, ``ids`` and ``ledger``: what keeps the seeds whole."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_dossier import anchoring, ledger, segmenting
from build_dossier.cleaning.catalogue import RULES
from build_dossier.commands.common import FAULTS, OK, records_of, report
from build_dossier.issues import Issues
from build_dossier.model.articles import ArticleFolder, Layer
from build_dossier.pipeline import bodies_of
from build_dossier.reading.dossier import Seeds
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
