"""A series that goes by another rule, or ends otherwise, from one of its dates on (S1.73, S1.106, S1.122)."""

from collections.abc import Callable

import pytest

from core.errors import Invalid, SeriesAsked, SeriesOver
from core.events import SeriesChanged, SeriesShort
from core.model.booking import Booking, State
from core.model.people import Person
from core.ports import Unit
from core.services import series
from core.services.series import Revised, Sessions
from tests.builders import at
from tests.core.services.booking.stage import Stage
from tests.core.services.series.acts import confirmed, now, of_series, on_the_wall

SIX = "FREQ=WEEKLY;COUNT=6"
TUESDAYS = "FREQ=WEEKLY;BYDAY=TU"
OTHER = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"


def by(stage: Stage, who: Person, named: Booking, rule: str) -> Revised:
    """They let it go by the rule from that one on."""
    return stage.does(lambda u: series.change_session_rhythm(u, stage.member(u, who), named.id, rule, reason=""))


def stands(stage: Stage, series_id: int) -> list[str]:
    return on_the_wall(of_series(stage, series_id, State.CONFIRMED))


def six(stage: Stage) -> Sessions:
    return confirmed(stage, stage.lena, SIX)


def test_every_other_week_calls_off_what_lies_between_and_makes_as_many_as_were_left(both: Stage) -> None:
    made = six(both)
    done = by(both, both.lena, made.sessions[2], OTHER)
    assert stands(both, made.series.id) == ["Tue 03 Mar 10:00", "Tue 10 Mar 10:00"]
    assert stands(both, done.series.id) == [
        "Tue 17 Mar 10:00",
        "Tue 31 Mar 10:00",
        "Tue 14 Apr 10:00",
        "Tue 28 Apr 10:00",
    ]
    assert on_the_wall([each for each in done.ended if isinstance(each, Booking)]) == [
        "Tue 24 Mar 10:00",
        "Tue 07 Apr 10:00",
    ]
    assert now(both, done.series.id).extend_at is None
    assert both.told() == [(both.maya.id, SeriesChanged(done.series.id, both.lena.id))]
    assert both.claims(both.maya, day=22) == []


def test_what_was_given_a_time_of_its_own_stays_although_the_rule_has_it_no_more(both: Stage) -> None:
    made = six(both)
    moved = both.does(both.moves(both.lena, made.sessions[1], "14:00", day=9))
    both.confirms(both.lena, moved)
    done = by(both, both.lena, made.sessions[0], OTHER)
    assert [each.id for each in done.kept] == [made.sessions[1].id]
    assert "Wed 11 Mar 15:00" in stands(both, done.series.id)


def test_it_ends_earlier_and_later_again_without_what_was_called_off_by_itself(both: Stage) -> None:
    made = six(both)
    both.does(both.cancels(both.lena, made.sessions[1]))
    done = by(both, both.maya, made.sessions[0], f"{TUESDAYS};UNTIL=20260318T000000Z")
    assert done.series.id == made.series.id
    assert stands(both, done.series.id) == ["Tue 03 Mar 10:00", "Tue 17 Mar 10:00"]
    by(both, both.lena, made.sessions[0], f"{TUESDAYS};UNTIL=20260401T000000Z")
    assert stands(both, made.series.id) == [
        "Tue 03 Mar 10:00",
        "Tue 17 Mar 10:00",
        "Tue 24 Mar 10:00",
        "Tue 31 Mar 10:00",
    ]


def test_what_is_more_is_made_as_the_clock_makes_it_and_what_is_taken_left_out_and_told(stage: Stage) -> None:
    made = confirmed(stage, stage.lena, OTHER + ";COUNT=3")
    stage.books(stage.omar, "09:00", day=8)
    done = by(stage, stage.lena, made.sessions[0], TUESDAYS)
    assert stands(stage, done.series.id) == ["Tue 03 Mar 10:00", "Tue 17 Mar 10:00"]
    short = SeriesShort(done.series.id, at("09:00", day=8))
    assert (stage.lena.id, short) in stage.told()


def test_a_rule_without_that_day_or_with_nothing_left_is_refused(stage: Stage) -> None:
    made = six(stage)

    def changing(rule: str, who: Person = stage.lena) -> Callable[[Unit], object]:
        return lambda u: series.change_session_rhythm(u, stage.member(u, who), made.sessions[1].id, rule)

    assert stage.refused(Invalid, changing("FREQ=WEEKLY;BYDAY=WE")).why == "elsewhere"
    over = f"{TUESDAYS};UNTIL=20260305T000000Z"
    assert stage.refused(SeriesOver, changing(over)).series_id == made.series.id


def test_a_guest_has_no_more_of_a_host_who_answers_each_request_but_less(asking: Stage) -> None:
    made = confirmed(asking, asking.lena, SIX)
    asking.does(lambda u: series.answer_series(u, asking.member(u, asking.maya), made.series.id, grant=True))
    with pytest.raises(SeriesAsked):
        by(asking, asking.lena, made.sessions[0], TUESDAYS + ";UNTIL=20260501T000000Z")
    done = by(asking, asking.lena, made.sessions[0], TUESDAYS + ";UNTIL=20260318T000000Z")
    assert len(done.ended) == 3
