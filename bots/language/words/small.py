"""The small words of one language: what joins, turns down, points back, is polite; one table a language, with the same fields.

All are folded as `tokens.fold` does. Words are divided by spaces.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """What a language says beside names, times and verbs."""

    and_: str
    or_: str
    with_: str
    """What leads to who or what comes along."""
    for_: str
    """What leads to whom or what something is for."""
    about: str
    """What leads to what something is about."""
    everybody: str
    """Who is asked where it is everybody."""
    poll: str
    """A vote on times."""
    deadline: str
    """What leads to until when people may vote."""
    in_: str
    """What leads to where or when something is."""
    articles: str
    """What stands before a thing."""
    adds: str
    """What adds a skill to those that one has, or takes it away."""
    my_skills: str
    """A pattern for the skills that one has, behind what is added to them."""
