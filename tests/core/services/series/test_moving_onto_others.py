"""A repeating session that moves onto times that others have: the policy decides about each date (S1.75, S1.106)."""

from collections.abc import Callable

import pytest

from core.errors import SeriesClashes, TimeTaken
from core.events import DecisionAsked, DecisionMade, Displaced, Offered, Rescheduled, SeriesMoved
from core.model.booking import Booking, State
from core.model.conflict import Ask, Displace, Policy, Warn
from core.model.people import Person
from core.model.priority import Priority
from core.model.series import Scope, Swap
from core.ports import Unit
from core.services import series
from core.services.conflicts import Insist
from core.services.meetings.deciding import Approve, Refuse, decide
from core.services.series import Sessions, Shift, Shifted
from storage.engine import Database
from tests.builders import SetClock, at
from tests.core.services.series.acts import confirmed, now, of_series, on_the_wall, shifting
from tests.core.services.series.test_session_conflicts import FOUR, Organized, clashes

NINE = at("09:00", day=1)
AT_TEN = ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00", "Tue 17 Mar 10:00", "Tue 24 Mar 10:00"]
"""Nine o'clock UTC on Berlin's clock."""


class Moving(Organized):
    """Lena has four Tuesdays at eleven UTC, and Omar the second of them at nine, where she wants to go."""

    def begins(self, policy: Policy) -> tuple[Sessions, Booking]:
        self.under(policy)
        mine = confirmed(self, self.lena, FOUR, "11:00")
        taken = self.books(self.omar, "09:00", day=8)
        return mine, taken

    def insisting(
        self, who: Person, mine: Sessions, *seen: Booking, scope: Scope = Scope.ALL, why: str = "Exam"
    ) -> Callable[[Unit], Shifted]:
        """All of it to nine, or this and those that follow from the second on, all the same: to be done."""
        insist = Insist(why, frozenset((each.id, each.version) for each in seen))
        named, starts_at = (mine.sessions[0], NINE) if scope is Scope.ALL else (mine.sessions[1], at("09:00", day=8))
        shift = Shift(scope, starts_at)
        return lambda unit: series.move_sessions(unit, self.member(unit, who), named.id, shift, insist=insist)

    def way(self, who: Person, mine: Sessions) -> object:
        """What the refusal says that they can do about the only date that clashes."""
        refusal = self.refused(SeriesClashes, shifting(self, who, mine.sessions[0], Scope.ALL, NINE))
        (only,) = refusal.clashes
        assert isinstance(only.why, TimeTaken)
        return only.why.way

    def rules(self, number: int, ruling: Approve | Refuse) -> None:
        """Olga decides about what waits for this session."""

        def work(unit: Unit) -> None:
            shadow = unit.bookings.shadow(number)
            waiting = None if shadow is None else unit.decisions.waiting(shadow.id)
            assert waiting is not None
            decide(unit, self.member(unit, self.olga), waiting.id, ruling, seen=waiting.version)

        self.does(work)


@pytest.fixture
def moving(database: Database, clock: SetClock) -> Moving:
    """On each database."""
    return Moving(database, clock)


@pytest.fixture
def alone(sqlite_database: Database, clock: SetClock) -> Moving:
    """On one database."""
    return Moving(sqlite_database, clock)


@pytest.mark.parametrize("policy", [Policy.REFUSE, Policy.PROPOSE])
def test_what_is_refused_or_proposed_can_be_insisted_on_by_nobody(alone: Moving, policy: Policy) -> None:
    mine, taken = alone.begins(policy)
    assert alone.way(alone.lena, mine) is None
    alone.refused(SeriesClashes, alone.insisting(alone.lena, mine, taken))


def test_by_priority_what_is_there_gives_way_and_all_of_it_moves(moving: Moving) -> None:
    mine, taken = moving.begins(Policy.PRIORITY)
    assert moving.way(moving.lena, mine) == Displace(clashes(moving, taken))
    done = moving.does(moving.insisting(moving.lena, mine, taken))
    assert on_the_wall(of_series(moving, mine.series.id)) == AT_TEN
    assert [each.priority for each in done.moved] == [Priority.NORMAL, Priority.URGENT, *[Priority.NORMAL] * 2]
    gone = moving.now(taken)
    assert (gone.state, gone.reason) == (State.CANCELLED, "Exam")
    displaced = Displaced(gone.id, gone.version, moving.lena.id)
    was = at("11:00", day=1)
    *told, offered = sorted(moving.told(), key=str)
    moved = SeriesMoved(mine.series.id, moving.lena.id, was, "Exam")
    assert told == [(moving.maya.id, displaced), (moving.maya.id, moved), (moving.omar.id, displaced)]
    assert (offered[0], type(offered[1])) == (moving.omar.id, Offered), "the time that came free by the move"


