"""Titles within titles."""

from __future__ import annotations

import pytest

from build_dossier.text.titles import nested


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("周刊《《周刊》论灯》，第 2 段。", "周刊《〈周刊〉论灯》，第 2 段。"),
        ("《论《周刊》与《日报》》", "《论〈周刊〉与〈日报〉》"),
        ("《周刊》与《日报》", "《周刊》与《日报》"),
        ("〈《周刊》論燈〉", "〈《周刊》論燈〉"),
        ("《周刊》论灯》", "《周刊》论灯》"),
        ("《论《周刊》", "《论《周刊》"),
    ],
)
def test_the_inner_title_takes_the_single_marks(given: str, wanted: str) -> None:
    assert nested(given) == wanted
