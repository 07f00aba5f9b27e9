"""What the skills of those who offer time share: the way in for who is no mentor yet, and values that cannot be."""

from collections.abc import Sequence

from bots.cards import Button, Section
from bots.conversation.turn import Answer, Turn
from bots.requests import (
    EditDay,
    EditProfile,
    EditService,
    Hours,
    Off,
    OpenExtra,
    Request,
    SetHours,
    SetLimits,
    SetSkills,
    TuneServices,
)
from bots.views.displaced import displaced_section
from bots.views.offering import become_mentor_card, invalid_card, invalid_words
from core.errors import Invalid
from core.model.booking import Booking
from core.model.rights import mentors

OFFERING = (Hours, SetHours, EditDay, Off, OpenExtra, EditProfile, SetSkills, EditService, SetLimits, TuneServices)
"""What only mentors ask for: done at once when somebody who asked for it becomes a mentor."""


def for_mentors(turn: Turn, request: Request) -> Answer | None:
    """None for a mentor whose zone is known; else the offer to become one, with the request kept for afterwards.

    Raises NoOrganisation, ZoneUnknown.
    """
    if not mentors(turn.member):
        return Answer(become_mentor_card(turn.speak), memory={"parked": request})
    turn.speak.need_zone()
    return None


def mended(turn: Turn, invalid: Invalid, again: Request, *more: Button) -> Answer:
    """The reason at the field of a submitted form, or as a card with the form a press away."""
    if turn.values is not None:
        return Answer(errors=((invalid.name, invalid_words(turn.speak, invalid)),))
    return Answer(invalid_card(turn.speak, invalid, again, *more))


def displaced(turn: Turn, bookings: Sequence[Booking], reason: str = "") -> tuple[Section, ...]:
    """The bookings that a change left outside, to keep or cancel each."""
    guests = turn.unit.people.many({each.guest_id for each in bookings})
    return displaced_section(turn.speak, bookings, guests, reason)
