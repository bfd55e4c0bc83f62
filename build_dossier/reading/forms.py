"""What an id, a date and an address look like."""

from __future__ import annotations

import datetime as dt
import re

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?", re.ASCII
)
_DAY = len("2024-02-16")
_ADDRESS = re.compile(r"(?:https?://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)


def is_id(text: str) -> bool:
    """Whether a text can name a record, a file and a place in an address, and no other path."""
    return bool(_ID.fullmatch(text))


def is_date(text: str) -> bool:
    """Whether a text is ``2024``, ``2024-02``, ``2024-02-16`` or ``2024-02-16T18:54``, and in the calendar."""
    if not _DATE.fullmatch(text):
        return False
    try:
        return len(text) < _DAY or bool(dt.date.fromisoformat(text[:_DAY]))
    except ValueError:
        return False


def is_address(text: str) -> bool:
    """Whether a text is an address that may be linked: https, http or mailto."""
    return bool(_ADDRESS.fullmatch(text))
