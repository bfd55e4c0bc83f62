"""``check``: all faults of content at once."""

from __future__ import annotations

import argparse

from build_dossier.commands.common import FAULTS, OK, report, seeds_of
from build_dossier.issues import Issues, as_text
from build_dossier.pipeline import assemble


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("check", help="say all faults of content")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how to say them"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the dossier; 1 if it has errors, or with --strict anything at all."""
    issues = Issues()
    assemble(seeds_of(options), issues)
    if options.format == "text":
        print(as_text(issues))
    else:
        report(issues, options.format)
    return FAULTS if issues.errors or (options.strict and len(issues)) else OK
