"""Questions: the matrix of voices, the page of each question, and what a voice holds on all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from build_dossier.model.dossier import Article
from build_dossier.model.entries import Person
from build_dossier.model.questions import STANCES, Position, Question
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, article_path
from build_dossier.rendering.composing.linked import linked_prose
from build_dossier.rendering.composing.statements import statement_of

_TABLE = "questions/positions.csv"
"""Path of the file of all positions, from an edition's root; exporting makes it."""


def questions_page(context: Context) -> views.QuestionsView:
    """The matrix: every voice by every question, voices in the order in which they are met."""
    questions = context.dossier.questions
    voices: dict[str, views.VoiceView] = {}
    for question in questions:
        for position in question.positions:
            voices.setdefault(_voice_key(position), _voice(context, position))
    return views.QuestionsView(
        path="questions/index.md",
        title=context.say("sections.questions"),
        description=context.say("compose.questions_description"),
        edit=None,
        voices=tuple(voices.values()),
        rows=tuple(_row(context, question, tuple(voices)) for question in questions),
        table=_TABLE if questions else "",
    )


def question_pages(context: Context) -> list[views.QuestionView]:
    """The page of every question."""
    questions = context.dossier.questions
    return [
        views.QuestionView(
            path=question_path(question),
            title=context.own(question.entry.text),
            description=context.own(question.entry.note) or context.own(question.entry.text),
            edit=question.entry.place.path,
            kicker=context.say("sections.questions"),
            previous=question_link(context, questions[number - 1]) if number else None,
            next=question_link(context, questions[number + 1]) if number + 1 < len(questions) else None,
            headline=context.pair(question.entry.text) or views.Pair(),
            note=linked_prose(context, question.entry.note),
            positions=tuple(
                _position(context, anchor, position)
                for anchor, position in sorted(
                    _anchored(question), key=lambda each: STANCES.index(each[1].stance)
                )
            ),
            see=tuple(context.link(context.dossier.entry(record)) for record in question.entry.see),
        )
        for number, question in enumerate(questions)
    ]


def positions_of(context: Context, voice: str) -> tuple[views.HeldView, ...]:
    """What a person or an organisation holds, question by question."""
    questions = context.lookups.asked_of_voice.get(voice, ())
    return _held(context, questions, lambda position: position.voice == voice)


def positions_in(context: Context, article: Article) -> tuple[views.HeldView, ...]:
    """What is held in an article, by its voices and by itself, question by question."""
    questions = context.lookups.asked_in_article.get(article.id, ())
    return _held(context, questions, lambda position: position.excerpt.article == article.id)


def question_path(question: Question) -> str:
    """Path of a question's page from the root of an edition."""
    return f"questions/{question.id}.md"


def question_link(context: Context, question: Question) -> views.Link:
    """The page of a question."""
    return views.Link(text=context.own(question.entry.text), path=question_path(question))


def _row(context: Context, question: Question, voices: Sequence[str]) -> views.QuestionRow:
    cells: dict[str, list[views.PositionView]] = {voice: [] for voice in voices}
    for anchor, position in _anchored(question):
        cells[_voice_key(position)].append(_position(context, anchor, position))
    taken = Counter(stance for cell in cells.values() for stance in {each.stance for each in cell})
    return views.QuestionRow(
        id=question.id,
        link=question_link(context, question),
        question=context.pair(question.entry.text) or views.Pair(),
        counts=tuple((stance, taken[stance]) for stance in STANCES if taken[stance]),
        cells=tuple(map(tuple, cells.values())),
    )


def _held(
    context: Context, questions: Iterable[Question], wanted: Callable[[Position], bool]
) -> tuple[views.HeldView, ...]:
    return tuple(
        views.HeldView(
            question=question_link(context, question),
            positions=tuple(
                _position(context, anchor, position)
                for anchor, position in _anchored(question)
                if wanted(position)
            ),
        )
        for question in questions
    )


def _anchored(question: Question) -> Iterator[tuple[str, Position]]:
    """The positions of a question with their ids on its page."""
    seen: Counter[str] = Counter()
    for position in question.positions:
        key = _voice_key(position)
        seen[key] += 1
        yield f"{key}-{seen[key]}", position


def _position(context: Context, anchor: str, position: Position) -> views.PositionView:
    return views.PositionView(
        anchor=anchor,
        voice=_voice(context, position),
        stance=position.stance,
        gist=context.pair(position.gist) or views.Pair(),
        statement=statement_of(context, position.excerpt, position.mode),
    )


def _voice_key(position: Position) -> str:
    return position.voice or f"article-{position.excerpt.article}"


def _voice(context: Context, position: Position) -> views.VoiceView:
    if position.voice is None:
        article = context.dossier.article(position.excerpt.article)
        link = views.Link(text=context.outlet(article), path=article_path(article))
        return views.VoiceView(key=_voice_key(position), link=link, note=context.say("question.own_voice"))
    entry = context.dossier.entry(position.voice)
    note = f"person_fields.{entry.field}" if isinstance(entry, Person) else "question.organisation"
    return views.VoiceView(
        key=_voice_key(position),
        link=context.link(entry),
        note=context.say(note),
    )
