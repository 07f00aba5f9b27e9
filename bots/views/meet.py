"""Meetings as cards: the one that asks before anybody is invited, and the meeting itself for one reader (S1.59, S1.93)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bots.cards import Button, Card, Field, Means, Section, Strike, Style, Text, Tone
from bots.requests import (
    CancelMeeting,
    Done,
    EditMeet,
    EditMeeting,
    InsistMeet,
    Meet,
    Meetings,
    MoveMeeting,
    MoveSeries,
    Reminders,
    SayWhy,
    ShowBooking,
    ShowSeries,
)
from bots.speaker import Speaker, city
from bots.views.common import press, rows
from bots.views.group_session import join_buttons, life_buttons, life_fields, life_sections, life_title
from bots.views.invitation import answer_buttons, answer_words, answerable, attendee_words, proposal_sections
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_words import day_there, elsewhere_words, titled, when_words
from bots.views.reminders import joined
from bots.views.rhythm import left_out_words, rhythm
from bots.views.series import more_of_series, scope_buttons
from core.model.booking import Party, State
from core.model.invitation import Answer, tally
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.priority import Priority
from core.model.reminders import DEFAULT_REMINDERS
from core.model.series import Pattern
from core.model.timespan import Timespan
from core.services.meetings import MeetingChange

_TONES: Mapping[State, Tone] = {
    State.CONFIRMED: "good",
    State.ONGOING: "good",
    State.PENDING: "asks",
    State.CANCELLED: "bad",
    State.DECLINED: "bad",
    State.LAPSED: "bad",
}


def meeting_card(speak: Speaker, scene: MeetingScene) -> Card:
    """The meeting for one reader in its present state: what, when, where, who, and what is legal now."""
    return Card(
        title=_title(speak, scene),
        sections=_sections(speak, scene),
        note=_note(speak, scene),
        tone=_TONES.get(scene.meeting.state, "plain"),
    )


def _sections(speak: Speaker, scene: MeetingScene) -> tuple[Section, ...]:
    fields, buttons = _fields(speak, scene), rows(_buttons(speak, scene), 2)
    kept = life_sections(speak, scene)
    if kept:
        return (Section(fields=fields), *kept, Section(buttons=buttons))
    return (Section(fields=fields, buttons=buttons), *proposal_sections(speak, scene))


def _title(speak: Speaker, scene: MeetingScene) -> Text:
    meeting, title = scene.meeting, titled(speak, scene.meeting)
    life = life_title(speak, scene)
    if life is not None:
        return life
    match meeting.state:
        case State.CONFIRMED if scene.reminds:
            return speak.say("meet.reminder", title=title, when=speak.moment(meeting.span.start))
        case State.CONFIRMED if scene.change is not None:
            return speak.say("meet.changed", title=title, who=scene.name(scene.change.by))
        case State.CONFIRMED if scene.invites and scene.party is Party.GUEST:
            return speak.say("meet.invited", title=title, host=scene.host.name)
        case State.CANCELLED:
            key = "meet.cancelled.you" if meeting.ended_by == scene.reader.id else "meet.cancelled"
            return speak.say(key, title=title, who=scene.name(meeting.ended_by))
        case state:
            return speak.say("meet.title", title=title, state=speak.words(f"state.{state.value}"))


def _fields(speak: Speaker, scene: MeetingScene) -> tuple[Field, ...]:
    meeting = scene.meeting
    if scene.seat is not None and scene.seat.summary is not None:
        return (Field(speak.words("booking.when"), _when(speak, scene)), *life_fields(speak, scene))
    fields = [
        *_renamed(speak, scene),
        Field(speak.words("booking.when"), _when(speak, scene)),
        *_elsewhere(speak, scene),
        *_where(speak, scene),
        Field(speak.words("meet.host"), (scene.host.name,)),
        *(who(speak, scene) if meeting.seats is None else seat_fields(speak, scene)),
        *_own(speak, scene),
        *life_fields(speak, scene),
    ]
    if scene.asked is not None and scene.asked.expires_at is not None:
        when, until = speak.span(scene.asked.span), speak.moment(scene.asked.expires_at)
        fields.append(Field(speak.words("meet.asked"), speak.say("meet.asked.value", when=when, until=until)))
    if meeting.description:
        fields.append(Field(speak.words("meet.description"), (meeting.description,)))
    if meeting.reason:
        fields.append(Field(speak.words("booking.reason"), (meeting.reason,)))
    if meeting.priority is not Priority.NORMAL:
        fields.append(_weight(speak, meeting.priority))
    return tuple(fields)


def _weight(speak: Speaker, priority: Priority) -> Field:
    return Field(speak.words("meet.priority"), speak.say(f"priority.{priority.name.lower()}"))


def seat_fields(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """How many seats of a group session are taken; by whom its host and organizers see."""
    taken = [each for each in scene.invitations if each.comes]
    words = speak.words("seats.taken", taken=len(taken), total=scene.meeting.seats or 1)
    if scene.party is not Party.GUEST and taken:
        words = f"{words}: {', '.join(map(scene.invited, taken))}"
    return [Field(speak.words("seats.field"), (words,))]


def _own(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """What the reader has answered."""
    if scene.own is None or scene.meeting.seats is not None:
        return []
    if scene.own.answer is Answer.PENDING and not scene.meeting.live:
        return []
    return [Field(speak.words("invite.yours"), (answer_words(speak, scene.own, scene.taken.get(scene.own.id, ())),))]


def _when(speak: Speaker, scene: MeetingScene) -> Text:
    """When, with what it was before a move (S1.40)."""
    meeting, change = scene.meeting, scene.change
    zone = scene.host.zone
    now = when_words(speak, meeting.span, all_day=meeting.all_day, zone=zone)
    if change is None or change.was_start is None:
        return now
    all_day = Strike(speak.day(day_there(speak, change.was_start, zone)))
    was = all_day if meeting.all_day else speak.was(change.was_start)
    return speak.say("meet.was", was=was, now=now)


def _renamed(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """What it was called before it was given another title (S1.40)."""
    change, untitled = scene.change, speak.words("meet.untitled")
    if change is None or change.was_title is None:
        return []
    was, now = Strike(change.was_title or untitled), (scene.meeting.title or untitled,)
    return [Field(speak.words("meet.called"), speak.say("meet.was", was=was, now=now))]


def _elsewhere(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """When it begins on the clocks of the others, the host's first (S1.111)."""
    meeting = scene.meeting
    if meeting.all_day or meeting.seats is not None or not meeting.live:
        return []
    others = [scene.people[each].zone for each in (meeting.host_id, *scene.guests)]
    words = elsewhere_words(speak, meeting.span.start, [zone for zone in others if zone is not None])
    return [Field(speak.words("meet.elsewhere"), (words,))] if words else []


