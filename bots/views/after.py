"""What the card of a session that is over has beside its facts: notes, next steps, the rating, and the way to the next."""

from collections.abc import Mapping, Sequence
from itertools import chain

from bots.cards import Bold, Button, Card, Choice, Field, Form, FormField, Kind, Means, Section, Style, Text
from bots.requests import Agenda, BookNext, Rate, Settings, ShowRatings, WriteNotes
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from core.model.booking import Booking, Party
from core.model.meeting import Appointment
from core.model.people import Person
from core.model.summary import COMMENT_LIMIT, NOTES_LIMIT, STARS, STEPS_LIMIT, Notes, Rating, Summary

RATINGS_SHOWN = 5
"""Ratings on one card."""

_GIST = 80
"""Characters of a session's notes in a list."""


def written(
    speak: Speaker, summary: Summary, names: Mapping[int, str], reader_id: int, *, rated: bool = True
) -> tuple[Section, ...]:
    """What both sides have written down, the reader's own last, and with ``rated`` the reader's rating."""
    ordered = sorted(summary.notes, key=lambda each: each.person_id == reader_id)
    told = chain.from_iterable(_told(speak, each, names, reader_id) for each in ordered)
    if summary.rating is None or not rated:
        return tuple(told)
    value = speak.words("summary.rating.value", stars=stars(summary.rating.stars))
    return (*told, Section(fields=(Field(speak.words("summary.rating"), (value,)),)))


def _told(speak: Speaker, notes: Notes, names: Mapping[int, str], reader_id: int) -> tuple[Section, ...]:
    own = notes.person_id == reader_id
    name = names.get(notes.person_id, "?")
    parts = (
        ("summary.notes.you" if own else "summary.notes", notes.notes),
        ("summary.steps.you" if own else "summary.steps", notes.next_steps),
    )
    return tuple(Section(lines=((Bold(speak.words(key, name=name)),), *_lines(text))) for key, text in parts if text)


def _lines(text: str) -> tuple[Text, ...]:
    return tuple((line.strip(),) for line in text.splitlines() if line.strip())


def stars(number: int) -> str:
    """``★★★★☆``."""
    return "★" * number + "☆" * (STARS[-1] - number)


def afterwards(speak: Speaker, booking: Booking, summary: Summary, reader_id: int) -> list[Button]:
    """What one of its people can do when a session is over."""
    has = summary.notes_of(reader_id) is not None
    buttons = [Button(speak.words("summary.edit" if has else "summary.write"), WriteNotes(booking.id), opens_form=True)]
    key = "summary.next" if booking.party(reader_id) is Party.GUEST else "summary.next.host"
    buttons.insert(0, Button(speak.words(key), BookNext(booking.id), style=Style.PRIMARY))
    if summary.rating is None:
        buttons.append(Button(speak.words("summary.rate"), Rate(booking.id), opens_form=True))
    return [*buttons, press(speak, "agenda.history", Agenda(past=True))]


def notes_card(speak: Speaker, booking: Appointment, notes: str, next_steps: str, other: str) -> Card:
    """The form for notes and next steps, with what there is; it says who reads them."""
    fields = (
        FormField(
            "notes",
            speak.words("summary.form.notes"),
            Kind.LONG_TEXT,
            initial=notes or None,
            hint=speak.words("summary.form.hint", name=other),
            required=False,
            limit=NOTES_LIMIT,
        ),
        FormField(
            "next_steps",
            speak.words("summary.form.steps"),
            Kind.LONG_TEXT,
            initial=next_steps or None,
            required=False,
            limit=STEPS_LIMIT,
        ),
    )
    form = Form(speak.words("summary.form"), fields, speak.words("summary.form.submit"), WriteNotes(booking.id))
    return Card(speak.say("summary.form"), form=form)


def rating_card(
    speak: Speaker, booking: Appointment, people: Mapping[int, str], organisation: str, said: int | None = None
) -> Card:
    """The form for the rating of one of the people, with as many stars as were said; it says who sees what of it."""
    other = next(iter(people.values())) if len(people) == 1 else speak.words("seats.everybody")
    whom = tuple(Choice(str(number), name) for number, name in people.items())
    fields = (
        *((FormField("rated", speak.words("seats.rate.whom"), Kind.CHOICE, choices=whom),) if len(people) > 1 else ()),
        FormField(
            "stars",
            speak.words("rating.form.stars", name=other),
            Kind.CHOICE,
            choices=tuple(Choice(str(number), f"{number} {stars(number)}") for number in reversed(STARS)),
            initial=None if said is None else str(said),
            hint=speak.words("rating.form.stars.hint"),
        ),
        FormField(
            "comment",
            speak.words("rating.form.comment"),
            Kind.LONG_TEXT,
            hint=speak.words("rating.form.comment.hint", organisation=organisation, name=other),
            required=False,
            limit=COMMENT_LIMIT,
        ),
    )
    form = Form(speak.words("rating.form"), fields, speak.words("rating.form.submit"), Rate(booking.id))
    return Card(speak.say("rating.form"), form=form)


def none_over_card(speak: Speaker, name: str) -> Card:
    """There is no such session that is over."""
    which = speak.words("change.with", name=name) if name else ""
    ways = (press(speak, "agenda.history", Agenda(past=True)), press(speak, "help.agenda", Agenda()))
    return Card(title=speak.say("last.none", which=which), sections=(Section(buttons=(ways,)),))


def gist(speak: Speaker, notes: Sequence[Notes]) -> Text:
    """The beginning of what was written of a session, the next steps before the notes; empty where nothing was."""
    for key, told in (
        ("history.steps", [each.next_steps for each in notes if each.next_steps]),
        ("history.notes", [each.notes for each in notes if each.notes]),
    ):
        if told:
            return speak.say(key, said=clipped(" ".join(told[0].split()), _GIST))
    return ()


def ratings_card(
    speak: Speaker, request: ShowRatings, shown: Sequence[Rating], people: Mapping[int, Person], *, more: bool
) -> Card:
    """What was rated in the organisation, the newest first."""

    def name(person_id: int) -> str:
        return people[person_id].name if person_id in people else "?"

    def line(rating: Rating) -> tuple[Text, ...]:
        said = speak.say(
            "ratings.line",
            stars=stars(rating.stars),
            by=name(rating.person_id),
            of=name(rating.rated_id),
            when=speak.moment(rating.rated_at),
        )
        return (said, speak.say("ratings.comment", said=rating.comment)) if rating.comment else (said,)

    lines = tuple(chain.from_iterable(line(each) for each in shown))
    ways = []
    if request.skip:
        earlier = ShowRatings(max(0, request.skip - RATINGS_SHOWN))
        ways.append(Button(speak.words("ratings.newer"), earlier, means=Means.EARLIER))
    if more:
        further = ShowRatings(request.skip + RATINGS_SHOWN)
        ways.append(Button(speak.words("ratings.older"), further, means=Means.MORE))
    ways.append(press(speak, "help.settings", Settings()))
    title = speak.say("ratings.title" if shown else "ratings.none")
    return Card(title, (Section(lines=lines, buttons=rows(ways, 2)),), note=speak.say("ratings.note"))
