"""Scaffolds: the text of a new record, valid at once, to be filled in by a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from build_dossier.anchoring import Anchor
from build_dossier.model.common import Names
from build_dossier.model.entries import ORGANISATION_KINDS, PERSON_FIELDS, PERSON_KINDS, TERM_FIELDS
from build_dossier.model.questions import STANCES
from build_dossier.text.scalars import quoted

_HEAD = "# Guide: guide/annotate on the site. Checked by `python -m build_dossier check`."
_PLAIN = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
CHECKED = "# Checked by `python -m build_dossier check`; its neighbours show what else may stand here."
_SOURCES = (
    "# One to three that you have read: {url: …, title: …, publisher: …, date: …, accessed: …}\nsources: []\n"
)


def annotation_yaml(
    article: str, segment: str, quote: str, *, by: str = "your-name", date: str = "2026-01-01"
) -> str:
    """A new annotation on a quotation that stands in the segment's reading text."""
    return (
        f"{_HEAD}\n"
        "target:\n"
        f"  article: {article}\n"
        f"  segment: {segment}\n"
        "  # Keep only the words that the annotation is about.\n"
        f"  quote: {quoted(quote)}\n"
        "# gloss, context, fact-check, correction, translation, question or see-also\n"
        "kind: context\n"
        f"by: {by if _PLAIN.fullmatch(by) else quoted(by)}\n"
        f"date: {date}\n"
        "# One language is enough.\n"
        f"zh: {quoted('……')}\n"
        f"en: {quoted('…')}\n"
        "sources: []\n"
    )


def sent_annotation_yaml(said: Mapping[str, str], date: str) -> str:
    """The annotation that the fields of the issue form make; what was left empty is left out."""
    told = {**said, "date": date, "text": "" if said["layer"] == "reading" else said["layer"]}

    def lines(*keys: str, indent: str = "") -> list[str]:
        return [f"{indent}{key}: {quoted(told[key])}" for key in keys if told[key]]

    sources = [line.strip().partition(" ") for line in said["sources"].split("\n") if line.strip()]
    listed = [
        f"  - url: {quoted(url)}\n    title: {quoted(title.strip() or url)}" for url, _, title in sources
    ]
    return "\n".join((
        "target:",
        *lines("article", "segment", "quote", "prefix", "suffix", "text", indent="  "),
        *lines("kind", "by", "date", "zh", "en"),
        *(["sources:", *listed] if listed else []),
        "",
    ))  # fmt: skip


def term_yaml(names: Names) -> str:
    """A new term."""
    return (
        f"{CHECKED}\n{_names(names)}"
        f"# {', '.join(TERM_FIELDS)}\nfield: {TERM_FIELDS[0]}\n"
        f"{_prose('definition', 'one sentence in each language')}"
        f"# Ids of terms, people or organisations.\nsee: []\n{_SOURCES}"
    )


def organisation_yaml(names: Names) -> str:
    """A new organisation."""
    return (
        f"{CHECKED}\n{_names(names)}"
        f"# {', '.join(ORGANISATION_KINDS)}\nkind: {ORGANISATION_KINDS[0]}\n"
        f"{_prose('definition', 'one sentence in each language')}"
        f"# Ids of terms, people or organisations.\nsee: []\n{_SOURCES}"
    )


def person_yaml(names: Names) -> str:
    """A new person."""
    return (
        f"{CHECKED}\n{_names(names)}"
        f"# {', '.join(PERSON_KINDS)}: who speaks, who is named, who wrote\nkind: {PERSON_KINDS[0]}\n"
        f"# {', '.join(PERSON_FIELDS)}\nfield: {PERSON_FIELDS[0]}\n"
        f"{_prose('profile', 'two or three sentences in each language')}"
        "# {date: …, zh: …, en: …, article: …}, or `sources:` in place of `article:`\n"
        f"roles: []\n{_SOURCES}"
    )


def question_yaml(zh: str, en: str, *, order: int) -> str:
    """A new question, on which nobody has a position yet."""
    return (
        f"{CHECKED}\norder: {order}\n"
        f"question:\n  zh: {quoted(zh)}\n  en: {quoted(en)}\n"
        f"{_prose('note', 'what the dispute turns on')}"
        "# Ids of terms, people or organisations.\nsee: []\n"
        f"# {{voice: …, stance: {' | '.join(STANCES)}, gist: {{zh: …, en: …}}, article: …, segment: …, quote: …}}\n"
        "# The quote is part of a quotation of the voice; without `voice:` the article itself speaks.\n"
        "positions: []\n"
    )


