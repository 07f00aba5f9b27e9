"""The courier where something fails: what was refused is tried again, what may have arrived is not, and nothing is silent."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.gateway import Gone, Later, Moved, Unknown
from bots.inbound import MessageRef, Place, Where
from bots.outgoing import Outgoing
from core.events import DeliveryFailed, PollOpened
from core.model.people import Person, Role
from core.ports import UNCLAIMED
from core.services import polls
from tests.adapters.courier_house import House, card, ticks, ticks_of
from tests.adapters.runtime import play


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


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
    assert house.telegram.log() == [(0, "7", "notice 1"), (121, "7", "notice 1")]
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
    assert house.telegram.log() == [(0, "7", "notice 1"), (0, "8", "notice 2")]
    assert [row[1:] for row in house.rows()] == [("failed", 0, "gone"), ("sent", 0, "")]
    assert [(due.person_id, due.event) for due in house.words.asked][1:] == [
        (olga.id, DeliveryFailed(lena.id, 12, "gone"))
    ]


def mailed(house: House, person: Person) -> Person:
    """The same person, who has confirmed an e-mail address."""
    known = replace(person, email="lena@example.org", mail="lena@example.org")
    with house.store.write() as unit:
        unit.people.save(known)
    return known


def test_whom_no_chat_reaches_is_mailed(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    house.slack.outcomes = [Gone("user_not_found")]
    lena = mailed(house, house.person("Lena", "telegram:7", "slack:D1"))
    house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    house.notice(lena)
    play(ticks_of(house, 3))
    assert [len(post.seen) for post in (house.telegram, house.slack)] == [1, 1]
    assert house.email.log() == [(0, "lena@example.org", "notice 1")]
    assert house.states() == ["sent"]
    assert [one.reachable for one in house.identities(lena)] == [False, False]


def test_a_mailbox_that_is_no_more_is_told_and_not_tried_again(house: House) -> None:
    house.email.outcomes = [Gone("no such user")]
    lena = mailed(house, house.person("Lena"))
    house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    house.notice(lena)
    play(ticks_of(house, 3))
    assert house.telegram.log() == [(0, "8", "notice 2")]
    assert [row[1:] for row in house.rows()] == [("failed", 0, "gone"), ("sent", 0, "")]
    with house.store.read() as unit:
        assert unit.people.get(lena.id) == replace(lena, mail=None)


def test_an_address_that_nobody_has_confirmed_is_not_mailed(house: House) -> None:
    lena = house.person("Lena")
    with house.store.write() as unit:
        unit.people.save(replace(lena, email="lena@example.org"))
    house.notice(lena)
    play(ticks_of(house, 3))
    assert (house.email.log(), house.rows()) == ([], [(1, "failed", 0, "unreachable")])


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
    assert [row[1:] for row in house.rows()] == [("due", 0, "")]


def test_what_no_process_has_taken_for_hours_is_given_up_and_told(house: House) -> None:
    del house.gateways["slack"]
    olga = house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    house.notice(house.person("Lena", "slack:D1"))
    house.clock.jump = UNCLAIMED
    play(ticks_of(house, 3))
    assert house.telegram.log() == [(0, "8", "notice 2")]
    assert [row[1:] for row in house.rows()] == [("failed", 0, "gave_up"), ("sent", 0, "")]
    assert house.words.asked[-1].person_id == olga.id


def test_a_refused_token_is_left_alone_by_every_process(house: House) -> None:
    """Telegram's ``retry_after`` and Slack's ``Retry-After`` are about the token: all its conversations wait."""
    house.telegram.outcomes = [Later("slow down", 8.0)]
    first, second = house.reply("one", "7"), house.reply("two", "8")

    async def story() -> None:
        here, there = house.courier(), house.courier()
        refused = await here.deliver([first])
        await asyncio.sleep(1)
        await (await there.deliver([second])).wait()
        await refused.wait()

    play(story())
    assert house.telegram.log() == [(0, "7", "one"), (8, "7", "one"), (8, "8", "two")]


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


def test_whoever_asks_people_to_vote_hears_whom_it_did_not_reach(house: House) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    lena, maya = house.person("Lena", "telegram:7"), house.person("Maya", "telegram:8")
    house.person("Olga", "telegram:9", role=Role.ORGANIZER)
    with house.store.write() as unit:
        member = unit.people.memberships(maya.id)[0]
        now = unit.now
        times = (now + timedelta(days=1), now + timedelta(days=2))
        poll = polls.start(unit, member, polls.Draft("Planning", times, 60, required=(lena.id,)))
    play(ticks_of(house, 3))
    told = [(due.person_id, due.event) for due in house.words.asked]
    assert told == [(lena.id, PollOpened(poll.id)), (maya.id, DeliveryFailed(lena.id, None, "gone"))]
