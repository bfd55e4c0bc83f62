"""Reads everything below ``seeds/`` into records, and says what does not belong there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import AnnotationEntry, ArticleFolder
from build_dossier.model.common import Prose
from build_dossier.model.dossier import DossierInfo
from build_dossier.model.editions import EditionName
from build_dossier.model.entries import Entry, Organisation, Person, Step, Term
from build_dossier.model.events import EventEntry
from build_dossier.model.questions import QuestionEntry
from build_dossier.reading.annotations import read_annotation
from build_dossier.reading.articles import read_article
from build_dossier.reading.entries import read_organisation, read_person, read_term
from build_dossier.reading.events import read_event
from build_dossier.reading.fields import Fields
from build_dossier.reading.files import Files
from build_dossier.reading.forms import is_id
from build_dossier.reading.questions import read_question
from build_dossier.reading.yaml import parse_yaml

RecordT = TypeVar("RecordT", Term, Person, Organisation, QuestionEntry, EventEntry)

_RECORDS = ("glossary", "people", "organisations", "questions", "events")
"""Folders in which every file is a record."""
EDITIONS: tuple[EditionName, ...] = ("zh-Hans", "zh-Hant", "en")
_EMPTY = Prose(zh="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """All records as they were read."""

    info: DossierInfo
    articles: tuple[ArticleFolder, ...]
    terms: dict[str, Term]
    people: dict[str, Person]
    organisations: dict[str, Organisation]
    questions: tuple[QuestionEntry, ...]
    """In the order that they give."""
    events: tuple[EventEntry, ...]
    """In the order of their dates."""
    annotations: tuple[AnnotationEntry, ...]
    ledger: bytes | None
    unreadable: frozenset[str]
    """Ids of records that are there but cannot be read; what names them is not at fault."""


def read_seeds(files: Files, issues: Issues, repository: str | None = None) -> Seeds | None:
    """Read all records; ``repository`` overrides the address in ``dossier.yaml``."""
    _refuse_strangers(files, issues)
    info = _read_info(files, issues, repository)
    terms = _records(files, "seeds/glossary/", read_term, issues)
    people = _records(files, "seeds/people/", read_person, issues)
    organisations = _records(files, "seeds/organisations/", read_organisation, issues)
    questions = _records(files, "seeds/questions/", read_question, issues)
    events = _records(files, "seeds/events/", read_event, issues)
    _refuse_shared_ids((terms, people, organisations), issues)
    articles = _articles(files, issues)
    annotations = _annotations(files, issues)
    if info is None:
        return None
    read = {*terms, *people, *organisations, *articles}
    return Seeds(
        info=info,
        articles=tuple(sorted(articles.values(), key=lambda article: (article.info.order, article.info.id))),
        terms=terms,
        people=people,
        organisations=organisations,
        questions=tuple(sorted(questions.values(), key=lambda question: (question.order, question.id))),
        events=tuple(sorted(events.values(), key=lambda event: (event.date, event.id))),
        annotations=annotations,
        ledger=files.get("seeds/ledger.yaml"),
        unreadable=frozenset(_names_of_records(files) - read),
    )


def _articles(files: Files, issues: Issues) -> dict[str, ArticleFolder]:
    """The articles that can be worked on; a folder lists its own files once."""
    folders: dict[str, dict[str, bytes]] = {}
    for path, data in files.items():
        if _is_in_folder(path, "articles"):
            folders.setdefault("/".join(path.split("/")[:3]), {})[path] = data
    found = {}
    for folder, own in sorted(folders.items()):
        name = folder.rsplit("/", 1)[1]
        if _good_id(name, folder, issues) and (article := read_article(name, own, folder, issues)):
            found[name] = article
    return found


def _annotations(files: Files, issues: Issues) -> tuple[AnnotationEntry, ...]:
    found = []
    for path, data in sorted(files.items()):
        if _is_in_folder(path, "annotations") and path.endswith(".yaml"):
            folder, name = path.split("/")[2], path.rsplit("/", 1)[1].removesuffix(".yaml")
            if _good_id(name, path, issues) and (entry := read_annotation(name, folder, data, path, issues)):
                found.append(entry)
    return tuple(found)


def _names_of_records(files: Files) -> set[str]:
    """Ids of everything that has a file or folder of its own and may be named elsewhere."""
    paths = [path.split("/") for path in files]
    return {
        parts[2].removesuffix(".yaml")
        for parts in paths
        if len(parts) > 2 and parts[1] in ("glossary", "people", "organisations", "articles")
    }


def _records(
    files: Files, prefix: str, read: Callable[[str, bytes, str, Issues], RecordT | None], issues: Issues
) -> dict[str, RecordT]:
    found = {}
    for path, data in sorted(files.items()):
        if not path.startswith(prefix) or not path.endswith(".yaml") or path.count("/") != 2:
            continue
        name = path.removeprefix(prefix).removesuffix(".yaml")
        if _good_id(name, path, issues) and (record := read(name, data, path, issues)):
            found[name] = record
    return found


def _is_in_folder(path: str, kind: str) -> bool:
    return path.startswith(f"seeds/{kind}/") and path.count("/") == 3


def _good_id(name: str, path: str, issues: Issues) -> bool:
    if is_id(name) and len(name) <= 80:
        return True
    act = "Name the file with small Latin letters, digits and single hyphens"
    issues.error(Place(path), "F104", f'"{name}" cannot be an id', act)
    return False


def _refuse_strangers(files: Files, issues: Issues) -> None:
    for path in files:
        parts = path.split("/")
        known = (
            path in ("seeds/dossier.yaml", "seeds/ledger.yaml")
            or (len(parts) == 3 and parts[1] in _RECORDS and path.endswith(".yaml"))
            or (len(parts) == 4 and parts[1] == "articles")
            or (len(parts) == 4 and parts[1] == "annotations" and path.endswith(".yaml"))
        )
        if not known:
            act = "Move the file to where its kind is read, or remove it"
            issues.error(Place(path), "F105", "no record lies here", act)


def _refuse_shared_ids(groups: Iterable[Mapping[str, Entry]], issues: Issues) -> None:
    owners: dict[str, Entry] = {}
    for group in groups:
        for record, entry in group.items():
            other = owners.setdefault(record, entry)
            if other is not entry:
                fact = f'the id "{record}" is also used by {other.place.path}'
                issues.error(entry.place, "F106", fact, "Rename one of them")


def _read_info(files: Files, issues: Issues, repository: str | None) -> DossierInfo | None:
    path = "seeds/dossier.yaml"
    if path not in files:
        act = "Add it with title, description, editions and rights"
        issues.error(Place(path), "F101", "the file is missing", act)
        return None
    mapping = parse_yaml(files[path], path, issues)
    if mapping is None:
        return None
    fields = Fields(mapping, issues)
    own_repository = fields.optional("repository")
    info = DossierInfo(
        id=fields.identifier("id"),
        title=fields.names("title"),
        subtitle=fields.prose("subtitle") or _EMPTY,
        description=fields.prose("description") or _EMPTY,
        editions=fields.choices("editions", EDITIONS),
        rights=fields.prose("rights") or _EMPTY,
        repository=repository or own_repository,
        site_url=fields.optional("site_url"),
        leftovers=fields.texts("leftovers"),
        path=tuple(_step(each) for each in fields.each("path")),
        place=Place(path),
    )
    fields.finish()
    return info


def _step(fields: Fields) -> Step:
    step = Step(term=fields.identifier("term"), why=fields.prose("why") or _EMPTY, place=fields.at("term"))
    fields.finish()
    return step
