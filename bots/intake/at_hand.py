"""The session or meeting that the last card is about: "cancel it", "add Ana to it" and "who's coming?" mean that one."""

from dataclasses import replace
from datetime import datetime

from bots.conversation.turn import Turn
from bots.intake.asked import Ask
from bots.intake.drafted import changed_draft, draft_in_room, shown_anew, wanted_at_hand
from bots.intake.of_listed import listed_before, listed_now, the_only_one
from bots.intake.room_choice import room_for
from bots.language.reading import Reading
from bots.language.text.small_words import asks_of_that, of_that
from bots.requests import Agenda, Change, CheckIn, FindRoom, Request, ShowBooking, TheirClock, Together
from core.errors import Refusal
from core.model.booking import LIVE, Booking, State
from core.model.meeting import Appointment, Meeting
from core.services.attendance import near
from core.services.rooms.check_in import waits_for_check_in

_OF_ONE = frozenset({"cancel", "move", "alter", "show"})
"""What is done with any session or meeting to come, whenever it is."""


_THERE = frozenset({"join", "coming"})
"""What says of a session that one is there, and of a room that one may be."""


def there_in_the_room(turn: Turn, found: Request | Ask) -> Request | Ask:
    """Who says "I am here" where no session is near is in the room that waits to be checked into."""
    if not isinstance(found, Change) or found.verb not in _THERE or found.person_ids or turn.membership is None:
        return found
    if found.booking_id is not None or near(turn.unit, turn.person.id):
        return found
    return found if waits_for_check_in(turn.unit, turn.membership) is None else CheckIn()


def at_hand(turn: Turn) -> Appointment | None:
    """The session or meeting that the last card is about, of a series its next; the one to be moved, not its new time."""
    kind, _, number = turn.memory.subject.partition(":")
    if kind == "series":
        return _of_series(turn, int(number), 1)
    found = _there(turn, int(number)) if kind == "booking" else None
    return found if found is None or found.moves_id is None else _there(turn, found.moves_id)


def _of_series(turn: Turn, series_id: int, which: int) -> Appointment | None:
    """The series' next date, or the one that is counted from there (from 1, -1 the last)."""
    book = turn.unit.series
    dates: tuple[Appointment, ...] = (*book.sessions(series_id, LIVE), *book.meetings(series_id, LIVE))
    coming = [each for each in dates if each.span.start > turn.now]
    place = which - 1 if which > 0 else which
    return _there(turn, coming[place].id) if -len(coming) <= place < len(coming) else None


def meant(turn: Turn, reading: Reading) -> Appointment | None:
    """The one of the last card's list that is counted ("the second one"), or its only one; else what that card is about.

    Of a card about a series one of its dates is counted, of a session that was taken from a list one of that list. Where nothing
    is listed nothing is counted: it is asked which is meant.
    """
    kind, _, number = turn.memory.subject.partition(":")
    if kind == "series" and reading.which is not None:
        return _of_series(turn, int(number), reading.which)
    counts = reading.which is not None or isinstance(turn.memory.about, Agenda)
    listed = _listed(turn, reading.which) if counts else None
    if listed is None:
        return at_hand(turn) if reading.which is None else None
    return _there(turn, listed)


def _there(turn: Turn, number: int) -> Appointment | None:
    try:
        return turn.appointment(number)
    except Refusal:
        return None


def _listed(turn: Turn, which: int | None) -> int | None:
    """The session of the list that is meant: the one that is counted, or the only one."""
    listed = listed_now(turn)
    if which is None:
        return listed[0] if len(listed) == 1 else None
    listed = listed if len(listed) > 1 else listed_before(turn)
    place = which - 1 if which > 0 else which
    return listed[place] if -len(listed) <= place < len(listed) else None


def asked_of_that(turn: Turn, text: str) -> ShowBooking | None:
    """The card of what the last card is about, or lists alone, where it is asked when, where or for how long that is."""
    if not asks_of_that(text):
        return None
    found = at_hand(turn)
    number = found.id if found is not None else the_only_one(turn)
    return None if number is None else ShowBooking(number)


def of_that_at_hand(turn: Turn, found: Request | Ask, reading: Reading) -> Request | Ask:
    """A change, about what the last card is about where it says nothing of that; so is each answer to a question."""
    if isinstance(found, Change):
        return about_that_at_hand(turn, found, reading)
    if isinstance(found, TheirClock) and reading.verb == "then":
        return _at_that_time(turn, found)
    if not isinstance(found, Ask):
        return found
    about = (
        replace(each, request=about_that_at_hand(turn, each.request, reading))
        if isinstance(each.request, Change)
        else each
        for each in found.options
    )
    return replace(found, options=tuple(about))


def _at_that_time(turn: Turn, asked: TheirClock) -> ShowBooking | TheirClock:
    """What time that is for somebody which was shown: a session with them shows both clocks itself."""
    only = the_only_one(turn)
    found = at_hand(turn) or (None if only is None else _there(turn, only))
    if isinstance(found, Booking) and asked.person_id in {found.host_id, found.guest_id}:
        return ShowBooking(found.id)
    about: object = turn.memory.about
    about = about.meet if isinstance(about, Together) else about
    told = (getattr(about, name, None) for name in ("at", "starts_at"))
    at = found.span.start if found is not None else next((each for each in told if isinstance(each, datetime)), None)
    return replace(asked, at=at)


def about_that_at_hand(turn: Turn, change: Change, reading: Reading) -> Request:
    """The change with what the last card is about, where the words do not say which is meant; a draft that it shows, changed.

    Of a series "this and all following" are counted from that one; any other "all" is everything there is.
    """
    named = change.person_ids or change.service_id or change.said or change.title or change.window or change.at
    if named or change.room_id is not None or change.verb not in _OF_ONE:
        return change
    draft = wanted_at_hand(turn)
    if draft is not None and (redrawn := changed_draft(turn, draft, change)) is not None:
        return redrawn
    found = meant(turn, reading)
    if found is None or (change.everything and not (change.series and found.series_id)):
        return change
    return replace(change, booking_id=found.id, everything=False)


def for_that_at_hand(turn: Turn, wish: FindRoom, text: str) -> Request:
    """A room for one's meeting that the last card is about, where the words belong to it and tell no time of their own."""
    draft = wanted_at_hand(turn)
    if draft is not None and wish.at is None and wish.window is None and not wish.asking:
        return shown_anew(turn, draft_in_room(draft, wish))
    if wish.at is not None or wish.window is not None or wish.room_id is not None or wish.asking or not of_that(text):
        return wish
    found = at_hand(turn)
    if not isinstance(found, Meeting) or found.state is not State.CONFIRMED or found.span.start <= turn.now:
        return wish
    return room_for(turn, found, wish) if found.host_id == turn.person.id else wish
