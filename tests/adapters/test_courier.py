"""The courier: what is claimed is sent once, in order, to where its reader is reached; what fails is never silent."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from adapters.courier import LEASE, Courier
from adapters.gateway import Address, Gateway, Gone, Later, Moved, Sending, Unknown
from adapters.health import Metrics
from bots.cards import Card, Keyed
from bots.inbound import MessageRef, Place, Where
from bots.outgoing import Outgoing
from core.events import Booked, DeliveryFailed, Event
from core.model.people import Identity, Joining, Person, Role
from core.ports import Due, SentCard, Unit
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import START, AtOnce, LoopClock, Post, lines, new_store, play

Story = Callable[[], Coroutine[Any, Any, None]]


def card(words: str) -> Keyed:
    return Keyed(Card((words,)), words.replace(" ", "-"))


@dataclass
class Words:
    """Words each row by its number or its reply's body; what is ``untrue`` or ``broken`` is neither."""

    said: dict[int, tuple[Outgoing, ...]] = field(default_factory=dict)
    untrue: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    asked: list[Due] = field(default_factory=list)

    def word(self, _unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        self.asked.append(due)
        if due.id in self.broken:
            raise ZeroDivisionError
        if due.id in self.untrue:
            return ()
        where = Where("telegram", due.lane) if due.kind == "reply" else None
        return self.said.get(due.id) or (Outgoing(card(due.body or f"notice {due.id}"), due.person_id, where),)


class House:
    """A store with one organisation, and a courier over it."""

    def __init__(self, folder: Path) -> None:
        self.clock = LoopClock()
        self.store: SqlStore = new_store(folder, self.clock)
        self.words = Words()
        self.telegram = Post("telegram")
        self.slack = Post("slack")
        self.gateways: dict[str, Gateway] = {"telegram": self.telegram, "slack": self.slack}
        self.metrics = Metrics()
        with self.store.write() as unit:
            self.organisation = unit.organisations.add("Acme", Joining.OPEN)

    def courier(self) -> Courier:
        courier = Courier(
            store=self.store,
            wording=self.words,
            clock=self.clock,
            gateways=self.gateways,
            workers=AtOnce(),
            metrics=self.metrics,
        )
        courier.start()
        return courier

    def person(self, name: str, *chats: str, role: Role | None = None) -> Person:
        """A member with identities such as ``telegram:7``, the one heard of last first."""
        with self.store.write() as unit:
            person = unit.people.add(name)
            for number, chat in enumerate(chats):
                platform, chat_id = chat.split(":")
                identity = unit.people.add_identity(
                    person.id,
                    platform,
                    "T1" if platform == "slack" else "",
                    f"u{chat_id}",
                    chat_id=chat_id,
                    handle=None,
                )
                unit.people.save_identity(identity, heard_at=START - timedelta(minutes=number))
            membership = unit.people.join(self.organisation.id, person.id)
            if role is not None:
                unit.people.save_membership(replace(membership, roles=frozenset({role})))
            return person

    def notice(self, person: Person, event: Event | None = None, *, about: int | None = None) -> int:
        with self.store.write() as unit:
            return unit.outbox.notify(
                person.id, event or Booked(1, 1), organisation_id=self.organisation.id, now=unit.now, about=about
            )

    def reply(self, body: str, chat: str, person: Person | None = None) -> int:
        with self.store.write() as unit:
            person_id = person.id if person else None
            return unit.outbox.reply(
                body, lane=chat, person_id=person_id, now=unit.now, lease_until=unit.now + timedelta(seconds=30)
            )

    def rows(self) -> list[tuple[Any, ...]]:
        """(id, state, attempts, why) of every row."""
        with self.store._database.reader.connect() as connection:
            return lines(connection.execute(text("SELECT id, state, attempts, why FROM outbox ORDER BY id")).all())

    def states(self) -> list[str]:
        return [row[1] for row in self.rows()]

    def identities(self, person: Person) -> list[Identity]:
        with self.store.read() as unit:
            return list(unit.people.identities(person.id))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


async def ticks(courier: Courier, seconds: int) -> None:
    """Let so many seconds pass, with a tick in each."""
    for _ in range(seconds):
        await courier.tick()
        await asyncio.sleep(1)


# What arrives


def test_answers_go_out_in_order_and_are_sent_once(house: House) -> None:
    ids = [house.reply(body, "7") for body in ("one", "two", "three")]

    async def story() -> None:
        courier = house.courier()
        await (await courier.deliver(ids)).wait()
        await (await courier.deliver(ids)).wait()
        await ticks(courier, 100)

    play(story())
    assert [words for _, _, words in house.telegram.log()] == ["one", "two", "three"]
    assert house.states() == ["sent", "sent", "sent"]


def test_a_notice_goes_where_its_reader_was_heard_of_last(house: House) -> None:
    lena = house.person("Lena", "slack:D1", "telegram:7")
    house.notice(lena)

    async def story() -> None:
        await ticks(house.courier(), 2)

    play(story())
    assert house.telegram.log() == []
    assert [sending for _, sending in house.slack.seen] == [
        Sending(Address("slack", "D1", "T1", user_id="uD1"), card("notice 1"))
    ]
    assert house.rows() == [(1, "sent", 0, "")]


def test_the_private_conversation_that_was_opened_is_remembered(house: House) -> None:
    lena = house.person("Lena", "telegram:7")
    with house.store.write() as unit:
        unit.people.save_identity(replace(house.identities(lena)[0], chat_id=None))
    house.notice(lena)
    play(ticks_of(house, 2))
    assert [identity.chat_id for identity in house.identities(lena)] == ["Du7"]


def ticks_of(house: House, seconds: int) -> Coroutine[Any, Any, None]:
    async def story() -> None:
        await ticks(house.courier(), seconds)

    return story()


def test_a_card_about_a_subject_stands_where_it_was_sent(house: House) -> None:
    lena = house.person("Lena", "telegram:7")
    row = house.notice(lena)
    house.words.said[row] = (Outgoing(card("Booked"), lena.id, subject="booking:12"),)
    play(ticks_of(house, 2))
    with house.store.read() as unit:
        assert unit.cards.standing(lena.id, "booking:12") == SentCard(
            lena.id, "booking:12", "telegram", "", "7", "1", "Booked"
        )


def test_a_standing_card_is_edited_where_it_stands(house: House) -> None:
    lena = house.person("Lena", "slack:D1", "telegram:7")
    standing = MessageRef("telegram", "7", "41")
    row = house.notice(lena)
    house.words.said[row] = (Outgoing(card("Cancelled"), lena.id, edits=standing, subject="booking:12"),)
    play(ticks_of(house, 2))
    assert [sending for _, sending in house.telegram.seen] == [
        Sending(Address("telegram", "7"), card("Cancelled"), edits=standing)
    ]


def test_an_answer_for_one_pair_of_eyes_in_a_group(house: House) -> None:
    row = house.reply("only you", "C1")
    where = Where("slack", "C1", Place.GROUP, "T1", thread="1.2")
    house.words.said[row] = (Outgoing(card("only you"), None, where, private_to="U7", silent=True),)

    async def story() -> None:
        await (await house.courier().deliver([row])).wait()

    play(story())
    assert [sending for _, sending in house.slack.seen] == [
        Sending(Address("slack", "C1", "T1", thread="1.2", private_to="U7"), card("only you"), silent=True)
    ]


def test_what_is_no_longer_true_is_not_said(house: House) -> None:
    lena = house.person("Lena", "telegram:7")
    house.words.untrue.add(house.notice(lena))
    play(ticks_of(house, 2))
    assert house.telegram.log() == []
    assert house.rows() == [(1, "dropped", 0, "no longer true")]


def test_what_had_to_wait_for_its_turn_is_asked_again_whether_it_is_true(house: House) -> None:
    ids = [house.reply(str(number), "7") for number in range(6)]

    async def story() -> None:
        delivery = await house.courier().deliver(ids)
        await asyncio.sleep(1.5)
        house.words.untrue.add(ids[5])
        await delivery.wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "0"), (0, "7", "1"), (0, "7", "2"), (1, "7", "3"), (2, "7", "4")]
    assert house.states() == ["sent"] * 5 + ["dropped"]


