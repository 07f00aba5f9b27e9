"""After a session: who may write what of it, and when a rating becomes part of an average."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from threading import Barrier, Thread

import pytest

from core.errors import AlreadyRated, IllegalMove, Invalid, NotAllowed, NotFound
from core.events import NotesWritten
from core.model.booking import Booking, State
from core.model.people import Person, Role
from core.model.summary import COMMENT_LIMIT, NOTES_LIMIT, STEPS_LIMIT, Notes
from core.services import summary
from storage.engine import Database
from tests.builders import SetClock, a_booking, a_member, a_mentee, an_organisation, at, span
from tests.core.services.booking.stage import Stage


@pytest.fixture
def stage(database: Database, clock: SetClock) -> Stage:
    return Stage(database, clock)


def had(stage: Stage, guest: Person | None = None, state: State = State.COMPLETED, hour: int = 10) -> Booking:
    """A session of Maya's a week ago, with Lena if not said otherwise."""
    when = span(f"{hour}:00", f"{hour}:30", day=-7)
    return stage.does(lambda unit: a_booking(unit, stage.session, stage.maya, guest or stage.lena, when, state=state))


def write(stage: Stage, who: Person, booking: Booking, notes: str, steps: str = "") -> None:
    stage.does(lambda unit: summary.write_notes(unit, stage.member(unit, who), booking.id, notes, steps))


def rate(stage: Stage, who: Person, booking: Booking, stars: int, comment: str = "") -> None:
    stage.does(lambda unit: summary.rate(unit, stage.member(unit, who), booking.id, stars, comment))


def average(stage: Stage) -> tuple[int, int]:
    """(sum, count) of Maya's ratings as they count."""
    with stage.store.read() as unit:
        member = stage.member(unit, stage.maya)
        return member.rating_sum, member.rating_count


def test_both_read_what_either_writes_and_the_other_hears(stage: Stage) -> None:
    booking = had(stage)
    write(stage, stage.lena, booking, "  Great\r\nsession ", "read chapter 4")
    write(stage, stage.maya, booking, "", "send the list")
    with stage.store.read() as unit:
        kept = summary.summary_of(unit, booking, stage.lena.id)
        assert kept is not None
        assert (kept.unrated, replace(kept, unrated=(stage.lena.id,))) == (
            (stage.maya.id,),
            summary.summary_of(unit, booking, stage.maya.id),
        )
        assert set(kept.notes) == {
            Notes(booking.id, stage.lena.id, "Great\nsession", "read chapter 4", unit.now),
            Notes(booking.id, stage.maya.id, "", "send the list", unit.now),
        }
        assert summary.summary_of(unit, booking, stage.olga.id) is None
    assert stage.told() == [
        (stage.maya.id, NotesWritten(booking.id, stage.lena.id)),
        (stage.lena.id, NotesWritten(booking.id, stage.maya.id)),
    ]


def test_the_same_again_tells_nobody_and_nothing_takes_it_back(stage: Stage) -> None:
    booking = had(stage)
    write(stage, stage.lena, booking, "Great")
    stage.told()
    write(stage, stage.lena, booking, "Great")
    assert stage.told() == []
    write(stage, stage.lena, booking, " ", "")
    with stage.store.read() as unit:
        assert unit.notes.of_bookings([booking.id]) == {}
    write(stage, stage.lena, booking, "")
    assert len(stage.told()) == 1


@pytest.mark.parametrize(
    ("notes", "steps", "name", "limit"),
    [("x" * 20_000, "", "notes", NOTES_LIMIT), ("fine", "x" * (STEPS_LIMIT + 1), "next_steps", STEPS_LIMIT)],
)
def test_what_is_too_long_is_refused_with_its_limit(
    stage: Stage, notes: str, steps: str, name: str, limit: int
) -> None:
    booking = had(stage)
    member = stage.does(lambda unit: stage.member(unit, stage.lena))
    refusal = stage.refused(Invalid, lambda unit: summary.write_notes(unit, member, booking.id, notes, steps))
    assert refusal == Invalid(name, "too_long", limit)
    write(stage, stage.lena, booking, "x" * NOTES_LIMIT, "x" * STEPS_LIMIT)


def test_nobody_waits_for_the_clock_to_write_it_down(stage: Stage) -> None:
    booking = had(stage, state=State.CONFIRMED)
    write(stage, stage.lena, booking, "Great")
    assert stage.now(booking).state is State.COMPLETED


@pytest.mark.parametrize("state", [State.CANCELLED, State.NO_SHOW, State.DECLINED])
def test_what_has_not_taken_place_has_no_notes_and_no_rating(stage: Stage, state: State) -> None:
    booking = had(stage, state=state)
    member = stage.does(lambda unit: stage.member(unit, stage.lena))
    stage.refused(IllegalMove, lambda unit: summary.write_notes(unit, member, booking.id, "x", ""))
    stage.refused(IllegalMove, lambda unit: summary.rate(unit, member, booking.id, 5))
    with stage.store.read() as unit:
        assert summary.summary_of(unit, booking, stage.lena.id) is None


def test_of_a_session_of_others_nobody_learns_that_there_is_one(stage: Stage) -> None:
    booking = had(stage)
    omar = stage.does(lambda unit: stage.member(unit, stage.omar))
    olga = stage.does(lambda unit: stage.member(unit, stage.olga))
    stage.refused(NotFound, lambda unit: summary.write_notes(unit, omar, booking.id, "x", ""))
    stage.refused(NotFound, lambda unit: summary.rate(unit, omar, booking.id, 5))
    refusal = stage.refused(NotAllowed, lambda unit: summary.write_notes(unit, olga, booking.id, "x", ""))
    assert refusal == stage.refused(NotAllowed, lambda unit: summary.rate(unit, olga, booking.id, 5))
    assert refusal.needs == "party", "an organizer sees the session"
    stage.refused(NotFound, lambda unit: summary.write_notes(unit, omar, 999, "x", ""))


