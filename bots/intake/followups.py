"""Short words read against the last card of the conversation: "later", "what about Sunday?", "with Ana instead", "cancel that".

What was shown last stands in the conversation's memory as the request that its card answers. Here that request is changed by
what is said now: one function for each kind of request, all asked by ``changed``.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bots.conversation.turn import Turn
from bots.intake.at_hand import at_hand, meant
from bots.intake.days import clock_within, hours_on, on_day, one_day, part_of_day, rest_of_day
from bots.intake.drafted import draft_at_hand, redrafted
from bots.intake.hours import set_hours
from bots.intake.meeting_said import changed_meeting
from bots.intake.of_listed import of_listed
from bots.intake.off_said import off_otherwise
from bots.intake.readings import sought
from bots.intake.said import Said, same_clock, timed, when
from bots.intake.sought import of_each_day, outside_hours, sought_otherwise, whole_days
from bots.language.reading import Intent, Reading
from bots.language.text.small_words import Pointer
from bots.requests import (
    Agenda,
    Approve,
    BecomeMentor,
    Cancel,
    ConfirmHold,
    Decline,
    EditDay,
    Find,
    FindRoom,
    FreeBusy,
    GiveReason,
    Hold,
    HoldSeries,
    Hours,
    Meet,
    Move,
    Off,
    Release,
    Request,
    SetHours,
    ShowBooking,
    ShowMentor,
    ShowTimes,
    Together,
    Wait,
)
from core.model.booking import Booking, State
from core.model.meeting import Meeting
from core.model.timespan import Timespan
from core.services.common_times import all_free

_ON = timedelta(days=14)
"""How far ahead a further search looks behind what was shown."""

_WEEK = timedelta(days=7)

ABOUT_A_BOOKING = (ShowBooking, ConfirmHold, Cancel, Approve, Decline, Release, GiveReason, Move)
"""Requests whose card is about one booking."""


def changed(turn: Turn, said: Said, press: Callable[[str], Request | None]) -> Request | None:
    """What was shown last, changed as it is said; None where nothing was, or where the words make no sense of it.

    ``press`` gives the request behind the last card's button of a meaning ("yes", "no", "more", "earlier").
    """
    about = turn.memory.about
    if Pointer.NOT_THAT in said.pointers and (no := press("no")) is not None:
        return no
    draft = draft_at_hand(turn)
    if draft is not None:
        return redrafted(turn, draft, said)
    change = _CHANGES.get(type(about))
    if change is not None:
        return change(turn, about, said, press)
    found = at_hand(turn)
    if isinstance(found, Meeting):
        return changed_meeting(turn, found, said)
    return None if found is None else _of_booking(turn, found, said)


Press = Callable[[str], Request | None]


def _find(turn: Turn, about: Find, said: Said, press: Press) -> Request | None:
    reading = said.reading
    if reading.shift is not None and about.at is not None:
        start = about.at + timedelta(minutes=reading.shift)
        return replace(about, window=rest_of_day(turn.speak, start), at=start, skip=0)
    if reading.skills:
        skills = {turn.directory.skills[name] for name in reading.skills if name in turn.directory.skills}
        return replace(about, skill_ids=tuple(sorted(skills)), skip=0)
    if said.pages or reading.shift is not None or Pointer.NOT_THAT in said.pointers:
        return _paged(turn, about, said, press)
    if said.somebody_else:
        return _without(about, press)
    window, at = about.window, about.at
    if said.other_day:
        start = window.end if window is not None else turn.speak.day_of(turn.now).end
        window, at = Timespan(start, start + _ON), None
    elif reading.window is not None or reading.at is not None:
        window, at = when(turn, said, window, at)
    left_out = about.left_out
    if about.window is not None and of_each_day(turn, about.window, reading):
        window, at = whole_days(turn, about.window), None
        left_out = outside_hours(turn, window, reading)
    elif window != about.window or reading.except_:
        window, left_out = sought(reading, window)
    made = replace(about, window=window, at=at, length=reading.duration or about.length, skip=0, left_out=left_out)
    if said.people:
        made = replace(made, host_ids=said.people, skill_ids=(), without_ids=(), pool_id=None)
    return _but_for(made, said.without) if said.without else made


def _but_for(wish: Find, people: tuple[int, ...]) -> Find:
    """The search with anybody but these."""
    hosts = tuple(each for each in wish.host_ids if each not in people)
    return replace(wish, host_ids=hosts, without_ids=tuple(dict.fromkeys((*wish.without_ids, *people))))


def _paged(turn: Turn, about: Find, said: Said, press: Press) -> Request | None:
    """More of what was found: earlier, or the next mentors, else what lies behind the window."""
    if said.backwards:
        return press("earlier") or _before(turn, about)
    found = press("more")
    if found is not None:
        return found
    if about.window is None:
        return about
    return replace(about, window=Timespan(about.window.end, about.window.end + _ON), at=None, skip=0, left_out=())


def _before(turn: Turn, about: Find) -> Find:
    """What is earlier than what was found: from now until its window begins; the same where nothing is earlier."""
    if about.at is not None:
        return replace(about, at=None, skip=0)
    start = about.window.start if about.window is not None else turn.now
    return replace(about, window=Timespan(turn.now, start), skip=0, left_out=()) if start > turn.now else about


def _without(about: Find, press: Press) -> Request | None:
    """Anybody but those who were asked for by name, else those who come next."""
    if about.host_ids:
        return replace(about, host_ids=(), without_ids=(*about.without_ids, *about.host_ids), skip=0)
    more = press("more")
    return more if isinstance(more, Find) else about


def _times(turn: Turn, about: ShowTimes, said: Said, press: Press) -> Request | None:
    """Another day or length of one mentor's times, one of them by its clock, or another mentor's."""
    reading, day = said.reading, about.day or turn.speak.today()
    if reading.shift is not None and about.moving is not None:
        return Move(about.moving, length=reading.duration or about.length, shift=reading.shift)
    if said.pages or (said.pointers <= {Pointer.NOT_THAT} and not (said.people or said.without or timed(reading))):
        return press("earlier") or about if said.backwards else press("more") or about
    if said.people or said.not_with(about.host_id):
        return _at_another(
            turn, said, about.host_id, turn.speak.day_of(on_day(turn.speak, turn.now, day)), None, about.length
        )
    length = reading.duration or about.length
    if said.other_day:
        return _next_day(turn, about, press)
    if reading.at is not None:
        start = on_day(turn.speak, reading.at, day) if reading.dayless else reading.at
        if about.recurrence:
            return HoldSeries(about.host_id, about.service_id, start, about.recurrence, length)
        return Hold(about.host_id, about.service_id, start, length, about.moving)
    if reading.window is None and Pointer.SAME_TIME in said.pointers and about.moving is not None:
        start = on_day(turn.speak, turn.booking(about.moving).span.start, day)
        return Hold(about.host_id, about.service_id, start, length, about.moving)
    if reading.window is None:
        return replace(about, length=length, part=0)
    if reading.dayless and about.moving is None and not about.recurrence:
        hours = hours_on(turn.speak, reading.window, day)
        return Find(host_ids=(about.host_id,), service_id=about.service_id, window=hours, length=length)
    if Pointer.SAME_TIME in said.pointers:
        if about.moving is not None:
            moved = turn.booking(about.moving)
            start = same_clock(turn, moved.span.start, reading.window)
            return Hold(about.host_id, about.service_id, start, length or moved.span.minutes, about.moving)
        return replace(
            about, day=day + _WEEK if one_day(turn.speak, reading.window) is None else None, part=0, window=None
        )
    window = hours_on(turn.speak, reading.window, day) if reading.dayless else reading.window
    first = turn.speak.local(window.start).date()
    return replace(about, day=first, length=length, part=0, window=part_of_day(turn.speak, window))


def _next_day(turn: Turn, about: ShowTimes, press: Press) -> Request:
    """The nearest day behind this one that has open times."""
    ways = turn.requests_of(turn.memory.token) or ()
    day = about.day or turn.speak.today()
    later = [way for way in ways if isinstance(way, ShowTimes) and way.day is not None and way.day > day]
    return later[0] if later else press("more") or replace(about, day=day + timedelta(days=1), part=0, window=None)


def _hold(turn: Turn, about: Hold, said: Said, press: Press) -> Request | None:
    """The time that is held, given back for another: a clock without a day is of its own day."""
    reading = said.reading
    held = replace(about, instead=_given_back(turn, press))
    day = turn.speak.local(about.starts_at).date()
    if said.people or said.not_with(about.host_id):
        if said.people and len(said.people) == 1 and about.moving is None:
            return replace(held, host_id=said.people[0], service_id=None)
        day_of = turn.speak.day_of(about.starts_at)
        found = _at_another(turn, said, about.host_id, day_of, about.starts_at, about.length)
        return _instead_of(held.instead, found) if said.not_with(about.host_id) else found
    if reading.shift is not None:
        return replace(held, starts_at=about.starts_at + timedelta(minutes=reading.shift))
    if Pointer.SAME_TIME in said.pointers and reading.window is not None:
        moved = turn.booking(about.moving) if about.moving is not None and held.instead is None else None
        clock = about.starts_at if moved is None else moved.span.start
        return replace(held, starts_at=same_clock(turn, clock, reading.window))
    times = ShowTimes(about.host_id, about.service_id, reading.duration or about.length, day, about.moving)
    if reading.at is not None:
        start = on_day(turn.speak, reading.at, day) if reading.dayless else reading.at
        return replace(held, starts_at=start, length=reading.duration or about.length)
    if said.other_day:
        another = replace(times, day=day + timedelta(days=1))
        return Release(held.instead, another) if said.turned_down and held.instead is not None else another
    if reading.window is not None:
        window = hours_on(turn.speak, reading.window, day) if reading.dayless else reading.window
        first = turn.speak.local(window.start).date()
        return replace(times, day=first, window=part_of_day(turn.speak, window))
    if reading.duration is not None:
        return replace(held, length=reading.duration)
    return replace(times, window=_beside(turn, held, said)) if said.pages else times


def _given_back(turn: Turn, press: Press) -> int | None:
    """The booking whose time is given back: that of the card's button, or what is held behind a question about it."""
    release, found = press("no"), at_hand(turn)
    if isinstance(release, Release):
        return release.booking_id
    return found.id if isinstance(found, Booking) and found.state is State.HELD else None


