"""Reads everything below ``seeds/`` into records, and says what does not belong there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import AnnotationEntry, ArticleFolder
from build_dossier.model.common import Names, Prose
from build_dossier.model.dossier import DossierInfo
from build_dossier.model.entries import Entry, Organisation, Person, Term
from build_dossier.reading.annotations import read_annotation
from build_dossier.reading.articles import read_article
from build_dossier.reading.entries import read_organisation, read_person, read_term
from build_dossier.reading.fields import ID, Fields
from build_dossier.reading.files import Files
from build_dossier.reading.yaml import parse_yaml

RecordT = TypeVar("RecordT", Term, Person, Organisation)

EDITIONS = ("zh-Hans", "zh-Hant", "en")
_EMPTY = Prose(zh="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """All records as they were read."""

    info: DossierInfo
    articles: tuple[ArticleFolder, ...]
    terms: dict[str, Term]
    people: dict[str, Person]
    organisations: dict[str, Organisation]
    annotations: tuple[AnnotationEntry, ...]
    ledger: bytes | None


def read_seeds(files: Files, issues: Issues, repository: str | None = None) -> Seeds | None:
    """Read all records; ``repository`` overrides the address in ``dossier.yaml``."""
    _refuse_strangers(files, issues)
    info = _read_info(files, issues, repository)
    terms = _records(files, "seeds/glossary/", read_term, issues)
    people = _records(files, "seeds/people/", read_person, issues)
    organisations = _records(files, "seeds/organisations/", read_organisation, issues)
    _refuse_shared_ids((terms, people, organisations), issues)
    articles = []
    for folder in sorted({"/".join(path.split("/")[:3]) for path in files if _is_in_folder(path, "articles")}):
        name = folder.rsplit("/", 1)[1]
        if _good_id(name, folder, issues) and (article := read_article(name, files, folder, issues)):
            articles.append(article)
    annotations = []
    for path, data in files.items():
        if _is_in_folder(path, "annotations") and path.endswith(".yaml"):
            folder, name = path.split("/")[2], path.rsplit("/", 1)[1].removesuffix(".yaml")
            if _good_id(name, path, issues) and (entry := read_annotation(name, folder, data, path, issues)):
                annotations.append(entry)
    if info is None:
        return None
    return Seeds(
        info=info,
        articles=tuple(sorted(articles, key=lambda article: (article.info.order, article.info.id))),
        terms=terms,
        people=people,
        organisations=organisations,
        annotations=tuple(annotations),
        ledger=files.get("seeds/ledger.yaml"),
    )


def _records(
    files: Files, prefix: str, read: Callable[[str, bytes, str, Issues], RecordT | None], issues: Issues
) -> dict[str, RecordT]:
    found = {}
    for path, data in files.items():
        if not path.startswith(prefix) or not path.endswith(".yaml") or path.count("/") != 2:
            continue
        name = path.removeprefix(prefix).removesuffix(".yaml")
        if _good_id(name, path, issues) and (record := read(name, data, path, issues)):
            found[name] = record
    return found


def _is_in_folder(path: str, kind: str) -> bool:
    return path.startswith(f"seeds/{kind}/") and path.count("/") == 3


def _good_id(name: str, path: str, issues: Issues) -> bool:
    if ID.fullmatch(name) and len(name) <= 80:
        return True
    issues.error(
        Place(path), "F104", f'"{name}" cannot be an id', "Name the file with small Latin letters, digits and single hyphens"
    )
    return False


def _refuse_strangers(files: Files, issues: Issues) -> None:
    for path in files:
        parts = path.split("/")
        known = (
            path in ("seeds/dossier.yaml", "seeds/ledger.yaml")
            or (len(parts) == 3 and parts[1] in ("glossary", "people", "organisations") and path.endswith(".yaml"))
            or (len(parts) == 4 and parts[1] == "articles")
            or (len(parts) == 4 and parts[1] == "annotations" and path.endswith(".yaml"))
        )
        if not known:
            issues.error(Place(path), "F105", "no record lies here", "Move the file to where its kind is read, or remove it")


def _refuse_shared_ids(groups: tuple[dict[str, Term] | dict[str, Person] | dict[str, Organisation], ...], issues: Issues) -> None:
    owners: dict[str, Entry] = {}
    for group in groups:
        for record, entry in group.items():
            if other := owners.get(record):
                issues.error(entry.place, "F106", f'the id "{record}" is also used by {other.place.path}', "Rename one of them")
            owners[record] = entry


def _read_info(files: Files, issues: Issues, repository: str | None) -> DossierInfo | None:
    path = "seeds/dossier.yaml"
    if path not in files:
        issues.error(Place(path), "F101", "the file is missing", "Add it with title, description, editions and rights")
        return None
    mapping = parse_yaml(files[path], path, issues)
    if mapping is None:
        return None
    fields = Fields(mapping, issues)
    info = DossierInfo(
        id=fields.identifier("id"),
        title=fields.names("title"),
        subtitle=fields.prose("subtitle") or _EMPTY,
        description=fields.prose("description") or _EMPTY,
        editions=fields.texts("editions") or EDITIONS,
        rights=fields.prose("rights") or _EMPTY,
        repository=repository or fields.optional("repository"),
        site_url=fields.optional("site_url"),
        leftovers=fields.texts("leftovers"),
        place=Place(path),
    )
    fields.optional("repository")
    for edition in info.editions:
        if edition not in EDITIONS:
            issues.error(fields.at("editions"), "Y204", f'"{edition}" is not an edition', f"Choose from {', '.join(EDITIONS)}")
    fields.finish()
    return info
