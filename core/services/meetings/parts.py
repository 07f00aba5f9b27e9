"""What the stories of a meeting share: looking up, locking in one order, finding what is in the way, writing down, telling."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.errors import NotAllowed, NotFound, RoomUnfit
from core.events import Event
from core.model.booking import Party, State
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting, claims_of_meeting, people_of
from core.model.minutes import DAY
from core.model.people import Membership, Person
from core.model.rights import organizes, sees_mentor
from core.model.room import Needs, why_unfit
from core.model.timespan import Timespan
from core.model.zones import day_bounds, zone_named
from core.ports import Unit
from core.services.booking.parts import claim_of
from core.services.history import Line, note_all
from core.services.timers import keep_timers_of

_NEVER_SENT = frozenset({State.PENDING, State.DECLINED, State.LAPSED})
"""Organizers have not let it take place, or not yet: nobody has been invited."""


@dataclass(frozen=True, slots=True)
class LockedMeeting:
    """A meeting with its row and all its calendars locked, who is invited, and the side on which the one who speaks stands.

    ``party`` is HOST for its host, GUEST for who is invited, ORGANIZER for an organizer who is neither. ``people`` are the host
    and everybody invited who is known to the bot, by id.
    """

    meeting: Meeting
    invitations: tuple[Invitation, ...]
    people: Mapping[int, Person]
    party: Party

    @property
    def calendars(self) -> Mapping[int, int]:
        """The people's calendars, by person."""
        return {person.id: person.calendar_id for person in self.people.values()}


def seen_meeting(unit: Unit, member: Membership, meeting_id: int) -> Meeting:
    """The meeting, for its people and for organizers; NotFound tells all others not even that it is there.

    Of a private one organizers see nothing either (S1.54): they are told of it as busy time.
    """
    meeting = unit.meetings.get(meeting_id)
    if meeting is None or party_of_meeting(unit, member, meeting) is None:
        raise NotFound("booking")
    return meeting


def party_of_meeting(unit: Unit, member: Membership, meeting: Meeting) -> Party | None:
    """HOST, GUEST for who has been invited, ORGANIZER for an organizer of its organisation where it is not private, else None."""
    if member.person_id == meeting.host_id:
        return Party.HOST
    invited = meeting.state not in _NEVER_SENT
    if invited and any(
        each.person_id == member.person_id for each in unit.meetings.invitations([meeting.id])[meeting.id]
    ):
        return Party.GUEST
    organized = member.organisation_id == meeting.organisation_id and organizes(member) and not meeting.private
    return Party.ORGANIZER if organized else None


def lock_meeting(unit: Unit, member: Membership, meeting_id: int, *, more: Collection[int] = ()) -> LockedMeeting:
    """Lock the calendars of the meeting and of the people ``more``, then the meeting, and read it again.

    Raises NotFound, as ``seen_meeting`` does.
    """
    before = seen_meeting(unit, member, meeting_id)
    invited = unit.meetings.invitations([meeting_id])[meeting_id]
    lock_people(unit, people_of(before, invited) | set(more), before.room_id)
    meeting = unit.meetings.for_update(meeting_id)
    party = None if meeting is None else party_of_meeting(unit, member, meeting)
    if meeting is None or party is None:
        raise NotFound("booking")
    invitations = tuple(unit.meetings.invitations([meeting_id])[meeting_id])
    people = unit.people.many(people_of(meeting, invitations) | set(more))
    return LockedMeeting(meeting, invitations, people, party)


def only_host(locked: LockedMeeting) -> None:
    """Raise NotAllowed for everybody but the host and organizers."""
    if locked.party is Party.GUEST:
        raise NotAllowed(needs="meeting_host")


def lock_people(unit: Unit, people: Collection[int], room_id: int | None) -> Mapping[int, Person]:
    """Lock the calendars of the people and of the room in ascending order; returns the people. Raises NotFound."""
    found = unit.people.many(people)
    if len(found) < len(set(people)):
        raise NotFound("person")
    room = room_calendar(unit, room_id)
    unit.bookings.lock({person.calendar_id for person in found.values()} | ({room} if room is not None else set()))
    return found


def room_calendar(unit: Unit, room_id: int | None) -> int | None:
    """The calendar of the room, None without one. Raises NotFound."""
    if room_id is None:
        return None
    room = unit.rooms.get(room_id)
    if room is None:
        raise NotFound("room")
    return room.calendar_id


def check_room(unit: Unit, organisation_id: int, room_id: int | None, span: Timespan, people: int) -> None:
    """Raise NotFound for a room of another organisation, RoomUnfit for one that does not do for so many people then (S1.8)."""
    if room_id is None:
        return
    room = unit.rooms.get(room_id)
    if room is None or room.organisation_id != organisation_id:
        raise NotFound("room")
    unfit = why_unfit(room, Needs(people), span)
    if unfit is not None:
        raise RoomUnfit(room, unfit, span)


