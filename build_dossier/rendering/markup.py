"""The forms of running text: parts of a view become Markdown with classes and links.

What stands between templates, which hold the layout of pages, and escaping, which makes words
safe. Everything returned is :class:`Markup`, which says that it is Markdown already.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from build_dossier.rendering import escaping
from build_dossier.rendering.interface import Interface
from build_dossier.rendering.views import (
    Doubt,
    External,
    Inline,
    Link,
    Lost,
    Mark,
    Mention,
    NoteRef,
    Part,
    Prose,
    SentenceView,
    Text,
)

_CLOSING = frozenset("”’」』\"'")
"""A closing mark that follows a quotation comes before the sign of its grade."""
NAME_CLASS = {"term": "d-term", "person": "d-name", "organisation": "d-name"}


def escaped(value: object) -> Markup:
    """Words as Markdown; what is Markdown already stays."""
    return value if isinstance(value, Markup) else Markup(escaping.text(str(value)))  # noqa: S704


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the running text of one page."""

    path: str
    """Of the page, from the edition's root."""
    interface: Interface
    entries: Mapping[str, str] = field(default_factory=dict)
    """Anchors of the entries at the end of this page, by the page of the record."""

    def to(self, path: str, anchor: str = "") -> Markup:
        """Destination of a Markdown link from this page."""
        target = "" if path == self.path else posixpath.relpath(escaping.place(path), posixpath.dirname(self.path) or ".")
        return Markup(target + ("#" + escaping.identifier(anchor) if anchor else "") or posixpath.basename(path))  # noqa: S704

    def link(self, link: Link, css: str = "") -> Markup:
        """A link inside the edition."""
        attributes = (f" lang={link.lang}" if link.lang else "") + (f" .{css}" if css else "")
        listed = f"{{{attributes} }}" if attributes else ""
        return Markup(f"[{escaped(link.text)}]({self.to(link.path, link.anchor)}){listed}")  # noqa: S704

    def inline(self, parts: Inline) -> Markup:
        """Running text."""
        out = Markup("")
        closing = ""
        for part, after in zip(parts, (*parts[1:], None), strict=True):
            shown = replace(part, text=part.text.removeprefix(closing)) if isinstance(part, Text) else part
            closing = ""
            if isinstance(part, Mark) and _graded(part) and isinstance(after, Text):
                closing = after.text[:1] if after.text[:1] in _CLOSING else ""
            out += self._part(shown, closing)
        return out

    def sentences(self, sentences: Iterable[SentenceView]) -> Markup:
        """Sentences that light up with their counterparts; those of English have a space between."""
        made = [
            Markup('<span class="d-s" data-s="{}">{}</span>').format(
                Markup(" ".join(map(str, each.slots))), self.inline(each.parts)  # noqa: S704
            )
            for each in sentences
        ]
        return Markup(" " if any(each.lang == "en" for each in sentences) else "").join(made)

    def prose(self, prose: Prose) -> list[Markup]:
        """The paragraphs of a contributor's text."""
        return [Markup(paragraph) for paragraph in escaping.prose(prose.markdown)]  # noqa: S704

    def external(self, text: str, url: str, css: str = "") -> Markup:
        """A link to another site, or its words where the address is none."""
        href = escaping.address(url)
        classes = f' class="{css}"' if css else ""
        return Markup(f'<a href="{href}"{classes} rel="noopener">{escaped(text)}</a>') if href else escaped(text)  # noqa: S704

    def grade(self, grade: str, *, spoken: bool = False) -> Markup:
        """The sign of a grade with its word, which may be for the ear only."""
        word = escaped(self.interface.say(f"grades.{grade}"))
        inner = Markup('<span class="d-vh">({})</span>').format(word) if spoken else word
        return Markup('<span class="d-grade d-grade--{}">{}</span>').format(Markup(escaping.identifier(grade)), inner)  # noqa: S704

    def _part(self, part: Part, closing: str = "") -> Markup:
        match part:
            case Text():
                return escaped(part.text)
            case Mention():
                return self._mention(part)
            case External():
                return self.external(part.text, part.url)
            case NoteRef():
                label = escaped(self.interface.say("note.ref", n=part.number))
                return Markup('[{}](#{}){{ .d-ref aria-label="{}" }}').format(
                    part.number, Markup(escaping.identifier(part.anchor)), label  # noqa: S704
                )
            case Doubt():
                label = escaped(self.interface.say("doubt.label"))
                return Markup('<span class="d-hole"><span class="d-vh">{}</span>{}</span>').format(
                    label, escaped("／".join(part.readings))
                )
            case Lost():
                return Markup('<span class="d-hole d-hole--lost">{}</span>').format(escaped(self.interface.say("lost.label")))
            case Mark():
                return self._mark(part, closing)

    def _mention(self, mention: Mention) -> Markup:
        css = NAME_CLASS[mention.kind]
        if mention.path in self.entries:
            return self.link(Link(text=mention.text, path=self.path, anchor=self.entries[mention.path]), css)
        if mention.path == self.path:
            return escaped(mention.text)
        return self.link(Link(text=mention.text, path=mention.path), css)

    def _mark(self, mark: Mark, closing: str) -> Markup:
        inner = self.inline(mark.parts)
        match mark.kind:
            case "quotation":
                return inner + escaped(closing) + self.grade(mark.grade, spoken=True) if _graded(mark) and mark.grade else inner
            case "form":
                return Markup("<mark>{}</mark>").format(inner)
            case kind:
                return Markup('<span class="d-{}">{}</span>').format(Markup(kind), inner)  # noqa: S704


def _graded(mark: Mark) -> bool:
    """Whether the sign of a grade follows this mark."""
    return mark.kind == "quotation" and mark.last and mark.grade is not None
