"""What bookings should do, in the simplest words: a list of facts and a search through it for every question."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.model.booking import State
from core.model.timespan import Timespan

HELD, PENDING, CONFIRMED = State.HELD, State.PENDING, State.CONFIRMED
GONE = "gone"
"""Lapsed or given back: which of the two depends on who met it first."""


@dataclass(frozen=True)
class Fact:
    """A booking. ``asker`` is the side that asked, where an answer is waited for."""

    id: int
    host: int
    guest: int
    span: Timespan
    approval: bool
    state: str = HELD
    until: datetime | None = None
    moves: int | None = None
    asker: str = ""
    holder: int = 0


class Model:
    """Predicts what each act comes to: the booking as it should be, or the name of the refusal."""

    def __init__(self, *, hold_minutes: int, approval_hours: int, holds_limit: int) -> None:
        self.facts: dict[int, Fact] = {}
        self._held_for, self._waits_for = timedelta(minutes=hold_minutes), timedelta(hours=approval_hours)
        self._limit = holds_limit

    def pass_to(self, now: datetime) -> None:
        """Time passes: what has run out is gone, and what was kept for its move."""
        for fact in list(self.facts.values()):
            if fact.until is not None and fact.until <= now and fact.state in {HELD, PENDING}:
                self._end(fact, GONE)

    def hold(self, new: Fact, now: datetime) -> str | int:
        """Expects the id of the hold there is already, a refusal, or "new"."""
        mine = [f for f in self._live() if (f.host, f.guest, f.moves) == (new.host, new.guest, None)]
        for same in mine:
            if same.span.start == new.span.start and same.state != HELD:
                return "AlreadyBooked"
            if (same.span, same.approval, same.state) == (new.span, new.approval, HELD):
                return same.id
        own = [f.id for f in mine if f.state == HELD and f.span.overlaps(new.span)]
        clash = self._clash(new.host, new.span, own)
        if clash is not None:
            return "OwnClash" if clash.guest == new.guest else "TimeTaken"
        if self._too_many(new.guest, own):
            return "TooManyHolds"
        for number in own:
            self._end(self.facts[number], GONE)
        self._add(replace(new, holder=new.guest), now)
        return "new"

    def move(self, new: Fact, by: str, now: datetime) -> str | int:
        """The same for another time of the booking ``new.moves``."""
        assert new.moves is not None
        root = self.facts[new.moves]
        if root.state not in {CONFIRMED, PENDING}:
            return "IllegalMove"
        if root.span == new.span:
            return "AlreadyBooked"
        before = self._shadow(root)
        ignoring = [f.id for f in (root, before) if f is not None]
        if self._claimed(root.host, new.span, ignoring):
            return "TimeTaken"
        if self._claimed(root.guest, new.span, ignoring):
            return "OwnClash" if by == "guest" else "NotFree"
        if before is not None and (before.state, before.span) == (HELD, new.span):
            return before.id
        if by == "guest" and self._too_many(root.guest, ignoring):
            return "TooManyHolds"
        if before is not None:
            answered = State.CANCELLED if before.asker == by else State.DECLINED
            self._end(before, GONE if before.state == HELD else answered)
        self._add(replace(new, holder=root.guest if by == "guest" else root.host), now)
        return "new"

    def confirm(self, number: int, by: str, now: datetime) -> str | int:
        """Expects the id of the booking that is returned, or a refusal."""
        held = self.facts[number]
        root = self.facts[held.moves] if held.moves is not None else None
        if held.state in {CONFIRMED, PENDING}:
            return number
        if held.state != HELD:
            moved = root is not None and root.state in {CONFIRMED, PENDING} and root.span == held.span
            if held.state == GONE:
                return root.id if moved and root is not None else "HoldLapsed"
            return root.id if moved and root is not None else "IllegalMove"
        if root is None and by != "guest":
            return "NotAllowed"
        ignoring = [number] if root is None else [number, root.id]
        if self._claimed(held.guest, held.span, ignoring):
            return "OwnClash" if by == "guest" else "NotFree"
        asks = (held.approval and by == "guest") or (root is not None and root.state == PENDING)
        if asks:
            ends = [now + self._waits_for, *([root.until] if root is not None and root.until is not None else [])]
            self._put(replace(held, state=PENDING, until=min(ends), asker=by))
            return number
        if root is not None:
            return self._carry_over(held, root)
        self._put(replace(held, state=CONFIRMED, until=None))
        return number

    def answer(self, number: int, by: str, *, yes: bool) -> str | int:
        """Grant or turn down."""
        asked = self.facts[number]
        root = self.facts[asked.moves] if asked.moves is not None else None
        if asked.state == GONE:
            return "gone"
        if asked.state != PENDING:
            return number if yes or asked.state == State.DECLINED else "IllegalMove"
        if asked.asker == by:
            return "NotAllowed"
        if not yes:
            self._end(asked, State.DECLINED)
            return number
        if root is not None:
            return self._carry_over(asked, root)
        shadow = self._shadow(asked)
        if shadow is not None:
            self._end(shadow, GONE)
        self._put(replace(asked, state=CONFIRMED, until=None))
        return number

    def cancel(self, number: int) -> str | int:
        """Give back or call off."""
        fact = self.facts[number]
        if fact.state == HELD:
            self._end(fact, GONE)
        elif fact.state in {PENDING, CONFIRMED}:
            self._end(fact, State.CANCELLED)
        elif fact.state == State.DECLINED:
            return "IllegalMove"
        elif fact.state == GONE:
            return "gone"
        return number

    def release(self, number: int) -> None:
        """Give back what is held; anything else stays."""
        if self.facts[number].state == HELD:
            self._end(self.facts[number], GONE)

    def claims(self, calendar: int) -> set[tuple[datetime, int]]:
        """(half hour, booking) of everything that is claimed of the person; what a move shares with its booking is that's."""
        claimed: dict[datetime, int] = {}
        for fact in sorted(self._live(), key=lambda fact: fact.moves is not None):
            if calendar == fact.host or (calendar == fact.guest and fact.state != HELD):
                for moment in halves(fact.span):
                    claimed.setdefault(moment, fact.id)
        return set(claimed.items())

    def _add(self, new: Fact, now: datetime) -> None:
        self._put(replace(new, until=now + self._held_for))

    def _put(self, fact: Fact) -> None:
        self.facts[fact.id] = fact

    def _carry_over(self, kept: Fact, root: Fact) -> int:
        self._end(kept, GONE)
        self._put(replace(root, span=kept.span, state=CONFIRMED, until=None))
        return root.id

    def _end(self, fact: Fact, state: str) -> None:
        shadow = self._shadow(fact)
        if shadow is not None:
            self._put(replace(shadow, state=GONE, until=None))
        self._put(replace(fact, state=state, until=None))

    def _live(self) -> list[Fact]:
        return [fact for fact in self.facts.values() if fact.state in {HELD, PENDING, CONFIRMED}]

    def _shadow(self, root: Fact) -> Fact | None:
        return next((fact for fact in self._live() if fact.moves == root.id), None)

    def _claimed(self, person: int, span: Timespan, ignoring: Collection[int]) -> bool:
        return self._clash(person, span, ignoring) is not None

    def _clash(self, person: int, span: Timespan, ignoring: Collection[int]) -> Fact | None:
        """What claims some of the span on the person's calendar: the one that starts last."""
        claims = (
            fact
            for fact in self._live()
            if fact.id not in ignoring and (person == fact.host or (person == fact.guest and fact.state != HELD))
        )
        return max((f for f in claims if f.span.overlaps(span)), key=lambda f: f.span.start, default=None)

    def _too_many(self, guest: int, ignoring: Collection[int]) -> bool:
        held = [f for f in self._live() if f.state == HELD and f.holder == guest and f.id not in ignoring]
        return len(held) >= self._limit


def halves(span: Timespan) -> Iterable[datetime]:
    """The half hours of the span."""
    return (span.start + timedelta(minutes=minutes) for minutes in range(0, span.minutes, 30))
