"""``make bench``: what each stage costs, beside MkDocs, for dossiers of growing size.

    python -m tests.benchmarks [--sizes 50 100 200 500] [--edition zh-Hans]

Every size is measured in a process of its own. MkDocs builds one edition of the same pages twice:
as the dossier does it, and alone, with Material as it comes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.report import Measured, table
from tests.benchmarks.runs import measure
from tests.repository import ROOT

SIZES = (50, 100, 200, 500)


def main() -> None:
    """Measure all sizes and print one table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="What each stage costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="articles of the dossiers")
    parser.add_argument("--without-mkdocs", action="store_true", help="measure our own stages only")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure(options.one, Path(folder), with_mkdocs=not options.without_mkdocs)))
        return
    found: list[Measured] = []
    for size in options.sizes:
        print(f"{size} articles …", file=sys.stderr, flush=True)
        further = ["--without-mkdocs"] if options.without_mkdocs else []
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks", "--one", str(size), *further],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            check=True,
        )
        found.append(json.loads(done.stdout))
        print(table(found), flush=True)


if __name__ == "__main__":
    main()
