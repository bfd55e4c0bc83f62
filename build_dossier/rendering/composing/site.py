"""All pages of one edition."""

from __future__ import annotations

from collections.abc import Mapping

from build_dossier.model.dossier import Dossier
from build_dossier.rendering import views
from build_dossier.rendering.composing import (
    articles,
    events,
    house,
    indexes,
    network,
    notes,
    pictures,
    provenance,
    questions,
    records,
)
from build_dossier.rendering.composing.architecture import architecture_page
from build_dossier.rendering.composing.context import Context


def pages_of(context: Context, written: Mapping[str, bytes]) -> list[views.Page]:
    """Every page of an edition; ``written`` holds the hand-written ones by path."""
    dossier: Dossier = context.dossier
    matrix = questions.questions_page(context)
    return [
        house.home_page(context, matrix),
        house.article_index(context),
        *(articles.article_page(context, article) for article in dossier.articles),
        indexes.term_index(context),
        *(records.term_page(context, term) for term in dossier.terms.values()),
        indexes.person_index(context),
        *(records.person_page(context, person) for person in dossier.people.values()),
        indexes.organisation_index(context),
        *(
            records.organisation_page(context, organisation)
            for organisation in dossier.organisations.values()
        ),
        matrix,
        *questions.question_pages(context),
        events.events_page(context),
        pictures.pictures_page(context),
        pictures.matrix_page(context),
        network.network_page(context),
        pictures.cleaning_picture(context),
        notes.index_page(context),
        *notes.annotation_pages(context),
        notes.orphans_page(context),
        provenance.rules_page(context),
        *(provenance.provenance_page(context, article) for article in dossier.articles),
        house.maintainer_page(context),
        architecture_page(context),
        *house.guide_pages(context, written),
    ]
