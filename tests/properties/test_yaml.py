"""YAML, for any bytes and any text: read or refused at a place, and what is written is read back."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from build_dossier.issues import Issues
from build_dossier.reading.yaml import Mapping, Scalar, parse_yaml
from build_dossier.text.scalars import quoted
from tests.made_up import only

SCRAPS = st.lists(
    st.sampled_from(["a", "灯塔", ":", ": ", "- ", "\n", "\n  ", "{", "}", "[", "]", '"', "'", "#", " ", "&x", "*x", "!t",
                     "|", ">-", "\t", "---", "%", "@", "?", ",", "\u2028", "\x00", "😀", "<<"]),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.binary(max_size=80) | SCRAPS.map(str.encode) | st.text(max_size=80).map(lambda text: text.encode()))
def test_any_file_is_read_or_refused_at_a_place_within_it(data: bytes) -> None:
    issues = Issues()
    found = parse_yaml(data, "seeds/here.yaml", issues)
    if found is not None:
        assert not len(issues)
        return
    place = only(issues).place
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= place.line <= len(lines) + 1
    if place.line <= len(lines):
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(st.text())
def test_a_quoted_text_is_read_back_as_it_was(text: str) -> None:
    if any(0xD800 <= ord(char) <= 0xDFFF for char in text):
        return
    written = quoted(text)
    assert "\n" not in written
    issues = Issues()
    found = parse_yaml(f"key: {written}\nlist: [{written}]\n".encode(), "seeds/here.yaml", issues)
    assert found is not None, [str(issue) for issue in issues]
    node = found.items["key"]
    assert isinstance(node, Scalar)
    assert node.text == text


@given(
    st.dictionaries(
        st.text("abc灯塔", min_size=1), st.text(st.characters(codec="utf-8"), max_size=10), max_size=5
    )
)
def test_texts_are_what_pyyaml_reads_and_places_are_where_keys_stand(texts: dict[str, str]) -> None:
    written = "".join(f"{key}: {quoted(text)}\n" for key, text in texts.items())
    found = parse_yaml(written.encode(), "seeds/here.yaml", Issues())
    if not texts:
        assert found is None
        return
    assert isinstance(found, Mapping)
    assert {key: node.text for key, node in found.items.items() if isinstance(node, Scalar)} == texts
    assert yaml.load(written, yaml.BaseLoader) == texts  # noqa: S506
    lines = written.split("\n")
    for key, place in found.keys.items():
        assert lines[place.line - 1].startswith(f"{key}: ", place.column - 1)
