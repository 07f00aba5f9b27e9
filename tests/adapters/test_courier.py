"""The courier: what is claimed is sent once, in order, to where its reader is reached."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.gateway import Address, Sending
from adapters.parcels import LEASE
from bots.cards import Card, Keyed
from bots.inbound import MessageRef, Place, Where
from bots.outgoing import Outgoing
from core.ports import SentCard
from tests.adapters.courier_house import House, card, ticks, ticks_of
from tests.adapters.runtime import START, play


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


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


def test_an_answer_that_is_never_handed_over_goes_out_at_the_next_tick(house: House) -> None:
    house.reply("one", "7")
    play(ticks_of(house, 2))
    assert house.telegram.log() == [(0, "7", "one")]
    assert house.rows() == [(1, "sent", 0, "")]


def test_what_was_just_written_is_sent_at_once_when_the_courier_is_woken(house: House) -> None:
    lena = house.person("Lena", "telegram:7")

    async def story() -> None:
        courier = house.courier()
        await asyncio.sleep(0.2)
        house.notice(lena)
        courier.wake()
        await asyncio.sleep(0.2)

    play(story())
    assert house.telegram.log() == [(0.2, "7", "notice 1")]


def test_an_answer_written_while_another_is_sent_follows_it(house: House) -> None:
    house.telegram.outcomes = [2.0]
    first = house.reply("one", "7")

    async def story() -> None:
        here, there = house.courier(), house.courier()
        sent = await here.deliver([first])
        await asyncio.sleep(1)
        second = house.reply("two", "7")
        await (await there.deliver([second])).wait()
        await sent.wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "one"), (2, "7", "two")]


# Many at once


def test_a_burst_goes_in_the_order_of_what_it_tells_of_and_starves_no_answer(house: House) -> None:
    people = [house.person(f"P{number}", f"telegram:{number}") for number in range(200)]
    for number, person in enumerate(people):
        house.notice(person, order_at=START + timedelta(minutes=200 - number))

    async def story() -> None:
        courier = house.courier()
        for second in range(20):
            await courier.tick()
            await asyncio.sleep(0.5)
            if second == 2:
                await courier.deliver([house.reply("answer", "reader")])
            await asyncio.sleep(0.5)

    play(story())
    log = house.telegram.log()
    [answered] = [at for at, chat, _ in log if chat == "reader"]
    assert answered == 2.5
    notices = [(at, int(chat)) for at, chat, _ in log if chat != "reader"]
    assert [chat for _, chat in notices] == list(reversed(range(200)))
    assert notices[-1][0] <= 8.1
    assert house.states() == ["sent"] * 201


def test_a_platform_that_is_busy_keeps_no_other_waiting(house: House) -> None:
    for number in range(200):
        house.notice(house.person(f"P{number}", f"telegram:{number}"))
    house.notice(house.person("Lena", "slack:D1"))
    play(ticks_of(house, 3))
    assert house.slack.log()[0][0] < 1


def test_two_processes_share_the_work_and_keep_a_tokens_limit_together(house: House) -> None:
    people = [house.person(f"P{number}", f"telegram:{number}") for number in range(120)]
    for person in people:
        for _ in range(2):
            house.notice(person)

    async def story() -> None:
        here, there = house.courier(), house.courier()
        for _ in range(16):
            await asyncio.gather(here.tick(), there.tick())
            await asyncio.sleep(1)

    play(story())
    log = house.telegram.log()
    assert house.states() == ["sent"] * 240
    assert sorted(int(words.split()[1]) for _, _, words in log) == list(range(1, 241))
    for person in people:
        chat = house.identities(person)[0].chat_id
        numbers = [int(words.split()[1]) for _, where, words in log if where == chat]
        assert numbers == sorted(numbers)
    moments = [at for at, _, _ in log]
    assert max(sum(start <= at < start + 1 for at in moments) for start in moments) <= 30


def test_a_clock_that_jumps_ahead_sends_nothing_twice(house: House) -> None:
    """The lease ends early, and another process takes the recipient while the first still sends."""
    house.telegram.outcomes = [5.0]
    lena = house.person("Lena", "telegram:7")
    house.notice(lena)
    house.notice(lena)

    async def story() -> None:
        here, there = house.courier(), house.courier()
        await here.tick()
        await asyncio.sleep(1)
        assert house.states() == ["sending", "due"]
        house.clock.jump = timedelta(hours=1)
        await there.tick()
        await asyncio.sleep(1)
        assert house.states() == ["unknown", "sent"]
        await ticks(here, 5)

    play(story())
    assert house.telegram.log() == [(0, "7", "notice 1"), (1, "7", "notice 2")]
    assert house.states() == ["sent", "sent"]


def test_a_clock_put_back_leaves_nobody_waiting_for_an_hour(house: House) -> None:
    lena = house.person("Lena", "telegram:7")

    async def story() -> None:
        house.clock.jump = timedelta(hours=1)
        house.notice(lena)
        with house.store.write() as unit:
            unit.outbox.claim_due(unit.now, unit.now + LEASE)
        house.clock.jump = timedelta()
        courier = house.courier()
        await courier.tick()
        assert house.telegram.log() == []  # what is due is due by the clock, which says that it is not yet
        house.notice(lena)
        await ticks(courier, 2)

    play(story())
    assert house.telegram.log() == [(0, "7", "notice 2")]


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
