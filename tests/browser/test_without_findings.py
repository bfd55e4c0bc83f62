"""Axe, which judges whether a page can be read by all, finds nothing; in light and in dark."""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import EDITIONS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
KINDS = [
    "index.html",
    "articles/index.html",
    "articles/light-cone-simulator.html",
    "articles/china-newsweek-agi.html",
    "glossary/index.html",
    "glossary/diffusion-transformer.html",
    "people/index.html",
    "people/zhou-hongyi.html",
    "organisations/openai.html",
    "annotations/index.html",
    "cleaning/index.html",
    "cleaning/light-cone-simulator.html",
    "guide/index.html",
    "guide/maintenance.html",
    "pictures/index.html",
    "pictures/matrix.html",
    "pictures/network.html",
    "pictures/cleaning.html",
]


def _findings(page: Page) -> list[str]:
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:160]} {node['failureSummary'][:300]}"
        for found in result["violations"]
        for node in found["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_every_kind_can_be_read_by_all(
    browser: Browser, served: str, path: str, scheme: str
) -> None:
    edition = EDITIONS[KINDS.index(path) % len(EDITIONS)]
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{served}{edition}/{path}")
        assert not _findings(page)


def test_axe_sees_a_page_that_cannot_be_read(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<html><body><img src='data:,'><input></body></html>")
        assert _findings(page)
