"""Conflicts as cards: what is in the way and the ways on, what organizers decide, and what had to make way (S1.34–S1.37)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bots.cards import (
    LABEL_LIMIT,
    Button,
    Card,
    Choice,
    Field,
    Form,
    FormField,
    Kind,
    Means,
    Section,
    Style,
    Text,
    Tone,
)
from bots.requests import (
    Agenda,
    BookChoice,
    Cancel,
    CancelMeeting,
    ChangeMeeting,
    ChangeSeries,
    Decide,
    EditMeet,
    FindRoom,
    InsistMeet,
    Meet,
    MeetAgain,
    Meetings,
    Request,
    SayWhy,
    Shift,
    ShowBooking,
    ShowDecision,
    ShowPoll,
    Together,
)
from bots.scenes.conflicts import ClashLine, DecisionScene
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from bots.views.insisting import insisting
from bots.views.meeting_words import taken_words, titled, when_words
from core.errors import Clashing
from core.model.conflict import Alternative, Ask, Propose, Warn
from core.model.decision import Verdict
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.priority import Priority
from core.model.timespan import Timespan
from core.services.booking import REASON_LIMIT

MOST_LINES = 5
"""Clashes that are named one by one; the rest is counted."""

_TITLES = {Propose: "refusal.clashing.propose", Warn: "refusal.clashing.warn", Ask: "refusal.clashing.ask"}


def conflict_card(speak: Speaker, refusal: Clashing, found: Sequence[ClashLine], asked: Request | None) -> Card:
    """What is in the way, one line each, and what can be done: another time, insisting, or naming another time oneself.

    Where what was ``asked`` can be given no other time and not be insisted on, as with a time of a poll, neither is spoken of.
    """
    wish, outcome = wish_of(asked, refusal), refusal.outcome
    times = () if wish is None or not isinstance(outcome, Propose | Warn | Ask) else outcome.times
    key = _title_key(refusal, others=bool(times)) if wish is not None else "refusal.clashing"
    if refusal.room and not refusal.person_ids and not isinstance(outcome, Warn):
        key = "refusal.clashing.room"
    buttons = [] if wish is None else [_instead(speak, wish, time, refusal.span.minutes) for time in times]
    ways = _insisting(speak, refusal, wish) if isinstance(wish, Meet | ChangeMeeting) else []
    if isinstance(asked, BookChoice):
        ways.append(press(speak, "poll.back", ShowPoll(asked.poll_id)))
    if refusal.room:
        others = FindRoom(at=refusal.span.start, length=refusal.span.minutes)
        ways.append(press(speak, "refusal.rooms", others))
    ways.append(press(speak, "button.meetings", Meetings()))
    if isinstance(wish, Meet):
        edit = EditMeet(replace(wish, sure=False), pick=True)
        ways.append(Button(speak.words("meet.edit"), edit, opens_form=True))
    if isinstance(wish, ChangeMeeting):
        ways.append(press(speak, "cancel.no", ShowBooking(wish.booking_id)))
    told = (speak.count("conflict.told", sum(each.told for each in found)),)
    shown = (*clash_words(speak, found), told) if isinstance(outcome, Warn) else clash_words(speak, found)
    sections = [
        Section(lines=shown, buttons=rows(buttons, 3)),
        Section(buttons=rows(ways, 2)),
    ]
    return Card(speak.say(key, when=taken_words(speak, refusal.span)), tuple(sections), tone="bad")


def _best_times(speak: Speaker, wish: Meet) -> Button:
    """The best times for its people in the next two weeks, with who is missing where none suits all."""
    sought = replace(wish, at=None, window=None, sure=False)
    return press(speak, "together.find", Together(sought))


def _title_key(refusal: Clashing, *, others: bool) -> str:
    """What can be done about it: times are spoken of only where there are ``others``."""
    match refusal.outcome:
        case Ask() if not others:
            return "refusal.clashing.ask.alone"
        case Propose() if not others:
            return "refusal.clashing"
        case outcome:
            return _TITLES.get(type(outcome), "refusal.clashing")


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


def displacing_card(speak: Speaker, sure: ChangeMeeting | ChangeSeries, found: Sequence[ClashLine]) -> Card:
    """What has to make way for a change that matters more: one press makes it, with a reason or without."""
    told = (speak.count("conflict.told", sum(each.told for each in found)),)
    buttons = (
        Button(speak.words("button.change"), sure, style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("button.change_why"), replace(sure, forces=True), opens_form=True),
        Button(speak.words("cancel.no"), ShowBooking(sure.booking_id), means=Means.NO),
    )
    return Card(
        speak.say("conflict.displaces"),
        (Section(lines=(*clash_words(speak, found), told), buttons=(buttons,)),),
        tone="asks",
    )


def _line(speak: Speaker, found: ClashLine) -> Text:
    who = ", ".join((*found.who, *found.rooms))
    return speak.say("conflict.line", when=taken_words(speak, found.clash.span), who=who, what=_what(speak, found))


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


def _instead(speak: Speaker, wish: Meet | ChangeMeeting | ChangeSeries, time: Alternative, minutes: int) -> Button:
    if isinstance(wish, Meet):
        called = replace(wish, at=time.starts_at, room_id=time.room_id or wish.room_id, sure=True)
        return Button(_time(speak, time), called)
    span = Timespan.lasting(time.starts_at, minutes)
    change = replace(wish.change, span=span, room_id=time.room_id or wish.change.room_id)
    return Button(_time(speak, time), replace(wish, change=change))


def _time(speak: Speaker, time: Alternative) -> str:
    day = speak.near_day(speak.local(time.starts_at).date())
    return clipped(f"{day} {speak.clock(time.starts_at)}")


def _insisting(speak: Speaker, refusal: Clashing, wish: Meet | ChangeMeeting) -> list[Button]:
    return insisting(speak, (refusal.outcome,), wish)


def wish_of(asked: Request | None, refusal: Clashing) -> Meet | ChangeMeeting | ChangeSeries | None:
    """What was wanted, so that the ways on carry it along."""
    if refusal.meeting is not None and refusal.change is not None:
        return ChangeMeeting(refusal.meeting.id, refusal.meeting.version, refusal.change)
    wish = asked.wish if isinstance(asked, InsistMeet) else asked
    return wish if isinstance(wish, Meet | ChangeSeries) else None


def insist_form(speak: Speaker, request: Request, found: Sequence[ClashLine]) -> Card:
    """Why it is wanted all the same; before others are displaced, who they are and how many will be told."""
    field = FormField("why", speak.words("conflict.why"), Kind.LONG_TEXT, limit=REASON_LIMIT)
    told = sum(each.told for each in found)
    intro: list[Text] = [*clash_words(speak, found), (speak.count("conflict.told", told),)] if found else []
    joined = tuple(span for line in intro for span in (*line, "\n"))[:-1]
    form = Form(speak.words("conflict.force"), (field,), speak.words("conflict.force.submit"), request, intro=joined)
    return Card((speak.words("conflict.force"),), (Section(lines=tuple(intro)),) if intro else (), form=form)


def why_form(speak: Speaker, request: SayWhy, initial: str) -> Card:
    """Why organizers were asked, which their cards then say."""
    field = FormField("why", speak.words("conflict.why"), Kind.LONG_TEXT, initial=initial or None, limit=REASON_LIMIT)
    title = speak.words("conflict.say_why")
    return Card((title,), form=Form(title, (field,), speak.words("conflicts.submit"), request))


def asked_card(speak: Speaker, scene: DecisionScene, organizers: int) -> Card:
    """Organizers are asked: until when they decide, what is held meanwhile, and what they were told."""
    decision, wanted = scene.decision, scene.wanted
    withdraw: CancelMeeting | Cancel = (
        CancelMeeting(wanted.id, wanted.version, sure=True)
        if isinstance(wanted, Meeting)
        else Cancel(wanted.id, wanted.version, sure=True)
    )
    buttons = (
        Button(speak.words("button.say_why"), SayWhy(wanted.id), opens_form=True),
        Button(speak.words("button.withdraw"), withdraw, style=Style.DANGER),
        press(speak, "button.meetings", Meetings())
        if isinstance(wanted, Meeting)
        else press(speak, "help.agenda", Agenda()),
    )
    title = speak.say(
        "conflict.asked", who=speak.count("conflict.organizers", organizers), title=wanted_words(speak, scene)
    )
    fields = [
        _when(speak, scene),
        Field(speak.words("conflict.until"), (speak.moment(decision.expires_at),)),
    ]
    if decision.why:
        fields.append(Field(speak.words("conflict.reason"), (decision.why,)))
    held = speak.say("conflict.held" if scene.case.before is None else "conflict.stands")
    return Card(title, (Section(lines=(held,), fields=tuple(fields), buttons=(buttons,)),), tone="asks")


# What organizers decide.


def decision_card(speak: Speaker, scene: DecisionScene, *, reminds: bool = False) -> Card:
    """What is wanted, by whom and why, what it clashes with; the ways to decide, or who decided what."""
    decision, wanted = scene.decision, scene.wanted
    fields = [
        _when(speak, scene),
        Field(speak.words("meet.with"), (", ".join(person.name for person in scene.case.people.values()),)),
    ]
    if wanted.priority is not Priority.NORMAL:
        fields.append(Field(speak.words("meet.priority"), speak.say(f"priority.{wanted.priority.name.lower()}")))
    if decision.why:
        fields.append(Field(speak.words("conflict.reason"), (decision.why,)))
    title = speak.words("meet.untitled") if scene.private else wanted_words(speak, scene)
    asker = scene.names.get(decision.asked_by, "")
    if not decision.waits:
        return _decided_card(speak, scene, title, fields)
    changes = ".change" if scene.case.before is not None else ""
    key = f"decision.reminder{changes}" if reminds else f"decision.title{changes}"
    lines: tuple[Text, ...] = (speak.say("decision.free"),)
    if scene.lines:
        told = (speak.count("decision.told", sum(each.told for each in scene.lines)),)
        lines = (speak.say("decision.clashes"), *clash_words(speak, scene.lines), told)
    sections = (Section(fields=tuple(fields)), Section(lines=lines, buttons=_choices(speak, scene)))
    note = speak.say("decision.until", until=speak.moment(decision.expires_at), short_id=scene.stands.short_id)
    return Card(speak.say(key, who=asker, title=title), sections, note=note, tone="asks")


def wanted_words(speak: Speaker, scene: DecisionScene) -> str:
    """What the meeting is called that is wanted; of a session what it is, and with whom."""
    wanted = scene.wanted
    if isinstance(wanted, Meeting):
        return titled(speak, wanted)
    return speak.words("conflict.wanted", service=scene.service, host=scene.names.get(wanted.host_id, ""))


def _when(speak: Speaker, scene: DecisionScene) -> Field:
    """When it is wanted; of a change with what it is so far."""
    wanted, before = scene.wanted, scene.case.before
    all_day = isinstance(wanted, Meeting) and wanted.all_day
    words = when_words(speak, wanted.span, all_day=all_day)
    if before is not None and scene.decision.waits and before.span != wanted.span:
        words = speak.say("meet.was", was=speak.was(before.span.start), now=words)
    return Field(speak.words("booking.when"), words)


def _decided_card(speak: Speaker, scene: DecisionScene, title: str, fields: list[Field]) -> Card:
    decision = scene.decision
    if decision.reason:
        fields.append(Field(speak.words("booking.reason"), (decision.reason,)))
    said = verdict_words(speak, scene, title)
    return Card(said, (Section(fields=tuple(fields)),), tone=_TONES.get(decision.verdict or Verdict.REFUSED, "plain"))


def with_decisions(speak: Speaker, card: Card | None, scenes: Sequence[DecisionScene]) -> Card:
    """What waits for one's answer, and behind it what organizers are asked, each a press away; that alone without a card."""
    lines, buttons = [], []
    for number, scene in enumerate(scenes, 1):
        title = speak.words("meet.untitled") if scene.private else wanted_words(speak, scene)
        asker, until = scene.names.get(scene.decision.asked_by, ""), speak.moment(scene.decision.expires_at)
        all_day = isinstance(scene.wanted, Meeting) and scene.wanted.all_day
        when = when_words(speak, scene.wanted.span, all_day=all_day)
        lines.append(speak.say("decision.line", n=number, who=asker, title=title, when=when, until=until))
        caption = speak.words("decision.open", n=number)
        buttons.append(Button(caption, ShowDecision(scene.decision.id)))
    section = Section(lines=tuple(lines), buttons=rows(buttons, 3))
    heading = speak.say("decision.waiting")
    if card is None:
        return Card(heading, (section,), tone="asks")
    return replace(card, sections=(*card.sections, Section(lines=(heading,)), section))


