"""What holds for every page of the built site, one by one."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.browser.pages import EDITIONS, BuiltPage, is_outside, pages_of, target
from tests.repository import ROOT

pytestmark = pytest.mark.xdist_group("every page")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    return pages_of(site)


def _of_editions(pages: dict[str, BuiltPage]) -> list[BuiltPage]:
    return [
        page
        for page in pages.values()
        if page.path.startswith(EDITIONS) and not page.path.endswith("404.html")
    ]


def test_every_link_and_anchor_leads_somewhere(pages: dict[str, BuiltPage], site: Path) -> None:
    ids = {path: set(page.ids) for path, page in pages.items()}
    dead = set()
    for page in _of_editions(pages):
        for address in page.links:
            if is_outside(address):
                continue
            path, anchor = target(page, address)
            if not (site / path).is_file() or (anchor and path in ids and anchor not in ids[path]):
                dead.add(f"{page.path}: {address}")
    assert not sorted(dead)[:40]


def test_no_link_is_one_that_a_disk_cannot_follow(pages: dict[str, BuiltPage]) -> None:
    wrong = {
        f"{page.path}: {address}"
        for page in _of_editions(pages)
        for address in page.links
        if not is_outside(address) and (address.startswith("/") or target(page, address)[0].endswith("/"))
    }
    assert not sorted(wrong)[:40]


def test_pages_load_nothing_from_elsewhere_and_nothing_that_is_missing(
    pages: dict[str, BuiltPage], site: Path
) -> None:
    wrong = set()
    for page in pages.values():
        for address in page.loads:
            if address.startswith("data:"):
                continue
            absolute = page.path.endswith("404.html") and address.startswith("/")
            if is_outside(address) or not (absolute or (site / target(page, address)[0]).is_file()):
                wrong.add(f"{page.path}: {address}")
    assert not sorted(wrong)[:40]


def test_style_sheets_and_scripts_name_no_other_host(site: Path) -> None:
    loads = re.compile(
        r"""(?:url\(\s*["']?|@import\s+["']|importScripts\(["']|fetch\(["'])(?:https?:)?//[\w.]+"""
    )
    wrong = {
        f"{path.relative_to(site)}: {match.group()}"
        for path in [*site.rglob("*.css"), *site.rglob("*.js")]
        for match in loads.finditer(path.read_text("utf-8"))
    }
    assert not wrong


def test_every_page_is_there_in_every_edition_and_leads_to_itself(pages: dict[str, BuiltPage]) -> None:
    for page in _of_editions(pages):
        own, _, rest = page.path.partition("/")
        others = [edition for edition in EDITIONS if edition != own]
        assert sorted(page.editions) == sorted(others), page.path
        for edition in others:
            assert target(page, page.editions[edition])[0] == f"{edition}/{rest}"
            assert f"{edition}/{rest}" in pages


def test_every_page_has_its_language_a_title_and_one_heading(pages: dict[str, BuiltPage]) -> None:
    for page in _of_editions(pages):
        assert page.lang == page.path.partition("/")[0], page.path
        assert page.title.strip(), page.path
        assert page.headings == 1, page.path


def test_no_id_stands_twice_on_a_page(pages: dict[str, BuiltPage]) -> None:
    twice = {
        f"{page.path}: {name}"
        for page in pages.values()
        for name, count in Counter(page.ids).items()
        if count > 1
    }
    assert not sorted(twice)[:40]


def test_titles_tell_pages_of_an_edition_apart(pages: dict[str, BuiltPage]) -> None:
    for edition in EDITIONS:
        titles = Counter(page.title for page in _of_editions(pages) if page.path.startswith(f"{edition}/"))
        assert not [title for title, count in titles.items() if count > 2]


def test_edit_links_lead_to_files_that_exist(pages: dict[str, BuiltPage]) -> None:
    for page in _of_editions(pages):
        for address in page.edits:
            name = re.sub(r"^https://github\.com/[^/]+/[^/]+/edit/[^/]+/", "", address)
            assert (ROOT / name).is_file(), f"{page.path}: {address}"
            assert name.startswith(("seeds/", "docs/")), f"{page.path}: {address}"


def test_only_safe_kinds_of_address_are_linked(pages: dict[str, BuiltPage]) -> None:
    kinds = {
        address.partition(":")[0].lower()
        for page in pages.values()
        for address in page.links
        if re.match(r"[a-zA-Z][a-zA-Z+.-]*:", address)
    }
    assert kinds <= {"https", "http", "mailto"}


def test_the_reading_of_pages_misses_nothing(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en/one.html").write_text(
        """<html lang=en><title>A &amp; B</title><!-- <a href="no.html"> --><script>"<a href='no.html'>"</script>
        <h1 id="top">x</h1><a class="x" href='two.html?q=1&amp;r#a%20b' rel="edit">y</a><img src=z.png alt="a > b">
        <a href="../zh-Hans/one.html" lang="zh-Hans" data-d-edition>z</a><link rel="stylesheet" href="s.css">""",
        "utf-8",
    )
    page = pages_of(tmp_path)["en/one.html"]
    assert (page.lang, page.title, page.headings, page.ids) == ("en", "A & B", 1, ["top"])
    assert page.links == ["two.html?q=1&r#a%20b", "../zh-Hans/one.html"]
    assert page.loads == ["z.png", "s.css"]
    assert page.edits == ["two.html?q=1&r#a%20b"]
    assert page.editions == {"zh-Hans": "../zh-Hans/one.html"}
    assert target(page, page.links[0]) == ("en/two.html", "a b")
    assert target(page, page.links[1]) == ("zh-Hans/one.html", "")
