"""A mentor's hours: the weekly rule, days off, extra time, and the bookings that a change leaves outside.

Hours belong to a membership and are kept on the wall clock of the person's zone (S4.37). Every change locks the person's
calendar first, so that no booking slips in beside it unseen, and tells which bookings it newly leaves outside open time:
nothing is dropped in silence.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.errors import Invalid, NotAllowed, NotFound, ZoneUnknown
from core.model.blocking import closing
from core.model.booking import Booking, State
from core.model.hours import Override, OverrideKind, Stretch, WeeklyHours, day_hours, open_time
from core.model.minutes import DAY, MinuteSpan
from core.model.people import Membership, Person
from core.model.rights import mentors
from core.model.timespan import Timespan, subtract
from core.model.zones import zone_named
from core.ports import Unit
from core.services.booking.freeing import offer_time
from core.services.fields import one_line
from core.services.lookup import person_of

HORIZON_DAYS = 366
"""How far ahead days can be blocked or opened."""

NIGHT_LIMIT = 12 * 60
"""The longest stretch over midnight in minutes; in a longer one start and end were probably swapped."""

NOTE_LIMIT = 200
"""Characters of a day off's note."""

_MANY = 1000
_ENDS_AT_WILL = (State.HELD, State.PENDING, State.CONFIRMED)
"""The states of a booking that a host can still cancel."""


@dataclass(frozen=True, slots=True)
class Week:
    """A mentor's hours: the weekly rule, and the overrides from today on, by id, next first."""

    hours: WeeklyHours
    overrides: tuple[tuple[int, Override], ...] = ()

    @property
    def open_at_all(self) -> bool:
        """Whether anybody could find the mentor."""
        return bool(self.hours.stretches) or any(o.kind is not OverrideKind.CLOSED for _, o in self.overrides)

    def open_in(self, span: Timespan) -> Sequence[Timespan]:
        """What of the span is open, in order."""
        return open_time(self.hours, [override for _, override in self.overrides], span)

    def holds(self, span: Timespan) -> bool:
        """Whether all of the span is open."""
        return self.open_in(span) == (span,)


@dataclass(frozen=True, slots=True)
class Changed:
    """The result of a change: the week now, the weekly stretches before, the ids of new overrides, those removed.

    ``displaced`` are the bookings that were inside open time and no longer are, in order of start.
    """

    week: Week
    before: tuple[Stretch, ...]
    override_ids: tuple[int, ...] = ()
    removed: tuple[Override, ...] = ()
    displaced: tuple[Booking, ...] = ()

    @property
    def overrides(self) -> tuple[Override, ...]:
        """The new overrides, in order of their dates."""
        known = dict(self.week.overrides)
        return tuple(known[number] for number in self.override_ids)


def spanned(weekday: int, start: int, end: int) -> tuple[Stretch, ...]:
    """The stretch from start to end in minutes of the day, split where it runs over midnight ("22–2").

    Raises Invalid for minutes that no day has, for an empty stretch, and for an end before the start that makes no night.
    """
    end = end or DAY
    if not (0 <= start < DAY and 0 < end <= DAY):
        raise Invalid("start", "no_time")
    if start == end:
        raise Invalid("end", "empty")
    if start > end and DAY - start + end > NIGHT_LIMIT:
        raise Invalid("end", "before_start")
    return Stretch.spanning(weekday, start, end)


def week_of(unit: Unit, member: Membership) -> Week:
    """The mentor's week and its overrides from today on. Raises ZoneUnknown."""
    return _week(unit, member, person_of(unit, member.person_id))


def set_week(
    unit: Unit, member: Membership, stretches: Iterable[Stretch], weekdays: Iterable[int] | None = None
) -> Changed:
    """Replace the weekly hours (S0.3, S1.20); ``weekdays`` limits the change to those days, Monday 0.

    A stretch that runs over midnight into another day is added to that day. Days off stay as they are. Raises NotAllowed,
    ZoneUnknown.
    """
    named = frozenset(range(7) if weekdays is None else weekdays)
    wanted = tuple(stretches)

    def change(before: Week) -> tuple[int, ...]:
        kept = (stretch for stretch in before.hours.stretches if stretch.weekday not in named)
        week = WeeklyHours(before.hours.zone, (*kept, *wanted))
        unit.hours.set_weekly(member.id, week.stretches)
        return ()

    return _changed(unit, member, change)


