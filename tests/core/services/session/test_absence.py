"""Who did not come: said after ten minutes, objected to within a day, decided once by an organizer who is neither side."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.errors import IllegalMove, Invalid, NotAllowed, NotFound, TooEarly, TooLateToObject, WasThere
from core.events import Completed, Missed, Objected, ObjectionDecided, Offered
from core.model.absence import Absence
from core.model.booking import Booking, State
from core.model.people import Person, Role
from core.ports import Unit
from core.services import absence
from tests.builders import a_member, at
from tests.core.services.booking.stage import Stage
from tests.core.services.session.acts import joins, of_two, opened, timers

SAID = at("10:10", day=1)


def missing(stage: Stage, who: Person, booking: Booking, absent: Person | None = None) -> Callable[[Unit], Booking]:
    """They say that the other side, or the one named, did not come: to be done."""
    absent_id = None if absent is None else absent.id
    return lambda unit: of_two(absence.missed(unit, stage.member(unit, who), booking.id, absent_id))


def objecting(stage: Stage, who: Person, booking: Booking, words: str = "I was there") -> Callable[[Unit], Booking]:
    """They object: to be done."""
    return lambda unit: of_two(absence.object_to(unit, stage.member(unit, who), booking.id, words))


def deciding(stage: Stage, who: Person, booking: Booking, *, upheld: bool, why: str = "") -> Callable[[Unit], Absence]:
    """They decide: to be done."""
    return lambda unit: absence.decide(unit, stage.member(unit, who), booking.id, upheld=upheld, why=why)


def known(stage: Stage, booking: Booking) -> Absence | None:
    """What is remembered of who did not come."""
    with stage.store.read() as unit:
        return next(iter(unit.absences.of_booking(booking.id)), None)


@pytest.fixture
def missed(stage: Stage, booked: Booking) -> Booking:
    """Lena did not come, says Maya at ten past ten."""
    opened(stage, "10:10")
    return stage.does(missing(stage, stage.maya, booked))


@pytest.fixture
def objected(stage: Stage, missed: Booking) -> Booking:
    """Lena objects."""
    stage.does(objecting(stage, stage.lena, missed))
    stage.told()
    return missed


@pytest.mark.parametrize(("name", "other"), [("maya", "lena"), ("lena", "maya")])
def test_either_side_says_it_and_the_other_hears(stage: Stage, booked: Booking, name: str, other: str) -> None:
    opened(stage, "10:10")
    who, absent = getattr(stage, name), getattr(stage, other)
    marked = stage.does(missing(stage, who, booked))
    assert (marked.state, marked.version) == (State.NO_SHOW, booked.version + 1)
    assert known(stage, booked) == Absence(booked.id, absent.id, who.id, SAID)
    assert stage.told() == [(absent.id, Missed(booked.id, marked.version))]
    assert stage.claims(stage.maya) == stage.claims(stage.lena) == []
    assert timers(stage, booked) == []


@pytest.mark.parametrize("name", ["maya", "lena"])
def test_an_organizer_says_which_of_the_two_and_both_hear(stage: Stage, booked: Booking, name: str) -> None:
    opened(stage, "10:10")
    absent = getattr(stage, name)
    marked = stage.does(missing(stage, stage.olga, booked, absent))
    assert (marked.state, marked.version) == (State.NO_SHOW, booked.version + 1)
    assert known(stage, booked) == Absence(booked.id, absent.id, stage.olga.id, SAID)
    assert stage.told() == [(side.id, Missed(booked.id, marked.version)) for side in (stage.maya, stage.lena)]
    stage.does(objecting(stage, absent, marked))
    other = marked.other(absent.id)
    assert stage.told() == [(who, Objected(marked.id)) for who in (other, stage.olga.id)]


def test_an_organizer_must_say_which_of_the_two(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:10")
    for absent in (None, stage.omar, stage.olga):
        assert stage.refused(NotAllowed, missing(stage, stage.olga, booked, absent)) == NotAllowed("party")


def test_an_organizer_waits_and_believes_who_joined_like_everybody(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:09")
    stage.refused(TooEarly, missing(stage, stage.olga, booked, stage.lena))
    joins(stage, stage.lena, booked)
    opened(stage, "10:10")
    stage.refused(WasThere, missing(stage, stage.olga, booked, stage.lena))
    stage.refused(NotAllowed, missing(stage, stage.omar, booked, stage.maya))


def test_a_side_names_nobody_but_the_other(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:10")
    stage.does(missing(stage, stage.maya, booked, stage.maya))
    assert known(stage, booked) == Absence(booked.id, stage.lena.id, stage.maya.id, SAID)


def test_not_before_the_ten_minutes_are_over(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:09")
    refusal = stage.refused(TooEarly, missing(stage, stage.maya, booked))
    assert refusal == TooEarly(booked, "missed", SAID)


def test_whoever_has_joined_is_not_missing(stage: Stage, booked: Booking) -> None:
    opened(stage, "10:02")
    ongoing = joins(stage, stage.lena, booked)
    opened(stage, "10:10")
    refusal = stage.refused(WasThere, missing(stage, stage.maya, booked))
    assert refusal == WasThere(ongoing, stage.lena.id, at("10:02", day=1))
    assert stage.does(missing(stage, stage.lena, booked)).state is State.NO_SHOW


def test_said_by_both_the_first_counts(stage: Stage, missed: Booking) -> None:
    before = stage.everything()
    assert stage.does(missing(stage, stage.lena, missed)) == missed
    assert stage.everything() == before


def test_what_is_cancelled_or_over_was_not_missed(stage: Stage, booked: Booking) -> None:
    cancelled = stage.does(stage.cancels(stage.lena, booked))
    opened(stage, "10:10")
    assert stage.refused(IllegalMove, missing(stage, stage.maya, booked)) == IllegalMove(cancelled, State.NO_SHOW)


@pytest.mark.parametrize(("frees", "offered"), [(True, 1), (False, 0)])
def test_what_is_left_goes_to_who_waits_where_the_service_says_so(stage: Stage, *, frees: bool, offered: int) -> None:
    stage.offers(no_show_frees=frees)
    booked = stage.books(stage.lena, length=60)
    stage.waits(stage.omar, host_id=stage.maya.id)
    opened(stage, "10:10")
    stage.does(missing(stage, stage.maya, booked))
    offers = [(who, type(event)) for who, event in stage.told() if isinstance(event, Offered)]
    assert offers == [(stage.omar.id, Offered)] * offered


def test_an_objection_goes_to_organizers_and_to_the_other_side(stage: Stage, missed: Booking) -> None:
    stage.does(lambda unit: a_member(unit, stage.atelier, "Ada", Role.ADMIN))
    stage.told()
    stage.clock.tick(hours=24)
    stage.does(objecting(stage, stage.lena, missed, "  My link\ndid not work "))
    found = known(stage, missed)
    assert found is not None
    assert (found.objection, found.objected_at) == ("My link did not work", SAID + timedelta(hours=24))
    readers = {who for who, event in stage.told() if event == Objected(missed.id)}
    assert readers == {stage.maya.id, stage.olga.id, stage.olga.id + 1}


def test_after_a_day_it_is_too_late(stage: Stage, missed: Booking) -> None:
    stage.clock.tick(hours=24, seconds=1)
    refusal = stage.refused(TooLateToObject, objecting(stage, stage.lena, missed))
    assert refusal == TooLateToObject(missed, SAID + timedelta(hours=24))


def test_twice_changes_nothing(stage: Stage, objected: Booking) -> None:
    before = stage.everything()
    assert stage.does(objecting(stage, stage.lena, objected, "and another thing")) == objected
    assert stage.everything() == before


def test_only_the_absent_side_objects(stage: Stage, missed: Booking) -> None:
    assert stage.refused(NotAllowed, objecting(stage, stage.maya, missed)) == NotAllowed("absent")
    assert stage.refused(NotAllowed, objecting(stage, stage.olga, missed)) == NotAllowed("absent")
    assert stage.refused(Invalid, objecting(stage, stage.lena, missed, "x" * 501)).name == "objection"


def test_nobody_objects_to_what_was_not_missed(stage: Stage, booked: Booking) -> None:
    assert stage.refused(NotFound, objecting(stage, stage.lena, booked)) == NotFound("absence")
    assert stage.refused(NotFound, deciding(stage, stage.olga, booked, upheld=True)) == NotFound("absence")


def test_upheld_it_counts_as_held(stage: Stage, objected: Booking) -> None:
    decided = stage.does(deciding(stage, stage.olga, objected, upheld=True, why="The room was locked"))
    assert (decided.decided_by, decided.decided_at, decided.upheld, decided.why) == (
        stage.olga.id,
        SAID,
        True,
        "The room was locked",
    )
    held = stage.now(objected)
    assert held.state is State.COMPLETED
    sides = (stage.maya.id, stage.lena.id)
    assert stage.told() == [
        *((who, ObjectionDecided(held.id)) for who in sides),
        *((who, Completed(held.id, held.version)) for who in sides),
    ]


def test_kept_it_stays_missed(stage: Stage, objected: Booking) -> None:
    stage.does(deciding(stage, stage.olga, objected, upheld=False))
    assert stage.now(objected) == objected
    assert stage.history(objected)[-2:] == [("objected", stage.lena.id, ""), ("kept", stage.olga.id, "")]


def test_the_first_decision_stands_and_the_others_hear(stage: Stage, objected: Booking) -> None:
    ada, _ = stage.does(lambda unit: a_member(unit, stage.atelier, "Ada", Role.ADMIN))
    first = stage.does(deciding(stage, stage.olga, objected, upheld=False, why="Nobody saw her"))
    assert {who for who, _ in stage.told()} == {stage.maya.id, stage.lena.id, ada.id}
    before = stage.everything()
    assert stage.does(deciding(stage, ada, objected, upheld=True)) == first
    assert stage.everything() == before


def test_neither_side_decides_even_as_an_organizer(stage: Stage, objected: Booking) -> None:
    def promote(unit: Unit) -> None:
        member = stage.member(unit, stage.maya)
        unit.people.save_membership(type(member)(member.id, stage.atelier.id, stage.maya.id, frozenset({Role.ADMIN})))

    stage.does(promote)
    for side in (stage.maya, stage.lena):
        refusal = stage.refused(NotAllowed, deciding(stage, side, objected, upheld=True))
        assert refusal == NotAllowed("another_organizer")


def test_without_an_objection_there_is_nothing_to_decide(stage: Stage, missed: Booking) -> None:
    assert stage.refused(NotFound, deciding(stage, stage.olga, missed, upheld=True)) == NotFound("objection")
