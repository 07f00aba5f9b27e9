"""The seven lines of the main job end in the same rows wherever they are said: typed, pressed, in each mode, on each database."""

import io
import sys
from collections.abc import Callable
from datetime import datetime

import pytest

import run_bot
from adapters.console.sample import make_sample
from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import kept_logging
from tests.builders import SetClock
from tests.databases import Sqlite
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.rows import Rows, rows_of, unsent
from tests.stories.stage import Bot
from tests.stories.voices import InSlack, InTelegram, Voice, lives_in_slack, lives_in_telegram

SCRIPT = """/as Lena
find Python mentor Saturday
1
confirm
my sessions
cancel my session with Maya
yes
"""
HOURS = ("09:00", "00:00", "12:10", "16:45", "20:00", "07:30", "23:59")
WEEK = [f"2026-11-{day}T{hour}+01:00" for day, hour in enumerate(HOURS, start=16)]
"""A moment on each day of the week, the first a Monday."""
NOWS = [*WEEK, "2026-11-21T23:30+01:00"]


Play = Callable[[Voice], None]
"""Lena's part."""


@pytest.fixture(scope="module")
def typed(sqlite_files: Sqlite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """The rows that the script leaves when it is typed into the terminal, by moment; on SQLite."""
    found = {}
    for now in NOWS:
        with sqlite_files.fresh(tmp_path_factory.mktemp("typed")) as database:
            found[now] = chat(database, now)
    return found


def chat(database: Database, now: str) -> Rows:
    """Pipe the script into ``run_bot.py chat``."""
    url = database.url.render_as_string(hide_password=False)
    with kept_logging(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(SCRIPT))
        patch.setattr(sys, "stdout", io.StringIO())
        assert run_bot.main(["chat", "--now", now, "--database", url]) == 0
    return rows_of(database)


def words(lena: Voice) -> None:
    """The script, line by line."""
    for line in SCRIPT.splitlines()[1:]:
        lena.says(line)


def buttons(lena: Voice) -> None:
    """The script by presses: words begin it, and no more are typed."""
    lena.says("find Python mentor Saturday")
    lena.presses(lena.captions[0])
    lena.presses("Confirm")
    lena.presses("My sessions")
    lena.presses(lena.captions[0])
    lena.presses("Cancel")
    assert "Cancelled" in lena.presses("Yes, cancel")


def telegram(database: Database, now: str, play: Play, *, http: bool) -> Rows:
    """Play in Telegram, where Maya is too."""
    clock = SetClock(datetime.fromisoformat(now))
    store = SqlStore(database, clock)
    store.run(make_sample)
    with TelegramDouble() as double:
        lena, maya = double.user("Lena Vogel"), double.user("Maya Iyer")
        for user in (lena, maya):
            lives_in_telegram(store, user)
        with Bot(store, clock, telegram=double, http=http) as bot:
            play(InTelegram(bot, lena))
        assert double.refused == []
    return rows_of(database)


def slack(database: Database, now: str, play: Play, *, http: bool) -> Rows:
    """Play in Slack, where Maya is too."""
    clock = SetClock(datetime.fromisoformat(now))
    store = SqlStore(database, clock)
    store.run(make_sample)
    with SlackDouble() as double:
        lena, maya = double.person("Lena Vogel"), double.person("Maya Iyer", zone="Europe/Lisbon")
        for user in (lena, maya):
            lives_in_slack(store, user)
        with Bot(store, clock, slack=double, http=http) as bot:
            play(InSlack(bot, lena))
        assert (double.refusals, double.unacknowledged) == ((), ())
    return rows_of(database)


MODES = {
    "telegram-polling": (telegram, False),
    "telegram-webhook": (telegram, True),
    "slack-socket": (slack, False),
    "slack-http": (slack, True),
}
Place = Callable[..., Rows]


def test_typed_into_the_terminal_the_session_is_booked_and_cancelled(typed: dict[str, Rows]) -> None:
    for now, rows in typed.items():
        host, guest, ended_by, start, end, *rest = rows.bookings[-1]
        assert (host, guest, ended_by, rest) == ("Maya Iyer", "Lena Vogel", "Lena Vogel", ["cancelled", 3, "", None])
        assert start > datetime.fromisoformat(now)
        # Late on a Saturday nobody has time any more that day: the nearest is on Sunday.
        assert (start.weekday(), (end - start).total_seconds()) == (6 if now == NOWS[-1] else 5, 30 * 60)
        assert {person for _, person, *_ in rows.claims} == {"Dmitri Volkov", "Omar Haddad", "Priya Nair"}
        assert [what for _, what, _, _ in rows.history[2:]] == ["confirmed", "cancelled"]
        assert [(who, event["is"], sent) for who, event, sent in rows.notices] == [
            ("Maya Iyer", "Booked", "sent"),
            ("Maya Iyer", "Cancelled", "sent"),
        ]


@pytest.mark.parametrize(
    ("place", "http", "now"),
    [(place, http, now) for place, http in MODES.values() for now in (NOWS[-2:] if http else NOWS)],
)
def test_said_elsewhere_it_ends_in_the_same_rows(
    place: Place, http: bool, now: str, typed: dict[str, Rows], sqlite_database: Database
) -> None:
    assert place(sqlite_database, now, words, http=http) == typed[now]
    assert unsent(sqlite_database) == []


@pytest.mark.parametrize(("place", "http"), MODES.values(), ids=MODES)
def test_pressed_it_ends_in_the_same_rows(
    place: Place, http: bool, typed: dict[str, Rows], sqlite_database: Database
) -> None:
    assert place(sqlite_database, NOWS[-1], buttons, http=http) == typed[NOWS[-1]]


@pytest.mark.parametrize("play", [words, buttons])
@pytest.mark.parametrize(("place", "http"), MODES.values(), ids=MODES)
def test_on_postgresql_it_ends_in_the_same_rows(
    place: Place, http: bool, play: Play, typed: dict[str, Rows], postgres_database: Database
) -> None:
    assert place(postgres_database, NOWS[-1], play, http=http) == typed[NOWS[-1]]


def test_typed_on_postgresql_it_ends_in_the_same_rows(typed: dict[str, Rows], postgres_database: Database) -> None:
    assert chat(postgres_database, NOWS[-1]) == typed[NOWS[-1]]
