"""Places and their time zones: cities, zone names, and whose clock is meant."""
