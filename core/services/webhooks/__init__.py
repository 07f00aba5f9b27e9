"""Webhooks: kept by organizers, published with each change, delivered with its outcome (S1.80, S1.120)."""
