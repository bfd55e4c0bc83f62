"""An article prints as a document: two columns of text, nothing of the interface, endnotes with addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import EDITIONS

ARTICLE = "articles/light-cone-simulator.html"
SHEET = {"width": 673, "height": 968}
"""Pixels of an A4 sheet within its margins."""
INTERFACE = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-skip, .d-bar, .d-tools, .d-edit, .d-contents, "
    ".d-next, .d-down, .d-notes, #backlinks, .d-back, button, input, summary:not(.d-fold > *)"
)
FAINT = """() => {
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
  const said = node => [...node.childNodes].some(each => each.nodeType === 3 && each.data.trim());
  return [...document.querySelectorAll(".d-article *")].filter(each => each.checkVisibility() && said(each))
    .map(each => [1.05 / (light(getComputedStyle(each).color) + .05), each.outerHTML.slice(0, 100)])
    .filter(([contrast]) => contrast < 4.5);
}"""
"""Text that would be too faint on white paper in grey."""


@pytest.fixture(scope="module", params=EDITIONS)
def printed(browser: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with browser.new_context(viewport=SHEET, color_scheme="dark") as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{served}{request.param}/{ARTICLE}")
        page.emulate_media(media="print")
        yield page


def test_nothing_of_the_interface_is_printed(printed: Page) -> None:
    assert printed.locator(INTERFACE).count() > 100
    shown = "all => all.filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 90))"
    assert printed.locator(INTERFACE).evaluate_all(shown) == []


def test_both_languages_stand_side_by_side_within_the_sheet(printed: Page) -> None:
    rows = printed.locator("section.d-seg:not(.is-single)").evaluate_all(
        """all => all.map(each => [...each.querySelectorAll(":scope > .d-read")].map(text => {
          const box = text.getBoundingClientRect();
          return [box.left, box.right, box.top];
        }))"""
    )
    assert len(rows) > 20
    for first, second in rows:
        assert first[1] <= second[0]
        assert abs(first[2] - second[2]) < 12
        assert second[1] <= SHEET["width"] + 1
        assert first[1] - first[0] > SHEET["width"] * 0.38
    assert printed.evaluate("document.scrollingElement.scrollWidth") <= SHEET["width"]


def test_notes_are_endnotes_with_the_numbers_of_the_text(printed: Page) -> None:
    seen = "all => all.filter(each => each.checkVisibility()).map(each => each.textContent.trim())"
    marks = printed.locator(".d-seg > .d-read .d-ref").evaluate_all(seen)
    notes = printed.locator(".d-end .d-entry--note dt i").evaluate_all(seen)
    assert len(notes) > 5
    assert list(dict.fromkeys(marks)) == notes


def test_sources_are_printed_with_their_addresses(printed: Page) -> None:
    links = printed.locator(".d-end .d-entry__sources a[href^=http]").evaluate_all(
        "all => all.map(each => [each.getAttribute('href'), getComputedStyle(each, '::after').content])"
    )
    assert len(links) > 5
    assert not [href for href, after in links if href not in after]


def test_no_heading_is_left_behind_at_the_foot_of_a_page(printed: Page) -> None:
    breaks = printed.locator(".d-article :is(h2, h3, .d-head)").evaluate_all(
        """all => all.filter(each => each.checkVisibility()).map(each => getComputedStyle(
          each.closest(".d-head") ?? each).breakAfter)"""
    )
    assert len(breaks) > 5
    assert set(breaks) == {"avoid"}


def test_the_title_and_the_number_of_the_page_stand_around_the_text(printed: Page) -> None:
    running = printed.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--d-running')")
    title = printed.title().rpartition(" · ")[0]
    assert json.loads(running) == title
    boxes = printed.evaluate(
        """[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).flatMap(rule => [...(rule.cssRules ?? [])])
          .filter(rule => rule instanceof CSSPageRule).map(rule => rule.cssText).join(" ")"""
    )
    assert "@top-left" in boxes
    assert "counter(page)" in boxes


def test_everything_can_be_read_in_grey(printed: Page) -> None:
    assert printed.evaluate("document.querySelectorAll('.d-article .d-read').length") > 40
    assert printed.evaluate(FAINT) == []


def test_sheets_are_a4_and_few(printed: Page) -> None:
    pages = printed.pdf(prefer_css_page_size=True)
    sizes = {tuple(map(float, size.split())) for size in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pages)}
    assert [tuple(round(side / 72 * 25.4) for side in size[2:]) for size in sizes] == [(210, 297)]
    counts = [int(count) for count in re.findall(rb"/Count (\d+)", pages)]
    assert 8 <= max(counts) <= 20
