"""What was said → a request: readings of words, short words against the last card, names that nobody bears."""
