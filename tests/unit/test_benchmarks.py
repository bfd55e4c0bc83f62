"""The benchmarks measure what they say: dossiers without faults, of the size that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_dossier.issues import Issues, as_text
from build_dossier.pipeline import assemble
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.edition import edition_files
from tests.benchmarks import synthetic
from tests.benchmarks.meter import Meter
from tests.benchmarks.report import OURS, Measured, table


@pytest.fixture(scope="module")
def sizes() -> dict[int, dict[str, bytes]]:
    """Pages of the English edition of a dossier and of one twice its size."""
    pages = {}
    for size in (8, 16):
        issues = Issues()
        dossier = assemble(synthetic.dossier(size), issues)
        assert dossier is not None
        assert not issues.errors, as_text(issues)
        for article in dossier.articles:
            assert 2800 <= sum(len(segment.reading) for segment in article.segments) <= 3200
            mentions = sum(mention.language == "zh" for mention in article.mentions)
            assert 0 <= mentions - synthetic.MENTIONS <= 3  # a name may stand where nobody put it
            assert len(article.annotations) == synthetic.ANNOTATIONS
        pages[size] = edition_files(Lookups(dossier), "en", {})
    return pages


def test_every_article_has_its_page(sizes: dict[int, dict[str, bytes]]) -> None:
    for size, pages in sizes.items():
        assert sum(path.startswith("articles/article-") for path in pages) == size


def test_an_article_page_does_not_grow_with_the_dossier(sizes: dict[int, dict[str, bytes]]) -> None:
    small, large = (len(pages["articles/article-0002.md"]) for pages in sizes.values())
    assert abs(large - small) < small // 50


def test_the_same_size_gives_the_same_bytes() -> None:
    assert synthetic.dossier(2) == synthetic.dossier(2)


def test_a_program_is_measured_from_a_small_process(tmp_path: Path) -> None:
    meter = Meter()
    meter.run("nothing", ["true"], cwd=tmp_path, env={"PATH": "/usr/bin:/bin"})
    assert 0 < meter.costs["nothing"].seconds < 5
    assert 0 < meter.costs["nothing"].megabytes < 60


def test_a_program_that_fails_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        Meter().run(
            "it", ["sh", "-c", "echo no such thing; exit 3"], cwd=tmp_path, env={"PATH": "/usr/bin:/bin"}
        )


def test_the_table_shows_growth_and_sizes() -> None:
    def measured(articles: int, seconds: float) -> Measured:
        costs = {"read": (seconds, 100.0), OURS: (seconds, 100.0)}
        return Measured(articles=articles, costs=costs, page=0, source=2048)

    shown = table([measured(50, 1.0), measured(100, 3.0)])
    assert "N = 50" in shown
    assert "×1.50 an article" in shown
    assert "2.0" in shown
