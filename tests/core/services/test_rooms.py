"""Rooms as organizers keep them, and as whoever needs one finds them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.errors import Invalid, NotAllowed, NotFound
from core.model.hours import WeeklyHours
from core.model.people import Membership, Organisation, Role
from core.model.room import ALWAYS, Needs, Room, Unfit
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import rooms
from core.services.rooms import Kept, RoomTime, RoomWish
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_member, a_mentee, a_mentor, a_room, a_service, an_organisation, at, span


@pytest.fixture
def unit(sqlite_store: SqlStore) -> Iterator[Unit]:
    with sqlite_store.write() as unit:
        yield unit


@pytest.fixture
def atelier(unit: Unit) -> Organisation:
    return an_organisation(unit)


@pytest.fixture
def lena(unit: Unit, atelier: Organisation) -> Membership:
    return a_mentee(unit, atelier)[1]


@pytest.fixture
def olga(unit: Unit, atelier: Organisation) -> Membership:
    return a_member(unit, atelier, "Olga", Role.ORGANIZER)[1]


def take(unit: Unit, atelier: Organisation, room: Room, start: str, end: str, *, day: int = 0) -> int:
    """Somebody has the room."""
    maya, _ = a_mentor(unit, atelier, "Maya")
    omar, _ = a_mentee(unit, atelier, "Omar")
    booking = a_booking(unit, a_service(unit, atelier), maya, omar, span(start, end, day=day))
    unit.bookings.save(replace(booking, version=2), [(room.calendar_id, booking.span)], seen=1)
    return booking.id


def told(times: Sequence[RoomTime]) -> list[tuple[str, str, str]]:
    """(name, from–to, free until) in UTC."""
    return [
        (each.room.name, f"{each.span.start:%a %H:%M}–{each.span.end:%H:%M}", f"{each.until:%H:%M}") for each in times
    ]


class TestKeeping:
    def test_an_organizer_adds_changes_and_retires_a_room(self, unit: Unit, olga: Membership) -> None:
        wanted = replace(
            rooms.draft(olga, "Europe/Berlin"), name="  Orion ", amenities=("Projector ", "TV, big", "projector")
        )
        orion = rooms.keep(unit, olga, wanted)
        assert orion == replace(
            wanted, id=orion.id, calendar_id=orion.calendar_id, name="Orion", amenities=("projector", "tv big")
        )
        assert rooms.keep(unit, olga, replace(orion, capacity=9)).capacity == 9
        assert rooms.switch(unit, olga, orion.id, active=False) == replace(orion, capacity=9, active=False)
        stored = unit.rooms.get(orion.id)
        assert stored == replace(orion, capacity=9, active=False)

    def test_nobody_else_does(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        orion = a_room(unit, atelier)
        changes: list[Callable[[], Room]] = [
            lambda: rooms.draft(lena, "UTC"),
            lambda: rooms.keep(unit, lena, replace(orion, id=0, name="Mine")),
            lambda: rooms.keep(unit, lena, orion),
            lambda: rooms.switch(unit, lena, orion.id, active=False),
        ]
        for change in changes:
            with pytest.raises(NotAllowed) as refused:
                change()
            assert refused.value.needs == "organizer"

    def test_another_organisations_rooms_are_not_found(self, unit: Unit, olga: Membership) -> None:
        theirs = a_room(unit, an_organisation(unit, "Elsewhere"))
        with pytest.raises(NotFound):
            rooms.room_to_edit(unit, olga, theirs.id)
        with pytest.raises(NotFound):
            rooms.look_at(unit, olga, theirs.id, RoomWish())

    @pytest.mark.parametrize(
        ("facts", "refused"),
        [
            ({"name": " "}, Invalid("name", "missing")),
            ({"name": "x" * 61}, Invalid("name", "too_long", 60)),
            ({"name": "orion"}, Invalid("name", "taken")),
            ({"place": "x" * 121}, Invalid("place", "too_long", 120)),
            ({"capacity": 0}, Invalid("capacity", "too_small", 1)),
            ({"capacity": 10_001}, Invalid("capacity", "too_large", 10_000)),
            ({"amenities": tuple(f"thing {n}" for n in range(21))}, Invalid("amenities", "too_many", 20)),
            ({"amenities": ("x" * 41,)}, Invalid("amenities", "too_long", 40)),
            ({"hours": WeeklyHours("UTC")}, Invalid("hours", "missing")),
        ],
    )
    def test_what_cannot_be_is_refused_by_field(
        self, unit: Unit, atelier: Organisation, olga: Membership, facts: dict[str, Any], refused: Invalid
    ) -> None:
        a_room(unit, atelier, "Orion")
        wanted = replace(rooms.draft(olga, "UTC"), name="Vega")
        with pytest.raises(Invalid) as raised:
            rooms.keep(unit, olga, replace(wanted, **facts))
        assert raised.value == refused

    def test_many_at_once_take_the_place_of_those_of_their_name(self, unit: Unit, atelier: Organisation) -> None:
        orion, vega = a_room(unit, atelier, "Orion", active=False), a_room(unit, atelier, "Vega")
        wanted = [
            replace(orion, id=0, calendar_id=0, name="ORION", active=True),
            replace(vega, id=0),
            replace(vega, name="Lyra"),
        ]
        assert rooms.keep_all(unit, atelier.id, wanted) == Kept(added=1, changed=1, same=1)
        assert unit.rooms.get(orion.id) == replace(orion, name="ORION", active=True)
        assert [name for _, name in unit.rooms.names(atelier.id)] == ["ORION", "Vega", "Lyra"]


class TestFinding:
    def test_the_best_free_room_comes_first_with_until_when_it_is_free(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        a_room(unit, atelier, "Hall", 40, amenities=("projector",))
        orion = a_room(unit, atelier, "Orion", 8, amenities=("projector",))
        a_room(unit, atelier, "Vega", 6, amenities=("whiteboard",))
        take(unit, atelier, orion, "15:00", "16:00")
        wish = RoomWish(Needs(6, ("projector",)), at=at("13:00"), length=120)
        found = rooms.find(unit, lena, wish)
        assert told(found.times) == [("Orion", "Mon 13:00–15:00", "15:00"), ("Hall", "Mon 13:00–15:00", "19:00")]
        assert not found.more

    def test_what_is_free_now_says_until_when(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        """It is 8:00 UTC; a room that is free for ten minutes more is not called free."""
        cell, orion = a_room(unit, atelier, "Cell", 2), a_room(unit, atelier, "Orion", 6)
        a_room(unit, atelier, "Vega", 12)
        take(unit, atelier, orion, "08:30", "09:00")
        take(unit, atelier, cell, "08:10", "09:00")
        found = rooms.find(unit, lena, RoomWish())
        assert told(found.times) == [("Orion", "Mon 08:00–08:30", "08:30"), ("Vega", "Mon 08:00–09:00", "19:00")]

    def test_where_none_is_free_the_next_room_and_time_are_told(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        orion, vega = a_room(unit, atelier, "Orion", 6), a_room(unit, atelier, "Vega", 8)
        take(unit, atelier, orion, "09:00", "12:00")
        take(unit, atelier, vega, "08:00", "11:10")
        found = rooms.find(unit, lena, RoomWish(Needs(6), at=at("09:30"), length=60))
        assert found.times == ()
        assert told(found.later) == [("Vega", "Mon 11:10–12:10", "12:10"), ("Orion", "Mon 12:00–13:00", "13:00")]
        night = rooms.find(unit, lena, RoomWish(Needs(7), at=at("22:00"), length=60))
        assert told(night.later) == [("Vega", "Tue 07:00–08:00", "08:00")]

    def test_in_a_window_each_room_has_its_first_time(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        orion, _ = a_room(unit, atelier, "Orion", 6), a_room(unit, atelier, "Vega", 8)
        take(unit, atelier, orion, "11:30", "13:00")
        found = rooms.find(unit, lena, RoomWish(window=span("12:00", "18:00")))
        assert told(found.times) == [("Vega", "Mon 12:00–13:00", "13:00"), ("Orion", "Mon 13:00–14:00", "14:00")]
        assert told(rooms.find(unit, lena, RoomWish(window=span("06:00", "09:00"))).times) == [
            ("Orion", "Mon 08:00–09:00", "09:00"),
            ("Vega", "Mon 08:00–09:00", "09:00"),
        ]

    def test_of_many_rooms_a_few_are_offered(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        for number in range(8):
            a_room(unit, atelier, f"Room {number}", 4 + number)
        found = rooms.find(unit, lena, RoomWish(Needs(6), at=at("10:00"), length=30))
        assert [each.room.name for each in found.times] == [f"Room {number}" for number in range(2, 7)]
        assert found.more

    def test_where_no_room_fits_the_nearest_are_told_with_why(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        hall = a_room(unit, atelier, "Hall", 40)
        orion = a_room(unit, atelier, "Orion", 8, amenities=("projector",))
        found = rooms.find(unit, lena, RoomWish(Needs(10, ("projector",))))
        assert found.almost == ((hall, Unfit(missing=("projector",))), (orion, Unfit(wanted=10)))
        assert rooms.find(unit, lena, RoomWish(Needs(50))).almost == ((hall, Unfit(wanted=50)),)
        assert rooms.find(unit, lena, RoomWish(Needs(50, ("piano",)))).almost == (
            (hall, Unfit(wanted=50, missing=("piano",))),
        )

    def test_an_organisation_without_rooms_has_none(self, unit: Unit, lena: Membership) -> None:
        assert rooms.find(unit, lena, RoomWish()) == rooms.RoomsFound(RoomWish(), fit=False)

    def test_a_mentors_guest_is_told_of_no_room(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        orion = a_room(unit, atelier)
        guest = replace(lena, only_host_id=1)
        assert rooms.find(unit, guest, RoomWish()) == rooms.RoomsFound(RoomWish(), fit=False)
        with pytest.raises(NotFound):
            rooms.look_at(unit, guest, orion.id, RoomWish())

    def test_what_a_booking_has_may_be_left_out(self, unit: Unit, atelier: Organisation) -> None:
        orion = a_room(unit, atelier)
        taken = take(unit, atelier, orion, "10:00", "11:00")
        assert rooms.rooms_free(unit, atelier.id, Needs(), span("10:30", "11:30")) == []
        assert rooms.rooms_free(unit, atelier.id, Needs(), span("10:30", "11:30"), ignoring=[taken]) == [orion]
        assert rooms.rooms_free(unit, atelier.id, Needs(), span("20:30", "21:30")) == ()


class TestByName:
    def test_a_room_that_is_free_can_be_had(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        orion = a_room(unit, atelier)
        take(unit, atelier, orion, "15:00", "16:00")
        named = rooms.look_at(unit, lena, orion.id, RoomWish(at=at("13:00"), length=60))
        assert named == rooms.Named(orion, time=RoomTime(orion, span("13:00", "14:00"), at("15:00")))

    def test_one_that_is_too_small_says_so(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        orion, hall = a_room(unit, atelier), a_room(unit, atelier, "Hall", 40)
        named = rooms.look_at(unit, lena, orion.id, RoomWish(Needs(12), at=at("13:00"), length=60))
        assert (named.unfit, named.taken, named.later) == (Unfit(wanted=12), False, None)
        assert named.others == (RoomTime(hall, span("13:00", "14:00"), at("19:00")),)

    def test_one_that_is_taken_has_a_next_time_and_there_are_others(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        orion, vega = a_room(unit, atelier), a_room(unit, atelier, "Vega", 8)
        take(unit, atelier, orion, "13:30", "15:00")
        named = rooms.look_at(unit, lena, orion.id, RoomWish(at=at("13:00"), length=60))
        assert named == rooms.Named(
            orion,
            taken=True,
            later=RoomTime(orion, span("15:00", "16:00"), at("16:00")),
            others=(RoomTime(vega, span("13:00", "14:00"), at("19:00")),),
        )

    def test_one_that_is_closed_then_opens_again(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        orion = a_room(unit, atelier)
        named = rooms.look_at(unit, lena, orion.id, RoomWish(at=at("22:00"), length=60))
        assert (named.unfit, named.others) == (Unfit(closed=True), ())
        assert named.later == RoomTime(orion, span("07:00", "08:00", day=1), at("08:00", day=1))

    def test_one_that_is_retired_is_not_had(self, unit: Unit, atelier: Organisation, lena: Membership) -> None:
        old = a_room(unit, atelier, active=False)
        named = rooms.look_at(unit, lena, old.id, RoomWish())
        assert (named.unfit, named.later, named.time) == (Unfit(retired=True), None, None)

    def test_a_long_booking_looks_as_far_ahead_as_it_is(
        self, unit: Unit, atelier: Organisation, lena: Membership
    ) -> None:
        hall = a_room(unit, atelier, hours=WeeklyHours("Europe/Berlin", ALWAYS))
        three_days = 3 * 1440
        named = rooms.look_at(unit, lena, hall.id, RoomWish(at=at("10:00"), length=three_days))
        whole = Timespan(at("10:00"), at("10:00") + timedelta(days=3))
        assert named.time == RoomTime(hall, whole, whole.end, far=True)
