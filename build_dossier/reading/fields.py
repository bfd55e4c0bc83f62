"""A mapping read field by field: what is missing, misshapen or unknown becomes an issue."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TypeVar

from build_dossier.issues import Issues, Place
from build_dossier.model.common import Names, Prose, Source
from build_dossier.reading.forms import is_address, is_date, is_id
from build_dossier.reading.yaml import Mapping, Node, Scalar, Sequence, parse_yaml

ChoiceT = TypeVar("ChoiceT", bound=str)

_FORMS = {
    "a text": "Write `{key}: text`, in quotation marks if it begins with a bracket",
    "a list": "Write `{key}: [one, two]`",
    "a list of texts": "Write `{key}: [one, two]`, each item a text",
    "keys and values": "Write `{key}:` and below it, indented, a line for each key",
    "a list of keys and values": "Begin each item with `- ` and its first key",
}


def fields_of(data: bytes, path: str, issues: Issues) -> Fields | None:
    """The fields of a file that holds one mapping, or ``None`` if it does not."""
    mapping = parse_yaml(data, path, issues)
    return Fields(mapping, issues) if mapping else None


class Fields:
    """Typed access to one mapping; call :meth:`finish` last, which refuses unknown keys."""

    def __init__(self, mapping: Mapping, issues: Issues) -> None:
        self.mapping = mapping
        self.place = mapping.place
        self.issues = issues
        self._asked: dict[str, None] = {}

    def at(self, key: str) -> Place:
        """Where a key stands, or the mapping if it is absent."""
        return self.mapping.keys.get(key, self.place)

    def node(self, key: str) -> Node | None:
        """The node under a key, which is then known."""
        self._asked[key] = None
        return self.mapping.items.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; an error if it is missing or empty and there is no default."""
        node = self.node(key)
        if node is None:
            if default is None:
                self.issues.error(self.place, "Y203", f'the key "{key}" is missing', f"Add `{key}:`")
            return default or ""
        if not isinstance(node, Scalar):
            self._misshapen(node, key, "a text")
            return default or ""
        if default is None and not node.text.strip():
            self.issues.error(
                self.at(key), "Y203", f'the key "{key}" is empty', "Write its text after the colon"
            )
        return node.text.strip()

    def optional(self, key: str) -> str | None:
        """A text or ``None``."""
        return self.text(key, "") or None

    def choice(self, key: str, allowed: tuple[ChoiceT, ...], default: ChoiceT | None = None) -> ChoiceT:
        """One of a fixed set of words."""
        value = self.text(key, default)
        word = _one_of(value, allowed)
        if value and word is None:
            self._unknown(value, key, self._value_place(key), allowed)
        return word or default or allowed[0]

    def choices(self, key: str, allowed: tuple[ChoiceT, ...]) -> tuple[ChoiceT, ...]:
        """A list of words out of a fixed set; all of them if absent."""
        found = []
        for node in self.scalars(key):
            if (word := _one_of(node.text.strip(), allowed)) is None:
                self._unknown(node.text, key, node.place, allowed)
            else:
                found.append(word)
        return tuple(found) or allowed

    def whole_number(self, key: str, default: int | None = None) -> int:
        """A number of zero or more."""
        value = self.text(key, None if default is None else str(default))
        if value.isdecimal() and len(value) < 10:
            return int(value)
        if value:
            act = "Write digits only"
            self.issues.error(self._value_place(key), "Y205", f'"{value}" is not a number', act)
        return default or 0

    def date(self, key: str, *, optional: bool = False) -> str | None:
        """A date as ``2024``, ``2024-02``, ``2024-02-16`` or ``2024-02-16T18:54``."""
        value = self.optional(key) if optional else self.text(key)
        if value and not is_date(value):
            act = "Write it as 2024, 2024-02 or 2024-02-16"
            self.issues.error(self._value_place(key), "Y206", f'"{value}" is not a date', act)
            return None
        return value or None

    def identifier(self, key: str, *, optional: bool = False) -> str:
        """An id such as ``diffusion-model``; empty if it is not well formed."""
        value = self.text(key, "" if optional else None)
        return value if self.is_id(value, self._value_place(key)) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if absent."""
        return tuple(node.text.strip() for node in self.scalars(key))

    def identifiers(self, key: str) -> tuple[str, ...]:
        """A list of ids; empty if absent."""
        return tuple(node.text for node in self.references(key))

    def references(self, key: str) -> tuple[Scalar, ...]:
        """A list of ids with their places; those that are not well formed are left out."""
        return tuple(node for node in self.scalars(key) if self.is_id(node.text, node.place))

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """A list of scalars with their places; empty if absent."""
        node = self.node(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return ()
        if not isinstance(node, Sequence):
            self._misshapen(node, key, "a list")
            return ()
        found = []
        for item in node.items:
            if isinstance(item, Scalar) and item.text.strip():
                found.append(item)
            else:
                self._misshapen(item, key, "a list of texts")
        return tuple(found)

    def inner(self, key: str) -> Fields | None:
        """The mapping under a key, or ``None`` if absent."""
        node = self.node(key)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self._misshapen(node, key, "keys and values")
            return None
        return Fields(node, self.issues)

    def each(self, key: str) -> Iterator[Fields]:
        """The mappings of a list under a key."""
        node = self.node(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return
        if not isinstance(node, Sequence):
            self._misshapen(node, key, "a list")
            return
        for item in node.items:
            if isinstance(item, Mapping):
                yield Fields(item, self.issues)
            else:
                self._misshapen(item, key, "a list of keys and values")

    def names(self, key: str) -> Names:
        """Names in three forms; all three are needed."""
        inner = self._required_inner(key)
        if inner is None:
            return Names(zh_hans="?", zh_hant="?", en="?")
        names = Names(zh_hans=inner.text("zh-Hans"), zh_hant=inner.text("zh-Hant"), en=inner.text("en"))
        inner.finish()
        return names

    def prose(self, key: str, *, optional: bool = False) -> Prose | None:
        """A text of the editors in Chinese and English; one side may be missing if optional."""
        inner = self.inner(key) if optional else self._required_inner(key)
        if inner is None:
            return None
        prose = inner.own_prose(optional=optional)
        inner.finish()
        return prose

    def own_prose(self, *, optional: bool = False) -> Prose:
        """The keys ``zh`` and ``en`` of this very mapping."""
        zh, en = self.text("zh", "" if optional else None), self.text("en", "" if optional else None)
        if optional and not (zh or en):
            self.issues.error(self.place, "Y203", 'both "zh" and "en" are missing', "Write one of them")
        return Prose(zh=zh, en=en)

    def sources(self) -> tuple[Source, ...]:
        """The list under ``sources``."""
        return tuple(self._links("sources"))

    def links(self) -> tuple[Source, ...]:
        """The list under ``links``."""
        return tuple(self._links("links"))

    def finish(self) -> None:
        """Refuse keys that nobody asked for."""
        for key, place in self.mapping.keys.items():
            if key in self._asked:
                continue
            near = get_close_matches(key, self._asked, 1, 0.6)
            act = f'Did you mean "{near[0]}"?' if near else f"Known are {', '.join(self._asked)}"
            self.issues.error(place, "Y202", f'the key "{key}" is not known here', act)

    def _links(self, key: str) -> Iterator[Source]:
        for fields in self.each(key):
            url = fields.text("url")
            if url and not is_address(url):
                fact = f'"{url}" is not an address that may be linked'
                place = fields.mapping.items["url"].place
                fields.issues.error(place, "Y207", fact, "Begin it with https://, http:// or mailto:")
                url = ""
            source = Source(
                url=url,
                title=fields.text("title"),
                by=fields.optional("by"),
                publisher=fields.optional("publisher"),
                date=fields.date("date", optional=True),
                accessed=fields.date("accessed", optional=True),
            )
            fields.finish()
            if url:
                yield source

    def _required_inner(self, key: str) -> Fields | None:
        if key not in self.mapping.items:
            self.text(key)
            return None
        return self.inner(key)

    def is_id(self, value: str, place: Place) -> bool:
        """Whether a text is an id; an error if it is some other text."""
        if is_id(value):
            return True
        if value:
            act = "Use small Latin letters, digits and single hyphens"
            self.issues.error(place, "Y208", f'"{value}" is not an id', act)
        return False

    def _value_place(self, key: str) -> Place:
        node = self.mapping.items.get(key)
        return node.place if node else self.place

    def _unknown(self, value: str, key: str, place: Place, allowed: tuple[str, ...]) -> None:
        near = get_close_matches(value, allowed, 1)
        act = f'Did you mean "{near[0]}"?' if near else f"Write one of {', '.join(allowed)}"
        self.issues.error(place, "Y204", f'"{value}" is not a known value of "{key}"', act)

    def _misshapen(self, node: Node, key: str, wanted: str) -> None:
        self.issues.error(node.place, "Y201", f'"{key}" should hold {wanted}', _FORMS[wanted].format(key=key))


def _one_of(value: str, allowed: tuple[ChoiceT, ...]) -> ChoiceT | None:
    return next((each for each in allowed if each == value), None)
