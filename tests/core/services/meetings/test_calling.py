"""Calling a meeting: everything at once or nothing at all (S1.22, S1.88)."""

from typing import Any

import pytest

from core.errors import Clashing, Invalid, NotFound, TimeTaken
from core.events import Invited
from core.model.booking import State
from core.model.invitation import Answer
from core.ports import Unit
from core.services.meetings import Guest
from core.services.meetings.creating import DESCRIPTION_LIMIT, MOST_ATTENDEES, TITLE_LIMIT
from tests.builders import a_mentee, an_organisation, span
from tests.core.services.meetings.stage import NOON, TEN, MeetingStage


def test_its_people_are_claimed_and_invited(both: MeetingStage) -> None:
    meeting = both.calls(both.maya, TEN, both.lena, optional=(both.omar.id,), guests=(Guest("bob@example.org", "Bob"),))
    assert (meeting.state, meeting.version, meeting.title) == (State.CONFIRMED, 1, "Planning")
    assert both.meeting(meeting) == meeting
    assert both.invited(meeting) == {
        both.lena.id: (True, Answer.PENDING),
        both.omar.id: (False, Answer.PENDING),
        "bob@example.org": (True, Answer.PENDING),
    }
    assert both.claims(both.maya) == both.claims(both.lena) == [("10:00", "11:00", meeting.id)]
    assert both.claims(both.omar) == []
    invited = Invited(meeting.id, 1)
    assert both.told()[:2] == [(both.lena.id, invited), (both.omar.id, invited)]
    assert both.history(meeting) == [("confirmed", both.maya.id, "")]


def test_its_timers_are_written_with_it(stage: MeetingStage) -> None:
    meeting = stage.calls(stage.maya, TEN, stage.lena, reminders=(15,))
    assert stage.timers(meeting) == [
        ("remind", "Tue 09:45", stage.maya.id),
        ("remind", "Tue 09:45", stage.lena.id),
        ("begin", "Tue 10:00", None),
        ("end", "Tue 11:00", None),
    ]


def test_whose_time_is_taken_is_named_and_nothing_stays(both: MeetingStage) -> None:
    booked = both.books(both.lena, "10:30")
    refusal = both.refused(Clashing, both.calling(both.olga, TEN, both.lena, both.maya))
    calendars = frozenset({both.lena.calendar_id, both.maya.calendar_id})
    found = {clash.booking_id: clash.calendar_ids for clash in refusal.outcome.clashes}
    assert (found, set(refusal.person_ids)) == ({booked.id: calendars}, {both.lena.id, both.maya.id})


def test_who_is_optional_may_have_something_else(stage: MeetingStage) -> None:
    booked = stage.books(stage.lena, "10:30")
    meeting = stage.calls(stage.olga, TEN, stage.omar, optional=(stage.lena.id,))
    assert stage.claims(stage.lena) == [("10:30", "11:00", booked.id)]
    assert stage.claims(stage.omar) == [("10:00", "11:00", meeting.id)]


def test_a_lapsed_hold_is_in_nobodys_way(stage: MeetingStage) -> None:
    held = stage.holds(stage.lena, "10:30")
    stage.clock.tick(minutes=6)
    meeting = stage.calls(stage.olga, TEN, stage.maya)
    assert stage.now(held).state is State.LAPSED
    assert stage.claims(stage.maya) == [("10:00", "11:00", meeting.id)]


def test_a_session_is_not_held_where_a_meeting_is(stage: MeetingStage) -> None:
    stage.calls(stage.maya, TEN, stage.omar)
    refusal = stage.refused(TimeTaken, stage.holding(stage.lena, "10:30"))
    assert (refusal.host_id, refusal.held_until) == (stage.maya.id, None)


def test_somebody_named_twice_is_invited_once_and_the_host_is_not(stage: MeetingStage) -> None:
    people = (stage.maya, stage.lena, stage.lena)
    meeting = stage.calls(stage.maya, TEN, *people, optional=(stage.lena.id, stage.maya.id, stage.omar.id))
    assert stage.invited(meeting) == {stage.lena.id: (True, Answer.PENDING), stage.omar.id: (False, Answer.PENDING)}


def test_somebody_of_another_organisation_is_not_known_here(stage: MeetingStage) -> None:
    def stranger(unit: Unit) -> int:
        person, _ = a_mentee(unit, an_organisation(unit, "Guild"), "Ida")
        return person.id

    ida = stage.does(stranger)
    assert stage.refused(NotFound, stage.calling(stage.maya, TEN, optional=(ida,))).what == "person"


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"title": "x" * (TITLE_LIMIT + 1)}, Invalid("title", "too_long", TITLE_LIMIT)),
        ({"description": "x" * (DESCRIPTION_LIMIT + 1)}, Invalid("description", "too_long", DESCRIPTION_LIMIT)),
        ({"when": span("06:00", "07:00")}, Invalid("start", "past")),
        ({"when": span("10:00", "11:00", day=1).widened(after=15 * 24 * 60)}, Invalid("length", "too_long", 20160)),
        (
            {"guests": tuple(Guest(f"{n}@example.org") for n in range(500))},
            Invalid("attendees", "too_many", MOST_ATTENDEES),
        ),
    ],
    ids=["title", "description", "past", "longest", "attendees"],
)
def test_what_cannot_be_is_refused(stage: MeetingStage, facts: dict[str, Any], refusal: Invalid) -> None:
    when = facts.pop("when", NOON)
    assert stage.refused(Invalid, stage.calling(stage.maya, when, stage.lena, **facts)) == refusal
