"""Every word that the site itself says, in the three languages of its editions.

The words stand in one YAML file per edition, under the same keys; Traditional Chinese has
Taiwan's own words, so no file is made from another by a program. Content is not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from build_dossier.rendering.views.inline import Edition

EDITIONS: tuple[Edition, ...] = ("zh-Hans", "zh-Hant", "en")


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of one edition."""

    edition: Edition
    words: dict[str, str]
    """By dotted key, such as ``article.contents``."""
    rules: dict[str, dict[str, str]]
    """Name and reason of cleaning rules by code, where they differ from the catalogue's English."""

    def say(self, key: str, /, **values: object) -> str:
        """The words under a key, filled in.

        A key with two forms (``places.one``, ``places.other``) is chosen by the value ``n``.
        Raises :class:`KeyError` for a key that does not exist: a bug, never a fault of content.
        """
        if key not in self.words:
            key = f"{key}.{'one' if values.get('n') == 1 else 'other'}"
        return self.words[key].format(**values)

    def rule(self, code: str, part: str, english: str) -> tuple[str, Edition]:
        """The ``name`` or the ``why`` of a rule, and the language it is in."""
        if code in self.rules:
            return self.rules[code][part], self.edition
        return english.replace("-", " ") if part == "name" else english, "en"


@cache
def interface(edition: Edition) -> Interface:
    """Return the words of an edition."""
    rules = _load("rules.yaml")
    own = {code: words[edition] for code, words in rules.items() if edition in words}
    return Interface(edition, dict(_flat("", _load(f"{edition}.yaml"))), own)


def _load(name: str) -> Any:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - ours, and every scalar is text


def _flat(prefix: str, tree: Any) -> list[tuple[str, str]]:
    if not isinstance(tree, dict):
        return [(prefix, str(tree))]
    return [
        pair for key, value in tree.items() for pair in _flat(f"{prefix}.{key}" if prefix else key, value)
    ]
