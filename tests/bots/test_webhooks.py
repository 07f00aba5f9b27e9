"""Webhooks as an organizer keeps them in a chat: added in words or by the form, tried, paused, removed, mended (S1.120)."""

import re

from sqlalchemy import select

from core.model.webhook import Group, Trouble, Webhook
from core.ports import Unit
from core.services.webhooks import delivering
from core.services.webhooks.delivering import LEASE, Outcome
from storage.engine import Database
from storage.schema import metadata
from tests.bots.conftest import Cast
from tests.bots.lines import lines

ALL = (
    "Posts: created or requested, moved or changed, cancelled or declined, reminders, answers to invitations, "
    "started, over, no-show"
)
SECRET = "https://hooks.example.org/in?token=abc123"


def posts(cast: Cast, trouble: Trouble | None = None) -> list[str]:
    """Every message that is due is posted once and accepted, or meets trouble; the types of what was."""
    found: list[str] = []

    def work(unit: Unit) -> None:
        until = unit.now + LEASE
        for number in unit.webhooks.due.lease(unit.now, until, 10):
            delivery = delivering.take(unit, number, until)
            while delivery is not None:
                found.append(delivery.message.type)
                delivery = delivering.settle(unit, delivery, Outcome(trouble), jitter=0.5)

    cast.dialogue.store.run(work)
    cast.dialogue.settle()
    return found


def kept(cast: Cast) -> list[Webhook]:
    with cast.dialogue.store.read() as unit:
        return list(unit.webhooks.of_organisation(unit.organisations.all()[0].id))


def test_an_address_in_words_is_added_at_once_and_its_secret_shown_once(cast: Cast, sqlite_database: Database) -> None:
    assert lines(cast.grace.says("webhooks"))[:2] == [
        "There is no webhook yet.",
        "A webhook is an address of another tool. I post there what happens with meetings and sessions, as signed JSON.",
    ]
    shown = lines(cast.grace.says(f"add a webhook {SECRET}"))
    [webhook] = kept(cast)
    assert (webhook.address, webhook.groups) == (SECRET, frozenset(Group))
    assert shown == [
        "hooks.example.org is added: what happens from now on is posted there.",
        "Its secret, which I show this once:",
        webhook.secrets[0],
        "Give it to the receiver, which checks by it that a message comes from me.",
        "[1] Send a test  [2] Webhooks",
    ]
    assert lines(cast.grace.presses("Webhooks")) == [
        "Webhooks of this organisation",
        "hooks.example.org · runs",
        ALL,
        "[1] Send a test  [2] Pause  [3] Change",
        "[4] New secret  [5] Remove",
        "[6] Add another  [7] Settings",
    ]
    with sqlite_database.reader.connect() as connection:
        rows = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in rows if "abc123" in row or webhook.secrets[0] in row] == []


def test_the_form_asks_what_is_posted_and_then_where_and_no_memory_keeps_that(
    cast: Cast, sqlite_database: Database
) -> None:
    cast.grace.says("/webhooks")
    cast.grace.presses("Add a webhook")
    cast.grace.says("moved or changed, cancelled or declined")
    assert lines(cast.grace.says("http://hooks.example.org/in"))[1] == (
        "That is no address that I can post to: it begins with https:// and holds no password."
    )
    cast.grace.says(SECRET)
    [webhook] = kept(cast)
    assert webhook.groups == {Group.UPDATED, Group.CANCELLED}
    with sqlite_database.reader.connect() as connection:
        rows = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in rows if "abc123" in row] == []


def test_words_for_it_in_two_languages(cast: Cast) -> None:
    for words in ("webhooks", "/webhooks", "show me the webhooks", "zeig die Webhooks", "which webhooks are there?"):
        assert lines(cast.grace.says(words))[0] == "There is no webhook yet.", words
    for words in ("add a webhook", "new webhook", "Webhook hinzufügen", "neuen Webhook anlegen"):
        shown = cast.grace.says(words)
        assert "What is posted there" in shown, (words, shown)
        cast.grace.says("stop")
    for words in (
        "meet Maya about webhooks tomorrow at 15",
        "find somebody who knows webhooks",
        "book Maya, topic webhooks",
    ):
        assert "webhook yet" not in cast.grace.says(words), words
    cast.grace.says("Sprache Deutsch")
    assert lines(cast.grace.says(f"füge einen Webhook hinzu: {SECRET}"))[0].startswith(
        "hooks.example.org ist hinzugefügt"
    )


