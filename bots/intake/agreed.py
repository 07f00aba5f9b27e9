"""What answers the last card: its yes with whatever is said besides, its no, one of what it lists."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Desk
from bots.intake.at_hand import at_hand
from bots.intake.followups import ABOUT_A_BOOKING
from bots.intake.of_listed import listed_before
from bots.intake.readings import sure_of
from bots.language.reading import Intent, Reading
from bots.language.text.tokens import fold
from bots.language.words.languages import pattern_of
from bots.requests import (
    Agenda,
    Cancel,
    CancelMany,
    CancelMeeting,
    ConfirmHold,
    Decide,
    Find,
    FindRoom,
    FreeBusy,
    Hold,
    Meet,
    Move,
    MoveMeeting,
    NotUnderstood,
    Release,
    Request,
    ShowBooking,
    ShowDecision,
    ShowMentor,
    ShowTimes,
    Sure,
    Together,
)
from bots.requests.comparing import same_kind
from core.services.booking import held_now

_CHOSEN_ALONE = (Hold, Meet, ShowBooking, ShowMentor)
"""What is a choice even where it is the only one of its kind: a button of another kind is a yes, a no or a way on."""

_OF_WEIGHT = (Cancel, CancelMany, CancelMeeting, ConfirmHold)
"""What a yes does that tells others, or takes something away."""

_CHANGED = (Find, FindRoom, Hold, Meet, Move, ShowTimes, Together)
"""Requests that a yes may agree to and change in one breath: "ok, but for two hours"."""


def agreed(
    turn: Turn, reading: Reading, text: str, change: Callable[[Reading], Request | Ask | None]
) -> Request | Ask | None:
    """A yes to the last card, or to the only time that it offers; what it says otherwise is changed first, by ``change``."""
    plain = _plain(turn, text)
    but = reading.but
    changes = plain is None or isinstance(turn.memory.about, _CHANGED)
    if but is None or not changes or not _says_otherwise(turn, but, plain):
        return plain
    return change(but) or plain


def agreed_again(turn: Turn, reading: Reading, text: str) -> Request | None:
    """``Ok, Wednesday at three`` to a card that shows that very time: its yes; None where something else is said."""
    if (reading.at is None and reading.window is None) or not pattern_of("agrees").match(fold(text).strip()):
        return None
    plain = _plain(turn, text)
    told = isinstance(plain, Hold | Meet | ConfirmHold) and not _says_otherwise(turn, reading, plain)
    return plain if told else None


def _plain(turn: Turn, text: str) -> Request | None:
    """What a yes agrees to that says nothing else; where the card has nothing to agree to, the second wish that it asks about."""
    held = _held(turn) if pattern_of("confirms").search(fold(text)) else None
    second, yes = turn.memory.second, pressed(turn, "yes")
    if yes is not None and turn.memory.astray and isinstance(yes, _OF_WEIGHT):
        return _asked_again(turn, yes)
    return yes or held or _only_time(turn) or (None if second is None else second.request)


def _asked_again(turn: Turn, yes: Request) -> Request:
    """The question whether a yes is meant for the card behind which something was said that was not understood."""
    number, found = turn.memory.number_of("yes"), at_hand(turn)
    typed = (key.removeprefix("=") for key, each in turn.memory.answers if each == number and key.startswith("="))
    words, when = turn.speak.words, "" if found is None else turn.speak.moment(found.span.start).text
    return Sure(yes, words("ask.astray"), when, next(typed, "").capitalize(), words("no"))


def nth_to_cancel(turn: Turn, choice: int) -> Cancel | None:
    """``No, the first`` to the question whether one of a list shall be cancelled: that one of the list in its place."""
    listed = listed_before(turn)
    place = choice - 1 if choice > 0 else choice
    if not isinstance(turn.memory.about, Cancel) or not -len(listed) <= place < len(listed):
        return None
    return Cancel(listed[place])


def _says_otherwise(turn: Turn, but: Reading, plain: Request | None) -> bool:
    """Whether what is said beside the yes is other than what it agrees to: "yes, Tuesday" to a time on Tuesday is not."""
    start, people = _agreed_to(turn, plain)
    named = {each for name in but.people for each in turn.directory.people.get(name, ())}
    if (
        but.duration is not None
        or but.shift is not None
        or but.room is not None
        or not named <= {*people, turn.person.id}
    ):
        return True
    if start is None:
        return but.at is not None or but.window is not None
    if but.at is not None:
        return not _is_at(turn, but, start)
    return but.window is not None and not (but.dayless or but.window.start <= start < but.window.end)


def _agreed_to(turn: Turn, plain: Request | None) -> tuple[datetime | None, tuple[int, ...]]:
    """The start and the others of what a plain yes agrees to, as far as it has them."""
    match plain:
        case Hold(host_id=host, starts_at=start):
            return start, (host,)
        case Meet(at=start):
            return start, (*plain.person_ids, *plain.optional_ids)
        case MoveMeeting(at=start):
            return start, ()
        case ConfirmHold(booking_id=number):
            booking = turn.booking(number)
            return booking.span.start, (booking.host_id,)
        case _:
            return None, ()


def _held(turn: Turn) -> Request | None:
    """A plain "confirm" long after the card: the one time that the person holds, if it is one; shown first behind other times."""
    held = held_now(turn.unit, turn.person.id)
    if len(held) != 1:
        return None
    others = any(_is_time(each) for each in turn.requests_of(turn.memory.token) or ())
    return ShowBooking(held[0].id) if others else ConfirmHold(held[0].id)


def _is_time(request: Request) -> bool:
    """Whether a button takes a time; that which only begins to move a meeting does not."""
    return isinstance(request, Hold) or (isinstance(request, Meet | MoveMeeting) and request.at is not None)


def _only_time(turn: Turn) -> Request | None:
    """A yes to a card that offers one time, or the very one asked for: that, or which of several is asked.

    Where words not understood lie between, it is asked about first.
    """
    if isinstance(turn.memory.about, ABOUT_A_BOOKING):
        return None
    held = [request for request in turn.requests_of(turn.memory.token) or () if _is_time(request)]
    wished = turn.memory.about.at if isinstance(turn.memory.about, Find) else None
    held = [each for each in held if wished is not None and start_of(turn, each) == wished] or held
    if len(held) == 1:
        desk = Desk.of(turn)
        return (sure_of(desk, held[0], "ask.sure") if turn.memory.astray else None) or held[0]
    return NotUnderstood(lost="choice") if held else None


def pressed(turn: Turn, meaning: str) -> Request | None:
    """The request of the last card's button with that meaning; where it decides one of several conflicts, what waits."""
    number = turn.memory.number_of(meaning)
    request = None if number is None else _request(turn, number)
    return Agenda(waiting=True) if isinstance(request, Decide) and _one_of_several(turn, request) else request


