"""Indexes that invite: a filter for those who have scripts, whole without; pictures whose marks are links."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

LEFT = ".d-index .d-entry:not([hidden])"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ksmx", "diffusion-model"),
        ("kuosan", "diffusion-model"),
        ("擴散模型", "diffusion-model"),
        ("扩散模型", "diffusion-model"),
        ("DiT", "diffusion-transformer"),
        ("spacetime  patch", "spacetime-patch"),
    ],
)
@pytest.mark.parametrize("edition", ["zh-Hans", "zh-Hant", "en"])
def test_a_name_is_found_in_any_form(page: Page, root: str, edition: str, typed: str, found: str) -> None:
    page.goto(f"{root}{edition}/glossary/index.html")
    everything = page.locator(LEFT).count()
    page.locator(".d-filter input").fill(typed)
    assert 0 < page.locator(LEFT).count() < everything
    assert page.locator(f"{LEFT} a[href='{found}.html']").count() == 1
    assert page.locator(".d-filter output").inner_text()
    assert page.locator(".d-path").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator(LEFT).count() == everything
    assert page.locator(".d-path").is_visible()


def test_headings_go_with_their_entries_and_nothing_is_said_aloud_of_none(page: Page, root: str) -> None:
    page.goto(f"{root}en/people/index.html")
    page.locator(".d-filter input").fill("no such person")
    assert page.locator(LEFT).count() == 0
    assert page.locator("h2:visible").count() == 0
    assert "No entry" in page.locator(".d-filter output").inner_text()


def test_without_scripts_there_is_no_filter_and_everything_is_there(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}en/glossary/index.html")
        assert page.locator(".d-filter").is_hidden()
        assert page.locator(LEFT).count() == page.locator(".d-letters__name").count() > 80
        assert page.locator(".d-path > li").count() == 12


def test_a_mark_of_the_strip_leads_to_its_paragraph(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/glossary/sora.html")
    mark = page.locator(".d-strip__draw a").nth(3)
    address = mark.get_attribute("href") or ""
    mark.locator("rect").click()
    page.wait_for_url(f"**/{address.removeprefix('../')}")
    assert page.locator(f"#{address.rpartition('#')[2]}").is_visible()


@pytest.mark.window(viewport={"width": 390, "height": 844})
def test_the_network_on_a_phone_can_be_read_and_tapped(page: Page, root: str) -> None:
    page.goto(f"{root}en/pictures/network.html")
    assert page.locator(".d-net--wide").is_hidden()
    nodes = page.locator(".d-net--tall a")
    assert nodes.count() > 20
    sizes = page.eval_on_selector_all(
        ".d-net--tall text", "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 12
    boxes = page.eval_on_selector_all(
        ".d-net--tall text", "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.right])"
    )
    assert all(left >= 0 and right <= 390 for left, right in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_labels_of_the_network_do_not_cover_each_other(page: Page, root: str) -> None:
    for edition in ("zh-Hans", "zh-Hant", "en"):
        page.goto(f"{root}{edition}/pictures/network.html")
        covered = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll(".d-net--wide text")].map((each) => each.getBoundingClientRect());
              return boxes.filter((one, place) => boxes.some((other, index) => index > place &&
                one.left < other.right - 2 && other.left < one.right - 2 && one.top < other.bottom - 3 && other.top < one.bottom - 3)).length;
            }"""
        )
        assert covered == 0, edition