def test_by_force_an_organizer_moves_it_once_they_have_seen_what_makes_way_and_said_why(alone: Moving) -> None:
    mine, taken = alone.begins(Policy.FORCE)
    assert alone.way(alone.lena, mine) is None
    assert alone.way(alone.olga, mine) == Warn(clashes(alone, taken), ())
    for seen, why in (((), "Exam"), ((taken,), "")):
        alone.refused(SeriesClashes, alone.insisting(alone.olga, mine, *seen, why=why))
    alone.refused(SeriesClashes, alone.insisting(alone.lena, mine, taken))
    alone.does(alone.insisting(alone.olga, mine, taken))
    assert on_the_wall(of_series(alone, mine.series.id)) == AT_TEN
    assert alone.now(taken).state is State.CANCELLED


def test_a_mentor_has_nobody_give_way_as_what_they_have_is_theirs_to_move(alone: Moving) -> None:
    mine, taken = alone.begins(Policy.PRIORITY)
    assert alone.way(alone.maya, mine) is None
    alone.refused(SeriesClashes, alone.insisting(alone.maya, mine, taken))


def test_organizers_decide_about_the_date_that_clashes_which_stands_while_the_others_move(moving: Moving) -> None:
    mine, taken = moving.begins(Policy.ASK)
    assert moving.way(moving.lena, mine) == Ask(clashes(moving, taken), ())
    done = moving.does(moving.insisting(moving.lena, mine, taken))
    stands = [*AT_TEN[:1], "Tue 10 Mar 12:00", *AT_TEN[2:]]
    assert on_the_wall([each for each in of_series(moving, mine.series.id) if each.moves_id is None]) == stands
    assert ([each.id for each in done.asked], done.kept) == ([mine.sessions[1].id], [])
    with moving.store.read() as unit:
        shadow = unit.bookings.shadow(mine.sessions[1].id)
        assert shadow is not None
        waiting = unit.decisions.waiting(shadow.id)
    assert waiting is not None
    assert moving.told() == [
        (moving.olga.id, DecisionAsked(waiting.id, 1)),
        (moving.maya.id, SeriesMoved(mine.series.id, moving.lena.id, at("11:00", day=1), "Exam")),
    ]
    moving.rules(mine.sessions[1].id, Approve())
    assert on_the_wall(of_series(moving, mine.series.id, State.CONFIRMED)) == AT_TEN
    assert moving.now(taken).state is State.CANCELLED
    told = moving.told()
    assert (moving.lena.id, DecisionMade(waiting.id)) in told
    assert [type(event) for who, event in told if who == moving.maya.id] == [Displaced, Rescheduled]


def test_a_date_that_is_refused_keeps_its_time_in_the_series_that_was_split_off(alone: Moving) -> None:
    mine, taken = alone.begins(Policy.ASK)
    done = alone.does(alone.insisting(alone.lena, mine, taken, scope=Scope.FOLLOWING))
    assert done.series.id != mine.series.id
    alone.rules(mine.sessions[1].id, Refuse("Omar was first"))
    assert alone.now(taken) == taken
    stands = on_the_wall(of_series(alone, done.series.id, State.CONFIRMED))
    assert stands == ["Tue 10 Mar 12:00", *AT_TEN[2:]]
    assert now(alone, done.series.id).pattern.minute == 10 * 60
    kept = alone.does(shifting(alone, alone.lena, mine.sessions[2], Scope.ALL, at("10:00", day=15))).kept
    assert [each.id for each in kept] == [mine.sessions[1].id]


def test_what_would_wait_where_another_of_them_goes_is_told_as_taken_and_can_be_left(alone: Moving) -> None:
    alone.under(Policy.ASK)
    mine = confirmed(alone, alone.lena, "FREQ=DAILY;COUNT=2", "11:00")
    taken = alone.books(alone.omar, "11:00", day=3)
    insist = Insist("", frozenset({(taken.id, taken.version)}))

    def moved(*swaps: Swap) -> Callable[[Unit], Shifted]:
        shift = Shift(Scope.ALL, at("11:00", day=2), swaps=swaps)
        return lambda u: series.move_sessions(u, alone.member(u, alone.lena), mine.sessions[0].id, shift, insist=insist)

    (only,) = alone.refused(SeriesClashes, moved()).clashes
    assert (only.span.start, only.why) == (at("11:00", day=3), TimeTaken(alone.maya.id, at("11:00", day=3), ()))
    assert alone.refused(SeriesClashes, moved(Swap(only.day))).clashes[0].span.start == at("11:00", day=2)
