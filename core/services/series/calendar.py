"""What a calendar program is told of a meeting or session: of a series all under one UID (RFC 5546, 3.2; RFC 5545, 3.8.4.4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.model.booking import State
from core.model.itip import Attendee, CalendarEvent, ItipMessage, Method, event_of, uid_of
from core.model.meeting import Appointment, Meeting
from core.model.people import Person
from core.model.series import Pattern, Series
from core.ports import Unit
from core.services.meetings.parts import invited_to

_STAND = frozenset({State.CONFIRMED, State.ONGOING, State.COMPLETED})


@dataclass(frozen=True, slots=True)
class Told:
    """An occurrence that stands, as an event of its own: which one it is (UTC), and whether it differs from its series."""

    event: CalendarEvent
    recurrence_at: datetime
    differs: bool


def itip_of(
    unit: Unit,
    meeting: Meeting,
    host: Person,
    attendee: Attendee,
    *,
    place: str,
    person_id: int | None = None,
    ends: bool = False,
) -> ItipMessage:
    """The message about the meeting: an invitation or its update, or what takes it out of the attendee's calendar.

    Of a series all of it is told, with the occurrences that differ from its rule; only where one occurrence ends and others
    stand, that one alone is taken out, by its RECURRENCE-ID, so that the series stays (complaint 71). ``person_id`` is whose
    calendar it is, where they are known by more than their address.
    """
    event = event_of(meeting, host, attendee, place=place)
    series = unit.series.get(meeting.series_id) if meeting.series_id is not None else None
    if series is None:
        return ItipMessage(Method.CANCEL if ends else Method.REQUEST, (event,))
    made = unit.series.meetings(series.id, tuple(State))
    theirs = [each for each, _ in invited_to(unit, made, person_id, attendee.email)] or [meeting]
    sequence = sequence_of(series, theirs)
    stand = [each for each in theirs if each.state in _STAND and not (ends and each.id == meeting.id)]
    told = [_told(each, event_of(each, host, attendee, place=place)) for each in stand or theirs[:1]]
    whole = series_events(series, told, sequence)
    if not ends:
        return ItipMessage(Method.REQUEST, whole)
    if not stand:
        return ItipMessage(Method.CANCEL, whole[:1])
    if meeting.recurrence_at is not None and series.pattern.has(series.pattern.day_of(meeting.recurrence_at)):
        return ItipMessage(Method.CANCEL, (_occurrence(event, whole[0], meeting.recurrence_at),))
    return ItipMessage(Method.REQUEST, whole)


def sequence_of(series: Series, made: Sequence[Appointment]) -> int:
    """The SEQUENCE of all that is told of the series: it rises with whatever changes of it (RFC 5546, 2.1.4)."""
    return series.version - 1 + sum(each.version - 1 for each in made)


def series_events(series: Series, stand: Sequence[Told], sequence: int) -> tuple[CalendarEvent, ...]:
    """The series by its rule, without what does not stand of it (EXDATE), then each occurrence that differs from it.

    ``stand`` is at least one, in the order of their days.
    """
    assert series.created_at is not None, "it is stored"
    pattern = series.pattern
    model = next((each.event for each in stand if not each.differs), stand[0].event)
    main = replace(
        model,
        uid=uid_of("series", series.id, series.created_at),
        sequence=sequence,
        span=pattern.occurrence(pattern.first).span,
        zone=pattern.zone,
        rule=_rule(series),
        excluded=_excluded(series, {each.recurrence_at for each in stand}),
    )
    on_rule = {each.recurrence_at for each in pattern.occurrences(pattern.first, series.made_until)}
    apart = [each for each in stand if each.differs or each.recurrence_at not in on_rule]
    return (main, *(_occurrence(each.event, main, each.recurrence_at) for each in apart))


def differs(pattern: Pattern, event: CalendarEvent, recurrence_at: datetime) -> bool:
    """Whether it takes place at another time than its series has it."""
    return event.span != pattern.occurrence(pattern.day_of(recurrence_at)).span


def _rule(series: Series) -> str:
    """The RRULE; of a series that goes on no more it ends with what was made."""
    pattern = series.pattern
    if series.extend_at is None and not pattern.ends:
        return replace(pattern.rule, until=series.made_until).text(pattern.zone)
    return pattern.rule.text(pattern.zone)


def _excluded(series: Series, stand: set[datetime]) -> tuple[datetime, ...]:
    """What the rule has and does not stand: what was left out, called off, refused, or waits to be decided."""
    pattern = series.pattern
    out = {pattern.occurrence(day).span.start for day in pattern.exceptions}
    made = {each.recurrence_at for each in pattern.occurrences(pattern.first, series.made_until)}
    return tuple(sorted(out | (made - stand)))


def _told(meeting: Meeting, event: CalendarEvent) -> Told:
    assert meeting.recurrence_at is not None, "an occurrence has one"
    return Told(event, meeting.recurrence_at, meeting.changed)


def _occurrence(event: CalendarEvent, main: CalendarEvent, recurrence_at: datetime) -> CalendarEvent:
    """The event as one of the series."""
    return replace(event, uid=main.uid, sequence=main.sequence, zone=main.zone, recurrence_at=recurrence_at)
