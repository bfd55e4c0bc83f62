"""A browser, the built site under two kinds of address, and a page that tells on itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.server import serving
from tests.chromium import launch
from tests.repository import ROOT

SITE = ROOT / "site"
NO_SITE = "There is no site to look at: run `make site` first."


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            chromium = launch(playwright)
        except FileNotFoundError as error:
            pytest.fail(str(error))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site() -> Path:
    if not (SITE / "index.html").is_file():
        pytest.fail(NO_SITE)
    return SITE


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Address of the site on a server of this machine, with a slash at its end."""
    with serving(partial(_Handler, directory=str(site))) as address:
        yield address


@pytest.fixture(params=["served", "file"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """Address of the site: once from a server, once from the disk."""
    return str(request.getfixturevalue("served")) if request.param == "served" else f"{site.as_uri()}/"


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in a new window; afterwards no request may have left the machine and no script failed."""
    marker = request.node.get_closest_marker("window")
    context = browser.new_context(
        **(marker.kwargs if marker else {"viewport": {"width": 1440, "height": 900}})
    )
    context.set_default_timeout(15_000)
    faults: list[str] = []
    context.on("request", lambda sent: faults.extend(_left_the_machine(sent)))
    context.on("console", lambda message: faults.extend(_complaint(message)))
    context.on("weberror", lambda error: faults.append(f"script error: {error.error}"))
    context.on("requestfailed", lambda sent: faults.extend(_missing(sent)))
    yield context.new_page()
    context.close()
    assert not faults


def _left_the_machine(sent: Request) -> list[str]:
    near = ("http://127.0.0.1:", "file://", "data:", "blob:", "about:")
    return [] if sent.url.startswith(near) else [f"asked another host: {sent.url}"]


def _complaint(message: ConsoleMessage) -> list[str]:
    return [f"console: {message.text} ({message.location.get('url')})"] if message.type == "error" else []


def _missing(sent: Request) -> list[str]:
    aborted = sent.failure and "ERR_ABORTED" in sent.failure  # the reader went on before it came
    return [] if aborted else [f"not loaded: {sent.url} ({sent.failure})"]
