"""An organisation with two mentors and two mentees, which most tests of the store begin with."""

from dataclasses import dataclass
from typing import Self

from core.model.booking import Booking, State
from core.model.people import Membership, Organisation, Person
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Store, Unit
from tests.builders import a_booking, a_mentee, a_mentor, a_service, an_organisation


@dataclass(frozen=True)
class House:
    """Maya and Tom are mentors, Lena and Omar mentees, and there is one service."""

    organisation: Organisation
    service: Service
    maya: Person
    tom: Person
    lena: Person
    omar: Person
    mayas: Membership
    toms: Membership
    lenas: Membership

    @classmethod
    def built(cls, store: Store) -> Self:
        """The house, stored."""
        with store.write() as unit:
            organisation = an_organisation(unit)
            maya, mayas = a_mentor(unit, organisation, "Maya", skills=("Python", "Rust"))
            tom, toms = a_mentor(unit, organisation, "Tom", skills=("SQL",))
            lena, lenas = a_mentee(unit, organisation, "Lena")
            omar, _ = a_mentee(unit, organisation, "Omar")
            service = a_service(unit, organisation)
        with store.read() as unit:
            found = unit.organisations.get(organisation.id)
            assert found is not None
            return cls(found, service, maya, tom, lena, omar, mayas, toms, lenas)

    def booked(
        self,
        unit: Unit,
        when: Timespan,
        state: State = State.CONFIRMED,
        *,
        host: Person | None = None,
        guest: Person | None = None,
        moves_id: int | None = None,
    ) -> Booking:
        """A booking of Maya and Lena, if not said otherwise; held and pending ones lapse in five minutes."""
        expires_at = None
        if state in {State.HELD, State.PENDING}:
            expires_at = unit.now.replace(minute=unit.now.minute + 5)
        return a_booking(
            unit,
            self.service,
            host or self.maya,
            guest or self.lena,
            when,
            state=state,
            expires_at=expires_at,
            moves_id=moves_id,
        )
