"""A mentor's week as a card, one weekday of it, and what became of a change (S0.3, S4.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from bots.cards import Button, Card, Section, Style, Text
from bots.requests import (
    EditDay,
    Hours,
    Off,
    OpenExtra,
    Request,
    SetHours,
    ShowMentor,
    UndoHours,
    UndoOverride,
    Weekday,
    WeekStretch,
)
from bots.speaker import Speaker, city
from bots.views.common import press, rows, under
from bots.views.limits import limits_button, limits_line
from bots.views.offering import clock_times, short_times, weekdays
from core.model.hours import Override, Stretch, WeeklyHours, week
from core.model.limits import UNLIMITED, Limits
from core.model.minutes import MinuteSpan
from core.services.hours import Week

DAYS = tuple(Weekday)
"""The weekdays, Monday first, as the model numbers them."""

_WORKDAYS = DAYS[:5]
_READY = (WeekStretch(_WORKDAYS, 540, 1020), WeekStretch(_WORKDAYS, 1080, 1260), WeekStretch(DAYS[5:], 600, 960))
"""Weeks that many keep, for those who have none yet."""

_COMMON: tuple[MinuteSpan, ...] = ((540, 1020), (540, 720), (780, 1020), (1080, 1260))
"""Stretches of one day that many keep."""

_OVERRIDES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class WeekNote:
    """What else the card of a week says: the ``title``'s phrase, the week to go back to, and which organisation's it is.

    ``keep`` sets the week with the days that were not named as they were. ``idle`` is set where no kind of session is
    offered; ``skip`` leaves out so many days off already shown. ``limits`` is how many sessions the mentor takes.
    """

    title: str = "week.title"
    undo: UndoHours | None = None
    keep: SetHours | None = None
    organisation: str = ""
    idle: bool = False
    skip: int = 0
    limits: Limits = UNLIMITED


def week_card(speak: Speaker, host_id: int, kept: Week, note: WeekNote, *more: Section) -> Card:
    """The week on the mentor's own wall, with one tap per weekday to change it, and the days that differ.

    ``more`` comes before the buttons: bookings that lie outside the week now.
    """
    return Card(
        title=_title(speak, kept, note),
        sections=(
            Section(lines=(*_week_lines(speak, kept), *_besides(speak, note))),
            *_overrides(speak, kept, note.skip),
            *more,
            *under(_ready(speak) if not kept.hours.stretches else (), 2),
            *under(_weekday_buttons(speak), 4),
            *under(_ways(speak, host_id, note), 2),
        ),
        note=speak.say("week.here", organisation=note.organisation) if note.organisation else (),
        tone="plain" if kept.open_at_all and not note.idle else "bad",
    )


def _title(speak: Speaker, kept: Week, note: WeekNote) -> Text:
    place = city(kept.hours.zone)
    if not kept.open_at_all:
        return speak.say("week.closed" if note.undo is not None else "week.none")
    return speak.say(note.title if kept.hours.stretches else "week.extra_only", city=place)


def _besides(speak: Speaker, note: WeekNote) -> tuple[Text, ...]:
    limits = (limits_line(speak, note.limits),) if note.limits.any else ()
    return (*limits, *((speak.say("week.no_service"),) if note.idle else ()))


def _week_lines(speak: Speaker, kept: Week) -> tuple[Text, ...]:
    if not kept.hours.stretches:
        return (speak.say("week.none.hint"),)
    return week_lines(speak, kept.hours)


def week_lines(speak: Speaker, hours: WeeklyHours) -> tuple[Text, ...]:
    """``Mon–Fri 09:00–17:00``: alike days together, on the wall of the hours' own zone (S0.3)."""
    return tuple(
        speak.say("week.line", days=weekdays(speak, alike.days), times=clock_times(speak, alike.stretches))
        for alike in week(hours)
    )


def _overrides(speak: Speaker, kept: Week, skip: int) -> tuple[Section, ...]:
    shown = kept.overrides[skip : skip + _OVERRIDES_SHOWN]
    if not shown:
        return ()
    days = [speak.day(override.first_date) for _, override in shown]
    told = [override_words(speak, override) for _, override in shown]
    if len(set(days)) < len(days):
        days = [f"{n} · {day}" for n, day in enumerate(days, 1)]
        told = [f"{n}. {words}" for n, words in enumerate(told, 1)]
    buttons = [
        press(speak, "week.undo.day", UndoOverride(number), day=day)
        for (number, _), day in zip(shown, days, strict=True)
    ]
    if len(kept.overrides) > skip + _OVERRIDES_SHOWN:
        buttons.append(press(speak, "week.overrides.more", Hours(skip + _OVERRIDES_SHOWN)))
    said = (speak.say("week.rest"), *((words,) for words in told))
    return (Section(lines=said, buttons=rows(buttons, 2)),)


