"""Marks, notes, layouts and script: by menu and by keys, remembered, by address."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "articles/light-cone-simulator.html"
NARROW = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def _chosen(page: Page) -> str:
    return str(page.evaluate("() => document.querySelector('.d-switch [name=v]:checked').value"))


def test_keys_do_what_the_menu_does(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    seen = [_chosen(page)]
    for _ in range(4):
        page.keyboard.press("v")
        seen.append(_chosen(page))
    assert seen == ["pair", "zh", "en", "stack", "pair"]
    for key, name in (("g", "g"), ("m", "m")):
        box = page.locator(f".d-bar [name={name}]")
        page.keyboard.press(key)
        expect(box).not_to_be_checked()
        page.keyboard.press(key)
        expect(box).to_be_checked()


def test_keys_lead_from_segment_to_segment_and_the_focus_with_them(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    for key, number in (("]", 0), ("]", 1), ("]", 2), ("[", 1)):
        page.keyboard.press(key)
        segment = page.locator(".d-seg").nth(number)
        expect(segment).to_have_class(re.compile("is-active"))
        expect(segment.locator(".d-seg__no a")).to_be_focused()
        expect(segment).to_be_in_viewport()


def test_a_key_leads_to_the_same_place_in_the_other_script(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    segment = page.locator("section.d-seg").nth(14)
    segment.scroll_into_view_if_needed()
    page.evaluate("id => document.getElementById(id).scrollIntoView()", segment.get_attribute("id"))
    page.wait_for_timeout(200)
    page.keyboard.press("h")
    page.wait_for_url(f"**/zh-Hant/{ARTICLE}*")
    expect(page.locator(f"#{segment.get_attribute('id')}")).to_be_in_viewport()


def test_the_keys_are_listed_and_can_be_switched_off(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    page.keyboard.press("?")
    panel = page.locator("dialog.d-dialog")
    expect(panel).to_be_visible()
    assert panel.locator("kbd").all_text_contents() == ["v", "[", "]", "g", "m", "h", "o", "a", "?"]
    panel.locator("input").uncheck()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.keyboard.press("v")
    assert _chosen(page) == "pair"
    page.wait_for_timeout(100)  # for the browser to keep what it was told
    page.reload()
    page.keyboard.press("v")
    assert _chosen(page) == "pair"
    page.keyboard.press("?")
    panel.locator("input").check()
    page.keyboard.press("Escape")
    page.keyboard.press("v")
    assert _chosen(page) == "zh"


def test_a_shared_link_shows_its_layout_and_leaves_the_readers_choice(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    page.keyboard.press("v")
    assert "v=zh" in page.url
    page.goto(f"{root}zh-Hans/{ARTICLE}?v=stack")
    assert _chosen(page) == "stack"
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    assert _chosen(page) == "zh"


@pytest.mark.parametrize("name", ["g", "m"])
def test_a_switch_is_remembered(page: Page, root: str, name: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    page.locator(f".d-bar [name={name}]").uncheck()
    page.goto(f"{root}en/{ARTICLE}")
    expect(page.locator(f".d-bar [name={name}]")).not_to_be_checked()


@pytest.mark.parametrize(("layout", "hidden"), [("zh", "en"), ("en", "zh")])
def test_the_other_language_of_one_segment_is_shown_on_demand(
    page: Page, root: str, layout: str, hidden: str
) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}?v={layout}")
    one, other = (page.locator("section.d-seg:not(.is-single)").nth(number) for number in (3, 4))
    css = f"> .d-read[lang|={hidden}]"
    expect(one.locator(css)).to_be_hidden()
    one.hover()
    button = one.locator(f"button[data-other={hidden}]")
    button.click()
    expect(one.locator(css)).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(other.locator(css)).to_be_hidden()
    button.click()
    expect(one.locator(css)).to_be_hidden()
    one.locator(".d-seg__no a").focus()
    page.keyboard.press("o")
    expect(one.locator(css)).to_be_visible()


def test_a_sentence_lights_its_counterpart_on_pointing_and_on_focus(browser: Browser, served: str) -> None:
    """Without scripts: the style sheet does it."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{served}zh-Hans/{ARTICLE}")
        segment = page.locator("section.d-seg:has(> [lang=en] [data-s='2'] a)").first
        plain = segment.locator("[lang|=zh] [data-s='2']")
        paint = "each => getComputedStyle(each).backgroundColor"
        before = plain.evaluate(paint)
        segment.locator("[lang=en] [data-s='2']").hover()
        assert plain.evaluate(paint) != before
        page.locator("h1").hover()
        assert plain.evaluate(paint) == before
        segment.locator("[lang=en] [data-s='2'] a").first.focus()
        assert plain.evaluate(paint) != before


@pytest.mark.window(**NARROW)
def test_on_a_narrow_screen_a_note_is_a_line_that_opens(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    note = page.locator("details.d-note").first
    text = note.locator(".d-note__text").first
    expect(text).to_be_hidden()
    note.locator("summary").tap()
    expect(text).to_be_visible()
    note.locator("summary").tap()
    expect(text).to_be_hidden()
    anchor = note.get_attribute("id")
    page.goto(f"{root}zh-Hans/{ARTICLE}#{anchor}")
    expect(text).to_be_visible()


def test_in_the_margin_notes_are_open_beside_their_segment_and_do_not_overlap(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    boxes = page.locator(".d-seg > .d-notes").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({left, top, bottom}) => [left, top, bottom])"
    )
    column = page.locator("section.d-seg > .d-read:visible").nth(1).bounding_box()
    assert column
    assert all(left >= column["x"] + column["width"] for left, _, _ in boxes)
    assert all(later[1] >= earlier[2] for earlier, later in pairwise(boxes))
    expect(page.locator("details.d-note:not([open])")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1440])
def test_without_scripts_every_note_is_open(browser: Browser, root: str, width: int) -> None:
    viewport = {"width": width, "height": 844}
    with browser.new_context(java_script_enabled=False, viewport=viewport) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{root}zh-Hans/{ARTICLE}")
        for text in page.locator(".d-note__text").all():
            expect(text).to_be_visible()
