"""What stories share: the doubles, the program in both modes, and an organisation that is a Slack workspace."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from storage.engine import Database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock
from tests.conftest import KEY
from tests.doubles.slack import SlackDouble
from tests.doubles.telegram import TelegramDouble
from tests.stories.acme import Acme
from tests.stories.stage import Bot
from tests.stories.team import HOUSES, Team


@pytest.fixture
def telegram() -> Iterator[TelegramDouble]:
    """Telegram for one bot."""
    with TelegramDouble() as double:
        yield double


@pytest.fixture
def slack() -> Iterator[SlackDouble]:
    """Slack, with the app in one workspace."""
    with SlackDouble() as double:
        yield double


@pytest.fixture
def acme(sqlite_store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble) -> Iterator[Acme]:
    """The organisation on SQLite, reached by polling and over the socket; all that the bot asked for must be allowed."""
    with Bot(sqlite_store, clock, telegram=telegram, slack=slack) as bot:
        made = Acme.made(bot, telegram, slack)
        yield made
    assert made.refused == []


@pytest.fixture
def troubled(sqlite_store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble) -> Iterator[Acme]:
    """The same, where the platforms may refuse."""
    with Bot(sqlite_store, clock, telegram=telegram, slack=slack) as bot:
        yield Acme.made(bot, telegram, slack)


@pytest.fixture(params=["polling-socket", "webhook-http"])
def acme_anywhere(
    request: pytest.FixtureRequest, store: SqlStore, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble
) -> Iterator[Acme]:
    """The organisation in both modes and on both databases."""
    with Bot(store, clock, telegram=telegram, slack=slack, http=request.param == "webhook-http") as bot:
        made = Acme.made(bot, telegram, slack)
        yield made
    assert made.refused == []


@pytest.fixture(
    params=[pytest.param(each, marks=[pytest.mark.soak] if each.startswith("across") else []) for each in HOUSES]
)
def team(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team in Slack, in Telegram or in the terminal, on either database; in the long tests half here and half there, too."""
    with _housed(request, clock) as made:
        yield made


@pytest.fixture(params=HOUSES)
def team_anywhere(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team wherever it may be, on either database."""
    with _housed(request, clock) as made:
        yield made


@pytest.fixture(params=[house for house in HOUSES if house.startswith("slack")])
def slack_team(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team in Slack, in each mode and on either database."""
    with _housed(request, clock) as made:
        yield made


@contextmanager
def _housed(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    place, http = HOUSES[request.param]
    kind = {"sqlite": "sqlite_database", "postgresql": "postgres_database"}[request.param.rpartition("-")[2]]
    database: Database = request.getfixturevalue(kind)
    with place(SqlStore(database, clock, keys=[KEY]), clock, http=http) as made:
        yield made
