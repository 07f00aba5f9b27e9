"""English: ."""

PHRASES: dict[str, str] = {}
