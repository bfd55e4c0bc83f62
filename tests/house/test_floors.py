"""Who may know whom, and who may touch the world outside."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repository import ROOT, modules, relative

WORLD = {"datetime", "ftplib", "http", "os", "random", "secrets", "shutil", "signal", "socket", "subprocess"} | {
    "tempfile", "threading", "time", "urllib.request", "uuid", "webbrowser"
}  # fmt: skip
DOORS = ("__main__.py", "commands/", "publishing.py", "serving.py", "writing.py", "reading/")
"""The only modules that touch the disk, the clock or other programs."""
READS_AND_WRITES = {
    "open",
    "read_bytes",
    "read_text",
    "write_bytes",
    "write_text",
    "unlink",
    "mkdir",
    "rglob",
    "iterdir",
}


def test_nobody_reaches_upstairs_and_nobody_lives_outside_a_floor() -> None:
    lint = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _is_door(module: Path) -> bool:
    return relative(module).removeprefix("build_dossier/").startswith(DOORS)


@pytest.mark.parametrize("module", [path for path in modules() if not _is_door(path)], ids=relative)
def test_only_the_doors_touch_the_world(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    assert not sorted(set(_imports(tree)) & WORLD)
    if "importlib.resources.files" not in _imports(tree):  # the program's own files are part of the program
        assert not [f"line {line}: {name}" for name, line in _calls(tree) if name in READS_AND_WRITES]


def test_escaping_happens_in_one_place() -> None:
    escaping = {"html.escape", "markupsafe", "xml.sax.saxutils"}
    users = [
        relative(path) for path in modules() if escaping & set(_imports(ast.parse(path.read_text("utf-8"))))
    ]
    assert set(users) <= {"build_dossier/rendering/escaping.py"}


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno
