"""No page is ever wider than the window: on a phone, enlarged, and with words that cannot be broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import kinds_of
from tests.browser.pages import EDITIONS

WIDTHS = (320, 360, 640, 768, 1440)
"""Pixels; 640 is also a screen of 1280 at 200 %."""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ADDRESS = "https://example.org/" + "a-very-long-path-without-any-place-to-break/" * 4
SIDEWAYS = """() => {
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= innerWidth) return [];
  const boxed = each => each.closest(".d-scroll, .md-tabs, .d-bar, .md-sidebar, pre");
  return [`${wide} px of ${innerWidth}`, ...[...document.body.querySelectorAll("*")]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !boxed(each))
    .slice(-5).map(each => each.outerHTML.slice(0, 120))];
}"""
"""What makes the page scroll sideways; what scrolls in a box of its own may be as wide as it likes."""
PUT = """([word, address]) => {
  for (const css of ["p", "li", "dd", "td", "h1"]) {
    const place = [...document.querySelectorAll(`.md-content ${css}`)].find(
      each => each.checkVisibility() && !each.closest(".d-scroll, .d-tools"));
    place?.append(` ${word} `, Object.assign(document.createElement("a"), {href: address, textContent: address}));
  }
}"""
SQUEEZED = """() => [...document.querySelectorAll(".md-content :is(p, h1, h2, h3, li, dt, dd, small, a)")]
  .filter(each => each.checkVisibility() && !each.closest(".d-scroll, .d-vh, svg") && each.textContent.trim().length > 12)
  .filter(each => { const [line] = each.getClientRects(); return line && line.height > 200 && line.width < 60; })
  .map(each => each.outerHTML.slice(0, 120))"""
"""Text that stands a letter or two to a line."""
MEASURE = """all => all.filter(each => each.checkVisibility()).map(each => {
  const style = getComputedStyle(each);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const letter = pen.measureText("the quick brown fox jumps over the lazy dog").width / 43;
  const chinese = each.closest("[lang]").lang.startsWith("zh");
  const room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return {chinese, words: each.textContent.slice(0, 40), count: room / (chinese ? parseFloat(style.fontSize) : letter)};
})"""


@pytest.fixture
def quiet(browser: Browser) -> Iterator[Page]:
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_kind_of_page_scrolls_sideways(quiet: Page, site: Path, edition: str) -> None:
    wrong: dict[str, Any] = {}
    for path in kinds_of(site, edition):
        quiet.set_viewport_size({"width": 1280, "height": 900})
        quiet.goto(f"{site.as_uri()}/{path}")
        quiet.evaluate("document.documentElement.style.fontSize = '250%'")  # Material's 125 %, doubled
        wrong[f"{path} with text twice as large"] = quiet.evaluate(SIDEWAYS)
        quiet.evaluate("document.documentElement.style.fontSize = ''")
        for width in WIDTHS:
            quiet.set_viewport_size({"width": width, "height": 900})
            wrong[f"{path} at {width} px"] = quiet.evaluate(SIDEWAYS)
        quiet.set_viewport_size({"width": 320, "height": 900})
        quiet.evaluate(PUT, [LONG, ADDRESS])
        wrong[f"{path} with long words"] = quiet.evaluate(SIDEWAYS)
    assert len(wrong) > 100
    assert not {place: found for place, found in wrong.items() if found}


@pytest.mark.parametrize(("media", "width"), [("screen", 360), ("print", 673)])
@pytest.mark.parametrize("edition", EDITIONS)
def test_no_text_is_squeezed_on_a_phone_or_a_sheet(
    quiet: Page, site: Path, edition: str, media: Literal["screen", "print"], width: int
) -> None:
    quiet.set_viewport_size({"width": width, "height": 780})
    quiet.emulate_media(media=media)
    wrong: dict[str, Any] = {}
    for path in kinds_of(site, edition):
        quiet.goto(f"{site.as_uri()}/{path}")
        wrong[path] = quiet.evaluate(SQUEEZED)
    assert {path: each for path, each in wrong.items() if each} == {}


@pytest.mark.parametrize("layout", ["zh", "en", "stack", "pair"])
def test_reading_text_is_never_wider_than_eyes_can_follow(quiet: Page, site: Path, layout: str) -> None:
    for edition, width in zip(EDITIONS, (1440, 1920, 2560), strict=True):
        quiet.set_viewport_size({"width": width, "height": 900})
        quiet.goto(f"{site.as_uri()}/{edition}/articles/unsigned-sora-chatgpt.html?v={layout}")
        lines = quiet.locator(".d-article :is(.d-read:not(ol), .d-points > li)").evaluate_all(MEASURE)
        assert len(lines) > 15
        assert not [line for line in lines if line["count"] > (34.1 if line["chinese"] else 72.5)]


def test_text_that_is_squeezed_is_seen(quiet: Page) -> None:
    words = "a sentence of several words that has no room"
    style = "width: 20px; overflow-wrap: anywhere"
    quiet.set_content(f'<div class="md-content"><p style="{style}">{words}</p><p>{words}</p></div>')
    assert len(quiet.evaluate(SQUEEZED)) == 1


def test_a_page_that_is_too_wide_is_seen(quiet: Page) -> None:
    quiet.set_viewport_size({"width": 320, "height": 500})
    quiet.set_content(f"<p>{LONG}</p>")
    assert quiet.evaluate(SIDEWAYS)
    quiet.set_content(f"<div class='d-scroll' style='overflow-x:auto'><p>{LONG}</p></div>")
    assert not quiet.evaluate(SIDEWAYS)
