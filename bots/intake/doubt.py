"""What is done with a reading, by how sure it is: one policy for every request.

=================  =====================================================================================================
confidence         what happens
=================  =====================================================================================================
``CERTAIN`` and up  It is done. What cannot be taken back by a press (a cancellation) asks on its own card all the same.
``SURE`` and up     What only looks, holds or asks by itself is done; what would change something is asked about first.
``LIKELY`` and up   The two or three nearest readings are offered, each button with the whole request.
below               What the bot can do is said.
=================  =====================================================================================================
"""

from enum import Enum, auto

from bots.requests import (
    Agenda,
    AskZone,
    Change,
    ChooseOptional,
    Done,
    EditRoom,
    Fill,
    Find,
    FindRoom,
    FreeBusy,
    Greet,
    Help,
    Hold,
    HoldAny,
    HoldSeries,
    Hours,
    LastSession,
    ListRooms,
    ListServices,
    Move,
    NotUnderstood,
    Off,
    OpenExtra,
    PickDate,
    Pools,
    Profile,
    Release,
    Request,
    Said,
    SetChangeRules,
    SetConflicts,
    SetHours,
    SetLanguage,
    SetLimits,
    SetRoomEnds,
    SetSkills,
    Settings,
    ShowBooking,
    ShowMentor,
    ShowMisses,
    ShowRoom,
    ShowSeries,
    ShowTimes,
    ShowWaitlist,
    StopForm,
    StopWaiting,
    Sure,
    SwitchOrganisation,
    TakeSeat,
    TheirClock,
    Together,
    TogetherHere,
    TuneServices,
    UndoHours,
    Wait,
    WaitForRoom,
)

CERTAIN = 0.65
"""From here on two in three are right at the least, weekly hours alone among them, and what was changed has an Undo beside it."""

SURE = 0.5
"""From here on a reading is more likely right than not."""

LIKELY = 0.2
"""Below this nothing that was read is worth a button."""

OFFERED = 3
"""How many readings are offered at most."""

CHANGES = frozenset(
    {
        Off, OpenExtra, SetChangeRules, SetConflicts, SetHours, SetLanguage, SetLimits, SetRoomEnds, SetSkills, StopWaiting,
        SwitchOrganisation, TuneServices, UndoHours, Wait, WaitForRoom,
    }
)  # fmt: skip
"""Requests that change something as soon as they are served. All others show, hold for five minutes, or ask first."""

HARMLESS = frozenset(
    {
        AskZone, Agenda, Change, Done, EditRoom, Find, FindRoom, FreeBusy, Greet, Help, Hold, Hours, LastSession, ListRooms,
        ListServices, Move, NotUnderstood, PickDate, Profile, Release, Said, Settings, ShowBooking, ShowMentor,
        ShowMisses, ShowRoom, ShowTimes, ShowWaitlist, StopForm, Fill, Sure, TheirClock, Together, ChooseOptional, TogetherHere,
        HoldAny, HoldSeries, Pools, ShowSeries, TakeSeat,
    }
)  # fmt: skip
"""Requests that only look, hold a time or give it back, or ask by themselves: an old card's may be served without a question."""


class Way(Enum):
    """What is done with a reading."""

    ACT = auto()
    CONFIRM = auto()
    OFFER = auto()
    HELP = auto()


def way_for(confidence: float, request: Request | None) -> Way:
    """What is done with a reading of this confidence (0..1) that asks for this request; None where it asks a question."""
    if confidence >= CERTAIN:
        return Way.ACT
    if confidence >= SURE:
        return Way.CONFIRM if type(request) in CHANGES else Way.ACT
    return Way.OFFER if confidence >= LIKELY else Way.HELP
