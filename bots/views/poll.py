"""Time polls as cards: for each who is asked in their own zone, for the host, and for everybody in a group."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bots.cards import (
    LABEL_LIMIT,
    Button,
    Card,
    Choice,
    Confirm,
    Field,
    Form,
    FormField,
    Kind,
    Section,
    Span,
    Style,
    Text,
    Tone,
)
from bots.requests import (
    BookChoice,
    CastVote,
    ExtendPoll,
    FinishVoting,
    ListPolls,
    RemindVoters,
    ShowBooking,
    ShowPoll,
    StartPoll,
    WithdrawPoll,
)
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows
from bots.views.people import Known
from core.model.poll import CYCLE, FEWEST_CHOICES, Poll, PollState, Vote, Voter, numbered
from core.services.polls import PLACE_LIMIT, TITLE_LIMIT

FORM_TIMES = 6
"""Times that are asked for where a form shows all its fields together."""

LENGTHS = (15, 30, 45, 60, 90, 120)
"""Lengths to choose from, in minutes."""

USUAL_LENGTH = 60

PAGE = 8
"""Polls on one card."""

_NAMES = 4
"""Names in one list; of more it is told how many."""

_MARKS: Mapping[Vote | None, str] = {Vote.YES: "✓ ", Vote.IF_NEEDED: "~ ", Vote.NO: "✗ ", None: ""}


@dataclass(frozen=True, slots=True)
class PollScene:
    """A poll with what its card tells: who reads it, None for everybody in a group, and the names of its people.

    ``rooms`` are the names of those that there are now, by choice, where a room is wanted and nothing is decided.
    """

    poll: Poll
    reader_id: int | None
    names: Mapping[int, str]
    rooms: Mapping[int, str] = field(default_factory=dict)

    @property
    def hosts(self) -> bool:
        """Whether the reader is who put the times to people."""
        return self.reader_id == self.poll.host_id

    @property
    def voter(self) -> Voter | None:
        """The reader as a voter."""
        return None if self.reader_id is None else self.poll.voter(self.reader_id)

    @property
    def host(self) -> str:
        """The host's name."""
        return self.names.get(self.poll.host_id, "?")

    @property
    def named(self) -> bool:
        """Whether the reader may know who says what."""
        return self.hosts or not self.poll.private


def poll_card(speak: Speaker, scene: PollScene) -> Card:
    """The poll as it stands, with what its reader can do now."""
    poll = scene.poll
    lines: list[Text] = [(poll.description,)] if poll.description else []
    lines += [_choice_line(speak, scene, number, choice.id) for number, choice in numbered(poll)]
    tone: Tone = "good" if poll.state is PollState.BOOKED else "asks" if poll.state is PollState.OPEN else "plain"
    section = Section(lines=tuple(lines), fields=tuple(_fields(speak, scene)), buttons=_buttons(speak, scene))
    return Card(_title(speak, scene), (section,), note=_note(speak, scene), tone=tone)


def _title(speak: Speaker, scene: PollScene) -> Text:
    poll = scene.poll
    length = speak.minutes(poll.choices[0].span.minutes)
    title = poll.title or speak.words("poll.untitled")
    match poll.state:
        case PollState.BOOKED:
            return speak.say("poll.booked", title=title)
        case PollState.WITHDRAWN:
            key = "poll.withdrawn.host" if scene.hosts else "poll.withdrawn"
            return speak.say(key, title=title, host=scene.host)
        case PollState.CLOSED if scene.hosts and poll.why is not None:
            return speak.say(f"poll.closed.{poll.why.value}", title=title)
        case PollState.CLOSED:
            return speak.say("poll.closed", title=title, host=scene.host)
        case PollState.OPEN:
            return _open_title(speak, scene, title, length)


def _open_title(speak: Speaker, scene: PollScene, title: str, length: str) -> Text:
    poll, voter = scene.poll, scene.voter
    if scene.hosts:
        said = len(poll.voters) - len(poll.silent)
        return speak.say("poll.host", title=title, said=said, all=len(poll.voters), length=length)
    if scene.reader_id is None:
        return speak.say("poll.board", title=title, host=scene.host, length=length)
    if voter is not None and voter.answered(speak.now):
        return speak.say("poll.answered", title=title, host=scene.host)
    reminded = poll.nudge_at is None
    return speak.say("poll.reminds" if reminded else "poll.asks", title=title, host=scene.host, length=length)


