"""From the finished dossier to pages: views hold words, templates hold layout, one module escapes."""