def test_two_processes_never_send_one_row_twice(house: House) -> None:
    people = [house.person(name, f"telegram:{number}") for number, name in enumerate("ABCDEFGH")]
    for person in people:
        house.notice(person)
        house.notice(person)

    async def story() -> None:
        here, there = house.courier(), house.courier()
        for _ in range(6):
            await asyncio.gather(here.tick(), there.tick())
            await asyncio.sleep(1)

    play(story())
    words = [words for _, _, words in house.telegram.log()]
    assert sorted(words) == sorted(f"notice {number}" for number in range(1, 17))


def test_a_row_whose_process_died_is_taken_over_when_its_lease_has_run_out(house: House) -> None:
    lena = house.person("Lena", "telegram:7")
    house.notice(lena)
    with house.store.write() as unit:
        unit.outbox.claim_due(unit.now, unit.now + LEASE)
    play(ticks_of(house, 65))
    assert house.telegram.log() == [(60, "7", "notice 1")]
    assert house.states() == ["sent"]


def test_an_answer_does_not_wait_for_the_lease_of_the_one_before_it(house: House) -> None:
    house.telegram.outcomes = [3.0]
    first = house.reply("one", "7")

    async def story() -> None:
        courier = house.courier()
        await courier.deliver([first])
        await asyncio.sleep(1)
        await (await courier.deliver([house.reply("two", "7")])).wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "one"), (3, "7", "two")]


