"""What the commands share: the repository's files, and how faults are said."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TypeVar

from build_dossier import issues as faults
from build_dossier.issues import Issues
from build_dossier.model.dossier import Article, Dossier
from build_dossier.pipeline import assemble
from build_dossier.reading.dossier import Seeds, read_seeds
from build_dossier.reading.files import load_files

FoundT = TypeVar("FoundT")

OK, FAULTS, USAGE = 0, 1, 2


class UsageError(Exception):
    """What was asked for cannot be done as it was asked."""


def seeds_of(options: argparse.Namespace) -> dict[str, bytes]:
    """The files of the dossier; a folder without one is a wrong use of the program."""
    root = Path(options.root)
    if not (root / "seeds").is_dir():
        raise UsageError(
            f"there is no folder seeds/ in {root}; run this in the root of a dossier, or give --root"
        )
    return load_files(root)


def records_of(options: argparse.Namespace, issues: Issues) -> Seeds | None:
    """The records of the dossier as they were read."""
    return read_seeds(seeds_of(options), issues)


def readable(found: FoundT | None, issues: Issues) -> FoundT:
    """What was read; where not even its frame could be, the faults are said and the use was wrong."""
    if found is None:
        report(issues)
        raise UsageError("the dossier cannot be read; mend these faults first")
    return found


def assembled(options: argparse.Namespace, issues: Issues) -> Dossier:
    """The finished dossier."""
    return readable(assemble(seeds_of(options), issues), issues)


def article_of(name: str, dossier: Dossier, issues: Issues) -> Article:
    """The article of an id; one that cannot be worked on has its faults said."""
    try:
        return dossier.article(name)
    except KeyError:
        report(issues)
        known = ", ".join(each.id for each in dossier.articles) or "none"
        raise UsageError(f'there is no article "{name}"; known are {known}') from None


def report(issues: Issues, form: str = "text") -> None:
    """Say all issues: errors and warnings in one list."""
    if form == "json":
        print(faults.as_json(issues))
    elif form == "github":
        if len(issues):
            print(faults.as_github(issues))
    elif len(issues):
        print(faults.as_text(issues), file=sys.stderr)


def say(text: str) -> None:
    """Progress for people: on a terminal only."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)
