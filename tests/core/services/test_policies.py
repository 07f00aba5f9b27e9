"""What the five policies do about a meeting that clashes: nothing that clashes is ever booked beside it (S1.75–S1.79, S1.116)."""

from typing import Any

import pytest

from core.errors import Clashing
from core.events import Displaced, Invited
from core.model.booking import State
from core.model.conflict import Ask, Clash, Policy, Propose, Refuse, Warn
from core.model.decision import ConflictRules
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.priority import Priority
from core.model.room import Room
from core.services.conflict_rules import choose_for_room
from core.services.conflicts import Insist
from storage.engine import Database
from tests.builders import SetClock, a_room, at, span
from tests.core.services.team import Team, at_time


@pytest.fixture
def team(database: Database, clock: SetClock) -> Team:
    return Team(database, clock)


def line(team: Team, standing: Meeting, *people: Person, begun: bool = False) -> Clash:
    """The meeting as what is in the way of these people."""
    now = team.meeting(standing)
    calendars = frozenset(person.calendar_id for person in people)
    return Clash(now.id, now.span, now.version, calendars, now.priority, begun=begun)


def refused(team: Team, host: Person, *people: Person, **facts: Any) -> Clashing:
    with pytest.raises(Clashing) as raised:
        team.calls(host, *people, **facts)
    return raised.value


def under(team: Team, policy: Policy | None) -> None:
    """From now on, while everything runs."""
    team.does(lambda unit: unit.conflicts.save(ConflictRules(team.here.id, policy)))


def test_what_clashes_with_nothing_is_booked_whatever_the_policy(team: Team) -> None:
    for place, policy in enumerate(Policy):
        under(team, policy)
        when = span("08:00", "08:30", day=1 + place)
        assert team.calls(team.ana, team.bob, when=when).state is State.CONFIRMED


def test_refuse_names_what_is_in_the_way_and_offers_nothing(team: Team) -> None:
    standing = team.calls(team.bob, team.cara)
    under(team, Policy.REFUSE)
    refusal = refused(team, team.ana, team.bob, team.cara, priority=Priority.URGENT)
    expected = Refuse((line(team, standing, team.bob, team.cara),))
    assert (refusal.outcome, refusal.person_ids, refusal.room) == (expected, (team.bob.id, team.cara.id), False)


def test_propose_offers_the_three_nearest_times_at_which_all_are_free(team: Team) -> None:
    standing = team.calls(team.bob, team.cara)
    team.calls(team.cara, when=span("11:00", "11:30", day=1))
    under(team, Policy.PROPOSE)
    refusal = refused(team, team.ana, team.bob)
    assert refusal.outcome == Propose(
        (line(team, standing, team.bob),), (at_time("08:30"), at_time("09:00"), at_time("11:00"))
    )
    with_cara = refused(team, team.ana, team.bob, team.cara)
    times = (at_time("08:30"), at_time("09:00"), at_time("11:30"))
    assert with_cara.outcome == Propose((line(team, standing, team.bob, team.cara),), times)


def test_what_is_proposed_can_be_had(team: Team) -> None:
    team.calls(team.bob, team.cara)
    under(team, Policy.PROPOSE)
    refusal = refused(team, team.ana, team.bob)
    assert isinstance(refusal.outcome, Propose)
    for time in refusal.outcome.times:
        when = span(f"{time.starts_at:%H:%M}", "12:00", day=1)
        shorter = when.lasting(when.start, 30)
        assert team.calls(team.ana, team.bob, when=shorter).state is State.CONFIRMED