def _instead_of(held_id: int | None, found: Find) -> Request:
    """What was found, with the time that is held given back: it was with somebody who is not wanted."""
    return found if held_id is None else Release(held_id, back=found)


def _beside(turn: Turn, held: Hold, said: Said) -> Timespan | None:
    """What is left of the day behind the time that is held, or lies before it; None where that is nothing.

    A time that was refused is where what lies behind it begins, as it was said.
    """
    span = turn.booking(held.instead).span if held.instead is not None else None
    first, last = (held.starts_at, held.starts_at) if span is None else (span.start, span.end)
    day = turn.speak.day_of(held.starts_at)
    start, end = (max(day.start, turn.now), first) if said.backwards else (last, day.end)
    return Timespan(start, end) if start < end else None


def _at_another(turn: Turn, said: Said, host_id: int, day: Timespan, at: datetime | None, length: int | None) -> Find:
    """The same time with somebody else: with those who are named, or with anybody but the host."""
    window = Timespan(max(day.start, turn.now), day.end) if day.end > turn.now else None
    if said.people:
        return Find(host_ids=said.people, window=window, at=at, length=length)
    return Find(without_ids=(host_id,), window=window, at=at, length=length)


def _agenda(turn: Turn, about: Agenda, said: Said, press: Press) -> Request | None:
    """Another day's sessions, the page before or behind, or one that is listed at another time."""
    reading = said.reading
    of_one = of_listed(turn, about, said)
    if of_one is not None:
        return of_one
    if said.pages:
        return press("earlier") or about if said.backwards else press("more") or about
    if said.people or said.somebody_else or not (reading.window or reading.at):
        return None
    window = reading.window
    if window is None and reading.at is not None:
        window = turn.speak.day_of(reading.at)
    return Agenda(window)


