"""Group sessions as cards: which there are with how many seats, and one before a seat in it is taken."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bots.cards import LABEL_LIMIT, Button, Card, Field, Means, Section, Style
from bots.requests import Find, ShowBooking, TakeSeat, Wait
from bots.speaker import Speaker
from bots.views.common import clipped, first_name, press, rows
from bots.views.find import chosen, on_one_day, time_button, times_note, when_words
from bots.views.meeting_words import when_words as span_words
from core.model.meeting import Meeting
from core.model.timespan import Timespan
from core.services.seats import GroupTime, GroupTimes

SESSIONS_SHOWN = 6
TIMES_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat before it is taken: in which kind of session, with whom, where, and how many of all seats are left."""

    service: str
    host: str
    place: str
    left: int
    total: int


def seats_card(
    speak: Speaker, wish: Find, found: GroupTimes, names: Mapping[int, str], *, shared: bool = False
) -> Card:
    """The sessions that take place with the seats left, then when a new one could begin; ``shared`` says others read it too."""
    when, service = when_words(speak, wish), found.service
    sessions = found.sessions[:SESSIONS_SHOWN]
    begin = [
        TakeSeat(each.mentor.person_id, service.id, start, each.length)
        for each in found.open.inside or found.open.outside
        for start in each.starts
    ]
    begin.sort(key=lambda each: (each.starts_at, each.host_id))
    begin = _page(begin, wish)
    if not sessions and not begin:
        wait = press(speak, "find.wait", Wait(found.open.window, _one(wish), service.id))
        return Card(speak.say("seats.none_at_all", service=service.name, when=when), (Section(buttons=((wait,),)),))
    inside = sessions or found.open.inside
    everybody = {each.mentor.person_id: each.mentor.name for each in (*found.open.inside, *found.open.outside)}
    several = len(everybody.keys() | names.keys()) > 1
    sections = [_session(speak, each, names.get(each.meeting.host_id, "")) for each in sessions]
    if begin:
        day = not on_one_day(speak, [each.starts_at for each in begin])
        buttons = [
            time_button(speak, each, name=first_name(everybody[each.host_id]) if several else "", day=day)
            for each in begin
        ]
        lines = (speak.say("seats.new", n=service.seats),)
        sections.append(Section(lines=lines, buttons=rows(buttons, 2 if several else 3)))
    title = speak.say("seats.title" if inside else "seats.none", service=service.name, when=when)
    length = begin[0].length if begin else sessions[0].meeting.span.minutes
    return Card(
        title=title, sections=(*sections, *_more(speak, wish, found)), note=times_note(speak, length, shared=shared)
    )


def _page(begin: list[TakeSeat], wish: Find) -> list[TakeSeat]:
    starts = dict.fromkeys(each.starts_at for each in begin[wish.skip :] or begin)
    shown = set(chosen(list(starts), wish.at, TIMES_SHOWN))
    return [each for each in begin if each.starts_at in shown][:TIMES_SHOWN]


def _more(speak: Speaker, wish: Find, found: GroupTimes) -> tuple[Section, ...]:
    count = sum(len(each.starts) for each in found.open.inside or found.open.outside)
    if wish.at is not None or count <= wish.skip + TIMES_SHOWN:
        return ()
    further = replace(wish, skip=wish.skip + TIMES_SHOWN)
    return (Section(buttons=((Button(speak.words("find.more_times"), further, means=Means.MORE),),)),)


def _one(wish: Find) -> int | None:
    return wish.host_ids[0] if len(wish.host_ids) == 1 else None


def _session(speak: Speaker, time: GroupTime, host: str) -> Section:
    """One session: when, with whom, how many seats are left, and the way in."""
    session = time.meeting
    left = (
        speak.words("seats.left", left=time.left, total=session.seats or 1) if time.left else speak.words("seats.full")
    )
    line = speak.say("seats.line", when=speak.span(session.span), host=host, left=left)
    return Section(lines=(line,), buttons=((_way_in(speak, time),),))


def _way_in(speak: Speaker, time: GroupTime) -> Button:
    session = time.meeting
    if time.mine:
        return Button(speak.words("seats.mine"), ShowBooking(session.id))
    if not time.left:
        return wait_button(speak, session)
    seat = TakeSeat(session.host_id, session.service_id or 0, session.span.start, session.span.minutes)
    day = speak.day(speak.local(session.span.start).date())
    said = f"{speak.words('seats.take')}: {day}, {speak.range(session.span.start, session.span.end)}"
    label = clipped(said, LABEL_LIMIT)
    return Button(speak.words("seats.take"), seat, style=Style.PRIMARY, label=label)


def wait_button(speak: Speaker, session: Meeting) -> Button:
    """Be offered a seat in this session when one comes free."""
    start: datetime = session.span.start
    window = Timespan(start, start + timedelta(minutes=1))
    return press(speak, "seats.wait", Wait(window, session.host_id, session.service_id))


def seat_card(speak: Speaker, request: TakeSeat, seat: Seat) -> Card:
    """What it is, before the press that takes the seat."""
    span = Timespan.lasting(request.starts_at, request.length)
    what = speak.words("booking.what.value", service=seat.service, length=speak.minutes(request.length))
    fields = [
        Field(speak.words("booking.with"), (seat.host,)),
        Field(speak.words("booking.when"), span_words(speak, span)),
        Field(speak.words("booking.what"), (what,)),
        Field(speak.words("seats.field"), (speak.words("seats.left", left=seat.left, total=seat.total),)),
    ]
    if seat.place:
        fields.insert(3, Field(speak.words("booking.where"), (seat.place,)))
    day = Timespan(span.start, span.end)
    back = Find(host_ids=(), service_id=request.service_id, window=speak.day_of(day.start))
    buttons = (
        Button(speak.words("seats.take"), replace(request, sure=True), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("button.release"), back, means=Means.NO),
    )
    title = speak.say("seats.ask", service=seat.service)
    return Card(title, (Section(fields=tuple(fields), buttons=(buttons,)),), tone="asks")
