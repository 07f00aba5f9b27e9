"""What an earlier version stored otherwise: each is answered clearly, with the card as it is now or the way on (guarantee 5)."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bots.actions import new_token, pack
from bots.plain import plain
from core.ports import Keyboard
from tests.bots.conftest import Cast

ANEW = "That button is of an earlier version of me. Here is its card as it is now."

OLDER: dict[str, Any] = {
    "a demanded reason as it was": [{"_type": "GiveReason", "booking_id": 1, "verb": "cancel", "version": 2}],
    "a request that is no more": [{"_type": "Teleport", "booking_id": 1}],
    "no type": [{"booking_id": 1}],
    "no object": ["Cancel"],
    "a number": [7],
    "nothing": [None],
    "a fact that is missing": [{"_type": "Cancel"}],
    "a number that is none": [{"_type": "Cancel", "booking_id": "the first", "version": 1}],
    "a moment that is none": [{"_type": "Hold", "host_id": 1, "service_id": 1, "starts_at": "soon"}],
    "a moment that is a number": [{"_type": "Hold", "host_id": 1, "service_id": 1, "starts_at": 20260302}],
    "a window that is cut": [{"_type": "FindRoom", "window": ["2026-03-02T09:00:00+00:00"]}],
    "a window that ends before it starts": [
        {"_type": "FindRoom", "window": ["2026-03-02T09:00:00+00:00", "2026-03-02T08:00:00+00:00"]}
    ],
    "a choice that is no more": [{"_type": "Respond", "booking_id": 1, "version": 1, "answer": "perhaps"}],
    "one within another": [{"_type": "GiveReason", "request": {"_type": "Teleport"}}],
    "no list": {"_type": "Help"},
    "no JSON": "[{",
}


@pytest.fixture
def card(cast: Cast) -> str:
    """Lena has a session, which is booking 1; her card of it."""
    cast.lena.says("book Maya tomorrow at 10")
    return cast.lena.presses("Confirm")


def pressed(cast: Cast, stored: Any, subject: str = "booking:1", number: int = 0) -> str:
    """Press a button of her last message whose requests another version wrote so."""
    token, written = new_token(), stored if isinstance(stored, str) else json.dumps(stored)
    with cast.dialogue.store.write() as unit:
        lena = unit.people.identity("console", "", cast.lena.who.user_id)
        assert lena is not None
        unit.cards.keep(Keyboard(token, None, lena.person_id, subject, written, unit.now))
    return cast.lena.forges(pack(token, number), on=cast.lena.screen[-1])


def test_each_way_to_be_unreadable_shows_the_card_anew(cast: Cast, card: str) -> None:
    shown = {name: (pressed(cast, stored), cast.lena.handled.toast) for name, stored in OLDER.items()}
    assert shown == dict.fromkeys(OLDER, (card, ANEW))


def test_what_can_be_read_beside_it_is_still_done(cast: Cast, card: str) -> None:
    stored = [*OLDER["a request that is no more"], {"_type": "ShowBooking", "booking_id": 1}]
    assert (pressed(cast, stored, number=1), cast.lena.handled.toast) == (card, None)


@pytest.mark.usefixtures("card")
def test_a_card_about_nothing_that_stays_says_how_to_go_on(cast: Cast) -> None:
    for subject in ("", "board:1", "booking:", "booking:x"):
        assert pressed(cast, OLDER["a request that is no more"], subject) == (
            "That button is of an earlier version of me. I can’t read it any more, so ask me again, please.\n"
            "    [1] Find a mentor  [2] My sessions\n    [3] Help"
        )


def test_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    assert pressed(cast, OLDER["no JSON"], "").startswith("Dieser Knopf ist von einer früheren Version von mir.")


def test_an_answer_that_cannot_be_read_is_to_be_asked_for_again(cast: Cast) -> None:
    for body in ("[{", "{}", '{"keyed": 7}'):
        with cast.dialogue.store.write() as unit:
            lena = unit.people.identity("console", "", cast.lena.who.user_id)
            assert lena is not None
            row = unit.outbox.reply(body, lane=body, platform="console", person_id=lena.person_id, now=unit.now)
            (due,) = unit.outbox.claim([row], unit.now, unit.now + timedelta(minutes=1))
            (going,) = cast.dialogue.assistant.word(unit, due)
        assert plain(going.keyed.card.title) == (
            "An earlier version of me wrote you an answer that I can’t read any more. Ask me again, please."
        )
        assert going.person_id == lena.person_id
