"""People who call meetings: each act is a unit of work of its own. Times are UTC on the Tuesday after the clock's Monday."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import meetings
from core.services.meetings import MeetingChange, MeetingPlan
from tests.builders import span
from tests.core.services.booking.stage import Stage


class MeetingStage(Stage):
    """The stage of sessions, on which Maya, Lena, Omar and Olga also meet."""

    def calls(self, host: Person, when: Timespan, *required: Person, title: str = "Planning", **facts: Any) -> Meeting:
        """The host calls a meeting; notices of it are not read."""
        return self.does(self.calling(host, when, *required, title=title, **facts))

    def calling(
        self, host: Person, when: Timespan, *required: Person, title: str = "Planning", **facts: Any
    ) -> Callable[[Unit], Meeting]:
        """The same, to be done."""
        plan = MeetingPlan(title, when, required=tuple(person.id for person in required), **facts)
        return lambda unit: meetings.create_meeting(unit, self.member(unit, host), plan)

    def changing(
        self, who: Person, meeting: Meeting, *, seen: int | None = None, **facts: Any
    ) -> Callable[[Unit], Meeting]:
        """Change it: to be done."""
        change = MeetingChange(**facts)
        return lambda unit: meetings.change_meeting(unit, self.member(unit, who), meeting.id, change, seen=seen)

    def calling_off(self, who: Person, meeting: Meeting, **more: Any) -> Callable[[Unit], Meeting]:
        """Cancel it: to be done."""
        return lambda unit: meetings.cancel_meeting(unit, self.member(unit, who), meeting.id, **more)

    def meeting(self, meeting: Meeting) -> Meeting:
        """The meeting as it stands."""
        with self.store.read() as unit:
            found = unit.meetings.get(meeting.id)
        assert found is not None
        return found

    def invited(self, meeting: Meeting) -> dict[int | str | None, tuple[bool, Answer]]:
        """Whether each attendee, by person's id or address, is required, and what they answered."""
        with self.store.read() as unit:
            found = unit.meetings.invitations([meeting.id])[meeting.id]
        return {each.person_id or each.email: (each.required, each.answer) for each in found}

    def answers(self, meeting: Meeting, person: Person, answer: Answer) -> None:
        """Write their answer down, as it is kept."""

        def answered(unit: Unit) -> None:
            for each in unit.meetings.invitations([meeting.id])[meeting.id]:
                if each.person_id == person.id:
                    unit.meetings.save_invitation(_answered(each, answer))

        self.does(answered)

    def timers(self, meeting: Meeting) -> list[tuple[str, str, int | None]]:
        """(kind, when due, whose) of the meeting's timers, the next first."""
        with self.store.read() as unit:
            found = unit.timers.of_booking(meeting.id)
        return [(each.kind.value, f"{each.due_at:%a %H:%M}", each.person_id) for each in found]


def _answered(invitation: Invitation, answer: Answer) -> Invitation:
    return replace(invitation, answer=answer)


TEN = span("10:00", "11:00", day=1)
"""Tuesday at ten, for an hour."""

NOON = span("12:00", "13:00", day=1)
"""Tuesday at noon, for an hour."""
