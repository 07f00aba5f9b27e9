"""What the policies do about a change of a meeting that clashes: the same as about a new one (S1.75, S1.79, S1.117)."""

import pytest

from core.errors import Clashing
from core.events import DecisionAsked, DecisionMade, Displaced, Event, Invited, MeetingChanged, Reminded
from core.model.booking import State
from core.model.conflict import Ask, Policy, Propose, Refuse, Warn
from core.model.decision import Decision, Verdict
from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.priority import Priority
from core.services.conflicts import Insist
from core.services.meetings import cancel_meeting
from core.services.meetings.deciding import Approve, MoveNew, MoveOld
from core.services.meetings.deciding import Refuse as RefuseIt
from storage.engine import Database
from tests.builders import SetClock, a_room, at, span
from tests.core.services.team import WANTED, Team, at_time
from tests.ticking import tick_all

BEFORE = span("14:00", "15:00", day=1)
TO_WANTED = MeetingChange(span=WANTED)


@pytest.fixture
def team(database: Database, clock: SetClock) -> Team:
    return Team(database, clock, Policy.ASK)


@pytest.fixture
def standing(team: Team) -> Meeting:
    """Bob and Cara have the morning."""
    return team.calls(team.bob, team.cara)


@pytest.fixture
def own(team: Team, standing: Meeting) -> Meeting:
    """Ana meets Bob and Lena in the afternoon."""
    assert standing.live
    return team.calls(team.ana, team.bob, team.lena, when=BEFORE, title="Review")


@pytest.fixture
def asked(team: Team, own: Meeting, standing: Meeting) -> Decision:
    """Ana would have it in the morning, and has the organizers asked."""
    team.told()
    insist = Insist("The customer comes", frozenset({(standing.id, standing.version)}))
    return team.waiting(team.changes(team.ana, own, TO_WANTED, insist=insist))


def to(event: Event, *names: str) -> list[tuple[str, Event]]:
    return [(name, event) for name in names]


class TestThePolicies:
    @pytest.mark.parametrize(
        ("policy", "outcome"), [(Policy.REFUSE, Refuse), (Policy.PROPOSE, Propose), (Policy.ASK, Ask)]
    )
    def test_it_stays_as_it_is_and_what_can_be_done_is_said(
        self, team: Team, own: Meeting, policy: Policy, outcome: type
    ) -> None:
        team.under(policy)
        with pytest.raises(Clashing) as raised:
            team.changes(team.ana, own, TO_WANTED)
        refusal = raised.value
        assert (type(refusal.outcome), refusal.meeting, refusal.change) == (outcome, own, TO_WANTED)
        assert team.meeting(own) == own

    def test_by_priority_the_higher_displaces_the_lower(self, team: Team, own: Meeting, standing: Meeting) -> None:
        team.under(Policy.PRIORITY)
        team.told()
        moved = team.changes(team.ana, own, MeetingChange(span=WANTED, priority=Priority.HIGH))
        ended = team.meeting(standing)
        assert (moved.span, ended.state, ended.ended_by) == (WANTED, State.CANCELLED, team.ana.id)
        assert team.told()[:2] == to(Displaced(standing.id, ended.version, team.ana.id), "Bob", "Cara")
        with team.store.read() as unit:
            (kept,) = unit.decisions.of_booking(own.id)
        assert (kept.verdict, kept.decided_by, kept.seen) == (
            Verdict.DISPLACED,
            team.ana.id,
            ((standing.id, standing.version),),
        )

    def test_by_force_with_a_reason_which_is_kept(self, team: Team, own: Meeting, standing: Meeting) -> None:
        team.under(Policy.FORCE)
        change = MeetingChange(span=WANTED, priority=Priority.URGENT)
        with pytest.raises(Clashing) as raised:
            team.changes(team.olga, own, change)
        assert isinstance(raised.value.outcome, Warn)
        insist = Insist("Outage", frozenset({(standing.id, standing.version)}))
        moved = team.changes(team.olga, own, change, insist=insist)
        with team.store.read() as unit:
            (kept,) = unit.decisions.of_booking(own.id)
        assert (moved.span, team.meeting(standing).reason) == (WANTED, "Outage")
        assert (kept.verdict, kept.decided_by, kept.decided_at, kept.why) == (
            Verdict.DISPLACED,
            team.olga.id,
            at("08:00"),
            "Outage",
        )

    def test_of_people_added_and_of_another_room(self, team: Team, own: Meeting) -> None:
        orion = team.does(lambda unit: a_room(unit, team.here, "Orion", 6))
        team.calls(team.cara, when=BEFORE, room=orion)
        for change in (MeetingChange(add=(team.cara.id,)), MeetingChange(room_id=orion.id)):
            with pytest.raises(Clashing) as raised:
                team.changes(team.ana, own, change)
            assert isinstance(raised.value.outcome, Ask)


