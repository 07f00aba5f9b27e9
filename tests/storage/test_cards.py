"""Keyboards, sent cards and the memory of conversations."""

from dataclasses import replace

import pytest

from core.errors import Conflict
from core.ports import Conversation, Keyboard, SentCard
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, at
from tests.storage.house import House


def test_a_keyboard_is_kept_and_its_token_is_its_own(store: SqlStore, house: House) -> None:
    keyboard = Keyboard("t0k3n", house.organisation.id, house.lena.id, "booking:12", '[{"is": "Confirm"}]', MONDAY)
    for_all = Keyboard("open", None, None, "help", "[]", MONDAY)
    with store.write() as unit:
        unit.cards.keep(keyboard)
        unit.cards.keep(for_all)
    with pytest.raises(Conflict), store.write() as unit:
        unit.cards.keep(replace(keyboard, person_id=house.omar.id))
    with store.read() as unit:
        assert unit.cards.keyboard("t0k3n") == keyboard
        assert unit.cards.keyboard("open") == for_all
        assert unit.cards.keyboard("forged") is None


def test_the_card_sent_last_about_a_subject_is_the_one_that_stands(store: SqlStore, house: House) -> None:
    first = SentCard(house.lena.id, "booking:12", "telegram", "", "7", "100", "t1")
    second = SentCard(house.lena.id, "booking:12", "slack", "T1", "D1", "17.5", "t2")
    omars = replace(first, person_id=house.omar.id)
    with store.write() as unit:
        unit.cards.sent(first, MONDAY)
        unit.cards.sent(omars, MONDAY)
        unit.cards.sent(second, at("09:00"))
    with store.read() as unit:
        assert unit.cards.standing(house.lena.id, "booking:12") == second
        assert unit.cards.standing(house.omar.id, "booking:12") == omars
        assert unit.cards.standing(house.lena.id, "booking:13") is None


def test_two_people_in_one_channel_do_not_mix(store: SqlStore, house: House) -> None:
    lenas = Conversation("slack", "T1", "C1", house.lena.id, '{"form": 1}', MONDAY)
    omars = Conversation("slack", "T1", "C1", house.omar.id, '{"form": 2}', MONDAY)
    with store.write() as unit:
        unit.conversations.save(lenas)
        unit.conversations.save(omars)
        unit.conversations.save(replace(lenas, state="{}", updated_at=at("09:00")))
    with store.read() as unit:
        assert unit.conversations.get("slack", "T1", "C1", house.lena.id) == replace(
            lenas, state="{}", updated_at=at("09:00")
        )
        assert unit.conversations.get("slack", "T1", "C1", house.omar.id) == omars
        assert unit.conversations.get("slack", "T2", "C1", house.omar.id) is None


def test_buttons_are_forgotten_once_they_are_old_and_their_card_stands_nowhere(store: SqlStore, house: House) -> None:
    with store.write() as unit:
        for token, created in (("stands", MONDAY), ("spent", MONDAY), ("young", at("10:00"))):
            unit.cards.keep(Keyboard(token, None, house.lena.id, "booking:12", "[]", created))
        unit.cards.sent(SentCard(house.lena.id, "booking:12", "telegram", "", "7", "100", "stands"), MONDAY)
    with store.write() as unit:
        assert unit.cards.forget(at("09:00"), 10) == 1
    with store.read() as unit:
        assert [unit.cards.keyboard(token) is not None for token in ("stands", "spent", "young")] == [True, False, True]
