"""Time that a meeting gives back: it is offered to who waits for those whose it is, as that of a session is (S3.14)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

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
    free_times(unit, [Left(meeting, people, kept)])


@dataclass(frozen=True, slots=True)
class Left:
    """The time of a meeting that these people have again, but for what is ``kept`` of it."""

    meeting: Meeting
    people: Collection[int]
    kept: Timespan | None = None


def free_times(unit: Unit, left: Sequence[Left]) -> None:
    """The same of several meetings of one organisation: each of the people's times together."""
    freed: dict[int, list[Timespan]] = {}
    for each in left:
        spans = subtract([each.meeting.span], [] if each.kept is None else [each.kept])
        for person in each.people if spans else ():
            freed.setdefault(person, []).extend(spans)
    if not freed:
        return
    organisation_id = left[0].meeting.organisation_id
    mentors = unit.search.mentors(organisation_id, host_ids=freed.keys())
    for host_id in sorted(mentor.person_id for mentor in mentors):
        offer_time(unit, organisation_id, host_id, *sorted(freed[host_id]))
