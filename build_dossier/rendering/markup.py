"""The forms of running text: parts of a view become Markdown with classes and links.

What stands between templates, which hold the layout of pages, and escaping, which makes words
safe. Everything returned is ``Safe``, which says that it is Markdown already.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from build_dossier.rendering import escaping
from build_dossier.rendering.escaping import Safe, escaped, safe
from build_dossier.rendering.filters import tongue
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
    Prose,
    SentenceView,
    Text,
)
from build_dossier.text.hanzi import UNQUOTE, is_hanzi

_PAUSES = frozenset("，。；：！？、,.;:!?")
"""Marks that stand at no beginning of a line."""
NAME_CLASS = {"term": "d-term", "person": "d-name", "organisation": "d-name"}


@dataclass(frozen=True)
class Writer:
    """Writes the running text of one page."""

    path: str
    """Of the page, from the edition's root."""
    interface: Interface
    entries: Mapping[str, str] = field(default_factory=dict)
    """Anchors of the entries at the end of this page, by the page of the record."""

    @cached_property
    def _folder(self) -> str:
        return posixpath.dirname(self.path)

    def to(self, path: str, anchor: str = "") -> Safe:
        """Destination of a Markdown link from this page."""
        target = "" if path == self.path else _relative(path, self._folder)
        return safe(
            target + ("#" + escaping.identifier(anchor) if anchor else "") or posixpath.basename(path)
        )

    def href(self, path: str, anchor: str = "") -> Safe:
        """Destination for a tag that MkDocs does not rewrite: the page as it will be built."""
        return safe(str(self.to(path, anchor)).replace(".md", ".html", 1))

    def link(self, link: Link, css: str = "") -> Safe:
        """A link inside the edition."""
        attributes = (f" lang={link.lang}" if link.lang else "") + (f" .{css}" if css else "")
        listed = f"{{{attributes} }}" if attributes else ""
        return safe(f"[{escaped(link.text)}]({self.to(link.path, link.anchor)}){listed}")

    def inline(self, parts: Inline) -> Safe:
        """Running text."""
        out = []
        closing = ""
        for index, part in enumerate(parts):
            if isinstance(part, Text):
                out.append(escaping.text(part.text.removeprefix(closing) if closing else part.text))
                closing = ""
            elif isinstance(part, Mark):
                closing = _closing_after(parts, index)
                out.append(self._mark(part, closing))
            else:
                out.append(self._part(part))
        return safe("".join(out))

    def sentences(self, sentences: Sequence[SentenceView]) -> Safe:
        """Sentences that light up with their counterparts; those of English have a space between."""
        between = " " if any(each.lang == "en" for each in sentences) else ""
        made = (
            f'<span class="d-s" data-s="{" ".join(map(str, each.slots))}">{self.inline(each.parts)}</span>'
            for each in sentences
        )
        return safe(between.join(made))

    def prose(self, prose: Prose) -> list[Safe]:
        """The paragraphs of a contributor's text."""
        return [safe(paragraph) for paragraph in escaping.prose(prose.markdown)]

    def external(self, text: str, url: str, css: str = "") -> Safe:
        """A link to another site, or its words where the address is none."""
        href = escaping.address(url)
        if href is None:
            return escaped(text)
        language = "zh-Hans" if any(map(is_hanzi, text)) else "en"
        foreign = (language == "en") != (self.interface.edition == "en")
        attributes = f' class="{css}"' * bool(css) + f' lang="{language}"' * foreign
        return safe(f'<a href="{href}"{attributes} rel="noopener">{escaped(text)}</a>')

    def tongue(self, text: str) -> Safe:
        """The language of words in the script of the edition: Chinese as it is read here, or English."""
        chinese = "zh-Hant" if self.interface.edition == "zh-Hant" else "zh-Hans"
        return safe("en") if tongue(text) == "en" else safe(chinese)

    def voiced(self, text: str) -> Safe:
        """Words from elsewhere, with their language where it is not the reader's."""
        language = tongue(text)
        if (language == "en") == (self.interface.edition == "en") or not any(map(str.isalpha, text)):
            return escaped(text)
        return safe(f'<span lang="{language}">{escaped(text)}</span>')

    def grade(self, grade: str, *, spoken: bool = False) -> Safe:
        """The sign of a grade with its word, which may be for the ear only."""
        word = escaping.text(self.interface.say(f"grades.{grade}"))
        inner = f'<span class="d-vh">({word})</span>' if spoken else word
        return safe(f'<span class="d-grade d-grade--{escaping.identifier(grade)}">{inner}</span>')

    def _part(self, part: Mention | External | NoteRef | Doubt | Lost) -> str:
        match part:
            case Mention():
                return self._mention(part)
            case External():
                return self.external(part.text, part.url)
            case NoteRef():
                label = escaping.text(self.interface.say("note.ref", n=part.number))
                return (
                    f'[{part.number}](#{escaping.identifier(part.anchor)}){{ .d-ref aria-label="{label}" }}'
                )
            case Doubt():
                label = escaping.text(self.interface.say("doubt.label"))
                readings = escaping.text(part.words)
                return f'<span class="d-hole"><span class="d-vh" lang="{self.interface.edition}">{label}</span>{readings}</span>'
            case Lost():
                return f'<span class="d-hole d-hole--lost">{escaping.text(self.interface.say("lost.label"))}</span>'

    def _mention(self, mention: Mention) -> Safe:
        css = NAME_CLASS[mention.kind]
        if mention.path in self.entries:
            return self.link(Link(text=mention.text, path=self.path, anchor=self.entries[mention.path]), css)
        if mention.path == self.path:
            return escaped(mention.text)
        return self.link(Link(text=mention.text, path=mention.path), css)

    def _spoken(self, mark: Mark, grade: str) -> str:
        """The sign of a quotation's grade: a link to what the grade means, which knows who speaks."""
        word = escaping.text(self.interface.say(f"grades.{grade}"))
        speaker = f' data-speaker="{escaping.identifier(mark.speaker)}"' if mark.speaker else ""
        by = f' data-by="{escaping.attribute(mark.by)}"' if mark.by else ""
        css = escaping.identifier(grade)
        return f'[<span class="d-vh">({word})</span>](#g-{css}){{ .d-grade .d-grade--{css} .d-spoken{speaker}{by} }}'

    def _mark(self, mark: Mark, closing: str) -> str:
        inner = self.inline(mark.parts)
        match mark.kind:
            case "quotation":
                if not (mark.grade and mark.last):
                    return inner
                sign = self._spoken(mark, mark.grade)
                if closing:  # no line begins with the sign of a grade, nor with the pause behind it
                    sign = f'<span class="d-kept">{closing[0]}{sign}{escaping.text(closing[1:])}</span>'
                return f"{inner}{sign}"
            case "form":
                return f"<mark>{inner}</mark>"
            case kind:
                return f'<span class="d-{kind}">{inner}</span>'


def _closing_after(parts: Inline, index: int) -> str:
    """The closing mark that follows a graded quotation, and the pause: the sign of the grade comes between them."""
    mark, after = parts[index], parts[index + 1] if index + 1 < len(parts) else None
    graded = isinstance(mark, Mark) and mark.kind == "quotation" and mark.last and mark.grade
    if not graded or not isinstance(after, Text) or after.text[:1] not in UNQUOTE:
        return ""
    return after.text[: 2 if after.text[1:2] in _PAUSES else 1]


@lru_cache(maxsize=65536)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(escaping.place(path), folder or ".")
