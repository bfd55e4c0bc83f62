"""Axe finds nothing on any kind of page in any edition, in light and in dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import findings
from tests.browser.kinds import kinds_of
from tests.browser.pages import EDITIONS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_page_can_be_read_by_all(
    browser: Browser, served: str, site: Path, edition: str, scheme: str
) -> None:
    found = {}
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = context.new_page()
        for path in kinds_of(site, edition):
            page.goto(f"{served}{path}")
            found[path] = findings(page)
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
