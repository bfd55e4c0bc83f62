"""Whoever wants no movement, sees other colours, has no mouse or has the page read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import kinds_of
from tests.browser.pages import EDITIONS

ARTICLE = "articles/science-daily-agi.html"
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]+")
SENTENCE = re.compile(r"\b[A-Za-z][a-z]+(?:[ ,’'-]+[A-Za-z]+){5,}\b")
"""Enough English words in a row to be a sentence, and not a name."""
UNREAD = "unread"
"""Not a language: what is hidden."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


# What is read aloud in the wrong voice


class _Voices(HTMLParser):
    """The text of a page with the language in which each run of it is read."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.runs: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        lang = dict(attrs).get("lang") or (self.open[-1][1] if self.open else "")
        if "hidden" in dict(attrs) or (self.open and self.open[-1][1] == UNREAD):
            lang = UNREAD
        for name in ("aria-label", "title", "placeholder", "alt"):
            if (said := dict(attrs).get(name)) and lang != UNREAD:
                self.runs.append((lang, said))
        if tag not in VOID:
            self.open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        unread = self.open and self.open[-1][1] == UNREAD
        if data.strip() and not unread and not tags & {"title", "script", "style", "svg", "code", "pre"}:
            self.runs.append((self.open[-1][1] if self.open else "", data.strip()))


def _voices(markup: str) -> list[tuple[str, str]]:
    reader = _Voices()
    reader.feed(markup)
    return reader.runs


def _wrong_voices(runs: list[tuple[str, str]]) -> list[str]:
    """Chinese that is not read as Chinese, English sentences that are; a name may keep its own letters."""
    wrong = []
    for lang, words in runs:
        letters = len(LATIN.findall(words))
        if (chinese := len(HAN.findall(words))) > letters:
            if lang not in {"zh-Hans", "zh-Hant"}:
                wrong.append(f"{lang or 'no language'}: {words[:90]}")
        elif not chinese and SENTENCE.search(words) and lang != "en" and "://" not in words:
            wrong.append(f"{lang or 'no language'}: {words[:90]}")
    return wrong


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_run_of_text_is_read_in_its_language(site: Path, edition: str) -> None:
    wrong = {}
    for path in kinds_of(site, edition):
        runs = _voices((site / path).read_text("utf-8"))
        assert len(runs) > 20, path
        wrong[path] = _wrong_voices(runs)
    assert not {path: (len(found), found[:6]) for path, found in wrong.items() if found}


def test_articles_are_in_the_script_of_their_edition(site: Path) -> None:
    """Signs that only one script has; the raw text of a copy keeps its own."""
    only = {"zh-Hans": re.compile("[这说与为习见过还]"), "zh-Hant": re.compile("[這說與為習見過還]")}
    for edition, other in (("zh-Hans", "zh-Hant"), ("zh-Hant", "zh-Hans")):
        markup = (site / edition / ARTICLE).read_text("utf-8")
        text = "".join(re.findall(rf'<p class="d-read" lang="{edition}">(.*?)</p>', markup, re.DOTALL))
        assert len(only[edition].findall(text)) > 50
        assert only[other].search(text) is None


def test_a_wrong_voice_is_heard() -> None:
    runs = _voices(
        "<html lang=zh-Hans><p>模型<b lang=en>模型</b><p title='模型' lang=en>x<p>It is the very first of its kind</html>"
    )
    assert _wrong_voices(runs) == ["en: 模型", "en: 模型"]
    runs = _voices("<html lang=zh-Hans><p>It is the very first of its kind</p></html>")
    assert len(_wrong_voices(runs)) == 1


# Who wants no movement


def test_nothing_moves_for_whoever_wants_no_movement(browser: Browser, site: Path) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        for path in kinds_of(site, "zh-Hans")[::4]:
            page.goto(f"{site.as_uri()}/{path}")
            moving = page.evaluate(
                """[...document.querySelectorAll("*")].flatMap(each => [null, "::before", "::after"].map(part => {
                  const style = getComputedStyle(each, part);
                  const lasts = (name, kind) => kind !== "none" && name.split(",").some(time => parseFloat(time) > 0);
                  return lasts(style.transitionDuration, style.transitionProperty) || lasts(style.animationDuration,
                    style.animationName) || style.scrollBehavior === "smooth" ? each.outerHTML.slice(0, 90) : null;
                })).filter(Boolean).slice(0, 5)"""
            )
            assert moving == [], path


# Who sees other colours


@pytest.fixture
def forced(browser: Browser, site: Path) -> Iterator[Page]:
    with browser.new_context(forced_colors="active", viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/zh-Hans/articles/china-newsweek-agi.html")
        yield page


def test_grades_are_seen_in_forced_colours(forced: Page) -> None:
    marks = forced.locator(".d-seg .d-grade").evaluate_all(
        """all => all.filter(each => each.checkVisibility()).map(each => {
          const style = getComputedStyle(each, "::before");
          const ground = getComputedStyle(document.body).backgroundColor;
          return {wide: parseFloat(style.borderTopWidth), kind: style.borderTopStyle, same: style.borderTopColor === ground};
        })"""
    )
    assert len(marks) > 5
    assert not [mark for mark in marks if mark["wide"] < 1 or mark["kind"] == "none" or mark["same"]]


def test_what_is_chosen_is_seen_in_forced_colours(forced: Page) -> None:
    grounds = """all => all.map(each => getComputedStyle(each).backgroundColor)"""
    labels = forced.locator(".d-switch label").evaluate_all(grounds)
    assert sorted(labels.count(each) for each in set(labels)) == [1, len(labels) - 1]
    box = """each => getComputedStyle(each, "::before").boxShadow + getComputedStyle(each, "::before").backgroundColor"""
    toggle = forced.locator(".d-toggle:has([name=g])")
    on = toggle.evaluate(box)
    toggle.click()
    assert toggle.evaluate(box) != on


def test_a_sentence_and_the_focus_are_seen_in_forced_colours(forced: Page) -> None:
    sentence = forced.locator("section.d-seg:not(.is-single) .d-s[data-s='1']").first
    plain = sentence.evaluate(LOOK)
    sentence.hover()
    assert sentence.evaluate(LOOK) != plain
    counterpart = (
        forced.locator("section.d-seg:not(.is-single)").first.locator("[lang=en] [data-s~='1']").first
    )
    assert counterpart.evaluate(LOOK) != plain
    link = forced.locator(".d-seg a.d-term").first
    link.focus()
    forced.keyboard.press("Shift+Tab")
    forced.keyboard.press("Tab")
    outline = link.evaluate(
        "each => [getComputedStyle(each).outlineStyle, getComputedStyle(each).outlineWidth]"
    )
    assert outline[0] != "none"
    assert float(outline[1].removesuffix("px")) >= 1


LOOK = "each => { const s = getComputedStyle(each); return [s.outlineStyle, s.textDecorationLine, s.borderBottomStyle].join() }"
"""What is left of a look when the browser takes the colours of grounds away."""


@pytest.mark.parametrize("path", ["pictures/matrix.html", "people/zhou-hongyi.html"])
def test_what_is_drawn_is_seen_in_forced_colours(browser: Browser, site: Path, path: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/en/{path}")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        drawn = page.locator(".d-cell, .d-strip__mark, .d-stance").evaluate_all(
            """all => all.filter(each => each.checkVisibility()).map(each => each.matches(".d-stance")
              ? getComputedStyle(each, "::before").backgroundColor
              : each.matches(".d-cell") ? getComputedStyle(each).fill : getComputedStyle(each).stroke)"""
        )
        assert drawn
        assert ground not in drawn


# Who has no mouse

STOP = """async () => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const shown = each.closest("label") ?? (each.matches(".md-option, .d-drawer") ? each.nextElementSibling : each);
  const seen = () => {
    const box = shown.getBoundingClientRect();
    return each.checkVisibility() && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  };
  // What was off the screen is laid out and scrolled to when it gets the focus, which takes a frame or two.
  for (let frames = 0; frames < 20 && !seen(); frames++) await new Promise(requestAnimationFrame);
  const sign = [each, shown, each.closest("form")].some(sign => {
    const look = sign && getComputedStyle(sign);
    return look && ((look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1) || look.boxShadow !== "none");
  });
  const parts = {".md-header": "header", ".md-tabs": "tabs", ".d-bar": "bar", ".d-seg": "segment", ".d-end": "end"};
  const part = Object.keys(parts).find(css => each.closest(css));
  const back = window.before?.isConnected && !(window.before.compareDocumentPosition(each) & 4);
  window.before = each;
  return {
    tag: each.outerHTML.slice(0, 110), sign, seen: seen(), part: parts[part] ?? "page",
    back,
  };
}"""


def _stops(page: Page, most: int) -> list[dict[str, Any]]:
    """Where the Tab key leads, one after the other, until it has left the page."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width", [1440, 640])
