"""What was said of when, and is no time: "move it to banana" shows the times that there are, and says why."""

from bots.conversation.turn import Turn
from bots.intake.asked import Ask
from bots.intake.notes import Note
from bots.intake.said import timed
from bots.language.reading import Intent, Reading
from bots.language.unheard import unheard_target
from bots.requests import Change, Move, MoveMeeting, Request, ShowTimes


def untimely(turn: Turn, found: Request | Ask, reading: Reading, text: str) -> tuple[Note, ...]:
    """That the last words are no time, where something is to be moved and nothing of the words says when to."""
    if not _is_moved_anywhere(found, reading) or reading.people or reading.title:
        return ()
    said = unheard_target(text, turn.person.tongue)
    return (Note(turn.speak.say("note.no_time", said=said)),) if said else ()


def _is_moved_anywhere(found: Request | Ask, reading: Reading) -> bool:
    """Whether it is a move that says nothing of the time that shall be; of a time held others are shown for it."""
    match found:
        case ShowTimes():
            return reading.intent is Intent.RESCHEDULE and not timed(reading) and reading.shift is None
        case Move() | MoveMeeting():
            return (found.at, found.window, found.length, found.shift) == (None, None, None, None)
        case Change(verb="move"):
            return (found.to_at, found.to, found.length, found.shift) == (None, None, None, None)
        case _:
            return False
