"""When somebody is free: free and busy time and nothing else, whoever asks (S1.67, S1.90)."""

from dataclasses import dataclass
from datetime import timedelta

from core.errors import NotFound
from core.model.hours import WeeklyHours, open_time
from core.model.people import Membership, Person
from core.model.rights import sees_mentor
from core.model.timespan import Timespan, merge, subtract
from core.ports import Unit

_MARGIN = timedelta(days=1)
"""A date in the person's zone begins and ends less than this away from the same date in UTC."""


@dataclass(frozen=True, slots=True)
class FreeAndBusy:
    """A person's time in a window: ``free`` is open time without claims, ``busy`` is claimed time, whatever for.

    ``hours`` says whether the person has set any: who has none is free wherever nothing is claimed.
    """

    person: Person
    free: tuple[Timespan, ...]
    busy: tuple[Timespan, ...]
    hours: bool


def free_busy(unit: Unit, asker: Membership, person_id: int, window: Timespan) -> FreeAndBusy:
    """Free and busy time of a member of the asker's organisation; raises NotFound for anybody else."""
    membership = unit.people.membership(asker.organisation_id, person_id)
    person = unit.people.get(person_id)
    if membership is None or person is None or not sees_mentor(asker, person_id):
        raise NotFound("person")
    claims = unit.bookings.claims([person.calendar_id], window).get(person.calendar_id, ())
    busy = merge(clipped for span, _ in claims if (clipped := span.intersection(window)) is not None)
    stretches = unit.hours.weekly([membership.id]).get(membership.id, ())
    first, last = (window.start - _MARGIN).date(), (window.end + _MARGIN).date()
    overrides = unit.hours.overrides([membership.id], first, last).get(membership.id, ())
    if person.zone is None or not (stretches or overrides):
        return FreeAndBusy(person, subtract([window], busy), busy, hours=False)
    opened = open_time(WeeklyHours(person.zone, stretches), overrides, window)
    return FreeAndBusy(person, subtract(opened, busy), busy, hours=True)
