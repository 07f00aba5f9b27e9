"""A plain statement that one has a session: it is shown where there is one, else it is asked what is meant by it."""

from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Desk
from bots.intake.readings import offered
from bots.language.reading import Reading
from bots.language.text.small_words import says_one_has
from bots.requests import Agenda, Find, Hold, HoldSeries, Meet, Request, ShowBooking, ShowTimes
from core.model.booking import LIVE, Booking
from core.model.meeting import Appointment, people_of
from core.services.agenda import appointments

_BOOKS = (Find, Hold, HoldSeries, Meet, ShowTimes)
"""What such words ask for where they are taken for a wish."""


def told_of_own(turn: Turn, found: Request | Ask, reading: Reading, text: str) -> Request | Ask:
    """What was found, unless the words only state that one has it: the one that is meant, else the ways to take them."""
    if not isinstance(found, _BOOKS) or turn.membership is None or not says_one_has(text):
        return found
    window = reading.window if reading.at is None else turn.speak.day_of(reading.at)
    if window is None:
        return found
    desk = Desk.of(turn)
    people = desk.ids(reading)
    there = [each for each in appointments(turn.unit, turn.person.id, window, LIVE) if _is_with(turn, each, people)]
    then = [each for each in there if each.span.start == reading.at] or there
    if len(then) == 1:
        return ShowBooking(then[0].id)
    if then:
        return Agenda(window, person_ids=people)
    return offered(desk, (Agenda(window), found)) or found


def _is_with(turn: Turn, each: Appointment, people: tuple[int, ...]) -> bool:
    """Whether it is with one of these, whoever they are where nobody is named."""
    if not people:
        return True
    if isinstance(each, Booking):
        return each.other(turn.person.id) in people
    return not people_of(each, turn.unit.meetings.invitations([each.id])[each.id]).isdisjoint(people)
