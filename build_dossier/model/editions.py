"""Editions: which of the texts of a record each kind of reader is shown."""

from __future__ import annotations

from typing import Literal

from build_dossier.model.common import Names, Prose
from build_dossier.text.script import to_traditional

EditionName = Literal["zh-Hans", "zh-Hant", "en"]


def in_script(text: str, edition: EditionName) -> str:
    """Chinese text, stored in Simplified, in the script of an edition."""
    return to_traditional(text) if edition == "zh-Hant" else text


def own(prose: Prose, edition: EditionName) -> str:
    """The editors' words in the reader's language, or in the other if there are none."""
    return (prose.en or prose.zh) if edition == "en" else in_script(prose.zh, edition) or prose.en


def name_in(names: Names, edition: EditionName) -> str:
    """A name as an edition has it."""
    return {"zh-Hans": names.zh_hans, "zh-Hant": names.zh_hant, "en": names.en}[edition]
