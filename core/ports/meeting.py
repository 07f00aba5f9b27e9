"""Meetings and their invitations, as core remembers them. Claims, history and calendars' locks are ``Bookings``'."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.model.booking import State
from core.model.invitation import Invitation
from core.model.meeting import Claim, Meeting
from core.model.timespan import Timespan


class Meetings(Protocol):
    """Bookings with several people. Their ids are bookings' ids."""

    def get(self, meeting_id: int) -> Meeting | None:
        """The meeting, or None, also if the id is a session's."""

    def many(self, ids: Collection[int]) -> Mapping[int, Meeting]:
        """The meetings among these ids, by id."""

    def by_short_id(self, organisation_id: int, short_id: str) -> Meeting | None:
        """The meeting with this short id, as people type it."""

    def for_update(self, meeting_id: int) -> Meeting | None:
        """The meeting with its row locked."""

    def all_for_update(self, ids: Collection[int]) -> Mapping[int, Meeting]:
        """The meetings among these ids, by id, with their rows locked in ascending order."""

    def add(self, meeting: Meeting, invitations: Sequence[Invitation], claims: Sequence[Claim]) -> Meeting:
        """Store a new meeting (id and short id are assigned) with its invitations; raises Conflict if hard claims overlap."""

    def add_all(self, new: Sequence[tuple[Meeting, Sequence[Invitation], Sequence[Claim]]]) -> Sequence[Meeting]:
        """The same for several meetings of one organisation at once, in as few statements as for two."""

    def save_all(self, changed: Sequence[tuple[Meeting, Sequence[Claim] | None, int]]) -> None:
        """Store changed meetings as ``save`` does one: (meeting, claims, seen). All claims are given up before any is made."""

    def shadows(self, meeting_ids: Collection[int]) -> Mapping[int, Meeting]:
        """The pending changes of these meetings, by the id of the meeting that each would change."""

    def save(self, meeting: Meeting, claims: Sequence[Claim] | None, *, seen: int) -> None:
        """Store a changed meeting whose version in the store is ``seen``; raises Conflict when it is not (S4.18).

        ``claims`` replaces all of its claims; None leaves them. A meeting that is not live keeps none.
        """

    def reclaim(self, meeting_id: int, claims: Sequence[Claim]) -> None:
        """Replace the meeting's claims without changing the meeting itself; raises Conflict if hard claims overlap."""

    def claim(self, meeting_id: int, claim: Claim) -> None:
        """Add one claim to the meeting's; raises Conflict if hard claims overlap."""

    def unclaim(self, meeting_id: int, calendar_id: int) -> None:
        """Remove the meeting's claims on this calendar."""

    def invitations(self, meeting_ids: Collection[int]) -> Mapping[int, Sequence[Invitation]]:
        """The invitations of each meeting, in the order in which they were sent."""

    def invitation(self, invitation_id: int) -> Invitation | None:
        """The invitation, or None."""

    def requests_with(self, person_id: int) -> Sequence[Meeting]:
        """Meetings awaiting an organizer's decision to which the person would be invited, oldest first."""

    def invite(self, invitations: Sequence[Invitation]) -> None:
        """Store new invitations under new ids. Raises Conflict if somebody is already invited."""

    def save_invitations(self, invitations: Sequence[Invitation]) -> None:
        """Store changed invitations."""

    def save_invitation(self, invitation: Invitation) -> None:
        """Store a changed invitation."""

    def uninvite(self, invitation_ids: Collection[int]) -> None:
        """Remove these invitations."""

    def of_person(
        self, person_id: int, window: Timespan | None, states: Collection[State], limit: int = 50
    ) -> Sequence[Meeting]:
        """Meetings that the person hosts or is invited to and has not declined, overlapping the window, in order of start.

        Proposed changes to other meetings are left out.
        """

    def unanswered(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Meeting]:
        """Upcoming meetings to which the person is invited and has not answered, in order of start."""

    def declined(self, person_id: int, now: datetime, limit: int = 50) -> Sequence[Meeting]:
        """Upcoming meetings to which the person is invited and has declined, in order of start."""

    def past(self, person_id: int, now: datetime, limit: int, skip: int = 0) -> Sequence[Meeting]:
        """The person's meetings that are over, latest first."""

    def of_organisation(self, organisation_id: int, states: Collection[State]) -> Sequence[Meeting]:
        """Every meeting of the organisation in one of these states, in order of start; proposed changes are left out."""

    def attended(self, person_ids: Collection[int], window: Timespan) -> Mapping[int, Sequence[Timespan]]:
        """When each of the people has, or had, meetings that overlap the window, by person and in order.

        All-day meetings, and those they have declined or are optional for, are left out.
        """

    def of_service(self, service_id: int, window: Timespan) -> Sequence[Meeting]:
        """The service's upcoming group sessions that overlap the window, in order of start."""

    def of_room(self, room_id: int, window: Timespan, states: Collection[State]) -> Sequence[Meeting]:
        """The meetings in the room that overlap the window, in order of start; proposed changes are left out."""

    def shadow(self, meeting_id: int) -> Meeting | None:
        """The pending change of this meeting, if there is one."""
