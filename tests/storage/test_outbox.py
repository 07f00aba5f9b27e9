"""What must be sent: in order per lane, once, and never lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Thread

from sqlalchemy import select

from core.events import Booked, Rescheduled
from core.model.channels import Channel
from core.ports import UNCLAIMED, Due
from storage import schema
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock, at
from tests.storage.house import House

MINUTE = timedelta(minutes=1)


def taken(store: SqlStore, now: datetime, limit: int = 50) -> list[Due]:
    """What a courier claims at that moment, for a minute."""
    with store.write() as unit:
        return list(unit.outbox.claim_due(now, now + MINUTE, limit))


def claimed(store: SqlStore, now: datetime, limit: int = 50) -> list[int]:
    """The ids of what a courier claims at that moment, for a minute."""
    return [row.id for row in taken(store, now, limit)]


def notified(
    store: SqlStore, person_id: int, *, due_at: datetime | None = None, order_at: datetime | None = None
) -> int:
    """A notice to that person."""
    with store.write() as unit:
        return unit.outbox.notify(
            person_id, Booked(1, 1), organisation_id=None, now=unit.now, due_at=due_at, order_at=order_at
        )


def replied(store: SqlStore, chat: str = "7", *, platform: str = "telegram") -> int:
    """An answer in that chat."""
    with store.write() as unit:
        return unit.outbox.reply("card", lane=f"{platform}::{chat}", platform=platform, person_id=None, now=unit.now)


def followed(store: SqlStore, due: Due, now: datetime) -> Due | None:
    """What goes after the row, which has been sent."""
    with store.write() as unit:
        unit.outbox.sent(due.id, now)
        return unit.outbox.next(due, now + MINUTE)


def state(store: SqlStore, row: int) -> tuple[str, str]:
    """(state, why) of a row."""
    with store._database.reader.connect() as connection:
        o = schema.outbox.c
        found = connection.execute(select(o.state, o.why).where(o.id == row)).one()
    return (found.state, found.why)


def test_a_notice_carries_its_event_and_whom_it_concerns(store: SqlStore, house: House) -> None:
    event = Rescheduled(booking_id=7, version=3, by=house.maya.id, was=at("10:00"))
    with store.write() as unit:
        number = unit.outbox.notify(
            house.lena.id, event, organisation_id=house.organisation.id, now=unit.now, due_at=at("09:00"), about=7
        )
        assert unit.outbox.pending() == 1
        early = unit.outbox.claim_due(at("08:59"), at("09:30"))
        due = unit.outbox.claim_due(at("09:00"), at("09:30"))
    lane, nine = f"person:{house.lena.id}", at("09:00")
    row = Due(
        number,
        "notice",
        lane,
        house.organisation.id,
        house.lena.id,
        event,
        7,
        "",
        0,
        nine,
        nine,
        at("08:00"),
        at("09:30"),
    )
    assert (list(early), list(due)) == ([], [row])


def test_an_answer_is_claimed_with_its_conversation(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        number = unit.outbox.reply(
            '{"card": 1}', lane="telegram::1", platform="telegram", person_id=house.lena.id, now=unit.now
        )
        assert unit.outbox.lanes_of([number]) == {"telegram::1"}
        assert unit.outbox.lanes_of([]) == set()
    with store.write() as unit:
        own = unit.outbox.claim([number], unit.now, at("08:02"))
    card, until = '{"card": 1}', at("08:02")
    row = Due(number, "reply", "telegram::1", None, house.lena.id, None, None, card, 0, MONDAY, MONDAY, MONDAY, until)
    assert list(own) == [row]
    with store.write() as unit:
        assert unit.outbox.claim([number], unit.now, until) == []
        assert unit.outbox.claim([], unit.now, until) == []
    assert taken(store, until) == [replace(row, leased_to=until + MINUTE)]


def test_a_lane_given_back_is_due_as_it_was_without_an_attempt(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    [due] = taken(store, MONDAY)
    with store.write() as unit:
        unit.outbox.free([due])
    assert [(row.id, row.attempts) for row in taken(store, MONDAY)] == [(number, 0)]


def test_of_a_lane_the_oldest_goes_first_and_the_rest_after_it(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    other = notified(store, house.omar.id)
    lenas, omars = taken(store, MONDAY)
    assert (lenas.id, omars.id) == (first, other)
    assert claimed(store, MONDAY) == []
    following = followed(store, lenas, MONDAY)
    assert following is not None
    assert following.id == second
    assert followed(store, following, MONDAY) is None
    third = notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [third]


def test_a_lane_that_somebody_else_has_taken_is_lost(store: SqlStore, house: House) -> None:
    notified(store, house.lena.id)
    [slow] = taken(store, MONDAY)
    [quick] = taken(store, MONDAY + MINUTE)
    later = MONDAY + 2 * MINUTE
    with store.write() as unit:
        assert unit.outbox.hold(slow, later) is None
        assert unit.outbox.next(slow, later) is None
        unit.outbox.free([slow])
        assert unit.outbox.hold(quick, later) == replace(quick, leased_to=later)


def test_what_a_dead_sender_had_begun_to_send_is_unknown_and_the_rest_goes_on(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    alone = notified(store, house.omar.id)
    rows = taken(store, MONDAY)
    with store.write() as unit:
        for due in rows:
            unit.outbox.sending(due.id)
    assert claimed(store, MONDAY + MINUTE - timedelta(seconds=1)) == []
    assert claimed(store, MONDAY + MINUTE) == [second]
    why = "whoever sent it did not come back"
    assert (state(store, first), state(store, alone)) == (("unknown", why), ("unknown", why))
    assert claimed(store, MONDAY + MINUTE) == []


def test_what_had_not_begun_to_be_sent_is_sent_by_the_next(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    assert claimed(store, MONDAY) == [number]
    assert claimed(store, MONDAY + MINUTE - timedelta(seconds=1)) == []
    assert [(row.id, row.attempts) for row in taken(store, MONDAY + MINUTE)] == [(number, 0)]


def test_what_is_to_be_tried_again_holds_its_lane(store: SqlStore, house: House) -> None:
    first, second = notified(store, house.lena.id), notified(store, house.lena.id)
    [due] = taken(store, MONDAY)
    with store.write() as unit:
        unit.outbox.sending(first)
        unit.outbox.later(due, at("08:10"), "rate limited")
    assert claimed(store, at("08:05")) == []
    [again] = taken(store, at("08:10"))
    assert (again.id, again.attempts, again.due_at) == (first, 1, at("08:10"))
    with store.write() as unit:
        unit.outbox.failed(first, at("08:10"), "gone")
        following = unit.outbox.next(again, at("08:11"))
    assert following is not None
    assert following.id == second


def test_what_is_tried_again_at_once_keeps_its_lane(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    [due] = taken(store, MONDAY)
    with store.write() as unit:
        unit.outbox.sending(number)
        unit.outbox.again(number, "slow down")
    assert claimed(store, MONDAY) == []
    [again] = taken(store, due.leased_to)
    assert (again.id, again.attempts) == (number, 1)


def test_a_reminder_for_tomorrow_holds_nobody_up(store: SqlStore, house: House) -> None:
    reminder = notified(store, house.lena.id, due_at=at("08:00", day=1))
    now = notified(store, house.lena.id)
    [due] = taken(store, MONDAY)
    assert due.id == now
    assert followed(store, due, MONDAY) is None
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


def test_answers_go_before_notices_and_notices_by_what_begins_first(store: SqlStore, house: House) -> None:
    late = notified(store, house.lena.id, order_at=at("12:00"))
    early = notified(store, house.omar.id, order_at=at("11:00"))
    answer = replied(store)
    assert claimed(store, MONDAY, limit=1) == [answer]
    assert claimed(store, MONDAY, limit=1) == [early]
    assert claimed(store, MONDAY, limit=1) == [late]


def test_a_process_claims_what_goes_to_its_own_platforms(store: SqlStore, house: House) -> None:
    to_console, to_slack, elsewhere = notified(store, house.lena.id), replied(store, platform="slack"), replied(store)
    nobody = notified(store, house.omar.id)
    with store.write() as unit:
        [known] = unit.people.identities(house.omar.id)
        unit.people.save_identity(replace(known, reachable=False))

    def by(*platforms: str, now: datetime = MONDAY) -> list[int]:
        with store.write() as unit:
            return [row.id for row in unit.outbox.claim_due(now, now + MINUTE, platforms=platforms)]

    assert by("slack") == [to_slack, nobody]
    assert by("slack") == []
    assert by("console") == [to_console]
    assert by("telegram") == [elsewhere]
    assert by("slack", now=MONDAY + UNCLAIMED) == [to_slack, elsewhere, to_console, nobody]


def test_whether_anything_waits(store: SqlStore, house: House) -> None:
    def waits(now: datetime) -> bool:
        with store.read() as unit:
            return unit.outbox.waits(now)

    notified(store, house.lena.id, due_at=at("09:00"))
    assert (waits(at("08:59")), waits(at("09:00"))) == (False, True)
    taken(store, at("09:00"))
    assert (waits(at("09:00")), waits(at("09:01"))) == (False, True)


def test_two_couriers_never_claim_the_same_lane(store: SqlStore, clock: SetClock) -> None:
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


def test_what_may_not_have_arrived_is_due_again_when_its_reader_is_there(store: SqlStore, house: House) -> None:
    row, others = notified(store, house.lena.id), notified(store, house.omar.id)
    taken(store, MONDAY)
    with store.write() as unit:
        unit.outbox.unknown(row, unit.now, "timed out")
        unit.outbox.unknown(others, unit.now, "timed out")
    with store.write() as unit:
        assert unit.outbox.mend(house.lena.id, at("08:01", day=1)) == 0
        assert unit.outbox.mend(house.lena.id, at("08:10")) == 1
    assert [(due.id, due.doubtful) for due in taken(store, at("08:10"))] == [(row, True)]
    assert state(store, others) == ("unknown", "timed out")


def test_what_ended_long_ago_is_forgotten_and_what_waits_is_not(store: SqlStore, house: House) -> None:
    ended, _ = notified(store, house.lena.id), notified(store, house.omar.id)
    with store.write() as unit:
        unit.outbox.sent(ended, MONDAY)
    with store.write() as unit:
        assert unit.outbox.forget(MONDAY, 10) == 0
        assert unit.outbox.forget(at("09:00"), 10) == 1
        assert unit.outbox.pending() == 1


def test_a_notice_to_somebody_who_is_being_forgotten_is_not_left(store: SqlStore, house: House) -> None:
    number = notified(store, house.lena.id)
    with store.write() as unit:
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
    with store._database.writer.begin() as connection:
        values = {"kind": "notice", "state": "due", "lane": f"person:{house.lena.id}", "rank": 1, "why": "", "body": ""}
        moments = dict.fromkeys(("due_at", "order_at", "created_at"), MONDAY)
        connection.execute(schema.outbox.insert().values(id=number, attempts=0, **values, **moments))
    assert claimed(store, MONDAY) == []
    with store.write() as unit:
        unit.outbox.forget(MONDAY, 10)
    assert claimed(store, MONDAY) == [number]


def test_a_notice_has_one_copy_for_each_channel_and_each_goes_on_its_own(store: SqlStore, house: House) -> None:
    notified(store, house.lena.id, order_at=at("15:00"))
    [due] = taken(store, MONDAY)
    for _ in range(2):
        with store.write() as unit:
            unit.outbox.copy(due, (Channel.EMAIL,), MONDAY)
    [copy] = taken(store, MONDAY)
    assert copy == replace(
        due, id=copy.id, lane=f"person:{house.lena.id}:email", channel=Channel.EMAIL, due_at=MONDAY, created_at=MONDAY
    )
    with store.write() as unit:
        assert unit.outbox.carried(due)
        unit.outbox.failed(copy.id, MONDAY, "gone")
        assert not unit.outbox.carried(due)


def test_copies_go_with_their_reader(store: SqlStore, house: House) -> None:
    notified(store, house.lena.id)
    [due] = taken(store, MONDAY)
    with store.write() as unit:
        unit.outbox.copy(due, (Channel.EMAIL,), MONDAY)
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
    assert taken(store, MONDAY + 2 * MINUTE) == []
