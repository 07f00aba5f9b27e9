"""A reading becomes a request: names become ids, and what cannot be decided alone becomes a question with whole requests."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from bots.intake import around, hours, meetings, rules
from bots.intake.asked import Ask, Desk, Option
from bots.intake.days import part_of_day
from bots.intake.doubt import CERTAIN, OFFERED, Way, way_for
from bots.intake.rooms import room_request
from bots.intake.undecided import asked_first
from bots.language.reading import Intent, Reading
from bots.requests import (
    Agenda,
    AskZone,
    Calendars,
    Change,
    ClaimAdmin,
    Done,
    Find,
    ForgetMe,
    FreeBusy,
    Greet,
    Help,
    Hold,
    HoldAny,
    HoldSeries,
    Invite,
    LinkIdentity,
    ListServices,
    Meet,
    Members,
    MyLink,
    NotUnderstood,
    Pools,
    Profile,
    Request,
    SetEmail,
    SetSkills,
    Settings,
    SetZone,
    ShowBooking,
    ShowMentor,
    ShowMisses,
    ShowRoom,
    ShowTimes,
    ShowWaitlist,
    Start,
    Sure,
    SwitchOrganisation,
    TheirClock,
    Together,
    Wait,
)
from bots.requests.comparing import same
from bots.views.wish import fitted, joined, wish_button, wish_words
from core.model.priority import Priority
from core.model.timespan import Timespan, subtract

_WAIT_DAYS = 14

_OF_SEATS = frozenset({Intent.AGENDA, Intent.RESPOND, Intent.FREE_BUSY})
"""Intents of words that, said of a group session by who may take a seat, ask for it: "can I join Maya's office hours?"."""


def request_of(reading: Reading, desk: Desk) -> Request | Ask:
    """The request that a reading stands for, or the question that must be asked first (``bots.intake.doubt`` has the policy)."""
    if reading.intent in _OF_SEATS and desk.service(reading) in desk.directory.shared and not _holds_them(desk):
        reading = replace(
            reading.as_intent(Intent.FIND),
            window=reading.window or reading.from_window,
            at=reading.at or reading.from_at,
        )
    made = _made(reading, desk)
    if reading.intent is Intent.UNKNOWN or (isinstance(made, Find) and _of_several(reading, desk)):
        return made
    match way_for(_sureness(reading, made, desk), None if isinstance(made, Ask) else made):
        case Way.OFFER:
            others = (*(other.intent for other in reading.runners_up), *_near(reading, desk))
            return _offered(desk, [reading, *map(reading.as_intent, others)])
        case Way.CONFIRM if not isinstance(made, Ask):
            return sure_of(desk, made, "ask.sure") or made
        case Way.HELP:
            return NotUnderstood()
        case _:
            return made


def _holds_them(desk: Desk) -> bool:
    """Whether the writer is one of those who hold group sessions, and so may speak of their own."""
    return desk.person_id in desk.directory.mentors


def _made(reading: Reading, desk: Desk) -> Request | Ask:
    return asked_first(reading, desk, request_of) or _MAKERS[reading.intent](reading, desk)


def _sureness(reading: Reading, made: Request | Ask, desk: Desk) -> float:
    """How sure (0..1) it is that this was meant: as sure as all readings together that come to the same."""
    if reading.confidence >= CERTAIN:
        return reading.confidence
    others = ((other, _made(reading.as_intent(other.intent), desk)) for other in reading.runners_up)
    return min(1.0, reading.confidence + sum(other.confidence for other, too in others if _same(made, too)))


def _same(one: Request | Ask, other: Request | Ask) -> bool:
    if isinstance(one, Ask) and isinstance(other, Ask):
        return (one.kind, one.said) == (other.kind, other.said)
    return same(one, other)


def _offered(desk: Desk, readings: list[Reading]) -> Request | Ask:
    """The nearest readings, each a button with the whole request; what the bot can do where none is worth one."""
    made = (_MAKERS[each.intent](each, desk) for each in readings)
    return offered(desk, (request for request in made if not isinstance(request, Ask))) or NotUnderstood()


def offered(desk: Desk, requests: Iterable[Request]) -> Ask | None:
    """The question which of these is meant, each in words on its button; None where none of them can be said so."""
    options = (_option(desk, request) for request in requests)
    found = {option.request: option for option in options if option is not None}
    return Ask("ask.doubt", "", tuple(found.values())[:OFFERED]) if found else None


def _option(desk: Desk, request: Request) -> Option | None:
    button = wish_button(desk, request)
    return None if button is None else Option(button.caption, request, label=button.label)


def sure_of(desk: Desk, request: Request, title: str) -> Sure | None:
    """The question whether a request is meant, with itself on the button; None for what has no words."""
    words = wish_words(desk, request)
    if words is None:
        return None
    speak = desk.speak
    return Sure(request, speak.words(title), joined(words), fitted(*words), speak.words("no"))


# One maker per intent.


def _find(reading: Reading, desk: Desk) -> Request | Ask:
    if reading.optional and not (reading.skills or reading.service):
        return times_for(reading, desk)
    window, left_out = sought(reading, _window(reading, desk))
    return Find(
        skill_ids=desk.skills(reading),
        host_ids=desk.ids(reading),
        service_id=desk.service(reading),
        window=window,
        left_out=left_out,
        length=_length(reading),
        at=reading.at,
        without_ids=tuple(i for name in reading.without for i in desk.directory.people.get(name, ())),
        pool_id=desk.pool(reading),
    )


def _book(reading: Reading, desk: Desk) -> Request | Ask:
    if meetings.asks_for_one(reading):
        return _meet(reading, desk)
    hosts, at, pool_id = desk.ids(reading), reading.at, desk.pool(reading)
    if pool_id is not None and at is not None and not hosts:
        return HoldAny(pool_id, at, _length(reading))
    if at is not None and _no_mentors(hosts, desk):
        return _meet(reading, desk)
    if len(hosts) == 1 and at is not None and reading.recurrence is not None:
        return HoldSeries(hosts[0], desk.service(reading), at, reading.recurrence, _length(reading))
    if len(hosts) == 1 and at is not None:
        return Hold(hosts[0], desk.service(reading), at, _length(reading))
    if len(hosts) > 1 and len(reading.people) == 1 and at is not None:
        name, service, length = reading.people[0], desk.service(reading), _length(reading)
        return Ask("ask.people", name, tuple(Option(name, Hold(host, service, at, length), host) for host in hosts))
    if len(hosts) == 1 and reading.recurrence is not None:
        return _series_times(hosts[0], reading.recurrence, reading, desk)
    return _find(reading, desk)


def _series_times(host: int, recurrence: str, reading: Reading, desk: Desk) -> ShowTimes:
    """The times at which a series may be whose time of the day was not said, or only its part of the day."""
    window = reading.window
    day = None if window is None else desk.speak.local(window.start).date()
    hours = None if window is None else part_of_day(desk.speak, window)
    service, length = desk.service(reading), _length(reading)
    return ShowTimes(host, service, length, day, window=hours, recurrence=recurrence)


def _no_mentors(people: tuple[int, ...], desk: Desk) -> bool:
    """Whether others are named of whom nobody takes sessions: with them one meets."""
    return bool(people) and desk.person_id not in people and desk.directory.mentors.isdisjoint(people)


def _meet(reading: Reading, desk: Desk) -> Request | Ask:
    people = desk.ids(reading)
    if reading.all_day and reading.window is not None:
        return _called(replace(reading, at=reading.window.start, until=reading.window.end), desk)
    if len(people) == 1 and desk.directory.mentors.issuperset(people) and not meetings.asks_for_one(reading):
        return _book(reading, desk)
    if reading.at is not None or not (people or reading.optional):
        return _called(reading, desk)
    return times_for(reading, desk)


def times_for(reading: Reading, desk: Desk) -> Together:
    """The times at which the people of a meeting can come; an exact start bounds its own day, and is kept of a meeting."""
    window, left_out = sought(reading, _window(reading, desk))
    at = reading.at if reading.intent is Intent.MEET else None
    return Together(replace(_called(reading, desk), at=at, window=window), left_out)


def _called(reading: Reading, desk: Desk) -> Meet:
    """The meeting that was asked for, with all that was said of it."""
    optional = meetings.people(desk, reading.optional)
    return Meet(
        title=reading.title or "",
        at=reading.at,
        length=_length(reading),
        window=reading.window,
        person_ids=tuple(i for i in desk.ids(reading) if i not in optional),
        optional_ids=optional,
        room_id=desk.room(reading),
        guests=reading.emails,
        capacity=reading.capacity,
        amenities=reading.amenities,
        place=reading.place or "",
        near=reading.placed if reading.intent is Intent.MEET and not reading.room else "",
        no_room=reading.no_room,
        priority=meetings.priority_of(reading) or Priority.NORMAL,
        private=reading.private,
        recurrence=reading.recurrence or "",
        all_day=reading.all_day,
    )


def _change(verb: str) -> Callable[[Reading, Desk], Request | Ask]:
    def make(reading: Reading, desk: Desk) -> Request | Ask:
        if reading.booking:
            return ShowBooking(short_id=reading.booking)
        room_id = desk.room(reading)
        if (
            verb == "move"
            and room_id is not None
            and reading.at is None
            and reading.window is None
            and reading.shift is None
        ):
            return meetings.into_room(reading, room_id)
        return Change(
            verb=verb,
            person_ids=desk.ids(reading),
            service_id=desk.service(reading),
            window=reading.from_window,
            at=reading.from_at,
            to=reading.window if verb == "move" else None,
            to_at=reading.at if verb == "move" else None,
            length=reading.duration,
            everything=reading.everything,
            series=reading.scope if reading.scope != "this" else "",
            shift=reading.shift,
            same_day=reading.dayless,
            same_clock=reading.clockless,
            said="" if reading.people or not reading.unknown else reading.unknown[0].said,
            title=reading.title or "",
            room_id=room_id if verb != "move" else None,
        )

    return make


def _wait(reading: Reading, desk: Desk) -> Request | Ask:
    if not (reading.people or reading.skills or reading.service or reading.window or reading.at):
        return ShowWaitlist()
    hosts = desk.ids(reading)
    now = desk.speak.now
    window = _window(reading, desk) or Timespan(now, now + timedelta(days=_WAIT_DAYS))
    urgent = reading.priority == "urgent"
    host = hosts[0] if hosts else None
    return Wait(window, host, desk.service(reading), desk.skills(reading), urgent, desk.pool(reading))


def _agenda(reading: Reading, desk: Desk) -> Request | Ask:
    """What one has, or had in a stretch that is over."""
    over = around.stretch_over(reading, desk)
    people = tuple(each for each in desk.ids(reading) if each != desk.person_id)
    if over is not None:
        return Agenda(over, past=True, person_ids=people)
    return Agenda(_window(reading, desk), person_ids=people)


def _free_busy(reading: Reading, desk: Desk) -> Request | Ask:
    people = desk.ids(reading)
    if not people:
        return _find(reading, desk)
    window, left_out = sought(reading, reading.window) if reading.window is not None else (None, ())
    return FreeBusy(people, window, reading.at, left_out)


def _zone(reading: Reading, _: Desk) -> Request | Ask:
    zone = reading.zone or reading.no_zone
    return SetZone(zone) if zone else AskZone()


def _profile(reading: Reading, _: Desk) -> Request | Ask:
    named = (*reading.skills, *(each.said for each in reading.unknown if each.kind == "skill"))
    if named:
        return SetSkills(named, reading.verb or "add")
    return ListServices() if reading.service else Profile()


def _admin(reading: Reading, desk: Desk) -> Request | Ask:
    if reading.people:
        ids = desk.directory.people.get(reading.people[0], ())
        return Members(person_id=ids[0]) if len(ids) == 1 else Members(query=reading.people[0])
    return ClaimAdmin(reading.argument) if reading.argument else Members()


def _mentor(reading: Reading, desk: Desk) -> Request | Ask:
    """Somebody by name alone, or with what time it is for them: their card; several of one name with their times."""
    ids = desk.ids(reading)
    if reading.verb and len(ids) == 1 and ids[0] != desk.person_id:
        return TheirClock(ids[0])
    if len(ids) == 1 and ids[0] in desk.directory.mentors:
        return ShowMentor(ids[0])
    return Profile() if ids == (desk.person_id,) else _find(reading, desk)


def _nearest(reading: Reading, desk: Desk) -> Request | Ask:
    """What is not understood, and yet names somebody, something or a time: what might be wanted with it."""
    room_id = desk.room(reading)
    if room_id is not None:
        return ShowRoom(room_id)
    known = reading.people or reading.skills or reading.service
    when = reading.window is not None or reading.at is not None
    if not (known or when):
        return NotUnderstood()
    whole = replace(reading, questions=(), ambiguous=(), unknown=())
    if _of_several(reading, desk):
        return _find(whole, desk)
    return _offered(desk, [whole.as_intent(intent) for intent in _near(reading, desk)])


def _of_several(reading: Reading, desk: Desk) -> bool:
    """Whether a pool or a group session is named: nothing but its times is wanted with it, and showing them does no harm."""
    return desk.pool(reading) is not None or desk.service(reading) in desk.directory.shared


def _near(reading: Reading, desk: Desk) -> Iterator[Intent]:
    """What may be wanted with the names and times that were said, whatever the words between them."""
    yield Intent.FIND
    if desk.ids(reading):
        yield Intent.FREE_BUSY
    if reading.window is not None or reading.at is not None:
        yield Intent.AGENDA


def _more(reading: Reading, desk: Desk) -> Request | Ask:
    """A time by itself asks what is on then; with words beside it, who is free then."""
    if reading.bare and reading.weekly and desk.person_id in desk.directory.mentors:
        own_hours = desk.speak.words("ask.hours_or.hours")
        sessions = desk.speak.words("ask.hours_or.sessions")
        return Ask(
            "ask.hours_or",
            "",
            (Option(own_hours, hours.set_hours(reading)), Option(sessions, Agenda(reading.window))),
        )
    if reading.bare:
        return Agenda(_window(reading, desk))
    if reading.people:
        return _offered(desk, [reading.as_intent(intent) for intent in (Intent.FIND, Intent.FREE_BUSY)])
    if reading.window is None and reading.at is None:
        return NotUnderstood(lost="change")
    return _offered(desk, [reading.as_intent(intent) for intent in (Intent.FIND, Intent.AGENDA)])


_MAKERS: Mapping[Intent, Callable[[Reading, Desk], Request | Ask]] = {
    Intent.FIND: _find,
    Intent.BOOK: _book,
    Intent.MEET: _meet,
    Intent.CANCEL: _change("cancel"),
    Intent.RESCHEDULE: _change("move"),
    Intent.AGENDA: _agenda,
    Intent.FREE_BUSY: _free_busy,
    Intent.WAITLIST: _wait,
    Intent.FIND_ROOM: room_request,
    Intent.RESPOND: lambda _, __: Agenda(waiting=True),
    Intent.PROPOSE: lambda reading, desk: _find(reading, desk) if reading.people else Agenda(waiting=True),
    Intent.TIMEZONE: _zone,
    Intent.PROFILE: _profile,
    Intent.PICK: lambda _, __: NotUnderstood(lost="choice"),
    Intent.MORE: _more,
    Intent.YES: lambda _, __: Agenda(waiting=True),
    Intent.NO: lambda _, __: Done("kept"),
    Intent.HELP: lambda _, __: Help(),
    Intent.GREET: lambda _, __: Greet("greet"),
    Intent.THANKS: lambda _, __: Greet("thanks"),
    Intent.UNKNOWN: _nearest,
    Intent.BOOKING: lambda reading, _: ShowBooking(short_id=reading.booking) if reading.booking else Agenda(),
    Intent.MENTOR: _mentor,
    Intent.SERVICES: lambda _, __: ListServices(),
    Intent.SETTINGS: lambda _, __: Settings(),
    Intent.EMAIL: lambda reading, _: SetEmail(reading.emails[0]) if reading.emails else SetEmail(),
    Intent.CALENDARS: lambda _, __: Calendars(),
    Intent.LINK: lambda reading, _: LinkIdentity((reading.argument or "").strip()),
    Intent.ORG: lambda _, __: SwitchOrganisation(),
    Intent.ADMIN: _admin,
    Intent.INVITE: lambda _, __: Invite(),
    Intent.MY_LINK: lambda _, __: MyLink(),
    Intent.PRIVACY: lambda _, __: ForgetMe(),
    Intent.MISSES: lambda _, __: ShowMisses(),
    Intent.WAITING: lambda _, __: Agenda(waiting=True),
    Intent.POOLS: lambda _, __: Pools(),
    Intent.START: lambda reading, _: Start((reading.argument or "").strip()),
    **around.MAKERS,
    **hours.MAKERS,
    **meetings.MAKERS,
    **rules.MAKERS,
}


def _length(reading: Reading) -> int | None:
    if reading.duration is not None:
        return reading.duration
    if reading.at is not None and reading.until is not None and reading.until > reading.at:
        return int((reading.until - reading.at).total_seconds() // 60)
    return None


def sought(reading: Reading, window: Timespan | None) -> tuple[Timespan | None, tuple[Timespan, ...]]:
    """The window to search without what the words leave out at its ends, and what they leave out within it."""
    if window is None:
        return None, reading.except_
    stretches = reading.windows if reading.window == window and reading.windows else (window,)
    kept = subtract(stretches, reading.except_)
    if not kept:
        return window, reading.except_
    whole = Timespan(kept[0].start, kept[-1].end)
    return whole, subtract((whole,), kept)


def _window(reading: Reading, desk: Desk) -> Timespan | None:
    """The window read; an exact start bounds its own day, so that the nearest times are those of that day."""
    if reading.window is not None or reading.at is None:
        return reading.window
    day, now = desk.speak.day_of(reading.at), desk.speak.now
    return Timespan(max(day.start, now), day.end) if day.end > now else None
