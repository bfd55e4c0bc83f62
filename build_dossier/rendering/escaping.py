"""The one place where text becomes Markdown.

Everything that comes from outside is text. In the Markdown of a page its ASCII punctuation
stands as numeric entities, which no extension of Markdown takes for anything else and every
browser shows as the character that was meant. Titles go through MkDocs' templates, which
escape nothing, so front matter is escaped for HTML and then quoted for YAML. Contributors'
Markdown is read here, not by the converter: emphasis, code and links of a few address schemes
come out as tags around escaped text, and all else is text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from markupsafe import Markup

from build_dossier.text.markdown import MARKS

Safe: TypeAlias = Markup
"""Markdown that shows what was meant: made of escaped words and of what the program itself wrote."""
UNPRINTABLE = "\ufffd"
"""Stands for what no page can show: control characters, lone surrogates, noncharacters."""

_UNSHOWN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_ACTIVE = r"!#$&*<>@\[\\\]^_`{|}~"
"""What Markdown or HTML could act upon."""
_START = r"\d*[.+=:\-]"
"""What could begin a list, a rule or an underlined heading."""
_BAD = re.compile(f"[{_UNSHOWN}]")
_BREAKS = re.compile("\r\n|[\n\r\x85]")
_MEANT = re.compile(
    f"(?P<bad>[{_UNSHOWN}])"
    f"|(?P<active>[{_ACTIVE}])"
    rf"|(?P<start>\A{_START}+)"
    r"|(?P<blank>\A\s+|\s+\Z|\s{2,}|[^\S ])"  # blanks that Markdown would take away
)
_INERT = re.compile(rf"(?!{_START})[^\s{_ACTIVE}{_UNSHOWN}]+(?: [^\s{_ACTIVE}{_UNSHOWN}]+)*")
"""Words in which nothing of that stands, as in most of what is shown: told in one go."""
_QUOTES = re.compile(r"""["'=]""")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f]+", re.IGNORECASE)
_PLACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)*")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")


def shown(text: str) -> str:
    """Return what a page can show of a text: one line, without unprintable characters."""
    return _BAD.sub(UNPRINTABLE, _BREAKS.sub(" ", text))


@lru_cache(maxsize=8192)
def text(words: str) -> str:
    """Return Markdown of one line that shows these words and nothing else."""
    return words if _INERT.fullmatch(words) else _MEANT.sub(_written, words)


def _written(match: re.Match[str]) -> str:
    if match["bad"]:
        return UNPRINTABLE
    found = match[0]
    if match["blank"]:
        found = shown(found)
        if found == " " and match.start() > 0 and match.end() < len(match.string):
            return " "
    return "".join(char if char.isdigit() or char == UNPRINTABLE else f"&#{ord(char)};" for char in found)


def safe(markdown: str) -> Safe:
    """Say of Markdown that it was made of escaped words."""
    return str.__new__(Markup, markdown)  # what Markup() does, without asking first what it was given


def escaped(value: object) -> Safe:
    """Return words as Markdown; what is safe already stays as it is."""
    return value if isinstance(value, Markup) else safe(text(str(value)))


def attribute(words: str) -> str:
    """Return a value for an attribute of an inline tag, to stand between double quotes."""
    return _QUOTES.sub(_entity, text(words))


def address(url: str) -> str | None:
    """Return an address for ``href`` if its scheme is https, http or mailto, else ``None``."""
    return attribute(url) if _ADDRESS.fullmatch(url) else None


def place(path: str) -> str:
    """Return a path made by the program, after a look at its letters: it is never text."""
    if not _PLACE.fullmatch(path):
        raise ValueError(f"not a path of the site: {path!r}")
    return path


def identifier(name: str) -> str:
    """Return an id made by the program, after a look at its letters."""
    if not _ID.fullmatch(name):
        raise ValueError(f"not an id of a page: {name!r}")
    return name


def title(words: str) -> str:
    """Return words for a template that escapes nothing."""
    return re.sub(r"[&<>\"'{}\[\]]", _entity, shown(words)).strip()


def front_matter(fields: Mapping[str, str | tuple[str, ...] | None]) -> str:
    """Return a fenced block of metadata; every text in it is safe in templates that do not escape.

    Keys are the program's own. ``None`` leaves a key out.
    """
    lines = ["---"]
    for key, value in fields.items():
        if isinstance(value, tuple):
            lines.append(f"{identifier(key)}: [{', '.join(_scalar(title(each)) for each in value)}]")
        elif value is not None:
            lines.append(f"{identifier(key)}: {_scalar(title(value))}")
    return "\n".join([*lines, "---", ""])


def _scalar(line: str) -> str:
    """Quote a line for YAML: what YAML would take for something else goes out as an escape."""
    quoted = line.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\u2028\u2029\ufeff\t]", lambda m: f"\\u{ord(m[0]):04x}", quoted) + '"'


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


_PARAGRAPHS = re.compile(r"\n\s*\n")


def prose(markdown: str) -> tuple[str, ...]:
    """Return the paragraphs of a contributor's text as Markdown that holds only the safe set.

    The safe set: ``*emphasis*``, ``**strong**``, `` `code` ``, ``[words](address)`` with an
    https, http or mailto address, and a backslash before punctuation that is meant as such.
    """
    paragraphs = _PARAGRAPHS.split(markdown.replace("\r\n", "\n").strip())
    return tuple(_prose(paragraph) for paragraph in paragraphs if paragraph.strip())


def _prose(line: str) -> str:
    out = []
    end = 0
    for match in MARKS.finditer(line):
        out += [text(line[end : match.start()]), _safe(match)]
        end = match.end()
    return "".join([*out, text(line[end:])])


def _safe(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "literal":
            return _always(match["literal"])
        case "code":
            return f"<code>{text(match['code'])}</code>"
        case "url":
            href = address(match["url"])
            return f'<a href="{href}" rel="noopener">{_prose(match["label"])}</a>' if href else text(match[0])
        case kind:
            return f"<{kind}>{_prose(match[kind or 0])}</{kind}>"


def _always(char: str) -> str:
    return f"&#{ord(char)};"