def test_the_keyboard_goes_through_an_article_in_the_order_of_reading(
    browser: Browser, site: Path, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/zh-Hans/articles/unsigned-sora-chatgpt.html")
        stops = _stops(page, 700)
        assert 60 < len(stops) < 700, "the keyboard is not trapped"
        assert not [stop["tag"] for stop in stops if stop["back"]]
        parts = list(dict.fromkeys(stop["part"] for stop in stops))
        wanted = ["page", "header", "tabs", "bar", "segment", "end"]
        assert [part for part in parts if part in wanted] == [part for part in wanted if part in parts]
        assert {"header", "bar", "segment", "end"} <= set(parts)
        assert not [stop["tag"] for stop in stops if not stop["seen"]]
        assert not [stop["tag"] for stop in stops if not stop["sign"]]


@pytest.mark.parametrize("scripts", [True, False])
def test_the_list_of_sections_opens_by_keyboard(browser: Browser, site: Path, scripts: bool) -> None:
    with browser.new_context(viewport={"width": 640, "height": 800}, java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(f"{site.as_uri()}/en/index.html")
        link = page.locator(".md-sidebar--primary a[href='glossary/index.html']")
        expect(link).to_be_hidden()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator("#d-drawer")).to_be_focused()
        page.keyboard.press("Space")
        expect(link).to_be_in_viewport()
        if scripts:
            page.keyboard.press("Escape")
            expect(link).not_to_be_in_viewport()


def test_the_link_past_the_head_is_the_first_and_leads_to_the_text(browser: Browser, served: str) -> None:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        for edition in EDITIONS:
            page.goto(f"{served}{edition}/{ARTICLE}")
            page.keyboard.press("Tab")
            skip = page.locator(".md-skip")
            expect(skip).to_be_focused()
            expect(skip).to_be_in_viewport()
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            inside = "document.activeElement.closest('.md-content') !== null"
            assert page.evaluate(inside)


def test_light_and_dark_are_chosen_and_remembered(browser: Browser, served: str) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.goto(f"{served}en/index.html")
        body = page.locator("body")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.emulate_media(color_scheme="dark")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.locator(".d-palette label:visible").click()
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.reload()
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.locator(".d-palette label:visible").click()
        page.goto(f"{served}en/{ARTICLE}")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
