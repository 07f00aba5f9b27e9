"""What is to become of a room, beside finding one: added, changed, listed, waited for, given back, checked into."""

from bots.language.intent.teams import told
from bots.language.parsed import Parsed


def room_verb(parsed: Parsed, *, timed: bool) -> str:
    """``wait``, ``release``, ``check_in``, ``add``, ``edit`` or ``list``; empty where a room is to be found.

    No time is said with a room that is added, changed or listed: "a new room tomorrow at 3" is another room.
    """
    verb = told("held_room", parsed)
    return verb if verb or timed or parsed.capacity else told("room", parsed)
