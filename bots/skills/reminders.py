"""Reminders, quiet hours, the day's agenda; coming and running late (S1.113, S2.8, S2.9)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import minute_in
from bots.requests import (
    NoDailyAgenda,
    NoQuiet,
    OffersInQuiet,
    Reminders,
    SayComing,
    SayLate,
    SetDailyAgenda,
    SetQuiet,
    SetReminders,
)
from bots.scenes.bookings import reminding_scene, scene_of
from bots.skills.meet import meeting_answer
from bots.skills.offering import mended
from bots.views.booking import booking_card
from bots.views.reminders import Wishes, daily_form, quiet_form, reminders_card
from core.errors import Invalid
from core.model.meeting import Appointment, Meeting
from core.model.people import Person
from core.model.reminders import DEFAULT_REMINDERS, QuietHours
from core.services import attendance, reminders
from core.services.lookup import person_of
from core.services.timers import wishes_of


def show_reminders(turn: Turn, request: Reminders) -> Answer:
    """When I am reminded, of all my sessions or of one."""
    turn.speak.need_zone()
    if request.booking_id is None:
        return _general(turn, turn.person)
    return _of_one(turn, turn.appointment(request.booking_id))


def set_reminders(turn: Turn, request: SetReminders) -> Answer:
    """Take the wish down and read it back."""
    turn.speak.need_zone()
    if request.booking_id is None:
        return _general(turn, reminders.set_reminders(turn.unit, turn.person, request.minutes))
    booking = reminders.set_reminders_of(turn.unit, turn.member, request.booking_id, request.minutes)
    return _of_one(turn, booking)


def set_quiet(turn: Turn, request: SetQuiet) -> Answer:
    """Quiet hours, asked by a form where they are not said."""
    turn.speak.need_zone()
    start, end = request.start, request.end
    try:
        if turn.values is not None:
            start, end = minute_in(turn.values, "start"), minute_in(turn.values, "end")
        if start is None or end is None:
            return Answer(quiet_form(turn.speak, turn.person.quiet))
    except Invalid as invalid:
        return mended(turn, invalid, SetQuiet())
    if start == end:
        return mended(turn, Invalid("end", "all_day"), SetQuiet())
    return _general(turn, reminders.set_quiet(turn.unit, turn.person, QuietHours(start, end)))


def no_quiet(turn: Turn, _: NoQuiet) -> Answer:
    """No quiet hours any more."""
    return _general(turn, reminders.set_quiet(turn.unit, turn.person, None))


def offers_in_quiet(turn: Turn, request: OffersInQuiet) -> Answer:
    """Whether freed time is offered in quiet hours, too."""
    return _general(turn, reminders.set_offers_in_quiet(turn.unit, turn.person, wanted=request.wanted))


def set_daily_agenda(turn: Turn, request: SetDailyAgenda) -> Answer:
    """The day's agenda each day, at a time asked by a form where it is not said."""
    turn.speak.need_zone()
    minute = request.minute
    try:
        if turn.values is not None:
            minute = minute_in(turn.values, "time")
    except Invalid as invalid:
        return mended(turn, invalid, SetDailyAgenda())
    if minute is None:
        return Answer(daily_form(turn.speak, reminders.daily_agenda(turn.unit, turn.person.id)))
    reminders.set_daily_agenda(turn.unit, turn.person, minute)
    return _general(turn, turn.person)


def no_daily_agenda(turn: Turn, _: NoDailyAgenda) -> Answer:
    """The day's agenda no more."""
    reminders.set_daily_agenda(turn.unit, turn.person, None)
    return _general(turn, turn.person)


def say_coming(turn: Turn, request: SayComing) -> Answer:
    """The other side sees that one comes."""
    booking = attendance.coming(turn.unit, turn.member, request.booking_id)
    return _attended(turn, booking, "coming.said")


def say_late(turn: Turn, request: SayLate) -> Answer:
    """The other side hears by how much one runs late."""
    booking = attendance.late(turn.unit, turn.member, request.booking_id, request.minutes)
    return _attended(turn, booking, "late.said", length=turn.speak.minutes(request.minutes))


def _attended(turn: Turn, booking: Appointment, key: str, **values: str) -> Answer:
    if isinstance(booking, Meeting):
        host = turn.person.id == booking.host_id
        name = turn.speak.words("seats.everybody") if host else person_of(turn.unit, booking.host_id).name
        return meeting_answer(turn, booking, toast=turn.speak.words(key, name=name, **values))
    scene = reminding_scene(scene_of(turn.unit, turn.person, booking, turn.names))
    toast = turn.speak.words(key, name=scene.other.name, **values)
    return Answer(booking_card(turn.speak, scene), subject=f"booking:{booking.id}", toast=toast)


def _general(turn: Turn, person: Person) -> Answer:
    minutes = DEFAULT_REMINDERS if person.reminders is None else person.reminders
    daily = reminders.daily_agenda(turn.unit, person.id)
    own = person.reminders is not None
    return Answer(reminders_card(turn.speak, Wishes(minutes, own, None, person.quiet, person.offers_in_quiet, daily)))


def _of_one(turn: Turn, booking: Appointment) -> Answer:
    own = turn.unit.timers.wishes(booking.id, turn.person.id) is not None
    minutes = wishes_of(turn.unit, turn.person, booking)
    return Answer(reminders_card(turn.speak, Wishes(minutes, own, booking.id)))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Reminders: show_reminders,
    SetReminders: set_reminders,
    SetQuiet: set_quiet,
    NoQuiet: no_quiet,
    OffersInQuiet: offers_in_quiet,
    SetDailyAgenda: set_daily_agenda,
    NoDailyAgenda: no_daily_agenda,
    SayComing: say_coming,
    SayLate: say_late,
}
