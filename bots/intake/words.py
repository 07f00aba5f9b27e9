"""What typed words ask for: an answer to the last card, a change of what was just shown, or something new."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bots.cards import Button
from bots.conversation.memory import Second, caption_key
from bots.conversation.turn import Turn
from bots.intake.agreed import pressed
from bots.intake.all_but import all_but
from bots.intake.another_room import another_room
from bots.intake.asked import Ask, Desk
from bots.intake.at_hand import asked_of_that, for_that_at_hand, of_that_at_hand, there_in_the_room
from bots.intake.before_it import note_dropped, noted_before, told_before
from bots.intake.beside_shown import from_shown, of_those_shown, on_the_one_day
from bots.intake.connecting import calendars_asked
from bots.intake.day_or_count import day_or_count
from bots.intake.doubt import HARMLESS
from bots.intake.for_all import asks_for_all, asks_for_both
from bots.intake.handles import spelled_out
from bots.intake.has_one import told_of_own
from bots.intake.hooked import webhooks_asked
from bots.intake.last_card import follow_up
from bots.intake.linked import link_asked, link_given
from bots.intake.notes import Note, notes_of
from bots.intake.once_more import once_more
from bots.intake.one_meeting import one_to_show
from bots.intake.open_hour import in_open_hours
from bots.intake.polled import poll_said
from bots.intake.pooled import some_of_pool, with_whole_pool
from bots.intake.pronouns import with_name
from bots.intake.readings import request_of, sure_of, times_for
from bots.intake.reasons import cancelled_for, reason_said
from bots.intake.repeated import repeated, stays_as_it_is
from bots.intake.rooms_kept import room_kept
from bots.intake.series_said import series_said
from bots.intake.tongue import another_tongue
from bots.intake.undone import undone
from bots.intake.untimely import untimely
from bots.intake.waits_for import waits_for_shown
from bots.language.intent.commands import COMMANDS
from bots.language.naming.hits import NO_MENTIONS
from bots.language.reader import read
from bots.language.reading import Further, Intent, Reading
from bots.language.text.small_words import asks_past, complains, language_asked, own_name_of
from bots.language.zones.places import find_zone
from bots.language.zones.their_clock import told_in
from bots.requests import (
    Agenda,
    AskZone,
    Change,
    ClaimAdmin,
    FindRoom,
    Greet,
    LinkIdentity,
    Meet,
    Members,
    Move,
    NotUnderstood,
    Request,
    Respond,
    SetLanguage,
    SetZone,
    ShowBooking,
    Start,
    TogetherHere,
)
from bots.requests import Said as SaidWords
from bots.requests.comparing import same
from bots.views.common import clipped
from bots.views.wish import wish_button
from core.errors import ZoneUnknown
from core.model.booking import State

_TIMELESS = frozenset(
    {
        Intent.HELP, Intent.GREET, Intent.THANKS, Intent.TIMEZONE, Intent.START, Intent.ORG, Intent.LINK, Intent.ADMIN,
        Intent.INVITE, Intent.MY_LINK, Intent.MISSES, Intent.PRIVACY, Intent.UNKNOWN, Intent.YES, Intent.NO, Intent.PICK,
        Intent.EXPORT, Intent.SETTINGS, Intent.PROFILE, Intent.SERVICES, Intent.LIMITS,
        Intent.CHANGE_RULES, Intent.ROOM_ENDS, Intent.POLICY,
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

_FRIENDLY = frozenset("❤💙💚🎉🥳😊🙂😀😍 \ufe0f")
"""Signs that are friendly and ask for nothing, where nothing else is said."""

_STANDS = timedelta(hours=12)
"""For how long typed words do what a card offers; later it is asked whether that is still meant. Presses are always meant."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What words ask for, what had to be assumed in them, and what they wish besides.

    ``tongue`` is the language that they are in, where it shall be offered to go on in it.
    """

    request: Request | Ask
    notes: tuple[Note, ...] = ()
    second: Second | None = None
    tongue: str = ""


def heard_in(turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Heard:
    """What the words ask for; raises ZoneUnknown, with the words parked by the caller, where times would be guessed."""
    text = f"/{text}" if _TYPED_CODE.fullmatch(text) else text
    heard = _by_its_form(turn, text)
    if heard is not None:
        return heard
    text = spelled_out(turn, text)
    heard = _by_a_phrase(turn, text)
    if heard is not None:
        return heard
    reading = _read(turn, text, mentions)
    named = with_name(turn, reading, text)
    of_them = None if named is None else _read(turn, named, mentions)
    if named is not None and of_them is not None and of_them.intent is not Intent.UNKNOWN:
        text, reading = named, on_the_one_day(turn, of_them, named)
    else:
        reading = of_those_shown(turn, reading, text)
    if reading.theirs:
        reading = _on_their_clock(turn, reading)
    heard = (
        _of_series(turn, reading, text)
        or _of_nothing_read(turn, reading, text)
        or _placed(turn, reading, text)
        or _of_room(turn, reading)
        or _of_pool(turn, reading)
        or _made(turn, with_whole_pool(turn, reading), text)
    )
    if same(heard.request, NotUnderstood()):
        heard = Heard(NotUnderstood(text))
    heard = heard if reading.then is None else _with_second(turn, heard, reading.then)
    return replace(heard, tongue=another_tongue(turn, reading, text))


def _read(turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS, under: str | None = None) -> Reading:
    """The words as the reader takes them here and now; under a command where that is what they are about."""
    return read(
        text,
        now=turn.now,
        zone=ZoneInfo(turn.person.zone or "UTC"),
        lexicon=turn.lexicon,
        language=turn.person.tongue,
        mentions=mentions,
        under=under,
    )


def _of_series(turn: Turn, reading: Reading, text: str) -> Heard | None:
    """What the words ask of a series, where one of theirs is meant."""
    found = series_said(turn, _read(turn, text, under="series")) if reading.of_series else None
    return None if found is None else Heard(found)


def _by_its_form(turn: Turn, text: str) -> Heard | None:
    """What is told by its form alone: a command with a code, a button's caption, a friendly sign, "undo", an address …"""
    command, _, argument = text.partition(" ")
    if command.casefold() in _WITH_CODE:
        return Heard(_WITH_CODE[command.casefold()](argument.strip()))
    if text.strip() and _FRIENDLY.issuperset(text):
        return Heard(Greet("thanks"))
    captioned = pressed(turn, caption_key(text))
    if captioned is not None:
        return Heard(_still_meant(turn, captioned))
    taken_back = undone(turn, text)
    if taken_back is not None:
        return Heard(_still_meant(turn, taken_back))
    found = reason_said(turn, text) or webhooks_asked(text) or calendars_asked(text)
    return None if found is None else Heard(found)


