"""The closed list of things one can ask, typed. A sentence, a command, a button, a form and a link all become one of these.

Ids are the database's; moments are aware; dates are local to the person who asks. A request is a frozen value that the codec
(``bots.codec``) writes to JSON for the button that carries it.
"""

from dataclasses import dataclass

from bots.requests.after import BookNext, Export, LastSession, Rate, ShowRatings, WriteNotes
from bots.requests.arriving import (
    AskZone,
    BindGroup,
    ClaimAdmin,
    ConfirmEmail,
    ForgetMe,
    Invite,
    Join,
    KeepMisses,
    LinkIdentity,
    Members,
    MyLink,
    OpenLink,
    SetEmail,
    SetLanguage,
    SetRole,
    Settings,
    SetUpOrganisation,
    SetZone,
    ShowMisses,
    Start,
    SwitchMisses,
    SwitchOrganisation,
)
from bots.requests.booking import (
    Agenda,
    Approve,
    Cancel,
    CancelMany,
    Change,
    ConfirmHold,
    Decline,
    Find,
    FreeBusy,
    Hold,
    Move,
    MoveMany,
    PauseWaiting,
    PickDate,
    Release,
    ShowBooking,
    ShowTimes,
    ShowWaitlist,
    Spared,
    StopWaiting,
    Wait,
)
from bots.requests.calendars import Calendars, ConnectCalendar, DisconnectCalendar, ReadCalendar
from bots.requests.channels import ConfirmPhone, EditChannels, SetChannels, SetPhone, ShowChannels, UsualChannels
from bots.requests.conflict import (
    ChangeMeeting,
    ConflictSettings,
    Decide,
    Decisions,
    InsistHold,
    InsistMeet,
    MeetAgain,
    SayWhy,
    SetConflicts,
    Shift,
    ShowDecision,
)
from bots.requests.invitation import KeepTime, NoteAnswer, OtherTimes, ProposeTime, Respond, TakeTime
from bots.requests.meeting import (
    Alteration,
    AlterMeeting,
    CancelMeeting,
    EditMeet,
    EditMeeting,
    Meet,
    Meetings,
    MoveMeeting,
    RepeatMeeting,
)
from bots.requests.offering import (
    BecomeMentor,
    CallOff,
    EditDay,
    EditProfile,
    EditService,
    Hours,
    KeepBooking,
    ListServices,
    Off,
    OfferSeats,
    OpenExtra,
    Profile,
    SetHours,
    SetSkills,
    ShowMentor,
    SwitchService,
    TheirClock,
    UndoHours,
    UndoOverride,
    Weekday,
    WeekStretch,
)
from bots.requests.poll import (
    BookChoice,
    CastVote,
    CastVotes,
    ExtendPoll,
    FinishVoting,
    ListPolls,
    RemindVoters,
    ShowPoll,
    StartPoll,
    WithdrawPoll,
)
from bots.requests.pool import EditPool, HoldAny, MeetPool, Pools, RemovePool
from bots.requests.remembering import (
    NoDailyAgenda,
    NoQuiet,
    OffersInQuiet,
    Reminders,
    SayComing,
    SayLate,
    SetDailyAgenda,
    SetQuiet,
    SetReminders,
)
from bots.requests.rooms import (
    CheckIn,
    EditRoom,
    ExtendRoom,
    FindRoom,
    LetRoomEnd,
    ListRooms,
    PassRoom,
    ReleaseRoom,
    RoomSaid,
    SetRoomEnds,
    ShowRoom,
    StopWaitingForRoom,
    SwitchRoom,
    TakeRoom,
    WaitForRoom,
)
from bots.requests.rules import SetChangeRules, SetLimits, ShowChangeRules, TuneServices
from bots.requests.seat import TakeSeat
from bots.requests.series import (
    AnswerSeries,
    CancelSeries,
    ChangeRhythm,
    ChangeSeries,
    ConfirmSeries,
    HoldSeries,
    InsistSeries,
    MoveSeries,
    ReleaseSeries,
    RepeatSession,
    RespondSeries,
    SeriesLeft,
    SeriesLength,
    ShowSeries,
    SkipDates,
)
from bots.requests.session import (
    DecideObjection,
    Describe,
    EndSession,
    Extend,
    JoinSession,
    KeepWaiting,
    ObjectNoShow,
    SayMissed,
)
from bots.requests.talk import Done, Fill, Greet, Help, NotUnderstood, Outdated, Said, StopForm
from bots.requests.together import ChooseOptional, FindGathered, SayIn, Together, TogetherHere
from bots.requests.webhooks import EditWebhook, RemoveWebhook, RenewSecret, SwitchWebhook, TryWebhook, Webhooks


