"""Forms: the values that were filled in, read; and questions that more than one form asks."""
