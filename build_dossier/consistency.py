"""Whether the languages of a dossier agree: terms in both, Chinese out of the English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from build_dossier.issues import Issues
from build_dossier.model.dossier import Article
from build_dossier.model.entries import Entry
from build_dossier.model.segments import Slot
from build_dossier.text.hanzi import HANZI

_HANZI = re.compile(f"[{HANZI}]+")
_GLOSS = re.compile(rf"(?<=[A-Za-z0-9.!’”]) \([{HANZI}·，！？：《》]+\)")
"""A Chinese name in brackets after its English one."""


def check_terms(article: Article, entries: Mapping[str, Entry], issues: Issues) -> None:
    """Where the Chinese of a sentence names a record, its English must name it too."""
    named: dict[tuple[str, int, str], set[str]] = {}
    for mention in article.mentions:
        named.setdefault((mention.segment, mention.slot, mention.language), set()).add(mention.record)
    for segment in article.segments:
        for group in _joined(segment.slots):
            chinese = {record for slot in group for record in named.get((segment.id, slot.number, "zh"), ())}
            english = {record for slot in group for record in named.get((segment.id, slot.number, "en"), ())}
            excepted = {term for slot in group for term in slot.term_exceptions}
            if any(slot.en is None for slot in group):
                continue
            for record in sorted(chinese - english - excepted):
                issues.warn(
                    group[0].en_place or article.info.place,
                    "L420",
                    f"sentence {group[0].number} of segment {segment.id} names "
                    f'"{entries[record].naming.names.zh_hans}" in Chinese only',
                    f"Use its English name, add the form to {entries[record].place.path}, "
                    f"or write `<!-- term-exception {record}: reason -->` under the line",
                )


def check_english(article: Article, entries: Mapping[str, Entry], issues: Issues) -> None:
    """No Chinese stands in an English line but names that are given in both scripts: ``Name (名字)``."""
    names = {entry.naming.names.zh_hans for entry in entries.values()}
    for segment in article.segments:
        for slot in segment.slots:
            for found in _HANZI.findall(_GLOSS.sub("", slot.en or "")):
                if found not in names:
                    issues.warn(
                        slot.en_place or article.info.place,
                        "L421",
                        f'the English of sentence {slot.number} of segment {segment.id} has "{found}"',
                        "Translate it, or give the name in both scripts",
                    )


def _joined(slots: Sequence[Slot]) -> Iterator[tuple[Slot, ...]]:
    """Slots in groups that no text joins with another."""
    group: list[Slot] = []
    for slot in slots:
        if group and slot.reading and slot.en != "":
            yield tuple(group)
            group = []
        group.append(slot)
    if group:
        yield tuple(group)
