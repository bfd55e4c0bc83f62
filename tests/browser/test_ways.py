"""Every page is led to, and nothing is more than three steps from the first page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.pages import EDITIONS, BuiltPage, is_outside, pages_of, target

STEPS = 3
"""From the first page of an edition to any other of it."""
RECORDS = ("glossary/", "people/", "organisations/", "articles/")
IN_EVERY_HEAD = ("index.html", "/index.html")
"""Where the sections in the head of every page lead."""


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest, site: Path) -> dict[str, set[str]]:
    """The pages of an edition, each with the pages that it links to."""
    name = str(request.param)
    pages = {path: page for path, page in pages_of(site).items() if _is_read(path, name)}
    return {path: set(_links(page, pages)) for path, page in pages.items()}


def _is_read(path: str, edition: str) -> bool:
    return path.startswith(f"{edition}/") and not path.endswith("404.html")


def _links(page: BuiltPage, pages: dict[str, BuiltPage]) -> Iterator[str]:
    for address in page.links:
        if not is_outside(address) and (path := target(page, address)[0]) in pages and path != page.path:
            yield path


def _steps(pages: dict[str, set[str]]) -> dict[str, int]:
    """How many links away each page is from the first one; the fewest."""
    start = min(pages, key=lambda path: (path.count("/"), not path.endswith("index.html")))
    steps = {start: 0}
    queue = [start]
    for page in queue:
        for other in sorted(pages[page]):
            if other not in steps:
                steps[other] = steps[page] + 1
                queue.append(other)
    return steps


def test_no_page_is_an_orphan(edition: dict[str, set[str]]) -> None:
    led_to = set().union(*edition.values())
    assert not sorted(set(edition) - led_to)


def test_nothing_is_more_than_three_steps_away(edition: dict[str, set[str]]) -> None:
    steps = _steps(edition)
    assert not sorted(set(edition) - set(steps))
    assert not {path: count for path, count in steps.items() if count > STEPS}


def test_a_record_is_led_to_from_more_than_its_index(edition: dict[str, set[str]]) -> None:
    lonely = [
        path
        for path in edition
        if path.split("/", 1)[1].startswith(RECORDS)
        and not path.endswith(IN_EVERY_HEAD)
        and sum(path in links for page, links in edition.items() if not page.endswith(IN_EVERY_HEAD)) < 1
    ]
    assert not sorted(lonely)


def test_the_crawl_sees_an_orphan_and_a_long_way() -> None:
    pages = {
        "en/index.html": {"en/a.html"},
        "en/a.html": {"en/b.html"},
        "en/b.html": {"en/a.html"},
        "en/c.html": set(),
    }
    assert _steps(pages) == {"en/index.html": 0, "en/a.html": 1, "en/b.html": 2}
