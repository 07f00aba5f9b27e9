"""What typed words ask for: an answer to the last card, a change of what was just shown, or something new."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bots.cards import Button
from bots.conversation.memory import Second, caption_key
from bots.conversation.turn import Turn
from bots.intake import invited
from bots.intake.agreed import agreed, agreed_again, nth, pressed
from bots.intake.asked import Ask, Desk, asked
from bots.intake.at_hand import about_that_at_hand, for_that_at_hand, of_that_at_hand
from bots.intake.beside_shown import from_shown
from bots.intake.connecting import calendars_asked
from bots.intake.doubt import HARMLESS
from bots.intake.drafted import draft_at_hand, says_of_draft
from bots.intake.followups import changed, done_with_that
from bots.intake.for_all import asks_for_all, asks_for_both
from bots.intake.handles import spelled_out
from bots.intake.hooked import webhooks_asked
from bots.intake.limited import limits_said
from bots.intake.notes import Note, notes_of
from bots.intake.one_meeting import one_to_show
from bots.intake.pooled import some_of_pool, with_whole_pool
from bots.intake.readings import request_of, sure_of, times_for
from bots.intake.reasons import cancelled_for, refused_for
from bots.intake.repeated import repeated, stays_as_it_is
from bots.intake.ruled import rule_said
from bots.intake.said import said_in, timed
from bots.intake.voted import none_of_these, picks_several, voted
from bots.language.intent.commands import COMMANDS
from bots.language.naming.hits import NO_MENTIONS
from bots.language.reader import read
from bots.language.reading import Answer, Further, Intent, Reading
from bots.language.text.small_words import (
    Pointer,
    asks_past,
    books_that,
    invites_them,
    language_asked,
    of_anybody,
    own_name_of,
    pointers_in,
)
from bots.language.text.tokens import fold
from bots.language.words.languages import every, pattern_of
from bots.language.zones.places import find_zone
from bots.language.zones.their_clock import told_in
from bots.requests import (
    Agenda,
    AskZone,
    Cancel,
    CancelMany,
    Change,
    ClaimAdmin,
    Decline,
    Find,
    FindRoom,
    Hold,
    LinkIdentity,
    Meet,
    Members,
    Move,
    NotUnderstood,
    OtherTimes,
    ProposeTime,
    Request,
    Respond,
    SetLanguage,
    SetZone,
    ShowTimes,
    Start,
    StopForm,
    TogetherHere,
)
from bots.requests import Said as SaidWords
from bots.views.common import clipped
from bots.views.wish import wish_button
from core.errors import ZoneUnknown
from core.model.booking import State
from core.services import attendance
from core.services.agenda import awaiting

_TIMELESS = frozenset(
    {
        Intent.HELP, Intent.GREET, Intent.THANKS, Intent.TIMEZONE, Intent.START, Intent.ORG, Intent.LINK, Intent.ADMIN,
        Intent.INVITE, Intent.MY_LINK, Intent.MISSES, Intent.PRIVACY, Intent.UNKNOWN, Intent.YES, Intent.NO, Intent.PICK,
        Intent.EXPORT, Intent.SETTINGS, Intent.PROFILE, Intent.SERVICES,
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

_OPENING = " ¿¡\"'("
"""Marks before the first word."""

_MINUS = re.compile(r"[-−–]\s*\d+")
"""A number below nothing, which counts no button."""

_FEW_WORDS = 6
"""Words up to which a message may be about nothing but the last card."""

_OF_A_DRAFT = frozenset({Intent.UNKNOWN, Intent.MORE, Intent.PROPOSE, Intent.FIND_ROOM, Intent.MEET})
"""Intents of words that may say what a meeting shall have that is about to be called."""

_OF_A_TIME = frozenset({Intent.UNKNOWN, Intent.AGENDA, Intent.PROPOSE, Intent.MORE})
"""Intents of words that may agree to the time that a card shows, and say it again."""

_STANDS = timedelta(hours=12)
"""For how long typed words do what a card offers; later it is asked whether that is still meant. Presses are always meant."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What words ask for, what had to be assumed in them, and what they wish besides."""

    request: Request | Ask
    notes: tuple[Note, ...] = ()
    second: Second | None = None


