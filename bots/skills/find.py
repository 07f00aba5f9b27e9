"""Finding: who has open time, and one mentor's times day by day."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from bots.cards import Card, Form, FormField, Kind, Text
from bots.conversation.turn import Answer, Turn
from bots.inbound import Place
from bots.requests import Find, PickDate, ShowTimes
from bots.skills.pool import find_any
from bots.skills.seat import find_seats
from bots.views.find import found_card
from bots.views.rhythm import how_often
from bots.views.times import DayTimes, times_card
from core.errors import NotFound, OwnHost, Refusal
from core.model.booking import Booking, State
from core.model.recurrence import begun, rule_of
from core.model.timespan import Timespan
from core.model.zones import day_bounds
from core.services.availability import Wanted, starts_of
from core.services.lookup import person_of
from core.services.search import Found, Wish, find, offer_of

_AHEAD = timedelta(days=60)
"""How far the next day with open times is looked for."""


def find_mentors(turn: Turn, request: Find) -> Answer:
    """Mentors with open time for the wish, or the nearest outside it."""
    if request.pool_id is not None:
        return find_any(turn, request, request.pool_id)
    service = turn.unit.services.get(request.service_id) if request.service_id is not None else None
    if service is not None and service.shared and service.organisation_id == turn.member.organisation_id:
        return find_seats(turn, request, service)
    hosts = request.host_ids
    if request.without_ids and not hosts:
        hosts = tuple(turn.directory.mentors.difference(request.without_ids))
    wish = Wish(
        request.skill_ids, hosts, request.service_id, request.window, request.length, request.left_out, request.at
    )
    findings = find(turn.unit, turn.member, wish)
    if not findings.known and request.host_ids:
        raise _not_to_be_booked(turn, request)
    skills = {number: name for name, number in turn.directory.skills.items()}
    return Answer(
        found_card(
            turn.speak,
            request,
            findings,
            skills,
            shared=turn.where.place is Place.GROUP,
            missing=_missing(turn, request, findings.inside),
        ),
        public=True,
    )


def _not_to_be_booked(turn: Turn, request: Find) -> Refusal:
    """Why nobody of these can be booked: they are the seeker, do not offer that, or take no bookings here."""
    if turn.person.id in request.host_ids:
        return OwnHost()
    offering = request.service_id is not None and turn.directory.mentors.issuperset(request.host_ids)
    return NotFound("offer" if offering else "mentor", ", ".join(_names(turn, request.host_ids)))


def _names(turn: Turn, person_ids: Collection[int]) -> list[str]:
    """The names of those whom the one who speaks may know."""
    return [name for name, ids in turn.directory.people.items() if not set(ids).isdisjoint(person_ids)]


def _missing(turn: Turn, request: Find, found: Sequence[Found]) -> list[str]:
    """Those asked for by name beside others, without open time then."""
    absent = set(request.host_ids) - {each.mentor.person_id for each in found}
    return _names(turn, absent) if found and len(request.host_ids) > 1 else []


def show_times(turn: Turn, request: ShowTimes) -> Answer:
    """One day of one mentor's open times, with the way to every other day."""
    wanted = offer_of(turn.unit, turn.member_for(request.moving), request.host_id, request.service_id, request.length)
    if wanted.service.shared:
        day = turn.speak.today() if request.day is None else request.day
        window = request.window or day_bounds(day, turn.speak.zone.key)
        return Answer(also=Find(host_ids=(request.host_id,), service_id=wanted.service.id, window=window))
    ignoring = _moving_ids(turn, request.moving)
    days = _days(turn, wanted, ignoring)
    if request.recurrence:
        days = {day: starts for day, starts in days.items() if _repeats_from(turn, request.recurrence, day)}
    if request.day is None:
        request = replace(request, day=next(iter(days), turn.speak.today()))
    day = request.day or turn.speak.today()
    moving = turn.booking(request.moving) if request.moving is not None else None
    starts = days.get(day) or _starts_on(turn, wanted, day, ignoring)
    if request.recurrence and not _repeats_from(turn, request.recurrence, day):
        starts = []
    if request.window is not None:
        starts = [start for start in starts if request.window.holds(start)]
    found = DayTimes(
        request,
        wanted.mentor,
        wanted.service,
        day,
        _for_moving(starts, moving, wanted.length),
        before=max((d for d in days if d < day), default=None),
        after=min((d for d in days if d > day), default=None),
        held=_held_by_others(turn, wanted, day),
    )
    purpose = _series_purpose(turn, request.recurrence, day) if request.recurrence else _purpose(turn, moving)
    card = times_card(turn.speak, found, purpose=purpose, shared=turn.where.place is Place.GROUP)
    subject = f"booking:{moving.id}" if moving is not None and moving.live else ""
    return Answer(card, subject=subject, public=moving is None)