def event_yaml(zh: str, en: str, *, date: str, url: str, title: str) -> str:
    """A new event that rests on one source."""
    return (
        f"{CHECKED}\n"
        f"# 2024, 2024-02 or 2024-02-16; `until:` for a period, `inferred: true` where it is worked out\n"
        f"date: {quoted(date)}\n"
        f"title:\n  zh: {quoted(zh)}\n  en: {quoted(en)}\n"
        "# when: {zh: …, en: …}, a remark on the date; short: {zh: …, en: …}, its name on the first page\n"
        f"{_prose('text', 'what is known')}"
        "# {article: …, segment: …, quote: …}: where articles tell of it\n"
        "passages: []\n"
        "# The same, where they tell it in different ways; then `known: {zh: …, en: …}` too.\n"
        "versions: []\n"
        f"sources:\n  - url: {quoted(url)}\n    title: {quoted(title)}\n"
    )


def quote_items(segment: str, anchor: Anchor, *, speaker: str, unnamed: str) -> list[str]:
    """The lines of a quotation in ``quotes.yaml``; ``speaker`` is the id of a record, or nothing."""
    return [
        f"- segment: {segment}",
        f"  quote: {quoted(anchor.quote)}",
        *([f"  prefix: {quoted(anchor.prefix)}"] if anchor.prefix else []),
        *([f"  suffix: {quoted(anchor.suffix)}"] if anchor.suffix else []),
        f"  speaker: {speaker}" if speaker else f"  unnamed: {{zh: {quoted(unnamed)}, en: {quoted('…')}}}",
    ]


def not_speech_item(segment: str, quote: str) -> tuple[str]:
    """The line of a stretch in marks that nobody says; what it is has to be told by a person."""
    return (f"- {{segment: {segment}, quote: {quoted(quote)}, reason: term}}",)


def with_items(text: str, key: str, items: Sequence[Sequence[str]]) -> str:
    """A YAML text with more items at the end of a list at its top; the list is begun where it is not there."""
    if not items:
        return text
    lines = text.removesuffix("\n").split("\n") if text else []
    first = next(
        (number for number, line in enumerate(lines) if re.match(rf"{key}:\s*(?:\[\]\s*)?(?:#.*)?$", line)),
        None,
    )
    if first is None:
        lines.append(f"{key}:")
        first = len(lines) - 1
    lines[first] = re.sub(r"\[\]\s*", "", lines[first]).rstrip()
    last = first
    for number in range(first + 1, len(lines)):
        if lines[number][:1] not in (" ", "-", "#", ""):
            break
        last = number if lines[number].strip() and not lines[number].startswith("#") else last
    indent = re.match(r" *", lines[first + 1]).group() if last > first else "  "  # type: ignore[union-attr]
    lines[last + 1 : last + 1] = [f"{indent}{line}" for item in items for line in item]
    return "\n".join(lines) + "\n"


def article_yaml(title_zh: str, title_en: str, *, order: int, script: str) -> str:
    """What is known of a new article; what is not known is left out."""
    return (
        f"{CHECKED}\norder: {order}\n"
        f"title:\n  zh-Hans: {quoted(title_zh)}\n  en: {quoted(title_en)}\n"
        "# text, or editors where the copy has no title\ntitle_given_by: text\n"
        "# outlet: id of an organisation; authors: [ids of people]; editors: [ids of people]\n"
        "# published: {date: …, precision: day, evidence: {zh: …, en: …}}\n"
        f"language: zh\nscript: {script}\n"
        "# faithful, damaged or rewritten\ncopy: faithful\n"
        f"{_prose('rights', 'whose it is, and why it is quoted')}"
    )


def _names(names: Names) -> str:
    return (
        f"names: {{zh-Hans: {quoted(names.zh_hans)}, zh-Hant: {quoted(names.zh_hant)}, en: {quoted(names.en)}}}\n"
        "# abbreviations: []\n# forms: {zh-Hans: [], en: []}\n"
    )


def _prose(key: str, what: str) -> str:
    return f"{key}: # {what}\n  zh: {quoted('……')}\n  en: {quoted('…')}\n"
