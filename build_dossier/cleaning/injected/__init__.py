"""Family J: what someone put into the text to advertise, or to make a copy look like another text."""

from build_dossier.cleaning.injected import adverts, emoji, novels

RULES = (*adverts.RULES, *novels.RULES, *emoji.RULES)
