"""Family B: boilerplate. What the page says about itself, its neighbours and its readers."""

from build_dossier.cleaning.boilerplate import aids, bylines, captions, images, notices, repeats

RULES = (
    *captions.RULES,
    *images.RULES,
    *aids.RULES,
    *repeats.RULES,
    *bylines.RULES,
    *notices.RULES,
)
