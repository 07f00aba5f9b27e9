"""Rules said in words as requests: how mentors are booked."""

from collections.abc import Callable, Mapping

from bots.intake.asked import Ask, Desk
from bots.language.reading import Intent, Reading
from bots.requests import Request, SetLimits, TuneServices


def _limits(reading: Reading, _: Desk) -> Request | Ask:
    """How many a day and a week, else what holds for all sessions that the writer offers; a form asks where nothing is said."""
    said = dict(reading.rules)
    if not said or said.keys() & {"day", "week"}:
        return SetLimits(said.get("day"), said.get("week"))
    approval = said.get("approval")
    return TuneServices(
        between=said.get("between"),
        notice=said.get("notice"),
        approval=None if approval is None else bool(approval),
        lengths=tuple(minutes for name, minutes in reading.rules if name == "lengths"),
    )


MAKERS: Mapping[Intent, Callable[[Reading, Desk], Request | Ask]] = {
    Intent.LIMITS: _limits,
}
"""One maker for each intent that sets what holds from now on."""
