"""The ledger: what every rule took and gave, pinned, so that no rule changes a body unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from build_dossier.issues import Issues, Place
from build_dossier.reading.yaml import Mapping as YamlMapping
from build_dossier.reading.yaml import Node, Scalar, parse_yaml
from build_dossier.text.figures import figures_of
from build_dossier.text.spans import Account

PATH = "seeds/ledger.yaml"
_PINNED = {"raw": "the raw file", "body": "the clean body"}
_COUNTS = ("places", "removed", "inserted", "changed")
_SHOWN = 4
"""Rules that an issue names."""
_PIN = "Run `python -m build_dossier ledger`"


def as_yaml(articles: Mapping[str, tuple[bytes, Account]]) -> str:
    """The contents of ``ledger.yaml``; ``articles`` maps ids to raw bytes and account."""
    lines = [
        "# Pinned by `python -m build_dossier ledger`.",
        "# A difference means that a rule or repair changed a body.",
        "articles:",
    ]
    for article, (raw, account) in sorted(articles.items()):
        lines.append(f"  {article}:")
        pins = _pins(raw, account)
        lines += [f"    {key}: {pins[key]}" for key in _PINNED]
        lines.append("    codes:" if account.changes() else "    codes: {}")
        lines += [
            f"      {code}: {{places: {each.places}, removed: {each.removed}, "
            f"inserted: {each.inserted}, changed: {each.changed}}}"
            for code, each in figures_of(account).items()
        ]
    return "\n".join(lines) + "\n"


def check(data: bytes | None, articles: Mapping[str, tuple[bytes, Account]], issues: Issues) -> None:
    """Compare the pinned ledger with what cleaning does now."""
    if data is None:
        issues.error(Place(PATH), "G101", "the file is missing", _PIN)
        return
    mapping = parse_yaml(data, PATH, issues)
    if mapping is None:
        return
    pinned = _inner(mapping, "articles")
    for article, (raw, account) in articles.items():
        node = pinned.items.get(article) if pinned else None
        if not isinstance(node, YamlMapping):
            issues.error(Place(PATH), "G102", f"{article} is not in the ledger", _PIN)
            continue
        _compare(article, node, _pins(raw, account), issues)


def _compare(article: str, node: YamlMapping, pins: Mapping[str, str], issues: Issues) -> None:
    codes = _inner(node, "codes")
    was = {key: _text(node.items.get(key)) for key in _PINNED}
    for code, each in (codes.items if codes else {}).items():
        inner = each.items if isinstance(each, YamlMapping) else {}
        was[code] = " ".join(_text(inner.get(key)) for key in _COUNTS)
    changed = [key for key in (*pins, *sorted(was.keys() - pins.keys())) if was.get(key) != pins.get(key)]
    if not changed:
        return
    places = node.keys | (codes.keys if codes else {})
    where = min((places[key] for key in changed if key in places), default=node.place)
    fact = f"{article} has changed since the ledger was pinned: {_what(changed)}"
    act = f"Look at it with `python -m build_dossier text {article} --layer found`, then r{_PIN[1:]}"
    issues.error(where, "G103", fact, act)


def _what(changed: Sequence[str]) -> str:
    found = [_PINNED[key] for key in changed if key in _PINNED]
    codes = [key for key in changed if key not in _PINNED]
    shown, more = ", ".join(codes[:_SHOWN]), len(codes) - _SHOWN
    if codes:
        found.append(f"what {shown}{f' and {more} more' if more > 0 else ''} {'do' if codes[1:] else 'does'}")
    return ", ".join(found)


def _pins(raw: bytes, account: Account) -> dict[str, str]:
    pins = {
        "raw": hashlib.sha256(raw).hexdigest(),
        "body": hashlib.sha256(account.clean.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    for code, each in figures_of(account).items():
        pins[code] = f"{each.places} {each.removed} {each.inserted} {each.changed}"
    return pins


def _inner(mapping: YamlMapping, key: str) -> YamlMapping | None:
    node = mapping.items.get(key)
    return node if isinstance(node, YamlMapping) else None


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
