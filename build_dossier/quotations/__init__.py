"""Quotations and people in any Chinese text: what is said, by whom, and who is named.

It knows no dossier. Words in marks are told from terms and titles by where they stand and what
introduces them; the speaker by the verb of speaking before, after or between. Offsets are code points.
"""

from build_dossier.quotations.finding import Found, Quote, find_quotations
from build_dossier.quotations.names import Person

__all__ = ["Found", "Person", "Quote", "find_quotations"]
