"""Checking the values that people fill in: every refusal is an Invalid that names its field."""

from core.errors import Invalid


def require(field: str, why: str, *, holds: bool, limit: int | None = None) -> None:
    """Raise Invalid for the field unless the condition holds."""
    if not holds:
        raise Invalid(field, why, limit)


def check_bounds(field: str, value: int, bounds: tuple[int, int]) -> None:
    """Raise Invalid, with the bound that is passed, for a value below the first or above the second."""
    least, most = bounds
    require(field, "too_small", holds=value >= least, limit=least)
    require(field, "too_large", holds=value <= most, limit=most)


def one_line(field: str, text: str, limit: int) -> str:
    """The text on one line, its white space collapsed; raises Invalid if it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    require(field, "too_long", holds=len(line) <= limit, limit=limit)
    return line
