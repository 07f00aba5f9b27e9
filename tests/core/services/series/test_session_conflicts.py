"""A date of a repeating session that others have: the policy that holds decides about it like about any other (S1.75, S1.106)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from core.errors import SeriesClashes, TimeTaken
from core.events import Booked, DecisionAsked, DecisionMade, Displaced, SeriesBooked, SeriesCancelled, SeriesShort
from core.model.booking import Booking, Party, State
from core.model.conflict import Ask, Clash, Displace, Policy, Warn
from core.model.decision import Verdict
from core.model.people import Person
from core.model.priority import Priority
from core.model.series import Scope
from core.ports import Unit
from core.services import series
from core.services.conflict_rules import choose_for_service
from core.services.conflicts import Insist
from core.services.meetings.deciding import Approve, Refuse, Ruling, decide
from core.services.series import MOST_ASKED, SeriesWish, Sessions
from storage.engine import Database
from tests.builders import SetClock, a_mentee, at
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import cancelling, confirmed, held, now, of_series
from tests.core.services.series.test_extending import tick

FOUR = "FREQ=WEEKLY;COUNT=4"


class Organized(Stage):
    """The stage under a policy, where somebody insists and Olga decides."""

    def under(self, policy: Policy) -> None:
        """The policy of such sessions."""
        self.does(lambda unit: choose_for_service(unit, self.member(unit, self.olga), self.session.id, policy))

    def wants(
        self, guest: Person, *seen: Booking, rule: str = FOUR, time: str = "09:00", why: str = "Exam"
    ) -> Sessions:
        """A series from Tuesday on, all the same."""
        wish, insist = SeriesWish(rule, at(time, day=1), 30), Insist(why, frozenset((b.id, b.version) for b in seen))

        def work(unit: Unit) -> Sessions:
            member, host = self.member(unit, guest), self.maya.id
            return series.hold_series(unit, member, host_id=host, service_id=self.session.id, wish=wish, insist=insist)

        return self.does(work)

    def decides(self, series_id: int, ruling: Ruling) -> Booking:
        """Olga decides about the first date that waits."""
        (asked, *_) = [each for each in of_series(self, series_id) if each.undecided]

        def work(unit: Unit) -> None:
            waiting = unit.decisions.waiting(asked.id)
            assert waiting is not None
            decide(unit, self.member(unit, self.olga), waiting.id, ruling, seen=waiting.version)

        self.does(work)
        return self.now(asked)


@pytest.fixture
def clash(database: Database, clock: SetClock) -> tuple[Organized, Booking]:
    """Omar has Maya's second Tuesday at ten, on either database."""
    return _clash(Organized(database, clock))


@pytest.fixture
def lone_clash(sqlite_database: Database, clock: SetClock) -> tuple[Organized, Booking]:
    """The same on one database."""
    return _clash(Organized(sqlite_database, clock))


def _clash(stage: Organized) -> tuple[Organized, Booking]:
    taken = stage.books(stage.omar, "09:00", day=8)
    stage.told()
    return stage, taken


def clashes(stage: Organized, taken: Booking) -> tuple[Clash, ...]:
    return (Clash(taken.id, taken.span, taken.version, frozenset({stage.maya.calendar_id}), Priority.NORMAL),)


def way_of(stage: Organized, guest: Person, rule: str = FOUR) -> object:
    """What the refusal of the series says of its only date that clashes, and whether it names another time."""
    with pytest.raises(SeriesClashes) as refused:
        held(stage, guest, rule)
    (only,) = refused.value.clashes
    assert isinstance(only.why, TimeTaken)
    return only.why.way, only.nearest is not None


def another(stage: Organized) -> Person:
    """One more mentee."""
    with stage.store.write() as unit:
        return a_mentee(unit, stage.atelier, "Zoe")[0]


def states(stage: Organized, series_id: int) -> list[str]:
    return [each.state.value for each in of_series(stage, series_id)]


@pytest.mark.parametrize("policy", [Policy.REFUSE, Policy.PROPOSE])
def test_what_is_refused_or_proposed_can_be_insisted_on_by_nobody(
    clash: tuple[Organized, Booking], policy: Policy
) -> None:
    stage, taken = clash
    stage.under(policy)
    assert way_of(stage, stage.lena) == (None, policy is Policy.PROPOSE)
    with pytest.raises(SeriesClashes):
        stage.wants(stage.lena, taken)
    assert stage.now(taken) == taken


