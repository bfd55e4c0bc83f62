"""Made-up records for tests: only what a test speaks of has to be named."""

from __future__ import annotations

from collections.abc import Sequence

from build_dossier.issues import Issue, Issues, Place
from build_dossier.model.articles import (
    AnnotationEntry,
    ArticleInfo,
    Block,
    Copy,
    Layer,
    Line,
    Published,
    QuoteEntry,
    Script,
    SegmentEntry,
    SegmentList,
    Speaker,
)
from build_dossier.model.common import Prose
from build_dossier.model.entries import Entry, Organisation, Person, Term
from build_dossier.model.naming import RecordKind
from build_dossier.model.segments import Grade, Segment, Slot
from build_dossier.reading.entries import read_organisation, read_person, read_term
from build_dossier.segmenting import NamedPart, Part, parts_of
from build_dossier.text.folding import digest
from build_dossier.text.scalars import quoted
from build_dossier.text.spans import Span

HERE = Place("seeds/here.yaml", 3, 5)
NOTHING = Prose(zh="", en="")


def said(issues: Issues) -> list[str]:
    """Codes of all issues, in their order."""
    return [issue.code for issue in issues]


def only(issues: Issues) -> Issue:
    """The one issue there is."""
    assert len(issues) == 1, [str(issue) for issue in issues]
    return next(iter(issues))


def entry(
    record: str,
    zh: str,
    en: str = "",
    *,
    kind: RecordKind = "term",
    forms: Sequence[str] = (),
    english: Sequence[str] = (),
    abbreviations: Sequence[str] = (),
    found: Sequence[str] = (),
    never: Sequence[str] = (),
    exact: bool = False,
) -> Entry:
    """A term, person or organisation, read from a file that says just this."""
    lines = [
        f"names: {{zh-Hans: {quoted(zh)}, zh-Hant: {quoted(zh)}, en: {quoted(en or f'en of {record}')}}}",
        f"forms: {{zh-Hans: {_list(forms)}, en: {_list(english)}}}",
        f"abbreviations: {_list(abbreviations)}",
        f"found: {_list(found)}",
        f"never: {_list(never)}",
        f"case: {'exact' if exact else 'fold'}",
    ]
    body = "{zh: 虚构。, en: Made up.}"
    path = f"seeds/records/{record}.yaml"
    issues = Issues()
    made: Term | Person | Organisation | None
    if kind == "person":
        lines += ["kind: figure", "field: media", f"profile: {body}"]
        made = read_person(record, "\n".join(lines).encode(), path, issues)
    elif kind == "organisation":
        lines += ["kind: company", f"definition: {body}"]
        made = read_organisation(record, "\n".join(lines).encode(), path, issues)
    else:
        lines += ["field: product", f"definition: {body}"]
        made = read_term(record, "\n".join(lines).encode(), path, issues)
    assert made is not None
    assert not len(issues), [str(issue) for issue in issues]
    return made


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(quoted(text) for text in texts)}]"


def slot(
    number: int, reading: str, en: str | None = None, grade: Grade = Grade.VERBATIM, found: str | None = None
) -> Slot:
    """A sentence; it was found as it is read, unless the test says otherwise."""
    return Slot(
        number=number,
        found=reading if found is None else found,
        reading=reading,
        en=en,
        grade=grade,
        readings_zh=(),
        readings_en=(),
        lost=False,
    )


def segment(name: str, *slots: Slot | str, number: int = 1, heading: bool = False) -> Segment:
    """A paragraph of sentences."""
    made = tuple(slot(place, each) if isinstance(each, str) else each for place, each in enumerate(slots, 1))
    return Segment(
        id=name,
        number=number,
        heading=heading,
        span=Span(0, sum(len(each.found) for each in made)),
        slots=made,
        restored=any(each.grade is Grade.RESTORED for each in made),
        stale_restoration=False,
        stale_translation=False,
    )


def info(article: str = "some-article", *, copy: Copy = "faithful", script: Script = "Hans") -> ArticleInfo:
    """What ``article.yaml`` says when it says little."""
    return ArticleInfo(
        id=article,
        place=Place(f"seeds/articles/{article}/article.yaml"),
        order=1,
        title_zh="题",
        title_en="Title",
        title_given_by="editors",
        outlet=None,
        republisher=None,
        authors=(),
        editors=(),
        published=Published(date=None, precision="year", evidence=NOTHING),
        language="zh",
        script=script,
        copy=copy,
        encoding=None,
        raw_file_name=None,
        damage=NOTHING,
        note=None,
        abstract=None,
        points=(),
        rights=NOTHING,
        waivers=(),
    )


def part(text: str) -> Part:
    """A paragraph, or with ``## `` a heading."""
    (made,) = parts_of(text)
    return made


def named(name: str, text: str) -> NamedPart:
    """A paragraph under its id."""
    return NamedPart(id=name, part=part(text))


def listed(parts: Sequence[tuple[str, str]], retired: dict[str, str] | None = None) -> SegmentList:
    """What ``segments.yaml`` keeps for texts under their ids."""
    return SegmentList(segments=tuple(kept(name, text) for name, text in parts), retired=retired or {})


def kept(name: str, text: str) -> SegmentEntry:
    """One line of ``segments.yaml``."""
    made = part(text)
    return SegmentEntry(
        id=name,
        heading=made.heading,
        sentences=len(made.sentences),
        digest=digest(made.text),
        words=made.text[:12],
        place=HERE,
    )


def block(name: str, source: str, *lines: str | None) -> Block:
    """A block of a translation or restoration of ``source``; ``None`` for ``~``."""
    return Block(
        segment=name,
        source_digest=digest(source),
        lines=tuple(Line(text=text, remarks=(), place=HERE) for text in lines),
        place=HERE,
    )


def quote(
    words: str,
    *,
    at: str = "p111",
    prefix: str = "",
    suffix: str = "",
    speaker: str = "someone",
    attribution: str | None = None,
) -> QuoteEntry:
    """A quotation anchored by hand."""
    return QuoteEntry(
        segment=at,
        quote=words,
        prefix=prefix,
        suffix=suffix,
        speaker=Speaker(record=speaker, unnamed=None),
        mode="direct",
        attribution=attribution,
        place=HERE,
    )


def annotation(
    words: str,
    *,
    name: str = "note",
    at: str = "p111",
    prefix: str = "",
    suffix: str = "",
    layer: Layer = "reading",
    orphaned: bool = False,
) -> AnnotationEntry:
    """An annotation as a contributor would write it."""
    return AnnotationEntry(
        id=name,
        place=Place(f"seeds/annotations/some-article/{name}.yaml"),
        article="some-article",
        segment=at,
        quote=words,
        prefix=prefix,
        suffix=suffix,
        layer=layer,
        target_place=Place(f"seeds/annotations/some-article/{name}.yaml", 4, 3),
        article_place=Place(f"seeds/annotations/some-article/{name}.yaml", 2, 3),
        segment_place=Place(f"seeds/annotations/some-article/{name}.yaml", 3, 3),
        kind="gloss",
        by="somebody",
        date="2031-07-01",
        text=Prose(zh="注。", en=""),
        sources=(),
        orphaned=orphaned,
    )
