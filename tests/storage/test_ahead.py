"""What is read ahead of need for many cards at once is what would be read for each, as long as nothing changes."""

from dataclasses import replace

import pytest

from core.model.attendance import Attendance
from core.model.people import Person
from core.ports import Conversation, Keyboard, SentCard, Unit
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, span
from tests.storage.house import House


def asked(unit: Unit, person: Person, booking_id: int) -> list[object]:
    """All that a booking's card for one reader asks."""
    booking = unit.bookings.get(booking_id)
    sides = (booking.host_id, booking.guest_id) if booking is not None else ()
    return [
        booking,
        unit.meetings.get(booking_id),
        [unit.people.get(each) for each in (person.id, *sides)],
        unit.services.get(booking.service_id) if booking is not None else None,
        list(unit.people.identities(person.id)),
        list(unit.people.memberships(person.id)),
        list(unit.attendance.of_booking(booking_id)),
        unit.cards.standing(person.id, f"booking:{booking_id}"),
        unit.conversations.get("telegram", "", "7", person.id),
    ]


@pytest.fixture
def cards(store: SqlStore, house: House) -> list[tuple[Person, int]]:
    """Lena and Omar have sessions with Maya; Lena has said that she comes, and has a card. The third session is none."""
    with store.write() as unit:
        first = house.booked(unit, span("10:00", "10:30"))
        second = house.booked(unit, span("11:00", "11:30"), guest=house.omar)
        unit.people.add_identity(house.lena.id, "telegram", "", "71", chat_id="7", handle="lena")
        unit.people.add_identity(house.lena.id, "slack", "T1", "U1", chat_id=None, handle=None)
        unit.attendance.save(Attendance(first.id, house.lena.id, first.span.start, coming=True))
        unit.cards.sent(SentCard(house.lena.id, f"booking:{first.id}", "telegram", "", "7", "100", "t1"), MONDAY)
        unit.conversations.save(Conversation("telegram", "", "7", house.lena.id, "{}", MONDAY))
    return [(house.lena, first.id), (house.omar, second.id), (house.omar, second.id + 99)]


def test_it_is_what_would_be_read(store: SqlStore, cards: list[tuple[Person, int]]) -> None:
    with store.read() as unit:
        singly = [asked(unit, *card) for card in cards]
    with store.read() as unit:
        unit.read_ahead([(person.id, booking_id) for person, booking_id in cards])
        assert [asked(unit, *card) for card in cards] == singly
    assert singly[2][0] is None


def test_it_is_forgotten_with_the_first_change(store: SqlStore, cards: list[tuple[Person, int]]) -> None:
    (lena, first), (omar, second), _ = cards
    with store.write() as unit:
        unit.read_ahead([(lena.id, first), (omar.id, second)])
        unit.attendance.save(Attendance(second, omar.id, span("11:00", "11:30").start, coming=True, late=5))
        unit.people.add_identity(omar.id, "telegram", "", "72", chat_id="8", handle=None)
        assert [each.late for each in unit.attendance.of_booking(second)] == [5]
        assert [each.user_id for each in unit.people.identities(omar.id)][:1] == ["72"]


def test_what_is_kept_meanwhile_is_there_at_once_and_after(
    store: SqlStore, cards: list[tuple[Person, int]], house: House
) -> None:
    (lena, first), (omar, second), _ = cards
    board = Keyboard("t2", house.organisation.id, lena.id, "booking:1", "[]", MONDAY)
    lenas = Conversation("telegram", "", "7", lena.id, '{"token": "t2"}', MONDAY)
    omars = replace(lenas, person_id=omar.id, chat_id="8")
    with store.write() as unit:
        unit.read_ahead([(lena.id, first), (omar.id, second)])
        for each in (lenas, omars):
            unit.cards.keep(replace(board, token=f"of {each.person_id}", person_id=each.person_id))
            unit.conversations.save(each)
        seen = [unit.conversations.get("telegram", "", each.chat_id, each.person_id) for each in (lenas, omars)]
        assert seen == [lenas, omars]
        assert unit.cards.keyboard(f"of {lena.id}") is not None
        unit.conversations.save(replace(lenas, state="{}"))
    with store.read() as unit:
        assert unit.conversations.get("telegram", "", "7", lena.id) == replace(lenas, state="{}")
        assert unit.conversations.get("telegram", "", "8", omar.id) == omars
        assert unit.cards.keyboard(f"of {omar.id}") == replace(board, token=f"of {omar.id}", person_id=omar.id)


def test_what_was_put_off_goes_before_the_next_change(store: SqlStore, cards: list[tuple[Person, int]]) -> None:
    (lena, _), (omar, _), _ = cards
    with store.write() as unit:
        unit.conversations.save(Conversation("telegram", "", "8", omar.id, "{}", MONDAY))
        unit.cards.keep(Keyboard("t3", None, omar.id, "", "[]", MONDAY))
        unit.people.merge(lena.id, omar.id)
    with store.read() as unit:
        moved = unit.conversations.get("telegram", "", "8", lena.id)
        keyboard = unit.cards.keyboard("t3")
    assert moved is not None
    assert keyboard is not None
    assert keyboard.person_id == lena.id
