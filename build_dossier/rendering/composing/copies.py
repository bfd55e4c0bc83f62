"""The state of a copy: its grade, a sentence about it, and what cleaning did in figures."""

from __future__ import annotations

from collections import Counter

from build_dossier.model.dossier import Article
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, cleaning_path

_FURNITURE = frozenset("BMDIL")
_INJECTED = frozenset("JP")
_REPAIRED = frozenset("TPRJ")


def copy_view(context: Context, article: Article) -> views.CopyView:
    """What the copy of an article is, and what was done to it."""
    figures = context.lookups.figures[article.id]
    grades = Counter(slot.grade for segment in article.segments for slot in segment.slots)
    main = {"faithful": "verbatim", "damaged": "repaired", "rewritten": "restored"}[article.info.copy]
    if article.info.copy == "rewritten" and not any(segment.restored for segment in article.segments):
        main = "as-found"
    statement = context.own(article.info.damage) or context.say(
        f"copies.{article.info.copy}", n=sum(grades.values())
    )
    return views.CopyView(
        state=article.info.copy,
        grade=main,  # type: ignore[arg-type]
        statement=statement,
        removed=sum(each.removed for each in figures.values()),
        inserted=sum(each.inserted for each in figures.values()),
        changed=sum(each.changed for each in figures.values()),
        provenance=views.Link(text=context.say("article.provenance"), path=cleaning_path(article)),
        bar=_bar(article),
        converted=(context.chinese == "zh-Hant") != (article.info.script == "Hant"),
    )


def _bar(article: Article) -> views.CleaningBar:
    furniture = injected = repaired = 0
    for piece in article.account.changes():
        family = (piece.code or "?")[0]
        gone = max(0, piece.end - piece.start - len(piece.text))
        furniture += gone if family in _FURNITURE else 0
        injected += gone if family in _INJECTED else 0
        repaired += len(piece.text) if family in _REPAIRED else 0
    restored = sum(len(segment.found) for segment in article.segments if segment.restored)
    kept = max(0, len(article.account.clean) - repaired - restored)
    return views.CleaningBar(
        kept=kept, furniture=furniture, injected=injected, repaired=repaired, restored=restored
    )
