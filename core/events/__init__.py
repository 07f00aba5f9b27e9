"""What happened, as frozen values: each becomes notices to the people it concerns, worded when they are sent."""

from typing import Final

from core.events.calendars import (
    CalendarClash,
    CalendarLost,
    CalendarRead,
)
from core.events.conflicts import (
    DecisionAsked,
    DecisionChanged,
    DecisionMade,
    DecisionPosted,
    DecisionReminded,
    Displaced,
)
from core.events.meetings import (
    Answered,
    AttendeesChanged,
    GuestTold,
    GuestUnreached,
    Invited,
    MeetingBegan,
    MeetingCancelled,
    MeetingChanged,
    MeetingEnded,
    Proposed,
    TimeKept,
    Uninvited,
)
from core.events.people import (
    AddressLost,
    DeliveryFailed,
    MemberJoined,
    MentorWanted,
    PoolRemoved,
    RoleGiven,
)
from core.events.polls import (
    Gathered,
    PollChanged,
    PollNudged,
    PollOpened,
    PollPosted,
    PollSettled,
)
from core.events.rooms import (
    CheckedIn,
    CheckInAsked,
    CheckInWarned,
    RoomEndsSoon,
    RoomOffered,
    RoomOfferEnded,
    RoomReleased,
    SeriesUnused,
)
from core.events.series import (
    DatesSkipped,
    SeriesAnswered,
    SeriesBooked,
    SeriesCancelled,
    SeriesChanged,
    SeriesInvited,
    SeriesMoved,
    SeriesRanOut,
    SeriesReplied,
    SeriesRequested,
    SeriesShort,
)
from core.events.sessions import (
    Approved,
    Booked,
    Cancelled,
    Checked,
    Coming,
    Completed,
    DailyAgenda,
    Declined,
    Described,
    Extended,
    Joined,
    Lapsed,
    Missed,
    NotesWritten,
    Objected,
    ObjectionDecided,
    Offered,
    Opened,
    Reminded,
    Requested,
    Rescheduled,
    RunningLate,
)
from core.events.webhooks import WebhookFailed, WebhookTried

Event = (
    Booked
    | Requested
    | Approved
    | Declined
    | Lapsed
    | Cancelled
    | Rescheduled
    | DeliveryFailed
    | AddressLost
    | MemberJoined
    | RoleGiven
    | MentorWanted
    | Offered
    | Opened
    | Joined
    | Extended
    | Checked
    | Completed
    | Described
    | NotesWritten
    | Missed
    | Objected
    | ObjectionDecided
    | Reminded
    | Coming
    | RunningLate
    | DailyAgenda
    | PoolRemoved
    | Gathered
    | PollOpened
    | PollNudged
    | PollChanged
    | PollPosted
    | PollSettled
    | Invited
    | Uninvited
    | MeetingChanged
    | AttendeesChanged
    | MeetingCancelled
    | MeetingBegan
    | MeetingEnded
    | Answered
    | Proposed
    | TimeKept
    | GuestTold
    | GuestUnreached
    | SeriesBooked
    | SeriesRequested
    | SeriesAnswered
    | SeriesRanOut
    | SeriesCancelled
    | DatesSkipped
    | SeriesMoved
    | SeriesShort
    | CheckInAsked
    | CheckInWarned
    | CheckedIn
    | RoomEndsSoon
    | RoomReleased
    | RoomOffered
    | RoomOfferEnded
    | SeriesUnused
    | SeriesInvited
    | SeriesChanged
    | SeriesReplied
    | DecisionAsked
    | DecisionReminded
    | DecisionChanged
    | DecisionPosted
    | DecisionMade
    | Displaced
    | CalendarRead
    | CalendarLost
    | CalendarClash
    | WebhookTried
    | WebhookFailed
)
"""Everything that people can be notified of."""

PEOPLE: Final = frozenset({"absent_id", "by", "person_id"})
"""The fields of events that hold a person's id: whoever merges two people looks for them."""

__all__ = [
    "PEOPLE",
    "AddressLost",
    "Answered",
    "Approved",
    "AttendeesChanged",
    "Booked",
    "CalendarClash",
    "CalendarLost",
    "CalendarRead",
    "Cancelled",
    "CheckInAsked",
    "CheckInWarned",
    "Checked",
    "CheckedIn",
    "Coming",
    "Completed",
    "DailyAgenda",
    "DatesSkipped",
    "DecisionAsked",
    "DecisionChanged",
    "DecisionMade",
    "DecisionPosted",
    "DecisionReminded",
    "Declined",
    "DeliveryFailed",
    "Described",
    "Displaced",
    "Event",
    "Extended",
    "Gathered",
    "GuestTold",
    "GuestUnreached",
    "Invited",
    "Joined",
    "Lapsed",
    "MeetingBegan",
    "MeetingCancelled",
    "MeetingChanged",
    "MeetingEnded",
    "MemberJoined",
    "MentorWanted",
    "Missed",
    "NotesWritten",
    "Objected",
    "ObjectionDecided",
    "Offered",
    "Opened",
    "PollChanged",
    "PollNudged",
    "PollOpened",
    "PollPosted",
    "PollSettled",
    "PoolRemoved",
    "Proposed",
    "Reminded",
    "Requested",
    "Rescheduled",
    "RoleGiven",
    "RoomEndsSoon",
    "RoomOfferEnded",
    "RoomOffered",
    "RoomReleased",
    "RunningLate",
    "SeriesAnswered",
    "SeriesBooked",
    "SeriesCancelled",
    "SeriesChanged",
    "SeriesInvited",
    "SeriesMoved",
    "SeriesRanOut",
    "SeriesReplied",
    "SeriesRequested",
    "SeriesShort",
    "SeriesUnused",
    "TimeKept",
    "Uninvited",
    "WebhookFailed",
    "WebhookTried",
]
