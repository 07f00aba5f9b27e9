"""From a message to the card that answers it, for ten typical messages in an organisation of two hundred mentors, on SQLite.

Everything between the adapters is in it: the event is made sure to be new, the words are read, the request is served, its
effect, the memory, the buttons and the answer are committed, and the answer is claimed and worded for sending. What a courier
does afterwards is not timed. Beside it the statements of those messages, recorded and played by the bare driver.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from itertools import count
from time import perf_counter

from adapters.console.render import draw
from bots.assistant import Assistant
from bots.inbound import Message, Where, Who
from bots.names import Names
from bots.outgoing import Outgoing
from core.ports import Due, Unit
from tests.benchmarks.crowd import bare_sqlite
from tests.benchmarks.houses import House, sqlite_house
from tests.benchmarks.table import Row, median_and_p99
from tests.benchmarks.tape import Work, play, taped

MENTORS = 200
STORIES, RECORDED = 100, 30
"""How many people say the ten messages, timed and for the tape."""

MENTEE_SAYS = (
    "find Python mentor Saturday",
    "what about Sunday?",
    "1",
    "confirm",
    "is {somebody} free tomorrow?",
    "my sessions",
    "cancel my session with {host}",
    "yes",
    "help",
)
MENTOR_SAYS = "off 24 Dec to 2 Jan"


def bench_message() -> Iterator[Row]:
    """The median and the 99th percentile of all messages, the first one of the process among them."""
    with sqlite_house(MENTORS) as house:
        ours = median_and_p99(Hall(house).stories(STORIES))
    with sqlite_house(MENTORS) as house:
        works = _recorded(house)
    with sqlite_house(MENTORS) as house:
        bare = median_and_p99(_played(house, works))
    for words, target, mine, yardstick in zip(("median", "99th percentile"), (10.0, 50.0), ours, bare, strict=True):
        what = f"message in to card out, {words}, {MENTORS} mentors, SQLite"
        beside = "its statements by the bare driver"
        yield Row(what, mine * 1e3, "ms", target=target, beside=beside, yardstick=yardstick * 1e3)


class Hall:
    """An assistant with people who talk to it, each in their own conversation."""

    def __init__(self, house: House) -> None:
        self._crowd = house.crowd
        self._store = house.store
        self._assistant = Assistant(self._store, Names())
        self._events = count(1)

    def stories(self, number: int) -> Iterator[float]:
        """So many mentees and mentors say their messages; the seconds that each message took."""
        for mentee, mentor in zip(self._crowd.mentees[:number], self._crowd.hosts[:number], strict=True):
            somebody = host = self._crowd.name(mentor)
            for words in MENTEE_SAYS:
                seconds, card = self._says(mentee, words.format(somebody=somebody, host=host))
                yield seconds
                if words == "confirm":
                    host = _host(card) or somebody
            yield self._says(mentor, MENTOR_SAYS)[0]

    def _says(self, person_id: int, text: str) -> tuple[float, str]:
        """Seconds from the message to its worded answer, and the answer as text."""
        who = Who("console", f"user-{person_id}", self._crowd.name(person_id), language="en")
        message = Message(f"event-{next(self._events)}", who, Where("console", f"chat-{person_id}"), text)
        began = perf_counter()
        replies = self._assistant.hear(message).replies
        leased, cards = self._store.run(lambda unit: self._worded(unit, replies))
        seconds = perf_counter() - began
        if not cards:
            raise AssertionError(f"no answer to {text!r}")
        self._store.run(lambda unit: self._sent(unit, replies, leased))
        return seconds, draw(cards[-1].keyed.card)

    def _worded(self, unit: Unit, replies: Sequence[int]) -> tuple[Sequence[Due], Sequence[Outgoing]]:
        leased = unit.outbox.claim(replies, unit.now, unit.now + timedelta(minutes=1))
        return leased, [outgoing for due in leased for outgoing in self._assistant.word(unit, due)]

    @staticmethod
    def _sent(unit: Unit, replies: Sequence[int], leased: Sequence[Due]) -> None:
        for row in replies:
            unit.outbox.sent(row, unit.now)
        unit.outbox.free(leased)


def _host(card: str) -> str:
    """With whom the drawn card says that a session is; nothing where it is a refusal, as for whoever is busy then."""
    return next((line.partition(": ")[2] for line in card.splitlines() if line.strip().startswith("With: ")), "")


def _recorded(house: House) -> Sequence[Sequence[Work]]:
    """The units of work of each message."""
    works, before = [], 0
    with taped(house.database) as tape:
        for _ in Hall(house).stories(RECORDED):
            works.append(tape.units[before:])
            before = len(tape.units)
    return works


def _played(house: House, works: Sequence[Sequence[Work]]) -> Iterator[float]:
    with closing(bare_sqlite(house.database)) as file:
        file.isolation_level = None
        for units in works:
            began = perf_counter()
            for unit in units:
                play(file, unit)
            yield perf_counter() - began
