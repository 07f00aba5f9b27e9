"""A group session that can be joined, goes on, or is over, as its card shows it to its host, to organizers and to its guests.

To a guest it is a session with its host, drawn as such (``MeetingScene.seat``); the host sees everybody.
"""

from bots.cards import Bold, Button, Field, Means, MomentStyle, Section, Style, Text
from bots.requests import Agenda, EndSession, KeepWaiting, ObjectNoShow, Rate, SayMissed, WriteNotes
from bots.speaker import Speaker
from bots.views.absence import absence_buttons, absence_fields, decide_buttons, missed_title
from bots.views.after import afterwards, stars, written
from bots.views.common import clipped, first_name, press
from bots.views.meeting_scene import MeetingScene
from bots.views.session import (
    attendance_field,
    coming_buttons,
    extend_button,
    is_open,
    joining,
    session_buttons,
    session_title,
)
from core.model.absence import Absence
from core.model.booking import Party, State
from core.model.place import link_in
from core.model.timers import OPENS_BEFORE, checked_at
from core.services.session import EXTENSION

_NAMED = 6
"""Guests who are named on buttons of their own."""

_UNDER_WAY = frozenset({State.CONFIRMED, State.ONGOING})


def may_join(speak: Speaker, scene: MeetingScene) -> bool:
    """Whether the reader, who takes part, can join it now or is there: a team's meeting where a link leads to it."""
    meeting, span = scene.meeting, scene.meeting.span
    part = scene.party is Party.HOST or scene.reader.id in scene.guests
    there = meeting.service_id is not None or link_in(meeting.place) is not None
    open_now = not meeting.all_day and span.start - OPENS_BEFORE <= speak.now < span.end
    return part and there and open_now and meeting.state in _UNDER_WAY


def join_buttons(speak: Speaker, scene: MeetingScene) -> list[Button]:
    """The way there, for who may join it now."""
    if not may_join(speak, scene):
        return []
    return joining(speak, scene.meeting, scene.join_url, here=scene.joined(scene.reader.id))


def life_title(speak: Speaker, scene: MeetingScene) -> Text | None:
    """What happens in a group session, or has happened; None where nothing of that is to be said."""
    meeting, seat = scene.meeting, scene.seat
    if meeting.service_id is None or scene.reminds or scene.change is not None:
        return None
    if seat is not None:
        if seat.booking.state is State.NO_SHOW and seat.absence is not None:
            return missed_title(speak, seat, seat.absence)
        if seat.summary is not None:
            return speak.say("booking.completed.with", other=scene.host.name)
        return session_title(speak, seat) if may_join(speak, scene) else None
    title, until = meeting.title, speak.moment(meeting.span.end, MomentStyle.TIME)
    own = own_absence(scene)
    if own is not None and meeting.state is State.NO_SHOW:
        return speak.say("absence.you", who=scene.name(own.marked_by))
    if meeting.state is State.COMPLETED and scene.summary is not None:
        return speak.say("seats.over", title=title)
    if not may_join(speak, scene):
        return None
    if scene.checks and scene.missing:
        return speak.say("seats.missing", title=title, names=", ".join(scene.name(each) for each in scene.missing))
    if meeting.state is State.ONGOING:
        return speak.say("seats.ongoing", title=title, until=until)
    return speak.say("seats.open", start=speak.moment(meeting.span.start, MomentStyle.TIME), title=title)


def own_absence(scene: MeetingScene) -> Absence | None:
    """That the reader, its host, is said not to have come."""
    return next((each for each in scene.absences if each.absent_id == scene.reader.id), None)


