"""Times whose case says what other languages say with a word: "cumadan pazartesiye", "12'ye"."""

from bots.language.grammar.date_builders import days_through
from bots.language.grammar.day_builders import relative_day, weekday
from bots.language.grammar.engine import Match
from bots.language.grammar.values import Clock, Days, Range


def with_case(match: Match) -> Clock:
    """``12'ye``: an hour with the ending of a case."""
    found: Clock = match("HRCASE")
    return found


def from_hour_to(match: Match) -> Range:
    """``Dokuzdan on bire kadar``: from one hour to another."""
    return Range(match("HRCASE"), match("HRCASE", 1), "to")


def from_day_to(match: Match) -> Days | None:
    """``Cumadan pazartesiye``: from one day to another."""
    first, last = (
        weekday(Match((item,))) if "WD" in item.meanings else relative_day(Match((item,))) for item in match.items
    )
    return days_through(first, last, "to") if first and last else None
