"""Notices over several channels at once: each carries its copy once, and none waits for another or fails with it (S1.80)."""

from dataclasses import replace
from pathlib import Path

import pytest

from adapters.gateway import Gone, Later, Unknown
from bots.assistant import Assistant
from bots.names import Names
from bots.plain import plain
from core.events import PoolRemoved
from core.model.channels import Channel, Topic, Use
from core.model.people import Person, Role
from core.services.channels import choose
from tests.adapters.courier_house import House, ticks_of
from tests.adapters.runtime import Post, play

TOLD = "Python is no pool any more, so you no longer wait for anyone of it."
LOST = "Mail to lena@example.org comes back, so I send no more there. Give the address again, or another one."


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house whose notices are worded as they are."""
    house = House(tmp_path)
    house.wording = Assistant(house.store, Names(mails=True))
    return house


@pytest.fixture
def lena(house: House) -> Person:
    """Lena, in Telegram and with a mailbox, who wants her notices in both; Olga organizes."""
    house.person("Olga", "telegram:8", role=Role.ORGANIZER)
    lena = house.person("Lena", "telegram:7")
    with house.store.write() as unit:
        lena = replace(lena, zone="Europe/Berlin", email="lena@example.org", mail="lena@example.org")
        unit.people.save(lena)
        return choose(unit, lena, tuple(Topic), (Channel.EMAIL,), Use.ALWAYS)


def told(post: Post) -> list[tuple[str, str]]:
    """(where, first line) of everything sent there."""
    return [(sent.address.chat_id, plain(sent.keyed.card.title)) for _, sent in post.seen]


def noticed(house: House, lena: Person) -> None:
    """Lena is told something, and half a minute passes."""
    house.notice(lena, PoolRemoved("Python"))
    play(ticks_of(house, 30))


def test_a_notice_goes_by_each_channel_that_was_chosen(house: House, lena: Person) -> None:
    noticed(house, lena)
    assert told(house.telegram) == [("7", TOLD)]
    assert told(house.email) == [("lena@example.org", TOLD)]
    assert house.states() == ["sent", "sent"]


def test_a_refused_copy_is_tried_again_and_the_chat_hears_once(house: House, lena: Person) -> None:
    house.email.outcomes = [Later("busy", 25.0)]
    noticed(house, lena)
    assert [len(post.seen) for post in (house.telegram, house.email)] == [1, 2]
    assert house.states() == ["sent", "sent"]


def test_a_copy_that_may_have_arrived_is_not_repeated_nor_said_again(house: House, lena: Person) -> None:
    house.email.outcomes = [Unknown("timed out")]
    noticed(house, lena)
    with house.store.write() as unit:
        assert unit.outbox.mend(lena.id, unit.now) == 0
    assert house.states() == ["sent", "unknown"]


def test_a_mailbox_that_is_no_more_is_closed_and_its_owner_told_in_the_chat(house: House, lena: Person) -> None:
    house.email.outcomes = [Gone("no such user")]
    noticed(house, lena)
    assert told(house.telegram) == [("7", TOLD), ("7", LOST)]
    assert house.states() == ["sent", "failed", "sent"]
    with house.store.read() as unit:
        assert unit.people.get(lena.id) == replace(lena, mail=None)


def test_where_the_chat_fails_and_the_copy_arrives_nobody_is_told_of_it(house: House, lena: Person) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    noticed(house, lena)
    assert told(house.email) == [("lena@example.org", TOLD)]
    assert house.states() == ["failed", "sent"]


def test_where_both_fail_the_organizers_are_told(house: House, lena: Person) -> None:
    house.telegram.outcomes = [Gone("blocked")]
    house.email.outcomes = [Gone("no such user")]
    noticed(house, lena)
    assert house.states() == ["failed", "failed", "sent"]
    assert house.telegram.log()[-1][1] == "8"


def test_what_the_chat_is_not_to_carry_goes_by_mail_and_to_the_chat_where_that_fails(
    house: House, lena: Person
) -> None:
    with house.store.write() as unit:
        choose(unit, lena, tuple(Topic), (Channel.CHAT,), Use.NEVER)
    noticed(house, lena)
    assert (house.telegram.log(), len(house.email.log())) == ([], 1)
    house.email.outcomes = [Gone("no such user")]
    noticed(house, lena)
    assert told(house.telegram) == [("7", TOLD), ("7", LOST)]
