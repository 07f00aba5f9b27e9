"""Connected calendars as they are lived in a chat: connected by an address that is never seen again, lost, mended, let go of."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bots.actions import pack
from core.model.connected import EVERY, Content, MirroredEvent, Trouble
from core.model.timespan import Timespan
from core.ports import Unit
from core.services import calendars
from storage.engine import Database
from storage.schema import metadata
from storage.unit_of_work import SqlStore
from tests.bots.conftest import Cast
from tests.bots.dialogue import Dialogue, in_group
from tests.bots.lines import lines
from tests.builders import SetClock, span

SECRET = "https://calendar.google.com/calendar/ical/maya/private-abc123/basic.ics"


def reads(cast: Cast, *events: MirroredEvent, trouble: Trouble | None = None) -> None:
    """Every calendar that is due is read, and holds these events, or cannot be read."""

    def work(unit: Unit) -> None:
        for number in unit.connected.due.lease(unit.now, unit.now + timedelta(seconds=30), 10):
            asked = calendars.asked(unit, number)
            assert asked is not None
            if trouble is not None:
                calendars.failed(unit, asked, trouble)
            else:
                calendars.mirror(unit, asked, Content(events, name="Private", digest="d"), every=EVERY)

    cast.dialogue.store.run(work)
    cast.dialogue.settle()


def lunch(start: str = "12:00", end: str = "13:00") -> MirroredEvent:
    return MirroredEvent("lunch", "", span(start, end, day=1), title="Dentist")


@pytest.mark.parametrize(
    "said",
    [
        f"connect my calendar {SECRET}",
        f"/calendar {SECRET}",
        f"/connect <{SECRET}>",
        SECRET,
        SECRET.replace("https", "webcal"),
        f"verbinde meinen Kalender {SECRET}",
    ],
)
def test_an_address_is_connected_and_read_at_once(cast: Cast, said: str) -> None:
    assert lines(cast.maya.says(said))[:2] == [
        "Your connected calendars",
        "calendar.google.com (calendar.google.com) · is being read now · 0 busy times ahead",
    ]
    reads(cast, lunch())
    assert lines(cast.maya.sees) == [
        "Private is connected: 1 busy time ahead.",
        "Private (calendar.google.com) · read just now · 1 busy time ahead",
        "[1] Read now  [2] Disconnect",
        "[3] Connect another  [4] Settings",
        "I read each every quarter of an hour. Others see that you are busy, never with what.",
    ]


def test_the_address_is_kept_nowhere_in_plain_words(cast: Cast, sqlite_database: Database) -> None:
    cast.maya.says(f"connect my calendar {SECRET}")
    cast.maya.presses("Connect another")
    cast.maya.says(f"{SECRET}?second")
    reads(cast)
    with sqlite_database.reader.connect() as connection:
        kept = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in kept if "private-abc123" in row] == []
    assert not any("private-abc123" in shown.text for shown in cast.maya.screen)


def test_who_names_no_address_is_asked_for_it(cast: Cast) -> None:
    assert lines(cast.maya.says("connect my calendar"))[:2] == ["Connect a calendar", "Its iCal address"]
    assert lines(cast.maya.says("my outlook"))[1] == (
        "That is no address of a calendar: it begins with https:// or webcal:// and needs no password."
    )
    assert lines(cast.maya.says(SECRET))[0] == "Your connected calendars"


def test_a_form_that_opens_says_what_is_wrong_at_its_field(cast: Cast) -> None:
    cast.maya.forms = True
    cast.maya.says("/calendars")
    cast.maya.presses("Connect a calendar")
    cast.maya.submits({"address": "banana"})
    assert cast.maya.handled.errors == (
        ("address", "That is no address of a calendar: it begins with https:// or webcal:// and needs no password."),
    )
    cast.maya.presses("Connect a calendar")
    cast.maya.submits({"address": SECRET})
    assert lines(cast.maya.sees)[0] == "Your connected calendars"


@pytest.mark.parametrize(
    "said",
    ["my calendars", "/calendars", "disconnect my calendar", "Kalender trennen", "show my connected calendars"],
)
def test_those_there_are_are_listed(cast: Cast, said: str) -> None:
    assert lines(cast.maya.says(said))[0] == "You have connected no calendar yet."
    cast.maya.says(SECRET)
    reads(cast)
    cast.dialogue.passes(cast.dialogue.clock.now() + timedelta(minutes=3))
    assert "read 3 min ago" in cast.maya.says(said)


@pytest.mark.parametrize("said", ["book Maya tomorrow at https://meet.example.org/abc", "what is https://example.org"])
def test_other_addresses_are_no_calendars(cast: Cast, said: str) -> None:
    assert "connected calendars" not in cast.lena.says(said)


def test_busy_time_is_not_offered_and_not_explained(cast: Cast) -> None:
    cast.maya.says(SECRET)
    reads(cast, lunch("08:00", "11:00"))
    shown = cast.lena.says("find Maya tomorrow")
    assert "12:00" in shown
    assert not any(start in shown for start in ("09:00", "10:00", "11:30"))
    assert "Dentist" not in cast.lena.says("is Maya free tomorrow?")


def test_ones_own_day_shows_ones_own_events_and_nobody_elses(cast: Cast) -> None:
    cast.maya.says(SECRET)
    day = MirroredEvent("day", "", span("00:00", "23:00", day=1), busy=False, title="Spring fair")
    reads(cast, day, lunch(), *(replace(lunch(), uid=f"x{number}", title="") for number in range(5)))
    shown = lines(cast.maya.says("what do I have tomorrow"))
    assert shown[1:7] == [
        "In your calendars",
        "tomorrow, Tue 3 Mar, 01:00–00:00 · Spring fair",
        "tomorrow, Tue 3 Mar, 13:00–14:00 · Dentist",
        *["tomorrow, Tue 3 Mar, 13:00–14:00"] * 3,
    ]
    assert "and 2 more" in shown
    assert "Dentist" not in cast.lena.says("what do I have tomorrow")


def test_times_on_one_day_of_many_name_their_day(cast: Cast) -> None:
    cast.maya.says(SECRET)
    week = Timespan(span("00:00", "01:00").start, span("22:00", "23:00", day=3).end)
    reads(cast, MirroredEvent("week", "", week))
    cast.lena.says("find Maya this week")
    assert cast.lena.captions[0] == "Fri 09:00–09:30"


def test_what_clashes_can_be_moved_or_cancelled(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 13:00")
    cast.lena.presses("Confirm")
    cast.maya.says(SECRET)
    reads(cast, lunch())
    assert lines(cast.maya.screen[-2].text)[0] == (
        "Your calendar says you are busy Tue 3 Mar, 13:00, when you have a session with Lena Vogel."
    )
    clashing = [button.caption for button in cast.maya.screen[-2].keyed.card.buttons()]
    assert {"Move", "Cancel"} <= set(clashing)
    cast.maya.says("my calendars")
    cast.maya.presses("Read now")
    before = len(cast.maya.screen)
    reads(cast, lunch("11:30", "13:00"))
    assert not any("says you are busy" in shown.text for shown in cast.maya.screen[before:])


def test_a_meeting_that_clashes_is_told_and_one_over_somebodys_event_is_not_called(cast: Cast) -> None:
    cast.lena.says("meeting with Maya and Omar tomorrow 9-10")
    cast.lena.presses("Invite")
    cast.maya.says(SECRET)
    reads(cast, lunch("08:00", "11:00"))
    assert lines(cast.maya.screen[-2].text)[0] == "Your calendar says you are busy Tue 3 Mar, 09:00, when “Meeting” is."
    cast.lena.says("meeting with Maya and Omar tomorrow 11-12")
    shown = cast.lena.sees
    assert "Tue 3 Mar, 11:00–12:00 · Maya Iyer · busy" in shown
    assert "Dentist" not in shown


def test_who_waits_is_offered_what_comes_free(cast: Cast) -> None:
    cast.maya.says(SECRET)
    reads(cast, lunch("00:00", "23:00"))
    cast.lena.says("find Maya tomorrow")
    cast.lena.says("tell me when Maya has time tomorrow")
    cast.maya.says("my calendars")
    cast.maya.presses("Read now")
    reads(cast, lunch("00:00", "15:00"))
    assert lines(cast.lena.sees)[0].startswith("Tue 3 Mar, 16:00–16:30 with Maya Iyer is free. Yours until")


def test_a_lost_calendar_is_told_with_the_way_to_mend_it(cast: Cast) -> None:
    cast.maya.says(SECRET)
    reads(cast, lunch())
    cast.dialogue.clock.tick(minutes=15)
    reads(cast, trouble=Trouble.GONE)
    assert lines(cast.maya.sees) == [
        "I can’t read your calendar Private: nothing is at its address any more.",
        "Look up its address once more: a new one is made when the old one is reset.",
        "What I knew of it still counts until you mend or disconnect it.",
        "[1] New address  [2] Try again",
        "[3] Disconnect  [4] My calendars",
    ]
    cast.maya.presses("New address")
    cast.maya.says(f"{SECRET}?new")
    reads(cast, lunch())
    assert lines(cast.maya.sees)[0] == "Private is connected: 1 busy time ahead."


def test_trouble_that_passes_is_told_late_and_read_by_hand(cast: Cast) -> None:
    cast.maya.says(SECRET)
    reads(cast)
    for _ in range(6):
        cast.dialogue.clock.tick(hours=6)
        reads(cast, trouble=Trouble.UNREACHABLE)
    assert lines(cast.maya.sees)[:3] == [
        "I can’t read your calendar Private: can’t be reached at the moment.",
        "Its server doesn’t answer as it should.",
        "I go on trying. What I knew of it still counts.",
    ]
    assert cast.maya.captions == ["Read now", "Disconnect", "My calendars"]


def test_one_is_let_go_of_and_once_only(cast: Cast) -> None:
    cast.maya.says(SECRET)
    reads(cast, lunch())
    cast.maya.says("my calendars")
    card = cast.maya.screen[-1]
    assert lines(cast.maya.presses("Disconnect"))[0] == "Disconnect Private?"
    payload = pack(card.keyed.token, 0)
    assert lines(cast.maya.presses("Disconnect"))[0] == (
        "Private is disconnected, and what I had read of it is deleted."
    )
    cast.maya.forges(payload, on=card)
    assert lines(cast.maya.says("my calendars"))[0] == "You have connected no calendar yet."


def test_more_than_five_are_refused(cast: Cast) -> None:
    for number in range(5):
        cast.maya.says(f"{SECRET}?{number}")
    assert lines(cast.maya.says(SECRET)) == [
        "You can connect 5 calendars at most. Disconnect one of them first:",
        "[1] My calendars",
    ]


def test_what_is_refused_at_the_end_of_a_form_leaves_the_form_and_nothing_of_it(
    cast: Cast, sqlite_database: Database
) -> None:
    for number in range(5):
        cast.maya.says(f"{SECRET}?{number}")
    cast.maya.presses("Connect another")
    assert cast.maya.says(SECRET).startswith("You can connect 5 calendars at most.")
    with sqlite_database.reader.connect() as connection:
        kept = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in kept if "private-abc123" in row] == []
    assert lines(cast.maya.says("my calendars"))[0] == "Your connected calendars"


def test_without_a_key_none_can_be_kept(cast: Cast, sqlite_database: Database, clock: SetClock) -> None:
    keyless = Dialogue(SqlStore(sqlite_database, clock), clock)
    maya = keyless.speaker("console", cast.maya.who.user_id, "Maya Iyer", language="en")
    assert lines(maya.says(SECRET))[0] == (
        "I can’t keep an address safe here yet. Whoever runs me must set SECRET_KEY first."
    )
    assert lines(maya.says("my calendars"))[0] == "You have connected no calendar yet."


def test_in_a_group_the_answer_goes_to_the_private_chat(cast: Cast) -> None:
    group = in_group(cast.maya, "team")
    assert "calendar.google.com" not in group.says(f"connect my calendar {SECRET}")
