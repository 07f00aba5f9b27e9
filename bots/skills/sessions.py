"""What I have: the agenda, one booking, who is free; moving and cancelling by words."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bots.cards import Card
from bots.conversation.turn import Answer, Turn
from bots.intake.days import hours_on, on_day, part_of_day
from bots.intake.said import same_clock
from bots.requests import (
    Agenda,
    AlterMeeting,
    Cancel,
    CancelMany,
    CancelMeeting,
    CancelSeries,
    Change,
    ChangeSeries,
    Find,
    FreeBusy,
    Hold,
    Move,
    MoveMeeting,
    MoveSeries,
    Reminders,
    Respond,
    SeriesLength,
    SetReminders,
    ShowBooking,
    ShowDecision,
    ShowTimes,
    Sure,
)
from bots.scenes.bookings import room_name, scene_of
from bots.scenes.conflicts import DecisionScene, decision_scene
from bots.skills.book import booking_answer
from bots.skills.meet import meeting_answer
from bots.skills.near import NEAR, most_likely
from bots.skills.several import in_turn
from bots.skills.spared import none_left, unspared
from bots.views.after import gist
from bots.views.agenda import (
    PAGE,
    Way,
    agenda_card,
    many_card,
    many_done_card,
    move_many_card,
    none_card,
    which_card,
)
from bots.views.booking import cancel_card
from bots.views.calendars import with_own_events
from bots.views.common import press, simple
from bots.views.conflict import with_decisions
from bots.views.freebusy import FREE_SHOWN, free_busy_card
from core.errors import NotAllowed, Refusal
from core.model.booking import LIVE, Booking, State
from core.model.changing import Verb
from core.model.invitation import Answer as Answered
from core.model.meeting import Appointment, Meeting, people_of
from core.model.rights import organizes
from core.model.series import Scope
from core.model.timespan import Timespan, subtract
from core.services import attendance
from core.services import booking as bookings
from core.services.agenda import appointments, awaiting, past_appointments, sides_of_all
from core.services.appointments import taking_part
from core.services.common_times import all_free
from core.services.freebusy import FreeAndBusy, free_busy
from core.services.meetings import MeetingChange, seen_meeting

_STANDING = frozenset({State.PENDING, State.CONFIRMED, State.ONGOING})
_MANY = 300
"""Sessions that are over among which those with somebody are looked for."""

_FAR = timedelta(days=400)
_ON = timedelta(days=14)
"""How far behind the day that it has a session is looked for any other."""
_WEEK = timedelta(days=6)
"""How far ahead somebody's time is shown where no day is named, after today."""


def show_booking(turn: Turn, request: ShowBooking) -> Answer:
    """One session or meeting by its id, for those who may see it."""
    meeting = _meeting(turn, request)
    if meeting is not None:
        return meeting_answer(turn, meeting)
    if request.booking_id is not None:
        booking = turn.booking(request.booking_id)
    else:
        found = turn.unit.bookings.by_short_id(turn.home.id, request.short_id.strip())
        booking = bookings.shown(turn.unit, turn.member, found)
    shadow = turn.unit.bookings.shadow(booking.id)
    awaited = shadow is not None and shadow.state is State.PENDING and shadow.awaits is shadow.party(turn.person.id)
    return booking_answer(turn, shadow if shadow is not None and awaited else booking)


def _meeting(turn: Turn, request: ShowBooking) -> Meeting | None:
    """The meeting that is named, for who may see it; None where no meeting is, so that it is looked for among sessions."""
    if request.booking_id is not None:
        found = turn.unit.meetings.get(request.booking_id)
    else:
        found = turn.unit.meetings.by_short_id(turn.home.id, request.short_id.strip())
    return None if found is None else seen_meeting(turn.unit, turn.member, found.id)


