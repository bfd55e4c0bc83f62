"""From a view to the Markdown file of its page.

Pages are ordinary Markdown: front matter, blocks of HTML that hold Markdown, links with
attribute lists, so that MkDocs and Zensical check and rewrite every link. Templates hold the
layout, the interface the words, and whatever a template prints is escaped unless it is
Markdown already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined

from build_dossier.rendering import escaping, filters, markup, views
from build_dossier.rendering.interface import interface

TEMPLATES: Mapping[type[views.Page], str] = MappingProxyType(
    {
        views.HomeView: "home",
        views.ArticleIndexView: "articles",
        views.ArticleView: "article",
        views.ProvenanceView: "provenance",
        views.RulesView: "rules",
        views.TermIndexView: "index",
        views.PersonIndexView: "index",
        views.OrganisationIndexView: "index",
        views.TermView: "term",
        views.PersonView: "person",
        views.OrganisationView: "organisation",
        views.QuestionsView: "questions",
        views.QuestionView: "question",
        views.EventsView: "events",
        views.AnnotationIndexView: "annotations",
        views.AnnotationView: "annotation",
        views.OrphansView: "orphans",
        views.MaintainerView: "maintenance",
        views.PicturesView: "pictures",
        views.MatrixView: "matrix",
        views.NetworkView: "network",
        views.CleaningPictureView: "cleaning_picture",
    }
)
WITHOUT_CONTENTS = (
    "home",
    "articles",
    "article",
    "annotation",
    "provenance",
    "rules",
    "questions",
    "pictures",
    "matrix",
    "network",
    "cleaning_picture",
)
"""Kinds of page that have a list of contents of their own, or need none."""


def render(frame: views.Frame, page: views.Page) -> str:
    """Return the Markdown file of a page."""
    if isinstance(page, views.GuideView):
        heading = f"# {escaping.text(page.title)} {{: #top }}"
        return "\n".join((_front_matter(page, "guide"), heading, "", page.markdown.strip(), ""))
    kind = TEMPLATES[type(page)]
    words = interface(frame.edition)
    entries = page.entries if isinstance(page, views.ArticleView) else ()
    writer = markup.Writer(page.path, words, {each.link.path: each.anchor for each in entries})
    body = (
        _environment()
        .get_template(f"{kind}.md.jinja")
        .render(
            frame=frame, page=page, say=words.say, words_of=words.rule, write=writer, edition=frame.edition
        )
    )
    return _front_matter(page, kind) + "\n" + _tidy(body)


def _front_matter(page: views.Page, kind: str) -> str:
    section = page.path.partition("/")[0] + "/index.html" if "/" in page.path else "index.html"
    return escaping.front_matter(
        {
            "title": page.title,
            "description": page.description,
            "path": escaping.place(page.path).removesuffix(".md") + ".html",
            "section": section,
            "kind": kind,
            "edit": page.edit,
            "hide": ("navigation", "toc") if kind in WITHOUT_CONTENTS else ("navigation",),
        }
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("build_dossier.rendering"),
        autoescape=True,
        finalize=escaping.escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters.FILTERS)
    return environment


def _tidy(body: str) -> str:
    """Take the template's indentation away (Markdown would read it as code) and its blank lines."""
    lines = "\n".join(line.strip(" \t") for line in body.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
