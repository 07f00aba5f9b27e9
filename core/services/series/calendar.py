"""What a calendar program is told of a meeting: of a series all under one UID (RFC 5546, 3.2; RFC 5545, 3.8.4.4)."""

from collections.abc import Sequence
from dataclasses import replace

from core.model.booking import State
from core.model.itip import Attendee, CalendarEvent, ItipMessage, Method, event_of, uid_of
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.series import Series
from core.ports import Unit

_STAND = frozenset({State.CONFIRMED, State.ONGOING, State.COMPLETED})


def itip_of(
    unit: Unit, meeting: Meeting, host: Person, attendee: Attendee, *, place: str, ends: bool = False
) -> ItipMessage:
    """The message about the meeting: an invitation or its update, or what takes it out of the attendee's calendar.

    Of a series all of it is told, with the occurrences that differ from its rule; only where one occurrence ends and others
    stand, that one alone is taken out, by its RECURRENCE-ID, so that the series stays (complaint 71).
    """
    event = event_of(meeting, host, attendee, place=place)
    series = unit.series.get(meeting.series_id) if meeting.series_id is not None else None
    if series is None or series.created_at is None:
        return ItipMessage(Method.CANCEL if ends else Method.REQUEST, (event,))
    meetings = [each for each in unit.series.meetings(series.id, tuple(State)) if _is_for(unit, each, attendee)]
    whole = _series_events(series, meetings or [meeting], host, attendee, place)
    if not ends:
        return ItipMessage(Method.REQUEST, whole)
    stand = [each for each in meetings if each.state in _STAND and each.id != meeting.id]
    if not stand:
        return ItipMessage(Method.CANCEL, whole[:1])
    if meeting.recurrence_at is not None and series.pattern.has(series.pattern.day_of(meeting.recurrence_at)):
        return ItipMessage(Method.CANCEL, (_occurrence(event, whole[0], meeting),))
    return ItipMessage(Method.REQUEST, whole)


def _is_for(unit: Unit, meeting: Meeting, attendee: Attendee) -> bool:
    """Whether the attendee is invited to it, by address or as a person who has it."""
    for each in unit.meetings.invitations([meeting.id])[meeting.id]:
        person = unit.people.get(each.person_id) if each.person_id is not None else None
        address = each.email if person is None else person.mail
        if address is not None and address.casefold() == attendee.email.casefold():
            return True
    return False


def _series_events(
    series: Series, meetings: Sequence[Meeting], host: Person, attendee: Attendee, place: str
) -> tuple[CalendarEvent, ...]:
    """The series by its rule, then each occurrence that differs from it; what was cancelled by itself is left out."""
    assert series.created_at is not None, "it is stored"
    pattern = series.pattern
    model = next((each for each in meetings if not each.changed and each.state in _STAND), meetings[0])
    out = {pattern.occurrence(day).span.start for day in pattern.exceptions}
    out |= {each.recurrence_at for each in meetings if each.state is State.CANCELLED and each.recurrence_at is not None}
    main = replace(
        event_of(model, host, attendee, place=place),
        uid=uid_of("series", series.id, series.created_at),
        sequence=series.version - 1 + sum(each.version - 1 for each in meetings),
        span=pattern.occurrence(pattern.first).span,
        zone=pattern.zone,
        rule=pattern.rule.text(pattern.zone),
        excluded=tuple(sorted(out)),
    )
    differ = [each for each in meetings if each.changed and each.state in _STAND]
    return (main, *(_occurrence(event_of(each, host, attendee, place=place), main, each) for each in differ))


def _occurrence(event: CalendarEvent, main: CalendarEvent, meeting: Meeting) -> CalendarEvent:
    """The event as one of the series."""
    return replace(event, uid=main.uid, sequence=main.sequence, zone=main.zone, recurrence_at=meeting.recurrence_at)
