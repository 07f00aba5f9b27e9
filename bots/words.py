"""What typed words ask for: an answer to the last card, a change of what was just shown, or something new."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bots.asked import Ask, Desk
from bots.intake import request_of, set_hours
from bots.language.commands import COMMANDS
from bots.language.names import NO_MENTIONS
from bots.language.places import find_zone
from bots.language.reader import read
from bots.language.reading import Answer, Intent, Reading
from bots.memory import caption_key
from bots.notes import Note, notes_of
from bots.requests import (
    Agenda,
    Approve,
    AskZone,
    BecomeMentor,
    Cancel,
    CancelMany,
    Change,
    ClaimAdmin,
    ConfirmHold,
    Decline,
    EditDay,
    Find,
    Hold,
    Hours,
    LinkIdentity,
    Members,
    Move,
    NotUnderstood,
    Release,
    Request,
    SetHours,
    SetZone,
    ShowBooking,
    ShowTimes,
    Start,
    StopForm,
)
from bots.turn import Turn
from core.errors import ZoneUnknown
from core.model.timespan import Timespan
from core.services.booking import REASON_LIMIT, held_now

_TIMELESS = frozenset(
    {
        Intent.HELP, Intent.GREET, Intent.THANKS, Intent.TIMEZONE, Intent.START, Intent.ORG, Intent.LINK, Intent.ADMIN,
        Intent.INVITE, Intent.MY_LINK, Intent.PRIVACY, Intent.UNKNOWN, Intent.YES, Intent.NO, Intent.PICK,
        Intent.SETTINGS, Intent.PROFILE, Intent.SERVICES,
    }
)  # fmt: skip
"""What can be understood before the person's zone is known."""

_ANSWERS = frozenset({Intent.YES, Intent.NO, Intent.PICK})
"""What answers the last card before it names a place: some town is called almost anything."""

_WITH_CODE: Mapping[str, Callable[[str], Request]] = {
    "/start": Start,
    "/link": LinkIdentity,
    "/admin": lambda code: ClaimAdmin(code) if code else Members(),
}
"""Commands followed by a code or by nothing, which are no words to be read."""

_TYPED_CODE = re.compile(r"(link|admin)\s+[a-z0-9]{8}", re.IGNORECASE)
"""A code typed behind its word without the slash: Slack takes what begins with a slash for a command of its own."""

_CANCELS_FOR = re.compile(r"\bbecause\b|\bdue to\b|[,.;:–—]\s*(?=(?:i|i['’]m|im|i['’]ve|my|sorry|we)\b)", re.IGNORECASE)
"""What stands before the reason for which something is cancelled."""

_CONFIRMS = re.compile(r"\b(confirm\w*|book|take)\b", re.IGNORECASE)
"""What takes a time held long before: a mere yes may be meant for something else."""

_BEHIND = re.compile(r"[,;:.–—!]+\s*|\s-\s|\bbecause\b\s*", re.IGNORECASE)
"""What stands between a refusal and its reason."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What words ask for, and what had to be assumed in them."""

    request: Request | Ask
    notes: tuple[Note, ...] = ()


