"""What can be booked."""

from dataclasses import replace

from core.model.service import Service
from storage.unit_of_work import SqlStore
from tests.storage.house import House


def test_every_fact_of_a_service_is_kept(store: SqlStore, house: House) -> None:
    wanted = Service(
        id=0,
        organisation_id=house.organisation.id,
        name="Code review",
        lengths=(45, 90),
        host_id=house.maya.id,
        buffer_before=5,
        buffer_after=10,
        minimum_notice=120,
        horizon_days=14,
        step=15,
        approval=True,
        policy="strict",
        change_notice=60,
        place="https://meet.example.org/maya",
        active=False,
    )
    with store.write() as unit:
        made = unit.services.add(wanted)
        assert made == replace(wanted, id=made.id)
        unit.services.save(replace(made, name="Deep review", active=True))
    with store.read() as unit:
        assert unit.services.get(made.id) == replace(made, name="Deep review", active=True)
        assert unit.services.get(999) is None
        raised = unit.organisations.get(house.organisation.id)
        assert raised is not None
        assert raised.directory == house.organisation.directory + 2


def test_the_organisations_own_services_come_first(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        mayas = unit.services.add(Service(0, house.organisation.id, "Maya's", host_id=house.maya.id))
        second = unit.services.add(Service(0, house.organisation.id, "Second"))
        assert list(unit.services.of_organisation(house.organisation.id)) == [house.service, second, mayas]