def _choice_line(speak: Speaker, scene: PollScene, number: int, choice_id: int) -> Text:
    """``2. Tue 3 Mar, 14:00–15:00 · you: yes · yes: Ana, Bob · if need be: Tom``."""
    poll, voter = scene.poll, scene.voter
    choice = poll.choice(choice_id)
    assert choice is not None, "the choices are the poll's"
    line: list[Span] = [*speak.say("poll.choice", n=number, when=speak.span(choice.span))]
    if poll.room is not None and poll.state in {PollState.OPEN, PollState.CLOSED}:
        room = scene.rooms.get(choice_id)
        line.append(" · " + (speak.words("poll.room", room=room) if room else speak.words("poll.no_room")))
    if voter is not None and (own := voter.ballot.get(choice_id)) is not None:
        line += [" · ", *speak.say("poll.you", vote=speak.words(f"poll.vote.{own.value}"))]
    for vote in (Vote.YES, Vote.IF_NEEDED):
        people = [person for person in poll.cast(choice_id, vote) if person != scene.reader_id]
        if people:
            line.append(f" · {_told(speak, scene, vote, people)}")
    return tuple(line)


def _told(speak: Speaker, scene: PollScene, vote: Vote, people: Sequence[int]) -> str:
    said = speak.words(f"poll.vote.{vote.value}")
    return f"{said}: {_names(speak, scene, people)}" if scene.named else f"{len(people)} {said}"


def _names(speak: Speaker, scene: PollScene, people: Sequence[int]) -> str:
    names = [first_name(scene.names.get(person, "?")) for person in people[:_NAMES]]
    more = len(people) - len(names)
    return ", ".join([*names, speak.words("poll.more", n=more)] if more else names)


def _fields(speak: Speaker, scene: PollScene) -> list[Field]:
    poll = scene.poll
    booked = next((c for c in poll.choices if poll.state is PollState.BOOKED and c.id == poll.booked_id), None)
    fields = [] if booked is None else [Field(speak.words("booking.when"), speak.span(booked.span))]
    if poll.place:
        fields.append(Field(speak.words("booking.where"), (poll.place,)))
    if poll.state is not PollState.OPEN:
        return fields
    fields.append(Field(speak.words("poll.until"), (speak.moment(poll.deadline),)))
    silent = [voter.person_id for voter in poll.silent if voter.person_id != scene.reader_id]
    if silent and scene.named:
        fields.append(Field(speak.words("poll.silent"), (_names(speak, scene, silent),)))
    return fields


def _note(speak: Speaker, scene: PollScene) -> Text:
    """How voting goes, for whoever can vote."""
    if scene.poll.state is not PollState.OPEN:
        return ()
    if scene.hosts:
        return speak.say("poll.note.host" if scene.poll.required else "poll.note.choose")
    return speak.say("poll.note", city=city(speak.zone.key))


def _buttons(speak: Speaker, scene: PollScene) -> tuple[tuple[Button, ...], ...]:
    poll = scene.poll
    if poll.state is PollState.BOOKED and poll.meeting_id is not None and scene.reader_id is not None:
        return rows([press(speak, "button.show", ShowBooking(poll.meeting_id))])
    if scene.hosts and poll.state in {PollState.OPEN, PollState.CLOSED}:
        return _host_buttons(speak, poll)
    if poll.state is not PollState.OPEN:
        return () if scene.reader_id is None else rows([press(speak, "poll.list", ListPolls())])
    if scene.reader_id is None:
        return _board_buttons(speak, poll)
    return _voter_buttons(speak, poll, scene.voter)


def _host_buttons(speak: Speaker, poll: Poll) -> tuple[tuple[Button, ...], ...]:
    ahead = [(number, choice) for number, choice in numbered(poll) if choice.span.start > speak.now]
    book = [
        Button(
            speak.words("poll.book", n=number),
            BookChoice(poll.id, choice.id),
            label=clipped(speak.words("poll.book.label", when=speak.moment(choice.span.start).text), LABEL_LIMIT),
        )
        for number, choice in ahead
    ]
    sure = Confirm(
        speak.words("poll.withdraw.title"),
        speak.words("poll.withdraw.text"),
        speak.words("poll.withdraw"),
        speak.words("no"),
    )
    key = "poll.extend" if poll.state is PollState.OPEN else "poll.again"
    ways = [Button(speak.words("poll.withdraw"), WithdrawPoll(poll.id), style=Style.DANGER, confirm=sure)]
    if ahead:
        ways.insert(0, Button(speak.words(key), ExtendPoll(poll.id), opens_form=True))
    if poll.state is PollState.OPEN and poll.silent and poll.nudge_at is not None:
        ways.insert(0, press(speak, "poll.remind", RemindVoters(poll.id)))
    return (*rows(book, 4), *rows(ways, 2))