def test_only_organizers_may(cast: Cast) -> None:
    for words in ("webhooks", "add a webhook", f"add a webhook {SECRET}"):
        assert lines(cast.lena.says(words))[0] == "Only an organizer can do that.", words
    assert kept(cast) == []


def test_what_happens_is_posted_and_a_test_is_told_of(cast: Cast) -> None:
    cast.grace.says(f"add a webhook {SECRET}")
    cast.grace.presses("Send a test")
    assert lines(cast.grace.sees)[0] == "A test is on its way to hooks.example.org."
    assert posts(cast) == ["webhook.test"]
    assert lines(cast.grace.sees) == ["hooks.example.org accepted the test.", "[1] Webhooks"]
    cast.lena.says("book Maya tomorrow at 10")
    cast.lena.presses("Confirm")
    assert posts(cast) == ["session.created"]
    cast.maya.says("meet Lena Friday at 15 called Plans")
    cast.maya.presses("Invite")
    cast.lena.says("accept")
    assert posts(cast) == ["meeting.created", "meeting.answered"]


def test_it_is_paused_resumed_removed_and_brought_back(cast: Cast) -> None:
    cast.grace.says(f"add a webhook {SECRET}")
    cast.grace.says("webhooks")
    assert lines(cast.grace.presses("Pause"))[:2] == [
        "hooks.example.org is paused: nothing is posted there until you resume it.",
        "hooks.example.org · paused",
    ]
    cast.lena.says("book Maya tomorrow at 10")
    cast.lena.presses("Confirm")
    assert posts(cast) == []
    cast.grace.says("webhooks")
    assert lines(cast.grace.presses("Resume"))[0] == "hooks.example.org runs again; what waited is posted now."
    assert lines(cast.grace.presses("Remove"))[0] == "hooks.example.org is removed."
    assert kept(cast) == []
    assert lines(cast.grace.presses("Undo"))[:2] == ["hooks.example.org is back and runs.", "hooks.example.org · runs"]


def test_a_new_secret_is_shown_once(cast: Cast) -> None:
    cast.grace.says(f"add a webhook {SECRET}")
    before = kept(cast)[0].secrets
    cast.grace.says("webhooks")
    cast.grace.presses("New secret")
    assert lines(cast.grace.sees)[0] == "A new secret for hooks.example.org?"
    shown = lines(cast.grace.presses("New secret"))
    [webhook] = kept(cast)
    assert (shown[0], shown[2]) == ("hooks.example.org has a new secret.", webhook.secrets[0])
    assert webhook.secrets[1:] == before


def test_one_that_is_gone_is_told_with_what_to_do(cast: Cast) -> None:
    cast.grace.says(f"add a webhook {SECRET}")
    cast.lena.says("book Maya tomorrow at 10")
    cast.lena.presses("Confirm")
    assert posts(cast, Trouble.GONE) == ["session.created"]
    assert lines(cast.grace.sees) == [
        "The webhook hooks.example.org does not accept what I post: it says that it is gone for good.",
        "If that is wrong, change the address or let it answer 2xx, then resume.",
        "It rests until you resume it. What waits is kept for a week and posted then; nothing new is collected.",
        "[1] Send a test  [2] Resume",
        "[3] Change  [4] Webhooks",
    ]
    assert lines(cast.grace.presses("Webhooks"))[1:5] == [
        "hooks.example.org · stopped after failures",
        ALL,
        "Last failed just now: it says that it is gone for good",
        "1 message waits",
    ]
    cast.grace.presses("Change")
    cast.grace.says("moved or changed")
    cast.grace.says("https://other.example.org/in")
    assert posts(cast) == ["session.created"]


def test_each_trouble_says_how_it_is_mended(cast: Cast) -> None:
    cast.grace.says(f"add a webhook {SECRET}")
    for trouble in Trouble:
        cast.grace.says("webhooks")
        cast.grace.presses("Send a test")
        posts(cast, trouble)
        shown = lines(cast.grace.sees)
        assert re.match(r"hooks.example.org did not accept the test: .+\.$", shown[0]), (trouble, shown)
        assert shown[2] == "[1] Test again  [2] Change  [3] Webhooks", (trouble, shown)


def test_five_are_enough(cast: Cast) -> None:
    for number in range(5):
        cast.grace.says(f"add a webhook https://hooks.example.org/{number}")
    assert lines(cast.grace.says("add a webhook https://hooks.example.org/5")) == [
        "An organisation can have 5 webhooks at most. Remove one of them first:",
        "[1] Webhooks",
    ]
    assert lines(cast.grace.says("add a webhook https://hooks.example.org/4"))[0] == (
        "That address is a webhook already. Change that one instead."
    )
