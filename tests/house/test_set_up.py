"""What sets the project up: locks, targets, workflows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.repository import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def _wanted(extra: bool) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + (project["optional-dependencies"]["dev"] if extra else [])
    return {re.split(r"[<>=!~ ;\[]", name)[0].lower() for name in asked}


def _locked(lock: str) -> dict[str, set[str]]:
    """Package names to the versions that the lock allows."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_what_pyproject_asks_for(lock: str) -> None:
    assert _wanted("dev" in lock) <= set(_locked(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_for_everything_and_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "-index" not in text
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert requirement.startswith("#") or "--hash=sha256:" in requirement, requirement.splitlines()[0]


def test_the_locks_agree() -> None:
    tests = _locked(LOCKS[1])
    assert {name: tests.get(name) for name in _locked(LOCKS[0])} == _locked(LOCKS[0])


def test_every_target_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("site", "serve", "test", "check", "fmt", "bench", "clean"):
        assert re.search(rf"^{target}:.*## \S", makefile, re.MULTILINE), target


def test_continuous_integration_calls_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
    assert "make test" in (ROOT / "README.md").read_text("utf-8")


WRITES = {"publish.yml": {"pages", "id-token"}, "annotate.yml": {"contents", "issues", "pull-requests"}}
"""What a workflow may change."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_pins_its_actions_and_asks_for_least_rights(path: Path) -> None:
    text = path.read_text("utf-8")
    uses = re.findall(r"uses: (\S+)(.*)", text)
    assert uses
    for action, comment in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
        assert re.search(r"# v\d", comment), action
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert "timeout-minutes" in job, name
        writes = {right for right, level in job["permissions"].items() if level == "write"}
        assert writes <= WRITES.get(path.name, set()), name
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "what others wrote could stand in the command"
