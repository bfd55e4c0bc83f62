"""The positions of all questions as a table that other tools read: comma-separated values, RFC 4180.

One file for each edition, in its own language and script, with the Chinese words and their English.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from build_dossier.model.articles import Published
from build_dossier.model.dossier import Dossier
from build_dossier.model.editions import EditionName, in_script, own
from build_dossier.model.questions import Position, Question

PATH = "questions/positions.csv"
"""From an edition's root."""
_COLUMNS = (
    "question",
    "voice",
    "stance",
    "gist",
    "words",
    "english",
    "grade",
    "article",
    "date",
    "address",
)
_FORMULA = ("=", "+", "-", "@", "\t")


def position_files(dossier: Dossier, edition: EditionName, words: Mapping[str, str]) -> dict[str, bytes]:
    """The file by its path; none without a question. ``words`` are the interface's, by dotted key."""
    if not dossier.questions:
        return {}
    table = _Table(dossier, edition, words)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(words[f"question.column.{column}"] for column in _COLUMNS)
    for question in dossier.questions:
        writer.writerows(table.row(question, position) for position in question.positions)
    return {PATH: "\ufeff".encode() + out.getvalue().encode()}  # by the mark Excel knows UTF-8


class _Table:
    """The words of one edition."""

    def __init__(self, dossier: Dossier, edition: EditionName, words: Mapping[str, str]) -> None:
        self._dossier = dossier
        self._edition = edition
        self._words = words

    def row(self, question: Question, position: Position) -> Iterator[str]:
        words = position.excerpt
        article = self._dossier.article(words.article)
        cells = (
            own(question.entry.text, self._edition),
            self._voice(position),
            self._words[f"stance.{position.stance}"],
            own(position.gist, self._edition),
            in_script(words.text, self._edition),
            words.en or "",
            self._words[f"grades.{words.grade.value}"],
            own(article.info.title, self._edition),
            self._date(article.info.published),
            f"articles/{article.id}.html#{words.segment}",
        )
        # A table would compute what begins so; the mark before it says that it is text.
        return (f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)

    def _voice(self, position: Position) -> str:
        if position.voice is None:
            return self._words["question.own_voice"]
        names = self._dossier.entry(position.voice).naming.names
        return {"zh-Hans": names.zh_hans, "zh-Hant": names.zh_hant, "en": names.en}[self._edition]

    def _date(self, published: Published) -> str:
        """When the article appeared, with its doubt in words."""
        if published.date is None:
            return self._words["compose.date_unknown"]
        date, doubt = published.date.replace("T", " "), published.doubt
        return self._words[f"compose.date_{doubt}"].format(date=date) if doubt else date
