"""``text``: an article's text, one segment a line. ``clean`` and ``quotes``: the rules, and who says what, on any file."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from build_dossier.cleaning.decode import Decoded, UndecodableError, decode
from build_dossier.cleaning.run import clean
from build_dossier.commands.common import FAULTS, OK, UsageError, article_of, assembled, report
from build_dossier.issues import Issues, Place
from build_dossier.model.articles import Script
from build_dossier.model.dossier import Article
from build_dossier.model.segments import Segment, Slot
from build_dossier.quotations import find_quotations
from build_dossier.text.lines import LineIndex
from build_dossier.text.script import to_simplified, to_traditional


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the commands."""
    parser = commands.add_parser("text", help="print an article's text, one segment a line")
    parser.add_argument("article", help="id of the article")
    parser.add_argument("--layer", choices=("found", "reading"), default="reading")
    parser.add_argument("--lang", choices=("zh-Hans", "zh-Hant", "en", "source"), default=None)
    parser.add_argument("--json", action="store_true", help="segment ids, sentences, grades")
    parser.set_defaults(run=run_text)
    parser = commands.add_parser("clean", help="apply the rules to a text or HTML file")
    parser.add_argument("path", help="the file; - for standard input")
    parser.add_argument("--encoding", help="where it is not UTF-8: gb18030, big5 …")
    parser.add_argument("--json", action="store_true", help="also title, byline and every edit")
    parser.set_defaults(run=run_clean)
    parser = commands.add_parser(
        "quotes", help="find quotations with their speakers, and people, in a text file"
    )
    parser.add_argument("path", help="the file; - for standard input")
    parser.add_argument("--encoding", help="where it is not UTF-8: gb18030, big5 …")
    parser.add_argument(
        "--json", action="store_true", help="where they stand, and the words that tell the speaker"
    )
    parser.set_defaults(run=run_quotes)


def run_text(options: argparse.Namespace) -> int:
    """Print the text of an article in the layer and language asked for."""
    issues = Issues()
    article = article_of(options.article, assembled(options, issues), issues)
    language = options.lang or ("source" if options.layer == "found" else "zh-Hans")
    if options.json:
        print(json.dumps(_as_json(article, options.layer, language), ensure_ascii=False, indent=2))
    else:
        for segment in article.segments:
            text = _segment_text(segment, options.layer, language, article.info.script)
            print(("## " if segment.heading else "") + text)
    if issues.errors:
        report(issues)
    return FAULTS if issues.errors else OK


def _segment_text(segment: Segment, layer: str, language: str, script: Script) -> str:
    if language == "en" and segment.en is not None:
        return segment.en
    return "".join(_slot_text(slot, layer, language, script) for slot in segment.slots)


def _slot_text(slot: Slot, layer: str, language: str, script: Script) -> str:
    if language == "en":
        return slot.reading if slot.en is None else slot.en
    if language == "source":
        return slot.found
    text = slot.reading if layer == "reading" else to_simplified(slot.found, script)
    return to_traditional(text) if language == "zh-Hant" else text


def _as_json(article: Article, layer: str, language: str) -> dict[str, object]:
    return {
        "article": article.id,
        "layer": layer,
        "lang": language,
        "segments": [
            {
                "id": segment.id,
                "kind": "heading" if segment.heading else "paragraph",
                "grade": segment.grade.value,
                "text": _segment_text(segment, layer, language, article.info.script),
                "sentences": [
                    {
                        "slot": slot.number,
                        "grade": slot.grade.value,
                        "text": _slot_text(slot, layer, language, article.info.script),
                    }
                    for slot in segment.slots
                ],
            }
            for segment in article.segments
        ],
    }


def run_clean(options: argparse.Namespace) -> int:
    """Print the clean body of a file, and with --json every edit in code points of the decoded file."""
    decoded = _decoded(options)
    if decoded is None:
        return FAULTS
    cleaned = clean(decoded.text)
    if not options.json:
        print(cleaned.account.clean)
        return OK
    edits = [
        {
            "start": piece.start,
            "end": piece.end,
            "before": decoded.text[piece.start : piece.end],
            "after": piece.text,
            "rule": piece.code,
        }
        for piece in cleaned.account.changes()
    ]
    doubts = [
        {"start": doubt.start, "end": doubt.end, "rule": doubt.code, "fact": doubt.fact}
        for doubt in cleaned.doubts
    ]
    result = {
        "encoding": decoded.encoding,
        "title": cleaned.title,
        "byline": list(cleaned.byline),
        "body": cleaned.account.clean,
        "edits": edits,
        "doubts": doubts,
    }
    print(json.dumps(result, ensure_ascii=False, indent=2))
    return OK


def run_quotes(options: argparse.Namespace) -> int:
    """Print who says what in a file and who is named, and with --json where, in code points of the decoded file."""
    decoded = _decoded(options)
    if decoded is None:
        return FAULTS
    found = find_quotations(decoded.text)
    if options.json:
        result = {
            "quotes": [quote._asdict() for quote in found.quotes],
            "people": [person._asdict() for person in found.people],
        }
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return OK
    lines = LineIndex(decoded.text)
    for quote in found.quotes:
        line, _ = lines.place(quote.start)
        print(f"{options.path}:{line}: {quote.speaker or '?'}: {' '.join(quote.text.split())}")
    for name, times in Counter(person.name for person in found.people).most_common():
        print(f"{name} × {times}")
    return OK


def _decoded(options: argparse.Namespace) -> Decoded | None:
    """The text of the file that was named; where it cannot be decoded, the fault is said."""
    if options.path == "-":
        data = sys.stdin.buffer.read()
    elif Path(options.path).is_file():
        data = Path(options.path).read_bytes()
    else:
        raise UsageError(f"there is no file {options.path}")
    try:
        return decode(data, options.encoding)
    except UndecodableError as error:
        issues = Issues()
        issues.error(
            Place(options.path, error.line, error.column), "C101", error.message, "Name it with --encoding"
        )
        report(issues)
        return None
