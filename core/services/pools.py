"""Pools, managed by organizers: "any of the team" is booked with whoever's turn it is among those available."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import AlreadyBooked, Invalid, NobodyInPool, NotAllowed, NotFound, NotOpen, TimeTaken
from core.events import PoolRemoved
from core.model.booking import LIVE, Booking, State
from core.model.people import Membership
from core.model.pool import Pool, in_turn
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import booking as bookings
from core.services.booking.lapsing import settle
from core.services.booking.parts import for_update
from core.services.fields import one_line
from core.services.search import Findings, Found, Wish, find

NAME_LIMIT = 60
"""Characters of a pool's name."""

MOST = 50
"""People of one pool."""

LATELY = timedelta(days=30)
"""How far back sessions and meetings count towards somebody's load, besides upcoming ones."""

_AHEAD = timedelta(days=60)


# What there is, for organizers to keep.


def listed(unit: Unit, member: Membership) -> Sequence[Pool]:
    """The pools of the member's organisation; none for a guest, who knows only one mentor."""
    return () if member.only_host_id is not None else unit.pools.of_organisation(member.organisation_id)


def pool_here(unit: Unit, member: Membership, pool_id: int) -> Pool:
    """The pool of the member's own organisation. Raises NotFound for any other, and for a guest."""
    pool = unit.pools.get(pool_id)
    if pool is None or pool.organisation_id != member.organisation_id or member.only_host_id is not None:
        raise NotFound("pool")
    return pool


def draft(unit: Unit, member: Membership, pool_id: int | None) -> Pool:
    """The pool to be changed, or an empty new one; for organizers. Raises NotFound, NotAllowed."""
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return Pool(0, member.organisation_id, "", ()) if pool_id is None else pool_here(unit, member, pool_id)


def save(unit: Unit, member: Membership, pool: Pool) -> Pool:
    """Store a pool, a new one if its id is 0; its name must differ from those of other pools and of services.

    Raises Invalid, NotFound, NotAllowed.
    """
    before = draft(unit, member, pool.id or None)
    pool = _checked(unit, member, pool)
    if not pool.id:
        return unit.pools.add(pool)
    unit.pools.save(pool)
    _offer_new(unit, pool, set(pool.person_ids) - set(before.person_ids))
    return pool


def _offer_new(unit: Unit, pool: Pool, people: Collection[int]) -> None:
    """Offer the open time of new people of the pool to those waiting for any of it."""
    waits = [entry for entry in unit.waitlist.of_pool(pool.id) if entry.window.end > unit.now]
    if not waits:
        return
    window = Timespan(unit.now, max(entry.window.end for entry in waits))
    hosts = [person for person in unit.people.many(people).values() if person.zone is not None]
    unit.bookings.lock({person.calendar_id for person in hosts})
    for host in sorted(hosts, key=lambda person: pool.person_ids.index(person.id)):
        bookings.offer_time(unit, pool.organisation_id, host.id, window)


def remove(unit: Unit, member: Membership, pool_id: int) -> Pool:
    """Remove the pool; what was booked stays, and people on its waitlist are told.

    Raises NotFound, NotAllowed.
    """
    pool = draft(unit, member, pool_id)
    for entry in unit.waitlist.of_pool(pool.id):
        unit.waitlist.remove(entry.id, entry.person_id)
        if entry.window.end > unit.now:
            event = PoolRemoved(pool.name)
            unit.outbox.notify(entry.person_id, event, organisation_id=pool.organisation_id, now=unit.now)
    unit.pools.remove(pool)
    return pool


def _checked(unit: Unit, member: Membership, pool: Pool) -> Pool:
    name = one_line("name", pool.name, NAME_LIMIT)
    if not name:
        raise Invalid("name", "missing")
    others = [each.name for each in unit.pools.of_organisation(member.organisation_id) if each.id != pool.id]
    services = [each.name for each in unit.services.of_organisation(member.organisation_id)]
    if name.casefold() in {each.casefold() for each in (*others, *services)}:
        raise Invalid("name", "taken")
    people = tuple(dict.fromkeys(pool.person_ids))
    if not people:
        raise Invalid("people", "missing")
    if len(people) > MOST:
        raise Invalid("people", "too_many", MOST)
    if len(unit.people.members_among(member.organisation_id, people)) < len(people):
        raise Invalid("people", "unknown")
    return replace(pool, name=name, person_ids=people)


# A session with any of the team.


@dataclass(frozen=True, slots=True)
class PoolTimes:
    """When anybody of the pool is available for one length (minutes): ``inside`` the ``window``, else ``outside``, nearest first.

    ``able`` is how many of the pool can be booked at all.
    """

    pool: Pool
    length: int
    inside: tuple[datetime, ...]
    outside: tuple[datetime, ...]
    able: int
    window: Timespan


