"""A mentor's limits, kept by every way of booking them, on each database and under concurrency (complaint 18)."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from core.errors import Invalid, NotAllowed, NotOpen, Refusal
from core.model.booking import Booking
from core.model.limits import Limits
from core.model.openings import OpenTime
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import seats, waitlist
from core.services.limits import set_limits
from core.services.search import Wish, find
from core.services.series import SeriesWish, hold_series
from tests.builders import a_mentee, at, span
from tests.core.services.booking.stage import Stage


def limited(stage: Stage, per_day: int = 0, per_week: int = 0) -> None:
    """Maya takes no more than that."""
    stage.does(lambda unit: set_limits(unit, stage.member(unit, stage.maya), Limits(per_day, per_week)))


def open_days(stage: Stage) -> set[int]:
    """On which days from Tuesday on (1) something is open in the first week."""

    def looking(unit: Unit) -> set[int]:
        found = find(
            unit, stage.member(unit, stage.omar), Wish(window=Timespan(at("00:00", day=1), at("00:00", day=5)))
        )
        return {(start.date() - at("00:00").date()).days for each in found.inside for start in each.starts}

    return stage.does(looking)


def test_beyond_it_nothing_is_offered_and_a_booking_is_refused_with_the_nearest_of_other_days(both: Stage) -> None:
    limited(both, per_day=1)
    both.books(both.lena, "10:00")
    assert 1 not in open_days(both)
    assert {2, 3, 4} <= open_days(both)
    refusal = both.refused(NotOpen, both.holding(both.omar, "14:00"))
    assert refusal.why == "day_limit"
    assert refusal.others
    assert all(time.starts_at.date() != at("00:00", day=1).date() for time in refusal.others)


def test_a_week_has_its_own_limit(stage: Stage) -> None:
    limited(stage, per_week=2)
    stage.books(stage.lena, "10:00", day=1)
    stage.books(stage.omar, "10:00", day=3)
    assert stage.refused(NotOpen, stage.holding(stage.lena, "14:00", day=4)).why == "week_limit"
    assert stage.holds(stage.lena, "14:00", day=7).live


def test_what_is_held_counts_until_it_lapses(stage: Stage) -> None:
    limited(stage, per_day=1)
    stage.holds(stage.lena, "10:00")
    stage.refused(NotOpen, stage.holding(stage.omar, "14:00"))
    stage.clock.tick(minutes=6)
    assert stage.holds(stage.omar, "14:00").live


def test_a_move_on_the_same_day_counts_once_and_to_a_full_day_is_the_hosts_alone(both: Stage) -> None:
    limited(both, per_day=1)
    booked = both.books(both.lena, "10:00")
    both.confirms(both.lena, both.does(both.moves(both.lena, booked, "11:00")))
    other = both.books(both.omar, "10:00", day=2)
    assert both.refused(NotOpen, both.moves(both.omar, other, "14:00")).why == "day_limit"
    assert both.does(both.moves(both.maya, other, "14:00")).live


def test_a_place_kept_for_a_move_takes_its_day_and_its_own_day_only_once(stage: Stage) -> None:
    limited(stage, per_day=2)
    booked = stage.books(stage.lena, "10:00")
    stage.does(stage.moves(stage.lena, booked, "12:00"))
    assert stage.holds(stage.omar, "14:00").live
    limited(stage, per_day=1)
    stage.does(stage.moves(stage.lena, booked, "12:00", day=2))
    assert stage.refused(NotOpen, stage.holding(stage.omar, "14:00", day=2)).why == "day_limit"


def test_a_group_session_counts_once_however_many_take_a_seat(both: Stage) -> None:
    both.offers(seats=5)
    limited(both, per_day=1)
    for guest in (both.lena, both.omar):
        wanted = OpenTime(both.maya.id, both.session.id, at("10:00", day=1), 30)
        with both.store.write() as unit:
            seats.take_seat(unit, both.member(unit, guest), wanted)
    later = OpenTime(both.maya.id, both.session.id, at("14:00", day=1), 30)
    beyond = both.refused(NotOpen, lambda unit: seats.take_seat(unit, both.member(unit, both.olga), later))
    assert beyond.why == "day_limit"


def test_the_dates_of_a_series_count_beside_each_other(stage: Stage) -> None:
    limited(stage, per_week=2)
    wish = SeriesWish("FREQ=DAILY;COUNT=3", at("10:00", day=1), 30)

    def holding(unit: Unit) -> object:
        lena = stage.member(unit, stage.lena)
        return hold_series(unit, lena, host_id=stage.maya.id, service_id=stage.session.id, wish=wish)

    refusal = stage.refused(Refusal, holding)
    clashes = getattr(refusal, "clashes", ())
    assert [(each.span.start, each.why.why) for each in clashes] == [(at("10:00", day=3), "week_limit")]


def test_of_two_at_once_for_the_last_place_of_a_day_one_gets_it(both: Stage) -> None:
    limited(both, per_day=1)

    def tries(guest_and_time: tuple[str, str]) -> Booking | NotOpen:
        guest, time = guest_and_time
        try:
            return both.holds(getattr(both, guest), time)
        except NotOpen as refusal:
            return refusal

    with ThreadPoolExecutor(4) as pool:
        wishes = [("lena", "09:00"), ("omar", "11:00"), ("olga", "13:00"), ("lena", "15:00")]
        done = list(pool.map(tries, wishes))
    assert [type(each) for each in done].count(Booking) == 1
    assert {each.why for each in done if isinstance(each, NotOpen)} == {"day_limit"}


def test_mentors_alone_set_them_and_within_bounds(both: Stage) -> None:
    with both.store.write() as unit:
        with pytest.raises(NotAllowed):
            set_limits(unit, both.member(unit, both.lena), Limits(1))
        with pytest.raises(Invalid, match="per_day"):
            set_limits(unit, both.member(unit, both.maya), Limits(51))
        set_limits(unit, both.member(unit, both.maya), Limits(3, 10))
    with both.store.read() as unit:
        assert both.member(unit, both.maya).limits == Limits(3, 10)


def test_a_day_that_is_open_again_is_offered_where_it_suits_and_to_no_more_than_it_takes(both: Stage) -> None:
    limited(both, per_day=1)
    booked = both.books(both.lena, "10:00")
    with both.store.write() as unit:
        zoe, _ = a_mentee(unit, both.atelier, "Zoe")
    afternoon = both.does(
        lambda unit: waitlist.join(
            unit, both.member(unit, both.omar), span("13:00", "16:00", day=1), host_id=both.maya.id
        )
    ).id
    any_time = both.waits(zoe)
    both.does(both.cancels(both.lena, booked))
    with both.store.read() as unit:
        offer, none = unit.bookings.offer_to(afternoon), unit.bookings.offer_to(any_time)
    assert offer is not None
    assert (offer.guest_id, offer.span, none) == (both.omar.id, span("13:00", "13:30", day=1), None)


def test_where_the_day_was_not_full_only_what_came_free_is_offered(stage: Stage) -> None:
    limited(stage, per_day=2)
    booked = stage.books(stage.lena, "10:00")
    wish = span("13:00", "16:00", day=1)
    entry = stage.does(lambda u: waitlist.join(u, stage.member(u, stage.omar), wish, host_id=stage.maya.id)).id
    stage.does(stage.cancels(stage.lena, booked))
    with stage.store.read() as unit:
        assert unit.bookings.offer_to(entry) is None
