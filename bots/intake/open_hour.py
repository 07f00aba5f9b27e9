"""An hour without am or pm is the one at which somebody is open, where only one of the two is: "book Priya Sunday 6:30".

Which half of the day an hour means is read by habit. Whose hours leave out that half and hold the other is known here alone.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.intake.days import on_day
from bots.intake.notes import Note, hour_said, instead, moment_of, other_half
from bots.intake.otherwise import at_another_moment
from bots.language.reading import Reading
from bots.requests import Change, Find, FreeBusy, Hold, HoldSeries, Move, Request
from core.errors import Refusal
from core.model.booking import Booking, State
from core.model.timespan import Timespan
from core.services.availability import hours_reach
from core.services.common_times import all_free

_MINUTE = timedelta(minutes=1)
_FAR = timedelta(days=400)
"""How far ahead a session lies that may be meant."""

_SEVERAL = 20
"""Sessions among which the only one is looked for."""

_MOVABLE = frozenset({State.PENDING, State.CONFIRMED})


def in_open_hours(turn: Turn, found: Request, reading: Reading) -> tuple[Request, Reading, tuple[Note, ...]]:
    """The request with the other half of the day where these are open only then, and what the card says of that."""
    assumed = next((each for each in reading.assumptions if each.kind == "am_pm"), None)
    if assumed is None or turn.membership is None:
        return found, reading, ()
    desk, (people, placed) = Desk.of(turn), _asked(turn, found)
    taken = moment_of(assumed, placed, desk) if people else None
    if taken is None:
        return found, reading, ()
    other = other_half(desk.speak, taken)
    changed = at_another_moment(placed, taken, other, desk.speak)
    if changed is None or not _only_open(turn, people, taken, other):
        return found, reading, ()
    clock = desk.speak.clock
    text = desk.speak.say("note.am_pm.open", said=hour_said(assumed), taken=clock(other), other=clock(taken))
    told = replace(reading, assumptions=tuple(each for each in reading.assumptions if each is not assumed))
    return changed, told, (Note(text, instead(clock(taken), changed, other, taken, desk)),)


def _only_open(turn: Turn, people: tuple[int, ...], taken: datetime, other: datetime) -> bool:
    """Whether it lies beyond the hours of one of them as it was taken, and all of them are free at the other."""
    if all(_within_hours(turn, each, taken) for each in people):
        return False
    try:
        return bool(all_free(turn.unit, turn.member, people, Timespan.lasting(other, 1)))
    except Refusal:
        return False


def _within_hours(turn: Turn, person_id: int, at: datetime) -> bool:
    """Whether the person works then, booked or not; whoever has set no hours may at any time."""
    person = turn.unit.people.get(person_id)
    return person is None or hours_reach(turn.unit, turn.home.id, person, at, at + _MINUTE) > at


def _asked(turn: Turn, found: Request) -> tuple[tuple[int, ...], Request]:
    """Whose hours count, none where nobody is named, and the request with its clock on the day that is meant."""
    match found:
        case Hold(host_id=host) | HoldSeries(host_id=host):
            return (host,), found
        case Find(host_ids=people, at=datetime()) | FreeBusy(person_ids=people, at=datetime()):
            return people, found
        case Move(at=datetime() as at):
            moved = turn.unit.bookings.get(found.booking_id)
            return _host_of(moved), _on_its_day(turn, found, moved, at)
        case Change(verb="move", to_at=datetime() as at):
            moved = _meant(turn, found)
            return _host_of(moved), _on_its_day(turn, found, moved, at)
        case _:
            return (), found


def _host_of(moved: Booking | None) -> tuple[int, ...]:
    return () if moved is None else (moved.host_id,)


def _on_its_day(turn: Turn, found: Move | Change, moved: Booking | None, at: datetime) -> Request:
    """The move with its clock on the day that the session has, where no other was said."""
    if moved is None or not found.same_day:
        return found
    start = on_day(turn.speak, at, turn.speak.local(moved.span.start).date())
    if isinstance(found, Move):
        return replace(found, at=start, same_day=False)
    return replace(found, to_at=start, same_day=False)


def _meant(turn: Turn, change: Change) -> Booking | None:
    """The session that is to be moved: the one at hand, or the only one that fits."""
    if change.booking_id is not None:
        return turn.unit.bookings.get(change.booking_id)
    window = Timespan.lasting(change.at, 1) if change.at is not None else change.window
    window = window or Timespan(turn.now, turn.now + _FAR)
    mine = turn.unit.bookings.of_person(turn.person.id, window, _MOVABLE, _SEVERAL)
    fits = [each for each in mine if not change.person_ids or each.other(turn.person.id) in change.person_ids]
    return fits[0] if len(fits) == 1 else None
