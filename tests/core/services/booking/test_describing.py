"""What a session is about, said once it is booked: the other side hears of it, and nobody else may."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.errors import IllegalMove, Invalid, NotAllowed
from core.events import Described
from core.model.booking import Booking
from core.model.people import Person
from core.services import booking as bookings
from tests.core.services.booking.stage import Stage


@pytest.fixture
def booked(stage: Stage) -> Booking:
    """Lena has Tuesday 10:00 with Maya."""
    return stage.books(stage.lena)


def describes(stage: Stage, person: Person, booking: Booking, topic: str) -> Booking:
    """The session after the person has said what it is about."""
    return stage.does(lambda unit: bookings.describe(unit, stage.member(unit, person), booking.id, topic))


@pytest.mark.parametrize("who", ["lena", "maya"])
def test_either_side_says_what_it_is_about(stage: Stage, booked: Booking, who: str) -> None:
    person: Person = getattr(stage, who)
    other = stage.maya if person == stage.lena else stage.lena
    described = describes(stage, person, booked, " SQL\njoins ")
    assert described == replace(booked, topic="SQL joins", version=booked.version + 1)
    assert stage.now(booked) == described
    assert stage.history(booked)[-1] == ("described", person.id, "")
    assert stage.told()[-1] == (other.id, Described(booked.id, described.version, person.id))


def test_the_same_words_again_change_nothing(stage: Stage, booked: Booking) -> None:
    described = describes(stage, stage.lena, booked, "SQL")
    before = stage.everything()
    assert describes(stage, stage.maya, booked, "SQL") == described
    assert stage.everything() == before


def test_an_organizer_too_long_a_text_and_what_is_over_are_refused(stage: Stage, booked: Booking) -> None:
    with pytest.raises(NotAllowed):
        describes(stage, stage.olga, booked, "SQL")
    with pytest.raises(Invalid):
        describes(stage, stage.lena, booked, "x" * 501)
    stage.clock.set(booked.span.end + timedelta(minutes=1))
    with pytest.raises(IllegalMove):
        describes(stage, stage.lena, booked, "SQL")
    assert stage.now(booked).topic == ""
