"""Files of an article and of its contributors: read whole, or refused where the fault stands."""

from __future__ import annotations

from build_dossier.issues import Issues, Place
from build_dossier.model.articles import AnnotationEntry, NotSpeech, QuoteEntry
from build_dossier.reading.annotations import read_annotation
from build_dossier.reading.quotes import read_quotes
from tests.made_up import only, said

QUOTES = "seeds/articles/some-article/quotes.yaml"
NOTE = "seeds/annotations/some-article/note.yaml"
GOOD = """target:
  article: some-article
  segment: p111
  quote: 灯塔
kind: gloss
by: somebody
date: 2031-07-01
en: A note.
"""


class TestQuotes:
    def read(self, text: str) -> tuple[tuple[QuoteEntry, ...], tuple[NotSpeech, ...], Issues]:
        issues = Issues()
        return *read_quotes({QUOTES: text.encode()}, QUOTES, issues), issues

    def test_have_a_speaker_of_record_or_one_without_a_name(self) -> None:
        quotes, marked, issues = self.read(
            "quotes:\n  - {segment: p111, quote: 会, speaker: he-mu}\n"
            "  - {segment: p111, quote: 不会, unnamed: {zh: 有人, en: some}, mode: indirect, attribution: 有人说}\n"
            "not_speech:\n  - {segment: p111, quote: 棋, reason: term}\n"
        )
        assert not len(issues)
        assert [(each.speaker.record, bool(each.speaker.unnamed), each.mode) for each in quotes] == [
            ("he-mu", False, "direct"),
            (None, True, "indirect"),
        ]
        assert quotes[1].attribution == "有人说"
        assert [each.quote for each in marked] == ["棋"]

    def test_have_one_of_them_and_not_both(self) -> None:
        _, _, issues = self.read("quotes:\n  - {segment: p111, quote: 会}\n")
        assert str(only(issues)) == f'{QUOTES}:2:5: Y203 the key "speaker" is missing. Add `speaker:`.'
        _, _, issues = self.read(
            "quotes:\n  - {segment: p, quote: 会, speaker: he-mu, unnamed: {zh: 有人, en: some}}\n"
        )
        assert (only(issues).code, only(issues).place) == ("Q104", Place(QUOTES, 2, 44))

    def test_need_no_file(self) -> None:
        issues = Issues()
        assert read_quotes({}, QUOTES, issues) == ((), ())
        assert not len(issues)


class TestAnnotations:
    def read(self, text: str, folder: str = "some-article") -> tuple[AnnotationEntry | None, Issues]:
        issues = Issues()
        return read_annotation("note", folder, text.encode(), NOTE, issues), issues

    def test_in_one_language_are_welcome(self) -> None:
        entry, issues = self.read(GOOD)
        assert not len(issues)
        assert entry is not None
        assert (entry.text.zh, entry.text.en, entry.layer, entry.orphaned) == (
            "",
            "A note.",
            "reading",
            False,
        )
        assert (entry.article_place.line, entry.segment_place.line, entry.target_place.line) == (2, 3, 4)

    def test_in_none_are_not(self) -> None:
        _, issues = self.read(GOOD.replace("en: A note.\n", ""))
        assert str(only(issues)) == f'{NOTE}:1:1: Y203 both "zh" and "en" are missing. Write one of them.'

    def test_lie_in_the_folder_of_their_article(self) -> None:
        _, issues = self.read(GOOD, folder="other-article")
        assert (only(issues).code, only(issues).place) == ("A201", Place(NOTE, 2, 3))

    def test_without_a_target_are_refused_in_one_line(self) -> None:
        entry, issues = self.read("kind: gloss\nby: somebody\ndate: 2031\nen: A note.\n")
        assert entry is None
        assert only(issues).fact == 'the key "target" is missing'
        _, issues = self.read("target: 灯塔\nkind: gloss\n")
        assert said(issues) == ["Y201"]

    def test_say_all_their_faults_at_once(self) -> None:
        text = (
            GOOD.replace("gloss", "glos").replace("2031-07-01", "2031-02-30").replace("quote: 灯塔", "quote:")
        )
        _, issues = self.read(text + "colour: red\n")
        assert said(issues) == ["Y203", "Y204", "Y206", "Y202"]
