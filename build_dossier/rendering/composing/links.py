"""Addresses that lead out of a page: its public address, and GitHub's new-file page filled in."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from build_dossier.model.dossier import Article
from build_dossier.model.segments import Segment
from build_dossier.rendering.composing.context import Context
from build_dossier.scaffolding import annotation_yaml

_LONGEST = 8000
"""Characters of an address that GitHub still takes."""


def public(context: Context, path: str, anchor: str = "") -> str:
    """The public address of a page, or its place in the site where none is known."""
    page = f"{context.edition}/{path.removesuffix('.md')}.html" + (f"#{anchor}" if anchor else "")
    site = context.dossier.info.site_url
    return f"{site.rstrip('/')}/{page}" if site else page


def new_annotation(context: Context, article: Article, segment: Segment) -> str | None:
    """GitHub's new-file page with the anchor of a segment filled in; ``None`` without a repository."""
    repository = context.dossier.info.repository
    if repository is None:
        return None
    value = annotation_yaml(article.id, segment.id, segment.reading)
    folder = quote(f"seeds/annotations/{article.id}")
    query = urlencode({"filename": f"{segment.id}-your-name.yaml", "value": value})
    address = f"{repository.rstrip('/')}/new/main/{folder}?{query}"
    return address if len(address) < _LONGEST else None
