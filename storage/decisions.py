"""What organizers are asked about conflicts, what they decided, and what organisations have chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, text, update

from core.model.conflict import Policy
from core.model.decision import Channel, ConflictRules, Decision, Patience, Verdict
from core.ports.leases import Leases
from storage.leases import LeasedRows, LeaseTable
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import conflict_rules, decisions, service_policies, services

_D = decisions.c
_COLUMNS = (
    _D.id,
    _D.organisation_id,
    _D.booking_id,
    _D.asked_by,
    _D.asked_at,
    _D.expires_at,
    _D.seen,
    _D.why,
    _D.due_at,
    _D.reminded,
    _D.version,
    _D.verdict,
    _D.decided_by,
    _D.decided_at,
    _D.reason,
)
_DUE = LeasedRows(_D.id, _D.due_at, _D.lease_until, text("decisions.verdict IS NULL"))
_ONE = select(*_COLUMNS).where(_D.id == bindparam("wanted"))
_GET, _FOR_UPDATE = Prepared(_ONE), Prepared(_ONE.with_for_update())
_WAITING = Prepared(select(*_COLUMNS).where(_D.booking_id == bindparam("booking"), text("decisions.verdict IS NULL")))
_OF_BOOKING = Prepared(select(*_COLUMNS).where(_D.booking_id == bindparam("booking")).order_by(_D.id))
_LATEST = Prepared(
    select(*_COLUMNS)
    .where(_D.organisation_id == bindparam("organisation"), _D.verdict.is_not(None))
    .order_by(_D.id.desc())
    .limit(bindparam("most"))
)
_OPEN = Prepared(
    select(*_COLUMNS)
    .where(_D.organisation_id == bindparam("organisation"), _D.verdict.is_(None))
    .order_by(_D.id)
    .limit(bindparam("most"))
)
_ADD = Prepared(insert(decisions).returning(_D.id))
_SAVE = Prepared(update(decisions).where(_D.id == bindparam("wanted")))

_R = conflict_rules.c
_RULES = Prepared(
    select(
        _R.organisation_id,
        _R.policy,
        _R.remind_after,
        _R.answer_within,
        _R.before_start,
        _R.platform,
        _R.tenant,
        _R.chat_id,
    ).where(_R.organisation_id == bindparam("organisation"))
)
_DROP_RULES = Prepared(delete(conflict_rules).where(_R.organisation_id == bindparam("organisation")))
_ADD_RULES = Prepared(insert(conflict_rules))

_S = service_policies.c
_OF_SERVICE = Prepared(select(_S.policy).where(_S.service_id == bindparam("service")))
_OF_SERVICES = Prepared(
    select(_S.service_id, _S.policy)
    .join(services, services.c.id == _S.service_id)
    .where(services.c.organisation_id == bindparam("organisation"))
)
_DROP_SERVICE = Prepared(delete(service_policies).where(_S.service_id == bindparam("service")))
_ADD_SERVICE = Prepared(insert(service_policies))


class DecisionTable(Repository):
    """Implements ``core.ports.Decisions``."""

    @property
    def due(self) -> Leases:
        """Those due for a reminder or for expiry, by their ids."""
        return LeaseTable(self._session, _DUE)

    def add(self, decision: Decision) -> Decision:
        """Store a new one under a new id. Raises Conflict if organizers are already asked about the booking."""
        number: int = self._session.value(_ADD, _values(decision))
        return replace(decision, id=number)

    def get(self, decision_id: int) -> Decision | None:
        """The decision, or None."""
        return self._one(_GET, {"wanted": decision_id})

    def for_update(self, decision_id: int) -> Decision | None:
        """The decision with its row locked until the unit ends."""
        return self._one(_FOR_UPDATE, {"wanted": decision_id})

    def waiting(self, booking_id: int) -> Decision | None:
        """The open decision about the booking, if there is one."""
        return self._one(_WAITING, {"booking": booking_id})

    def of_booking(self, booking_id: int) -> Sequence[Decision]:
        """Every decision that organizers were asked for about the booking, oldest first."""
        return [_decision(row) for row in self._session.rows(_OF_BOOKING, {"booking": booking_id})]

    def open(self, organisation_id: int, limit: int) -> Sequence[Decision]:
        """What the organisation's organizers are asked and nobody has decided yet, oldest first."""
        found = self._session.rows(_OPEN, {"organisation": organisation_id, "most": limit})
        return [_decision(row) for row in found]

    def latest(self, organisation_id: int, limit: int) -> Sequence[Decision]:
        """The decisions made in the organisation, latest first; open ones are left out."""
        found = self._session.rows(_LATEST, {"organisation": organisation_id, "most": limit})
        return [_decision(row) for row in found]

    def save(self, decision: Decision) -> None:
        """Store a changed one."""
        self._session.change(_SAVE, _values(decision) | {"wanted": decision.id})

    def _one(self, statement: Prepared, key: Mapping[str, Any]) -> Decision | None:
        row = self._session.row(statement, key)
        return None if row is None else _decision(row)


