"""Finding: who has open time, best first and why; when nobody has, what is nearest; what is not offered is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.errors import LengthNotOffered, NotFound, ServiceInactive
from core.model.booking import State
from core.model.hours import Override, OverrideKind, Stretch
from core.model.matching import Reason
from core.model.people import Membership, Organisation, Person
from core.model.service import Service
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.search import Findings, Found, Wish, find, offer_of, offered_by
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_mentee, a_mentor, a_service, an_organisation, at, span

TUESDAY = span("00:00", "23:59", day=1)
SATURDAY = span("00:00", "23:59", day=5)


@dataclass
class Scene:
    """Maya knows Python and SQL, Tom Python, Ines Rust, each Monday to Friday from 9 to 17 in Berlin; Lena looks."""

    unit: Unit
    atelier: Organisation
    service: Service
    maya: Person
    tom: Person
    ines: Person
    lena: Person
    seeker: Membership

    def finds(self, *skills: str, **wish: Any) -> Findings:
        """What Lena finds."""
        ids = tuple(self.unit.organisations.skill(self.atelier.id, name).id for name in skills)
        return find(self.unit, self.seeker, Wish(skill_ids=ids, **wish))

    def offer(self, host: Person, service: Service | None = None, length: int | None = None) -> tuple[int, int]:
        """(service, length) as Lena may book the host."""
        wanted = offer_of(self.unit, self.seeker, host.id, service.id if service else None, length)
        return wanted.service.id, wanted.length


def names(found: Sequence[Found]) -> list[str]:
    """Who was found, in order."""
    return [each.mentor.name for each in found]


def times(found: Found) -> list[str]:
    """The starts of one, in UTC."""
    return [f"{start:%a %H:%M}" for start in found.starts]


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        maya, _ = a_mentor(unit, atelier, "Maya", skills=("Python", "SQL"))
        tom, _ = a_mentor(unit, atelier, "Tom", skills=("Python",))
        ines, _ = a_mentor(unit, atelier, "Ines", skills=("Rust",))
        lena, seeker = a_mentee(unit, atelier, "Lena")
        service = a_service(unit, atelier, step=60)
        yield Scene(unit, atelier, service, maya, tom, ines, lena, seeker)


class TestWho:
    def test_by_skill(self, scene: Scene) -> None:
        assert names(scene.finds("Python", window=TUESDAY).inside) == ["Maya", "Tom"]

    def test_by_any_of_several_skills_who_knows_most_first(self, scene: Scene) -> None:
        assert names(scene.finds("Rust", "Python", "SQL", window=TUESDAY).inside) == ["Maya", "Ines", "Tom"]

    def test_by_name(self, scene: Scene) -> None:
        assert names(scene.finds(host_ids=(scene.tom.id,), window=TUESDAY).inside) == ["Tom"]

    def test_by_service(self, scene: Scene) -> None:
        own = a_service(scene.unit, scene.atelier, "Code review", host_id=scene.tom.id, lengths=(45,))
        (found,) = scene.finds(service_id=own.id, window=TUESDAY).inside
        assert (found.mentor.name, found.service, found.length) == ("Tom", own, 45)

    def test_everybody_without_a_wish(self, scene: Scene) -> None:
        findings = scene.finds()
        assert findings.window == Timespan(at("08:00"), at("08:00", day=14))
        assert names(findings.inside) == ["Ines", "Maya", "Tom"]

    def test_only_those_with_open_time(self, scene: Scene) -> None:
        a_booking(scene.unit, scene.service, scene.maya, scene.lena, span("08:00", "16:00", day=1))
        assert names(scene.finds("Python", window=TUESDAY).inside) == ["Tom"]

    def test_not_oneself(self, scene: Scene) -> None:
        member = scene.unit.people.membership(scene.atelier.id, scene.maya.id)
        assert member is not None
        assert names(find(scene.unit, member, Wish(window=TUESDAY)).inside) == ["Ines", "Tom"]

    def test_a_guest_sees_the_one_who_let_them_in(self, scene: Scene) -> None:
        guest = replace(scene.seeker, only_host_id=scene.tom.id)
        assert names(find(scene.unit, guest, Wish(window=TUESDAY)).inside) == ["Tom"]

    def test_nobody_knows_it(self, scene: Scene) -> None:
        assert scene.finds("Cobol", window=TUESDAY) == Findings(TUESDAY, (), (), 0)


class TestAt:
    """A start was named: nothing else will do."""

    def test_only_those_who_can_begin_then_with_what_else_they_have(self, scene: Scene) -> None:
        a_booking(scene.unit, scene.service, scene.maya, scene.lena, span("10:00", "11:00", day=1))
        findings = scene.finds("Python", window=TUESDAY, at=at("10:00", day=1), length=60)
        assert findings.window == span("10:00", "11:00", day=1)
        assert names(findings.inside) == ["Tom"]
        assert "Tue 10:00" in times(findings.inside[0])
        assert "Tue 11:00" in times(findings.inside[0])

    def test_nobody_can_then_so_that_the_nearest_is_told(self, scene: Scene) -> None:
        findings = scene.finds("Python", window=TUESDAY, at=at("20:00", day=1), length=60)
        assert (findings.window, findings.inside) == (span("20:00", "21:00", day=1), ())
        assert [times(found)[-1] for found in findings.outside] == ["Tue 15:00", "Tue 15:00"]


class TestWhen:
    def test_starts_lie_in_the_window_in_order(self, scene: Scene) -> None:
        (found,) = scene.finds("Rust", window=span("09:30", "12:00", day=1)).inside
        assert times(found) == ["Tue 10:00", "Tue 11:00"]

    def test_in_the_length_asked_for(self, scene: Scene) -> None:
        a_booking(scene.unit, scene.service, scene.ines, scene.lena, span("10:30", "11:00", day=1))
        (found,) = scene.finds("Rust", window=span("09:00", "12:00", day=1), length=60).inside
        assert (found.length, times(found)) == (60, ["Tue 09:00", "Tue 11:00"])

    def test_held_time_is_not_open(self, scene: Scene) -> None:
        held = span("09:00", "09:30", day=1)
        a_booking(scene.unit, scene.service, scene.ines, scene.lena, held, state=State.HELD, expires_at=at("08:05"))
        (found,) = scene.finds("Rust", window=span("09:00", "11:00", day=1)).inside
        assert times(found) == ["Tue 10:00"]

    def test_the_past_is_never_found(self, scene: Scene) -> None:
        findings = scene.finds("Rust", window=Timespan(at("06:00"), at("10:00")))
        assert times(findings.inside[0]) == ["Mon 09:00"]
        past = scene.finds("Rust", window=span("00:00", "07:00"))
        assert (past.inside, times(past.outside[0])[0]) == ((), "Mon 09:00")


class TestOutside:
    def test_nobody_inside_brings_the_nearest_first(self, scene: Scene) -> None:
        """Maya has Friday open, Tom is full then: his Thursday and Monday are further from Saturday."""
        a_booking(scene.unit, scene.service, scene.tom, scene.lena, span("08:00", "16:00", day=4))
        findings = scene.finds("Python", window=SATURDAY)
        assert (findings.inside, findings.known) == ((), 2)
        assert [(found.mentor.name, times(found)) for found in findings.outside] == [
            ("Maya", [f"Fri {hour}:00" for hour in range(10, 16)]),
            ("Tom", ["Thu 13:00", "Thu 14:00", "Thu 15:00", "Mon 08:00", "Mon 09:00", "Mon 10:00"]),
        ]

    def test_they_are_found_on_both_sides(self, scene: Scene) -> None:
        (found,) = scene.finds("Rust", window=Timespan(at("18:00", day=1), at("06:00", day=2))).outside
        assert times(found) == ["Tue 13:00", "Tue 14:00", "Tue 15:00", "Wed 08:00", "Wed 09:00", "Wed 10:00"]

    def test_however_far_they_are(self, scene: Scene) -> None:
        member = scene.unit.people.membership(scene.atelier.id, scene.ines.id)
        assert member is not None
        today = at("00:00").date()
        away = Override(today, today + timedelta(days=40), OverrideKind.CLOSED)
        scene.unit.hours.add_override(member.id, away)
        (found,) = scene.finds("Rust", window=TUESDAY).outside
        assert found.starts[0] == at("07:00", day=42)

    def test_known_but_never_open(self, scene: Scene) -> None:
        member = scene.unit.people.membership(scene.atelier.id, scene.ines.id)
        assert member is not None
        today = at("00:00").date()
        scene.unit.hours.add_override(member.id, Override(today, today + timedelta(days=90), OverrideKind.CLOSED))
        findings = scene.finds("Rust", window=TUESDAY)
        assert (findings.inside, findings.outside, findings.known) == ((), (), 1)


class TestWhy:
    def test_an_even_spread(self, scene: Scene) -> None:
        """Of two who are alike, the one with fewer sessions lately goes first (S0.14)."""
        a_booking(scene.unit, scene.service, scene.maya, scene.lena, span("08:00", "09:00", day=3))
        findings = scene.finds("Python", window=TUESDAY)
        assert [(found.mentor.name, found.reasons) for found in findings.inside] == [
            ("Tom", (Reason.SKILLS, Reason.RESTED)),
            ("Maya", (Reason.SKILLS,)),
        ]

    def test_a_rating_counts_from_three_on(self, scene: Scene) -> None:
        member = scene.unit.people.membership(scene.atelier.id, scene.tom.id)
        assert member is not None
        scene.unit.people.save_membership(replace(member, rating_sum=10, rating_count=2))
        assert names(scene.finds("Python", window=TUESDAY).inside) == ["Maya", "Tom"]
        scene.unit.people.save_membership(replace(member, rating_sum=14, rating_count=3))
        found = scene.finds("Python", window=TUESDAY).inside[0]
        assert (found.mentor.name, found.reasons) == ("Tom", (Reason.SKILLS, Reason.RATING))

    def test_who_can_sooner(self, scene: Scene) -> None:
        a_booking(scene.unit, scene.service, scene.ines, scene.lena, span("08:00", "09:00", day=1))
        findings = scene.finds("Python", "Rust", window=TUESDAY)
        assert [(found.mentor.name, Reason.SOONEST in found.reasons) for found in findings.inside] == [
            ("Maya", True),
            ("Tom", True),
            ("Ines", False),
        ]


class TestWhatIsOffered:
    def test_ones_own_service_goes_before_the_organisations(self, scene: Scene) -> None:
        own = a_service(scene.unit, scene.atelier, "Code review", host_id=scene.tom.id, lengths=(45, 90))
        assert scene.offer(scene.tom) == (own.id, 45)
        assert scene.offer(scene.tom, length=60) == (scene.service.id, 60)
        assert scene.offer(scene.maya) == (scene.service.id, 30)
        services = scene.unit.services.of_organisation(scene.atelier.id)
        assert [each.id for each in offered_by(services, scene.tom.id)] == [own.id, scene.service.id]

    def test_another_mentors_service_is_not_offered(self, scene: Scene) -> None:
        own = a_service(scene.unit, scene.atelier, "Code review", host_id=scene.tom.id)
        with pytest.raises(NotFound) as refused:
            scene.offer(scene.maya, own)
        assert refused.value == NotFound("offer", "Maya")

    def test_a_length_that_nobody_offers(self, scene: Scene) -> None:
        a_service(scene.unit, scene.atelier, "Code review", host_id=scene.tom.id, lengths=(90,))
        with pytest.raises(LengthNotOffered) as refused:
            scene.finds("Python", window=TUESDAY, length=20)
        assert refused.value.lengths == [30, 60, 90]

    def test_a_length_that_only_some_offer_finds_those(self, scene: Scene) -> None:
        a_service(scene.unit, scene.atelier, "Code review", host_id=scene.tom.id, lengths=(90,))
        assert names(scene.finds("Python", window=TUESDAY, length=90).inside) == ["Tom"]

    def test_a_service_that_is_no_longer_active(self, scene: Scene) -> None:
        scene.unit.services.save(replace(scene.service, active=False))
        with pytest.raises(ServiceInactive):
            scene.finds(service_id=scene.service.id)
        assert scene.finds("Python", window=TUESDAY).known == 0

    def test_a_service_of_another_organisation(self, scene: Scene) -> None:
        theirs = a_service(scene.unit, an_organisation(scene.unit, "Studio"))
        with pytest.raises(NotFound) as refused:
            scene.finds(service_id=theirs.id)
        assert refused.value == NotFound("service")

    def test_a_mentor_without_hours_is_not_found(self, scene: Scene) -> None:
        a_mentor(scene.unit, scene.atelier, "Zoe", skills=("Rust",), hours=())
        assert names(scene.finds("Rust", window=TUESDAY).inside) == ["Ines"]


def test_a_window_of_one_persons_day_finds_another_zones_hours(scene: Scene) -> None:
    """Saturday in Auckland begins on Friday in Berlin; a mentor there is open on their own Saturday (complaints 21, 25)."""
    hours = (Stretch(5, 9 * 60, 11 * 60),)
    a_mentor(scene.unit, scene.atelier, "Kiri", zone="Pacific/Auckland", skills=("Go",), hours=hours)
    saturday_there = Timespan(datetime.fromisoformat("2026-03-07T00:00+13:00"), at("11:00", day=5))
    (found,) = scene.finds("Go", window=saturday_there).inside
    assert times(found) == ["Fri 20:00", "Fri 21:00"]


def test_no_session_reaches_into_what_is_left_out(scene: Scene) -> None:
    (maya,) = scene.finds("SQL", window=TUESDAY, left_out=(span("09:15", "14:30", day=1),)).inside
    assert times(maya) == ["Tue 08:00", "Tue 15:00"]


def test_where_all_is_left_out_the_nearest_is_outside_it(scene: Scene) -> None:
    found = scene.finds("SQL", window=TUESDAY, left_out=(TUESDAY,))
    assert found.inside == ()
    assert {start[:3] for start in times(found.outside[0])} == {"Mon", "Wed"}
