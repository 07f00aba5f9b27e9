"""One turn of a conversation: who speaks, what is remembered, what is served, what is written down."""
