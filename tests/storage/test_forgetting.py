"""Forgetting a person: what is theirs alone goes, what others had with them stays without their name."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Table, select

from core.events import Cancelled
from core.model.booking import State
from core.model.hours import Override, OverrideKind
from core.model.people import Person
from core.model.reminders import QuietHours
from core.model.waitlist import Waiting
from core.ports import Conversation, Keyboard, Miss, OneTimeCode, SentCard
from storage.engine import Database
from storage.schema import (
    codes,
    conversations,
    identities,
    keyboards,
    lanes,
    member_skills,
    memberships,
    misses,
    outbox,
    overrides,
    sent_cards,
    waitlist_entries,
    weekly_hours,
)
from storage.unit_of_work import SqlStore
from tests.builders import a_mentor, a_service, span
from tests.storage.house import House

THEIRS = (
    codes, conversations, identities, keyboards, lanes, member_skills, memberships, misses, outbox, overrides, sent_cards,
    waitlist_entries, weekly_hours,
)  # fmt: skip
"""Every table in which a person has rows of their own."""


def rows(database: Database, table: Table) -> list[tuple[object, ...]]:
    with database.reader.connect() as connection:
        return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)


def fill(store: SqlStore, house: House, person: Person, membership_id: int, mark: str) -> None:
    """Give the person one row in each table that has any of theirs."""
    at = house.organisation.id
    day = date(2026, 12, 24)
    with store.write() as unit:
        unit.people.save(
            replace(
                person, email=f"{mark}@example.org", mail=f"{mark}@example.org", organisation_id=at, reminders=(5,),
                quiet=QuietHours(1320, 420), speaks="de", keeps_misses=True, offers_in_quiet=True,
            )
        )  # fmt: skip
        unit.people.set_skills(membership_id, [unit.organisations.skill(at, "Rust").id])
        unit.hours.add_override(membership_id, Override(day, day, OverrideKind.CLOSED, note=mark))
        unit.cards.sent(SentCard(person.id, "booking:1", "console", "", "chat", mark, mark), unit.now)
        unit.cards.keep(Keyboard(mark, at, person.id, "", "[]", unit.now))
        unit.conversations.save(Conversation("console", "", "chat", person.id, "{}", unit.now))
        unit.codes.add(OneTimeCode(f"once-{mark}", "identity", person.id, None), unit.now)
        unit.codes.add(OneTimeCode(f"link-{mark}", "mentor", person.id, at), unit.now)
        unit.waitlist.add(Waiting(0, at, person.id, None, None, (), span("08:00", "20:00"), unit.now))
        unit.misses.add(Miss(at, person.id, unit.now, mark, "en"))
        unit.outbox.notify(person.id, Cancelled(1, 1, person.id), organisation_id=at, now=unit.now)
        unit.outbox.reply(
            mark, lane=f"console::chat-{person.id}", platform="console", person_id=person.id, now=unit.now
        )


def test_all_that_was_theirs_goes_and_nothing_of_anybody_else(
    store: SqlStore, house: House, database: Database
) -> None:
    fill(store, house, house.tom, house.toms.id, "tom")
    before = {table.name: rows(database, table) for table in THEIRS}
    with store.write() as unit:
        nora, member = a_mentor(unit, house.organisation, "Nora")
    fill(store, house, nora, member.id, "nora")
    with store.write() as unit:
        known = unit.organisations.get(house.organisation.id)
        unit.people.forget(nora.id, name="somebody", reason="gone")
        raised = unit.organisations.get(house.organisation.id)
        assert unit.people.get(nora.id) == Person(nora.id, nora.calendar_id, "somebody")
    assert {table.name: rows(database, table) for table in THEIRS} == before
    assert known is not None
    assert raised == replace(known, directory=known.directory + 1)


def test_what_others_had_with_them_stays_without_what_they_told(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        own = a_service(unit, house.organisation, "Own", host_id=house.maya.id, place="maya.example/room")
        unit.codes.add(OneTimeCode("own", "service", own.id, house.organisation.id), unit.now)
        given = house.booked(unit, span("08:00", "09:00"), State.CANCELLED)
        told = replace(
            given, topic="my topic", place="maya.example/room", reason="ill", ended_by=house.maya.id, version=2
        )
        unit.bookings.save(told, None, seen=1)
        had = house.booked(unit, span("10:00", "11:00"), State.CANCELLED, host=house.tom, guest=house.maya)
        asked = replace(had, topic="her topic", place="tom.example", reason="late", ended_by=house.tom.id, version=2)
        unit.bookings.save(asked, None, seen=1)
        unit.people.forget(house.maya.id, name="somebody", reason="gone")
    with store.read() as unit:
        assert unit.bookings.get(given.id) == replace(told, place="", reason="gone")
        assert unit.bookings.get(had.id) == replace(asked, topic="")
        assert unit.services.get(own.id) == replace(own, active=False, place="")
        assert unit.codes.get("own") is None


def test_the_next_time_they_are_somebody_new(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        known = unit.people.identities(house.lena.id)[0]
        unit.people.forget(house.lena.id, name="somebody", reason="gone")
        assert unit.people.identity(known.platform, known.tenant, known.user_id) is None
        again = unit.people.add("Lena")
        found = unit.people.add_identity(
            again.id, known.platform, known.tenant, known.user_id, chat_id=None, handle=None
        )
        assert again.id != house.lena.id
        assert found.person_id == again.id


def test_of_an_answer_that_was_sent_no_words_are_kept(store: SqlStore, house: House, database: Database) -> None:
    with store.write() as unit:
        row = unit.outbox.reply("Lena", lane="lane", platform="console", person_id=house.tom.id, now=unit.now)
        assert [due.body for due in unit.outbox.claim([row], unit.now, unit.now + timedelta(minutes=1))] == ["Lena"]
        unit.outbox.sent(row, unit.now)
    with database.reader.connect() as connection:
        assert connection.execute(select(outbox.c.state, outbox.c.body)).one() == ("sent", "")
