"""Finding a time for a group whose platform does not tell who is there: people say that they are in, then one searches."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from core.errors import Invalid, NotAllowed, NotFound
from core.events import Gathered
from core.model.gathering import Gathering
from core.model.people import Joining, Membership, Person
from core.model.poll import Group
from core.ports import Unit
from core.services.common_times import MOST_PEOPLE
from core.services.lookup import organisation_of

KEPT_FOR: Final = timedelta(days=90)
"""How long a gathering is kept."""


def gather(unit: Unit, starter: Membership, group: Group, wish: str) -> Gathering:
    """Start a gathering in the group, where its card is posted; the starter is in. ``wish`` is what a time is sought for."""
    gathering = unit.gatherings.add(
        Gathering(0, starter.organisation_id, starter.person_id, group, wish, started_at=unit.now)
    )
    unit.gatherings.enter(gathering.id, starter.person_id)
    _show(unit, gathering)
    return gathering


def say_in(unit: Unit, person: Person, gathering_id: int) -> Gathering:
    """The person is in, and joins the gathering's organisation if that is open to all.

    Raises NotFound, NotAllowed if joining needs an invitation, Invalid if there would be too many people.
    """
    gathering = gathering_of(unit, gathering_id)
    _enter_organisation(unit, person, gathering.organisation_id)
    people = unit.gatherings.people(gathering.id)
    if person.id not in people:
        if len(people) >= MOST_PEOPLE:
            raise Invalid("attendees", "too_many", MOST_PEOPLE)
        unit.gatherings.enter(gathering.id, person.id)
        _show(unit, gathering)
    return gathering


def say_out(unit: Unit, person: Person, gathering_id: int) -> Gathering:
    """The person is no longer in. Raises NotFound."""
    gathering = gathering_of(unit, gathering_id)
    if person.id in unit.gatherings.people(gathering.id):
        unit.gatherings.leave(gathering.id, person.id)
        _show(unit, gathering)
    return gathering


def people_in(unit: Unit, asker: Membership, gathering_id: int) -> tuple[Gathering, Sequence[int]]:
    """Who is in, for whoever started it. Raises NotFound, and NotAllowed for everybody else."""
    gathering = gathering_of(unit, gathering_id)
    if gathering.starter_id != asker.person_id:
        raise NotAllowed(needs="starter")
    return gathering, unit.gatherings.people(gathering.id)


def gathering_of(unit: Unit, gathering_id: int) -> Gathering:
    """The gathering; raises NotFound."""
    gathering = unit.gatherings.get(gathering_id)
    if gathering is None:
        raise NotFound("gathering")
    return gathering


def _enter_organisation(unit: Unit, person: Person, organisation_id: int) -> None:
    if unit.people.membership(organisation_id, person.id) is not None:
        return
    if organisation_of(unit, organisation_id).joining is not Joining.OPEN:
        raise NotAllowed(needs="invitation")
    unit.people.join(organisation_id, person.id)


def _show(unit: Unit, gathering: Gathering) -> None:
    """Post the card in the group, or edit it in place."""
    unit.outbox.notify(
        gathering.starter_id, Gathered(gathering.id), organisation_id=gathering.organisation_id, now=unit.now
    )
