"""What the policy that holds makes of the dates of a series, of sessions or of meetings, and having what it lets give way."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.errors import DateClash
from core.model.conflict import Clash
from core.model.meeting import Appointment
from core.ports import Unit
from core.services.decisions import note_displaced
from core.services.meetings.displacing import displace

MOST_ASKED = 10
"""Dates of one series about which organizers are asked at once: each is a decision of its own."""


@dataclass(slots=True)
class Weighed:
    """What the policy makes of the dates of a series, before anything is written.

    ``clashes`` are the dates that cannot be had, ``displaced`` what gives way to others for this ``reason``, ``asked`` what
    organizers are to decide, both by RECURRENCE-ID.
    """

    clashes: list[DateClash] = field(default_factory=list)
    displaced: dict[datetime, tuple[Clash, ...]] = field(default_factory=dict)
    reason: str = ""
    asked: dict[datetime, tuple[Clash, ...]] = field(default_factory=dict)


def given_way(found: Weighed) -> tuple[Clash, ...]:
    """What gives way, each once, in order of time."""
    once = {clash.booking_id: clash for clashes in found.displaced.values() for clash in clashes}
    return tuple(sorted(once.values(), key=lambda clash: (clash.span, clash.booking_id)))


def make_way(unit: Unit, found: Weighed, *, by: int) -> Sequence[Appointment]:
    """What is in the way gives way, as it was weighed; what it was, so that what is left of its time can be offered."""
    return displace(unit, given_way(found), by=by, reason=found.reason)


def note_made_way(unit: Unit, found: Weighed, made: Sequence[Appointment], *, by: int) -> None:
    """Keep for which of these others were displaced, once they are stored: who, when and why (S1.78)."""
    for each in made:
        clashes = found.displaced.get(each.recurrence_at) if each.recurrence_at is not None else None
        if clashes:
            note_displaced(unit, each, clashes, by=by, reason=found.reason)
