"""Questions: who holds what, each position on words that its voice says and nobody else.

A position of a person or an organisation must touch a quotation of that speaker, and one of the
article itself none at all, so that nobody is given words that the article does not give them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from build_dossier.issues import Issues
from build_dossier.model.dossier import Article, Quotation
from build_dossier.model.excerpts import Excerpt
from build_dossier.model.questions import Position, PositionEntry, Question, QuestionEntry
from build_dossier.quoting import Excerpts


def place_questions(
    entries: Sequence[QuestionEntry],
    articles: Sequence[Article],
    speakers: Collection[str],
    issues: Issues,
) -> tuple[Question, ...]:
    """Find the words of every position; those whose words are not there have an issue and are left out.

    ``speakers`` are the ids of all people and organisations; to name another is an issue of its own.
    """
    placing = _Placing(articles, speakers, issues)
    return tuple(
        Question(
            entry=entry,
            positions=tuple(position for each in entry.positions if (position := placing.place(each))),
        )
        for entry in entries
    )


class _Placing:
    """The articles with their quotations, in which positions stand."""

    def __init__(self, articles: Sequence[Article], speakers: Collection[str], issues: Issues) -> None:
        self._excerpts = Excerpts(articles, issues)
        self._articles = {article.id: article for article in articles}
        self._speakers = speakers
        self._issues = issues

    def place(self, entry: PositionEntry) -> Position | None:
        words = self._excerpts.find(entry.excerpt)
        if words is None or not (entry.voice is None or entry.voice in self._speakers):
            return None
        quotes = f"seeds/articles/{words.article}/quotes.yaml"
        if self._issues.has_errors_in(quotes):  # what is amiss there is not missed here
            return None
        spoken = [each for each in self._articles[words.article].quotations if _touch(each, words)]
        own = [each for each in spoken if each.speaker.record == entry.voice]
        if entry.voice is None and spoken:
            speaker = spoken[0].speaker.record or "somebody unnamed"
            fact = f"the article does not say these words itself, {speaker} does"
            act = "Add `voice:`, or quote words of the article's own"
            self._issues.error(entry.excerpt.place, "Q108", fact, act)
            return None
        if entry.voice and not own:
            fact = f'these words are not a quotation of "{entry.voice}"'
            act = f"Quote words that {quotes} gives to this speaker"
            self._issues.error(entry.excerpt.place, "Q107", fact, act)
            return None
        return Position(
            voice=entry.voice,
            stance=entry.stance,
            gist=entry.gist,
            excerpt=words,
            mode=own[0].mode if own else "direct",
        )


def _touch(one: Quotation, other: Excerpt) -> bool:
    return (
        one.segment == other.segment and one.span.start < other.span.end and other.span.start < one.span.end
    )
