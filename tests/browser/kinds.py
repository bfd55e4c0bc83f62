"""A page of every kind: what tests look at that would take too long over all pages."""

from __future__ import annotations

from pathlib import Path

KINDS = (
    "index.html",
    "articles/index.html",
    "articles/china-newsweek-agi.html",
    "articles/light-cone-simulator.html",
    "glossary/index.html",
    "glossary/diffusion-transformer.html",
    "people/index.html",
    "people/zhou-hongyi.html",
    "organisations/index.html",
    "organisations/openai.html",
    "questions/index.html",
    "questions/understands-physics.html",
    "events/index.html",
    "annotations/index.html",
    "annotations/orphans.html",
    "cleaning/index.html",
    "cleaning/china-newsweek-agi.html",
    "guide/index.html",
    "guide/annotate.html",
    "guide/architecture.html",
    "guide/maintenance.html",
    "pictures/index.html",
    "pictures/matrix.html",
    "pictures/network.html",
    "pictures/cleaning.html",
)
"""From the folder of an edition; the first annotation there is comes to them, see ``kinds_of``."""


def kinds_of(site: Path, edition: str) -> list[str]:
    """Paths from the root of the site to a page of every kind in an edition."""
    annotation = min((site / edition / "annotations").glob("*/*.html"))
    return [*(f"{edition}/{path}" for path in KINDS), annotation.relative_to(site).as_posix()]
