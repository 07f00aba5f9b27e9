"""The clock's part: the next occurrences of a series are made, and their time is claimed, as they come into reach (S1.106)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from core.errors import LengthNotOffered, NotFound, ServiceInactive
from core.events import SeriesShort
from core.model.booking import LIVE, Booking, State
from core.model.people import Membership, Person
from core.model.series import Series, SeriesKind, extended_at, made_by, without
from core.ports import Unit
from core.services.availability import Wanted
from core.services.booking.checks import wanted_again
from core.services.booking.parts import book_at_once, claim_of, session_claims, tell
from core.services.insisting import put_to_organizers
from core.services.lookup import membership_of
from core.services.meetings.asking import lock_met
from core.services.meetings.displacing import offer_left
from core.services.series.meetings import extend_meetings, stopped
from core.services.series.parts import Placed, reach_of
from core.services.series.session_conflicts import weighed
from core.services.series.weighing import Weighed, make_way, note_made_way


def extend(unit: Unit, series_ids: Sequence[int]) -> Sequence[Series]:
    """The clock's tick: make what has come into reach of these series, as far as it can be had; returns the series extended.

    The policy that holds decides about what clashes. What cannot be had is left out, and its people are told while there is all
    the time in the world to find another.
    """
    extended = []
    for number in series_ids:
        seen = unit.series.get(number)
        if seen is not None and seen.extend_at is not None and seen.extend_at <= unit.now:
            make = _extend_sessions if seen.kind is SeriesKind.SESSION else extend_meetings
            extended.append(make(unit, seen))
    return extended


def _extend_sessions(unit: Unit, seen: Series) -> Series:
    """The next sessions are like the last: of the same people, service, topic and place.

    The policy decides about each time that others have: they give way, organizers are asked for its guest, or it is left out.
    """
    model = next(reversed(unit.series.sessions(seen.id, _MODELS)), None)
    wanted = None if model is None else _still_offered(unit, model)
    if model is None or wanted is None:
        return stopped(unit, seen)
    made_until = max(made_by(seen.pattern, unit.now + reach_of(wanted.service)), seen.made_until)
    coming = seen.pattern.occurrences(seen.made_until + timedelta(days=1), made_until)
    there = {each.recurrence_at for each in unit.series.sessions(seen.id, LIVE)}
    places = [Placed(e, e.span) for e in coming if e.span.start > unit.now and e.recurrence_at not in there]
    spans = [claim_of(wanted.service, place.span) for place in places]
    people = lock_met(unit, {model.host_id, model.guest_id}, spans)
    series = unit.series.for_update(seen.id)
    if series is None or series.version != seen.version:
        return series or seen
    guest = membership_of(unit, model.organisation_id, model.guest_id)
    found = weighed(unit, guest, wanted, people[model.guest_id], places)
    displaced = make_way(unit, found, by=model.guest_id)
    made = _made(unit, guest, _like(model, series), places, found, people)
    note_made_way(unit, found, made, by=model.guest_id)
    offer_left(unit, displaced)
    _tell_short(unit, model, series, found)
    pattern = series.pattern
    for each in found.clashes:
        pattern = without(pattern, each.day)
    extend_at = extended_at(pattern, made_until, reach_of(wanted.service))
    changed = replace(series, pattern=pattern, made_until=made_until, extend_at=extend_at, version=series.version + 1)
    unit.series.save(changed, seen=series.version)
    return changed


_MODELS = (State.CONFIRMED, State.ONGOING, State.COMPLETED, State.NO_SHOW, State.CANCELLED)
"""What later sessions are made like: cancelled by itself or not, it says with whom and as what."""


def _still_offered(unit: Unit, model: Booking) -> Wanted | None:
    """The host, service and length as they can still be had; None where the host offers them no more."""
    try:
        return wanted_again(unit, model)
    except (NotFound, ServiceInactive, LengthNotOffered):
        return None


def _like(model: Booking, series: Series) -> Booking:
    """One more of them, not stored yet and at no time of its own."""
    return Booking(
        id=0,
        short_id="",
        organisation_id=model.organisation_id,
        service_id=model.service_id,
        host_id=model.host_id,
        guest_id=model.guest_id,
        span=model.span,
        state=State.HELD,
        topic=model.topic,
        place=model.place,
        series_id=series.id,
    )


def _made(
    unit: Unit,
    guest: Membership,
    model: Booking,
    places: Sequence[Placed],
    found: Weighed,
    people: Mapping[int, Person],
) -> Sequence[Booking]:
    """The sessions, confirmed as the series is: its people heard of it when it was made. Organizers are asked about some."""
    made, out = [], {each.recurrence_at for each in found.clashes}
    for place in places:
        at = place.occurrence.recurrence_at
        session = replace(model, span=place.span, recurrence_at=at)
        if at in found.asked:
            own = [(people[model.guest_id].calendar_id, place.span)]
            made.append(put_to_organizers(unit, guest, session, own, found.asked[at], why=""))
        elif at not in out:
            made.append(book_at_once(unit, session, session_claims(unit, session, people), by=None))
    return made


def _tell_short(unit: Unit, model: Booking, series: Series, found: Weighed) -> None:
    """Both hear what is left out, its guest alone what organizers are asked: the host hears of that once it is decided."""
    for each in found.clashes:
        tell(unit, model, SeriesShort(series.id, each.recurrence_at), {model.host_id, model.guest_id})
    for at in found.asked:
        tell(unit, model, SeriesShort(series.id, at, asked=True), {model.guest_id})
