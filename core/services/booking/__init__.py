"""The life of a booking: hold, confirm, approve, move, cancel, lapse. One function per verb, each the whole story.

Every story locks both people's calendars in ascending order, then bookings; settles lapsed holds that it meets; refuses before
it writes; and leaves the constraint as the last word (docs/architecture.md). None commits.
"""

from core.services.booking.answering import approve, decline, propose
from core.services.booking.cancelling import (
    cancel,
    cancellation_terms,
    change_rules,
    check_change,
    check_move,
    check_reason,
    needs_reason,
)
from core.services.booking.checks import held_now, still_open
from core.services.booking.confirming import confirm
from core.services.booking.describing import describe
from core.services.booking.freeing import look_again, offer_time, offered_now, waiting_for
from core.services.booking.holding import hold, release
from core.services.booking.lapsing import lapse
from core.services.booking.leaving import leave, to_come
from core.services.booking.moving import hold_move
from core.services.booking.parts import REASON_LIMIT, shown

__all__ = [
    "REASON_LIMIT",
    "approve",
    "cancel",
    "cancellation_terms",
    "change_rules",
    "check_change",
    "check_move",
    "check_reason",
    "confirm",
    "decline",
    "describe",
    "held_now",
    "hold",
    "hold_move",
    "lapse",
    "leave",
    "look_again",
    "needs_reason",
    "offer_time",
    "offered_now",
    "propose",
    "release",
    "shown",
    "still_open",
    "to_come",
    "waiting_for",
]