def show_agenda(turn: Turn, request: Agenda) -> Answer:
    """My sessions in the window or from now on, what waits for my answer, or what is over, the latest first."""
    most = request.skip + PAGE + 1
    if request.waiting:
        mine = awaiting(turn.unit, turn.person.id, turn.now, most)
    elif request.past:
        return _history(turn, request)
    else:
        window = request.window or Timespan(turn.now, turn.now + _FAR)
        mine = appointments(turn.unit, turn.person.id, window, LIVE, _MANY if request.person_ids else most)
    if request.person_ids:
        mine = [each for each in mine if _with(turn, each, request.person_ids)]
        if len(mine) < 2:
            return _answer(turn, mine[0]) if mine else Answer(_none_with(turn, request))
    undecided = _undecided(turn) if request.waiting and not request.skip else ()
    if undecided and not mine and len(undecided) == 1:
        return Answer(also=ShowDecision(undecided[0].decision.id))
    if request.waiting and len(mine) == 1 and not undecided:
        return _answer(turn, mine[0])
    shown = mine[request.skip : request.skip + PAGE]
    more = len(mine) > request.skip + PAGE
    people = sides_of_all(turn.unit, shown, turn.person.id)
    card = agenda_card(turn.speak, request, shown, people, turn.person.id, more=more)
    if undecided:
        return Answer(with_decisions(turn.speak, card if mine else None, undecided))
    if request.waiting and not mine:
        return Answer(card, aside=True)
    if request.window is None or request.waiting or request.skip:
        return Answer(card)
    own = turn.unit.connected.events_of(turn.person.id, request.window)
    return Answer(with_own_events(turn.speak, card, own))


def _none_with(turn: Turn, request: Agenda) -> Card:
    """Nothing is booked with these people: the way to a time with them, where they mentor, and to what there is."""
    named = ", ".join(
        name for name, ids in turn.directory.people.items() if not set(ids).isdisjoint(request.person_ids)
    )
    ways = [press(turn.speak, "button.agenda", Agenda())]
    if turn.directory.mentors.issuperset(request.person_ids):
        ways.insert(0, press(turn.speak, "mentor.times", Find(host_ids=request.person_ids, window=request.window)))
    return simple(turn.speak, "agenda.none.with", *ways, name=named)


def _undecided(turn: Turn) -> Sequence[DecisionScene]:
    """What organizers are asked and nobody has decided yet, for one of them."""
    if not organizes(turn.member):
        return ()
    found = turn.unit.decisions.open(turn.member.organisation_id, PAGE)
    return [decision_scene(turn.unit, turn.member, each.id) for each in found]


def _answer(turn: Turn, found: Appointment) -> Answer:
    return meeting_answer(turn, found) if isinstance(found, Meeting) else booking_answer(turn, found)


def _history(turn: Turn, request: Agenda) -> Answer:
    """What is over, the latest first, with the beginning of what was written of it."""
    if request.person_ids or request.window is not None:
        all_of_them = past_appointments(turn.unit, turn.person.id, turn.now, _MANY)
        found = [each for each in all_of_them if _asked_for(turn, each, request)][request.skip :]
    else:
        found = list(past_appointments(turn.unit, turn.person.id, turn.now, PAGE + 1, request.skip))
    shown = found[:PAGE]
    people = sides_of_all(turn.unit, shown, turn.person.id)
    notes = turn.unit.notes.of_bookings([each.id for each in shown])
    gists = {number: gist(turn.speak, told) for number, told in notes.items()}
    more = len(found) > PAGE
    return Answer(agenda_card(turn.speak, request, shown, people, turn.person.id, more=more, gists=gists))


def _asked_for(turn: Turn, found: Appointment, request: Agenda) -> bool:
    """Whether it lies in the stretch that was asked for, and is with one of the people."""
    within = request.window is None or request.window.overlaps(found.span)
    return within and (not request.person_ids or _with(turn, found, request.person_ids))


def _with(turn: Turn, found: Appointment, person_ids: Collection[int]) -> bool:
    """Whether it is with any of these people."""
    if isinstance(found, Booking):
        return found.other(turn.person.id) in person_ids
    invited = turn.unit.meetings.invitations([found.id])[found.id]
    return not people_of(found, invited).isdisjoint(person_ids)


def show_free_busy(turn: Turn, request: FreeBusy) -> Answer:
    """When people are free: free and busy only, whoever they are."""
    window = request.window or Timespan(turn.now, turn.speak.day_of(turn.now + _WEEK).end)
    if request.at is not None:
        window = Timespan.lasting(request.at, 1)
    people = tuple(dict.fromkeys(request.person_ids))
    days = [
        _without(free_busy(turn.unit, turn.member, person, window), request.left_out) for person in people[:FREE_SHOWN]
    ]
    common = all_free(turn.unit, turn.member, people, window) if len(people) > 1 and request.at is None else None
    return Answer(free_busy_card(turn.speak, request, days, window, common=common))


