"""Merging two people into one, when ``/link`` shows that two identities are one human."""

from typing import Any

from sqlalchemy import Column, Row, delete, exists, func, or_, select, text, update

from core.errors import Conflict
from core.events import PEOPLE
from storage.connected import join_busy
from storage.directory import raise_directory
from storage.lanes import ADD as ADD_LANE
from storage.outbox import lanes_of_person
from storage.schema import (
    OF_MEMBER,
    UNSENT_SQL,
    absences,
    attendance,
    booking_history,
    bookings,
    calendars,
    check_ins,
    claims,
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
    member_skills,
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
    weekly_hours,
)
from storage.session import Session

_POINTERS: tuple[Column[Any], ...] = (
    identities.c.person_id,
    memberships.c.person_id,
    memberships.c.only_host_id,
    services.c.host_id,
    bookings.c.host_id,
    bookings.c.guest_id,
    bookings.c.ended_by,
    booking_history.c.by,
    keyboards.c.person_id,
    sent_cards.c.person_id,
    conversations.c.person_id,
    waitlist_entries.c.person_id,
    waitlist_entries.c.host_id,
    timers.c.person_id,
    attendance.c.person_id,
    absences.c.absent_id,
    absences.c.marked_by,
    absences.c.decided_by,
    decisions.c.asked_by,
    decisions.c.decided_by,
    daily_agendas.c.person_id,
    reminder_wishes.c.person_id,
    misses.c.person_id,
    session_notes.c.person_id,
    ratings.c.person_id,
    ratings.c.rated_id,
    invitations.c.person_id,
    check_ins.c.person_id,
    room_waits.c.person_id,
    polls.c.host_id,
    gatherings.c.starter_id,
    gathered.c.person_id,
    voters.c.person_id,
    votes.c.person_id,
    pool_people.c.person_id,
    connected_calendars.c.person_id,
    webhook_messages.c.by,
    webhook_messages.c.asked_by,
)
"""Every column that refers to a person, except those of the outbox and codes, which also do so in other forms."""


def merge(session: Session, kept: int, absorbed: int) -> None:
    """Move everything of ``absorbed`` to ``kept`` and delete the rest.

    Raises Conflict, before anything has changed so that the unit can go on, if both have something at the same time or have
    a booking with each other, which one person cannot.
    """
    calendar_kept, calendar_absorbed = _calendars(session, kept, absorbed)
    _refuse_two(session, kept, absorbed, calendar_kept, calendar_absorbed)
    _join_memberships(session, kept, absorbed)
    _drop_doubles(session, kept, absorbed)
    for pointer in _POINTERS:
        session.execute(update(pointer.table).where(pointer == absorbed).values({pointer: kept}))
    _redirect_notices(session, kept, absorbed)
    own_codes = update(codes).where(codes.c.subject == absorbed, codes.c.kind.in_(("identity", "mentor")))
    session.execute(own_codes.values(subject=kept))
    moved = update(claims).where(claims.c.calendar_id == calendar_absorbed)
    session.execute(moved.values(calendar_id=calendar_kept))
    join_busy(session, kept, calendar_kept, calendar_absorbed)
    _join_persons(session, kept, absorbed, calendar_absorbed)


def _calendars(session: Session, kept: int, absorbed: int) -> tuple[int, int]:
    """The two calendars, locked in ascending order."""
    of = {
        person: session.execute(select(people.c.calendar_id).where(people.c.id == person)).scalar_one()
        for person in (kept, absorbed)
    }
    both = select(calendars.c.id).where(calendars.c.id.in_(of.values())).order_by(calendars.c.id)
    session.execute(both.with_for_update())
    return of[kept], of[absorbed]


def _refuse_two(session: Session, kept: int, absorbed: int, calendar_kept: int, calendar_absorbed: int) -> None:
    met = select(bookings.c.id).where(
        or_(
            (bookings.c.host_id == kept) & (bookings.c.guest_id == absorbed),
            (bookings.c.host_id == absorbed) & (bookings.c.guest_id == kept),
        )
    )
    i, other_invited = invitations.c, invitations.alias("other_invited")
    invited = select(i.booking_id).where(
        i.person_id == absorbed,
        or_(
            i.booking_id.in_(select(bookings.c.id).where(bookings.c.host_id == kept)),
            i.booking_id.in_(select(other_invited.c.booking_id).where(other_invited.c.person_id == kept)),
        ),
    )
    hosted = select(i.booking_id).where(
        i.person_id == kept, i.booking_id.in_(select(bookings.c.id).where(bookings.c.host_id == absorbed))
    )
    if any(session.execute(each.limit(1)).first() for each in (met, invited, hosted)):
        raise Conflict("two people who met in a booking are not one")
    other = claims.alias("other")
    overlap = select(claims.c.booking_id).where(
        claims.c.calendar_id == calendar_kept,
        claims.c.hard,
        other.c.calendar_id == calendar_absorbed,
        other.c.hard,
        claims.c.starts_at < other.c.ends_at,
        claims.c.ends_at > other.c.starts_at,
    )
    if session.execute(overlap.limit(1)).first():
        raise Conflict("both people have something at one time")


def _join_memberships(session: Session, kept: int, absorbed: int) -> None:
    """If both are members of an organisation, merge the memberships; every directory is raised."""
    of = {
        person: {
            row.organisation_id: row
            for row in session.execute(select(memberships).where(memberships.c.person_id == person))
        }
        for person in (kept, absorbed)
    }
    for organisation_id, theirs in of[absorbed].items():
        raise_directory(session, organisation_id)
        if (own := of[kept].get(organisation_id)) is not None:
            _join_two(session, own, theirs)