class ConflictTable(Repository):
    """Implements ``core.ports.ConflictBook``."""

    def rules(self, organisation_id: int) -> ConflictRules:
        """The organisation's rules; the defaults if it has chosen none."""
        row = self._session.row(_RULES, {"organisation": organisation_id})
        if row is None:
            return ConflictRules(organisation_id)
        _, policy, remind, answer, before, platform, tenant, chat = row
        channel = None if chat is None else Channel(platform, tenant, chat)
        return ConflictRules(organisation_id, _policy(policy), Patience(remind, answer, before), channel)

    def save(self, rules: ConflictRules) -> None:
        """Store an organisation's rules."""
        self._session.change(_DROP_RULES, {"organisation": rules.organisation_id})
        channel, patience = rules.channel, rules.patience
        self._session.change(
            _ADD_RULES,
            {
                "organisation_id": rules.organisation_id,
                "policy": rules.policy and rules.policy.value,
                "remind_after": patience.remind_after,
                "answer_within": patience.answer_within,
                "before_start": patience.before_start,
                "platform": channel and channel.platform,
                "tenant": channel and channel.tenant,
                "chat_id": channel and channel.chat_id,
            },
        )

    def of_services(self, organisation_id: int) -> Mapping[int, Policy]:
        """The policies of those of the organisation's services that have their own, by service."""
        rows = self._session.rows(_OF_SERVICES, {"organisation": organisation_id})
        return {service: Policy(policy) for service, policy in rows}

    def of_service(self, service_id: int) -> Policy | None:
        """The service's own policy, if it has one."""
        row = self._session.row(_OF_SERVICE, {"service": service_id})
        return None if row is None else _policy(row[0])

    def set_service(self, service_id: int, policy: Policy | None) -> None:
        """Give the service its own policy, or none."""
        self._session.change(_DROP_SERVICE, {"service": service_id})
        if policy is not None:
            self._session.change(_ADD_SERVICE, {"service_id": service_id, "policy": policy.value})


def _policy(stored: str | None) -> Policy | None:
    return None if stored is None else Policy(stored)


def _decision(row: AnyRow) -> Decision:
    number, organisation, booking, by, at, expires, seen, why, due, reminded, version, verdict, *rest = row
    decided_by, decided_at, reason = rest
    return Decision(
        id=number,
        organisation_id=organisation,
        booking_id=booking,
        asked_by=by,
        asked_at=at,
        expires_at=expires,
        seen=tuple((booking_id, version_seen) for booking_id, version_seen in seen),
        why=why,
        due_at=due,
        reminded=reminded,
        version=version,
        verdict=None if verdict is None else Verdict(verdict),
        decided_by=decided_by,
        decided_at=decided_at,
        reason=reason,
    )


def _values(decision: Decision) -> dict[str, Any]:
    return {
        "organisation_id": decision.organisation_id,
        "booking_id": decision.booking_id,
        "asked_by": decision.asked_by,
        "asked_at": decision.asked_at,
        "expires_at": decision.expires_at,
        "seen": [list(each) for each in decision.seen],
        "why": decision.why,
        "due_at": decision.due_at,
        "reminded": decision.reminded,
        "version": decision.version,
        "verdict": decision.verdict and decision.verdict.value,
        "decided_by": decision.decided_by,
        "decided_at": decision.decided_at,
        "reason": decision.reason,
    }
