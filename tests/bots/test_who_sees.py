"""Whoever asks for what is not theirs learns nothing and changes nothing, whatever request reaches the assistant (guarantee 7).

Each request is served as if a button of the asker's own card carried it: rights are asked again at every press.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

import pytest

from bots import requests as r
from bots.actions import new_token, pack
from bots.codec import dump_requests, dumps
from core.model.booking import Booking, State
from core.model.connected import EVERY, Content, MirroredEvent
from core.model.hours import Override, OverrideKind
from core.model.invitation import Answer
from core.model.meeting import Meeting
from core.model.meeting_change import MeetingChange
from core.model.people import Joining, Membership, Person
from core.model.poll import Group, Poll, Vote
from core.model.pool import Pool
from core.model.priority import Priority
from core.model.recurrence import rule_of
from core.model.series import Scope, Series, SeriesKind, pattern_of
from core.model.summary import Notes, Rating
from core.model.timespan import Timespan
from core.ports import Keyboard, Unit
from core.services import calendars, offers, polls, waitlist
from core.services.conflicts import Insist
from core.services.gathering import gather
from core.services.meetings import MeetingPlan, create_meeting
from core.services.polls import Draft
from core.services.room_waiting import wait_for_room
from core.services.rooms import RoomWish
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.builders import a_booking, a_meeting, a_mentor, a_person, a_room, a_service, at, span

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


@pytest.fixture
def theirs(cast: Cast) -> Theirs:
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
        )


def a_decision(unit: Unit, host: Membership, standing: Meeting) -> int:
    """Organizers are asked about a meeting of the two that clashes with another one."""
    plan = MeetingPlan("Secret wish", standing.span, people_invited(unit, standing))
    asked = create_meeting(unit, host, plan, insist=Insist("Secret why", frozenset({(standing.id, 1)})))
    found = unit.decisions.waiting(asked.id)
    assert found is not None
    return found.id


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


def on_bookings(t: Theirs) -> list[r.Request]:
    """What is asked of the two's bookings by their ids."""
    session, held, asked = t.session.id, t.held.id, t.asked.id
    times = r.ShowTimes(t.maya, t.review, moving=session)
    return [
        r.ShowBooking(session), r.ShowBooking(held), r.ShowBooking(short_id=t.session.short_id), r.Cancel(session),
        r.Cancel(session, 2, sure=True), r.Cancel(held), r.CancelMany((session, asked)),
        r.GiveReason(session, "cancel"), r.Move(session), r.Move(session, at=at("14:00", day=1)), times,
        r.PickDate(times), r.Hold(t.maya, t.review, at("14:00", day=1), 30, moving=session), r.ConfirmHold(held),
        r.ConfirmHold(session), r.Release(held), r.Release(held, times), r.Approve(asked), r.Decline(asked, "no"),
        r.Reminders(session), r.SetReminders((30,), session), r.SayComing(session), r.SayLate(session, 10),
        r.JoinSession(session), r.EndSession(session), r.Extend(session, at("11:00", day=1)), r.KeepWaiting(session),
        r.SayMissed(session), r.SayMissed(session, t.maya), r.ObjectNoShow(session), r.DecideObjection(session, upheld=True),
        r.KeepBooking(session, (asked,)), r.CallOff(session, 2, (asked,)),
        r.ShowBooking(t.over.id), r.WriteNotes(t.over.id), r.Rate(t.over.id), r.BookNext(t.over.id),
        r.Sure(r.Cancel(session, 2, sure=True), "Sure?", "Really?", "Yes", "No"),
    ]  # fmt: skip


def on_series(t: Theirs) -> list[r.Request]:
    """What is asked of the two's series by its id, or by that of its occurrence."""
    number, first = t.occurrence.series_id or 0, t.occurrence.id
    return [
        r.ShowSeries(number), r.ConfirmSeries(number), r.ReleaseSeries(number), r.AnswerSeries(number, grant=True),
        r.CancelSeries(first, Scope.ALL), r.CancelSeries(first, Scope.ALL, sure=True), r.MoveSeries(first),
        r.MoveSeries(first, Scope.ALL), r.MoveSeries(first, Scope.ALL, at("11:00", day=4), sure=True), r.RepeatSession(t.held.id),
        r.RespondSeries(number, Answer.ACCEPTED), r.SeriesLength(first), r.SeriesLength(first, 60),
        r.ChangeSeries(t.meeting.id, t.meeting.version, MeetingChange(title="Other")),
        r.ChangeSeries(t.meeting.id, t.meeting.version, MeetingChange(title="Other"), Scope.ALL),
    ]  # fmt: skip


