"""The files of one edition: every page as Markdown, and the assets that it needs."""

from __future__ import annotations

import re
from collections.abc import Mapping

from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.composing.site import pages_of
from build_dossier.rendering.pages import render
from build_dossier.rendering.views import Edition

_ASSETS = "docs/assets/"
_IMPORT = re.compile(rb'(?m)^(?:@import "|import "\./)([\w-]+\.(?:css|js))";')
"""How a style sheet or a script names another that belongs in its place."""


def edition_files(lookups: Lookups, edition: Edition, written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Paths in the edition's folder of pages, with contents.

    ``written`` holds the hand-written files below ``docs/``: pages and assets.
    """
    context = Context(lookups, edition)
    files = {page.path: render(context.frame, page).encode() for page in pages_of(context, written)}
    files |= {
        f"assets/{path}": data
        for path, data in _bound(
            {path.removeprefix(_ASSETS): data for path, data in written.items() if path.startswith(_ASSETS)}
        ).items()
    }
    return files


def _bound(assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The assets with every style sheet and script put in the place where another imports it.

    A page then waits for one file of a kind, not for each in turn; on a slow phone that is a second.
    Scripts must be whole by themselves, since they no longer are modules: a page from disk may not load those.
    """
    taken: set[str] = set()

    def whole(path: str) -> bytes:
        folder = path.rpartition("/")[0]

        def imported(found: re.Match[bytes]) -> bytes:
            name = f"{folder}/{found[1].decode()}"
            if name not in assets:
                return found[0]
            taken.add(name)
            return whole(name)

        return _IMPORT.sub(imported, assets[path])

    bound = {path: whole(path) if path.endswith((".css", ".js")) else data for path, data in assets.items()}
    return {path: data for path, data in bound.items() if path not in taken}
