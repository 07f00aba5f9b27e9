"""What follows from a poll: against the rule said plainly over all times and voters, for any votes at any moment."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.model.poll import (
    CYCLE,
    SETTLING,
    Books,
    Choice,
    Closes,
    Nudges,
    Outcome,
    Over,
    Poll,
    PollState,
    Vote,
    Voter,
    Waits,
    Why,
    default_deadline,
    nudge_between,
    outcome,
    ranked,
)
from tests.builders import MONDAY, at, span

DEADLINE = at("18:00")
TIMES = tuple(Choice(number, span(f"{9 + number}:00", f"{10 + number}:00", day=1)) for number in range(1, 5))
FIRST, SECOND, THIRD, FOURTH = TIMES
YES, MAYBE, NO = Vote.YES, Vote.IF_NEEDED, Vote.NO


def a_poll(*voters: Voter, state: PollState = PollState.OPEN) -> Poll:
    return Poll(
        id=1,
        organisation_id=1,
        host_id=99,
        title="Planning",
        choices=TIMES,
        voters=voters,
        deadline=DEADLINE,
        created_at=MONDAY,
        nudge_at=at("13:00"),
        state=state,
    )


def says(person: int, *votes: Vote | None, required: bool = True, done: bool = True) -> Voter:
    """A voter who has said these to the times in order, at 8:00."""
    ballot = {choice.id: vote for choice, vote in zip(TIMES, votes, strict=False) if vote is not None}
    return Voter(person, required, ballot, MONDAY, done)


def silent(person: int, *, required: bool = True) -> Voter:
    return Voter(person, required)


# The rule by examples.


def test_all_required_can_and_the_earliest_of_equal_times_comes_first() -> None:
    poll = a_poll(says(1, NO, YES, YES), says(2, YES, YES, YES), silent(3, required=False))
    assert outcome(poll, MONDAY) == Books((SECOND, THIRD))


def test_times_that_more_take_gladly_come_before_earlier_ones() -> None:
    poll = a_poll(says(1, MAYBE, YES), says(2, YES, YES))
    assert outcome(poll, MONDAY) == Books((SECOND, FIRST))


def test_people_who_are_welcome_decide_between_times_that_suit_all_who_must_come() -> None:
    poll = a_poll(says(1, YES, YES, YES), says(2, NO, YES, MAYBE, required=False))
    assert outcome(poll, MONDAY) == Books((SECOND, THIRD, FIRST))


def test_nothing_is_booked_while_somebody_required_is_silent() -> None:
    assert outcome(a_poll(says(1, YES), silent(2)), MONDAY) == Waits(at("13:00"))


def test_an_answer_is_whole_five_minutes_after_the_last_press() -> None:
    poll = a_poll(says(1, YES, done=False))
    whole = MONDAY + SETTLING
    assert outcome(poll, whole - timedelta(seconds=1)) == Waits(whole)
    assert outcome(poll, whole) == Books((FIRST,))


def test_what_was_said_by_the_deadline_counts_whole_or_not() -> None:
    late = replace(says(1, YES, done=False), marked_at=DEADLINE - timedelta(minutes=1))
    assert outcome(a_poll(late), DEADLINE) == Books((FIRST,))


def test_the_deadline_closes_what_lacks_an_answer() -> None:
    poll = replace(a_poll(says(1, YES), silent(2)), nudge_at=None)
    assert outcome(poll, DEADLINE - timedelta(seconds=1)) == Waits(DEADLINE)
    assert outcome(poll, DEADLINE) == Closes(Why.DEADLINE)


def test_without_anybody_required_the_host_decides_at_the_deadline() -> None:
    poll = replace(a_poll(says(1, YES, required=False)), nudge_at=None)
    assert outcome(poll, MONDAY) == Waits(DEADLINE)
    assert outcome(poll, DEADLINE) == Closes(Why.DEADLINE)


def test_where_no_time_suits_all_who_must_come_the_host_decides_at_once() -> None:
    assert outcome(a_poll(says(1, YES, NO), says(2, NO, YES)), MONDAY) == Closes(Why.NO_TIME)


def test_who_has_said_nothing_is_nudged() -> None:
    poll = a_poll(says(1, YES, done=False), silent(2), silent(3, required=False))
    assert outcome(poll, at("13:00")) == Nudges((2, 3))


def test_times_that_have_passed_are_not_booked() -> None:
    poll = replace(a_poll(says(1, YES, YES)), deadline=at("20:00", day=1))
    assert outcome(poll, FIRST.span.start) == Books((SECOND,))


def test_what_is_over_stays_as_it_is() -> None:
    for state in set(PollState) - {PollState.OPEN}:
        assert outcome(a_poll(says(1, YES), state=state), MONDAY) == Over()


# The rule for any votes.

votes = st.dictionaries(st.sampled_from([choice.id for choice in TIMES]), st.sampled_from(Vote))
moments = st.integers(0, 11 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))
Said = tuple[datetime | None, dict[int, Vote], bool]
answers: st.SearchStrategy[Said] = st.one_of(
    st.just((None, {}, False)),
    st.tuples(moments, votes, st.booleans()),
)


@st.composite
def polls(draw: st.DrawFn) -> Poll:
    """Any poll of up to five voters, with or without a nudge to come."""
    voters = []
    for person in range(1, draw(st.integers(0, 5)) + 1):
        marked_at, ballot, done = draw(answers)
        voters.append(Voter(person, draw(st.booleans()), ballot, marked_at, done))
    nudge_at = draw(st.one_of(st.none(), st.just(at("13:00"))))
    return replace(a_poll(*voters), nudge_at=nudge_at)


def plainly(poll: Poll, now: datetime) -> Outcome | None:
    """The rule in other words: None where nothing is to be done now."""
    required = [voter for voter in poll.voters if voter.required]
    whole = [
        voter.marked_at is not None and (now >= poll.deadline or voter.done or now - voter.marked_at >= SETTLING)
        for voter in required
    ]
    if required and all(whole):
        good = [c for c in TIMES if all(v.ballot.get(c.id) in {YES, MAYBE} for v in required) and c.span.start > now]
        return Books(tuple(good)) if good else Closes(Why.NO_TIME)
    if now >= poll.deadline:
        return Closes(Why.DEADLINE)
    if poll.nudge_at is not None and now >= poll.nudge_at:
        return Nudges(tuple(v.person_id for v in poll.voters if v.marked_at is None))
    return None


@given(polls(), moments)
def test_the_outcome_is_the_rule(poll: Poll, now: datetime) -> None:
    decided, expected = outcome(poll, now), plainly(poll, now)
    if isinstance(expected, Books):
        assert isinstance(decided, Books)
        assert sorted(choice.id for choice in decided.choices) == sorted(choice.id for choice in expected.choices)
    else:
        assert decided == expected or (expected is None and isinstance(decided, Waits))


@given(polls(), moments)
def test_nothing_changes_by_itself_before_it_is_looked_at_again(poll: Poll, now: datetime) -> None:
    decided = outcome(poll, now)
    if isinstance(decided, Waits):
        assert now < decided.until <= poll.deadline
        assert isinstance(outcome(poll, decided.until - timedelta(seconds=1)), Waits)


@given(polls(), moments)
def test_no_time_comes_before_one_that_is_better_for_everybody(poll: Poll, now: datetime) -> None:
    order = ranked(poll, now)
    assert sorted(choice.id for choice in order) == [choice.id for choice in TIMES if choice.span.start > now]
    worth = {YES: 2, MAYBE: 1, NO: 0}
    for n, choice in enumerate(order):
        for later in order[n + 1 :]:
            said = [(worth[v.ballot.get(choice.id, NO)], worth[v.ballot.get(later.id, NO)]) for v in poll.voters]
            assert not all(b >= a for a, b in said) or all(a == b for a, b in said)
            if all(a == b for a, b in said):
                assert choice.span.start < later.span.start


def test_pressing_goes_through_all_that_can_be_said() -> None:
    said: list[Vote | None] = [None]
    for _ in range(4):
        said.append(CYCLE[said[-1]])
    assert said == [None, YES, MAYBE, NO, YES]


@given(st.lists(st.integers(1, 5000), min_size=1), moments)
def test_the_usual_deadline_is_to_come_and_the_nudge_before_it(minutes: list[int], now: datetime) -> None:
    deadline = default_deadline([now + timedelta(minutes=each) for each in minutes], now)
    assert now < deadline <= now + timedelta(days=2)
    assert now <= nudge_between(now, deadline) < deadline
