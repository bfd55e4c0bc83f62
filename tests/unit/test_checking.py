"""What no single stage sees: what is named but is not there, and what is still missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_dossier.checking import check_completeness, check_references
from build_dossier.issues import Issues
from build_dossier.model.articles import Copy
from build_dossier.model.dossier import Article
from build_dossier.model.segments import Grade, Segment
from build_dossier.reading.dossier import Seeds, read_seeds
from build_dossier.text.spans import Account
from tests.made_up import info, only, said, segment, slot

FRAME = """id: toy
title: {zh-Hans: 玩, zh-Hant: 玩, en: Toy}
subtitle: {zh: 玩, en: Toy}
description: {zh: 玩, en: Toy}
rights: {zh: 玩, en: Toy}
leftovers: [年夜]
"""
TERM = "names: {zh-Hans: 雾, zh-Hant: 霧, en: Fog}\nfield: product\ndefinition: {zh: 雾。, en: Fog.}\nsee: [SEE]\n"


def seeds(**terms: str) -> Seeds:
    files = {"seeds/dossier.yaml": FRAME.encode()}
    files |= {f"seeds/glossary/{name}.yaml": text.encode() for name, text in terms.items()}
    read = read_seeds(files, Issues())
    assert read is not None
    return read


def article(*segments: Segment, copy: Copy = "faithful") -> Article:
    return Article(
        info=info(copy=copy),
        account=Account.untouched(""),
        raw_path="",
        segments=segments,
        retired={},
        points=(),
        quotations=(),
        annotations=(),
        mentions=(),
        repairs={},
    )


class TestReferences:
    def check(self, **terms: str) -> Issues:
        issues = Issues()
        check_references(seeds(**terms), issues)
        return issues

    def test_to_what_is_there_are_fine(self) -> None:
        assert not len(self.check(fog=TERM.replace("SEE", "sea"), sea=TERM.replace("SEE", "")))

    def test_to_what_is_not_are_errors_where_they_stand(self) -> None:
        issues = self.check(fog=TERM.replace("SEE", "fog, see"), sea=TERM.replace("SEE", ""))
        assert str(only(issues)) == (
            'seeds/glossary/fog.yaml:4:12: T105 there is no record "see". Did you mean "sea"?'
        )

    @pytest.mark.parametrize("broken", ["names: [", "names: {}", ""])
    def test_to_what_cannot_be_read_follow_from_another_fault(self, broken: str) -> None:
        assert "T105" not in said(self.check(fog=TERM.replace("SEE", "sea"), sea=broken))


class TestCompleteness:
    def check(self, *articles: Article, before: Issues | None = None) -> Issues:
        issues = Issues() if before is None else before
        check_completeness(articles, seeds(), issues)
        return issues

    def test_a_whole_article_is_fine(self) -> None:
        assert not len(self.check(article(segment("p111", slot(1, "雾。", "Fog.")))))

    def test_what_is_not_translated_is_said_with_the_block_that_it_needs(self) -> None:
        issues = self.check(article(segment("p111", "雾散。", "海亮。")))
        assert str(only(issues)) == (
            'seeds/articles/some-article/translation.en.md:1:1: L411 segment p111 ("雾散。海亮。") has no English. '
            "Add `<!-- p111 src=2e9e2b -->` and 2 lines, one a sentence."
        )

    def test_what_is_not_restored_is_said_only_of_a_rewritten_copy(self) -> None:
        found = segment("p111", slot(1, "雾。", "Fog.", Grade.AS_FOUND, found="霧。"))
        assert said(self.check(article(found, copy="damaged"))) == []
        issue = only(self.check(article(found, copy="rewritten")))
        assert (issue.code, issue.act) == ("L412", "Add `<!-- p111 src=ad7fe5 -->` and one line")
        assert said(self.check(article(replace(found, restored=True), copy="rewritten"))) == []

    def test_a_file_with_errors_is_not_said_to_lack_anything(self) -> None:
        issues = Issues()
        whole = article(segment("p111", "雾。"))
        self.check(whole, before=issues)
        place = next(iter(issues)).place
        issues = Issues()
        issues.error(place, "Y101", "it is not UTF-8", "Save it in UTF-8")
        assert said(self.check(whole, before=issues)) == ["Y101"]

    def test_a_leftover_of_damage_is_said(self) -> None:
        issue = only(self.check(article(segment("p111", slot(1, "年夜模子。", "Model.")))))
        assert (issue.code, issue.fact) == ("L413", 'segment p111 still has "年夜", a leftover of damage')
        assert issue.place.path == "seeds/articles/some-article/repairs.yaml"
