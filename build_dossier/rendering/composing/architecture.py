"""The architecture page, drawn from the program itself: every module says what it is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from build_dossier.rendering import escaping, views
from build_dossier.rendering.composing.context import Context

_FLOORS = ("__main__", "commands", "serving", "publishing", "writing", "pipeline", "rendering", "exporting")
"""From the command line down; what is not named here lies below, stages before the floors they stand on."""
_GROUND = ("reading", "cleaning", "model", "text", "issues")


def architecture_page(context: Context) -> views.GuideView:
    """A page of all modules, floor by floor. Docstrings are in English in every edition."""
    parts = [escaping.text(context.say("compose.architecture_say")), '<div lang="en" markdown="1">']
    floor = ""
    for name, docstring in _program():
        first, *rest = docstring.strip().split("\n\n")
        head = name.split(".")[0]
        if head != floor:
            floor = head
            parts.append(f"## {_code(head)} {{: #{escaping.identifier('floor-' + head.strip('_'))} }}")
        parts.append((f"{_code(name)} " if name != head else "") + _prose(first))
        parts += [_prose(paragraph) for paragraph in rest if not paragraph.lstrip().startswith("|")]
    parts.append("</div>")
    return views.GuideView(
        path="guide/architecture.md",
        title=context.say("sections.architecture"),
        description=context.say("compose.architecture_say"),
        edit=None,
        markdown="\n\n".join(parts),
    )


@cache
def _program() -> tuple[tuple[str, str], ...]:
    """All modules with their docstrings, floor by floor."""
    return tuple(sorted(_modules(files("build_dossier"), ""), key=lambda module: _order(module[0])))


def _modules(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _modules(entry, f"{prefix}{entry.name}.")
        elif entry.name.endswith(".py"):
            name = (prefix + entry.name.removesuffix(".py")).removesuffix(".__init__")
            docstring = ast.get_docstring(ast.parse(entry.read_text("utf-8")))
            if name != "__init__" and docstring:
                yield name, docstring


def _order(name: str) -> tuple[int, int, str]:
    head = name.split(".", maxsplit=1)[0]
    if head in _FLOORS:
        return (0, _FLOORS.index(head), name)
    return (2, _GROUND.index(head), name) if head in _GROUND else (1, 0, name)


def _prose(paragraph: str) -> str:
    """A paragraph of a docstring: words between double backticks are code."""
    pieces = " ".join(paragraph.split()).split("``")
    return "".join(_code(piece) if index % 2 else escaping.text(piece) for index, piece in enumerate(pieces))


def _code(words: str) -> str:
    return f"<code>{escaping.text(words)}</code>"
