"""A single meeting that goes on as a series: the same people, room and all else, called at one press."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.intake.days import on_day
from bots.requests import Meet, RepeatMeeting
from core.errors import Invalid, NotAllowed, NotFound
from core.model.meeting import Meeting
from core.model.recurrence import begun, rule_of

_REACH = timedelta(days=8 * 366 + 1)
"""How far ahead the next date is looked for: a 29 February may be eight years after the last one."""


def repeat_meeting(turn: Turn, request: RepeatMeeting) -> Answer:
    """The draft of the series that goes on from a meeting: nobody is invited before the press.

    It begins on the rule's next date after the meeting, which stays as it is, with its answers; a count counts it too. Raises
    NotFound, NotAllowed (``repeating_host``) for all but its host, Invalid (``recurrence``) where no date is left.
    """
    turn.speak.need_zone()
    found = turn.appointment(request.booking_id)
    if not isinstance(found, Meeting):
        raise NotFound("meeting")
    if found.host_id != turn.person.id:
        raise NotAllowed(needs="repeating_host")
    at, recurrence = _onwards(turn, request.recurrence, found.span.start)
    return Answer(also=replace(_alike(turn, found), at=at, recurrence=recurrence))


def _alike(turn: Turn, found: Meeting) -> Meet:
    """A meeting with all that this one has but its time."""
    invited = turn.unit.meetings.invitations([found.id])[found.id]
    people = {each.person_id: each.required for each in invited if each.person_id is not None}
    return Meet(
        title=found.title,
        length=found.span.minutes,
        person_ids=tuple(number for number, required in people.items() if required),
        optional_ids=tuple(number for number, required in people.items() if not required),
        guests=tuple(each.email for each in invited if each.person_id is None and each.email is not None),
        room_id=found.room_id,
        no_room=found.room_id is None,
        place=found.place,
        description=found.description,
        priority=found.priority,
        private=found.private,
        all_day=found.all_day,
        reminders=found.reminders,
    )


def _onwards(turn: Turn, told: str, start: datetime) -> tuple[datetime, str]:
    """The rule's next date behind the start, at its clock, and the rule from there on."""
    local = turn.speak.local(start)
    zone = turn.speak.zone.key
    rule, first = begun(rule_of(told, zone, local.hour * 60 + local.minute), local.date())
    following = next((day for day in rule.days(first, _ahead(first)) if day > local.date()), None)
    if following is None:
        raise Invalid("recurrence", "ended")
    counts_it = rule.count is not None and first == local.date()
    rest = replace(rule, count=rule.count - 1) if counts_it and rule.count is not None else rule
    return on_day(turn.speak, start, following), rest.text(zone)


def _ahead(day: date) -> date:
    return day + _REACH if day < date.max - _REACH else date.max


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {RepeatMeeting: repeat_meeting}
