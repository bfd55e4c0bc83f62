"""What is said of a fault: place, code, fact, next act; in order, for people and for programs."""

from __future__ import annotations

import json

import pytest

from build_dossier.issues import Issue, Issues, Place, Severity, as_github, as_json, as_text

PLACE = Place("seeds/glossary/dit.yaml", 7, 3)


def several() -> Issues:
    issues = Issues()
    issues.warn(Place("seeds/b.yaml", 2, 1), "L410", "it is stale", "Read it")
    issues.error(Place("seeds/a.yaml", 10, 1), "Y203", "a key is missing", "Add it")
    issues.error(Place("seeds/a.yaml", 9, 12), "Y202", "a key is unknown", "Remove it")
    issues.error(Place("seeds/a.yaml", 9, 2), "Y204", "a value is unknown", "Mend it")
    return issues


def test_an_issue_is_one_line_with_fact_and_next_act() -> None:
    issue = Issue(PLACE, "T104", 'form "DiT" also belongs to two', "Remove one")
    assert str(issue) == 'seeds/glossary/dit.yaml:7:3: T104 form "DiT" also belongs to two. Remove one.'


@pytest.mark.parametrize("act", ['Did you mean "dit"?', "Mend it.", "Mend it!", "改。"])
def test_a_sentence_that_ends_already_gets_no_second_mark(act: str) -> None:
    assert str(Issue(PLACE, "T104", "it is so", act)).endswith(f"it is so. {act}")


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ("two\nlines\r\n and a\ttab", "two lines and a tab."),
        ("a \x1b[31mred\x07 word", "a \ufffd[31mred\ufffd word."),
        ("a \u202eturned\u202c word", "a \ufffdturned\ufffd word."),
        ("灯塔　会😀", "灯塔 会😀."),
    ],
)
def test_text_from_outside_stays_on_its_line_and_commands_no_terminal(fact: str, shown: str) -> None:
    assert f": X100 {shown} Mend it." in str(Issue(PLACE, "X100", fact, "Mend it"))
    assert len(as_text_of(fact).splitlines()) == 2


def as_text_of(fact: str) -> str:
    issues = Issues()
    issues.error(PLACE, "X100", fact, "Mend it")
    return as_text(issues)


def test_issues_come_sorted_by_place_however_they_were_found() -> None:
    places = [(issue.place.path, issue.place.line, issue.place.column) for issue in several()]
    assert places == [
        ("seeds/a.yaml", 9, 2),
        ("seeds/a.yaml", 9, 12),
        ("seeds/a.yaml", 10, 1),
        ("seeds/b.yaml", 2, 1),
    ]


def test_the_same_fault_found_twice_is_said_once() -> None:
    issues = several()
    issues.error(Place("seeds/a.yaml", 10, 1), "Y203", "a key is missing", "Add it")
    assert len(issues) == 4


def test_errors_and_warnings_are_told_apart() -> None:
    issues = several()
    assert [issue.code for issue in issues.errors] == ["Y204", "Y202", "Y203"]
    assert [issue.code for issue in issues.warnings] == ["L410"]
    assert issues.has_errors_in("seeds/a.yaml")
    assert not issues.has_errors_in("seeds/b.yaml")


def test_text_ends_with_a_count() -> None:
    assert as_text(several()).splitlines()[-1] == "3 errors, 1 warning"
    assert as_text(Issues()) == "0 errors, 0 warnings"


def test_json_says_the_same() -> None:
    rows = json.loads(as_json(several()))
    assert rows[0] == {
        "path": "seeds/a.yaml",
        "line": 9,
        "column": 2,
        "severity": "error",
        "code": "Y204",
        "fact": "a value is unknown",
        "act": "Mend it",
    }
    assert [row["severity"] for row in rows] == ["error", "error", "error", "warning"]
    assert json.loads(as_json(Issues())) == []


def test_github_shows_an_issue_beside_its_line() -> None:
    assert as_github(several()).splitlines()[0] == (
        "::error file=seeds/a.yaml,line=9,col=2,title=Y204::a value is unknown. Mend it."
    )
    assert as_github(Issues()) == ""


def test_nothing_can_break_out_of_a_command_for_github() -> None:
    issues = Issues()
    issues.warn(Place("seeds/a,b:c%.yaml"), "L410", "100% so\n::error::x", "Mend it")
    assert as_github(issues) == (
        "::warning file=seeds/a%2Cb%3Ac%25.yaml,line=1,col=1,title=L410::100%25 so ::error::x. Mend it."
    )


def test_severity_has_the_words_of_github() -> None:
    assert [each.value for each in Severity] == ["error", "warning"]
