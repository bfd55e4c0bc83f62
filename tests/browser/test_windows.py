"""Small windows of terms, people, quotations, annotations and provenance: pointer, keyboard, touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ARTICLE = "articles/light-cone-simulator.html"
EDITIONS = ("zh-Hans", "zh-Hant", "en")
NARROW = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
MARKS = {"term": ".d-term", "name": ".d-name", "quotation": ".d-spoken"}


def _mark(page: Page, css: str, number: int = 0) -> Locator:
    return page.locator(f"section.d-seg a{css}:visible").nth(number)


def _rect(found: Locator) -> dict[str, float]:
    box = found.bounding_box()
    assert box
    return {side: box[side] for side in ("x", "y", "width", "height")}


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_kind_of_mark_opens_one_window_with_what_the_page_says(
    page: Page, root: str, edition: str
) -> None:
    page.goto(f"{root}{edition}/{ARTICLE}")
    for css in MARKS.values():
        mark = page.locator(f"section.d-seg a{css}:visible").first
        mark.scroll_into_view_if_needed()
        mark.hover()
        window = page.locator(".d-window")
        expect(window).to_have_count(1)
        said = (window.locator(".d-window__body").text_content() or "").strip()
        assert said
        meant = page.locator(f'[id="{(mark.get_attribute("href") or "")[1:]}"]').text_content() or ""
        for line in window.locator(".d-window__text").all():
            assert re.sub(r"\s", "", line.text_content() or "") in re.sub(r"\s", "", meant)
        expect(window.locator("a").last).to_have_attribute("href", re.compile(r"\.html$"))
        page.keyboard.press("Escape")
        expect(window).to_have_count(0)


def test_the_account_of_a_paragraph_stands_in_the_window_of_its_raw_place(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    segment = page.locator("section.d-seg").nth(2)
    segment.hover()
    segment.locator("a.d-to-raw").hover()
    window = segment.locator(".d-window")
    expect(window).to_contain_text(re.compile(r"第 \d+ 行"))
    window.locator("a").click()
    page.wait_for_url("**/cleaning/**#raw-*")


def test_a_window_covers_neither_its_mark_nor_the_edge_of_the_screen(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    marks = page.locator("section.d-seg .d-read a:is(.d-term, .d-name, .d-spoken):visible")
    for number in range(0, marks.count(), 9):
        mark = marks.nth(number)
        mark.scroll_into_view_if_needed()
        mark.focus()
        page.keyboard.press("Shift")  # from the keyboard, as the browser sees it
        mark.dispatch_event("pointerover", {"pointerType": "mouse", "bubbles": True})
        window = page.locator(".d-window")
        expect(window).to_have_count(1)
        box = _rect(window)
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1440
        lines = mark.evaluate("link => [...link.getClientRects()].map(({top, bottom}) => [top, bottom])")
        assert all(box["y"] >= bottom or box["y"] + box["height"] <= top for top, bottom in lines)
        page.keyboard.press("Escape")
        page.locator(".d-seg__no a").first.evaluate("link => link.focus({preventScroll: true})")


def test_it_waits_before_it_opens_and_stays_while_it_is_pointed_at(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    mark = _mark(page, ".d-term")
    mark.hover()
    expect(page.locator(".d-window")).to_have_count(0)
    expect(page.locator(".d-window")).to_have_count(1)
    page.locator(".d-window__body").hover()
    page.wait_for_timeout(500)
    expect(page.locator(".d-window")).to_have_count(1)
    page.locator("h1").hover()
    expect(page.locator(".d-window")).to_have_count(0)


def test_nothing_moves_when_a_window_opens(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    mark = _mark(page, ".d-term", 3)
    mark.scroll_into_view_if_needed()
    places = "() => [scrollY, ...[...document.querySelectorAll('.d-seg')].map(each => each.getBoundingClientRect().top)]"
    before = page.evaluate(places)
    mark.hover()
    expect(page.locator(".d-window")).to_have_count(1)
    assert page.evaluate(places) == before


def test_windows_stack_no_deeper_than_two(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    _mark(page, ".d-spoken").hover()
    first = page.locator("#d-window-1")
    first.locator("a.d-name").hover()
    second = page.locator("#d-window-2")
    expect(second).to_be_visible()
    page.wait_for_timeout(500)
    expect(page.locator(".d-window")).to_have_count(2)
    second.evaluate(
        "box => box.querySelector('.d-window__body').append(box.parentElement.querySelector('.d-name').cloneNode(true))"
    )
    second.locator(".d-window__body .d-name").hover()
    page.wait_for_timeout(500)
    expect(page.locator(".d-window")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(second).to_have_count(0)
    expect(first).to_be_visible()
    first.locator("a.d-name").hover()
    second.locator(".d-close").click()
    expect(second).to_have_count(0)
    expect(first).to_be_visible()
    page.keyboard.press("Escape")
    expect(first).to_have_count(0)


@pytest.mark.parametrize("edition", EDITIONS)
def test_with_the_keyboard_it_opens_is_walked_through_and_gives_the_focus_back(
    page: Page, served: str, edition: str
) -> None:
    page.goto(f"{served}{edition}/{ARTICLE}")
    page.locator("section.d-seg .d-seg__no a").first.focus()
    page.keyboard.press("Tab")
    mark = page.locator("section.d-seg a.is-open")
    expect(mark).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "true")
    text = page.locator(f'[id="{mark.get_attribute("aria-describedby")}"]')
    expect(text).not_to_be_empty()
    page.keyboard.press("Tab")
    expect(page.locator(".d-window a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".d-window")).to_have_count(0)
    assert page.evaluate(
        "() => document.activeElement.matches('section.d-seg a.d-term, section.d-seg a.d-name')"
    )
    page.keyboard.press("Tab")  # no trap: on to the next mark, whose window opens
    expect(page.locator(".d-window")).to_have_count(1)


@pytest.mark.window(**NARROW)
def test_the_first_tap_opens_and_the_second_follows(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    mark = _mark(page, ".d-term", 1)
    anchor = mark.get_attribute("href") or ""
    mark.tap()
    window = page.locator(".d-window")
    expect(window).to_be_in_viewport(ratio=0.9)
    box = _rect(window)
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert "#" not in page.url
    mark.tap()
    page.wait_for_url(f"**{anchor}")
    expect(page.locator(f'[id="{anchor[1:]}"]')).to_be_in_viewport()
    expect(window).to_have_count(0)


@pytest.mark.window(**NARROW)
def test_a_tap_elsewhere_or_on_the_cross_shuts_it(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    mark = _mark(page, ".d-term", 1)
    mark.tap()
    page.locator(".d-window .d-close").tap()
    expect(page.locator(".d-window")).to_have_count(0)
    mark.tap()
    expect(page.locator(".d-window")).to_have_count(1)
    page.touchscreen.tap(4, 800)  # the margin
    expect(page.locator(".d-window")).to_have_count(0)


@pytest.mark.window(viewport={"width": 1100, "height": 900})
def test_a_note_opens_in_a_window_where_it_does_not_stand_beside_the_text(page: Page, served: str) -> None:
    page.goto(f"{served}en/{ARTICLE}")
    number = page.locator("section.d-seg a.d-ref:visible").first
    number.hover()
    window = page.locator(".d-window")
    expect(window.locator(".d-window__text").first).not_to_be_empty()
    note = (number.get_attribute("href") or "")[1:]
    window.locator(".d-window__foot a").click()
    expect(page.locator(f'[id="{note}"] .d-note__text').first).to_be_in_viewport()


def test_a_note_in_the_margin_lights_up_instead(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{ARTICLE}")
    number = page.locator("section.d-seg a.d-ref:visible").first
    number.hover()
    expect(page.locator(f'[id="{(number.get_attribute("href") or "")[1:]}"]')).to_have_class(
        re.compile("is-lit")
    )
    page.wait_for_timeout(300)
    expect(page.locator(".d-window")).to_have_count(0)


def test_they_can_be_switched_off_and_stay_off(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    page.locator(".d-bar [name=w]").uncheck()
    for _ in range(2):
        _mark(page, ".d-term").hover()
        page.wait_for_timeout(400)
        expect(page.locator(".d-window")).to_have_count(0)
        page.reload()
        expect(page.locator(".d-bar [name=w]")).not_to_be_checked()
    page.locator(".d-bar [name=w]").check()
    _mark(page, ".d-term").hover()
    expect(page.locator(".d-window")).to_have_count(1)


def test_without_scripts_marks_are_links_to_what_the_windows_say(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}zh-Hans/{ARTICLE}")
        expect(page.locator(".d-bar [name=w]")).to_be_hidden()
        for css in (*MARKS.values(), ".d-ref"):
            mark = _mark(page, css)
            mark.click()
            expect(page.locator(f'[id="{(mark.get_attribute("href") or "")[1:]}"]')).to_be_in_viewport()
