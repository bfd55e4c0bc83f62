"""Small words for templates: numbers, counts, classes, citations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from build_dossier.rendering import accounts, escaping, views
from build_dossier.rendering.escaping import Safe, safe
from build_dossier.text.hanzi import count_hanzi
from build_dossier.text.titles import nested

_LATIN = re.compile("[A-Za-z]+")


def identifier(name: object) -> Safe:
    """An id, a class or a tag that the program made."""
    return safe(escaping.identifier(str(name)))


def classes(names: str) -> Safe:
    """Several classes."""
    return safe(" ").join(identifier(name) for name in names.split())


def attribute(words: str) -> Safe:
    """A value between the double quotes of a tag."""
    return safe(escaping.attribute(words))


def thousands(number: int) -> str:
    """A number as it is read."""
    return f"{number:,}"


def share(percent: float) -> str:
    """A percentage for a drawing."""
    return f"{percent:.2f}".rstrip("0").rstrip(".")


def plain(view: views.SentenceView) -> str:
    """A sentence without its marks."""
    return views.Words(lang=view.lang, parts=view.parts).plain


def tongue(words: str) -> Safe:
    """The language in which words are read aloud; a Latin name in a Chinese sentence does not make it English."""
    return safe("zh-Hans" if count_hanzi(words) > len(_LATIN.findall(words)) else "en")


def citation(page: views.ArticleView, say: Callable[..., str]) -> str:
    """How an article is cited: outlet, title, date, as far as they are known."""
    facts = {fact.kind: views.Words(lang="en", parts=fact.value).plain for fact in page.facts}
    title = nested(say("article.cited", title=page.title))
    known = (facts.get("outlet"), title, facts.get("date"))
    return say("list.comma").join(part for part in known if part)


def grades(statements: Iterable[views.Statement], say: Callable[..., str]) -> str:
    """How many statements there are of each grade, best first."""
    counts: Counter[views.Grade] = Counter()
    for each in statements:
        counts[each.grade] += each.count
    order: tuple[views.Grade, ...] = ("verbatim", "repaired", "probable", "restored", "as-found", "lost")
    listed = [f"{say(f'grades.{grade}')} {counts[grade]}" for grade in order if counts[grade]]
    return say("person.quotations_count", n=counts.total(), grades=say("list.comma").join(listed))


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "id": identifier,
        "css": classes,
        "attribute": attribute,
        "thousands": thousands,
        "share": share,
        "plain": plain,
        "tongue": tongue,
        "citation": citation,
        "grades": grades,
        "revealed": accounts.revealed,
        "raw_line": accounts.raw_line,
        "families": accounts.families,
        "family_sample": accounts.family_sample,
        "change": accounts.change,
    }
)
