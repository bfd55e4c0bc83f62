"""Modules that a newcomer can take in: small, and each begins with its paragraph."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.repository import files, modules, relative


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def _written() -> list[Path]:
    """Modules that hold more than a paragraph about their package."""
    return [path for path in modules() if _lines(path) > 3]


def test_the_median_module_is_short() -> None:
    assert median(_lines(path) for path in _written()) <= 110


def test_few_modules_are_long_and_none_is_very_long() -> None:
    long = {relative(path): _lines(path) for path in modules() if _lines(path) > 250}
    assert len(long) <= len(modules()) // 20, long
    assert not {path: lines for path, lines in long.items() if lines > 320}


@pytest.mark.parametrize("module", modules(), ids=relative)
def test_a_module_begins_with_its_paragraph(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert docstring
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?")) or len(docstring.splitlines()) > 1


def test_nothing_is_called_utils_or_helpers() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common_utils", "settings", "tools"}
    assert not [relative(path) for path in modules() if path.stem in vague]


@pytest.mark.parametrize("kind", ["css", "js"])
def test_assets_are_small_and_readable(kind: str) -> None:
    assets = [path for path in files() if relative(path).startswith("docs/") and path.suffix == f".{kind}"]
    assert assets
    assert not [
        relative(path) for path in assets if max(map(len, path.read_text("utf-8").splitlines())) > 280
    ]
    assert not {relative(path): _lines(path) for path in assets if _lines(path) > 500}
