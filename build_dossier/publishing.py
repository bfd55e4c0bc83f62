"""From pages to a site: every edition by MkDocs in parallel, then put together and swapped in whole.

An edition whose pages have not changed is not built again, and a site that has not changed is
not touched. Until everything is there the last good ``site/`` stands.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

WORK = ".build"
_EPOCH = "315532800"
"""1980-01-01, the first day that a ZIP archive can name: sites are the same on any day."""
_HERE, _RENAME_EXCHANGE = -100, 2
"""The current folder and the wish to exchange, as Linux writes them."""
_LEVEL = re.compile(r"^(?:WARNING|ERROR)\s+-\s+")
_DOC = re.compile(r"^Doc file '([^']+)' (.+)$")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_PACKAGES = (
    "jieba",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "opencc",
    "pymdown-extensions",
    "zensical",
)


class PublishError(Exception):
    """The renderer refused the pages; its own words are the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What the renderer is told of one edition."""

    name: str
    title: str
    description: str
    rights: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A site to be made."""

    root: Path
    """Holds ``mkdocs.yml`` and ``docs/``."""
    dossier: str
    """Id of the dossier: the name of the archive."""
    editions: Sequence[Edition]
    engine: str
    """``mkdocs`` or ``zensical``."""
    extra: Mapping[str, bytes]
    """Further files of the site, such as its start page; ``@version@`` in them becomes its version."""
    archived: Mapping[str, bytes]
    """Files that the archive has in their place."""
    site_url: str = ""
    repository: str = ""


def publish(plan: Plan, say: Callable[[str], None]) -> bool:
    """Build what has changed and swap the site in; return whether anything was new.

    Raises :class:`PublishError`; then the site is as it was.
    """
    work = plan.root / WORK
    _restore(plan.root)
    with ThreadPoolExecutor(max_workers=max(1, min(len(plan.editions), os.cpu_count() or 1))) as pool:
        list(pool.map(lambda edition: build_edition(plan, edition, say), plan.editions))
    stamp = digest(
        [
            *(_read(work / plan.engine / f"{each.name}.stamp") for each in plan.editions),
            *_flat(plan.extra),
            *_flat(plan.archived),
        ]
    )
    site = plan.root / "site"
    if site.is_dir() and _read(work / "site.stamp") == _seal(stamp, site):
        return False
    _swap(plan.root, _assembled(plan, stamp))
    (work / "site.stamp").write_bytes(_seal(stamp, site))
    return True


def _seal(stamp: str, site: Path) -> bytes:
    """What a site is made of, and what stands in it: one that somebody took files from is made anew."""
    standing = [f"{path.relative_to(site).as_posix()} {path.stat().st_size}" for path in files_below(site)]
    return f"{stamp} {digest(line.encode() for line in standing)}\n".encode()


def build_edition(
    plan: Plan, edition: Edition, say: Callable[[str], None] = print, *, dirty: bool = False
) -> Path:
    """Build one edition unless nothing it is made of has changed; return the folder of its pages.

    ``dirty`` renders changed pages only, for ``serve``.
    """
    folder = plan.root / WORK / plan.engine
    target, stamp = folder / edition.name, folder / f"{edition.name}.stamp"
    wanted = _inputs(plan, edition).encode()
    if target.is_dir() and _read(stamp) == wanted:
        return target
    say(f"{plan.engine}: {edition.name}")
    stamp.unlink(missing_ok=True)
    fresh = target if dirty else folder / f"{edition.name}.new"
    if not dirty:
        shutil.rmtree(fresh, ignore_errors=True)
    _run(plan, edition, fresh, dirty=dirty)
    if not dirty:
        _slim(fresh)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    stamp.write_bytes(wanted)
    return target


