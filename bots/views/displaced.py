"""Bookings that newly blocked time leaves outside, each to keep or cancel: nothing is dropped in silence."""

from collections.abc import Mapping, Sequence
from itertools import chain

from bots.cards import LABEL_LIMIT, Button, Card, Form, FormField, Kind, Section, Style, Text
from bots.requests import CallOff, CancelMany, Done, Hours, KeepBooking
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows, under
from core.model.booking import Booking, State
from core.model.people import Person
from core.services.booking import REASON_LIMIT

_SHOWN = 4


def displaced_section(
    speak: Speaker, bookings: Sequence[Booking], guests: Mapping[int, Person], reason: str = ""
) -> tuple[Section, ...]:
    """The bookings with Keep and Cancel each; the first few, and the rest as these are decided."""
    if not bookings:
        return ()
    lines = [(speak.count("displaced", len(bookings)),), *_lines(speak, bookings[:_SHOWN], guests)]
    if len(bookings) > _SHOWN:
        lines.append(speak.say("displaced.further", n=len(bookings) - _SHOWN))
    ids = tuple(each.id for each in bookings)
    each_of_them = chain.from_iterable(
        _pair(speak, number, each, guests, tuple(i for i in ids if i != each.id), reason)
        for number, each in enumerate(bookings[:_SHOWN], 1)
    )
    buttons = [*rows(each_of_them, 2)]
    if len(bookings) > 1:
        cancel_all = Button(speak.words("displaced.cancel_all"), CancelMany(ids), style=Style.DANGER)
        buttons.append((press(speak, "displaced.keep_all", Done("kept")), cancel_all))
    return (Section(lines=tuple(lines), buttons=tuple(buttons)),)


def displaced_card(
    speak: Speaker, title: Text, bookings: Sequence[Booking], guests: Mapping[int, Person], reason: str
) -> Card:
    """What was just decided, and what is still to be."""
    left = displaced_section(speak, bookings, guests, reason)
    if left:
        return Card(title=title, sections=left, tone="asks")
    decided = Section(lines=(speak.say("displaced.decided"),))
    return Card(title=title, sections=(decided, *under([press(speak, "week.mine", Hours())])), tone="good")


def reason_form(speak: Speaker, request: CallOff, guest: str) -> Form:
    """Why a booking is cancelled, to be told to the guest; also the moment to think again."""
    field = FormField(
        "reason",
        speak.words("displaced.reason", guest=guest),
        Kind.LONG_TEXT,
        initial=request.reason or None,
        required=False,
        limit=REASON_LIMIT,
    )
    return Form(speak.words("displaced.form"), (field,), speak.words("displaced.submit"), request)


def _lines(speak: Speaker, bookings: Sequence[Booking], guests: Mapping[int, Person]) -> list[Text]:
    lines = []
    for number, booking in enumerate(bookings, 1):
        guest, when = guests[booking.guest_id].name, speak.span(booking.span)
        if booking.state is State.CONFIRMED:
            lines.append(speak.say("displaced.line", n=number, when=when, guest=guest))
        else:
            state = speak.words(f"state.{booking.state.value}")
            lines.append(speak.say("displaced.line.state", n=number, when=when, guest=guest, state=state))
    return lines


def _pair(
    speak: Speaker,
    number: int,
    booking: Booking,
    guests: Mapping[int, Person],
    rest: tuple[int, ...],
    reason: str,
) -> tuple[Button, Button]:
    told = {"when": speak.moment(booking.span.start).text, "guest": guests[booking.guest_id].name}
    keep = Button(
        speak.words("displaced.keep", n=number),
        KeepBooking(booking.id, rest, reason),
        label=clipped(speak.words("displaced.keep.label", **told), LABEL_LIMIT),
    )
    cancel = Button(
        speak.words("displaced.cancel", n=number),
        CallOff(booking.id, booking.version, rest, reason),
        style=Style.DANGER,
        opens_form=True,
        label=clipped(speak.words("displaced.cancel.label", **told), LABEL_LIMIT),
    )
    return keep, cancel
