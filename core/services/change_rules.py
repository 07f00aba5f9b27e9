"""What an organisation asks of guests who move or cancel: shown to its organizers, and set by them."""

from dataclasses import replace

from core.errors import NotAllowed
from core.model.changing import ChangeRules
from core.model.people import Membership, Organisation
from core.model.rights import organizes
from core.ports import Unit
from core.services.fields import check_bounds
from core.services.lookup import organisation_of

MOVES_BOUNDS = (0, 20)
"""The least and the most of a limit on moves; 0 is none."""


def change_rules_here(unit: Unit, member: Membership) -> ChangeRules:
    """What holds here at present. Raises NotAllowed for all but organizers and admins."""
    return _organized(unit, member).changes


def set_change_rules(unit: Unit, member: Membership, rules: ChangeRules) -> ChangeRules:
    """Let these hold from now on, for what is booked already too. Raises Invalid, NotAllowed."""
    organisation = _organized(unit, member)
    check_bounds("moves_limit", rules.moves_limit, MOVES_BOUNDS)
    if rules != organisation.changes:
        unit.organisations.save(replace(organisation, changes=rules))
    return rules


def _organized(unit: Unit, member: Membership) -> Organisation:
    if not organizes(member):
        raise NotAllowed(needs="organizer")
    return organisation_of(unit, member.organisation_id)
