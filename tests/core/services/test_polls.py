"""Time polls as they are lived: put to people, voted in, booked by themselves or by the host, closed, withdrawn."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import TypeVar

import pytest

from core.errors import Clashing, Conflict, Invalid, NotAllowed, NotFound, PollOver
from core.events import PollChanged, PollNudged, PollOpened, PollPosted, PollSettled
from core.model.booking import LIVE
from core.model.invitation import Answer
from core.model.people import Membership, Person
from core.model.poll import SETTLING, Group, PollState, Vote, Why
from core.ports import Unit
from core.services import polls, privacy
from core.services.export.polls import poll_records
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_meeting, a_member, an_organisation, at, span
from tests.core.services.polling import DEADLINE, TIMES, Stage

T = TypeVar("T")


@pytest.fixture
def stage(store: SqlStore, clock: SetClock) -> Stage:
    with store.write() as unit:
        atelier = an_organisation(unit)
        maya, ana, bob, cleo = (a_member(unit, atelier, name)[1] for name in ("Maya", "Ana", "Bob", "Cleo"))
    return Stage(store, clock, atelier, maya, ana, bob, cleo)


YES, MAYBE, NO = Vote.YES, Vote.IF_NEEDED, Vote.NO


class TestBeginning:
    def test_everybody_who_is_asked_hears_of_it_and_the_host_does_not(self, stage: Stage) -> None:
        poll = stage.starts()
        asked = [stage.ana, stage.bob, stage.cleo]
        assert stage.told() == [(each.person_id, PollOpened(poll.id)) for each in asked]
        assert [(voter.person_id, voter.required) for voter in poll.voters] == [
            (stage.ana.person_id, True),
            (stage.bob.person_id, True),
            (stage.cleo.person_id, False),
        ]
        assert stage.stored(poll) == poll

    def test_named_twice_one_is_asked_once_and_nobody_asks_themself(self, stage: Stage) -> None:
        ana, maya = stage.ana.person_id, stage.maya.person_id
        poll = stage.starts(required=(ana, maya, ana), optional=(ana, maya))
        assert [(voter.person_id, voter.required) for voter in poll.voters] == [(ana, True)]

    def test_times_named_twice_are_one_and_stand_in_order(self, stage: Stage) -> None:
        poll = stage.starts(starts=(*reversed(TIMES), TIMES[0]))
        assert [choice.span.start for choice in poll.choices] == list(TIMES)

    @pytest.mark.parametrize(
        ("facts", "wrong"),
        [
            ({"starts": TIMES[:1]}, Invalid("times", "too_few", 2)),
            ({"starts": (TIMES[0], TIMES[0])}, Invalid("times", "too_few", 2)),
            ({"starts": tuple(TIMES[0] + timedelta(hours=n) for n in range(200))}, Invalid("times", "too_many", 8)),
            ({"starts": (at("07:00"), *TIMES)}, Invalid("times", "past")),
            ({"deadline": at("07:59")}, Invalid("deadline", "past")),
            ({"deadline": at("08:00")}, Invalid("deadline", "past")),
            ({"deadline": at("09:01", day=2)}, Invalid("deadline", "after_times")),
            ({"length": 4}, Invalid("length", "too_small", 5)),
            ({"length": 721}, Invalid("length", "too_large", 720)),
            ({"title": "  "}, Invalid("title", "missing")),
            ({"title": "x" * 81}, Invalid("title", "too_long", 80)),
            ({"required": (), "optional": ()}, Invalid("required", "missing")),
            ({"required": tuple(range(1000, 1051))}, Invalid("required", "too_many", 50)),
            ({"private": True, "group": Group("telegram", "", "-1")}, Invalid("private", "public")),
        ],
    )
    def test_what_cannot_be_is_named(self, stage: Stage, facts: dict[str, object], wrong: Invalid) -> None:
        assert stage.refused(lambda unit: polls.start(unit, stage.maya, stage.draft(**facts))) == wrong
        assert stage.told() == []

    def test_nobody_of_another_organisation_is_asked(self, stage: Stage) -> None:
        with stage.store.write() as unit:
            other = an_organisation(unit, "Guild")
            nina, _ = a_member(unit, other, "Nina")
        wanted = stage.draft(required=(nina.id,))
        assert stage.refused(lambda unit: polls.start(unit, stage.maya, wanted)) == NotFound("person")

    def test_in_a_group_nobody_need_be_named(self, stage: Stage) -> None:
        poll = stage.starts(required=(), optional=(), group=Group("slack", "T1", "C1"))
        assert stage.told() == [(stage.maya.person_id, PollPosted(poll.id))]


class TestBookingByItself:
    def test_the_time_at_which_all_required_can_is_booked_and_they_are_invited(self, stage: Stage) -> None:
        poll = stage.starts(place="Orion", description="The quarter")
        stage.votes(stage.cleo, poll, NO, NO, NO)
        stage.votes(stage.ana, poll, NO, YES, YES)
        stage.told()
        booked = stage.votes(stage.bob, poll, YES, MAYBE, NO)
        second = poll.choices[1]
        assert (booked.state, booked.booked_id) == (PollState.BOOKED, second.id)
        with stage.store.read() as unit:
            assert booked.meeting_id is not None
            meeting = unit.meetings.get(booked.meeting_id)
            invitations = unit.meetings.invitations([booked.meeting_id])[booked.meeting_id]
        assert meeting is not None
        assert (meeting.title, meeting.span, meeting.host_id) == ("Planning", second.span, stage.maya.person_id)
        assert (meeting.place, meeting.description, meeting.private) == ("Orion", "The quarter", False)
        assert [(each.person_id, each.required, each.answer) for each in invitations] == [
            (stage.ana.person_id, True, Answer.ACCEPTED),
            (stage.bob.person_id, True, Answer.PENDING),
            (stage.cleo.person_id, False, Answer.PENDING),
        ]
        settled = (stage.maya.person_id, PollSettled(poll.id, booked.version))
        assert settled in stage.told()

    def test_an_answer_without_a_last_word_is_whole_after_a_while(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        stage.votes(stage.bob, poll, YES, done=False)
        stage.passes(stage.clock.now() + SETTLING - timedelta(seconds=1))
        assert stage.stored(poll).state is PollState.OPEN
        stage.passes(stage.clock.now() + timedelta(seconds=1))
        assert stage.stored(poll).state is PollState.BOOKED

    def test_a_time_that_is_no_longer_free_is_passed_over(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES, YES)
        with stage.store.write() as unit:
            a_meeting(unit, stage.bob, span("10:30", "11:30", day=1), title="Other")
        booked = stage.votes(stage.bob, poll, YES, YES)
        assert (booked.state, booked.booked_id) == (PollState.BOOKED, poll.choices[1].id)

    def test_where_none_is_free_any_more_the_host_decides(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        with stage.store.write() as unit:
            a_meeting(unit, stage.maya, span("10:30", "11:30", day=1), title="Other")
        closed = stage.votes(stage.bob, poll, YES)
        assert (closed.state, closed.why) == (PollState.CLOSED, Why.TAKEN)
        assert stage.told()[-1] == (stage.maya.person_id, PollSettled(poll.id, closed.version))

    def test_who_may_come_is_not_waited_for_and_holds_nothing_up(self, stage: Stage) -> None:
        poll = stage.starts()
        with stage.store.write() as unit:
            a_meeting(unit, stage.cleo, span("10:30", "11:30", day=1), title="Other")
        stage.votes(stage.ana, poll, YES)
        assert stage.votes(stage.bob, poll, YES).state is PollState.BOOKED

    def test_a_private_poll_makes_a_private_meeting(self, stage: Stage) -> None:
        poll = stage.starts(private=True)
        stage.votes(stage.ana, poll, YES)
        booked = stage.votes(stage.bob, poll, YES)
        with stage.store.read() as unit:
            meeting = unit.meetings.get(booked.meeting_id or 0)
        assert meeting is not None
        assert meeting.private

    def test_of_two_last_words_at_once_one_books(self, stage: Stage) -> None:
        poll = stage.starts()
        for who in (stage.ana, stage.bob):
            stage.votes(who, poll, YES, done=False)
        start, outcomes = Barrier(2), list[PollState | str]()

        def says(who: Membership) -> None:
            start.wait()
            try:
                outcomes.append(stage.does(lambda unit: polls.finish(unit, who, poll.id)).state)
            except PollOver:
                outcomes.append("over")

        threads = [Thread(target=says, args=(who,)) for who in (stage.ana, stage.bob)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(map(str, outcomes)) == ["booked", "open"]
        with stage.store.read() as unit:
            mine = unit.meetings.of_person(stage.maya.person_id, None, LIVE)
        assert len(mine) == 1


class TestVoting:
    def test_a_press_says_the_next_thing(self, stage: Stage) -> None:
        poll = stage.starts()
        first = poll.choices[0].id
        said = []
        for _ in range(4):
            now = stage.does(lambda unit: polls.vote(unit, stage.ana, poll.id, first))
            voter = now.voter(stage.ana.person_id)
            assert voter is not None
            said.append(voter.ballot[first])
        assert said == [YES, MAYBE, NO, YES]

    def test_the_same_word_again_changes_nothing(self, stage: Stage) -> None:
        poll = stage.starts()
        once = stage.votes(stage.ana, poll, YES, done=False)
        stage.told()
        assert stage.votes(stage.ana, poll, YES, done=False) == once
        assert stage.told() == []

    def test_while_one_presses_only_the_host_sees_it_and_then_all_do(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.told()
        stage.votes(stage.ana, poll, YES, done=False)
        changed = PollChanged(poll.id)
        assert stage.told() == [(stage.maya.person_id, changed)]
        stage.does(lambda unit: polls.finish(unit, stage.ana, poll.id))
        everybody = sorted(each.person_id for each in (stage.maya, stage.ana, stage.bob, stage.cleo))
        assert stage.told() == [(person, changed) for person in everybody]

    def test_none_of_the_times_suits(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        closed = stage.does(lambda unit: polls.finish(unit, stage.bob, poll.id, none=True))
        assert (closed.state, closed.why) == (PollState.CLOSED, Why.NO_TIME)

    def test_in_a_group_whoever_is_there_votes(self, stage: Stage) -> None:
        poll = stage.starts(required=(), optional=(), group=Group("slack", "T1", "C1"))
        stage.told()
        voted = stage.votes(stage.bob, poll, YES, done=False)
        assert [(voter.person_id, voter.required) for voter in voted.voters] == [(stage.bob.person_id, False)]
        assert (stage.maya.person_id, PollPosted(poll.id)) in stage.told()

    def test_who_was_not_asked_learns_nothing_of_it(self, stage: Stage) -> None:
        poll = stage.starts(optional=())
        first = poll.choices[0].id
        acts: list[Callable[[Unit], object]] = [
            lambda unit: polls.shown(unit, stage.cleo, poll.id),
            lambda unit: polls.vote(unit, stage.cleo, poll.id, first),
            lambda unit: polls.finish(unit, stage.cleo, poll.id),
            lambda unit: polls.choose(unit, stage.cleo, poll.id, first),
            lambda unit: polls.withdraw(unit, stage.cleo, poll.id),
            lambda unit: polls.extend(unit, stage.cleo, poll.id, at("19:00")),
        ]
        assert [stage.refused(act) for act in acts] == [NotFound("poll")] * len(acts)
        assert stage.does(lambda unit: polls.listed(unit, stage.cleo)) == []

    def test_who_is_asked_does_not_decide_and_the_host_does_not_vote(self, stage: Stage) -> None:
        poll = stage.starts()
        first = poll.choices[0].id
        assert stage.refused(lambda unit: polls.choose(unit, stage.ana, poll.id, first)) == NotAllowed("poll_host")
        assert stage.refused(lambda unit: polls.vote(unit, stage.maya, poll.id, first)) == NotAllowed("voter")

    def test_a_time_that_has_passed_and_one_of_another_poll_are_refused(self, stage: Stage) -> None:
        poll, other = stage.starts(deadline=at("20:00", day=1)), stage.starts()
        stage.clock.set(at("10:00", day=1))
        first = poll.choices[0].id
        assert stage.refused(lambda unit: polls.vote(unit, stage.ana, poll.id, first)) == Invalid("times", "past")
        elsewhere = other.choices[1].id
        assert stage.refused(lambda unit: polls.vote(unit, stage.ana, poll.id, elsewhere)) == NotFound("time")


class TestTheClock:
    def test_who_has_not_voted_is_reminded_once_half_way(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        stage.told()
        stage.passes(at("13:00"))
        nudged = [(each.person_id, PollNudged(poll.id)) for each in (stage.bob, stage.cleo)]
        assert [each for each in stage.told() if isinstance(each[1], PollNudged)] == nudged
        stage.passes(at("15:00"))
        assert [each for each in stage.told() if isinstance(each[1], PollNudged)] == []

    def test_the_deadline_closes_it_and_late_voters_are_told_where_it_stands(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        stage.passes(DEADLINE)
        closed = stage.stored(poll)
        assert (closed.state, closed.why) == (PollState.CLOSED, Why.DEADLINE)
        assert stage.told()[-1] == (stage.maya.person_id, PollSettled(poll.id, closed.version))
        first = poll.choices[0].id
        assert stage.refused(lambda unit: polls.vote(unit, stage.bob, poll.id, first)) == PollOver(closed)
        assert stage.refused(lambda unit: polls.finish(unit, stage.bob, poll.id)) == PollOver(closed)

    def test_after_a_standstill_what_was_said_by_the_deadline_is_booked(self, stage: Stage) -> None:
        poll = stage.starts()
        for who in (stage.ana, stage.bob):
            stage.votes(who, poll, YES, done=False)
        stage.passes(at("20:00"))
        assert stage.stored(poll).state is PollState.BOOKED


class TestTheHost:
    def test_a_press_books_a_time_whatever_was_said(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, NO, NO, YES)
        booked = stage.does(lambda unit: polls.choose(unit, stage.maya, poll.id, poll.choices[0].id))
        assert (booked.state, booked.booked_id) == (PollState.BOOKED, poll.choices[0].id)
        again = stage.refused(lambda unit: polls.choose(unit, stage.maya, poll.id, poll.choices[1].id))
        assert again == PollOver(stage.stored(poll))

    def test_a_time_that_is_taken_is_refused_and_the_poll_stays_open(self, stage: Stage) -> None:
        poll = stage.starts()
        with stage.store.write() as unit:
            a_meeting(unit, stage.bob, span("10:30", "11:30", day=1), title="Other")
        refusal = stage.refused(lambda unit: polls.choose(unit, stage.maya, poll.id, poll.choices[0].id))
        assert isinstance(refusal, Clashing)
        assert stage.stored(poll) == poll

    def test_withdrawn_nobody_votes_any_more(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.told()
        withdrawn = stage.does(lambda unit: polls.withdraw(unit, stage.maya, poll.id))
        everybody = sorted(each.person_id for each in (stage.maya, stage.ana, stage.bob, stage.cleo))
        assert stage.told() == [(person, PollChanged(poll.id)) for person in everybody]
        first = poll.choices[0].id
        assert stage.refused(lambda unit: polls.vote(unit, stage.ana, poll.id, first)) == PollOver(withdrawn)
        stage.passes(DEADLINE)
        assert stage.stored(poll).state is PollState.WITHDRAWN

    def test_asked_again_all_may_change_what_they_said(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES, NO)
        stage.votes(stage.bob, poll, NO, YES)
        stage.told()
        stage.does(lambda unit: polls.extend(unit, stage.maya, poll.id, at("20:00")))
        assert [person for person, event in stage.told() if isinstance(event, PollNudged)] == sorted(
            each.person_id for each in (stage.ana, stage.bob, stage.cleo)
        )
        stage.votes(stage.bob, poll, YES)
        booked = stage.votes(stage.ana, poll)
        assert (booked.state, booked.booked_id) == (PollState.BOOKED, poll.choices[0].id)

    def test_another_deadline_keeps_what_was_said(self, stage: Stage) -> None:
        poll = stage.starts()
        stage.votes(stage.ana, poll, YES)
        longer = stage.does(lambda unit: polls.extend(unit, stage.maya, poll.id, at("20:00")))
        assert (longer.deadline, longer.state) == (at("20:00"), PollState.OPEN)
        assert stage.votes(stage.bob, poll, YES).state is PollState.BOOKED

    @pytest.mark.parametrize(("until", "why"), [(at("08:00"), "past"), (at("09:01", day=2), "after_times")])
    def test_a_deadline_that_cannot_be_is_refused(self, stage: Stage, until: datetime, why: str) -> None:
        poll = stage.starts()
        refusal = stage.refused(lambda unit: polls.extend(unit, stage.maya, poll.id, until))
        assert refusal == Invalid("deadline", why)

    def test_who_leaves_takes_their_polls_along(self, stage: Stage) -> None:
        poll = stage.starts()
        with stage.store.read() as unit:
            maya = unit.people.get(stage.maya.person_id)
        assert isinstance(maya, Person)
        stage.does(lambda unit: privacy.forget(unit, maya, name="somebody", reason="gone"))
        left = stage.stored(poll)
        assert (left.state, left.title) == (PollState.WITHDRAWN, "")


def test_whatever_thirty_two_people_press_at_once_every_vote_is_kept_and_one_time_is_booked(stage: Stage) -> None:
    """Sixteen say yes and sixteen if need be, each while the others do, and the host books at the same time."""
    with stage.store.write() as unit:
        crowd = [a_member(unit, stage.atelier, f"P{number}")[1] for number in range(32)]
    poll = stage.starts(required=tuple(each.person_id for each in crowd), optional=())
    first, second, _ = poll.choices
    start, refused = Barrier(len(crowd) + 1), list[str]()

    def presses(who: Membership, said: Vote) -> None:
        start.wait()
        for act in (
            lambda unit: polls.vote(unit, who, poll.id, first.id, said),
            lambda unit: polls.finish(unit, who, poll.id),
        ):
            try:
                patiently(stage.store, act)
            except PollOver as over:
                refused.append(over.poll.state.value)

    def books() -> None:
        start.wait()
        try:
            patiently(stage.store, lambda unit: polls.choose(unit, stage.maya, poll.id, second.id))
        except PollOver as over:
            refused.append(over.poll.state.value)

    threads = [Thread(target=presses, args=(each, (YES, MAYBE)[n % 2])) for n, each in enumerate(crowd)]
    for thread in (*threads, host := Thread(target=books)):
        thread.start()
    for thread in (*threads, host):
        thread.join()
    after = stage.stored(poll)
    assert after.state is PollState.BOOKED
    assert after.booked_id in {first.id, second.id}
    assert set(refused) <= {"booked"}
    said = [voter for voter in after.voters if voter.ballot]
    assert all(voter.ballot == {first.id: (YES, MAYBE)[n % 2]} for n, voter in enumerate(after.voters) if voter in said)
    with stage.store.read() as unit:
        assert len(unit.meetings.of_person(stage.maya.person_id, None, LIVE)) == 1


def patiently(store: SqlStore, work: Callable[[Unit], T]) -> T:
    """Run it as often as it takes: a crowd as large as this may lose more races than a unit repeats by itself."""
    while True:
        try:
            return store.run(work)
        except Conflict:
            continue


def test_the_export_tells_ones_own_votes_and_of_ones_own_poll_how_many_can(stage: Stage) -> None:
    poll = stage.starts(place="Orion")
    stage.votes(stage.ana, poll, YES, NO)
    with stage.store.read() as unit:
        ana, maya = unit.people.get(stage.ana.person_id), unit.people.get(stage.maya.person_id)
        assert ana is not None
        assert maya is not None
        (asked,), (own,) = poll_records(unit, ana), poll_records(unit, maya)
    first = {"starts_at": "2026-03-03T10:00:00Z", "ends_at": "2026-03-03T11:00:00Z"}
    assert asked == {
        "title": "Planning",
        "host": "Maya",
        "state": "open",
        "created_at": "2026-03-02T08:00:00Z",
        "deadline": "2026-03-02T18:00:00Z",
        "place": "Orion",
        "description": "",
        "times": [
            first | {"vote": "yes"},
            {"starts_at": "2026-03-03T14:00:00Z", "ends_at": "2026-03-03T15:00:00Z", "vote": "no"},
            {"starts_at": "2026-03-04T09:00:00Z", "ends_at": "2026-03-04T10:00:00Z", "vote": None},
        ],
    }
    times = own["times"]
    assert isinstance(times, list)
    assert times[0] == first | {"can": 1}
