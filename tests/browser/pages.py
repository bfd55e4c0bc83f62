"""What a built page says of itself, read without a browser: for tests that look at every page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

EDITIONS = ("zh-Hans", "zh-Hant", "en")
_LOADED = {
    ("img", "src"),
    ("script", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("use", "href"),
    ("object", "data"),
}
_RELATIONS_LOADED = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "manifest",
}


@dataclass
class BuiltPage:
    """One HTML file of the site."""

    path: str
    """From the root of the site."""
    lang: str = ""
    title: str = ""
    headings: int = 0
    """Of the first rank."""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Where its links lead, as written."""
    loads: list[str] = field(default_factory=list)
    """What it loads by itself, as written."""
    editions: dict[str, str] = field(default_factory=dict)
    """Its links to itself in other editions."""
    edits: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if "id" in named:
            self.page.ids.append(named["id"])
        if tag == "html":
            self.page.lang = named.get("lang", "")
        elif tag == "h1":
            self.page.headings += 1
        elif tag == "title":
            self.in_title = not self.page.title
        elif tag == "a" and "href" in named:
            self._link(named)
        elif tag == "link" and _RELATIONS_LOADED & set(named.get("rel", "").split()):
            self.page.loads.append(named.get("href", ""))
        self.page.loads += [value for name, value in named.items() if (tag, name) in _LOADED]

    def _link(self, named: dict[str, str]) -> None:
        self.page.links.append(named["href"])
        if "data-d-edition" in named:
            self.page.editions[named.get("lang", "")] = named["href"]
        if "edit" in named.get("rel", "").split():
            self.page.edits.append(named["href"])

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.page.title += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False


@cache
def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Every page below ``site``, by path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        page = BuiltPage(path.relative_to(site).as_posix())
        _Reader(page).feed(path.read_text("utf-8"))
        found[page.path] = page
    return found


def is_outside(address: str) -> bool:
    """Whether an address leads to another host, or to no page at all."""
    return "://" in address or address.startswith(("//", "mailto:", "data:", "javascript:"))


def target(page: BuiltPage, address: str) -> tuple[str, str]:
    """The path in the site to which an address on a page leads, and the anchor."""
    path, anchor = urldefrag(address)
    path = unquote(path.partition("?")[0])
    if not path:
        return page.path, unquote(anchor)
    parts = page.path.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1] if parts else ["outside the site"]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts) + ("/" if path.endswith("/") else ""), unquote(anchor)