def _run(plan: Plan, edition: Edition, target: Path, *, dirty: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # Quiet, MkDocs does not count its warnings, so strict would let a dead link pass.
    command = [sys.executable, "-m", plan.engine, "build", "--strict"]
    if plan.engine == "mkdocs" and dirty:
        command[-1:] = ["--quiet", "--dirty", "--no-strict"]
    environment = (
        os.environ | _variables(plan, edition) | {"DOSSIER_SITE": os.path.relpath(target, plan.root)}
    )
    done = subprocess.run(
        command, cwd=plan.root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        words = _complaints(done.stdout + done.stderr, edition)
        raise PublishError(f"{plan.engine} could not build the edition {edition.name}:\n{words}")


def _complaints(said: str, edition: Edition) -> str:
    """What an engine complained of, a line each, beginning with the file where it names one."""
    noise = ("INFO", "Aborted", "Traceback", " ")  # of a traceback its last line says what is wrong
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith(noise)]
    named = [_DOC.sub(rf"docs/{edition.name}/\1: It \2", _LEVEL.sub("", line)) for line in lines]
    return "\n".join(named) or "It said nothing."


def _slim(site: Path) -> None:
    """Take away what the engines put into every site and no page of ours asks for."""
    shutil.rmtree(site / "assets" / "javascripts", ignore_errors=True)
    for path in (site / "search.json", site / ".dossier-manifest", *site.rglob("*.map")):
        path.unlink(missing_ok=True)


def _variables(plan: Plan, edition: Edition) -> dict[str, str]:
    """What differs between editions in the one ``mkdocs.yml``."""
    url = f"{plan.site_url.rstrip('/')}/{edition.name}/" if plan.site_url else ""
    return {
        "DOSSIER_EDITION": edition.name,
        "DOSSIER_DOCS": f"docs/{edition.name}",
        "DOSSIER_NAME": edition.title,
        "DOSSIER_DESCRIPTION": edition.description,
        "DOSSIER_RIGHTS": edition.rights,
        "DOSSIER_REPOSITORY": plan.repository,
        "DOSSIER_URL": url,
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", _EPOCH),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
    }


def _inputs(plan: Plan, edition: Edition) -> str:
    """A digest of all that an edition is made of, the versions of the renderer included."""
    docs = plan.root / "docs"
    files = [plan.root / "mkdocs.yml", *files_below(docs / edition.name), *files_below(docs / "overrides")]
    parts: list[bytes] = []
    for path in files:
        parts += [path.relative_to(plan.root).as_posix().encode(), path.read_bytes()]
    settings = [f"{key}={value}" for key, value in sorted(_variables(plan, edition).items())]
    return digest([*parts, *(text.encode() for text in (*versions(), *settings, plan.engine))])


def _assembled(plan: Plan, stamp: str) -> Path:
    """The whole site in a folder beside the one that stands."""
    fresh = plan.root / WORK / "site.new"
    shutil.rmtree(fresh, ignore_errors=True)
    for edition in plan.editions:
        shutil.copytree(plan.root / WORK / plan.engine / edition.name, fresh / edition.name)
    for path, data in plan.extra.items():
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_bytes(_dated(data, stamp))
    (fresh / "version.txt").write_text(f"{plan.dossier} {_version(stamp)}\n")
    _archive(fresh, plan.dossier, {path: _dated(data, stamp) for path, data in plan.archived.items()})
    return fresh


def _version(stamp: str) -> str:
    return stamp[:12]


def _dated(data: bytes, stamp: str) -> bytes:
    return data.replace(b"@version@", _version(stamp).encode())


def _archive(site: Path, name: str, other: Mapping[str, bytes]) -> None:
    """Pack the site into its own ``downloads/``: the same files give the same bytes."""
    archive = site.parent / f"{name}-offline.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in files_below(site):
            inside = path.relative_to(site).as_posix()
            entry = zipfile.ZipInfo(f"{name}/{inside}", _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, other.get(inside) or path.read_bytes())
    (site / "downloads").mkdir(exist_ok=True)
    archive.rename(site / "downloads" / archive.name)


def _swap(root: Path, fresh: Path) -> None:
    """Put the new site in the place of the old one, in one step where the system can."""
    site, previous = root / "site", root / WORK / "site.previous"
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists() and _exchange(fresh, site):
        fresh.rename(previous)
    else:
        if site.exists():
            site.rename(previous)
        fresh.rename(site)
    shutil.rmtree(previous, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step, so that there is no moment without a site; only Linux can."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def _restore(root: Path) -> None:
    """Put the last good site back if an earlier run was killed between two renames."""
    previous = root / WORK / "site.previous"
    if previous.is_dir() and not (root / "site").exists():
        previous.rename(root / "site")


def files_below(folder: Path) -> list[Path]:
    """Every file of a folder, in one order on every machine."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _flat(files: Mapping[str, bytes]) -> list[bytes]:
    return [part for path, data in sorted(files.items()) for part in (path.encode(), data)]


def digest(parts: Iterable[bytes]) -> str:
    """A digest that tells apart where one part ends and the next begins."""
    hashed = hashlib.sha256()
    for part in parts:
        hashed.update(len(part).to_bytes(8, "big") + part)
    return hashed.hexdigest()


def versions() -> list[str]:
    """The libraries that decide how a page looks, with their versions."""
    return [f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES if _installed(name)]


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
