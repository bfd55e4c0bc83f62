"""The archive to carry away: unpacked anywhere, it opens and can be walked without a server."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ARTICLE = "articles/light-cone-simulator.html"


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    archives = sorted((site / "downloads").glob("*.zip"))
    assert len(archives) == 1
    folder = tmp_path_factory.mktemp("a folder 文件夹")  # a space and Chinese, as on a reader's disk
    with zipfile.ZipFile(archives[0]) as packed:
        assert not [name for name in packed.namelist() if name.startswith("/") or ".." in name.split("/")]
        packed.extractall(folder)
    inside = [path for path in folder.iterdir() if path.is_dir()]
    return inside[0] if len(inside) == 1 else folder


def test_it_holds_the_site_byte_for_byte(unpacked: Path, site: Path) -> None:
    def files(root: Path) -> dict[str, bytes]:
        return {
            name: path.read_bytes()
            for path in root.rglob("*")
            if path.is_file() and not (name := path.relative_to(root).as_posix()).startswith("downloads/")
        }

    packed, standing = files(unpacked), files(site)
    assert packed.pop("offline.html") != standing.pop("offline.html")
    assert packed == standing


def test_it_is_found_from_every_page_and_says_which_version_it_is(
    page: Page, served: str, unpacked: Path, site: Path
) -> None:
    page.goto(f"{served}en/{ARTICLE}")
    page.locator("footer a").click()
    version = (site / "version.txt").read_text("utf-8").split()[1]
    expect(page.locator("code")).to_have_text(version)
    with page.expect_download() as download:
        page.locator("a.file").first.click()
    assert download.value.path().read_bytes() == next((site / "downloads").glob("*.zip")).read_bytes()
    page.goto((unpacked / "offline.html").as_uri())
    expect(page.locator("code")).to_have_text(version)
    expect(page.locator("a.file")).to_have_count(0)


def test_it_is_walked_from_the_start_page_to_an_article_a_term_and_a_result(
    page: Page, unpacked: Path
) -> None:
    page.goto((unpacked / "index.html").as_uri())
    page.wait_for_url("**/index.html")
    page.goto((unpacked / "zh-Hans/index.html").as_uri())
    page.locator(f'a[href="{ARTICLE}"]').first.click()
    expect(page.locator("section.d-seg").first).to_be_visible()
    page.locator("a[data-d-edition][lang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator('.d-end dt a[href^="../glossary/"]').first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator("[data-d-search] input").click()
    page.locator("[data-d-search] input").fill("diffusion")
    page.locator(".d-found a.d-hit").first.click()
    page.wait_for_load_state("load")
    expect(page.locator("body")).to_contain_text("iffusion")
