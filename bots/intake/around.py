"""What is said around a session, and of every day, as requests: reminders, quiet hours, coming and late, the waitlist."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bots.intake.asked import Ask, Desk, Option
from bots.language.reading import Intent, Reading
from bots.requests import (
    Agenda,
    Change,
    Export,
    LastSession,
    NoDailyAgenda,
    NoQuiet,
    PauseWaiting,
    Rate,
    Reminders,
    Request,
    SetChannels,
    SetDailyAgenda,
    SetPhone,
    SetQuiet,
    SetReminders,
    ShowBooking,
    ShowChannels,
    StopWaiting,
    WriteNotes,
)
from bots.views.session import LATE
from core.model.channels import Use
from core.model.timespan import Timespan

Maker = Callable[[Reading, Desk], Request | Ask]


def _reminders(reading: Reading, desk: Desk) -> Request | Ask:
    """When to be reminded: of the sessions that are named, else of all."""
    minutes, never = reading.minutes_before, reading.verb == "none"
    if reading.booking:
        return ShowBooking(short_id=reading.booking)
    which = replace(_which("remind", reading, desk), service_id=desk.service(reading))
    which = replace(which, window=reading.window, at=reading.at)
    if which != Change("remind"):
        return replace(which, minutes=minutes if minutes or never else None)
    if minutes or never:
        return SetReminders(minutes)
    return SetReminders(None) if reading.verb == "usual" else Reminders()


def _quiet(reading: Reading, _: Desk) -> Request | Ask:
    if reading.verb == "none":
        return NoQuiet()
    return SetQuiet(*reading.clocks) if len(reading.clocks) > 1 else SetQuiet()


def _daily(reading: Reading, _: Desk) -> Request | Ask:
    if reading.verb == "none":
        return NoDailyAgenda()
    return SetDailyAgenda(reading.clocks[0]) if reading.clocks else SetDailyAgenda()


def _channels(reading: Reading, _: Desk) -> Request | Ask:
    """Which channels carry which notices; where no channel is named, what carries them now."""
    if not reading.channels:
        return ShowChannels(reading.topics[0]) if len(reading.topics) == 1 else ShowChannels()
    use = Use.NEVER if reading.verb == "none" else Use.ALWAYS
    return SetChannels(reading.topics, reading.channels, use.value, only=reading.verb == "only")


def _which(verb: str, reading: Reading, desk: Desk) -> Change:
    """The session with whom it is named, to do something about it."""
    said = "" if reading.people or not reading.unknown else reading.unknown[0].said
    return Change(verb, person_ids=desk.ids(reading), said=said)


def _near(verb: str) -> Maker:
    """About the session that runs or is about to begin."""
    return lambda reading, desk: _which(verb, reading, desk)


def _late(reading: Reading, desk: Desk) -> Request | Ask:
    """By how many minutes is asked where it is not said."""
    which = _which("late", reading, desk)
    if reading.duration is not None:
        return replace(which, minutes=(reading.duration,))
    ways = ((desk.speak.words("button.late", minutes=each), replace(which, minutes=(each,))) for each in LATE)
    return Ask("ask.late", "", tuple(Option(caption, way) for caption, way in ways))


def _extend(reading: Reading, desk: Desk) -> Request | Ask:
    which = _which("extend", reading, desk)
    return which if reading.duration is None else replace(which, minutes=(reading.duration,))


def _history(reading: Reading, desk: Desk) -> Request | Ask:
    """The sessions that are over; the last one alone where it is asked what was said in it."""
    people = desk.ids(reading)
    if reading.verb == "last":
        return LastSession(people, "" if people or not reading.unknown else reading.unknown[0].said)
    return Agenda(stretch_over(reading, desk), past=True, person_ids=people)


def stretch_over(reading: Reading, desk: Desk) -> Timespan | None:
    """The stretch that the words name where it is over, as "yesterday" is; None where they name none."""
    over = next((each for each in reading.assumptions if each.kind == "past" and each.alternatives), None)
    if over is None or reading.window is not None or reading.at is not None:
        return None
    start, end = (
        datetime.fromisoformat(wall).replace(tzinfo=desk.speak.zone) for wall in (over.taken, *over.alternatives)
    )
    return Timespan(start, end)


def _pause(reading: Reading, desk: Desk) -> Request | Ask:
    hosts, skills = desk.ids(reading), desk.skills(reading)
    return PauseWaiting(
        paused=reading.verb != "resume", host_ids=hosts, skill_ids=skills, pool_ids=_pools(reading, desk)
    )


def _leave_waitlist(reading: Reading, desk: Desk) -> Request | Ask:
    return StopWaiting(host_ids=desk.ids(reading), skill_ids=desk.skills(reading), pool_ids=_pools(reading, desk))


def _pools(reading: Reading, desk: Desk) -> tuple[int, ...]:
    pool_id = desk.pool(reading)
    return () if pool_id is None else (pool_id,)


def _note(reading: Reading, desk: Desk) -> Request | Ask:
    """What is dictated stands in the form, to be looked over before it is kept."""
    people, text = desk.ids(reading), reading.argument or ""
    return WriteNotes(None, people, "", text) if reading.verb == "steps" else WriteNotes(None, people, text)


MAKERS: Mapping[Intent, Maker] = {
    Intent.REMINDERS: _reminders,
    Intent.QUIET_HOURS: _quiet,
    Intent.DAILY_AGENDA: _daily,
    Intent.CHANNELS: _channels,
    Intent.PHONE: lambda reading, _: SetPhone(reading.argument or ""),
    Intent.COMING: _near("coming"),
    Intent.LATE: _late,
    Intent.JOIN: _near("join"),
    Intent.END_SESSION: _near("end"),
    Intent.EXTEND: _extend,
    Intent.ARRIVED: _near("open"),
    Intent.NO_SHOW: _near("missed"),
    Intent.STILL_WAITING: _near("wait"),
    Intent.HISTORY: _history,
    Intent.RATE: lambda reading, desk: Rate(person_ids=desk.ids(reading), stars=reading.choice),
    Intent.NOTE: _note,
    Intent.EXPORT: lambda _, __: Export(),
    Intent.LEAVE_WAITLIST: _leave_waitlist,
    Intent.PAUSE_WAITLIST: _pause,
}
"""One maker for each intent of what is said around a session."""
