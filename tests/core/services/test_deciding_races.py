"""Thirty-two organizers press different buttons at one moment, on either database: there is one decision, and all see it."""

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice, pairwise
from threading import Barrier

from core.events import DecisionMade
from core.model.booking import State
from core.model.conflict import Policy
from core.model.decision import Decision, Verdict
from core.model.meeting import Meeting
from core.model.people import Person, Role
from core.services.meetings.deciding import Approve, MoveNew, MoveOld, Refuse, Ruling
from storage.engine import Database
from tests.builders import SetClock, a_member, span
from tests.core.services.team import Team, at_time

PRESSES = 32


def pressed(team: Team, decision: Decision, rulings: list[Ruling]) -> list[Decision]:
    """What each of as many organizers gets back, all of whom press at one moment."""
    with team.store.write() as unit:
        organizers = [a_member(unit, team.here, f"Organizer {n}", Role.ORGANIZER)[0] for n in range(len(rulings))]
    gate = Barrier(len(rulings), timeout=10)

    def press(act: tuple[Person, Ruling]) -> Decision:
        gate.wait()
        return team.decides(act[0], decision, act[1])

    with ThreadPoolExecutor(len(rulings)) as threads:
        return list(threads.map(press, zip(organizers, rulings, strict=True)))


def test_there_is_one_decision_and_everybody_gets_it_back(database: Database, clock: SetClock) -> None:
    team = Team(database, clock, Policy.ASK)
    standing = team.calls(team.bob, team.cara)
    asked = team.asks(team.ana, team.bob, team.lena)
    choices: list[Ruling] = [
        Approve(),
        MoveNew(at_time("11:00")),
        MoveOld(((standing.id, at_time("13:00")),)),
        Refuse("Not now"),
        MoveNew(at_time("14:00")),
    ]
    results = pressed(team, team.waiting(asked), list(islice(cycle(choices), PRESSES)))
    (made,) = set(results)
    assert made.verdict in {Verdict.APPROVED, Verdict.MOVED_NEW, Verdict.MOVED_OLD, Verdict.REFUSED}
    with team.store.read() as unit:
        history = [what for _, what, *_ in unit.bookings.history(asked.id)]
        assert unit.decisions.of_booking(asked.id) == [made]
    assert history in (["pending", "confirmed"], ["pending", "declined"])
    assert [who for who, event in team.told() if event == DecisionMade(made.id) and who == "Ana"] == ["Ana"]
    _nothing_overlaps(team, standing, asked)


def _nothing_overlaps(team: Team, standing: Meeting, asked: Meeting) -> None:
    now = [team.meeting(standing), team.meeting(asked)]
    assert {meeting.state for meeting in now} <= {State.CONFIRMED, State.CANCELLED, State.DECLINED}
    day = span("00:00", "23:59", day=1)
    with team.store.read() as unit:
        claims = unit.bookings.claims([team.bob.calendar_id], day)[team.bob.calendar_id]
    assert all(one.end <= other.start for (one, _), (other, _) in pairwise(claims))
    live = {meeting.id for meeting in now if meeting.state is State.CONFIRMED}
    assert {owner for _, owner in claims} == live


def test_approving_and_withdrawing_at_once_leaves_one_of_both(database: Database, clock: SetClock) -> None:
    team = Team(database, clock, Policy.ASK)
    standing = team.calls(team.bob, team.cara)
    asked = team.asks(team.ana, team.bob)
    decision = team.waiting(asked)
    gate = Barrier(2, timeout=10)

    def approve() -> Decision:
        gate.wait()
        return team.decides(team.olga, decision, Approve())

    def withdraw() -> None:
        gate.wait()
        team.withdraws(team.ana, asked)

    with ThreadPoolExecutor(2) as threads:
        approved, withdrawn = threads.submit(approve), threads.submit(withdraw)
        made, _ = approved.result(10), withdrawn.result(10)
    ended, other = team.meeting(asked), team.meeting(standing)
    if made.verdict is Verdict.APPROVED:
        assert (ended.state, other.state) == (State.CANCELLED, State.CANCELLED)
    else:
        assert (made.verdict, ended.state, other.state) == (Verdict.WITHDRAWN, State.CANCELLED, State.CONFIRMED)
