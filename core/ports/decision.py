"""Decisions about conflicts, and the rules an organisation has chosen for them, as core remembers them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from core.model.conflict import Policy
from core.model.decision import ConflictRules, Decision
from core.ports.leases import Leases


class Decisions(Protocol):
    """What organizers are asked, and every decision with its author, time and reason."""

    @property
    def due(self) -> Leases:
        """Those due for a reminder or for expiry, by their ids."""

    def add(self, decision: Decision) -> Decision:
        """Store a new one under a new id. Raises Conflict if organizers are already asked about the booking."""

    def get(self, decision_id: int) -> Decision | None:
        """The decision, or None."""

    def for_update(self, decision_id: int) -> Decision | None:
        """The decision with its row locked until the unit ends."""

    def waiting(self, booking_id: int) -> Decision | None:
        """The open decision about the booking, if there is one."""

    def of_booking(self, booking_id: int) -> Sequence[Decision]:
        """Every decision that organizers were asked for about the booking, oldest first."""

    def open(self, organisation_id: int, limit: int) -> Sequence[Decision]:
        """What the organisation's organizers are asked and nobody has decided yet, oldest first."""

    def latest(self, organisation_id: int, limit: int) -> Sequence[Decision]:
        """The decisions made in the organisation, latest first; open ones are left out."""

    def save(self, decision: Decision) -> None:
        """Store a changed one."""


class ConflictBook(Protocol):
    """What organisations have chosen about conflicts; a room's own policy is stored with the room."""

    def rules(self, organisation_id: int) -> ConflictRules:
        """The organisation's rules; the defaults if it has chosen none."""

    def save(self, rules: ConflictRules) -> None:
        """Store an organisation's rules."""

    def of_services(self, organisation_id: int) -> Mapping[int, Policy]:
        """The policies of those of the organisation's services that have their own, by service."""

    def of_service(self, service_id: int) -> Policy | None:
        """The service's own policy, if it has one."""

    def set_service(self, service_id: int, policy: Policy | None) -> None:
        """Give the service its own policy, or none."""
