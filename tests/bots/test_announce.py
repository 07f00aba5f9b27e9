"""What waited to be said is said only while it is true (guarantee 4): asked when it is worded, not when it happened."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.events import Event, MemberJoined, MentorWanted, Offered, RoleGiven
from core.model.people import Membership, Role
from core.ports import Unit
from core.services import waitlist
from core.services.booking import offer_time, release
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.builders import span

Change = Callable[[Unit], object]

LENA, OMAR, MAYA, GRACE = "Lena Vogel", "Omar Haddad", "Maya Iyer", "Grace Osei"


def member(unit: Unit, name: str) -> Membership:
    return next(each for each, person in unit.people.members(1) if person.name == name)


def with_roles(name: str, *roles: Role) -> Change:
    """Let somebody have these roles alone."""
    return lambda unit: unit.people.save_membership(replace(member(unit, name), roles=frozenset(roles)))


def gone(name: str) -> Change:
    """Let somebody be forgotten."""
    return lambda unit: unit.people.forget(member(unit, name).person_id, name="somebody", reason="gone")


def heard(cast: Cast, reader: Speaker, event: Callable[[Unit], Event], meanwhile: Change) -> str:
    """What the reader sees of the event, when ``meanwhile`` comes before it is worded."""
    with cast.dialogue.store.write() as unit:
        to = member(unit, reader.who.name).person_id
        unit.outbox.notify(to, event(unit), organisation_id=1, now=unit.now)
        meanwhile(unit)
    cast.dialogue.settle()
    return reader.sees


def nothing(_: Unit) -> None:
    """Nothing happens meanwhile."""


# Time that came free


def freed(unit: Unit) -> Offered:
    """Lena waits for Maya's Tuesday, of which 10:00 has come free and is held for her."""
    maya = member(unit, MAYA).person_id
    entry = waitlist.join(unit, member(unit, LENA), span("08:00", "20:00", day=1), host_id=maya)
    offer_time(unit, 1, maya, span("10:00", "10:30", day=1))
    offer = unit.bookings.offer_to(entry.id)
    assert offer is not None
    return Offered(offer.id, offer.version)


def passed(unit: Unit) -> None:
    lena = member(unit, LENA)
    (held,) = unit.bookings.held_by(lena.person_id)
    release(unit, lena, held.id)


def left(unit: Unit) -> None:
    waitlist.leave(unit, member(unit, LENA))


def test_freed_time_is_offered_while_it_is_held(cast: Cast) -> None:
    seen = heard(cast, cast.lena, freed, nothing)
    assert seen.startswith("Tue 3 Mar, 11:00–11:30 with Maya Iyer is free. Yours until 09:05.")


@pytest.mark.parametrize("meanwhile", [passed, left])
def test_freed_time_is_not_offered_once_it_is_not(cast: Cast, meanwhile: Change) -> None:
    assert heard(cast, cast.lena, freed, meanwhile) == ""


# Members and roles


def made_mentor(unit: Unit) -> RoleGiven:
    return RoleGiven(1, Role.MENTOR.value, member(unit, GRACE).person_id)


def test_a_role_is_told_to_whoever_has_it_still(cast: Cast) -> None:
    assert heard(cast, cast.omar, made_mentor, with_roles(OMAR, Role.MENTOR)).startswith("Grace Osei made you a mentor")
    assert heard(cast, cast.lena, made_mentor, with_roles(LENA)) == ""


def omar_asks(unit: Unit) -> MentorWanted:
    return MentorWanted(member(unit, OMAR).person_id, 1)


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [
        (nothing, "Omar Haddad would like to be a mentor."),
        (with_roles(OMAR, Role.MENTOR), ""),
        (with_roles(GRACE, Role.ORGANIZER), ""),
        (gone(OMAR), ""),
    ],
)
def test_a_wish_to_mentor_is_told_to_who_can_grant_it(cast: Cast, meanwhile: Change, said: str) -> None:
    assert heard(cast, cast.grace, omar_asks, meanwhile).partition("\n")[0] == said


@pytest.mark.parametrize(("meanwhile", "said"), [(nothing, "Omar Haddad has joined."), (gone(OMAR), "")])
def test_who_has_joined_is_told_while_they_are_there(cast: Cast, meanwhile: Change, said: str) -> None:
    def joined(unit: Unit) -> MemberJoined:
        return MemberJoined(member(unit, OMAR).person_id, 1)

    assert heard(cast, cast.grace, joined, meanwhile) == said
