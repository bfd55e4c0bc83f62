"""The command line: ``python -m build_dossier [command]``; without a command it builds.

Exit status 0: done. 1: faults of content. 2: wrong use of the program.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from build_dossier.commands import build, check, explain, new, seeds, serve, texts
from build_dossier.commands.common import OK, USAGE, UsageError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    options = parser.parse_args(given if _names_a_command(given) else [*given, "build"])
    try:
        return int(options.run(options))
    except BrokenPipeError:  # who reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except UsageError as error:
        print(f"build_dossier: {error}", file=sys.stderr)
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m build_dossier", description=(__doc__ or "").split("\n", maxsplit=1)[0]
    )
    parser.add_argument("--root", default=".", help="root of the dossier (default: this folder)")
    commands = parser.add_subparsers(dest="command", required=True)
    for module in (build, serve, check, texts, explain, seeds, new):
        module.add(commands)
    return parser


def _names_a_command(given: Sequence[str]) -> bool:
    """Whether the arguments name a command, or ask for help; options before it belong to the program."""
    rest = iter(given)
    for word in rest:
        if word == "--root":
            next(rest, None)
        elif not word.startswith("--root="):
            return not word.startswith("-") or word in ("-h", "--help")
    return False


if __name__ == "__main__":
    sys.exit(main())
