"""The damage by pinyin: whatever is put back, the damage makes of it exactly what was there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_dossier.cleaning.pinyin.filling import Familiar
from build_dossier.cleaning.pinyin.forward import Units, forward, narrowed
from build_dossier.cleaning.pinyin.inversion import inverted
from build_dossier.cleaning.pinyin.syllables import has_tone, is_reading
from build_dossier.cleaning.pinyin.table import learn
from build_dossier.text.spans import Account

TABLE = {"發": "fā", "現": "xiàn", "術": "shù", "學": "xué", "內": "nèi", "關": "guān", "驅": "qū"}
CLAUSES = [
    "技術發展很快",
    "現階段的表現",
    "科學與技術",
    "內容相關",
    "未來可期",
    "走向將成為可能",
    "他說“學習”",
    "Sora發布",
]
SENTENCES = st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=5).map(
    lambda some: "，".join(some) + "。"
)


@given(st.lists(SENTENCES, min_size=1, max_size=3).map("".join), st.sampled_from(Units))
@settings(max_examples=40)
def test_a_damaged_line_comes_back_or_what_is_put_back_is_proved(text: str, units: Units) -> None:
    damaged = forward(text, TABLE, units)
    assert damaged is not None
    edits = inverted(damaged, TABLE, Familiar(damaged))
    assert edits is not None
    clean = Account.untouched(damaged).apply(edits, "P01").clean
    again = [forward(form, TABLE, each) for each in Units for form in (clean, text)]
    assert damaged in again
    if "?" not in damaged:
        assert narrowed(clean) == narrowed(text)


@pytest.mark.parametrize("units", Units)
def test_sentence_ends_where_the_damage_ran_astray_are_restored(units: Units) -> None:
    for text in (
        "找尋可改進之處。現階段的表現很好。",
        "事件走向將成為可能。未來，人工智能會發展。",
        "這是“科學”。現在發展很快。",
    ):
        damaged = forward(text, TABLE, units)
        assert damaged is not None
        assert "?" in damaged
        edits = inverted(damaged, TABLE, Familiar(text))
        assert edits is not None
        assert narrowed(Account.untouched(damaged).apply(edits, "P01").clean) == narrowed(text)


def test_a_reading_astride_a_latin_letter_is_taken_out() -> None:
    damaged = forward("發展與關注以OpenAI為先", {**TABLE, "設": "shè"}, Units.KEPT)
    assert damaged == "發(fā)展與關(guān)注以O(shè)penAI為先"
    edits = inverted(damaged, TABLE, None)
    assert edits is not None
    assert Account.untouched(damaged).apply(edits, "P01").clean == "發展與關注以OpenAI為先"


def test_what_cannot_be_written_in_gbk_is_not_damaged_so() -> None:
    assert forward("😀", TABLE, Units.KEPT) is None
    assert inverted("發(fā)😀", TABLE, None) is None


def test_readings() -> None:
    assert all(is_reading(word) for word in ("fā", "xiàn", "lǜ", "zhuang", "er", "ɡuān"))
    assert not any(is_reading(word) for word in ("agent", "token", "fāā", "", "xiang1", "zhuangzhuang"))
    assert has_tone("fā")
    assert not has_tone("fa")


def test_a_table_is_learned_from_damage_alone() -> None:
    assert learn("發(fā)布引起關(guān)注") == {"發": "fā", "關": "guān"}
    assert learn("發(fā)展") == {}
    assert learn("你(nǐ)好(hǎo)") == {}
    assert learn("發(fa)布引起關(guan)注") == {}
    annotated = "学(xué)习数(shù)据,发(fā)展技(jì)术(shù),关(guān)心内(nèi)容,规(guī)律与学(xué)问,数(shù)量与发(fā)布,模型很好很强大"
    assert set(learn(annotated)) == set("学数发技术关内规")