@dataclass(frozen=True, slots=True)
class Sure:
    """Ask before ``request`` counts, where a platform has no dialogue of its own; the texts are a ``bots.cards.Confirm``'s."""

    request: "Request"
    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class GiveReason:
    """Ask why by a form, then do what was asked for with the reason, which the other side reads (complaints 38 and 68)."""

    request: "Request"


Request = (
    Help | Greet | NotUnderstood | Done | Sure | Said | Fill | StopForm | Outdated
    | Find | ShowTimes | PickDate | Hold | ConfirmHold | Release
    | ShowBooking | Agenda | FreeBusy | Change | Cancel | CancelMany | GiveReason | Move | MoveMany | Approve | Decline
    | Wait | PauseWaiting | StopWaiting | ShowWaitlist
    | AskZone | SetZone | SetLanguage | Start | Join | SwitchOrganisation | BindGroup | LinkIdentity | Settings | SetEmail
    | ForgetMe | ConfirmEmail | ClaimAdmin | SetUpOrganisation | SetRole | Members | Invite | OpenLink | MyLink
    | ShowMentor | TheirClock | Profile | EditProfile | SetSkills | BecomeMentor
    | Hours | SetHours | EditDay | UndoHours | Off | OpenExtra | UndoOverride
    | KeepBooking | CallOff
    | ListServices | EditService | OfferSeats | SwitchService
    | Reminders | SetReminders | SetQuiet | NoQuiet | OffersInQuiet | SetDailyAgenda | NoDailyAgenda | SayComing | SayLate
    | ShowChannels | SetChannels | EditChannels | UsualChannels | SetPhone | ConfirmPhone
    | Describe | JoinSession | EndSession | Extend | KeepWaiting | SayMissed | ObjectNoShow | DecideObjection
    | WriteNotes | Rate | BookNext | ShowRatings | Export | LastSession
    | HoldSeries | InsistSeries | RepeatSession | ConfirmSeries | ReleaseSeries | AnswerSeries | RespondSeries | ShowSeries
    | CancelSeries | MoveSeries | ChangeSeries | SeriesLength | ChangeRhythm | SkipDates | SeriesLeft
    | KeepMisses | ShowMisses | SwitchMisses
    | InsistMeet | InsistHold | ChangeMeeting | SayWhy | ShowDecision | Decide | MeetAgain
    | ConflictSettings | SetConflicts | Decisions | ShowChangeRules | SetChangeRules | SetLimits | TuneServices
    | StartPoll | ListPolls | ShowPoll | CastVote | CastVotes | FinishVoting | BookChoice | ExtendPoll
    | RemindVoters | WithdrawPoll | Pools | HoldAny | MeetPool | EditPool | RemovePool | TakeSeat
    | Respond | NoteAnswer | OtherTimes | ProposeTime | TakeTime | KeepTime
    | Together | ChooseOptional | TogetherHere | SayIn | FindGathered
    | FindRoom | ShowRoom | ReleaseRoom | ListRooms | EditRoom | SwitchRoom | CheckIn
    | Meet | EditMeet | EditMeeting | AlterMeeting | CancelMeeting | MoveMeeting | RepeatMeeting | Meetings
    | Calendars | ConnectCalendar | ReadCalendar | DisconnectCalendar
    | WaitForRoom | TakeRoom | PassRoom | StopWaitingForRoom | LetRoomEnd | ExtendRoom | SetRoomEnds
    | Webhooks | EditWebhook | TryWebhook | SwitchWebhook | RenewSecret | RemoveWebhook
)  # fmt: skip
"""Every request; the assistant has exactly one skill for each."""

