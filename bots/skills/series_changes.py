"""Meetings of a series changed in anything: this one, this one and those that follow, or all of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bots.cards import Field
from bots.conversation.turn import Answer, Turn
from bots.requests import ChangeMeeting, ChangeSeries
from bots.scenes.bookings import room_name
from bots.scenes.conflicts import clash_lines, seen_of
from bots.skills.conflict import insists_of, why_asked
from bots.skills.meeting_series import series_of, shown
from bots.views.conflict import displacing_card
from bots.views.meeting_words import when_words
from bots.views.series import which_change_card
from bots.views.series_dates import listed_dates
from core.errors import NotFound
from core.model.conflict import Clash
from core.model.meeting import Meeting, people_of
from core.model.series import Scope
from core.services import meetings
from core.services import series as of_series


def change_series(turn: Turn, request: ChangeSeries) -> Answer:
    """Ask which are meant, then change them; what keeps something of its own, and what organizers are asked about, is named."""
    turn.speak.need_zone()
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
            return Answer(also=ChangeMeeting(meeting.id, request.version, request.change))
        case scope:
            return _change(turn, request, meeting, scope)


def _change(turn: Turn, request: ChangeSeries, meeting: Meeting, scope: Scope) -> Answer:
    """What has to make way is shown before the press that makes it; whoever displaces others by force says why."""
    unit, member, change, swaps = turn.unit, turn.member, request.change, request.swaps

    def foresees() -> Sequence[Clash]:
        return of_series.foreseen_changes(unit, member, meeting.id, scope, change, swaps=swaps)

    people = {*people_of(meeting, unit.meetings.invitations([meeting.id])[meeting.id]), *change.add}
    if request.forces and turn.values is None:
        return why_asked(turn, request, foresees, people)
    if not request.insists:
        clashes = foresees()
        if clashes:
            lines = clash_lines(unit, member, clashes, unit.people.many(people))
            sure = replace(request, seen=seen_of(clashes), insists=True)
            return Answer(displacing_card(turn.speak, sure, lines), subject=f"booking:{meeting.id}")
    insist = insists_of(turn, request) if request.insists else None
    done = of_series.change_meetings(unit, member, meeting.id, scope, change, swaps=swaps, insist=insist)
    moves = change == meetings.MeetingChange(span=change.span)
    moves &= change.span is not None and change.span.start != meeting.span.start
    key = "series.meetings.moved.you" if moves else "series.meetings.changed.you"
    title = turn.speak.say(key, n=turn.speak.count("series.count", len(done.done))) if done.done else ()
    asked = listed_dates(turn.speak, "series.asked.change", done.asked)
    return shown(turn, done.series.id, title=title, lines=(*asked, *listed_dates(turn.speak, "series.kept", done.kept)))


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
