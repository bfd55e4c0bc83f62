"""The page reads text as the program wrote the index: the same units, and English by its stems."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from build_dossier.exporting.search.units import units
from tests.browser.pages import EDITIONS
from tests.browser.searching import search

STRANGE = [
    "ＤｉＴ架構，ﬁne—naïve Ångström",
    "１．５倍;2.0x ①②㊙ ㌔",
    "fā(发展) n̈ Ǆ ſ İ ß",
    "《“世界模拟器”》·皮布尔斯—–-",
    "𠮷野家𠀀〇々仝",
    "한국어 かな カナ العربية",
    "\u200b\ufeff\u2028x\u00a0y",
    "…… —— ～！",
    "",
]
SAME = [
    ("model", ["models", "modelling", "modeled", "modelled"]),
    ("simulate", ["simulates", "simulated", "simulating", "simulation", "simulations", "simulator"]),
    ("generate", ["generated", "generating", "generation", "generator", "generative", "generates"]),
    ("train", ["trained", "training", "trains"]),
    ("policy", ["policies"]),
    ("patch", ["patches", "patched", "patching"]),
    ("compress", ["compresses", "compressed", "compression"]),
    ("diffusion", ["diffuse", "diffused"]),
    ("run", ["running", "runs"]),
    ("law", ["laws"]),
]
APART = [
    ("new", "news"),
    ("speed", "spe"),
    ("state", "station"),
    ("thing", "th"),
    ("dure", "during"),
    ("video", "vide"),
]


_OF_PAGE = """(texts) => JSON.stringify(JSON.parse(texts).map((text) =>
  dossierSearch.units(text).map((unit) => [unit.text, unit.at, unit.han])))"""


def _of_program(text: str) -> list[list[object]]:
    found: list[list[object]] = []
    place = -1
    for unit in units(text):
        place += 2 if unit.gap and found else 1
        found.append([unit.text, place, unit.han])
    return found


@pytest.mark.parametrize("edition", EDITIONS)
def test_texts_are_cut_alike(page: Page, root: str, site: Path, edition: str) -> None:
    page.goto(f"{root}{edition}/index.html")
    search(page, "模拟")
    texts = [*STRANGE]
    for piece in sorted((site / edition / "assets/search").glob("t*.js")):
        written = piece.read_text("utf-8")
        rows = json.loads(f"[{written[written.index('(') + 1 : written.rindex(')')]}]")[1]
        texts += [side for row in rows for line in row[6] for side in line[:2]]
    assert len(texts) > 500
    of_page = json.loads(page.evaluate(_OF_PAGE, json.dumps(texts)))
    different = [
        (text, ours, theirs)
        for text, theirs in zip(texts, of_page, strict=True)
        if (ours := _of_program(text)) != theirs
    ]
    assert not different[:3]


def test_words_have_the_stems_of_their_inflections(page: Page, root: str) -> None:
    page.goto(f"{root}en/index.html")
    search(page, "diffusion")
    words = sorted(
        {word for stem, forms in SAME for word in (stem, *forms)} | {w for pair in APART for w in pair}
    )
    stems = dict(zip(words, page.evaluate("words => words.map(dossierSearch.stem)", words), strict=True))
    assert not [(word, form) for word, forms in SAME for form in forms if stems[word] != stems[form]]
    assert not [pair for pair in APART if stems[pair[0]] == stems[pair[1]]]
    assert all(word.startswith(stem) for word, stem in stems.items())
