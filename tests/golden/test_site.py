"""The toy is built into a site: whole or not at all, the same bytes again, and by Material's successor too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_dossier.rendering.interface import EDITIONS
from tests.golden.toy_dossier import copy_to
from tests.repository import ROOT, program

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("toy site")]


def _laid_out(root: Path) -> Path:
    """A dossier's repository around the toy's seeds."""
    copy_to(root)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("assets", "overrides", "pages"):
        shutil.copytree(ROOT / "docs" / folder, root / "docs" / folder)
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = _laid_out(tmp_path_factory.mktemp("toy"))
    done = program("--root", str(root), "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def _state(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


class _Words(HTMLParser):
    """The words of a page's main part, without what the theme adds."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self.inside = True
        if tag in ("style", "script", "svg"):
            self.open.append(tag)
        del attrs

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.inside = False
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.inside and not self.open:
            self.words.append(data)


def words_of(page: Path) -> str:
    reader = _Words()
    reader.feed(page.read_text("utf-8"))
    return re.sub(r"\s+", " ", "".join(reader.words)).strip()


def test_every_edition_and_the_archive_are_there(built: Path) -> None:
    site = built / "site"
    for edition in EDITIONS:
        assert (site / edition / "articles/lighthouse-chess.html").is_file()
    assert (site / "index.html").is_file()
    assert (site / "downloads/toy-offline.zip").is_file()


def test_where_to_look_is_printed(built: Path) -> None:
    done = program("--root", str(built), "build")
    assert str(built / "site/index.html") in done.stdout


def test_a_second_run_changes_no_byte_and_touches_no_file(built: Path) -> None:
    before = _state(built / "site") | _state(built / "docs")
    assert program("--root", str(built), "build").returncode == 0
    assert _state(built / "site") | _state(built / "docs") == before


def test_the_same_seeds_give_the_same_bytes_elsewhere(built: Path, tmp_path: Path) -> None:
    root = _laid_out(tmp_path / "another place")
    assert program("--root", str(root), "build").returncode == 0

    def data(site: Path) -> dict[str, bytes]:
        return {name: found for name, (found, _) in _state(site).items()}

    assert data(root / "site") == data(built / "site")


def test_a_fault_in_the_seeds_leaves_the_site_untouched(built: Path) -> None:
    before = _state(built / "site") | _state(built / "docs")
    term = built / "seeds/glossary/fog-token.yaml"
    good = term.read_bytes()
    try:
        term.write_bytes(b"names: [\n")
        done = program("--root", str(built), "build")
    finally:
        term.write_bytes(good)
    assert done.returncode == 1
    assert "seeds/glossary/fog-token.yaml:" in done.stderr
    assert _state(built / "site") | _state(built / "docs") == before


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """The built dossier once more, to be spoilt."""
    return shutil.copytree(built, tmp_path / "copied")


def test_a_renderer_that_fails_leaves_the_site_untouched(copied: Path) -> None:
    before = _state(copied / "site")
    (copied / "docs/overrides/main.html").write_bytes(b"{% block nothing %}\n")
    done = program("--root", str(copied), "build")
    assert done.returncode == 1
    assert "could not build the edition" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert _state(copied / "site") == before


def test_a_change_of_one_term_is_on_its_page(copied: Path) -> None:
    term = copied / "seeds/glossary/fog-token.yaml"
    term.write_text(term.read_text("utf-8").replace("一小块雾。", "一小块雾，很轻。"), "utf-8")
    assert program("--root", str(copied), "build").returncode == 0
    assert "很轻" in (copied / "site/zh-Hans/glossary/fog-token.html").read_text("utf-8")


def test_hostile_text_is_shown_as_it_was_written(built: Path) -> None:
    page = words_of(built / "site/zh-Hans/glossary/beacon-model.html")
    assert "名字里的 <b>灯塔</b> 只是比喻，{{ 没有 }} 哪座灯塔真的下棋。" in page
    assert "*[BM]: not an abbreviation" in page
    assert "Beacon Models: a Survey & a <Guess>" in page
    note = words_of(built / "site/zh-Hans/annotations/lighthouse-chess/hostile.html")
    assert "<script>alert(1)</script>" in note
    assert "{{ 名 }}" in note


def test_zensical_builds_the_same_tree(built: Path, tmp_path: Path) -> None:
    root = _laid_out(tmp_path / "successor")
    done = program("--root", str(root), "build", "--engine", "zensical")
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = built / "site", root / "site"

    def pages(site: Path) -> list[str]:
        return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]

    assert pages(theirs) == pages(ours)
    different = [
        name
        for name in pages(ours)
        if not name.endswith("404.html") and words_of(ours / name) != words_of(theirs / name)
    ]
    assert not different
    assert words_of(theirs / "en/articles/lighthouse-chess.html")


def test_bare_mkdocs_builds_what_has_been_written(built: Path, tmp_path: Path) -> None:
    """The Markdown is ordinary: no plugin, no hook, and defaults that suit the first edition."""
    root = tmp_path / "bare"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("site", ".build"))
    bare = {name: value for name, value in os.environ.items() if not name.startswith("DOSSIER_")}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = "site/zh-Hans/articles/lighthouse-chess.html"
    head, body = words_of(root / page).split(
        "灯塔会下棋", 1
    )  # before it stands the edit link, which asks for a repository
    assert head
    assert words_of(built / page).endswith(body)