def test_an_answer_that_is_never_handed_over_goes_out_when_its_lease_has_run_out(house: House) -> None:
    house.reply("one", "7")
    play(ticks_of(house, 32))
    assert house.telegram.log() == [(30, "7", "one")]
    assert house.rows() == [(1, "sent", 1, "")]


# What fails


def test_refused_for_now_is_tried_again_and_what_follows_waits(house: House) -> None:
    house.telegram.outcomes = [Later("slow down", 5.0)]
    ids = [house.reply("one", "7"), house.reply("two", "7"), house.reply("elsewhere", "8")]

    async def story() -> None:
        await (await house.courier().deliver(ids)).wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "one"), (0, "8", "elsewhere"), (5, "7", "one"), (5, "7", "two")]
    assert house.states() == ["sent", "sent", "sent"]


def test_a_long_wait_is_written_down_and_kept(house: House) -> None:
    house.telegram.outcomes = [Later("slow down", 120.0)]
    lena = house.person("Lena", "telegram:7")
    house.notice(lena)

    async def story() -> None:
        courier = house.courier()
        await ticks(courier, 2)
        assert house.rows() == [(1, "due", 1, "slow down")]
        await ticks(courier, 120)

    play(story())
    assert house.telegram.log() == [(0, "7", "notice 1"), (120, "7", "notice 1")]
    assert house.states() == ["sent"]


def test_a_send_that_may_have_arrived_is_not_repeated(house: House) -> None:
    house.telegram.outcomes = [
        Unknown("timed out"),
        999.0,
    ]
    ids = [house.reply("one", "7"), house.reply("two", "7"), house.reply("three", "7")]

    async def story() -> None:
        courier = house.courier()
        await (await courier.deliver(ids)).wait()
        await ticks(courier, 200)

    play(story())
    assert [words for _, _, words in house.telegram.log()] == ["one", "two", "three"]
    assert [(state, why) for _, state, _, why in house.rows()] == [
        ("unknown", "timed out"),
        ("unknown", "telegram gave no answer in time"),
        ("sent", ""),
    ]


