"""``build``: everything, into ``site/`` and the offline archive."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from build_dossier import pipeline
from build_dossier.commands import freshness
from build_dossier.commands.common import FAULTS, OK, UsageError, report, say, seeds_of
from build_dossier.issues import Issues
from build_dossier.publishing import Edition as Frame
from build_dossier.publishing import Plan, PublishError, publish
from build_dossier.reading.files import Files, load_files
from build_dossier.rendering import escaping
from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.views import Edition
from build_dossier.writing import write_tree

_HAND_WRITTEN = ("docs/pages", "docs/assets")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands."""
    parser = commands.add_parser("build", help="build the site (the default)")
    parser.add_argument(
        "--engine", choices=("mkdocs", "zensical", "none"), default="mkdocs", help="who renders the pages"
    )
    choose_editions(parser)
    parser.set_defaults(run=run_build)


def choose_editions(parser: argparse.ArgumentParser) -> None:
    """Options that every command takes which makes pages."""
    parser.add_argument(
        "--edition",
        action="append",
        choices=("zh-Hans", "zh-Hant", "en"),
        help="only this one; may be given again",
    )
    parser.add_argument(
        "--repository", help="address of the repository on GitHub, for edit and annotation links"
    )


def run_build(options: argparse.Namespace) -> int:
    """Build the site; 1 if the dossier has errors, and then nothing is written."""
    started = time.perf_counter()
    root = Path(options.root)
    given = given_files(options)
    stamp = freshness.stamp_of(options, given)
    if options.engine != "none" and freshness.is_fresh(options, stamp):
        print(f"Nothing has changed. Open {root / 'site' / 'index.html'}.")
        return OK
    outcome = run_pipeline(options, given)
    if outcome is None:
        return FAULTS
    for edition in outcome.editions:
        write_pages(options, outcome, edition)
    if options.engine == "none":
        print(f"Pages are in {root / 'docs'}/<edition>; no renderer was asked for.")
        return OK
    try:
        new = publish(plan_of(options, outcome), say)
    except PublishError as error:
        print(error, file=sys.stderr)
        return FAULTS
    freshness.keep(options, stamp)
    archive = root / "site" / "downloads" / f"{outcome.dossier.info.id}-offline.zip"
    print(f"{'Built' if new else 'Nothing to do'} in {time.perf_counter() - started:.1f} s.")
    print(f"Open {root / 'site' / 'index.html'}, or unpack {archive} anywhere.")
    return OK


def given_files(options: argparse.Namespace) -> dict[str, bytes]:
    """All files that people wrote: the seeds, and pages and assets below ``docs/``."""
    root = Path(options.root)
    files = seeds_of(options)
    if not (root / "mkdocs.yml").is_file():
        raise UsageError(f"there is no mkdocs.yml in {root}")
    for folder in _HAND_WRITTEN:
        files |= load_files(root, folder)
    return files


def run_pipeline(options: argparse.Namespace, given: Files) -> pipeline.Outcome | None:
    """Run the pipeline and say all issues; ``None`` if there are errors."""
    issues = Issues()
    say("reading, cleaning, matching …")
    seeds = {path: data for path, data in given.items() if path.startswith("seeds/")}
    written = {path: data for path, data in given.items() if path not in seeds}
    outcome = pipeline.build(seeds, written, issues, tuple(options.edition or ()), options.repository)
    report(issues)
    return outcome


def write_pages(options: argparse.Namespace, outcome: pipeline.Outcome, edition: Edition) -> None:
    """Write the pages of one edition where the renderer finds them."""
    say(f"pages: {edition}")
    write_tree(Path(options.root) / "docs" / edition, outcome.pages(edition))


def plan_of(options: argparse.Namespace, outcome: pipeline.Outcome) -> Plan:
    """The site to be made of an outcome."""
    return Plan(
        root=Path(options.root),
        dossier=outcome.dossier.info.id,
        editions=[_frame(outcome, edition) for edition in outcome.editions],
        engine=options.engine,
        extra={
            "index.html": outcome.start_page(),
            "404.html": outcome.not_found_page(),
            "offline.html": outcome.offline_page(f"downloads/{outcome.dossier.info.id}-offline.zip"),
        },
        archived={"offline.html": outcome.offline_page()},
        site_url=outcome.dossier.info.site_url or "",
        repository=outcome.dossier.info.repository or "",
    )


def _frame(outcome: pipeline.Outcome, edition: Edition) -> Frame:
    """What the renderer is told of an edition, escaped for templates that escape nothing."""
    context = Context(outcome.lookups, edition)
    info = outcome.dossier.info
    return Frame(
        name=edition,
        title=escaping.title(context.name_of(info.title)),
        description=escaping.title(context.own(info.description)),
        rights=escaping.title(context.own(info.rights)),
    )
