"""Values and rules: no I/O, no sentences, nothing that changes."""
