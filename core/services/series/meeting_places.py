"""Where the meetings of a series shall be, and the nearest time that everybody and the room have where they cannot."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import NotFound
from core.model.conflict import Alternative
from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.minutes import minute_at, moment_at
from core.model.people import Membership, Person
from core.model.series import Occurrence
from core.model.timespan import Timespan, subtract
from core.model.zones import day_bounds, zone_named
from core.ports import Unit
from core.services.alternatives import with_room
from core.services.common_times import STEP, all_free

_AROUND = timedelta(days=1)
"""How far to either side of its day the nearest time is sought."""

_TRIED = 48
"""The nearest times for which a room is looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting as it shall be, with who is invited to it and the occurrence that it is.

    The calendars that are ``settled`` have that time for it already.
    """

    occurrence: Occurrence
    meeting: Meeting
    invitations: Sequence[Invitation]
    people: Mapping[int, Person]
    settled: frozenset[int] = frozenset()

    @property
    def span(self) -> Timespan:
        """When it shall be."""
        return self.meeting.span

    def at(self, span: Timespan) -> "Place":
        """The same at another time."""
        return replace(self, meeting=replace(self.meeting, span=span))


def nearest_time(
    unit: Unit, host: Membership, place: Place, spans: Sequence[Timespan], ignoring: Collection[int]
) -> Alternative | None:
    """The nearest start about its day in everybody's hours, where nothing else of the series is, with the room or an equal."""
    zone = place.people[place.meeting.host_id].zone
    if place.meeting.all_day or zone is None:
        return None
    day = place.span.start.astimezone(zone_named(zone)).date()
    around = day_bounds(day, zone)
    window = Timespan(max(around.start - _AROUND, unit.now), around.end + _AROUND)
    needed = {each.person_id for each in place.invitations if each.person_id and each.required and each.comes}
    try:
        free: Sequence[Timespan] = all_free(unit, host, (host.person_id, *sorted(needed)), window)
    except NotFound:
        return None
    length, starts = place.span.minutes, list[datetime]()
    for open_span in subtract(free, spans):
        first = -(-minute_at(open_span.start) // STEP) * STEP
        starts += [moment_at(each) for each in range(first, minute_at(open_span.end) - length + 1, STEP)]
    best = sorted(starts, key=lambda start: abs(start - place.span.start))
    room_id = place.meeting.room_id
    if room_id is None:
        return Alternative(best[0]) if best else None
    tried, people = [Timespan.lasting(start, length) for start in best[:_TRIED]], 1 + len(place.invitations)
    return next(with_room(unit, room_id, tried, people=people, ignoring=ignoring), None)
