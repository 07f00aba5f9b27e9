"""A booking's one table of moves, and the one setter that keeps to it (S0.5, S1.82, S3.9, S3.10)."""

from dataclasses import replace
from itertools import product

import pytest

from core.errors import IllegalMove
from core.model.booking import LIVE, Booking, Party, State
from core.model.moves import MOVES, may_move, moved
from tests.builders import at, span

BOOKING = Booking(
    id=1,
    short_id="B-2345",
    organisation_id=1,
    service_id=1,
    host_id=1,
    guest_id=2,
    span=span("10:00", "10:30"),
    state=State.HELD,
    expires_at=at("08:05"),
)

LEGAL = """
held      > confirmed | guest
held      > pending   | guest host organizer
held      > released  | guest host organizer clock
held      > lapsed    | clock
pending   > confirmed | guest host organizer
pending   > declined  | guest host organizer
pending   > cancelled | guest host organizer
pending   > released  | guest host organizer clock
pending   > lapsed    | clock
confirmed > ongoing   | guest host clock
confirmed > cancelled | guest host organizer
confirmed > completed | host clock
confirmed > no_show   | guest host organizer clock
ongoing   > completed | guest host clock
ongoing   > no_show   | guest host organizer clock
no_show   > completed | organizer
cancelled > confirmed | host organizer
"""


def legal() -> set[tuple[str, str, str]]:
    """(from, to, who) of every line above."""
    found = set()
    for line in LEGAL.strip().splitlines():
        states, parties = line.split("|")
        before, after = (word.strip() for word in states.split(">"))
        found |= {(before, after, party) for party in parties.split()}
    return found


def test_the_table_is_this_and_nothing_else() -> None:
    assert {(*states, party) for states, parties in MOVES.items() for party in parties} == legal()


@pytest.mark.parametrize("before", State)
def test_the_setter_makes_every_move_of_the_table_and_no_other(before: State) -> None:
    for after, party in product(State, Party):
        _is_made_or_refused(before, after, party)


def _is_made_or_refused(before: State, after: State, party: Party) -> None:
    booking = replace(BOOKING, state=before, version=7)
    if (before, after, party) in legal():
        assert may_move(booking, after, party)
        made = moved(booking, after, party)
        assert made == replace(booking, state=after, version=8, expires_at=None)
        return
    assert not may_move(booking, after, party)
    with pytest.raises(IllegalMove) as refused:
        moved(booking, after, party)
    assert refused.value == IllegalMove(booking, after)


@pytest.mark.parametrize("state", [State.COMPLETED, State.DECLINED, State.LAPSED, State.RELEASED])
def test_what_is_over_stays_over(state: State) -> None:
    assert [after for before, after in MOVES if before is state] == []


def test_time_is_kept_until_the_end() -> None:
    assert {state for state in State if replace(BOOKING, state=state).live} == LIVE
    assert set(LIVE) == {State.HELD, State.PENDING, State.CONFIRMED, State.ONGOING}


@pytest.mark.parametrize("target", [State.CANCELLED, State.DECLINED])
def test_who_ended_it_and_why_is_kept(target: State) -> None:
    asked = replace(BOOKING, state=State.PENDING)
    ended = moved(asked, target, Party.HOST, by=1, reason="away")
    assert (ended.ended_by, ended.reason) == (1, "away")


def test_who_granted_it_did_not_end_it() -> None:
    asked = replace(BOOKING, state=State.PENDING, reason="said before")
    granted = moved(asked, State.CONFIRMED, Party.HOST, by=1)
    assert (granted.ended_by, granted.reason) == (None, "said before")


def test_a_move_keeps_all_but_the_time() -> None:
    there = span("12:00", "12:30")
    assert BOOKING.rescheduled(there) == replace(BOOKING, span=there, version=2)


def test_sides() -> None:
    assert [BOOKING.party(person) for person in (1, 2, 3)] == [Party.HOST, Party.GUEST, None]
    assert [BOOKING.other(person) for person in (1, 2)] == [2, 1]