class TestPriority:
    def test_the_higher_displaces_the_lower_whose_people_all_hear_of_it(self, team: Team) -> None:
        under(team, Policy.PRIORITY)
        standing = team.calls(team.bob, team.cara, title="Lunch talk")
        team.told()
        urgent = team.calls(team.ana, team.bob, priority=Priority.HIGH)
        ended = team.meeting(standing)
        assert (urgent.state, ended.state, ended.ended_by) == (State.CONFIRMED, State.CANCELLED, team.ana.id)
        displaced = Displaced(standing.id, ended.version, team.ana.id)
        assert team.told() == [
            ("Bob", displaced),
            ("Cara", displaced),
            ("Bob", Invited(urgent.id, urgent.version)),
        ]

    def test_an_equal_one_is_not_displaced(self, team: Team) -> None:
        under(team, Policy.PRIORITY)
        standing = team.calls(team.bob, team.cara, priority=Priority.HIGH)
        refusal = refused(team, team.ana, team.bob, priority=Priority.HIGH)
        assert isinstance(refusal.outcome, Propose)
        assert team.meeting(standing).state is State.CONFIRMED

    def test_what_has_begun_is_never_displaced(self, team: Team, clock: SetClock) -> None:
        under(team, Policy.PRIORITY)
        standing = team.calls(team.bob, team.cara)
        clock.set(at("10:00", day=1))
        later = span("10:30", "11:30", day=1)
        refusal = refused(team, team.ana, team.bob, when=later, priority=Priority.URGENT)
        assert refusal.outcome.clashes == (line(team, standing, team.bob, begun=True),)
        assert isinstance(refusal.outcome, Propose)

    def test_a_session_gives_way_and_its_guest_comes_first_where_they_wait(self, team: Team) -> None:
        under(team, Policy.PRIORITY)
        session = team.books()
        team.calls(team.ana, team.maya, priority=Priority.URGENT)
        ended = team.booking(session)
        displaced = Displaced(session.id, ended.version, team.ana.id)
        assert ended.state is State.CANCELLED
        assert [told for told in team.told() if told[1] == displaced] == [("Lena", displaced), ("Maya", displaced)]
        with team.store.read() as unit:
            (entry,) = unit.waitlist.of_person(team.lena.id, unit.now)
        midnight = at("00:00", day=1).replace(hour=23, day=2)  # in Berlin
        assert (entry.displaced, entry.host_id, entry.window.start) == (True, team.maya.id, midnight)


class TestForce:
    def test_those_entitled_see_first_who_is_displaced_and_say_why(self, team: Team) -> None:
        under(team, Policy.FORCE)
        standing = team.calls(team.bob, team.cara)
        refusal = refused(team, team.olga, team.bob, priority=Priority.URGENT)
        clash = line(team, standing, team.bob)
        assert isinstance(refusal.outcome, Warn)
        assert refusal.outcome.clashes == (clash,)
        insist = Insist("Outage", frozenset({(clash.booking_id, clash.version)}))
        booked = team.calls(team.olga, team.bob, priority=Priority.URGENT, insist=insist)
        ended = team.meeting(standing)
        assert (booked.state, ended.state, ended.reason) == (State.CONFIRMED, State.CANCELLED, "Outage")

    def test_what_came_since_is_listed_anew_before_it_is_displaced(self, team: Team) -> None:
        under(team, Policy.FORCE)
        standing = team.calls(team.bob, when=span("10:00", "10:30", day=1))
        insist = Insist("Outage", frozenset({(standing.id, standing.version)}))
        other = team.calls(team.bob, when=span("10:30", "11:00", day=1))
        refusal = refused(team, team.olga, team.bob, priority=Priority.URGENT, insist=insist)
        clashes = (line(team, standing, team.bob), line(team, other, team.bob))
        assert isinstance(refusal.outcome, Warn)
        assert refusal.outcome.clashes == clashes

    def test_members_and_what_is_not_urgent_displace_nothing(self, team: Team) -> None:
        under(team, Policy.FORCE)
        standing = team.calls(team.bob)
        insist = Insist("Please", frozenset({(standing.id, standing.version)}))
        assert isinstance(refused(team, team.ana, team.bob, priority=Priority.URGENT, insist=insist).outcome, Propose)
        assert isinstance(refused(team, team.olga, team.bob, insist=insist).outcome, Propose)


