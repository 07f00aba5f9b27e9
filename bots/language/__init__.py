"""Words → what the person means: the reader and everything it reads with."""