def on_meetings(t: Theirs) -> list[r.Request]:
    """What is asked of the two's private meeting by its id."""
    number = t.meeting.id
    return [
        r.ShowBooking(number), r.ShowBooking(short_id=t.meeting.short_id), r.CancelMeeting(number, 1),
        r.EditMeeting(number, 1), r.EditMeeting(number, 1, "title"),
        r.AlterMeeting(number, 1, r.Alteration(remove=(t.lena,))),
        r.AlterMeeting(number, 1, r.Alteration(priority=Priority.HIGH)),
        r.CancelMeeting(number, 1, sure=True), r.MoveMeeting(number), r.MoveMeeting(number, at("12:00", day=3)),
        r.MoveMeeting(number, at("12:00", day=3), version=1, sure=True), r.Reminders(number), r.SetReminders((30,), number),
        r.Respond(number, Answer.ACCEPTED), r.NoteAnswer(number),
        r.Respond(number, Answer.DECLINED, "no"), r.OtherTimes(number), r.ProposeTime(number, at("14:00", day=2)),
        r.TakeTime(number, t.invitation, at("14:00", day=2)), r.KeepTime(number, t.invitation),
    ]  # fmt: skip


def on_conflicts(t: Theirs) -> list[r.Request]:
    """What is asked of the meeting about which organizers are to decide, and of what is done about conflicts there."""
    decision = t.decision
    wish = r.Meet("Chat", at("16:00", day=1), 60, person_ids=(t.maya,))
    change = MeetingChange(title="Mine")
    return [
        r.ChangeMeeting(t.meeting.id, 1, change), r.ChangeMeeting(t.meeting.id, 1, change, ((t.session.id, 1),), insists=True),
        r.ChangeMeeting(t.meeting.id, 1, change, forces=True), r.SayWhy(t.meeting.id),
        r.InsistHold(r.Hold(t.maya, t.review, at("10:00", day=1), 30), ((t.session.id, 2),)),
        r.Decide(decision, 1, "moved_old"),
        r.ShowDecision(decision), r.Decide(decision, 1, "approved"), r.Decide(decision, 1, "refused"),
        r.Decide(decision, 1, "moved_new", at("12:00", day=3)),
        r.Decide(decision, 1, "moved_old", shifts=(r.Shift(t.meeting.id, at("12:00", day=3)),)),
        r.MeetAgain(t.meeting.id, at("12:00", day=3)), r.ConflictSettings(), r.SetConflicts(), r.SetConflicts(t.review),
        r.Decisions(),
        wish, r.InsistMeet(wish, ((t.meeting.id, 1),)), r.InsistMeet(wish, ((t.meeting.id, 1),), forces=True),
    ]  # fmt: skip


def on_polls(t: Theirs) -> list[r.Request]:
    """What is asked of the poll that one has put to the other."""
    number, choice = t.poll.id, t.poll.choices[0].id
    return [
        r.ShowPoll(number), r.CastVote(number, choice), r.CastVote(number, choice, Vote.YES), r.FinishVoting(number),
        r.FinishVoting(number, none=True), r.BookChoice(number, choice), r.ExtendPoll(number),
        r.ExtendPoll(number, at("18:00", day=1)), r.WithdrawPoll(number),
    ]  # fmt: skip


def on_rooms(t: Theirs) -> list[r.Request]:
    """What is asked of the room in which the two meet, and of all rooms."""
    number, meeting = t.room, t.meeting.id
    return [
        r.FindRoom(), r.FindRoom(asking=True), r.FindRoom(at=at("16:00", day=1), length=60), r.FindRoom(room_id=number),
        r.FindRoom(at=at("16:00", day=1), room_id=number), r.ShowRoom(number), r.ShowRoom(number, at("16:00", day=1).date()),
        r.ReleaseRoom(meeting, t.meeting.version), r.ReleaseRoom(meeting, t.meeting.version, sure=True), r.ListRooms(),
        r.ListRooms("Chamber"), r.ListRooms(retired=True), r.ListRooms(asking=True), r.EditRoom(), r.EditRoom(number),
        r.EditRoom(number, "name"), r.SwitchRoom(number, active=False),
        r.CheckIn(meeting), r.CheckIn(), r.TakeRoom(meeting), r.PassRoom(meeting),
        r.StopWaitingForRoom(t.room_wait),
    ]  # fmt: skip


