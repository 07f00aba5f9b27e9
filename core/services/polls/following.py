"""What follows from what was said: people are nudged, the time that suits is booked, or the host is asked."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.errors import Clashing
from core.events import PollNudged, PollSettled
from core.model.invitation import Answer
from core.model.people import Membership
from core.model.poll import (
    Books,
    Choice,
    Closes,
    Nudges,
    Over,
    Poll,
    PollState,
    Vote,
    Waits,
    Why,
    outcome,
)
from core.model.room import Room, why_unfit
from core.ports import Unit
from core.services.free_rooms import rooms_free
from core.services.lookup import membership_of
from core.services.meetings import MeetingPlan, create_meeting
from core.services.polls.parts import stored, tell


def look_at(unit: Unit, poll_ids: Collection[int]) -> None:
    """The clock's tick: see what follows from what was said by now, for each of these polls."""
    for poll_id in sorted(poll_ids):
        poll = unit.polls.for_update(poll_id)
        if poll is not None:
            looked_at(unit, poll)


def looked_at(unit: Unit, poll: Poll, *, pressing: int | None = None) -> Poll:
    """Do what the poll's outcome says; ``pressing`` is who has just said something and may go on.

    While an answer is not whole it changes the host's card and the one that stands for everybody; afterwards all cards.
    """
    match outcome(poll, unit.now):
        case Over():
            return poll
        case Nudges(people):
            tell(unit, poll, PollNudged(poll.id), people)
            return looked_at(unit, replace(poll, nudge_at=None), pressing=pressing)
        case Waits(until):
            return stored(unit, poll, poll, until, pressing=pressing)
        case Closes(why):
            return _closed(unit, poll, why)
        case Books(choices):
            return _booked_by_itself(unit, poll, choices)


def _booked_by_itself(unit: Unit, poll: Poll, choices: Sequence[Choice]) -> Poll:
    """The first of the times that is still free for everybody is booked; where none is, the host decides.

    Where a room is wanted, times at which there is one come first.
    """
    host = membership_of(unit, poll.organisation_id, poll.host_id)
    for choice in sorted(choices, key=lambda each: poll.room is not None and room_for(unit, poll, each) is None):
        try:
            booked = booked_at(unit, host, poll, choice)
        except Clashing:
            continue
        tell(unit, booked, PollSettled(booked.id, booked.version), {booked.host_id})
        return booked
    return _closed(unit, poll, Why.TAKEN)


def room_for(unit: Unit, poll: Poll, choice: Choice) -> Room | None:
    """The room that the meeting would have at that time as things are: the one that is named, or the best that does."""
    if poll.room is None:
        return None
    needs = replace(poll.room, capacity=max(poll.room.capacity, 1 + len(poll.voters)))
    if poll.room_id is None:
        return next(iter(rooms_free(unit, poll.organisation_id, needs, choice.span, limit=1)), None)
    room = unit.rooms.get(poll.room_id)
    if room is None or why_unfit(room, needs, choice.span) is not None:
        return None
    return None if unit.bookings.claims([room.calendar_id], choice.span)[room.calendar_id] else room


def booked_at(unit: Unit, host: Membership, poll: Poll, choice: Choice) -> Poll:
    """Call the meeting: whoever is asked is invited, and who said yes has accepted. Raises what calling a meeting raises.

    Where a room is wanted and there is none any more, the meeting is called without one, as its card says.
    """
    room = room_for(unit, poll, choice)
    people = {needed: tuple(v.person_id for v in poll.voters if v.required is needed) for needed in (True, False)}
    plan = MeetingPlan(
        title=poll.title,
        span=choice.span,
        required=people[True],
        optional=people[False],
        room_id=None if room is None else room.id,
        place=poll.place,
        description=poll.description,
        private=poll.private,
    )
    meeting = create_meeting(unit, host, plan)
    for invitation in unit.meetings.invitations([meeting.id]).get(meeting.id, ()):
        voter = poll.voter(invitation.person_id or 0)
        if voter is not None and voter.ballot.get(choice.id) is Vote.YES:
            accepted = replace(invitation, answer=Answer.ACCEPTED, responded_at=voter.marked_at)
            unit.meetings.save_invitation(accepted)
    booked = replace(poll, state=PollState.BOOKED, why=None, nudge_at=None, meeting_id=meeting.id, booked_id=choice.id)
    return stored(unit, poll, booked, None)


def _closed(unit: Unit, poll: Poll, why: Why) -> Poll:
    closed = stored(unit, poll, replace(poll, state=PollState.CLOSED, why=why, nudge_at=None), None)
    tell(unit, closed, PollSettled(closed.id, closed.version), {closed.host_id})
    return closed