def times(unit: Unit, seeker: Membership, pool_id: int, wish: Wish) -> PoolTimes:
    """When any mentor of the pool can be booked; whose turn it is is decided when a time is taken.

    The shortest length that anybody offers, unless the wish names one. Raises NotFound, LengthNotOffered.
    """
    pool = pool_here(unit, seeker, pool_id)
    found = _found(unit, seeker, pool, wish)
    everyone = (*found.inside, *found.outside)
    length = wish.length or min((each.length for each in everyone), default=0)
    return PoolTimes(
        pool, length, _starts(found.inside, length), _starts(found.outside, length), found.known, found.window
    )


def _found(unit: Unit, seeker: Membership, pool: Pool, wish: Wish) -> Findings:
    """The available people of the pool, all for the same length."""
    found = find(unit, seeker, replace(wish, host_ids=pool.person_ids))
    lengths = {each.length for each in (*found.inside, *found.outside)}
    if wish.length is not None or len(lengths) < 2:
        return found
    return find(unit, seeker, replace(wish, host_ids=pool.person_ids, length=min(lengths)))


def _starts(found: Sequence[Found], length: int) -> tuple[datetime, ...]:
    return tuple(sorted({start for each in found if each.length == length for start in each.starts}))


def hold_any(
    unit: Unit, guest: Membership, pool_id: int, *, starts_at: datetime, length: int, topic: str = ""
) -> Booking:
    """Hold the time with whoever's turn it is among the available people of the pool; an existing hold is returned unchanged.

    Raises NobodyInPool with the nearest other times, AlreadyBooked, and what ``hold`` does about the guest.
    """
    pool = pool_here(unit, guest, pool_id)
    people = unit.people.many({*pool.person_ids, guest.person_id})
    unit.bookings.lock({person.calendar_id for person in people.values()})
    own = _own(unit, guest, pool, starts_at)
    if own is not None:
        return own
    then = Wish(host_ids=pool.person_ids, window=Timespan.lasting(starts_at, 1), length=length)
    found = {each.mentor.person_id: each for each in find(unit, guest, then).inside if starts_at in each.starts}
    for host_id in in_turn(pool, found.keys(), load_of(unit, found.keys())):
        try:
            return bookings.hold(
                unit,
                guest,
                host_id=host_id,
                service_id=found[host_id].service.id,
                starts_at=starts_at,
                length=length,
                topic=topic,
            )
        except (TimeTaken, NotOpen):
            continue
    raise NobodyInPool(pool, starts_at, length, _nearest(unit, guest, pool, starts_at, length))


def _own(unit: Unit, guest: Membership, pool: Pool, starts_at: datetime) -> Booking | None:
    """The guest's hold at that time with somebody of the pool; raises AlreadyBooked if it is more than a hold."""
    then = unit.bookings.of_person(guest.person_id, Timespan.lasting(starts_at, 1), LIVE)
    mine = [each for each in then if each.guest_id == guest.person_id and each.host_id in pool.person_ids]
    for booking in (settle(unit, for_update(unit, each.id)) for each in mine if each.span.start == starts_at):
        if booking.state is State.HELD:
            return booking
        if booking.live:
            raise AlreadyBooked(booking)
    return None


def _nearest(unit: Unit, guest: Membership, pool: Pool, starts_at: datetime, length: int) -> tuple[datetime, ...]:
    """The nearest three other times of anybody in the pool."""
    day = timedelta(days=1)
    window = Timespan(max(unit.now, starts_at - day), starts_at + day) if starts_at > unit.now else None
    found = find(unit, guest, Wish(host_ids=pool.person_ids, window=window, length=length))
    starts = _starts(found.inside or found.outside, length)
    return tuple(sorted(sorted(starts, key=lambda start: abs(start - starts_at))[:3]))


def load_of(unit: Unit, people: Collection[int]) -> Mapping[int, int]:
    """Each person's recent and upcoming load: sessions hosted, held ones included, and meetings."""
    since, until = unit.now - LATELY, unit.now + _AHEAD
    booked = unit.bookings.load(list(people), since)
    window = Timespan(since, until)
    met = {
        person: len(unit.meetings.of_person(person, window, LIVE | {State.COMPLETED}, 1000))
        + sum(
            each.host_id == person and not each.expired(unit.now)
            for each in unit.bookings.of_person(person, window, {State.HELD, State.PENDING}, 1000)
        )
        for person in people
    }
    return {person: booked.get(person, 0) + met[person] for person in people}
