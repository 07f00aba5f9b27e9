"""When somebody is reminded, as a card with a button for each usual time."""

from dataclasses import dataclass

from bots.cards import Button, Card, Field, Form, FormField, Kind, Section
from bots.requests import (
    NoDailyAgenda,
    NoQuiet,
    OffersInQuiet,
    Reminders,
    SetDailyAgenda,
    SetQuiet,
    SetReminders,
    Settings,
    ShowBooking,
)
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.offering import clock_times
from core.model.minutes import DAY
from core.model.reminders import QuietHours

USUAL = (2 * DAY, DAY, 120, 60, 30, 15, 10, 5)
"""Minutes before a session that have a button of their own."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wishes: ``minutes`` before, of one booking or of all; ``own`` where that is not the usual."""

    minutes: tuple[int, ...]
    own: bool
    booking_id: int | None = None
    quiet: QuietHours | None = None
    offers: bool = False
    daily: int | None = None


def reminders_card(speak: Speaker, wishes: Wishes) -> Card:
    """What is wished now; each usual time is a button that adds it or takes it away."""
    one = ".one" if wishes.booking_id is not None else ""
    when = joined(speak, wishes.minutes)
    title = speak.say(f"remind.title{one}" if wishes.minutes else f"remind.title{one}.none", when=when)
    more = rows(_general(speak, wishes) if wishes.booking_id is None else _of_one(speak, wishes), 2)
    fields = _fields(speak, wishes) if wishes.booking_id is None else ()
    times = rows((_toggle(speak, wishes, minutes) for minutes in _shown(wishes)), 3)
    return Card(title, (Section(fields=fields, buttons=(*times, *more)),), note=speak.say("remind.hint"))


def joined(speak: Speaker, minutes: tuple[int, ...]) -> str:
    """``1 day, 1 h and 15 min``."""
    lengths = [speak.minutes(each) for each in minutes]
    return speak.words("remind.and").join([", ".join(lengths[:-1]), lengths[-1]] if len(lengths) > 1 else lengths)


def _shown(wishes: Wishes) -> list[int]:
    return sorted({*USUAL, *wishes.minutes}, reverse=True)


def _toggle(speak: Speaker, wishes: Wishes, minutes: int) -> Button:
    """A wish more or less; what would be one too many replaces nothing, and says so when it is pressed."""
    has = minutes in wishes.minutes
    changed = {*wishes.minutes} ^ {minutes}
    length = speak.minutes(minutes)
    caption = speak.words("remind.with", length=length) if has else length
    return Button(caption, SetReminders(tuple(sorted(changed, reverse=True)), wishes.booking_id))


def _general(speak: Speaker, wishes: Wishes) -> list[Button]:
    quiet = Button(speak.words("remind.edit_quiet"), SetQuiet(), opens_form=True)
    daily = Button(speak.words("remind.edit_daily"), SetDailyAgenda(), opens_form=True)
    return [
        *_resets(speak, wishes, "remind.usual"),
        quiet if wishes.quiet is None else press(speak, "remind.no_quiet", NoQuiet()),
        *_offers(speak, wishes),
        daily if wishes.daily is None else press(speak, "remind.no_daily", NoDailyAgenda()),
        press(speak, "help.settings", Settings()),
    ]


def _offers(speak: Speaker, wishes: Wishes) -> list[Button]:
    if wishes.quiet is None:
        return []
    key = "remind.offers_no" if wishes.offers else "remind.offers_yes"
    return [press(speak, key, OffersInQuiet(not wishes.offers))]


def _of_one(speak: Speaker, wishes: Wishes) -> list[Button]:
    return [
        *_resets(speak, wishes, "remind.like_others"),
        press(speak, "button.show", ShowBooking(wishes.booking_id)),
        press(speak, "help.reminders", Reminders()),
    ]


def _resets(speak: Speaker, wishes: Wishes, usual: str) -> list[Button]:
    never = [press(speak, "remind.none", SetReminders((), wishes.booking_id))] if wishes.minutes else []
    return [*never, *([press(speak, usual, SetReminders(None, wishes.booking_id))] if wishes.own else [])]


def _fields(speak: Speaker, wishes: Wishes) -> tuple[Field, ...]:
    quiet, daily = speak.words("remind.quiet.none"), speak.words("remind.daily.none")
    if wishes.quiet is not None:
        quiet = clock_times(speak, ((wishes.quiet.start, wishes.quiet.end),))
    if wishes.daily is not None:
        daily = speak.words("remind.daily.at", time=speak.minute_of_day(wishes.daily))
    offers = speak.words("remind.offers.yes" if wishes.offers else "remind.offers.no")
    asleep = () if wishes.quiet is None else (Field(speak.words("remind.offers"), (offers,)),)
    return (
        Field(speak.words("remind.quiet"), (quiet,)),
        *asleep,
        Field(speak.words("remind.daily"), (daily,)),
    )


def quiet_form(speak: Speaker, wishes: QuietHours | None) -> Card:
    """The form for quiet hours."""
    start, end = (22 * 60, 7 * 60) if wishes is None else (wishes.start, wishes.end)
    fields = (
        FormField("start", speak.words("quiet.start"), Kind.TIME, initial=_written(start)),
        FormField("end", speak.words("quiet.end"), Kind.TIME, initial=_written(end), hint=speak.words("quiet.hint")),
    )
    form = Form(speak.words("quiet.form"), fields, speak.words("quiet.submit"), SetQuiet())
    return Card(speak.say("quiet.form"), form=form)


def daily_form(speak: Speaker, minute: int | None) -> Card:
    """The form for the day's agenda."""
    field = FormField(
        "time",
        speak.words("daily.time"),
        Kind.TIME,
        initial=_written(8 * 60 if minute is None else minute),
        hint=speak.words("daily.hint"),
    )
    form = Form(speak.words("daily.form"), (field,), speak.words("daily.submit"), SetDailyAgenda())
    return Card(speak.say("daily.form"), form=form)


def _written(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
