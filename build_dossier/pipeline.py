"""The whole way, once: from the seeds to the finished dossier and its pages.

Someone who follows one article through this module walks downhill: raw, body, segments,
slots, mentions, quotations, annotations, pages. It is pure: files in, files and issues out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_dossier import checking, consistency, ledger, unquoted
from build_dossier.aligning import Texts, align, by_segment
from build_dossier.annotating import place_annotations
from build_dossier.bodies import Body, final_body
from build_dossier.cleaning.catalogue import RULES
from build_dossier.dating import place_events
from build_dossier.exporting.anchors import anchor_files
from build_dossier.exporting.positions import position_files
from build_dossier.exporting.search import documents_of, names_of, pages_about, search_files
from build_dossier.issues import Issues
from build_dossier.matching import Matcher, check_forms, mentions_of
from build_dossier.model.articles import AnnotationEntry, ArticleFolder
from build_dossier.model.dossier import Article, Dossier, RuleInfo
from build_dossier.model.entries import Entry
from build_dossier.questioning import place_questions
from build_dossier.quoting import place_points, place_quotations
from build_dossier.reading.dossier import Seeds, read_seeds
from build_dossier.reading.files import Files
from build_dossier.referring import refer
from build_dossier.rendering.composing.lookups import Lookups
from build_dossier.rendering.edition import edition_files
from build_dossier.rendering.interface import EDITIONS, interface
from build_dossier.rendering.start import not_found_page, offline_page, start_page
from build_dossier.rendering.views import Edition
from build_dossier.segmenting import name_parts, parts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """What every article needs of the records."""

    entries: Mapping[str, Entry]
    chinese: Matcher
    english: Matcher
    found: Matcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A dossier without errors, and the files that are made of it."""

    lookups: Lookups
    editions: tuple[Edition, ...]
    written: Files
    """The hand-written pages and assets below ``docs/``."""

    @property
    def dossier(self) -> Dossier:
        """The dossier itself."""
        return self.lookups.dossier

    def pages(self, edition: Edition) -> dict[str, bytes]:
        """The files of one edition: paths in its folder of pages, with contents."""
        interfaces = {each: interface(each) for each in EDITIONS}
        words = interfaces[edition].words
        documents = [
            *documents_of(self.dossier, edition),
            *pages_about(self.dossier, edition, interfaces, self.written),
        ]
        found = search_files(documents, edition, names_of(self.dossier), words)
        pages = edition_files(self.lookups, edition, self.written)
        table = position_files(self.dossier, edition, words)
        return pages | found | anchor_files(self.dossier, words) | table

    def start_page(self) -> bytes:
        """HTML for the root of the site."""
        return start_page(self.dossier.info, self.editions)

    def not_found_page(self) -> bytes:
        """HTML for addresses of the site that lead nowhere."""
        return not_found_page(self.dossier.info, self.editions)

    def offline_page(self, archive: str = "") -> bytes:
        """HTML on the copy to carry away; without an address of the archive, for the copy itself."""
        return offline_page(self.dossier.info, self.editions, archive)


def assemble(files: Files, issues: Issues, repository: str | None = None) -> Dossier | None:
    """Return the finished dossier, or ``None`` where not even its frame can be read."""
    seeds = read_seeds(files, issues, repository)
    if seeds is None:
        return None
    bodies = bodies_of(seeds, issues)
    naming = _naming(seeds, issues)
    articles = tuple(
        _article(folder, bodies[folder.info.id], _annotations_of(seeds, folder), naming, issues)
        for folder in seeds.articles
        if folder.info.id in bodies
    )
    pinned = {
        folder.info.id: (folder.raw, bodies[folder.info.id].account)
        for folder in seeds.articles
        if folder.info.id in bodies
    }
    ledger.check(seeds.ledger, pinned, issues)
    checking.check_references(seeds, issues)
    checking.check_completeness(articles, seeds, issues)
    not_speech = {folder.info.id: folder.not_speech for folder in seeds.articles}
    for article in articles:
        consistency.check_terms(article, naming.entries, issues)
        consistency.check_english(article, naming.entries, issues)
        unquoted.check_marks(article, not_speech[article.id], issues)
    referring = refer(
        naming.entries.values(),
        (article.info for article in articles),
        seeds.annotations,
        seeds.questions,
        seeds.events,
        naming.chinese.hits,
        naming.english.hits,
    )
    return Dossier(
        info=seeds.info,
        articles=articles,
        terms=seeds.terms,
        people=seeds.people,
        organisations=seeds.organisations,
        questions=place_questions(seeds.questions, articles, {*seeds.people, *seeds.organisations}, issues),
        events=place_events(seeds.events, articles, issues),
        rules=tuple(
            RuleInfo(code=rule.code, name=rule.name, why=rule.why, before=rule.before, after=rule.after)
            for rule in RULES
        ),
        names=referring.names,
        references=referring.references,
        warnings=issues.warnings,
    )


def build(
    files: Files,
    written: Files,
    issues: Issues,
    editions: Sequence[Edition] = (),
    repository: str | None = None,
) -> Outcome | None:
    """The dossier with the editions asked for; ``None`` if it has errors."""
    dossier = assemble(files, issues, repository)
    if dossier is None or issues.errors:
        return None
    return Outcome(
        lookups=Lookups(dossier), editions=tuple(editions) or dossier.info.editions, written=written
    )


def bodies_of(seeds: Seeds, issues: Issues) -> dict[str, Body]:
    """The final body of every article whose raw text can be decoded."""
    bodies = {}
    for folder in seeds.articles:
        if body := final_body(folder, issues):
            bodies[folder.info.id] = body
    return bodies


def _article(
    folder: ArticleFolder, body: Body, annotations: Sequence[AnnotationEntry], naming: _Naming, issues: Issues
) -> Article:
    info = folder.info
    retired = folder.segments.retired if folder.segments else {}
    named = name_parts(
        parts_of(body.account.clean), folder.segments, f"seeds/articles/{info.id}/segments.yaml", issues
    )
    texts = Texts(
        info=info,
        account=body.account,
        probable_codes=body.probable_codes,
        restored=by_segment(folder.restored, named, retired, issues),
        translated=by_segment(folder.translated, named, retired, issues),
    )
    segments = align(named, texts, issues)
    return Article(
        info=info,
        account=body.account,
        raw_path=folder.raw_path,
        segments=segments,
        retired=retired,
        points=place_points(info.points, segments, info.id, issues),
        quotations=place_quotations(info.id, folder.quotes, segments, issues),
        annotations=place_annotations(annotations, segments, retired, issues),
        mentions=tuple(mentions_of(segments, naming.chinese, naming.english, naming.found)),
        repairs=body.repairs,
    )


def _naming(seeds: Seeds, issues: Issues) -> _Naming:
    entries: tuple[Entry, ...] = (
        *seeds.terms.values(),
        *seeds.people.values(),
        *seeds.organisations.values(),
    )
    check_forms(entries, issues)
    return _Naming(
        entries={entry.id: entry for entry in entries},
        chinese=Matcher(entries, "zh"),
        english=Matcher(entries, "en"),
        found=Matcher(entries, "found"),
    )


def _annotations_of(seeds: Seeds, folder: ArticleFolder) -> tuple[AnnotationEntry, ...]:
    return tuple(entry for entry in seeds.annotations if entry.article == folder.info.id)