def test_by_priority_what_is_there_gives_way_and_all_of_it_is_booked(clash: tuple[Organized, Booking]) -> None:
    stage, taken = clash
    stage.under(Policy.PRIORITY)
    assert way_of(stage, stage.lena) == (Displace(clashes(stage, taken)), True)
    made = stage.wants(stage.lena, taken)
    assert states(stage, made.series.id) == ["confirmed"] * 4
    assert [each.priority for each in made.sessions] == [Priority.NORMAL, Priority.URGENT, *[Priority.NORMAL] * 2]
    gone = stage.now(taken)
    assert (gone.state, gone.reason) == (State.CANCELLED, "Exam")
    displaced = Displaced(gone.id, gone.version, stage.lena.id)
    assert sorted(stage.told(), key=str) == sorted(
        [
            (stage.maya.id, displaced),
            (stage.omar.id, displaced),
            (stage.maya.id, SeriesBooked(made.series.id, stage.lena.id)),
        ],
        key=str,
    )
    with stage.store.read() as unit:
        (waiting,) = unit.waitlist.of_person(stage.omar.id, unit.now)
        (decision,) = unit.decisions.latest(stage.atelier.id, 10)
    assert waiting.displaced
    assert (decision.booking_id, decision.verdict, decision.decided_by) == (
        made.sessions[1].id,
        Verdict.DISPLACED,
        stage.lena.id,
    )
    assert stage.wants(stage.lena, taken).series.id == made.series.id


def test_by_force_only_who_is_entitled_displaces_what_they_were_shown_with_a_reason(
    clash: tuple[Organized, Booking],
) -> None:
    stage, taken = clash
    stage.under(Policy.FORCE)
    assert way_of(stage, stage.lena) == (None, True)
    assert way_of(stage, stage.olga) == (Warn(clashes(stage, taken), ()), True)
    for seen, why in (([], "Exam"), ([taken], "")):
        with pytest.raises(SeriesClashes):
            stage.wants(stage.olga, *seen, why=why)
    made = stage.wants(stage.olga, taken)
    assert states(stage, made.series.id) == ["confirmed"] * 4
    assert stage.now(taken).state is State.CANCELLED


def test_organizers_decide_about_the_date_that_clashes_and_the_others_are_booked_at_once(
    clash: tuple[Organized, Booking],
) -> None:
    stage, taken = clash
    stage.under(Policy.ASK)
    assert way_of(stage, stage.lena) == (Ask(clashes(stage, taken), ()), True)
    made = stage.wants(stage.lena, taken)
    assert states(stage, made.series.id) == ["confirmed", "pending", "confirmed", "confirmed"]
    asked = made.sessions[1]
    assert asked.undecided
    assert stage.claims(stage.lena, day=8) == [("09:00", "09:30", asked.id)]
    with stage.store.read() as unit:
        waiting = unit.decisions.waiting(asked.id)
    assert waiting is not None
    assert (waiting.asked_by, waiting.why, waiting.seen) == (stage.lena.id, "Exam", ((taken.id, taken.version),))
    assert stage.told() == [
        (stage.olga.id, DecisionAsked(waiting.id, 1)),
        (stage.maya.id, SeriesBooked(made.series.id, stage.lena.id)),
    ]
    assert stage.wants(stage.lena, taken) == made

    booked = stage.decides(made.series.id, Approve())
    assert (booked.state, booked.series_id, booked.recurrence_at) == (
        State.CONFIRMED,
        made.series.id,
        at("09:00", day=8),
    )
    assert stage.now(taken).state is State.CANCELLED
    told = stage.told()
    assert (stage.maya.id, Booked(booked.id, booked.version)) in told
    assert (stage.lena.id, DecisionMade(waiting.id)) in told
    assert stage.claims(stage.maya, day=8) == [("09:00", "09:30", booked.id)]


def test_a_date_that_is_refused_leaves_the_others_as_they_are(lone_clash: tuple[Organized, Booking]) -> None:
    stage, taken = lone_clash
    stage.under(Policy.ASK)
    made = stage.wants(stage.lena, taken)
    refused = stage.decides(made.series.id, Refuse("Omar was first"))
    assert (refused.state, refused.reason) == (State.DECLINED, "Omar was first")
    assert states(stage, made.series.id) == ["confirmed", "declined", "confirmed", "confirmed"]
    assert stage.claims(stage.lena, day=8) == []
    assert stage.now(taken) == taken


def test_organizers_are_asked_about_ten_dates_and_of_more_the_rest_is_told(
    lone_clash: tuple[Organized, Booking],
) -> None:
    stage, _ = lone_clash
    stage.under(Policy.ASK)
    thrice = "FREQ=WEEKLY;BYDAY=TU,WE,TH;COUNT={}"
    taken = [stage.books(stage.omar, "11:00", day=week * 7 + day) for week in range(4) for day in (1, 2, 3)]
    with pytest.raises(SeriesClashes) as refused:
        stage.wants(stage.lena, *taken, rule=thrice.format(12), time="11:00")
    assert [each.span.start for each in refused.value.clashes] == [each.span.start for each in taken[MOST_ASKED:]]
    assert len(stage.wants(stage.lena, *taken, rule=thrice.format(10), time="11:00").sessions) == MOST_ASKED


