"""Conflicts as cards: what is in the way and the ways on, what organizers decide, and what had to make way (S1.34–S1.37)."""

from collections.abc import Sequence
from dataclasses import replace

from bots.cards import Button, Card, Field, Form, FormField, Kind, Section, Style, Text, Tone
from bots.conflicts import ClashLine, DecisionScene, each_once, seen_of
from bots.requests import (
    CancelMeeting,
    ChangeSeries,
    Decide,
    EditMeet,
    FindRoom,
    InsistMeet,
    Meet,
    MeetAgain,
    Meetings,
    MoveMeeting,
    Shift,
)
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from bots.views.meeting_words import titled, when_words
from core.errors import Clashing
from core.model.conflict import Alternative, Ask, Outcome, Propose, Warn
from core.model.deciding import Verdict
from core.model.meeting import Meeting
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.services.booking import REASON_LIMIT

MOST_LINES = 5
"""Clashes that are named one by one; the rest is counted."""

_TITLES = {Propose: "refusal.clashing.propose", Warn: "refusal.clashing.warn", Ask: "refusal.clashing.ask"}


def conflict_card(
    speak: Speaker, refusal: Clashing, found: Sequence[ClashLine], wish: Meet | MoveMeeting | ChangeSeries | None
) -> Card:
    """What is in the way, one line each, and what can be done: another time, insisting, or naming another time oneself."""
    outcome = refusal.outcome
    times = () if wish is None or not isinstance(outcome, Propose | Warn | Ask) else outcome.times
    key = _TITLES.get(type(outcome), "refusal.clashing")
    if isinstance(outcome, Propose) and not times:
        key = "refusal.clashing"
    if refusal.room and not refusal.person_ids and not isinstance(outcome, Warn):
        key = "refusal.clashing.room"
    buttons = [] if wish is None else [_instead(speak, refusal.span.minutes, wish, time) for time in times]
    ways = _insisting(speak, refusal, wish) if isinstance(wish, Meet) else []
    if refusal.room:
        others = FindRoom(at=refusal.span.start, length=refusal.span.minutes)
        ways.append(press(speak, "refusal.rooms", others))
    ways.append(press(speak, "button.meetings", Meetings()))
    if isinstance(wish, Meet):
        edit = EditMeet(replace(wish, sure=False), pick=True)
        ways.append(Button(speak.words("meet.edit"), edit, opens_form=True))
    told = (speak.count("conflict.told", sum(each.told for each in found)),)
    shown = (*clash_words(speak, found), told) if isinstance(outcome, Warn) else clash_words(speak, found)
    sections = [
        Section(lines=shown, buttons=rows(buttons, 3)),
        Section(buttons=rows(ways, 2)),
    ]
    return Card(speak.say(key, when=speak.span(refusal.span)), tuple(sections), tone="bad")


def clash_words(speak: Speaker, found: Sequence[ClashLine]) -> tuple[Text, ...]:
    """One line for each clash, naming it as far as the reader may see it; those beyond the first few are counted."""
    shown = [_line(speak, each) for each in found[:MOST_LINES]]
    if len(found) > MOST_LINES:
        shown.append((speak.count("conflict.more", len(found) - MOST_LINES),))
    return tuple(shown)


def displacing_words(speak: Speaker, found: Sequence[ClashLine]) -> tuple[Text, ...]:
    """What a meeting would displace if it were called, and how many people would be told; nothing where nothing is in its way."""
    if not found:
        return ()
    told = (speak.count("conflict.told", sum(each.told for each in found)),)
    return (speak.say("conflict.displaces"), *clash_words(speak, found), told)


def _line(speak: Speaker, found: ClashLine) -> Text:
    who = ", ".join((*found.who, *found.rooms))
    return speak.say("conflict.line", when=speak.span(found.clash.span), who=who, what=_what(speak, found))


def clash_told(speak: Speaker, found: ClashLine) -> str:
    """Who has what then, where the line tells the time already."""
    who = ", ".join((*found.who, *found.rooms))
    return speak.words("conflict.has", who=who, what=_what(speak, found))


def _what(speak: Speaker, found: ClashLine) -> str:
    if found.session:
        return speak.words("conflict.session", host=found.session[0], guest=found.session[1])
    if found.title is None:
        return speak.words("conflict.busy")
    return found.title or speak.words("meet.untitled")


def _instead(speak: Speaker, length: int, wish: Meet | MoveMeeting | ChangeSeries, time: Alternative) -> Button:
    if isinstance(wish, Meet):
        called = replace(wish, at=time.starts_at, room_id=time.room_id or wish.room_id, sure=True)
        return Button(_time(speak, time), called)
    if isinstance(wish, ChangeSeries):
        span, room_id = Timespan.lasting(time.starts_at, length), time.room_id or wish.change.room_id
        return Button(_time(speak, time), replace(wish, change=replace(wish.change, span=span, room_id=room_id)))
    return Button(_time(speak, time), replace(wish, at=time.starts_at, shift=None, same_day=False, sure=True))