def _for_moving(starts: Sequence[datetime], moving: Booking | None, length: int) -> Sequence[datetime]:
    """The starts to which a booking can move: its own where it is to be of another ``length`` in minutes, and that first."""
    if moving is None:
        return starts
    others = [start for start in starts if start != moving.span.start]
    stays = len(others) < len(starts) and length != moving.span.minutes
    return [moving.span.start, *others] if stays else others


def _purpose(turn: Turn, moving: Booking | None) -> Text:
    """What the times are for, where they are not just to be booked."""
    if moving is None:
        return ()
    guest, when = person_of(turn.unit, moving.guest_id).name, turn.speak.moment(moving.span.start)
    if moving.state is State.COMPLETED:
        return turn.speak.say("times.following", guest=guest, when=when)
    return turn.speak.say("times.moving", when=when)


def _series_purpose(turn: Turn, recurrence: str, day: date) -> Text:
    """How often what is taken will be; raises Invalid for a rule that cannot be."""
    rule, _ = begun(rule_of(recurrence, turn.speak.zone.key, 0), day)
    often = how_often(turn.speak, rule)
    if rule.count is not None:
        often = f"{often}, {turn.speak.count('rhythm.times', rule.count)}"
    elif rule.until is not None:
        often = f"{often}, {turn.speak.words('rhythm.until', day=turn.speak.long_date(rule.until))}"
    return turn.speak.say("times.series", often=often)


def _repeats_from(turn: Turn, recurrence: str, day: date) -> bool:
    """Whether what repeats so can begin on that day. Raises Invalid for a rule that cannot be."""
    rule = rule_of(recurrence, turn.speak.zone.key, 0)
    return (rule.until is None or day <= rule.until) and begun(rule, day)[1] == day


def _held_by_others(turn: Turn, wanted: Wanted, day: date) -> Sequence[Booking]:
    """What others of the organisation hold of the host's day at present: the time, and nothing of who.

    What is held in another organisation is busy time and nothing else (guarantee 7).
    """
    host_id = wanted.mentor.person_id
    held = turn.unit.bookings.of_person(host_id, day_bounds(day, turn.speak.zone.key), {State.HELD})
    return [
        booking
        for booking in held
        if booking.host_id == host_id
        and booking.organisation_id == wanted.service.organisation_id
        and booking.guest_id != turn.person.id
        and not booking.expired(turn.now)
    ]


def pick_date(turn: Turn, request: PickDate) -> Answer:
    """Ask for any date, then show that day."""
    if turn.values is None:
        return Answer(Card(title=turn.speak.say("times.pick.title"), form=_date_form(turn, request)))
    try:
        day = date.fromisoformat(turn.values.get("day", ""))
    except ValueError:
        return Answer(errors=(("day", turn.speak.words("walk.bad.date")),))
    if day < turn.speak.today():
        return Answer(errors=(("day", turn.speak.words("times.pick.past")),))
    return Answer(also=replace(request.times, day=day, part=0))


def _date_form(turn: Turn, request: PickDate) -> Form:
    day = (request.times.day or turn.speak.today()).isoformat()
    field = FormField("day", turn.speak.words("times.pick.field"), Kind.DATE, initial=day)
    return Form(turn.speak.words("times.pick.title"), (field,), turn.speak.words("times.pick.submit"), request)


def _moving_ids(turn: Turn, moving: int | None) -> tuple[int, ...]:
    if moving is None:
        return ()
    shadow = turn.unit.bookings.shadow(moving)
    return (moving,) if shadow is None else (moving, shadow.id)


def _days(turn: Turn, wanted: Wanted, ignoring: Sequence[int]) -> Mapping[date, Sequence[datetime]]:
    """The mentor's open starts by the reader's day, from now on."""
    window = Timespan(turn.now, turn.now + _AHEAD)
    starts = starts_of(turn.unit, [wanted], window, ignoring=ignoring).get(wanted.mentor.person_id, ())
    return {day: list(group) for day, group in groupby(starts, key=lambda start: turn.speak.local(start).date())}


def _starts_on(turn: Turn, wanted: Wanted, day: date, ignoring: Sequence[int]) -> Sequence[datetime]:
    """The open starts on one of the reader's days, however far ahead the service can be booked."""
    window = day_bounds(day, turn.speak.zone.key)
    return starts_of(turn.unit, [wanted], window, ignoring=ignoring).get(wanted.mentor.person_id, ())


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Find: find_mentors,
    ShowTimes: show_times,
    PickDate: pick_date,
}
