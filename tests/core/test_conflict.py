"""Where bookings clash, and what the five policies make of it (S1.34–S1.37, S1.75–S1.79, S1.85, S1.116, S1.117)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.model.conflict import (
    POLICIES,
    Alternative,
    Ask,
    Book,
    Clash,
    Displace,
    Outcome,
    Policy,
    Propose,
    Refuse,
    Situation,
    Taken,
    Warn,
    overlapping,
    policy_for,
)
from core.model.priority import Priority
from core.model.timespan import Timespan
from tests.builders import at, span

LOW, NORMAL, HIGH, URGENT = Priority

# Finding them


def a_claim(calendar: int, booking: int, start: str, end: str) -> Taken:
    return Taken(calendar, span(start, end), booking)


def test_one_line_for_each_booking_however_many_people_and_rooms_it_shares() -> None:
    claims = [
        a_claim(1, 70, "10:00", "11:00"),
        a_claim(2, 70, "10:00", "11:00"),
        a_claim(9, 70, "09:45", "11:15"),
        a_claim(3, 71, "10:30", "10:45"),
    ]
    assert overlapping([span("10:15", "10:40")], claims) == [{70: frozenset({1, 2, 9}), 71: frozenset({3})}]


def test_neighbours_that_touch_do_not_clash() -> None:
    claims = [a_claim(1, 70, "09:00", "10:00"), a_claim(1, 71, "11:00", "12:00")]
    assert overlapping([span("10:00", "11:00")], claims) == [{}]


def test_only_the_calendars_in_the_way_are_named() -> None:
    """A buffer reaches further on the host's calendar than the session does on the guest's."""
    claims = [a_claim(1, 70, "09:00", "10:15"), a_claim(2, 70, "09:00", "10:00")]
    assert overlapping([span("10:00", "11:00")], claims) == [{70: frozenset({1})}]


def test_many_wanted_times_are_answered_in_the_order_in_which_they_were_asked() -> None:
    claims = [a_claim(1, 70, "10:00", "11:00"), a_claim(1, 71, "14:00", "15:00")]
    wanted = [span("14:30", "15:30"), span("08:00", "16:00"), span("12:00", "13:00"), span("09:30", "10:30")]
    one, other = {70: frozenset({1})}, {71: frozenset({1})}
    assert overlapping(wanted, claims) == [other, one | other, {}, one]


def test_nothing_wanted_and_nothing_claimed() -> None:
    assert overlapping([], [a_claim(1, 70, "10:00", "11:00")]) == []
    assert overlapping([span("10:00", "11:00")], []) == [{}]


def quarters(start: int, length: int) -> Timespan:
    """So many quarters of an hour, from so many after midnight."""
    return Timespan.lasting(at("00:00") + timedelta(minutes=15 * start), 15 * length)


spans = some.builds(quarters, some.integers(0, 20), some.integers(1, 8))
claims_of_few = some.builds(Taken, some.integers(1, 4), spans, some.integers(70, 79))


@given(some.lists(spans, max_size=8), some.lists(claims_of_few, max_size=25))
def test_the_sweep_finds_what_looking_at_every_pair_finds(wanted: list[Timespan], claims: list[Taken]) -> None:
    every_pair = [
        {
            booking: frozenset(
                claim.calendar_id for claim in claims if claim.booking_id == booking and claim.span.overlaps(each)
            )
            for booking in {claim.booking_id for claim in claims if claim.span.overlaps(each)}
        }
        for each in wanted
    ]
    assert overlapping(wanted, claims) == every_pair


# What is made of them

CLASH = Clash(70, span("10:00", "11:00"), version=2, calendar_ids=frozenset({1}), priority=NORMAL)
OTHER = Clash(71, span("10:30", "10:45"), version=5, calendar_ids=frozenset({2, 9}), priority=LOW)
TIMES = tuple(Alternative(at(start), room_id=3) for start in ("11:00", "11:30", "14:00", "16:00"))
THREE = TIMES[:3]
BEGUN, FOREIGN = replace(CLASH, begun=True), replace(CLASH, foreign=True)


def a_situation(*clashes: Clash, priority: Priority = NORMAL, times: Sequence[Alternative] = TIMES) -> Situation:
    """Somebody who may nothing special wants something, where somebody else could decide."""
    return Situation(priority, clashes, tuple(times), organized=True)


@pytest.mark.parametrize("policy", Policy)
def test_what_clashes_with_nothing_is_booked(policy: Policy) -> None:
    assert POLICIES[policy](a_situation(priority=URGENT)) == Book()


def test_refuse_names_what_is_in_the_way_and_no_other_time() -> None:
    assert POLICIES[Policy.REFUSE](a_situation(CLASH, OTHER, priority=URGENT)) == Refuse((CLASH, OTHER))


def test_propose_offers_the_three_nearest_times() -> None:
    assert POLICIES[Policy.PROPOSE](a_situation(CLASH)) == Propose((CLASH,), THREE)


def test_propose_refuses_where_no_time_is_free() -> None:
    assert POLICIES[Policy.PROPOSE](a_situation(CLASH, times=())) == Refuse((CLASH,))


class TestPriority:
    @pytest.mark.parametrize("standing", Priority)
    @pytest.mark.parametrize("wanted", Priority)
    def test_the_higher_displaces_the_lower_and_an_equal_one_does_not(
        self, wanted: Priority, standing: Priority
    ) -> None:
        clash = replace(CLASH, priority=standing)
        expected = Displace((clash,)) if wanted > standing else Propose((clash,), THREE)
        assert POLICIES[Policy.PRIORITY](a_situation(clash, priority=wanted)) == expected

    def test_all_that_is_in_the_way_must_be_lower(self) -> None:
        lower = replace(OTHER, priority=NORMAL)
        assert POLICIES[Policy.PRIORITY](a_situation(CLASH, lower, priority=HIGH)) == Displace((CLASH, lower))
        equal = replace(OTHER, priority=HIGH)
        assert POLICIES[Policy.PRIORITY](a_situation(CLASH, equal, priority=HIGH)) == Propose((CLASH, equal), THREE)


class TestForce:
    WANTED = replace(a_situation(CLASH, OTHER, priority=URGENT), may_force=True)
    SEEN = frozenset({(70, 2), (71, 5)})

    def test_it_first_lists_who_is_displaced_and_asks_why(self) -> None:
        assert POLICIES[Policy.FORCE](self.WANTED) == Warn((CLASH, OTHER), THREE)
        assert POLICIES[Policy.FORCE](replace(self.WANTED, agreed=self.SEEN)) == Warn((CLASH, OTHER), THREE)
        assert POLICIES[Policy.FORCE](replace(self.WANTED, reason="Outage")) == Warn((CLASH, OTHER), THREE)

    def test_with_a_reason_it_displaces_what_was_listed(self) -> None:
        wanted = replace(self.WANTED, agreed=self.SEEN, reason="Outage")
        assert POLICIES[Policy.FORCE](wanted) == Displace((CLASH, OTHER), "Outage")

    @pytest.mark.parametrize("agreed", [{(70, 2)}, {(70, 2), (71, 4)}, {(70, 1), (71, 5)}])
    def test_what_has_come_or_changed_since_is_listed_anew(self, agreed: set[tuple[int, int]]) -> None:
        wanted = replace(self.WANTED, agreed=frozenset(agreed), reason="Outage")
        assert POLICIES[Policy.FORCE](wanted) == Warn((CLASH, OTHER), THREE)

    def test_what_is_in_the_way_no_more_does_not_matter(self) -> None:
        wanted = replace(self.WANTED, clashes=(OTHER,), agreed=self.SEEN, reason="Outage")
        assert POLICIES[Policy.FORCE](wanted) == Displace((OTHER,), "Outage")

    def test_it_is_for_what_is_urgent_and_for_those_entitled(self) -> None:
        agreed = replace(self.WANTED, agreed=self.SEEN, reason="Outage")
        instead = Propose((CLASH, OTHER), THREE)
        assert POLICIES[Policy.FORCE](replace(agreed, priority=HIGH)) == instead
        assert POLICIES[Policy.FORCE](replace(agreed, may_force=False)) == instead


class TestAsk:
    def test_an_organizer_decides_beside_the_three_nearest_times(self) -> None:
        assert POLICIES[Policy.ASK](a_situation(CLASH, OTHER)) == Ask((CLASH, OTHER), THREE)
        assert POLICIES[Policy.ASK](a_situation(CLASH, times=())) == Ask((CLASH,), ())

    def test_other_times_are_proposed_where_nobody_can_decide(self) -> None:
        alone = replace(a_situation(CLASH), organized=False)
        assert POLICIES[Policy.ASK](alone) == Propose((CLASH,), THREE)

    def test_what_nobody_could_displace_is_not_asked_about(self) -> None:
        assert POLICIES[Policy.ASK](a_situation(BEGUN, OTHER)) == Propose((BEGUN, OTHER), THREE)


clashes = some.builds(
    Clash,
    some.integers(70, 74),
    some.just(CLASH.span),
    some.integers(1, 2),
    some.just(CLASH.calendar_ids),
    some.sampled_from(Priority),
    some.booleans(),
    some.booleans(),
)
situations = some.builds(
    Situation,
    priority=some.sampled_from(Priority),
    clashes=some.lists(clashes, max_size=3, unique_by=lambda clash: clash.booking_id).map(tuple),
    times=some.sampled_from([(), TIMES[:1], TIMES]),
    organized=some.booleans(),
    may_force=some.booleans(),
    reason=some.sampled_from(["", "Outage"]),
    agreed=some.frozensets(some.tuples(some.integers(70, 74), some.integers(1, 2))),
)


@given(situations, some.sampled_from(Policy))
def test_no_policy_books_what_clashes_or_loses_sight_of_what_does(situation: Situation, policy: Policy) -> None:
    outcome = POLICIES[policy](situation)
    assert isinstance(outcome, Book) == (not situation.clashes)
    assert isinstance(outcome, Book) or outcome.clashes == situation.clashes


@given(situations, some.sampled_from(Policy))
def test_what_has_begun_or_belongs_elsewhere_is_never_displaced(situation: Situation, policy: Policy) -> None:
    outcome = POLICIES[policy](situation)
    if isinstance(outcome, Displace | Warn | Ask):
        assert not any(clash.begun or clash.foreign for clash in outcome.clashes)


@given(situations, some.sampled_from(Policy))
def test_nobody_is_displaced_without_a_higher_priority_or_somebody_entitled_who_says_why(
    situation: Situation, policy: Policy
) -> None:
    outcome = POLICIES[policy](situation)
    if isinstance(outcome, Displace):
        higher = all(situation.priority > clash.priority for clash in outcome.clashes)
        entitled = situation.may_force and situation.priority is URGENT and bool(outcome.reason)
        assert (policy is Policy.PRIORITY and higher) or (policy is Policy.FORCE and entitled)


@given(situations, some.sampled_from(Policy))
def test_at_most_three_times_are_offered_and_always_the_first(situation: Situation, policy: Policy) -> None:
    outcome: Outcome = POLICIES[policy](situation)
    if isinstance(outcome, Propose | Warn | Ask):
        assert outcome.times == situation.times[:3]


# Which of them holds


def test_the_rooms_own_policy_comes_before_the_services_and_that_before_the_organisations() -> None:
    own: dict[str, Policy | None] = {"room": Policy.REFUSE, "service": Policy.PRIORITY, "organisation": Policy.FORCE}
    held = []
    for named in ("room", "service", "organisation"):
        held.append(policy_for(**own, session=True, organized=True))
        own[named] = None
    assert held == [Policy.REFUSE, Policy.PRIORITY, Policy.FORCE]


@pytest.mark.parametrize(
    ("session", "organized", "policy"),
    [
        (True, True, Policy.PROPOSE),
        (True, False, Policy.PROPOSE),
        (False, True, Policy.ASK),
        (False, False, Policy.PROPOSE),
    ],
)
def test_what_holds_where_nothing_was_chosen(session: bool, organized: bool, policy: Policy) -> None:
    assert policy_for(room=None, service=None, organisation=None, session=session, organized=organized) is policy
