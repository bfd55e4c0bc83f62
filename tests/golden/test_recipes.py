"""The recipes of CONTRIBUTING, followed on the toy: what a scaffold writes is valid at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_dossier.__main__ import main
from tests.golden.toy_dossier import copy_to

RECEIVED = "海边的灯塔换了一盏灯。\n\n守塔人说：“夜里看得更远了。”\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_to(tmp_path)


def _dossier(root: Path, *arguments: str) -> None:
    assert main(["--root", str(root), *arguments]) == 0


def _errors(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    status = main(["--root", str(root), "check"])
    said = capsys.readouterr().out
    assert (status == 0) == said.splitlines()[-1].startswith("0 errors"), said
    return said


def test_an_article_is_added(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = root / "received.txt"
    raw.write_bytes(RECEIVED.encode())
    _dossier(root, "new", "article", "new-lamp", str(raw), "--zh", "新灯", "--en", "A New Lamp")
    assert (root / "seeds/articles/new-lamp/raw.txt").read_bytes() == raw.read_bytes()
    _dossier(root, "ids")
    _dossier(root, "ledger")
    assert _errors(root, capsys).splitlines()[-1].startswith("0 errors")
    _dossier(root, "text", "new-lamp")
    assert capsys.readouterr().out.splitlines() == ["海边的灯塔换了一盏灯。", "守塔人说：“夜里看得更远了。”"]


@pytest.mark.parametrize("kind", ["term", "person", "organisation"])
def test_a_record_is_added(root: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    _dossier(root, "new", kind, "something-new", "--zh", "新事物", "--en", "Something New")
    assert _errors(root, capsys).splitlines()[-1].startswith("0 errors")


def test_an_annotation_is_added_and_stands_at_its_place(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quote = "镜阵的耗电也越多"
    _dossier(root, "new", "annotation", "lighthouse-chess", "pyb9", "--quote", quote, "--by", "a-reader")
    files = sorted((root / "seeds/annotations/lighthouse-chess").glob("*a-reader*.yaml"))
    assert len(files) == 1
    assert quote in files[0].read_text("utf-8")
    assert _errors(root, capsys).splitlines()[-1].startswith("0 errors")


def test_a_translation_is_added(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _errors(root, capsys)
    missing = re.search(
        r"(\S+translation\.en\.md)\S* L411 segment pv70 .*(<!-- pv70 src=[0-9a-f]{6} -->)", before
    )
    assert missing
    english = root / missing[1].partition(":")[0]
    block = f"{missing[2]}\nThe Beacon Model and the tide table are related, yet differ.\nHe Mu wrote: “I see no difference.”\n"
    english.write_text(english.read_text("utf-8") + block, "utf-8")
    after = _errors(root, capsys)
    assert "pv70" not in after
    assert after.splitlines()[-1].startswith("0 errors")


def test_a_second_minting_changes_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    _dossier(root, "ids")
    _dossier(root, "ledger")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
