"""Gathers all that a booking's card tells one reader."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bots.names import Names
from bots.views.absence import Case
from bots.views.meeting_scene import MeetingScene
from bots.views.meeting_series import MeetingSeriesScene
from bots.views.poll import PollScene
from bots.views.scene import Scene
from bots.views.series import SeriesScene
from core.errors import NotFound
from core.events.meetings import MeetingChanged
from core.model.absence import Absence, stands
from core.model.booking import Booking, Party, State
from core.model.meeting import Appointment, Meeting, people_of, seat_of
from core.model.people import Person
from core.model.place import link_in
from core.model.poll import Poll, PollState
from core.ports import Unit
from core.services.absence import absence_of, absences_of, deciders
from core.services.appointments import is_session
from core.services.attendance import attendance_of
from core.services.booking import cancellation_terms, change_rules, offered_now, still_open, waiting_for
from core.services.joining import token_of
from core.services.meetings import party_of_meeting
from core.services.meetings.proposing import taken_for
from core.services.polls import room_for
from core.services.series import meetings_seen, party_in_series, series_seen
from core.services.session import UNDER_WAY
from core.services.summary import summary_of

_GIVEN_UP = frozenset({State.CANCELLED, State.DECLINED, State.LAPSED})
_LIVED = frozenset({State.CONFIRMED, State.ONGOING, State.COMPLETED, State.NO_SHOW})
_ATTENDED = frozenset({State.CONFIRMED, State.ONGOING, State.NO_SHOW})


def scene_of(unit: Unit, reader: Person, booking: Booking, names: Names) -> Scene:
    """The booking as the reader's card shows it at this moment; raises NotFound where something of it is gone.

    Of another time that was not taken it is the booking that stays.
    """
    stays = _that_stays(unit, booking)
    if stays is not None:
        return replace(scene_of(unit, reader, stays, names), kept=booking)
    host, guest = unit.people.get(booking.host_id), unit.people.get(booking.guest_id)
    service, organisation = unit.services.get(booking.service_id), unit.organisations.get(booking.organisation_id)
    if host is None or guest is None or service is None or organisation is None:
        raise NotFound("booking")
    party = booking.party(reader.id) or Party.ORGANIZER
    several = len(unit.people.memberships(reader.id)) > 1
    absence = absence_of(unit, booking)
    scene = Scene(
        booking=booking,
        reader=reader,
        host=host,
        guest=guest,
        service=service,
        party=party,
        moves=unit.bookings.get(booking.moves_id) if booking.moves_id is not None else None,
        organisation=organisation.name if several else "",
        terms=cancellation_terms(unit, booking, party),
        summary=summary_of(unit, booking, reader.id),
        attendance=tuple(attendance_of(unit, booking)) if booking.state in _ATTENDED else (),
        join_url=_join_url(unit, reader, booking, names) if booking.state in UNDER_WAY else None,
        absence=absence,
        organizers=_names(unit, booking, *_acted(booking, absence)),
        decidable=absence is None or not absence.waits or bool(deciders(unit, booking)),
        decision_id=_decision(unit, booking),
        rules=change_rules(unit, booking),
    )
    if booking.state in _GIVEN_UP and party is Party.HOST:
        return replace(scene, waiting=waiting_for(unit, booking) if offered_now(unit, booking) else 0)
    if booking.live or party is not Party.GUEST:
        return scene
    member = unit.people.membership(booking.organisation_id, reader.id)
    return replace(scene, again=member is not None and still_open(unit, member, booking))


def _that_stays(unit: Unit, booking: Booking) -> Booking | None:
    """The booking that stands where another time for it was proposed in vain; None for everything else."""
    asked = booking.state is not State.LAPSED or booking.awaits is not None
    if booking.moves_id is None or booking.state not in _GIVEN_UP or not asked:
        return None
    found = unit.bookings.get(booking.moves_id)
    return found if found is not None and found.live else None


def series_scene(unit: Unit, reader: Person, series_id: int) -> SeriesScene:
    """The series of sessions as the reader's card shows it at this moment; raises NotFound for who has no part in it."""
    found = unit.series.get(series_id)
    member = None if found is None else unit.people.membership(found.organisation_id, reader.id)
    if found is None or member is None:
        raise NotFound("series")
    series, sessions = series_seen(unit, member, series_id)
    people = unit.people.many({sessions[-1].host_id, sessions[-1].guest_id})
    service = unit.services.get(sessions[-1].service_id)
    if len(people) < 2 or service is None:
        raise NotFound("series")
    host, guest = people[sessions[-1].host_id], people[sessions[-1].guest_id]
    party = sessions[-1].party(reader.id) or Party.ORGANIZER
    return SeriesScene(series, sessions, reader, party, host, guest, service)