def _join_two(session: Session, own: Row[*tuple[Any, ...]], theirs: Row[*tuple[Any, ...]]) -> None:
    m = memberships.c
    full = own.only_host_id is None or theirs.only_host_id is None
    joined = {
        "mentor": own.mentor or theirs.mentor,
        "organizer": own.organizer or theirs.organizer,
        "admin": own.admin or theirs.admin,
        "about": own.about or theirs.about,
        "only_host_id": None if full else own.only_host_id,
        "admits_guests": own.admits_guests or theirs.admits_guests,
        "rating_sum": own.rating_sum + theirs.rating_sum,
        "rating_count": own.rating_count + theirs.rating_count,
        "day_limit": own.day_limit or theirs.day_limit,
        "week_limit": own.week_limit or theirs.week_limit,
    }
    session.execute(update(memberships).where(m.id == own.id).values(**joined))
    known = select(member_skills.c.skill_id).where(member_skills.c.membership_id == own.id)
    of_theirs = member_skills.c.membership_id == theirs.id
    session.execute(delete(member_skills).where(of_theirs, member_skills.c.skill_id.in_(known)))
    if session.execute(select(weekly_hours).where(weekly_hours.c.membership_id == own.id).limit(1)).first():
        session.execute(delete(weekly_hours).where(weekly_hours.c.membership_id == theirs.id))
    for table in OF_MEMBER:
        session.execute(update(table).where(table.c.membership_id == theirs.id).values(membership_id=own.id))
    session.execute(delete(memberships).where(m.id == theirs.id))


def _drop_doubles(session: Session, kept: int, absorbed: int) -> None:
    """Delete the absorbed person's rows that would duplicate one of the kept person's, and wishes that would be for oneself."""
    cards, talks, wishes = sent_cards.c, conversations.c, waitlist_entries.c
    shown = select(cards.subject).where(cards.person_id == kept)
    session.execute(delete(sent_cards).where(cards.person_id == absorbed, cards.subject.in_(shown)))
    agendas = daily_agendas.c.person_id
    wanted = exists().where(daily_agendas.alias("own").c.person_id == kept)
    session.execute(delete(daily_agendas).where(agendas == absorbed, wanted))
    kept_talks = conversations.alias("kept_talks")
    same = (kept_talks.c[name] == talks[name] for name in ("platform", "tenant", "chat_id"))
    session.execute(
        delete(conversations).where(talks.person_id == absorbed, exists().where(kept_talks.c.person_id == kept, *same))
    )
    _drop_double_voters(session, kept, absorbed)
    pooled = select(pool_people.c.pool_id).where(pool_people.c.person_id == kept)
    theirs = (pool_people.c.person_id == absorbed, pool_people.c.pool_id.in_(pooled))
    session.execute(delete(pool_people).where(*theirs))
    there = select(gathered.c.gathering_id).where(gathered.c.person_id == kept)
    session.execute(delete(gathered).where(gathered.c.person_id == absorbed, gathered.c.gathering_id.in_(there)))
    both = (kept, absorbed)
    session.execute(delete(waitlist_entries).where(wishes.person_id.in_(both), wishes.host_id.in_(both)))
    own_guest = (memberships.c.person_id.in_(both), memberships.c.only_host_id.in_(both))
    session.execute(update(memberships).where(*own_guest).values(only_host_id=None))


def _drop_double_voters(session: Session, kept: int, absorbed: int) -> None:
    """Nobody votes twice in one poll, nor in their own: the kept person's votes stand."""
    own = select(polls.c.id).where(polls.c.host_id.in_((kept, absorbed)))
    asked = select(voters.c.poll_id).where(voters.c.person_id == kept)
    for table in (votes, voters):
        theirs = table.c.person_id == absorbed
        session.execute(delete(table).where(theirs, table.c.poll_id.in_(asked)))
        session.execute(delete(table).where(table.c.person_id.in_((kept, absorbed)), table.c.poll_id.in_(own)))


def _redirect_notices(session: Session, kept: int, absorbed: int) -> None:
    """Redirect rows of the outbox to the kept person, and unsent events about the absorbed one as well."""
    o = outbox.c
    session.execute(update(outbox).where(o.person_id == absorbed).values(person_id=kept))
    for theirs, ours in zip(lanes_of_person(absorbed), lanes_of_person(kept), strict=True):
        session.change(ADD_LANE, {"lane": ours})
        session.execute(update(outbox).where(o.lane == theirs).values(lane=ours))
    for number, event in session.execute(select(o.id, o.event).where(text(UNSENT_SQL), o.kind == "notice")):
        speaking = {key: kept for key in PEOPLE if event.get(key) == absorbed}
        if speaking:
            session.execute(update(outbox).where(o.id == number).values(event=event | speaking))


def _join_persons(session: Session, kept: int, absorbed: int, calendar_absorbed: int) -> None:
    """Fill the kept person's gaps from the absorbed one, who is then deleted with the calendar."""
    p = people.c
    other = people.alias("other")
    filled = {
        name: func.coalesce(p[name], select(other.c[name]).where(other.c.id == absorbed).scalar_subquery())
        for name in (
            "zone",
            "language",
            "speaks",
            "email",
            "mail",
            "phone",
            "sms",
            "channels",
            "organisation_id",
            "reminders",
            "quiet_start",
            "quiet_end",
            "keeps_misses",
        )
    }
    session.execute(update(people).where(p.id == kept).values(filled))
    session.execute(delete(people).where(p.id == absorbed))
    session.execute(delete(calendars).where(calendars.c.id == calendar_absorbed))
