"""Reading an article: editions, layouts, terms and people, there and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ARTICLE = "articles/light-cone-simulator.html"
EDITIONS = ("zh-Hans", "zh-Hant", "en")
WIDE = {"viewport": {"width": 1440, "height": 900}}
NARROW = {"viewport": {"width": 390, "height": 844}}


def _bilingual(page: Page) -> Locator:
    """The first paragraph that stands in both languages."""
    return page.locator("section.d-seg:not(.is-single)").first


def _texts(page: Page) -> tuple[Locator, Locator]:
    segment = _bilingual(page)
    return segment.locator("> p.d-read[lang^=zh]"), segment.locator("> p.d-read[lang=en]")


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_article_opens_in_its_edition(page: Page, root: str, edition: str) -> None:
    page.goto(f"{root}{edition}/{ARTICLE}")
    expect(page.locator("html")).to_have_attribute("lang", edition)
    expect(page.locator("h1")).to_be_visible()
    chinese, english = _texts(page)
    expect(chinese).to_have_attribute("lang", "zh-Hant" if edition == "zh-Hant" else "zh-Hans")
    expect(chinese).to_be_visible()
    expect(english).to_be_visible()


def test_the_edition_is_switched_in_place(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    for edition in ("zh-Hant", "en", "zh-Hans"):
        page.locator(f"a[data-d-edition][lang={edition}]").click()
        page.wait_for_url(f"**/{edition}/{ARTICLE}*")
        expect(page.locator("html")).to_have_attribute("lang", edition)


def test_the_edition_is_switched_at_the_segment_that_is_read(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    segment = page.locator("section.d-seg").nth(12).get_attribute("id")
    page.goto(f"{root}zh-Hans/{ARTICLE}#{segment}")
    page.locator("a[data-d-edition][lang=en]").click()
    page.wait_for_url(f"**/en/{ARTICLE}*")
    expect(page.locator(f"#{segment}")).to_be_in_viewport()


@pytest.mark.window(**WIDE)
@pytest.mark.parametrize("steps", [3, 7, 12])
def test_the_other_script_opens_at_the_paragraph_that_was_gone_to(
    page: Page, served: str, steps: int
) -> None:
    page.goto(f"{served}zh-Hans/articles/china-newsweek-agi.html")
    for _ in range(steps):
        page.keyboard.press("]")
    page.wait_for_timeout(100)
    gone_to = page.evaluate("document.activeElement.closest('.d-seg').id")
    page.keyboard.press("h")
    page.wait_for_url(f"**/zh-Hant/articles/china-newsweek-agi.html*#{gone_to}")


def test_on_a_wide_screen_the_languages_stand_side_by_side(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    chinese, english = (text.bounding_box() for text in _texts(page))
    assert chinese
    assert english
    assert chinese["x"] + chinese["width"] <= english["x"]
    assert abs(chinese["y"] - english["y"]) < 12


@pytest.mark.window(**NARROW)
def test_on_a_narrow_screen_they_are_stacked(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    chinese, english = (text.bounding_box() for text in _texts(page))
    assert chinese
    assert english
    assert chinese["y"] + chinese["height"] <= english["y"] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("label.d-wide")).to_be_hidden()


@pytest.mark.window(**WIDE)
def test_the_layout_is_switched(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{ARTICLE}")
    chinese, english = _texts(page)
    page.locator(".d-switch label:has(input[value=zh])").click()
    expect(english).to_be_hidden()
    expect(chinese).to_be_visible()
    page.locator(".d-switch label:has(input[value=en])").click()
    expect(chinese).to_be_hidden()
    expect(english).to_be_visible()
    page.locator(".d-switch label:has(input[value=stack])").click()
    above, below = chinese.bounding_box(), english.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1


def test_the_layout_is_switched_without_scripts(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{root}en/{ARTICLE}")
        chinese, english = _texts(page)
        page.locator(".d-switch label:has(input[value=en])").click()
        expect(chinese).to_be_hidden()
        expect(english).to_be_visible()


@pytest.mark.parametrize(
    ("css", "folder"), [("d-term", "glossary"), ("d-name", "people")], ids=["term", "person"]
)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_name_is_followed_there_and_back(
    page: Page, root: str, edition: str, css: str, folder: str
) -> None:
    page.goto(f"{root}{edition}/{ARTICLE}")
    names = page.locator(f"section.d-seg a.{css}")
    anchors = [name.get_attribute("href") for name in names.all()]
    entries = [anchor for anchor in anchors if anchor and anchor.startswith("#")]
    for anchor in entries:
        entry = page.locator(f'[id="{anchor[1:]}"]')
        record = entry.locator(f'dt a[href*="{folder}/"]')
        if record.count():
            break
    else:
        pytest.fail(f"no {css} of the article leads to an entry that leads to {folder}/")
    page.evaluate("anchor => { location.hash = anchor }", anchor)
    expect(entry).to_be_in_viewport()
    record.first.click()
    page.wait_for_url(re.compile(rf"/{edition}/{folder}/[a-z0-9-]+\.html"))
    expect(page.locator("h1")).to_be_visible()
    back = page.locator(f'a[href*="{ARTICLE}#p"]').first
    segment = (back.get_attribute("href") or "").rpartition("#")[2]
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    back.click()
    page.wait_for_url(re.compile(rf"/{edition}/{re.escape(ARTICLE)}\S*#{segment}$"))
    expect(page.locator(f"#{segment}")).to_be_in_viewport()


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_segment_leads_to_its_raw_place_and_back(page: Page, root: str, edition: str) -> None:
    page.goto(f"{root}{edition}/{ARTICLE}")
    segment = page.locator("section.d-seg").nth(3)
    name = segment.get_attribute("id")
    segment.hover()
    segment.locator(f'.d-tools a[href*="#raw-{name}"]').click()
    page.wait_for_url(f"**#raw-{name}")
    place = page.locator(f"li:has(#raw-{name})")
    expect(place).to_be_in_viewport()
    place.locator(f'a[href$="#{name}"]').first.click()
    expect(page.locator(f"#{name}")).to_be_in_viewport()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_segment_can_be_annotated_without_scripts(browser: Browser, root: str, edition: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}{edition}/{ARTICLE}")
        segments = page.locator("section.d-seg")
        ways = page.locator('section.d-seg .d-tools a:is([href*="/new/"], [href*="guide/annotate"])')
        assert ways.count() == segments.count() > 20
        for address in ways.evaluate_all("all => all.map(each => each.href)"):
            assert len(address) < 8000
