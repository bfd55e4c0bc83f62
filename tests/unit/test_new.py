"""``new``: what it writes passes ``check`` as it is, and nothing is written that would not."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_dossier.__main__ import main
from build_dossier.commands.common import OK, USAGE
from build_dossier.issues import Issues, as_text
from build_dossier.pipeline import assemble
from build_dossier.reading.files import load_files
from build_dossier.text.script import guess_script
from tests.golden.toy_dossier import copy_to


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "toy")


def _run(toy: Path, *arguments: str) -> int:
    return main(["--root", str(toy), "new", *arguments])


def _faults(toy: Path) -> Issues:
    issues = Issues()
    assemble(load_files(toy), issues)
    return issues


@pytest.mark.parametrize(
    ("kind", "folder"), [("term", "glossary"), ("person", "people"), ("organisation", "organisations")]
)
def test_a_new_record_passes_check(toy: Path, kind: str, folder: str) -> None:
    before = as_text(_faults(toy))
    assert _run(toy, kind, "quiet-lamp", "--zh", "静灯", "--en", "quiet lamp") == OK
    assert (toy / "seeds" / folder / "quiet-lamp.yaml").is_file()
    assert as_text(_faults(toy)) == before
    assert main(["--root", str(toy), "check"]) == OK


def test_a_new_question_comes_after_the_others(toy: Path) -> None:
    before = as_text(_faults(toy))
    assert _run(toy, "question", "brighter", "--zh", "灯更亮了吗？", "--en", "Is the lamp: brighter?") == OK
    assert "order: 3\n" in (toy / "seeds/questions/brighter.yaml").read_text("utf-8")
    assert as_text(_faults(toy)) == before


QUOTES = "seeds/articles/lighthouse-chess/quotes.yaml"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "quotes: []\n",
        "# Nobody yet.\nquotes:\nnot_speech:\n- {segment: pay4, quote: 灯塔, reason: term}\n",
    ],
)
def test_words_in_marks_are_given_to_who_says_them(toy: Path, kept: str) -> None:
    for question in (toy / "seeds/questions").iterdir():
        question.unlink()
    before = as_text(_faults(toy))
    path = toy / QUOTES
    path.write_text(kept, "utf-8")
    if not kept:
        path.unlink()
    assert "Q110" in as_text(_faults(toy))
    assert _run(toy, "quotes", "lighthouse-chess") == OK
    text = path.read_text("utf-8")
    assert text.count("speaker: lin-qiao\n") == 2
    assert all(line in text.splitlines() for line in kept.replace(" []", "").splitlines())
    assert as_text(_faults(toy)) == before
    assert _run(toy, "quotes", "lighthouse-chess") == USAGE
    assert path.read_text("utf-8") == text


def test_words_in_marks_that_nobody_says_are_listed_once(toy: Path) -> None:
    before = as_text(_faults(toy))
    raw = "灯塔公司把这叫作“夜航”，没有人反对“夜航”。一位看灯人说，“风大了”。\n“风大。”看灯人又说，“灯灭了。”又说：“风大。”"
    (toy / "received.txt").write_text(raw, "utf-8")
    assert _run(toy, "article", "night", str(toy / "received.txt"), "--zh", "夜航", "--en", "Night") == OK
    assert _run(toy, "quotes", "night") == OK
    text = (toy / "seeds/articles/night/quotes.yaml").read_text("utf-8")
    assert text.count('quote: "夜航", reason: term') == 1
    assert 'unnamed: {zh: "一位看灯人", en: "…"}' in text
    assert text.count("prefix:") == 1, "the words that stand twice are told apart"
    assert text.count("suffix:") == 1, "and those at the beginning by what follows"
    added = set(as_text(_faults(toy)).splitlines()) - set(before.splitlines())
    assert not [line for line in added if "Q110" in line or ": A2" in line]


def test_a_new_event_rests_on_a_source(toy: Path) -> None:
    before = as_text(_faults(toy))
    given = ("--date", "2031-04", "--url", "https://example.org/lamp", "--source", "A: Lamp")
    assert _run(toy, "event", "lamp-lit", "--zh", "灯亮了", "--en", "The lamp is lit", *given) == OK
    text = (toy / "seeds/events/lamp-lit.yaml").read_text("utf-8")
    assert 'date: "2031-04"' in text
    assert 'title: "A: Lamp"' in text
    assert as_text(_faults(toy)) == before


def test_the_name_in_taiwan_is_converted_or_given(toy: Path) -> None:
    assert _run(toy, "term", "software", "--zh", "软件", "--en", "software") == OK
    assert 'zh-Hant: "軟體"' in (toy / "seeds/glossary/software.yaml").read_text("utf-8")
    assert _run(toy, "term", "video", "--zh", "视频", "--zh-hant", "影片", "--en", "video") == OK
    assert 'zh-Hant: "影片"' in (toy / "seeds/glossary/video.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ['a "quoted" name', "a: b # c", "{{ x }}", "- *", "'"])
def test_any_name_is_taken(toy: Path, name: str) -> None:
    assert _run(toy, "term", "odd", "--zh", f"怪{name}", "--en", name) == OK
    assert not _faults(toy).errors


def test_a_new_article_has_its_ids_and_its_account(toy: Path, tmp_path: Path) -> None:
    raw = tmp_path / "found.txt"
    raw.write_bytes("塔下的灯\n\n灯塔在雾里亮着,谁也没说话。\n".encode())
    assert _run(toy, "article", "lamp-below", str(raw), "--zh", "塔下的灯", "--en", "The Lamp Below") == OK
    folder = toy / "seeds/articles/lamp-below"
    assert (folder / "raw.txt").read_bytes() == raw.read_bytes()
    assert "p" in (folder / "segments.yaml").read_text("utf-8")
    issues = _faults(toy)
    assert not issues.errors, as_text(issues)
    assert {issue.code for issue in issues if "lamp-below" in issue.place.path} <= {
        "L411"
    }  # not yet translated


def test_a_traditional_article_and_a_page_are_known_as_such(toy: Path, tmp_path: Path) -> None:
    raw = tmp_path / "found.html"
    raw.write_bytes("<p>燈塔在霧裡亮著，誰也沒說話。</p>".encode())
    assert _run(toy, "article", "lamp-hant", str(raw), "--zh", "灯", "--en", "Lamp") == OK
    folder = toy / "seeds/articles/lamp-hant"
    assert (folder / "raw.html").is_file()
    assert "script: Hant" in (folder / "article.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("term", "Fog Token", "--zh", "静", "--en", "quiet"),
        ("term", "fog-token", "--zh", "静", "--en", "quiet"),
        ("person", "fog-token", "--zh", "静", "--en", "quiet"),
        ("term", "another", "--zh", "雾元", "--en", "another"),
        ("article", "fog-report", "no-such-file", "--zh", "静", "--en", "quiet"),
        ("article", "another", "no-such-file", "--zh", "静", "--en", "quiet"),
        ("question", "worth-the-power", "--zh", "静？", "--en", "Quiet?"),
        (
            "event",
            "fog-report-out",
            "--zh",
            "静",
            "--en",
            "quiet",
            "--date",
            "2031",
            "--url",
            "https://example.org",
            "--source",
            "S",
        ),
        (
            "event",
            "some-day",
            "--zh",
            "静",
            "--en",
            "quiet",
            "--date",
            "one day",
            "--url",
            "https://example.org",
            "--source",
            "S",
        ),
    ],
    ids=[
        "no id",
        "taken",
        "taken by another kind",
        "a form of another",
        "an article there is",
        "no file",
        "a question there is",
        "an event there is",
        "no date",
    ],
)
def test_what_would_not_pass_is_refused_and_nothing_written(toy: Path, arguments: tuple[str, ...]) -> None:
    before = load_files(toy)
    assert _run(toy, *arguments) == USAGE
    assert load_files(toy) == before


def test_a_script_is_guessed_by_what_conversion_changes() -> None:
    assert guess_script("灯塔在雾里亮着") == "Hans"
    assert guess_script("燈塔在霧裡亮著") == "Hant"
    assert guess_script("") == guess_script("abc") == "Hans"
