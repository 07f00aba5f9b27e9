"""What is in the way of a time that somebody wants, over everybody who is required and the room at once."""

from collections.abc import Collection, Mapping, Sequence

from core.model.booking import Booking, State
from core.model.conflict import Clash, Taken, overlapping
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.ports import Unit


def in_the_way(
    unit: Unit,
    organisation_id: int,
    calendar_ids: Collection[int],
    wanted: Sequence[Timespan],
    *,
    ignoring: Collection[int] = (),
) -> list[tuple[Clash, ...]]:
    """For each wanted span, every booking that has some of it on these calendars, in order of time: one line each.

    One look at all calendars together (S1.4, S1.34, S1.35, S1.85). Holds and requests that have run out are not in the way,
    although the clock may not have got to them; nor are the bookings of ``ignoring``.
    """
    if not wanted:
        return []
    around = Timespan(min(span.start for span in wanted), max(span.end for span in wanted))
    claims = [
        Taken(calendar, span, owner)
        for calendar, claimed in unit.bookings.claims(calendar_ids, around).items()
        for span, owner in claimed
        if owner not in ignoring
    ]
    found = overlapping(wanted, claims)
    standing = _standing(unit, {number for lines in found for number in lines})
    return [_lines(unit, organisation_id, lines, standing) for lines in found]


def _standing(unit: Unit, booking_ids: Collection[int]) -> Mapping[int, Booking]:
    """Those of the bookings that have not run out."""
    if not booking_ids:
        return {}
    found = unit.bookings.many(booking_ids)
    return {number: booking for number, booking in found.items() if not booking.expired(unit.now)}


def _lines(
    unit: Unit, organisation_id: int, lines: Mapping[int, frozenset[int]], standing: Mapping[int, Booking]
) -> tuple[Clash, ...]:
    clashes = [
        Clash(
            booking.id,
            booking.span,
            booking.version,
            calendars,
            Priority.NORMAL,
            begun=booking.state is State.ONGOING or booking.span.start <= unit.now,
            foreign=booking.organisation_id != organisation_id,
        )
        for number, calendars in lines.items()
        if (booking := standing.get(number)) is not None
    ]
    return tuple(sorted(clashes, key=lambda clash: (clash.span, clash.booking_id)))