def _free_busy(turn: Turn, about: FreeBusy, said: Said, _: Press) -> Request | None:
    """Somebody else's free time, or the same person's at another time."""
    reading = said.reading
    if not (said.people or reading.window or reading.at):
        return None
    people = said.people or about.person_ids
    if reading.window is None and reading.at is None:
        return replace(about, person_ids=people)
    at = reading.at
    if at is not None and reading.dayless:
        at = _within_shown(turn, about, people, at)
    mentor = len(people) == 1 and turn.directory.mentors.issuperset(people)
    if at is not None and reading.duration is not None and mentor:
        return Hold(people[0], None, at, reading.duration)
    return FreeBusy(people, reading.window, at)


def _within_shown(turn: Turn, about: FreeBusy, people: tuple[int, ...], at: datetime) -> datetime:
    """The clock of ``at`` on the day that was shown; of several days on the first one on which all of these are free then."""
    if about.at is not None:
        return on_day(turn.speak, at, turn.speak.local(about.at).date())
    if about.window is None:
        return at
    starts = clock_within(turn.speak, at, about.window)
    free = (start for start in starts if all_free(turn.unit, turn.member, people, Timespan.lasting(start, 1)))
    return next(free, starts[0] if starts else at)


def _room(turn: Turn, about: FindRoom, said: Said, _: Press) -> Request | None:
    """A room with more in it, for more people, for longer or at another time; the only one is booked so, where that is said."""
    reading = said.reading
    offered = [way for way in turn.requests_of(turn.memory.token) or () if isinstance(way, Meet)]
    if said.books and reading.duration is not None and len(offered) == 1:
        return replace(offered[0], length=reading.duration, at=_start_in(turn, said, offered[0].at))
    if said.people or said.pointers - {Pointer.SAME_TIME} or not (timed(reading) or reading.amenities or reading.shift):
        return None
    window, at = about.window, about.at
    if reading.shift is not None:
        at, window = (at or turn.now) + timedelta(minutes=reading.shift), None
    elif reading.window is not None or reading.at is not None:
        window, at = _when_for_room(turn, said, window, at)
    return replace(
        about,
        amenities=tuple(dict.fromkeys((*about.amenities, *reading.amenities))),
        length=reading.duration or about.length,
        window=None if at is not None else window,
        at=at,
    )


