"""A mentor's time that others have: the five policies mean for it what they mean for a meeting (S1.37, S1.75–S1.79, S1.117)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import cycle, islice
from threading import Barrier

import pytest

from core.errors import IllegalMove, NotOpen, OwnClash, TimeTaken
from core.events import Booked, DecisionAsked, DecisionMade, Displaced, Event, Offered, Reminded
from core.model.booking import Booking, Party, State
from core.model.conflict import Ask, Clash, Displace, Policy, Warn
from core.model.decision import Decision, Verdict
from core.model.people import Person, Role
from core.model.priority import Priority
from core.model.zones import day_bounds
from core.ports import Unit
from core.services import booking as bookings
from core.services.booking import hold
from core.services.conflict_rules import choose_for_service
from core.services.conflicts import Insist
from core.services.insisting import insist_on
from core.services.meetings.deciding import Approve, MoveNew, MoveOld, Refuse, Ruling
from core.services.waitlist import join
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_member, at, span
from tests.core.services.team import WANTED, Team, at_time
from tests.ticking import tick_all

SESSIONS = [span("10:00", "10:30", day=1), span("10:30", "11:00", day=1)]


@pytest.fixture
def team(database: Database, clock: SetClock) -> Team:
    return Team(database, clock)


@pytest.fixture
def taken(team: Team) -> list[Booking]:
    """Maya has a session with Bob, then one with Cara."""
    guests = zip((team.bob, team.cara), SESSIONS, strict=True)
    made = team.does(lambda unit: [a_booking(unit, team.session, team.maya, who, when) for who, when in guests])
    team.told()
    return list(made)


def under(team: Team, policy: Policy) -> None:
    """The service's policy: the organisation's would propose other times."""
    team.under(Policy.PROPOSE)
    team.does(lambda unit: choose_for_service(unit, team.member(unit, team.olga), team.session.id, policy))


def holds(team: Team, guest: Person, length: int = 60) -> Booking:
    """Somebody wants ten o'clock with Maya."""

    def work(unit: Unit) -> Booking:
        member = team.member(unit, guest)
        return hold(
            unit, member, host_id=team.maya.id, service_id=team.session.id, starts_at=WANTED.start, length=length
        )

    return team.does(work)


def insists(team: Team, guest: Person, seen: list[Booking], why: str = "Demo tomorrow") -> Booking:
    """The same, all the same."""
    agreed = frozenset((each.id, each.version) for each in seen)
    return team.does(
        lambda unit: insist_on(
            unit,
            team.member(unit, guest),
            host_id=team.maya.id,
            service_id=team.session.id,
            starts_at=WANTED.start,
            length=60,
            topic="Launch",
            insist=Insist(why, agreed),
        )
    )


def clashes(team: Team, taken: list[Booking]) -> tuple[Clash, ...]:
    return tuple(
        Clash(each.id, each.span, each.version, frozenset({team.maya.calendar_id}), Priority.NORMAL) for each in taken
    )


def to(event: Event, *names: str) -> list[tuple[str, Event]]:
    return [(name, event) for name in names]


class TestTheWayOn:
    @pytest.mark.parametrize("policy", [Policy.REFUSE, Policy.PROPOSE])
    def test_there_is_none_where_what_clashes_is_refused_or_proposed(
        self, team: Team, taken: list[Booking], policy: Policy
    ) -> None:
        under(team, policy)
        with pytest.raises(TimeTaken) as refused:
            holds(team, team.lena)
        assert (refused.value.way, bool(refused.value.others)) == (None, policy is Policy.PROPOSE)
        with pytest.raises(TimeTaken):
            insists(team, team.lena, taken)

    def test_to_ask_to_displace_by_priority_and_to_force_as_the_services_policy_says(
        self, team: Team, taken: list[Booking]
    ) -> None:
        found = []
        for policy, guest in ((Policy.ASK, team.lena), (Policy.PRIORITY, team.lena), (Policy.FORCE, team.olga)):
            under(team, policy)
            with pytest.raises(TimeTaken) as refused:
                holds(team, guest)
            way = refused.value.way
            assert way is not None
            assert way.clashes == clashes(team, taken)
            found.append(type(way))
        assert found == [Ask, Displace, Warn]

    def test_force_is_for_those_entitled(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.FORCE)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.lena, taken)
        assert refused.value.way is None

    def test_where_the_mentor_answers_each_request_organizers_do_instead_of_priority(
        self, team: Team, taken: list[Booking]
    ) -> None:
        under(team, Policy.PRIORITY)
        team.does(lambda unit: unit.services.save(replace(team.session, approval=True)))
        with pytest.raises(TimeTaken) as refused:
            holds(team, team.lena)
        assert isinstance(refused.value.way, Ask)
        assert team.booking(taken[0]).live

    def test_nobody_displaces_what_they_have_themselves(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)
        with pytest.raises(OwnClash):
            insists(team, team.cara, taken)
        assert insists(team, team.bob, taken) == taken[0]

    def test_outside_the_mentors_hours_nothing_helps(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)
        night = span("22:00", "23:00", day=1)
        team.does(lambda unit: a_booking(unit, team.session, team.maya, team.bob, night))
        with pytest.raises(NotOpen):
            team.does(
                lambda unit: insist_on(
                    unit,
                    team.member(unit, team.lena),
                    host_id=team.maya.id,
                    service_id=team.session.id,
                    starts_at=night.start,
                    length=60,
                    insist=Insist("Now", frozenset((each.id, each.version) for each in taken)),
                )
            )


