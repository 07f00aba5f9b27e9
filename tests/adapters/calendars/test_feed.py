"""What a calendar's text says of a stretch of time: whole days, zones of every kind, rules and what differs from them."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.calendars import feed
from adapters.calendars.feed import Unreadable, content_of, from_json, to_json
from core.model.connected import Content, MirroredEvent, Trouble
from core.model.timespan import Timespan

WINDOW = Timespan(datetime(2026, 3, 1, tzinfo=UTC), datetime(2027, 3, 2, tzinfo=UTC))
BERLIN = "Europe/Berlin"


def ical(*events: str, head: str = "") -> bytes:
    """A calendar with these events, each given by its properties, one in a line."""
    blocks = [f"BEGIN:VEVENT\nUID:{number}\n{event.strip()}\nEND:VEVENT" for number, event in enumerate(events)]
    text = "\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *head.splitlines(), *blocks, "END:VCALENDAR"]
    )
    return text.replace("\n", "\r\n").encode()


def held(*events: str, head: str = "", zone: str = BERLIN) -> Content:
    return content_of(ical(*events, head=head), WINDOW, zone)


def times(content: Content) -> list[str]:
    """``month-day hour:minute/month-day hour:minute`` in UTC of each event, in order."""
    spans = sorted(event.span for event in content.events)
    return [f"{span.start:%m-%d %H:%M}/{span.end:%m-%d %H:%M}" for span in spans]


def test_an_event_is_known_by_its_uid_with_its_title_and_whether_it_takes_time() -> None:
    content = held(
        "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nSUMMARY:Lunch\\, at last\nX-A:B",
        "DTSTART:20260302T120000Z\nDURATION:PT30M\nTRANSP:TRANSPARENT",
        "DTSTART:20260302T130000Z\nDTEND:20260302T140000Z\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
        head="X-WR-CALNAME:Maya's\\, private",
    )

    def at(hour: int, minutes: int) -> Timespan:
        return Timespan.lasting(datetime(2026, 3, 2, hour, tzinfo=UTC), minutes)

    assert content == Content(
        (
            MirroredEvent("0", "20260302T100000Z", at(10, 60), title="Lunch, at last"),
            MirroredEvent("1", "20260302T120000Z", at(12, 30), busy=False),
            MirroredEvent("2", "20260302T130000Z", at(13, 60), busy=False),
        ),
        name="Maya's, private",
    )
    assert from_json(to_json(content)) == content


def test_a_whole_day_is_one_of_its_owner() -> None:
    assert times(held("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260312")) == ["03-09 23:00/03-11 23:00"]
    assert times(held("DTSTART;VALUE=DATE:20260310")) == ["03-09 23:00/03-10 23:00"]
    assert times(held("DTSTART;VALUE=DATE:20260329")) == ["03-28 23:00/03-29 22:00"]
    assert times(held("DTSTART;VALUE=DATE:20260310", zone="America/New_York")) == ["03-10 04:00/03-11 04:00"]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART:20260302T100000Z", "03-02 10:00"),
        ("DTSTART:20260302T100000", "03-02 09:00"),
        ("DTSTART;TZID=America/New_York:20260302T100000", "03-02 15:00"),
        ("DTSTART;TZID=Pacific Standard Time:20260302T100000", "03-02 18:00"),
        ("DTSTART;TZID=Nowhere/At All:20260302T100000", "03-02 09:00"),
    ],
    ids=["utc", "floating", "iana", "windows", "unknown"],
)
def test_a_time_is_on_the_wall_that_it_names_and_else_on_its_owners(start: str, expected: str) -> None:
    assert times(held(f"{start}\nDURATION:PT1H"))[0].partition("/")[0] == expected


def test_a_zone_that_the_calendar_brings_along_counts() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0300\n"
        "TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE"
    )
    event = "DTSTART;TZID=Customized Time Zone:20260302T100000\nDTEND;TZID=Customized Time Zone:20260302T110000"
    assert times(held(event, head=zone)) == ["03-02 07:00/03-02 08:00"]


def test_a_rule_keeps_the_wall_clock_and_what_differs_from_it_takes_its_place() -> None:
    series = (
        "DTSTART;TZID=Europe/Berlin:20260316T100000\nDTEND;TZID=Europe/Berlin:20260316T110000\n"
        "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Berlin:20260323T100000"
    )
    moved = (
        "RECURRENCE-ID;TZID=Europe/Berlin:20260406T100000\nDTSTART;TZID=Europe/Berlin:20260407T150000\n"
        "DTEND;TZID=Europe/Berlin:20260407T160000"
    )
    gone = moved.replace("20260406", "20260413").replace("20260407", "20260413") + "\nSTATUS:CANCELLED"
    text = ical(series, moved, gone).replace(b"UID:1", b"UID:0").replace(b"UID:2", b"UID:0")
    assert times(content_of(text, WINDOW, BERLIN)) == [
        "03-16 09:00/03-16 10:00",
        "03-30 08:00/03-30 09:00",
        "04-07 13:00/04-07 14:00",
    ]


def test_a_rule_that_began_long_ago_goes_on_and_one_that_has_ended_does_not() -> None:
    on = "DTSTART:20150105T100000Z\nDTEND:20150105T110000Z\nRRULE:FREQ=YEARLY"
    over = "DTSTART:20150105T100000Z\nDTEND:20150105T110000Z\nRRULE:FREQ=WEEKLY;UNTIL=20160105T100000Z"
    assert times(held(on, over)) == ["01-05 10:00/01-05 11:00"]


def test_what_is_past_too_far_ahead_cancelled_or_takes_no_time_is_left_out() -> None:
    assert held(
        "DTSTART:20260101T100000Z\nDTEND:20260101T110000Z",
        "DTSTART:20290101T100000Z\nDTEND:20290101T110000Z",
        "DTSTART:20260305T100000Z\nDTEND:20260305T110000Z\nSTATUS:CANCELLED",
        "DTSTART:20260305T100000Z",
        "SUMMARY:never",
    ) == Content(())
    lasting = held("DTSTART:20260201T100000Z\nDTEND:20260302T110000Z", "DTSTART:20260227T100000Z\nDURATION:P4D")
    assert len(lasting.events) == 2


def test_what_is_written_oddly_is_read_all_the_same() -> None:
    folded = "DTSTART:20260302T10\n 0000Z\nDTEND:20260302T110000Z\nSUMMARY:A very\n \tlong\x07 title"
    alarm = "DTSTART:20260303T100000Z\nBEGIN:VALARM\nTRIGGER:-PT5M\nDTSTART:20200101T000000Z\nEND:VALARM\nDURATION:PT1H"
    content = content_of("\ufeff".encode() + ical(folded, alarm), WINDOW, BERLIN)
    assert times(content) == ["03-02 10:00/03-02 11:00", "03-03 10:00/03-03 11:00"]
    assert content.events[0].title == "A very long title"


def test_one_event_that_makes_no_sense_takes_none_of_the_others_away() -> None:
    good = "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z"
    bad = "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nRRULE:FREQ=SOMETIMES"
    worse = "DTSTART:yesterday\nDTEND:tomorrow"
    assert "03-02 10:00/03-02 11:00" in times(held(good, bad, worse))


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"<html>Sign in</html>", b"BEGIN:VCARD\r\nEND:VCARD\r\n"])
def test_what_is_no_calendar_is_told_so(body: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        content_of(body, WINDOW, BERLIN)
    assert refused.value.trouble is Trouble.UNREADABLE


def test_a_calendar_that_breaks_off_is_read_as_far_as_it_goes_or_not_at_all() -> None:
    whole = ical("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z")
    for length in range(0, len(whole), 7):
        try:
            content = content_of(whole[:length], WINDOW, BERLIN)
        except Unreadable:
            continue
        assert len(content.events) <= 1


def test_past_events_are_glanced_at_and_more_than_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST_EVENTS", 100)
    past = [f"DTSTART:2015{1 + number % 12:02}01T100000Z\nDURATION:PT1H" for number in range(99)]
    ahead = "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z"
    assert times(held(*past, ahead)) == ["03-02 10:00/03-02 11:00"]
    with pytest.raises(Unreadable) as refused:
        held(*past, past[0], ahead)
    assert refused.value.trouble is Trouble.TOO_LARGE


def test_more_occurrences_than_are_kept_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST_OCCURRENCES", 300)
    daily = "DTSTART:20260302T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT={}"
    assert len(held(daily.format(300)).events) == 300
    with pytest.raises(Unreadable) as refused:
        held(daily.format(301))
    assert refused.value.trouble is Trouble.TOO_LARGE


def test_a_uid_of_any_length_is_kept_short() -> None:
    body = ical("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z").replace(b"UID:0", b"UID:" + b"x" * 5000)
    (event,) = content_of(body, WINDOW, BERLIN).events
    assert len(event.uid) == 64
    assert event.span.end - event.span.start == timedelta(hours=1)
