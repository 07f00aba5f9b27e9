"""Guarantee 2 on the whole process: killed at any moment, it loses nothing that it said was done."""

import random
import signal
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from core.services import offers
from storage import migrate
from storage.engine import Database, open_database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_mentee, a_mentor, an_organisation
from tests.doubles.telegram import TelegramDouble
from tests.doubles.telegram_people import User
from tests.test_run_bot import running, until

ROUNDS = 8
ANSWER_SECONDS = 15
RECOVERY_SECONDS = 180
"""Long enough for every lease of a killed process to run out, and for what it held to be sent one after the other."""


def _people(database: Database, maya: User, lena: User) -> None:
    """A mentor and a mentee who are in Telegram."""
    with SqlStore(database, SetClock()).write() as unit:
        organisation = an_organisation(unit)
        offers.add_default(unit, organisation.id)
        for user, (person, _) in (
            (maya, a_mentor(unit, organisation, "Maya")),
            (lena, a_mentee(unit, organisation, "Lena")),
        ):
            unit.people.save(replace(person, organisation_id=organisation.id))
            unit.people.add_identity(person.id, "telegram", "", str(user.id), chat_id=str(user.id), handle=None)


def _acts(lena: User, chance: random.Random) -> None:
    """One thing that a mentee does: a button of one of the last cards, or a new search."""
    offered = [
        (caption, message)
        for message in lena.private.messages[-4:]
        for row in message.buttons
        for caption in row
        if caption in {"Confirm", "Cancel", "Yes, cancel"} or "–" in caption or caption.startswith("Drop ")
    ]
    if not offered or chance.random() < 0.2:
        lena.says("find Python mentor next week")
        return
    confirms = [one for one in offered if one[0] == "Confirm"]
    caption, message = chance.choice(confirms if confirms and chance.random() < 0.7 else offered)
    with suppress(LookupError):  # the card was changed meanwhile
        lena.presses(caption, on=message)


def _acts_until_answered(lena: User, chance: random.Random) -> None:
    """Some things, one soon after the other; on a machine that is slow, until something has been answered at all."""
    before, deadline = len(lena.private.answers), time.monotonic() + ANSWER_SECONDS
    for _ in range(6):
        _acts(lena, chance)
        time.sleep(chance.random() * 0.3)
    while len(lena.private.answers) == before and time.monotonic() < deadline:
        time.sleep(chance.random() * 0.3)


def _waiting(database: Database) -> list[tuple[int, str, str]]:
    """What was neither sent nor dropped on purpose."""
    with database.reader.connect() as connection:
        rows = connection.execute(text("SELECT id, state, why FROM outbox WHERE state NOT IN ('sent', 'dropped')"))
        return [(row.id, row.state, row.why) for row in rows]


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment_nothing_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    database = open_database(f"sqlite:///{tmp_path / 'slotbot.sqlite3'}")
    migrate.upgrade(database)
    with TelegramDouble() as telegram:
        maya, lena = telegram.user("Maya"), telegram.user("Lena")
        _people(database, maya, lena)
        environment = {"TELEGRAM_API_URL": telegram.api_url, "TELEGRAM_BOT_TOKEN": telegram.token}
        for _ in range(ROUNDS):
            with running(tmp_path, **environment) as process:
                until(process, "ready")
                _acts_until_answered(lena, chance)
                process.send_signal(signal.SIGKILL)
        with running(tmp_path, **environment) as process:
            until(process, "ready")
            deadline = time.monotonic() + RECOVERY_SECONDS
            while _waiting(database) and time.monotonic() < deadline:
                time.sleep(1)
            process.send_signal(signal.SIGTERM)
            process.wait(10)
        told = [message.text for message in lena.private.messages if message.text.startswith("Confirmed")]
    with database.reader.connect() as connection:
        confirmed = connection.execute(text("SELECT booking_id FROM booking_history WHERE what = 'confirmed'")).all()
    assert _waiting(database) == []
    assert len(confirmed) >= len(told) > 0