def _without(found: FreeAndBusy, left_out: Sequence[Timespan]) -> FreeAndBusy:
    """The same without what was not asked about."""
    if not left_out:
        return found
    return replace(found, free=subtract(found.free, left_out), busy=subtract(found.busy, left_out))


def change(turn: Turn, request: Change) -> Answer:
    """Find the one that was meant, then cancel or move it; several are asked about, none is said with what there is."""
    fitting = _next_of_series(request, _fitting(turn, request))
    if request.spared is not None and fitting:
        left = unspared(turn.unit, fitting, request.spared)
        if not left:
            return none_left(turn, request, fitting)
        fitting = left
    if not fitting:
        return _none(turn, request)
    if request.series and any(each.series_id is not None for each in fitting):
        fitting = [each for each in fitting if each.series_id is not None]
    if len(fitting) == 1:
        return Answer(also=_on(turn, request, fitting[0]))
    people = sides_of_all(turn.unit, fitting, turn.person.id)
    sessions = [each for each in fitting if isinstance(each, Booking)]
    several = request.everything or (request.window is not None and not request.person_ids)
    if request.verb == "cancel" and several and len(sessions) > 1:
        return Answer(many_card(turn.speak, sessions, people, turn.person.id, request.reason))
    if request.verb == "move" and request.everything and not request.series:
        moves = in_turn(
            [(each, at) for each in sessions if (at := _new_start(turn, _moving(turn, request, each), each))]
        )
        if len(moves) == len(fitting):
            return Answer(move_many_card(turn.speak, sessions, moves, people, turn.person.id, request.reason))
    ways = [(each, _on(turn, request, each)) for each in fitting[:PAGE]]
    return Answer(which_card(turn.speak, request, ways, people, turn.person.id))


def _next_of_series(request: Change, fitting: list[Appointment]) -> list[Appointment]:
    """Of each series the next alone, unless a time was said: its card asks which of the others are meant as well."""
    timed = request.at is not None or request.window is not None
    if timed or request.everything or request.verb not in {"cancel", "move", "alter"}:
        return fitting
    met: set[int] = set()
    kept = []
    for each in fitting:
        if each.series_id is None or each.series_id not in met:
            kept.append(each)
        if each.series_id is not None:
            met.add(each.series_id)
    return kept


def _none(turn: Turn, request: Change) -> Answer:
    """None fits: say what was looked for, and offer those that there are."""
    named = [name for name, ids in turn.directory.people.items() if not set(ids).isdisjoint(request.person_ids)]
    anything = replace(request, person_ids=(), service_id=None, window=None, at=None, said="", title="", room_id=None)
    mine = [] if request == anything else _fitting(turn, anything)[:PAGE]
    people = sides_of_all(turn.unit, mine, turn.person.id)
    ways = [(each, _on(turn, anything, each)) for each in mine]
    room = room_name(turn.unit, request.room_id)
    card = none_card(turn.speak, request, ", ".join(named), ways, people, turn.person.id, room=room)
    return Answer(card, aside=not ways)


def _fitting(turn: Turn, request: Change) -> list[Appointment]:
    """What may be meant; to be cancelled, what is only held may be as well. A meeting is changed by its host alone."""
    if request.said:
        return []
    if request.verb in NEAR:
        near = attendance.near(turn.unit, turn.person.id)
        named = set(request.person_ids)
        with_them = [each for each in near if not named or not named.isdisjoint(taking_part(turn.unit, each))]
        return list(most_likely(request.verb, with_them, turn.now))
    window = request.window or Timespan(turn.now, turn.now + _FAR)
    if request.at is not None:
        window = Timespan.lasting(request.at, 1)
    states = _STANDING | {State.HELD} if request.verb == "cancel" else _STANDING
    mine = appointments(turn.unit, turn.person.id, window, states)
    if request.verb in _OF_MEETINGS:
        mine = [each for each in mine if isinstance(each, Meeting)]
    at_hand = [each for each in mine if each.id == request.booking_id]
    if at_hand:
        return at_hand
    called = [each for each in mine if isinstance(each, Meeting) and _called(request, each)]
    return [each for each in called or mine if _fits(turn, request, each)]