def on_the_rest(t: Theirs) -> list[r.Request]:
    """What is asked of everything else that is kept or administered there."""
    week = (r.WeekStretch((r.Weekday.MO,), 540, 600),)
    return [
        r.SayIn(t.gathering, out=True), r.FindGathered(t.gathering),
        r.UndoOverride(t.override), r.EditService(t.review), r.EditService(t.review, "name"),
        r.SwitchService(t.review, active=False), r.MyLink("show", t.review), r.MyLink("renew", t.review),
        r.MyLink("revoke", t.review), r.MyLink("admit", t.review), r.MyLink(), r.StopWaiting(t.entry), r.PauseWaiting(t.entry),
        r.SetRole(t.lena, "admin"), r.SetRole(t.maya, "mentor", given=False), r.Members(), r.Members("Lena"),
        r.Members(person_id=t.lena), r.Members(asking=True), r.Invite(), r.Invite(renew=True), r.Invite(revoke=True),
        r.SetUpOrganisation(), r.BindGroup(t.atelier), r.ClaimAdmin("ACDEFGHJ"), r.ConfirmEmail("ACDEFGHJ"),
        r.LinkIdentity("ACDEFGHJ"),
        r.LinkIdentity("ACDEFGHJ", sure=True), r.OpenLink("nothing"), r.Start("b_nothing"), r.Start("i_nothing"),
        r.SetHours(week), r.EditDay(r.Weekday.MO), r.EditDay(r.Weekday.MO, "other"), r.UndoHours(week), r.Hours(),
        r.Off(), r.Off(window=TOMORROW), r.OpenExtra(), r.EditProfile(), r.SetSkills(("Chess",)),
        r.ShowRatings(), r.LastSession(),
        r.ConnectCalendar("https://elsewhere.example.org/b.ics", t.calendar), r.ReadCalendar(t.calendar),
        r.DisconnectCalendar(t.calendar),
        r.ShowMisses(), r.SwitchMisses(keeps=False), r.EditPool(), r.EditPool(t.pool), r.RemovePool(t.pool),
    ]  # fmt: skip


def on_oneself() -> list[r.Request]:
    """What anybody may ask: it tells of the asker alone."""
    return [
        r.Help(), r.Greet(), r.NotUnderstood("x"), r.Done(), r.Said("my sessions"), r.Fill("x"),
        r.StopForm(), r.Agenda(), r.Agenda(waiting=True), r.Agenda(TOMORROW), r.Change("cancel"),
        r.Change("move", window=TOMORROW), r.ShowWaitlist(), r.AskZone(), r.SetZone("Lisbon"), r.Start(),
        r.SwitchOrganisation(), r.LinkIdentity(), r.Settings(), r.SetEmail(), r.ConfirmEmail(), r.SetLanguage(),
        r.ForgetMe(), r.Export(), r.Export("all"), r.Export("table"), r.Profile(),
        r.BecomeMentor(), r.ListServices(), r.Reminders(), r.SetReminders(None), r.SetQuiet(), r.SetQuiet(1320, 420),
        r.NoQuiet(), r.OffersInQuiet(wanted=True), r.SetDailyAgenda(), r.SetDailyAgenda(480), r.NoDailyAgenda(),
        r.KeepMisses(), r.KeepMisses(agreed=True), r.Meetings(), r.Meetings(TOMORROW), r.Meetings(which="unanswered"),
        r.ListPolls(), r.StartPoll(), r.Calendars(), r.ConnectCalendar(),
    ]  # fmt: skip