def _by_a_phrase(turn: Turn, text: str) -> Heard | None:
    """What set phrases say: a language, a vote, a complaint, a link."""
    language = language_asked(text)
    if language is not None:
        return Heard(SetLanguage(language))
    polled = poll_said(turn, text)
    if polled is not None:
        return Heard(polled.request, polled.notes)
    if complains(text):
        return Heard(NotUnderstood(lost="complaint"))
    given = link_given(turn, text) or note_dropped(turn, text)
    if given is not None:
        return Heard(_still_meant(turn, given))
    linked = link_asked(turn, text)
    return None if linked is None else Heard(*linked)


def _of_nothing_read(turn: Turn, reading: Reading, text: str) -> Heard | None:
    """What words mean that say no intent: the name of a language, of a command, or of a meeting of theirs."""
    if reading.intent is not Intent.UNKNOWN:
        return None
    if not reading.skills and (own := own_name_of(text)):
        return Heard(SetLanguage(own))
    if (bare := text.casefold().replace(" ", "")) in COMMANDS:
        return heard_in(turn, f"/{bare}")
    shown = one_to_show(turn, Desk.of(turn), text) or told_before(turn, reading, text)
    return None if shown is None else Heard(shown)


def _of_room(turn: Turn, reading: Reading) -> Heard | None:
    kept = room_kept(turn, reading)
    return None if kept is None else Heard(*kept)


def _of_pool(turn: Turn, reading: Reading) -> Heard | None:
    some = some_of_pool(turn, reading)
    return None if some is None else Heard(some)


def _on_their_clock(turn: Turn, reading: Reading) -> Reading:
    """``10am his time``: the clock of the one person named, where it is known."""
    ids = Desk.of(turn).ids(reading)
    other = turn.unit.people.get(ids[0]) if len(ids) == 1 else None
    if other is None or other.zone is None:
        return reading
    return told_in(reading, ZoneInfo(turn.person.zone or "UTC"), ZoneInfo(other.zone))


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