def test_meetings_are_put_before_organizers_where_nothing_was_chosen(team: Team) -> None:
    team.calls(team.bob)
    assert isinstance(refused(team, team.ana, team.bob).outcome, Ask)


def test_other_times_are_proposed_where_there_is_no_organizer(database: Database, clock: SetClock) -> None:
    team = Team(database, clock, organized=False)
    team.calls(team.bob)
    assert isinstance(refused(team, team.ana, team.bob).outcome, Propose)


def test_what_another_organisation_has_is_in_the_way_and_displaced_by_nobody(team: Team, clock: SetClock) -> None:
    elsewhere = Team(team.database, clock)
    team.does(lambda unit: unit.people.join(elsewhere.here.id, team.bob.id))
    theirs = elsewhere.calls(elsewhere.ana, team.bob)
    under(team, Policy.PRIORITY)
    refusal = refused(team, team.ana, team.bob, priority=Priority.URGENT)
    assert isinstance(refusal.outcome, Propose)
    assert [clash.foreign for clash in refusal.outcome.clashes] == [True]
    assert elsewhere.meeting(theirs).state is State.CONFIRMED


class TestRooms:
    @pytest.fixture
    def orion(self, team: Team) -> Room:
        return team.does(lambda unit: a_room(unit, team.here, "Orion", 6))

    def test_the_room_is_one_line_with_the_people_who_are_in_it(self, team: Team, orion: Room) -> None:
        under(team, Policy.REFUSE)
        standing = team.calls(team.bob, team.cara, room=orion)
        refusal = refused(team, team.ana, team.bob, room=orion)
        (clash,) = refusal.outcome.clashes
        assert (clash.booking_id, clash.calendar_ids) == (
            standing.id,
            frozenset({team.bob.calendar_id, orion.calendar_id}),
        )
        assert (refusal.person_ids, refusal.room) == ((team.bob.id,), True)

    def test_an_equal_room_will_do_for_another_time(self, team: Team, orion: Room) -> None:
        under(team, Policy.PROPOSE)
        vega = team.does(lambda unit: a_room(unit, team.here, "Vega", 8))
        team.does(lambda unit: a_room(unit, team.here, "Cell", 2))
        team.calls(team.bob, room=orion)
        for start, end in (("09:00", "10:00"), ("11:00", "12:00")):
            team.calls(team.cara, when=span(start, end, day=1), room=orion)
        refusal = refused(team, team.ana, team.bob, room=orion)
        assert isinstance(refusal.outcome, Propose)
        near = [(f"{time.starts_at:%H:%M}", time.room_id) for time in refusal.outcome.times]
        assert near == [("08:30", vega.id), ("09:00", vega.id), ("11:00", vega.id)]

    def test_its_own_policy_comes_before_the_organisations(self, team: Team, orion: Room) -> None:
        under(team, Policy.REFUSE)
        team.does(lambda unit: choose_for_room(unit, team.member(unit, team.olga), orion.id, Policy.PROPOSE))
        team.calls(team.bob, room=orion)
        assert isinstance(refused(team, team.ana, team.cara, room=orion).outcome, Propose)
        assert isinstance(refused(team, team.ana, team.bob).outcome, Refuse)

    def test_a_meeting_that_makes_way_gives_its_room_back(self, team: Team, orion: Room) -> None:
        under(team, Policy.PRIORITY)
        team.calls(team.bob, team.cara, room=orion)
        urgent = team.calls(team.ana, priority=Priority.URGENT, room=orion)
        with team.store.read() as unit:
            claims = unit.bookings.claims([orion.calendar_id, team.cara.calendar_id], urgent.span)
        assert claims == {orion.calendar_id: [(urgent.span, urgent.id)], team.cara.calendar_id: []}
