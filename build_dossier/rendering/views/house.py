"""Views for those who keep the dossier, and hand-written pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_dossier.rendering.views.page import Link, Page


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
class MaintainerView(Page):
    """What needs care."""

    issues: tuple[IssueView, ...]
    coverage: tuple[Coverage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView(Page):
    """A hand-written page: trusted Markdown out of ``docs/pages``, without its front matter."""

    markdown: str