def reminded_note(speak: Speaker, scene: PollScene, reminded: Collection[int]) -> Text:
    """Who has just been reminded; where nobody was, that all have answered or that they had been before."""
    if reminded:
        return speak.say("poll.note.reminded", names=_names(speak, scene, tuple(reminded)))
    return speak.say("poll.note.reminded_before" if scene.poll.silent else "poll.note.nobody_silent")


def _voter_buttons(speak: Speaker, poll: Poll, voter: Voter | None) -> tuple[tuple[Button, ...], ...]:
    """A press says the next thing to a time; what that is stands in the button, so that a double press is one."""
    times = []
    for _, choice in numbered(poll):
        if choice.span.start <= speak.now:
            continue
        said = None if voter is None else voter.ballot.get(choice.id)
        start = speak.local(choice.span.start)
        caption = clipped(f"{_MARKS[said]}{speak.near_day(start.date())} {speak.clock(choice.span.start)}")
        then = CYCLE[said]
        label = speak.words(
            "poll.vote.label", when=speak.moment(choice.span.start).text, vote=speak.words(f"poll.vote.{then.value}")
        )
        times.append(Button(caption, CastVote(poll.id, choice.id, then), label=clipped(label, LABEL_LIMIT)))
    return (*rows(times, 2), _ends(speak, poll))


def _ends(speak: Speaker, poll: Poll) -> tuple[Button, ...]:
    done = Button(speak.words("poll.done"), FinishVoting(poll.id), style=Style.PRIMARY)
    return (done, press(speak, "poll.none", FinishVoting(poll.id, none=True)))


def _board_buttons(speak: Speaker, poll: Poll) -> tuple[tuple[Button, ...], ...]:
    times = [
        Button(
            speak.words("poll.time", n=number),
            CastVote(poll.id, choice.id),
            label=clipped(speak.moment(choice.span.start).text, LABEL_LIMIT),
        )
        for number, choice in numbered(poll)
        if choice.span.start > speak.now
    ]
    return (*rows(times, 4), _ends(speak, poll))


def polls_card(
    speak: Speaker, polls: Sequence[Poll], reader_id: int, names: Mapping[int, str], *, skip: int = 0
) -> Card:
    """The polls in which nothing is decided yet, a page at a time, each a press away, and the way to a new one."""
    new = Button(speak.words("poll.new"), StartPoll(), style=Style.PRIMARY, opens_form=True)
    if not polls:
        return Card(speak.say("poll.none.open"), (Section(buttons=((new,),)),))
    lines, buttons = [], []
    for number, poll in enumerate(polls[skip : skip + PAGE], skip + 1):
        key = "poll.line.mine" if poll.host_id == reader_id else "poll.line"
        until, host = speak.moment(poll.deadline), names.get(poll.host_id, "?")
        lines.append(speak.say(key, n=number, title=poll.title, host=host, until=until))
        buttons.append(Button(clipped(f"{number}. {speak.words('button.show')}"), ShowPoll(poll.id)))
    ways = [new]
    if skip:
        ways.insert(0, press(speak, "agenda.earlier", ListPolls(max(0, skip - PAGE))))
    if len(polls) > skip + PAGE:
        ways.insert(0, press(speak, "agenda.more", ListPolls(skip + PAGE)))
    section = Section(lines=tuple(lines), buttons=(*rows(buttons, 4), *rows(ways, 2)))
    return Card(speak.say("poll.title"), (section,))


# Forms.


