"""Answers: what they claim, whom they are told, and until when they count (S1.10, S1.29, S1.70, S1.71, S1.97)."""

import pytest

from core.errors import Invalid, NoAnswerNow, NotFound, OwnClash
from core.events import Answered
from core.model.answers import Outcome, outcome_of
from core.model.invitation import Answer, Invitation
from core.services.meetings import cancel_meeting
from core.services.meetings.answering import WAKES, add_note, open_invitations
from tests.builders import SetClock, at, span
from tests.core.services.invitations.conftest import Table

A = Answer
TUESDAY_TEN = span("10:00", "11:00", day=1)


def test_an_answer_is_kept_with_its_moment_and_the_meeting_keeps_its_version(table: Table, clock: SetClock) -> None:
    clock.set(at("08:30"))
    before = table.meeting
    reply = table.answers("Omar", A.ACCEPTED)
    omar = table.invitation("Omar")
    assert (reply.invitation, reply.again) == (omar, False)
    assert (omar.answer, omar.note, omar.responded_at) == (A.ACCEPTED, "", at("08:30"))
    assert table.meeting == before


def test_the_same_answer_again_is_a_no_op_that_tells_nobody(table: Table) -> None:
    table.answers("Omar", A.ACCEPTED)
    table.told(Answered)
    assert table.answers("Omar", A.ACCEPTED).again
    assert table.told(Answered) == []


def test_who_declines_has_their_time_back_and_claims_it_anew_by_another_answer(table: Table) -> None:
    claimed = (TUESDAY_TEN, table.meeting_id)
    assert table.claims("Omar") == [claimed]
    table.answers("Omar", A.DECLINED)
    assert (table.claims("Omar"), table.claims("Grace")) == ([], [claimed])
    table.answers("Omar", A.TENTATIVE)
    assert table.claims("Omar") == [claimed]


def test_who_has_given_their_time_to_something_else_cannot_come_after_all(table: Table) -> None:
    table.answers("Omar", A.DECLINED)
    other = table.calls("Eve", span("10:30", "11:30", day=1), "Omar")
    with pytest.raises(OwnClash) as refused:
        table.answers("Omar", A.ACCEPTED)
    assert refused.value.booking == other
    assert table.invitation("Omar").answer is A.DECLINED


def test_an_optional_person_may_come_whatever_else_they_have(table: Table) -> None:
    table.calls("Eve", span("10:30", "11:30", day=1), "Lena")
    table.answers("Lena", A.DECLINED)
    table.answers("Lena", A.ACCEPTED)
    assert table.invitation("Lena").answer is A.ACCEPTED


def test_the_host_has_a_message_only_where_the_outcome_turns(table: Table) -> None:
    story = [
        ("Omar", A.ACCEPTED, False),
        ("Lena", A.DECLINED, False),  # optional
        ("Grace", A.TENTATIVE, False),
        ("Grace", A.DECLINED, True),  # somebody who must come does not
        ("Omar", A.DECLINED, True),  # one more
        ("Omar", A.ACCEPTED, False),  # still not everybody
        ("Grace", A.ACCEPTED, True),  # nobody is missing any more
        ("Bob", A.ACCEPTED, True),  # everybody who must come does
        ("Bob", A.TENTATIVE, False),
    ]
    for name, said, _ in story:
        table.answers(name, said)
    told = table.told(Answered)
    assert {name for name, _ in told} == {"Maya"}
    assert [event for _, event in told] == [
        Answered(table.meeting_id, table.invitation(name).id, news) for name, _, news in story
    ]


