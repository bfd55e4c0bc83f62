"""Reads terms, organisations and people."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.common import Names, Prose
from build_dossier.model.entries import (
    ORGANISATION_KINDS,
    PERSON_FIELDS,
    PERSON_KINDS,
    TERM_FIELDS,
    Organisation,
    Person,
    Role,
    Term,
)
from build_dossier.model.naming import Form, Naming
from build_dossier.reading.fields import Fields, fields_of

_EMPTY = Prose(zh="", en="")


def read_term(record: str, data: bytes, path: str, issues: Issues) -> Term | None:
    """Read ``glossary/<id>.yaml``."""
    if (fields := fields_of(data, path, issues)) is None:
        return None
    term = Term(
        id=record,
        place=Place(path),
        naming=_naming(fields),
        field=fields.choice("field", TERM_FIELDS),
        definition=fields.prose("definition") or _EMPTY,
        note=fields.prose("note", optional=True),
        misunderstanding=fields.prose("misunderstanding", optional=True),
        see=fields.identifiers("see"),
        see_places=tuple(node.place for node in fields.references("see")),
        sources=fields.sources(),
    )
    fields.finish()
    return term


def read_organisation(record: str, data: bytes, path: str, issues: Issues) -> Organisation | None:
    """Read ``organisations/<id>.yaml``."""
    if (fields := fields_of(data, path, issues)) is None:
        return None
    organisation = Organisation(
        id=record,
        place=Place(path),
        naming=_naming(fields),
        field=fields.choice("kind", ORGANISATION_KINDS),
        definition=fields.prose("definition") or _EMPTY,
        note=fields.prose("note", optional=True),
        see=fields.identifiers("see"),
        see_places=tuple(node.place for node in fields.references("see")),
        sources=fields.sources(),
    )
    fields.finish()
    return organisation


def read_person(record: str, data: bytes, path: str, issues: Issues) -> Person | None:
    """Read ``people/<id>.yaml``."""
    if (fields := fields_of(data, path, issues)) is None:
        return None
    person = Person(
        id=record,
        place=Place(path),
        naming=_naming(fields),
        standing=fields.choice("kind", PERSON_KINDS),
        field=fields.choice("field", PERSON_FIELDS),
        profile=fields.prose("profile") or _EMPTY,
        roles=tuple(_role(each) for each in fields.each("roles")),
        links=fields.links(),
        sources=fields.sources(),
    )
    fields.finish()
    return person


def _role(fields: Fields) -> Role:
    role = Role(
        date=fields.date("date") or "",
        text=fields.own_prose(),
        article=fields.identifier("article", optional=True) or None,
        sources=fields.sources(),
        place=fields.place,
    )
    if not (role.article or role.sources):
        fact = "the role has neither an article nor a source"
        fields.issues.error(fields.place, "P301", fact, "Add `article:` or `sources:`")
    fields.finish()
    return role


def _naming(fields: Fields) -> Naming:
    names = fields.names("names")
    abbreviations = fields.scalars("abbreviations")
    forms = [*_name_forms(names, fields.at("names"))]
    for node in abbreviations:  # they stand in Chinese and in English sentences alike
        forms += [Form(text=node.text, language=language, place=node.place) for language in ("zh", "en")]
    if inner := fields.inner("forms"):
        forms += [Form(text=node.text, language="zh", place=node.place) for node in inner.scalars("zh-Hans")]
        forms += [Form(text=node.text, language="en", place=node.place) for node in inner.scalars("en")]
        inner.finish()
    forms += [Form(text=node.text, language="found", place=node.place) for node in fields.scalars("found")]
    return Naming(
        names=names,
        abbreviations=tuple(node.text for node in abbreviations),
        forms=tuple({(form.text, form.language): form for form in reversed(forms)}.values())[::-1],
        never=fields.texts("never"),
        exact_case=fields.choice("case", ("fold", "exact"), "fold") == "exact",
    )


def _name_forms(names: Names, place: Place) -> tuple[Form, ...]:
    return (
        Form(text=names.zh_hans, language="zh", place=place),
        Form(text=names.en, language="en", place=place),
        Form(text=names.en, language="zh", place=place),
    )
