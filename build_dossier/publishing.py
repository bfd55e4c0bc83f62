"""From pages to a site: every edition by MkDocs in parallel, then put together and swapped in whole.

An edition whose pages have not changed is not built again, and a site that has not changed is
not touched. Until everything is there the last good ``site/`` stands.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
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
    """Further files of the site, such as its start page."""
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
        [*(_read(work / plan.engine / f"{each.name}.stamp") for each in plan.editions), *_flat(plan.extra)]
    )
    if (plan.root / "site").is_dir() and _read(work / "site.stamp") == stamp.encode():
        return False
    _swap(plan.root, _assembled(plan, stamp))
    (work / "site.stamp").write_text(stamp)
    return True


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
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    stamp.write_bytes(wanted)
    return target


def _run(plan: Plan, edition: Edition, target: Path, *, dirty: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", plan.engine, "build"]
    if plan.engine == "mkdocs":
        command += ["--quiet", *(["--dirty"] if dirty else [])]
    environment = (
        os.environ | _variables(plan, edition) | {"DOSSIER_SITE": os.path.relpath(target, plan.root)}
    )
    done = subprocess.run(
        command, cwd=plan.root, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        words = "\n".join(line for line in (done.stdout + done.stderr).splitlines() if line.strip())
        raise PublishError(f"{plan.engine} could not build the edition {edition.name}:\n{words}")


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
        (fresh / path).write_bytes(data)
    (fresh / "version.txt").write_text(f"{plan.dossier} {stamp[:12]}\n")
    _archive(fresh, plan.dossier)
    return fresh


def _archive(site: Path, name: str) -> None:
    """Pack the site into its own ``downloads/``: the same files give the same bytes."""
    archive = site.parent / f"{name}-offline.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in files_below(site):
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(site).as_posix()}", _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())
    (site / "downloads").mkdir(exist_ok=True)
    archive.rename(site / "downloads" / archive.name)


def _swap(root: Path, fresh: Path) -> None:
    site, previous = root / "site", root / WORK / "site.previous"
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists():
        site.rename(previous)
    fresh.rename(site)
    shutil.rmtree(previous, ignore_errors=True)


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