def _with_second(turn: Turn, heard: Heard, then: Further) -> Heard:
    """What was heard first, with what was wished beside it: as a request, or as its words where these must be asked about."""
    made = request_of(then.reading, Desk.of(turn))
    whole = not isinstance(made, Ask) and wish_button(Desk.of(turn), made) is not None
    return replace(
        heard, second=Second(then.said, made if whole and not isinstance(made, Ask) else SaidWords(then.whole))
    )


def second_note(turn: Turn, second: Second) -> Note:
    """The second wish as a button, so that no message is done by half in silence."""
    button = wish_button(Desk.of(turn), second.request) or Button(clipped(second.said), second.request)
    return Note(turn.speak.say("note.then", said=clipped(second.said, 60)), button)


def _made(turn: Turn, reading: Reading, text: str) -> Heard:
    """The request that the words make here and now, with what had to be assumed."""
    reading, counted = day_or_count(turn, from_shown(turn, reading, text), text)
    if turn.membership is None:
        reading = replace(reading, unknown=())
    desk = Desk.of(turn)
    if reading.then is not None:
        text = reading.then.before
    if asks_for_all(reading, text):
        return Heard(TogetherHere(times_for(reading, desk)))
    if asks_for_both(reading, desk, text):
        return Heard(times_for(reading, desk))
    otherwise = _of_meeting_at_hand(turn, reading, text)
    if otherwise is not None:
        return otherwise
    follows = once_more(turn, reading, text) or asked_of_that(turn, text) or follow_up(turn, reading, text)
    found = _anew(turn, reading, text) if follows is None else _still_meant(turn, _asked_before(turn, follows))
    if turn.memory.asked_zone and isinstance(found, NotUnderstood):
        return Heard(SetZone(text))
    found = there_in_the_room(turn, noted_before(turn, of_that_at_hand(turn, found, reading)))
    if isinstance(found, Ask):
        return Heard(found)
    if isinstance(found, FindRoom) and follows is None:
        found = for_that_at_hand(turn, found, text)
    if isinstance(found, Change) and found.verb in {"cancel", "move"}:
        found = replace(all_but(turn, found, reading, text), reason=cancelled_for(text))
    if found == Agenda() and follows is None and asks_past(text):
        found = Agenda(past=True)
    if same(found, turn.memory.about) and follows is not None and _goes_on(found, reading):
        key = "find.nothing_earlier" if reading.earlier else "find.nothing_later"
        return Heard(found, (Note(turn.speak.say(key)),))
    found, reading, opened = in_open_hours(turn, found, reading)
    return Heard(found, (*counted, *opened, *notes_of(reading, found, desk), *untimely(turn, found, reading, text)))


def _goes_on(found: Request, reading: Reading) -> bool:
    """Whether more of the same was asked for, so that what was shown shows that there is none."""
    return not isinstance(found, Respond | Meet | ShowBooking) and not (reading.at or reading.window)


def _anew(turn: Turn, reading: Reading, text: str) -> Request | Ask:
    """What the words ask for by themselves, whatever was shown."""
    found = told_of_own(turn, request_of(reading, Desk.of(turn)), reading, text)
    return waits_for_shown(turn, found, text)


def _of_meeting_at_hand(turn: Turn, reading: Reading, text: str) -> Heard | None:
    """The meeting at hand as a series, or in another room."""
    onwards = repeated(turn, reading)
    if onwards is not None:
        return Heard(_still_meant(turn, onwards), stays_as_it_is(turn, onwards))
    moved = another_room(turn, reading, text)
    return None if moved is None else Heard(_still_meant(turn, moved[0]), moved[1])


def _asked_before(turn: Turn, found: Request | Ask) -> Request | Ask:
    """A time for a request that waits is proposed to the other side as soon as it is held: that is asked about first."""
    if not isinstance(found, Move) or (found.at is None and found.shift is None):
        return found
    booking = turn.unit.bookings.get(found.booking_id)
    waits = booking is not None and booking.state is State.PENDING
    return (sure_of(Desk.of(turn), found, "ask.sure") or found) if waits else found


def _still_meant(turn: Turn, found: Request | Ask) -> Request | Ask:
    """What is asked of an old card, where it changes nothing; else the question whether it is still meant."""
    shown_at = turn.memory.shown_at
    if isinstance(found, Ask) or type(found) in HARMLESS or shown_at is None or turn.now - shown_at < _STANDS:
        return found
    return sure_of(Desk.of(turn), found, "ask.still") or found
