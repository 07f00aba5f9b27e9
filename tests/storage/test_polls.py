"""Time polls: kept whole, changed one after the other, joined with their people and forgotten with them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.errors import Conflict
from core.model.poll import Choice, Group, Poll, PollState, Vote, Voter, Why
from core.model.room import Needs
from core.ports import Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, a_person, a_room, at, span
from tests.storage.house import House

DEADLINE = at("18:00")


def a_poll(unit: Unit, house: House, **facts: Any) -> Poll:
    """Maya asks Tom and Lena, Omar if he likes, about two times."""
    whole = Poll(
        id=0,
        organisation_id=house.organisation.id,
        host_id=house.maya.id,
        title="Planning",
        choices=(Choice(0, span("10:00", "11:00", day=1)), Choice(0, span("14:00", "15:00", day=1))),
        voters=(Voter(house.tom.id), Voter(house.lena.id), Voter(house.omar.id, required=False)),
        deadline=DEADLINE,
        created_at=MONDAY,
        nudge_at=at("13:00"),
        place="Orion",
        description="The quarter",
        private=True,
    )
    return unit.polls.add(replace(whole, **facts), at("13:00"))


def test_the_room_that_is_wanted_is_kept(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        orion = a_room(unit, house.organisation)
        poll = a_poll(unit, house, room=Needs(6, ("projector",), "Berlin"), room_id=orion.id)
        assert unit.polls.get(poll.id) == poll
        without = unit.polls.get(a_poll(unit, house).id)
        assert without is not None
        assert (without.room, without.room_id) == (None, None)


def test_it_is_kept_whole_and_changed(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        poll = a_poll(unit, house, group=Group("telegram", "", "-1001", "7"), private=False)
        first, second = poll.choices
        assert unit.polls.get(poll.id) == poll
        said = Voter(house.lena.id, True, {first.id: Vote.YES, second.id: Vote.IF_NEEDED}, MONDAY, done=True)
        unit.polls.save_voter(poll.id, replace(said, ballot={second.id: Vote.NO}))
        unit.polls.save_voter(poll.id, said)
        ada = a_person(unit, "Ada")
        came = Voter(ada.id, False, {first.id: Vote.NO}, MONDAY)
        unit.polls.save_voter(poll.id, came)
        closed = replace(
            poll, state=PollState.CLOSED, why=Why.TAKEN, version=2, nudge_at=None, voters=(), deadline=at("19:00")
        )
        unit.polls.save(closed, None, seen=1)
    with store.read() as unit:
        tom, _, omar = poll.voters
        assert unit.polls.get(poll.id) == replace(closed, voters=(tom, said, omar, came))
        assert unit.polls.get(poll.id + 1) is None


def test_a_change_of_what_was_not_seen_is_refused(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        poll = a_poll(unit, house)
        unit.polls.save(replace(poll, version=2), None, seen=1)
    with pytest.raises(Conflict), store.write() as unit:
        unit.polls.save(replace(poll, version=2, title="Other"), None, seen=1)


def test_open_ones_fall_due_and_others_do_not(store: SqlStore, house: House) -> None:
    lease = at("13:00") + timedelta(seconds=30)
    with store.write() as unit:
        poll = a_poll(unit, house)
        over = a_poll(unit, house, state=PollState.WITHDRAWN)
        assert not unit.polls.due.waits(at("12:59"))
        assert unit.polls.due.waits(at("13:00"))
        assert unit.polls.due.lease(at("13:00"), lease, 9) == [poll.id]
        assert not unit.polls.due.waits(at("13:00"))
        unit.polls.save(replace(poll, version=2), at("13:00"), seen=1)
        assert unit.polls.due.lease(at("13:00"), lease, 9) == [poll.id]
        assert over.id != poll.id


def test_each_person_has_their_own_and_those_they_are_asked_in(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        first, second = a_poll(unit, house), a_poll(unit, house, host_id=house.tom.id, voters=(Voter(house.maya.id),))
        over = a_poll(unit, house, state=PollState.BOOKED)
        assert unit.polls.of_person(house.maya.id) == [second, first]
        assert unit.polls.of_person(house.lena.id) == [first]
        assert unit.polls.of_person(house.lena.id, limit=0) == []
        assert unit.polls.of_person(house.lena.id, undecided=False) == [over, first]


def test_two_identities_that_become_one_person_have_one_vote(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        double = a_person(unit, "Lena T.")
        poll = a_poll(unit, house, voters=(Voter(house.lena.id), Voter(double.id), Voter(house.tom.id)))
        other = a_poll(unit, house, host_id=double.id, voters=(Voter(house.lena.id), Voter(house.tom.id)))
        alone = a_poll(unit, house, voters=(Voter(double.id, required=False),))
        for each in (poll, alone):
            unit.polls.save_voter(each.id, Voter(double.id, False, {each.choices[0].id: Vote.YES}, MONDAY))
        unit.people.merge(house.lena.id, double.id)
        joined, hosted, voted = (unit.polls.get(each.id) for each in (poll, other, alone))
        assert joined == replace(poll, voters=(Voter(house.lena.id), Voter(house.tom.id)))
        assert hosted == replace(other, host_id=house.lena.id, voters=(Voter(house.tom.id),))
        assert voted == replace(alone, voters=(Voter(house.lena.id, False, {alone.choices[0].id: Vote.YES}, MONDAY),))


def test_who_is_forgotten_leaves_no_vote_and_no_words(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        poll = a_poll(unit, house)
        unit.polls.save_voter(poll.id, Voter(house.lena.id, True, {poll.choices[0].id: Vote.YES}, MONDAY))
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
        left = tuple(voter for voter in poll.voters if voter.person_id != house.lena.id)
        assert unit.polls.get(poll.id) == replace(poll, voters=left)
        unit.people.forget(house.maya.id, name="somebody", reason="gone")
        assert unit.polls.get(poll.id) == replace(poll, voters=left, title="", place="", description="")