def heard_in(turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Heard:
    """What the words ask for; raises ZoneUnknown, with the words parked by the caller, where times would be guessed."""
    text = f"/{text}" if _TYPED_CODE.fullmatch(text) else text
    command, _, argument = text.partition(" ")
    if command.casefold() in _WITH_CODE:
        return Heard(_WITH_CODE[command.casefold()](argument.strip()))
    captioned = pressed(turn, caption_key(text))
    if captioned is not None:
        return Heard(captioned)
    reading = read(
        text,
        now=turn.now,
        zone=ZoneInfo(turn.person.zone or "UTC"),
        lexicon=turn.lexicon,
        language=turn.person.language,
        mentions=mentions,
    )
    if reading.intent is Intent.UNKNOWN and (bare := text.casefold().replace(" ", "")) in COMMANDS:
        return heard_in(turn, f"/{bare}")
    return _placed(turn, reading, text) or _made(turn, reading, text)


def _placed(turn: Turn, reading: Reading, text: str) -> Heard | None:
    """What the words say of where the person is, as long as that is asked; raises ZoneUnknown where it must be known first."""
    asked = turn.memory.asked_zone and reading.intent not in _ANSWERS and not text.startswith("/")
    if asked and (reading.intent is Intent.UNKNOWN or find_zone(text)):
        return Heard(SetZone(text))
    if turn.person.zone is None and reading.intent not in _TIMELESS:
        if reading.bare and turn.memory.parked is not None:
            return Heard(AskZone())
        raise ZoneUnknown
    return None


def _made(turn: Turn, reading: Reading, text: str) -> Heard:
    """The request that the words make here and now, with what had to be assumed."""
    if turn.membership is None:
        reading = replace(reading, unknown=())
    desk = Desk(turn.directory, turn.speak, turn.person.id)
    found = _follow_up(turn, reading, text) or request_of(reading, desk)
    if turn.memory.asked_zone and isinstance(found, NotUnderstood):
        return Heard(SetZone(text))
    if isinstance(found, Ask):
        return Heard(found)
    if isinstance(found, Change) and found.verb == "cancel":
        found = replace(found, reason=_reason(text))
    if reading.earlier and found == turn.memory.about:
        return Heard(found, (Note(turn.speak.say("find.nothing_earlier")),))
    return Heard(found, notes_of(reading, found, desk))


def _follow_up(turn: Turn, reading: Reading, text: str) -> Request | None:
    """What short words mean against the last card: None where they are no answer to it."""
    match reading.intent:
        case Intent.PICK if reading.choice is not None:
            return _nth(turn, reading.choice, any_button=text.strip().isdecimal())
        case Intent.YES:
            return pressed(turn, "yes") or (_held(turn) if _CONFIRMS.search(text) else None)
        case Intent.RESPOND if not reading.people:
            return _responded(turn, reading, text)
        case Intent.NO:
            return pressed(turn, "no")
        case Intent.CANCEL | Intent.RESCHEDULE if not _names_one(reading):
            return _at_hand(turn, reading, text)
        case Intent.MORE if reading.weekly and isinstance(turn.memory.about, Hours | SetHours | EditDay | BecomeMentor):
            return set_hours(reading)
        case Intent.MORE | Intent.PROPOSE if isinstance(turn.memory.about, Hold) and not _names_one(reading):
            return _other_hold(turn, turn.memory.about, reading)
        case Intent.MORE if reading.earlier:
            return pressed(turn, "earlier") or _before(turn)
        case Intent.MORE | Intent.PROPOSE | Intent.FIND if not (reading.people or reading.skills or reading.service):
            return _changed(turn, reading) or (pressed(turn, "more") if reading.intent is Intent.MORE else None)
        case _:
            return None


def _responded(turn: Turn, reading: Reading, text: str) -> Request | None:
    """A yes, or a no with whatever is said behind it as the reason."""
    if reading.answer is Answer.ACCEPT:
        return pressed(turn, "yes")
    declined = pressed(turn, "no")
    if isinstance(declined, Decline):
        reason = _BEHIND.split(text, maxsplit=1)[1:]
        return replace(declined, reason=reason[0].strip()[:REASON_LIMIT]) if reason else declined
    return declined


def _reason(text: str) -> str:
    """Why somebody cancels, where they say so."""
    return _CANCELS_FOR.split(text, maxsplit=1)[1].strip()[:REASON_LIMIT] if _CANCELS_FOR.search(text) else ""


def _names_one(reading: Reading) -> bool:
    """Whether the words say which session is meant."""
    which = reading.people or reading.service or reading.booking or reading.unknown or reading.everything
    return bool(which or reading.from_at or reading.from_window)


def _at_hand(turn: Turn, reading: Reading, text: str) -> Request | None:
    """A plain "cancel" or "move it" is about the session whose card is the last one."""
    if reading.intent is Intent.CANCEL:
        yes, no = pressed(turn, "yes"), pressed(turn, "no")
        if isinstance(yes, Cancel | CancelMany):
            return yes
        if isinstance(no, Release | StopForm):
            return no
    about = turn.memory.about
    if isinstance(about, Hold) and reading.intent is Intent.RESCHEDULE:
        return _other_hold(turn, about, reading)
    if not isinstance(about, ShowBooking | ConfirmHold | Cancel | Approve | Move) or about.booking_id is None:
        return None
    booking_id = about.booking_id
    if reading.intent is Intent.CANCEL:
        return Cancel(booking_id, reason=_reason(text))
    return Move(booking_id, reading.window, reading.at, reading.duration, reading.shift, reading.dayless)


def _other_hold(turn: Turn, held: Hold, reading: Reading) -> Request | None:
    """The time that is held, given back for another: a clock without a day is of its own day."""
    release = pressed(turn, "no")
    held = replace(held, instead=release.booking_id if isinstance(release, Release) else None)
    if reading.shift is not None:
        return replace(held, starts_at=held.starts_at + timedelta(minutes=reading.shift))
    if reading.at is not None:
        day = turn.speak.local(held.starts_at).date() if reading.dayless else None
        return replace(held, starts_at=_on_day(turn, reading.at, day), length=reading.duration or held.length)
    if reading.duration is not None:
        return replace(held, length=reading.duration)
    if reading.window is None:
        return None
    day = turn.speak.local(reading.window.start).date()
    return ShowTimes(held.host_id, held.service_id, reading.duration or held.length, day, held.moving)


def _on_day(turn: Turn, moment: datetime, day: date | None) -> datetime:
    """The moment's clock on the reader's day, where one is given."""
    local = turn.speak.local(moment)
    return moment if day is None else local.replace(year=day.year, month=day.month, day=day.day)


def _before(turn: Turn) -> Request | None:
    """What is earlier than what was found: from now until its window begins; the same where nothing is earlier."""
    about = turn.memory.about
    if isinstance(about, Find):
        start = about.window.start if about.window is not None else turn.now
        if about.at is not None:
            return replace(about, at=None, skip=0)
        return replace(about, window=Timespan(turn.now, start), skip=0) if start > turn.now else about
    return about if isinstance(about, ShowTimes | Agenda) else None


def _held(turn: Turn) -> Request | None:
    """A plain "confirm" long after the card: the one time that the person holds, if it is one."""
    held = held_now(turn.unit, turn.person.id)
    return ConfirmHold(held[0].id) if len(held) == 1 else None


def pressed(turn: Turn, meaning: str) -> Request | None:
    """The request of the last card's button with that meaning."""
    number = turn.memory.number_of(meaning)
    return None if number is None else _request(turn, number)


def _nth(turn: Turn, choice: int, *, any_button: bool) -> Request | None:
    """The n-th button: any for a mere number; for "the second one" only one of a list, never a way back."""
    if not turn.memory.token:
        return None
    if choice < 0:
        return _last(turn)
    found, first = _request(turn, choice - 1), _request(turn, 0)
    return found if any_button or type(found) is type(first) else None


def _last(turn: Turn) -> Request | None:
    """The last of what the card lists: of the kind of its first button, not the way to somewhere else."""
    requests = turn.requests_of(turn.memory.token) or ()
    alike = [request for request in requests if type(request) is type(requests[0])]
    return alike[-1] if alike else None


def _request(turn: Turn, number: int) -> Request | None:
    requests = turn.requests_of(turn.memory.token)
    if requests is None or not 0 <= number < len(requests):
        return None
    return requests[number]


def _changed(turn: Turn, reading: Reading) -> Request | None:
    """What was just shown, for another time or length ("what about Sunday?", "make it an hour")."""
    window = reading.window or _day_of(turn, reading)
    about = turn.memory.about
    if window is None and reading.duration is None:
        return None
    match about:
        case Find() if reading.intent is not Intent.FIND or about.host_ids or about.skill_ids:
            return replace(
                about, window=window or about.window, at=reading.at, length=reading.duration or about.length, skip=0
            )
        case ShowTimes() if reading.at is not None and reading.bare:
            start = _on_day(turn, reading.at, about.day if reading.dayless else None)
            return Hold(about.host_id, about.service_id, start, reading.duration or about.length, about.moving)
        case ShowTimes():
            day = turn.speak.local(window.start).date() if window is not None else about.day
            return replace(about, day=day, length=reading.duration or about.length, part=0)
        case Move():
            return replace(about, window=window, at=reading.at, length=reading.duration or about.length)
        case _:
            return None


def _day_of(turn: Turn, reading: Reading) -> Timespan | None:
    """The reader's day of an exact time, as far as it is still to come."""
    if reading.at is None or reading.at <= turn.now:
        return None
    day = turn.speak.day_of(reading.at)
    return Timespan(max(day.start, turn.now), day.end)
