"""Asking organizers about a meeting that clashes, or about a change of one: what does not clash is held meanwhile (S1.117)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from core.errors import NotFound
from core.model.booking import Party, State
from core.model.conflict import Clash, Taken, overlapping
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting
from core.model.moves import moved
from core.model.people import Membership, Person
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.booking.lapsing import settle
from core.services.booking.parts import beyond, claims_of, for_update, tidy
from core.services.conflicts import bookings_of
from core.services.decisions import decided_until, put_before_organizers, run_out
from core.services.history import note
from core.services.meetings.displacing import calendars_of
from core.services.meetings.ending import end_change
from core.services.meetings.parts import room_calendar, store_meeting


def ask_organizers(
    unit: Unit,
    asker: Membership,
    meeting: Meeting,
    invitations: Sequence[Invitation],
    claims: Sequence[Claim],
    clashes: Sequence[Clash],
    *,
    why: str,
    before: Meeting | None = None,
) -> Meeting:
    """Keep the meeting as a request: what clashes with nothing is held, and the organizers are asked about the rest.

    With ``before`` it is what that meeting is to be: it stands as it is until they have decided, and an earlier request to
    change it is withdrawn. Its calendars are locked; nobody is invited before it is decided. Raises Invalid.
    """
    why = tidy(why, "why")
    if before is not None:
        end_change(unit, before, Party.HOST, by=asker.person_id)
    asked = replace(meeting, state=State.PENDING, expires_at=decided_until(unit, meeting, before))
    if before is not None:
        asked = replace(asked, moves_id=before.id, version=1, series_id=None, recurrence_at=None, changed=False)
    asked = unit.meetings.add(asked, invitations, _held(unit, claims, clashes, before))
    note(unit, asked, State.PENDING.value, by=asker.person_id)
    put_before_organizers(unit, asker, asked, clashes, why=why, before=before)
    return asked


def _held(unit: Unit, claims: Sequence[Claim], clashes: Sequence[Clash], before: Meeting | None) -> Sequence[Claim]:
    """What the request claims: hard where nothing is in the way, beside what the meeting that it would change keeps."""
    clashing = {calendar for clash in clashes for calendar in clash.calendar_ids}
    own = {} if before is None else claims_of(unit, before, [claim.calendar_id for claim in claims])
    held = []
    for claim in claims:
        if not claim.hard or claim.calendar_id in clashing:
            held.append(replace(claim, hard=False))
            continue
        free = beyond(claim.span, own.get(claim.calendar_id))
        if free is not None:
            held.append(replace(claim, span=free))
    return held


def lock_met(
    unit: Unit, people: Collection[int], spans: Sequence[Timespan], *, room_ids: Collection[int | None] = ()
) -> Mapping[int, Person]:
    """Lock the calendars of the people and the rooms, and those of everything that has some of these times there.

    What is met may give way. All at once and in ascending order; returns the people. Raises NotFound.
    """
    found = unit.people.many(people)
    if len(found) < len(set(people)):
        raise NotFound("person")
    rooms = {room_calendar(unit, room_id) for room_id in room_ids}
    calendars = {person.calendar_id for person in found.values()} | {room for room in rooms if room is not None}
    owners = {owner for met in overlapping(spans, taken(unit, calendars, spans)) for owner in met}
    unit.bookings.lock(calendars | calendars_of(unit, owners) if owners else calendars)
    return found


def taken(
    unit: Unit, calendars: Collection[int], spans: Sequence[Timespan], ignoring: Collection[int] = ()
) -> list[Taken]:
    """What has time on these calendars from the first of the spans to the last, without the bookings of ``ignoring``."""
    if not spans:
        return []
    window = Timespan(min(span.start for span in spans), max(span.end for span in spans))
    return [
        Taken(calendar, span, owner)
        for calendar, claimed in unit.bookings.claims(calendars, window).items()
        for span, owner in claimed
        if owner not in ignoring
    ]


def settle_met(unit: Unit, claims: Sequence[Claim]) -> None:
    """Let what is met on these locked calendars lapse as far as its time has come, although the clock has not got to it."""
    hard = [claim for claim in claims if claim.hard]
    if not hard:
        return
    around = Timespan(min(claim.span.start for claim in hard), max(claim.span.end for claim in hard))
    claimed = unit.bookings.claims([claim.calendar_id for claim in hard], around)
    settle_owners(unit, {owner for owned in claimed.values() for _, owner in owned})


def settle_owners(unit: Unit, owners: Collection[int]) -> None:
    """The same of bookings that are known to be met."""
    for number, booking in bookings_of(unit, owners).items():
        if booking.expires_at is None or booking.expires_at > unit.now:
            continue
        if isinstance(booking, Meeting):
            expire_meeting(unit, number)
        else:
            settle(unit, for_update(unit, number))


def expire_meeting(unit: Unit, meeting_id: int) -> None:
    """Nobody has decided about the meeting, or the change, in time: it is refused, and those concerned hear of it."""
    meeting = unit.meetings.for_update(meeting_id)
    if meeting is not None and meeting.state is State.PENDING:
        store_meeting(unit, meeting, moved(meeting, State.LAPSED, Party.CLOCK))
    run_out(unit, meeting_id)
