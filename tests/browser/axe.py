"""Axe, which judges whether a page can be read by all."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


BASELINE = frozenset({("region", 'id="__drawer"')})
"""What is known and not mended: a rule, and what the tag has. To shrink, never to grow.

The box that opens the list of sections stands where Material puts it, before every landmark; on a narrow
screen it is shown so that the keyboard reaches it.
"""


def findings(page: Page) -> list[str]:
    """What axe finds wrong with a page, a line for each place."""
    page.evaluate(_AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:160]} {node['failureSummary'][:300]}"
        for found in result["violations"]
        for node in found["nodes"]
        if not any(found["id"] == rule and mark in node["html"] for rule, mark in BASELINE)
    ]
