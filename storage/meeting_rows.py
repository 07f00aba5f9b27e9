"""Meetings and invitations to and from their rows, and the queries for them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, bindparam, or_, select, text, union, union_all

from core.model.booking import State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.priority import Priority
from core.model.timespan import Timespan
from storage.prepared import Prepared
from storage.schema import LIVE_SQL, bookings, invitations, meetings, one_of
from storage.types import UtcDateTime, among, among_words

_B = bookings.c
_M = meetings.c
_I = invitations.c
COLUMNS = (
    _B.id,
    _B.short_id,
    _B.organisation_id,
    _B.host_id,
    _B.starts_at,
    _B.ends_at,
    _B.state,
    _B.version,
    _B.expires_at,
    _B.place,
    _B.reason,
    _B.moves_id,
    _B.ended_by,
    _B.created_at,
    _B.service_id,
    _M.title,
    _M.description,
    _M.room_id,
    _M.priority,
    _M.private,
    _M.all_day,
    _M.reminders,
    _M.series_id,
    _M.recurrence_at,
    _M.changed,
    _M.seats,
)
"""The columns of a meeting in the order that ``meeting_of`` reads."""

INVITATION_COLUMNS = (
    _I.id,
    _I.booking_id,
    _I.person_id,
    _I.email,
    _I.name,
    _I.required,
    _I.answer,
    _I.note,
    _I.sent_at,
    _I.responded_at,
    _I.proposed_start,
    _I.proposed_end,
)


def meeting_of(row: Sequence[Any]) -> Meeting:
    """The meeting of a row of ``COLUMNS``."""
    number, short_id, organisation, host, starts, ends, state, version, expires, place, reason, moves, *rest = row
    ended_by, created, service, title, description, room, priority, private, all_day, reminders, *last = rest
    series, recurrence, changed, seats = last
    return Meeting(
        id=number,
        short_id=short_id,
        organisation_id=organisation,
        host_id=host,
        title=title,
        span=Timespan(starts, ends),
        state=State(state),
        version=version,
        room_id=room,
        place=place,
        description=description,
        priority=Priority(priority),
        private=private,
        all_day=all_day,
        reminders=None if reminders is None else tuple(reminders),
        expires_at=expires,
        reason=reason,
        moves_id=moves,
        ended_by=ended_by,
        created_at=created,
        series_id=series,
        recurrence_at=recurrence,
        changed=changed,
        service_id=service,
        seats=seats,
    )


def meeting_values(meeting: Meeting) -> dict[str, Any]:
    """The columns of a meeting beyond its booking's, with their values."""
    return {
        "title": meeting.title,
        "description": meeting.description,
        "room_id": meeting.room_id,
        "priority": meeting.priority.value,
        "private": meeting.private,
        "all_day": meeting.all_day,
        "reminders": None if meeting.reminders is None else list(meeting.reminders),
        "series_id": meeting.series_id,
        "recurrence_at": meeting.recurrence_at,
        "changed": meeting.changed,
        "seats": meeting.seats,
    }


def invitation_of(row: Sequence[Any]) -> Invitation:
    """The invitation of a row of ``INVITATION_COLUMNS``."""
    number, booking, person, email, name, required, answer, note, sent, responded, start, end = row
    return Invitation(
        id=number,
        booking_id=booking,
        person_id=person,
        email=email,
        name=name,
        required=required,
        answer=Answer(answer),
        note=note,
        sent_at=sent,
        responded_at=responded,
        proposed=None if start is None else Timespan(start, end),
    )


def invitation_values(invitation: Invitation) -> dict[str, Any]:
    """An invitation by column."""
    proposed = invitation.proposed
    return {
        "booking_id": invitation.booking_id,
        "person_id": invitation.person_id,
        "email": invitation.email,
        "name": invitation.name,
        "required": invitation.required,
        "answer": invitation.answer.value,
        "note": invitation.note,
        "sent_at": invitation.sent_at,
        "responded_at": invitation.responded_at,
        "proposed_start": None if proposed is None else proposed.start,
        "proposed_end": None if proposed is None else proposed.end,
    }


_FROM = bookings.join(meetings, _M.booking_id == _B.id)
_ALL = select(*COLUMNS).select_from(_FROM)
_ONE = _ALL.where(_B.id == bindparam("wanted"))
_SINCE = bindparam("since", type_=UtcDateTime())
_UNTIL = bindparam("until", type_=UtcDateTime())
_NOW = bindparam("now", type_=UtcDateTime())
_STANDING = _B.moves_id.is_(None)

