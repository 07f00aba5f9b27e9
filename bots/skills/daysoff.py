"""Days off and extra hours, and the sessions that they leave outside (S0.4, S3.25)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from bots.cards import Button, Card, Form, FormField, Kind, Section, Text
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import day_in, minute_in, said
from bots.requests import (
    CallOff,
    KeepBooking,
    Off,
    OpenExtra,
    UndoOverride,
)
from bots.skills.offering import displaced, for_mentors, mended
from bots.views.displaced import displaced_card, reason_form
from bots.views.hours import done_card, overrides_when
from core.errors import IllegalMove, Invalid, StaleVersion
from core.model.booking import Booking
from core.model.hours import OverrideKind
from core.model.minutes import DAY
from core.services import hours
from core.services.booking import cancel


def take_off(turn: Turn, request: Off) -> Answer:
    """Block whole days or a stretch; asked by a form when nothing is said."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    if turn.values is None and request.first is None and request.window is None:
        return Answer(Card(title=turn.speak.say("off.form"), form=_off_form(turn, request)))
    if request.instead:
        hours.remove_overrides(turn.unit, turn.member, request.instead)
    try:
        changed, note = _blocked(turn, request)
    except Invalid as invalid:
        if invalid.name == "last" and turn.values is not None and not said(turn.values, "last"):
            invalid = Invalid("first", invalid.why, invalid.limit)
        return mended(turn, invalid, Off())
    return Answer(_done(turn, "off.done", changed, displaced(turn, changed.displaced, note)))


def _blocked(turn: Turn, request: Off) -> tuple[hours.Changed, str]:
    unit, member = turn.unit, turn.member
    if turn.values is not None:
        return _blocked_by_form(turn, turn.values)
    if request.window is not None:
        return hours.block_span(unit, member, request.window, request.note), request.note
    first = request.first or request.last
    if first is None:
        raise Invalid("first", "missing")
    changed = hours.block_days(unit, member, first, request.last or first, note=request.note)
    return changed, request.note


def _blocked_by_form(turn: Turn, values: Mapping[str, str]) -> tuple[hours.Changed, str]:
    first, last = day_in(values, "first"), day_in(values, "last")
    if first is None:
        raise Invalid("first", "missing")
    start, end, note = minute_in(values, "start"), minute_in(values, "end"), said(values, "note")
    part = None if start is None and end is None else (start or 0, end or DAY)
    return hours.block_days(turn.unit, turn.member, first, last or first, part=part, note=note), note


def open_extra(turn: Turn, request: OpenExtra) -> Answer:
    """Open time on a date, beyond the weekly hours; asked by a form when nothing is said."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    if turn.values is not None:
        try:
            day, start, end = (
                day_in(turn.values, "day"), minute_in(turn.values, "start"), minute_in(turn.values, "end"),
            )  # fmt: skip
        except Invalid as invalid:
            return mended(turn, invalid, request)
        request = OpenExtra(day, start, end)
    if request.day is None or request.start is None or request.end is None:
        return Answer(Card(title=turn.speak.say("extra.form"), form=_extra_form(turn, request)))
    if request.instead:
        hours.remove_overrides(turn.unit, turn.member, request.instead)
    try:
        changed = hours.open_extra(turn.unit, turn.member, request.day, request.start, request.end)
    except Invalid as invalid:
        return mended(turn, invalid, OpenExtra(), *_unblock(turn, request, invalid))
    if not changed.override_ids:
        return Answer(done_card(turn.speak, "extra.already", "", None))
    return Answer(_done(turn, "extra.done", changed, ()))


def _unblock(turn: Turn, request: OpenExtra, invalid: Invalid) -> tuple[Button, ...]:
    """The way to undo the days off that cover the extra time."""
    if invalid.why != "blocked" or request.day is None:
        return ()
    overnight = request.start is not None and request.end is not None and request.end <= request.start
    last = request.day + timedelta(days=1) if overnight else request.day
    ids = hours.blocking(turn.unit, turn.member, request.day, last)
    return (Button(turn.speak.words("extra.unblock"), UndoOverride(ids[0], tuple(ids[1:]))),) if ids else ()


def undo_override(turn: Turn, request: UndoOverride) -> Answer:
    """Take a day off or extra time back."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    changed = hours.remove_overrides(turn.unit, turn.member, (request.override_id, *request.others))
    if not changed.removed:
        return Answer(done_card(turn.speak, "off.undone.already", "", None))
    what = overrides_when(turn.speak, changed.removed)
    extra = all(override.kind is OverrideKind.EXTRA for override in changed.removed)
    key = "extra.undone" if extra else "off.undone"
    return Answer(done_card(turn.speak, key, what, None, *displaced(turn, changed.displaced)))


