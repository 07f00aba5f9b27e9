"""What is wanted: cues weighed into an intent, and the request put together under it."""
