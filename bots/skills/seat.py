"""Group sessions: what there is, and a seat in one."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.inbound import Place
from bots.requests import Find, TakeSeat
from bots.skills.meet import meeting_answer
from bots.views.seat import Seat, seat_card, seats_card
from core.model.openings import OpenTime
from core.model.service import Service
from core.model.timespan import Timespan
from core.services import seats
from core.services.booking.freeing import seats_left
from core.services.lookup import person_of, service_here
from core.services.search import Wish, offer_of


def find_seats(turn: Turn, request: Find, service: Service) -> Answer:
    """The group sessions of a kind that can be joined, and when a new one could begin."""
    wish = Wish(request.skill_ids, request.host_ids, service.id, request.window, request.length, request.left_out)
    found = seats.group_times(turn.unit, turn.member, wish)
    hosts = turn.unit.people.many({each.meeting.host_id for each in found.sessions})
    names = {number: person.name for number, person in hosts.items()}
    shared = turn.where.place is Place.GROUP
    return Answer(seats_card(turn.speak, request, found, names, shared=shared), public=True)


def take_seat(turn: Turn, request: TakeSeat) -> Answer:
    """Show what it is, then take a seat; the card of the session stands for both."""
    turn.speak.need_zone()
    wanted = OpenTime(request.host_id, request.service_id, request.starts_at, request.length)
    if request.sure:
        return meeting_answer(turn, seats.take_seat(turn.unit, turn.member, wanted))
    service = service_here(turn.unit, turn.member, request.service_id)
    span = Timespan.lasting(request.starts_at, request.length)
    session = seats.session_at(turn.unit, service.id, request.host_id, span)
    offer_of(turn.unit, turn.member, request.host_id, service.id, None)
    left = service.seats if session is None else seats_left(turn.unit, session)
    total = service.seats if session is None else session.seats or 1
    host = person_of(turn.unit, request.host_id).name
    return Answer(seat_card(turn.speak, request, Seat(service.name, host, service.place, left, total)))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {TakeSeat: take_seat}
