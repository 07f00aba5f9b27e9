"""What short words mean against the card that was shown last: an answer to it, a change of what it shows, or nothing of it."""

import re
from dataclasses import replace

from bots.conversation.turn import Turn
from bots.intake import invited
from bots.intake.agreed import (
    agreed,
    agreed_again,
    at_that_time,
    nth,
    nth_instead,
    nth_to_cancel,
    pressed,
    times_of_shown,
)
from bots.intake.asked import Ask, Desk, asked
from bots.intake.at_hand import about_that_at_hand
from bots.intake.doubt import SURE
from bots.intake.drafted import draft_at_hand, says_of_draft, wanted_at_hand
from bots.intake.followups import changed, done_with_that
from bots.intake.of_listed import turned_down_there
from bots.intake.off_said import off_all_day
from bots.intake.reasons import cancelled_for, refused_for
from bots.intake.said import said_in, timed
from bots.intake.turned_down import without_those
from bots.intake.undecided import about_time
from bots.intake.voted import picks_several
from bots.language.reading import Answer, Intent, Reading
from bots.language.text.small_words import (
    books_that,
    invites_them,
    of_anybody,
    of_whole_day,
    pointers_in,
    turns_down,
)
from bots.language.text.tokens import fold
from bots.language.words.languages import every, pattern_of
from bots.requests import (
    Cancel,
    CancelMany,
    Change,
    Decline,
    Find,
    FindRoom,
    Hold,
    Move,
    NotUnderstood,
    Off,
    OtherTimes,
    ProposeTime,
    Request,
    ShowTimes,
    StopForm,
    Together,
)
from core.model.booking import LIVE
from core.services import attendance
from core.services.agenda import appointments, awaiting

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

_BY_ITS_TIME = frozenset({Intent.UNKNOWN, Intent.PICK, Intent.YES})
"""Intents of words that may choose one of those listed by when it is: "I'll take the 4pm one", "ok, the 10:30"."""


