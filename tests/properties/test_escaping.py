"""What is shown equals what was meant: text of any kind through the real converter and templates."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from build_dossier.rendering import escaping

ROOT = Path(__file__).resolve().parents[2]
CONFIG = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""), yaml.BaseLoader)  # noqa: S506

TRAPS = st.sampled_from([
    "2024. ", "[a]: https://a.example/", "*[X]: y", "#话题#", "# h", "- x", "+ x", "> q", "---", "===", "|a|b|",
    "| - | - |", "```", "    code", "\t", "![i](x.png)", "[t](javascript:alert(1))", "<script>", "</p>", "</div>",
    "<!--", "-->", "{: #id }", "{ .c }", "&lt;", "&#60;", "&amp;", "**粗**", "__x__", "_x_", "`code`", "~~x~~",
    "==x==", "^x^", "$x$", ":smile:", "[^1]", "[TOC]", "[[x]]", "{{ x }}", "{% x %}", "\\*", "\\", "“ ” ‘ ’ …… ——",
    "\u200b", "\u3000", "\u00a0", "\u2028", "\ufeff", "\x00", "\x02klzzwxh:0000\x03", "😀", "<https://a.example>",
    "a@b.example", "https://a.example/?a=b&c=d", "key: value", "...", "!!! note", "/// x", '--8<-- "x"', "<p markdown=1>",
])  # fmt: skip
TEXT = st.lists(st.one_of(st.text(max_size=12), TRAPS), max_size=6).map("".join)
WORDS = TEXT.map(escaping.shown).filter(lambda words: words.strip())


def convert(source: str) -> str:
    """Run the converter with the extensions that mkdocs.yml names."""
    names: list[str] = []
    settings: dict[str, dict[str, object]] = {}
    for item in CONFIG["markdown_extensions"]:
        name, options = next(iter(item.items())) if isinstance(item, dict) else (item, {})
        names.append(name)
        settings[name] = {key: yaml.safe_load(value) for key, value in (options or {}).items()}
    return markdown.markdown(source, extensions=names, extension_configs=settings)


class Reader(HTMLParser):
    """Collects what a browser would show, and the tags it would make."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.shown += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", {"data": data}))


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


CONTEXTS = {
    "paragraph": "{}",
    "after words": "前{}后",
    "heading": "## {} {{: #x }}",
    "link": "[{}](#x){{ .d-term }}",
    "list item": "- {}",
    "span in a block": '<div class="d" markdown="1">\n\n<p lang="en" markdown="span"><span class="s">{}</span></p>\n\n</div>',
    "block": '<section id="x" markdown="1">\n\n{}\n\n</section>',
    "raw block": "<form>\n<label>{}</label>\n</form>",
    "deep": '<section markdown="1">\n<div markdown="1">\n<dl markdown="block">\n<div markdown="block">\n'
    '<dt markdown="span">{}</dt>\n</div>\n</dl>\n</div>\n</section>',
    "table": "| a | b |\n|---|---|\n| {} | c |",
}


@pytest.mark.parametrize("context", CONTEXTS)
@given(words=TEXT)
@example(words="<script>alert(1)</script>")
@example(words="\x02klzzwxh:0000\x03 [a]: b")
def test_text_is_shown_as_it_was_meant(context: str, words: str) -> None:
    frame = CONTEXTS[context]
    page = read(convert(frame.format("甲" + escaping.text(words) + "乙")))
    assert f"甲{escaping.shown(words)}乙" in page.shown
    bare = read(convert(frame.format("甲乙")))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in bare.tags]


@pytest.mark.parametrize("context", ["paragraph", "block", "span in a block", "link", "list item"])
@given(words=WORDS)
def test_text_may_begin_a_line(context: str, words: str) -> None:
    page = read(convert(CONTEXTS[context].format(escaping.text(words))))
    assert escaping.shown(words) in page.shown


@given(words=TEXT)
def test_attribute_of_an_inline_tag(words: str) -> None:
    page = read(convert(f'甲 <span title="{escaping.attribute(words)}">乙</span>'))
    assert ("span", {"title": escaping.shown(words)}) in page.tags
    assert len(page.tags) == 2


@given(words=TEXT)
def test_title_through_templates_that_do_not_escape(words: str) -> None:
    document = (
        escaping.front_matter({"title": words, "path": "a/b.html", "hide": (words, "x"), "no": None})
        + "# x\n"
    )
    body, meta = get_data(document)
    assert body == "# x\n"
    assert set(meta) == {"title", "path", "hide"}
    environment = jinja2.Environment(autoescape=False)  # noqa: S701 - as MkDocs has it
    template = environment.from_string(
        '<title>{{ t }}</title><a class="n" title="{{ t }}"><b>{{ t }}</b></a>'
    )
    page = template.render(t=meta["title"])
    meant = escaping.shown(words).strip()
    assert html.unescape(re.fullmatch(r"<title>(.*?)</title>.*", page, re.DOTALL)[1]) == meant  # type: ignore[index]
    read_page = read(page.partition("</title>")[2])
    assert read_page.tags == [("a", {"class": "n", "title": meant}), ("b", {})]
    assert read_page.shown == meant


INNER = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\u2028\u2029"),
    min_size=1,
)
WORD = INNER.filter(lambda text: text.strip() == text and text)
NODE = st.one_of(
    st.tuples(st.just("text"), WORD),
    st.tuples(st.sampled_from(["em", "strong", "a"]), WORD),
    st.tuples(st.just("code"), WORD.filter(lambda text: "`" not in text)),
)


@given(nodes=st.lists(NODE, min_size=1, max_size=6))
def test_prose_keeps_the_safe_set(nodes: list[tuple[str, str]]) -> None:
    def plain(text: str) -> str:
        return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)

    forms = {"text": "{}", "em": "*{}*", "strong": "**{}**", "a": "[{}](https://a.example/x)", "code": "`{}`"}
    source = " ".join(forms[kind].format(text if kind == "code" else plain(text)) for kind, text in nodes)
    (made,) = escaping.prose(source)
    page = read(convert(f"甲{made}乙"))
    assert page.shown.strip() == "甲" + " ".join(escaping.shown(text) for _, text in nodes) + "乙"
    assert [tag for tag, _ in page.tags[1:]] == [kind for kind, _ in nodes if kind != "text"]


@given(
    source=st.lists(
        st.one_of(TRAPS, st.text(max_size=8), st.sampled_from(["*", "**", "`", "[x](", ")", "mailto:a@b.c"]))
    ).map("".join)
)
@example(source="[x](javascript:alert(1))")
@example(source='[x](https://a.example/"onmouseover="alert(1))')
def test_prose_holds_nothing_else(source: str) -> None:
    for made in escaping.prose(source):
        for tag, attributes in read(convert(f"甲{made}乙")).tags:
            assert tag in {"p", "em", "strong", "code", "a"}
            assert set(attributes) <= ({"href", "rel"} if tag == "a" else set())
            assert re.match(r"https?:|mailto:", attributes.get("href") or "https:", re.IGNORECASE)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "", "https:a"]
)
def test_address_refuses_other_schemes(url: str) -> None:
    assert escaping.address(url) is None


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "a b", "a/../b", "", "a?b", "a#b", "https://x"])
def test_paths_are_never_text(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        escaping.place(path)
