"""What a built page says of itself, read without a browser: for tests that look at every page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape
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

_UNREAD = re.compile(r"<!--.*?-->|<(?P<code>script|style)\b(?P<rest>[^>]*)>.*?</(?P=code)>", re.DOTALL)
_TAG = re.compile(r"""<(?P<tag>[a-zA-Z][\w-]*)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'>/=]+)(?:\s*=\s*(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?"""
)


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


def _read(page: BuiltPage, text: str) -> BuiltPage:
    """Take in what the tags say; quick, because a site has many pages and large ones."""
    for found in _TAG.finditer(text):
        tag = found["tag"].lower()
        named = {
            match["name"].lower(): unescape(match["quoted"] or match["single"] or match["bare"] or "")
            for match in _ATTRIBUTE.finditer(found["rest"])
        }
        if "id" in named:
            page.ids.append(named["id"])
        if tag == "html":
            page.lang = named.get("lang", "")
        elif tag == "h1":
            page.headings += 1
        elif tag == "title" and not page.title:
            page.title = unescape(text[found.end() : text.index("</title>", found.end())])
        elif tag == "a" and "href" in named:
            _take_link(page, named)
        elif tag == "link" and _RELATIONS_LOADED & set(named.get("rel", "").split()):
            page.loads.append(named.get("href", ""))
        page.loads += [value for name, value in named.items() if (tag, name) in _LOADED]
    return page


def _bare(found: re.Match[str]) -> str:
    """A script or style without what it says; nothing of a comment."""
    return f"<{found['code']}{found['rest']}>" if found["code"] else ""


def _take_link(page: BuiltPage, named: dict[str, str]) -> None:
    page.links.append(named["href"])
    if "data-d-edition" in named:
        page.editions[named.get("lang", "")] = named["href"]
    if "edit" in named.get("rel", "").split():
        page.edits.append(named["href"])


@cache
def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Every page below ``site``, by path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        found[name] = _read(BuiltPage(name), _UNREAD.sub(_bare, path.read_text("utf-8")))
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
