"""The terminal: the same bot on lines of text, for trying it out and for scripts."""
