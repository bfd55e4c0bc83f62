"""Reads what somebody wrote in GitHub's issue form: each field as a heading with its label, then the words.

The labels stand in the form itself, so that the two cannot part.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from build_dossier.issues import Issues, Place
from build_dossier.reading.fields import Fields
from build_dossier.reading.yaml import Scalar, decode_utf8, parse_yaml

FORM = ".github/ISSUE_TEMPLATE/annotation.yml"
_NOTHING = "_No response_"
"""What GitHub writes for a field that was left empty."""


def read_labels(data: bytes, issues: Issues) -> Mapping[str, str]:
    """The label of every field of the form to its id, in the form's order."""
    mapping = parse_yaml(data, FORM, issues)
    labels = {}
    for field in Fields(mapping, issues).each("body") if mapping else ():
        name, about = field.node("id"), field.inner("attributes")
        if isinstance(name, Scalar) and about:
            labels[about.text("label")] = name.text
    return labels


def read_form(labels: Mapping[str, str], data: bytes, path: str, issues: Issues) -> dict[str, str]:
    """What was said in every field, by its id; a heading that is not the next label belongs to the words.

    An error if one of the fields is not there.
    """
    text = decode_utf8(data, path, issues)
    lines = (text or "").split("\n")
    starts: list[tuple[str, int]] = []
    at = 0
    for label, name in labels.items():
        if (heading := f"### {label}") in lines[at:]:
            at = lines.index(heading, at) + 1
            starts.append((name, at))
        elif text is not None:
            issues.error(Place(path), "A220", f'there is no heading "{label}"', "Send it with the issue form")
    said = {
        name: "\n".join(lines[start : end - 1]).strip()
        for (name, start), (_, end) in pairwise([*starts, ("", len(lines) + 1)])
    }
    return {name: "" if words == _NOTHING else words for name, words in said.items()}
