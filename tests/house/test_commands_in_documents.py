"""What the documents tell people to type exists, and the README fits on a screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.repository import ROOT, program

README = ROOT / "README.md"
CONTRIBUTING = ROOT / ".github/CONTRIBUTING.md"
DOCUMENTS = [README, CONTRIBUTING]
RECIPES = ("an article", "a term", "a translation", "an annotation", "a rule")


def _shown() -> list[str]:
    """Commands of the program in either document, without the program itself."""
    text = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    return sorted(set(re.findall(r"`(?:\S+python -m build_dossier|dossier) (\w[^`\n]*)`", text)))


def test_every_make_target_in_a_document_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE))
    assert {"site", "test", "check"} <= named
    assert named <= targets


def test_every_command_in_a_document_exists() -> None:
    assert _shown()
    known = program("--help").stdout
    missing = [command for command in _shown() if not re.search(rf"\b{command.split()[0]}\b", known)]
    assert not missing


@pytest.mark.parametrize("command", re.findall(r"-m build_dossier ([a-z][^`\n]*)", README.read_text("utf-8")))
def test_a_command_in_the_readme_runs(command: str) -> None:
    done = program(*command.split())
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert done.stdout.strip()


def test_paths_in_a_document_exist() -> None:
    for path in DOCUMENTS:
        text = re.sub(r"<!--.*?-->", "", path.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert (path.parent / target).exists(), target
        for name in re.findall(r"`((?:seeds|docs|build_dossier|tests)/[\w./-]*)`", text):
            assert (ROOT / name).exists(), name


@pytest.mark.parametrize(
    ("path", "lines"), [(README, 45), (CONTRIBUTING, 60)], ids=["readme", "contributing"]
)
def test_a_document_fits_on_one_screen(path: Path, lines: int) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= lines


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_is_numbered_and_ends_with_its_proof(recipe: str) -> None:
    text = CONTRIBUTING.read_text("utf-8")
    found = re.search(rf"^\*\*Add {recipe}\*\*.*?(?=^\*\*|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found
    steps = re.findall(r"^(\d+)\. (.+)", found.group(), re.MULTILINE)
    assert [int(number) for number, _ in steps] == list(range(1, len(steps) + 1))
    assert re.match(r"Proof: `(?:make|dossier) ", steps[-1][1])
