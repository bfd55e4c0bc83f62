"""Text as data: spans, the account of edits, lines and columns, characters, script."""