def block_days(
    unit: Unit, member: Membership, first: date, last: date, *, part: MinuteSpan | None = None, note: str = ""
) -> Changed:
    """Block days, both included, or one ``part`` of each, in minutes (S0.4, S3.25); the weekly rule stays untouched.

    Days that have passed are left out. Raises Invalid, NotAllowed, ZoneUnknown.
    """
    if last < first:
        raise Invalid("last", "before_start")
    if part is not None and not 0 <= part[0] < part[1] <= DAY:
        raise Invalid("end", "before_start")
    today = _today(unit, _mentor(unit, member))
    _check_date("last", last, today)
    stretches = (part,) if part is not None and part != (0, DAY) else ()
    override = Override(max(first, today), last, OverrideKind.CLOSED, stretches, one_line("note", note, NOTE_LIMIT))
    return _changed(unit, member, lambda week: _added(unit, member, week, (override,)))


def block_span(unit: Unit, member: Membership, span: Timespan, note: str = "") -> Changed:
    """Block a stretch of time, a part of a day or more. Raises Invalid, NotAllowed, ZoneUnknown."""
    person = _mentor(unit, member)
    if span.end <= unit.now:
        raise Invalid("last", "past")
    zone = _zone(person)
    _check_date("last", span.end.astimezone(zone_named(zone)).date(), _today(unit, person))
    overrides = closing(Timespan(max(span.start, unit.now), span.end), zone, one_line("note", note, NOTE_LIMIT))
    return _changed(unit, member, lambda week: _added(unit, member, week, overrides))


def open_extra(unit: Unit, member: Membership, day: date, start: int, end: int) -> Changed:
    """Open time on one date beyond the weekly hours, in minutes of the day; an end at or before the start is the next day's.

    Time that is already open adds nothing. Raises Invalid (``blocked`` if a day off covers it), NotAllowed, ZoneUnknown.
    """
    _check_date("day", day, _today(unit, _mentor(unit, member)))
    pieces = spanned(day.weekday(), start, end)
    extras = tuple(
        Override(on, on, OverrideKind.EXTRA, ((piece.start_minute, piece.end_minute),))
        for on, piece in zip((day, day + timedelta(days=1)), pieces, strict=False)
    )

    def change(week: Week) -> tuple[int, ...]:
        missing = tuple(extra for extra in extras if not _opens(week, (), extra))
        if not all(_opens(week, missing, extra) for extra in missing):
            raise Invalid("day", "blocked")
        return _added(unit, member, week, missing)

    return _changed(unit, member, change)


def remove_overrides(unit: Unit, member: Membership, override_ids: Sequence[int]) -> Changed:
    """Remove days off or extra time; those already gone are ignored. Raises NotAllowed, ZoneUnknown."""

    def change(_: Week) -> tuple[int, ...]:
        for number in override_ids:
            unit.hours.remove_override(number, member.id)
        return ()

    return _changed(unit, member, change)


def blocking(unit: Unit, member: Membership, first: date, last: date) -> tuple[int, ...]:
    """The ids of the overrides that block these dates, both included."""
    found = unit.hours.override_ids(member.id, first, last)
    return tuple(number for number, override in found if override.kind is OverrideKind.CLOSED)


def undecided(unit: Unit, member: Membership, booking_ids: Sequence[int]) -> tuple[Booking, ...]:
    """The host's bookings among these that can still be cancelled, in order of start."""
    found = (unit.bookings.get(number) for number in dict.fromkeys(booking_ids))
    mine = (each for each in found if each is not None and each.organisation_id == member.organisation_id)
    return tuple(sorted((each for each in mine if _callable_off(unit, member, each)), key=lambda each: each.span))


