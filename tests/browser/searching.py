"""A reader who searches: types, reads the results, is told what was found."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from build_dossier.text.script import to_simplified

_READ = """(root) => [...document.querySelectorAll(".d-found [role=group]")].map((group) => ({
  name: group.getAttribute("aria-labelledby").replace("d-found-", ""),
  hits: [...group.querySelectorAll("a.d-hit")].map((hit) => ({
    page: decodeURI(hit.href).slice(root.length).split(/[?#]/)[0].replace(/[.]html$/, ""),
    anchor: hit.hash.slice(1),
    lit: [...hit.querySelectorAll("mark")].map((mark) => mark.textContent),
    sides: [...hit.querySelectorAll(":scope > span")].map((side) => [side.lang, side.textContent]),
  })),
}))"""

FIRST_RESULT = """async ([field, query]) => {
  const input = document.querySelector(field);
  const begin = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent("input"));
  const frame = () => new Promise(requestAnimationFrame);
  while (!document.querySelector(".d-hit")) await frame();
  await frame();
  return performance.now() - begin;
}"""
"""Milliseconds from the first touch of the field to the first result on the screen."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A result as it is shown."""

    group: str
    page: str
    """From the edition's root, without ``.html``."""
    anchor: str
    lit: tuple[str, ...]
    """Marked words, in Simplified and small letters."""
    sides: dict[str, str]
    """The sentence by language."""


def search(page: Page, query: str) -> None:
    """Type a query and wait for its answer."""
    page.locator("[data-d-search] input").fill(query)
    page.wait_for_function(
        "(query) => document.querySelector('.d-found__list')?.dataset.query === query", arg=query
    )


def hits(page: Page, root: str) -> list[Hit]:
    """The results on the page, in their order; ``root`` is the edition's."""
    return [
        Hit(
            group["name"],
            hit["page"],
            hit["anchor"],
            tuple(to_simplified(words).lower() for words in hit["lit"]),
            dict(hit["sides"]),
        )
        for group in page.evaluate(_READ, root)
        for hit in group["hits"]
    ]
