"""A meeting's life by the clock: it goes on from its start, and is over at its end (S1.60, S1.82)."""

from collections.abc import Collection, Iterator, Sequence

from core.events import MeetingBegan, MeetingEnded
from core.model.booking import Party, State
from core.model.meeting import Meeting, people_of
from core.model.moves import may_move, moved
from core.model.timers import TimerKind
from core.ports import Unit
from core.services.meetings.parts import lock_people, store_meeting, tell_people
from core.services.timers import taken


def begin_meetings(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: these meetings go on as far as their time has come; returns those that do. Their cards say so."""
    begun = []
    for meeting, people in _due(unit, TimerKind.BEGIN, timer_ids):
        if meeting.span.start <= unit.now and may_move(meeting, State.ONGOING, Party.CLOCK):
            ongoing = moved(meeting, State.ONGOING, Party.CLOCK)
            store_meeting(unit, meeting, ongoing)
            tell_people(unit, ongoing, MeetingBegan(ongoing.id, ongoing.version), people)
            begun.append(ongoing)
    return begun


def end_meetings(unit: Unit, timer_ids: Collection[int]) -> Sequence[Meeting]:
    """The clock's tick: these meetings are over as far as their time is; returns those that are. Their cards say so."""
    ended = []
    for meeting, people in _due(unit, TimerKind.END, timer_ids):
        if meeting.span.end <= unit.now and may_move(meeting, State.COMPLETED, Party.CLOCK):
            completed = moved(meeting, State.COMPLETED, Party.CLOCK)
            store_meeting(unit, meeting, completed)
            tell_people(unit, completed, MeetingEnded(completed.id, completed.version), people)
            ended.append(completed)
    return ended


def _due(unit: Unit, kind: TimerKind, timer_ids: Collection[int]) -> Iterator[tuple[Meeting, Collection[int]]]:
    """The meetings of these timers, locked one after the other, with the people who may come."""
    for number in sorted({timer.booking_id for timer in taken(unit, kind, timer_ids)}):
        before = unit.meetings.get(number)
        if before is None:
            continue
        comes = [each for each in unit.meetings.invitations([number])[number] if each.comes]
        people = people_of(before, comes)
        lock_people(unit, people, before.room_id)
        meeting = unit.meetings.for_update(number)
        if meeting is not None:
            yield meeting, people