_OF_MEETINGS = frozenset({"alter", "excuse", "show"})
"""What is done with meetings alone."""
_BY_ANYBODY = frozenset({"excuse", "remind", "show"})
"""What others than the host of a meeting may do."""


def _called(request: Change, meeting: Meeting) -> bool:
    return bool(request.title) and request.title.casefold() in meeting.title.casefold()


def _fits(turn: Turn, request: Change, found: Appointment) -> bool:
    at_that_time = (request.at is None or found.span.start == request.at) and (
        request.window is None or request.window.holds(found.span.start)
    )
    if not at_that_time or (request.person_ids and not _with(turn, found, request.person_ids)):
        return False
    if request.room_id is not None and not (isinstance(found, Meeting) and found.room_id == request.room_id):
        return False
    if isinstance(found, Meeting):
        seat = request.verb == "cancel" and found.service_id is not None
        mine = request.verb in _BY_ANYBODY or found.host_id == turn.person.id or seat
        named = request.service_id in (None, found.service_id) and (not request.title or _called(request, found))
        return mine and named
    fits = request.service_id in (None, found.service_id) and not request.title
    return fits and (found.state is not State.HELD or _holds(turn, found))


def _holds(turn: Turn, booking: Booking) -> bool:
    return booking.guest_id == turn.person.id and booking.expires_at is not None and booking.expires_at > turn.now


_SCOPES = {"this": Scope.ONE, "following": Scope.FOLLOWING, "all": Scope.ALL}
"""How much of a series is meant, as it is read."""


def _on(turn: Turn, request: Change, found: Appointment) -> Way:
    if request.verb == "remind":
        return Reminders(found.id) if request.minutes is None else SetReminders(request.minutes, found.id)
    if isinstance(found, Meeting) and request.alteration is not None:
        scope = _SCOPES.get(request.series) if found.series_id is not None else None
        return AlterMeeting(found.id, found.version, request.alteration, scope)
    if isinstance(found, Meeting) and request.verb == "cancel" and found.host_id != turn.person.id:
        return Respond(found.id, Answered.DECLINED, request.reason or None)
    if request.series in {Scope.ALL, Scope.FOLLOWING} and found.series_id is not None:
        return _on_series(turn, request, found)
    whole = request.to is None and request.to_at is None and request.shift is None
    if (
        request.verb == "move"
        and found.series_id is not None
        and whole
        and request.at is None
        and request.window is None
    ):
        return MoveSeries(found.id)
    if request.verb == "show":
        return ShowBooking(found.id)
    if request.verb == "excuse":
        return _excused(turn, found)
    if request.verb in NEAR:
        return NEAR[request.verb](request, found)
    if isinstance(found, Meeting):
        if request.verb == "cancel":
            return CancelMeeting(found.id, found.version, reason=request.reason)
        return MoveMeeting(
            found.id,
            request.to_at,
            _to(turn, request, found),
            request.length,
            request.shift,
            same_day=request.same_day,
            same_clock=request.same_clock,
        )
    if request.verb == "cancel":
        return Cancel(found.id, found.version, reason=request.reason)
    return _moving(turn, request, found)


def _to(turn: Turn, request: Change, found: Appointment) -> Timespan | None:
    """The stretch to which it is to be moved: the one said, or what lies behind the day that it has."""
    if not request.other_day:
        return request.to
    after = turn.speak.day_of(found.span.start).end
    return Timespan(after, after + _ON)


def _moving(turn: Turn, request: Change, found: Appointment) -> Move:
    """The move of this one, as it was said."""
    return Move(
        found.id,
        _to(turn, request, found),
        request.to_at,
        request.length,
        request.shift,
        same_day=request.same_day,
        same_clock=request.same_clock,
        reason=request.reason,
    )


def _excused(turn: Turn, found: Appointment) -> Way:
    """I would rather be optional: the host alone decides that, and is told so with a "maybe", once that is meant."""
    if found.host_id == turn.person.id:
        return ShowBooking(found.id)
    host = turn.unit.people.many({found.host_id})[found.host_id].name
    words = turn.speak.words
    maybe = Respond(found.id, Answered.TENTATIVE, words("excuse.reason"))
    return Sure(maybe, words("excuse.title", host=host), words("excuse.text"), words("excuse.yes"), words("no"))