GET = Prepared(_ONE)
MANY = Prepared(_ALL.where(among(_B.id, "wanted")))
FOR_UPDATE = Prepared(_ONE.with_for_update(key_share=True, of=bookings))
ALL_FOR_UPDATE = Prepared(
    _ALL.where(among(_B.id, "wanted")).order_by(_B.id).with_for_update(key_share=True, of=bookings)
)
BY_SHORT_ID = Prepared(_ALL.where(_B.organisation_id == bindparam("organisation"), _B.short_id == bindparam("called")))
OF_ORGANISATION = Prepared(
    _ALL.where(_B.organisation_id == bindparam("organisation"), _STANDING, among_words(_B.state, "states")).order_by(
        _B.starts_at, _B.id
    )
)
SHADOW = Prepared(_ALL.where(_B.moves_id == bindparam("wanted"), text(f"bookings.{LIVE_SQL}")))
SHADOWS = Prepared(_ALL.where(among(_B.moves_id, "wanted"), text(f"bookings.{LIVE_SQL}")))
OF_SERVICE = Prepared(
    _ALL.where(
        _B.service_id == bindparam("service"),
        text("bookings.guest_id IS NULL AND bookings.service_id IS NOT NULL"),
        _STANDING,
        text(one_of("bookings.state", (State.CONFIRMED, State.ONGOING))),
        _B.ends_at > _SINCE,
        _B.starts_at < _UNTIL,
    ).order_by(_B.starts_at, _B.id)
)
OF_ROOM = Prepared(
    _ALL.where(
        _M.room_id == bindparam("room"),
        text("meetings.room_id IS NOT NULL"),
        _STANDING,
        among_words(_B.state, "states"),
        _B.ends_at > _SINCE,
        _B.starts_at < _UNTIL,
    ).order_by(_B.starts_at, _B.id)
)


def _of_person(*more: ColumnElement[bool] | TextClause) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """The ids of meetings that the person hosts, and of those that they are invited to, each by its index.

    About a pending one organizers have not decided yet: nobody has been invited to it.
    """
    hosted = select(_B.id).where(_B.host_id == bindparam("person"), text("bookings.guest_id IS NULL"), _STANDING, *more)
    invited = (
        select(_B.id)
        .select_from(bookings.join(invitations, _I.booking_id == _B.id))
        .where(
            _I.person_id == bindparam("person"),
            text(f"invitations.answer <> '{Answer.DECLINED}'"),
            text(f"bookings.state <> '{State.PENDING}'"),
            _STANDING,
            *more,
        )
    )
    return hosted, invited


def _mine(*more: ColumnElement[bool]) -> Prepared:
    ids = union(*_of_person(among_words(_B.state, "states"), *more))
    return Prepared(_ALL.where(_B.id.in_(ids)).order_by(_B.starts_at, _B.id).limit(bindparam("most")))


OF_PERSON = _mine()
OF_PERSON_DURING = _mine(_B.ends_at > _SINCE, _B.starts_at < _UNTIL)

OF_REQUESTS = Prepared(
    _ALL.join(invitations, _I.booking_id == _B.id)
    .where(_I.person_id == bindparam("person"), text(f"bookings.state = '{State.PENDING}'"))
    .order_by(_B.id)
)

_TAKES_PLACE: tuple[ColumnElement[bool] | TextClause, ...] = (
    text(one_of("bookings.state", (State.CONFIRMED, State.ONGOING, State.COMPLETED))),
    _STANDING,
    _M.all_day.is_(False),
    _B.ends_at > _SINCE,
    _B.starts_at < _UNTIL,
)
_WHEN = (_B.starts_at, _B.ends_at)
_ATTENDED = union_all(
    select(_B.host_id.label("person"), *_WHEN).select_from(_FROM).where(among(_B.host_id, "wanted"), *_TAKES_PLACE),
    select(_I.person_id, *_WHEN)
    .select_from(_FROM.join(invitations, _I.booking_id == _B.id))
    .where(
        among(_I.person_id, "wanted"),
        _I.required,
        text(f"invitations.answer <> '{Answer.DECLINED}'"),
        *_TAKES_PLACE,
    ),
).subquery()
ATTENDED = Prepared(select(_ATTENDED).order_by(_ATTENDED.c.starts_at, _ATTENDED.c.ends_at))


def _answered(answer: Answer) -> Prepared:
    """Upcoming meetings to which the person has given this answer, or none yet."""
    return Prepared(
        _ALL.join(invitations, _I.booking_id == _B.id)
        .where(
            _I.person_id == bindparam("person"),
            text(f"invitations.answer = '{answer}'"),
            _STANDING,
            text(f"bookings.state = '{State.CONFIRMED}'"),
            _B.starts_at > _NOW,
        )
        .order_by(_B.starts_at, _B.id)
        .limit(bindparam("most"))
    )


UNANSWERED = _answered(Answer.PENDING)
DECLINED = _answered(Answer.DECLINED)

_OVER: tuple[ColumnElement[bool] | TextClause, ...] = (
    or_(_B.ends_at <= _NOW, text(f"bookings.state = '{State.COMPLETED}'")),
    text(one_of("bookings.state", (State.CONFIRMED, State.ONGOING, State.COMPLETED))),
)
PAST = Prepared(
    _ALL.where(_B.id.in_(union(*_of_person(*_OVER))))
    .order_by(_B.ends_at.desc(), _B.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)

_INVITATIONS = select(*INVITATION_COLUMNS)
INVITATION = Prepared(_INVITATIONS.where(_I.id == bindparam("wanted")))
INVITATIONS = Prepared(_INVITATIONS.where(among(_I.booking_id, "wanted")).order_by(_I.booking_id, _I.id))
