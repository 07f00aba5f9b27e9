"""Sessions and meetings of a series in an export for calendar programs: one event with its rule, and each that differs."""

from collections.abc import Sequence

from core.model.booking import State
from core.model.itip import CalendarEvent
from core.model.meeting import Appointment, Meeting
from core.model.series import Series, SeriesKind
from core.ports import Unit
from core.services.series.calendar import Told, differs, sequence_of, series_events


def in_series(unit: Unit, found: Sequence[tuple[Appointment, CalendarEvent]]) -> tuple[CalendarEvent, ...]:
    """The events in the order given, with those of a series where the first of them is, under the UID of its invitations."""
    known = unit.series.many({each.series_id for each, _ in found if each.series_id is not None})
    stand: dict[int, list[Told]] = {}
    for each, event in found:
        if each.series_id is not None and each.recurrence_at is not None:
            own = isinstance(each, Meeting) and each.changed
            own = own or differs(known[each.series_id].pattern, event, each.recurrence_at)
            stand.setdefault(each.series_id, []).append(Told(event, each.recurrence_at, own))
    events: list[CalendarEvent] = []
    for each, event in found:
        if each.series_id is None:
            events.append(event)
            continue
        series, told = known[each.series_id], stand.pop(each.series_id, [])
        events += series_events(series, told, _sequence(unit, series)) if told else ()
    return tuple(events)


def _sequence(unit: Unit, series: Series) -> int:
    everything = tuple(State)
    if series.kind is SeriesKind.MEETING:
        return sequence_of(series, unit.series.meetings(series.id, everything))
    return sequence_of(series, unit.series.sessions(series.id, everything))
