"""What is left of all one's sessions and meetings when some are spared."""

from collections.abc import Sequence

from bots.conversation.turn import Answer, Turn
from bots.requests import Change, Spared
from bots.views.agenda import none_left_card
from core.model.meeting import Appointment
from core.ports import Unit
from core.services.agenda import sides_of_all
from core.services.appointments import taking_part


def unspared(unit: Unit, fitting: Sequence[Appointment], spared: Spared) -> list[Appointment]:
    """Those that are not spared, in order of start."""
    ordered = sorted(fitting, key=lambda each: each.span.start)
    place = spared.nth - 1 if spared.nth > 0 else spared.nth
    if spared.nth and -len(ordered) <= place < len(ordered):
        ordered.pop(place)
    return [each for each in ordered if not _is_spared(unit, each, spared)]


def _is_spared(unit: Unit, each: Appointment, spared: Spared) -> bool:
    with_them = spared.person_ids and not taking_part(unit, each).isdisjoint(spared.person_ids)
    return bool(with_them) or (spared.window is not None and spared.window.holds(each.span.start))


def none_left(turn: Turn, request: Change, spared: Sequence[Appointment]) -> Answer:
    """All of them are spared: nothing is done."""
    people = sides_of_all(turn.unit, spared, turn.person.id)
    return Answer(none_left_card(turn.speak, request, spared, people, turn.person.id))
