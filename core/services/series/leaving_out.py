"""Dates that are left out of a series, which goes on: together, with one notice for whoever is concerned (S1.73, S1.122)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.errors import SeriesOver
from core.events import DatesSkipped
from core.model.booking import State
from core.model.changing import Verb
from core.model.meeting import Appointment
from core.model.people import Membership
from core.model.series import Scope, Series
from core.ports import Unit
from core.services.booking.cancelling import check_reason
from core.services.booking.ending import called_off
from core.services.booking.lapsing import settle
from core.services.booking.parts import both_but, for_update, lock, tell, tidy
from core.services.meetings.cancelling import call_off_quietly
from core.services.meetings.guests import tell_guests
from core.services.meetings.parts import tell_people
from core.services.series.calling_off import series_of, still_open
from core.services.series.meeting_changes import all_people, locked_meetings

_STAND = frozenset({State.CONFIRMED, State.PENDING})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The dates that were left out, in order, and those that stay because it is too late for them."""

    series: Series
    ended: Sequence[Appointment]
    kept: Sequence[Appointment] = ()


def leave_out_sessions(unit: Unit, member: Membership, booking_ids: Collection[int], *, reason: str = "") -> LeftOut:
    """Cancel these sessions of one series; the other side hears of them together.

    What has been cancelled already is passed over. Raises SeriesOver where none of them is to come, TooLate or IllegalMove where
    this side may cancel none of them any more, ReasonMissing, Invalid, NotFound, NotAllowed.
    """
    reason = tidy(reason, "reason")
    locked = lock(unit, member, min(booking_ids))
    series = series_of(unit, locked.booking)
    found = [settle(unit, for_update(unit, each.id)) for each in unit.series.sessions(series.id, tuple(_STAND))]
    coming = [each for each in found if each.id in booking_ids and each.state in _STAND and each.span.start > unit.now]
    ending, kept, late = still_open(unit, coming, locked.party)
    for each in ending:
        check_reason(unit, each, locked.party, Verb.CANCEL, reason)
    if not ending:
        raise late or SeriesOver(series.id)
    by = member.person_id
    ended = [called_off(unit, each, locked.party, by=by, reason=reason, told=False) for each in ending]
    known = [each for each in ending if not each.undecided]
    if known:
        tell(unit, known[0], _skipped(series, by, known, reason), both_but(known[0], by))
    return LeftOut(series, ended, kept)


def leave_out_meetings(unit: Unit, member: Membership, meeting_ids: Collection[int], *, reason: str = "") -> LeftOut:
    """The same of a series of meetings, by its host. Raises SeriesOver, Invalid, NotFound, NotAllowed."""
    reason = tidy(reason, "reason")
    series, coming = locked_meetings(unit, member, min(meeting_ids), Scope.ALL)
    out = [each for each in coming if each.meeting.id in meeting_ids]
    if not out:
        raise SeriesOver(series.id)
    by = member.person_id
    ended = call_off_quietly(unit, out, by=by, reason=reason)
    known = [each.meeting for each in out if each.meeting.state is not State.PENDING]
    if known:
        tell_people(unit, known[0], _skipped(series, by, known, reason), all_people(out) - {by})
    stay = next((each for each in coming if each not in out), None)
    if stay is not None:
        tell_guests(unit, stay.meeting, stay.invitations, "changed", was=stay.meeting.span.start, whole=True)
    else:
        tell_guests(unit, ended[0], out[0].invitations, "cancelled", whole=True)
    return LeftOut(series, ended)


def _skipped(series: Series, by: int, dates: Sequence[Appointment], reason: str) -> DatesSkipped:
    return DatesSkipped(series.id, by, len(dates), dates[0].span.start, dates[-1].span.start, reason)
