"""Axe finds nothing on any kind of page in any edition, in light and in dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import findings
from tests.browser.pages import EDITIONS

KINDS = [
    "index.html",
    "articles/index.html",
    "articles/light-cone-simulator.html",
    "articles/china-newsweek-agi.html",
    "glossary/index.html",
    "glossary/diffusion-transformer.html",
    "people/index.html",
    "people/zhou-hongyi.html",
    "organisations/index.html",
    "organisations/openai.html",
    "annotations/index.html",
    "annotations/orphans.html",
    "annotations/light-cone-simulator/lecun-after-meta.html",
    "cleaning/index.html",
    "cleaning/light-cone-simulator.html",
    "guide/index.html",
    "guide/annotate.html",
    "guide/maintenance.html",
    "guide/architecture.html",
    "pictures/index.html",
    "pictures/matrix.html",
    "pictures/network.html",
    "pictures/cleaning.html",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_page_can_be_read_by_all(
    browser: Browser, served: str, edition: str, scheme: str
) -> None:
    found = {}
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = context.new_page()
        for path in KINDS:
            page.goto(f"{served}{edition}/{path}")
            # in the dark the same page has other colours, and nothing else that is other
            found[path] = findings(page, *(["color-contrast"] if scheme == "dark" else []))
    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize("path", ["index.html#stay", "404.html", "offline.html"])
def test_the_pages_at_the_root_can_be_read_by_all(browser: Browser, served: str, path: str) -> None:
    with browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        page.goto(served + path)
        assert findings(page) == []


def test_axe_sees_a_page_that_cannot_be_read(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<html><body><img src='data:,'><input></body></html>")
        assert findings(page)
