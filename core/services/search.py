"""Finding mentors with open time, ranked with reasons, or else the nearest other times."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from core.errors import LengthNotOffered, NotFound, ServiceInactive
from core.model.matching import Candidate, Reason, ranked
from core.model.minutes import minute_at, minute_from, moment_at
from core.model.openings import OpenTime
from core.model.people import Membership
from core.model.rights import sees_mentor
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Mentor, Unit
from core.services.availability import NEAREST_DAYS, Wanted, is_open, start_minutes_of

DEFAULT_DAYS = 14
"""How many days ahead are searched if the wish names no time."""

_LATELY = timedelta(days=30)

_NEAREST = 6
"""How many open times of each mentor are returned if none is inside the window."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to search for. ``length`` in minutes, None for the shortest; without a window the next fortnight is searched.

    No session may overlap what is ``left_out``. With ``at`` none but that very start will do.
    """

    skill_ids: tuple[int, ...] = ()
    host_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    length: int | None = None
    left_out: tuple[Timespan, ...] = ()
    at: datetime | None = None


class Found(NamedTuple):
    """A mentor with open time: for which service and length, at which starts in minutes since the epoch, and why so high.

    Most of a thousand mentors found are never shown, so ``starts`` are converted to moments only when asked for.
    """

    mentor: Mentor
    service: Service
    length: int
    minutes: tuple[int, ...]
    reasons: tuple[Reason, ...]

    @property
    def starts(self) -> tuple[datetime, ...]:
        """The open starts, in UTC and in order."""
        return tuple(map(moment_at, self.minutes))


@dataclass(frozen=True, slots=True)
class Findings:
    """The result of a search: ``inside`` the window, ranked; if that is empty, ``outside`` it, nearest first.

    Where a start was named, the window is that of a session then; whoever has it is told with what else they have that day.

    ``known`` is how many mentors fit the wish regardless of time: 0 means that nobody here fits at all.
    """

    window: Timespan
    inside: tuple[Found, ...]
    outside: tuple[Found, ...]
    known: int


def find(unit: Unit, seeker: Membership, wish: Wish) -> Findings:
    """Mentors with open time for the wish (S0.12), best first, or else the nearest times outside the window.

    Outside means the days around the window and, if those have nothing, everything bookable. Raises NotFound
    for an unknown service, ServiceInactive, and LengthNotOffered if no fitting mentor offers it.
    """
    window = wish.window or Timespan(unit.now, unit.now + timedelta(days=DEFAULT_DAYS))
    offers = _offers(unit, seeker, wish)
    if not offers:
        return Findings(window, (), (), 0)
    inside = _starts(unit, offers, window, wish)
    if inside and wish.at is not None:
        return _found_at(unit, offers, inside, wish, wish.at)
    if inside:
        return Findings(window, _ranked(unit, offers, inside, wish), (), len(offers))
    reach = timedelta(days=NEAREST_DAYS)
    near = Timespan(max(unit.now, window.start - reach), max(unit.now, window.end) + reach)
    far = Timespan(unit.now, unit.now + timedelta(days=1 + max(offer.service.horizon_days for offer in offers)))
    outside = _starts(unit, offers, near, wish) or _starts(unit, offers, far, wish)
    return Findings(window, (), _nearest(unit, offers, outside, wish, window), len(offers))


def _found_at(
    unit: Unit, offers: Sequence[Wanted], starts: Mapping[int, Sequence[int]], wish: Wish, at: datetime
) -> Findings:
    """Those who can begin then; where nobody can, what is nearest to it."""
    then = Timespan.lasting(at, offers[0].length)
    can = {host: minutes for host, minutes in starts.items() if minute_at(at) in minutes}
    if can:
        return Findings(then, _ranked(unit, offers, can, wish), (), len(offers))
    return Findings(then, (), _nearest(unit, offers, starts, wish, then), len(offers))


def _starts(unit: Unit, offers: Sequence[Wanted], window: Timespan, wish: Wish) -> Mapping[int, list[int]]:
    """The open starts in the window, in minutes since the epoch, of sessions that avoid what is left out."""
    starts = start_minutes_of(unit, offers, window)
    if not wish.left_out:
        return starts
    closed = [(minute_at(span.start), minute_from(span.end)) for span in wish.left_out]
    length = {wanted.mentor.person_id: wanted.length for wanted in offers}
    kept = {
        host: [m for m in minutes if not any(m < end and start < m + length[host] for start, end in closed)]
        for host, minutes in starts.items()
    }
    return {host: minutes for host, minutes in kept.items() if minutes}


def offer_of(unit: Unit, seeker: Membership, host_id: int, service_id: int | None, length: int | None) -> Wanted:
    """One host as the seeker may book them.

    Raises NotFound if there is no such mentor or service for the seeker, or the host does not offer that service (``offer``),
    ServiceInactive, and LengthNotOffered.
    """
    offers = _offers(unit, seeker, Wish(host_ids=(host_id,), service_id=service_id, length=length))
    if not offers:
        person = unit.people.get(host_id)
        member = unit.people.membership(seeker.organisation_id, host_id)
        known = member is not None and sees_mentor(seeker, host_id)
        otherwise = service_id is not None and known and _offers(unit, seeker, Wish(host_ids=(host_id,)))
        raise NotFound("offer" if otherwise else "mentor", person.name if person is not None and known else "")
    return offers[0]


def can_book(unit: Unit, seeker: Membership, time: OpenTime, *, ignoring: Collection[int] = ()) -> bool:
    """Whether the seeker could book just this time now; claims of the bookings ``ignoring`` do not count."""
    try:
        wanted = offer_of(unit, seeker, time.host_id, time.service_id, time.length)
    except (NotFound, LengthNotOffered, ServiceInactive):
        return False
    return is_open(unit, wanted, time.starts_at, ignoring=ignoring)


def offered_by(services: Sequence[Service], host_id: int) -> list[Service]:
    """The active services of one host: their own first, then the organisation's."""
    own = [s for s in services if s.active and s.host_id == host_id]
    return own + [s for s in services if s.active and s.host_id is None]


