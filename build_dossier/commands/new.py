"""``new``: scaffolds that pass ``check`` as they are."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from build_dossier import ledger, scaffolding, segmenting
from build_dossier.anchoring import anchor_at
from build_dossier.commands import annotation
from build_dossier.commands.common import (
    OK,
    UsageError,
    article_of,
    assembled,
    readable,
    records_of,
    report,
)
from build_dossier.issues import Issues
from build_dossier.model.common import Names
from build_dossier.model.entries import Entry
from build_dossier.pipeline import assemble, bodies_of
from build_dossier.reading.dossier import Seeds, read_seeds
from build_dossier.reading.files import load_files
from build_dossier.reading.forms import is_id
from build_dossier.text.script import guess_script, to_taiwanese
from build_dossier.unquoted import unquoted
from build_dossier.writing import write_file

_KINDS: Mapping[str, tuple[str, str, Callable[[Names], str]]] = MappingProxyType({
    "term": ("glossary", "a term of the glossary", scaffolding.term_yaml),
    "person": ("people", "a person", scaffolding.person_yaml),
    "organisation": ("organisations", "an organisation", scaffolding.organisation_yaml),
})  # fmt: skip
"""Kind of record to its folder, what it is, and its scaffold."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the kinds of record."""
    new = commands.add_parser("new", help="scaffold a record").add_subparsers(dest="kind", required=True)
    annotation.add(new)
    for kind, (folder, what, _) in _KINDS.items():
        parser = new.add_parser(kind, help=f"{what}, valid at once")
        parser.add_argument("id", help=f"name of its file in seeds/{folder}/, such as world-model")
        parser.add_argument("--zh", required=True, metavar="NAME", help="name in Simplified Chinese")
        parser.add_argument("--en", required=True, metavar="NAME", help="name in English")
        parser.add_argument(
            "--zh-hant", metavar="NAME", help="name in Taiwan; converted from --zh if left out"
        )
        parser.set_defaults(run=partial(_run_record, kind))
    parser = new.add_parser("question", help="a question on which voices differ, valid at once")
    parser.add_argument("id", help="name of its file in seeds/questions/, such as nearer-agi")
    parser.add_argument("--zh", required=True, metavar="QUESTION", help="the question in Simplified Chinese")
    parser.add_argument("--en", required=True, metavar="QUESTION", help="the question in English")
    parser.set_defaults(run=_run_question)
    parser = new.add_parser("event", help="an event of the timeline, valid at once")
    parser.add_argument("id", help="name of its file in seeds/events/, such as sora-announced")
    parser.add_argument("--zh", required=True, metavar="TITLE", help="what happened, in Simplified Chinese")
    parser.add_argument("--en", required=True, metavar="TITLE", help="what happened, in English")
    parser.add_argument("--date", required=True, help="2024, 2024-02 or 2024-02-16, as far as it is known")
    parser.add_argument("--url", required=True, help="address of a source that says so")
    parser.add_argument("--source", required=True, metavar="TITLE", help="title of that source")
    parser.set_defaults(run=_run_event)
    parser = new.add_parser(
        "quotes", help="quotations of an article, for all words in marks that nobody says yet"
    )
    parser.add_argument("article", help="id of the article")
    parser.set_defaults(run=_run_quotes)
    parser = new.add_parser("article", help="an article, its ids minted and its account pinned")
    parser.add_argument("id", help="name of its folder in seeds/articles/")
    parser.add_argument(
        "raw", type=Path, help="the file as received, text or HTML; it is copied byte for byte"
    )
    parser.add_argument("--zh", required=True, metavar="TITLE", help="title in Simplified Chinese")
    parser.add_argument("--en", required=True, metavar="TITLE", help="title in English")
    parser.set_defaults(run=_run_article)


def _run_record(kind: str, options: argparse.Namespace) -> int:
    """Write a new term, person or organisation."""
    folder, _, scaffold = _KINDS[kind]
    seeds = _seeds(options)
    _refuse(options.id, {**seeds.terms, **seeds.people, **seeds.organisations})
    path = _path(options, folder)
    names = Names(zh_hans=options.zh, zh_hant=options.zh_hant or to_taiwanese(options.zh), en=options.en)
    return _written(options, {path: scaffold(names).encode()})


def _run_question(options: argparse.Namespace) -> int:
    """Write a new question, after the others."""
    seeds = _seeds(options)
    _refuse(options.id, {question.id: question for question in seeds.questions})
    order = max((question.order for question in seeds.questions), default=0) + 1
    text = scaffolding.question_yaml(options.zh, options.en, order=order)
    return _written(options, {_path(options, "questions"): text.encode()})


