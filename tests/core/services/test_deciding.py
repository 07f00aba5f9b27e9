"""What organizers are asked, reminded of and decide: once, about what they see (S1.117)."""

import pytest

from core.errors import Clashing, Invalid, NotAllowed
from core.events import (
    DecisionAsked,
    DecisionChanged,
    DecisionMade,
    DecisionReminded,
    Displaced,
    Event,
    Invited,
    MeetingChanged,
    Reminded,
    Rescheduled,
)
from core.model.booking import LIVE, Party, State
from core.model.conflict import Policy
from core.model.decision import Decision, Verdict
from core.model.meeting import Meeting
from core.services.conflicts import Insist
from core.services.meetings import MeetingChange, cancel_meeting, change_meeting, party_of_meeting
from core.services.meetings.deciding import Approve, MoveNew, MoveOld, Refuse
from core.services.privacy import forget
from storage.engine import Database
from tests.builders import SetClock, at, span
from tests.core.services.team import WANTED, Team, at_time
from tests.ticking import tick_all


@pytest.fixture
def team(database: Database, clock: SetClock) -> Team:
    return Team(database, clock, Policy.ASK)


@pytest.fixture
def standing(team: Team) -> Meeting:
    """Bob and Cara have this time already."""
    found = team.calls(team.bob, team.cara)
    team.told()
    return found


@pytest.fixture
def asked(team: Team, standing: Meeting) -> Decision:
    """Ana wants it with Bob and Lena, and has the organizers asked."""
    assert standing.live
    return team.waiting(team.asks(team.ana, team.bob, team.lena))


def to(event: Event, *names: str) -> list[tuple[str, Event]]:
    return [(name, event) for name in names]


class TestAsking:
    def test_the_organizers_alone_hear_of_it(self, team: Team, asked: Decision) -> None:
        assert team.told() == to(DecisionAsked(asked.id, 1), "Olga", "Otto")

    def test_nobody_is_invited_before_it_is_decided(self, team: Team, asked: Decision) -> None:
        with team.store.read() as unit:
            of_lena = unit.meetings.of_person(team.lena.id, None, LIVE)
            of_ana = unit.meetings.of_person(team.ana.id, None, LIVE)
            meeting = unit.meetings.get(asked.booking_id)
            assert meeting is not None
            parties = [
                party_of_meeting(unit, team.member(unit, who), meeting) for who in (team.lena, team.ana, team.olga)
            ]
        assert ([m.id for m in of_lena], [m.id for m in of_ana]) == ([], [asked.booking_id])
        assert parties == [None, Party.HOST, Party.ORGANIZER]

    def test_who_leaves_meanwhile_is_invited_no_more(self, team: Team, asked: Decision) -> None:
        team.does(lambda unit: forget(unit, team.lena, name="Gone", reason="left"))
        with team.store.read() as unit:
            invited = [each.person_id for each in unit.meetings.invitations([asked.booking_id])[asked.booking_id]]
            claims = unit.bookings.claims([team.lena.calendar_id], WANTED)
        assert (invited, claims) == ([team.bob.id], {team.lena.calendar_id: []})
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.APPROVED

    def test_it_is_kept_with_who_when_and_why(self, team: Team, asked: Decision, standing: Meeting) -> None:
        assert asked == Decision(
            id=asked.id,
            organisation_id=team.here.id,
            booking_id=asked.booking_id,
            asked_by=team.ana.id,
            asked_at=at("08:00"),
            expires_at=at("12:00"),
            seen=((standing.id, standing.version),),
            why="It burns",
            due_at=at("08:30"),
        )

    def test_what_does_not_clash_is_held_meanwhile(self, team: Team, asked: Decision) -> None:
        calendars = [team.ana.calendar_id, team.bob.calendar_id, team.lena.calendar_id]
        with team.store.read() as unit:
            pending = unit.meetings.get(asked.booking_id)
            claims = unit.bookings.claims(calendars, WANTED)
        assert pending is not None
        assert (pending.state, pending.expires_at) == (State.PENDING, at("12:00"))
        held = {calendar: [owner == pending.id for _, owner in found] for calendar, found in claims.items()}
        assert held == {calendars[0]: [True], calendars[1]: [False], calendars[2]: [True]}

    def test_they_are_asked_only_once_the_host_has_seen_what_is_in_the_way(self, team: Team, standing: Meeting) -> None:
        with pytest.raises(Clashing):
            team.calls(team.ana, team.bob)
        with pytest.raises(Clashing):
            team.calls(team.ana, team.bob, insist=Insist("It burns", frozenset({(standing.id, 7)})))

    def test_why_has_a_limit(self, team: Team, standing: Meeting) -> None:
        assert standing.live
        with pytest.raises(Invalid):
            team.asks(team.ana, team.bob, why="x" * 501)


