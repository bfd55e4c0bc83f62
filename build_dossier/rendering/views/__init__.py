"""What a page says, before it has any form: words and links, never markup.

A view is composed for one edition: its Chinese is already in the edition's script, its labels
are not in it (the interface has them). Paths lead from the edition's root to Markdown files
(``articles/light-cone-simulator.md``); rendering makes them relative. The layout of an edition:

| path | view |
|---|---|
| ``index.md`` | HomeView |
| ``articles/index.md``, ``articles/<id>.md`` | ArticleIndexView, ArticleView |
| ``glossary/index.md``, ``glossary/<id>.md`` | TermIndexView, TermView |
| ``people/…``, ``organisations/…`` | likewise |
| ``annotations/index.md``, ``annotations/<article>/<id>.md``, ``annotations/orphans.md`` | annotations |
| ``cleaning/index.md``, ``cleaning/<article>.md`` | RulesView, ProvenanceView |
| ``guide/index.md``, ``guide/<name>.md`` | GuideView |
| ``guide/maintenance.md`` | MaintainerView |
"""

from build_dossier.rendering.views.annotations import (
    AnnotationGroup,
    AnnotationIndexView,
    AnnotationKind,
    AnnotationView,
    NoteView,
    Orphan,
    OrphansView,
)
from build_dossier.rendering.views.articles import (
    ArticleCard,
    ArticleIndexView,
    ArticleView,
    CleaningBar,
    CopyState,
    CopyView,
    Counts,
    Entry,
    HomeView,
    Point,
    Related,
    SegmentView,
)
from build_dossier.rendering.views.cleaning import (
    Family,
    ProvenanceView,
    RawLine,
    RawPiece,
    RepairView,
    RuleFigure,
    RulesView,
    RuleView,
)
from build_dossier.rendering.views.house import Coverage, GuideView, IssueView, MaintainerView
from build_dossier.rendering.views.inline import (
    Doubt,
    Edition,
    External,
    Grade,
    Inline,
    Lang,
    Lost,
    Mark,
    Mention,
    NoteRef,
    Pair,
    Part,
    Prose,
    ProsePair,
    RecordKind,
    SentenceView,
    Text,
    Words,
)
from build_dossier.rendering.views.page import (
    Fact,
    Frame,
    IndexEntry,
    IndexGroup,
    Link,
    NamesView,
    Occurrence,
    Page,
    Place,
    QuotationView,
    Source,
    Tally,
)
from build_dossier.rendering.views.records import (
    OrganisationIndexView,
    OrganisationView,
    PersonIndexView,
    PersonView,
    PositionView,
    Record,
    RoleView,
    Stance,
    TermIndexView,
    TermView,
)

__all__ = [
    "AnnotationGroup", "AnnotationIndexView", "AnnotationKind", "AnnotationView", "ArticleCard",
    "ArticleIndexView", "ArticleView", "CleaningBar", "CopyState", "CopyView", "Counts", "Coverage",
    "Doubt", "Edition", "Entry", "External", "Fact", "Family", "Frame", "Grade", "GuideView",
    "HomeView", "IndexEntry", "IndexGroup", "Inline", "IssueView", "Lang", "Link", "Lost",
    "MaintainerView", "Mark", "Mention", "NamesView", "NoteRef", "NoteView", "Occurrence",
    "OrganisationIndexView", "OrganisationView", "Orphan", "OrphansView", "Page", "Pair", "Part",
    "PersonIndexView", "PersonView", "Place", "Point", "PositionView", "Prose", "ProsePair", "ProvenanceView",
    "QuotationView", "RawLine", "RawPiece", "Record", "RecordKind", "Related", "RepairView", "RoleView",
    "RuleFigure", "RuleView", "RulesView", "SegmentView", "SentenceView", "Source", "Stance", "Tally",
    "TermIndexView", "TermView", "Text", "Words",
]