def meeting_series_scene(unit: Unit, reader: Person, series_id: int) -> MeetingSeriesScene:
    """The series of meetings as the reader's card shows it at this moment; raises NotFound for who has no part in it."""
    found = unit.series.get(series_id)
    member = None if found is None else unit.people.membership(found.organisation_id, reader.id)
    if found is None or member is None:
        raise NotFound("series")
    known = meetings_seen(unit, member, series_id)
    party = party_in_series(unit, member, known.meetings) or Party.GUEST
    asked = [each for each in known.meetings if each.state is State.PENDING]
    decided = [each for each in known.meetings if each.state is not State.PENDING] or asked
    coming = [each for each in decided if each.live and each.span.start > unit.now]
    model = next((each for each in coming if not each.changed), coming[0] if coming else decided[-1])
    invitations = unit.meetings.invitations([model.id])[model.id]
    return MeetingSeriesScene(
        series=known.series,
        meetings=decided if party is Party.GUEST else known.meetings,
        reader=reader,
        party=party,
        people=unit.people.many(people_of(model, invitations)),
        invitations=invitations,
        room=room_name(unit, model.room_id),
    )


def meeting_scene(unit: Unit, reader: Person, meeting: Meeting, names: Names | None = None) -> MeetingScene:
    """The meeting as the reader's card shows it at this moment; raises NotFound for who has no part in it.

    ``names`` are the ways that lead to the bot, where the card is to have the reader's own link to join.
    """
    invitations = unit.meetings.invitations([meeting.id])[meeting.id]
    memberships = unit.people.memberships(reader.id)
    member = next((each for each in memberships if each.organisation_id == meeting.organisation_id), None)
    party = party_of_meeting(unit, member, meeting) if member is not None else None
    organisation = unit.organisations.get(meeting.organisation_id)
    if party is None or organisation is None:
        raise NotFound("booking")
    scene = MeetingScene(
        meeting=meeting,
        reader=reader,
        party=party,
        people=unit.people.many({*people_of(meeting, invitations), *_acted_on(meeting)}),
        invitations=invitations,
        room=room_name(unit, meeting.room_id),
        organisation=organisation.name if len(memberships) > 1 else "",
        taken={
            each.id: taken_for(unit, meeting, each.proposed)
            for each in invitations
            if each.proposed is not None and (party is not Party.GUEST or each.person_id == reader.id)
        },
        asked=unit.meetings.shadow(meeting.id) if party is Party.HOST and meeting.state is State.CONFIRMED else None,
    )
    return _under_way(unit, scene, names) if meeting.state in _LIVED else scene


def _acted_on(meeting: Meeting) -> tuple[int, ...]:
    """Who has ended it, whether or not they had a part in it."""
    return (meeting.ended_by,) if meeting.ended_by is not None else ()


def changed_scene(unit: Unit, scene: MeetingScene, change: MeetingChanged) -> MeetingScene:
    """The same just after a change, by whom and from what room; an organizer who changed it need have no part in it."""
    people = {**scene.people, **unit.people.many([change.by])}
    return replace(scene, change=change, people=people, was_room=room_name(unit, change.was_room))


def _under_way(unit: Unit, scene: MeetingScene, names: Names | None) -> MeetingScene:
    """The same with who is coming or there, and of a group session with what else its life brings."""
    meeting, reader = scene.meeting, scene.reader
    url = _join_url(unit, reader, meeting, names) if names is not None and meeting.state in UNDER_WAY else None
    scene = replace(scene, attendance=tuple(attendance_of(unit, meeting)), join_url=url)
    if not is_session(meeting):
        return scene
    if scene.party is Party.GUEST:
        return replace(scene, seat=_seat(unit, scene, reader)) if reader.id in scene.guests else scene
    return replace(scene, absences=tuple(absences_of(unit, meeting)), summary=summary_of(unit, meeting, reader.id))


def _seat(unit: Unit, scene: MeetingScene, guest: Person, absence: Absence | None = None) -> Scene:
    """A group session as one of its guests, or an organizer who looks at their case, sees it: as a session with its host."""
    meeting, reader = scene.meeting, scene.reader
    service, organisation = unit.services.get(meeting.service_id or 0), unit.organisations.get(meeting.organisation_id)
    if service is None or organisation is None:
        raise NotFound("booking")
    absence = absence or absence_of(unit, meeting, guest.id) or absence_of(unit, meeting, meeting.host_id)
    session = seat_of(meeting, guest.id)
    missed = absence is not None and absence.absent_id == guest.id and stands(absence)
    pair = {guest.id, meeting.host_id}
    return Scene(
        booking=replace(session, state=State.NO_SHOW) if missed else session,
        reader=reader,
        host=scene.host,
        guest=guest,
        service=service,
        party=session.party(reader.id) or Party.ORGANIZER,
        organisation=scene.organisation,
        summary=summary_of(unit, meeting, reader.id),
        attendance=tuple(each for each in attendance_of(unit, meeting) if each.person_id in pair),
        join_url=scene.join_url,
        absence=absence,
        organizers=_names(unit, session, *_acted(session, absence)),
        decidable=absence is None or not absence.waits or bool(deciders(unit, meeting)),
    )