def _where(speak: Speaker, scene: MeetingScene) -> list[Field]:
    meeting, change = scene.meeting, scene.change
    fields = []
    if scene.room or scene.was_room:
        words: Text = (scene.room or speak.words("meet.no_room"),)
        if change is not None and change.was_room is not None and scene.was_room:
            words = speak.say("meet.was", was=Strike(scene.was_room), now=words)
        fields.append(Field(speak.words("meet.room"), words))
    if meeting.place:
        fields.append(Field(speak.words("booking.where"), (meeting.place,)))
    return fields


def who(speak: Speaker, scene: MeetingScene) -> list[Field]:
    """The attendees under their answers, each answer with its count (S1.27)."""
    fields = []
    for answer, invitations in tally(scene.invitations).items():
        if invitations:
            names = ", ".join(attendee_words(speak, scene, each) for each in invitations)
            label = speak.words(f"meet.answer.{answer.value}", n=len(invitations))
            fields.append(Field(label, (names,)))
    return fields


def _note(speak: Speaker, scene: MeetingScene) -> Text:
    meeting = scene.meeting
    invited = sum(each.answer is Answer.PENDING for each in scene.invitations)
    parts = [speak.words("meet.short_id", short_id=meeting.short_id)]
    if scene.party is Party.HOST and meeting.state is State.CONFIRMED and invited:
        parts.append(speak.count("meet.waiting", invited))
    if scene.clear and meeting.state is State.CONFIRMED:
        parts += [speak.words("meet.clear"), *_reminding(speak, _reminders_of(speak, scene))]
    if meeting.private:
        parts.append(speak.words("meet.private"))
    if scene.organisation:
        parts.append(scene.organisation)
    return (" · ".join(parts),)


def _reminders_of(speak: Speaker, scene: MeetingScene) -> tuple[int, ...] | None:
    """How many minutes before it the reader is reminded of a meeting that was just called: as it says, else as ever (S1.93).

    None where no reminder is left to come.
    """
    usual = DEFAULT_REMINDERS if scene.reader.reminders is None else scene.reader.reminders
    wished = usual if scene.meeting.reminders is None else scene.meeting.reminders
    coming = tuple(each for each in wished if scene.meeting.span.start - timedelta(minutes=each) > speak.now)
    return coming if coming or not wished else None


