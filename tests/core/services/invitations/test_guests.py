"""Guests: told by mail of what concerns them, each with a link of their own (S1.26)."""

from functools import partial

import pytest
from sqlalchemy import select

from core.errors import CodeInvalid
from core.events import GuestTold
from core.services.meetings import Guest, MeetingChange, cancel_meeting, change_meeting
from core.services.meetings.guests import make_link, resolve
from storage.engine import Database
from storage.schema import codes
from tests.builders import at, span
from tests.core.services.invitations.conftest import Table


def changes(table: Table, change: MeetingChange) -> None:
    table.does(lambda unit: change_meeting(unit, table.members["Maya"], table.meeting_id, change))


def mails(table: Table) -> list[tuple[str, str]]:
    """Who is mailed what."""
    return [(who, event.what) for who, event in table.told(GuestTold) if isinstance(event, GuestTold)]


def test_what_concerns_a_guest_is_mailed(table: Table) -> None:
    changes(table, MeetingChange(span=span("12:00", "13:00", day=1)))
    [(who, event)] = table.told(GuestTold)
    assert (who, event) == (
        "bob@example.com",
        GuestTold(
            table.meeting_id, table.invitation("Bob").id, "bob@example.com", "Bob", "changed", at("10:00", day=1)
        ),
    )
    changes(table, MeetingChange(add_guests=(Guest("zoe@example.com"),)))
    assert mails(table) == [("zoe@example.com", "invited")]
    table.does(lambda unit: cancel_meeting(unit, table.members["Maya"], table.meeting_id))
    assert sorted(mails(table)) == [("bob@example.com", "cancelled"), ("zoe@example.com", "cancelled")]


def test_a_link_leads_to_its_invitation_and_looking_changes_nothing(table: Table, database: Database) -> None:
    number = table.invitation("Bob").id
    first = table.does(lambda unit: make_link(unit, table.meeting, number))
    second = table.does(lambda unit: make_link(unit, table.meeting, number))
    for token in (first, second):
        found = table.does(partial(resolve, token=token))
        assert (found.meeting, found.invitation, found.host.name) == (table.meeting, table.invitation("Bob"), "Maya")
    with database.writer.connect() as connection:
        stored = set(connection.execute(select(codes.c.token)).scalars())
    assert not stored & {first, second}


def test_who_is_taken_off_is_told_and_their_links_lead_nowhere(table: Table) -> None:
    number = table.invitation("Bob").id
    token = table.does(lambda unit: make_link(unit, table.meeting, number))
    changes(table, MeetingChange(remove_guests=("BOB@example.com",)))
    assert mails(table) == [("bob@example.com", "uninvited")]
    for lost in (token, "never", ""):
        with pytest.raises(CodeInvalid):
            table.does(partial(resolve, token=lost))