class TestPriority:
    def test_the_urgent_one_displaces_who_hear_at_once_and_come_first_on_that_days_waitlist(
        self, team: Team, taken: list[Booking]
    ) -> None:
        under(team, Policy.PRIORITY)
        booked = insists(team, team.lena, taken)
        ended = [team.booking(each) for each in taken]
        assert (booked.state, booked.priority, booked.topic) == (State.CONFIRMED, Priority.URGENT, "Launch")
        assert [(each.state, each.reason) for each in ended] == [(State.CANCELLED, "Demo tomorrow")] * 2
        assert team.told() == [
            *to(Displaced(ended[0].id, ended[0].version, team.lena.id), "Bob", "Maya"),
            *to(Displaced(ended[1].id, ended[1].version, team.lena.id), "Cara", "Maya"),
            *to(Booked(booked.id, booked.version), "Maya"),
        ]
        with team.store.read() as unit:
            entries = [entry for who in (team.bob, team.cara) for entry in unit.waitlist.of_person(who.id, unit.now)]
            (kept,) = unit.decisions.of_booking(booked.id)
            claims = unit.bookings.claims([team.maya.calendar_id, team.lena.calendar_id], WANTED)
        assert [(entry.displaced, entry.host_id) for entry in entries] == [(True, team.maya.id)] * 2
        assert (kept.verdict, kept.decided_by, kept.why) == (Verdict.DISPLACED, team.lena.id, "Demo tomorrow")
        assert list(claims.values()) == [[(WANTED, booked.id)]] * 2

    def test_who_waits_for_just_that_already_comes_first_from_now_on(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)

        def waits(unit: Unit) -> int:
            window = day_bounds(WANTED.start.date(), "Europe/Berlin")
            bob, service = team.member(unit, team.bob), team.session.id
            return join(unit, bob, window, host_id=team.maya.id, service_id=service).id

        number = team.does(waits)
        insists(team, team.lena, taken)
        with team.store.read() as unit:
            (entry,) = unit.waitlist.of_person(team.bob.id, unit.now)
        assert (entry.id, entry.displaced) == (number, True)

    def test_an_urgent_one_is_not_displaced_by_another(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)
        urgent = insists(team, team.lena, taken)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.ana, [urgent])
        assert (refused.value.way, team.booking(urgent).state) == (None, State.CONFIRMED)

    def test_a_second_press_is_no_second_session(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)
        assert insists(team, team.lena, taken) == insists(team, team.lena, taken)

    def test_what_came_since_is_shown_before_it_is_displaced(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.PRIORITY)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.lena, taken[:1])
        assert isinstance(refused.value.way, Displace)
        assert [team.booking(each).state for each in taken] == [State.CONFIRMED] * 2

    def test_when_it_is_called_off_who_made_way_for_it_is_offered_it_first(
        self, team: Team, taken: list[Booking]
    ) -> None:
        under(team, Policy.PRIORITY)
        urgent = insists(team, team.lena, taken)
        team.told()
        team.does(lambda unit: bookings.cancel(unit, team.member(unit, team.lena), urgent.id))
        offered = [
            (who, team.booking_at(event.booking_id).span) for who, event in team.told() if isinstance(event, Offered)
        ]
        assert offered == [("Bob", WANTED)]


class TestForce:
    def test_an_organizer_who_saw_who_is_displaced_says_why(self, team: Team, taken: list[Booking]) -> None:
        under(team, Policy.FORCE)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.olga, taken, why="")
        assert isinstance(refused.value.way, Warn)
        assert insists(team, team.olga, taken).state is State.CONFIRMED


