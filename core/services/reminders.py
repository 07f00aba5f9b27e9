"""Reminders and the daily agenda: people's settings, and what is due now."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from core.errors import Invalid, NotAllowed, ZoneUnknown
from core.events import DailyAgenda, Reminded
from core.model.booking import Party, State
from core.model.meeting import Appointment, Meeting
from core.model.minutes import DAY
from core.model.people import Membership, Person
from core.model.reminders import LONGEST, MOST, QuietHours
from core.model.timers import TimerKind
from core.model.timespan import Timespan
from core.model.webhook import REMINDED
from core.model.zones import day_bounds, first_instant, zone_named
from core.ports import Unit
from core.services.agenda import appointments
from core.services.booking.parts import seen_by
from core.services.lookup import person_of
from core.services.meetings.parts import party_of_meeting
from core.services.timers import keep_meeting_timers, set_reminders_anew, taken
from core.services.webhooks.publishing import publish

_TO_COME = frozenset({State.CONFIRMED, State.ONGOING})
_AHEAD = timedelta(days=400)
_MANY = 1000


class Reminding(NamedTuple):
    """The result of sending due reminders: how many notices, and how many came too late."""

    sent: int
    too_late: int


def remind(unit: Unit, timer_ids: Collection[int]) -> Reminding:
    """The clock's tick: one notice per person and session for these reminders, in order of the sessions' starts.

    After an outage several may be due for one session: they become one. Those too late to be of use, as the session has
    begun or was cancelled, are dropped and counted.
    """
    timers = taken(unit, TimerKind.REMIND, timer_ids)
    ids = {timer.booking_id for timer in timers}
    bookings: dict[int, Appointment] = {**unit.bookings.many(ids), **unit.meetings.many(ids)}
    wanted = {
        (booking.span.start, booking.id, timer.person_id)
        for timer in timers
        if timer.person_id is not None
        and (booking := bookings[timer.booking_id]).state in _TO_COME
        and booking.span.start > unit.now
    }
    for starts_at, booking_id, person_id in sorted(wanted):
        unit.outbox.notify(
            person_id,
            Reminded(booking_id, starts_at),
            organisation_id=bookings[booking_id].organisation_id,
            now=unit.now,
            order_at=starts_at,
            about=booking_id,
        )
    publish(unit, [(bookings[number], REMINDED, "") for number in sorted({booking_id for _, booking_id, _ in wanted})])
    due = {(timer.booking_id, timer.person_id) for timer in timers}
    return Reminding(sent=len(wanted), too_late=len(due) - len(wanted))


def set_reminders(unit: Unit, person: Person, minutes: Collection[int] | None) -> Person:
    """Remind the person this many minutes before every upcoming and future session; None for the defaults, () for never.

    Raises Invalid.
    """
    wishes = None if minutes is None else _checked(minutes)
    person = replace(person_of(unit, person.id), reminders=wishes)
    unit.people.save(person)
    _set_anew(unit, person)
    return person


def set_reminders_of(unit: Unit, member: Membership, booking_id: int, minutes: Collection[int] | None) -> Appointment:
    """The same for one session or meeting; None for the person's usual ones. Raises Invalid, NotFound, NotAllowed."""
    wishes = None if minutes is None else _checked(minutes)
    meeting = unit.meetings.get(booking_id)
    if meeting is not None:
        return _wish_of_meeting(unit, member, meeting, wishes)
    booking = seen_by(unit, member, booking_id)
    if booking.party(member.person_id) is None:
        raise NotAllowed(needs="party")
    unit.timers.wish(booking.id, member.person_id, wishes)
    if booking.state is State.CONFIRMED:
        set_reminders_anew(unit, booking)
    return booking


def _wish_of_meeting(unit: Unit, member: Membership, meeting: Meeting, wishes: tuple[int, ...] | None) -> Meeting:
    if party_of_meeting(unit, member, meeting) not in {Party.HOST, Party.GUEST}:
        raise NotAllowed(needs="party")
    unit.timers.wish(meeting.id, member.person_id, wishes)
    keep_meeting_timers(unit, meeting)
    return meeting


def set_quiet(unit: Unit, person: Person, quiet: QuietHours | None) -> Person:
    """Set the hours in which nothing makes a sound, None for none. Raises ZoneUnknown."""
    person = person_of(unit, person.id)
    if person.zone is None:
        raise ZoneUnknown
    person = replace(person, quiet=quiet)
    unit.people.save(person)
    _set_anew(unit, person)
    return person


