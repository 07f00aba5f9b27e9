"""Forgetting a person: what the bot remembers of them is deleted; what others had with them stays, without their name."""

from typing import Any

from sqlalchemy import Column, delete, or_, select, update

from storage.directory import raise_directory
from storage.outbox import lanes_of_person
from storage.schema import (
    OF_MEMBER,
    absences,
    attendance,
    bookings,
    busy_times,
    calendar_events,
    codes,
    connected_calendars,
    conversations,
    daily_agendas,
    decisions,
    gathered,
    gatherings,
    identities,
    invitations,
    keyboards,
    lanes,
    meetings,
    memberships,
    misses,
    outbox,
    people,
    polls,
    pool_people,
    ratings,
    reminder_wishes,
    room_waits,
    sent_cards,
    services,
    session_notes,
    timers,
    voters,
    votes,
    waitlist_entries,
    webhook_messages,
)
from storage.session import Session

_OWN: tuple[Column[Any], ...] = (
    identities.c.person_id,
    keyboards.c.person_id,
    sent_cards.c.person_id,
    conversations.c.person_id,
    waitlist_entries.c.person_id,
    room_waits.c.person_id,
    timers.c.person_id,
    attendance.c.person_id,
    daily_agendas.c.person_id,
    reminder_wishes.c.person_id,
    outbox.c.person_id,
    memberships.c.person_id,
    misses.c.person_id,
    session_notes.c.person_id,
    ratings.c.person_id,
    ratings.c.rated_id,
    votes.c.person_id,
    voters.c.person_id,
    pool_people.c.person_id,
    gathered.c.person_id,
    gatherings.c.starter_id,
    connected_calendars.c.person_id,
)
"""The owner columns of tables whose rows belong to one person."""


def forget(session: Session, person_id: int, *, name: str, reason: str) -> None:
    """Delete what belongs only to the person, and blank what they wrote elsewhere: only ``name`` stays, for others' history.

    ``reason`` replaces every reason that they gave for ending a booking.
    """
    m = memberships.c
    for (organisation_id,) in session.execute(select(m.organisation_id).where(m.person_id == person_id)).all():
        raise_directory(session, organisation_id)
    own = select(m.id).where(m.person_id == person_id)
    for table in OF_MEMBER:
        session.execute(delete(table).where(table.c.membership_id.in_(own)))
    _close_offers(session, person_id)
    _close_lanes(session, person_id)
    _disconnect(session, person_id)
    for column in _OWN:
        session.execute(delete(column.table).where(column == person_id))
    _take_out_of_bookings(session, person_id, reason)
    _take_out_of_messages(session, person_id)
    gone: dict[str, object] = {
        "zone": None,
        "language": None,
        "speaks": None,
        "email": None,
        "mail": None,
        "phone": None,
        "sms": None,
        "channels": None,
        "organisation_id": None,
        "reminders": None,
        "quiet_start": None,
        "quiet_end": None,
        "keeps_misses": None,
        "offers_in_quiet": False,
    }
    session.execute(update(people).where(people.c.id == person_id).values(gone | {"name": name}))


def _close_lanes(session: Session, person_id: int) -> None:
    """Delete the lanes of their notices and private conversations."""
    i = identities.c
    conversations_of = select(i.platform + ":" + i.tenant + ":" + i.chat_id).where(i.person_id == person_id)
    own = or_(lanes.c.lane.in_(lanes_of_person(person_id)), lanes.c.lane.in_(conversations_of))
    session.execute(delete(lanes).where(own))


def _disconnect(session: Session, person_id: int) -> None:
    """Delete the events of their connected calendars, before these, and the busy time they made."""
    c = connected_calendars.c
    theirs = select(c.id).where(c.person_id == person_id)
    session.execute(delete(calendar_events).where(calendar_events.c.connected_id.in_(theirs)))
    own = select(people.c.calendar_id).where(people.c.id == person_id)
    session.execute(delete(busy_times).where(busy_times.c.calendar_id.in_(own)))


def _close_offers(session: Session, person_id: int) -> None:
    """Revoke their links and codes, and deactivate the services that only they offered."""
    s, c = services.c, codes.c
    offered = select(s.id).where(s.host_id == person_id)
    theirs = or_(
        c.kind.in_(("email", "identity", "mentor", "phone")) & (c.subject == person_id),
        (c.kind == "service") & c.subject.in_(offered),
    )
    session.execute(delete(codes).where(theirs))
    session.execute(update(services).where(s.host_id == person_id).values(active=False, place=""))


def _take_out_of_messages(session: Session, person_id: int) -> None:
    """What still waits to be posted about their bookings is worded anew, without their name, at its next attempt."""
    b, m = bookings.c, webhook_messages.c
    invited = select(invitations.c.booking_id).where(invitations.c.person_id == person_id)
    theirs = select(b.id).where(or_(b.host_id == person_id, b.guest_id == person_id, b.id.in_(invited)))
    named = or_(m.by == person_id, m.booking_id.in_(theirs))
    session.execute(update(webhook_messages).where(named, m.body != "").values(body=""))


def _take_out_of_bookings(session: Session, person_id: int, reason: str) -> None:
    b = bookings.c
    session.execute(update(bookings).where(b.guest_id == person_id).values(topic=""))
    session.execute(update(bookings).where(b.host_id == person_id).values(place=""))
    session.execute(update(bookings).where(b.ended_by == person_id, b.reason != "").values(reason=reason))
    mine = select(b.id).where(b.host_id == person_id)
    session.execute(update(meetings).where(meetings.c.booking_id.in_(mine)).values(description=""))
    i = invitations.c
    session.execute(update(invitations).where(i.person_id == person_id).values(note=""))
    session.execute(update(polls).where(polls.c.host_id == person_id).values(title="", place="", description=""))
    a = absences.c
    session.execute(update(absences).where(a.absent_id == person_id).values(objection=""))
    session.execute(update(absences).where(a.decided_by == person_id).values(why=""))
    d = decisions.c
    session.execute(update(decisions).where(d.asked_by == person_id).values(why=""))
    session.execute(update(decisions).where(d.decided_by == person_id).values(reason=""))