__all__ = [
    "Agenda",
    "AlterMeeting",
    "Alteration",
    "AnswerSeries",
    "Approve",
    "AskZone",
    "BecomeMentor",
    "BindGroup",
    "BookChoice",
    "BookNext",
    "Calendars",
    "CallOff",
    "Cancel",
    "CancelMany",
    "CancelMeeting",
    "CancelSeries",
    "CastVote",
    "CastVotes",
    "Change",
    "ChangeMeeting",
    "ChangeRhythm",
    "ChangeSeries",
    "CheckIn",
    "ChooseOptional",
    "ClaimAdmin",
    "ConfirmEmail",
    "ConfirmHold",
    "ConfirmPhone",
    "ConfirmSeries",
    "ConflictSettings",
    "ConnectCalendar",
    "Decide",
    "DecideObjection",
    "Decisions",
    "Decline",
    "Describe",
    "DisconnectCalendar",
    "Done",
    "EditChannels",
    "EditDay",
    "EditMeet",
    "EditMeeting",
    "EditPool",
    "EditProfile",
    "EditRoom",
    "EditService",
    "EditWebhook",
    "EndSession",
    "Export",
    "Extend",
    "ExtendPoll",
    "ExtendRoom",
    "Fill",
    "Find",
    "FindGathered",
    "FindRoom",
    "FinishVoting",
    "ForgetMe",
    "FreeBusy",
    "GiveReason",
    "Greet",
    "Help",
    "Hold",
    "HoldAny",
    "HoldSeries",
    "Hours",
    "InsistHold",
    "InsistMeet",
    "InsistSeries",
    "Invite",
    "Join",
    "JoinSession",
    "KeepBooking",
    "KeepMisses",
    "KeepTime",
    "KeepWaiting",
    "LastSession",
    "LetRoomEnd",
    "LinkIdentity",
    "ListPolls",
    "ListRooms",
    "ListServices",
    "Meet",
    "MeetAgain",
    "MeetPool",
    "Meetings",
    "Members",
    "Move",
    "MoveMany",
    "MoveMeeting",
    "MoveSeries",
    "MyLink",
    "NoDailyAgenda",
    "NoQuiet",
    "NotUnderstood",
    "NoteAnswer",
    "ObjectNoShow",
    "Off",
    "OfferSeats",
    "OffersInQuiet",
    "OpenExtra",
    "OpenLink",
    "OtherTimes",
    "Outdated",
    "PassRoom",
    "PauseWaiting",
    "PickDate",
    "Pools",
    "Profile",
    "ProposeTime",
    "Rate",
    "ReadCalendar",
    "Release",
    "ReleaseRoom",
    "ReleaseSeries",
    "RemindVoters",
    "Reminders",
    "RemovePool",
    "RemoveWebhook",
    "RenewSecret",
    "RepeatMeeting",
    "RepeatSession",
    "Request",
    "Respond",
    "RespondSeries",
    "RoomSaid",
    "Said",
    "SayComing",
    "SayIn",
    "SayLate",
    "SayMissed",
    "SayWhy",
    "SeriesLeft",
    "SeriesLength",
    "SetChangeRules",
    "SetChannels",
    "SetConflicts",
    "SetDailyAgenda",
    "SetEmail",
    "SetHours",
    "SetLanguage",
    "SetLimits",
    "SetPhone",
    "SetQuiet",
    "SetReminders",
    "SetRole",
    "SetRoomEnds",
    "SetSkills",
    "SetUpOrganisation",
    "SetZone",
    "Settings",
    "Shift",
    "ShowBooking",
    "ShowChangeRules",
    "ShowChannels",
    "ShowDecision",
    "ShowMentor",
    "ShowMisses",
    "ShowPoll",
    "ShowRatings",
    "ShowRoom",
    "ShowSeries",
    "ShowTimes",
    "ShowWaitlist",
    "SkipDates",
    "Spared",
    "Start",
    "StartPoll",
    "StopForm",
    "StopWaiting",
    "StopWaitingForRoom",
    "Sure",
    "SwitchMisses",
    "SwitchOrganisation",
    "SwitchRoom",
    "SwitchService",
    "SwitchWebhook",
    "TakeRoom",
    "TakeSeat",
    "TakeTime",
    "TheirClock",
    "Together",
    "TogetherHere",
    "TryWebhook",
    "TuneServices",
    "UndoHours",
    "UndoOverride",
    "UsualChannels",
    "Wait",
    "WaitForRoom",
    "Webhooks",
    "WeekStretch",
    "Weekday",
    "WithdrawPoll",
    "WriteNotes",
]