class TestAsking:
    def test_the_organizers_alone_hear_of_it_and_it_stands_as_it_is(
        self, team: Team, own: Meeting, asked: Decision, standing: Meeting
    ) -> None:
        assert team.told() == to(DecisionAsked(asked.id, 1), "Olga", "Otto")
        assert (team.meeting(own), asked.why) == (own, "The customer comes")
        assert asked.seen == ((standing.id, standing.version), (own.id, own.version))

    def test_what_does_not_clash_is_held(self, team: Team, own: Meeting, asked: Decision) -> None:
        calendars = [team.ana.calendar_id, team.bob.calendar_id, team.lena.calendar_id]
        with team.store.read() as unit:
            then, before = unit.bookings.claims(calendars, WANTED), unit.bookings.claims(calendars, BEFORE)
        assert [[owner for _, owner in then[each]] == [asked.booking_id] for each in calendars] == [True, False, True]
        assert [[owner for _, owner in before[each]] for each in calendars] == [[own.id]] * 3

    def test_of_a_time_that_overlaps_its_own_the_rest_is_held(self, team: Team, own: Meeting) -> None:
        team.calls(team.bob, when=span("15:00", "16:00", day=1))
        later = span("14:30", "15:30", day=1)
        pending = team.changes(
            team.ana,
            own,
            MeetingChange(span=later),
            insist=Insist("", team.clashing(team.bob, when=later) - {(own.id, 1)}),
        )
        with team.store.read() as unit:
            claims = unit.bookings.claims([team.ana.calendar_id], span("14:00", "16:00", day=1))
        assert pending.state is State.PENDING
        assert claims[team.ana.calendar_id] == [(BEFORE, own.id), (span("15:00", "15:30", day=1), pending.id)]
        made = team.decides(team.olga, team.waiting(pending), Approve())
        assert (made.verdict, team.meeting(own).span) == (Verdict.APPROVED, later)

    def test_it_is_nobodys_meeting_beside_the_one_that_stands(self, team: Team, own: Meeting, asked: Decision) -> None:
        assert asked.waits
        with team.store.read() as unit:
            mine = unit.meetings.of_person(team.ana.id, None, frozenset(State))
        assert [meeting.id for meeting in mine] == [own.id]