def decided_line(speak: Speaker, scene: DecisionScene) -> Text:
    """One line: when, who decided what, and why."""
    decision = scene.decision
    title = speak.words("meet.untitled") if scene.private else wanted_words(speak, scene)
    at = speak.moment(decision.decided_at or decision.asked_at)
    why = " · ".join(each for each in (decision.why, decision.reason) if each)
    words = speak.say("conflicts.decided.line", at=at, said=verdict_words(speak, scene, title))
    return (*words, f" · {why}") if why else words


_TONES: dict[Verdict, Tone] = {
    Verdict.APPROVED: "good",
    Verdict.MOVED_NEW: "good",
    Verdict.MOVED_OLD: "good",
    Verdict.DISPLACED: "good",
    Verdict.REFUSED: "bad",
    Verdict.EXPIRED: "bad",
}


def verdict_words(speak: Speaker, scene: DecisionScene, title: str) -> Text:
    """Who decided what, in one sentence."""
    decision = scene.decision
    verdict = (decision.verdict or Verdict.EXPIRED).value
    who = scene.names.get(decision.decided_by or 0, "")
    return speak.say(f"decision.{verdict}", who=who, title=title, when=speak.moment(scene.stands.span.start))


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
    old = _moving_old(speak, scene)
    refuse = Button(
        speak.words("decision.refuse"), Decide(*to, Verdict.REFUSED.value), style=Style.DANGER, opens_form=True
    )
    return (*rows([*approve, refuse], 2), *rows(new, 2), *rows(old, 2))


