"""Family M: markup. An HTML page becomes lines of text, and the account starts at the page."""