def mentors_knowing(unit: Unit, seeker: Membership, skill_ids: Sequence[int]) -> Sequence[int]:
    """Everybody other than the seeker who mentors here and knows all of these skills, as far as the seeker may see them."""
    mentors = unit.search.mentors(seeker.organisation_id, skill_ids=tuple(skill_ids), host_ids=())
    others = (mentor.person_id for mentor in mentors)
    return [each for each in others if each != seeker.person_id and sees_mentor(seeker, each)]


def _offers(unit: Unit, seeker: Membership, wish: Wish) -> list[Wanted]:
    services = _asked_for(unit.services.of_organisation(seeker.organisation_id), wish.service_id)
    mentors = unit.search.mentors(seeker.organisation_id, skill_ids=wish.skill_ids, host_ids=wish.host_ids)
    mentors = [m for m in mentors if m.person_id != seeker.person_id and sees_mentor(seeker, m.person_id)]
    first = _first_fitting(services, wish.length)
    offers = []
    for mentor in mentors:
        service = first.get(mentor.person_id) or first.get(None)
        if service is not None:
            offers.append(Wanted(mentor, service, wish.length or service.shortest))
    if not offers and wish.length is not None:
        _refuse_length([s for m in mentors for s in offered_by(services, m.person_id)], wish.length)
    return offers


def _asked_for(services: Sequence[Service], service_id: int | None) -> Sequence[Service]:
    """The requested service, or all except those of group sessions.

    Raises NotFound, and ServiceInactive for one that is no longer offered (S4.35).
    """
    if service_id is None:
        return [each for each in services if not each.shared]
    service = next((each for each in services if each.id == service_id), None)
    if service is None:
        raise NotFound("service")
    if not service.active:
        raise ServiceInactive(service_id)
    return [service]


def _first_fitting(services: Sequence[Service], length: int | None) -> Mapping[int | None, Service]:
    """The first active service of each host, and of the organisation (None), with the requested length."""
    first: dict[int | None, Service] = {}
    for service in services:
        if service.active and (length is None or length in service.lengths):
            first.setdefault(service.host_id, service)
    return first


def _refuse_length(services: Sequence[Service], length: int) -> None:
    """Raise LengthNotOffered with the lengths that are offered, if any."""
    lengths = sorted({each for service in services for each in service.lengths})
    if lengths:
        raise LengthNotOffered(services[0].id, length, lengths)


def _ranked(unit: Unit, offers: Sequence[Wanted], starts: Mapping[int, Sequence[int]], wish: Wish) -> tuple[Found, ...]:
    load = unit.bookings.load(list(starts), unit.now - _LATELY)
    wanted = {w.mentor.person_id: w for w in offers}
    first = {host: minute_at(wish.at) if wish.at is not None else minutes[0] for host, minutes in starts.items()}
    candidates = [_candidate(wanted[host], minute, load.get(host, 0), wish) for host, minute in first.items()]
    return tuple(_found(wanted[c.host_id], starts[c.host_id], why) for c, why in ranked(candidates))


def _nearest(
    unit: Unit, offers: Sequence[Wanted], starts: Mapping[int, Sequence[int]], wish: Wish, window: Timespan
) -> tuple[Found, ...]:
    opens, closes = minute_at(window.start), minute_from(window.end)

    def distance(minute: int) -> int:
        return minute - closes if minute >= closes else opens - minute

    near: dict[int, list[int]] = {}
    for host, minutes in starts.items():
        after = bisect_left(minutes, opens)
        around = minutes[max(0, after - _NEAREST) : after + _NEAREST]
        near[host] = sorted(sorted(around, key=distance)[:_NEAREST])
    return tuple(sorted(_ranked(unit, offers, near, wish), key=lambda found: min(map(distance, found.minutes))))


def _candidate(wanted: Wanted, soonest: int, load: int, wish: Wish) -> Candidate:
    mentor = wanted.mentor
    matched = len(mentor.skill_ids.intersection(wish.skill_ids))
    return Candidate(mentor.person_id, mentor.name, matched, moment_at(soonest), mentor.rating, load)


def _found(wanted: Wanted, minutes: Sequence[int], why: tuple[Reason, ...]) -> Found:
    return Found(wanted.mentor, wanted.service, wanted.length, tuple(minutes), why)
