"""Faults laid into the toy dossier, and what is said of each."""

from __future__ import annotations

from typing import NamedTuple

from tests.golden.toy_dossier import Change


class Case(NamedTuple):
    """One fault."""

    name: str
    changes: dict[str, Change]
    """What it does to files below ``seeds/``."""
    lines: tuple[str, ...]
    """All that is said, without ``seeds/`` at the head of each line."""
    warns: bool = False
    """Whether the site may still be published."""
    alone: bool = False
    """Whether it hides other faults."""


TERM = "glossary/fog-token.yaml"
TABLE = "glossary/tide-table.yaml"
SCORE = "glossary/game-score.yaml"
PERSON = "people/he-mu.yaml"
LIN = "people/lin-qiao.yaml"
ARTICLE = "articles/lighthouse-chess/article.yaml"
RAW = "articles/lighthouse-chess/raw.txt"
FOG_RAW = "articles/fog-report/raw.txt"
SEGMENTS = "articles/lighthouse-chess/segments.yaml"
ENGLISH = "articles/lighthouse-chess/translation.en.md"
FOG_ENGLISH = "articles/fog-report/translation.en.md"
RESTORED = "articles/harbour-letters/restored.zh-Hans.md"
QUOTES = "articles/lighthouse-chess/quotes.yaml"
LETTERS = "articles/harbour-letters/quotes.yaml"
NOTE = "annotations/lighthouse-chess/how-fine.yaml"
TWICE = "annotations/lighthouse-chess/hostile.yaml"
ENGLISH_NOTE = "annotations/fog-report/only-english.yaml"
QUESTION = "questions/worth-the-power.yaml"
EVENT = "events/lighthouse-plays.yaml"
REPORT = "events/fog-report-out.yaml"
STRANGER = "annotations/no-such-article/one.yaml"

_PERSON = """names: {zh-Hans: 路人甲, zh-Hant: 路人甲, en: Somebody Else}
kind: figure
field: media
profile: {zh: 无此人。, en: Nobody.}
""".encode()
_NOTE = """target: {article: no-such-article, segment: pqbt, quote: 灯塔}
kind: gloss
by: somebody
date: 2031-07-01
zh: 注。
""".encode()
_IDS = "Run `python -m build_dossier ids`."
_ID = "Use small Latin letters, digits and single hyphens."

