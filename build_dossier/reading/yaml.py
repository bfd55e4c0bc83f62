"""YAML with places: every key and scalar knows its line and column, scalars stay text.

Built over PyYAML's events. Anchors, aliases, tags, several documents, duplicate keys and
depth are refused, so that no file can surprise, hang or swallow anything.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from build_dossier.issues import Issues, Place

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_DEEP = 12


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


class _RefusedError(Exception):
    def __init__(self, mark: yaml.Mark, code: str, fact: str, act: str) -> None:
        self.mark, self.code, self.fact, self.act = mark, code, fact, act


def parse_yaml(data: bytes, path: str, issues: Issues) -> Mapping | None:
    """Return the mapping that a file holds, or ``None`` after noting why there is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        issues.error(
            Place(path, line, column),
            "Y101",
            f"byte {data[error.start]:#04x} is not UTF-8",
            "Save the file in UTF-8",
        )
        return None
    try:
        node = _Builder(text, path).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        issues.error(_place(path, mark), "Y102", _problem(error), "Mend the YAML at this place")
        return None
    except yaml.YAMLError as error:
        issues.error(Place(path), "Y102", f"the YAML cannot be read: {_one_line(str(error))}", "Mend the YAML")
        return None
    except _RefusedError as refused:
        issues.error(_place(path, refused.mark), refused.code, refused.fact, refused.act)
        return None
    if not isinstance(node, Mapping):
        where = node.place if node else Place(path)
        issues.error(where, "Y103", "the file does not hold keys and values", "Begin with a line such as `names:`")
        return None
    return node


class _Builder:
    def __init__(self, text: str, path: str) -> None:
        self.events = yaml.parse(text, Loader=_LOADER)
        self.path = path

    def build(self) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(event.start_mark, "Y104", "a second document begins here", "Keep one document a file")
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
        return node

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _RefusedError(event.start_mark, "Y105", "anchors and aliases are not read", "Write the value out")
        if getattr(event, "tag", None) not in (None, "!"):
            raise _RefusedError(event.start_mark, "Y106", f"the tag {event.tag} is not read", "Remove the tag, or quote the text")
        if depth > _MOST_DEEP:
            raise _RefusedError(event.start_mark, "Y107", "the nesting is too deep", "Flatten it")
        place = _place(self.path, event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), place)
        return self._mapping(place, depth)

    def _items(self, depth: int) -> list[Node]:
        nodes = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            nodes.append(self._node(event, depth + 1))
        return nodes

    def _mapping(self, place: Place, depth: int) -> Mapping:
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(event.start_mark, "Y108", "a key is not a plain word", "Quote the value, or name the key")
            if key.text in items:
                raise _RefusedError(
                    event.start_mark,
                    "Y109",
                    f'the key "{_one_line(key.text)}" stands twice, first on line {keys[key.text].line}',
                    "Remove one",
                )
            keys[key.text] = key.place
            items[key.text] = self._node(next(self.events), depth + 1)
        return Mapping(items, keys, place)


def _place(path: str, mark: yaml.Mark | None) -> Place:
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def _problem(error: yaml.MarkedYAMLError) -> str:
    return _one_line(", ".join(part for part in (error.context, error.problem) if part)) or "the YAML cannot be read"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
