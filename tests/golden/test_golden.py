"""The toy dossier goes the whole way; what comes out is compared with files that people have read.

``pytest tests/golden --accept`` writes what the program makes now and removes what it no longer
makes; the difference is read in git before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_dossier.issues import Issues, as_text
from build_dossier.model.dossier import Dossier
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.edition import edition_files
from build_dossier.rendering.interface import EDITIONS
from tests.golden.toy_dossier import TOY

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture(scope="module")
def issues() -> Issues:
    return Issues()


@pytest.fixture(scope="module")
def dossier(issues: Issues) -> Dossier:
    found = assemble(load_files(TOY), issues)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(dossier: Dossier, issues: Issues) -> dict[str, bytes]:
    """Everything that is compared: the pages of all editions, the bodies, and what the maintainer is told."""
    files = {"issues.txt": (as_text(issues) + "\n").encode()}
    for article in dossier.articles:
        files[f"bodies/{article.id}.txt"] = (article.account.clean + "\n").encode()
    for edition in EDITIONS:
        pages = edition_files(Lookups(dossier), edition, load_files(TOY, "docs"))
        files |= {f"{edition}/{path}": data for path, data in pages.items() if path.endswith(".md")}
    return files


@pytest.fixture(scope="module")
def expected(request: pytest.FixtureRequest, made: dict[str, bytes]) -> dict[str, bytes]:
    if request.config.getoption("--accept"):
        _accept(made)
    return {
        path.relative_to(EXPECTED).as_posix(): path.read_bytes()
        for path in EXPECTED.rglob("*")
        if path.is_file()
    }


def _accept(made: dict[str, bytes]) -> None:
    for path in sorted(EXPECTED.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(EXPECTED).as_posix() not in made:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for name, data in made.items():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_bytes(data)


def test_the_same_files_come_out(made: dict[str, bytes], expected: dict[str, bytes]) -> None:
    assert sorted(made) == sorted(expected)


def test_every_file_is_as_expected(made: dict[str, bytes], expected: dict[str, bytes]) -> None:
    changed = [name for name in sorted(made.keys() & expected.keys()) if made[name] != expected[name]]
    if changed:
        one = changed[0]
        told = f"{len(changed)} files differ; `pytest tests/golden --accept`, then read the difference. The first: {one}"
        assert made[one].decode() == expected[one].decode(), told


def test_the_toy_has_no_errors(issues: Issues) -> None:
    assert not issues.errors, as_text(issues)


def test_the_same_seeds_give_the_same_bytes(made: dict[str, bytes]) -> None:
    again = assemble(load_files(TOY), Issues())
    assert again is not None
    for edition in EDITIONS:
        for path, data in edition_files(Lookups(again), edition, load_files(TOY, "docs")).items():
            if path.endswith(".md"):
                assert made[f"{edition}/{path}"] == data


def test_every_page_stands_in_every_edition(made: dict[str, bytes]) -> None:
    pages = {
        edition: {name.split("/", 1)[1] for name in made if name.startswith(f"{edition}/")}
        for edition in EDITIONS
    }
    assert pages["zh-Hans"] == pages["zh-Hant"] == pages["en"]
    assert len(pages["en"]) > 20


def test_hostile_text_is_text_on_every_page(made: dict[str, bytes]) -> None:
    for name, data in made.items():
        if name.endswith(".md"):
            text = data.decode()
            assert "<script" not in text, name
            assert "](javascript:" not in text, name
            assert "{{" not in text, name
