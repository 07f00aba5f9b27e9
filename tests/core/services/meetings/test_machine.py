"""Whatever is called, changed and cancelled, in whatever order: what is claimed is what stands, and nothing overlaps."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Refusal
from core.model.meeting import Meeting
from core.model.people import Person
from core.ports import Unit
from storage.engine import Database
from tests.builders import SetClock, span
from tests.core.services.meetings.stage import MeetingStage

HOURS = [f"{hour:02d}:00" for hour in range(8, 16)]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["call", "move", "add", "remove", "cancel"]),
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, len(HOURS) - 2),
        st.integers(0, 5),
    ),
    max_size=14,
)


class Model:
    """What should stand: each meeting's hours and people, as far as it was not refused."""

    def __init__(self, stage: MeetingStage) -> None:
        self.stage = stage
        self.people: tuple[Person, ...] = (stage.maya, stage.lena, stage.omar, stage.olga)
        self.meetings: list[Meeting] = []
        self.standing: dict[int, tuple[int, set[int]]] = {}

    def clashes(self, hour: int, people: set[int], apart: int | None) -> bool:
        return any(
            number != apart and taken == hour and not people.isdisjoint(whom)
            for number, (taken, whom) in self.standing.items()
        )

    def does(self, act: str, who: int, other: int, hour: int, which: int) -> None:
        """One act in the stage and in the model, refused in both or in neither."""
        stage, host, friend = self.stage, self.people[who], self.people[other]
        when = span(HOURS[hour], HOURS[hour + 1], day=1)
        if act == "call":
            wanted = {host.id, friend.id}
            allowed = not self.clashes(hour, wanted, None)
            meeting = self.tried(stage.calling(host, when, friend), allowed=allowed)
            if meeting is not None:
                self.meetings.append(meeting)
                self.standing[meeting.id] = (hour, wanted)
            return
        if not self.meetings:
            return
        meeting = self.meetings[which % len(self.meetings)]
        host = next(person for person in self.people if person.id == meeting.host_id)
        there = self.standing.get(meeting.id)
        at, people = there or (0, set())
        if act == "cancel":
            self.tried(stage.calling_off(host, meeting), allowed=True)
            self.standing.pop(meeting.id, None)
        elif act == "move" and self.tried(
            stage.changing(host, meeting, span=when),
            allowed=there is not None and not self.clashes(hour, people, meeting.id),
        ):
            self.standing[meeting.id] = (hour, people)
        elif act == "add" and self.tried(
            stage.changing(host, meeting, add=(friend.id,)),
            allowed=there is not None and not self.clashes(at, people | {friend.id}, meeting.id),
        ):
            self.standing[meeting.id] = (at, people | {friend.id})
        elif act == "remove" and self.tried(
            stage.changing(host, meeting, remove=(friend.id,)), allowed=there is not None
        ):
            self.standing[meeting.id] = (at, people - ({friend.id} - {host.id}))

    def tried(self, work: Callable[[Unit], Meeting], *, allowed: bool) -> Meeting | None:
        """The outcome; None where it was refused, as it has to be where it is not allowed."""
        try:
            meeting = self.stage.does(work)
        except Refusal:
            assert not allowed
            return None
        assert allowed
        return meeting


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
@pytest.mark.usefixtures("clock")
def test_what_is_claimed_is_what_stands(
    acts: list[tuple[str, int, int, int, int]], sqlite_database: Database, clock: SetClock
) -> None:
    stage = MeetingStage(sqlite_database, clock)
    model = Model(stage)
    for act in acts:
        model.does(*act)
    for person in model.people:
        wanted = sorted(
            (HOURS[hour], HOURS[hour + 1], number)
            for number, (hour, people) in model.standing.items()
            if person.id in people
        )
        assert stage.claims(person) == wanted
