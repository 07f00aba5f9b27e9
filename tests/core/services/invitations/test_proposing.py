"""Another time: offered where everybody can, proposed, taken or kept (S1.28)."""

from datetime import date, timedelta

import pytest

from core.errors import Clashing, Invalid, NoAnswerNow, NotAllowed, NotFound, StaleVersion
from core.events import GuestTold, MeetingChanged, Proposed, TimeKept
from core.model.invitation import Answer
from core.model.timespan import Timespan
from core.model.zones import day_bounds
from core.services.meetings import MeetingChange, change_meeting
from core.services.meetings.proposing import keep_time, propose_for, propose_time, take_time, taken_for, times_for
from tests.builders import SetClock, at, span
from tests.core.services.invitations.conftest import Table

BERLIN = "Europe/Berlin"
WEDNESDAY = span("14:00", "15:00", day=2)


def proposes(table: Table, name: str = "Omar", when: Timespan = WEDNESDAY) -> int:
    """Somebody proposes that time; the invitation's id."""
    number = table.invitation(name).id
    if name == "Bob":
        table.does(lambda unit: propose_for(unit, number, when.start))
    else:
        table.does(lambda unit: propose_time(unit, table.members[name], table.meeting_id, when.start))
    return number


def takes(table: Table, number: int, when: Timespan = WEDNESDAY, name: str = "Maya") -> None:
    table.does(lambda unit: take_time(unit, table.members[name], table.meeting_id, number, when.start))


def keeps(table: Table, number: int, name: str = "Maya") -> None:
    table.does(lambda unit: keep_time(unit, table.members[name], table.meeting_id, number))


def offered(table: Table, within: Timespan | None = None) -> list[Timespan]:
    return list(table.does(lambda unit: times_for(unit, table.meeting, within=within)))


def test_offered_are_times_at_which_everybody_who_must_come_can(table: Table) -> None:
    """In March Berlin's working hours are 8 to 16 UTC."""
    table.calls("Eve", span("08:00", "14:00", day=2), "Grace")
    found = offered(table, span("00:00", "23:59", day=2))
    assert found == sorted(found)
    assert found
    assert {each.minutes for each in found} == {60}
    assert all(at("14:00", day=2) <= each.start and each.end <= at("16:00", day=2) for each in found)


def test_nothing_is_offered_of_the_past_nor_for_whole_days(table: Table, clock: SetClock) -> None:
    clock.set(at("08:20", day=1))
    assert all(each.start >= at("08:35", day=1) for each in offered(table))
    assert offered(table, span("00:00", "08:00", day=1)) == []


def test_for_whom_a_time_is_taken_is_known_at_once(table: Table) -> None:
    assert table.does(lambda unit: taken_for(unit, table.meeting, WEDNESDAY)) == ()
    table.calls("Eve", span("14:30", "15:30", day=2), "Grace")
    assert table.does(lambda unit: taken_for(unit, table.meeting, WEDNESDAY)) == ("Grace",)
    proposes(table)
    assert table.invitation("Omar").proposed == WEDNESDAY


def test_a_proposal_moves_nothing_and_is_told_to_the_host(table: Table) -> None:
    before = table.meeting
    number = proposes(table)
    assert table.meeting == before
    assert table.invitation("Omar").proposed == WEDNESDAY
    assert table.told(Proposed) == [("Maya", Proposed(table.meeting_id, number))]
    proposes(table)
    assert table.told(Proposed) == []


def test_taken_the_meeting_moves_its_proposer_comes_and_the_others_are_asked_anew(table: Table) -> None:
    table.answers("Grace", Answer.ACCEPTED)
    number = proposes(table)
    table.told()
    takes(table, number)
    assert table.meeting.span == WEDNESDAY
    assert [table.invitation(name).answer for name in ("Omar", "Grace", "Bob")] == [
        Answer.ACCEPTED,
        Answer.PENDING,
        Answer.PENDING,
    ]
    assert table.invitation("Omar").proposed is None
    assert (table.claims("Omar"), table.claims("Maya")) == ([], [])
    told = table.told(MeetingChanged, GuestTold)
    assert sorted(name for name, _ in told) == ["Grace", "Lena", "Omar", "bob@example.com"]
    version = table.meeting.version
    takes(table, number)
    assert table.meeting.version == version


def test_a_time_that_somebody_has_not_free_is_not_taken(table: Table) -> None:
    number = proposes(table)
    table.calls("Eve", WEDNESDAY, "Grace")
    with pytest.raises(Clashing):
        takes(table, number)
    assert table.invitation("Omar").proposed == WEDNESDAY


def test_what_is_no_longer_proposed_is_not_taken(table: Table) -> None:
    number = proposes(table)
    proposes(table, when=span("15:00", "16:00", day=2))
    with pytest.raises(StaleVersion):
        takes(table, number)
    assert table.meeting.span == span("10:00", "11:00", day=1)


def test_kept_who_proposed_hears_and_may_still_answer(table: Table) -> None:
    number = proposes(table)
    table.told()
    keeps(table, number)
    assert table.told(TimeKept) == [("Omar", TimeKept(table.meeting_id, at("10:00", day=1)))]
    keeps(table, number)
    assert table.told(TimeKept) == []
    table.answers("Omar", Answer.ACCEPTED)


def test_a_guest_is_told_by_mail_that_the_time_is_kept(table: Table) -> None:
    keeps(table, proposes(table, "Bob"))
    [(who, event)] = table.told(GuestTold)
    assert isinstance(event, GuestTold)
    assert (who, event.what) == ("bob@example.com", "kept")


@pytest.mark.parametrize("name", ["Omar", "Eve"])
def test_only_the_host_decides(table: Table, name: str) -> None:
    number = proposes(table)
    with pytest.raises((NotAllowed, NotFound)):
        takes(table, number, name=name)
    with pytest.raises((NotAllowed, NotFound)):
        keeps(table, number, name=name)


def test_what_is_over_or_the_same_is_no_proposal(table: Table, clock: SetClock) -> None:
    for when in (span("07:00", "08:00"), span("10:00", "11:00", day=1)):
        with pytest.raises(Invalid):
            proposes(table, when=when)
    clock.set(at("10:00", day=1))
    with pytest.raises(NoAnswerNow):
        proposes(table)


def test_another_answer_spends_a_proposal(table: Table) -> None:
    proposes(table)
    table.answers("Omar", Answer.ACCEPTED)
    assert table.invitation("Omar").proposed is None


def test_whole_days_stay_whole_on_the_hosts_wall(table: Table) -> None:
    """29 March 2026 has 23 hours in Berlin."""
    sunday, monday = day_bounds(date(2026, 3, 29), BERLIN), day_bounds(date(2026, 3, 30), BERLIN)
    table.does(
        lambda unit: change_meeting(
            unit, table.members["Maya"], table.meeting_id, MeetingChange(span=monday, all_day=True)
        )
    )
    number = table.invitation("Omar").id
    table.does(lambda unit: propose_for(unit, number, sunday.start + timedelta(hours=15)))
    assert table.invitation("Omar").proposed == sunday
    takes(table, number, sunday)
    assert (table.meeting.span, table.meeting.all_day) == (sunday, True)
