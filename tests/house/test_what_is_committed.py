"""Nothing that ties the repository to one machine, and nothing of other people's."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.repository import ROOT, files, relative

_HOMES = ("work", "farm", "home", "root", "tmp", "Users", "opt")
MACHINE = re.compile(rf"(?<![\w.:/-])/(?:{'|'.join(_HOMES)})/[\w.-]+")
HOSTS = re.compile(
    "|".join(
        re.escape(".".join(name)) for name in [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org")]
    )
    + "|"
    + "|".join(
        re.escape(".".join(name))
        for name in [("deb", "debian", "org"), ("unpkg", "com"), ("jsdelivr", "net")]
    )
)
TEXTS = {
    ".cfg",
    ".css",
    ".html",
    ".jinja",
    ".js",
    ".json",
    ".lock",
    ".md",
    ".py",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
    "",
}


def _is_received(path: Path) -> bool:
    return path.name.startswith("raw.")


def _texts() -> list[Path]:
    return [path for path in files() if path.suffix in TEXTS and not _is_received(path)]


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{relative(path)}:{number}: {match.group()}"
        for path in _texts()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for match in MACHINE.finditer(line)
        if path.name != "Dockerfile"
    ]
    assert not found


def test_no_file_names_a_registry_or_a_delivery_network() -> None:
    found = [
        f"{relative(path)}:{number}: {match.group()}"
        for path in _texts()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for match in HOSTS.finditer(line)
        if "://" in line
    ]
    assert not found


def test_no_code_of_other_people_is_committed() -> None:
    foreign = re.compile(r"node_modules|vendor|third[-_]party|\.min\.(?:js|css)$|\.bundle\.")
    assert not [relative(path) for path in files() if foreign.search(relative(path))]
    notice = re.compile(r"(?:@license\b|copyright \(c\)|spdx-license)", re.IGNORECASE)
    code = [path for path in _texts() if path.suffix in {".py", ".js", ".css", ".html", ".jinja"}]
    own = Path(__file__).name
    assert not [
        relative(path) for path in code if path.name != own and notice.search(path.read_text("utf-8"))
    ]


def test_what_is_generated_is_not_committed() -> None:
    generated = ("site/", "docs/zh-Hans/", "docs/zh-Hant/", "docs/en/", ".venv/")
    assert not [relative(path) for path in files() if relative(path).startswith(generated)]


def test_files_end_with_one_line_break_and_have_no_carriage_returns() -> None:
    wrong = []
    for path in _texts():
        data = path.read_bytes()
        if data and (not data.endswith(b"\n") or data.endswith(b"\n\n") or b"\r" in data):
            wrong.append(relative(path))
    assert not wrong


@pytest.mark.parametrize("name", ["raw.txt", "raw.html"])
def test_git_never_changes_a_received_file(name: str) -> None:
    answer = subprocess.run(
        [
            "git",
            "check-attr",
            "text",
            f"seeds/articles/any/{name}",
            f"tests/golden/toy/seeds/articles/any/{name}",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert answer.count("text: unset") == 2, answer


def test_licence_for_the_program_and_rights_for_the_texts_are_there() -> None:
    assert "MIT License" in (ROOT / "LICENSE").read_text("utf-8")
    rights = (ROOT / "RIGHTS.md").read_text("utf-8")
    assert "CC BY-SA 4.0" in rights
    assert "authors and outlets" in rights