class TestDeciding:
    def test_approve_displaces_what_is_in_the_way_and_invites(
        self, team: Team, asked: Decision, standing: Meeting
    ) -> None:
        team.told()
        made = team.decides(team.olga, asked, Approve())
        booked, ended = _of(team, asked), team.meeting(standing)
        assert (made.verdict, made.decided_by, made.decided_at) == (Verdict.APPROVED, team.olga.id, at("08:00"))
        assert (booked.state, booked.expires_at) == (State.CONFIRMED, None)
        assert (ended.state, ended.ended_by, ended.reason) == (State.CANCELLED, team.olga.id, "It burns")
        assert team.told() == [
            *to(Displaced(standing.id, ended.version, team.olga.id), "Bob", "Cara"),
            *to(Invited(booked.id, booked.version), "Bob", "Lena"),
            *to(DecisionMade(asked.id), "Ana", "Otto"),
        ]

    def test_move_the_new_one(self, team: Team, asked: Decision, standing: Meeting) -> None:
        made = team.decides(team.olga, asked, MoveNew(at_time("11:00")))
        booked = _of(team, asked)
        assert (made.verdict, booked.state, booked.span) == (
            Verdict.MOVED_NEW,
            State.CONFIRMED,
            span("11:00", "12:00", day=1),
        )
        assert team.meeting(standing) == standing

    def test_move_the_old_one(self, team: Team, asked: Decision, standing: Meeting) -> None:
        team.told()
        made = team.decides(team.olga, asked, MoveOld(((standing.id, at_time("13:00")),)))
        booked, elsewhere = _of(team, asked), team.meeting(standing)
        assert (made.verdict, booked.state, booked.span) == (Verdict.MOVED_OLD, State.CONFIRMED, WANTED)
        assert (elsewhere.state, elsewhere.span) == (State.CONFIRMED, span("13:00", "14:00", day=1))
        changed = MeetingChanged(
            standing.id, elsewhere.version, team.olga.id, was_start=WANTED.start, was_end=WANTED.end
        )
        assert team.told()[:2] == to(changed, "Bob", "Cara")

    def test_move_an_old_session(self, team: Team) -> None:
        session = team.books()
        asked = team.waiting(team.asks(team.ana, team.maya))
        team.told()
        made = team.decides(team.olga, asked, MoveOld(((session.id, at_time("13:00")),)))
        moved = team.booking(session)
        assert (made.verdict, moved.state, moved.span) == (
            Verdict.MOVED_OLD,
            State.CONFIRMED,
            span("13:00", "14:00", day=1),
        )
        event = Rescheduled(session.id, moved.version, team.olga.id, WANTED.start)
        assert team.told()[:2] == to(event, "Lena", "Maya")

    def test_refuse_with_a_reason(self, team: Team, asked: Decision, standing: Meeting) -> None:
        team.told()
        made = team.decides(team.otto, asked, Refuse("Another day"))
        ended = _of(team, asked)
        assert (made.verdict, made.reason) == (Verdict.REFUSED, "Another day")
        assert (ended.state, ended.reason, ended.ended_by) == (State.DECLINED, "Another day", team.otto.id)
        assert team.meeting(standing) == standing
        assert team.told() == to(DecisionMade(asked.id), "Ana", "Olga")

    def test_the_first_decision_stands_and_is_told_to_whoever_comes_later(self, team: Team, asked: Decision) -> None:
        made = team.decides(team.olga, asked, Refuse("No"))
        assert team.decides(team.otto, asked, Approve()) == made
        assert team.decides(team.otto, asked, Refuse("Neither do I")) == made

    def test_members_decide_nothing(self, team: Team, asked: Decision) -> None:
        with pytest.raises(NotAllowed):
            team.decides(team.ana, asked, Approve())


