"""``serve``: the site, live. The edition that is being read is made first, the others after it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from build_dossier import pipeline
from build_dossier.commands.build import choose_editions, given_files, plan_of, run_pipeline, write_pages
from build_dossier.commands.common import FAULTS, OK
from build_dossier.publishing import WORK, PublishError, build_edition
from build_dossier.serving import Rebuilder, serve

_WATCHED = ("seeds", "docs/pages", "docs/assets", "docs/overrides", "mkdocs.yml")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("serve", help="serve the site and show every change in seconds")
    parser.add_argument("--port", type=int, default=8000)
    choose_editions(parser)
    parser.set_defaults(run=run, engine="mkdocs")


def run(options: argparse.Namespace) -> int:
    """Serve the pages until interrupted; 1 if the dossier has errors at the start."""
    outcome = run_pipeline(options, given_files(options))
    if outcome is None:
        return FAULTS
    try:
        for _ in _shown(options, outcome, ""):
            pass
    except PublishError as error:
        print(error)
        return FAULTS
    root = Path(options.root)
    rebuilder = Rebuilder(lambda read: _rebuilt(options, read))
    print(f"Serving on http://127.0.0.1:{options.port}/ (stop with Ctrl-C)")
    watched = [root / path for path in _WATCHED if (root / path).exists()]
    serve(root / WORK / "mkdocs", watched, rebuilder, options.port)
    return OK


def _rebuilt(options: argparse.Namespace, read: str) -> Iterator[None]:
    """Make everything anew after a change, and yield after each edition that can be looked at."""
    started = time.perf_counter()
    outcome = run_pipeline(options, given_files(options))
    if outcome is None:
        print("Not shown: mend the errors above.")
        return
    try:
        for edition in _shown(options, outcome, read):
            print(f"{edition} is on the page after {time.perf_counter() - started:.1f} s.")
            yield
    except PublishError as error:
        print(error)


def _shown(options: argparse.Namespace, outcome: pipeline.Outcome, read: str) -> Iterator[str]:
    plan = plan_of(options, outcome)
    for path, data in plan.extra.items():
        target = plan.root / WORK / "mkdocs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    frames = {frame.name: frame for frame in plan.editions}
    for edition in sorted(outcome.editions, key=lambda name: name != read):
        write_pages(options, outcome, edition)
        build_edition(plan, frames[edition], dirty=True)
        yield edition
