"""What two people of a closed organisation have with each other, of everything that is kept: for who may see it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bots import requests as r
from bots.codec import dumps
from core.model.booking import Booking, State
from core.model.connected import EVERY, Content, MirroredEvent
from core.model.hours import Override, OverrideKind
from core.model.meeting import Meeting
from core.model.people import Joining, Membership, Organisation, Person
from core.model.poll import Group, Poll
from core.model.pool import Pool
from core.model.recurrence import rule_of
from core.model.series import Series, SeriesKind, pattern_of
from core.model.summary import Notes, Rating
from core.model.timespan import Timespan
from core.model.webhook import Group as Posted
from core.model.webhook import Webhook
from core.ports import Unit
from core.services import calendars, polls, waitlist
from core.services.conflicts import Insist
from core.services.gathering import gather
from core.services.meetings import MeetingPlan, create_meeting
from core.services.polls import Draft
from core.services.rooms import RoomWish
from core.services.rooms.waiting import wait_for_room
from tests.bots.conftest import Cast
from tests.builders import a_booking, a_meeting, a_room, a_service, at, span

TOMORROW = Timespan(at("00:00", day=1), at("23:00", day=1))


@dataclass(frozen=True)
class Theirs:
    """What is Maya's and Lena's in the closed organisation ``atelier``, and nobody else's."""

    session: Booking
    held: Booking
    asked: Booking
    over: Booking
    maya: int
    lena: int
    review: int
    python: int
    override: int
    entry: int
    atelier: int
    meeting: Meeting
    poll: Poll
    invitation: int
    room: int
    room_wait: int
    pool: int
    gathering: int
    occurrence: Booking
    hours: int
    decision: int
    calendar: int
    webhook: int


def what_is_theirs(cast: Cast) -> Theirs:
    """A session, a hold and a request of the two; Maya's own service and day off; a wish of Lena's."""
    with cast.dialogue.store.write() as unit:
        atelier = unit.organisations.all()[0]
        unit.organisations.save(replace(atelier, joining=Joining.INVITATION))
        known = people_of(unit, atelier.id)
        (mentor, maya), (mentee, lena) = known["Maya Iyer"], known["Lena Vogel"]
        review = a_service(unit, atelier, "Secret review", host_id=maya.id)
        room = a_room(unit, atelier, "Chamber").id
        when = span("16:00", "17:00", day=1)
        meeting = a_meeting(unit, mentor, when, title="Secret meeting", private=True, required=(lena.id,), room_id=room)
        lapses = at("20:00")
        off = Override(at("08:00", day=3).date(), at("08:00", day=3).date(), OverrideKind.CLOSED, note="Secret trip")
        return Theirs(
            about(unit, a_booking(unit, review, maya, lena, span("10:00", "10:30", day=1))),
            about(
                unit,
                a_booking(unit, review, maya, lena, span("11:00", "11:30", day=1), state=State.HELD, expires_at=lapses),
            ),
            about(
                unit,
                a_booking(
                    unit, review, maya, lena, span("12:00", "12:30", day=1), state=State.PENDING, expires_at=lapses
                ),
            ),
            about_what_was(
                unit, a_booking(unit, review, maya, lena, span("10:00", "10:30", day=-3), state=State.COMPLETED)
            ),
            maya.id,
            lena.id,
            review.id,
            unit.organisations.skill(atelier.id, "Python").id,
            unit.hours.add_override(mentor.id, off),
            waitlist.join(unit, mentee, TOMORROW, host_id=maya.id).id,
            atelier.id,
            meeting,
            polls.start(unit, mentor, Draft("Secret poll", (at("10:00", day=4), at("12:00", day=4)), 60, (lena.id,))),
            unit.meetings.invitations([meeting.id])[meeting.id][0].id,
            room,
            wait_for_room(unit, mentee, RoomWish(window=TOMORROW), room).id,
            unit.pools.add(Pool(0, atelier.id, "Secret pool", (maya.id,))).id,
            gather(unit, mentor, Group("console", "", "team"), dumps(r.Together(r.Meet("Secret wish")), r.Together)).id,
            repeated(unit, about(unit, a_booking(unit, review, maya, lena, span("09:00", "09:30", day=4)))),
            a_service(unit, atelier, "Secret hours", lengths=(30,), seats=2, host_id=maya.id).id,
            a_decision(unit, mentor, meeting),
            read_calendar(unit, maya),
            add_webhook(unit, atelier).id,
        )


def a_decision(unit: Unit, host: Membership, standing: Meeting) -> int:
    """Organizers are asked about a meeting of the two that clashes with another one."""
    plan = MeetingPlan("Secret wish", standing.span, people_invited(unit, standing))
    asked = create_meeting(unit, host, plan, insist=Insist("Secret why", frozenset({(standing.id, 1)})))
    found = unit.decisions.waiting(asked.id)
    assert found is not None
    return found.id


def add_webhook(unit: Unit, atelier: Organisation) -> Webhook:
    """The organisation's webhook, at an address that only its organizers know of."""
    secret = "whsec_U2VjcmV0IHNlY3JldCBTZWNyZXQgc2VjcmV0"
    return unit.webhooks.add(
        Webhook(0, atelier.id, "https://hooks.hidden.example.org/in", (secret,), frozenset(Posted), unit.now)
    )


def read_calendar(unit: Unit, person: Person) -> int:
    """The person's connected calendar, which says when they are at the dentist's."""
    calendar = calendars.connect(unit, person, "https://hidden.example.org/private-abc/basic.ics")
    asked = calendars.asked(unit, calendar.id)
    assert asked is not None
    event = MirroredEvent("a", "", span("13:00", "14:00", day=2), title="Secret dentist")
    calendars.mirror(unit, asked, Content((event,), name="Secret calendar"), every=EVERY)
    return calendar.id


def people_invited(unit: Unit, meeting: Meeting) -> tuple[int, ...]:
    invited = unit.meetings.invitations([meeting.id])[meeting.id]
    return tuple(each.person_id for each in invited if each.person_id is not None)


def about_what_was(unit: Unit, booking: Booking) -> Booking:
    """A session that is over, of which Maya has written and which Lena has rated."""
    unit.notes.save(Notes(booking.id, booking.host_id, "Secret notes", "Secret steps", unit.now))
    at_home, guest, host = booking.organisation_id, booking.guest_id, booking.host_id
    unit.ratings.add(Rating(booking.id, at_home, guest, host, 2, "Secret comment", unit.now, as_host=True))
    return booking


def repeated(unit: Unit, booking: Booking) -> Booking:
    """The booking as the first of a weekly series of three."""
    starts_at = booking.span.start
    pattern = pattern_of(rule_of("FREQ=WEEKLY;COUNT=3", "Europe/Berlin", 0), "Europe/Berlin", starts_at, 30)
    made = unit.series.add(Series(0, booking.organisation_id, SeriesKind.SESSION, pattern, pattern.first))
    first = replace(booking, series_id=made.id, recurrence_at=starts_at, version=3)
    unit.bookings.save(first, None, seen=2)
    return first


def people_of(unit: Unit, organisation_id: int) -> Mapping[str, tuple[Membership, Person]]:
    return {person.name: (member, person) for member, person in unit.people.members(organisation_id)}


def about(unit: Unit, booking: Booking) -> Booking:
    """The booking with a topic that is the two's alone."""
    told = replace(booking, topic="Secret topic", version=2)
    unit.bookings.save(told, None, seen=1)
    return told
