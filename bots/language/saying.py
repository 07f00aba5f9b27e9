"""A request in words: a reading printed as a plain English message that, read again, is the same request.

It stands where somebody is to see what a request asks for, and where a request is to survive as text. Pure; times are said in
the writer's zone.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from bots.language import saying_times as times
from bots.language.reading import Answer, Intent, Reading
from bots.language.words.teams import MEDIA


def say(reading: Reading, *, now: datetime, zone: tzinfo) -> str:
    """The request in words, for somebody in ``zone``: read again at ``now`` (aware) with the same names, it is the same request.

    What is not understood asks for nothing, and nothing is said of it.
    """
    maker = _SENTENCES.get(reading.intent)
    said = maker(reading, _Times(reading, now, zone)) if maker else (_BARE.get(reading.intent, ""),)
    return " ".join(" ".join(said).split())


class _Times:
    """The times of one reading, each as its words; empty where it has none."""

    def __init__(self, reading: Reading, now: datetime, zone: tzinfo) -> None:
        self._reading, self._now, self._zone = reading, now, zone

    def wanted(self) -> str:
        """When it shall be, and how long."""
        reading, zone = self._reading, self._zone
        if reading.recurrence:
            when = times.repetition(reading, zone)
        elif reading.questions:
            when = times.asked_about(reading.questions[0], zone)
        elif reading.at:
            when = (
                times.start_and_end(reading.at, reading.until, zone) if reading.until else times.start(reading.at, zone)
            )
        elif reading.windows:
            when = times.stretches(reading.windows, reading.window, zone, self._now)
        elif reading.window:
            when = times.stretch(reading.window, zone, self._now)
        else:
            when = ""
        left_out = times.days_left_out(reading.except_, zone) if reading.except_ else ""
        return f"{when} {left_out} {times.length(reading.duration) if reading.duration else ''}"

    def present(self) -> str:
        """When that is which shall be cancelled, and how long it lasts."""
        reading, zone = self._reading, self._zone
        when = times.start(reading.from_at, zone) if reading.from_at else ""
        if reading.from_window:
            when = times.stretch(reading.from_window, zone, self._now)
        return f"{when} {times.length(reading.duration) if reading.duration else ''}"

    def put(self) -> str:
        """The times that people choose among, and until when."""
        starts = [times.start(at, self._zone) for at in self._reading.starts]
        deadline = self._reading.deadline
        until = f"until {times.start(deadline, self._zone)}" if deadline else ""
        return f": {' or '.join(starts)} {until}" if starts else until

    def moved(self) -> str:
        """From when to when something is moved: the stretches with their day first, which keeps the two apart."""
        reading, zone = self._reading, self._zone
        said = []
        if reading.from_at:
            said.append(f"from {times.bare_start(reading.from_at, zone)}")
        elif reading.from_window:
            said.append(times.stretch_of_day(reading.from_window, zone, self._now, "from"))
        if reading.questions:
            said.append(f"to {times.asked_about(reading.questions[0], zone).removeprefix('at ')}")
        elif reading.at and reading.until:
            said.append(f"to {times.bare_range(reading.at, reading.until, zone)}")
        elif reading.at:
            said.append(f"to {times.bare_start(reading.at, zone)}")
        elif reading.window:
            said.append(times.stretch_of_day(reading.window, zone, self._now, "to"))
        if reading.duration:
            said.append(times.length(reading.duration))
        said.append(_by(reading.shift))
        return " ".join(filter(None, said))


def _by(shift: int | None) -> str:
    """By how much later or earlier than it stands."""
    return f"{abs(shift)} minutes {'later' if shift > 0 else 'earlier'}" if shift else ""


def _find(reading: Reading, when: _Times) -> Sequence[str]:
    wanted = f"a mentor for {times.listed(reading.skills)}" if reading.skills else "a time"
    people = f"with {times.either(_people(reading))}" if reading.people else ""
    if reading.group and not reading.skills:
        wanted = _group(reading, "anyone from")
    return "find", wanted, people, _service(reading), _without(reading), when.wanted(), _urgent(reading)


def _book(reading: Reading, when: _Times) -> Sequence[str]:
    skills = f"on {times.listed(reading.skills)}" if reading.skills else ""
    wanted = f"a {_named_service(reading) or 'session'}"
    parts = (_with(reading), skills, _room(reading), _capacity(reading), _amenities(reading), _without(reading))
    return "book", wanted, *parts, when.wanted(), _urgent(reading)


def _meet(reading: Reading, when: _Times) -> Sequence[str]:
    private = "private" if reading.private else ""
    optional = f", {times.listed([f'{name} optional' for name in reading.optional])}," if reading.optional else ""
    parts = (
        _with(reading),
        f"and {times.listed(reading.emails)}" if reading.emails else "",
        _group(reading),
        optional,
        _title(reading),
        _service(reading),
        _room(reading),
        _place(reading.place) if reading.place else "",
        _capacity(reading),
        _amenities(reading),
        "no room needed" if reading.no_room else "",
    )
    all_day = "all day" if reading.all_day else ""
    return "set up a", private, "meeting", *parts, when.wanted(), all_day, _weight(reading)


def _title(reading: Reading) -> str:
    return f'called "{reading.title}"' if reading.title else ""


def _group(reading: Reading, with_: str = "with") -> str:
    """The people named together."""
    if not reading.group:
        return ""
    fixed = {"everyone": "everyone", "channel": "everyone in this channel", "team": "the team"}
    return f"{with_} {fixed.get(reading.group) or f'the {reading.group} team'}"


def _place(place: str) -> str:
    if "://" in place:
        return place
    return f"on {place}" if place.casefold() in MEDIA else f"at {place}"


def _weight(reading: Reading) -> str:
    return {"urgent": "urgently", "high": "with high priority", "low": "with low priority"}.get(
        reading.priority or "", ""
    )


_SCOPES = {"this": "only this one", "following": "this and all following", "all": "the whole series"}


def _scope(reading: Reading) -> str:
    return f", {_SCOPES[reading.scope]}," if reading.scope else ""


def _cancel(reading: Reading, when: _Times) -> Sequence[str]:
    which = "all my bookings" if reading.everything else "my booking"
    parts = (reading.booking or "", _title(reading), _with(reading), _service(reading), _room(reading))
    return "cancel", which, *parts, when.present(), _scope(reading)


def _reschedule(reading: Reading, when: _Times) -> Sequence[str]:
    parts = (reading.booking or "", _title(reading), _with(reading), _service(reading), _room(reading))
    return "move my booking", *parts, _scope(reading), when.moved()


def _agenda(reading: Reading, when: _Times) -> Sequence[str]:
    return "show my bookings", _with(reading), _service(reading), when.wanted()


def _free_busy(reading: Reading, when: _Times) -> Sequence[str]:
    if not reading.people:
        return "when am I free", when.wanted()
    exact = reading.at is not None
    who = times.listed(_people(reading))
    plural = "are" if len(reading.people) > 1 else "is"
    what = _service(reading)
    return (plural, who, "free", what, when.wanted()) if exact else ("when", plural, who, "free", what, when.wanted())


def _waitlist(reading: Reading, when: _Times) -> Sequence[str]:
    return "put me on the waitlist", _for(reading), _service(reading), when.wanted(), _urgent(reading)


def _leave_waitlist(reading: Reading, _: _Times) -> Sequence[str]:
    return "take me off the waitlist", _for(reading), _service(reading)


def _hours(reading: Reading, when: _Times) -> Sequence[str]:
    if reading.once:
        return "open extra hours", when.wanted()
    week = ("my availability is", times.week(reading.weekly), _with(reading), _capacity(reading))
    return week if reading.weekly else ("my hours",)


def _time_off(_: Reading, when: _Times) -> Sequence[str]:
    return "I am away", when.wanted()


def _find_room(reading: Reading, when: _Times) -> Sequence[str]:
    room = _named_room(reading) or "a room"
    if reading.verb in _HELD:
        before, behind = _HELD[reading.verb]
        return before, room, behind, _capacity(reading), _amenities(reading), _with(reading), when.wanted()
    return "find", room, _capacity(reading), _amenities(reading), _with(reading), when.wanted(), _urgent(reading)


_HELD = {
    "check_in": ("check in to", ""),
    "release": ("release", ""),
    "wait": ("tell me when", "is free"),
    "list": ("list all rooms", ""),
    "add": ("add", ""),
    "edit": ("edit", ""),
}


def _poll(reading: Reading, when: _Times) -> Sequence[str]:
    return "start a poll", _title(reading), _with(reading), _group(reading), when.put(), when.wanted()


def _polls(reading: Reading, _: _Times) -> Sequence[str]:
    return (_OF_POLLS.get(reading.verb, "show my polls"),)


_OF_POLLS = {"close": "close the poll", "votes": "who has voted"}


def _attendees(reading: Reading, when: _Times) -> Sequence[str]:
    which = ("the meeting", _title(reading), when.present())
    who = times.listed([*_people(reading), *reading.optional, *reading.emails])
    match reading.verb:
        case "list":
            return "who is coming to", *which
        case "optional":
            return "make", who or "me", "optional for", *which
        case "remove":
            return "remove", who, "from", *which
        case _:
            return "add", who, "to", *which


def _priority(reading: Reading, when: _Times) -> Sequence[str]:
    weight = {"urgent": "urgent", None: "high priority"}.get(reading.priority, f"{reading.priority} priority")
    because = f"because {reading.argument}" if reading.argument else ""
    which = f"the meeting {_title(reading)}" if reading.title or reading.from_at or reading.from_window else "it"
    return "make", which, when.present(), weight, because


def _rename(reading: Reading, when: _Times) -> Sequence[str]:
    which = ("the meeting", _title(reading), when.present(), _scope(reading))
    return "rename", *which, f"to {reading.argument}" if reading.argument else ""


def _meetings(reading: Reading, when: _Times) -> Sequence[str]:
    which = {"unanswered": "unanswered", "hosted": "", "invited": ""}.get(reading.verb, "")
    behind = {"hosted": "that I host", "invited": "that I am invited to"}.get(reading.verb, "")
    return "show", which, "meetings", behind, _with(reading), _room(reading), when.wanted()


def _conflicts(_: Reading, when: _Times) -> Sequence[str]:
    return "show conflicts", when.wanted()


def _respond(reading: Reading, when: _Times) -> Sequence[str]:
    said = {Answer.ACCEPT: "accept", Answer.DECLINE: "decline", Answer.TENTATIVE: "tentatively accept"}
    who = f"from {times.listed(_people(reading))}" if reading.people else ""
    return (
        said[reading.answer or Answer.ACCEPT],
        "the invitation",
        who,
        _title(reading),
        _service(reading),
        when.present(),
    )


def _propose(reading: Reading, when: _Times) -> Sequence[str]:
    skills = f"for {times.listed(reading.skills)}" if reading.skills else ""
    other = ("propose another time instead", _by(reading.shift))
    return *other, _title(reading), _with(reading), skills, when.wanted(), _urgent(reading)


def _reminders(reading: Reading, _: _Times) -> Sequence[str]:
    before = f"{times.lengths(reading.minutes_before)} before" if reading.minutes_before else ""
    if not before and reading.verb:
        return ("no reminders" if reading.verb == "none" else "remind me as usual"), _with(reading)
    return "remind me", before


def _quiet_hours(reading: Reading, _: _Times) -> Sequence[str]:
    return "no" if reading.verb == "none" else "", "quiet hours", " to ".join(map(_clock, reading.clocks))


def _channels(reading: Reading, _: _Times) -> Sequence[str]:
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


def _daily_agenda(reading: Reading, _: _Times) -> Sequence[str]:
    if reading.verb == "none":
        return ("stop sending my day",)
    return "send me my agenda every day", f"at {_clock(reading.clocks[0])}" if reading.clocks else ""


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _late(reading: Reading, _: _Times) -> Sequence[str]:
    by = f"{reading.duration} minutes late" if reading.duration else "late"
    return "I'll be", by, "for my session" if reading.people else "", _with(reading)


def _extend(reading: Reading, _: _Times) -> Sequence[str]:
    return "extend the session", f"by {reading.duration} minutes" if reading.duration else ""


def _pause_waitlist(reading: Reading, _: _Times) -> Sequence[str]:
    return "resume" if reading.verb == "resume" else "pause", "the waitlist", _for(reading)


def _history(reading: Reading, _: _Times) -> Sequence[str]:
    return "past sessions" if reading.people else "my history", _with(reading)


def _rate(reading: Reading, _: _Times) -> Sequence[str]:
    stars = f"{reading.choice} stars" if reading.choice is not None else ""
    return "rate my last session", _with(reading), stars


def _note(reading: Reading, _: _Times) -> Sequence[str]:
    what = "add next steps" if reading.verb == "steps" else "add a note"
    about = f"to my session {_with(reading)}" if reading.people else ""
    return what, f"{about}:" if reading.argument else about, reading.argument or ""


def _timezone(reading: Reading, _: _Times) -> Sequence[str]:
    return "my time zone", f"is {reading.zone}" if reading.zone else ""


def _profile(reading: Reading, _: _Times) -> Sequence[str]:
    skills = times.listed(reading.skills)
    if reading.service:
        return "I offer", times.listed([reading.service, *reading.skills])
    if not skills:
        return ("my profile",)
    if reading.verb == "remove":
        return "remove", skills, "from my skills"
    return ("my skills are", skills) if reading.verb == "replace" else ("add", skills, "to my skills")


def _email(reading: Reading, _: _Times) -> Sequence[str]:
    return ("my email is", reading.emails[0]) if reading.emails else ("change my email",)


def _pick(reading: Reading, _: _Times) -> Sequence[str]:
    which = "the last one" if reading.choice == -1 else f"number {reading.choice}" if reading.choice else "one of them"
    return which, _with(reading)


def _more(reading: Reading, when: _Times) -> Sequence[str]:
    which = "earlier" if reading.earlier else "other"
    skills = f"for {times.listed(reading.skills)}" if reading.skills else ""
    return "show me", which, "times", _with(reading), skills, _service(reading), when.wanted(), _urgent(reading)


def _people(reading: Reading) -> list[str]:
    """The names, with those among which the writer left the choice as the words that they share."""
    if "people" not in reading.ambiguous:
        return list(reading.people)
    runs: list[list[str]] = []
    for name in reading.people:
        if runs and _shared([*runs[-1], name]):
            runs[-1].append(name)
        else:
            runs.append([name])
    return [run[0] if len(run) == 1 else _shared(run) for run in runs]


def _shared(names: Sequence[str]) -> str:
    """The words that all the names have."""
    others = [name.casefold().split() for name in names[1:]]
    return " ".join(word for word in names[0].split() if all(word.casefold() in words for words in others))


def _with(reading: Reading) -> str:
    return f"with {times.listed(_people(reading))}" if reading.people else ""


def _for(reading: Reading) -> str:
    return f"for {times.listed([*reading.skills, *_people(reading)])}" if reading.people or reading.skills else ""


def _without(reading: Reading) -> str:
    return f"except {' and except '.join(reading.without)}" if reading.without else ""


def _service(reading: Reading) -> str:
    service = _named_service(reading)
    return f"for a {service}" if service else ""


def _named_service(reading: Reading) -> str:
    return reading.service or _shared(reading.services) if reading.service or reading.services else ""


def _named_room(reading: Reading) -> str:
    name = reading.room or (_shared(reading.rooms) if reading.rooms else "")
    return name if not name or "room" in name.casefold().split() else f"room {name}"


def _room(reading: Reading) -> str:
    room = _named_room(reading)
    return f"in {room}" if room else ""


def _capacity(reading: Reading) -> str:
    return f"for {reading.capacity} people" if reading.capacity else ""


def _amenities(reading: Reading) -> str:
    return f"with {times.listed([f'a {each}' for each in reading.amenities])}" if reading.amenities else ""


def _urgent(reading: Reading) -> str:
    return "urgently" if reading.priority else ""


_SENTENCES: Mapping[Intent, Callable[[Reading, _Times], Sequence[str]]] = {
    Intent.FIND: _find,
    Intent.BOOK: _book,
    Intent.CANCEL: _cancel,
    Intent.RESCHEDULE: _reschedule,
    Intent.AGENDA: _agenda,
    Intent.FREE_BUSY: _free_busy,
    Intent.WAITLIST: _waitlist,
    Intent.LEAVE_WAITLIST: _leave_waitlist,
    Intent.HOURS: _hours,
    Intent.TIME_OFF: _time_off,
    Intent.MEET: _meet,
    Intent.FIND_ROOM: _find_room,
    Intent.POLL: _poll,
    Intent.POLLS: _polls,
    Intent.ATTENDEES: _attendees,
    Intent.PRIORITY: _priority,
    Intent.MEETINGS: _meetings,
    Intent.RENAME: _rename,
    Intent.CONFLICTS: _conflicts,
    Intent.RESPOND: _respond,
    Intent.PROPOSE: _propose,
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
    Intent.PICK: _pick,
    Intent.MORE: _more,
}
_BARE: Mapping[Intent, str] = {
    Intent.YES: "yes",
    Intent.NO: "no",
    Intent.HELP: "help",
    Intent.GREET: "hello",
    Intent.THANKS: "thank you",
    Intent.COMING: "on my way",
    Intent.JOIN: "join the session",
    Intent.END_SESSION: "end the session",
    Intent.NO_SHOW: "they didn't come",
    Intent.ARRIVED: "they are here",
    Intent.STILL_WAITING: "still waiting",
    Intent.EXPORT: "export my data",
}
