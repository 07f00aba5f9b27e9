"""The dates of a series on its cards: as many as a phone shows, by page (S1.122)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bots.cards import Button, Field, Text
from bots.plain import plain
from bots.requests import ShowBooking, ShowSeries
from bots.speaker import Speaker
from bots.views.common import press
from core.model.booking import State
from core.model.meeting import Appointment, Meeting

SHOWN = 6
"""Dates on one card at most."""

_LISTED = 2
"""Dates under a heading of their own, all of which stand among the dates of the card as well."""

_LINES = 13
"""Lines of a card under its title: what a phone shows without scrolling."""


@dataclass(frozen=True, slots=True)
class Dates:
    """A page of dates: its lines, a button for each to open it, and the buttons to the pages before and behind."""

    lines: tuple[Text, ...]
    opens: tuple[Button, ...]
    pages: tuple[Button, ...]


def dates_of(
    speak: Speaker,
    series_id: int,
    coming: Sequence[Appointment],
    *,
    skip: int = 0,
    beside: tuple[Sequence[Text], Sequence[Field]],
) -> Dates:
    """The page from ``skip`` on, which leaves room for the lines and fields that stand ``beside`` it on the card."""
    skip = min(skip, max(len(coming) - 1, 0))
    left = _LINES - _height(*beside)
    most = max(min(SHOWN, left if len(coming) - skip <= left else left - 1), 0 if beside[0] else 1)
    page = coming[skip : skip + most]
    after = len(coming) - skip - len(page)
    lines = [date_line(speak, each) for each in page]
    if after and page:
        lines.append((speak.count("series.more", after),))
    opens = (Button(short_date(speak, each), ShowBooking(each.id)) for each in page)
    pages = []
    if skip:
        pages.append(press(speak, "members.earlier", ShowSeries(series_id, max(0, skip - max(most, 1)))))
    if after:
        key = "members.later" if page else "series.dates"
        pages.append(press(speak, key, ShowSeries(series_id, skip + len(page))))
    return Dates(tuple(lines), tuple(opens), tuple(pages))


def _height(told: Sequence[Text], fields: Sequence[Field]) -> int:
    """The lines that these take."""
    values = (field.value for field in fields)
    return sum(plain(each).count("\n") + 1 for each in (*told, *values))


def listed_dates(speak: Speaker, key: str, found: Sequence[Appointment]) -> tuple[Text, ...]:
    """The first of these dates under a heading, and how many more there are; nothing where there are none."""
    if not found:
        return ()
    shown = found if len(found) <= _LISTED + 1 else found[:_LISTED]
    more = len(found) - len(shown)
    said = (speak.say(key), *(date_line(speak, each) for each in shown))
    return (*said, (speak.count("series.more", more),)) if more else said


def named_days(speak: Speaker, key: str, found: Sequence[Appointment]) -> tuple[Text, ...]:
    """What is said of these, by their days, in one line however many they are; nothing where there are none."""
    days = ", ".join(speak.day(speak.local(each.span.start).date()) for each in found)
    return (speak.say(key, days=days),) if days else ()


def date_line(speak: Speaker, session: Appointment) -> Text:
    """``Tue 10 Mar, 09:30–10:00``, and that it has a time of its own, or that organizers decide about it."""
    undecided = session.state is State.PENDING if isinstance(session, Meeting) else session.undecided
    if undecided:
        return speak.say("series.date.asked", when=speak.span(session.span))
    if session.recurrence_at is not None and session.recurrence_at != session.span.start:
        return speak.say("series.date.own", when=speak.span(session.span))
    return speak.say("series.date", when=speak.span(session.span))


def short_date(speak: Speaker, session: Appointment) -> str:
    """``10 Mar 09:30``: what stands on the button of an occurrence."""
    return f"{speak.short_date(speak.local(session.span.start).date())} {speak.clock(session.span.start)}"
