"""The pages at the root of the site: one chooses by the browser's language, one stands for what is not there.

Both are a list of the editions; the choice is made by a script.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_dossier.model.dossier import DossierInfo
from build_dossier.rendering.interface import interface
from build_dossier.rendering.views import Edition

NAMES: dict[Edition, str] = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


def title_of(info: DossierInfo, edition: Edition) -> str:
    """The dossier's title in an edition."""
    return {"zh-Hans": info.title.zh_hans, "zh-Hant": info.title.zh_hant, "en": info.title.en}[edition]


def start_page(info: DossierInfo, editions: tuple[Edition, ...]) -> bytes:
    """The HTML of the start page."""
    return _page(info, editions)


def not_found_page(info: DossierInfo, editions: tuple[Edition, ...]) -> bytes:
    """The HTML that a server shows for an address that leads nowhere, however deep it is."""
    root = urlsplit(info.site_url).path.rstrip("/") + "/" if info.site_url else ""
    return _page(info, editions, lost=True, root=root)


def _page(info: DossierInfo, editions: tuple[Edition, ...], *, lost: bool = False, root: str = "") -> bytes:
    environment = Environment(
        loader=PackageLoader("build_dossier.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    choices = [
        {
            "lang": each,
            "title": title_of(info, each),
            "name": NAMES[each],
            "lost": interface(each).say("start.lost"),
        }
        for each in editions
    ]
    template = environment.get_template("start.html.jinja")
    return template.render(editions=choices, lost=lost, root=root).encode()
