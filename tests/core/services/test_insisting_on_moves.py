"""Moving a session to a time that its mentor has given to others: the policies mean for it what they mean for a new one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from core.errors import NotFree, OwnClash, TimeTaken
from core.events import DecisionAsked, DecisionMade, Displaced, Offered, Rescheduled
from core.model.booking import Booking, Party, State
from core.model.conflict import Ask, Displace, Policy, Warn
from core.model.decision import Decision, Verdict
from core.model.people import Person
from core.model.priority import Priority
from core.ports import Unit
from core.services import booking as bookings
from core.services.conflicts import Insist
from core.services.insisting import insist_on_move
from core.services.meetings.deciding import Approve, MoveNew, MoveOld, Refuse
from storage.engine import Database
from tests.builders import SetClock, a_booking, at, span
from tests.core.services.team import Team, at_time
from tests.core.services.test_insisting import to, under
from tests.ticking import tick_all

EARLY = span("08:30", "09:30", day=1)
TAKEN = span("10:00", "10:30", day=1)
WANTED = span("10:00", "11:00", day=1)


@pytest.fixture
def team(database: Database, clock: SetClock) -> Team:
    return Team(database, clock)


@pytest.fixture
def session(team: Team) -> Booking:
    """Lena has Maya at half past eight, for an hour."""
    return team.books(EARLY)


@pytest.fixture
def taken(team: Team, session: Booking) -> Booking:
    """Bob has her at ten."""
    made = team.does(lambda unit: a_booking(unit, team.session, team.maya, team.bob, TAKEN))
    team.told()
    return made


def moving(team: Team, who: Person, session: Booking) -> Callable[[Unit], Booking]:
    """They move it to ten: to be done."""
    return lambda unit: bookings.hold_move(unit, team.member(unit, who), session.id, WANTED.start)


def insists(team: Team, who: Person, session: Booking, *seen: Booking, why: str = "Demo") -> Booking:
    """The same, all the same."""
    agreed = frozenset((each.id, each.version) for each in seen)
    return team.does(
        lambda unit: insist_on_move(
            unit, team.member(unit, who), session.id, WANTED.start, None, insist=Insist(why, agreed)
        )
    )


def claims(team: Team, who: Person) -> list[tuple[object, int]]:
    with team.store.read() as unit:
        return list(unit.bookings.claims([who.calendar_id], span("06:00", "18:00", day=1))[who.calendar_id])


def offer(team: Team, who: Person) -> Booking:
    """What whoever made way is offered: the time that the session has left."""
    with team.store.read() as unit:
        (entry,) = unit.waitlist.of_person(who.id, unit.now)
        found = unit.bookings.offer_to(entry.id)
    assert found is not None
    return found


class TestTheWayOn:
    @pytest.mark.parametrize(
        ("policy", "kind"),
        [
            (Policy.REFUSE, type(None)),
            (Policy.PROPOSE, type(None)),
            (Policy.PRIORITY, Displace),
            (Policy.FORCE, type(None)),
            (Policy.ASK, Ask),
        ],
    )
    @pytest.mark.usefixtures("taken")
    def test_of_its_guest_is_as_the_services_policy_says(
        self, team: Team, session: Booking, policy: Policy, kind: type
    ) -> None:
        under(team, policy)
        with pytest.raises(TimeTaken) as refused:
            team.does(moving(team, team.lena, session))
        assert isinstance(refused.value.way, kind)

    def test_of_an_organizer_who_may_force_is_to_say_why(self, team: Team, session: Booking, taken: Booking) -> None:
        under(team, Policy.FORCE)
        with pytest.raises(TimeTaken) as refused:
            team.does(moving(team, team.olga, session))
        assert isinstance(refused.value.way, Warn)
        with pytest.raises(TimeTaken):
            insists(team, team.olga, session, taken, why="")
        assert insists(team, team.olga, session, taken).span == WANTED

    def test_of_the_mentor_there_is_none_as_what_they_have_is_theirs(
        self, team: Team, session: Booking, taken: Booking
    ) -> None:
        under(team, Policy.PRIORITY)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.maya, session, taken)
        assert (refused.value.way, team.booking(taken).state) == (None, State.CONFIRMED)

    def test_what_the_guest_has_themself_is_displaced_by_nobody(
        self, team: Team, session: Booking, taken: Booking
    ) -> None:
        under(team, Policy.PRIORITY)
        own = team.calls(team.lena, when=WANTED)
        for who, refusal in ((team.lena, OwnClash), (team.olga, NotFree)):
            with pytest.raises(refusal):
                insists(team, who, session, taken)
        assert team.meeting(own).state is State.CONFIRMED


class TestPriority:
    def test_what_is_there_makes_way_and_the_session_keeps_its_id(
        self, team: Team, session: Booking, taken: Booking
    ) -> None:
        under(team, Policy.PRIORITY)
        moved = insists(team, team.lena, session, taken)
        gone = team.booking(taken)
        assert (moved.id, moved.span, moved.state, moved.priority) == (
            session.id,
            WANTED,
            State.CONFIRMED,
            Priority.URGENT,
        )
        assert (gone.state, gone.reason) == (State.CANCELLED, "Demo")
        assert team.told() == [
            *to(Displaced(gone.id, gone.version, team.lena.id), "Bob", "Maya"),
            *to(Rescheduled(moved.id, moved.version, team.lena.id, EARLY.start, "Demo"), "Maya"),
            *to(Offered(offer(team, team.bob).id, 1), "Bob"),
        ]
        assert offer(team, team.bob).span.start == EARLY.start
        assert claims(team, team.lena) == [(WANTED, session.id)]
        with team.store.read() as unit:
            (kept,) = unit.decisions.of_booking(session.id)
        assert (kept.verdict, kept.decided_by, kept.why) == (Verdict.DISPLACED, team.lena.id, "Demo")

    @pytest.mark.usefixtures("taken")
    def test_what_came_since_is_shown_before_it_is_displaced(self, team: Team, session: Booking) -> None:
        under(team, Policy.PRIORITY)
        with pytest.raises(TimeTaken) as refused:
            insists(team, team.lena, session)
        assert isinstance(refused.value.way, Displace)

    def test_time_that_has_come_free_is_held_as_for_any_move(
        self, team: Team, session: Booking, taken: Booking
    ) -> None:
        under(team, Policy.PRIORITY)
        team.does(lambda unit: bookings.cancel(unit, team.member(unit, team.bob), taken.id))
        held = insists(team, team.lena, session, taken)
        assert (held.state, held.moves_id) == (State.HELD, session.id)

    def test_of_two_who_move_there_at_once_one_does_and_the_other_keeps_what_they_have(
        self, team: Team, session: Booking, taken: Booking
    ) -> None:
        under(team, Policy.PRIORITY)
        late = span("13:00", "14:00", day=1)
        other = team.does(lambda unit: a_booking(unit, team.session, team.maya, team.ana, late))
        gate = Barrier(2, timeout=10)

        def press(who: Person, mine: Booking) -> bool:
            gate.wait()
            try:
                return insists(team, who, mine, taken).span == WANTED
            except TimeTaken:
                return False

        with ThreadPoolExecutor(2) as threads:
            moved = list(threads.map(press, (team.lena, team.ana), (session, other)))
        assert sorted(moved) == [False, True]
        spans = (team.booking(session).span, team.booking(other).span)
        assert spans == ((WANTED, late) if moved[0] else (EARLY, WANTED))
        assert team.booking(taken).state is State.CANCELLED


class TestAsk:
    @pytest.fixture
    def asked(self, team: Team, session: Booking, taken: Booking) -> Decision:
        under(team, Policy.ASK)
        pending = insists(team, team.lena, session, taken)
        with team.store.read() as unit:
            found = unit.decisions.waiting(pending.id)
        assert found is not None
        return found

    def test_the_session_stands_and_the_guests_own_part_of_the_time_is_held(
        self, team: Team, session: Booking, taken: Booking, asked: Decision
    ) -> None:
        pending = team.booking_at(asked.booking_id)
        assert (pending.state, pending.awaits, pending.moves_id) == (State.PENDING, Party.ORGANIZER, session.id)
        assert team.told() == to(DecisionAsked(asked.id, 1), "Olga", "Otto")
        assert team.booking(session) == session
        assert claims(team, team.lena) == [(EARLY, session.id), (WANTED, pending.id)]
        assert claims(team, team.maya) == [(EARLY, session.id), (TAKEN, taken.id)]
        assert asked.seen == ((taken.id, taken.version), (session.id, session.version))

    def test_approved_it_goes_there(self, team: Team, session: Booking, taken: Booking, asked: Decision) -> None:
        team.told()
        made = team.decides(team.olga, asked, Approve())
        there, gone = team.booking(session), team.booking(taken)
        assert (made.verdict, there.span, gone.state) == (Verdict.APPROVED, WANTED, State.CANCELLED)
        assert team.told() == [
            *to(Displaced(gone.id, gone.version, team.olga.id), "Bob", "Maya"),
            *to(Rescheduled(there.id, there.version, team.olga.id, EARLY.start), "Maya"),
            *to(Offered(offer(team, team.bob).id, 1), "Bob"),
            *to(DecisionMade(asked.id), "Lena", "Otto"),
        ]
        assert team.booking_at(asked.booking_id).state is State.RELEASED

    def test_moved_elsewhere_it_goes_there(self, team: Team, session: Booking, taken: Booking, asked: Decision) -> None:
        made = team.decides(team.olga, asked, MoveNew(at_time("09:00")))
        assert (made.verdict, team.booking(session).span) == (Verdict.MOVED_NEW, span("09:00", "10:00", day=1))
        assert team.booking(taken) == taken

    def test_the_old_one_may_be_moved_for_it(
        self, team: Team, session: Booking, taken: Booking, asked: Decision
    ) -> None:
        made = team.decides(team.olga, asked, MoveOld(((taken.id, at_time("12:00")),)))
        assert (made.verdict, team.booking(session).span) == (Verdict.MOVED_OLD, WANTED)
        assert team.booking(taken).span.start == at("12:00", day=1)

    def test_refused_it_stays(self, team: Team, session: Booking, asked: Decision) -> None:
        team.told()
        team.decides(team.olga, asked, Refuse("No"))
        assert team.told() == to(DecisionMade(asked.id), "Lena", "Otto")
        assert team.booking(session) == session
        assert claims(team, team.lena) == [(EARLY, session.id)]

    def test_nobody_decides_in_time_and_it_stays(
        self, team: Team, session: Booking, asked: Decision, clock: SetClock
    ) -> None:
        clock.set(asked.expires_at)
        tick_all(team.store)
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(asked.booking_id)
        assert (made.verdict, team.booking(session).span) == (Verdict.EXPIRED, EARLY)
        assert team.booking_at(asked.booking_id).state is State.LAPSED

    @pytest.mark.parametrize("how", ["withdrawn", "cancelled", "moved"])
    def test_whatever_ends_or_moves_the_session_withdraws_it(
        self, team: Team, session: Booking, asked: Decision, how: str
    ) -> None:
        def ends(unit: Unit) -> Booking:
            lena = team.member(unit, team.lena)
            if how == "moved":
                return bookings.hold_move(unit, lena, session.id, at("14:00", day=1))
            return bookings.cancel(unit, lena, asked.booking_id if how == "withdrawn" else session.id)

        team.does(ends)
        with team.store.read() as unit:
            (made,) = unit.decisions.of_booking(asked.booking_id)
        assert (made.verdict, made.decided_by) == (Verdict.WITHDRAWN, team.lena.id)
        assert not team.booking_at(asked.booking_id).live
        assert team.decides(team.olga, asked, Approve()).verdict is Verdict.WITHDRAWN