def room_name(unit: Unit, room_id: int | None) -> str:
    """What a room is called; nothing for none."""
    room = unit.rooms.get(room_id) if room_id is not None else None
    return room.name if room is not None else ""


def case_of(unit: Unit, reader: Person, booking_id: int, names: Names, absent_id: int | None = None) -> Case:
    """An objection as an organizer sees it, of a group session that of ``absent_id``; raises NotFound where there is none."""
    meeting = unit.meetings.get(booking_id)
    if meeting is not None:
        return _group_case(unit, reader, meeting, absent_id)
    booking = unit.bookings.get(booking_id)
    absence = absence_of(unit, booking) if booking is not None else None
    if booking is None or absence is None or absence.objected_at is None:
        raise NotFound("objection")
    scene = replace(scene_of(unit, reader, booking, names), attendance=tuple(attendance_of(unit, booking)))
    return Case(scene, absence, scene.name(absence.decided_by) if absence.decided_by is not None else "")


def _decision(unit: Unit, booking: Booking) -> int | None:
    """What organizers are asked about it at present."""
    asked = booking.state is State.PENDING and booking.awaits is Party.ORGANIZER
    decision = unit.decisions.waiting(booking.id) if asked else None
    return None if decision is None else decision.id


def _group_case(unit: Unit, reader: Person, meeting: Meeting, absent_id: int | None) -> Case:
    absence = absence_of(unit, meeting, absent_id)
    if absence is None or absence.objected_at is None:
        raise NotFound("objection")
    scene = meeting_scene(unit, reader, meeting)
    guest = absence.marked_by if absence.absent_id == meeting.host_id else absence.absent_id
    if guest not in scene.people:
        guest = next(iter(scene.guests), meeting.host_id)
    seat = _seat(unit, scene, scene.people[guest], absence)
    return Case(seat, absence, seat.name(absence.decided_by) if absence.decided_by is not None else "")


def _join_url(unit: Unit, reader: Person, booking: Appointment, names: Names) -> str | None:
    token = token_of(unit, booking, reader.id) if names.public_url and link_in(booking.place) else None
    return names.join_link(token) if token is not None else None


def _acted(booking: Booking, absence: Absence | None) -> tuple[int | None, ...]:
    """Who has done something about it that its card tells."""
    return (booking.ended_by, *(() if absence is None else (absence.marked_by, absence.decided_by)))


def _names(unit: Unit, booking: Booking, *person_ids: int | None) -> Mapping[int, str]:
    """The names of those of the people who are neither side."""
    others = {each for each in person_ids if each is not None and booking.party(each) is None}
    return {person.id: person.name for person in unit.people.many(others).values()} if others else {}


def moved_scene(unit: Unit, scene: Scene, was: datetime, by: int, reason: str = "") -> Scene:
    """The same after a move from ``was`` by a person, for that reason."""
    names = _names(unit, scene.booking, by)
    return replace(scene, was=was, by=by, moved_for=reason, organizers={**scene.organizers, **names})


def approved_scene(scene: Scene) -> Scene:
    """The same just after a request was granted."""
    return replace(scene, approved=scene.booking.state is State.CONFIRMED)


def checking_scene(scene: Scene) -> Scene:
    """The same as the card that asks for whoever is missing."""
    return replace(scene, checks=scene.booking.live)


def reminding_scene(scene: Scene) -> Scene:
    """The same as the card that says that the session is near."""
    return replace(scene, reminds=scene.booking.state is State.CONFIRMED)


def poll_scene(unit: Unit, reader_id: int | None, poll: Poll) -> PollScene:
    """The poll as the reader's card shows it, or everybody's in its group."""
    people = unit.people.many({poll.host_id, *(voter.person_id for voter in poll.voters)})
    names = {number: person.name for number, person in people.items()}
    rooms: dict[int, str] = {}
    if poll.room is not None and poll.state in {PollState.OPEN, PollState.CLOSED}:
        found = {choice.id: room_for(unit, poll, choice) for choice in poll.choices}
        rooms = {number: room.name for number, room in found.items() if room is not None}
    return PollScene(poll, reader_id, names, rooms)
