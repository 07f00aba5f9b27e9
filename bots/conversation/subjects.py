"""What cards are about, by their subjects (``booking:12``), and what shows it as it is now."""

from collections.abc import Callable, Mapping

from bots.requests import Calendars, Request, ShowBooking, ShowDecision, ShowPoll, ShowSeries, Webhooks

_SHOWN: Mapping[str, Callable[[int], Request]] = {
    "booking": ShowBooking,
    "check_in": ShowBooking,
    "room_ends": ShowBooking,
    "series_unused": ShowBooking,
    "series": ShowSeries,
    "poll": ShowPoll,
    "decision": ShowDecision,
    "calendars": lambda _: Calendars(),
    "webhooks": lambda _: Webhooks(),
}
"""By the first word of a subject."""


def shows(subject: str) -> Request | None:
    """What shows that which a card with the subject is about; None where it is about nothing that stays."""
    kind, _, number = subject.partition(":")
    shown = _SHOWN.get(kind)
    return shown(int(number)) if shown is not None and number.isdecimal() else None