def life_fields(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """Who is coming or there, and who is said not to have come."""
    if scene.seat is not None:
        seat = scene.seat
        there = [attendance_field(speak, seat)] if seat.attendance else []
        return [*there, *(absence_fields(speak, seat, seat.absence) if seat.absence is not None else [])]
    fields = [attendance_field(speak, scene)] if scene.attendance and scene.meeting.service_id is not None else []
    if scene.absences:
        said = ", ".join(_absence_words(speak, scene, each) for each in scene.absences)
        fields.append(Field(speak.words("seats.absent"), (said,)))
    return fields


def _absence_words(speak: Speaker, scene: MeetingScene, absence: Absence) -> str:
    name = scene.name(absence.absent_id)
    if absence.upheld is not None:
        return speak.words("seats.absent.upheld" if absence.upheld else "seats.absent.kept", name=name)
    return speak.words("seats.absent.objects", name=name) if absence.objected_at is not None else name


def life_sections(speak: Speaker, scene: MeetingScene) -> tuple[Section, ...]:
    """What was written down of it, and what the reader has rated."""
    if scene.seat is not None and scene.seat.summary is not None:
        names = {person.id: person.name for person in (scene.host, scene.reader)}
        return written(speak, scene.seat.summary, names, scene.reader.id)
    if scene.summary is None:
        return ()
    names = {number: person.name for number, person in scene.people.items()}
    told = written(speak, scene.summary, names, scene.reader.id, rated=False)
    if not scene.summary.ratings:
        return told
    given = ", ".join(f"{scene.name(each.rated_id)} {stars(each.stars)}" for each in scene.summary.ratings)
    return (*told, Section(lines=((Bold(speak.words("summary.rating")),), (given,))))


def life_buttons(speak: Speaker, scene: MeetingScene) -> list[Button] | None:
    """What the reader can do in a group session or after it; None where that is what can be done with any meeting."""
    meeting, seat = scene.meeting, scene.seat
    if meeting.service_id is None:
        return None
    if seat is not None:
        if seat.booking.state is State.NO_SHOW and seat.absence is not None:
            return [*absence_buttons(speak, seat, seat.absence), press(speak, "button.agenda", Agenda())]
        if seat.summary is not None:
            return afterwards(speak, seat.booking, seat.summary, scene.reader.id)
        if is_open(speak, seat) and seat.booking.state in _UNDER_WAY:
            return session_buttons(speak, seat)
        return coming_buttons(speak, seat) if scene.reminds else None
    if scene.party is Party.ORGANIZER:
        return _organizers(speak, scene)
    own = own_absence(scene)
    if own is not None and own.may_object(scene.reader.id, speak.now):
        object_to = Button(speak.words("absence.object"), ObjectNoShow(meeting.id), opens_form=True)
        return [object_to, press(speak, "button.agenda", Agenda())]
    if meeting.state is State.COMPLETED and scene.summary is not None:
        return _afterwards(speak, scene)
    return _hosts(speak, scene) if may_join(speak, scene) else None


def _hosts(speak: Speaker, scene: MeetingScene) -> list[Button]:
    meeting, begun = scene.meeting, scene.meeting.span.start <= speak.now
    here = scene.joined(scene.reader.id)
    buttons = joining(speak, meeting, scene.join_url, here=here, asked=scene.checks and not here)
    if scene.checks and here and scene.missing:
        wait = Button(speak.words("session.wait"), KeepWaiting(meeting.id), style=Style.PRIMARY, means=Means.YES)
        buttons.insert(0, wait)
    buttons += _marking(speak, scene, scene.missing)
    if begun and meeting.state is State.ONGOING:
        buttons.append(extend_button(speak, meeting.id, meeting.span.end + EXTENSION))
        buttons.append(press(speak, "session.end", EndSession(meeting.id)))
    elif begun:
        buttons.append(press(speak, "session.completed", EndSession(meeting.id)))
    return buttons


def _organizers(speak: Speaker, scene: MeetingScene) -> list[Button] | None:
    """From ten minutes after the start on, who did not come; then what is objected to that."""
    waits = next((each for each in scene.absences if each.waits), None)
    if waits is not None:
        return [*decide_buttons(speak, scene.meeting.id, waits.absent_id), press(speak, "button.agenda", Agenda())]
    if scene.meeting.state not in _UNDER_WAY or not scene.meeting.span.holds(speak.now):
        return None
    host = () if scene.joined(scene.meeting.host_id) else (scene.meeting.host_id,)
    return [*_marking(speak, scene, (*host, *scene.missing)), press(speak, "button.agenda", Agenda())]


def _marking(speak: Speaker, scene: MeetingScene, people: tuple[int, ...]) -> list[Button]:
    if speak.now < checked_at(scene.meeting.span):
        return []
    return [
        Button(
            clipped(speak.words("session.missed.who", name=first_name(scene.name(person)))),
            SayMissed(scene.meeting.id, person),
        )
        for person in people[:_NAMED]
    ]


def _afterwards(speak: Speaker, scene: MeetingScene) -> list[Button]:
    """What the host can do when it is over: notes, and a rating of each who was there."""
    summary, meeting = scene.summary, scene.meeting
    if summary is None:
        return []
    key = "summary.edit" if summary.notes_of(scene.reader.id) is not None else "summary.write"
    buttons = [Button(speak.words(key), WriteNotes(meeting.id), opens_form=True)]
    if summary.unrated:
        buttons.append(Button(speak.words("summary.rate"), Rate(meeting.id), opens_form=True))
    return [*buttons, press(speak, "agenda.history", Agenda(past=True))]
