"""The start page picks the reader's edition, and works without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

EDITIONS = ("zh-Hans", "zh-Hant", "en")


@pytest.mark.parametrize(
    ("locale", "edition"),
    [("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("en-GB", "en")],
)
def test_the_start_page_leads_to_the_readers_edition(
    browser: Browser, root: str, locale: str, edition: str
) -> None:
    with browser.new_context(locale=locale) as context:
        page = context.new_page()
        page.goto(f"{root}index.html")
        page.wait_for_url(f"**/{edition}/index.html")
        expect(page.locator("html")).to_have_attribute("lang", edition)


def test_whoever_reads_neither_language_is_asked(browser: Browser, root: str) -> None:
    with browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        page.goto(f"{root}index.html")
        for edition in EDITIONS:
            expect(page.locator(f'a[href="{edition}/index.html"]')).to_be_visible()
        assert page.url == f"{root}index.html"
        page.locator('a[href="zh-Hant/index.html"]').click()
        page.wait_for_url("**/zh-Hant/index.html")
        page.goto(f"{root}index.html")
        page.wait_for_url("**/zh-Hant/index.html")


def test_without_scripts_the_start_page_offers_every_edition(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for edition in EDITIONS:
            page.goto(f"{root}index.html")
            page.locator(f'a[href="{edition}/index.html"]').click()
            expect(page.locator("html")).to_have_attribute("lang", edition)
            expect(page.locator("h1")).to_be_visible()


def test_the_start_page_is_calm(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    page.wait_for_load_state("load")
    expect(page.locator("h1").first).to_be_visible()


def test_an_address_that_leads_nowhere_offers_every_edition(page: Page, root: str) -> None:
    page.goto(f"{root}404.html")
    for edition in EDITIONS:
        expect(page.locator(f"p[lang={edition}]")).not_to_be_empty()
        expect(page.locator(f'a[href="{edition}/index.html"]')).to_be_visible()
    assert page.url == f"{root}404.html"