def _time(speak: Speaker, time: Alternative) -> str:
    day = speak.near_day(speak.local(time.starts_at).date())
    return clipped(f"{day} {speak.clock(time.starts_at)}")


def _insisting(speak: Speaker, refusal: Clashing, wish: Meet) -> list[Button]:
    return insisting(speak, (refusal.outcome,), wish)


def insisting(speak: Speaker, outcomes: Sequence[Outcome | None], wish: Meet) -> list[Button]:
    """The way to have it all the same, if the policy has the same one for all that clashes."""
    seen = seen_of(each_once(outcomes))
    if all(isinstance(each, Ask) for each in outcomes):
        return [press_form(speak, "button.ask_organizer", InsistMeet(wish, seen))]
    if all(isinstance(each, Warn) for each in outcomes):
        forces = InsistMeet(wish, seen, forces=True)
        return [Button(speak.words("button.force"), forces, style=Style.DANGER, opens_form=True)]
    return []


def press_form(speak: Speaker, key: str, request: InsistMeet) -> Button:
    """A button that opens a form."""
    return Button(speak.words(key), request, style=Style.PRIMARY, opens_form=True)


def insist_form(speak: Speaker, request: InsistMeet, found: Sequence[ClashLine]) -> Card:
    """Why it is wanted all the same; before others are displaced, who they are and how many will be told."""
    key = "conflict.force" if request.forces else "conflict.asking"
    field = FormField("why", speak.words("conflict.why"), Kind.LONG_TEXT, limit=REASON_LIMIT)
    told = sum(each.told for each in found)
    intro: list[Text] = []
    if request.forces:
        intro = [*clash_words(speak, found), (speak.count("conflict.told", told),)]
    joined = tuple(span for line in intro for span in (*line, "\n"))[:-1]
    submit = speak.words("conflict.force.submit" if request.forces else "conflict.asking.submit")
    form = Form(speak.words(key), (field,), submit, request, intro=joined)
    return Card((speak.words(key),), (Section(lines=tuple(intro)),) if intro else (), form=form)


def asked_card(speak: Speaker, meeting: Meeting, organizers: int) -> Card:
    """Organizers are asked: until when they decide, and what is held meanwhile."""
    until = speak.moment(meeting.expires_at) if meeting.expires_at is not None else ""
    buttons = (
        Button(
            speak.words("button.withdraw"), CancelMeeting(meeting.id, meeting.version, sure=True), style=Style.DANGER
        ),
        press(speak, "button.meetings", Meetings()),
    )
    title = speak.say(
        "conflict.asked", who=speak.count("conflict.organizers", organizers), title=titled(speak, meeting)
    )
    fields = (
        Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day)),
        Field(speak.words("conflict.until"), (until,)),
    )
    held = speak.say("conflict.held")
    return Card(title, (Section(lines=(held,), fields=fields, buttons=(buttons,)),), tone="asks")


# What organizers decide.


def decision_card(speak: Speaker, scene: DecisionScene, *, reminds: bool = False) -> Card:
    """What is wanted, by whom and why, what it clashes with; the ways to decide, or who decided what."""
    decision, meeting = scene.decision, scene.meeting
    fields = [
        Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day)),
        Field(speak.words("meet.with"), (", ".join(person.name for person in scene.case.people.values()),)),
    ]
    if meeting.priority is not Priority.NORMAL:
        fields.append(Field(speak.words("meet.priority"), speak.say(f"priority.{meeting.priority.name.lower()}")))
    if decision.why:
        fields.append(Field(speak.words("conflict.reason"), (decision.why,)))
    title = titled(speak, meeting) if not meeting.private else speak.words("meet.untitled")
    asker = scene.names.get(decision.asked_by, "")
    if not decision.waits:
        return _decided_card(speak, scene, title, fields)
    key = "decision.reminder" if reminds else "decision.title"
    lines: tuple[Text, ...] = (speak.say("decision.free"),)
    if scene.lines:
        told = (speak.count("decision.told", sum(each.told for each in scene.lines)),)
        lines = (speak.say("decision.clashes"), *clash_words(speak, scene.lines), told)
    sections = (Section(fields=tuple(fields)), Section(lines=lines, buttons=_choices(speak, scene)))
    note = speak.say("decision.until", until=speak.moment(decision.expires_at), short_id=meeting.short_id)
    return Card(speak.say(key, who=asker, title=title), sections, note=note, tone="asks")