def _moving_old(speak: Speaker, scene: DecisionScene) -> list[Button]:
    """A button for each other time of the one in the way; where there are several, each has its own time, by a form."""
    to = (scene.decision.id, scene.decision.version, Verdict.MOVED_OLD.value)
    if len(scene.shifts) > 1:
        return [Button(speak.words("decision.olds"), Decide(*to), opens_form=True)]
    return [
        Button(
            clipped(speak.words("decision.old", time=_time(speak, time))),
            Decide(*to, shifts=(Shift(number, time.starts_at, time.room_id or 0),)),
            label=speak.words("decision.old.label", time=_time(speak, time)),
        )
        for number, times in scene.shifts
        for time in times
    ]


def shifts_form(speak: Speaker, request: Decide, scene: DecisionScene) -> Card:
    """Another time for each of what is in the way, or that it is called off."""
    lines = {line.clash.booking_id: line for line in scene.lines}
    off = Choice(OFF, speak.words("decision.off"))
    fields = tuple(
        FormField(
            f"old_{number}",
            clipped(f"{_what(speak, lines[number])} {speak.clock(lines[number].clash.span.start)}", LABEL_LIMIT),
            Kind.CHOICE,
            (*(Choice(time_value(time), _time(speak, time)) for time in times), off),
            initial=time_value(times[0]) if times else OFF,
        )
        for number, times in scene.shifts
        if number in lines
    )
    form = Form(speak.words("decision.olds.form"), fields, speak.words("decision.olds.submit"), request)
    return Card((speak.words("decision.olds.form"),), form=form)


