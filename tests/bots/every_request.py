"""Each kind of request at least once, asked about what is Maya’s and Lena’s."""

from bots import requests as r
from core.model.invitation import Answer
from core.model.meeting_change import MeetingChange
from core.model.poll import Vote
from core.model.priority import Priority
from core.model.series import Scope
from tests.bots.theirs import TOMORROW, Theirs
from tests.builders import at


def on_bookings(t: Theirs) -> list[r.Request]:
    """What is asked of the two's bookings by their ids."""
    session, held, asked = t.session.id, t.held.id, t.asked.id
    times = r.ShowTimes(t.maya, t.review, moving=session)
    return [
        r.ShowBooking(session), r.ShowBooking(held), r.ShowBooking(short_id=t.session.short_id), r.Cancel(session),
        r.Cancel(session, 2, sure=True), r.Cancel(held), r.CancelMany((session, asked)),
        r.MoveMany(((session, at("14:00", day=1)),)),
        r.GiveReason(r.Cancel(session)), r.Move(session), r.Move(session, at=at("14:00", day=1)), times,
        r.PickDate(times), r.Hold(t.maya, t.review, at("14:00", day=1), 30, moving=session), r.ConfirmHold(held),
        r.ConfirmHold(session), r.Release(held), r.Release(held, times), r.Approve(asked), r.Decline(asked, "no"),
        r.Reminders(session), r.SetReminders((30,), session), r.SayComing(session), r.SayLate(session, 10),
        r.Describe(session, "Recursion"), r.JoinSession(session), r.EndSession(session),
        r.Extend(session, at("11:00", day=1)), r.KeepWaiting(session),
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
        r.SeriesLeft(number), r.SkipDates((first,)), r.SkipDates((first,), sure=True),
        r.ChangeRhythm(first, "FREQ=WEEKLY;COUNT=2"), r.ChangeRhythm(first, "FREQ=WEEKLY;COUNT=2", sure=True),
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
        r.RepeatMeeting(number, "FREQ=WEEKLY;COUNT=3"),
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
        r.InsistHold(r.Hold(t.maya, t.review, at("10:00", day=1), 30, moving=t.session.id), ((t.meeting.id, 1),)),
        r.InsistSeries(r.HoldSeries(t.maya, t.review, at("10:00", day=1), "FREQ=WEEKLY;COUNT=2", 30), ((t.session.id, 2),)),
        r.ChangeSeries(t.meeting.id, 1, change, Scope.ALL, seen=((t.session.id, 1),), insists=True),
        r.ChangeSeries(t.meeting.id, 1, change, Scope.FOLLOWING, forces=True),
        r.Decide(decision, 1, "moved_old"),
        r.ShowDecision(decision), r.Decide(decision, 1, "approved"), r.Decide(decision, 1, "refused"),
        r.Decide(decision, 1, "moved_new", at("12:00", day=3)),
        r.Decide(decision, 1, "moved_old", shifts=(r.Shift(t.meeting.id, at("12:00", day=3)),)),
        r.MeetAgain(t.meeting.id, at("12:00", day=3)), r.ConflictSettings(), r.SetConflicts(), r.SetConflicts(t.review),
        r.SetConflicts(policy="ask"),
        r.Decisions(), r.ShowChangeRules(), r.SetChangeRules(), r.SetChangeRules(2, moving=True),
        r.SetLimits(), r.SetLimits(3), r.TuneServices(15),
        wish, r.InsistMeet(wish, ((t.meeting.id, 1),)), r.InsistMeet(wish, ((t.meeting.id, 1),), forces=True),
    ]  # fmt: skip


def on_polls(t: Theirs) -> list[r.Request]:
    """What is asked of the poll that one has put to the other."""
    number, choice = t.poll.id, t.poll.choices[0].id
    return [
        r.ShowPoll(number), r.CastVote(number, choice), r.CastVote(number, choice, Vote.YES), r.FinishVoting(number),
        r.CastVotes(number, ((choice, Vote.IF_NEEDED),)),
        r.FinishVoting(number, none=True), r.BookChoice(number, choice), r.ExtendPoll(number),
        r.ExtendPoll(number, at("18:00", day=1)), r.RemindVoters(number), r.WithdrawPoll(number),
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
        r.StopWaitingForRoom(t.room_wait), r.LetRoomEnd(meeting), r.ExtendRoom(meeting, at("17:00", day=1)), r.SetRoomEnds(),
        r.SetRoomEnds("all"),
    ]  # fmt: skip


def on_the_rest(t: Theirs) -> list[r.Request]:
    """What is asked of everything else that is kept or administered there."""
    week = (r.WeekStretch((r.Weekday.MO,), 540, 600),)
    return [
        r.SayIn(t.gathering, out=True), r.FindGathered(t.gathering),
        r.UndoOverride(t.override), r.EditService(t.review), r.EditService(t.review, "name"),
        r.SwitchService(t.review, active=False),
        r.OfferSeats(5, 120, (r.WeekStretch((r.Weekday.FR,), 840, 960),)),
        r.MyLink("show", t.review), r.MyLink("renew", t.review),
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
        r.Webhooks(), r.EditWebhook(), r.EditWebhook(address="https://elsewhere.example.org/hook"), r.EditWebhook(t.webhook),
        r.TryWebhook(t.webhook), r.SwitchWebhook(t.webhook, active=False), r.RenewSecret(t.webhook), r.RemoveWebhook(t.webhook),
        r.RemoveWebhook(t.webhook, undo=True),
        r.ShowMisses(), r.SwitchMisses(keeps=False), r.EditPool(), r.EditPool(t.pool), r.RemovePool(t.pool),
    ]  # fmt: skip


def on_oneself() -> list[r.Request]:
    """What anybody may ask: it tells of the asker alone."""
    return [
        r.Help(), r.Greet(), r.NotUnderstood("x"), r.Done(), r.Said("my sessions"), r.Fill("x"), r.Outdated("booking:1"),
        r.StopForm(), r.Agenda(), r.Agenda(waiting=True), r.Agenda(TOMORROW), r.Change("cancel"),
        r.Change("move", window=TOMORROW), r.ShowWaitlist(), r.AskZone(), r.SetZone("Lisbon"), r.Start(),
        r.SwitchOrganisation(), r.LinkIdentity(), r.Settings(), r.SetEmail(), r.ConfirmEmail(), r.SetLanguage(),
        r.ForgetMe(), r.Export(), r.Export("all"), r.Export("table"), r.Profile(),
        r.BecomeMentor(), r.ListServices(), r.Reminders(), r.SetReminders(None), r.SetQuiet(), r.SetQuiet(1320, 420),
        r.NoQuiet(), r.OffersInQuiet(wanted=True), r.SetDailyAgenda(), r.SetDailyAgenda(480), r.NoDailyAgenda(),
        r.ShowChannels(), r.ShowChannels("new"), r.SetChannels(("new",), ("chat",), "always"),
        r.EditChannels(), r.UsualChannels(), r.SetPhone(), r.ConfirmPhone(),
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
        r.ShowMentor(t.maya), r.TheirClock(t.lena),
        r.Start(f"m_{t.maya}"), r.FreeBusy((t.maya,), TOMORROW), r.FreeBusy((t.lena,)),
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