def kept(unit: Unit, member: Membership, booking_id: int) -> Booking:
    """The host's booking, which is kept although its time is blocked. Raises NotFound."""
    booking = unit.bookings.get(booking_id)
    if booking is None or booking.host_id != member.person_id:
        raise NotFound("booking")
    return booking


def _changed(unit: Unit, member: Membership, change: Callable[[Week], tuple[int, ...]]) -> Changed:
    """Change the week under the calendar's lock, and find the bookings that leaves outside. ``change`` returns new ids."""
    person = _mentor(unit, member)
    unit.bookings.lock({person.calendar_id})
    before = _week(unit, member, person)
    added = change(before)
    after = _week(unit, member, person)
    removed = tuple(override for number, override in before.overrides if number not in dict(after.overrides))
    _offer_opened(unit, member, before, after)
    return Changed(after, before.hours.stretches, added, removed, _displaced(unit, member, before, after))


def _offer_opened(unit: Unit, member: Membership, before: Week, after: Week) -> None:
    """Offer newly opened time to the waitlist."""
    ahead = Timespan(unit.now, unit.now + timedelta(days=HORIZON_DAYS))
    latest = unit.waitlist.latest(member.organisation_id, member.person_id, ahead)
    if latest is None:
        return
    wished = Timespan(unit.now, latest)
    opened = subtract(after.open_in(wished), before.open_in(wished))
    offer_time(unit, member.organisation_id, member.person_id, *opened)


def _displaced(unit: Unit, member: Membership, before: Week, after: Week) -> tuple[Booking, ...]:
    ahead = Timespan(unit.now, unit.now + timedelta(days=HORIZON_DAYS + 1))
    coming = unit.bookings.of_person(member.person_id, ahead, _ENDS_AT_WILL, limit=_MANY)
    mine = (each for each in coming if each.organisation_id == member.organisation_id)
    return tuple(
        each
        for each in mine
        if _callable_off(unit, member, each) and before.holds(each.span) and not after.holds(each.span)
    )


def _callable_off(unit: Unit, member: Membership, booking: Booking) -> bool:
    mine = booking.host_id == member.person_id and booking.moves_id is None
    return mine and booking.state in _ENDS_AT_WILL and booking.span.start > unit.now and not booking.expired(unit.now)


def _added(unit: Unit, member: Membership, week: Week, overrides: Iterable[Override]) -> tuple[int, ...]:
    """The ids of the overrides, each stored unless an equal one exists."""
    known = {override: number for number, override in week.overrides}
    return tuple(known.get(each) or unit.hours.add_override(member.id, each) for each in overrides)


def _opens(week: Week, more: Sequence[Override], extra: Override) -> bool:
    """Whether the week with these overrides is already open at the extra time of one date."""
    on = extra.first_date
    touching = [o for _, o in week.overrides if o.first_date <= on <= o.last_date]
    touching += [o for o in more if o.first_date == on]
    minutes: Sequence[MinuteSpan] = day_hours(week.hours.days[on.weekday()], touching)
    return all(any(opens <= start and end <= closes for opens, closes in minutes) for start, end in extra.stretches)


def _week(unit: Unit, member: Membership, person: Person) -> Week:
    today = _today(unit, person)
    hours = WeeklyHours(_zone(person), unit.hours.weekly([member.id]).get(member.id, ()))
    until = today + timedelta(days=HORIZON_DAYS + 1)
    found = unit.hours.override_ids(member.id, today, until)
    return Week(hours, tuple(sorted(found, key=lambda item: (item[1].first_date, item[0]))))


def _check_date(name: str, day: date, today: date) -> None:
    if day < today:
        raise Invalid(name, "past")
    if day > today + timedelta(days=HORIZON_DAYS):
        raise Invalid(name, "too_far", HORIZON_DAYS)


def _today(unit: Unit, person: Person) -> date:
    return unit.now.astimezone(zone_named(_zone(person))).date()


def _zone(person: Person) -> str:
    if person.zone is None:
        raise ZoneUnknown
    return person.zone


def _mentor(unit: Unit, member: Membership) -> Person:
    if not mentors(member):
        raise NotAllowed(needs="mentor")
    return person_of(unit, member.person_id)