def on_people(t: Theirs) -> list[r.Request]:
    """What members may ask of each other, and nobody else."""
    return [
        r.Find(), r.Find(host_ids=(t.maya,)), r.Find(skill_ids=(t.python,)), r.Find(service_id=t.review),
        r.ShowTimes(t.maya), r.ShowTimes(t.maya, t.review), r.PickDate(r.ShowTimes(t.maya)),
        r.Hold(t.maya, None, at("14:00", day=1), 30), r.Hold(t.maya, t.review, at("14:00", day=1), 30),
        r.LastSession((t.maya,)), r.HoldSeries(t.maya, t.review, at("14:00", day=1), "FREQ=WEEKLY;COUNT=2", 30),
        r.WaitForRoom(r.FindRoom(room_id=t.room, window=TOMORROW)), r.WaitForRoom(r.FindRoom()),
        r.ShowMentor(t.maya), r.Start(f"m_{t.maya}"), r.FreeBusy((t.maya,), TOMORROW), r.FreeBusy((t.lena,)),
        r.FreeBusy((t.maya,), at=at("10:00", day=1)), r.Wait(TOMORROW, t.maya), r.Wait(TOMORROW, None, t.review),
        r.StartPoll("Chat", (at("12:00", day=2), at("13:00", day=2)), required=(t.maya,)),
        r.EditMeet(r.Meet("Chat", at("12:00", day=2), 30, person_ids=(t.maya,))),
        r.Meet("Chat", at("12:00", day=2), 30, person_ids=(t.maya,)),
        r.Meet("Chat", at("12:00", day=2), 30, person_ids=(t.maya,), sure=True),
        r.Together(r.Meet(window=TOMORROW, person_ids=(t.maya,), optional_ids=(t.lena,))),
        r.ChooseOptional(r.Together(r.Meet(window=TOMORROW, person_ids=(t.maya, t.lena)))),
        r.TogetherHere(r.Together(r.Meet(window=TOMORROW))), r.SayIn(t.gathering),
        r.Wait(TOMORROW, None, None, (t.python,)), r.Join(t.atelier), r.SwitchOrganisation(t.atelier),
        r.Find(pool_id=t.pool), r.HoldAny(t.pool, at("15:00", day=1), 30), r.MeetPool(t.pool),
        r.MeetPool(t.pool, 1, at("15:00", day=1), 30), r.Pools(),
        r.Find(service_id=t.hours), r.TakeSeat(t.maya, t.hours, at("13:00", day=1), 30),
        r.TakeSeat(t.maya, t.hours, at("13:00", day=1), 30, sure=True),
    ]  # fmt: skip


def everything(t: Theirs) -> list[r.Request]:
    """Each kind of request at least once."""
    return [
        *on_bookings(t),
        *on_series(t),
        *on_meetings(t),
        *on_polls(t),
        *on_rooms(t),
        *on_the_rest(t),
        *on_people(t),
        *on_conflicts(t),
        *on_oneself(),
    ]


def asks(cast: Cast, asker: Speaker, request: r.Request) -> str:
    """Press a button of the asker's own that carries the request; all that is shown then, spoken labels included."""
    token = new_token()
    with cast.dialogue.store.write() as unit:
        who = asker.who
        identity = unit.people.identity(who.platform, who.tenant, who.user_id)
        person = unit.people.get(identity.person_id) if identity else None
        at_home = person.organisation_id if person else None
        unit.cards.keep(
            Keyboard(token, at_home, person.id if person else None, "", dump_requests((request,)), unit.now)
        )
    before = len(asker.screen)
    asker.forges(pack(token, 0))
    shown = [each.text for each in asker.screen[before:]]
    labels = [button.label or "" for each in asker.screen[before:] for button in each.keyed.card.buttons()]
    return "\n".join([asker.handled.toast or "", *shown, *labels])


def state(cast: Cast, t: Theirs) -> object:
    """All that only the two, and admins, may change."""
    with cast.dialogue.store.read() as unit:
        atelier = unit.organisations.get(t.atelier)
        assert atelier is not None
        meeting = unit.meetings.get(t.meeting.id)
        bookings = [unit.bookings.get(each.id) for each in (t.session, t.held, t.asked, t.over, t.occurrence)]
        first, last = at("00:00").date(), at("00:00", day=30).date()
        mentor, _ = people_of(unit, t.atelier)["Maya Iyer"]
        mentee, _ = people_of(unit, t.atelier)["Lena Vogel"]
        return (
            bookings,
            meeting,
            unit.polls.get(t.poll.id),
            unit.meetings.invitation(t.invitation),
            unit.rooms.get(t.room),
            unit.decisions.get(t.decision),
            unit.conflicts.rules(t.atelier),
            unit.conflicts.of_service(t.review),
            unit.room_waits.of_person(t.lena, unit.now),
            unit.hours.override_ids(mentor.id, first, last),
            unit.hours.weekly([mentor.id]),
            unit.connected.get(t.calendar),
            unit.services.get(t.review),
            unit.pools.get(t.pool),
            (mentor, mentee),
            unit.waitlist.of_person(t.lena, unit.now),
            unit.notes.of_bookings([t.over.id]),
            unit.ratings.of_organisation(t.atelier, 10),
            replace(atelier, directory=0),
            unit.codes.standing("invitation", t.atelier, t.atelier),
            unit.codes.standing("service", t.review, t.atelier),
        )


