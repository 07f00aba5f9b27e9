"""The real process between the doubles: stopped in the middle of a burst, and killed with an answer on its way."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from adapters.clock import SystemClock
from core.model.people import Joining
from core.ports import Unit
from core.services import offers
from storage import migrate, schema
from storage.engine import Database, open_database
from storage.unit_of_work import SqlStore
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_wire import Failure
from tests.doubles.telegram import Fault, TelegramDouble
from tests.stories.stage import until

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """The file that the process works on, with an organisation that everybody may join."""
    made = open_database(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    migrate.upgrade(made)

    def opens(unit: Unit) -> None:
        offers.add_default(unit, unit.organisations.add("Atelier", Joining.OPEN).id)

    SqlStore(made, SystemClock()).run(opens)
    yield made
    made.close()


@contextmanager
def running(
    database: Database, telegram: TelegramDouble, slack: SlackDouble, log: Path, *, over_http: bool = False
) -> Iterator[subprocess.Popen[bytes]]:
    """``run_bot.py`` as a process of its own, ready; killed if it does not end by itself."""
    listens = {"SLACK_APP_TOKEN": slack.app.app_token}
    if over_http:
        address = f"http://127.0.0.1:{free_port()}"
        telegram.allow_http()
        slack.speaks_http(f"{address}/slack/events")
        listens = {
            "TELEGRAM_WEBHOOK_SECRET": "a-webhook-secret",
            "SLACK_SIGNING_SECRET": slack.app.signing_secret,
            "PUBLIC_URL": address,
            "PORT": address.rpartition(":")[2],
        }
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": database.url.render_as_string(),
        "TELEGRAM_API_URL": telegram.api_url,
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        **listens,
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "run_bot.py")], env=environment, stdout=output, stderr=output
        )
        try:
            until(lambda: b"ready" in log.read_bytes() or process.poll() is not None, "the bot is ready")
            assert process.poll() is None, log.read_text()
            yield process
        finally:
            process.kill()
            process.wait()


@pytest.mark.parametrize("over_http", [False, True], ids=["polling and socket", "http"])
def test_stopped_in_a_burst_it_answers_all_that_it_acknowledged(
    database: Database, telegram: TelegramDouble, tmp_path: Path, *, over_http: bool
) -> None:
    with SlackDouble(limit=1.0) as slack:
        lenas, anas = [telegram.user(f"Lena{n}") for n in range(20)], [slack.person(f"Ana{n}") for n in range(8)]
        log = tmp_path / "first"
        with running(database, telegram, slack, log, over_http=over_http) as process, ThreadPoolExecutor(8) as hands:
            for lena in lenas:
                lena.says("/help")
            list(hands.map(lambda ana: ana.types("help"), anas))
            telegram.wait(lambda: all(lena.private.answers for lena in lenas))
            slack.wait_for(lambda: all(ana.messages() for ana in anas), "everybody has help")

            for lena in lenas:
                lena.presses("Settings")
            pressing = [hands.submit(ana.presses, "Settings") for ana in anas]
            telegram.wait(lambda: any(press.answer for press in telegram.world.presses.values()))
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0, log.read_text()
            assert "did not stop" not in log.read_text()
            assert time.monotonic() - began < 5
            deliveries = [future.result() for future in pressing]

        waiting = {pending.update["callback_query"]["from"]["id"] for pending in telegram.feed.pending}
        for lena in lenas:
            changed = "what I remember of you" in lena.private.answers[-1].text
            assert changed == (lena.id not in waiting)
        for ana, delivery in zip(anas, deliveries, strict=True):
            assert not delivery.acknowledged or "what I remember of you" in ana.messages()[-1].words

        with database.reading() as connection:
            assert (
                connection.execute(select(schema.lanes.c.lane).where(schema.lanes.c.lease_until.is_not(None))).all()
                == []
            )
        with running(database, telegram, slack, tmp_path / "second", over_http=over_http):
            telegram.wait(lambda: all("what I remember" in lena.private.answers[-1].text for lena in lenas))
        assert all(len(lena.private.answers) == 1 for lena in lenas)
        assert all(len(ana.messages()) == 1 for ana in anas)


def test_killed_with_an_answer_on_its_way_it_repeats_nothing_until_they_are_there(
    database: Database, telegram: TelegramDouble, slack: SlackDouble, tmp_path: Path
) -> None:
    lena, ana = telegram.user("Lena"), slack.person("Ana")
    with running(database, telegram, slack, tmp_path / "first") as process:
        telegram.fail("sendMessage", Fault("hang"))
        slack.fails("chat.postMessage", Failure(hangs=True))
        lena.says("/help")
        ana.types("help")
        until(lambda: not telegram._faults["sendMessage"], "the answer is on its way to Telegram")
        slack.wait_for(lambda: slack.calls("chat.postMessage"), "the answer is on its way to Slack")
        assert committed(database) == 2
        process.kill()
        process.wait()
    assert (lena.private.answers, ana.messages()) == ([], ())
    with database.writing() as connection:
        a_minute_ago = SystemClock().now() - timedelta(minutes=1)
        connection.execute(update(schema.lanes).values(lease_until=a_minute_ago))
    with running(database, telegram, slack, tmp_path / "second"):
        until(lambda: committed(database) == 0, "both are noted as unknown")
        assert (lena.private.answers, ana.messages()) == ([], ())
        lena.says("/settings")
        ana.types("settings")
        telegram.wait(lambda: len(lena.private.answers) == 2)
        slack.wait_for(lambda: len(ana.messages()) == 2, "Ana has both answers")
    for first, second in ([sent.text for sent in lena.private.answers], [sent.words for sent in ana.messages()]):
        assert "You may have this already" in first
        assert "You may have this already" not in second


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def committed(database: Database) -> int:
    """How many answers are written down and not sent."""
    with database.reading() as connection:
        return len(connection.execute(select(schema.outbox.c.id).where(schema.outbox.c.state == "sending")).all())