@pytest.mark.parametrize("stars", [0, 6, -1, 100_000])
def test_ratings_are_one_to_five(stage: Stage, stars: int) -> None:
    booking = had(stage)
    member = stage.does(lambda unit: stage.member(unit, stage.lena))
    refusal = stage.refused(Invalid, lambda unit: summary.rate(unit, member, booking.id, stars))
    assert refusal == Invalid("stars", "out_of_range", 5)
    long = "x" * (COMMENT_LIMIT + 1)
    assert stage.refused(Invalid, lambda unit: summary.rate(unit, member, booking.id, 5, long)).name == "comment"


def test_each_side_rates_once_and_for_good(stage: Stage) -> None:
    booking = had(stage)
    rate(stage, stage.lena, booking, 4, "private")
    rate(stage, stage.maya, booking, 2)
    member = stage.does(lambda unit: stage.member(unit, stage.lena))
    again = stage.refused(AlreadyRated, lambda unit: summary.rate(unit, member, booking.id, 1))
    assert (again.booking, again.stars) == (booking, 4)
    assert stage.told() == [], "nobody hears of a rating"
    with stage.store.read() as unit:
        mine, theirs = (summary.summary_of(unit, booking, person.id) for person in (stage.lena, stage.maya))
        assert mine is not None
        assert theirs is not None
        assert mine.rating is not None
        assert theirs.rating is not None
        assert (mine.rating.stars, theirs.rating.stars) == (4, 2)
        assert stage.member(unit, stage.lena).rating_count == 0


def test_an_average_moves_when_three_people_have_rated_anew_and_never_for_one(stage: Stage) -> None:
    ines, _ = stage.does(lambda unit: a_mentee(unit, stage.atelier, "Ines"))
    sessions = [had(stage, guest, hour=10 + n) for n, guest in enumerate((stage.lena, stage.lena, stage.omar, ines))]
    for booking, stars in zip(sessions[:3], (5, 4, 3), strict=True):
        rate(stage, stage.lena if booking.guest_id == stage.lena.id else stage.omar, booking, stars)
        assert average(stage) == (0, 0)
    rate(stage, ines, sessions[3], 2)
    assert average(stage) == (14, 4)
    rate(stage, stage.omar, had(stage, stage.omar, hour=15), 1)
    assert average(stage) == (14, 4), "what one more said is not to be read from the change"


def at_once(*acts: Callable[[], None]) -> list[str]:
    """What came of each when all are done at the same moment: ``rated`` or ``already``, in order of the words."""
    start, came = Barrier(len(acts)), []

    def does(act: Callable[[], None]) -> None:
        start.wait()
        try:
            act()
        except AlreadyRated:
            came.append("already")
        else:
            came.append("rated")

    threads = [Thread(target=does, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(came)


def test_pressed_on_two_devices_at_once_one_counts(stage: Stage) -> None:
    booking = had(stage)
    acts = (partial(rate, stage, stage.lena, booking, stars) for stars in (1, 5))
    assert at_once(*acts) == ["already", "rated"]


def test_of_three_who_rate_at_once_each_counts_once(stage: Stage) -> None:
    ines, _ = stage.does(lambda unit: a_mentee(unit, stage.atelier, "Ines"))
    guests = (stage.lena, stage.omar, ines)
    sessions = [had(stage, guest, hour=10 + n) for n, guest in enumerate(guests)]
    acts = (partial(rate, stage, guest, booking, 4) for guest, booking in zip(guests, sessions, strict=True))
    assert at_once(*acts) == ["rated", "rated", "rated"]
    assert average(stage) == (12, 3)


def test_organizers_alone_read_what_was_said(stage: Stage) -> None:
    booking = had(stage)
    rate(stage, stage.lena, booking, 4, "private")
    with stage.store.read() as unit:
        read = summary.ratings_of(unit, stage.member(unit, stage.olga), 5)
        assert [(each.person_id, each.rated_id, each.comment) for each in read] == [
            (stage.lena.id, stage.maya.id, "private")
        ]
        for person in (stage.maya, stage.lena):
            with pytest.raises(NotAllowed):
                summary.ratings_of(unit, stage.member(unit, person), 5)
    with stage.store.write() as unit:
        guild = an_organisation(unit, "Guild")
        _, elsewhere = a_member(unit, guild, "Nina", Role.ORGANIZER)
        assert summary.ratings_of(unit, elsewhere, 5) == []


@pytest.mark.parametrize(
    ("now", "zone", "following"),
    [
        (at("12:00", day=-7), "Europe/Berlin", at("10:00")),
        (at("12:00"), "Europe/Berlin", at("10:00", day=7)),
        (at("09:00", day=22), "Europe/Berlin", at("09:00", day=28)),  # the clocks go forward on 29 March
        (at("09:00", day=22), "America/New_York", at("09:00", day=28)),  # and there on 8 March
        (at("09:00", day=22), "Asia/Tokyo", at("10:00", day=28)),
    ],
)
def test_the_next_one_is_at_the_same_hour_on_the_readers_wall(
    stage: Stage, now: datetime, zone: str, following: datetime
) -> None:
    assert summary.next_like(had(stage), zone, now) == following
