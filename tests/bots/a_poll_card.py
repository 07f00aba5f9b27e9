"""The cards of a time poll with all that they can say, and the form of a meeting: for the golden messages of the platforms."""

from datetime import UTC, datetime

from bots.cards import Card
from bots.requests import EditMeet, Meet
from bots.speaker import Speaker
from bots.views.meet_form import FIELDS, Draft, meet_form
from bots.views.people import Known
from bots.views.poll import PollScene, poll_card
from core.model.poll import Choice, Poll, PollState, Vote, Voter
from core.model.timespan import Timespan

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
NAMES = {1: "Ana <Silva>", 2: "Bob Ray", 3: "Yuki Mori", 4: "Eve & Co"}


def _start(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def a_poll(state: PollState = PollState.OPEN, *, private: bool = False) -> Poll:
    """Ana asks Bob and Yuki, and Eve if she likes; Bob has answered, and Yuki has begun to."""
    choices = tuple(
        Choice(number, Timespan.lasting(_start(*when), 45)) for number, when in enumerate(((23, 9), (24, 13), (27, 8)))
    )
    voters = (
        Voter(2, True, {0: Vote.YES, 1: Vote.IF_NEEDED, 2: Vote.NO}, NOW, done=True),
        Voter(3, True, {1: Vote.YES}, NOW),
        Voter(4, required=False),
    )
    return Poll(
        id=12,
        organisation_id=1,
        host_id=1,
        title="Planning *Q1*",
        choices=choices,
        voters=voters,
        deadline=_start(22, 17),
        created_at=NOW,
        nudge_at=_start(21, 13),
        state=state,
        place="Orion",
        description="What comes next, <and> when",
        private=private,
        meeting_id=34 if state is PollState.BOOKED else None,
        booked_id=1 if state is PollState.BOOKED else None,
    )


def a_poll_card(
    reader_id: int | None, language: str = "en", *, state: PollState = PollState.OPEN, private: bool = False
) -> Card:
    """The poll for one reader, in Berlin; None for everybody in a group."""
    return poll_card(
        Speaker(language, "Europe/Berlin", NOW), PollScene(a_poll(state, private=private), reader_id, NAMES)
    )


POLL_CARDS = {
    "poll_for_its_host": a_poll_card(1),
    "poll_for_who_has_begun": a_poll_card(3),
    "poll_in_private": a_poll_card(4, private=True),
    "poll_in_a_group": a_poll_card(None),
    "poll_in_german": a_poll_card(2, "de"),
    "poll_booked": a_poll_card(3, state=PollState.BOOKED),
}


def a_meeting_form(language: str = "en") -> Card:
    """The whole form of a meeting, with everything in it."""
    meet = Meet(
        title="Planning <Q1>",
        at=_start(24, 13),
        length=50,
        person_ids=(2, 3),
        optional_ids=(4,),
        guests=("ana@example.org",),
        room_id=7,
        capacity=6,
        amenities=("projector",),
        place="https://video.example/r/1",
        description="What comes next",
        reminders=(60, 10),
    )
    known = Known(NAMES, {2: "U0000002", 3: "U0000003", 4: "U0000004"})
    amenities = ("projector", "whiteboard")
    draft = Draft(meet, known, together=True, mails=True, rooms=True, room="Orion", amenities=amenities)
    return meet_form(Speaker(language, "Europe/Berlin", NOW), EditMeet(meet), draft, FIELDS)
