"""An article is light, quick on a slow phone, and nothing moves under the reader's eyes while it loads."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import EDITIONS
from tests.browser.server import serving

MOST = 150_000
"""Bytes, compressed, that an article may take with everything the browser loads by itself."""
SLOW = 4
"""How many times slower a slow phone is than the machine of the tests, which is what Lighthouse takes too."""
WORK = 1.0
"""Seconds such a phone may work until the longest article answers, at its own pace and never waiting."""
READY = 4.0
"""Seconds from the address to an answering page on a busy machine, with a slow network: a ceiling, not an aim."""
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms there and back."""
RUNS = 5
PHONE = {
    "viewport": {"width": 360, "height": 780},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript"}
WATCH = """
  window.moved = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) moved.push([entry.value, ...entry.sources.map(
      source => source.node?.outerHTML?.slice(0, 90) ?? String(source.node))]);
  }).observe({type: "layout-shift", buffered: true});
"""


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


def _handler(site: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = site / unquote(urlsplit(self.path).path).lstrip("/")
            body = _packed(path) if path.is_file() else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", KINDS.get(path.suffix, "image/svg+xml"))
            self.send_header("Content-Length", str(len(body)))
            if body:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture(scope="module")
def packed(site: Path) -> Iterator[str]:
    """Address of the site on a server that sends everything compressed, as those of the world do."""
    with serving(_handler(site)) as address:
        yield address


def _longest(site: Path, edition: str) -> str:
    files = (site / edition / "articles").glob("*.html")
    return f"{edition}/articles/{max(files, key=lambda path: path.stat().st_size).name}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_longest_article_is_light(page: Page, packed: str, site: Path, edition: str) -> None:
    loaded = {packed + _longest(site, edition)}
    page.on("request", lambda sent: loaded.add(sent.url))
    page.goto(packed + _longest(site, edition), wait_until="networkidle")
    weights = Counter({url: len(_packed(site / url.removeprefix(packed))) for url in loaded})
    assert {PurePosixPath(url).suffix for url in weights} >= set(KINDS), "the page and what it loads"
    assert sum(weights.values()) < MOST, weights.most_common()


def _best(enough: float, measure: Callable[[], float]) -> float:
    """The least of some runs: what disturbs a measure on a busy machine only ever adds to it."""
    best = measure()
    for _ in range(RUNS - 1):
        if best < enough:
            break
        best = min(best, measure())
    return best


def test_a_slow_phone_works_less_than_a_second_for_the_longest_article(
    browser: Browser, site: Path, packed: str
) -> None:
    """Processor time of the page's main thread until every script has run, times ``SLOW``.

    From then on taps and keys are answered. What other programs do on the machine does not count.
    """

    def work() -> float:
        with browser.new_context(**PHONE) as context:  # type: ignore[arg-type]
            page = context.new_page()
            session = context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(packed + _longest(site, "zh-Hans"), wait_until="load")
            metrics = {
                each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
            }
            assert metrics["LayoutDuration"] > 0
            return float(metrics["TaskDuration"]) * SLOW

    assert _best(WORK, work) < WORK


def test_a_slow_phone_on_a_slow_network_answers_soon(browser: Browser, site: Path, packed: str) -> None:
    """From the address until a key is answered, with processor and network held back by the browser."""

    def ready() -> float:
        with browser.new_context(**PHONE) as context:  # type: ignore[arg-type]
            page = context.new_page()
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", NETWORK)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
            page.goto(packed + _longest(site, "zh-Hans"), wait_until="domcontentloaded")
            page.evaluate("document.querySelector('.d-switch [value=en]').click()")
            answered: float = page.evaluate(
                "new Promise(done => requestAnimationFrame(() => done(performance.now())))"
            )
            assert page.locator(".d-seg > [lang|=zh]").first.is_hidden()
            return answered / 1000

    assert _best(READY, ready) < READY


def _shifts(page: Page, address: str) -> list[Any]:
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    assert page.evaluate("performance.getEntriesByName('first-contentful-paint').length") == 1
    moved: list[Any] = page.evaluate("moved.filter(each => each[0] > .001)")
    return moved


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("layout", [None, "zh", "stack"])
def test_nothing_moves_while_an_article_loads(
    browser: Browser, site: Path, packed: str, width: int, layout: str | None
) -> None:
    address = packed + _longest(site, "zh-Hans")
    with browser.new_context(viewport={"width": width, "height": 800}, is_mobile=width < 600) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        if layout:  # chosen on an earlier visit
            page.goto(packed + "zh-Hans/index.html")
            page.evaluate("layout => localStorage.setItem('dossier-layout', layout)", layout)
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        assert not _shifts(page, address)
        if layout:
            assert page.locator(f".d-switch [value={layout}]").is_checked()
        segment = page.locator("section.d-seg").nth(20).get_attribute("id")
        page.goto("about:blank")
        assert not _shifts(page, f"{address}#{segment}")
        assert (
            page.locator(f"#{segment}").evaluate("each => Math.abs(each.getBoundingClientRect().top)") < 400
        )


def test_a_page_that_moves_is_seen_to_move(browser: Browser, packed: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(packed + "zh-Hans/index.html", wait_until="load")
        page.evaluate("setTimeout(() => document.querySelector('.md-main').style.marginTop = '200px', 100)")
        page.wait_for_function("moved.some(each => each[0] > .001)")


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_entry_stands_once_and_a_term_is_said_in_one_sentence(
    page: Page, packed: str, site: Path, edition: str
) -> None:
    page.goto(packed + _longest(site, edition))
    entries = page.locator(".d-entry[id]:not(.d-entry--grade)").evaluate_all(
        """all => all.map(entry => ({
          link: entry.querySelector("dt a").getAttribute("href"),
          glosses: [...entry.querySelectorAll(".d-entry__gloss")].map(
            gloss => ({lang: gloss.lang.slice(0, 2), words: gloss.textContent.trim()}))
        }))"""
    )
    assert len(entries) > 20
    assert len({each["link"] for each in entries}) == len(entries)
    for entry in entries:
        assert sorted(gloss["lang"] for gloss in entry["glosses"]) == ["en", "zh"], entry
        for gloss in entry["glosses"] if "glossary/" in entry["link"] else []:
            end = "。" if gloss["lang"] == "zh" else ". "
            assert end not in gloss["words"][:-1], entry
