"""Time that a meeting gives back: it is offered to who waits for those whose it is, as that of a session is (S3.14)."""

from collections.abc import Collection, Iterable

from core.model.invitation import Invitation
from core.model.meeting import Meeting
from core.model.timespan import Timespan, subtract
from core.ports import Unit
from core.services.booking.freeing import offer_time


def held_people(meeting: Meeting, invitations: Iterable[Invitation]) -> frozenset[int]:
    """Whose time the meeting has for itself: its host's, and theirs who are required and have not declined."""
    required = (each.person_id for each in invitations if each.required and each.comes)
    return frozenset({meeting.host_id, *(person for person in required if person is not None)})


def free_people(unit: Unit, meeting: Meeting, people: Collection[int], *, kept: Timespan | None = None) -> None:
    """Offer these people's time that the meeting had, but for what is ``kept``, to who waits for it.

    Their calendars are locked, and the meeting's claims are gone by now.
    """
    spans = subtract([meeting.span], [] if kept is None else [kept])
    if not people or not spans:
        return
    mentors = unit.search.mentors(meeting.organisation_id, host_ids=people)
    for host_id in sorted(mentor.person_id for mentor in mentors):
        offer_time(unit, meeting.organisation_id, host_id, *spans)
