"""What cannot be done around a session at this moment, with the next step: too early, too late, who was there."""

from collections.abc import Callable, Mapping

from bots.cards import Card, MomentStyle
from bots.requests import Agenda, ShowBooking
from bots.views.common import press
from bots.views.refusing import Reader, name_of, refused
from bots.views.session import extend_button
from core.errors import NoMoreTime, NotBegun, Refusal, TooEarly, TooLateToObject, WasThere
from core.model.meeting import Meeting


def _too_early(to: Reader, refusal: TooEarly) -> Card:
    speak = to.speak
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    at = speak.moment(refusal.at)
    return refused(speak, f"refusal.too_early.{refusal.what}", (show, press(speak, "help.agenda", Agenda())), at=at)


def _not_begun(to: Reader, refusal: NotBegun) -> Card:
    """Before its start, and after it while nobody has joined."""
    speak, booking = to.speak, refusal.booking
    show = press(speak, "button.show", ShowBooking(booking.id))
    key = "refusal.not_begun" if speak.now < booking.span.start else "refusal.not_begun.alone"
    other_id = booking.host_id if isinstance(booking, Meeting) else booking.other(to.reader_id)
    start, other = speak.moment(booking.span.start), name_of(to.unit, other_id)
    return refused(speak, key, (show,), start=start, other=other)


def _was_there(to: Reader, refusal: WasThere) -> Card:
    speak = to.speak
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    name, at = name_of(to.unit, refusal.person_id), speak.moment(refusal.joined_at, MomentStyle.TIME)
    return refused(speak, "refusal.was_there", (show,), name=name, at=at)


def _too_late_to_object(to: Reader, refusal: TooLateToObject) -> Card:
    speak = to.speak
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    return refused(speak, "refusal.too_late_to_object", (show,), until=speak.moment(refusal.until))


def _no_more_time(to: Reader, refusal: NoMoreTime) -> Card:
    """Until when it can go on, with the press that takes what there is."""
    speak, booking, until = to.speak, refusal.booking, refusal.until
    longer = booking.span.end < until
    take = (extend_button(speak, booking.id, until, key="session.extend.until"),) if longer else ()
    key = "refusal.no_more_time" if longer else "refusal.no_more_time.none"
    show = press(speak, "button.show", ShowBooking(booking.id))
    return refused(speak, key, (*take, show), until=speak.moment(until, MomentStyle.TIME))


OF_SESSIONS: Mapping[type[Refusal], Callable[..., Card]] = {
    TooEarly: _too_early,
    NotBegun: _not_begun,
    WasThere: _was_there,
    TooLateToObject: _too_late_to_object,
    NoMoreTime: _no_more_time,
}
"""How each is drawn."""
