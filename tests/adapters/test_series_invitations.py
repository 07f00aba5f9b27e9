"""A series as a guest's calendar program has it after each mail, read by recurring-ical-events, which knows nothing of us."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest
import recurring_ical_events
from icalendar import Calendar

from adapters.calendar_mail import ical
from adapters.invitation_pages import Asked, acted, shown
from bots.announcements.guests import guest_mail
from bots.names import Names
from core.events import GuestTold
from core.model.booking import LIVE
from core.model.invitation import Answer
from core.model.itip import ItipMessage
from core.model.meeting import Meeting
from core.model.people import Membership
from core.model.series import Scope
from core.model.timespan import Timespan
from core.ports import Unit
from core.services.meetings import Guest, MeetingChange, MeetingPlan, cancel_meeting, change_meeting
from core.services.meetings.guests import make_link
from core.services.series import cancel_meetings, change_meetings, create_meeting_series
from storage.unit_of_work import SqlStore
from tests.builders import a_member, an_organisation, span

T = TypeVar("T")
NAMES = Names("slotbot", "https://slots.example.org", mails=True)
RULE = "FREQ=WEEKLY;BYDAY=TU;COUNT=4"


@dataclass
class Mailbox:
    """Bob's, with his calendar: an event of one UID and sequence replaces an older one, as calendar programs do it."""

    store: SqlStore
    host: Membership
    series_id: int
    subjects: list[str] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)
    kept: dict[tuple[str, object], str] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)

    def does(self, work: Callable[[Unit], T]) -> T:
        """Do it, then read the mails that come of it."""
        done = self.store.run(work)
        self.store.run(self._reads)
        return done

    def _reads(self, unit: Unit) -> None:
        until = unit.now + timedelta(minutes=1)
        for first in unit.outbox.claim_due(unit.now, until, 100):
            due = first if first.person_id is None else None
            while due is not None:
                assert isinstance(due.event, GuestTold)
                for mail in guest_mail(unit, due.event, NAMES):
                    self._takes(mail.keyed.card.title, mail.keyed.card.calendar, unit.now)
                unit.outbox.sent(due.id, unit.now)
                due = unit.outbox.next(due, until)

    def _takes(self, title: object, message: ItipMessage | None, now: datetime) -> None:
        self.subjects.append(str(title))
        assert message is not None
        text = ical(message, now=now, sender="bot@example.org")
        calendar = Calendar.from_ical(text)
        self.methods.append(str(calendar["METHOD"]))
        for event in calendar.events:
            uid, recurrence = str(event["UID"]), event.get("RECURRENCE-ID")
            place = (uid, None if recurrence is None else recurrence.dt)
            if recurrence is None:
                self.kept = {key: each for key, each in self.kept.items() if key[0] != uid}
            if calendar["METHOD"] == "CANCEL":
                self.kept.pop(place, None)
                if recurrence is not None:
                    event["STATUS"] = "CANCELLED"
                    self.kept[place] = event.to_ical().decode()
            else:
                self.kept[place] = event.to_ical().decode()

    @property
    def dates(self) -> list[str]:
        """What stands in the calendar: starts on the wall of Berlin."""
        body = "".join(self.kept.values())
        calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n")
        found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 1, 1))
        return sorted(f"{each.start:%m-%d %H:%M}" for each in found if str(each["STATUS"]) != "CANCELLED")

    @property
    def meetings(self) -> list[Meeting]:
        """The series' meetings that are still to be, in order."""
        with self.store.read() as unit:
            return sorted(unit.meetings.of_person(self.host.person_id, None, LIVE), key=lambda each: each.span)

    def answers(self) -> list[Answer]:
        """What Bob has answered to each of them."""
        with self.store.read() as unit:
            found = unit.meetings.invitations([each.id for each in self.meetings])
        return [found[each.id][0].answer for each in self.meetings]


