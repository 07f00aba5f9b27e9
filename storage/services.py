"""What can be booked."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from core.model.changing import Reasons
from core.model.service import Service
from storage.directory import raise_directory
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import services
from storage.types import among

_S = services.c
_COLUMNS = (
    _S.id,
    _S.organisation_id,
    _S.name,
    _S.lengths,
    _S.host_id,
    _S.buffer_before,
    _S.buffer_after,
    _S.minimum_notice,
    _S.horizon_days,
    _S.step,
    _S.approval,
    _S.policy,
    _S.change_notice,
    _S.place,
    _S.active,
    _S.offer_minutes,
    _S.no_show_frees,
    _S.seats,
    _S.moves_limit,
    _S.reasons,
)
_GET = Prepared(select(*_COLUMNS).where(_S.id == bindparam("wanted")))
_MANY = Prepared(select(*_COLUMNS).where(among(_S.id, "wanted")))
_OF_ORGANISATION = Prepared(
    select(*_COLUMNS).where(_S.organisation_id == bindparam("wanted")).order_by(_S.host_id.is_not(None), _S.id)
)
_INSERT = Prepared(insert(services).returning(services.c.id))
_SAVE = Prepared(update(services).where(_S.id == bindparam("wanted")))


class ServiceTable(Repository):
    """Implements ``core.ports.Services``."""

    def get(self, service_id: int) -> Service | None:
        """The service, or None."""
        return self._once(("service", service_id), lambda: self._read(service_id))

    def read_ahead(self, ids: Collection[int]) -> None:
        """These services."""
        new = {number for number in ids if ("service", number) not in self._session.known}
        found = {row[0]: _service(row) for row in self._session.rows(_MANY, {"wanted": new})} if new else {}
        self._session.known.update((("service", number), found.get(number)) for number in new)

    def of_organisation(self, organisation_id: int) -> Sequence[Service]:
        """Every service here, the organisation's own first, then the mentors', oldest first."""
        return self._once(("services", organisation_id), lambda: self._read_all(organisation_id))

    def add(self, service: Service) -> Service:
        """Store a new service (its id is given anew); raises the organisation's ``directory``."""
        number = self._session.value(_INSERT, _values(service))
        raise_directory(self._session, service.organisation_id)
        self._forget()
        return replace(service, id=number)

    def save(self, service: Service) -> None:
        """Store a changed service; raises the organisation's ``directory``."""
        self._session.change(_SAVE, _values(service) | {"wanted": service.id})
        raise_directory(self._session, service.organisation_id)
        self._forget()

    def _read(self, service_id: int) -> Service | None:
        row = self._session.row(_GET, {"wanted": service_id})
        return None if row is None else _service(row)

    def _read_all(self, organisation_id: int) -> Sequence[Service]:
        return tuple(_service(row) for row in self._session.rows(_OF_ORGANISATION, {"wanted": organisation_id}))


def _service(row: AnyRow) -> Service:
    number, organisation, name, lengths, *rest = row[:-1]
    service = Service(number, organisation, name, tuple(lengths), *rest)
    return service if row[-1] is None else replace(service, reasons=Reasons(row[-1]))


def _values(service: Service) -> dict[str, Any]:
    return {
        "organisation_id": service.organisation_id,
        "host_id": service.host_id,
        "name": service.name,
        "lengths": list(service.lengths),
        "buffer_before": service.buffer_before,
        "buffer_after": service.buffer_after,
        "minimum_notice": service.minimum_notice,
        "horizon_days": service.horizon_days,
        "step": service.step,
        "approval": service.approval,
        "policy": service.policy,
        "change_notice": service.change_notice,
        "place": service.place,
        "active": service.active,
        "offer_minutes": service.offer_minutes,
        "no_show_frees": service.no_show_frees,
        "seats": service.seats,
        "moves_limit": service.moves_limit,
        "reasons": None if service.reasons is None else service.reasons.value,
    }
