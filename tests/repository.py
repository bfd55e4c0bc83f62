"""Where the repository stands, what belongs to it, and how its program is run."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@cache
def files() -> tuple[Path, ...]:
    """Every file that is committed or would be, as git sees it."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for name in sorted(listed.split("\0")) if name and (path := ROOT / name).is_file())


def relative(path: Path) -> str:
    """The path of a file as a reader of the repository would write it."""
    return path.relative_to(ROOT).as_posix()


def modules() -> tuple[Path, ...]:
    """The modules of the program."""
    return tuple(
        path for path in files() if relative(path).startswith("build_dossier/") and path.suffix == ".py"
    )


def program(*arguments: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run ``python -m build_dossier`` in ``root`` as somebody at a terminal would."""
    return subprocess.run(
        [sys.executable, "-m", "build_dossier", *arguments],
        cwd=root,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def environment() -> dict[str, str]:
    """An environment that names nothing but the program."""
    return {
        "PYTHONPATH": str(ROOT),
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "LANG": "C.UTF-8",
    }
