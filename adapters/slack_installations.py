"""Slack's installations in the store, encrypted there: the async side of a synchronous repository."""

from adapters.slack.installs import Installation
from adapters.workers import Workers
from core.ports import Store, Unit


class StoredInstallations:
    """Implements ``adapters.slack.installs.Installations``."""

    def __init__(self, store: Store, workers: Workers) -> None:
        self._store = store
        self._workers = workers

    async def load(self) -> tuple[Installation, ...]:
        """Every installation."""

        def read() -> tuple[Installation, ...]:
            with self._store.read() as unit:
                return tuple(Installation.from_json(value) for _, value in unit.installations.all())

        return await self._workers.run(read)

    async def save(self, installation: Installation) -> None:
        """Store or replace the installation of its tenant."""

        def save(unit: Unit) -> None:
            unit.installations.save(installation.tenant, installation.to_json(), unit.now)

        await self._workers.insist(lambda: self._store.run(save))

    async def delete(self, tenant: str) -> None:
        """Forget a tenant's installation."""
        await self._workers.insist(lambda: self._store.run(lambda unit: unit.installations.delete(tenant)))
