"""YAML with places: every key and scalar knows its line and column, scalars stay text.

Built over PyYAML's events. Anchors, aliases, tags, several documents, duplicate keys and
depth are refused, so that no file can surprise, hang or swallow anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import yaml

from build_dossier.issues import Issues, Place
from build_dossier.text.lines import LineIndex
from build_dossier.text.scalars import UNREADABLE

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_DEEP = 12
_ACTS = (
    ("mapping values are not allowed", "Put a text that has a colon in it in quotation marks"),
    ("cannot start any token", "Put a text that begins with a mark in quotation marks"),
    ("alphabetic or numeric", "Put a text that begins with * or & in quotation marks"),
    ("scanning a tag", "Put a text that begins with ! in quotation marks"),
    ("unexpected end of stream", "Close the quotation mark that opens here"),
    ("expected ':'", "Write a colon after the key, or indent the line as part of the text above"),
    ("expected ',' or", "Close the bracket that opens here, or put texts with marks in quotation marks"),
    ("expected", "Indent the line like its neighbours; nothing may follow a closing quotation mark"),
)
"""What is wrong, in words of libyaml or PyYAML, and what most often helps."""
_SHOWN_WHERE_IT_BEGINS = ("unexpected end of stream", "expected ':'", "expected ',' or")
"""Faults that are noticed only later than where they are mended."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it was written."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes, in the order in which they were written."""

    items: dict[str, Node]
    keys: dict[str, Place]
    place: Place


Node = Scalar | Sequence | Mapping


class _Mark(Protocol):
    """Where PyYAML or libyaml saw something; counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class _RefusedError(Exception):
    def __init__(self, place: Place, code: str, fact: str, act: str) -> None:
        self.place, self.code, self.fact, self.act = place, code, fact, act


def parse_yaml(data: bytes, path: str, issues: Issues) -> Mapping | None:
    """Return the mapping that a file holds, or ``None`` after noting why there is none."""
    text = decode_utf8(data, path, issues)
    if text is None:
        return None
    if stranger := UNREADABLE.search(text):
        place = Place(path, *LineIndex(text).place(stranger.start()))
        issues.error(
            place, "Y110", f"the character {_name(stranger.group())} may not stand in YAML", "Remove it"
        )
        return None
    try:
        node = _Builder(text, path).build()
    except yaml.MarkedYAMLError as error:
        fact = _one_line(", ".join(part for part in (error.context, error.problem) if part))
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
        if any(part in fact for part in _SHOWN_WHERE_IT_BEGINS):
            marks.reverse()
        mark = marks[0] if marks else None
        issues.error(_place(path, mark), "Y102", fact or "the YAML cannot be read", _act(fact, text, mark))
        return None
    except _RefusedError as refused:
        issues.error(refused.place, refused.code, refused.fact, refused.act)
        return None
    if not isinstance(node, Mapping):
        where = node.place if node else Place(path)
        fact = "the file does not hold keys and values"
        issues.error(where, "Y103", fact, "Begin with a line such as `names:`")
        return None
    return node


def decode_utf8(data: bytes, path: str, issues: Issues) -> str | None:
    """The text of a file, or ``None`` after noting where it is not UTF-8.

    A byte-order mark is taken off, and every end of line is a line feed.
    """
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        fact = f"byte {error.object[error.start]:#04x} is not UTF-8"
        issues.error(Place(path, line, column), "Y101", fact, "Save the file in UTF-8")
        return None


class _Builder:
    def __init__(self, text: str, path: str) -> None:
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self.path = path

    def build(self) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refused(
                        event, "Y104", "a second document begins here", "Keep one document a file"
                    )
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
        return node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            act = "Write the value out, or put a text that begins with * or & in quotation marks"
            raise self._refused(event, "Y105", "anchors and aliases are not read", act)
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            act = "Remove it, or put a text that begins with ! in quotation marks"
            raise self._refused(event, "Y106", f"the tag {_one_line(str(tag))} is not read", act)
        if depth > _MOST_DEEP:
            raise self._refused(event, "Y107", "the nesting is too deep", "Flatten it")
        place = _place(self.path, event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), place)
        return self._mapping(place, depth)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                act = "Put a text that begins with a bracket in quotation marks"
                raise self._refused(event, "Y108", "a key is not a plain word", act)
            if key.text in items:
                fact = f'the key "{_one_line(key.text)}" stands twice, first on line {keys[key.text].line}'
                raise self._refused(event, "Y109", fact, "Remove one")
            keys[key.text] = key.place
            items[key.text] = self._node(next(self.events), depth + 1)
        return Mapping(items, keys, place)

    def _refused(self, event: yaml.Event, code: str, fact: str, act: str) -> _RefusedError:
        return _RefusedError(_place(self.path, event.start_mark), code, fact, act)


def _place(path: str, mark: _Mark | None) -> Place:
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def _act(fact: str, text: str, mark: _Mark | None) -> str:
    """What most often helps against a fault that libyaml or PyYAML has found."""
    if mark and text[mark.index : mark.index + 1] == "\t":
        return "Indent with spaces; a tab may not stand here"
    other = "Mend the YAML at this place, or put the text in quotation marks"
    return next((act for part, act in _ACTS if part in fact), other)


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
