"""Meetings of a series changed in anything: this one, this one and those that follow, or all of them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bots.cards import Field
from bots.requests import ChangeSeries
from bots.scenes import room_name
from bots.skills.meet import meeting_answer
from bots.skills.meeting_series import listed, series_of, shown
from bots.turn import Answer, Turn
from bots.views.meeting_words import when_words
from bots.views.series import which_change_card
from core.errors import NotFound
from core.model.series import Scope
from core.services import meetings
from core.services import series as of_series


def change_series(turn: Turn, request: ChangeSeries) -> Answer:
    """Ask which are meant, then change them; what keeps something of its own is named."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    series = turn.unit.series.get(series_of(meeting))
    if series is None:
        raise NotFound("series")
    match request.scope:
        case None:
            fields = tuple(_told(turn, request.change))
            card = which_change_card(turn.speak, series, meeting, request.change, fields)
            return Answer(card, subject=f"booking:{meeting.id}")
        case Scope.ONE:
            changed = meetings.change_meeting(turn.unit, turn.member, meeting.id, request.change, seen=request.version)
            return meeting_answer(turn, changed)
        case scope:
            done = of_series.change_meetings(
                turn.unit, turn.member, meeting.id, scope, request.change, swaps=request.swaps
            )
            n = turn.speak.count("series.count", len(done.done))
            title = turn.speak.say("series.meetings.changed.you", n=n)
            return shown(turn, done.series.id, title=title, lines=listed(turn, "series.kept", done.kept))


def _told(turn: Turn, change: meetings.MeetingChange) -> Iterator[Field]:
    """What is to be different, as far as it is told in a few words."""
    speak = turn.speak
    if change.title is not None:
        yield Field(speak.words("meet.edit.title"), (change.title,))
    if change.span is not None:
        yield Field(speak.words("booking.when"), when_words(speak, change.span, all_day=bool(change.all_day)))
    if change.room_id is not None:
        room = room_name(turn.unit, change.room_id or None)
        yield Field(speak.words("meet.room"), (room or speak.words("meet.no_room"),))
    if change.place is not None:
        yield Field(speak.words("booking.where"), (change.place or "–",))
    people = turn.unit.people.many({*change.add, *change.add_optional, *change.remove})
    come = [people[each].name for each in (*change.add, *change.add_optional)]
    come += [guest.email for guest in change.add_guests]
    gone = [*(people[each].name for each in change.remove), *change.remove_guests]
    if come:
        yield Field(speak.words("series.change.come"), (", ".join(come),))
    if gone:
        yield Field(speak.words("series.change.gone"), (", ".join(gone),))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {ChangeSeries: change_series}
