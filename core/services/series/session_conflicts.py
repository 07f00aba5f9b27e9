"""What the policy that holds makes of the dates of a series of sessions that others have, each like any other (S1.75, S1.106)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from core.errors import Refusal, TimeTaken
from core.model.conflict import Ask, Clash, Displace
from core.model.people import Membership, Person
from core.model.priority import Priority
from core.ports import Unit
from core.services.availability import Wanted
from core.services.booking.parts import tidy
from core.services.booking.urging import outcome_at, urgent_session
from core.services.conflicts import Insist
from core.services.series.parts import Placed, clashes_of
from core.services.series.weighing import MOST_ASKED, Weighed


def weighed(
    unit: Unit,
    member: Membership,
    wanted: Wanted,
    guest: Person,
    places: Sequence[Placed],
    *,
    insist: Insist | None = None,
    ignoring: Collection[int] = (),
) -> Weighed:
    """Ask the policy about each of the places that others have; the others are free.

    The ``member`` who does ``insist`` has what they have seen decided as urgent. Without, it is the clock that wants them, as
    usual sessions. The calendars of all that is met are locked. Organizers are asked about no more than MOST_ASKED of them.
    """
    found = Weighed(reason=insist.reason if insist else "")
    priority = Priority.URGENT if insist else Priority.NORMAL

    def had(place: Placed, why: Refusal) -> Collection[int] | None:
        if not isinstance(why, TimeTaken):
            return None
        session = replace(urgent_session(wanted, place.span, guest.id), priority=priority)
        at = place.occurrence.recurrence_at
        match outcome_at(unit, member, wanted, session, insist=insist, ignoring=ignoring):
            case Displace(clashes) if _seen(insist, clashes):
                giving_way = found.displaced[at] = clashes
            case Ask(clashes) if _seen(insist, clashes) and len(found.asked) < MOST_ASKED:
                giving_way = found.asked[at] = clashes
            case _:
                return None
        return {clash.booking_id for clash in giving_way}

    found.clashes = clashes_of(unit, wanted, guest, places, by=member, ignoring=ignoring, had=had)
    for each in found.clashes:
        found.displaced.pop(each.recurrence_at, None)
        found.asked.pop(each.recurrence_at, None)
    return found


def weighed_if(
    unit: Unit,
    member: Membership | None,
    wanted: Wanted,
    guest: Person,
    places: Sequence[Placed],
    *,
    insist: Insist | None,
    ignoring: Collection[int],
) -> Weighed:
    """The same for somebody, who may ``insist``: until they do nothing gives way and nobody is asked.

    Without a ``member`` nobody may: what others have is then simply taken.
    """
    if insist is None or member is None:
        return Weighed(clashes_of(unit, wanted, guest, places, by=member, ignoring=ignoring))
    insist = replace(insist, reason=tidy(insist.reason, "why"))
    return weighed(unit, member, wanted, guest, places, insist=insist, ignoring=ignoring)


def _seen(insist: Insist | None, clashes: Collection[Clash]) -> bool:
    """Whether they have seen all of it as it stands; the clock sees everything."""
    return insist is None or {(clash.booking_id, clash.version) for clash in clashes} <= insist.agreed
