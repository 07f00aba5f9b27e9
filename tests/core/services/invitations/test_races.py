"""Answers that come at once: each counts, the outcome turns once, and nothing is claimed for who does not come."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle

from core.errors import NoAnswerNow
from core.events import Answered
from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.model.people import Membership
from core.services.meetings import cancel_meeting
from core.services.meetings.answering import answer
from storage.unit_of_work import SqlStore
from tests.builders import a_meeting, a_member, an_organisation, span

MANY = 16


def called(store: SqlStore) -> tuple[Membership, list[Membership], Meeting]:
    """A meeting to which many must come."""
    with store.write() as unit:
        organisation = an_organisation(unit)
        host, *others = [a_member(unit, organisation, f"P{n}")[1] for n in range(MANY + 1)]
        required = tuple(each.person_id for each in others)
        return host, others, a_meeting(unit, host, span("10:00", "11:00", day=1), required=required)


def test_all_accept_at_once_and_the_host_hears_once_that_everybody_comes(store: SqlStore) -> None:
    host, others, meeting = called(store)
    with ThreadPoolExecutor(MANY) as hands:
        list(hands.map(lambda each: store.run(lambda unit: answer(unit, each, meeting.id, Answer.ACCEPTED)), others))
    news = []
    with store.write() as unit:
        assert {each.answer for each in unit.meetings.invitations([meeting.id])[meeting.id]} == {Answer.ACCEPTED}
        until = unit.now.replace(minute=1)
        rows = unit.outbox.claim_due(unit.now, until, 500)
        due = next((row for row in rows if row.person_id == host.person_id), None)
        while due is not None:
            assert isinstance(due.event, Answered)
            news.append(due.event.news)
            unit.outbox.sent(due.id, unit.now)
            due = unit.outbox.next(due, until)
    assert sorted(news) == [False] * (MANY - 1) + [True]


def test_minds_that_change_while_it_is_called_off_leave_no_claim(store: SqlStore) -> None:
    host, others, meeting = called(store)
    said = cycle((Answer.DECLINED, Answer.ACCEPTED, Answer.TENTATIVE))

    def changes(each: Membership) -> None:
        for answered in (next(said), next(said)):
            try:
                store.run(partial(answer, member=each, meeting_id=meeting.id, said=answered))
            except NoAnswerNow:
                return

    def calls_off() -> None:
        store.run(lambda unit: cancel_meeting(unit, host, meeting.id))

    with ThreadPoolExecutor(MANY + 1) as hands:
        waiting = [hands.submit(changes, each) for each in others]
        waiting.append(hands.submit(calls_off))
        for each in waiting:
            each.result()
    with store.read() as unit:
        calendars = [person.calendar_id for person in unit.people.many([m.person_id for m in (host, *others)]).values()]
        claims = unit.bookings.claims(calendars, span("00:00", "23:00", day=1))
    assert all(found == [] for found in claims.values())
