"""The table of costs: a row a stage, a column a size, and how both grow."""

from __future__ import annotations

from typing import TypedDict

OURS = "our stages together"
MKDOCS = "MkDocs, one edition"
ALONE = "MkDocs alone, the same pages"


class Measured(TypedDict):
    """What was found for one size."""

    articles: int
    costs: dict[str, tuple[float, float]]
    """Stage to seconds and peak memory in megabytes."""
    page: int
    """Bytes of the largest article page that MkDocs made; 0 where it did not run."""
    source: int
    """Bytes of the largest article page that we made."""


def table(found: list[Measured]) -> str:
    """Return the table as plain text."""
    names = list(dict.fromkeys(name for each in found for name in each["costs"]))
    rows = [["seconds of the processor (peak MB)", *(f"N = {each['articles']}" for each in found), "growth"]]
    for name in names:
        cells = []
        for each in found:
            seconds, megabytes = each["costs"].get(name, (0.0, 0.0))
            cells.append(f"{seconds:.2f} ({megabytes:.0f})")
        rows.append([name, *cells, _growth(found, name)])
    if any(MKDOCS in each["costs"] for each in found):
        rows.append(["ours ÷ MkDocs", *(_ratio(each, OURS, MKDOCS) for each in found), "wanted < 0.33"])
        rows.append(["ours ÷ MkDocs alone", *(_ratio(each, OURS, ALONE) for each in found), ""])
        rows.append(
            ["article page, KB", *(f"{each['page'] / 1024:.1f}" for each in found), "wanted constant"]
        )
    rows.append(["its Markdown, KB", *(f"{each['source'] / 1024:.1f}" for each in found), "wanted constant"])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:], ""])


def _growth(found: list[Measured], name: str) -> str:
    """Seconds an article at the largest size against the smallest: 1.0 is linear."""
    first, last = found[0], found[-1]
    before = first["costs"].get(name, (0.0, 0.0))[0] / first["articles"]
    after = last["costs"].get(name, (0.0, 0.0))[0] / last["articles"]
    return f"×{after / before:.2f} an article" if before and first is not last else ""


def _ratio(each: Measured, ours: str, theirs: str) -> str:
    seconds = each["costs"].get(theirs, (0.0, 0.0))[0]
    return f"{each['costs'][ours][0] / 3 / seconds:.2f}" if seconds else "–"
