"""Reads questions, and the positions that voices take on them."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.common import Prose
from build_dossier.model.questions import STANCES, PositionEntry, QuestionEntry
from build_dossier.reading.excerpts import read_excerpt
from build_dossier.reading.fields import Fields, fields_of

_EMPTY = Prose(zh="", en="")


def read_question(record: str, data: bytes, path: str, issues: Issues) -> QuestionEntry | None:
    """Read ``questions/<id>.yaml``."""
    if (fields := fields_of(data, path, issues)) is None:
        return None
    question = QuestionEntry(
        id=record,
        place=Place(path),
        order=fields.whole_number("order"),
        text=fields.prose("question") or _EMPTY,
        note=fields.prose("note", optional=True),
        see=fields.identifiers("see"),
        see_places=tuple(node.place for node in fields.references("see")),
        positions=tuple(_position(each) for each in fields.each("positions")),
    )
    fields.finish()
    return question


def _position(fields: Fields) -> PositionEntry:
    position = PositionEntry(
        voice=fields.identifier("voice", optional=True) or None,
        voice_place=fields.at("voice"),
        stance=fields.choice("stance", STANCES),
        gist=fields.prose("gist") or _EMPTY,
        excerpt=read_excerpt(fields),
    )
    fields.finish()
    return position
