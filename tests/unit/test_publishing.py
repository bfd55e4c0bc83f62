"""A site is swapped in whole or not at all, and only where something has changed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from build_dossier.publishing import Edition, Plan, PublishError, publish

pytestmark = pytest.mark.slow
CONFIG = """
site_name: !ENV [DOSSIER_NAME, x]
docs_dir: !ENV [DOSSIER_DOCS, docs/en]
site_dir: !ENV [DOSSIER_SITE, site/en]
strict: true
use_directory_urls: false
plugins: []
theme: {name: mkdocs}
validation: {links: {anchors: warn}}
"""


def _quiet(_words: str) -> None:
    """Hear nothing."""


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    for edition in ("en", "zh-Hans"):
        folder = tmp_path / "docs" / edition
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"# {edition}\n\n[other](other.md)\n")
        (folder / "other.md").write_text("# other\n")
    return Plan(
        root=tmp_path,
        dossier="toy",
        editions=[
            Edition(name=name, title=f"Toy {name}", description="", rights="") for name in ("en", "zh-Hans")
        ],
        engine="mkdocs",
        extra={"index.html": b"<!doctype html>start", "offline.html": b"@version@ outside"},
        archived={"offline.html": b"@version@ inside"},
    )


def _state(site: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(site).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_site_is_built_and_a_second_run_touches_nothing(plan: Plan) -> None:
    site = plan.root / "site"
    assert publish(plan, _quiet)
    first = _state(site)
    assert {"index.html", "en/index.html", "zh-Hans/other.html", "downloads/toy-offline.zip"} <= first.keys()
    assert not [name for name in first if "lunr" in name or name.endswith(".map")]
    assert not publish(plan, _quiet)
    assert _state(site) == first


def test_the_archive_holds_the_site(plan: Plan) -> None:
    publish(plan, _quiet)
    archive = plan.root / "site" / "downloads" / "toy-offline.zip"
    with zipfile.ZipFile(archive) as packed:
        held = {name.removeprefix("toy/"): packed.read(name) for name in packed.namelist()}
    site = {name: data for name, (_, data) in _state(plan.root / "site").items() if "downloads" not in name}
    version = (plan.root / "site" / "version.txt").read_text("utf-8").split()[1]
    assert site.pop("offline.html") == f"{version} outside".encode()
    assert held.pop("offline.html") == f"{version} inside".encode()
    assert held == site


def test_the_same_pages_give_the_same_bytes(plan: Plan) -> None:
    publish(plan, _quiet)
    first = {name: data for name, (_, data) in _state(plan.root / "site").items()}
    (plan.root / ".build" / "mkdocs" / "en.stamp").unlink()
    (plan.root / ".build" / "site.stamp").unlink()
    assert publish(plan, _quiet)
    assert {name: data for name, (_, data) in _state(plan.root / "site").items()} == first


def test_a_failed_build_leaves_the_last_good_site(plan: Plan) -> None:
    publish(plan, _quiet)
    before = _state(plan.root / "site")
    (plan.root / "docs" / "en" / "other.md").write_text("# other\n\n[dead](nowhere.md)\n")
    with pytest.raises(PublishError, match=r"\ndocs/en/other\.md: It contains a link 'nowhere\.md'"):
        publish(plan, _quiet)
    assert _state(plan.root / "site") == before


def test_a_run_killed_between_two_renames_is_put_right(plan: Plan) -> None:
    publish(plan, _quiet)
    before = {name: data for name, (_, data) in _state(plan.root / "site").items()}
    (plan.root / "site").rename(plan.root / ".build" / "site.previous")
    publish(plan, _quiet)
    assert {name: data for name, (_, data) in _state(plan.root / "site").items()} == before


def test_a_site_that_lost_a_file_is_made_anew(plan: Plan) -> None:
    publish(plan, _quiet)
    (plan.root / "site" / "en" / "other.html").unlink()
    assert publish(plan, _quiet)
    assert (plan.root / "site" / "en" / "other.html").is_file()


def test_a_changed_page_changes_its_edition_alone(plan: Plan) -> None:
    publish(plan, _quiet)
    said: list[str] = []
    (plan.root / "docs" / "en" / "other.md").write_text("# another\n")
    assert publish(plan, said.append)
    assert said == ["mkdocs: en"]
    assert "another" in (plan.root / "site" / "en" / "other.html").read_text("utf-8")