def start_form(speak: Speaker, request: StartPoll, known: Known, room: str | None, *, together: bool) -> Card:
    """What a poll needs; ``together`` where a form shows all fields at once, else the fewest questions.

    ``room`` is the name of the one that is named, empty where none is, None where there are no rooms here.
    """
    word = speak.words
    title = FormField("title", word("poll.form.title"), initial=request.title or None, limit=TITLE_LIMIT)
    needed = request.group is None and not request.optional
    required = known.field("required", word("poll.form.required"), request.required, required=needed)
    if not together:
        enough = len(request.starts) >= FEWEST_CHOICES
        hint = _unread(speak, request) or word("poll.form.times.hint")
        times = FormField("times", word("poll.form.times"), Kind.LONG_TEXT, hint=hint, required=not enough)
        named = bool(request.required or request.optional) or request.group is not None
        whole = enough and not request.unread
        asked = [(title, bool(request.title)), (required, named), (times, whole)]
        missing = [field for field, known_already in asked if not known_already] or [title]
        if room is not None and request.room is None and request.room_id is None:
            missing.append(_room_said(speak))
        return _form(speak, request, tuple(missing))
    optional = known.field("optional", word("poll.form.optional"), request.optional, required=False)
    wanted = request.length or USUAL_LENGTH
    lengths = tuple(Choice(str(each), speak.minutes(each)) for each in sorted({*LENGTHS, wanted}))
    length = FormField("length", word("poll.form.length"), Kind.CHOICE, lengths, initial=str(wanted))
    deadline = FormField(
        "deadline",
        word("poll.form.deadline"),
        Kind.DATETIME,
        initial=None if request.deadline is None else speak.local(request.deadline).isoformat(timespec="minutes"),
        hint=word("poll.form.deadline.hint"),
        required=False,
    )
    place = FormField(
        "place", word("poll.form.place"), initial=request.place or None, required=False, limit=PLACE_LIMIT
    )
    shown = tuple(Choice(each, word(f"poll.form.private.{each}")) for each in ("no", "yes"))
    private = FormField(
        "private", word("poll.form.private"), Kind.CHOICE, shown, initial="yes" if request.private else "no"
    )
    secret = () if request.group is not None else (private,)
    rooms = () if room is None else (_room(speak, request, room),)
    fields = (title, required, optional, *_times(speak, request), length, deadline, *rooms, place, *secret)
    return _form(speak, request, fields)


def _room(speak: Speaker, request: StartPoll, name: str) -> FormField:
    """Picked from a searched list."""
    label, number = speak.words("meet.field.room"), request.room_id
    choices = () if number is None else (Choice(str(number), name),)
    initial = None if number is None else str(number)
    return FormField("room", label, Kind.CHOICE, choices, initial=initial, required=False, search="rooms")


def _room_said(speak: Speaker) -> FormField:
    """Its name is written, or what it must have."""
    hint = speak.words("meet.hint.room.said")
    return FormField("room", speak.words("meet.field.room"), hint=hint, required=False, limit=PLACE_LIMIT)


def _unread(speak: Speaker, request: StartPoll) -> str | None:
    """Which of the times that were said cannot be read, and that the others stay; None where all can."""
    said = "; ".join(request.unread[:_NAMED])
    return speak.words("poll.form.times.unread", said=said) if said else None


_NAMED = 3
"""Times that cannot be read that are named at once."""


def _times(speak: Speaker, request: StartPoll) -> list[FormField]:
    starts = [speak.local(start).isoformat(timespec="minutes") for start in request.starts[:FORM_TIMES]]
    return [
        FormField(
            f"time_{number}",
            speak.words("poll.form.time", n=number),
            Kind.DATETIME,
            initial=starts[number - 1] if number <= len(starts) else None,
            hint=_unread(speak, request) if number == len(starts) + 1 else None,
            required=number <= 2,
        )
        for number in range(1, FORM_TIMES + 1)
    ]


def _form(speak: Speaker, request: StartPoll, fields: tuple[FormField, ...]) -> Card:
    form = Form(speak.words("poll.form"), fields, speak.words("poll.form.submit"), request)
    return Card(speak.say("poll.form"), form=form)


def extend_form(speak: Speaker, request: ExtendPoll, poll: Poll) -> Card:
    """Until when people can vote."""
    initial = speak.local(poll.deadline).isoformat(timespec="minutes") if poll.deadline > speak.now else None
    field = FormField("deadline", speak.words("poll.form.deadline"), Kind.DATETIME, initial=initial)
    form = Form(speak.words("poll.extend.form"), (field,), speak.words("poll.extend.submit"), request)
    return Card(speak.say("poll.extend.form"), form=form)