OFF = "off"
"""What the form says of something in the way that is to be called off."""


def time_value(time: Alternative) -> str:
    """A time, and its room if it has one, as the value of a choice: ``2026-03-03T13:00:00+00:00 7``."""
    return f"{time.starts_at.isoformat()} {time.room_id or 0}"


def time_in(value: str) -> Alternative | None:
    """The time of such a value; None where it says something else. Raises ValueError for what is neither."""
    if value == OFF:
        return None
    start, _, room = value.partition(" ")
    return Alternative(datetime.fromisoformat(start), int(room) or None)


def refuse_form(speak: Speaker, request: Decide) -> Card:
    """Why it is refused, which the one who asked will read."""
    field = FormField("reason", speak.words("conflict.why"), Kind.LONG_TEXT, limit=REASON_LIMIT)
    form = Form(speak.words("decision.form"), (field,), speak.words("decision.refuse"), request)
    return Card((speak.words("decision.form"),), form=form)


# What comes of it.


def not_had_card(speak: Speaker, scene: DecisionScene, times: Sequence[Button]) -> Card:
    """To the one who asked: it was refused, or nobody decided in time; ``times`` are when all are free instead."""
    lines = [speak.say("decision.instead" if times else "decision.no_times")]
    if scene.case.before is not None:
        lines.insert(0, speak.say("decision.stays", when=speak.moment(scene.case.before.span.start)))
    fields = [_when(speak, scene)]
    if scene.decision.reason:
        fields.append(Field(speak.words("booking.reason"), (scene.decision.reason,)))
    meets = isinstance(scene.wanted, Meeting)
    ways = (press(speak, "button.meetings", Meetings()) if meets else press(speak, "help.agenda", Agenda()),)
    return Card(
        verdict_words(speak, scene, wanted_words(speak, scene)),
        (Section(fields=tuple(fields)), Section(lines=tuple(lines), buttons=(*rows(times, 3), ways))),
        tone="bad",
    )


