"""Exports: the dossier in other forms than pages, one module or package for each."""
