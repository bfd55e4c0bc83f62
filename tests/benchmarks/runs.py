"""One size: our stages in this process, MkDocs in its own."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from build_dossier import checking, ledger, pipeline
from build_dossier.issues import Issues, as_text
from build_dossier.reading.files import load_files
from build_dossier.rendering import edition as editions
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.interface import EDITIONS
from build_dossier.text.words import Words
from build_dossier.writing import write_tree
from tests.benchmarks import synthetic
from tests.benchmarks.meter import Meter
from tests.benchmarks.report import ALONE, MKDOCS, OURS, Measured
from tests.repository import ROOT

WATCHED = {
    "read_seeds": "read",
    "bodies_of": "clean",
    "name_parts": "segment",
    "align": "align, convert",
    "mentions_of": "match",
    "place_quotations": "quote",
    "place_annotations": "anchor",
}
"""Functions that the pipeline calls by name, and the stages that they are."""
BARE = """site_name: Bare
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: []
markdown_extensions: [attr_list, md_in_html, tables]
nav: [index.md]
not_in_nav: '*'
validation: {{links: {{not_found: ignore, anchors: ignore}}}}
"""


def measure(articles: int, folder: Path, *, with_mkdocs: bool) -> Measured:
    """Lay a dossier into ``folder`` and measure the whole way; raises if it has faults."""
    files = synthetic.dossier(articles)
    Words()  # jieba's dictionary takes its second before anything is measured
    meter = Meter()
    for function, name in WATCHED.items():
        meter.watch(pipeline, function, name)
    meter.watch(ledger, "check", "check")
    meter.watch(checking, "check_references", "check")
    meter.watch(checking, "check_completeness", "check")
    issues = Issues()
    dossier = pipeline.assemble(files, issues)
    if dossier is None or issues.errors:
        raise RuntimeError(as_text(issues))
    written = load_files(ROOT, "docs")
    lookups = Lookups(dossier)
    for edition in EDITIONS:
        with meter.stage(f"render {edition}"):
            pages = editions.edition_files(lookups, edition, written)
        with meter.stage("write"):
            write_tree(folder / "docs" / edition, pages)
    ours = [*meter.costs.values()]
    costs = {name: (cost.seconds, cost.megabytes) for name, cost in meter.costs.items()}
    costs[OURS] = (sum(cost.seconds for cost in ours), max(cost.megabytes for cost in ours))
    if with_mkdocs:
        costs |= _mkdocs(folder)
    return Measured(
        articles=articles,
        costs=costs,
        page=_largest(folder / "site", ".html"),
        source=_largest(folder / "docs/en", ".md"),
    )


def _mkdocs(folder: Path) -> dict[str, tuple[float, float]]:
    meter = Meter()
    edition = "en"
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs/overrides", folder / "docs/overrides")
    named = {
        "DOSSIER_EDITION": edition,
        "DOSSIER_DOCS": f"docs/{edition}",
        "DOSSIER_SITE": "site",
        "SOURCE_DATE_EPOCH": "0",
    }
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    meter.run(MKDOCS, [*mkdocs, "mkdocs.yml"], cwd=folder, env={**os.environ, **named})
    (folder / "bare.yml").write_text(BARE.format(docs=f"docs/{edition}", site="bare"), "utf-8")
    meter.run(ALONE, [*mkdocs, "bare.yml"], cwd=folder, env=dict(os.environ))
    return {name: (cost.seconds, cost.megabytes) for name, cost in meter.costs.items()}


def _largest(folder: Path, suffix: str) -> int:
    pages = [*folder.glob(f"articles/article-*{suffix}")]
    return max((page.stat().st_size for page in pages), default=0)