def change_button(speak: Speaker, meeting: Meeting, change: MeetingChange, time: Alternative) -> Button:
    """Change the meeting so at that time."""
    span = Timespan.lasting(time.starts_at, (change.span or meeting.span).minutes)
    changed = replace(change, span=span, room_id=time.room_id or change.room_id)
    return Button(_time(speak, time), ChangeMeeting(meeting.id, meeting.version, changed))


def again_button(speak: Speaker, meeting: Meeting, time: Alternative) -> Button:
    """Call the meeting again at that time."""
    return Button(_time(speak, time), MeetAgain(meeting.id, time.starts_at, time.room_id or 0))


def displaced_meeting_card(
    speak: Speaker, meeting: Meeting, by: str, *, wish: Meet | None, host: str, times: Sequence[Alternative]
) -> Card:
    """A meeting that had to make way: for its host when all of its people are free, else who can call it again.

    ``wish`` is the meeting as its host would call it anew, None for everybody else.
    """
    fields = [Field(speak.words("booking.when"), when_words(speak, meeting.span, all_day=meeting.all_day))]
    if meeting.reason:
        fields.append(Field(speak.words("booking.reason"), (meeting.reason,)))
    said = "conflict.displaced.times" if times else "conflict.displaced.no_times"
    line = speak.say("conflict.displaced.host", host=host) if wish is None else speak.say(said)
    buttons = [] if wish is None else [again_button(speak, meeting, time) for time in times]
    find = () if wish is None or times or not wish.person_ids else (_best_times(speak, wish),)
    ways = (*find, press(speak, "button.meetings", Meetings()))
    return Card(
        speak.say("conflict.displaced.title", title=titled(speak, meeting), by=by),
        (Section(fields=tuple(fields)), Section(lines=(line,), buttons=(*rows(buttons, 3), ways))),
        tone="bad",
    )