def _when_for_room(
    turn: Turn, said: Said, window: Timespan | None, at: datetime | None
) -> tuple[Timespan | None, datetime | None]:
    """When the room is wanted: a day alone keeps the clock."""
    there = said.reading.window
    if at is not None and said.reading.at is None and there is not None:
        day = one_day(turn.speak, there)
        if day is not None and part_of_day(turn.speak, there) is None:
            return None, on_day(turn.speak, at, day)
    return when(turn, said, window, at)


def _start_in(turn: Turn, said: Said, at: datetime | None) -> datetime | None:
    """The start that is said now, a clock alone on the day that there was; else the one that there was."""
    told = said.reading.at
    if told is None or at is None:
        return told or at
    return on_day(turn.speak, told, turn.speak.local(at).date()) if said.reading.dayless else told


def _mentor(turn: Turn, about: ShowMentor, said: Said, _: Press) -> Request | None:
    """The times of the mentor whose card was shown."""
    reading = said.reading
    if said.people or not timed(reading):
        return None
    if reading.at is not None:
        return Hold(about.host_id, None, reading.at, reading.duration)
    day = turn.speak.local(reading.window.start).date() if reading.window is not None else None
    return ShowTimes(about.host_id, None, reading.duration, day)


def _wait(turn: Turn, about: Wait, said: Said, _: Press) -> Request | None:
    """What is waited for, looked for at another time."""
    reading = said.reading
    window = reading.window or (rest_of_day(turn.speak, reading.at) if reading.at is not None else None)
    if window is None and not said.people:
        return None
    if said.people:
        return Find((), said.people, about.service_id, window or about.window, at=reading.at)
    hosts = (about.host_id,) if about.host_id is not None else ()
    return Find(about.skill_ids, hosts, about.service_id, window, at=reading.at, pool_id=about.pool_id)


def _hours(_: Turn, __: Request, said: Said, ___: Press) -> Request | None:
    return set_hours(said.reading) if said.reading.weekly else None