class TestAsk:
    @pytest.fixture
    def asked(self, team: Team, taken: list[Booking]) -> Decision:
        under(team, Policy.ASK)
        pending = insists(team, team.lena, taken)
        with team.store.read() as unit:
            found = unit.decisions.waiting(pending.id)
        assert found is not None
        return found

    def test_the_organizers_alone_hear_and_the_guests_own_time_is_held(
        self, team: Team, taken: list[Booking], asked: Decision
    ) -> None:
        assert team.told() == to(DecisionAsked(asked.id, 1), "Olga", "Otto")
        pending = team.booking_at(asked.booking_id)
        with team.store.read() as unit:
            claims = unit.bookings.claims([team.maya.calendar_id, team.lena.calendar_id], WANTED)
            of_maya = unit.bookings.of_person(team.maya.id, None, frozenset({State.PENDING}))
            of_lena = unit.bookings.of_person(team.lena.id, None, frozenset({State.PENDING}))
        assert (pending.state, pending.awaits, pending.expires_at) == (State.PENDING, Party.ORGANIZER, at("12:00"))
        assert claims[team.maya.calendar_id] == [(each.span, each.id) for each in taken]
        assert claims[team.lena.calendar_id] == [(WANTED, pending.id)]
        assert ([*of_maya], [*of_lena]) == ([], [pending])

    def test_approve(self, team: Team, taken: list[Booking], asked: Decision) -> None:
        team.told()
        made = team.decides(team.olga, asked, Approve())
        booked, ended = team.booking_at(asked.booking_id), [team.booking(each) for each in taken]
        assert (made.verdict, booked.state) == (Verdict.APPROVED, State.CONFIRMED)
        assert team.told() == [
            *to(Displaced(ended[0].id, ended[0].version, team.olga.id), "Bob", "Maya"),
            *to(Displaced(ended[1].id, ended[1].version, team.olga.id), "Cara", "Maya"),
            *to(Booked(booked.id, booked.version), "Maya"),
            *to(DecisionMade(asked.id), "Lena", "Otto"),
        ]

    def test_move_the_new_one(self, team: Team, taken: list[Booking], asked: Decision) -> None:
        made = team.decides(team.olga, asked, MoveNew(at_time("13:00")))
        booked = team.booking_at(asked.booking_id)
        assert (made.verdict, booked.span) == (Verdict.MOVED_NEW, span("13:00", "14:00", day=1))
        assert [team.booking(each) for each in taken] == taken

    def test_a_time_outside_the_mentors_hours_is_not_moved_to(self, team: Team, asked: Decision) -> None:
        assert team.decides(team.olga, asked, MoveNew(at_time("21:00"))).waits

    def test_move_each_of_the_old_ones(self, team: Team, taken: list[Booking], asked: Decision) -> None:
        plan = MoveOld(((taken[0].id, at_time("12:00")), (taken[1].id, at_time("13:00"))))
        made = team.decides(team.olga, asked, plan)
        assert (made.verdict, team.booking_at(asked.booking_id).span) == (Verdict.MOVED_OLD, WANTED)
        assert [team.booking(each).span.start for each in taken] == [at("12:00", day=1), at("13:00", day=1)]

    def test_refuse(self, team: Team, taken: list[Booking], asked: Decision) -> None:
        team.told()
        made = team.decides(team.olga, asked, Refuse("No"))
        ended = team.booking_at(asked.booking_id)
        assert (made.verdict, ended.state, ended.reason) == (Verdict.REFUSED, State.DECLINED, "No")
        assert team.told() == to(DecisionMade(asked.id), "Lena", "Otto")
        assert [team.booking(each) for each in taken] == taken

    def test_after_four_hours_it_is_refused_once(self, team: Team, asked: Decision, clock: SetClock) -> None:
        team.told()
        clock.set(at("12:00"))
        tick_all(team.store)
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(asked.booking_id)
        assert (made.verdict, team.booking_at(asked.booking_id).state) == (Verdict.EXPIRED, State.LAPSED)
        told = [each for each in team.told() if not isinstance(each[1], Reminded)]
        assert told == to(DecisionMade(asked.id), "Lena", "Olga", "Otto")

    def test_withdrawn_by_its_guest(self, team: Team, asked: Decision) -> None:
        team.told()
        team.does(lambda unit: bookings.cancel(unit, team.member(unit, team.lena), asked.booking_id))
        assert team.told() == to(DecisionMade(asked.id), "Olga", "Otto")
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN

    def test_it_is_answered_by_a_decision_and_by_nothing_else(self, team: Team, asked: Decision) -> None:
        with pytest.raises(IllegalMove):
            team.does(lambda unit: bookings.approve(unit, team.member(unit, team.olga), asked.booking_id))
        with pytest.raises(IllegalMove):
            team.does(lambda unit: bookings.decline(unit, team.member(unit, team.maya), asked.booking_id))
        later = at("14:00", day=1)
        with pytest.raises(IllegalMove):
            team.does(lambda unit: bookings.hold_move(unit, team.member(unit, team.lena), asked.booking_id, later))

    def test_thirty_two_organizers_make_one_decision(self, team: Team, taken: list[Booking], asked: Decision) -> None:
        with team.store.write() as unit:
            organizers = [a_member(unit, team.here, f"Organizer {n}", Role.ORGANIZER)[0] for n in range(32)]
        choices: list[Ruling] = [
            Approve(),
            MoveNew(at_time("13:00")),
            MoveOld(((taken[0].id, at_time("12:00")), (taken[1].id, at_time("14:00")))),
            Refuse("No"),
        ]
        gate = Barrier(32, timeout=10)

        def press(act: tuple[Person, Ruling]) -> Decision:
            gate.wait()
            return team.decides(act[0], asked, act[1])

        with ThreadPoolExecutor(32) as threads:
            results = list(threads.map(press, zip(organizers, islice(cycle(choices), 32), strict=True)))
        (made,) = set(results)
        with team.store.read() as unit:
            history = [what for _, what, *_ in unit.bookings.history(asked.booking_id)]
        assert made.verdict in {Verdict.APPROVED, Verdict.MOVED_NEW, Verdict.MOVED_OLD, Verdict.REFUSED}
        assert history in (["pending", "confirmed"], ["pending", "declined"])
