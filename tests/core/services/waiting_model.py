"""Who should be offered what, in the simplest words: lists of facts, and a walk through all who wait for each freed half hour."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.model.timespan import Timespan
from core.model.waitlist import Order

HELD, CONFIRMED, GONE = "held", "confirmed", "gone"
HALF = 30
OFFERED_FOR = timedelta(minutes=5)

Slot = tuple[int, datetime]
"""A host, and when half an hour of theirs begins."""


@dataclass
class Fact:
    """A booking of half an hour; ``entry`` is who it was offered to."""

    id: int
    host: int
    guest: int
    start: datetime
    state: str
    until: datetime | None = None
    entry: int | None = None

    @property
    def slot(self) -> Slot:
        """Whose half hour it is, and which."""
        return self.host, self.start


@dataclass
class Wish:
    """An entry of the waitlist; ``had`` is what its person gave up, ``due`` what came free while they had another offer.

    Whoever was ``displaced`` comes before all others, the first displaced first.
    """

    id: int
    person: int
    host: int | None
    window: Timespan
    urgent: bool
    since: datetime
    paused: bool = False
    displaced: bool = False
    had: set[Slot] = field(default_factory=set)
    due: list[Slot] = field(default_factory=list)


class Waiters:
    """Predicts every offer. Time that is open is so for ``starts`` of each host, apart from those who have ``closed``."""

    def __init__(self, starts: Sequence[datetime], order: Order) -> None:
        self.starts, self.order = starts, order
        self.facts: dict[int, Fact] = {}
        self.wishes: dict[int, Wish] = {}
        self.closed: set[int] = set()
        self.asleep: set[int] = set()
        self.expected: list[tuple[int, Slot]] = []
        """(entry, what is offered to it) of offers that the store must have made by now, not met in it yet."""
        self.now = starts[0]

    # What happens.

    def add(self, fact: Fact) -> None:
        """Somebody holds or books."""
        self.facts[fact.id] = fact

    def end(self, number: int) -> None:
        """A booking ends before its time: given back, passed, called off, lapsed."""
        fact = self.facts[number]
        giver = None if fact.entry is not None and fact.state == HELD else fact.guest
        fact.state = GONE
        self.free(fact.host, [fact.start], giver=giver)
        if fact.entry in self.wishes:
            self.look_again(fact.entry)

    def move(self, number: int, start: datetime) -> None:
        """A session goes to another half hour."""
        fact = self.facts[number]
        before, fact.start = fact.start, start
        self.free(fact.host, [before], giver=fact.guest)

    def displace(self, number: int, by: Fact, first: Wish | None) -> None:
        """Something makes way for something else; its guest, unless it was only held, comes ``first`` from now on.

        They have not given it up, so that it is theirs if it comes free again.
        """
        fact = self.facts[number]
        held, fact.state = fact.state == HELD, GONE
        self.add(by)
        if first is not None:
            self.wishes.setdefault(first.id, first).displaced = True
        self.free(fact.host, [fact.start], giver=fact.guest if held and fact.entry is None else None)
        if held and fact.entry in self.wishes:
            self.look_again(fact.entry)

    def take(self, number: int) -> None:
        """An offer, or a hold of one's own, is confirmed."""
        fact = self.facts[number]
        fact.state, fact.until = CONFIRMED, None
        if fact.entry is not None:
            self.wishes.pop(fact.entry, None)

    def leave(self, entry: int) -> None:
        """Stop waiting."""
        del self.wishes[entry]
        offer = self.offer_of(entry)
        if offer is not None:
            self.end(offer.id)

    def pass_to(self, now: datetime) -> None:
        """What has run out lapses, the first first."""
        self.now = now
        due = sorted((f.until, f.id) for f in self.facts.values() if f.state == HELD and f.until and f.until <= now)
        for _, number in due:
            self.end(number)

    def free(self, host: int, starts: Collection[datetime], *, giver: int | None = None) -> None:
        """Half hours of a host come free, in one act."""
        for wish in self.wishes.values():
            if wish.person == giver:
                wish.had |= {(host, start) for start in starts if self._may_mean(wish, host, start)}
        for wish in self._in_order():
            slot = next((s for s in ((host, start) for start in sorted(starts)) if self._suits(wish, s)), None)
            if slot is None:
                continue
            if self.offer_of(wish.id) is None:
                self._offer(wish, slot)
            else:
                wish.due = [each for each in wish.due if each != slot] + [slot]

    def look_again(self, entry: int) -> None:
        """What came free while something else was offered."""
        wish = self.wishes[entry]
        if wish.paused or self.offer_of(entry) is not None:
            return
        while wish.due:
            slot = wish.due.pop(0)
            if self._suits(wish, slot):
                self._offer(wish, slot)
                return

    # What there is.

    def live(self) -> list[Fact]:
        """Bookings that keep their time."""
        return [fact for fact in self.facts.values() if fact.state != GONE]

    def offer_of(self, entry: int) -> Fact | None:
        """What is offered to the entry at present."""
        return next((fact for fact in self.live() if fact.entry == entry and fact.state == HELD), None)

    def _in_order(self) -> list[Wish]:
        def rank(wish: Wish) -> tuple[bool, int, datetime, int]:
            sessions = sum(fact.guest == wish.person and fact.state == CONFIRMED for fact in self.facts.values())
            first = {Order.URGENT_FIRST: not wish.urgent, Order.FEWEST_SESSIONS: sessions}.get(self.order, 0)
            return (not wish.displaced, 0 if wish.displaced else int(first), wish.since, wish.id)

        return sorted(self.wishes.values(), key=rank)

    def _may_mean(self, wish: Wish, host: int, start: datetime) -> bool:
        return wish.host in (None, host) and wish.window.overlaps(Timespan.lasting(start, HALF))

    def _suits(self, wish: Wish, slot: Slot) -> bool:
        host, start = slot
        return (
            start in self.starts
            and start > self.now
            and host not in self.closed
            and wish.person not in {host, *self.asleep}
            and not wish.paused
            and wish.host in (None, host)
            and wish.window.holds(start)
            and wish.window.end > self.now
            and slot not in wish.had
            and (wish.person, slot) not in {(f.guest, f.slot) for f in self.facts.values() if f.entry is not None}
            and not self._busy(wish.person, start)
            and all(start != fact.start or host not in self._claimed(fact) for fact in self.live())
        )

    @staticmethod
    def _claimed(fact: Fact) -> set[int]:
        """Whose time it takes: a held one only the host's."""
        return {fact.host} if fact.state == HELD else {fact.host, fact.guest}

    def _busy(self, person: int, start: datetime) -> bool:
        return any(fact.start == start and person in {fact.host, fact.guest} for fact in self.live())

    def _offer(self, wish: Wish, slot: Slot) -> None:
        """It gets a number below zero until it is met in the store."""
        host, start = slot
        number = -1 - len(self.facts)
        until = min(self.now + OFFERED_FOR, start)
        self.facts[number] = Fact(number, host, wish.person, start, HELD, until, wish.id)
        self.expected.append((wish.id, slot))

    def met(self, entry: int, slot: Slot, number: int) -> None:
        """The store has made this offer under this number."""
        self.expected.remove((entry, slot))
        old = next(f for f in self.facts.values() if (f.entry, f.slot) == (entry, slot) and f.id < 0)
        del self.facts[old.id]
        old.id = number
        self.facts[number] = old
