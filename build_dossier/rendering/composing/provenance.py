"""The provenance of an article: its raw text with every change marked; and the catalogue of rules."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from build_dossier.model.dossier import Article
from build_dossier.rendering import views
from build_dossier.rendering.composing.articles import article_card
from build_dossier.rendering.composing.context import Context, article_path, cleaning_path
from build_dossier.rendering.composing.copies import copy_view
from build_dossier.text.spans import Piece


def provenance_page(context: Context, article: Article) -> views.ProvenanceView:
    """The raw text of an article with every removal and insertion."""
    account = article.account
    figures = context.lookups.figures[article.id]
    names = {rule.code: rule.name for rule in context.dossier.rules}
    return views.ProvenanceView(
        path=cleaning_path(article),
        title=f"{context.say('sections.cleaning')}: {context.title(article)}",
        description=context.own(article.info.damage),
        edit=f"seeds/articles/{article.id}/repairs.yaml" if article.repairs else article.info.place.path,
        kicker=context.outlet(article),
        article=context.article_link(article),
        lang="zh-Hant" if article.info.script == "Hant" else "zh-Hans",
        lines=tuple(_lines(context, article)),
        figures=tuple(
            views.RuleFigure(
                code=code,
                name=names.get(code) or context.say("compose.repair"),
                places=each.places,
                removed=each.removed + each.changed,
                inserted=each.inserted + each.changed,
            )
            for code, each in figures.items()
        ),
        raw_characters=len(account.raw),
        removed=sum(each.removed + each.changed for each in figures.values()),
        inserted=sum(each.inserted + each.changed for each in figures.values()),
        clean_characters=len(account.clean),
        repairs=tuple(_repairs(context, article)),
        sha256=hashlib.sha256(account.raw.encode("utf-8", "surrogatepass")).hexdigest(),
        raw_file=article.raw_path,
        copy=copy_view(context, article),
    )


def rules_page(context: Context) -> views.RulesView:
    """The catalogue, in the order of application."""
    counts: dict[str, list[tuple[views.Link, int]]] = defaultdict(list)
    for article in context.dossier.articles:
        link = views.Link(text=context.title(article), path=cleaning_path(article))
        for code, each in context.lookups.figures[article.id].items():
            counts[code].append((link, each.places))
    return views.RulesView(
        path="cleaning/index.md",
        title=context.say("sections.cleaning"),
        description=context.say("compose.cleaning_description"),
        edit=None,
        rules=tuple(
            views.RuleView(
                code=rule.code,
                name=rule.name,
                why=rule.why,
                before=rule.before,
                after=rule.after,
                counts=tuple(counts[rule.code]),
            )
            for rule in context.dossier.rules
        ),
        articles=tuple(article_card(context, article) for article in context.dossier.articles),
    )


def _lines(context: Context, article: Article) -> Iterator[views.RawLine]:
    begins: dict[int, list[views.Link]] = defaultdict(list)
    raw = article.account.raw
    for segment in article.segments:
        start = article.account.raw_span(segment.span.start, segment.span.start + 1).start
        line = context.lookups.raw_line(article, start)
        begins[line].append(views.Link(text=segment.id, path=article_path(article), anchor=segment.id))
    for number, pieces in _by_line(article.account.pieces, raw):
        if pieces or begins.get(number):
            yield views.RawLine(number=number, pieces=tuple(pieces), segments=tuple(begins.get(number, ())))


def _by_line(pieces: tuple[Piece, ...], raw: str) -> Iterator[tuple[int, list[views.RawPiece]]]:
    """The pieces of each raw line; a piece that runs over lines is shown in each of them."""
    number = 1
    line: list[views.RawPiece] = []
    for piece in pieces:
        chunks = raw[piece.start : piece.end].split("\n")
        for index, chunk in enumerate(chunks):
            if index:
                yield number, line
                number, line = number + 1, []
            # What a rule put in stands where its first character was.
            inserted = piece.text if piece.code is not None and index == 0 else ""
            if piece.code is None:
                if chunk:
                    line.append(views.RawPiece(kept=chunk))
            elif chunk or inserted.strip("\n"):
                line.append(
                    views.RawPiece(removed=chunk, inserted=inserted.replace("\n", "¶"), code=piece.code)
                )
    yield number, line


def _repairs(context: Context, article: Article) -> Iterator[views.RepairView]:
    for code, repair in article.repairs.items():
        place = next((piece for piece in article.account.changes() if piece.code == code), None)
        if place is None:
            continue
        line = context.lookups.raw_line(article, place.start)
        yield views.RepairView(
            code=code,
            before=repair.quote,
            after=repair.replacement.replace("\n", "¶"),
            reason=context.own(repair.reason),
            certainty="certain" if repair.certain else "probable",
            alternatives=tuple(alternative.replace("\n", "¶") for alternative in repair.alternatives),
            place=views.Link(text=str(line), path=cleaning_path(article), anchor=f"line-{line}"),
        )
