"""Faults of content: each with its place, its code, the fact and the next act.

Faults never raise. They are collected, and all of them come out in one run, sorted. An
exception is a bug of the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in the repository."""

    path: str
    """Path from the root of the repository, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """In code points, counted from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Severity(Enum):
    """An error stops the build; a warning is published, badged and listed."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault of content."""

    place: Place
    code: str
    """Letter of the stage and a number, such as ``Y102``."""
    fact: str
    """What is so; one sentence without its full stop."""
    act: str
    """What to do next; one sentence without its full stop."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return _line(f"{self.place}: {self.code} {self.message}")

    @property
    def message(self) -> str:
        """Fact and next act as two sentences on one line."""
        return f"{_sentence(self.fact)} {_sentence(self.act)}"

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Order in which issues are shown: by place, then code."""
        return (self.place, self.code, self.fact)


@dataclass(slots=True)
class Issues:
    """A growing list of issues that stages hand on."""

    _found: set[Issue] = field(default_factory=set)

    def error(self, place: Place, code: str, fact: str, act: str) -> None:
        """Note a fault that stops the build."""
        self._found.add(Issue(place, code, fact, act))

    def warn(self, place: Place, code: str, fact: str, act: str) -> None:
        """Note a fault with which the site can still be published."""
        self._found.add(Issue(place, code, fact, act, Severity.WARNING))

    def __iter__(self) -> Iterator[Issue]:
        return iter(sorted(self._found, key=lambda issue: issue.sort_key))

    def __len__(self) -> int:
        return len(self._found)

    def has_errors_in(self, path: str) -> bool:
        """Whether a file has errors, so that what is missing in it may be their doing."""
        return any(issue.place.path == path for issue in self._found if issue.severity is Severity.ERROR)

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that stop the build."""
        return tuple(issue for issue in self if issue.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """The issues that are published, badged and listed."""
        return tuple(issue for issue in self if issue.severity is Severity.WARNING)


def as_text(issues: Issues) -> str:
    """One line an issue, then a count."""
    lines = [f"{issue}" for issue in issues]
    errors, warnings = len(issues.errors), len(issues.warnings)
    return "\n".join([*lines, f"{errors} error{_s(errors)}, {warnings} warning{_s(warnings)}"])


def as_json(issues: Issues) -> str:
    """A JSON list of objects ``{path, line, column, severity, code, fact, act}``."""
    rows = [
        {
            "path": issue.place.path,
            "line": issue.place.line,
            "column": issue.place.column,
            "severity": issue.severity.value,
            "code": issue.code,
            "fact": issue.fact,
            "act": issue.act,
        }
        for issue in issues
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(issues: Issues) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(
        f"::{issue.severity.value} file={_property(issue.place.path)},line={issue.place.line},"
        f"col={issue.place.column},title={issue.code}::{_data(issue.message)}"
        for issue in issues
    )


def _sentence(text: str) -> str:
    flat = _line(text)
    return flat if flat.endswith((".", "?", "!", "。")) else f"{flat}."


def _line(text: str) -> str:
    """A text on one line, without what a terminal would obey."""
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