@pytest.fixture
def mailbox(store: SqlStore) -> Mailbox:
    """Invited to four Tuesdays, 10:00 in Berlin, over the change of the clocks on 29 March."""
    with store.write() as unit:
        _, host = a_member(unit, an_organisation(unit), "Maya")
    made = Mailbox(store, host, 0)
    tuesday = span("09:00", "10:00", day=15)
    plan = MeetingPlan("Planning", tuesday, guests=(Guest("bob@example.com", "Bob"),))
    found = made.does(lambda unit: create_meeting_series(unit, host, plan, RULE))
    made.series_id = found.series.id
    return made


def test_a_series_is_one_mail_and_keeps_its_wall_clock(mailbox: Mailbox) -> None:
    assert mailbox.methods == ["REQUEST"]
    assert mailbox.dates == ["03-17 10:00", "03-24 10:00", "03-31 10:00", "04-07 10:00"]


def test_one_that_is_moved_or_called_off_is_told_by_itself(mailbox: Mailbox) -> None:
    _, second, third, _ = mailbox.meetings
    later = Timespan(second.span.start + timedelta(days=1), second.span.end + timedelta(days=1))
    mailbox.does(lambda unit: change_meeting(unit, mailbox.host, second.id, MeetingChange(span=later)))
    mailbox.does(lambda unit: cancel_meeting(unit, mailbox.host, third.id))
    assert mailbox.methods == ["REQUEST", "REQUEST", "CANCEL"]
    assert mailbox.dates == ["03-17 10:00", "03-25 10:00", "04-07 10:00"]


def test_from_one_on_moved_the_rest_keeps_its_days(mailbox: Mailbox) -> None:
    third = mailbox.meetings[2]
    at_noon = Timespan(third.span.start + timedelta(hours=2), third.span.end + timedelta(hours=2))
    change = MeetingChange(span=at_noon)
    mailbox.does(lambda unit: change_meetings(unit, mailbox.host, third.id, Scope.FOLLOWING, change))
    assert mailbox.dates == ["03-17 10:00", "03-24 10:00", "03-31 12:00", "04-07 12:00"]


def test_from_one_on_called_off_it_ends_before_it_and_all_of_it_is_gone(mailbox: Mailbox) -> None:
    third, first = mailbox.meetings[2], mailbox.meetings[0]
    mailbox.does(lambda unit: cancel_meetings(unit, mailbox.host, third.id, Scope.FOLLOWING))
    assert mailbox.dates == ["03-17 10:00", "03-24 10:00"]
    mailbox.does(lambda unit: cancel_meetings(unit, mailbox.host, first.id, Scope.ALL))
    assert (mailbox.methods[-1], mailbox.dates) == ("CANCEL", [])


def test_the_page_answers_all_that_is_to_come_or_the_next_alone(mailbox: Mailbox) -> None:
    first = mailbox.meetings[0]

    def linked(unit: Unit) -> str:
        return make_link(unit, first, unit.meetings.invitations([first.id])[first.id][0].id)

    token = mailbox.does(linked)
    page = mailbox.does(lambda unit: shown(unit, Asked(token, "en", {})))
    assert "every Tuesday" in page.html
    assert 'type="checkbox" id="all" name="all" value="1" checked' in page.html
    mailbox.does(lambda unit: acted(unit, Asked(token, "en", {"answer": "accepted", "all": "1"})))
    assert mailbox.answers() == [Answer.ACCEPTED] * 4
    mailbox.does(lambda unit: acted(unit, Asked(token, "en", {"answer": "declined"})))
    assert mailbox.answers() == [Answer.DECLINED, *[Answer.ACCEPTED] * 3]
    mailbox.does(lambda unit: cancel_meeting(unit, mailbox.host, first.id))
    following = mailbox.does(lambda unit: shown(unit, Asked(token, "en", {})))
    assert (following.status, "24 Mar, 10:00" in following.html) == (200, True)
