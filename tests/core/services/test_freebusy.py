"""Free and busy time of a colleague: when, and nothing about what or with whom (S1.67, S1.90)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from core.errors import NotFound
from core.model.booking import State
from core.model.hours import Override, OverrideKind, Stretch
from core.model.people import Membership, Organisation, Person, Role
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.freebusy import FreeAndBusy, Told, free_busy
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_meeting, a_mentee, a_mentor, a_service, an_organisation, at, span

TUESDAY = span("00:00", "23:59", day=1)


@dataclass
class Scene:
    """Maya is open from 08:00 to 16:00 UTC, Omar has set no hours; Lena asks."""

    unit: Unit
    atelier: Organisation
    maya: Person
    mentor: Membership
    omar: Person
    lena: Person
    asker: Membership

    def books(self, host: Person, guest: Person, start: str, end: str, **state: Any) -> None:
        """A booking on Tuesday."""
        service = a_service(self.unit, self.atelier)
        a_booking(self.unit, service, host, guest, span(start, end, day=1), **state)

    def sees(self, person: Person, window: Timespan = TUESDAY) -> FreeAndBusy:
        """What Lena sees of the person."""
        return free_busy(self.unit, self.asker, person.id, window)


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        maya, mentor = a_mentor(unit, atelier)
        omar, _ = a_mentee(unit, atelier, "Omar")
        lena, asker = a_mentee(unit, atelier, "Lena")
        yield Scene(unit, atelier, maya, mentor, omar, lena, asker)


def spans(*times: str, day: int = 1) -> tuple[Timespan, ...]:
    """``HH:MM-HH:MM`` on that day."""
    return tuple(span(*each.split("-"), day=day) for each in times)


def test_open_time_without_what_is_claimed(scene: Scene) -> None:
    scene.books(scene.maya, scene.omar, "10:00", "10:30")
    scene.books(scene.maya, scene.lena, "10:30", "11:00")
    scene.books(scene.omar, scene.maya, "18:00", "19:00")
    free, busy = spans("08:00-10:00", "11:00-16:00"), spans("10:00-11:00", "18:00-19:00")
    own = (Told(span("10:30", "11:00", day=1), "Session"),)
    assert scene.sees(scene.maya) == FreeAndBusy(scene.maya, free, busy, hours=True, told=own)


def test_whoever_has_set_no_hours_is_free_where_nothing_is_claimed(scene: Scene) -> None:
    scene.books(scene.maya, scene.omar, "10:00", "10:30")
    free, busy = spans("00:00-10:00", "10:30-23:59"), spans("10:00-10:30")
    assert scene.sees(scene.omar) == FreeAndBusy(scene.omar, free, busy, hours=False)


def test_what_it_is_busy_with_is_told_to_who_is_part_of_it_and_to_organizers(scene: Scene) -> None:
    own, others, secret = (
        span(start, end, day=1) for start, end in (("09:00", "10:00"), ("11:00", "12:00"), ("13:00", "14:00"))
    )
    a_meeting(scene.unit, scene.mentor, own, title="Planning", required=(scene.lena.id,))
    a_meeting(scene.unit, scene.mentor, others, title="Review", required=(scene.omar.id,))
    a_meeting(scene.unit, scene.mentor, secret, title="Secret", private=True, required=(scene.omar.id,))
    seen = scene.sees(scene.maya)
    assert (seen.busy, seen.told) == ((own, others, secret), (Told(own, "Planning"),))
    scene.asker = replace(scene.asker, roles=frozenset({Role.ORGANIZER}))
    assert scene.sees(scene.maya).told == (Told(own, "Planning"), Told(others, "Review"))


def test_time_held_of_somebody_is_busy(scene: Scene) -> None:
    scene.books(scene.maya, scene.omar, "10:00", "10:30", state=State.HELD, expires_at=at("08:05"))
    assert scene.sees(scene.maya).busy == spans("10:00-10:30")
    assert scene.sees(scene.omar).busy == ()


def test_busy_time_is_cut_to_the_window(scene: Scene) -> None:
    scene.books(scene.maya, scene.omar, "10:00", "12:00")
    seen = scene.sees(scene.maya, span("11:00", "13:00", day=1))
    assert (seen.free, seen.busy) == (spans("12:00-13:00"), spans("11:00-12:00"))


def test_what_another_organisation_has_is_busy_alike(scene: Scene) -> None:
    studio = an_organisation(scene.unit, "Studio")
    nina, _ = a_mentee(scene.unit, studio, "Nina")
    scene.unit.people.join(studio.id, scene.maya.id)
    a_booking(scene.unit, a_service(scene.unit, studio), scene.maya, nina, span("10:00", "11:00", day=1))
    assert scene.sees(scene.maya).busy == spans("10:00-11:00")


@pytest.mark.parametrize(
    ("zone", "day", "window", "free"),
    [
        ("Asia/Kolkata", date(2026, 3, 4), span("20:00", "23:00", day=1), spans("21:30-22:30")),
        ("America/Los_Angeles", date(2026, 3, 2), span("02:00", "04:00", day=1), spans("02:00-03:00")),
    ],
    ids=["east, where it is tomorrow", "west, where it is yesterday"],
)
def test_days_are_the_persons_own(
    scene: Scene, zone: str, day: date, window: Timespan, free: tuple[Timespan, ...]
) -> None:
    """Extra time on a date counts although UTC has another date then (complaint 17)."""
    evening = {"Asia/Kolkata": (3 * 60, 4 * 60), "America/Los_Angeles": (18 * 60, 19 * 60)}[zone]
    kiri, member = a_mentor(scene.unit, scene.atelier, "Kiri", zone=zone, hours=(Stretch(0, 540, 600),))
    scene.unit.hours.add_override(member.id, Override(day, day, OverrideKind.EXTRA, (evening,)))
    assert scene.sees(kiri, window).free == free


def test_a_stranger_is_not_there(scene: Scene) -> None:
    nina, _ = a_mentee(scene.unit, an_organisation(scene.unit, "Studio"), "Nina")
    for person_id in (nina.id, 999):
        with pytest.raises(NotFound) as refused:
            free_busy(scene.unit, scene.asker, person_id, TUESDAY)
        assert refused.value == NotFound("person")


def test_a_guest_sees_only_the_mentor_who_let_them_in(scene: Scene) -> None:
    scene.asker = replace(scene.asker, only_host_id=scene.maya.id)
    assert scene.sees(scene.maya).hours
    with pytest.raises(NotFound):
        scene.sees(scene.omar)
