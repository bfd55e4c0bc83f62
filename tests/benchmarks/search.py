"""How soon a reader sees the first result, the index loaded afresh for every query, and what the index costs.

    python -m tests.benchmarks.search [--articles 5 500 2000]

Five articles are the dossier itself; more are synthetic. Wanted: 0.3 s at 5, 0.6 s at 2,000, for every
query, from a server and from the disk, at its best of five, since what else the machine does is not
the search's. A network's share is shown beside them: each step that waits for the one before costs a
way there and back. The index is one edition's, and its seconds are the processor's.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Request, sync_playwright

from build_dossier.exporting.search import (
    SearchDocument,
    documents_of,
    names_of,
    pages_about,
    search_files,
)
from build_dossier.issues import Issues
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.rendering.interface import EDITIONS, interface
from build_dossier.text.words import Words
from tests.benchmarks.articles import REAL, Query, documents, queries
from tests.benchmarks.server import served
from tests.browser.searching import FIRST_RESULT
from tests.chromium import launch
from tests.repository import ROOT

SIZES = (5, 500, 2000)
WANTED = {5: 0.3, 2000: 0.6}
TURNS = 5
NETWORK = {"offline": False, "latency": 60, "downloadThroughput": 1_125_000, "uploadThroughput": 1_125_000}
"""60 ms there and back, 9 Mbit/s."""
PAGE = """<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Search</title>
<form data-d-search><input type="search"></form><script src="assets/js/shared.js"></script><script src="assets/js/search.js"></script></html>"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One query, asked several times on a page that has loaded nothing yet."""

    seconds: Sequence[float]
    bytes: int


def main() -> int:
    """Measure and print; 1 if a first result comes later than is wanted."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search", description="First results.")
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES, help="articles of the dossiers")
    late = False
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for articles in parser.parse_args().articles:
            with tempfile.TemporaryDirectory() as folder:
                late |= _measure(browser, articles, Path(folder))
        browser.close()
    return int(late)


def _measure(browser: Browser, articles: int, folder: Path) -> bool:
    """Build an index and ask it; return whether a first result came late."""
    found, names, asked_for = _dossier(articles)
    Words()  # jieba's dictionary takes its second before anything is measured
    begin = time.process_time()
    files = search_files(found, "zh-Hans", names)
    took = time.process_time() - begin
    _write(folder, files)
    sizes = {Path(path).name: len(data) for path, data in files.items()}
    total = sum(sizes.values())
    print(
        f"{articles:,} articles, {len(found):,} documents: index of {total / 1e6:.2f} MB in {len(files):,} files"
        f" ({total / articles / 1e3:.0f} kB an article; start.js {sizes['start.js'] / 1e3:.0f} kB),"
        f" {took:.1f} s ({took / articles * 1e3:.0f} ms an article)"
    )
    print(
        f"  {'best (median) ms':<46}{'from a server':>15}{'from the disk':>15}{'by network':>15}{'kB':>8}",
        flush=True,
    )
    worst = 0.0
    with served(folder) as address:
        for query in asked_for:
            ways = [_ask(browser, root, query, sizes) for root in (address, folder.as_uri())]
            worst = max(worst, *(min(way.seconds) for way in ways))
            ways.append(_ask(browser, address, query, sizes, network=True))
            times = "".join(
                f"{min(way.seconds) * 1e3:7.0f} ({statistics.median(way.seconds) * 1e3:4.0f}) "
                for way in ways
            )
            print(f"  {query.kind:<20}{query.text:<24}  {times}{ways[0].bytes / 1e3:8.0f}", flush=True)
    wanted = WANTED.get(articles)
    verdict = f"; wanted {wanted * 1e3:.0f} ms" if wanted else ""
    print(f"  latest first result {worst * 1e3:.0f} ms{verdict}\n", flush=True)
    return wanted is not None and worst > wanted


def _dossier(articles: int) -> tuple[Sequence[SearchDocument], Sequence[str], Sequence[Query]]:
    if articles != REAL:
        return documents(articles), (), queries(articles)
    dossier = assemble(load_files(ROOT, "seeds"), Issues())
    assert dossier
    interfaces = {each: interface(each) for each in EDITIONS}
    about = pages_about(dossier, "zh-Hans", interfaces, load_files(ROOT, "docs"))
    return [*documents_of(dossier, "zh-Hans"), *about], names_of(dossier), queries(articles)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    shutil.copytree(ROOT / "docs/assets/js", folder / "assets/js")
    (folder / "index.html").write_text(PAGE, "utf-8")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def _ask(browser: Browser, root: str, query: Query, sizes: dict[str, int], network: bool = False) -> Asked:
    """Ask once to see what is loaded, then to measure with nothing else to do."""
    loaded: set[str] = set()
    _first_result(browser, root, query, lambda request: loaded.add(request.url.partition("?")[0]))
    pieces = {Path(address).name for address in loaded if "/assets/search/" in address}
    taken = [_first_result(browser, root, query, network=network) for _ in range(TURNS)]
    return Asked(taken, sum(sizes[name] for name in pieces))


def _first_result(
    browser: Browser,
    root: str,
    query: Query,
    told: Callable[[Request], None] | None = None,
    network: bool = False,
) -> float:
    with browser.new_context() as context:
        page = context.new_page()
        if told:
            page.on("request", told)
        page.goto(f"{root}/index.html")
        if network:
            page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", NETWORK)
        return float(page.evaluate(FIRST_RESULT, ["input", query.text])) / 1e3


if __name__ == "__main__":
    sys.exit(main())
