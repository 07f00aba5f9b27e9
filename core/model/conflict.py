"""Where bookings clash, and what is done about it: finding the clashes, and the five policies as pure functions.

A *clash* is one booking that has time which another one wants, on however many calendars. A *conflict* is the whole situation:
what is wanted, who wants it, every clash, the other times. An *outcome* is what a policy decides; a *decision* is an
organizer's (``core.model.decision``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from heapq import heappop, heappush

from core.model.priority import Priority
from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Taken:
    """Time that a booking has on one calendar, of a person or a room."""

    calendar_id: int
    span: Timespan
    booking_id: int


def overlapping(wanted: Sequence[Timespan], claims: Iterable[Taken]) -> list[dict[int, frozenset[int]]]:
    """For each wanted span: the bookings with time in it, each with the calendars on which it has some (S1.85).

    One sweep over both in order of start: a claim waits in a heap by its end for as long as some span may still reach into it.
    A claim that only touches a span does not overlap it. Neither side needs to be sorted, claims may overlap each other.
    """
    coming = sorted(claims, key=lambda claim: claim.span, reverse=True)
    waiting: list[tuple[datetime, int, Taken]] = []
    found: list[dict[int, frozenset[int]]] = [{} for _ in wanted]
    for place in sorted(range(len(wanted)), key=lambda place: wanted[place]):
        span = wanted[place]
        while coming and coming[-1].span.start < span.end:
            claim = coming.pop()
            heappush(waiting, (claim.span.end, len(coming), claim))
        while waiting and waiting[0][0] <= span.start:
            heappop(waiting)
        lines: dict[int, set[int]] = {}
        for _, _, claim in waiting:
            if claim.span.start < span.end:
                lines.setdefault(claim.booking_id, set()).add(claim.calendar_id)
        found[place] = {booking: frozenset(calendars) for booking, calendars in lines.items()}
    return found


ELSEWHERE = 0
"""In place of a booking's id: what is in the way is an event of a connected calendar."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A booking in the way: one line, however many people and rooms it shares with what is wanted (S1.85).

    ``span`` and ``version`` are the booking's as they were seen, ``calendar_ids`` the wanted ones that it has. One that has
    ``begun``, or is ``foreign`` (another organisation's), is displaced by nobody; nor is what a connected calendar says, which
    is foreign and no booking (``ELSEWHERE``).
    """

    booking_id: int
    span: Timespan
    version: int
    calendar_ids: frozenset[int]
    priority: Priority
    begun: bool = False
    foreign: bool = False

    @property
    def movable(self) -> bool:
        """Whether it can be displaced at all."""
        return not (self.begun or self.foreign)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another time that is free for everybody required, and the room that is free then: an equivalent one if necessary."""

    starts_at: datetime
    room_id: int | None = None


class Policy(StrEnum):
    """How a conflict is handled; chosen for an organisation, a room or a service (S1.75, S1.79)."""

    REFUSE = "refuse"
    PROPOSE = "propose"
    PRIORITY = "priority"
    FORCE = "force"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that a policy looks at.

    ``clashes`` are in order of time, ``times`` the nearest free ones, ``organized`` whether there is an organizer to decide.
    ``may_force`` is whether the person asking is entitled to displace others; ``reason`` is theirs for doing so, ``agreed``
    the bookings (id, version) that they had seen listed as displaced when they gave it.
    """

    priority: Priority
    clashes: tuple[Clash, ...] = ()
    times: tuple[Alternative, ...] = ()
    organized: bool = False
    may_force: bool = False
    reason: str = ""
    agreed: frozenset[tuple[int, int]] = frozenset()

    @property
    def movable(self) -> bool:
        """Whether everything in the way can be displaced at all."""
        return all(clash.movable for clash in self.clashes)

    @property
    def informed(self) -> bool:
        """Whether the person asking has seen everything that is in the way, in its current version."""
        return {(clash.booking_id, clash.version) for clash in self.clashes} <= self.agreed

    @property
    def forced(self) -> bool:
        """Whether the person asking gave a reason after seeing everything that would be displaced."""
        return bool(self.reason) and self.informed


@dataclass(frozen=True, slots=True)
class Book:
    """Nothing is in the way."""


@dataclass(frozen=True, slots=True)
class Refuse:
    """The time cannot be had: what is in the way (S1.76)."""

    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Propose:
    """The time cannot be had; these can (S1.77)."""

    clashes: tuple[Clash, ...]
    times: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Displace:
    """It is booked, and what is in the way makes way for it (S1.78, S1.116)."""

    clashes: tuple[Clash, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Warn:
    """It can be had by displacing these, once the person asking has seen them listed and said why (S1.37, S1.78)."""

    clashes: tuple[Clash, ...]
    times: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """An organizer decides (S1.117)."""

    clashes: tuple[Clash, ...]
    times: tuple[Alternative, ...]


Outcome = Book | Refuse | Propose | Displace | Warn | Ask

SHOWN_TIMES = 3
"""How many other times are proposed at once (S1.36)."""


def refuse(situation: Situation) -> Outcome:
    """Nothing that clashes is booked."""
    return Refuse(situation.clashes) if situation.clashes else Book()


def propose(situation: Situation) -> Outcome:
    """The nearest other times instead; a refusal where there are none."""
    if not situation.clashes or not situation.times:
        return refuse(situation)
    return Propose(situation.clashes, situation.times[:SHOWN_TIMES])


def by_priority(situation: Situation) -> Outcome:
    """A higher priority displaces lower ones; an equal one does not. Otherwise other times are proposed."""
    lower = all(clash.priority < situation.priority for clash in situation.clashes)
    if situation.clashes and situation.movable and lower:
        return Displace(situation.clashes, situation.reason)
    return propose(situation)


def force(situation: Situation) -> Outcome:
    """Those entitled displace whatever can be displaced for what is urgent, with a reason; otherwise other times are proposed."""
    if not situation.clashes or not situation.movable:
        return propose(situation)
    if situation.priority < Priority.URGENT or not situation.may_force:
        return propose(situation)
    if situation.forced:
        return Displace(situation.clashes, situation.reason)
    return Warn(situation.clashes, situation.times[:SHOWN_TIMES])


def ask(situation: Situation) -> Outcome:
    """An organizer decides. Other times are proposed if there is none, or if what is in the way cannot be displaced."""
    if situation.clashes and situation.organized and situation.movable:
        return Ask(situation.clashes, situation.times[:SHOWN_TIMES])
    return propose(situation)


POLICIES: Mapping[Policy, Callable[[Situation], Outcome]] = {
    Policy.REFUSE: refuse,
    Policy.PROPOSE: propose,
    Policy.PRIORITY: by_priority,
    Policy.FORCE: force,
    Policy.ASK: ask,
}
"""Every policy as a function of the situation. None books what clashes; none displaces what has begun."""


def policy_for(
    *, room: Policy | None, service: Policy | None, organisation: Policy | None, session: bool, organized: bool
) -> Policy:
    """Which policy applies: the room's own, else the service's, else the organisation's.

    By default other times are proposed for a session with a mentor, and organizers, if there are any, decide about a meeting.
    """
    chosen = room or service or organisation
    if chosen is not None:
        return chosen
    return Policy.PROPOSE if session or not organized else Policy.ASK
