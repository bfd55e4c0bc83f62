"""The form that writes an annotation: what it quotes, the file it makes, and where it goes."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from build_dossier.issues import Issues
from build_dossier.pipeline import assemble
from build_dossier.reading.annotations import read_annotation
from build_dossier.reading.files import load_files
from build_dossier.reading.issue_form import FORM, read_labels
from build_dossier.scaffolding import sent_annotation_yaml
from tests.browser.axe import findings
from tests.repository import ROOT

ARTICLE = "light-cone-simulator"
PATH = f"articles/{ARTICLE}.html"
NARROW = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SELECT = """([css, start, end]) => {
  const walker = document.createTreeWalker(document.querySelector(css), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0, node;
  while ((node = walker.nextNode())) {
    if (node.parentElement.closest(".d-ref, .d-grade, .d-vh")) continue;
    const length = node.length;
    if (at <= start && start < at + length) range.setStart(node, start - at);
    if (at < end && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  document.querySelector(css).scrollIntoView({block: "center"});
  document.dispatchEvent(new Event("pointerup"));
}"""
"""Selects characters of a text, counted without marks."""


def _select(page: Page, css: str, start: int, end: int) -> None:
    page.evaluate(SELECT, [css, start, end])
    page.locator(".d-pick").click()
    expect(page.locator("dialog.d-annotate")).to_be_visible()


def _write(page: Page, *, by: str = "Lin Yue") -> tuple[str, str]:
    """Fill the form in; the path and the text of the file that it would save."""
    form = page.locator("dialog.d-annotate")
    form.locator("label:has([value=fact-check])").click()
    form.locator("[name=zh]").fill('切的是**时空补丁**："一块" \\\\ # 不止一帧\n\n第二段。')
    form.locator("[name=url]").fill("https://example.org/report?a=1&b=2")
    form.locator("[name=name]").fill("A: report")
    form.locator("[name=by]").fill(by)
    link = form.locator("a[download]").get_attribute("href") or ""
    head, _, text = link.partition(",")
    assert head == "data:application/yaml;charset=utf-8"
    return form.locator("summary code").text_content() or "", unquote(text)


@pytest.mark.parametrize(
    ("edition", "layer"), [("zh-Hans", "zh"), ("zh-Hans", "en"), ("zh-Hant", "zh"), ("en", "en")]
)
def test_the_file_it_makes_is_read_without_a_fault_and_finds_its_place(
    page: Page, root: str, edition: str, layer: str
) -> None:
    page.goto(f"{root}{edition}/{PATH}")
    segment = page.locator("section.d-seg").nth(9).get_attribute("id")
    _select(page, f"#{segment} > .d-read[lang|={layer}]", 4, 15)
    path, text = _write(page)
    assert path == f"seeds/annotations/{ARTICLE}/{segment}-fact-check-lin-yue.yaml"
    issues = Issues()
    dossier = assemble(load_files(ROOT, "seeds") | {path: text.encode()}, issues)
    assert [each for each in issues if each.place.path == path] == []
    assert dossier
    made = {each.id: each for each in dossier.article(ARTICLE).annotations}[path.split("/")[-1][:-5]]
    assert made.span
    own = dossier.article(ARTICLE).segment(segment or "")
    whole = own.reading if layer == "zh" else own.en or ""
    if edition == "zh-Hant":  # kept as whole sentences, in Simplified
        assert made.entry.quote in {slot.reading for slot in own.slots}
    else:
        assert made.entry.quote == whole[4:15].strip()
    assert made.entry.layer == ("en" if layer == "en" else "reading")
    assert made.entry.text.zh == '切的是**时空补丁**："一块" \\\\ # 不止一帧\n\n第二段。'
    assert made.entry.by == "Lin Yue"


def test_words_that_stand_twice_are_kept_with_those_around_them(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{PATH}")
    issues = Issues()
    files = load_files(ROOT, "seeds")
    dossier = assemble(files, issues)
    assert dossier
    segment = next(
        each
        for each in dossier.article(ARTICLE).segments
        if each.reading.count("Sora") > 1 and not each.heading and len(each.slots) > 1
    )
    start = segment.reading.rindex("Sora")
    _select(page, f"#{segment.id} > .d-read[lang|=zh]", start, start + 4)
    path, text = _write(page)
    assert re.search(r'quote: "Sora"\n  (?:prefix: ".+"\n  )?(?:suffix: ".+"\n)?', text)
    made = assemble(files | {path: text.encode()}, issues)
    assert made
    spans = {each.id: each.span for each in made.article(ARTICLE).annotations}
    span = spans[path.split("/")[-1][:-5]]
    assert span
    assert span.start == start


def test_without_a_selection_it_is_about_the_whole_paragraph(page: Page, root: str) -> None:
    page.goto(f"{root}zh-Hans/{PATH}")
    segment = page.locator("section.d-seg").nth(3)
    segment.hover()
    segment.locator("a.d-tool-annotate").click()
    said = page.locator("dialog.d-annotate blockquote").text_content()
    shown = segment.locator("> .d-read[lang|=zh]").evaluate(
        "each => { const copy = each.cloneNode(true);"
        " for (const mark of copy.querySelectorAll('.d-ref, .d-grade')) mark.remove(); return copy.textContent }"
    )
    assert said == shown


def test_the_key_opens_it_for_the_selection_or_the_segment_that_is_read(page: Page, served: str) -> None:
    page.goto(f"{served}zh-Hans/{PATH}")
    page.keyboard.press("]")
    page.keyboard.press("]")
    page.keyboard.press("a")
    expect(page.locator("dialog.d-annotate")).to_be_visible()
    expect(page.locator("dialog.d-annotate textarea").first).to_be_focused()
    page.locator("dialog.d-annotate [type=radio]").first.focus()
    for key in ("h", "v", "g", "/"):
        page.keyboard.press(key)
    expect(page.locator("dialog.d-annotate")).to_be_visible()
    assert "zh-Hans" in page.url, "keys of the page rest while the form is open"
    assert "v=" not in page.url
    page.keyboard.press("Escape")
    expect(page.locator("dialog.d-annotate")).to_have_count(0)
    expect(page.locator(".d-seg").nth(1).locator(".d-seg__no a")).to_be_focused()


@pytest.mark.parametrize(("length", "offered"), [(20, True), (9000, False)])
def test_github_gets_the_file_filled_in_unless_it_is_too_long(
    page: Page, served: str, length: int, offered: bool
) -> None:
    def with_repository(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace('"repository":null', '"repository":"https://github.com/example/toy"')
        route.fulfill(response=answer, body=body)

    page.route("**/assets/anchors/*.js", with_repository)
    page.goto(f"{served}en/{PATH}")
    segment = page.locator("section.d-seg").nth(2).get_attribute("id")
    _select(page, f"#{segment} > .d-read[lang=en]", 0, 12)
    way, issue = page.locator("a.d-out--way").all()
    expect(way).to_be_hidden()
    expect(issue).to_be_hidden()
    path, text = _write(page)
    page.locator("dialog.d-annotate [name=en]").fill("x" * length)
    if not offered:
        expect(way).to_be_hidden()
        expect(issue).to_be_hidden()
        expect(page.locator(".d-need")).not_to_be_empty()
        return
    expect(way).to_be_visible()
    address = urlsplit(way.get_attribute("href") or "")
    asked = parse_qs(address.query)
    assert f"{address.netloc}{address.path}" == f"github.com/example/toy/new/main/seeds/annotations/{ARTICLE}"
    assert asked["filename"] == [path.rpartition("/")[2]]
    assert asked["value"] == [page.locator("dialog.d-annotate pre").text_content()]
    address = urlsplit(issue.get_attribute("href") or "")
    asked = parse_qs(address.query)
    assert f"{address.netloc}{address.path}" == "github.com/example/toy/issues/new"
    assert asked.pop("template") == [FORM.rpartition("/")[2]]
    said = {key: words for key, (words,) in asked.items()}
    fields = read_labels((ROOT / FORM).read_bytes(), Issues()).values()
    sent = sent_annotation_yaml(dict.fromkeys(fields, "") | said, "2026-01-01").encode()
    issues = Issues()
    from_issue, from_file = (
        read_annotation("x", ARTICLE, data, path, issues)
        for data in (sent, text.replace("\nzh:", f"\nen: {'x' * length}\nzh:").encode())
    )
    assert from_issue
    assert from_file
    for each in ("segment", "quote", "prefix", "suffix", "layer", "kind", "by", "text"):
        assert getattr(from_issue, each) == getattr(from_file, each)
    assert [(each.url, each.title) for each in from_issue.sources] == [
        (each.url, each.title) for each in from_file.sources
    ]


@pytest.mark.window(**NARROW)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_it_fits_and_axe_finds_nothing(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{served}zh-Hant/{PATH}")
    page.evaluate("() => document.querySelectorAll('section.d-seg')[2].classList.add('is-active')")
    page.locator("section.d-seg").nth(2).locator("a.d-tool-annotate").tap()
    expect(page.locator("dialog.d-annotate")).to_be_visible()
    page.locator("dialog.d-annotate summary").tap()
    assert page.evaluate("() => document.scrollingElement.scrollWidth") <= 390
    assert findings(page) == []


def test_without_the_form_the_link_leads_where_it_says(browser: Browser, served: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served}zh-Hans/{PATH}")
        segment = page.locator("section.d-seg").nth(3)
        segment.hover()
        segment.locator("a.d-tool-annotate").click()
        page.wait_for_url("**/guide/annotate.html")


def test_nothing_of_it_is_loaded_before_it_is_asked_for(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(f"{served}zh-Hans/{PATH}")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "anchors/" in url or "annotate/form" in url]
