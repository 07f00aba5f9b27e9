"""After a session: notes, the rating, the next one; and what organizers read of ratings."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import number_in, said
from bots.requests import Agenda, BookNext, Find, LastSession, Rate, ShowBooking, ShowRatings, ShowTimes, WriteNotes
from bots.skills.appointment import appointment_answer
from bots.skills.offering import mended
from bots.views.after import RATINGS_SHOWN, none_over_card, notes_card, rating_card, ratings_card
from core.errors import Invalid, NotAllowed
from core.model.booking import Party
from core.model.meeting import Appointment, Meeting
from core.model.summary import STARS
from core.services import summary
from core.services.lookup import organisation_of, person_of


def write_notes(turn: Turn, request: WriteNotes) -> Answer:
    """Notes and next steps, asked by a form that has what was written before, and below it what was said already."""
    booking_id = _meant(turn, request)
    if booking_id is None:
        return Answer(also=Agenda(past=True))
    if turn.values is None:
        booking = summary.over(turn.unit, turn.member, booking_id)
        kept = summary.summary_of(turn.unit, booking, turn.person.id)
        own = None if kept is None else kept.notes_of(turn.person.id)
        before = ("", "") if own is None else (own.notes, own.next_steps)
        after = request.notes, request.next_steps
        notes, steps = ("\n".join(part for part in pair if part) for pair in zip(before, after, strict=True))
        return Answer(notes_card(turn.speak, booking, notes, steps, _other(turn, booking)))
    notes, steps = turn.values.get("notes", ""), turn.values.get("next_steps", "")
    try:
        booking = summary.write_notes(turn.unit, turn.member, booking_id, notes, steps)
    except Invalid as invalid:
        return mended(turn, invalid, request)
    return appointment_answer(turn, booking, toast=turn.speak.words("summary.saved", name=_other(turn, booking)))


def last_session(turn: Turn, request: LastSession) -> Answer:
    """What was said in it stands on its card."""
    last = None if request.said else summary.last_session(turn.unit, turn.person.id, request.person_ids)
    if last is not None:
        return Answer(also=ShowBooking(last.id))
    named = [name for name, ids in turn.directory.people.items() if not set(ids).isdisjoint(request.person_ids)]
    return Answer(none_over_card(turn.speak, ", ".join(named) or request.said))


def rate(turn: Turn, request: Rate) -> Answer:
    """A rating with a comment, asked by a form that says who reads it."""
    booking_id = _meant(turn, request)
    if booking_id is None:
        return Answer(also=Agenda(past=True))
    if turn.values is None:
        booking, left = summary.to_rate(turn.unit, turn.member, booking_id)
        if request.stars not in (None, *STARS):
            return mended(turn, Invalid("stars", "out_of_range", STARS[-1]), Rate(booking.id))
        organisation = organisation_of(turn.unit, booking.organisation_id)
        people = turn.unit.people.many(left)
        names = {person: people[person].name for person in left if person in people}
        return Answer(rating_card(turn.speak, booking, names, organisation.name, request.stars))
    try:
        number, comment = number_in(turn.values, "stars"), said(turn.values, "comment")
        whom = number_in(turn.values, "rated") if "rated" in turn.values else None
        rated = summary.rate(turn.unit, turn.member, booking_id, number, comment, rated_id=whom)
    except Invalid as invalid:
        return mended(turn, invalid, request)
    return appointment_answer(turn, turn.appointment(rated.booking_id), toast=turn.speak.words("rating.saved"))


def book_next(turn: Turn, request: BookNext) -> Answer:
    """The times near the same hour a week on, with the same mentor and service: to book one, or as its mentor to propose one."""
    turn.speak.need_zone()
    booking = turn.appointment(request.booking_id)
    if isinstance(booking, Meeting):
        return _next_of_group(turn, booking)
    party = booking.party(turn.person.id)
    if party is None:
        raise NotAllowed(needs="party")
    at = summary.next_like(booking, turn.speak.zone.key, turn.now)
    day = turn.speak.day_of(at)
    if party is Party.HOST:
        of_day = turn.speak.local(at).date()
        times = ShowTimes(booking.host_id, booking.service_id, booking.span.minutes, of_day, moving=booking.id)
        return Answer(also=times, anew=True)
    wish = Find((), (booking.host_id,), booking.service_id, day, booking.span.minutes, topic=booking.topic, at=at)
    return Answer(also=wish, anew=True)


def _next_of_group(turn: Turn, meeting: Meeting) -> Answer:
    """What there is of the same kind with the same host, a week later or as soon as that is still to come."""
    at = summary.next_like(meeting, turn.speak.zone.key, turn.now)
    return Answer(also=Find((), (meeting.host_id,), meeting.service_id, turn.speak.day_of(at)), anew=True)


def show_ratings(turn: Turn, request: ShowRatings) -> Answer:
    """What was rated here, for organizers."""
    turn.speak.need_zone()
    found = summary.ratings_of(turn.unit, turn.member, RATINGS_SHOWN + 1, request.skip)
    shown = found[:RATINGS_SHOWN]
    people = turn.unit.people.many({each for rating in shown for each in (rating.person_id, rating.rated_id)})
    return Answer(ratings_card(turn.speak, request, shown, people, more=len(found) > RATINGS_SHOWN))


def _meant(turn: Turn, request: WriteNotes | Rate) -> int | None:
    """The session that is named, else the last one, with one of the people who are; None where there is none."""
    if request.booking_id is not None:
        return request.booking_id
    last = summary.last_session(turn.unit, turn.person.id, request.person_ids)
    return None if last is None else last.id


def _other(turn: Turn, booking: Appointment) -> str:
    if isinstance(booking, Meeting):
        host = booking.host_id
        return turn.speak.words("seats.everybody") if host == turn.person.id else person_of(turn.unit, host).name
    return person_of(turn.unit, booking.other(turn.person.id)).name


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    WriteNotes: write_notes,
    Rate: rate,
    BookNext: book_next,
    ShowRatings: show_ratings,
    LastSession: last_session,
}
