"""The pages at the root of the site: where to begin, what is not there, and the copy to carry away.

Each is a list of the editions; the first chooses one by the browser's language, with a script.
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
    return _page(info, editions, "start")


def not_found_page(info: DossierInfo, editions: tuple[Edition, ...]) -> bytes:
    """The HTML that a server shows for an address that leads nowhere, however deep it is."""
    root = urlsplit(info.site_url).path.rstrip("/") + "/" if info.site_url else ""
    return _page(info, editions, "lost", root=root)


def offline_page(info: DossierInfo, editions: tuple[Edition, ...], archive: str = "") -> bytes:
    """The HTML on the copy to carry away and its version, which stands as ``@version@`` until it is known.

    Without an address of the archive it is the page of the copy itself.
    """
    return _page(info, editions, "offline" if archive else "copy", archive=archive)


def _page(
    info: DossierInfo, editions: tuple[Edition, ...], kind: str, *, root: str = "", archive: str = ""
) -> bytes:
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
            "says": "" if kind == "start" else interface(each).say(f"start.{kind}"),
            "download": interface(each).say("start.download"),
        }
        for each in editions
    ]
    template = environment.get_template("start.html.jinja")
    return template.render(editions=choices, kind=kind, root=root, archive=archive).encode()