def _reminding(speak: Speaker, reminders: tuple[int, ...] | None) -> list[str]:
    """``reminders 1 h and 10 min before``, or that there are none; nothing for None."""
    if reminders is None:
        return []
    if not reminders:
        return [speak.words("meet.reminding.none")]
    return [speak.words("meet.reminding", lengths=joined(speak, reminders))]


def _buttons(speak: Speaker, scene: MeetingScene) -> list[Button]:
    """Only what is legal now for this reader."""
    life = life_buttons(speak, scene)
    if life is None:
        return [*join_buttons(speak, scene), *_changing(speak, scene)]
    return life if scene.meeting.span.start <= speak.now else [*life, *_changing(speak, scene)]


def _changing(speak: Speaker, scene: MeetingScene) -> list[Button]:
    meeting = scene.meeting
    if meeting.state is State.CONFIRMED and scene.party is not Party.GUEST and speak.now < meeting.span.start:
        cancel = Button(speak.words("button.cancel"), CancelMeeting(meeting.id, meeting.version), style=Style.DANGER)
        of_series = meeting.series_id is not None
        move = press(speak, "button.move", MoveSeries(meeting.id) if of_series else MoveMeeting(meeting.id))
        edit = Button(speak.words("meet.edit"), EditMeeting(meeting.id, meeting.version), opens_form=True)
        ways = [*_series_button(speak, meeting), press(speak, "button.meetings", Meetings())]
        return [move, edit, cancel, *_withdrawing(speak, scene), *_reminders(speak, scene), *ways]
    if meeting.state is not State.PENDING and answerable(speak, meeting):
        ways = [*_series_button(speak, meeting), press(speak, "button.meetings", Meetings())]
        reminders = _reminders(speak, scene) if meeting.state is State.CONFIRMED else []
        return [*answer_buttons(speak, scene), *reminders, *ways]
    return [*_withdrawing(speak, scene), press(speak, "button.meetings", Meetings())]


def _withdrawing(speak: Speaker, scene: MeetingScene) -> list[Button]:
    """What its host has asked organizers about can be explained and withdrawn: the meeting, or what it is to be."""
    asked = scene.asked if scene.meeting.state is State.CONFIRMED else scene.meeting
    if asked is None or asked.state is not State.PENDING or scene.party is not Party.HOST:
        return []
    why = Button(speak.words("button.say_why"), SayWhy(asked.id), opens_form=True)
    withdraw = CancelMeeting(asked.id, asked.version, sure=True)
    return [why, Button(speak.words("button.withdraw"), withdraw, style=Style.DANGER)]


def _series_button(speak: Speaker, meeting: Meeting) -> list[Button]:
    """The way from an occurrence to its series."""
    return [] if meeting.series_id is None else [press(speak, "series.show", ShowSeries(meeting.series_id))]


def _reminders(speak: Speaker, scene: MeetingScene) -> list[Button]:
    own = scene.party is not Party.ORGANIZER
    return [press(speak, "button.reminders", Reminders(scene.meeting.id))] if own else []


def draft_card(
    speak: Speaker,
    request: Meet,
    span: Timespan,
    people: Mapping[int, Person],
    *,
    room: str | None = "",
    repeats: Pattern | None = None,
    assumed: Sequence[Text] = (),
    displaces: tuple[tuple[int, int], ...] = (),
) -> Card:
    """What would be called, before anybody is invited: one press does it. Who displaces others (booking, version) may say why.

    ``room`` is empty where none is wished, None where none does: the press then says that it is without.
    """
    title = request.title or speak.words("meet.untitled")
    first = span if repeats is None else repeats.occurrence(repeats.first).span
    fields = [Field(speak.words("booking.when"), when_words(speak, first, all_day=request.all_day))]
    if repeats is not None:
        stated = left_out_words(speak, repeats)
        assumed = (*assumed, (stated,)) if stated else assumed
        fields.append(Field(speak.words("series.often"), (rhythm(speak, repeats),)))
    if room:
        fields.append(Field(speak.words("meet.room"), (room,)))
    if request.place:
        fields.append(Field(speak.words("booking.where"), (request.place,)))
    if request.person_ids:
        fields.append(Field(speak.words("meet.with"), (_names(request.person_ids, people),)))
    if request.optional_ids:
        fields.append(Field(speak.words("meet.optional_people"), (_names(request.optional_ids, people),)))
    if request.guests:
        fields.append(Field(speak.words("meet.guests"), (", ".join(request.guests),)))
    if request.description:
        fields.append(Field(speak.words("meet.description"), (request.description,)))
    if request.priority is not Priority.NORMAL:
        fields.append(_weight(speak, request.priority))
    notes = _reminding(speak, request.reminders)
    notes += [speak.words("meet.private")] if request.private else []
    sure = replace(request, at=span.start, length=span.minutes, sure=True)
    buttons: tuple[Button, ...] = (
        Button(
            speak.words("meet.call.roomless" if room is None else "meet.call"),
            sure,
            style=Style.PRIMARY,
            means=Means.YES,
        ),
        Button(speak.words("meet.edit"), EditMeet(replace(sure, sure=False), pick=True), opens_form=True),
        Button(speak.words("meet.leave"), Done("kept"), means=Means.NO),
    )
    if displaces:
        why = InsistMeet(sure, displaces, forces=True)
        buttons = (*buttons, Button(speak.words("button.call_why"), why, opens_form=True))
    return Card(
        title=speak.say("meet.draft", title=title),
        sections=(Section(lines=tuple(assumed), fields=tuple(fields), buttons=rows(buttons, 3)),),
        note=(" · ".join(notes),) if notes else (),
        tone="asks",
    )