def set_offers_in_quiet(unit: Unit, person: Person, *, wanted: bool) -> Person:
    """Set whether freed time is offered to the person during their quiet hours; otherwise it goes to the next in line."""
    person = replace(person_of(unit, person.id), offers_in_quiet=wanted)
    unit.people.save(person)
    return person


def set_daily_agenda(unit: Unit, person: Person, minute: int | None) -> None:
    """Send the person's agenda every day at this minute of their local day, None for never. Raises Invalid, ZoneUnknown."""
    if minute is None:
        unit.agendas.drop(person.id)
        return
    if not 0 <= minute < DAY:
        raise Invalid("time", "no_time")
    if person.zone is None:
        raise ZoneUnknown
    unit.agendas.keep(person.id, minute, _next_at(unit.now, minute, person.zone))


def daily_agenda(unit: Unit, person_id: int) -> int | None:
    """The minute of their local day at which the person wants the agenda, None for never."""
    kept = unit.agendas.many([person_id]).get(person_id)
    return None if kept is None else kept[0]


def follow_zone(unit: Unit, person: Person) -> None:
    """Adapt what is due by the person's wall clock after their zone has changed."""
    minute = daily_agenda(unit, person.id)
    if minute is not None and person.zone is not None:
        unit.agendas.keep(person.id, minute, _next_at(unit.now, minute, person.zone))
    if person.quiet is not None:
        _set_anew(unit, person)


def send_agendas(unit: Unit, person_ids: Collection[int]) -> int:
    """The clock's tick: write the agendas of these people that are due and not empty; returns how many.

    After an outage today's agenda is still sent, late; those of earlier days are not.
    """
    sent = 0
    for person_id, (minute, due_at) in unit.agendas.many(person_ids).items():
        person = person_of(unit, person_id)
        if due_at > unit.now:
            continue
        if person.zone is None:
            unit.agendas.drop(person_id)
            continue
        unit.agendas.keep(person_id, minute, _next_at(unit.now, minute, person.zone))
        if _today(unit.now, person.zone).holds(due_at) and agenda_today(unit, person):
            event = DailyAgenda(_today(unit.now, person.zone).start)
            unit.outbox.notify(person_id, event, organisation_id=person.organisation_id, now=unit.now)
            sent += 1
    return sent


def agenda_today(unit: Unit, person: Person) -> Sequence[Appointment]:
    """The person's appointments between now and the end of their day, in order of start. Raises ZoneUnknown."""
    if person.zone is None:
        raise ZoneUnknown
    rest = Timespan(unit.now, _today(unit.now, person.zone).end)
    return appointments(unit, person.id, rest, _TO_COME)


def _checked(minutes: Collection[int]) -> tuple[int, ...]:
    wishes = tuple(sorted(set(minutes), reverse=True))
    if len(wishes) > MOST:
        raise Invalid("reminders", "too_many", MOST)
    if wishes and wishes[-1] < 1:
        raise Invalid("reminders", "too_short", 1)
    if wishes and wishes[0] > LONGEST:
        raise Invalid("reminders", "too_long", LONGEST // DAY)
    return wishes


def _set_anew(unit: Unit, person: Person) -> None:
    """Rewrite the timers of the person's upcoming sessions and meetings."""
    ahead = Timespan(unit.now, unit.now + _AHEAD)
    for booking in unit.bookings.of_person(person.id, ahead, {State.CONFIRMED}, _MANY):
        if booking.span.start > unit.now:
            set_reminders_anew(unit, booking)
    for meeting in unit.meetings.of_person(person.id, ahead, {State.CONFIRMED}, _MANY):
        if meeting.span.start > unit.now:
            keep_meeting_timers(unit, meeting)


def _today(now: datetime, zone: str) -> Timespan:
    return day_bounds(now.astimezone(zone_named(zone)).date(), zone)


def _next_at(now: datetime, minute: int, zone: str) -> datetime:
    """The next moment at which the wall clock of the zone shows this minute of the day, in UTC."""
    today = now.astimezone(zone_named(zone)).date()
    days = (today, today + timedelta(days=1), today + timedelta(days=2))
    return next(at for at in (first_instant(day, minute, zone) for day in days) if at > now)
