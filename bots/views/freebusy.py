"""When people are free: free and busy time as a card, and the way to a time with them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bots.cards import Button, Card, Section, Text
from bots.requests import FreeBusy, Hold, Meet, ShowTimes, Together
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows
from bots.views.find import window_words
from core.model.timespan import Timespan
from core.services.freebusy import FreeAndBusy

_TOLD = 5
"""How many of the things that busy time is taken by are named."""

FREE_SHOWN = 8
"""Of so many people each one's time is shown; of more only when all are free."""


def free_busy_card(
    speak: Speaker,
    request: FreeBusy,
    days: Sequence[FreeAndBusy],
    window: Timespan,
    *,
    common: Sequence[Timespan] | None = None,
) -> Card:
    """Free and busy stretches of each person, or a plain yes or no for one moment; ``common`` is when all are free."""
    at = request.at
    if at is not None:
        sections = tuple(Section(lines=(_at_line(speak, day, at),)) for day in days)
        first, *rest = sections
        times = Section(buttons=rows(_times_of(speak, days, window), 2))
        return Card(title=first.lines[0], sections=(*rest, _book_at(speak, days, at), times))
    when = window_words(speak, window)
    title = speak.say("free.title", name=days[0].person.name, when=when)
    if len(days) > 1:
        title = speak.say("free.title.many", when=when)
    sections = tuple(Section(lines=_stretches(speak, day, window, named=len(days) > 1)) for day in days)
    note = speak.say("zone_time", city=city(speak.zone.key))
    whole = () if common is None else (_common(speak, days, common, window),)
    ways = (*_times_of(speak, days, window), *_together(speak, request, days, window))
    return Card(title=title, sections=(*whole, *sections, Section(buttons=rows(ways, 2))), note=note)


def _common(speak: Speaker, days: Sequence[FreeAndBusy], common: Sequence[Timespan], window: Timespan) -> Section:
    """When all are free within their hours."""
    times = _times(speak, common, window)
    lines = [speak.say("free.common", times=times) if common else speak.say("free.common.none")]
    if not all(day.hours for day in days):
        lines.append(speak.say("free.common.assumed"))
    return Section(lines=tuple(lines))


def _together(speak: Speaker, request: FreeBusy, days: Sequence[FreeAndBusy], window: Timespan) -> tuple[Button, ...]:
    """The way to a time with several people, or with one who is no mentor: of a mentor there are the times."""
    if len(days) == 1 and days[0].hours:
        return ()
    meet = Meet(person_ids=tuple(dict.fromkeys(request.person_ids)), window=window)
    return (press(speak, "free.together", Together(meet)),)


def _at_line(speak: Speaker, day: FreeAndBusy, at: datetime) -> Text:
    free = any(span.holds(at) for span in day.free)
    return speak.say(f"free.at.{'yes' if free else 'no'}", name=day.person.name, when=speak.moment(at))


def _stretches(speak: Speaker, day: FreeAndBusy, window: Timespan, *, named: bool) -> tuple[Text, ...]:
    lines: list[Text] = [speak.say("free.person", name=day.person.name)] if named else []
    if not day.free and not day.busy:
        lines.append(speak.say("free.nothing", name=day.person.name, when=window_words(speak, window)))
    if day.free:
        lines.append(speak.say("free.free", times=_times(speak, day.free, window)))
    if day.busy:
        lines.append(speak.say("free.busy", times=_times(speak, day.busy, window)))
    several = speak.local(window.start).date() != _last_day(speak, window)
    for told in day.told[:_TOLD]:
        time = _stretch(speak, told.span, several=several)
        lines.append(speak.say("free.told", time=time, what=told.title or speak.words("meet.untitled")))
    if not day.hours:
        lines.append(speak.say("free.no_hours", name=day.person.name))
    return tuple(lines)


def _times(speak: Speaker, spans: Sequence[Timespan], window: Timespan) -> str:
    several = speak.local(window.start).date() != _last_day(speak, window)
    words = [_stretch(speak, span, several=several) for span in spans[:12]]
    return ", ".join(words) + (" …" if len(spans) > 12 else "")


def _last_day(speak: Speaker, span: Timespan) -> date:
    return speak.local(span.end - timedelta(seconds=1)).date()


def _stretch(speak: Speaker, span: Timespan, *, several: bool) -> str:
    """``14:00–16:00``, ``all day``, ``from 14:00``; with the day where ``several`` are told of."""
    first, last = speak.local(span.start), speak.local(span.end)
    begins, ends = first.hour == first.minute == 0, last.hour == last.minute == 0
    day = f"{speak.day(first.date(), short=True)} " if several else ""
    if first.date() != _last_day(speak, span):
        until = speak.day(_last_day(speak, span), short=True)
        start, end = "" if begins else f" {speak.clock(span.start)}", "" if ends else f" {speak.clock(span.end)}"
        return f"{day.strip()}{start} – {until}{end}"
    if begins and ends:
        return day + speak.words("free.all_day")
    if ends:
        return day + speak.words("free.from", time=speak.clock(span.start))
    return day + speak.range(span.start, span.end)


def _book_at(speak: Speaker, days: Sequence[FreeAndBusy], at: datetime) -> Section:
    """The moment asked about, a press away from being held."""
    free = [each for each in days if each.hours and any(span.holds(at) for span in each.free)]
    buttons = [
        Button(clipped(speak.words("free.hold", name=first_name(each.person.name), time=speak.clock(at))), hold)
        for each in free
        for hold in (Hold(each.person.id, None, at),)
    ]
    return Section(buttons=rows(buttons, 2))


def _times_of(speak: Speaker, days: Sequence[FreeAndBusy], window: Timespan) -> list[Button]:
    day = max(speak.local(window.start).date(), speak.today())
    return [
        Button(
            clipped(speak.words("free.times", name=first_name(each.person.name))), ShowTimes(each.person.id, day=day)
        )
        for each in days
        if each.hours
    ]
