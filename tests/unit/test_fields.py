"""Records read field by field: what is missing, misshapen or unknown is said at its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_dossier.issues import Issues
from build_dossier.model.common import Names, Prose
from build_dossier.reading.fields import Fields
from build_dossier.reading.yaml import parse_yaml
from tests.made_up import only, said


def fields(text: str) -> Fields:
    issues = Issues()
    mapping = parse_yaml(text.encode(), "seeds/here.yaml", issues)
    assert mapping is not None
    return Fields(mapping, issues)


def told(read: Fields) -> str:
    """The one issue, without the path."""
    return str(only(read.issues)).removeprefix("seeds/here.yaml:")


Read = Callable[[Fields], object]


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        ("a:  灯塔 ", lambda each: each.text("a"), "灯塔"),
        ("b: 1", lambda each: each.text("a", "雾"), "雾"),
        ("b: 1", lambda each: each.optional("a"), None),
        ("a:", lambda each: each.optional("a"), None),
        ("a: zwei", lambda each: each.choice("a", ("eins", "zwei")), "zwei"),
        ("b: 1", lambda each: each.choice("a", ("eins", "zwei"), "zwei"), "zwei"),
        ("a:", lambda each: each.choice("a", ("eins", "zwei"), "zwei"), "zwei"),
        ("a: [zwei]", lambda each: each.choices("a", ("eins", "zwei")), ("zwei",)),
        ("b: 1", lambda each: each.choices("a", ("eins", "zwei")), ("eins", "zwei")),
        ("a: 42", lambda each: each.whole_number("a"), 42),
        ("b: 1", lambda each: each.whole_number("a", 7), 7),
        ("a: 2024", lambda each: each.date("a"), "2024"),
        ("a: 2024-02", lambda each: each.date("a"), "2024-02"),
        ("a: 2024-02-29", lambda each: each.date("a"), "2024-02-29"),
        ("a: 2024-02-16T18:54", lambda each: each.date("a"), "2024-02-16T18:54"),
        ("b: 1", lambda each: each.date("a", optional=True), None),
        ("a: fog-token2", lambda each: each.identifier("a"), "fog-token2"),
        ("b: 1", lambda each: each.identifier("a", optional=True), ""),
        ("a: [x-1, y]", lambda each: each.identifiers("a"), ("x-1", "y")),
        ("a: [一, ' 二 ']", lambda each: each.texts("a"), ("一", "二")),
        ("a: []", lambda each: each.texts("a"), ()),
        ("a:", lambda each: each.texts("a"), ()),
        ("b: 1", lambda each: each.texts("a"), ()),
        ("a:", lambda each: list(each.each("a")), []),
        ("b: 1", lambda each: each.inner("a"), None),
        ("a: {zh: 一, en: One}", lambda each: each.prose("a"), Prose(zh="一", en="One")),
        ("a: {en: One}", lambda each: each.prose("a", optional=True), Prose(zh="", en="One")),
        (
            "a: {zh-Hans: 一, zh-Hant: 壹, en: One}",
            lambda each: each.names("a"),
            Names(zh_hans="一", zh_hant="壹", en="One"),
        ),
    ],
)
def test_a_good_field_is_read_without_a_word(text: str, read: Read, value: object) -> None:
    made = fields(text)
    assert read(made) == value
    assert not len(made.issues)


@pytest.mark.parametrize(
    ("text", "read", "message"),
    [
        ("b: 1", lambda each: each.text("a"), '1:1: Y203 the key "a" is missing. Add `a:`.'),
        (
            "b: 1\na:",
            lambda each: each.text("a"),
            '2:1: Y203 the key "a" is empty. Write its text after the colon.',
        ),
        (
            "a: ' '",
            lambda each: each.text("a"),
            '1:1: Y203 the key "a" is empty. Write its text after the colon.',
        ),
        (
            "a: [1]",
            lambda each: each.text("a"),
            '1:4: Y201 "a" should hold a text. Write `a: text`, in quotation marks if it begins with a bracket.',
        ),
        (
            "a: drei",
            lambda each: each.choice("a", ("eins", "zwei")),
            '1:4: Y204 "drei" is not a known value of "a". Write one of eins, zwei.',
        ),
        (
            "a: zwie",
            lambda each: each.choice("a", ("eins", "zwei")),
            '1:4: Y204 "zwie" is not a known value of "a". Did you mean "zwei"?',
        ),
        (
            "a: [eins, drei]",
            lambda each: each.choices("a", ("eins", "zwei")),
            '1:11: Y204 "drei" is not a known value of "a". Write one of eins, zwei.',
        ),
        ("a: -1", lambda each: each.whole_number("a"), '1:4: Y205 "-1" is not a number. Write digits only.'),
        (
            "a: 99999999999999",
            lambda each: each.whole_number("a"),
            '1:4: Y205 "99999999999999" is not a number. Write digits only.',
        ),
        (
            "a: {b: x}",
            lambda each: each.texts("a"),
            '1:4: Y201 "a" should hold a list. Write `a: [one, two]`.',
        ),
        (
            "a: [一, [二]]",
            lambda each: each.texts("a"),
            '1:8: Y201 "a" should hold a list of texts. Write `a: [one, two]`, each item a text.',
        ),
        (
            "a: [b, C_1]",
            lambda each: each.identifiers("a"),
            '1:8: Y208 "C_1" is not an id. Use small Latin letters, digits and single hyphens.',
        ),
        (
            "a: 一",
            lambda each: each.inner("a"),
            '1:4: Y201 "a" should hold keys and values. Write `a:` and below it, indented, a line for each key.',
        ),
        (
            "a: [一]",
            lambda each: list(each.each("a")),
            '1:5: Y201 "a" should hold a list of keys and values. Begin each item with `- ` and its first key.',
        ),
        ("a: {zh: 一}", lambda each: each.prose("a"), '1:4: Y203 the key "en" is missing. Add `en:`.'),
        (
            "a: {}",
            lambda each: each.prose("a", optional=True),
            '1:4: Y203 both "zh" and "en" are missing. Write one of them.',
        ),
        (
            "a: {zh-Hans: 一, en: One}",
            lambda each: each.names("a"),
            '1:4: Y203 the key "zh-Hant" is missing. Add `zh-Hant:`.',
        ),
        (
            "a: {zh: 一, en: One, de: Eins}",
            lambda each: each.prose("a"),
            '1:21: Y202 the key "de" is not known here. Known are zh, en.',
        ),
    ],
)
def test_a_fault_is_said_at_its_place(text: str, read: Read, message: str) -> None:
    made = fields(text)
    read(made)
    assert told(made) == message


@pytest.mark.parametrize(
    "date",
    [
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2023-02-29",
        "2024-2-16",
        "16.2.2024",
        "2024-02-16T24:00",
        "gestern",
        "0000-01-01",
    ],
)
def test_a_date_is_in_the_calendar(date: str) -> None:
    made = fields(f"a: {date}")
    assert made.date("a") is None
    assert told(made) == f'1:4: Y206 "{date}" is not a date. Write it as 2024, 2024-02 or 2024-02-16.'


@pytest.mark.parametrize("record", ["../x", "a/b", "A", "a_b", "a--b", "-a", "a-", "灯塔", "a b", "a.b"])
def test_an_id_can_never_be_a_path_and_leads_nowhere_else(record: str) -> None:
    made = fields(f"a: '{record}'")
    assert made.identifier("a") == ""
    assert only(made.issues).code == "Y208"


class TestAddresses:
    def links(self, url: str) -> tuple[list[str], Issues]:
        made = fields(f"sources:\n  - url: '{url}'\n    title: 题\n")
        return [each.url for each in made.sources()], made.issues

    @pytest.mark.parametrize(
        "url",
        [
            "https://example.org/a?b=1#c",
            "http://example.org",
            "mailto:fog@example.org",
            "HTTPS://EXAMPLE.ORG/",
        ],
    )
    def test_of_three_kinds_may_be_linked(self, url: str) -> None:
        found, issues = self.links(url)
        assert found == [url]
        assert not len(issues)

    @pytest.mark.parametrize(
        "url",
        ["javascript:alert(1)", "data:text/html,x", "//example.org", "example.org", "https://", "ftp://example.org",
         "https://example.org/a b", "mailto:fog", "java\tscript:x", " vbscript:x"],
    )  # fmt: skip
    def test_of_any_other_kind_are_refused_where_they_stand(self, url: str) -> None:
        found, issues = self.links(url)
        assert found == []
        assert (only(issues).code, only(issues).place.line, only(issues).place.column) == ("Y207", 2, 10)

    def test_all_that_is_known_of_a_source_is_kept(self) -> None:
        made = fields(
            "sources:\n  - {url: 'https://example.org', title: T, by: B, publisher: P, date: 2024, accessed: 2026-11-22}\n"
        )
        (source,) = made.sources()
        assert (source.title, source.by, source.publisher, source.date, source.accessed) == (
            "T", "B", "P", "2024", "2026-11-22",
        )  # fmt: skip
        assert not len(made.issues)


class TestUnknownKeys:
    def test_are_refused_with_the_nearest_known_name(self) -> None:
        made = fields("definiton: 一\nkind: 二")
        made.optional("definition")
        made.optional("kind")
        made.finish()
        assert told(made) == '1:1: Y202 the key "definiton" is not known here. Did you mean "definition"?'

    def test_or_with_all_that_are_known_each_once(self) -> None:
        made = fields("kind: 一\nshoes: 二")
        made.optional("kind")
        made.optional("kind")
        made.optional("see")
        made.finish()
        assert told(made) == '2:1: Y202 the key "shoes" is not known here. Known are kind, see.'

    def test_all_of_them_come_out_at_once(self) -> None:
        made = fields("shoes: 一\nhats: 二")
        made.finish()
        assert said(made.issues) == ["Y202", "Y202"]
