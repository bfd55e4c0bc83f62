"""Search: an index of words, pairs of characters and names, in pieces that a page can load from disk."""

from build_dossier.exporting.search.document import Kind, SearchDocument, Sentence
from build_dossier.exporting.search.documents import documents_of, names_of
from build_dossier.exporting.search.index import search_files
from build_dossier.exporting.search.pages import pages_about

__all__ = ["Kind", "SearchDocument", "Sentence", "documents_of", "names_of", "pages_about", "search_files"]
