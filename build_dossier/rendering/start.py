"""The page at the root of the site: it chooses by the browser's language, and is a list without scripts."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_dossier.model.dossier import DossierInfo
from build_dossier.rendering.views import Edition

NAMES: dict[Edition, str] = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


def title_of(info: DossierInfo, edition: Edition) -> str:
    """The dossier's title in an edition."""
    return {"zh-Hans": info.title.zh_hans, "zh-Hant": info.title.zh_hant, "en": info.title.en}[edition]


def start_page(info: DossierInfo, editions: tuple[Edition, ...]) -> bytes:
    """The HTML of the start page."""
    environment = Environment(
        loader=PackageLoader("build_dossier.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    choices = [{"lang": each, "title": title_of(info, each), "name": NAMES[each]} for each in editions]
    return environment.get_template("start.html.jinja").render(editions=choices).encode()
