"""A connected calendar across platforms: connected in Slack it closes a mentor's day; what comes free is offered in Telegram."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.schema import metadata
from tests.builders import at
from tests.doubles.ics import PublishedCalendars
from tests.doubles.server import Server
from tests.stories.acme import Acme
from tests.stories.rows import unsent

DAY = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Private\r\nBEGIN:VEVENT\r\nUID:day\r\nDTSTART:{0:%Y%m%dT%H%M%SZ}\r\n"
    "DTEND:{1:%Y%m%dT%H%M%SZ}\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def published() -> Iterator[PublishedCalendars]:
    """Maya's calendar, in which all of Tuesday is busy."""
    double = PublishedCalendars({"/private-abc/basic.ics": DAY.format(at("00:00", day=1), at("23:00", day=1)).encode()})
    yield double
    assert double.wrong == []


def test_a_mentors_event_is_nobodys_time_and_goes_to_who_waits_when_it_goes(
    acme_anywhere: Acme, published: PublishedCalendars
) -> None:
    acme = acme_anywhere
    lena, maya, bot = acme.lena_comes_in(), acme.maya, acme.bot
    with Server(published.app) as server:
        address = f"{server.base_url}/private-abc/basic.ics"

        maya.commands("calendars")
        form = maya.opens("Connect a calendar", "Connect a calendar")
        maya.submits(form, {"address": address})
        assert maya.sees.startswith("*Your connected calendars*\n*127.0.0.1* (127.0.0.1) · is being read now")
        bot.reads_calendars()
        assert maya.sees.startswith("*Private is connected: 1 busy time ahead.*\n")

        found = lena.says("find Python mentor tomorrow")
        assert found.startswith("Nobody has open time for that, tomorrow, Tue 3 Mar. The nearest:\n")
        lena.says("tell me when Maya has time tomorrow")
        assert published.asked[-1][0] == "/private-abc/basic.ics"

        published.pages["/private-abc/basic.ics"] = DAY.format(at("00:00", day=1), at("15:00", day=1)).encode()
        bot.passes(minutes=15)
        bot.reads_calendars()
        assert lena.sees.startswith("Tue 3 Mar, 16:00–16:30 with Maya Iyer is free. Yours until 09:20.")
        lena.presses("Take it")
        assert maya.sees.startswith("*Lena Vogel booked you*\n")

        published.pages["/private-abc/basic.ics"] = DAY.format(at("15:00", day=1), at("16:00", day=1)).encode()
        bot.passes(minutes=15)
        bot.reads_calendars()
        assert maya.sees.startswith(
            "*Your calendar says you are busy Tue 3 Mar, 15:00, when you have a session with Lena"
        )
        assert {"Move", "Cancel"} <= set(maya.captions)

        del published.pages["/private-abc/basic.ics"]
        bot.passes(minutes=15)
        bot.reads_calendars()
        assert maya.sees.startswith("*I can’t read your calendar Private: nothing is at its address any more.*\n")
        assert maya.captions[0] == "New address"

    database = bot.store._database
    assert unsent(database) == []
    with database.reader.connect() as connection:
        kept = [repr(tuple(row)) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    assert [row for row in kept if "private-abc" in row] == []
    assert bot.clock.now() == at("08:00") + timedelta(minutes=45)