def leaks(cast: Cast, t: Theirs, asker: Speaker, requests: list[r.Request], secrets: set[str]) -> list[tuple[str, str]]:
    """(request, secret) of every word that the asker should not have read."""
    before = state(cast, t)
    found = []
    for request in requests:
        shown = asks(cast, asker, request)
        found += [(repr(request), secret) for secret in secrets if secret in shown]
        if state(cast, t) != before:
            found.append((repr(request), "changed something"))
            before = state(cast, t)
    return found


def facts(t: Theirs) -> set[str]:
    """What no third person reads of the two's bookings and days off."""
    shorts = {each.short_id for each in (t.session, t.held, t.asked, t.over, t.meeting, t.occurrence)}
    return {
        *shorts,
        "Secret notes",
        "Secret steps",
        "Secret comment",
        "Secret topic",
        "Secret meeting",
        "Secret wish",
        "Secret poll",
        "Secret why",
        "Secret trip",
        "Secret dentist",
        "Secret calendar",
        "hidden.example.org",
        "Moving your session",
    }


def test_each_kind_of_request_is_asked(theirs: Theirs) -> None:
    assert {type(request) for request in everything(theirs)} == set(get_args(r.Request))


def test_another_member_reads_no_facts_of_bookings(cast: Cast, theirs: Theirs) -> None:
    assert leaks(cast, theirs, cast.omar, everything(theirs), facts(theirs)) == []
    named = [
        *on_bookings(theirs),
        *on_meetings(theirs),
        *on_polls(theirs),
        *on_rooms(theirs),
        *on_the_rest(theirs),
        *on_oneself(),
        *on_series(theirs),
        *on_conflicts(theirs),
    ]
    assert leaks(cast, theirs, cast.omar, named, {"Lena"}) == []


def test_another_mentor_reads_no_facts_of_bookings(cast: Cast, theirs: Theirs) -> None:
    assert leaks(cast, theirs, cast.tom, everything(theirs), facts(theirs)) == []


def test_a_member_of_another_organisation_reads_nothing(cast: Cast, theirs: Theirs) -> None:
    with cast.dialogue.store.write() as unit:
        guild = unit.organisations.add("Guild", Joining.INVITATION)
        offers.add_default(unit, guild.id)
        nina, _ = a_mentor(unit, guild, "Nina Roth", skills=("Chess",))
        unit.people.save(replace(nina, organisation_id=guild.id))
        identity = unit.people.identities(nina.id)[0]
    asker = replace(
        cast.dialogue.speaker("console", identity.user_id, "Nina Roth", language="en"), chat=identity.chat_id or ""
    )
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Iyer",
        "Vogel",
        "Secret review",
        "Atelier",
        "Haddad",
        "Osei",
        "Becker",
        "Chamber",
    }
    assert leaks(cast, theirs, asker, everything(theirs), secrets) == []


def test_a_guest_sees_their_mentor_alone(cast: Cast, theirs: Theirs) -> None:
    with cast.dialogue.store.write() as unit:
        gil = a_person(unit, "Gil")
        _, tom = people_of(unit, theirs.atelier)["Tom Becker"]
        unit.people.join(theirs.atelier, gil.id, only_host_id=tom.id)
        unit.people.save(replace(gil, organisation_id=theirs.atelier))
        identity = unit.people.identities(gil.id)[0]
    asker = replace(
        cast.dialogue.speaker("console", identity.user_id, "Gil", language="en"), chat=identity.chat_id or ""
    )
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Maya",
        "Vogel",
        "Secret review",
        "Haddad",
        "Osei",
        "SQL",
        "Chamber",
    }
    assert leaks(cast, theirs, asker, everything(theirs), secrets) == []
    for words in ("find Maya tomorrow", "book Maya tomorrow at 9", "is Lena free tomorrow?", "help", "find SQL mentor"):
        said = asker.says(words)
        assert [name for name in ("Iyer", "Vogel", "Omar", "Grace", "SQL") if name in said.replace("“SQL", "")] == [], (
            words
        )


def test_a_stranger_reads_nothing(cast: Cast, theirs: Theirs) -> None:
    cast.stranger.says("hello")
    cast.stranger.says("Berlin")
    cast.stranger.presses("Yes, that’s right")
    secrets = facts(theirs) | {
        "Secret pool",
        "Secret hours",
        "Iyer",
        "Vogel",
        "Secret review",
        "Atelier",
        "Haddad",
        "Osei",
        "Becker",
        "Chamber",
    }
    assert leaks(cast, theirs, cast.stranger, everything(theirs), secrets) == []