def _on_series(turn: Turn, request: Change, found: Appointment) -> Way:
    """All of its series, or those from this one on; before anything is cancelled or moved it asks."""
    scope = Scope(request.series)
    if request.verb == "cancel":
        return CancelSeries(found.id, scope, reason=request.reason)
    starts_at = _new_start(turn, _moving(turn, request, found), found)
    if starts_at is not None or request.to is not None or request.length is None:
        return MoveSeries(found.id, scope, starts_at, length=request.length, reason=request.reason)
    if isinstance(found, Booking):
        return SeriesLength(found.id, request.length)
    longer = MeetingChange(span=Timespan.lasting(found.span.start, request.length))
    return ChangeSeries(found.id, found.version, longer, scope)


def cancel(turn: Turn, request: Cancel) -> Answer:
    """Say what it costs, then cancel; a hold and a request of one's own are given back without a question.

    Where only the wish to move it was withdrawn, the session is shown as it stands.
    """
    booking = turn.booking(request.booking_id)
    if request.sure or booking.state not in {State.CONFIRMED, State.PENDING}:
        cancelled = bookings.cancel(turn.unit, turn.member, booking.id, seen=request.version, reason=request.reason)
        moving = turn.unit.bookings.get(cancelled.moves_id) if cancelled.moves_id is not None else None
        stands = moving is not None and moving.live and cancelled.state is State.CANCELLED
        return booking_answer(turn, moving if moving is not None and stands else cancelled)
    scene = scene_of(turn.unit, turn.person, booking, turn.names)
    bookings.check_change(turn.unit, booking, scene.party)
    return Answer(cancel_card(turn.speak, scene, request.reason), subject=f"booking:{booking.id}")


def cancel_many(turn: Turn, request: CancelMany) -> Answer:
    """Cancel several after one question; each is told to its other side, and what could not be is named.

    Where any takes a reason that was not given, none is cancelled before it is.
    """
    for each in turn.unit.bookings.many(request.booking_ids).values():
        party = each.party(turn.person.id)
        if party is not None:
            bookings.check_reason(turn.unit, each, party, Verb.CANCEL, request.reason)
    done: list[Booking] = []
    kept: list[tuple[Booking, Refusal]] = []
    for booking_id in request.booking_ids:
        try:
            done.append(bookings.cancel(turn.unit, turn.member, booking_id, reason=request.reason))
        except Refusal as refusal:
            booking = turn.unit.bookings.get(booking_id)
            if booking is None or isinstance(refusal, NotAllowed):
                raise
            kept.append((booking, refusal))
    return Answer(many_done_card(turn.speak, len(done), kept))


def move(turn: Turn, request: Move) -> Answer:
    """Offer open times for the booking, or hold the one that was named."""
    booking = turn.booking(request.booking_id)
    scene = scene_of(turn.unit, turn.person, booking, turn.names)
    bookings.check_move(turn.unit, booking, scene.party)
    length = request.length or booking.span.minutes
    at = _new_start(turn, request, booking)
    if at is not None:
        hold = Hold(booking.host_id, booking.service_id, at, length, moving=booking.id, reason=request.reason)
        return Answer(also=hold)
    window = request.window
    if request.same_day and window is not None:
        window = hours_on(turn.speak, window, turn.speak.local(booking.span.start).date())
    hours = None if window is None else part_of_day(turn.speak, window)
    day = _first_day(turn, window, booking)
    return Answer(also=ShowTimes(booking.host_id, booking.service_id, length, day, moving=booking.id, window=hours))


def _new_start(turn: Turn, request: Move, booking: Appointment) -> datetime | None:
    """The start that was named, if one was: by its own clock and day, or from where the booking stands."""
    if request.shift is not None:
        return booking.span.start + timedelta(minutes=request.shift)
    if request.same_clock and request.window is not None:
        return same_clock(turn, booking.span.start, request.window)
    if request.at is None or not request.same_day:
        return request.at
    return on_day(turn.speak, request.at, turn.speak.local(booking.span.start).date())


def _first_day(turn: Turn, window: Timespan | None, booking: Booking) -> date:
    start: datetime = window.start if window is not None else max(booking.span.start, turn.now)
    return turn.speak.local(start).date()


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ShowBooking: show_booking,
    Agenda: show_agenda,
    FreeBusy: show_free_busy,
    Change: change,
    Cancel: cancel,
    CancelMany: cancel_many,
    Move: move,
}
