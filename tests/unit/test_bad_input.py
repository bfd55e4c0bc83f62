"""What people get wrong, and what they are told: one line each, all of them in one run."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from build_dossier.__main__ import main
from tests.golden.toy_dossier import copy_to
from tests.repository import ROOT, program
from tests.unit.bad_input import CASES, Case

KNOWN = re.compile(r" (?:A210 annotation gone|L41[12] segment (?:pv70|pqkr)) ")
"""The toy has an orphan and two segments that nobody has worked on; they are no news here."""


def _said(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    """Exit status of ``check``, and its lines without those that the toy always has and without the count."""
    status = main(["--root", str(root), "check", *options])
    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"\d+ errors?, \d+ warnings?", lines.pop())
    return status, [line for line in lines if not KNOWN.search(line)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_one_clear_line(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines = _said(copy_to(tmp_path, case.changes), capsys)
    assert lines == [f"seeds/{line}" for line in case.lines]
    assert status == (0 if case.warns else 1)


@pytest.mark.parametrize("case", [case for case in CASES if case.warns], ids=lambda case: case.name)
def test_a_warning_fails_only_a_strict_check(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, lines = _said(copy_to(tmp_path, case.changes), capsys, "--strict")
    assert len(lines) == 1
    assert status == 1


def _everything_at_once(root: Path) -> tuple[Path, list[Case]]:
    """A toy with every fault that can stand beside the others: no two in one file."""
    taken: set[str] = set()
    cases = []
    for case in CASES:
        if not case.alone and not taken & set(case.changes):
            taken |= set(case.changes)
            cases.append(case)
    changes = {name: change for case in cases for name, change in case.changes.items()}
    return copy_to(root, changes), cases


def test_all_faults_come_out_in_one_run_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, cases = _everything_at_once(tmp_path)
    assert len(cases) >= 8
    status, lines = _said(root, capsys)
    assert status == 1
    assert {f"seeds/{line}" for case in cases for line in case.lines} <= set(lines)
    places = [re.match(r"(.+?):(\d+):(\d+): [A-Z]\d{3} \S.*[.?] \S.*[.?]$", line) for line in lines]
    assert all(places), lines
    order = [(place[1], int(place[2]), int(place[3])) for place in places if place]
    assert order == sorted(order)


def test_a_program_is_told_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, _ = _everything_at_once(tmp_path)
    main(["--root", str(root), "check"])
    text = capsys.readouterr().out.splitlines()[:-1]
    assert main(["--root", str(root), "check", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [f"{row['path']}:{row['line']}:{row['column']}: {row['code']}" for row in rows] == [
        re.match(r".+?:\d+:\d+: [A-Z]\d{3}", line)[0]  # type: ignore[index]
        for line in text
    ]
    assert main(["--root", str(root), "check", "--format", "github"]) == 1
    commands = capsys.readouterr().out.splitlines()
    assert len(commands) == len(rows)
    for command, row in zip(commands, rows, strict=True):
        assert command.startswith(
            f"::{row['severity']} file={row['path']},line={row['line']},col={row['column']},"
        )


def _bytes_of(*folders: Path) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_build_with_faults_leaves_the_last_good_site_untouched(tmp_path: Path) -> None:
    root, cases = _everything_at_once(tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in (
        "site/index.html",
        "site/zh-Hans/index.html",
        "docs/zh-Hans/index.md",
        "docs/assets/own.css",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("the last good one\n", "utf-8")
    before = _bytes_of(root)
    done = program("--root", str(root), "build")
    assert done.returncode == 1
    for case in cases:
        for line in case.lines:
            assert f"seeds/{line}" in done.stderr
    assert "Traceback" not in done.stderr
    assert _bytes_of(root) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["text", "no-such-article"],
        ["new", "annotation", "no-such-article", "pqbt"],
        ["new", "annotation", "lighthouse-chess", "p999"],
        ["new", "annotation", "lighthouse-chess", "pqbt", "--id", "../../outside"],
        ["new", "annotation", "lighthouse-chess", "pqbt", "--by", "a/b"],
        ["new", "annotation", "lighthouse-chess", "pqbt", "--quote", "not in the text"],
        ["clean", "no-such-file.txt"],
        ["quotes", "no-such-file.txt"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_said_in_one_line_and_writes_nothing(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_to(tmp_path)
    before = _bytes_of(root)
    assert main(["--root", str(root), *arguments]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert [line for line in told.err.splitlines() if line.startswith("build_dossier: ")]
    assert _bytes_of(root) == before


def test_a_folder_that_is_no_dossier_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "check"]) == 2
    assert "there is no folder seeds/" in capsys.readouterr().err