class TestDeciding:
    def test_approve_moves_it_and_displaces_what_is_in_the_way(
        self, team: Team, own: Meeting, asked: Decision, standing: Meeting
    ) -> None:
        team.told()
        made = team.decides(team.olga, asked, Approve())
        moved, ended = team.meeting(own), team.meeting(standing)
        assert (made.verdict, moved.state, moved.span, moved.version) == (
            Verdict.APPROVED,
            State.CONFIRMED,
            WANTED,
            own.version + 1,
        )
        assert (ended.state, ended.reason) == (State.CANCELLED, "The customer comes")
        changed = MeetingChanged(own.id, moved.version, team.olga.id, was_start=BEFORE.start, was_end=BEFORE.end)
        assert team.told() == [
            *to(Displaced(standing.id, ended.version, team.olga.id), "Bob", "Cara"),
            *to(changed, "Bob", "Lena"),
            *to(DecisionMade(asked.id), "Ana", "Otto"),
        ]
        with team.store.read() as unit:
            shadow = unit.meetings.get(asked.booking_id)
            claims = unit.bookings.claims([team.bob.calendar_id, team.ana.calendar_id], span("08:00", "17:00", day=1))
        assert shadow is not None
        assert shadow.state is State.RELEASED
        assert list(claims.values()) == [[(WANTED, own.id)]] * 2

    def test_people_who_were_to_be_added_are_invited_then(self, team: Team, own: Meeting) -> None:
        busy = team.calls(team.cara, when=BEFORE)
        change = MeetingChange(add=(team.cara.id,), remove=(team.lena.id,), title="Reviewed")
        insist = Insist("", frozenset({(busy.id, busy.version)}))
        pending = team.changes(team.ana, own, change, insist=insist)
        team.told()
        team.decides(team.olga, team.waiting(pending), Approve())
        changed = team.meeting(own)
        with team.store.read() as unit:
            invited = [each.person_id for each in unit.meetings.invitations([own.id])[own.id]]
        assert (changed.title, invited) == ("Reviewed", [team.bob.id, team.cara.id])
        assert ("Cara", Invited(own.id, changed.version)) in team.told()

    def test_move_the_new_one(self, team: Team, own: Meeting, asked: Decision, standing: Meeting) -> None:
        made = team.decides(team.olga, asked, MoveNew(at_time("11:00")))
        assert (made.verdict, team.meeting(own).span) == (Verdict.MOVED_NEW, span("11:00", "12:00", day=1))
        assert team.meeting(standing) == standing

    def test_move_the_old_one(self, team: Team, own: Meeting, asked: Decision, standing: Meeting) -> None:
        made = team.decides(team.olga, asked, MoveOld(((standing.id, at_time("13:00")),)))
        assert (made.verdict, team.meeting(own).span) == (Verdict.MOVED_OLD, WANTED)
        assert team.meeting(standing).span == span("13:00", "14:00", day=1)

    def test_refused_it_stays_as_it_is(self, team: Team, own: Meeting, asked: Decision) -> None:
        team.told()
        made = team.decides(team.olga, asked, RefuseIt("No"))
        assert (made.verdict, team.meeting(own)) == (Verdict.REFUSED, own)
        assert team.told() == to(DecisionMade(asked.id), "Ana", "Otto")

    def test_after_four_hours_it_stays_as_it_is(
        self, team: Team, own: Meeting, asked: Decision, clock: SetClock
    ) -> None:
        clock.set(at("12:00"))
        tick_all(team.store)
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(asked.booking_id)
        assert (made.verdict, team.meeting(own)) == (Verdict.EXPIRED, own)
        told = [each for each in team.told() if not isinstance(each[1], Reminded)]
        assert told[-3:] == to(DecisionMade(asked.id), "Ana", "Olga", "Otto")


class TestWhatHasChangedSince:
    def test_another_change_withdraws_it(self, team: Team, own: Meeting, asked: Decision) -> None:
        team.changes(team.ana, own, MeetingChange(title="Other"))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
        assert team.meeting(own).span == BEFORE

    def test_cancelling_the_meeting_withdraws_it(self, team: Team, own: Meeting, asked: Decision) -> None:
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.ana), own.id))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
        assert team.meeting(own).state is State.CANCELLED

    def test_asking_for_another_time_withdraws_the_first(
        self, team: Team, own: Meeting, asked: Decision, standing: Meeting
    ) -> None:
        other = MeetingChange(span=span("10:30", "11:30", day=1))
        insist = Insist("", frozenset({(standing.id, standing.version)}))
        second = team.waiting(team.changes(team.ana, own, other, insist=insist))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
        assert team.decides(team.olga, second, Approve()).verdict is Verdict.APPROVED

    def test_withdrawn_by_its_host_it_stays_as_it_is(self, team: Team, own: Meeting, asked: Decision) -> None:
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.ana), asked.booking_id))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
        assert team.meeting(own) == own


