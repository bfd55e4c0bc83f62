"""``explain`` says what touched a place, by its address or in the file as received, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from build_dossier.__main__ import main
from build_dossier.commands.common import OK, USAGE
from build_dossier.issues import Issues
from build_dossier.model.dossier import Dossier
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.text.lines import LineIndex
from tests.golden.toy_dossier import TOY
from tests.repository import ROOT


@pytest.fixture(scope="module")
def toy() -> Dossier:
    dossier = assemble(load_files(TOY), Issues())
    assert dossier
    return dossier


def _said(capsys: pytest.CaptureFixture[str], place: str, *more: str) -> str:
    capsys.readouterr()
    assert main(["--root", str(TOY), "explain", place, *more]) == OK
    return capsys.readouterr().out


def test_every_change_of_every_paragraph_is_explained(
    toy: Dossier, capsys: pytest.CaptureFixture[str]
) -> None:
    told = 0
    for article in toy.articles:
        for segment in article.segments:
            within = article.account.changes_within(*segment.span)
            changes = json.loads(_said(capsys, f"{article.id}#{segment.id}", "--json"))
            assert [each["code"] for each in changes] == [piece.code for piece in within]
            assert [each["after"] for each in changes] == [piece.text for piece in within]
            assert all(each["why"] for each in changes)
            told += len(changes)
    assert told > 10


def test_a_change_is_found_again_at_its_place_in_the_file(
    toy: Dossier, capsys: pytest.CaptureFixture[str]
) -> None:
    for article in toy.articles:
        for piece in article.account.changes():
            line, column = LineIndex(article.account.raw).place(piece.start)
            place = f"seeds/articles/{article.id}/{Path(article.raw_path).name}:{line}:{column}"
            changes = json.loads(_said(capsys, place, "--json"))
            assert (place, piece.code) in [(each["place"], each["code"]) for each in changes]


@pytest.mark.parametrize("number", [1, 5])
def test_a_character_that_was_kept_is_said_to_be(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nothing touched it" in _said(capsys, f"lighthouse-chess#pqbt:{number}")


def test_a_reason_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _said(capsys, "fog-report#pj8g").splitlines()
    changes, reasons = lines[: lines.index("")], lines[lines.index("") + 1 :]
    codes = [line.split()[0] for line in reasons]
    assert len(codes) == len(set(codes))
    assert {line.split()[1] for line in changes} == set(codes)
    assert len(changes) > len(reasons)


def test_a_repair_gives_its_reason_and_its_certainty(capsys: pytest.CaptureFixture[str]) -> None:
    dossier = assemble(load_files(ROOT, "seeds"), Issues())
    assert dossier
    article = next(each for each in dossier.articles if each.repairs)
    code, repair = next(iter(article.repairs.items()))
    piece = next(piece for piece in article.account.changes() if piece.code == code)
    line, column = LineIndex(article.account.raw).place(piece.start)
    assert main(["--root", str(ROOT), "explain", f"{article.raw_path}:{line}:{column}"]) == OK
    told = capsys.readouterr().out
    assert repair.reason.en in told
    assert ("certain" if repair.certain else "probable") in told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("nowhere", "is no place"),
        ("no-such-article#p1", "there is no article"),
        ("fog-report#p999", "there is no segment"),
        ("fog-report#pj8g:9999", "and no 9999th"),
        ("seeds/glossary/fog-token.yaml:1", "is not the file of an article"),
        ("seeds/articles/fog-report/raw.txt:9999", "no such line"),
        ("seeds/articles/fog-report/raw.txt:1:9999", "no such column"),
    ],
)
def test_a_place_that_is_none_is_a_wrong_use(
    place: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(TOY), "explain", place]) == USAGE
    assert told in capsys.readouterr().err


def test_who_stops_reading_is_no_fault() -> None:
    command = f"{sys.executable} -m build_dossier --root {TOY} rules | head -1"
    done = subprocess.run(  # noqa: S602 - a pipe is what is tested
        f"set -o pipefail; {command}", shell=True, executable="/bin/bash", cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.stderr == ""
