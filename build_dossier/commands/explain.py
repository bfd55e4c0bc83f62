"""``explain``: which rule or repair touched a place of a text, and why."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from build_dossier.commands.common import FAULTS, OK, UsageError, article_of, assembled, report
from build_dossier.issues import Issues
from build_dossier.model.dossier import Article, Dossier
from build_dossier.text.lines import LineIndex
from build_dossier.text.spans import Piece

_ADDRESS = re.compile(r"(?P<article>[^#:]+)#(?P<segment>[^#:]+)(?::(?P<number>\d+))?")
_FILE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What was done at one place of the file as received."""

    place: str
    code: str
    name: str
    before: str
    after: str
    why: str

    def __str__(self) -> str:
        before, after = (f'"{_shown(text)}"' for text in (self.before, self.after))
        if not self.after:
            return f"{self.place}: {self.code} removed {before}"
        return f"{self.place}: {self.code} " + (f"{before} → {after}" if self.before else f"inserted {after}")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the command."""
    parser = commands.add_parser("explain", help="say which rule or repair touched a place, and why")
    parser.add_argument(
        "place",
        help="article#segment as at the end of an address, article#segment:12 for its 12th character"
        " as found, or file:line[:column] of the file as received",
    )
    parser.add_argument("--json", action="store_true", help="the changes as a list")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    """Print every change at a place and the reason of each code, or that there is none."""
    issues = Issues()
    dossier = assembled(options, issues)
    article, touched = _touched(options.place, dossier, issues)
    lines = LineIndex(article.account.raw)
    changes = [_change(dossier, article, piece, lines) for piece in touched]
    if options.json:
        print(json.dumps([asdict(each) for each in changes], ensure_ascii=False, indent=2))
    elif changes:
        reasons = {each.code: f"{each.code} {each.name}: {each.why}" for each in changes}
        print(*changes, "", *reasons.values(), sep="\n")
    else:
        print(f"{options.place}: as it was received; nothing touched it")
    if issues.errors:
        report(issues)
    return FAULTS if issues.errors else OK


def _touched(place: str, dossier: Dossier, issues: Issues) -> tuple[Article, Sequence[Piece]]:
    if found := _ADDRESS.fullmatch(place):
        article = article_of(found["article"], dossier, issues)
        return article, _in_segment(article, found["segment"], found["number"])
    if found := _FILE.fullmatch(place):
        for article in dossier.articles:
            if found["path"].endswith(article.raw_path):
                return article, tuple(_in_file(article, int(found["line"]), found["column"]))
        raise UsageError(f'"{found["path"]}" is not the file of an article as it was received')
    raise UsageError(f'"{place}" is no place; write article#segment, or file:line:column')


def _in_segment(article: Article, name: str, number: str | None) -> Sequence[Piece]:
    try:
        start, end = article.segment(name).span
    except KeyError:
        raise UsageError(f'there is no segment "{name}" in {article.id}') from None
    if number is not None:
        if not 1 <= int(number) <= end - start:
            raise UsageError(f"segment {name} has {end - start} characters, and no {number}th")
        start, end = start + int(number) - 1, start + int(number)
        if number == "1":  # what was removed before it stood outside the segment
            piece = article.account.at(start)
            return (piece,) if piece and piece.code else ()
    return article.account.changes_within(start, end)


def _in_file(article: Article, line: int, column: str | None) -> Iterator[Piece]:
    raw = article.account.raw
    lines = LineIndex(raw)
    try:
        start = lines.offset(line, int(column or 1))
    except ValueError as error:
        raise UsageError(f"{article.raw_path}: {error}") from None
    end = start + 1 if column else (raw + "\n").index("\n", start)
    for piece in article.account.changes():
        if piece.start < max(end, start + 1) and start < max(piece.end, piece.start + 1):
            yield piece


def _change(dossier: Dossier, article: Article, piece: Piece, lines: LineIndex) -> _Change:
    line, column = lines.place(piece.start)
    code = piece.code or ""
    if repair := article.repairs.get(code):
        certainty = "certain" if repair.certain else f"probable; or {', '.join(repair.alternatives)}"
        name, why = f"repair ({certainty}), by {repair.by}", repair.reason.en or repair.reason.zh
    else:
        rule = next(each for each in dossier.rules if each.code == code)
        name, why = rule.name, rule.why
    return _Change(
        place=f"{article.raw_path}:{line}:{column}",
        code=code,
        name=name,
        before=article.account.raw[piece.start : piece.end],
        after=piece.text,
        why=why,
    )


def _shown(text: str) -> str:
    """Words on one line; of long ones the beginning and the end."""
    flat = text.replace("\n", "¶")
    return flat if len(flat) <= 60 else f"{flat[:40]} … {flat[-15:]}"