def override_words(speak: Speaker, override: Override) -> str:
    """``Thu 24 Dec – Sat 2 Jan: off (holidays)``, ``Sat 5 Dec, 10:00–12:00: extra hours``."""
    key = f"week.override.{override.kind.value}"
    return speak.words(f"{key}.note" if override.note else key, when=_when(speak, override), note=override.note)


def overrides_when(speak: Speaker, overrides: Iterable[Override]) -> str:
    """The times of several of them as one line, and why, if it was said."""
    overrides = tuple(overrides)
    notes = dict.fromkeys(f" ({override.note})" for override in overrides if override.note)
    return "; ".join(_when(speak, override) for override in overrides) + "".join(notes)


def _when(speak: Speaker, override: Override) -> str:
    days = speak.day(override.first_date)
    if override.last_date != override.first_date:
        days = f"{days} – {speak.day(override.last_date)}"
    return f"{days}, {clock_times(speak, override.stretches)}" if override.stretches else days


def _ready(speak: Speaker) -> tuple[Button, ...]:
    return tuple(
        Button(
            f"{weekdays(speak, tuple(map(DAYS.index, each.days))).replace(', ', '–')} "
            f"{short_times(speak, each.start, each.end)}",
            SetHours((each,)),
            style=Style.PRIMARY,
        )
        for each in _READY
    )


def _weekday_buttons(speak: Speaker) -> tuple[Button, ...]:
    return tuple(Button(speak.weekday(number), EditDay(day)) for number, day in enumerate(DAYS))


def _ways(speak: Speaker, host_id: int, note: WeekNote) -> tuple[Button, ...]:
    undo = () if note.undo is None else (press(speak, "week.undo", note.undo),)
    keep = () if note.keep is None else (press(speak, "week.keep", note.keep),)
    return (
        *undo,
        *keep,
        Button(speak.words("week.off"), Off(), opens_form=True),
        Button(speak.words("week.extra"), OpenExtra(), opens_form=True),
        limits_button(speak),
        press(speak, "week.card", ShowMentor(host_id)),
    )


def undo_of(before: Iterable[Stretch]) -> UndoHours:
    """The request that puts these weekly hours back."""
    return UndoHours(week_stretches(before))


def week_stretches(stretches: Iterable[Stretch]) -> tuple[WeekStretch, ...]:
    """The model's stretches as a request carries them, Monday first."""
    return tuple(WeekStretch((DAYS[s.weekday],), s.start_minute, s.end_minute) for s in sorted(stretches))


def day_card(speak: Speaker, kept: Week, day: Weekday) -> Card:
    """One weekday: what it is now, and common hours, none, or others at a tap (S4.1)."""
    number = DAYS.index(day)
    stretches = kept.hours.days[number]
    name = speak.weekday(number)
    title = speak.say("day.title", day=name, times=clock_times(speak, stretches))
    return Card(
        title=title if stretches else speak.say("day.closed", day=name),
        sections=(
            Section(
                lines=(speak.say("day.hint"),),
                buttons=(*rows(_common(speak, day, stretches), 2), *rows(_other(speak, day, stretches), 2)),
            ),
        ),
        tone="asks",
    )


def _common(speak: Speaker, day: Weekday, stretches: tuple[MinuteSpan, ...]) -> list[Button]:
    return [
        Button(short_times(speak, *each), SetHours((WeekStretch((day,), *each),), (day,)))
        for each in _COMMON
        if stretches != (each,)
    ]


def _other(speak: Speaker, day: Weekday, stretches: tuple[MinuteSpan, ...]) -> list[Button]:
    buttons = [Button(speak.words("day.other"), EditDay(day, "other"), opens_form=True)]
    if stretches:
        copied = tuple(WeekStretch(_WORKDAYS, *each) for each in stretches)
        buttons += [
            Button(speak.words("day.more"), EditDay(day, "more"), opens_form=True),
            press(speak, "day.close", SetHours((), (day,))),
            press(speak, "day.copy", SetHours(copied, _WORKDAYS), days=weekdays(speak, (0, 1, 2, 3, 4))),
        ]
    return [*buttons, press(speak, "back", Hours())]


def done_card(speak: Speaker, key: str, what: str, undo: Request | None, *more: Section) -> Card:
    """A day off or extra time that was just set, with the way to undo it."""
    title = speak.say(key, what=what)
    buttons = [press(speak, "week.mine", Hours())]
    if undo is not None:
        buttons.insert(0, press(speak, "week.undo", undo))
    line = Section(lines=(speak.say("off.unchanged"),), buttons=rows(buttons, 2))
    return Card(title=title, sections=(line, *more), tone="good")
