"""Both engines over the made-up dossier: what is shown equals what was meant, also with hostile words."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_dossier.rendering import escaping, pages, views
from tests.repository import ROOT
from tests.specimen import Specimen

HOSTILE = (
    '</title><script>alert(1)</script> &lt;b&gt; {{ 7*7 }} {% x %} **b** [l](javascript:x) "q" \\ `c` : # |'
)
VOID = {"br", "img", "input", "link", "meta", "hr", "path", "rect"}
pytestmark = pytest.mark.slow


class Shown(HTMLParser):
    """Text by the element that holds it, and every script."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: dict[str, str] = {}
        self.scripts: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if tag == "script":
            self.scripts.append(dict(attrs).get("src") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.text[tag] = self.text.get(tag, "") + data
        if "script" in self.open and "alert" in data:
            self.scripts.append(data)


def _shown(path: Path) -> Shown:
    shown = Shown()
    shown.feed(path.read_text("utf-8"))
    return shown


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp(str(request.param))
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs" / "overrides", root / "docs" / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "en" / "assets")
    specimen = Specimen("en")
    for page in specimen.pages():
        changed = page
        if isinstance(page, views.TermIndexView):
            changed = dataclasses.replace(page, title=HOSTILE, description=HOSTILE)
        if isinstance(page, views.TermView):
            words = views.Pair(en=views.Words.of("en", HOSTILE))
            changed = dataclasses.replace(page, title=HOSTILE, headline=words, definition=words)
        path = root / "docs" / "en" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages.render(specimen.frame, changed), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", str(request.param), "build", "--strict"],
        cwd=root,
        env=os.environ
        | {
            "DOSSIER_EDITION": "en",
            "DOSSIER_DOCS": "docs/en",
            "DOSSIER_SITE": "site",
            "DOSSIER_NAME": escaping.title("A & <B>"),
            "DOSSIER_REPOSITORY": "https://github.com/example/dossier",
            "NO_MKDOCS_2_WARNING": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_hostile_titles_are_shown_as_they_were_meant(site: Path) -> None:
    meant = escaping.shown(HOSTILE)
    for name in ("glossary/homing.html", "glossary/index.html"):
        page = _shown(site / name)
        assert page.text["title"] == f"{meant} · A & <B>"
        assert meant in page.text["h1"]
        assert not [script for script in page.scripts if "alert" in script]
    home = _shown(site / "index.html")
    assert meant in home.text["nav"]
    assert not [script for script in home.scripts if "alert" in script]


def test_the_name_of_the_dossier_is_text(site: Path) -> None:
    assert "A & <B>" in _shown(site / "index.html").text["header"]


def test_links_between_pages_are_rewritten(site: Path) -> None:
    page = (site / "articles" / "gull-post.html").read_text("utf-8")
    assert '.md"' not in page
    assert ".md#" not in page
    assert "../cleaning/gull-post.html#raw-p3f2" in page


def test_every_page_leads_to_itself_in_the_other_editions(site: Path) -> None:
    page = (site / "annotations" / "gull-post" / "years-1.html").read_text("utf-8")
    found = re.findall(r'<a href="([^"]+)"[^>]*data-d-edition', page)
    assert found == [
        "../../../zh-Hans/annotations/gull-post/years-1.html",
        "../../../zh-Hant/annotations/gull-post/years-1.html",
    ]


def test_the_edit_link_leads_to_the_file_the_page_is_made_from(site: Path) -> None:
    page = (site / "glossary" / "homing.html").read_text("utf-8")
    assert 'href="https://github.com/example/dossier/edit/main/seeds/glossary/homing.yaml"' in page
    assert 'rel="edit' not in (site / "glossary" / "index.html").read_text("utf-8")


def test_the_section_of_a_page_is_marked(site: Path) -> None:
    page = (site / "people" / "tide-keeper.html").read_text("utf-8")
    assert re.search(
        r'md-tabs__item--active">\s*<a[^>]*href="[^"]*index.html" aria-current="true">People<', page
    )


def test_no_page_asks_another_host(site: Path) -> None:
    loads = re.compile(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//')
    assert not [path for path in site.rglob("*.html") if loads.search(path.read_text("utf-8"))]
