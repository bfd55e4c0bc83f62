"""A hand-written page is cut at its headings; what is left is what a reader sees."""

from __future__ import annotations

from build_dossier.exporting.search.guide import Section, sections

PAGE = """# How to *sail* {: #sail }

Wind first,
then [water](water.md).

1. `Cast` off.
- Say \\*ahoy\\*, or ``a `b` *c*``.

## Knots ##

A bowline.

## Charts {: #charts }

| sign | meaning |
|---|:-:|
| ⚓ | an anchor |

```sh
make sail
```

> Mind the reef.
"""


def test_a_page_is_cut_at_headings_with_an_id() -> None:
    assert sections(PAGE) == {
        "sail": Section(
            heading="How to sail",
            lines=(
                "Wind first, then water.",
                "Cast off.",
                "Say *ahoy*, or a `b` *c*.",
                "Knots",
                "A bowline.",
            ),
        ),
        "charts": Section(heading="Charts", lines=("sign — meaning", "⚓ — an anchor", "Mind the reef.")),
    }


def test_nothing_is_no_fault() -> None:
    assert sections("") == {}
    assert sections("# Alone") == {"": Section(heading="Alone", lines=())}
