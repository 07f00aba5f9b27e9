"""Finding a time for several members, from what the store knows of their hours and claims (S1.67, S1.94, S1.105)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from core.errors import Invalid, NotFound, ZoneUnknown
from core.model.common_times import CommonTime
from core.model.hours import Override, OverrideKind, Stretch
from core.model.minutes import minute_at, moment_at
from core.model.people import Membership, Organisation, Person
from core.model.room import Needs
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.common_times import LONGEST, MOST_PEOPLE, CommonFindings, CommonWish, all_free, common_times
from core.services.meetings import cancel_meeting
from storage.unit_of_work import SqlStore
from tests.builders import a_booking, a_meeting, a_mentee, a_mentor, a_room, a_service, an_organisation, at, span

TUESDAY = span("00:00", "23:59", day=1)


@dataclass
class Scene:
    """Lena in Berlin asks for Maya in Berlin, who works 9 to 17, Omar in London, who has set no hours, and Kim in Tokyo."""

    unit: Unit
    atelier: Organisation
    lena: Person
    asker: Membership
    maya: Person
    mayas: Membership
    omar: Person
    kim: Person

    def finds(self, *required: Person, count: int = 3, **wish: Any) -> CommonFindings:
        """What Lena finds for an hour on Tuesday."""
        whole = CommonWish(tuple(person.id for person in required), TUESDAY, 60)
        return common_times(self.unit, self.asker, replace(whole, **wish), count=count)

    def books(self, host: Person, guest: Person, start: str, end: str) -> None:
        """A session on Tuesday."""
        a_booking(self.unit, a_service(self.unit, self.atelier), host, guest, span(start, end, day=1))


@pytest.fixture
def scene(store: SqlStore) -> Iterator[Scene]:
    with store.write() as unit:
        atelier = an_organisation(unit)
        lena, asker = a_mentee(unit, atelier, "Lena")
        maya, mayas = a_mentor(unit, atelier, "Maya")
        omar, _ = a_mentee(unit, atelier, "Omar", zone="Europe/London")
        kim, _ = a_mentor(unit, atelier, "Kim", zone="Asia/Tokyo", hours=(Stretch(1, 9 * 60, 18 * 60),))
        yield Scene(unit, atelier, lena, asker, maya, mayas, omar, kim)


def starts(found: CommonFindings) -> list[str]:
    """The starts in UTC, in order of rank."""
    return [f"{moment_at(time.start):%a %H:%M}" for time in found.times]


def test_everybodys_hours_and_claims_count_on_their_own_clocks(scene: Scene) -> None:
    scene.books(scene.maya, scene.kim, "09:00", "12:30")
    scene.books(scene.maya, scene.omar, "13:30", "14:00")
    found = scene.finds(scene.maya, scene.omar)
    everybody = (scene.lena.id, scene.maya.id, scene.omar.id)
    assert found.times == (
        CommonTime(minute_at(at("12:30", day=1)), able=everybody),
        CommonTime(minute_at(at("14:00", day=1)), able=everybody),
        CommonTime(minute_at(at("15:00", day=1)), able=everybody),
    )
    assert found.people == {person.id: person for person in (scene.lena, scene.maya, scene.omar)}


def test_it_is_said_who_has_set_no_hours_and_who_no_zone(scene: Scene) -> None:
    nina, _ = a_mentee(scene.unit, scene.atelier, "Nina", zone=None)
    found = scene.finds(scene.maya, nina, count=1)
    assert starts(found) == ["Tue 08:00"]
    assert found.assumed == frozenset({scene.lena.id, nina.id})
    assert found.unplaced == frozenset({nina.id})


def test_overrides_count_and_a_day_off_is_no_time_after_hours(scene: Scene) -> None:
    scene.unit.hours.add_override(scene.mayas.id, Override(date(2026, 3, 3), date(2026, 3, 3), OverrideKind.CLOSED))
    (time,) = scene.finds(scene.maya, scene.omar, count=1).times
    assert (time.missing, time.able) == ((scene.maya.id,), (scene.lena.id, scene.omar.id))


def test_no_meeting_takes_place_without_its_host(scene: Scene) -> None:
    scene.books(scene.kim, scene.lena, "08:00", "15:30")
    found = scene.finds(scene.maya, scene.omar, count=99)
    assert (starts(found)[0], found.times[0].outside) == ("Tue 16:00", (scene.lena.id, scene.maya.id))
    clear = {start for start in starts(found) if not "Tue 07:15" <= start < "Tue 15:30"}
    assert clear == set(starts(found))
    scene.unit.hours.add_override(scene.asker.id, Override(date(2026, 3, 3), date(2026, 3, 3), OverrideKind.CLOSED))
    assert scene.finds(scene.maya, scene.omar).times == ()


def test_where_hours_never_meet_it_is_said_whom_it_would_cost(scene: Scene) -> None:
    found = scene.finds(scene.kim, scene.omar, count=1)
    (time,) = found.times
    assert (starts(found), time.able, time.outside) == (["Tue 08:00"], (scene.lena.id, scene.kim.id), (scene.omar.id,))


def test_optional_people_wait_for_nobody_and_hold_nobody_up(scene: Scene) -> None:
    scene.books(scene.maya, scene.kim, "08:00", "15:00")
    found = scene.finds(scene.maya, optional=(scene.omar.id, scene.maya.id, scene.lena.id, scene.kim.id), count=1)
    (time,) = found.times
    assert (starts(found), time.able, time.absent) == (
        ["Tue 15:00"],
        (scene.lena.id, scene.maya.id, scene.omar.id),
        (scene.kim.id,),
    )


def test_somebody_named_twice_counts_once(scene: Scene) -> None:
    found = scene.finds(scene.maya, scene.lena, scene.maya, scene.lena, count=1)
    assert found.times[0].able == (scene.lena.id, scene.maya.id)


def test_what_is_left_out_is_not_offered_and_nothing_in_the_past(scene: Scene) -> None:
    tuesday_morning, today = span("00:00", "12:00", day=1), Timespan(at("00:00"), at("23:59", day=1))
    found = scene.finds(scene.maya, window=today, left_out=(tuesday_morning,), count=4)
    assert starts(found) == ["Mon 09:00", "Tue 12:00", "Mon 13:00", "Tue 13:00"]
    assert scene.finds(scene.maya, window=span("06:00", "08:00")).times == ()


def test_bad_wishes_are_refused(scene: Scene) -> None:
    nina, _ = a_mentee(scene.unit, an_organisation(scene.unit, "Studio"), "Nina")
    refused: dict[str, Callable[[], object]] = {
        "alone": scene.finds,
        "with oneself": lambda: scene.finds(scene.lena, optional=(scene.lena.id,)),
        "another organisation's": lambda: scene.finds(scene.maya, nina),
        "nobody": lambda: scene.finds(scene.maya, optional=(999_999,)),
        "a crowd": lambda: scene.finds(scene.maya, optional=tuple(range(10_000, 10_500))),
        "no length": lambda: scene.finds(scene.maya, length=0),
        "days long": lambda: scene.finds(scene.maya, length=LONGEST + 1),
    }
    found: dict[str, object] = {}
    for name, ask in refused.items():
        with pytest.raises((Invalid, NotFound)) as raised:
            ask()
        found[name] = raised.value
    assert found == {
        "alone": Invalid("attendees", "missing"),
        "with oneself": Invalid("attendees", "missing"),
        "another organisation's": NotFound("person"),
        "nobody": NotFound("person"),
        "a crowd": Invalid("attendees", "too_many", MOST_PEOPLE),
        "no length": Invalid("length", "too_small", 1),
        "days long": Invalid("length", "too_long", LONGEST),
    }


def test_a_guest_of_one_mentor_finds_times_with_that_mentor_alone(scene: Scene) -> None:
    scene.asker = replace(scene.asker, only_host_id=scene.maya.id)
    assert scene.finds(scene.maya).times
    with pytest.raises(NotFound):
        scene.finds(scene.maya, scene.omar)


def test_the_clock_of_the_one_who_asks_must_be_known(scene: Scene) -> None:
    _, asker = a_mentee(scene.unit, scene.atelier, "Nina", zone=None)
    scene.asker = asker
    with pytest.raises(ZoneUnknown):
        scene.finds(scene.maya)


def test_when_all_are_free_is_what_their_hours_share_without_claims(scene: Scene) -> None:
    scene.books(scene.maya, scene.kim, "12:00", "12:30")
    people = [scene.maya.id, scene.omar.id, scene.maya.id]
    assert all_free(scene.unit, scene.asker, people, TUESDAY) == (
        span("09:00", "12:00", day=1),
        span("12:30", "16:00", day=1),
    )
    assert all_free(scene.unit, scene.asker, [scene.maya.id, scene.kim.id], span("10:00", "12:00", day=1)) == ()


# With a room


def test_the_room_that_was_named_must_be_free_and_open_as_well(scene: Scene) -> None:
    orion = a_room(scene.unit, scene.atelier, "Orion")
    _, other = a_mentee(scene.unit, scene.atelier, "Otto")
    a_meeting(scene.unit, other, span("07:00", "13:00", day=1), room_id=orion.id)
    found = scene.finds(scene.maya, room_id=orion.id, count=2)
    assert (starts(found), found.roomless) == (["Tue 13:00", "Tue 14:00"], False)
    a_meeting(scene.unit, other, span("13:00", "19:00", day=1), room_id=orion.id)
    full = scene.finds(scene.maya, room_id=orion.id, count=1)
    assert (starts(full), full.roomless) == (["Tue 08:00"], True)


def test_some_room_that_has_what_is_needed_must_be_free(scene: Scene) -> None:
    small, large = (
        a_room(scene.unit, scene.atelier, name, seats, amenities=("projector",))
        for name, seats in (("Vega", 4), ("Atlas", 12))
    )
    _, omars = a_mentee(scene.unit, scene.atelier, "Otto")
    a_meeting(scene.unit, omars, span("07:00", "12:00", day=1), room_id=small.id)
    a_meeting(scene.unit, omars, span("12:00", "19:00", day=1), room_id=large.id)
    assert starts(scene.finds(scene.maya, needs=Needs(4, ("projector",)), count=2)) == ["Tue 08:00", "Tue 12:00"]
    assert starts(scene.finds(scene.maya, needs=Needs(8, ("projector",)), count=2)) == ["Tue 08:00", "Tue 09:00"]
    assert scene.finds(scene.maya, needs=Needs(40)).roomless


def test_for_guests_without_a_chat_a_time_of_ones_own_will_do(scene: Scene) -> None:
    assert starts(scene.finds(alone=True, count=1)) == ["Tue 08:00"]


# Fair over zones: the ledger is what the meetings of these people say


def weekly(scene: Scene, weeks: int, *people: Person) -> dict[str, int]:
    """How many early and late hours each is given by so many weekly meetings, each at the best time of its week."""
    given = dict.fromkeys((scene.lena.name, *(person.name for person in people)), 0)
    everybody = {person.id: person.name for person in (scene.lena, *people)}
    for week in range(weeks):
        window = Timespan(at("00:00", day=7 + 7 * week), at("00:00", day=14 + 7 * week))
        (time,) = scene.finds(*people, window=window, count=1).times
        for who in time.odd:
            given[everybody[who]] += 1
        called = Timespan.lasting(moment_at(time.start), 60)
        a_meeting(scene.unit, scene.asker, called, required=tuple(person.id for person in people))
    return given


def test_twelve_weekly_meetings_over_three_zones_are_shared_fairly(scene: Scene) -> None:
    tokyo, _ = a_mentee(scene.unit, scene.atelier, "Yuki", zone="Asia/Tokyo")
    francisco, _ = a_mentee(scene.unit, scene.atelier, "Ana", zone="America/Los_Angeles")
    scene.lena, scene.asker = a_mentee(scene.unit, scene.atelier, "Eve", zone="Europe/London")
    given = weekly(scene, 12, tokyo, francisco)
    assert sum(given.values()) >= 12
    assert max(given.values()) - min(given.values()) <= 1


def test_the_ledger_counts_what_people_have_to_come_to(scene: Scene) -> None:
    late, noon = span("19:00", "20:00"), span("12:00", "13:00", day=2)
    for when, facts in (
        (late, {"required": (scene.maya.id,), "optional": (scene.omar.id,)}),
        (noon, {"required": (scene.maya.id, scene.omar.id)}),
        (span("00:00", "23:00", day=3), {"required": (scene.kim.id,), "all_day": True}),
    ):
        a_meeting(scene.unit, scene.asker, when, **facts)
    cancelled = a_meeting(scene.unit, scene.asker, span("20:00", "21:00", day=1), required=(scene.kim.id,))
    cancel_meeting(scene.unit, scene.asker, cancelled.id, seen=cancelled.version)
    ids = [person.id for person in (scene.lena, scene.maya, scene.omar, scene.kim)]
    attended = scene.unit.meetings.attended(ids, span("00:00", "23:00", day=1).widened(before=5000, after=5000))
    assert attended == {ids[0]: [late, noon], ids[1]: [late, noon], ids[2]: [noon], ids[3]: []}