_CHANGES: Mapping[type, Callable[[Turn, Any, Said, Press], Request | None]] = {
    Find: _find,
    ShowTimes: _times,
    Hold: _hold,
    Agenda: _agenda,
    FreeBusy: _free_busy,
    Together: sought_otherwise,
    FindRoom: _room,
    ShowMentor: _mentor,
    Wait: _wait,
    Hours: _hours,
    SetHours: _hours,
    EditDay: _hours,
    BecomeMentor: _hours,
    Off: off_otherwise,
}
"""How each kind of request is changed by what is said after its card."""


# One session or meeting.


def _of_booking(turn: Turn, booking: Booking, said: Said) -> Request | None:
    """A booking moved, or looked for with somebody else; one that is over is booked anew."""
    reading, span = said.reading, booking.span
    guest = booking.guest_id == turn.person.id
    if said.people or said.somebody_else:
        whole = turn.speak.day_of(span.start)
        if not guest:
            return None
        found = _at_another(turn, said, booking.host_id, whole, span.start, span.minutes)
        turned_down = booking.state is State.HELD and said.not_with(booking.host_id)
        return _instead_of(booking.id if turned_down else None, found)
    if Pointer.SAME_TIME in said.pointers and reading.window is not None:
        start = same_clock(turn, span.start, reading.window)
        if _stands(turn, booking) and (reading.intent is Intent.PROPOSE or not guest):
            return Move(booking.id, at=start)
        return Hold(booking.host_id, booking.service_id, start, span.minutes) if guest else None
    if _stands(turn, booking):
        return _moved(turn, booking, said)
    if not guest:
        return None
    day = max(turn.speak.local(span.start).date(), turn.speak.today())
    times = ShowTimes(booking.host_id, booking.service_id, reading.duration, day)
    again = replace(said, reading=replace(reading, shift=None))
    return _times(turn, times, again, lambda _: None)


def _stands(turn: Turn, booking: Booking) -> bool:
    """Whether it is to come, so that it can be moved."""
    return booking.state in {State.CONFIRMED, State.PENDING} and booking.span.start > turn.now


def _moved(turn: Turn, booking: Booking, said: Said) -> Move:
    """The booking with another time: any that there is where none is said."""
    reading = said.reading
    if said.other_day:
        after = turn.speak.day_of(booking.span.start).end
        return Move(booking.id, Timespan(after, after + _ON), None, reading.duration)
    return Move(
        booking.id, reading.window, reading.at, reading.duration, reading.shift, reading.dayless, reading.clockless
    )


def _held(turn: Turn, booking: Booking, reading: Reading, press: Press) -> Request | None:
    """A time that is only held, given back, or held otherwise in its place."""
    if reading.intent is Intent.CANCEL:
        return Release(booking.id)
    held = Hold(booking.host_id, booking.service_id, booking.span.start, booking.span.minutes, booking.moves_id)
    changed = _hold(turn, held, Said(reading, (), frozenset()), press)
    return replace(changed, instead=booking.id) if isinstance(changed, Hold) else changed


def done_with_that(turn: Turn, reading: Reading, press: Press, reason: str) -> Request | None:
    """A plain "cancel" or "move it" is about the session whose card is the last one, or the one of a list that is named."""
    about = turn.memory.about
    if reading.intent is Intent.CANCEL:
        no = press("no")
        if isinstance(no, Release):
            return no
    if isinstance(about, Hold) and reading.intent is Intent.RESCHEDULE:
        elsewhere = _hold(turn, about, Said(reading, (), frozenset()), press)
        held_id = _given_back(turn, press)
        if isinstance(elsewhere, ShowTimes) and timed(reading) and held_id is not None:
            return Release(held_id, elsewhere)
        return elsewhere
    found = meant(turn, reading)
    if isinstance(found, Booking) and found.state is State.HELD and found.guest_id == turn.person.id:
        return _held(turn, found, reading, press)
    if not isinstance(found, Booking) or reading.scope in {"following", "all"}:
        return None
    if reading.intent is Intent.CANCEL:
        return Cancel(found.id, reason=reason)
    return Move(
        found.id, reading.window, reading.at, reading.duration, reading.shift, reading.dayless, reading.clockless
    )
