"""Whether anything that a build is made of has changed since the last one."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import build_dossier
from build_dossier.publishing import WORK, digest, files_below, versions

_STAMP = f"{WORK}/inputs.stamp"


def stamp_of(options: argparse.Namespace, files: Mapping[str, bytes]) -> str:
    """A digest of what was asked for, the files given, the program itself and its libraries."""
    root = Path(options.root)
    program = Path(build_dossier.__file__).parent
    parts = [repr((options.engine, options.edition, options.repository)).encode()]
    parts += [part for path, data in sorted(files.items()) for part in (path.encode(), data)]
    for folder in (program, root / "docs" / "overrides"):
        for path in files_below(folder):
            if "__pycache__" not in path.parts:
                parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    parts.append((root / "mkdocs.yml").read_bytes())
    return digest([*parts, *(text.encode() for text in versions())])


def is_fresh(options: argparse.Namespace, stamp: str) -> bool:
    """Whether the site that stands was made of just this."""
    root = Path(options.root)
    kept = root / _STAMP
    return (root / "site").is_dir() and kept.is_file() and kept.read_text("utf-8") == stamp


def keep(options: argparse.Namespace, stamp: str) -> None:
    """Remember what the site was made of."""
    (Path(options.root) / _STAMP).write_text(stamp, "utf-8")
