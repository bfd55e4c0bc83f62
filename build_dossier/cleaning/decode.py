"""Bytes to text: UTF-8 unless an encoding is named or declared; nothing is guessed silently.

The text encodes back to exactly the bytes that came, so that the account starts at the
bytes. A byte order mark stays in the text and is removed by a rule, like all else.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,20})", re.IGNORECASE)
_XML = re.compile(rb"\A\s{0,20}<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_\-]{2,20})", re.IGNORECASE)
_HEAD = 4096
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5-hkscs": "big5hkscs"}
"""Declared names that in practice stand for a wider encoding."""
_CANDIDATES = ("utf-8", "gb18030", "big5")


class UndecodableError(ValueError):
    """The bytes are not valid in the encoding in which they are to be read."""

    def __init__(self, offset: int, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset
        """Of the first wrong byte, in bytes."""
        self.line = line
        self.column = column
        """In bytes, counted from 1."""
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and the encoding that its bytes were in."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode bytes; ``encoding`` is what the record or the command line names, if any.

    Raises :class:`UndecodableError`, whose message names the encodings in which the bytes
    would be valid.
    """
    name, how = (encoding, "named") if encoding else _declared(data)
    codec = _codec(name)
    if codec is None:
        raise UndecodableError(0, 1, 1, f'the encoding "{name}", which is {how}, is not known')
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(
            data, error.start, f"byte {data[error.start]:#04x} is not valid {name}, which is {how}"
        ) from None
    if text.encode(codec, "surrogatepass") != data:
        offset = _first_difference(text.encode(codec, "surrogatepass"), data)
        raise _undecodable(data, offset, f"the bytes do not come back from {name}, which is {how}")
    return Decoded(text=text, encoding=codec)


def _declared(data: bytes) -> tuple[str, str]:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name, "declared by the byte order mark"
    head = data[:_HEAD]
    if b"<" in head[:512] and (found := _XML.search(head) or _META.search(head)):
        return found[1].decode("ascii"), "declared by the page"
    return "utf-8", "assumed"


def _codec(name: str) -> str | None:
    wider = _WIDER.get(name.lower(), name)
    try:
        found = codecs.lookup(wider)
    except LookupError:
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return (
        found.name
        if is_text and found.name not in ("utf-16", "utf-32", "utf-8-sig", "utf-7", "idna", "punycode")
        else None
    )


def _undecodable(data: bytes, offset: int, fact: str) -> UndecodableError:
    valid = [name for name in _CANDIDATES if _is_valid(data, name)]
    hint = (
        f"the bytes are valid {' and '.join(valid)}"
        if valid
        else "nor are the bytes valid " + ", ".join(_CANDIDATES)
    )
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    return UndecodableError(offset, line, column, f"{fact}; {hint}")


def _is_valid(data: bytes, name: str) -> bool:
    try:
        return data.decode(name).encode(name) == data
    except UnicodeError:
        return False


def _first_difference(one: bytes, other: bytes) -> int:
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
