"""An iTIP message as iCalendar text (RFC 5545), and as part of a mail (RFC 6047); events as an .ics file.

The text is both an alternative of the mail's body and a file attached to it, as some calendar programs read the
one and some the other.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from typing import Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vRecur

from core.model.invitation import Answer
from core.model.itip import Attendee, CalendarEvent, ItipMessage, Method, Published

FILE: Final = "invite.ics"
"""The name of the attached file."""
_PRODUCT: Final = "-//Slotbot//Slotbot//EN"
_PARTSTAT: Final = {
    Answer.PENDING: "NEEDS-ACTION",
    Answer.ACCEPTED: "ACCEPTED",
    Answer.TENTATIVE: "TENTATIVE",
    Answer.DECLINED: "DECLINED",
}
_HIDDEN: Final = dict.fromkeys(number for number in (*range(32), *range(127, 160)) if number != 10)
"""Control characters: RFC 5545, 3.1, allows none in a text except the line breaks that become ``\\n``."""


def with_calendar(mail: EmailMessage, message: ItipMessage, *, now: datetime, sender: str) -> None:
    """Add the message to a mail that already has its body; ``now`` is its DTSTAMP, ``sender`` the mail's own address."""
    text = ical(message, now=now, sender=sender)
    mail.add_alternative(text, subtype="calendar", params={"method": message.method.value}, cte="base64")
    mail.add_attachment(text.encode(), maintype="application", subtype="ics", filename=FILE)


def ical(message: ItipMessage, *, now: datetime, sender: str) -> str:
    """The message as text, folded and with the time zones that it names.

    ``sender`` is given as the organizer if the host has no address of their own.
    """
    return _text(message.events, message.method, now, sender)


def published(calendar: Published) -> str:
    """The same for events that are only to be imported: importing them again updates each by its UID.

    Raises ValueError if there are none: a calendar has at least one component (RFC 5545, 3.6).
    """
    return _text(calendar.events, None, calendar.at, None)


def _text(events: Sequence[CalendarEvent], method: Method | None, now: datetime, sender: str | None) -> str:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    if method is not None:
        calendar.add("method", method.value)
    for event in events:
        calendar.add_component(_event(event, method, now, sender))
    first = min(event.span.start for event in events)
    calendar.add_missing_timezones(first_date=date(first.year - 1, 1, 1))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(event: CalendarEvent, method: Method | None, now: datetime, sender: str | None) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", now.astimezone(UTC))
    made.add("dtstart", _when(event, event.span.start))
    made.add("dtend", _when(event, event.span.end))
    made.add("summary", _tidy(event.title))
    for name, words in (("description", event.description), ("location", event.place)):
        if words:
            made.add(name, _tidy(words))
    made.add("class", "PRIVATE" if event.private else "PUBLIC")
    made.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    made.add("transp", "OPAQUE")
    _repeat(made, event)
    host = event.host_email or sender
    if host is not None:
        made.add("organizer", vCalAddress.new(_address(host), cn=_name(event.host)))
    for attendee in event.attendees:
        made.add("attendee", _attendee(attendee, asked=method is Method.REQUEST and event.host_email is not None))
    return made


def _repeat(made: Event, event: CalendarEvent) -> None:
    """How the event repeats, and which occurrence of a series it stands in for."""
    if event.rule is not None:
        made.add("rrule", _rule(event, event.rule))
    if event.excluded:
        made.add("exdate", [_when(event, start) for start in sorted(event.excluded)])
    if event.recurrence_at is not None:
        made.add("recurrence-id", _when(event, event.recurrence_at))


def _rule(event: CalendarEvent, rule: str) -> vRecur:
    """The rule with UNTIL as RFC 5545, 3.3.10, wants it: in UTC, or a date where the event has dates."""
    made: vRecur = vRecur.from_ical(rule)
    made["UNTIL"] = [_until(event, until) for until in made.get("UNTIL", ())]
    if not made["UNTIL"]:
        del made["UNTIL"]
    return made


def _until(event: CalendarEvent, until: date) -> date:
    if event.all_day:
        local = until.astimezone(_zone(event)) if isinstance(until, datetime) and until.tzinfo else until
        return local.date() if isinstance(local, datetime) else local
    if not isinstance(until, datetime):
        until = datetime.combine(until, time(23, 59, 59), _zone(event))
    return (until if until.tzinfo else until.replace(tzinfo=_zone(event))).astimezone(UTC)


def _when(event: CalendarEvent, moment: datetime) -> date:
    """A date for an all-day event, local time with its zone for a recurring one, else UTC."""
    if event.all_day:
        return moment.astimezone(_zone(event)).date()
    if event.zone is not None and (event.rule is not None or event.recurrence_at is not None):
        return moment.astimezone(_zone(event))
    return moment.astimezone(UTC)


def _zone(event: CalendarEvent) -> ZoneInfo:
    return ZoneInfo(event.zone or "UTC")


def _attendee(attendee: Attendee, *, asked: bool) -> vCalAddress:
    """``asked`` says that a reply would reach somebody, so that the calendar program may offer to send one."""
    return vCalAddress.new(
        _address(attendee.email),
        cn=_name(attendee.name) or attendee.email,
        cutype="INDIVIDUAL",
        role="REQ-PARTICIPANT" if attendee.required else "OPT-PARTICIPANT",
        partstat=_PARTSTAT[attendee.answer],
        rsvp=asked,
    )


def _address(email: str) -> str:
    """An address as part of a URI (RFC 6068)."""
    return quote(email, safe="@.+-_~!$&'*=/")


def _name(name: str) -> str:
    """A name as a parameter value: on one line, without quotation marks, which few programs can read there."""
    return " ".join(_tidy(name).replace('"', "'").split())


def _tidy(words: str) -> str:
    return "\n".join(_lines(words))


def _lines(words: str) -> Iterator[str]:
    for line in words.splitlines():
        yield line.translate(_HIDDEN)
