"""Holding a series of sessions with one mentor: together or not at all; the policy decides about each date that others have."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.errors import NotFound, NotOpen, OwnHost, SeriesClashes
from core.model.booking import Booking, Party, State
from core.model.conflict import Clash
from core.model.people import Membership
from core.model.priority import Priority
from core.model.series import Pattern, Series, SeriesKind, made_by
from core.ports import Unit
from core.services.availability import Wanted
from core.services.booking.checks import check_holds, held_now
from core.services.booking.ending import released
from core.services.booking.freeing import freed
from core.services.booking.holding import new_hold
from core.services.booking.parts import Sides, claim_of, tidy
from core.services.conflicts import Insist
from core.services.insisting import put_to_organizers
from core.services.meetings.asking import lock_met
from core.services.meetings.displacing import offer_left
from core.services.search import offer_of
from core.services.series.parts import Placed, SeriesWish, placed, reach_of, wished_pattern
from core.services.series.session_conflicts import weighed_if
from core.services.series.sessions import Sessions, agree, answered_by, sessions_of
from core.services.series.weighing import Weighed, make_way, note_made_way


def hold_series(
    unit: Unit,
    guest: Membership,
    *,
    host_id: int,
    service_id: int | None,
    wish: SeriesWish,
    topic: str = "",
    insist: Insist | None = None,
) -> Sessions:
    """Hold all of a series that is within reach for the guest, in one transaction, or nothing.

    What else the guest holds of this host is given back for it. Where others have the time of a date, the policy that holds
    decides once the guest does ``insist``: they give way, or organizers are asked about that date; all of it is then confirmed
    at once, and what has become of it already is returned unchanged. Raises SeriesClashes, which names the dates that cannot be
    and the nearest time for each, OwnHost, Invalid, ZoneUnknown, NotOpen, TooManyHolds, and what ``offer_of`` does.
    """
    plan = _planned(unit, guest, host_id, service_id, wish, tidy(topic, "topic"))
    before = _insisted_before(unit, plan) if insist else None
    if before is not None:
        return sessions_of(unit, guest, before)
    found = _weighed(unit, guest, plan, insist)
    if found.clashes:
        raise SeriesClashes(len(plan.places), found.clashes)
    agreed = bool(found.displaced or found.asked)
    expires_at = _answer_by(unit, plan, found) if agreed else None
    if not agreed:
        check_holds(unit, guest, plan.others)
    for each in plan.own:
        released(unit, each, Party.GUEST)
    displaced = make_way(unit, found, by=guest.person_id)
    series = unit.series.add(Series(0, guest.organisation_id, SeriesKind.SESSION, plan.pattern, plan.made_until))
    made = _stored(unit, guest, series, plan, found)
    note_made_way(unit, found, made, by=guest.person_id)
    if agreed:
        agree(unit, series, plan.sides, [each for each in made if each.state is State.HELD], expires_at)
    offer_left(unit, displaced)
    for each in plan.own:
        freed(unit, each)
    return sessions_of(unit, guest, series.id)


def foreseen_sessions(
    unit: Unit, guest: Membership, *, host_id: int, service_id: int | None, wish: SeriesWish
) -> tuple[Clash, ...]:
    """What would have to give way if the series were held now: nothing, as only who insists has others give way.

    Raises as holding it does.
    """
    plan = _planned(unit, guest, host_id, service_id, wish, "")
    clashes = _weighed(unit, guest, plan, None).clashes
    if clashes:
        raise SeriesClashes(len(plan.places), clashes)
    return ()


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is wanted of whom and where its occurrences lie; every calendar that it may change is locked.

    ``own`` is what the guest holds of this host otherwise, ``others`` what they hold beside that.
    """

    wanted: Wanted
    sides: Sides
    topic: str
    pattern: Pattern
    made_until: date
    places: Sequence[Placed]
    own: Sequence[Booking]
    others: Sequence[Booking]


def _planned(
    unit: Unit, guest: Membership, host_id: int, service_id: int | None, wish: SeriesWish, topic: str
) -> _Plan:
    """Raises OwnHost, Invalid, ZoneUnknown, NotOpen where nothing of it is within reach, and what ``offer_of`` does."""
    if host_id == guest.person_id:
        raise OwnHost
    wanted = offer_of(unit, guest, host_id, service_id, wish.length)
    if wanted.service.shared:
        raise NotFound("offer")
    pattern = wished_pattern(unit, guest, wish)
    made_until = made_by(pattern, unit.now + reach_of(wanted.service))
    places = placed(list(pattern.occurrences(pattern.first, made_until)), wish.swaps)
    if not places:
        raise NotOpen(host_id, pattern.occurrence(pattern.first).span.start, "horizon")
    spans = [claim_of(wanted.service, place.span) for place in places]
    people = lock_met(unit, {host_id, guest.person_id}, spans)
    held = held_now(unit, guest.person_id)
    own = [each for each in held if each.host_id == host_id and each.moves_id is None and each.entry_id is None]
    others = [each for each in held if each not in own]
    sides = Sides(people[host_id], people[guest.person_id])
    return _Plan(wanted, sides, topic, pattern, made_until, places, own, others)


def _weighed(unit: Unit, guest: Membership, plan: _Plan, insist: Insist | None) -> Weighed:
    """Whether all of it can be had; without ``insist`` nothing gives way and nobody is asked."""
    ignoring = [each.id for each in plan.own]
    return weighed_if(unit, guest, plan.wanted, plan.sides.guest, plan.places, insist=insist, ignoring=ignoring)


def _insisted_before(unit: Unit, plan: _Plan) -> int | None:
    """The series of the guest that has the first of these times already: a second press of the same button."""
    first = plan.places[0].span.start
    same = unit.bookings.same(plan.sides.host.id, plan.sides.guest.id, first)
    there = same is not None and same.state in {State.PENDING, State.CONFIRMED} and not same.expired(unit.now)
    return same.series_id if same is not None and there else None


def _stored(unit: Unit, guest: Membership, series: Series, plan: _Plan, found: Weighed) -> Sequence[Booking]:
    """The sessions of the series: held together, but for those about which organizers are asked."""
    wanted, sides = plan.wanted, plan.sides
    new = [new_hold(unit, wanted, place.span, guest_id=sides.guest.id, topic=plan.topic) for place in plan.places]
    expires_at = min(each.expires_at or unit.now for each in new)
    made = []
    for place, held in zip(plan.places, new, strict=True):
        at = place.occurrence.recurrence_at
        priority = Priority.URGENT if at in found.asked or at in found.displaced else held.priority
        session = replace(held, expires_at=expires_at, series_id=series.id, recurrence_at=at, priority=priority)
        if at in found.asked:
            own = [(sides.guest.calendar_id, place.span)]
            made.append(put_to_organizers(unit, guest, session, own, found.asked[at], why=found.reason))
        else:
            claim = (sides.host.calendar_id, claim_of(wanted.service, place.span))
            made.append(unit.bookings.add(session, [claim]))
    return made


def _answer_by(unit: Unit, plan: _Plan, found: Weighed) -> datetime | None:
    """Until when the host may answer for what is free of a series that is insisted on; None where nobody has to.

    What others give way to for somebody entitled to displace them is booked with all of its series: their word is the answer.
    Raises NotOpen.
    """
    free = [place for place in plan.places if place.occurrence.recurrence_at not in found.asked]
    if not plan.wanted.service.approval or found.displaced or not free:
        return None
    return answered_by(unit, plan.wanted.service, plan.sides.host.id, min(place.span.start for place in free))
