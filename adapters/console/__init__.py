"""The terminal: the same bot on lines of text, for trial, for scripts and for whoever has no chat at hand."""
