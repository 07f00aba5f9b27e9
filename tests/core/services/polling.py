"""People who put times to a vote: each act is a unit of work of its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from core.errors import Refusal
from core.events import Event, PollChanged, PollNudged, PollOpened, PollPosted, PollSettled
from core.model.people import Membership, Organisation
from core.model.poll import Poll, Vote
from core.ports import Due, Unit
from core.services import polls
from core.services.polls import Draft
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, at
from tests.ticking import tick_all

T = TypeVar("T")
TIMES = (at("10:00", day=1), at("14:00", day=1), at("09:00", day=2))
DEADLINE = at("18:00")


@dataclass
class Stage:
    """Maya asks; Ana and Bob must come, Cleo may. Each act is a unit of work of its own."""

    store: SqlStore
    clock: SetClock
    atelier: Organisation
    maya: Membership
    ana: Membership
    bob: Membership
    cleo: Membership

    def does(self, work: Callable[[Unit], T]) -> T:
        return self.store.run(work)

    def refused(self, work: Callable[[Unit], object]) -> Refusal:
        def tried(unit: Unit) -> Refusal:
            try:
                work(unit)
            except Refusal as refusal:
                return refusal
            raise AssertionError("it was done")

        return self.store.run(tried)

    def draft(self, **facts: Any) -> Draft:
        whole = Draft(
            "Planning",
            TIMES,
            60,
            required=(self.ana.person_id, self.bob.person_id),
            optional=(self.cleo.person_id,),
            deadline=DEADLINE,
        )
        return replace(whole, **facts)

    def starts(self, **facts: Any) -> Poll:
        return self.does(lambda unit: polls.start(unit, self.maya, self.draft(**facts)))

    def votes(self, who: Membership, poll: Poll, *said: Vote | None, done: bool = True) -> Poll:
        """They say these to the times in order, and that it is all."""
        for choice, vote in zip(poll.choices, said, strict=False):
            if vote is not None:
                self.does(partial(polls.vote, member=who, poll_id=poll.id, choice_id=choice.id, said=vote))
        return self.does(lambda unit: polls.finish(unit, who, poll.id)) if done else self.stored(poll)

    def stored(self, poll: Poll) -> Poll:
        with self.store.read() as unit:
            found = unit.polls.get(poll.id)
        assert found is not None
        return found

    def passes(self, now: datetime) -> None:
        self.clock.set(now)
        tick_all(self.store)

    def told(self) -> list[tuple[int, Event]]:
        """(reader, event) of all notices about polls that were not looked at yet."""
        with self.store.write() as unit:
            found = []
            while rows := unit.outbox.claim_due(unit.now, unit.now + timedelta(minutes=1), 50):
                for row in rows:
                    due: Due | None = row
                    while due is not None:
                        if due.event is not None and due.person_id is not None:
                            found.append((due.id, due.person_id, due.event))
                        unit.outbox.sent(due.id, unit.now)
                        due = unit.outbox.next(due, unit.now + timedelta(minutes=1))
        kinds = (PollOpened, PollNudged, PollChanged, PollPosted, PollSettled)
        return [
            (person, event) for _, person, event in sorted(found, key=lambda row: row[0]) if isinstance(event, kinds)
        ]
