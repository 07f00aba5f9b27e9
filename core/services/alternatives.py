"""Other times for a meeting that cannot take place when it is wanted, and for one that has to make way."""

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from core.model.conflict import SHOWN_TIMES, Alternative
from core.model.meeting import Meeting
from core.model.minutes import DAY, minute_at, moment_at, whole_minutes
from core.model.openings import nearest, openings
from core.model.room import Needs, why_unfit
from core.model.timespan import Timespan
from core.model.zones import grid
from core.ports import Unit
from core.services.common_times import all_free
from core.services.free_rooms import rooms_free
from core.services.lookup import membership_of

_LOOKED = (timedelta(days=2), timedelta(days=7))
"""How far before and after the wanted time others are looked for."""

_STEP = 30
"""Minutes between the proposed starts, on the clock of the meeting's host."""

_TRIED = 12
"""For how many times another room is looked for if the wanted one is taken."""


def other_times(
    unit: Unit, meeting: Meeting, person_ids: Collection[int], *, count: int = SHOWN_TIMES
) -> tuple[Alternative, ...]:
    """The nearest times at which all these people are free within their hours, and the room or an equivalent one (S1.36, S1.77).

    All are in the future, in order; few or none if little is free. The people include the host, on whose clock the starts lie.
    """
    host, before, after = unit.people.get(meeting.host_id), *_LOOKED
    if host is None or host.zone is None:
        return ()
    window = Timespan(max(unit.now, meeting.span.start - before), max(unit.now, meeting.span.start) + after)
    member = membership_of(unit, meeting.organisation_id, meeting.host_id)
    free = [whole_minutes(span) for span in all_free(unit, member, tuple(person_ids), window)]
    first, last = whole_minutes(window)
    length = meeting.span.minutes
    starts = openings(
        free,
        (),
        length=length,
        step=_STEP,
        grid=grid(host.zone, first // DAY, last // DAY, _STEP),
        not_before=minute_at(unit.now) + 1,
        not_after=last,
    )
    tried = count if meeting.room_id is None else _TRIED
    near = nearest([moment_at(start) for start in starts], meeting.span.start, tried)
    if meeting.room_id is None:
        return tuple(Alternative(start) for start in near)
    spans = [Timespan.lasting(start, length) for start in near]
    found = list(with_room(unit, meeting.room_id, spans))
    times = nearest([each.starts_at for each in found], meeting.span.start, count)
    return tuple(each for each in found if each.starts_at in times)


def with_room(
    unit: Unit, room_id: int, spans: Sequence[Timespan], *, people: int = 1, ignoring: Collection[int] = ()
) -> Iterator[Alternative]:
    """Those of the times at which the room is open and free, or an equal one: with as many seats and all that it has (S1.36).

    Looked for one by one, in the order given; for at least so many ``people``. The bookings ``ignoring`` are not in the way.
    """
    room = unit.rooms.get(room_id)
    if room is None or not spans:
        return
    window = Timespan(min(span.start for span in spans), max(span.end for span in spans))
    claims = unit.bookings.claims([room.calendar_id], window)[room.calendar_id]
    busy = [claim for claim, owner in claims if owner not in ignoring]
    needs = Needs(max(room.capacity, people), room.amenities, room.place)
    for span in spans:
        if why_unfit(room, Needs(people), span) is None and not any(claim.overlaps(span) for claim in busy):
            yield Alternative(span.start, room.id)
            continue
        for equal in rooms_free(unit, room.organisation_id, needs, span, limit=1, ignoring=ignoring):
            yield Alternative(span.start, equal.id)
