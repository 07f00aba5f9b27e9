"""The clock's part: the next occurrences of a series are made, and their time is claimed, as they come into reach (S1.106)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.errors import LengthNotOffered, NotFound, ServiceInactive
from core.events import SeriesShort
from core.model.booking import Booking, State
from core.model.series import Occurrence, Series, SeriesKind, extended_at, made_by, without
from core.ports import Unit
from core.services.availability import Wanted
from core.services.booking.checks import wanted_again
from core.services.booking.parts import claim_of, sides_of, tell
from core.services.history import note
from core.services.lookup import service_of
from core.services.series.meetings import extend_meetings, stopped
from core.services.series.parts import Placed, clashes_of, reach_of
from core.services.timers import keep_timers


def extend(unit: Unit, series_ids: Sequence[int]) -> Sequence[Series]:
    """The clock's tick: make what has come into reach of these series, as far as it can be had; returns the series extended.

    What clashes is left out, and its people are told while there is all the time in the world to find another.
    """
    extended = []
    for number in series_ids:
        seen = unit.series.get(number)
        if seen is not None and seen.extend_at is not None and seen.extend_at <= unit.now:
            make = _extend_sessions if seen.kind is SeriesKind.SESSION else extend_meetings
            extended.append(make(unit, seen))
    return extended


def _extend_sessions(unit: Unit, seen: Series) -> Series:
    """The next sessions are like the last: of the same people, service, topic and place."""
    model = next(reversed(unit.series.sessions(seen.id, _MODELS)), None)
    if model is None:
        return stopped(unit, seen)
    sides = sides_of(unit, model.host_id, model.guest_id)
    unit.bookings.lock(sides.calendar_ids)
    series = unit.series.for_update(seen.id)
    assert series is not None, "series are never removed"
    service = service_of(unit, model.service_id)
    made_until = made_by(series.pattern, unit.now + reach_of(service))
    coming = series.pattern.occurrences(_day_after(series), made_until)
    wanted = _still_offered(unit, model)
    if wanted is None:
        return stopped(unit, series)
    places = [Placed(each, each.span) for each in coming if each.span.start > unit.now]
    found = clashes_of(unit, wanted, sides.guest, places) if places else ()
    clashes = {each.recurrence_at: each for each in found}
    for place in places:
        if place.occurrence.recurrence_at not in clashes:
            _make(unit, series, model, wanted, place.occurrence, guest_calendar=sides.guest.calendar_id)
    pattern = series.pattern
    for clash in clashes.values():
        pattern = without(pattern, pattern.day_of(clash.recurrence_at))
        tell(unit, model, SeriesShort(series.id, clash.recurrence_at), {model.host_id, model.guest_id})
    made_until = max(made_until, series.made_until)
    extend_at = extended_at(pattern, made_until, reach_of(service))
    changed = replace(series, pattern=pattern, made_until=made_until, extend_at=extend_at, version=series.version + 1)
    unit.series.save(changed, seen=series.version)
    return changed


_MODELS = (State.CONFIRMED, State.ONGOING, State.COMPLETED, State.NO_SHOW, State.CANCELLED)
"""What later sessions are made like: cancelled by itself or not, it says with whom and as what."""


def _day_after(series: Series) -> date:
    return series.made_until + timedelta(days=1)


def _still_offered(unit: Unit, model: Booking) -> Wanted | None:
    """The host, service and length as they can still be had; None where the host offers them no more."""
    try:
        return wanted_again(unit, model)
    except (NotFound, ServiceInactive, LengthNotOffered):
        return None


def _make(unit: Unit, series: Series, model: Booking, wanted: Wanted, at: Occurrence, *, guest_calendar: int) -> None:
    """One more session, confirmed as the series is: its people heard of the series when it was made."""
    new = Booking(
        id=0,
        short_id="",
        organisation_id=model.organisation_id,
        service_id=model.service_id,
        host_id=model.host_id,
        guest_id=model.guest_id,
        span=at.span,
        state=State.CONFIRMED,
        topic=model.topic,
        place=model.place,
        created_at=unit.now,
        series_id=series.id,
        recurrence_at=at.recurrence_at,
    )
    claims = [(wanted.mentor.calendar_id, claim_of(wanted.service, at.span)), (guest_calendar, at.span)]
    new = unit.bookings.add(new, sorted(claims))
    note(unit, new, State.CONFIRMED.value)
    keep_timers(unit, replace(new, state=State.HELD), new)
