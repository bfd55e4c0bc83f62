"""Who holds what, and when it happened: read without scripts, on a phone, and from the first page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"viewport": {"width": 360, "height": 780}}


def test_a_cell_opens_its_words_without_scripts(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{root}zh-Hans/questions/index.html")
        cell = page.locator('a[href="#understands-physics-yann-lecun-1"]')
        row = page.locator("#understands-physics-yann-lecun-1")
        expect(row).to_be_hidden()
        assert page.locator(".d-voices__open:visible").count() == 0
        cell.click()
        expect(row).to_be_visible()
        assert page.locator(".d-voices__open:visible").count() == 1
        expect(row.locator("[lang=zh-Hans].d-read")).to_contain_text("并不能说明系统真正理解了物理世界")
        expect(row.locator("[lang=en].d-read")).to_contain_text("truly understands the physical world")
        row.locator(".d-voices__shut").click()
        expect(row).to_be_hidden()


def test_a_restored_position_says_that_it_is(page: Page, root: str) -> None:
    page.goto(f"{root}en/questions/index.html#prediction-enough-yann-lecun-1")
    row = page.locator("#prediction-enough-yann-lecun-1")
    expect(row).to_contain_text("Restored")
    expect(row.locator(".d-caution--restored")).to_be_visible()


@pytest.mark.window(**PHONE)
def test_on_a_phone_positions_are_lists_that_lead_to_the_words(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hant/questions/index.html")
    expect(page.locator(".d-voices--large")).to_be_hidden()
    line = page.locator(".d-asked li", has_text="楊立昆").first
    line.click()
    address = page.evaluate("location.pathname.split('/').pop() + location.hash")
    assert address == "understands-physics.html#yann-lecun-1"
    assert page.locator("#yann-lecun-1").evaluate("each => Math.abs(each.getBoundingClientRect().top) < 400")


@pytest.mark.window(**PHONE)
def test_an_open_cell_that_was_sent_to_a_phone_is_open_there(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/questions/index.html#understands-physics-yann-lecun-1")
    expect(page.locator("#understands-physics-yann-lecun-1")).to_be_visible()


def test_every_voice_leads_to_its_page_and_back(page: Page, root: str) -> None:
    page.goto(f"{root}en/questions/index.html")
    page.locator(".d-voices tbody th a", has_text="Yann LeCun").click()
    held = page.locator(".d-held")
    assert held.locator("dt").count() == 3
    held.locator("dd > a").first.click()
    expect(page.locator("h1")).to_contain_text("Does Sora understand the physical world?")


def test_the_timeline_stands_in_order_and_its_versions_side_by_side(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/events/index.html")
    years = page.locator(".d-rec > h2").all_inner_texts()
    assert years == sorted(years)
    versions = page.locator("#zhou-hongyi-on-agi .d-versions > div")
    one, other = (versions.nth(number).bounding_box() for number in (0, 1))
    assert one
    assert other
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_names_of_the_small_timeline_do_not_cover_each_other(
    browser: Browser, served: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{served}en/index.html")
        boxes = page.locator(".d-line__point a").evaluate_all(
            "all => all.map(each => (({left, right, top, bottom}) => [left, right, top, bottom])"
            "(each.getBoundingClientRect()))"
        )
        assert len(boxes) > 5
        crossing = [
            (a, b)
            for i, a in enumerate(boxes)
            for b in boxes[i + 1 :]
            if a[0] < b[1] - 1 and b[0] < a[1] - 1 and a[2] < b[3] - 1 and b[2] < a[3] - 1
        ]
        assert crossing == []
