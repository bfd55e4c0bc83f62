"""The files of one edition: every page as Markdown, and the assets that it needs."""

from __future__ import annotations

from collections.abc import Mapping

from build_dossier.rendering.composing.context import Context
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.composing.site import pages_of
from build_dossier.rendering.pages import render
from build_dossier.rendering.views import Edition

_ASSETS = "docs/assets/"


def edition_files(lookups: Lookups, edition: Edition, written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Paths in the edition's folder of pages, with contents.

    ``written`` holds the hand-written files below ``docs/``: pages and assets.
    """
    context = Context(lookups, edition)
    files = {page.path: render(context.frame, page).encode() for page in pages_of(context, written)}
    for path, data in written.items():
        if path.startswith(_ASSETS):
            files["assets/" + path.removeprefix(_ASSETS)] = data
    return files