def _decided_card(speak: Speaker, scene: DecisionScene, title: str, fields: list[Field]) -> Card:
    decision = scene.decision
    if decision.reason:
        fields.append(Field(speak.words("booking.reason"), (decision.reason,)))
    said = verdict_words(speak, scene, title)
    return Card(said, (Section(fields=tuple(fields)),), tone=_TONES.get(decision.verdict or Verdict.REFUSED, "plain"))


_TONES: dict[Verdict, Tone] = {
    Verdict.APPROVED: "good",
    Verdict.MOVED_NEW: "good",
    Verdict.MOVED_OLD: "good",
    Verdict.REFUSED: "bad",
    Verdict.EXPIRED: "bad",
}


def verdict_words(speak: Speaker, scene: DecisionScene, title: str) -> Text:
    """Who decided what, in one sentence."""
    decision = scene.decision
    verdict = (decision.verdict or Verdict.EXPIRED).value
    who = scene.names.get(decision.decided_by or 0, "")
    return speak.say(f"decision.{verdict}", who=who, title=title, when=speak.moment(scene.meeting.span.start))


def _choices(speak: Speaker, scene: DecisionScene) -> tuple[tuple[Button, ...], ...]:
    decision = scene.decision
    to = (decision.id, decision.version)
    approve = []
    if all(line.clash.movable for line in scene.lines):
        approves = Decide(*to, Verdict.APPROVED.value)
        approve.append(Button(speak.words("decision.approve"), approves, style=Style.PRIMARY))
    new = [
        Button(
            clipped(speak.words("decision.new", time=_time(speak, time))),
            Decide(*to, Verdict.MOVED_NEW.value, time.starts_at, time.room_id or 0),
            label=speak.words("decision.new.label", time=_time(speak, time)),
        )
        for time in scene.times
    ]
    old = [
        Button(
            clipped(speak.words("decision.old", time=_time(speak, plan[0][1]))),
            Decide(
                *to,
                Verdict.MOVED_OLD.value,
                shifts=tuple(Shift(number, time.starts_at, time.room_id or 0) for number, time in plan),
            ),
            label=speak.words("decision.old.label", time=_time(speak, plan[0][1])),
        )
        for plan in scene.shifts
    ]
    refuse = Button(
        speak.words("decision.refuse"), Decide(*to, Verdict.REFUSED.value), style=Style.DANGER, opens_form=True
    )
    return (*rows([*approve, refuse], 2), *rows(new, 2), *rows(old, 2))


def refuse_form(speak: Speaker, request: Decide) -> Card:
    """Why it is refused, which the one who asked will read."""
    field = FormField("reason", speak.words("conflict.why"), Kind.LONG_TEXT, limit=REASON_LIMIT)
    form = Form(speak.words("decision.form"), (field,), speak.words("decision.refuse"), request)
    return Card((speak.words("decision.form"),), form=form)


# What comes of it.


def not_had_card(speak: Speaker, scene: DecisionScene, times: Sequence[Alternative]) -> Card:
    """To the one who asked: it was refused, or nobody decided in time; when all are free instead."""
    meeting = scene.meeting
    buttons = [again_button(speak, meeting, time) for time in times]
    lines = [speak.say("decision.instead" if times else "decision.no_times")]
    fields = [Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day))]
    if scene.decision.reason:
        fields.append(Field(speak.words("booking.reason"), (scene.decision.reason,)))
    ways = (press(speak, "button.meetings", Meetings()),)
    return Card(
        verdict_words(speak, scene, titled(speak, meeting)),
        (Section(fields=tuple(fields)), Section(lines=tuple(lines), buttons=(*rows(buttons, 3), ways))),
        tone="bad",
    )


def again_button(speak: Speaker, meeting: Meeting, time: Alternative) -> Button:
    """Call the meeting again at that time."""
    return Button(_time(speak, time), MeetAgain(meeting.id, time.starts_at, time.room_id or 0))


def displaced_meeting_card(
    speak: Speaker, meeting: Meeting, by: str, *, hosts: bool, host: str, times: Sequence[Alternative]
) -> Card:
    """A meeting that had to make way: for its host when all of its people are free, else who can call it again."""
    fields = [Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day))]
    if meeting.reason:
        fields.append(Field(speak.words("booking.reason"), (meeting.reason,)))
    said = "conflict.displaced.times" if times else "conflict.displaced.no_times"
    line = speak.say(said) if hosts else speak.say("conflict.displaced.host", host=host)
    buttons = [again_button(speak, meeting, time) for time in times] if hosts else []
    ways = (press(speak, "button.meetings", Meetings()),)
    return Card(
        speak.say("conflict.displaced.title", title=titled(speak, meeting), by=by),
        (Section(fields=tuple(fields)), Section(lines=(line,), buttons=(*rows(buttons, 3), ways))),
        tone="bad",
    )