def heard_in(turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Heard:
    """What the words ask for; raises ZoneUnknown, with the words parked by the caller, where times would be guessed."""
    text = f"/{text}" if _TYPED_CODE.fullmatch(text) else text
    command, _, argument = text.partition(" ")
    if command.casefold() in _WITH_CODE:
        return Heard(_WITH_CODE[command.casefold()](argument.strip()))
    captioned = pressed(turn, caption_key(text))
    if captioned is not None:
        return Heard(_still_meant(turn, captioned))
    hooked = webhooks_asked(text)
    if hooked is not None:
        return Heard(hooked)
    connected = calendars_asked(text)
    if connected is not None:
        return Heard(connected)
    text = spelled_out(turn, text)
    language = language_asked(text)
    if language is not None:
        return Heard(SetLanguage(language))
    vote = voted(turn, text)
    if vote is not None:
        return Heard(vote, none_of_these(turn, vote))
    rule = rule_said(text) or limits_said(text)
    if rule is not None:
        return Heard(rule)
    reading = read(
        text,
        now=turn.now,
        zone=ZoneInfo(turn.person.zone or "UTC"),
        lexicon=turn.lexicon,
        language=turn.person.tongue,
        mentions=mentions,
    )
    if reading.theirs:
        reading = _on_their_clock(turn, reading)
    if reading.intent is Intent.UNKNOWN and not reading.skills and (own := own_name_of(text)):
        return Heard(SetLanguage(own))
    if reading.intent is Intent.UNKNOWN and (bare := text.casefold().replace(" ", "")) in COMMANDS:
        return heard_in(turn, f"/{bare}")
    if reading.intent is Intent.UNKNOWN and (shown := one_to_show(turn, _desk(turn), text)) is not None:
        return Heard(shown)
    heard = _placed(turn, reading, text) or _of_pool(turn, reading) or _made(turn, with_whole_pool(turn, reading), text)
    return heard if reading.then is None else _with_second(turn, heard, reading.then)


def _of_pool(turn: Turn, reading: Reading) -> Heard | None:
    some = some_of_pool(turn, reading)
    return None if some is None else Heard(some)


def _on_their_clock(turn: Turn, reading: Reading) -> Reading:
    """``10am his time``: the clock of the one person named, where it is known."""
    ids = _desk(turn).ids(reading)
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
    made = request_of(then.reading, _desk(turn))
    whole = not isinstance(made, Ask) and wish_button(_desk(turn), made) is not None
    return replace(
        heard, second=Second(then.said, made if whole and not isinstance(made, Ask) else SaidWords(then.whole))
    )


def second_note(turn: Turn, second: Second) -> Note:
    """The second wish as a button, so that no message is done by half in silence."""
    button = wish_button(_desk(turn), second.request) or Button(clipped(second.said), second.request)
    return Note(turn.speak.say("note.then", said=clipped(second.said, 60)), button)


def _made(turn: Turn, reading: Reading, text: str) -> Heard:
    """The request that the words make here and now, with what had to be assumed."""
    reading = from_shown(turn, reading, text)
    if turn.membership is None:
        reading = replace(reading, unknown=())
    desk = _desk(turn)
    if reading.then is not None:
        text = reading.then.before
    if asks_for_all(reading, text):
        return Heard(TogetherHere(times_for(reading, desk)))
    if asks_for_both(reading, desk, text):
        return Heard(times_for(reading, desk))
    onwards = repeated(turn, reading)
    if onwards is not None:
        return Heard(_still_meant(turn, onwards), stays_as_it_is(turn, onwards))
    follows = _follow_up(turn, reading, text)
    found = request_of(reading, desk) if follows is None else _still_meant(turn, _asked_before(turn, follows))
    if turn.memory.asked_zone and isinstance(found, NotUnderstood):
        return Heard(SetZone(text))
    found = of_that_at_hand(turn, found, reading)
    if isinstance(found, Ask):
        return Heard(found)
    if isinstance(found, FindRoom) and follows is None:
        found = for_that_at_hand(turn, found, text)
    if isinstance(found, Change) and found.verb in {"cancel", "move"}:
        found = replace(found, reason=cancelled_for(text))
    if found == Agenda() and follows is None and asks_past(text):
        found = Agenda(past=True)
    if found == turn.memory.about and follows is not None and not isinstance(found, Respond | Meet):
        key = "find.nothing_earlier" if reading.earlier else "find.nothing_later"
        return Heard(found, (Note(turn.speak.say(key)),))
    return Heard(found, notes_of(reading, found, desk))


def _desk(turn: Turn) -> Desk:
    return Desk(turn.directory, turn.speak, turn.person.id, turn.named)


def _asked_before(turn: Turn, found: Request | Ask) -> Request | Ask:
    """A time for a request that waits is proposed to the other side as soon as it is held: that is asked about first."""
    if not isinstance(found, Move) or (found.at is None and found.shift is None):
        return found
    booking = turn.unit.bookings.get(found.booking_id)
    waits = booking is not None and booking.state is State.PENDING
    return (sure_of(_desk(turn), found, "ask.sure") or found) if waits else found


def _still_meant(turn: Turn, found: Request | Ask) -> Request | Ask:
    """What is asked of an old card, where it changes nothing; else the question whether it is still meant."""
    shown_at = turn.memory.shown_at
    if isinstance(found, Ask) or type(found) in HARMLESS or shown_at is None or turn.now - shown_at < _STANDS:
        return found
    return sure_of(_desk(turn), found, "ask.still") or found


def _follow_up(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """What short words mean against the last card: None where they are no answer to it."""
    if draft_at_hand(turn) is not None and invites_them(text):
        return pressed(turn, "yes")
    if reading.intent in _OF_A_TIME and (again := agreed_again(turn, reading, text)) is not None:
        return again
    match reading.intent:
        case Intent.PICK if _MINUS.fullmatch(text.strip()) or picks_several(turn, text):
            return NotUnderstood(lost="choice")
        case Intent.PICK if reading.choice is not None:
            return nth(turn, reading.choice, any_button=text.strip().isdecimal()) or NotUnderstood(lost="choice")
        case Intent.YES:
            return agreed(turn, reading, text, lambda but: _changed(turn, but, text))
        case Intent.RESPOND:
            return _responded(turn, reading, text)
        case Intent.PROPOSE:
            return _proposed(turn, reading, text)
        case Intent.NO:
            return pressed(turn, "no")
        case Intent.LATE if (noted := invited.instead(turn, reading, text)) is not None:
            return noted
        case Intent.CANCEL | Intent.RESCHEDULE if not _names_one(reading):
            return _at_hand(turn, reading, text)
        case _ if _is_about_the_last(turn, reading, text):
            return _changed(turn, reading, text)
        case _:
            return None


def _is_about_the_last(turn: Turn, reading: Reading, text: str) -> bool:
    """Whether the words say nothing but what is to be other than it was shown."""
    if turn.memory.about is None or reading.skills or reading.unknown:
        return False
    if isinstance(turn.memory.about, FindRoom) and books_that(text):
        return True
    few = len(text.split()) <= _FEW_WORDS
    if draft_at_hand(turn) is not None and reading.intent in _OF_A_DRAFT and says_of_draft(reading):
        whole = reading.people or reading.at is not None or reading.window is not None
        return few and not (whole and reading.intent in {Intent.MEET, Intent.FIND_ROOM})
    match reading.intent:
        case Intent.MORE:
            return True
        case Intent.PROPOSE:
            return not reading.people
        case Intent.FIND:
            anew = reading.people or reading.service or not timed(reading)
            return not anew and _is_narrow(turn.memory.about, anybody=of_anybody(text))
        case Intent.TIME_OFF:
            return few and _begins_with_not(text) and isinstance(turn.memory.about, Find | ShowTimes | Hold)
        case Intent.MENTOR if pattern_of("asks_who").match(fold(text).lstrip(_OPENING)):
            return False
        case Intent.UNKNOWN | Intent.MENTOR | Intent.FREE_BUSY | Intent.AGENDA:
            return few and not text.startswith("/") and bool(pointers_in(text) or _names_what_changes(reading))
        case _:
            return bool(few and pointers_in(text))


def _begins_with_not(text: str) -> bool:
    """Whether a day that was shown is turned down: "not Monday" after a search blocks no time."""
    return next(iter(fold(text).split()), "") in every("not_")


def _names_what_changes(reading: Reading) -> bool:
    """Whether words that ask for nothing by themselves say whom, when or how long."""
    if reading.intent is Intent.UNKNOWN:
        return bool(reading.people or reading.at or reading.window or reading.duration or reading.amenities)
    return reading.intent is Intent.MENTOR


def _is_narrow(about: Request, *, anybody: bool) -> bool:
    """Whether a search for a time alone keeps to what was looked at before: the skill, and whom unless anybody will do."""
    if isinstance(about, Find):
        return bool(about.skill_ids) or (bool(about.host_ids) and not anybody)
    return isinstance(about, ShowTimes | Move) and not anybody


def _changed(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """What was shown last, changed; a name that several bear is asked about, each answer with the whole change."""
    if "people" in reading.ambiguous:
        each = (replace(reading, people=(name,), ambiguous=()) for name in reading.people)
        ways = [(one.people[0], way) for one in each if (way := _changed(turn, one, text)) is not None]
        return asked(Ask("ask.people", "", ()), ways) if ways else None
    times = reading.intent is Intent.MORE and isinstance(turn.memory.about, OtherTimes | ProposeTime)
    if times or reading.intent is Intent.PROPOSE or reading.at is not None or reading.window is not None:
        other = invited.proposed(turn, reading, anywhere=False)
        if other is not None:
            return other
    said = said_in(turn, reading, text)
    if reading.intent is Intent.TIME_OFF:
        said = replace(said, reading=replace(reading, window=None, at=None), pointers=frozenset({Pointer.OTHER_DAY}))
    return changed(turn, said, lambda meaning: pressed(turn, meaning))


def _responded(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """A yes, or a no with whatever is said behind it as the reason: to the last card, else to the invitation that waits."""
    reason = refused_for(text)
    to_invitation = invited.responded(turn, reading, reason, anywhere=False)
    if to_invitation is not None:
        return to_invitation
    to_card = None if reading.people else _to_card(turn, reading, reason)
    to_waiting = to_card or invited.responded(turn, reading, reason, anywhere=True)
    return to_waiting or _called_off(turn, reading, reason)


def _called_off(turn: Turn, reading: Reading, reason: str) -> Request | None:
    """A no where nothing waits for an answer: the session or meeting that they cannot come to is to be cancelled."""
    if reading.answer is not Answer.DECLINE or awaiting(turn.unit, turn.person.id, turn.now, 1):
        return None
    people = _desk(turn).ids(reading)
    meant = Change("cancel", people, window=reading.from_window, at=reading.from_at, reason=reason)
    named = people or reading.from_window or reading.from_at
    at_hand = about_that_at_hand(turn, meant, reading)
    told = named or (isinstance(at_hand, Change) and at_hand.booking_id is not None)
    return at_hand if told else None


def _proposed(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """Another time for the invitation or the booking that was shown last, else for the invitation that waits."""
    at_hand = _changed(turn, reading, text) if _is_about_the_last(turn, reading, text) else None
    return at_hand or invited.proposed(turn, reading, anywhere=True)


def _to_card(turn: Turn, reading: Reading, reason: str) -> Request | None:
    """The yes or no of the last card; a perhaps is no answer to it."""
    if reading.answer is Answer.ACCEPT:
        return pressed(turn, "yes") or _coming(turn)
    declined = pressed(turn, "no") if reading.answer is Answer.DECLINE else None
    return replace(declined, reason=reason) if isinstance(declined, Decline) and reason else declined


def _coming(turn: Turn) -> Request | None:
    """A yes to coming, where nothing waits for an answer: to the session that runs or is about to begin."""
    waits = awaiting(turn.unit, turn.person.id, turn.now, 1)
    return Change("coming") if not waits and attendance.near(turn.unit, turn.person.id) else None


def _names_one(reading: Reading) -> bool:
    """Whether the words say which session is meant."""
    which = (
        reading.people or reading.service or reading.booking or reading.unknown or reading.everything or reading.title
    )
    return bool(which or reading.from_at or reading.from_window)


def _at_hand(turn: Turn, reading: Reading, text: str) -> Request | None:
    """A plain "cancel" answers the question that stands; else it, like "move it", is about what was shown last."""
    if reading.intent is Intent.CANCEL:
        yes, no = pressed(turn, "yes"), pressed(turn, "no")
        if isinstance(yes, Cancel | CancelMany):
            return yes
        if isinstance(no, StopForm):
            return no
    of_invitation = invited.instead(turn, reading, text)
    return of_invitation or done_with_that(turn, reading, lambda meaning: pressed(turn, meaning), cancelled_for(text))
