"""The people of the dialogues: Lena seeks, Maya and Tom mentor; Monday, 2 March 2026, 9:00 in Berlin."""

from dataclasses import dataclass, replace

import pytest

from core.model.people import Person, Role
from core.ports import Unit
from core.services import offers
from storage.unit_of_work import SqlStore
from tests.bots.dialogue import Dialogue, Speaker
from tests.builders import SetClock, a_member, a_mentor, an_organisation


@dataclass
class Cast:
    """Everybody on stage, each at their own terminal."""

    dialogue: Dialogue
    lena: Speaker
    omar: Speaker
    maya: Speaker
    tom: Speaker
    grace: Speaker
    stranger: Speaker


@pytest.fixture
def cast(sqlite_store: SqlStore, clock: SetClock) -> Cast:
    """An organisation with two Python mentors (Maya in Berlin, Tom in New York), two mentees and an admin."""
    dialogue = Dialogue(sqlite_store, clock)
    with sqlite_store.write() as unit:
        organisation = an_organisation(unit)
        offers.add_default(unit, organisation.id)
        maya, _ = a_mentor(unit, organisation, "Maya Iyer", skills=("Python", "SQL"))
        tom, _ = a_mentor(unit, organisation, "Tom Becker", zone="America/New_York", skills=("Python", "Kubernetes"))
        lena, _ = a_member(unit, organisation, "Lena Vogel")
        omar, _ = a_member(unit, organisation, "Omar Haddad", zone="Africa/Cairo")
        grace, _ = a_member(unit, organisation, "Grace Osei", Role.ADMIN, Role.ORGANIZER)
        for person in (maya, tom, lena, omar, grace):
            unit.people.save(replace(person, organisation_id=organisation.id))
        return Cast(
            dialogue,
            lena=_speaker(unit, dialogue, lena),
            omar=_speaker(unit, dialogue, omar),
            maya=_speaker(unit, dialogue, maya),
            tom=_speaker(unit, dialogue, tom),
            grace=_speaker(unit, dialogue, grace),
            stranger=dialogue.speaker("console", "stranger", "Stranger"),
        )


def _speaker(unit: Unit, dialogue: Dialogue, person: Person) -> Speaker:
    identity = unit.people.identities(person.id)[0]
    speaker = dialogue.speaker("console", identity.user_id, person.name, language="en")
    return replace(speaker, chat=identity.chat_id or identity.user_id)