def follow_up(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """What short words mean against the last card: None where they are no answer to it.

    A time that cannot be is asked about, each answer with the whole of what they mean: "move it to 31 February".
    """
    found = _follow_up(turn, reading, text)
    if not reading.questions:
        return found
    ask, ways = about_time(reading, Desk.of(turn))
    answers = [(caption, made) for caption, each in ways if (made := _follow_up(turn, each, text)) is not None]
    return asked(ask, answers) if any(made != found for _, made in answers) else found


def _follow_up(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    chosen = _chosen(turn, reading, text)
    if chosen is not None:
        return chosen
    match reading.intent:
        case Intent.PICK if _MINUS.fullmatch(text.strip()) or picks_several(turn, text):
            return NotUnderstood(lost="choice")
        case Intent.PICK if reading.choice is not None:
            picked = nth(turn, reading.choice, any_button=text.strip().isdecimal())
            other = nth_instead(turn, reading.choice) or nth_to_cancel(turn, reading.choice)
            return picked or other or times_of_shown(turn) or NotUnderstood(lost="choice")
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


def _chosen(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """What the words agree to or choose, whatever else they might ask: the draft, the time shown, one listed by its time."""
    if isinstance(turn.memory.about, Off) and of_whole_day(text):
        return off_all_day(turn, turn.memory.about)
    if draft_at_hand(turn) is not None and invites_them(text):
        return pressed(turn, "yes")
    if reading.intent in _OF_A_TIME and (again := agreed_again(turn, reading, text)) is not None:
        return again
    if reading.intent is Intent.MORE and reading.duration is None and not reading.people:
        shown = at_that_time(turn, reading)
        return None if isinstance(shown, NotUnderstood) else shown
    return at_that_time(turn, reading) if reading.intent in _BY_ITS_TIME and not turns_down(text) else None


def _is_about_the_last(turn: Turn, reading: Reading, text: str) -> bool:
    """Whether the words say nothing but what is to be other than it was shown."""
    if _narrows(turn.memory.about, reading):
        return True
    if turn.memory.about is None or reading.skills or reading.unknown:
        return False
    if isinstance(turn.memory.about, FindRoom) and books_that(text):
        return True
    few = len(text.split()) <= _FEW_WORDS
    if wanted_at_hand(turn) is not None and reading.intent in _OF_A_DRAFT and says_of_draft(reading):
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
            shown = isinstance(turn.memory.about, Find | ShowTimes | Hold) or turned_down_there(turn)
            times = isinstance(turn.memory.about, Together) and turns_down(text)
            return few and (times or (_begins_with_not(text) and shown))
        case Intent.MENTOR if reading.verb or pattern_of("asks_who").match(fold(text).lstrip(_OPENING)):
            return False
        case Intent.UNKNOWN | Intent.MENTOR | Intent.FREE_BUSY | Intent.AGENDA:
            return few and not text.startswith("/") and bool(pointers_in(text) or _names_what_changes(reading))
        case _:
            return bool(few and pointers_in(text))


def _narrows(about: Request | None, reading: Reading) -> bool:
    """Whether a skill alone is said behind a search for anybody: of those the ones who know it are meant."""
    anybody = isinstance(about, Find) and not (about.skill_ids or about.host_ids or about.pool_id)
    told = reading.people or reading.service or reading.unknown or reading.verb or timed(reading)
    return anybody and bool(reading.skills) and reading.confidence < SURE and reading.intent is Intent.FIND and not told


def _begins_with_not(text: str) -> bool:
    """Whether a day that was shown is turned down: "not Monday" after a search blocks no time."""
    return next(iter(fold(text).split()), "") in every("not_")


def _names_what_changes(reading: Reading) -> bool:
    """Whether words that ask for nothing by themselves say whom, when or how long."""
    if reading.intent is Intent.UNKNOWN:
        people = reading.people or reading.without or reading.shift is not None
        return bool(people or reading.at or reading.window or reading.duration or reading.amenities)
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
    shown = isinstance(turn.memory.about, Find | ShowTimes | Hold | Together)
    if reading.window is not None and ((shown and turns_down(text)) or reading.intent is Intent.TIME_OFF):
        said = without_those(turn, said, reading.window)
    return changed(turn, said, lambda meaning: pressed(turn, meaning))


def _responded(turn: Turn, reading: Reading, text: str) -> Request | Ask | None:
    """A yes, or a no with whatever is said behind it as the reason: to the last card, else to the invitation that waits."""
    reason = refused_for(text)
    to_invitation = invited.responded(turn, reading, reason, anywhere=False)
    if to_invitation is not None:
        return to_invitation
    to_card = None if reading.people else _to_card(turn, reading, reason)
    to_waiting = to_card or invited.responded(turn, reading, reason, anywhere=True)
    return to_waiting or _none_then(turn, reading, text) or _called_off(turn, reading, reason)


def _none_then(turn: Turn, reading: Reading, text: str) -> Request | None:
    """``Can't do Monday`` behind times, where nothing of one's own is on then: times of another day."""
    window = reading.from_window
    shown = isinstance(turn.memory.about, Find | ShowTimes)
    if reading.answer is not Answer.DECLINE or window is None or reading.people or not shown:
        return None
    if appointments(turn.unit, turn.person.id, window, LIVE, 1):
        return None
    said = said_in(turn, replace(reading, from_window=None), text)
    return changed(turn, without_those(turn, said, window), lambda meaning: pressed(turn, meaning))


def _called_off(turn: Turn, reading: Reading, reason: str) -> Request | None:
    """A no where nothing waits for an answer: the session or meeting that they cannot come to is to be cancelled."""
    if reading.answer is not Answer.DECLINE or awaiting(turn.unit, turn.person.id, turn.now, 1):
        return None
    people = Desk.of(turn).ids(reading)
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
