"""The topic of every event: the one table by which people's choice of channels holds for all notices (S1.80, S1.81)."""

from collections.abc import Mapping
from typing import Final

from core.events import (
    Approved,
    Booked,
    Cancelled,
    CheckInAsked,
    CheckInWarned,
    DatesSkipped,
    DecisionReminded,
    Declined,
    Described,
    Displaced,
    Event,
    Extended,
    Invited,
    Lapsed,
    MeetingCancelled,
    MeetingChanged,
    Offered,
    Opened,
    PollNudged,
    PollOpened,
    Proposed,
    Reminded,
    Requested,
    Rescheduled,
    RoomEndsSoon,
    RoomOffered,
    RoomOfferEnded,
    RoomReleased,
    RunningLate,
    SeriesBooked,
    SeriesCancelled,
    SeriesChanged,
    SeriesInvited,
    SeriesMoved,
    SeriesRanOut,
    SeriesRequested,
    SeriesShort,
    TimeKept,
    Uninvited,
)
from core.model.channels import Topic

BY_TOPIC: Final[Mapping[Topic, tuple[type, ...]]] = {
    Topic.NEW: (
        Approved, Booked, Invited, Offered, PollOpened, Requested, RoomOffered, SeriesBooked, SeriesInvited, SeriesRequested,
    ),
    Topic.CHANGED: (
        Described, Extended, MeetingChanged, Proposed, Rescheduled, RunningLate, SeriesChanged, SeriesMoved, TimeKept,
    ),
    Topic.CANCELLED: (
        Cancelled, DatesSkipped, Declined, Displaced, Lapsed, MeetingCancelled, RoomOfferEnded, RoomReleased, SeriesCancelled,
        SeriesRanOut, SeriesShort, Uninvited,
    ),
    Topic.REMINDER: (CheckInAsked, CheckInWarned, DecisionReminded, Opened, PollNudged, Reminded, RoomEndsSoon),
}  # fmt: skip
"""The events of each topic; every other event is of ``Topic.OTHER``."""

_TOPICS: Final = {event: topic for topic, events in BY_TOPIC.items() for event in events}


def topic_of(event: Event) -> Topic:
    """The event's topic."""
    return _TOPICS.get(type(event), Topic.OTHER)