def _run_event(options: argparse.Namespace) -> int:
    """Write a new event."""
    _refuse(options.id, {event.id: event for event in _seeds(options).events})
    text = scaffolding.event_yaml(
        options.zh, options.en, date=options.date, url=options.url, title=options.source
    )
    return _written(options, {_path(options, "events"): text.encode()})


def _run_quotes(options: argparse.Namespace) -> int:
    """Add to the quotations of an article, or to what is no speech, what the program takes its words in marks for."""
    seeds = _seeds(options)
    article = article_of(options.article, assembled(options, Issues()), Issues())
    folder = next(each for each in seeds.articles if each.info.id == article.id)
    records: tuple[Entry, ...] = (*seeds.people.values(), *seeds.organisations.values())
    ids = {form.text: record.id for record in records for form in record.naming.forms}
    readings = {segment.id: segment.reading for segment in article.segments}
    quotes, not_speech = [], []
    for each in unquoted(article, folder.not_speech):
        if each.reads_as is None:
            not_speech.append(scaffolding.not_speech_item(each.segment, each.words))
            continue
        speaker = each.reads_as.speaker or "……"
        anchor = anchor_at(readings[each.segment], each.span)
        quotes.append(
            scaffolding.quote_items(each.segment, anchor, speaker=ids.get(speaker, ""), unnamed=speaker)
        )
    if not quotes and not not_speech:
        raise UsageError(f"all words in marks of {article.id} are accounted for")
    path = Path(options.root) / "seeds" / "articles" / article.id / "quotes.yaml"
    text = path.read_text("utf-8") if path.exists() else f"{scaffolding.CHECKED}\n"
    text = scaffolding.with_items(text, "quotes", quotes)
    text = scaffolding.with_items(text, "not_speech", list(dict.fromkeys(not_speech)))
    return _written(options, {path: text.encode()})


def _run_article(options: argparse.Namespace) -> int:
    """Copy a raw file into a folder of its own, mint the ids of its segments, and pin its account."""
    seeds = _seeds(options)
    _refuse(options.id, {folder.info.id: folder for folder in seeds.articles})
    folder = Path(options.root) / "seeds" / "articles" / options.id
    if folder.exists():
        raise UsageError(f"{folder} is there already")
    if not options.raw.is_file():
        raise UsageError(f"there is no file {options.raw}")
    raw = options.raw.read_bytes()
    script = guess_script(raw.decode("utf-8", "ignore"))
    order = max((each.info.order for each in seeds.articles), default=0) + 1
    about = scaffolding.article_yaml(options.zh, options.en, order=order, script=script)
    name = "raw.html" if options.raw.suffix.lower() in (".html", ".htm") else "raw.txt"
    files = {folder / "article.yaml": about.encode(), folder / name: raw}
    return _written(options, files | _accounted(options, files, folder))


def _accounted(options: argparse.Namespace, files: Mapping[Path, bytes], folder: Path) -> dict[Path, bytes]:
    """``segments.yaml`` of a new article, and the ledger with it."""
    root = Path(options.root)
    new = {path.relative_to(root).as_posix(): data for path, data in files.items()}
    issues = Issues()
    seeds = read_seeds(load_files(root) | new, issues)
    bodies = bodies_of(seeds, issues) if seeds else {}
    if seeds is None or folder.name not in bodies:
        return {}
    listed = segmenting.mint(folder.name, segmenting.parts_of(bodies[folder.name].account.clean), None)
    pinned = {
        each.info.id: (each.raw, bodies[each.info.id].account)
        for each in seeds.articles
        if each.info.id in bodies
    }
    return {
        folder / "segments.yaml": segmenting.as_yaml(listed).encode(),
        root / ledger.PATH: ledger.as_yaml(pinned).encode(),
    }


def _seeds(options: argparse.Namespace) -> Seeds:
    issues = Issues()
    return readable(records_of(options, issues), issues)


def _path(options: argparse.Namespace, folder: str) -> Path:
    """The file of a new record, which must not be there yet."""
    path = Path(options.root) / "seeds" / folder / f"{options.id}.yaml"
    if path.exists():
        raise UsageError(f"{path} is there already")
    return path


def _refuse(name: str, known: Mapping[str, object]) -> None:
    if not is_id(name):
        raise UsageError(f'"{name}" is not an id: use small Latin letters, digits and single hyphens')
    if name in known:
        raise UsageError(f'the id "{name}" is in use; choose another')


def _written(options: argparse.Namespace, files: Mapping[Path, bytes]) -> int:
    """Write the files if the dossier has no fault with them."""
    root = Path(options.root)
    new = {path.relative_to(root).as_posix(): data for path, data in files.items()}
    issues = Issues()
    assemble(load_files(root) | new, issues)
    if issues.errors:
        report(issues)
        raise UsageError("nothing was written, since the dossier would have the faults above")
    for path, data in files.items():
        write_file(path, data)
        print(path)
    return OK
