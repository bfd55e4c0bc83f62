"""Views for those who keep the dossier, and hand-written pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.rendering.views.page import Link, Page, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """A warning, as the maintainer's page lists it."""

    code: str
    place: str
    """``path:line:column``."""
    message: str
    """Fact and next act."""
    severity: Literal["error", "warning"] = "warning"
    link: Link | None = None
    """The page concerned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far an article has come."""

    article: Link
    segments: int
    restored: int
    to_restore: int
    translated: int
    stale: int
    annotations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CareItem:
    """Something worth a look, and the file to look at."""

    link: Link | None
    """The page of the record; ``None`` where there is none yet."""
    words: tuple[str, ...]
    """The forms or the word in question."""
    count: int
    places: tuple[Place, ...]
    file: str
    """From the repository's root."""
    address: str | None
    """Where the file is opened to be edited or made; ``None`` without a repository."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaintainerView(Page):
    """What needs care."""

    issues: tuple[IssueView, ...]
    coverage: tuple[Coverage, ...]
    candidates: tuple[CareItem, ...] = ()
    """Words that stand out and have no entry."""
    unmentioned: tuple[CareItem, ...] = ()
    """Records that no article mentions."""
    unused: tuple[CareItem, ...] = ()
    """Records with forms that stand nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView(Page):
    """A hand-written page: trusted Markdown out of ``docs/pages``, without its front matter."""

    markdown: str
