"""The bot's own page: what waits for my answer and what is next, before anything else (PLATFORMS d1)."""

from datetime import timedelta

from bots.cards import Card
from bots.conversation.turn import Turn
from bots.views.home import SHOWN, Home, home_card
from core.model.booking import State
from core.model.rights import mentors
from core.model.timespan import Timespan
from core.services.agenda import appointments, awaiting, sides_of_all

_AHEAD = timedelta(days=60)


def home(turn: Turn, *, new: bool) -> Card:
    """The page as it stands; somebody ``new`` is greeted."""
    me, unit = turn.person.id, turn.unit
    waits = awaiting(unit, me, turn.now, SHOWN)
    ahead = Timespan(turn.now, turn.now + _AHEAD)
    standing = appointments(unit, me, ahead, {State.PENDING, State.CONFIRMED, State.ONGOING}, 2 * SHOWN)
    coming = [booking for booking in standing if booking not in waits][:SHOWN]
    people = sides_of_all(unit, (*waits, *coming), me)
    is_mentor = turn.membership is not None and mentors(turn.membership)
    return home_card(
        turn.speak, Home(turn.person, waits, coming, people, is_mentor, has_rooms=bool(turn.directory.rooms)), new=new
    )