def test_a_mentor_who_answers_each_request_answers_for_what_is_free_and_organizers_for_the_rest(
    sqlite_database: Database, clock: SetClock
) -> None:
    stage = Organized(sqlite_database, clock, approval=True)
    stage.under(Policy.PRIORITY)
    taken = stage.does(stage.approves(stage.maya, stage.books(stage.omar, "09:00", day=8)))
    made = stage.wants(stage.lena, taken)
    assert [each.awaits for each in made.sessions] == [Party.HOST, Party.ORGANIZER, Party.HOST, Party.HOST]

    def answers(*, grant: bool, of: Sessions) -> list[str]:
        stage.does(lambda u: series.answer_series(u, stage.member(u, stage.maya), of.series.id, grant=grant))
        return states(stage, of.series.id)

    assert answers(grant=True, of=made) == ["confirmed", "pending", "confirmed", "confirmed"]
    assert stage.decides(made.series.id, Approve()).state is State.CONFIRMED
    other = stage.does(stage.approves(stage.maya, stage.books(stage.omar, "11:00", day=8)))
    again = stage.wants(stage.lena, other, time="11:00")
    assert answers(grant=False, of=again) == ["declined", "released", "declined", "declined"]


def test_what_is_called_off_as_a_whole_waits_for_no_decision_and_its_mentor_hears_of_what_they_knew(
    lone_clash: tuple[Organized, Booking],
) -> None:
    stage, taken = lone_clash
    stage.under(Policy.ASK)
    made = stage.wants(stage.lena, taken)
    stage.told()
    stage.does(cancelling(stage, stage.lena, made.sessions[0], Scope.ALL))
    assert states(stage, made.series.id) == ["cancelled"] * 4
    cancelled = SeriesCancelled(made.series.id, stage.lena.id, 3, made.sessions[0].span.start, "Exams")
    assert [event for who, event in stage.told() if who == stage.maya.id] == [cancelled]
    with stage.store.read() as unit:
        assert unit.decisions.waiting(made.sessions[1].id) is None


def test_two_who_press_at_once_have_one_series_each_or_are_told(clash: tuple[Organized, Booking]) -> None:
    stage, taken = clash
    stage.under(Policy.PRIORITY)
    barrier, guests = Barrier(2), (stage.lena, another(stage))

    def press(guest: Person) -> Sessions | SeriesClashes:
        barrier.wait()
        try:
            return stage.wants(guest, taken)
        except SeriesClashes as refusal:
            return refusal

    with ThreadPoolExecutor(2) as pool:
        got = list(pool.map(press, guests))
    made = [each for each in got if isinstance(each, Sessions)]
    assert len(made) == 1
    assert stage.claims(stage.maya, day=8) == [("09:00", "09:30", made[0].sessions[1].id)]


# The clock.


def far_ahead(stage: Organized, policy: Policy, priority: Priority = Priority.NORMAL) -> tuple[Sessions, Booking]:
    """Lena's endless series, and Omar's session where the next of it comes into reach."""
    stage.under(policy)
    first = confirmed(stage, stage.lena, "FREQ=WEEKLY")
    due = now(stage, first.series.id).extend_at
    assert due is not None
    stage.clock.set(due)
    taken = stage.books(stage.omar, "08:00", day=64)
    with stage.store.write() as unit:
        unit.bookings.save(replace(taken, priority=priority, version=taken.version + 1), None, seen=taken.version)
    stage.told()
    tick(stage)
    return first, stage.now(taken)


def test_the_clock_puts_a_clash_far_ahead_before_the_organizers(database: Database, clock: SetClock) -> None:
    stage = Organized(database, clock)
    first, taken = far_ahead(stage, Policy.ASK)
    asked = of_series(stage, first.series.id)[-1]
    assert (asked.undecided, asked.span.start) == (True, at("08:00", day=64))
    with stage.store.read() as unit:
        waiting = unit.decisions.waiting(asked.id)
    assert waiting is not None
    assert stage.told() == [
        (stage.olga.id, DecisionAsked(waiting.id, 1)),
        (stage.lena.id, SeriesShort(first.series.id, at("08:00", day=64), asked=True)),
    ]
    assert now(stage, first.series.id).pattern.exceptions == frozenset()
    assert stage.decides(first.series.id, Approve()).state is State.CONFIRMED
    assert stage.now(taken).state is State.CANCELLED


def test_to_the_clock_what_matters_less_gives_way_and_what_matters_as_much_does_not(
    database: Database, clock: SetClock
) -> None:
    stage = Organized(database, clock)
    first, taken = far_ahead(stage, Policy.PRIORITY, Priority.LOW)
    assert taken.state is State.CANCELLED
    assert of_series(stage, first.series.id)[-1].span.start == at("08:00", day=64)
    told = stage.told()
    assert {who for who, event in told if isinstance(event, Displaced)} == {stage.maya.id, stage.omar.id}
    stage.clock.tick(days=7)
    stage.books(stage.omar, "08:00", day=71)
    tick(stage)
    short = SeriesShort(first.series.id, at("08:00", day=71))
    assert stage.told() == [(stage.maya.id, short), (stage.lena.id, short)]
