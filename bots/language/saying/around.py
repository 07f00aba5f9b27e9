"""What is said around sessions, and of oneself, in words."""

from collections.abc import Mapping, Sequence

from bots.language.reading import Intent, Reading
from bots.language.saying import parts, times
from bots.language.saying.when import Sentence, When


def _reminders(reading: Reading, _: When) -> Sequence[str]:
    before = f"{times.lengths(reading.minutes_before)} before" if reading.minutes_before else ""
    if not before and reading.verb:
        return ("no reminders" if reading.verb == "none" else "remind me as usual"), parts.with_whom(reading)
    return "remind me", before


def _quiet_hours(reading: Reading, _: When) -> Sequence[str]:
    return "no" if reading.verb == "none" else "", "quiet hours", " to ".join(map(_clock, reading.clocks))


def _channels(reading: Reading, _: When) -> Sequence[str]:
    """Without a channel the settings are asked for."""
    if not reading.channels:
        return ("my notification settings",)
    told = times.listed([_TOLD[topic] for topic in reading.topics]) or "all notices"
    verb = {"none": "no", "only": "only"}.get(reading.verb, "")
    by = times.listed([_BY[channel] for channel in reading.channels])
    return (verb, by, "for", told) if verb else ("send", told, "by", by)


_TOLD = {
    "new": "invitations", "changed": "changes", "cancelled": "cancellations", "reminder": "reminders", "other": "everything else",
}  # fmt: skip


_BY = {"chat": "chat", "email": "e-mail", "sms": "SMS"}


def _daily_agenda(reading: Reading, _: When) -> Sequence[str]:
    if reading.verb == "none":
        return ("stop sending my day",)
    return "send me my agenda every day", f"at {_clock(reading.clocks[0])}" if reading.clocks else ""


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _late(reading: Reading, _: When) -> Sequence[str]:
    by = f"{reading.duration} minutes late" if reading.duration else "late"
    return "I'll be", by, "for my session" if reading.people else "", parts.with_whom(reading)


def _extend(reading: Reading, _: When) -> Sequence[str]:
    return "extend the session", f"by {reading.duration} minutes" if reading.duration else ""


def _pause_waitlist(reading: Reading, _: When) -> Sequence[str]:
    return "resume" if reading.verb == "resume" else "pause", "the waitlist", parts.for_whom(reading)


def _history(reading: Reading, _: When) -> Sequence[str]:
    return "past sessions" if reading.people else "my history", parts.with_whom(reading)


def _rate(reading: Reading, _: When) -> Sequence[str]:
    stars = f"{reading.choice} stars" if reading.choice is not None else ""
    return "rate my last session", parts.with_whom(reading), stars


def _note(reading: Reading, _: When) -> Sequence[str]:
    what = "add next steps" if reading.verb == "steps" else "add a note"
    about = f"to my session {parts.with_whom(reading)}" if reading.people else ""
    return what, f"{about}:" if reading.argument else about, reading.argument or ""


def _timezone(reading: Reading, _: When) -> Sequence[str]:
    return "my time zone", f"is {reading.zone}" if reading.zone else ""


def _profile(reading: Reading, _: When) -> Sequence[str]:
    skills = times.listed(reading.skills)
    if reading.service:
        return "I offer", times.listed([reading.service, *reading.skills])
    if not skills:
        return ("my profile",)
    if reading.verb == "remove":
        return "remove", skills, "from my skills"
    return ("my skills are", skills) if reading.verb == "replace" else ("add", skills, "to my skills")


def _email(reading: Reading, _: When) -> Sequence[str]:
    return ("my email is", reading.emails[0]) if reading.emails else ("change my email",)


SENTENCES: Mapping[Intent, Sentence] = {
    Intent.REMINDERS: _reminders,
    Intent.QUIET_HOURS: _quiet_hours,
    Intent.CHANNELS: _channels,
    Intent.DAILY_AGENDA: _daily_agenda,
    Intent.LATE: _late,
    Intent.EXTEND: _extend,
    Intent.PAUSE_WAITLIST: _pause_waitlist,
    Intent.HISTORY: _history,
    Intent.RATE: _rate,
    Intent.NOTE: _note,
    Intent.TIMEZONE: _timezone,
    Intent.EMAIL: _email,
    Intent.PHONE: lambda reading, _: (
        ("my phone number is", reading.argument) if reading.argument else ("change my phone",)
    ),
    Intent.PROFILE: _profile,
}
"""Intent → what is said of it."""
