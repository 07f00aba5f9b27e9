"""Several meetings stored at once: each as it would be by itself, all of them or none, in as many statements as for two."""

from dataclasses import replace
from typing import Any

import pytest

from core.errors import Conflict
from core.model.booking import State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Claim, Meeting
from core.model.people import Person
from core.model.timers import Timer, TimerKind
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import a_member, an_organisation, at, span


class Scene:
    """Maya calls, Lena comes; an hour each morning from Tuesday on."""

    def __init__(self, unit: Unit) -> None:
        self.here = an_organisation(unit)
        self.maya, _ = a_member(unit, self.here, "Maya")
        self.lena, _ = a_member(unit, self.here, "Lena")

    def meeting(self, day: int, **facts: Any) -> Meeting:
        """Not stored yet."""
        when = span("09:00", "10:00", day=day)
        made = Meeting(0, "", self.here.id, self.maya.id, "Standup", when)
        return replace(made, **facts)

    def claims(self, meeting: Meeting, *people: Person) -> list[Claim]:
        """The time of these, hard."""
        return [Claim(person.calendar_id, meeting.span) for person in people or (self.maya, self.lena)]

    def new(self, day: int) -> tuple[Meeting, list[Invitation], list[Claim]]:
        """What is to be stored."""
        made = self.meeting(day)
        return made, [Invitation(0, 0, self.lena.id)], self.claims(made)


def taken(unit: Unit, person: Person) -> list[tuple[str, int]]:
    found = unit.bookings.claims([person.calendar_id], span("00:00", "23:00", day=0).lasting(at("00:00"), 20 * 1440))
    return [(f"{when.start:%d %H}", owner) for when, owner in found[person.calendar_id]]


def test_each_is_stored_as_by_itself(store: SqlStore) -> None:
    with store.write() as unit:
        scene = Scene(unit)
        made = unit.meetings.add_all([scene.new(day) for day in (1, 2, 3)])
        alone = unit.meetings.add(*scene.new(4))
    with store.read() as unit:
        assert unit.meetings.many([each.id for each in made]) == {each.id: each for each in made}
        invited = unit.meetings.invitations([each.id for each in (*made, alone)])
        assert taken(unit, scene.lena) == [(f"0{3 + place} 09", each.id) for place, each in enumerate((*made, alone))]
    assert len({each.short_id for each in (*made, alone)}) == 4
    assert {tuple(one.person_id for one in each) for each in invited.values()} == {(scene.lena.id,)}


def test_none_is_stored_where_one_is_in_the_way_of_another(store: SqlStore) -> None:
    with store.write() as unit:
        scene = Scene(unit)
    with pytest.raises(Conflict), store.write() as unit:
        unit.meetings.add_all([scene.new(1), scene.new(2), scene.new(1)])
    with store.read() as unit:
        assert taken(unit, scene.maya) == []


def test_each_may_go_where_the_other_was_and_what_ends_keeps_nothing(store: SqlStore) -> None:
    with store.write() as unit:
        scene = Scene(unit)
        first, second, third = unit.meetings.add_all([scene.new(day) for day in (1, 2, 3)])
    with store.write() as unit:
        moved = [
            replace(first, span=second.span, version=2),
            replace(second, span=first.span, version=2),
            replace(third, state=State.CANCELLED, version=2),
        ]
        unit.meetings.save_all(
            [(moved[0], scene.claims(moved[0]), 1), (moved[1], scene.claims(moved[1]), 1), (moved[2], None, 1)]
        )
    with store.read() as unit:
        assert taken(unit, scene.lena) == [("03 09", second.id), ("04 09", first.id)]
        assert list(unit.meetings.many([first.id, second.id, third.id]).values()) == moved


def test_none_is_changed_where_one_has_been_changed_by_somebody_else(store: SqlStore) -> None:
    with store.write() as unit:
        scene = Scene(unit)
        first, second = unit.meetings.add_all([scene.new(day) for day in (1, 2)])
        unit.meetings.save(replace(second, title="Retro", version=2), None, seen=1)
    with pytest.raises(Conflict), store.write() as unit:
        unit.meetings.save_all(
            [(replace(each, title="Late", version=2), None, each.version) for each in (first, second)]
        )
    with store.read() as unit:
        found = unit.meetings.many([first.id, second.id])
    assert [found[each.id].title for each in (first, second)] == ["Standup", "Retro"]


def test_invitations_lines_of_history_and_timers_go_together(store: SqlStore) -> None:
    with store.write() as unit:
        scene = Scene(unit)
        made = unit.meetings.add_all([scene.new(day) for day in (1, 2)])
        ids = [each.id for each in made]
        unit.timers.replace(ids[0], [Timer(ids[0], TimerKind.REMIND, at("08:00"), scene.lena.id, 60)])
        kept = [Timer(number, TimerKind.REMIND, at("08:30"), scene.lena.id, 30) for number in ids]
        unit.timers.replace_all(ids, kept)
        unit.timers.wish(ids[1], scene.lena.id, (5,))
        unit.bookings.note_all([(number, "changed", "why") for number in ids], at("08:00"), by=scene.maya.id)
        one = [each[0] for each in unit.meetings.invitations(ids).values()]
        unit.meetings.save_invitations([replace(each, answer=Answer.ACCEPTED) for each in one])
    with store.write() as unit:
        assert unit.meetings.all_for_update(ids) == {each.id: each for each in made}
        assert unit.meetings.shadows(ids) == {}
        assert [list(unit.timers.of_booking(number)) for number in ids] == [[each] for each in kept]
        assert unit.timers.all_wishes(ids) == {(ids[1], scene.lena.id): (5,)}
        told = [unit.bookings.history(number) for number in ids]
        assert told == [[(at("08:00"), "changed", scene.maya.id, "why")]] * 2
        answers = [each[0].answer for each in unit.meetings.invitations(ids).values()]
        assert answers == [Answer.ACCEPTED] * 2


def test_nothing_is_nothing(store: SqlStore) -> None:
    with store.write() as unit:
        assert unit.meetings.add_all([]) == ()
        unit.meetings.save_all([])
        unit.meetings.save_invitations([])
        unit.bookings.note_all([], at("08:00"))
        unit.timers.replace_all([], [])
        assert (unit.meetings.all_for_update([]), unit.timers.all_wishes([])) == ({}, {})
