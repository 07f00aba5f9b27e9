"""The form of a meeting: whole as a modal, field by field elsewhere; and what there is to change, as a card."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bots.cards import Button, Card, Choice, Form, FormField, Kind, Section, Text
from bots.forms.repeats import repeat_fields
from bots.requests import EditMeet, EditMeeting, Meet, Request
from bots.speaker import Speaker
from bots.views.common import rows
from bots.views.people import Known
from bots.views.rhythm import how_often
from bots.views.rooms import amenity
from core.model.minutes import DAY
from core.model.priority import Priority
from core.model.recurrence import begun, rule_of
from core.services.meetings.creating import DESCRIPTION_LIMIT, TITLE_LIMIT

USUAL_LENGTH = 60
"""Minutes of a meeting whose length was not said."""

SHORTEST = 5
"""Minutes of the shortest meeting."""

LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240)
"""Lengths to choose from, in minutes."""

WHOLE_DAYS = (1, 2, 3, 4, 5, 7, 14)
"""How many days an all-day meeting may take up, to choose from."""

REMINDERS = (5, 10, 15, 30, 60, 120, DAY, 2 * DAY)
"""Minutes before the start, to choose from."""

NO_REMINDERS = "none"
NO = "no"
YES = "yes"

FIELDS = (
    "title", "required", "optional", "start", "length", "all_day", "room", "capacity", "amenities", "guests", "place",
    "description", "repeats", "interval", "weekdays", "until", "times", "reminders", "priority", "private",
)  # fmt: skip
"""What a meeting is asked, in the order of its form."""

_OF_ROOMS = frozenset({"room", "capacity", "amenities"})
_TOGETHER = frozenset({"capacity", "amenities", "interval", "weekdays", "until", "times"})
"""What is asked by itself only where a form shows all together: elsewhere it is said with the room, or with how it repeats."""

FIRST_FIELDS = ("title", "required", "start")
"""What is asked of a new meeting where its questions come one by one, as far as it was not said; the rest is changed later."""

CHANGEABLE = (
    "title", "required", "optional", "start", "length", "all_day", "room", "guests", "place", "description", "priority",
    "private",
)  # fmt: skip
"""What can be changed of a meeting that stands."""

_PLACE_LIMIT = 200
_GUESTS_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Draft:
    """A meeting as its form shows it: what it is to be, and how its people are told.

    ``together`` where a form shows all of it; ``rooms`` says whether there are any here, ``room`` is the name of its own, and
    ``amenities`` are what may be asked of one; ``mails`` says whether mail can be sent.
    """

    meet: Meet
    known: Known
    together: bool
    rooms: bool = False
    room: str = ""
    amenities: tuple[str, ...] = ()
    mails: bool = False


def meet_form(speak: Speaker, request: EditMeet, draft: Draft, fields: Sequence[str]) -> Card:
    """The form for a meeting that is to be called."""
    submit = "meet.form.submit" if len(fields) > 1 else "meet.form.one"
    return _form(speak, "meet.form", submit, request, draft, fields)


def change_form(speak: Speaker, request: EditMeeting, draft: Draft, fields: Sequence[str]) -> Card:
    """The form for a meeting that stands."""
    return _form(speak, "meet.change.form", "meet.form.one", request, draft, fields)


def _form(speak: Speaker, title: str, submit: str, request: Request, draft: Draft, fields: Sequence[str]) -> Card:
    asked = tuple(_FIELDS[name](speak, draft) for name in fields)
    return Card(speak.say(title), form=Form(speak.words(title), asked, speak.words(submit), request))


def change_card(speak: Speaker, title: Text, edits: Mapping[str, Request], back: Button) -> Card:
    """A button for each thing that can be changed: for where no form shows them together."""
    ways = [Button(speak.words(f"meet.edit.{name}"), edit, opens_form=True) for name, edit in edits.items()]
    return Card(title, (Section(buttons=(*rows(ways, 3), (back,))),))


# The fields.


def _title(speak: Speaker, draft: Draft) -> FormField:
    return FormField("title", speak.words("meet.field.title"), initial=draft.meet.title or None, limit=TITLE_LIMIT)


def _required(speak: Speaker, draft: Draft) -> FormField:
    label, people = speak.words("meet.field.required"), draft.meet.person_ids
    return draft.known.field("required", label, people, required=False)


def _optional(speak: Speaker, draft: Draft) -> FormField:
    label, people = speak.words("meet.field.optional"), draft.meet.optional_ids
    return draft.known.field("optional", label, people, required=False)


def _start(speak: Speaker, draft: Draft) -> FormField:
    at = draft.meet.at
    initial = None if at is None else speak.local(at).isoformat(timespec="minutes")
    label, hint = speak.words("meet.field.start"), speak.words("meet.hint.start")
    return FormField("start", label, Kind.DATETIME, initial=initial, hint=hint, required=False)


def _length(speak: Speaker, draft: Draft) -> FormField:
    wanted = USUAL_LENGTH if draft.meet.all_day else draft.meet.length or USUAL_LENGTH
    choices = tuple(Choice(str(each), speak.minutes(each)) for each in sorted({*LENGTHS, wanted}))
    return FormField("length", speak.words("meet.field.length"), Kind.CHOICE, choices, initial=str(wanted))


def _all_day(speak: Speaker, draft: Draft) -> FormField:
    days = max(1, round((draft.meet.length or DAY) / DAY)) if draft.meet.all_day else 0
    some = tuple(Choice(str(each), speak.minutes(each * DAY)) for each in sorted({*WHOLE_DAYS, days or 1}))
    choices = (Choice(NO, speak.words("meet.value.timed")), *some)
    return FormField(
        "all_day", speak.words("meet.field.all_day"), Kind.CHOICE, choices, initial=str(days) if days else NO
    )


def _room(speak: Speaker, draft: Draft) -> FormField:
    """Picked from a searched list; elsewhere its name is written, or what it must have."""
    label, number = speak.words("meet.field.room"), draft.meet.room_id
    if not draft.together:
        hint = speak.words("meet.hint.room.said")
        return FormField("room", label, initial=draft.room or None, hint=hint, required=False, limit=_PLACE_LIMIT)
    choices = () if number is None else (Choice(str(number), draft.room),)
    initial = None if number is None else str(number)
    hint = speak.words("meet.hint.room")
    return FormField("room", label, Kind.CHOICE, choices, initial=initial, hint=hint, required=False, search="rooms")


def _capacity(speak: Speaker, draft: Draft) -> FormField:
    label, wanted = speak.words("meet.field.capacity"), draft.meet.capacity
    return FormField("capacity", label, Kind.NUMBER, initial=None if wanted is None else str(wanted), required=False)


def _amenities(speak: Speaker, draft: Draft) -> FormField:
    choices = tuple(Choice(each, amenity(speak, each)) for each in draft.amenities)
    initial = ",".join(each for each in draft.meet.amenities if each in draft.amenities) or None
    label = speak.words("meet.field.amenities")
    return FormField("amenities", label, Kind.CHOICES, choices, initial=initial, required=False)


def _guests(speak: Speaker, draft: Draft) -> FormField:
    label, hint = speak.words("meet.field.guests"), speak.words("meet.hint.guests")
    initial = ", ".join(draft.meet.guests) or None
    return FormField("guests", label, initial=initial, hint=hint, required=False, limit=_GUESTS_LIMIT)


def _place(speak: Speaker, draft: Draft) -> FormField:
    label = speak.words("meet.field.place")
    return FormField("place", label, initial=draft.meet.place or None, required=False, limit=_PLACE_LIMIT)


def _description(speak: Speaker, draft: Draft) -> FormField:
    label, initial = speak.words("meet.field.description"), draft.meet.description or None
    return FormField("description", label, Kind.LONG_TEXT, initial=initial, required=False, limit=DESCRIPTION_LIMIT)


def _repeats(speak: Speaker, draft: Draft) -> FormField:
    """How often, to choose from; elsewhere in words. What was said in words, and is none of those, is one of them."""
    rule, said = draft.meet.recurrence, repeats_words(speak, draft.meet)
    if not draft.together:
        hint = speak.words("meet.hint.repeats")
        return FormField("repeats", speak.words("meet.field.repeats"), initial=said or None, hint=hint, required=False)
    field = repeat_fields(speak, draft.meet.at)[0]
    if not rule:
        return field
    own = () if rule in {choice.value for choice in field.choices} else (Choice(rule, said),)
    return replace(field, choices=(*own, *field.choices), initial=rule)


def repeats_words(speak: Speaker, meet: Meet) -> str:
    """How often the meeting repeats; empty where it does not."""
    if not meet.recurrence:
        return ""
    first = speak.local(meet.at or speak.now).date()
    return how_often(speak, begun(rule_of(meet.recurrence, speak.zone.key, 0), first)[0])


def _of_repeats(name: str) -> Callable[[Speaker, Draft], FormField]:
    """One of the further questions about how it repeats."""
    return lambda speak, draft: next(each for each in repeat_fields(speak, draft.meet.at) if each.name == name)


def _reminders(speak: Speaker, draft: Draft) -> FormField:
    wanted = draft.meet.reminders
    lengths = sorted({*REMINDERS, *(wanted or ())})
    before = tuple(Choice(str(each), speak.words("meet.value.before", length=speak.minutes(each))) for each in lengths)
    choices = (*before, Choice(NO_REMINDERS, speak.words("meet.value.no_reminders")))
    initial = None if wanted is None else ",".join(map(str, wanted)) or NO_REMINDERS
    label, hint = speak.words("meet.field.reminders"), speak.words("meet.hint.reminders")
    return FormField("reminders", label, Kind.CHOICES, choices, initial=initial, hint=hint, required=False)


def _priority(speak: Speaker, draft: Draft) -> FormField:
    choices = tuple(Choice(each.name.lower(), speak.words(f"priority.{each.name.lower()}")) for each in Priority)
    initial = draft.meet.priority.name.lower()
    return FormField("priority", speak.words("meet.priority"), Kind.CHOICE, choices, initial=initial)


def _private(speak: Speaker, draft: Draft) -> FormField:
    choices = tuple(Choice(each, speak.words(f"meet.value.private.{each}")) for each in (NO, YES))
    initial = YES if draft.meet.private else NO
    return FormField("private", speak.words("meet.field.private"), Kind.CHOICE, choices, initial=initial)


_FIELDS: Mapping[str, Callable[[Speaker, Draft], FormField]] = {
    "title": _title,
    "required": _required,
    "optional": _optional,
    "start": _start,
    "length": _length,
    "all_day": _all_day,
    "room": _room,
    "capacity": _capacity,
    "amenities": _amenities,
    "guests": _guests,
    "place": _place,
    "description": _description,
    "repeats": _repeats,
    **{name: _of_repeats(name) for name in ("interval", "weekdays", "until", "times")},
    "reminders": _reminders,
    "priority": _priority,
    "private": _private,
}


def offered(fields: Sequence[str], draft: Draft) -> tuple[str, ...]:
    """Those of the fields that can be asked here: of rooms where there are any, of addresses where mail is sent."""
    left_out = set() if draft.rooms else set(_OF_ROOMS)
    left_out |= set() if draft.together else _TOGETHER
    left_out |= set() if draft.amenities else {"amenities"}
    left_out |= set() if draft.mails else {"guests"}
    return tuple(name for name in fields if name not in left_out)


def asked_of_new(request: EditMeet, *, together: bool) -> tuple[str, ...]:
    """Which fields a new meeting's form asks."""
    if request.field:
        return (request.field,)
    if together:
        return FIELDS
    meet = request.meet
    known = {"title": bool(meet.title), "required": bool(meet.person_ids or meet.guests), "start": meet.at is not None}
    return tuple(name for name in FIRST_FIELDS if not known[name]) or ("title",)


def as_draft(request: EditMeet) -> Meet:
    """The meeting that is shown again before anybody is invited."""
    return replace(request.meet, sure=False)
