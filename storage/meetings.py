"""Meetings and their invitations."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, update

from core.model.booking import State
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting
from core.model.timespan import Timespan
from storage import booking_queries
from storage import meeting_rows as rows
from storage.booking_rows import SHORT_ID_LENGTHS, common_values, new_short_id
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import bookings, claims, invitations, meetings
from storage.types import among

_SEEN = (bookings.c.id == bindparam("wanted"), bookings.c.version == bindparam("seen"))
_SAVE = Prepared(update(bookings).where(*_SEEN))
_SAVE_MORE = Prepared(update(meetings).where(meetings.c.booking_id == bindparam("wanted")))
_ADD_MORE = Prepared(insert(meetings))
_CLAIM = Prepared(insert(claims))
_RELEASE = Prepared(delete(claims).where(claims.c.booking_id == bindparam("wanted")))
_RELEASE_ALL = Prepared(delete(claims).where(among(claims.c.booking_id, "wanted")))
_UNCLAIM = Prepared(
    delete(claims).where(claims.c.booking_id == bindparam("wanted"), claims.c.calendar_id == bindparam("calendar"))
)
_INVITE = Prepared(insert(invitations))
_SAVE_INVITATION = Prepared(update(invitations).where(invitations.c.id == bindparam("wanted")))
_UNINVITE = Prepared(delete(invitations).where(among(invitations.c.id, "wanted")))


class MeetingTable(Repository):
    """Implements ``core.ports.Meetings``."""

    def get(self, meeting_id: int) -> Meeting | None:
        """The meeting, or None, also if the id is a session's."""
        return self._ahead(("meeting", meeting_id), lambda: self._one(rows.GET, {"wanted": meeting_id}))

    def read_ahead(self, ids: Collection[int]) -> None:
        """Those of the ids that are meetings."""
        found = self.many(ids)
        self._session.ahead.update((("meeting", number), found.get(number)) for number in ids)

    def are_none(self, ids: Collection[int]) -> None:
        """Remember that these ids are sessions', so that they are not looked up as meetings."""
        self._session.ahead.update((("meeting", number), None) for number in ids)

    def many(self, ids: Collection[int]) -> Mapping[int, Meeting]:
        """The meetings among these ids, by id."""
        return {meeting.id: meeting for meeting in self._many(rows.MANY, {"wanted": ids})} if ids else {}

    def by_short_id(self, organisation_id: int, short_id: str) -> Meeting | None:
        """The meeting with this short id, ignoring case."""
        return self._one(rows.BY_SHORT_ID, {"organisation": organisation_id, "called": short_id.upper()})

    def for_update(self, meeting_id: int) -> Meeting | None:
        """The meeting with its row locked until the unit ends."""
        return self._one(rows.FOR_UPDATE, {"wanted": meeting_id})

    def all_for_update(self, ids: Collection[int]) -> Mapping[int, Meeting]:
        """Those of the ids that are meetings, by id, with their rows locked in ascending order until the unit ends."""
        return {each.id: each for each in self._many(rows.ALL_FOR_UPDATE, {"wanted": ids})} if ids else {}

    def add(self, meeting: Meeting, invitations: Sequence[Invitation], claims: Sequence[Claim]) -> Meeting:
        """Store a new meeting (id and short id are given) with its invitations and claims.

        Raises Conflict, which spoils the unit, where a hard claim overlaps another or somebody is invited twice.
        """
        created = meeting.created_at or self._session.now
        values = self._new_values(meeting)
        for length in SHORT_ID_LENGTHS:
            short_id = new_short_id(length)
            number = self._session.value(booking_queries.ADD, values | {"short_id": short_id})
            if number is not None:
                self._session.change(_ADD_MORE, rows.meeting_values(meeting) | {"booking_id": number})
                self.invite([replace(each, booking_id=number) for each in invitations])
                self._claim(number, claims)
                return replace(meeting, id=number, short_id=short_id, created_at=created)
        raise self._session.conflict("no short id is free")

    def add_all(self, new: Sequence[tuple[Meeting, Sequence[Invitation], Sequence[Claim]]]) -> Sequence[Meeting]:
        """Store several new meetings of one organisation, in as many statements for many as for two.

        Raises Conflict, which spoils the unit, also where somebody else takes one of their short ids meanwhile.
        """
        if not new:
            return ()
        organisation_id = new[0][0].organisation_id
        called = self._short_ids(organisation_id, len(new))
        bookings_of = [
            self._new_values(each) | {"short_id": short_id} for (each, _, _), short_id in zip(new, called, strict=True)
        ]
        self._session.change_many(booking_queries.ADD_ALL, bookings_of)
        numbers = self._called(organisation_id, called)
        made = [
            replace(each, id=numbers[short_id], short_id=short_id, created_at=each.created_at or self._session.now)
            for (each, _, _), short_id in zip(new, called, strict=True)
        ]
        self._session.change_many(_ADD_MORE, [rows.meeting_values(each) | {"booking_id": each.id} for each in made])
        self.invite(
            [replace(one, booking_id=at.id) for at, (_, invited, _) in zip(made, new, strict=True) for one in invited]
        )
        self._claim_all([(at.id, claims) for at, (_, _, claims) in zip(made, new, strict=True)])
        return made

    def _short_ids(self, organisation_id: int, count: int) -> Sequence[str]:
        """This many unused short ids, of the shortest length that has enough."""
        for length in SHORT_ID_LENGTHS:
            drawn = {new_short_id(length) for _ in range(2 * count + 8)}
            free = drawn.difference(self._called(organisation_id, drawn))
            if len(free) >= count:
                return sorted(free)[:count]
        raise self._session.conflict("no short ids are free")

    def _called(self, organisation_id: int, short_ids: Collection[str]) -> Mapping[str, int]:
        """The bookings that have these short ids, by short id."""
        key = {"organisation": organisation_id, "called": list(short_ids)}
        return {row[0]: row[1] for row in self._session.rows(booking_queries.CALLED, key)}

    def _new_values(self, meeting: Meeting) -> dict[str, Any]:
        """A new meeting's booking by column, without its short id."""
        return common_values(meeting) | {
            "organisation_id": meeting.organisation_id,
            "created_at": meeting.created_at or self._session.now,
            "guest_id": None,
            "topic": "",
            "awaits": None,
            "entry_id": None,
            "joins_id": None,
            "priority": None,
            "guest_moves": 0,
        }

    def save_all(self, changed: Sequence[tuple[Meeting, Sequence[Claim] | None, int]]) -> None:
        """Store changed meetings as ``save`` does one: (meeting, claims, seen). All claims are given up before any is made.

        Raises Conflict, which spoils the unit, where one is not at the version seen, or where hard claims overlap.
        """
        if not changed:
            return
        seen = [common_values(each) | {"wanted": each.id, "seen": version} for each, _, version in changed]
        if self._session.change_many(_SAVE, seen) != len(changed):
            raise self._session.conflict("one of the meetings is not at the version seen")
        self._session.change_many(
            _SAVE_MORE, [rows.meeting_values(each) | {"wanted": each.id} for each, _, _ in changed]
        )
        anew = [
            (each.id, claims if each.live else ()) for each, claims, _ in changed if claims is not None or not each.live
        ]
        if anew:
            self._session.change(_RELEASE_ALL, {"wanted": [number for number, _ in anew]})
            self._claim_all([(number, claims or ()) for number, claims in anew])

    def save(self, meeting: Meeting, claims: Sequence[Claim] | None, *, seen: int) -> None:
        """Store a changed meeting whose version in the store is ``seen``; raises Conflict when it is not (S4.18).

        ``claims`` replaces all of its claims; None leaves them. A meeting that is not live keeps none. Conflict spoils the unit.
        """
        key = {"wanted": meeting.id}
        if not self._session.change(_SAVE, common_values(meeting) | key | {"seen": seen}):
            raise self._session.conflict(f"meeting {meeting.id} is not at version {seen}")
        self._session.change(_SAVE_MORE, rows.meeting_values(meeting) | key)
        if claims is not None or not meeting.live:
            self.reclaim(meeting.id, claims if claims and meeting.live else ())

    def reclaim(self, meeting_id: int, claims: Sequence[Claim]) -> None:
        """Replace the meeting's claims; raises Conflict, which spoils the unit, if hard claims overlap."""
        self._session.change(_RELEASE, {"wanted": meeting_id})
        self._claim(meeting_id, claims)

    def claim(self, meeting_id: int, claim: Claim) -> None:
        """Add a claim of the meeting; raises Conflict, which spoils the unit, if hard claims overlap."""
        self._claim(meeting_id, (claim,))

    def unclaim(self, meeting_id: int, calendar_id: int) -> None:
        """Remove the meeting's claims on this calendar."""
        self._session.change(_UNCLAIM, {"wanted": meeting_id, "calendar": calendar_id})

    def invitations(self, meeting_ids: Collection[int]) -> Mapping[int, Sequence[Invitation]]:
        """The invitations of each meeting, in the order in which they were sent."""
        found: dict[int, list[Invitation]] = {number: [] for number in meeting_ids}
        if found:
            for row in self._session.rows(rows.INVITATIONS, {"wanted": meeting_ids}):
                invitation = rows.invitation_of(row)
                found[invitation.booking_id].append(invitation)
        return found

    def invitation(self, invitation_id: int) -> Invitation | None:
        """The invitation, or None."""
        row = self._session.row(rows.INVITATION, {"wanted": invitation_id})
        return None if row is None else rows.invitation_of(row)

    def invite(self, invitations: Sequence[Invitation]) -> None:
        """Store new invitations under new ids. Raises Conflict if somebody is already invited."""
        if invitations:
            self._session.change_many(_INVITE, [rows.invitation_values(each) for each in invitations])

    def save_invitations(self, invitations: Sequence[Invitation]) -> None:
        """Store changed invitations."""
        if invitations:
            values = [rows.invitation_values(each) | {"wanted": each.id} for each in invitations]
            self._session.change_many(_SAVE_INVITATION, values)

    def save_invitation(self, invitation: Invitation) -> None:
        """Store a changed invitation."""
        self._session.change(_SAVE_INVITATION, rows.invitation_values(invitation) | {"wanted": invitation.id})

    def uninvite(self, invitation_ids: Collection[int]) -> None:
        """Remove these invitations."""
        if invitation_ids:
            self._session.change(_UNINVITE, {"wanted": invitation_ids})

    def of_person(
        self, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
    ) -> Sequence[Meeting]:
        """Meetings that the person hosts or is invited to and has not declined, overlapping the window, in order of start.

        Proposed changes to other meetings are left out.
        """
        key = {"person": person_id, "states": [state.value for state in states], "most": limit}
        if window is None:
            return self._many(rows.OF_PERSON, key)
        return self._many(rows.OF_PERSON_DURING, key | {"since": window.start, "until": window.end})

    def unanswered(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Meeting]:
        """Upcoming meetings to which the person is invited and has not answered, in order of start."""
        return self._many(rows.UNANSWERED, {"person": person_id, "now": now, "most": limit})

    def declined(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Meeting]:
        """Upcoming meetings to which the person is invited and has declined, in order of start."""
        return self._many(rows.DECLINED, {"person": person_id, "now": now, "most": limit})

    def requests_with(self, person_id: int) -> Sequence[Meeting]:
        """Meetings awaiting an organizer's decision to which the person would be invited, oldest first."""
        return self._many(rows.OF_REQUESTS, {"person": person_id})

    def past(self, person_id: int, now: datetime, limit: int, skip: int = 0) -> Sequence[Meeting]:
        """The person's meetings that are over, latest first."""
        return self._many(rows.PAST, {"person": person_id, "now": now, "most": limit, "skip": skip})

    def of_organisation(self, organisation_id: int, states: Collection[State]) -> Sequence[Meeting]:
        """Every meeting of the organisation in one of these states, in order of start; proposed changes are left out."""
        key = {"organisation": organisation_id, "states": [state.value for state in states]}
        return self._many(rows.OF_ORGANISATION, key)

    def attended(self, person_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[Timespan]]:
        """When each of the people has, or had, meetings that overlap the window, by person and in order.

        All-day meetings, and those they have declined or are optional for, are left out.
        """
        found: dict[int, list[Timespan]] = {number: [] for number in person_ids}
        key = {"wanted": person_ids, "since": window.start, "until": window.end}
        for person, starts, ends in self._session.rows(rows.ATTENDED, key) if found else ():
            found[person].append(Timespan(starts, ends))
        return found

    def of_service(self, service_id: int, window: Timespan) -> Sequence[Meeting]:
        """The service's upcoming group sessions that overlap the window, in order of start."""
        return self._many(rows.OF_SERVICE, {"service": service_id, "since": window.start, "until": window.end})

    def of_room(self, room_id: int, window: Timespan, states: Collection[State]) -> Sequence[Meeting]:
        """The meetings in the room that overlap the window, in order of start; proposed changes are left out."""
        wanted = {"room": room_id, "states": [state.value for state in states]}
        return self._many(rows.OF_ROOM, wanted | {"since": window.start, "until": window.end})

    def shadows(self, meeting_ids: Collection[int]) -> Mapping[int, Meeting]:
        """The pending changes of these meetings, by the id of the meeting that each would change."""
        found = self._many(rows.SHADOWS, {"wanted": meeting_ids}) if meeting_ids else ()
        return {each.moves_id: each for each in found if each.moves_id is not None}

    def shadow(self, meeting_id: int) -> Meeting | None:
        """The pending change of this meeting, if there is one."""
        return self._one(rows.SHADOW, {"wanted": meeting_id})

    def _claim(self, meeting_id: int, wanted: Sequence[Claim]) -> None:
        self._claim_all([(meeting_id, wanted)])

    def _claim_all(self, wanted: Sequence[tuple[int, Sequence[Claim]]]) -> None:
        values = [
            {
                "booking_id": meeting_id,
                "calendar_id": claim.calendar_id,
                "starts_at": claim.span.start,
                "ends_at": claim.span.end,
                "hard": claim.hard,
            }
            for meeting_id, claims in wanted
            for claim in claims
        ]
        if values:
            self._session.change_many(_CLAIM, values)

    def _one(self, statement: Prepared, key: dict[str, Any]) -> Meeting | None:
        row = self._session.row(statement, key)
        return None if row is None else rows.meeting_of(row)

    def _many(self, statement: Prepared, key: dict[str, Any]) -> Sequence[Meeting]:
        return [rows.meeting_of(row) for row in self._session.rows(statement, key)]
