"""Frozen records: what the dossier knows, each with the place where it was written."""
