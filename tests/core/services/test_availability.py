"""Open times of hosts, from hours, overrides and claims; what is nearest; and which rule keeps a time closed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pytest

from core.model.booking import Booking
from core.model.hours import Override, OverrideKind
from core.model.openings import OpenTime
from core.model.people import Organisation, Person
from core.model.service import Service
from core.ports import Unit
from core.services.availability import Wanted, is_open, other_times, starts_of, why_closed
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_mentee, a_mentor, a_service, an_organisation, at, span

TUESDAY = span("00:00", "23:59", day=1)


@dataclass
class Scene:
    """Maya is open from 08:00 to 16:00 UTC; sessions start each hour."""

    unit: Unit
    atelier: Organisation
    maya: Person
    lena: Person
    service: Service

    def wanted(self, length: int = 30, **facts: Any) -> Wanted:
        """Maya with the service, changed by ``facts``."""
        mentor = self.unit.search.mentors(self.atelier.id, host_ids=(self.maya.id,))[0]
        return Wanted(mentor, replace(self.service, **facts), length)

    def starts(self, wanted: Wanted, *, ignoring: tuple[int, ...] = ()) -> list[str]:
        """Her open starts on Tuesday."""
        found = starts_of(self.unit, [wanted], TUESDAY, ignoring=ignoring)
        return [f"{start:%H:%M}" for start in found.get(self.maya.id, ())]

    def books(self, start: str, end: str) -> Booking:
        """Lena books her on Tuesday."""
        return a_booking(self.unit, self.service, self.maya, self.lena, span(start, end, day=1))

    def others(self, wanted: Wanted, around: datetime, **more: Any) -> list[str]:
        """The nearest other times."""
        found = other_times(self.unit, wanted, around, **more)
        assert all(
            (each.host_id, each.service_id, each.length) == (self.maya.id, self.service.id, wanted.length)
            for each in found
        )
        return [f"{each.starts_at:%a %H:%M}" for each in found]


@pytest.fixture
def scene(sqlite_store: SqlStore) -> Iterator[Scene]:
    with sqlite_store.write() as unit:
        atelier = an_organisation(unit)
        maya, _ = a_mentor(unit, atelier)
        lena, _ = a_mentee(unit, atelier)
        yield Scene(unit, atelier, maya, lena, a_service(unit, atelier, step=60))


class TestOpenStarts:
    def test_hours_without_claims(self, scene: Scene) -> None:
        scene.books("10:00", "11:30")
        assert scene.starts(scene.wanted()) == ["08:00", "09:00", "12:00", "13:00", "14:00", "15:00"]

    def test_a_booking_that_is_moved_is_not_in_its_own_way(self, scene: Scene) -> None:
        own, _ = scene.books("10:00", "10:30"), scene.books("12:00", "12:30")
        starts = scene.starts(scene.wanted(60), ignoring=(own.id,))
        assert starts == ["08:00", "09:00", "10:00", "11:00", "13:00", "14:00", "15:00"]

    def test_a_claim_that_begins_before_the_window_counts(self, scene: Scene) -> None:
        scene.books("08:30", "10:00")
        found = starts_of(scene.unit, [scene.wanted()], span("09:00", "11:00", day=1))
        assert found == {scene.maya.id: [at("10:00", day=1)]}

    def test_a_day_off_closes_it(self, scene: Scene) -> None:
        member = scene.unit.people.membership(scene.atelier.id, scene.maya.id)
        assert member is not None
        tuesday = date(2026, 3, 3)
        scene.unit.hours.add_override(member.id, Override(tuesday, tuesday, OverrideKind.CLOSED))
        assert starts_of(scene.unit, [scene.wanted()], TUESDAY) == {}

    def test_an_inactive_service_and_an_unknown_zone_have_none(self, scene: Scene) -> None:
        wanted = scene.wanted()
        assert starts_of(scene.unit, [scene.wanted(active=False)], TUESDAY) == {}
        unplaced = wanted._replace(mentor=wanted.mentor._replace(zone=None))
        assert starts_of(scene.unit, [unplaced], TUESDAY) == {}


class TestTheNearest:
    def test_three_on_either_side_in_order(self, scene: Scene) -> None:
        scene.books("10:00", "10:30")
        assert scene.others(scene.wanted(), at("10:00", day=1)) == ["Tue 08:00", "Tue 09:00", "Tue 11:00"]

    def test_the_wish_itself_is_none_of_them(self, scene: Scene) -> None:
        assert scene.others(scene.wanted(), at("10:00", day=1)) == ["Tue 08:00", "Tue 09:00", "Tue 11:00"]

    def test_from_now_on_where_the_wish_has_passed(self, scene: Scene) -> None:
        assert scene.others(scene.wanted(), at("10:00", day=-30)) == ["Mon 09:00", "Mon 10:00", "Mon 11:00"]

    def test_the_last_there_are_where_the_wish_is_beyond_the_horizon(self, scene: Scene) -> None:
        others = scene.others(scene.wanted(horizon_days=2), at("10:00", day=300))
        assert others == ["Tue 14:00", "Tue 15:00", "Wed 08:00"]

    def test_as_many_as_there_are(self, scene: Scene) -> None:
        """Two a day on a grid of four hours, and no more than a day ahead."""
        others = scene.others(scene.wanted(horizon_days=1, step=240), at("10:00"), count=5)
        assert others == ["Mon 11:00", "Mon 15:00"]

    def test_free_for_somebody_else_as_well(self, scene: Scene) -> None:
        tom, _ = a_mentor(scene.unit, scene.atelier, "Tom")
        a_booking(scene.unit, scene.service, tom, scene.lena, span("08:00", "10:30", day=1))
        also = (scene.lena.calendar_id,)
        assert scene.others(scene.wanted(), at("10:00", day=1), also=also) == ["Tue 11:00", "Tue 12:00", "Tue 13:00"]

    def test_they_carry_what_a_button_needs(self, scene: Scene) -> None:
        first = other_times(scene.unit, scene.wanted(60), at("10:00", day=1), count=1)
        assert first == (OpenTime(scene.maya.id, scene.service.id, at("09:00", day=1), 60),)


class TestOneTime:
    def test_open_or_not(self, scene: Scene) -> None:
        booked = scene.books("10:00", "10:30")
        wanted = scene.wanted()
        assert is_open(scene.unit, wanted, at("11:00", day=1))
        assert not is_open(scene.unit, wanted, at("11:30", day=1))
        assert not is_open(scene.unit, wanted, at("10:00", day=1))
        assert is_open(scene.unit, wanted, at("10:00", day=1), ignoring=(booked.id,))

    def test_this_very_moment_is_too_late(self, scene: Scene) -> None:
        """Nothing of it could be held, so it is not found either."""
        assert scene.unit.now not in starts_of(scene.unit, [scene.wanted()], span("08:00", "12:00"))[scene.maya.id]
        assert not is_open(scene.unit, scene.wanted(), scene.unit.now)
        assert why_closed(scene.unit, scene.wanted(), scene.unit.now) == "past"

    @pytest.mark.parametrize(
        ("start", "why"),
        [
            (at("07:59"), "past"),
            (at("08:59"), "notice"),
            (at("09:10"), "between"),
            (at("16:00"), "hours"),
            (at("04:00", day=60), "hours"),
            (at("08:01", day=60), "horizon"),
        ],
    )
    def test_which_rule_keeps_it_closed(self, scene: Scene, start: datetime, why: str) -> None:
        assert why_closed(scene.unit, scene.wanted(minimum_notice=60), start) == why