def _done(turn: Turn, key: str, changed: hours.Changed, more: Sequence[Section]) -> Card:
    undo = UndoOverride(changed.override_ids[0], changed.override_ids[1:])
    return done_card(turn.speak, key, overrides_when(turn.speak, changed.overrides), undo, *more)


def keep_booking(turn: Turn, request: KeepBooking) -> Answer:
    """Keep one of them, and go on with the rest."""
    booking = hours.kept(turn.unit, turn.member, request.booking_id)
    return _left(turn, _about(turn, "displaced.kept", booking), request.rest, request.reason)


def call_off(turn: Turn, request: CallOff) -> Answer:
    """Cancel one of them with a reason that its guest is told, and go on with the rest."""
    booking = hours.kept(turn.unit, turn.member, request.booking_id)
    guest = turn.unit.people.many([booking.guest_id])[booking.guest_id].name
    if turn.values is None:
        return Answer(Card(title=turn.speak.say("displaced.title"), form=reason_form(turn.speak, request, guest)))
    try:
        cancel(turn.unit, turn.member, booking.id, seen=request.version, reason=said(turn.values, "reason"))
    except Invalid as invalid:
        return mended(turn, invalid, request)
    except (StaleVersion, IllegalMove):
        again = (booking.id, *request.rest)
        return _left(turn, turn.speak.say("displaced.changed"), again, request.reason)
    return _left(turn, _about(turn, "displaced.cancelled", booking), request.rest, request.reason)


def _left(turn: Turn, title: Text, booking_ids: Sequence[int], reason: str) -> Answer:
    bookings = hours.undecided(turn.unit, turn.member, booking_ids)
    guests = turn.unit.people.many({each.guest_id for each in bookings})
    return Answer(displaced_card(turn.speak, title, bookings, guests, reason))


def _about(turn: Turn, key: str, booking: Booking) -> Text:
    guest = turn.unit.people.many([booking.guest_id])[booking.guest_id].name
    return turn.speak.say(key, guest=guest, when=turn.speak.moment(booking.span.start))


def _off_form(turn: Turn, request: Off) -> Form:
    speak = turn.speak
    hint, last_hint = speak.words("off.part.hint"), speak.words("off.last.hint")
    part = (
        FormField("start", speak.words("off.start"), Kind.TIME, required=False, hint=hint),
        FormField("end", speak.words("off.end"), Kind.TIME, required=False, hint=hint),
    )
    fields = (
        FormField("first", speak.words("off.first"), Kind.DATE, initial=speak.today().isoformat()),
        FormField("last", speak.words("off.last"), Kind.DATE, required=False, hint=last_hint),
        *(part if turn.where.forms else ()),
        FormField(
            "note",
            speak.words("off.note"),
            required=False,
            limit=hours.NOTE_LIMIT,
            hint=speak.words("off.note.hint"),
        ),
    )
    return Form(speak.words("off.form"), fields, speak.words("off.submit"), request)


def _extra_form(turn: Turn, request: OpenExtra) -> Form:
    speak = turn.speak
    day = (request.day or speak.today()).isoformat()
    fields = (
        FormField("day", speak.words("extra.day"), Kind.DATE, initial=day),
        FormField("start", speak.words("day.start"), Kind.TIME),
        FormField("end", speak.words("day.end"), Kind.TIME, hint=speak.words("day.end.hint")),
    )
    return Form(speak.words("extra.form"), fields, speak.words("extra.submit"), request)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Off: take_off,
    OpenExtra: open_extra,
    UndoOverride: undo_override,
    KeepBooking: keep_booking,
    CallOff: call_off,
}
