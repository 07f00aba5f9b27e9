"""A session that can be joined, or goes on, as its card shows it: who is there, and what can be done now."""

from datetime import datetime, timedelta

from bots.cards import Button, Field, Means, MomentStyle, Style, Text
from bots.requests import Agenda, EndSession, Extend, JoinSession, KeepWaiting, SayComing, SayLate, SayMissed
from bots.speaker import Speaker
from bots.views.common import clipped, first_name, press
from bots.views.meeting_scene import MeetingScene
from bots.views.scene import Scene
from core.model.booking import Party, State
from core.model.meeting import Appointment
from core.model.place import link_in
from core.model.timers import OPENS_BEFORE, checked_at
from core.services.session import EXTENSION

LATE = (5, 10, 15)
"""Minutes by which one can say to run late at one press."""

NEW = timedelta(minutes=15)
"""Booked so shortly before the start, that it is booked is still news when it can be joined."""


def is_open(speak: Speaker, scene: Scene) -> bool:
    """Whether the reader, one of its two people, can join it now or is there."""
    span = scene.booking.span
    return scene.party is not Party.ORGANIZER and span.start - OPENS_BEFORE <= speak.now < span.end


def session_title(speak: Speaker, scene: Scene) -> Text:
    """What happens: it can be joined, it goes on, or somebody is missing."""
    here, there = scene.joined(scene.reader.id), scene.joined(scene.other.id)
    span = scene.booking.span
    other, start = scene.other.name, speak.moment(span.start, MomentStyle.TIME)
    if scene.checks and here and not there:
        return speak.say("session.missing", other=other)
    if scene.checks and there and not here:
        return speak.say("session.awaited", other=other)
    if scene.checks and not (here or there):
        return speak.say("session.nobody", other=other)
    if scene.booking.state is State.ONGOING:
        return speak.say("session.ongoing", other=other, until=speak.moment(scene.booking.span.end, MomentStyle.TIME))
    if scene.booking.created_at is not None and span.start - scene.booking.created_at < NEW:
        return speak.say("session.new.host" if scene.party is Party.HOST else "session.new", other=other, start=start)
    return speak.say("session.open", other=other, start=start)


def session_buttons(speak: Speaker, scene: Scene) -> list[Button]:
    """Only what is legal now for this side of a session that can be joined or goes on."""
    booking, begun = scene.booking, scene.booking.span.start <= speak.now
    buttons = _joining(speak, scene)
    if scene.checks and scene.joined(scene.reader.id) and not scene.joined(scene.other.id):
        wait = Button(speak.words("session.wait"), KeepWaiting(booking.id), style=Style.PRIMARY, means=Means.YES)
        buttons.insert(0, wait)
    elif not scene.joined(scene.reader.id):
        buttons += late_buttons(speak, scene)
    if speak.now >= checked_at(booking.span) and not scene.joined(scene.other.id):
        buttons.append(Button(speak.words("session.missed"), SayMissed(booking.id), means=Means.NO))
    if begun and booking.state is State.ONGOING and not scene.service.shared:
        buttons.append(_extend(speak, scene))
        buttons.append(press(speak, "session.end", EndSession(booking.id)))
    elif begun and scene.party is Party.HOST:
        buttons.append(press(speak, "session.completed", EndSession(booking.id)))
    return [*buttons, press(speak, "button.agenda", Agenda())] if begun else buttons


def marking_buttons(speak: Speaker, scene: Scene) -> list[Button]:
    """For an organizer, from ten minutes after the start to the end: which of the two did not come, if they have not joined."""
    if not checked_at(scene.booking.span) <= speak.now < scene.booking.span.end:
        return []
    return [
        Button(
            clipped(speak.words("session.missed.who", name=first_name(who.name))), SayMissed(scene.booking.id, who.id)
        )
        for who in (scene.guest, scene.host)
        if not scene.joined(who.id)
    ]


def _joining(speak: Speaker, scene: Scene) -> list[Button]:
    asked = scene.checks and not scene.joined(scene.other.id)
    return joining(speak, scene.booking, scene.join_url, here=scene.joined(scene.reader.id), asked=asked)


def joining(
    speak: Speaker, appointment: Appointment, join_url: str | None, *, here: bool, asked: bool = False
) -> list[Button]:
    """The way there: for a link Join, then the link itself; for a room, or where no place is told, "I'm here".

    Where the bot has a public address Join leads through it, so that whoever follows it has joined; "I'm here" then says the
    same in the chat.
    """
    link = link_in(appointment.place)
    if here:
        return [Button(speak.words("session.open_link"), url=link)] if link else []
    join, there = speak.words("session.join"), speak.words("session.here")
    caption = speak.words("session.on") if asked else join if link and join_url is None else there
    typed = tuple(each for each in (join, there) if each != caption)
    style = Style.PRIMARY if join_url is None or asked else Style.PLAIN
    press_here = Button(caption, JoinSession(appointment.id), style=style, means=Means.YES, typed=typed)
    follow = [Button(join, url=join_url, style=Style.PRIMARY)] if join_url is not None else []
    return [*follow, press_here]


def _extend(speak: Speaker, scene: Scene) -> Button:
    return extend_button(speak, scene.booking.id, scene.booking.span.end + EXTENSION)


def extend_button(speak: Speaker, booking_id: int, until: datetime, *, key: str = "session.extend") -> Button:
    """Let it go on until then."""
    return press(speak, key, Extend(booking_id, until), time=speak.clock(until))


def coming_buttons(speak: Speaker, scene: Scene) -> list[Button]:
    """On a reminder: I come, or I run late."""
    own = scene.attended(scene.reader.id)
    coming = Button(speak.words("button.coming"), SayComing(scene.booking.id), style=Style.PRIMARY, means=Means.YES)
    said = own is not None and own.coming and not own.late
    return [*([] if said else [coming]), *late_buttons(speak, scene)]


def late_buttons(speak: Speaker, scene: Scene) -> list[Button]:
    """By how much one runs late, but for what one has said already."""
    own = scene.attended(scene.reader.id)
    return [
        Button(
            speak.words("button.late", minutes=minutes),
            SayLate(scene.booking.id, minutes),
            typed=(speak.words("typed.late", minutes=minutes),),
        )
        for minutes in LATE
        if own is None or own.late != minutes
    ]


def attendance_field(speak: Speaker, scene: Scene | MeetingScene) -> Field:
    """``Lena Vogel joined 14:02, you come 10 min late``: the reader last."""
    said, anyone = [], False
    for each in sorted(scene.attendance, key=lambda one: one.person_id == scene.reader.id):
        who = ".you" if each.person_id == scene.reader.id else ""
        name, length = scene.name(each.person_id), speak.minutes(each.late)
        if each.joined_at is not None:
            said.append(speak.words(f"attendance.joined{who}", name=name, time=speak.clock(each.joined_at)))
            anyone = True
        else:
            said.append(speak.words(f"attendance.{'late' if each.late else 'coming'}{who}", name=name, length=length))
    return Field(speak.words("booking.attendance.there" if anyone else "booking.attendance"), (", ".join(said),))
