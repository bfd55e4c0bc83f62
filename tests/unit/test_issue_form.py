"""The issue form: what was said in it becomes the file that its sender meant, or every fault is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_dossier.__main__ import main
from build_dossier.commands.common import FAULTS, OK, USAGE
from build_dossier.issues import Issues
from build_dossier.model.articles import LAYERS
from build_dossier.pipeline import assemble
from build_dossier.reading.annotations import KINDS, read_annotation
from build_dossier.reading.files import load_files
from build_dossier.reading.issue_form import FORM, read_form, read_labels
from build_dossier.scaffolding import sent_annotation_yaml
from build_dossier.writing import write_file
from tests.golden.toy_dossier import copy_to
from tests.repository import ROOT

TEMPLATE = (ROOT / FORM).read_bytes()
LABELS = read_labels(TEMPLATE, Issues())
FIELDS = (
    "article",
    "segment",
    "quote",
    "prefix",
    "suffix",
    "layer",
    "kind",
    "zh",
    "en",
    "sources",
    "by",
    "rights",
)


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    root = copy_to(tmp_path / "toy")
    write_file(root / FORM, TEMPLATE)
    return root


@pytest.fixture
def said(toy: Path) -> dict[str, str]:
    """A note on the first words of the toy dossier's first paragraph."""
    dossier = assemble(load_files(toy), Issues())
    assert dossier
    article = dossier.articles[0]
    segment = next(each for each in article.segments if not each.heading)
    return dict.fromkeys(FIELDS, "") | {
        "article": article.id,
        "segment": segment.id,
        "quote": segment.slots[0].reading,
        "layer": "reading",
        "kind": "context",
        "zh": "一句话。",
        "by": "Lin Yue",
        "rights": "- [X] 同意以 CC BY-SA 4.0 发布",
    }


def _body(said: dict[str, str]) -> str:
    """What GitHub makes of the fields."""
    return "\n\n".join(f"### {label}\n\n{said[name] or '_No response_'}" for label, name in LABELS.items())


def _send(toy: Path, said: dict[str, str], *, body: str | None = None) -> int:
    sent = toy / "issue.md"
    sent.write_text(_body(said) if body is None else body, "utf-8")
    return main(["--root", str(toy), "new", "from-issue", str(sent)])


def test_the_form_asks_for_everything_that_is_read() -> None:
    issues = Issues()
    assert tuple(read_labels(TEMPLATE, issues).values()) == FIELDS
    assert not len(issues)
    options = TEMPLATE.decode().partition("id: kind")[2].partition("options:")[2].partition("validations")[0]
    assert tuple(line.strip(" -") for line in options.split("\n") if line.strip()) == KINDS
    assert all(layer in TEMPLATE.decode() for layer in LAYERS)


def test_the_workflow_knows_the_form_by_a_heading_that_it_makes() -> None:
    workflow = (ROOT / ".github/workflows/annotate.yml").read_text("utf-8")
    heading = workflow.partition("contains(github.event.issue.body, '### ")[2].partition("'")[0]
    assert LABELS[heading] == "quote"


def test_what_was_sent_is_filed_and_read(
    toy: Path, said: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    said |= {
        "en": 'One: "sentence".\n\n### Not a field',
        "sources": "https://example.org/a?b=1 A: title\nhttps://example.org/c",
    }
    assert _send(toy, said) == OK
    path = capsys.readouterr().out.strip()
    assert path == f"seeds/annotations/{said['article']}/{said['segment']}-context-lin-yue.yaml"
    issues = Issues()
    entry = read_annotation("x", said["article"], (toy / path).read_bytes(), path, issues)
    assert entry
    assert not len(issues)
    assert (entry.quote, entry.layer, entry.kind, entry.by) == (
        said["quote"],
        "reading",
        "context",
        "Lin Yue",
    )
    assert (entry.text.zh, entry.text.en) == (said["zh"], said["en"])
    assert [(each.url, each.title) for each in entry.sources] == [
        ("https://example.org/a?b=1", "A: title"),
        ("https://example.org/c", "https://example.org/c"),
    ]
    assert main(["--root", str(toy), "check"]) == OK


def test_a_second_one_of_the_same_hand_has_a_name_of_its_own(
    toy: Path, said: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _send(toy, said) == OK
    assert _send(toy, said) == OK
    assert [line.rpartition("-")[2] for line in capsys.readouterr().out.split()] == ["yue.yaml", "2.yaml"]


@pytest.mark.parametrize(
    ("field", "words", "code"),
    [
        ("article", "../../etc", "A221"),
        ("article", "", "A221"),
        ("article", "no-such-article", "A205"),
        ("segment", "p0/../x", "A221"),
        ("segment", "zzzz", "A204"),
        ("quote", "这些字哪儿也没有。", "A202"),
        ("kind", "praise", "A222"),
        ("layer", "raw", "A222"),
        ("rights", "- [ ] 同意", "A223"),
        ("sources", "javascript:alert(1) click", "Y207"),
        ("by", "", "Y203"),
        ("zh", "", "Y203"),
    ],
)  # fmt: skip
def test_a_fault_is_said_and_nothing_is_written(
    toy: Path, said: dict[str, str], capsys: pytest.CaptureFixture[str], field: str, words: str, code: str
) -> None:
    before = load_files(toy)
    assert _send(toy, said | {field: words}) == FAULTS
    assert f" {code} " in capsys.readouterr().err
    assert load_files(toy) == before


def test_what_is_not_the_form_is_said(
    toy: Path, said: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _send(toy, said, body="hello") == FAULTS
    assert capsys.readouterr().err.count(" A220 ") == len(FIELDS)
    assert main(["--root", str(toy), "new", "from-issue", str(toy / "none.md")]) == USAGE


@given(st.dictionaries(st.sampled_from(["quote", "zh", "en", "by"]), st.text(min_size=1)))
def test_any_words_are_kept_as_they_were_said(words: dict[str, str]) -> None:
    said = dict.fromkeys(FIELDS, "x") | words
    kept = read_form(LABELS, _body(said).encode("utf-8", "replace"), "issue.md", Issues())
    for name, value in said.items():
        if "###" not in value:
            whole = value.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
            assert kept[name] == ("" if whole.strip() == "_No response_" else whole.strip())


@given(st.text(), st.text())
def test_any_words_stand_in_the_file_as_words(zh: str, source: str) -> None:
    said = dict.fromkeys(FIELDS, "") | {
        "article": "a", "segment": "p1", "quote": "q", "layer": "reading", "kind": "gloss", "by": "b", "zh": zh, "sources": source,
    }  # fmt: skip
    issues = Issues()
    entry = read_annotation(
        "x", "a", sent_annotation_yaml(said, "2026-01-01").encode("utf-8", "replace"), "p", issues
    )
    assert entry
    assert not [issue for issue in issues if issue.code not in ("Y203", "Y207")], json.dumps(zh)