class TestWhatHasChangedSince:
    def test_a_new_version_of_what_is_in_the_way_is_shown_anew(
        self, team: Team, asked: Decision, standing: Meeting
    ) -> None:
        _retitled(team, standing)
        team.told()
        anew = team.decides(team.olga, asked, Approve())
        assert (anew.verdict, anew.version) == (None, 2)
        assert anew.seen == ((standing.id, standing.version + 1),)
        assert team.told() == to(DecisionChanged(asked.id, 2), "Otto")
        assert team.decides(team.otto, anew, Approve()).verdict is Verdict.APPROVED

    def test_a_button_of_before_decides_nothing(self, team: Team, asked: Decision, standing: Meeting) -> None:
        _retitled(team, standing)
        anew = team.decides(team.olga, asked, Approve())
        assert team.decides(team.otto, anew, Approve(), seen=1).verdict is None

    def test_what_is_gone_is_in_nobodys_way(self, team: Team, asked: Decision, standing: Meeting) -> None:
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.bob), standing.id))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.APPROVED

    def test_a_time_that_was_taken_meanwhile_is_not_moved_to(self, team: Team, asked: Decision) -> None:
        team.calls(team.lena, when=span("11:00", "12:00", day=1))
        anew = team.decides(team.olga, asked, MoveNew(at_time("11:00")))
        assert (anew.verdict, anew.version) == (None, 2)
        assert _of(team, asked).state is State.PENDING

    def test_the_old_one_is_not_moved_onto_anything_else(self, team: Team, asked: Decision, standing: Meeting) -> None:
        team.calls(team.cara, when=span("13:00", "14:00", day=1))
        for time in ("13:30", "10:30"):
            anew = team.decides(team.olga, team.waiting(_of(team, asked)), MoveOld(((standing.id, at_time(time)),)))
            assert anew.verdict is None
        assert team.meeting(standing) == standing

    def test_what_has_begun_is_not_displaced(self, team: Team, clock: SetClock) -> None:
        """It is decided half-way to the start at the latest, so that this cannot be but for one that began before."""
        running = team.calls(team.bob, when=span("08:05", "09:30"))
        asked = team.waiting(team.asks(team.ana, team.bob, when=span("09:00", "10:00")))
        clock.set(at("08:06"))
        anew = team.decides(team.olga, asked, Approve())
        assert (anew.verdict, team.meeting(running).state) == (None, State.CONFIRMED)


class TestTime:
    def test_the_others_are_reminded_once_after_half_an_hour(
        self, team: Team, asked: Decision, clock: SetClock
    ) -> None:
        team.told()
        clock.set(at("08:30"))
        tick_all(team.store)
        tick_all(team.store)
        assert team.told() == to(DecisionReminded(asked.id), "Olga", "Otto")

    def test_after_four_hours_it_is_refused(self, team: Team, asked: Decision, clock: SetClock) -> None:
        clock.set(at("08:30"))
        tick_all(team.store)
        team.told()
        clock.set(at("12:00"))
        tick_all(team.store)
        ended = _of(team, asked)
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(ended.id)
        assert (ended.state, made.verdict, made.decided_by) == (State.LAPSED, Verdict.EXPIRED, None)
        told = [each for each in team.told() if not isinstance(each[1], Reminded)]
        assert told == to(DecisionMade(asked.id), "Ana", "Olga", "Otto")

    def test_who_presses_before_the_clock_has_got_to_it_is_too_late(
        self, team: Team, asked: Decision, clock: SetClock
    ) -> None:
        clock.set(at("12:00"))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.EXPIRED
        assert _of(team, asked).state is State.LAPSED

    def test_a_request_that_has_run_out_is_in_nobodys_way(self, team: Team, asked: Decision, clock: SetClock) -> None:
        clock.set(at("12:00"))
        assert team.calls(team.lena, when=WANTED).state is State.CONFIRMED
        assert _of(team, asked).state is State.LAPSED


class TestWithdrawing:
    def test_the_organizers_see_that_it_is_wanted_no_more(self, team: Team, asked: Decision) -> None:
        team.told()
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.ana), asked.booking_id))
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(asked.booking_id)
        assert (made.verdict, made.decided_by) == (Verdict.WITHDRAWN, team.ana.id)
        assert team.told() == to(DecisionMade(asked.id), "Olga", "Otto")

    def test_approving_it_answers_with_what_is_so(self, team: Team, asked: Decision, standing: Meeting) -> None:
        team.does(lambda unit: cancel_meeting(unit, team.member(unit, team.ana), asked.booking_id))
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
        assert (_of(team, asked).state, team.meeting(standing)) == (State.CANCELLED, standing)


def _of(team: Team, decision: Decision) -> Meeting:
    with team.store.read() as unit:
        found = unit.meetings.get(decision.booking_id)
    assert found is not None
    return found


def _retitled(team: Team, standing: Meeting) -> None:
    change = MeetingChange(title="Retitled")
    team.does(lambda unit: change_meeting(unit, team.member(unit, team.bob), standing.id, change))
