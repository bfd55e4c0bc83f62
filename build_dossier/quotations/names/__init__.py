"""Names of people in any Chinese text.

A stretch of text is a name where its form and what stands around it say so together: a surname with a
given name that jieba takes for a name, or that stands behind an office or before a verb of speaking; a
surname with an honorific; a foreign name with its middle dot or in Latin letters. A name that is sure in
one place is one wherever it stands.
"""

from build_dossier.quotations.names.people import Person, people

__all__ = ["Person", "people"]
