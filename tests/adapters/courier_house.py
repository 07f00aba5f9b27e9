"""A house of one organisation whose courier is watched at work."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from adapters.courier import Courier
from adapters.gateway import Gateway
from adapters.health import Metrics
from bots.cards import Card, Keyed
from bots.inbound import Where
from bots.outgoing import Outgoing, Wording
from core.events import Booked, Event
from core.model.people import Identity, Joining, Person, Role
from core.ports import Due, Unit
from storage.unit_of_work import SqlStore
from tests.adapters.runtime import START, AtOnce, LoopClock, Post, lines, milliseconds, new_store

Story = Callable[[], Coroutine[Any, Any, None]]


def card(words: str) -> Keyed:
    return Keyed(Card((words,)), words.replace(" ", "-"))


@dataclass
class Words:
    """Words each row by its number or its reply's body; what is ``untrue`` or ``broken`` is neither."""

    said: dict[int, tuple[Outgoing, ...]] = field(default_factory=dict)
    untrue: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    asked: list[Due] = field(default_factory=list)

    def word(self, _unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        self.asked.append(due)
        if due.id in self.broken:
            raise ZeroDivisionError
        if due.id in self.untrue:
            return ()
        where = Where("telegram", due.lane.rpartition(":")[2]) if due.kind == "reply" else None
        return self.said.get(due.id) or (Outgoing(card(due.body or f"notice {due.id}"), due.person_id, where),)


class House:
    """A store with one organisation, and a courier over it."""

    def __init__(self, folder: Path) -> None:
        self.clock = LoopClock()
        self.store: SqlStore = new_store(folder, self.clock)
        self.words = Words()
        self.wording: Wording = self.words
        self.telegram = Post("telegram")
        self.slack = Post("slack")
        self.email = Post("email")
        self.gateways: dict[str, Gateway] = {"telegram": self.telegram, "slack": self.slack, "email": self.email}
        self.metrics = Metrics()
        with self.store.write() as unit:
            self.organisation = unit.organisations.add("Acme", Joining.OPEN)

    def courier(self) -> Courier:
        courier = Courier(
            store=self.store,
            wording=self.wording,
            clock=self.clock,
            gateways=self.gateways,
            workers=AtOnce(),
            metrics=self.metrics,
            milliseconds=milliseconds,
        )
        courier.start()
        return courier

    def person(self, name: str, *chats: str, role: Role | None = None) -> Person:
        """A member with identities such as ``telegram:7``, the one heard of last first."""
        with self.store.write() as unit:
            person = unit.people.add(name)
            for number, chat in enumerate(chats):
                platform, chat_id = chat.split(":")
                identity = unit.people.add_identity(
                    person.id,
                    platform,
                    "T1" if platform == "slack" else "",
                    f"u{chat_id}",
                    chat_id=chat_id,
                    handle=None,
                )
                unit.people.save_identity(identity, heard_at=START - timedelta(minutes=number))
            membership = unit.people.join(self.organisation.id, person.id)
            if role is not None:
                unit.people.save_membership(replace(membership, roles=frozenset({role})))
            return person

    def notice(
        self,
        person: Person,
        event: Event | None = None,
        *,
        about: int | None = None,
        order_at: datetime | None = None,
    ) -> int:
        with self.store.write() as unit:
            return unit.outbox.notify(
                person.id,
                event or Booked(1, 1),
                organisation_id=self.organisation.id,
                now=unit.now,
                about=about,
                order_at=order_at,
            )

    def reply(self, body: str, chat: str, person: Person | None = None) -> int:
        with self.store.write() as unit:
            person_id = person.id if person else None
            return unit.outbox.reply(
                body, lane=f"telegram::{chat}", platform="telegram", person_id=person_id, now=unit.now
            )

    def rows(self) -> list[tuple[Any, ...]]:
        """(id, state, attempts, why) of every row."""
        with self.store._database.reader.connect() as connection:
            return lines(connection.execute(text("SELECT id, state, attempts, why FROM outbox ORDER BY id")).all())

    def states(self) -> list[str]:
        return [row[1] for row in self.rows()]

    def identities(self, person: Person) -> list[Identity]:
        with self.store.read() as unit:
            return list(unit.people.identities(person.id))


async def ticks(courier: Courier, seconds: int) -> None:
    """Let so many seconds pass, with a tick in each."""
    for _ in range(seconds):
        await courier.tick()
        await asyncio.sleep(1)


def ticks_of(house: House, seconds: int) -> Coroutine[Any, Any, None]:
    async def story() -> None:
        await ticks(house.courier(), seconds)

    return story()
