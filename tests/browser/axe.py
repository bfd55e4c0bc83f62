"""Axe, which judges whether a page can be read by all."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


BASELINE = frozenset({("region", 'id="__drawer"')})
"""What Material brings that no small override reaches: a rule, and what the tag has. To shrink, never to grow.

The box that opens the list of sections on a narrow screen stands before every landmark.
"""


def findings(page: Page, *only: str) -> list[str]:
    """What axe finds wrong with a page, a line for each place; by all its rules, or by some only."""
    page.evaluate(_AXE)
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if only:
        options |= {"runOnly": {"type": "rule", "values": list(only)}}
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:160]} {node['failureSummary'][:300]}"
        for found in result["violations"]
        for node in found["nodes"]
        if not any(found["id"] == rule and mark in node["html"] for rule, mark in BASELINE)
    ]
