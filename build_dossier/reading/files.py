"""The seeds as a mapping from path to bytes: the only thing the pipeline is given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, bytes]
"""Paths from the root of the repository, with forward slashes, to contents."""


def load_files(root: Path, folder: str = "seeds") -> dict[str, bytes]:
    """Read every file below ``root/folder``; hidden files and editors' leftovers are passed over."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not any(_passed_over(part) for part in path.relative_to(root).parts)
    }


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".swp", ".orig"))