def move_meeting_card(speak: Speaker, scene: MeetingScene, span: Timespan, displaced: Sequence[Text] = ()) -> Card:
    """Move it there? From when to when, who will hear of it and what makes way, before the press that does it (S1.40)."""
    meeting = scene.meeting
    others = len(scene.invitations)  # who declined is asked anew
    now = when_words(speak, span, all_day=meeting.all_day, zone=scene.host.zone)
    sure = MoveMeeting(meeting.id, span.start, length=span.minutes, version=meeting.version, sure=True)
    one = "meet.move.yes" if meeting.series_id is None else "series.one"
    change = MeetingChange(span=span)
    buttons = (
        Button(speak.words(one), sure, style=Style.PRIMARY, means=Means.YES),
        *(() if meeting.series_id is None else more_of_series(speak, meeting, change)),
        Button(speak.words("cancel.no"), ShowBooking(meeting.id), means=Means.NO),
    )
    when = Field(speak.words("booking.when"), speak.say("meet.was", was=speak.was(meeting.span.start), now=now))
    told = ((speak.count("meet.cancel.told", others),),) if others else ()
    return Card(
        title=speak.say("meet.move.ask", title=titled(speak, meeting)),
        sections=(Section(lines=(*told, *displaced), fields=(when,), buttons=rows(buttons, 2)),),
        tone="asks",
    )


def times_for_meeting_card(speak: Speaker, scene: MeetingScene, spans: Sequence[Timespan]) -> Card:
    """Other times for a meeting, best first: each press shows what the move would mean."""
    meeting = scene.meeting
    opens = [
        Button(
            speak.words("meet.at", day=speak.near_day(speak.local(span.start).date()), time=speak.clock(span.start)),
            MoveMeeting(meeting.id, span.start, length=span.minutes),
        )
        for span in spans
    ]
    keep = Button(speak.words("cancel.no"), ShowBooking(meeting.id), means=Means.NO)
    key = "meet.times" if spans else "meet.times.none"
    return Card(
        title=speak.say(key, title=titled(speak, meeting)),
        sections=(Section(buttons=rows(opens, 2)), Section(buttons=((keep,),))),
        note=speak.say("zone_time", city=city(speak.zone.key)),
        tone="asks",
    )


def cancel_meeting_card(speak: Speaker, scene: MeetingScene, reason: str = "") -> Card:
    """Cancel it? Who will hear of it, before the press that does it: nobody is invited yet to what organizers are asked about."""
    meeting = scene.meeting
    invited = meeting.state is not State.PENDING
    others = sum(each.comes for each in scene.invitations) if invited else 0
    sure = CancelMeeting(meeting.id, meeting.version, sure=True, reason=reason)
    one = "cancel.yes" if meeting.series_id is None else "series.one"
    buttons = (
        Button(speak.words(one), sure, style=Style.DANGER, means=Means.YES),
        *(() if meeting.series_id is None else scope_buttons(speak, meeting)),
        Button(speak.words("cancel.no"), ShowBooking(meeting.id), means=Means.NO),
    )
    return Card(
        title=speak.say("meet.cancel.ask", title=titled(speak, meeting)),
        sections=(
            Section(
                lines=((speak.count("meet.cancel.told", others),),) if others else (),
                fields=(
                    Field(
                        speak.words("booking.when"),
                        when_words(speak, meeting.span, all_day=meeting.all_day, zone=scene.host.zone),
                    ),
                ),
                buttons=rows(buttons, 2),
            ),
        ),
        tone="asks",
    )


def _names(ids: Sequence[int], people: Mapping[int, Person]) -> str:
    return ", ".join(people[each].name for each in ids if each in people)
