"""Time polls: several times are put to people, who vote, and the one that suits is booked, by itself or by the host."""

from core.services.polls.beginning import DESCRIPTION_LIMIT, LENGTHS, PLACE_LIMIT, TITLE_LIMIT, Draft, start
from core.services.polls.following import look_at, room_for
from core.services.polls.hosting import choose, extend, leave, nudge, withdraw
from core.services.polls.looking import listed, shown
from core.services.polls.voting import finish, vote

__all__ = [
    "DESCRIPTION_LIMIT",
    "LENGTHS",
    "PLACE_LIMIT",
    "TITLE_LIMIT",
    "Draft",
    "choose",
    "extend",
    "finish",
    "leave",
    "listed",
    "look_at",
    "nudge",
    "room_for",
    "shown",
    "start",
    "vote",
    "withdraw",
]