class TestADisplacedMeeting:
    """It is moved as the same meeting by its owner's press (S1.78)."""

    @pytest.fixture
    def displaced(self, team: Team, standing: Meeting) -> Meeting:
        team.under(Policy.PRIORITY)
        team.calls(team.ana, team.bob, priority=Priority.HIGH)
        team.told()
        return team.meeting(standing)

    def test_it_keeps_its_id_its_answers_are_asked_anew_and_its_sequence_rises(
        self, team: Team, displaced: Meeting
    ) -> None:
        again = team.resumes(team.bob, displaced, "13:00")
        assert (again.id, again.state, again.span) == (
            displaced.id,
            State.CONFIRMED,
            span("13:00", "14:00", day=1),
        )
        assert (again.sequence, again.ended_by, again.reason) == (displaced.sequence + 1, None, "")
        changed = MeetingChanged(again.id, again.version, team.bob.id, was_start=WANTED.start, was_end=WANTED.end)
        assert team.told() == to(changed, "Cara")
        with team.store.read() as unit:
            (invited,) = unit.meetings.invitations([again.id])[again.id]
            claims = unit.bookings.claims([team.cara.calendar_id], again.span)
        assert (invited.answer, claims[team.cara.calendar_id]) == (Answer.PENDING, [(again.span, again.id)])

    def test_a_second_press_is_no_second_move(self, team: Team, displaced: Meeting) -> None:
        once = team.resumes(team.bob, displaced, "13:00")
        assert team.resumes(team.bob, displaced, "13:00") == once

    def test_a_time_that_is_taken_by_now_is_refused_and_it_stays_off(self, team: Team, displaced: Meeting) -> None:
        team.calls(team.cara, when=span("13:00", "14:00", day=1))
        with pytest.raises(Clashing):
            team.resumes(team.bob, displaced, "13:00")
        assert team.meeting(displaced) == displaced

    def test_one_that_its_host_called_off_is_called_anew(self, team: Team, standing: Meeting) -> None:
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.bob), standing.id))
        again = team.resumes(team.bob, standing, "13:00")
        assert (again.id != standing.id, again.title) == (True, standing.title)


def test_of_several_in_the_way_each_is_moved_to_its_own_time_or_called_off(database: Database, clock: SetClock) -> None:
    team = Team(database, clock, Policy.ASK)
    first = team.calls(team.bob, when=span("10:00", "10:30", day=1))
    second = team.calls(team.cara, when=span("10:30", "11:00", day=1))
    third = team.calls(team.lena, when=span("10:15", "10:45", day=1))
    asked = team.waiting(team.asks(team.ana, team.bob, team.cara, team.lena))
    plan = MoveOld(((first.id, at_time("12:00")), (second.id, at_time("14:00"))))
    made = team.decides(team.olga, asked, plan)
    assert made.verdict is Verdict.MOVED_OLD
    assert [team.meeting(each).span for each in (first, second)] == [
        span("12:00", "12:30", day=1),
        span("14:00", "14:30", day=1),
    ]
    assert team.meeting(third).state is State.CANCELLED


def test_why_one_has_asked_can_be_said_afterwards(team: Team, standing: Meeting) -> None:
    asked = team.waiting(team.asks(team.ana, team.bob, why=""))
    assert standing.live
    team.told()
    said = team.explains(team.ana, asked, "It burns")
    assert (said.why, said.version, [who for who, _ in team.told()]) == ("It burns", 1, ["Olga", "Otto"])
    assert team.decides(team.olga, said, Approve()).why == "It burns"
    assert team.meeting(standing).reason == "It burns"
