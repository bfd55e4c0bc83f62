"""Writes generated files: each whole or not at all, only if changed, and nothing that is not ours."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

MANIFEST = ".dossier-manifest"
"""Lists the files that the program owns in a generated folder."""


def write_tree(root: Path, files: Mapping[str, bytes]) -> int:
    """Make the generated files below ``root`` be exactly ``files``; return how many were touched.

    Files that an earlier run wrote and this one does not are removed. Files that the
    program never wrote stay. A run that is cut short leaves a manifest of all that it may
    have written, so that the next one can clear up.
    """
    manifest = root / MANIFEST
    owned = set(manifest.read_text("utf-8").splitlines()) if manifest.is_file() else set()
    write_file(manifest, _listing(owned | set(files)))
    touched = sum(_remove(root, path) for path in sorted(owned - set(files)))
    touched += sum(write_file(root / path, data) for path, data in sorted(files.items()))
    write_file(manifest, _listing(files))
    return touched


def write_file(path: Path, data: bytes) -> bool:
    """Write one file whole, unless it already holds these bytes; say whether it was written."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        draft.chmod(0o644)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return True


def _listing(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _remove(root: Path, path: str) -> bool:
    target = root / path
    if not target.resolve().is_relative_to(root.resolve()) or not target.is_file():
        return False
    target.unlink()
    for parent in target.parents:
        if parent == root or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
