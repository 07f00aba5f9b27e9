"""What organizers are asked about conflicts and what an organisation has chosen about them, as core remembers it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from core.model.conflict import Policy
from core.model.deciding import ConflictRules, Decision
from core.ports.leases import Leases


class Decisions(Protocol):
    """What organizers are asked, and every decision with who, when and why."""

    @property
    def due(self) -> Leases:
        """Those of which organizers are to be reminded, or whose time is over; by their ids."""

    def add(self, decision: Decision) -> Decision:
        """Store a new one (its id is given anew). Raises Conflict where organizers are asked about the booking already."""

    def get(self, decision_id: int) -> Decision | None:
        """The decision, or None."""

    def for_update(self, decision_id: int) -> Decision | None:
        """The decision with its row locked until the unit ends."""

    def waiting(self, booking_id: int) -> Decision | None:
        """What organizers are asked about the booking at present."""

    def of_booking(self, booking_id: int) -> Sequence[Decision]:
        """Everything that organizers were asked about the booking, the first first."""

    def latest(self, organisation_id: int, limit: int) -> Sequence[Decision]:
        """What was decided in the organisation, the latest first: what still waits is left out."""

    def save(self, decision: Decision) -> None:
        """Store a changed one."""


class ConflictBook(Protocol):
    """What organisations have chosen about conflicts; what rooms have, stands with the rooms."""

    def rules(self, organisation_id: int) -> ConflictRules:
        """The organisation's rules; the usual ones where it has chosen none."""

    def save(self, rules: ConflictRules) -> None:
        """Store an organisation's rules."""

    def of_services(self, organisation_id: int) -> Mapping[int, Policy]:
        """The policies of those services of the organisation that have their own, by service."""

    def of_service(self, service_id: int) -> Policy | None:
        """The service's own policy, if it has one."""

    def set_service(self, service_id: int, policy: Policy | None) -> None:
        """Give the service its own policy, or none."""
