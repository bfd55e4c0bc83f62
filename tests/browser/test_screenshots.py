"""Pictures of the main views, to be looked at: kept in tests/browser/screenshots/ and by continuous integration.

They are not compared; but a view that is blank, or all of one colour, or an error, is a failure.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).parent / "screenshots"
WIDTHS = {360: 780, 768: 1024, 1440: 900}
VIEWS = {
    "start": "index.html",
    "home": "zh-Hans/index.html",
    "article": "zh-Hans/articles/light-cone-simulator.html",
    "article-restored": "en/articles/china-newsweek-agi.html#pvqt",
    "term": "zh-Hant/glossary/diffusion-transformer.html",
    "person": "en/people/zhou-hongyi.html",
    "glossary": "zh-Hans/glossary/index.html",
    "provenance": "zh-Hans/cleaning/science-daily-agi.html",
    "annotate": "en/guide/annotate.html",
    "search": "zh-Hans/index.html",
    "matrix": "zh-Hant/pictures/matrix.html",
    "voices": "zh-Hans/questions/index.html",
    "timeline": "en/events/index.html",
    "network": "en/pictures/network.html",
}
FLAT = 0.998
"""Share of one colour from which on a picture shows nothing."""


def _rows(png: bytes) -> list[bytes]:
    """The rows of a picture as bytes of red, green, blue; all that Chromium's screenshots need."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) in {(8, 2), (8, 6)}
    size = 3 if kind == 2 else 4
    data, at = b"", 8
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        if name == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    flat, step = zlib.decompress(data), width * size + 1
    assert len(flat) == step * height
    return [flat[row * step : (row + 1) * step] for row in range(height)]


def _flatness(png: bytes) -> float:
    """How much of a picture is like the rows above it, filters and all: 1 for a blank sheet."""
    rows = [row[1:] for row in _rows(png)]
    plain = sum(Counter(row).most_common(1)[0][1] / len(row) for row in rows)
    return plain / len(rows)


def _search(page: Page) -> None:
    if page.locator(".d-search__icon").is_visible():
        page.locator(".d-search__icon").click()
    page.locator("[data-d-search] input").fill("世界模型")
    page.locator(".d-found a.d-hit").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_main_views_are_worth_looking_at(browser: Browser, served: str, width: int, scheme: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    flat = {}
    with browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme=scheme,  # type: ignore[arg-type]
        locale="fr-FR",  # whom the start page asks
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        for name, path in VIEWS.items():
            answer = page.goto(served + path)
            assert answer is None or answer.ok, path
            if name == "search":
                _search(page)
            assert page.locator("h1, .d-found").first.is_visible()
            picture = page.screenshot(path=FOLDER / f"{name}-{width}-{scheme}.png")
            flat[name] = _flatness(picture)
    assert not {name: share for name, share in flat.items() if share > FLAT}


def test_a_blank_view_is_seen(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<body style='background: #333'></body>")
        assert _flatness(page.screenshot()) > FLAT
