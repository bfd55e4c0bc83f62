"""Family B: boilerplate. What the page says about itself, its neighbours and its readers."""

from build_dossier.cleaning.boilerplate import aids, captions, credits, images, notices, repeats

RULES = (
    *captions.RULES,
    *images.RULES,
    *aids.RULES,
    *repeats.RULES,
    *credits.RULES,
    *notices.RULES,
)