def span_from(unit: Unit, meeting: Meeting, starts_at: datetime) -> Timespan:
    """The meeting's time if it began then. Whole days stay whole on the host's wall, as many as they are (S1.112)."""
    host = unit.people.get(meeting.host_id)
    if not meeting.all_day or host is None or host.zone is None:
        return Timespan(starts_at, starts_at + (meeting.span.end - meeting.span.start))
    first = starts_at.astimezone(zone_named(host.zone)).date()
    last = first + timedelta(days=max(1, round(meeting.span.minutes / DAY)) - 1)
    return Timespan(day_bounds(first, host.zone).start, day_bounds(last, host.zone).end)


def members_here(unit: Unit, host: Membership, people: Collection[int]) -> None:
    """Raise NotFound for anybody who is not of the host's organisation, or whom the host may not see."""
    if not people:
        return
    members = unit.people.members_among(host.organisation_id, people)
    if any(each not in members or not sees_mentor(host, each) for each in people):
        raise NotFound("person")


def wanted_claims(
    unit: Unit, meeting: Meeting, invitations: Iterable[Invitation], people: Mapping[int, Person]
) -> tuple[Claim, ...]:
    """What the meeting is to claim, in ascending order of the calendars; of a group session's host with the service's buffers."""
    calendars = {person.id: person.calendar_id for person in people.values()}
    service = unit.services.get(meeting.service_id) if meeting.service_id is not None else None
    host = meeting.span if service is None else claim_of(service, meeting.span)
    return claims_of_meeting(meeting, invitations, calendars, room_calendar(unit, meeting.room_id), host=host)


def invited_to(
    unit: Unit, meetings: Sequence[Meeting], person_id: int | None, email: str | None
) -> Sequence[tuple[Meeting, Invitation]]:
    """Those of the meetings to which the person is invited, or whoever is known by the address alone, with the invitation."""
    invited = unit.meetings.invitations([each.id for each in meetings])
    address = email.casefold() if email is not None else None

    def theirs(one: Invitation) -> bool:
        if person_id is not None or one.person_id is not None:
            return one.person_id == person_id
        return one.email is not None and one.email.casefold() == address

    return [(each, one) for each in meetings for one in invited[each.id] if theirs(one)]


def store_meeting(
    unit: Unit,
    before: Meeting,
    after: Meeting,
    claims: Sequence[Claim] | None = None,
    *,
    by: int | None = None,
    what: str = "",
    detail: str = "",
) -> None:
    """Write the change, what the clock does about it, and a line of its history; None leaves the claims while it is live.

    Who waits for its room is looked after where some of it comes free.
    """
    store_meetings(unit, (Written(before, after, claims, detail),), by=by, what=what)


@dataclass(frozen=True, slots=True)
class Written:
    """A change of a meeting that is to be written: what it was, what it is, its claims (None leaves them), and the detail."""

    before: Meeting
    after: Meeting
    claims: Sequence[Claim] | None = None
    detail: str = ""


def store_meetings(unit: Unit, written: Sequence[Written], *, by: int | None = None, what: str = "") -> None:
    """The same of several meetings at once, in as many statements for many as for one; one may go where another was."""
    unit.meetings.save_all([(each.after, each.claims, each.before.version) for each in written])
    note_all(unit, [Line(each.after, what or each.after.state.value, each.detail) for each in written], by=by)
    keep_timers_of(unit, [each.after for each in written])
    _wake_waiting(unit, written)


def _wake_waiting(unit: Unit, written: Sequence[Written]) -> None:
    """Whoever waits for what has come free of a room is offered it, once all is claimed; its host had it (S1.33).

    Of several meetings in a room those are looked at, once, who wait for anything between the first and the last.
    """
    freed: dict[tuple[int, int, int], list[Timespan]] = {}
    for before, after in ((each.before, each.after) for each in written):
        kept = after.live and (after.room_id, after.span) == (before.room_id, before.span)
        if before.room_id is not None and before.live and not kept and before.span.end > unit.now:
            freed.setdefault((before.organisation_id, before.room_id, before.host_id), []).append(before.span)
    for (organisation_id, room_id, host_id), spans in freed.items():
        between = Timespan(min(span.start for span in spans), max(span.end for span in spans))
        unit.room_waits.wake(organisation_id, room_id, between, unit.now, but=host_id)


def tell_people(unit: Unit, meeting: Meeting, event: Event, people: Collection[int]) -> None:
    """A notice to each of the people about the meeting, or about the one that it would change."""
    about = meeting.moves_id or meeting.id
    unit.outbox.notify_all(people, event, organisation_id=meeting.organisation_id, now=unit.now, about=about)
