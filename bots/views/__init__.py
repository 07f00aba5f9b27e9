"""Outcomes and refusals → cards, in the reader's zone and language."""
