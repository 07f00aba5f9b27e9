"""What happened (events of core) → cards, worded when they are sent: one file per kind of thing."""
