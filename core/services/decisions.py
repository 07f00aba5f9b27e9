"""What organizers are asked about a conflict: written down, told, and closed once, with who, when and why (S1.117)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from core.errors import NotAllowed, NotFound
from core.events import DecisionAsked, DecisionChanged, DecisionMade, DecisionPosted, DecisionReminded, Event
from core.model.conflict import Clash
from core.model.decision import Channel, Decision, Verdict, deadlines
from core.model.meeting import Appointment
from core.model.people import Membership
from core.ports import Unit
from core.services.booking.parts import tidy
from core.services.lookup import organizers


def seen_of(clashes: Sequence[Clash], before: Appointment | None = None) -> tuple[tuple[int, int], ...]:
    """What is decided about, as it stands: everything in the way, and what would be changed."""
    changed = () if before is None else ((before.id, before.version),)
    return (*((clash.booking_id, clash.version) for clash in clashes), *changed)


def put_before_organizers(
    unit: Unit,
    asker: Membership,
    wanted: Appointment,
    clashes: Sequence[Clash],
    *,
    why: str,
    before: Appointment | None = None,
) -> Decision:
    """Ask the organizers about a stored request, or about what it would change of ``before``.

    It is to be decided by the moment at which the request runs out.
    """
    expires = wanted.expires_at or unit.now
    remind, _ = _deadlines(unit, wanted, before)
    decision = unit.decisions.add(
        Decision(
            id=0,
            organisation_id=wanted.organisation_id,
            booking_id=wanted.id,
            asked_by=asker.person_id,
            asked_at=unit.now,
            expires_at=expires,
            seen=seen_of(clashes, before),
            why=why,
            due_at=remind or expires,
            reminded=remind is None,
        )
    )
    tell_organizers(unit, decision, DecisionAsked(decision.id, decision.version))
    return decision


def decided_until(unit: Unit, wanted: Appointment, before: Appointment | None = None) -> datetime:
    """Until when organizers can decide about it."""
    return _deadlines(unit, wanted, before)[1]


def _deadlines(unit: Unit, wanted: Appointment, before: Appointment | None) -> tuple[datetime | None, datetime]:
    """What has begun cannot be changed any more, so that the earlier of the two starts counts."""
    starts = wanted.span.start if before is None else min(wanted.span.start, before.span.start)
    return deadlines(unit.conflicts.rules(wanted.organisation_id).patience, unit.now, starts)


def note_displaced(unit: Unit, wanted: Appointment, clashes: Sequence[Clash], *, by: int, reason: str) -> None:
    """Keep that somebody displaced these for what they wanted, as the policy let them: who, when and why (S1.78)."""
    unit.decisions.add(
        Decision(
            id=0,
            organisation_id=wanted.organisation_id,
            booking_id=wanted.id,
            asked_by=by,
            asked_at=unit.now,
            expires_at=unit.now,
            seen=seen_of(clashes),
            why=reason,
            reminded=True,
            verdict=Verdict.DISPLACED,
            decided_by=by,
            decided_at=unit.now,
        )
    )


def explain(unit: Unit, member: Membership, booking_id: int, why: str) -> Decision:
    """Say why one has asked about the booking, as long as nobody has decided; the organizers' cards show it.

    Raises Invalid, NotFound, NotAllowed.
    """
    why = tidy(why, "why")
    waiting = unit.decisions.waiting(booking_id)
    decision = None if waiting is None else unit.decisions.for_update(waiting.id)
    if decision is None or decision.organisation_id != member.organisation_id:
        raise NotFound("decision")
    if decision.asked_by != member.person_id:
        raise NotAllowed(needs="party")
    if not decision.waits or decision.why == why:
        return decision
    said = replace(decision, why=why)
    unit.decisions.save(said)
    tell_organizers(unit, said, DecisionChanged(said.id, said.version))
    return said


def close(unit: Unit, decision: Decision, verdict: Verdict, *, by: int | None, reason: str = "") -> Decision:
    """It is decided: written down with who, when and why, told to the one who asked and shown to the other organizers."""
    made = replace(decision, verdict=verdict, decided_by=by, decided_at=unit.now, reason=reason, due_at=None)
    unit.decisions.save(made)
    event = DecisionMade(made.id)
    _tell(unit, made, event, {made.asked_by} - ({by} if by is not None else set()))
    tell_organizers(unit, made, event, apart={made.asked_by} | ({by} if by is not None else set()))
    return made


def withdraw(unit: Unit, booking_id: int, *, by: int | None) -> None:
    """Nobody wants any more what organizers are asked about, or it is to be had no more; their cards say so."""
    decision = unit.decisions.waiting(booking_id)
    if decision is not None:
        close(unit, decision, Verdict.WITHDRAWN, by=by)


def run_out(unit: Unit, booking_id: int) -> None:
    """Nobody has decided about it in time."""
    decision = unit.decisions.waiting(booking_id)
    if decision is not None:
        close(unit, decision, Verdict.EXPIRED, by=None)


def tell_organizers(unit: Unit, decision: Decision, event: Event, *, apart: Collection[int] = ()) -> None:
    """To each organizer in private. Where the organisation has chosen a channel, it stands there instead for those who are there.

    An edit there makes no sound: reminded is everybody in private.
    """
    readers = set(organizers(unit, decision.organisation_id))
    channel = unit.conflicts.rules(decision.organisation_id).channel
    if channel is not None and readers:
        _tell(unit, decision, DecisionPosted(decision.id), {min(readers)})
    if channel is not None and not isinstance(event, DecisionReminded):
        readers = {person for person in readers if not _is_in(unit, person, channel)}
    _tell(unit, decision, event, readers - set(apart))


def _tell(unit: Unit, decision: Decision, event: Event, people: Collection[int]) -> None:
    for person in sorted(people):
        unit.outbox.notify(
            person, event, organisation_id=decision.organisation_id, now=unit.now, about=decision.booking_id
        )


def _is_in(unit: Unit, person_id: int, channel: Channel) -> bool:
    """Whether the person is where the channel is: what stands there needs not to be said to them in private."""
    here = (channel.platform, channel.tenant)
    return any((each.platform, each.tenant) == here for each in unit.people.identities(person_id))
