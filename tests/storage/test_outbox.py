"""What must be sent: in order per lane, once, and never lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Thread

from core.events import Booked, Rescheduled
from core.ports import Due
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, at
from tests.storage.house import House

MINUTE = timedelta(minutes=1)


def claimed(store: SqlStore, now: datetime, limit: int = 50) -> list[int]:
    """The ids of what a courier claims at that moment, for a minute."""
    with store.write() as unit:
        return [row.id for row in unit.outbox.claim_due(now, now + MINUTE, limit)]


def notified(store: SqlStore, person_id: int, *, due_at: datetime | None = None) -> int:
    """A notice to that person."""
    with store.write() as unit:
        return unit.outbox.notify(person_id, Booked(1, 1), organisation_id=None, now=unit.now, due_at=due_at)


def test_a_notice_carries_its_event_and_whom_it_concerns(store: SqlStore, house: House) -> None:
    event = Rescheduled(booking_id=7, version=3, by=house.maya.id, was=at("10:00"))
    with store.write() as unit:
        number = unit.outbox.notify(
            house.lena.id, event, organisation_id=house.organisation.id, now=unit.now, due_at=at("09:00"), about=7
        )
        assert unit.outbox.pending() == 1
        early = unit.outbox.claim_due(at("08:59"), at("09:30"))
        due = unit.outbox.claim_due(at("09:00"), at("09:30"))
    lane = f"person:{house.lena.id}"
    row = Due(number, "notice", lane, house.organisation.id, house.lena.id, event, 7, "", 0, at("09:00"), at("08:00"))
    assert (list(early), list(due)) == ([], [row])


def test_an_answer_belongs_to_who_wrote_it_until_its_lease_ends(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        number = unit.outbox.reply(
            '{"card": 1}', lane="chat:1", person_id=house.lena.id, now=unit.now, lease_until=at("08:01")
        )
    assert claimed(store, at("08:00")) == []
    with store.write() as unit:
        own = unit.outbox.claim([number], unit.now, at("08:02"))
    row = Due(number, "reply", "chat:1", None, house.lena.id, None, None, '{"card": 1}', 0, MONDAY, MONDAY)
    assert list(own) == [row]
    with store.write() as unit:
        stuck = unit.outbox.claim_due(at("08:02"), at("08:03"))
    assert list(stuck) == [replace(row, attempts=1)]


def test_what_was_claimed_and_not_sent_is_given_back_without_an_attempt(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [number]
    with store.write() as unit:
        unit.outbox.release([number])
    with store.write() as unit:
        again = unit.outbox.claim_due(MONDAY, MONDAY + MINUTE)
    assert [(row.id, row.attempts) for row in again] == [(number, 0)]


def test_of_a_lane_the_oldest_goes_first_and_alone(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    other = notified(store, house.omar.id)
    assert claimed(store, MONDAY) == [first, other]
    assert claimed(store, MONDAY) == []
    with store.write() as unit:
        unit.outbox.sent(first, unit.now)
    assert claimed(store, MONDAY) == [second]


def test_what_is_to_be_tried_again_holds_its_lane(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [first]
    with store.write() as unit:
        unit.outbox.later(first, at("08:10"), "rate limited")
    assert claimed(store, at("08:05")) == []
    with store.write() as unit:
        again = unit.outbox.claim_due(at("08:10"), at("08:11"))
        assert [(row.id, row.attempts, row.due_at) for row in again] == [(first, 1, at("08:10"))]
        unit.outbox.failed(first, at("08:10"), "gone")
    assert claimed(store, at("08:10")) == [second]


def test_a_reminder_for_tomorrow_holds_nobody_up(store: SqlStore, house: House) -> None:
    reminder = notified(store, house.lena.id, due_at=at("08:00", day=1))
    now = notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [now]
    with store.write() as unit:
        unit.outbox.sent(now, unit.now)
    assert claimed(store, at("08:00", day=1)) == [reminder]


def test_what_is_settled_is_never_claimed_again(store: SqlStore, house: House) -> None:
    rows = [notified(store, person.id) for person in (house.lena, house.omar, house.maya, house.tom)]
    assert claimed(store, MONDAY) == rows
    with store.write() as unit:
        unit.outbox.sent(rows[0], unit.now)
        unit.outbox.dropped(rows[1], unit.now, "no longer true")
        unit.outbox.unknown(rows[2], unit.now, "timed out")
        unit.outbox.failed(rows[3], unit.now, "blocked")
        assert unit.outbox.pending() == 0
    assert claimed(store, at("20:00")) == []


def test_a_sender_that_never_came_back_is_replaced(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [number]
    assert claimed(store, MONDAY + MINUTE - timedelta(seconds=1)) == []
    with store.write() as unit:
        taken = unit.outbox.claim_due(MONDAY + MINUTE, MONDAY + 2 * MINUTE)
    assert [(row.id, row.attempts) for row in taken] == [(number, 1)]


def test_rows_are_claimed_by_id_in_order_unless_an_older_one_waits(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    tomorrow = notified(store, house.omar.id, due_at=at("08:00", day=1))
    with store.write() as unit:
        assert unit.outbox.claim([second], unit.now, unit.now + MINUTE) == []
        assert [row.id for row in unit.outbox.claim([second, first, tomorrow], unit.now, unit.now + MINUTE)] == [
            first,
            second,
        ]
        assert unit.outbox.claim([first, second], unit.now, unit.now + MINUTE) == []
        assert unit.outbox.claim([], unit.now, unit.now + MINUTE) == []


def test_no_more_are_claimed_than_asked_for_the_longest_due_first(store: SqlStore, house: House) -> None:
    late = notified(store, house.lena.id, due_at=at("09:00"))
    early = notified(store, house.omar.id, due_at=at("08:30"))
    assert claimed(store, at("10:00"), limit=1) == [early]
    assert claimed(store, at("10:00"), limit=1) == [late]


def test_two_couriers_never_claim_the_same_row(store: SqlStore, clock: SetClock) -> None:
    with store.write() as unit:
        people = [unit.people.add(f"P{number}").id for number in range(40)]
        for person in people:
            for _ in range(2):
                unit.outbox.notify(person, Booked(1, 1), organisation_id=None, now=unit.now)
    start, found = Barrier(4), list[int]()

    def courier() -> None:
        start.wait()
        while rows := claimed(store, MONDAY, 7):
            found.extend(rows)

    couriers = [Thread(target=courier) for _ in range(4)]
    for thread in couriers:
        thread.start()
    for thread in couriers:
        thread.join()
    assert len(found) == len(set(found)) == len(people)


def test_what_ended_long_ago_is_forgotten_and_what_waits_is_not(store: SqlStore, house: House) -> None:
    ended, _ = notified(store, house.lena.id), notified(store, house.omar.id)
    with store.write() as unit:
        unit.outbox.sent(ended, MONDAY)
    with store.write() as unit:
        assert unit.outbox.forget(MONDAY, 10) == 0
        assert unit.outbox.forget(at("09:00"), 10) == 1
        assert unit.outbox.pending() == 1