def test_a_note_goes_with_an_answer_or_after_it_and_with_the_next_answer_it_is_gone(table: Table) -> None:
    table.answers("Omar", A.ACCEPTED, "  ten minutes\nlate ")
    assert table.invitation("Omar").note == "ten minutes late"
    table.does(lambda unit: add_note(unit, table.members["Omar"], table.meeting_id, "five"))
    assert table.invitation("Omar").note == "five"
    table.does(lambda unit: add_note(unit, table.members["Omar"], table.meeting_id, ""))
    assert table.invitation("Omar").note == ""
    table.answers("Omar", A.ACCEPTED, "again")
    table.answers("Omar", A.DECLINED)
    assert table.invitation("Omar").note == ""


def test_a_note_stands_with_its_invitation_alone(table: Table) -> None:
    """So that whoever takes it back, or has themself forgotten, leaves no copy in the history."""
    table.answers("Omar", A.ACCEPTED, "ten minutes late")
    assert [line[1:] for line in table.does(lambda unit: unit.bookings.history(table.meeting_id))][-1] == (
        "accepted", table.members["Omar"].person_id, "",
    )  # fmt: skip


def test_a_note_has_an_end(table: Table) -> None:
    with pytest.raises(Invalid):
        table.answers("Omar", A.ACCEPTED, "x" * 501)
    assert table.invitation("Omar").answer is A.PENDING


def test_answers_count_until_the_meeting_begins(table: Table, clock: SetClock) -> None:
    clock.set(at("09:59", day=1))
    table.answers("Omar", A.ACCEPTED)
    clock.set(at("10:00", day=1))
    with pytest.raises(NoAnswerNow) as refused:
        table.answers("Omar", A.DECLINED)
    assert refused.value.why == "begun"
    assert table.invitation("Omar").answer is A.ACCEPTED


def test_nobody_answers_to_what_was_called_off(table: Table) -> None:
    table.does(lambda unit: cancel_meeting(unit, table.members["Maya"], table.meeting_id))
    for name in ("Omar", "Bob"):
        with pytest.raises(NoAnswerNow) as refused:
            table.answers(name, A.ACCEPTED)
        assert refused.value.why == "ended"


@pytest.mark.parametrize("name", ["Maya", "Eve"])
def test_only_who_is_invited_answers(table: Table, name: str) -> None:
    with pytest.raises(NotFound):
        table.answers(name, A.ACCEPTED)


def test_what_one_is_invited_to_is_found_while_it_is_to_come(table: Table, clock: SetClock) -> None:
    later = table.calls("Eve", span("14:00", "15:00", day=1), "Omar")

    def found(name: str) -> list[int]:
        return [
            each.meeting.id for each in table.does(lambda unit: open_invitations(unit, table.members[name].person_id))
        ]

    assert (found("Omar"), found("Maya")) == ([table.meeting_id, later.id], [])
    clock.set(at("10:00", day=1))
    assert found("Omar") == [later.id]


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([(True, A.ACCEPTED), (True, A.ACCEPTED), (False, A.DECLINED)], Outcome.AGREED),
        ([(True, A.ACCEPTED), (True, A.TENTATIVE)], Outcome.OPEN),
        ([(True, A.PENDING), (True, A.DECLINED)], Outcome.MISSING),
        ([(False, A.ACCEPTED), (False, A.PENDING)], Outcome.OPEN),
        ([(False, A.ACCEPTED)], Outcome.AGREED),
    ],
)
def test_what_answers_come_to(answers: list[tuple[bool, Answer]], outcome: Outcome) -> None:
    found = [Invitation(n, 1, n, required=required, answer=said) for n, (required, said) in enumerate(answers)]
    assert outcome_of(found) is outcome


def test_who_changes_their_mind_again_and_again_wakes_nobody_for_it(table: Table, clock: SetClock) -> None:
    def told() -> int:
        return sum(event.news for _, event in table.told(Answered) if isinstance(event, Answered))

    for _ in range(WAKES):
        table.answers("Omar", A.DECLINED)
        table.answers("Omar", A.TENTATIVE)
    assert told() == WAKES
    clock.tick(hours=1)
    table.answers("Omar", A.DECLINED)
    assert told() == 1
