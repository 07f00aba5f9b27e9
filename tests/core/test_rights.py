"""Who may do what: each predicate over every role, and over who stands where to a booking."""

from dataclasses import replace

import pytest

from core.model.booking import Booking, State
from core.model.people import Membership, Role
from core.model.rights import administers, mentors, organizes, sees_booking, sees_mentor
from tests.builders import span

MEMBER = Membership(id=1, organisation_id=1, person_id=7)
BOOKING = Booking(1, "B-2345", 1, 1, host_id=7, guest_id=8, span=span("10:00", "10:30"), state=State.CONFIRMED)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (None, set()),
        (Role.MENTOR, {"mentors"}),
        (Role.ORGANIZER, {"organizes"}),
        (Role.ADMIN, {"organizes", "administers"}),
    ],
)
def test_roles(role: Role | None, may: set[str]) -> None:
    member = replace(MEMBER, roles=frozenset({role} if role else ()))
    predicates = {"mentors": mentors, "organizes": organizes, "administers": administers}
    assert {name for name, holds in predicates.items() if holds(member)} == may


def test_several_roles_add_up() -> None:
    member = replace(MEMBER, roles=frozenset({Role.MENTOR, Role.ORGANIZER}))
    assert (mentors(member), organizes(member), administers(member)) == (True, True, False)


def test_members_see_every_mentor_and_a_guest_the_one_who_let_them_in() -> None:
    guest = replace(MEMBER, only_host_id=3)
    assert [sees_mentor(MEMBER, host) for host in (3, 4)] == [True, True]
    assert [sees_mentor(guest, host) for host in (3, 4)] == [True, False]


@pytest.mark.parametrize(
    ("person", "roles", "organisation", "sees"),
    [
        (7, (), 1, True),
        (8, (), 1, True),
        (9, (), 1, False),
        (9, (Role.MENTOR,), 1, False),
        (9, (Role.ORGANIZER,), 1, True),
        (9, (Role.ADMIN,), 1, True),
        (9, (Role.ADMIN,), 2, False),
        (7, (), 2, False),
    ],
    ids=["host", "guest", "stranger", "another mentor", "organizer", "admin", "admin elsewhere", "host elsewhere"],
)
def test_a_booking_is_seen_by_its_sides_and_organizers(
    person: int, roles: tuple[Role, ...], organisation: int, *, sees: bool
) -> None:
    """Everybody else sees busy time and nothing more (guarantee 7)."""
    member = Membership(1, organisation, person, frozenset(roles))
    assert sees_booking(member, BOOKING) is sees
