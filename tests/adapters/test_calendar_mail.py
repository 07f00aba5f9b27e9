"""Invitations as calendar programs read them: RFC 5545 and RFC 5546, parsed back, and mailed."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from adapters.calendar_mail import ical, published
from adapters.gateway import Address, Sending
from adapters.mail import MailGateway, Server
from bots.cards import Button, Card, Keyed, Section
from core.model.invitation import Answer
from core.model.itip import Attendee, CalendarEvent, ItipMessage, Method, Published, uid_of
from core.model.timespan import Timespan
from tests.builders import MONDAY, SetClock, span
from tests.doubles.smtp import SmtpDouble

BERLIN = ZoneInfo("Europe/Berlin")
BOB = Attendee("bob@example.com", "Bob")
PLANNING = CalendarEvent(
    uid_of("booking", 7, MONDAY),
    0,
    span("10:00", "11:00"),
    "Planning",
    "Maya Iyer",
    host_email="maya@example.org",
    attendees=(BOB,),
    description="What comes next\nand when",
    place="Orion",
)


def text(*events: CalendarEvent, method: Method = Method.REQUEST) -> str:
    return ical(ItipMessage(method, events), now=MONDAY, sender="bot@example.org")


def read(*events: CalendarEvent, method: Method = Method.REQUEST) -> list[Event]:
    """The events that a program reads back."""
    [*found] = Calendar.from_ical(text(*events, method=method)).events
    return found


def lines(*events: CalendarEvent, method: Method = Method.REQUEST) -> list[str]:
    """The lines of the text, unfolded."""
    return text(*events, method=method).replace("\r\n ", "").splitlines()


def test_events_to_take_in_ask_nothing_of_nobody() -> None:
    event = replace(PLANNING, attendees=(), host_email=None)
    found = published(Published((event, replace(event, uid=uid_of("booking", 8, MONDAY))), MONDAY))
    taken = Calendar.from_ical(found)
    assert ("METHOD" in taken, found.splitlines()[0], found.count("\r\n")) == (
        False,
        "BEGIN:VCALENDAR",
        found.count("\n"),
    )
    assert [(each["UID"], each["SEQUENCE"], each.start, each.DTSTAMP) for each in taken.events] == [
        (uid_of("booking", number, MONDAY), 0, PLANNING.span.start, MONDAY) for number in (7, 8)
    ]
    assert not any("ORGANIZER" in each or "ATTENDEE" in each for each in taken.events)


def test_an_invitation_as_a_calendar_program_reads_it() -> None:
    assert sorted(lines(PLANNING)) == sorted(
        [
            "BEGIN:VCALENDAR",
            "PRODID:-//Slotbot//Slotbot//EN",
            "VERSION:2.0",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:3d847134-ef9b-5e56-bc4d-49b9e4f5c29f",
            "SEQUENCE:0",
            "DTSTAMP:20260302T080000Z",
            "DTSTART:20260302T100000Z",
            "DTEND:20260302T110000Z",
            "SUMMARY:Planning",
            "DESCRIPTION:What comes next\\nand when",
            "LOCATION:Orion",
            "CLASS:PUBLIC",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            'ORGANIZER;CN="Maya Iyer":mailto:maya@example.org',
            "ATTENDEE;CN=Bob;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:bob@example.com",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )


def test_an_update_and_the_end_are_of_the_same_event_with_a_higher_sequence() -> None:
    [invited] = read(PLANNING)
    [moved] = read(replace(PLANNING, sequence=1, span=span("14:00", "15:00", day=1)))
    [ended] = read(replace(PLANNING, sequence=2), method=Method.CANCEL)
    assert [str(each["uid"]) for each in (invited, moved, ended)] == [PLANNING.uid] * 3
    assert [each.sequence for each in (invited, moved, ended)] == [0, 1, 2]
    assert moved.start == datetime(2026, 3, 3, 14, tzinfo=UTC)
    assert str(ended["status"]) == "CANCELLED"
    assert "METHOD:CANCEL" in lines(PLANNING, method=Method.CANCEL)


def test_a_uid_is_the_same_at_any_time_and_nobody_elses() -> None:
    assert uid_of("booking", 7, MONDAY) == PLANNING.uid
    others = {uid_of("series", 7, MONDAY), uid_of("booking", 8, MONDAY), uid_of("booking", 7, MONDAY + timedelta(1))}
    assert len(others - {PLANNING.uid}) == 3


def test_who_answers_how_and_who_need_not_come() -> None:
    attendees = tuple(Attendee(f"{each.value}@example.com", answer=each) for each in Answer)
    [event] = read(replace(PLANNING, attendees=(*attendees, replace(BOB, required=False))))
    told = [(str(each), each.params["PARTSTAT"], each.params["ROLE"], each.params["CN"]) for each in event.attendees]
    assert told == [
        ("mailto:pending@example.com", "NEEDS-ACTION", "REQ-PARTICIPANT", "pending@example.com"),
        ("mailto:accepted@example.com", "ACCEPTED", "REQ-PARTICIPANT", "accepted@example.com"),
        ("mailto:tentative@example.com", "TENTATIVE", "REQ-PARTICIPANT", "tentative@example.com"),
        ("mailto:declined@example.com", "DECLINED", "REQ-PARTICIPANT", "declined@example.com"),
        ("mailto:bob@example.com", "NEEDS-ACTION", "OPT-PARTICIPANT", "Bob"),
    ]


def test_where_no_answer_would_be_read_none_is_asked_of_the_calendar_program() -> None:
    [event] = read(replace(PLANNING, host_email=None))
    [bob] = event.attendees
    assert (str(event["organizer"]), event["organizer"].params["CN"]) == ("mailto:bot@example.org", "Maya Iyer")
    assert bob.params["RSVP"] == "FALSE"


def test_a_private_meeting_is_marked_so() -> None:
    [event] = read(replace(PLANNING, private=True))
    assert str(event["class"]) == "PRIVATE"


def test_an_all_day_meeting_has_dates_of_its_zone_through_a_clock_change() -> None:
    day = Timespan(datetime(2026, 3, 29, tzinfo=BERLIN), datetime(2026, 3, 30, tzinfo=BERLIN))
    found = lines(replace(PLANNING, span=day, all_day=True, zone="Europe/Berlin"))
    assert {"DTSTART;VALUE=DATE:20260329", "DTEND;VALUE=DATE:20260330"} <= set(found)


WEEKLY = replace(
    PLANNING,
    uid=uid_of("series", 3, MONDAY),
    span=Timespan(datetime(2026, 3, 17, 10, tzinfo=BERLIN), datetime(2026, 3, 17, 11, tzinfo=BERLIN)),
    zone="Europe/Berlin",
    rule="FREQ=WEEKLY;BYDAY=TU;UNTIL=20260414",
)


def test_a_series_keeps_its_wall_clock_and_its_occurrences_their_changes() -> None:
    """Expanded by recurring-ical-events, which knows nothing of us."""
    third = datetime(2026, 3, 31, 10, tzinfo=BERLIN)
    moved = replace(
        WEEKLY, rule=None, recurrence_at=third, span=Timespan.lasting(third + timedelta(days=1), 30), title="Moved"
    )
    series = replace(WEEKLY, excluded=(datetime(2026, 4, 7, 10, tzinfo=BERLIN),))
    calendar = Calendar.from_ical(text(series, moved))
    found = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 1, 1))
    told = sorted((each.start.isoformat(), str(each["summary"])) for each in found)
    assert told == [
        ("2026-03-17T10:00:00+01:00", "Planning"),
        ("2026-03-24T10:00:00+01:00", "Planning"),
        ("2026-04-01T10:00:00+02:00", "Moved"),
        ("2026-04-14T10:00:00+02:00", "Planning"),
    ]


def test_a_series_names_its_zone_and_ends_in_utc() -> None:
    found = text(WEEKLY).splitlines()
    assert {
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "DTSTART;TZID=Europe/Berlin:20260317T100000",
        "RRULE:FREQ=WEEKLY;UNTIL=20260414T215959Z;BYDAY=TU",
    } <= set(found)


def test_the_end_of_a_series_of_days_is_a_day() -> None:
    days = Timespan(datetime(2026, 3, 17, tzinfo=BERLIN), datetime(2026, 3, 18, tzinfo=BERLIN))
    found = lines(replace(WEEKLY, span=days, all_day=True, rule="FREQ=WEEKLY;UNTIL=20260413T220000Z"))
    assert {"DTSTART;VALUE=DATE:20260317", "RRULE:FREQ=WEEKLY;UNTIL=20260414"} <= set(found)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


@given(title=WORDS, description=WORDS, place=WORDS, host=WORDS, name=WORDS)
def test_no_words_become_anything_but_words(title: str, description: str, place: str, host: str, name: str) -> None:
    told = replace(
        PLANNING, title=title, description=description, place=place, host=host, attendees=(replace(BOB, name=name),)
    )
    written = text(told)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in written.replace("\r\n", ""))
    [event] = Calendar.from_ical(written).events
    assert set(event) == set(read(PLANNING)[0]) - ({"DESCRIPTION"} if "DESCRIPTION" not in event else set()) - (
        {"LOCATION"} if "LOCATION" not in event else set()
    )
    assert "".join(str(event["summary"]).split()) == "".join("".join(c for c in title if not _hidden(c)).split())


def _hidden(char: str) -> bool:
    return ord(char) < 32 or 127 <= ord(char) < 160


# By mail


def mailed(tmp_path: Path, event: CalendarEvent, method: Method = Method.REQUEST) -> EmailMessage:
    """The mail that a server took."""
    card = Card(
        ("Maya Iyer invites you",),
        (Section(buttons=((Button("Accept", url="https://slots.example.org/i/token"),),)),),
        calendar=ItipMessage(method, (event,)),
    )

    async def story(gateway: MailGateway) -> None:
        await gateway.send(Sending(Address("email", "bob@example.com"), Keyed(card, "token")))
        await gateway.stop()

    with SmtpDouble(tmp_path, starttls=False, auth=False) as server:
        url = f"smtp://127.0.0.1:{server.port}?from=bot@example.org"
        asyncio.run(story(MailGateway(Server.of(url), SetClock())))
        [(_, _, message)] = server.took
    return message


def test_a_mail_carries_words_a_page_the_invitation_and_its_file(tmp_path: Path) -> None:
    message = mailed(tmp_path, PLANNING)
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
        "application/ics",
    ]
    [invitation] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    [file] = message.iter_attachments()
    assert (invitation.get_param("method"), invitation.get_param("charset")) == ("REQUEST", "utf-8")
    assert (file.get_filename(), file.get_content().decode()) == ("invite.ics", text(PLANNING))
    assert invitation.get_content() == text(PLANNING)
    assert {name: str(message[name]) for name in ("From", "Reply-To", "Subject")} == {
        "From": "Maya Iyer <bot@example.org>",
        "Reply-To": "maya@example.org",
        "Subject": "Maya Iyer invites you",
    }


def test_the_end_of_a_meeting_is_mailed_as_such(tmp_path: Path) -> None:
    message = mailed(tmp_path, replace(PLANNING, sequence=1), Method.CANCEL)
    [part] = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "CANCEL"


def test_a_hosts_name_stays_a_name(tmp_path: Path) -> None:
    hostile = 'Eve" <eve@example.net>,\r\nBcc: everybody@example.org\x07'
    message = mailed(tmp_path, replace(PLANNING, host=hostile, host_email=None))
    [sender] = message["From"].addresses
    assert (sender.addr_spec, message["Bcc"], message["Reply-To"]) == ("bot@example.org", None, None)
    assert sender.display_name == 'Eve" <eve@example.net>, Bcc: everybody@example.org'
