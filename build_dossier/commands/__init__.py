"""The commands: each reads what it needs, calls the pipeline and says what came of it."""
