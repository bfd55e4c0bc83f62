"""Builds an annotated, bilingual dossier: from damaged raw text to a site that can be checked."""
