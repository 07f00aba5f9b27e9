"""Series as cards: what is held or booked, its next dates, which of them are meant, and what clashes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bots.cards import Button, Card, Field, Means, MomentStyle, Section, Style, Text, Tone
from bots.requests import (
    Agenda,
    AnswerSeries,
    CancelSeries,
    ChangeSeries,
    ConfirmSeries,
    HoldSeries,
    Move,
    MoveMeeting,
    MoveSeries,
    ReleaseSeries,
    SeriesLength,
    ShowBooking,
    ShowSeries,
)
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.rhythm import left_out_words, rhythm
from bots.views.series_dates import SHOWN, Dates, date_line, dates_of, named_days
from core.model.booking import LIVE, Booking, Party, State
from core.model.meeting import Appointment, Meeting
from core.model.people import Person
from core.model.series import Scope, Series
from core.model.service import Service
from core.services.meetings import MeetingChange

_TONES: Mapping[State, Tone] = {State.HELD: "asks", State.PENDING: "asks", State.CONFIRMED: "good"}


@dataclass(frozen=True, slots=True)
class SeriesScene:
    """A series of sessions with all that its card tells one reader, whose side is ``party``; the sessions by their days."""

    series: Series
    sessions: Sequence[Booking]
    reader: Person
    party: Party
    host: Person
    guest: Person
    service: Service

    @property
    def other(self) -> Person:
        """The person on the other side from the reader."""
        return self.guest if self.party is Party.HOST else self.host

    @property
    def state(self) -> State:
        """Where it stands: as what is held, else asked for, else booked of it; else as the last of it ended.

        What organizers have not decided counts only where nothing else stands.
        """
        states = {each.state for each in self.sessions if not each.undecided}
        order = (State.HELD, State.PENDING, State.ONGOING, State.CONFIRMED)
        live = next((state for state in order if state in states), State.PENDING if self.undecided else None)
        return State.CONFIRMED if live is State.ONGOING else live or self.sessions[-1].state

    @property
    def undecided(self) -> Sequence[Booking]:
        """What organizers are to decide, in order of start."""
        return sorted((each for each in self.sessions if each.undecided), key=lambda each: each.span)

    @property
    def waits(self) -> bool:
        """Whether organizers are asked about all that is left of it."""
        return bool(self.undecided) and all(each.undecided for each in self.sessions if each.live)

    def coming(self, speak: Speaker) -> Sequence[Booking]:
        """Those that are still to begin, in order of start."""
        live = (each for each in self.sessions if each.state in LIVE and each.span.start > speak.now)
        return sorted(live, key=lambda each: each.span)


def series_card(
    speak: Speaker, scene: SeriesScene, *, title: Text = (), lines: Sequence[Text] = (), skip: int = 0
) -> Card:
    """The series for one reader in its present state, with its next dates, from ``skip`` on, and what is legal now."""
    coming = scene.coming(speak)
    stated = left_out_words(speak, scene.series.pattern)
    told = [*lines, *([(stated,)] if stated and coming else []), *_undecided(speak, scene)]
    on = (speak.say("series.goes_on"),) if scene.series.extend_at is not None else ()
    note = speak.say("booking.held.note") if scene.state is State.HELD else ()
    fields = _fields(speak, scene)
    beside = [*told, *on, *([note] if note else [])]
    dates = dates_of(speak, scene.series.id, coming, skip=skip, beside=(beside, fields))
    return Card(
        title=title or _title(speak, scene, coming),
        sections=(
            Section(lines=tuple(told), fields=fields),
            Section(lines=(*dates.lines, *on), buttons=rows(_buttons(speak, scene, coming, dates), 2)),
        ),
        note=note,
        tone=_TONES.get(scene.state, "plain"),
    )


def _undecided(speak: Speaker, scene: SeriesScene) -> Sequence[Text]:
    """The dates about which organizers are asked, for as long as they have not decided."""
    return named_days(speak, "series.asked" if scene.party is Party.GUEST else "series.asked.others", scene.undecided)


def _title(speak: Speaker, scene: SeriesScene, coming: Sequence[Booking]) -> Text:
    key = "series.pending.organizers" if scene.waits else f"series.{scene.state.value}"
    coming = coming if scene.waits else [each for each in coming if not each.undecided]
    first = coming[0] if coming else scene.sessions[0]
    style = MomentStyle.TIME if scene.state is State.HELD else MomentStyle.BOTH
    until = speak.moment(first.expires_at, style) if first.expires_at is not None else ""
    n = speak.count("series.sessions", len(coming))
    match scene.state:
        case State.HELD | State.PENDING if scene.party is Party.HOST and not scene.waits:
            return speak.say(f"{key}.host", guest=scene.guest.name, n=n, until=until)
        case State.HELD | State.PENDING:
            return speak.say(key, host=scene.host.name, n=n, until=until)
        case State.CONFIRMED if coming and scene.party is Party.HOST:
            return speak.say("series.confirmed.host", guest=scene.guest.name, n=n)
        case State.CONFIRMED if coming:
            return speak.say("series.confirmed", host=scene.host.name, n=n)
        case State.CONFIRMED:
            return speak.say("series.over", other=scene.other.name)
        case state:
            return speak.say("series.ended", other=scene.other.name, state=speak.words(f"state.{state.value}"))


def _fields(speak: Speaker, scene: SeriesScene) -> tuple[Field, ...]:
    pattern, first = scene.series.pattern, scene.sessions[0]
    what = speak.words("booking.what.value", service=scene.service.name, length=speak.minutes(pattern.length))
    fields = [
        Field(speak.words("booking.with"), (scene.other.name,)),
        Field(speak.words("series.often"), (rhythm(speak, pattern),)),
        Field(speak.words("booking.what"), (what,)),
    ]
    if pattern.exceptions:
        days = ", ".join(speak.day(day) for day in sorted(pattern.exceptions))
        fields.append(Field(speak.words("series.left_out"), (days,)))
    if first.topic:
        fields.append(Field(speak.words("booking.topic"), (first.topic,)))
    reason = next((each.reason for each in reversed(scene.sessions) if each.reason), "")
    if reason and scene.state not in LIVE:
        fields.append(Field(speak.words("booking.reason"), (reason,)))
    return tuple(fields)


def _buttons(speak: Speaker, scene: SeriesScene, coming: Sequence[Booking], dates: Dates) -> list[Button]:
    """Only what is legal now for this reader, and the way to the other dates."""
    number = scene.series.id
    match scene.state:
        case State.HELD if scene.party is Party.GUEST:
            confirm = speak.words("button.ask" if scene.service.approval else "series.confirm")
            return [
                Button(confirm, ConfirmSeries(number), style=Style.PRIMARY, means=Means.YES),
                Button(speak.words("button.release"), ReleaseSeries(number), means=Means.NO),
                *dates.pages,
            ]
        case State.PENDING if scene.party is not Party.GUEST and not scene.waits:
            return [
                Button(
                    speak.words("series.approve"),
                    AnswerSeries(number, grant=True),
                    style=Style.PRIMARY,
                    means=Means.YES,
                ),
                Button(
                    speak.words("series.decline"), AnswerSeries(number, grant=False), style=Style.DANGER, means=Means.NO
                ),
                *dates.pages,
            ]
        case State.PENDING if coming and scene.party is Party.GUEST:
            withdraw = _danger(speak, "button.withdraw", CancelSeries(coming[0].id, Scope.ALL))
            return [*(dates.opens if scene.waits else ()), withdraw, *dates.pages]
        case State.CONFIRMED if coming:
            return _standing_buttons(speak, scene, coming, dates)
        case State.RELEASED | State.LAPSED if scene.party is Party.GUEST:
            return [again_button(speak, scene.series, scene.sessions[0]), press(speak, "button.agenda", Agenda())]
        case _:
            return [press(speak, "button.agenda", Agenda())]


def _standing_buttons(speak: Speaker, scene: SeriesScene, coming: Sequence[Booking], dates: Dates) -> list[Button]:
    """Each of the next, and all of them together; what organizers have not decided stays where it is when the others move."""
    first = next((each for each in coming if not each.undecided), None)
    move = [] if first is None else [press(speak, "series.move", MoveSeries(first.id, Scope.ALL))]
    lengthen = [] if first is None or not _lengths(scene) else [press(speak, "series.lengthen", SeriesLength(first.id))]
    cancel = _danger(speak, "series.cancel", CancelSeries(coming[0].id, Scope.ALL))
    return [*dates.opens, *dates.pages, *move, *lengthen, cancel, press(speak, "button.agenda", Agenda())]


def _lengths(scene: SeriesScene) -> bool:
    """Whether the service has other lengths, which this side can have without being answered."""
    asks = scene.service.approval and scene.party is Party.GUEST
    return not asks and any(each != scene.series.pattern.length for each in scene.service.lengths)


def again_button(speak: Speaker, series: Series, first: Booking) -> Button:
    """Hold the same series once more, as it was when it began."""
    rule = series.pattern.rule.text(series.pattern.zone)
    length = series.pattern.length
    again = HoldSeries(first.host_id, first.service_id, first.span.start, rule, length, first.topic)
    return Button(speak.words("holds.again"), again, style=Style.PRIMARY)


def _danger(speak: Speaker, key: str, request: CancelSeries) -> Button:
    return Button(speak.words(key), request, style=Style.DANGER)


def scope_buttons(speak: Speaker, session: Appointment) -> tuple[Button, ...]:
    """On the question whether an occurrence is to be cancelled: those that follow as well, or all (S1.122)."""
    return (
        _danger(speak, "series.following", CancelSeries(session.id, Scope.FOLLOWING, sure=True)),
        _danger(speak, "series.all", CancelSeries(session.id, Scope.ALL, sure=True)),
    )


def more_of_series(speak: Speaker, meeting: Meeting, change: MeetingChange) -> tuple[Button, ...]:
    """On the question whether a meeting is to be changed: those that follow as well, or all."""
    following = ChangeSeries(meeting.id, meeting.version, change, Scope.FOLLOWING)
    return (
        press(speak, "series.following", following),
        press(speak, "series.all", replace(following, scope=Scope.ALL)),
    )


def which_change_card(
    speak: Speaker, series: Series, meeting: Meeting, change: MeetingChange, fields: Sequence[Field]
) -> Card:
    """Which of the series are to be changed so."""
    one = ChangeSeries(meeting.id, meeting.version, change, Scope.ONE)
    buttons = (
        press(speak, "series.one", one),
        *more_of_series(speak, meeting, change),
        Button(speak.words("cancel.no"), ShowBooking(meeting.id), means=Means.NO),
    )
    title = speak.say("series.change.which", when=speak.moment(meeting.span.start))
    often = Field(speak.words("series.often"), (rhythm(speak, series.pattern),))
    return Card(title=title, sections=(Section(fields=(often, *fields), buttons=rows(buttons, 2)),), tone="asks")


def lengths_card(speak: Speaker, session: Booking, lengths: Sequence[int]) -> Card:
    """How long a session, and as many of its series as are chosen then, is to last."""
    ways = [Button(speak.minutes(each), SeriesLength(session.id, each)) for each in lengths]
    back = Button(speak.words("back"), ShowBooking(session.id), means=Means.NO)
    return Card(speak.say("series.length.ask"), sections=(Section(buttons=rows([*ways, back], 3)),), tone="asks")


def which_length_card(speak: Speaker, series: Series, session: Booking, length: int) -> Card:
    """Which of the series are to last so long."""
    start = session.span.start
    buttons = (
        press(speak, "series.one", Move(session.id, at=start, length=length)),
        press(speak, "series.following", MoveSeries(session.id, Scope.FOLLOWING, start, sure=True, length=length)),
        press(speak, "series.all", MoveSeries(session.id, Scope.ALL, start, sure=True, length=length)),
        Button(speak.words("cancel.no"), ShowBooking(session.id), means=Means.NO),
    )
    title = speak.say("series.length.which", when=speak.moment(start), length=speak.minutes(length))
    often = Field(speak.words("series.often"), (rhythm(speak, series.pattern),))
    return Card(title=title, sections=(Section(fields=(often,), buttons=rows(buttons, 2)),), tone="asks")


def which_move_card(speak: Speaker, series: Series, session: Appointment) -> Card:
    """Which of the series are to be moved."""
    one = MoveMeeting(session.id) if isinstance(session, Meeting) else Move(session.id)
    buttons = (
        press(speak, "series.one", one),
        press(speak, "series.following", MoveSeries(session.id, Scope.FOLLOWING)),
        press(speak, "series.all", MoveSeries(session.id, Scope.ALL)),
        press(speak, "button.show", ShowBooking(session.id)),
    )
    title = speak.say("series.move.which", when=speak.moment(session.span.start))
    often = Field(speak.words("series.often"), (rhythm(speak, series.pattern),))
    return Card(title=title, sections=(Section(fields=(often,), buttons=rows(buttons, 2)),), tone="asks")


def cancel_series_card(
    speak: Speaker, request: CancelSeries, series: Series, title: Text, ending: Sequence[Appointment]
) -> Card:
    """What would be cancelled, before the press that does it."""
    lines = tuple(date_line(speak, each) for each in ending[:SHOWN])
    more = ((speak.count("series.more", len(ending) - SHOWN),),) if len(ending) > SHOWN else ()
    sure = replace(request, sure=True)
    buttons = (
        Button(speak.words("cancel.yes"), sure, style=Style.DANGER, means=Means.YES),
        Button(speak.words("cancel.no"), ShowSeries(series.id), means=Means.NO),
    )
    return Card(title=title, sections=(Section(lines=(*lines, *more), buttons=(buttons,)),), tone="asks")


def sure_move_card(speak: Speaker, request: MoveSeries, series: Series, title: Text) -> Card:
    """Where the one that is meant would go, and all others by as much, before the press that does it."""
    sure = replace(request, sure=True)
    buttons = (
        Button(speak.words("series.move.yes"), sure, style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("cancel.no"), ShowSeries(series.id), means=Means.NO),
    )
    often = Field(speak.words("series.often"), (rhythm(speak, series.pattern),))
    return Card(title=title, sections=(Section(fields=(often,), buttons=(buttons,)),), tone="asks")