def _one_of_several(turn: Turn, decide: Decide) -> bool:
    """Whether more than this one waits for a decision: of cards that came by themselves the last may not be meant."""
    if turn.memory.about == ShowDecision(decide.decision_id):
        return False
    return len(turn.unit.decisions.open(turn.member.organisation_id, 2)) > 1


def nth(turn: Turn, choice: int, *, any_button: bool) -> Request | None:
    """The n-th button: any for a mere number; for "the second one" only one of a list, never a way back or a yes."""
    if any_button:
        return _request(turn, choice - 1)
    listed = _listed(turn)
    place = choice - 1 if choice > 0 else choice
    return listed[place] if -len(listed) <= place < len(listed) else None


def at_that_time(turn: Turn, reading: Reading) -> Request | None:
    """``I'll take the 4pm one``: what is listed for that time, of any day where none is named; asked which where several are."""
    told = reading.but if reading.intent is Intent.YES else reading
    if told is None or not (told.at or _by_its_day(told)) or not times_listed(turn):
        return None
    fits = [each for each in _listed(turn) if _is_at(turn, told, start_of(turn, each))]
    return NotUnderstood(lost="choice") if len(fits) > 1 else next(iter(fits), None)


def times_listed(turn: Turn) -> list[Request]:
    """What the last card has to choose from that begins at some time."""
    return [each for each in _listed(turn) if start_of(turn, each) is not None]


def start_of(turn: Turn, listed: Request) -> datetime | None:
    """When that which is listed begins; None where it has no time."""
    return _agreed_to(turn, listed)[0]


def _by_its_day(told: Reading) -> bool:
    """Whether nothing but the day tells which is chosen: "prendo quello di mercoledì"."""
    return told.intent is Intent.PICK and told.choice is None and told.window is not None


def _is_at(turn: Turn, told: Reading, start: datetime | None) -> bool:
    if start is None:
        return False
    if told.at is None:
        return told.window is not None and told.window.start <= start < told.window.end
    same_clock = turn.speak.local(told.at).time() == turn.speak.local(start).time()
    return same_clock if told.dayless else told.at == start


def nth_instead(turn: Turn, choice: int) -> Request | None:
    """``The first one`` behind a time held: of the list from which that was taken the n-th time, held in its place."""
    release, listed = pressed(turn, "no"), turn.requests_of(turn.memory.listed) or ()
    times = [each for each in listed if isinstance(each, Hold)]
    place = choice - 1 if choice > 0 else choice
    if not isinstance(release, Release) or not -len(times) <= place < len(times):
        return None
    held = turn.booking(release.booking_id)
    chosen = times[place]
    if (chosen.host_id, chosen.starts_at) == (held.host_id, held.span.start):
        return ShowBooking(held.id)
    return replace(chosen, instead=held.id)


def times_of_shown(turn: Turn) -> Find | None:
    """``Whatever is first`` behind somebody's free hours: their times in these, to choose from."""
    about = turn.memory.about
    alone = isinstance(about, FreeBusy) and len(about.person_ids) == 1
    if not isinstance(about, FreeBusy) or not alone or not turn.directory.mentors.issuperset(about.person_ids):
        return None
    window = about.window or (None if about.at is None else turn.speak.day_of(about.at))
    return Find(host_ids=about.person_ids, window=window)


def _listed(turn: Turn) -> list[Request]:
    """What the last card has to choose from: the answers to a question, else the requests of its first button's kind."""
    requests = turn.requests_of(turn.memory.token) or ()
    if turn.memory.question:
        return list(requests)
    alike = [request for request in requests if same_kind(request, requests[0])]
    single = alike and isinstance(alike[0], _CHOSEN_ALONE) and not isinstance(turn.memory.about, ABOUT_A_BOOKING)
    return alike if len(alike) > 1 or single else []


def _request(turn: Turn, number: int) -> Request | None:
    requests = turn.requests_of(turn.memory.token)
    if requests is None or not 0 <= number < len(requests):
        return None
    return requests[number]
