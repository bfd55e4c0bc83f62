"""The toy: a dossier of made-up text with one of everything, small enough to know by heart."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

TOY = Path(__file__).parent / "toy"

Change = tuple[str, str] | bytes | None
"""Replace one text by another, write these bytes, or remove the file."""


def copy_to(root: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """Lay the toy's seeds under ``root`` with some changes; paths are below ``seeds/``."""
    shutil.copytree(TOY / "seeds", root / "seeds")
    for name, change in (changes or {}).items():
        path = root / "seeds" / name
        if change is None:
            path.unlink()
        elif isinstance(change, bytes):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change)
        else:
            text = path.read_text("utf-8")
            assert text.count(change[0]) == 1, f"{change[0]!r} stands {text.count(change[0])} times in {name}"
            path.write_text(text.replace(*change), "utf-8")
    return root