CASES = [
    Case(
        "broken YAML",
        {TERM: ("zh-Hant: 霧元, en: fog token}", "zh-Hant: 霧元, en: fog token")},
        (
            f"{TERM}:1:8: Y102 while parsing a flow mapping, did not find expected ',' or '}}'. Close the bracket that opens here, or put texts with marks in quotation marks.",
        ),
    ),
    Case(
        "a tab in YAML",
        {SCORE: ("field: generation", "\tfield: generation")},
        (
            f"{SCORE}:4:1: Y102 while scanning for the next token, found character that cannot start any token. Indent with spaces; a tab may not stand here.",
        ),
    ),
    Case(
        "an unknown key",
        {TABLE: ("definition:", "definition: {zh: 表, en: A table}\ndefiniton:")},
        (f'{TABLE}:4:1: Y202 the key "definiton" is not known here. Did you mean "definition"?',),
    ),
    Case(
        "a key that is like none",
        {PERSON: ("kind: figure", "kind: figure\nshoe_size: 43")},
        (
            f'{PERSON}:3:1: Y202 the key "shoe_size" is not known here. Known are names, abbreviations, forms, found, never, case, kind, field, profile, roles, links, sources.',
        ),
    ),
    Case(
        "a missing key",
        {PERSON: ("kind: figure\n", "")},
        (f'{PERSON}:1:1: Y203 the key "kind" is missing. Add `kind:`.',),
    ),
    Case(
        "a duplicate key",
        {PERSON: ("kind: figure", "kind: figure\nkind: expert")},
        (f'{PERSON}:3:1: Y109 the key "kind" stands twice, first on line 2. Remove one.',),
    ),
    Case(
        "an anchor of YAML",
        {PERSON: ("kind: figure", "kind: &a figure")},
        (
            f"{PERSON}:2:7: Y105 anchors and aliases are not read. Write the value out, or put a text that begins with * or & in quotation marks.",
        ),
    ),
    Case(
        "an id of two records",
        {"people/fog-token.yaml": _PERSON},
        (
            'people/fog-token.yaml:1:1: F106 the id "fog-token" is also used by seeds/glossary/fog-token.yaml. Rename one of them.',
        ),
        alone=True,
    ),
    Case(
        "an id of two segments",
        {SEGMENTS: ("{id: p49j", "{id: pm3m")},
        (
            f'{SEGMENTS}:1:1: S303 a new segment begins "对夜航意义重大". {_IDS}',
            f"{SEGMENTS}:5:6: S302 the id pm3m stands twice, first on line 4. Remove the second, then run `python -m build_dossier ids`.",
            f"{ENGLISH}:7:1: L407 there is no segment p49j. Remove the block, or mend its id.",
        ),
        alone=True,
    ),
    Case(
        "a form of two people",
        {PERSON: ("kind: figure", "forms: {en: [Jin Ye]}\nkind: figure")},
        (
            f'people/jin-ye.yaml:1:1: T104 form "Jin Ye" also belongs to he-mu (seeds/{PERSON}:2:14). Remove one.',
        ),
        alone=True,
    ),
    Case(
        "a missing article file",
        {ARTICLE: None},
        (f"{ARTICLE}:1:1: F101 the file is missing. Add it, or remove the folder.",),
        alone=True,
    ),
    Case(
        "a missing raw file",
        {RAW: None},
        (f"{RAW}:1:1: F101 the file is missing. Add it, or remove the folder.",),
        alone=True,
    ),
    Case(
        "a missing dossier file",
        {"dossier.yaml": None},
        ("dossier.yaml:1:1: F101 the file is missing. Add it with title, description, editions and rights.",),
        alone=True,
    ),
    Case(
        "YAML that is not UTF-8",
        {PERSON: b"names: {zh-Hans: \xba\xce}\n"},
        (f"{PERSON}:1:18: Y101 byte 0xba is not UTF-8. Save the file in UTF-8.",),
    ),
    Case(
        "a raw file that is not UTF-8",
        {FOG_RAW: "2031年\n雾岬的灯塔学会了下棋。".encode("gb18030")},
        (
            f"{FOG_RAW}:1:5: C101 byte 0xc4 is not valid utf-8, which is assumed; the bytes are valid gb18030 and big5. Name the encoding in article.yaml.",
        ),
        alone=True,
    ),
    Case(
        "a translation that is not UTF-8",
        {ENGLISH: b"<!-- pqbt src=48530f -->\n\xff\n"},
        (f"{ENGLISH}:2:1: Y101 byte 0xff is not UTF-8. Save the file in UTF-8.",),
        alone=True,
    ),
    Case(
        "a stale translation",
        {FOG_ENGLISH: ("pj8g src=ac9c76", "pj8g src=000000")},
        (
            f"{FOG_ENGLISH}:1:1: L410 the translation of pj8g was made from a text that has changed. Read it against the text, then write src=ac9c76.",
        ),
        warns=True,
    ),
    Case(
        "a stale restoration",
        {RESTORED: ("src=e8eb18", "src=000000")},
        (
            f"{RESTORED}:1:1: L410 the restoration of p5ap was made from a text that has changed. Read it against the text, then write src=e8eb18.",
        ),
        warns=True,
    ),
    Case(
        "a wrong count of sentences",
        {ENGLISH: ("It cuts the sea into", "It cuts.\nThe sea into")},
        (
            f"{ENGLISH}:3:1: L401 segment pm3m has 3 sentences, the block has 4 lines. Give every sentence its line, or `~` where it went into the line before.",
        ),
    ),
    Case(
        "a block for no segment",
        {
            ENGLISH: (
                "<!-- pqbt src=48530f -->",
                "<!-- p999 src=48530f -->\nIn no spring.\n<!-- pqbt src=48530f -->",
            )
        },
        (f"{ENGLISH}:1:1: L407 there is no segment p999. Remove the block, or mend its id.",),
    ),
    Case(
        "a position on words of somebody else",
        {
            QUESTION: (
                "  - voice: lin-qiao\n    stance: opposes",
                "  - voice: tide-institute\n    stance: opposes",
            )
        },
        (
            f'{QUESTION}:25:5: Q107 these words are not a quotation of "tide-institute". Quote words that seeds/articles/harbour-letters/quotes.yaml gives to this speaker.',
        ),
        alone=True,
    ),
    Case(
        "a position of the article's own on somebody's words",
        {QUESTION: ("  - voice: lin-qiao\n    stance: opposes", "  - stance: opposes")},
        (
            f"{QUESTION}:24:5: Q108 the article does not say these words itself, lin-qiao does. Add `voice:`, or quote words of the article's own.",
        ),
        alone=True,
    ),
    Case(
        "a position of nobody",
        {QUESTION: ("  - voice: lin-qiao\n    stance: opposes", "  - voice: lin-qia\n    stance: opposes")},
        (f'{QUESTION}:20:5: Q102 there is no person or organisation "lin-qia". Did you mean "lin-qiao"?',),
    ),
    Case(
        "a position on words that are not there",
        {QUESTION: ("quote: 镜阵只能读懂薄雾", "quote: 镜阵只能读懂浓雾")},
        (
            f'{QUESTION}:30:5: A202 the quotation "镜阵只能读懂浓雾" does not stand in segment pj8g. Nearest is "镜阵只能读懂薄雾"; quote the text as it stands.',
        ),
    ),
    Case(
        "a stance that is none",
        {QUESTION: ("stance: opposes", "stance: against")},
        (
            f'{QUESTION}:21:13: Y204 "against" is not a known value of "stance". Write one of supports, opposes, qualifies.',
        ),
    ),
    Case(
        "a question that sees nothing",
        {QUESTION: ("see: [mirror-array,", "see: [mirror-arrays,")},
        (f'{QUESTION}:6:7: T105 there is no record "mirror-arrays". Did you mean "mirror-array"?',),
    ),
    Case(
        "an event in an article that there is not",
        {EVENT: ("article: lighthouse-chess", "article: lighthouse-ches")},
        (f'{EVENT}:7:6: A205 there is no article "lighthouse-ches". Did you mean "lighthouse-chess"?',),
    ),
    Case(
        "an event that nothing tells of",
        {
            REPORT: (
                "passages:\n  - {article: fog-report, segment: pj8g, quote: 2031年3月发布的雾元报告}\nsources: [",
                "passages: []\n# [",
            )
        },
        (f"{REPORT}:1:1: E101 nothing tells of the event. Add `passages:`, `versions:` or `sources:`.",),
    ),
    Case(
        "versions of which nothing is known",
        {EVENT: ("known: {zh: 两文所指是同一件事。, en: Both speak of the same thing.}\n", "")},
        (
            f"{EVENT}:6:1: E102 versions differ, and what is known is not said. Add `known:` in both languages.",
        ),
    ),
    Case(
        "an event that ends before it begins",
        {EVENT: ('until: "2031-05"', 'until: "2030-05"')},
        (f"{EVENT}:2:1: E103 the event ends on 2030-05, before it begins. Mend `date:` or `until:`.",),
    ),
    Case(
        "an anchor that fits nowhere",
        {NOTE: ("quote: 雾元越细，", "quote: 雾元越粗，")},
        (
            f'{NOTE}:4:3: A202 the quotation "雾元越粗，灯塔看得越远" does not stand in segment pyb9 (reading text). Nearest is "雾元越细，灯塔看得越远"; quote the text as it stands.',
        ),
    ),
    Case(
        "an anchor that fits twice",
        {TWICE: ("  prefix: 一个个\n", "")},
        (
            f'{TWICE}:4:3: A203 the quotation "雾元" stands 2 times in segment pm3m (reading text). Quote more words, or add `prefix:` or `suffix:`.',
        ),
    ),
    Case(
        "a quotation that fits nowhere",
        {QUOTES: ("这是一笔不小的账", "那是一笔很小的账")},
        (
            f'{QUOTES}:1:1: Q110 segment pyb9 has "这是一笔不小的账" in marks, and nobody says it. Add it under `quotes:` with its speaker, or under `not_speech:` with the reason; it reads as words of 林桥.',
            f'{QUOTES}:11:5: A202 the quotation "那是一笔很小的账" does not stand in segment pyb9. Nearest is "这是一笔不小的账"; quote the text as it stands.',
        ),
    ),
    Case(
        "an unknown speaker",
        {LETTERS: ("人口。\n    speaker: lin-qiao", "人口。\n    speaker: lin-chiao")},
        (f'{LETTERS}:3:5: Q102 there is no person or organisation "lin-chiao". Did you mean "lin-qiao"?',),
    ),
    Case(
        "a segment that does not exist",
        {ENGLISH_NOTE: ("segment: pj8g", "segment: p999")},
        (
            f'{ENGLISH_NOTE}:3:3: A204 there is no segment "p999" in fog-report. Mend the id; it stands at the end of the passage\'s address.',
        ),
    ),
    Case(
        "an unknown article",
        {STRANGER: _NOTE},
        (f'{STRANGER}:1:10: A205 there is no article "no-such-article". Add it, or mend the id.',),
    ),
    Case(
        "an article that a person does not stand in",
        {LIN: ("article: lighthouse-chess", "article: lighthouse-ches")},
        (f'{LIN}:9:5: P302 there is no article "lighthouse-ches". Did you mean "lighthouse-chess"?',),
    ),
    Case(
        "an unknown record",
        {"organisations/tide-institute.yaml": ("see: [tide-table]", "see: [tide-tabel]")},
        (
            'organisations/tide-institute.yaml:6:7: T105 there is no record "tide-tabel". Did you mean "tide-table"?',
        ),
    ),
    Case(
        "a step of the path that is no term",
        {"dossier.yaml": ("term: beacon-model", "term: beacon-modle")},
        ('dossier.yaml:18:5: T106 there is no term "beacon-modle". Did you mean "beacon-model"?',),
    ),
    Case(
        "an id with a slash",
        {NOTE: ("article: lighthouse-chess", "article: ../chess")},
        (f'{NOTE}:2:12: Y208 "../chess" is not an id. {_ID}',),
    ),
    Case(
        "a speaker with a slash",
        {QUOTES: ("speaker: lin-qiao\n    mode: indirect", "speaker: people/lin-qiao\n    mode: indirect")},
        (f'{QUOTES}:8:14: Y208 "people/lin-qiao" is not an id. {_ID}',),
    ),
    Case(
        "a file whose name is no id",
        {"glossary/Fog Token.yaml": b"names: {}\n"},
        (
            'glossary/Fog Token.yaml:1:1: F104 "Fog Token" cannot be an id. Name the file with small Latin letters, digits and single hyphens.',
        ),
    ),
    Case(
        "a file in a folder of its own",
        {"glossary/fog/token.yaml": b"names: {}\n"},
        (
            "glossary/fog/token.yaml:1:1: F105 no record lies here. Move the file to where its kind is read, or remove it.",
        ),
    ),
    Case(
        "an address that may not be linked",
        {"glossary/beacon-model.yaml": ("url: https:", "url: javascript:")},
        (
            'glossary/beacon-model.yaml:18:10: Y207 "javascript://example.org/beacon-model" is not an address that may be linked. Begin it with https://, http:// or mailto:.',
        ),
    ),
    Case(
        "a date that is none",
        {ENGLISH_NOTE: ("date: 2031-07-03", "date: 2031-13-03")},
        (f'{ENGLISH_NOTE}:8:7: Y206 "2031-13-03" is not a date. Write it as 2024, 2024-02 or 2024-02-16.',),
    ),
]
