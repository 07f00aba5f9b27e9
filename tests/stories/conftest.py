"""What stories share: the doubles, the program in both modes, and an organisation that is a Slack workspace."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from zlib import crc32

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

MODES = ("polling-socket-sqlite", "polling-socket-postgresql", "webhook-http-postgresql", "webhook-http-sqlite")
PLACES: Mapping[str, Collection[str]] = {"acme_anywhere": MODES, "team_anywhere": HOUSES, "team": HOUSES}
"""Where a story is played that asks for this fixture; the first of them counts."""
LONG = {("team", house) for house in HOUSES if house.startswith("across")}
"""What is played in the long tests alone."""


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


@pytest.fixture
def acme_anywhere(
    request: pytest.FixtureRequest, clock: SetClock, telegram: TelegramDouble, slack: SlackDouble
) -> Iterator[Acme]:
    """The organisation in both modes and on both databases."""
    store, http = _store(request, clock), request.param.startswith("webhook-http")
    with Bot(store, clock, telegram=telegram, slack=slack, http=http) as bot:
        made = Acme.made(bot, telegram, slack)
        yield made
    assert made.refused == []


@pytest.fixture
def team(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team in Slack, in Telegram or in the terminal, on either database; in the long tests half here and half there, too."""
    with _housed(request, clock) as made:
        yield made


@pytest.fixture
def team_anywhere(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team wherever it may be, on either database."""
    with _housed(request, clock) as made:
        yield made


@pytest.fixture(params=[house for house in HOUSES if house.startswith("slack")])
def slack_team(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    """The team in Slack, in each mode and on either database."""
    with _housed(request, clock) as made:
        yield made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Play each story where ``PLACES`` says: in half of the places by turns, in the others in the long tests.

    Neighbours in the lists differ in their mode or database, so that either half holds each platform and each database. Which
    half a story has is told by its name, so that it stays when others come and go.
    """
    for name in [name for name in PLACES if name in metafunc.fixturenames][:1]:
        turn = crc32(metafunc.function.__name__.encode()) % 2
        long = [number % 2 != turn or (name, place) in LONG for number, place in enumerate(PLACES[name])]
        marks = [[pytest.mark.soak] if each else [] for each in long]
        places = [pytest.param(place, marks=marked) for place, marked in zip(PLACES[name], marks, strict=True)]
        metafunc.parametrize(name, places, indirect=True)


@contextmanager
def _housed(request: pytest.FixtureRequest, clock: SetClock) -> Iterator[Team]:
    place, http = HOUSES[request.param]
    with place(_store(request, clock), clock, http=http) as made:
        yield made


def _store(request: pytest.FixtureRequest, clock: SetClock) -> SqlStore:
    """A store on the database that the place's name ends with."""
    kind = {"sqlite": "sqlite_database", "postgresql": "postgres_database"}[request.param.rpartition("-")[2]]
    database: Database = request.getfixturevalue(kind)
    return SqlStore(database, clock, keys=[KEY])
