"""A webhook on every platform: an organizer adds it, it is told what becomes of things, and what it refuses comes again."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from storage.engine import Database
from storage.schema import metadata
from tests.builders import SetClock
from tests.doubles.server import Server
from tests.doubles.webhook import Failure, Receiver
from tests.stories.acme import Acme
from tests.stories.team import Team
from tests.stories.voices import said


@pytest.fixture
def receiver(clock: SetClock) -> Iterator[Receiver]:
    receiver = Receiver(clock.now)
    yield receiver
    assert receiver.wrong == []


def secret_of(team: Team) -> str:
    with team.bot.store.read() as unit:
        [webhook] = unit.webhooks.of_organisation(unit.organisations.all()[0].id)
    return webhook.secrets[0]


def test_an_organizer_adds_it_and_it_hears_what_becomes_of_sessions_and_meetings(
    team: Team, receiver: Receiver
) -> None:
    with Server(receiver.app) as server:
        team.grace.says(f"add a webhook {server.base_url}/in")
        receiver.secrets.append(secret_of(team))
        assert said(team.grace)[0] == "127.0.0.1 is added: what happens from now on is posted there."
        assert secret_of(team) in said(team.grace)[2]
        team.grace.presses("Send a test")
        team.bot.posts_webhooks()
        assert said(team.grace)[0] == "127.0.0.1 accepted the test."

        team.lena.says("book Maya tomorrow at 10:30")
        team.lena.presses("Confirm")
        team.bot.posts_webhooks()
        team.omar.says("set up a meeting with Maya called Plans tomorrow at 16:00 for an hour")
        team.omar.presses("Invite")
        receiver.failures.append(Failure(503, (("Retry-After", "30"),)))
        team.bot.posts_webhooks()
        assert receiver.types == ["webhook.test", "session.created"]
        team.bot.passes(seconds=31)
        team.bot.posts_webhooks()
        team.maya.presses("Accept")
        team.bot.posts_webhooks()
        assert receiver.types[2:] == ["meeting.created", "meeting.answered"]
        told = list(receiver.accepted.values())[-1]["data"]
        assert (told["title"], [(each["name"], each["answer"]) for each in told["attendees"]]) == (
            "Plans",
            [("Maya Iyer", "accepted")],
        )
        assert len(receiver.attempts) == len(set(receiver.attempts)) + 1


def test_slacks_form_takes_what_is_posted_and_where(acme: Acme, receiver: Receiver, sqlite_database: Database) -> None:
    with Server(receiver.app) as server:
        grace = acme.grace
        grace.commands("webhooks")
        form = grace.opens("Add a webhook", "Webhook")
        grace.submits(form, {"address": f"{server.base_url}/in?token=abc123", "groups": "cancelled"})
        with acme.bot.store.read() as unit:
            [webhook] = unit.webhooks.of_organisation(unit.organisations.all()[0].id)
        receiver.secrets.append(webhook.secrets[0])
        assert grace.sees.startswith("*127.0.0.1 is added")
        lena = acme.lena_comes_in()
        lena.says("book Maya tomorrow at 10:30")
        lena.presses("Confirm")
        lena.says("cancel it")
        lena.presses("Yes, cancel")
        acme.bot.posts_webhooks()
        assert receiver.types == ["session.cancelled"]
    with sqlite_database.reader.connect() as connection:
        rows = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in rows if "abc123" in row] == []
