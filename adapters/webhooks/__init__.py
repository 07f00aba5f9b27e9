"""Posting to other tools what happens with meetings and sessions."""