def test_a_reader_who_blocked_the_bot_is_reached_elsewhere(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    lena = house.person("Lena", "telegram:7", "slack:D1")
    house.notice(lena)
    play(ticks_of(house, 2))
    assert [words for _, _, words in house.slack.log()] == ["notice 1"]
    assert house.states() == ["sent"]
    assert {one.platform: one.reachable for one in house.identities(lena)} == {"telegram": False, "slack": True}


def test_what_reaches_nobody_is_told_to_the_organizers(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    lena = house.person("Lena", "telegram:7")
    olga = house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    house.notice(lena, about=12)
    play(ticks_of(house, 3))
    assert house.telegram.log() == [(0, "7", "notice 1"), (1, "8", "notice 2")]
    assert [row[1:] for row in house.rows()] == [("failed", 0, "gone"), ("sent", 0, "")]
    assert [(due.person_id, due.event) for due in house.words.asked][1:] == [
        (olga.id, DeliveryFailed(lena.id, 12, "gone"))
    ]


def test_a_failed_word_about_a_failure_is_told_to_nobody(house: House) -> None:
    olga = house.person("Olga", role=Role.ORGANIZER)
    oleg = house.person("Oleg", role=Role.ORGANIZER)
    house.notice(olga, DeliveryFailed(oleg.id, None, "gone"))
    play(ticks_of(house, 3))
    assert house.rows() == [(1, "failed", 0, "unreachable")]


def test_a_failed_answer_is_told_to_nobody(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    lena = house.person("Lena", "telegram:7", "slack:D1")
    row = house.reply("answer", "7", lena)

    async def story() -> None:
        await (await house.courier().deliver([row])).wait()

    play(story())
    assert house.states() == ["failed"]
    assert {one.platform: one.reachable for one in house.identities(lena)} == {"telegram": False, "slack": True}


def test_a_group_that_moved_is_followed_and_remembered(house: House) -> None:
    house.telegram.outcomes = [Moved("migrated", "-1007")]
    with house.store.write() as unit:
        unit.organisations.bind_group("telegram", "-7", house.organisation.id)
    row = house.reply("to all", "-7")
    house.words.said[row] = (Outgoing(card("to all"), None, Where("telegram", "-7", Place.GROUP)),)

    async def story() -> None:
        await (await house.courier().deliver([row])).wait()

    play(story())
    assert house.telegram.log() == [(0, "-7", "to all"), (0, "-1007", "to all")]
    with house.store.read() as unit:
        assert unit.organisations.of_group("telegram", "-1007") == house.organisation


def test_a_chat_that_keeps_moving_is_given_up(house: House) -> None:
    house.telegram.outcomes = [Moved("migrated", str(number)) for number in range(20)]
    house.notice(house.person("Lena", "telegram:7"))
    play(ticks_of(house, 3))
    assert [chat for _, chat, _ in house.telegram.log()] == ["7", "0", "1", "2"]
    assert house.states() == ["failed"]


def test_a_platform_that_runs_elsewhere_is_left_to_it(house: House) -> None:
    del house.gateways["slack"]
    lena = house.person("Lena", "slack:D1")
    house.notice(lena)
    play(ticks_of(house, 2))
    assert [row[1:] for row in house.rows()] == [("due", 1, "slack does not run in this process")]


def test_a_row_that_cannot_be_worded_holds_nobody_up_and_is_tried_again(house: House) -> None:
    lena, maya = house.person("Lena", "telegram:7"), house.person("Maya", "telegram:8")
    first = house.notice(lena)
    house.notice(maya)
    house.words.broken.add(first)

    async def story() -> None:
        courier = house.courier()
        await ticks(courier, 1)
        assert house.rows() == [(1, "due", 1, "it could not be worded"), (2, "sent", 0, "")]
        house.words.broken.clear()
        await ticks(courier, 4)

    play(story())
    assert house.telegram.log() == [(0, "8", "notice 2"), (2, "7", "notice 1")]


def test_a_gateway_that_breaks_holds_nobody_up(house: House) -> None:
    house.telegram.outcomes = [ZeroDivisionError(), ZeroDivisionError()]
    ids = [house.reply("one", "7"), house.reply("two", "7")]

    async def story() -> None:
        await (await house.courier().deliver(ids)).wait()

    play(story())
    assert [(state, why) for _, state, _, why in house.rows()] == [("unknown", "broken by ZeroDivisionError")] * 2


def test_the_second_card_of_a_row_is_tried_again_without_the_first(house: House) -> None:
    house.telegram.outcomes = [None, Later("busy", 3.0)]
    row = house.reply("two cards", "7")
    where = Where("telegram", "7")
    house.words.said[row] = (Outgoing(card("first"), None, where), Outgoing(card("second"), None, where))

    async def story() -> None:
        await (await house.courier().deliver([row])).wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "first"), (0, "7", "second"), (3, "7", "second")]
    assert house.states() == ["sent"]


def test_a_card_that_cannot_be_edited_any_more_does_not_stop_the_one_that_follows(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    lena = house.person("Lena", "telegram:7", "slack:D1")
    row = house.notice(lena)
    old = Outgoing(card("spent"), lena.id, Where("telegram", "7"), MessageRef("telegram", "7", "41"))
    house.words.said[row] = (old, Outgoing(card("new"), lena.id))
    play(ticks_of(house, 2))
    assert [words for _, _, words in house.slack.log()] == ["new"]
    assert house.states() == ["sent"]


def test_an_old_card_on_a_platform_that_runs_elsewhere_does_not_stop_the_new_one(house: House) -> None:
    del house.gateways["slack"]
    lena = house.person("Lena", "telegram:7", "slack:D1")
    row = house.notice(lena)
    old = Outgoing(card("spent"), lena.id, Where("slack", "D1", tenant="T1"), MessageRef("slack", "D1", "1.2", "T1"))
    house.words.said[row] = (old, Outgoing(card("new"), lena.id))
    play(ticks_of(house, 2))
    assert house.telegram.log() == [(0, "7", "new")]


def test_a_row_that_arrived_in_part_is_not_repeated_whole(house: House) -> None:
    house.telegram.outcomes = [None, Later("busy", 500.0)]
    lena = house.person("Lena", "telegram:7")
    olga = house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    row = house.notice(lena)
    house.words.said[row] = (Outgoing(card("first"), lena.id), Outgoing(card("second"), lena.id))
    play(ticks_of(house, 3))
    assert house.telegram.log() == [(0, "7", "first"), (0, "7", "second"), (1, "8", "notice 2")]
    assert [row[1] for row in house.rows()] == ["failed", "sent"]
    assert olga.id != lena.id


# Past the outbox


@pytest.mark.parametrize(("ephemeral", "seen_by"), [(True, "U7"), (False, None)])
def test_an_apology_is_seen_by_whoever_would_have_seen_the_answer(
    house: House, *, ephemeral: bool, seen_by: str | None
) -> None:
    where = Where("slack", "C1", Place.GROUP, "T1", ephemeral=ephemeral)

    async def story() -> None:
        await house.courier().say(where, "Sorry", user_id="U7")

    play(story())
    [(_, sent)] = house.slack.seen
    assert sent == Sending(Address("slack", "C1", "T1", private_to=seen_by), Keyed(Card(("Sorry",)), ""))


# The end


def test_draining_sends_what_is_there_and_takes_over_nothing_more(house: House) -> None:
    house.telegram.outcomes = [2.0]
    row = house.reply("slow", "7")

    async def story() -> None:
        courier = house.courier()
        await courier.deliver([row])
        house.notice(house.person("Lena", "telegram:8"))
        await courier.drain(5)
        await courier.tick()

    play(story())
    assert house.telegram.log() == [(0, "7", "slow")]
    assert house.states() == ["sent", "due"]


def test_draining_ends_in_time(house: House) -> None:
    house.telegram.outcomes = [10.0]
    row = house.reply("slow", "7")

    async def story() -> float:
        courier = house.courier()
        await courier.deliver([row])
        await courier.drain(3)
        return asyncio.get_running_loop().time()

    assert play(story()) == 1003.0


def test_what_has_not_begun_to_be_sent_is_given_back_at_once(house: House) -> None:
    house.telegram.outcomes = [10.0]
    rows = [house.reply("slow", "7"), house.reply("waits", "7")]

    async def story() -> None:
        courier = house.courier()
        await courier.deliver(rows)
        await courier.drain(3)

    play(story())
    assert house.states() == ["sending", "due"]
