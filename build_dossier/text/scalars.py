"""A text as a quoted YAML scalar on one line: what the program writes, the reader reads back."""

from __future__ import annotations

import re

UNREADABLE = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x85\u2028\u2029\ufeff]"
)
"""What may not stand in YAML as it is, or would be taken for the end of a line."""
_ESCAPED = re.compile(rf'["\\\t\n\r]|{UNREADABLE.pattern}')


def quoted(text: str) -> str:
    """A text as a quoted YAML scalar on one line."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return f"\\{char}" if char in '"\\' else f"\\u{ord(char):04x}"
