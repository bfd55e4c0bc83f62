"""Reads the folder of an article."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import (
    COPIES,
    PRECISIONS,
    SCRIPTS,
    ArticleFolder,
    ArticleInfo,
    Block,
    Point,
    Published,
    Repair,
    SegmentEntry,
    SegmentList,
    Waiver,
)
from build_dossier.model.common import Prose
from build_dossier.reading.blocks import read_blocks
from build_dossier.reading.fields import Fields
from build_dossier.reading.files import Files
from build_dossier.reading.quotes import read_quotes
from build_dossier.reading.yaml import parse_yaml

_EMPTY = Prose(zh="", en="")
_RAW_NAMES = ("raw.txt", "raw.html")
_KNOWN = (
    *_RAW_NAMES,
    "article.yaml",
    "segments.yaml",
    "repairs.yaml",
    "restored.zh-Hans.md",
    "translation.en.md",
    "quotes.yaml",
)


def read_article(article: str, files: Files, folder: str, issues: Issues) -> ArticleFolder | None:
    """Read ``folder``, which holds the files of one article; ``None`` if it cannot be worked on."""
    present = {path.removeprefix(folder + "/") for path in files if path.startswith(folder + "/")}
    for name in sorted(present - set(_KNOWN)):
        fact = f'"{name}" is not a file of an article'
        issues.error(Place(f"{folder}/{name}"), "F102", fact, f"Known are {', '.join(_KNOWN)}")
    raw_names = [name for name in _RAW_NAMES if name in present]
    for name, missing in (("article.yaml", "article.yaml" not in present), ("raw.txt", not raw_names)):
        if missing:
            act = "Add it, or remove the folder"
            issues.error(Place(f"{folder}/{name}"), "F101", "the file is missing", act)
    if len(raw_names) > 1:
        fact = "raw.txt and raw.html both stand here"
        issues.error(Place(f"{folder}/raw.html"), "F103", fact, "Keep the one as received")
    if "article.yaml" not in present or not raw_names:
        return None
    info = _read_info(article, files[f"{folder}/article.yaml"], f"{folder}/article.yaml", issues)
    if info is None:
        return None
    quotes, not_speech = read_quotes(files, f"{folder}/quotes.yaml", issues)
    return ArticleFolder(
        info=info,
        raw=files[f"{folder}/{raw_names[0]}"],
        raw_path=f"{folder}/{raw_names[0]}",
        repairs=_read_repairs(files, folder, issues),
        segments=_read_segments(files, folder, issues),
        restored=_blocks(files, f"{folder}/restored.zh-Hans.md", issues),
        translated=_blocks(files, f"{folder}/translation.en.md", issues),
        quotes=quotes,
        not_speech=not_speech,
    )


def _blocks(files: Files, path: str, issues: Issues) -> tuple[Block, ...]:
    return read_blocks(files[path], path, issues) if path in files else ()


def _read_info(article: str, data: bytes, path: str, issues: Issues) -> ArticleInfo | None:
    mapping = parse_yaml(data, path, issues)
    if mapping is None:
        return None
    fields = Fields(mapping, issues)
    title = fields.inner("title")
    if title is None and "title" not in fields.mapping.items:
        fields.text("title")
    info = ArticleInfo(
        id=article,
        place=Place(path),
        order=fields.whole_number("order", 0),
        title_zh=title.text("zh-Hans") if title else "",
        title_en=title.text("en") if title else "",
        title_given_by=fields.choice("title_given_by", ("text", "editors"), "text"),
        outlet=fields.identifier("outlet", optional=True) or None,
        republisher=fields.identifier("republisher", optional=True) or None,
        authors=fields.identifiers("authors"),
        editors=fields.identifiers("editors"),
        published=_published(fields),
        language=fields.choice("language", ("zh",), "zh"),
        script=fields.choice("script", SCRIPTS),
        copy=fields.choice("copy", COPIES),
        encoding=fields.optional("encoding"),
        raw_file_name=fields.optional("raw_file_name"),
        damage=fields.prose("damage", optional=True) or _EMPTY,
        note=fields.prose("note", optional=True),
        abstract=fields.prose("abstract", optional=True),
        points=tuple(_point(each) for each in fields.each("points")),
        rights=fields.prose("rights") or _EMPTY,
        waivers=tuple(_waiver(each) for each in fields.each("waive")),
    )
    if title:
        title.finish()
    fields.finish()
    return info


def _published(fields: Fields) -> Published:
    inner = fields.inner("published")
    if inner is None:
        return Published(date=None, precision="year", evidence=_EMPTY)
    published = Published(
        date=inner.date("date", optional=True),
        precision=inner.choice("precision", PRECISIONS, "day"),
        evidence=inner.prose("evidence", optional=True) or _EMPTY,
    )
    inner.finish()
    return published


def _point(fields: Fields) -> Point:
    point = Point(
        text=fields.own_prose(),
        segment=fields.text("segment"),
        quote=fields.text("quote"),
        place=fields.at("quote"),
    )
    fields.finish()
    return point


def _waiver(fields: Fields) -> Waiver:
    waiver = Waiver(rule=fields.text("rule"), reason=fields.text("reason"), place=fields.at("rule"))
    fields.finish()
    return waiver


def _list(files: Files, path: str, issues: Issues) -> Fields | None:
    mapping = parse_yaml(files[path], path, issues) if path in files else None
    return Fields(mapping, issues) if mapping else None


def _read_repairs(files: Files, folder: str, issues: Issues) -> tuple[Repair, ...]:
    fields = _list(files, f"{folder}/repairs.yaml", issues)
    if fields is None:
        return ()
    repairs = []
    for each in fields.each("repairs"):
        repairs.append(
            Repair(
                quote=_verbatim(each, "quote"),
                prefix=_verbatim(each, "prefix", ""),
                suffix=_verbatim(each, "suffix", ""),
                replacement=_verbatim(each, "replacement", ""),
                reason=each.prose("reason") or _EMPTY,
                certain=each.choice("certainty", ("certain", "probable")) == "certain",
                alternatives=each.texts("alternatives"),
                by=each.text("by"),
                place=each.at("quote"),
            )
        )
        each.finish()
    fields.finish()
    return tuple(repairs)


def _verbatim(fields: Fields, key: str, default: str | None = None) -> str:
    """A text whose outer space and line breaks count."""
    trimmed = fields.text(key, default)
    node = fields.mapping.items.get(key)
    return getattr(node, "text", trimmed)


def _read_segments(files: Files, folder: str, issues: Issues) -> SegmentList | None:
    fields = _list(files, f"{folder}/segments.yaml", issues)
    if fields is None:
        return None
    entries: list[SegmentEntry] = []
    seen: dict[str, Place] = {}
    for each in fields.each("segments"):
        entry = SegmentEntry(
            id=each.identifier("id"),
            heading=each.choice("kind", ("paragraph", "heading"), "paragraph") == "heading",
            sentences=each.whole_number("sentences"),
            digest=each.text("digest"),
            words=each.text("words", ""),
            place=each.place,
        )
        each.finish()
        if entry.id in seen:
            fact = f"the id {entry.id} stands twice, first on line {seen[entry.id].line}"
            act = "Remove the second, then run `python -m build_dossier ids`"
            issues.error(each.at("id"), "S302", fact, act)
            continue
        seen[entry.id] = each.place
        entries.append(entry)
    retired = {}
    if inner := fields.inner("retired"):
        retired = {
            key: inner.identifier(key, optional=True)
            for key, place in inner.mapping.keys.items()
            if inner.is_id(key, place)
        }
    fields.finish()
    return SegmentList(segments=tuple(entries), retired=retired)
