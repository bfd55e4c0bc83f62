"""The account holds for any text and any edits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_dossier.text.spans import Account, Edit
from tests.growth import is_linear

TEXTS = st.text(st.sampled_from("灯塔海a1，。 \n"), max_size=30)


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    """A text after up to four rounds of edits."""
    account = Account.untouched(draw(TEXTS))
    for number in range(draw(st.integers(0, 4))):
        account = account.apply(draw(_edits(len(account.clean))), f"R{number:02}")
    return account


@st.composite
def _edits(draw: st.DrawFn, length: int) -> list[Edit]:
    places = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Edit(start, end, draw(TEXTS)) for start, end in pairs]


@given(accounts())
def test_raw_and_account_give_clean(account: Account) -> None:
    rebuilt = "".join(account.raw[p.start : p.end] if p.code is None else p.text for p in account.pieces)
    assert rebuilt == account.clean


@given(accounts())
def test_characters_balance(account: Account) -> None:
    taken = sum(piece.end - piece.start for piece in account.changes())
    given_ = sum(len(piece.text) for piece in account.changes())
    assert len(account.raw) - taken + given_ == len(account.clean)


@given(accounts())
def test_every_clean_character_leads_to_raw_or_to_a_named_insertion(account: Account) -> None:
    for place, char in enumerate(account.clean):
        piece = account.at(place)
        assert piece is not None
        span = account.raw_span(place, place + 1)
        if piece.code is None:
            assert account.raw[span.start : span.end] == char
        else:
            assert piece.start <= span.start <= span.end <= piece.end


@given(accounts(), st.data())
def test_a_longer_stretch_leads_to_a_longer_stretch(account: Account, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(account.clean))] * 2)))
    span = account.raw_span(start, end)
    assert 0 <= span.start <= span.end <= len(account.raw)
    for place in range(start, end):
        inner = account.raw_span(place, place + 1)
        assert span.start <= inner.start
        assert inner.end <= span.end


@given(TEXTS, st.data())
def test_applying_edits_is_replacing_text(text: str, data: st.DataObject) -> None:
    edits = data.draw(_edits(len(text)))
    expected, place = "", 0
    for edit in edits:
        expected += text[place : edit.start] + edit.after
        place = edit.end
    assert Account.untouched(text).apply(edits, "W01").clean == expected + text[place:]


def test_applying_edits_is_linear() -> None:
    def run(size: int) -> None:
        account = Account.untouched("中," * size)
        edits = [Edit(place, place + 1, "，") for place in range(1, 2 * size, 2)]
        account.apply(edits, "W01").apply([Edit(0, 1, "")], "B01")

    assert is_linear(run, 4_000)
