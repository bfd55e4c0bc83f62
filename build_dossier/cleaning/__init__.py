"""From damaged text to clean text, by named rules whose every edit is accounted for."""
