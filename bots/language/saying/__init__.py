"""A request in words: `request.say` prints a reading as a plain English message that, read again, is the same request."""
