"""One day's open times of one host, as a card that leads to every other day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bots.cards import Button, Card, Means, Section, Text
from bots.requests import Hold, HoldSeries, PickDate, ShowMentor, ShowTimes, Wait
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.find import TIMES_A_PAGE, time_button, times_note, window_words
from core.model.booking import Booking
from core.model.service import Service
from core.model.timespan import Timespan
from core.model.zones import day_bounds
from core.ports import Mentor


@dataclass(frozen=True, slots=True)
class DayTimes:
    """What a host has open on one ``day``; ``before`` and ``after`` are the nearest days that have some.

    ``held`` are times that others hold at present: they are named, as they may come free (S3.16, S3.20).
    """

    request: ShowTimes
    mentor: Mentor
    service: Service
    day: date
    starts: Sequence[datetime]
    before: date | None
    after: date | None
    held: Sequence[Booking] = ()

    @property
    def length(self) -> int:
        """Minutes of a session."""
        return self.request.length or self.service.shortest

    @property
    def page(self) -> Sequence[datetime]:
        """Those that are shown at once."""
        first = self.request.part * TIMES_A_PAGE
        return self.starts[first : first + TIMES_A_PAGE]

    @property
    def goes_on(self) -> bool:
        """Whether the day has more than what is shown."""
        return len(self.starts) > (self.request.part + 1) * TIMES_A_PAGE


def times_card(speak: Speaker, found: DayTimes, *, purpose: Text = (), shared: bool = False) -> Card:
    """The day's times, ``purpose`` what for; where others read it too the clock is named after its city alone."""
    lines = [purpose] if purpose else []
    if not found.page and found.after is not None:
        lines.append(speak.say("times.next", when=speak.relative_day(found.after)))
    lines += [_held_line(speak, booking) for booking in found.held]
    window = found.request.window
    when = window_words(speak, window) if window else speak.relative_day(found.day)
    return Card(
        title=speak.say("times.title" if found.page else "times.none", name=found.mentor.name, when=when),
        sections=(
            Section(lines=tuple(lines), buttons=rows([_time(speak, found, start) for start in found.page], 3)),
            Section(buttons=rows(_ways(speak, found), 2)),
        ),
        note=times_note(speak, found.length, shared=shared),
    )


def _time(speak: Speaker, found: DayTimes, start: datetime) -> Button:
    """The button that holds this time, or as many as are wanted from it on."""
    request, host, service = found.request, found.mentor.person_id, found.service.id
    taken: Hold | HoldSeries = Hold(host, service, start, found.length, moving=request.moving)
    if request.recurrence:
        taken = HoldSeries(host, service, start, request.recurrence, found.length)
    return time_button(speak, taken, day=False)


def _held_line(speak: Speaker, booking: Booking) -> Text:
    until = speak.clock(booking.expires_at) if booking.expires_at is not None else ""
    return speak.say("times.held", time=speak.range(booking.span.start, booking.span.end), until=until)


def _ways(speak: Speaker, found: DayTimes) -> list[Button]:
    """Where to go from here: other times of the day, other days, other lengths, the waitlist where there is nothing."""
    request = found.request
    shown = found.request.length or found.service.shortest
    lengths = [length for length in found.service.lengths if length != shown][:2]
    ways = [
        *_waiting(speak, found),
        *_pages(speak, found),
        Button(speak.words("times.pick"), PickDate(_to(found)), opens_form=True),
        *(Button(speak.minutes(length), _to(found, length=length)) for length in lengths),
    ]
    if request.moving is None:
        ways.append(Button(speak.words("find.about"), ShowMentor(request.host_id)))
    return ways


def _waiting(speak: Speaker, found: DayTimes) -> list[Button]:
    """To wait for the day, where it has nothing and is not over."""
    if found.page or found.request.moving is not None:
        return []
    whole = day_bounds(found.day, speak.zone.key)
    if whole.end <= speak.now:
        return []
    window = Timespan(max(whole.start, speak.now), whole.end)
    return [press(speak, "find.wait", Wait(window, found.request.host_id, found.request.service_id))]


def _pages(speak: Speaker, found: DayTimes) -> list[Button]:
    """Earlier and later: "more" and "earlier", said in words, mean the nearest of them."""
    request, buttons = found.request, []
    if request.window is not None:
        buttons.append(Button(speak.words("find.more_times"), _to(found, request.day)))
    if request.part:
        buttons.append(Button(speak.words("times.before"), _to(found, part=request.part - 1), means=Means.EARLIER))
    if found.before is not None:
        earlier = None if request.part else Means.EARLIER
        label = speak.words("times.earlier", day=speak.day(found.before))
        buttons.append(Button(label, _to(found, found.before), means=earlier))
    if found.goes_on:
        buttons.append(Button(speak.words("times.more"), _to(found, part=request.part + 1), means=Means.MORE))
    if found.after is not None:
        more = None if found.goes_on else Means.MORE
        label = speak.words("times.later", day=speak.day(found.after))
        buttons.append(Button(label, _to(found, found.after), means=more))
    return buttons


def _to(found: DayTimes, day: date | None = None, part: int = 0, length: int | None = None) -> ShowTimes:
    """The same, elsewhere: another day is shown whole."""
    request = found.request
    return replace(
        request,
        service_id=found.service.id,
        length=length or request.length,
        day=day or request.day,
        part=part,
        window=None if day is not None else request.window,
    )
