"""The model of the damage, run forward: what the replacement made of a good text.

The text lay in GBK bytes. A table of characters was replaced byte by byte, without regard
to where a character begins, each by itself and its reading in brackets. Then the byte
pairs of ，！； were treated as units, which put a byte before them (or made an ASCII mark
of them). Decoding turned what no longer made a character into a question mark, one mark
for two bytes. At the end full-width ASCII was narrowed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

UNITS = {b"\xa3\xac": b",", b"\xa3\xa1": b"!", b"\xa3\xbb": b";"}
_UNIT = re.compile(rb"\xa3[\xac\xa1\xbb]")
_SEAM = b"\x00"
"""The byte put before a unit; it leaves no trace where it stands alone."""
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class Units(Enum):
    """What became of the pairs of ，！；."""

    KEPT = "kept"
    NARROWED = "narrowed"


def forward(text: str, table: Mapping[str, str], units: Units) -> str | None:
    """What the damage makes of a line; ``None`` if the line cannot be written in GBK."""
    try:
        data = text.encode("gbk")
        readings = {char.encode("gbk"): f"({reading})".encode("gbk") for char, reading in table.items()}
    except UnicodeEncodeError:
        return None
    return narrowed(decoded(_with_units(_with_readings(data, readings), units)))


def narrowed(text: str) -> str:
    """Full-width ASCII as ASCII."""
    return text.translate(_NARROW)


def _with_readings(data: bytes, readings: Mapping[bytes, bytes]) -> bytes:
    """Every table pair, at any byte, gets its reading behind it."""
    out = bytearray()
    place = 0
    while place < len(data):
        pair = data[place : place + 2]
        if pair in readings:
            out += pair + readings[pair]
            place += 2
        else:
            out.append(data[place])
            place += 1
    return bytes(out)


def _with_units(data: bytes, units: Units) -> bytes:
    if units is Units.KEPT:
        return _UNIT.sub(lambda match: _SEAM + match[0], data)
    return _UNIT.sub(lambda match: UNITS[match[0]], data)


def decoded(data: bytes) -> str:
    """GBK as the damaged copy decoded it: a lead byte without its trail takes the next byte with it."""
    out = []
    place = 0
    while place < len(data):
        byte = data[place]
        if byte < 0x80:
            if byte:
                out.append(chr(byte))
            place += 1
            continue
        try:
            out.append(data[place : place + 2].decode("gbk"))
        except UnicodeDecodeError:
            out.append("?")
        place += 2
    return "".join(out)
