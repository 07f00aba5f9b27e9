"""Moves and requests that meet: the cards of both sides stay true, and every refusal keeps what was under way."""

from dataclasses import replace

import pytest

from bots.requests import Hold
from core.model.conflict import Policy
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.test_meeting_series import under


@pytest.fixture
def asking(cast: Cast) -> Cast:
    """Every session needs the mentor's yes."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        (service,) = unit.services.of_organisation(organisation.id)
        unit.services.save(replace(service, approval=True))
    return cast


def booked(cast: Cast, text: str = "book Maya tomorrow at 9") -> None:
    """Lena books; where Maya must be asked, she says yes."""
    cast.lena.says(text)
    cast.lena.presses("Confirm" if "Confirm" in cast.lena.captions else "Ask for it")
    if cast.maya.screen and "Approve" in cast.maya.captions:
        cast.maya.presses("Approve")


def wishes(speaker: Speaker) -> set[int | None]:
    """Which bookings the times on the last card would move."""
    requests = [button.request for button in speaker.card.buttons()]
    return {request.moving for request in requests if isinstance(request, Hold)}


def test_a_mentor_who_moves_to_where_the_guest_is_busy_learns_no_more_than_that(cast: Cast) -> None:
    booked(cast, "book Tom tomorrow at 16:00")
    booked(cast)
    cast.maya.says("move my session with Lena to tomorrow at 16:00")
    assert cast.maya.sees.startswith("Lena Vogel isn’t free at Tue 3 Mar, 16:00. Other times:\n")
    assert "Tom" not in cast.maya.sees
    assert len(wishes(cast.maya)) == 1
    assert None not in wishes(cast.maya)
    cast.maya.presses("Tue 15:00–15:30")
    assert cast.maya.presses("Confirm").startswith("Moved: Tue 3 Mar, 09:00 → Tue 3 Mar, 15:00\n")


def test_a_guest_who_moves_to_where_they_are_busy_is_told_and_still_moves(cast: Cast) -> None:
    booked(cast, "book Tom tomorrow at 16:00")
    booked(cast)
    cast.lena.says("move my session with Maya to tomorrow at 16:00")
    assert cast.lena.sees.startswith("You already have a session with Tom Becker at Tue 3 Mar, 16:00. Other times:\n")
    assert None not in wishes(cast.lena)


def test_withdrawing_the_wish_to_move_shows_the_mentor_the_session_as_it_stands(asking: Cast) -> None:
    booked(asking)
    asking.lena.says("move my session with Maya to tomorrow at 11")
    asking.lena.presses("Ask for it")
    assert asking.maya.sees.startswith("Lena Vogel asks to move from Tue 3 Mar, 09:00.")
    asking.lena.presses("Withdraw")
    asking.lena.presses("Yes, cancel")
    assert asking.maya.sees.startswith("Lena Vogel booked you\n")
    assert "When: Tue 3 Mar, 09:00–09:30" in asking.maya.sees


def test_whoever_turns_another_time_down_keeps_the_session_and_both_cards_say_so(asking: Cast) -> None:
    booked(asking)
    asking.lena.says("move my session with Maya to tomorrow at 11")
    asking.lena.presses("Ask for it")
    kept = asking.maya.says("no, I have the dentist")
    assert kept.startswith("Kept. It stays Tue 3 Mar, 09:00.\n")
    told = asking.lena.sees
    assert told.startswith("Maya Iyer keeps the old time. It stays Tue 3 Mar, 09:00.\n")
    for card in (kept, told):
        assert "When: Tue 3 Mar, 09:00–09:30 (Berlin)" in card
        assert "Reason: I have the dentist" in card
        assert "confirmed" in card
    assert asking.lena.captions == ["Move", "Cancel", "Reminders", "My sessions"]


def test_another_time_that_nobody_answers_about_leaves_the_session(asking: Cast) -> None:
    booked(asking, "book Maya on 12 March at 10:00")
    asking.lena.says("move my session with Maya to 12 March at 11")
    asking.lena.presses("Ask for it")
    asking.dialogue.clock.tick(hours=49)
    asking.dialogue.lapse()
    assert asking.lena.sees.startswith("Nobody answered about the other time. It stays Thu 12 Mar, 10:00.\n")


def test_answering_a_request_that_has_lapsed_says_so(asking: Cast) -> None:
    asking.lena.says("book Maya tomorrow at 9")
    asking.lena.presses("Ask for it")
    waiting = asking.maya.screen[-1]
    asking.dialogue.clock.tick(hours=48)
    refused = asking.maya.presses("Approve", on=waiting)
    assert "lapsed: nobody answered in time." in refused
    assert any("nobody answered in time" in shown.text for shown in asking.lena.screen)


def test_a_hold_to_move_that_lapses_tells_the_one_who_chose_it_alone(cast: Cast) -> None:
    booked(cast)
    seen = cast.lena.sees
    cast.maya.presses("Move")
    cast.maya.presses("14:00–14:30")
    cast.dialogue.clock.tick(minutes=6)
    cast.dialogue.lapse()
    assert cast.maya.sees.startswith("The hold has lapsed.")
    assert cast.lena.sees == seen


def test_a_mentor_sees_who_holds_their_time_and_may_call_it_off(cast: Cast) -> None:
    cast.lena.says("book Maya tomorrow at 9")
    seen = cast.maya.says(f"/booking {short_id(cast, 1)}")
    assert seen.startswith("Lena Vogel holds this until 09:05\n")
    assert cast.maya.captions == ["Cancel"]
    assert cast.maya.presses("Cancel").startswith("Given back. The time is open again.")
    assert cast.lena.sees.startswith("Given back. The time is open again.")


def short_id(cast: Cast, number: int) -> str:
    """What people call the booking."""
    with cast.dialogue.store.read() as unit:
        booking = unit.bookings.get(number)
    assert booking is not None
    return booking.short_id


class TestOntoTakenTime:
    """Lena has Maya tomorrow at nine; Omar has her at eleven."""

    @pytest.fixture(autouse=True)
    def _taken(self, cast: Cast) -> None:
        booked(cast)
        cast.omar.says("book Maya tomorrow at 12")
        cast.omar.presses("Confirm")

    def test_an_organizer_is_asked_and_the_session_stands_until_then(self, cast: Cast) -> None:
        under(cast, Policy.ASK)
        told = cast.lena.says("move my session with Maya to tomorrow at 11")
        assert told.startswith("Sorry, Tue 3 Mar, 11:00 with Maya Iyer has just been taken.")
        assert cast.lena.presses("Ask an organizer").startswith(
            "An organizer decides about “Mentoring session with Maya Iyer”. You hear of it at once.\n"
            "  It stands as it is until then; what is free of the new time is held.\n"
            "  When: Tue 3 Mar, 09:00 → Tue 3 Mar, 11:00–11:30 (Berlin)\n"
        )
        assert "  Tue 3 Mar, 11:00–11:30 · Maya Iyer · session of Maya Iyer and Omar Haddad\n" in cast.grace.sees
        cast.grace.presses("Approve")
        assert cast.lena.sees.startswith("Grace Osei approved “Mentoring session with Maya Iyer”, Tue 3 Mar, 11:00.\n")
        assert cast.maya.sees.startswith("Moved by Grace Osei: Tue 3 Mar, 09:00 → Tue 3 Mar, 11:00\n")
        assert cast.omar.sees.startswith("Tue 3 Mar, 10:00–10:30 with Maya Iyer is free. Yours until 10:05.\n")

    def test_refused_it_stays_and_the_other_times_move_it(self, cast: Cast) -> None:
        under(cast, Policy.ASK)
        cast.lena.says("move my session with Maya to tomorrow at 11")
        cast.lena.presses("Ask an organizer")
        cast.grace.presses("Refuse")
        cast.grace.says("Omar was first")
        assert "  It stays as it is, Tue 3 Mar, 09:00.\n" in cast.lena.sees
        assert "Omar was first" in cast.lena.sees
        assert len(wishes(cast.lena)) == 1
        assert None not in wishes(cast.lena)

    def test_withdrawn_it_stays(self, cast: Cast) -> None:
        under(cast, Policy.ASK)
        cast.lena.says("move my session with Maya to tomorrow at 11")
        cast.lena.presses("Ask an organizer")
        stands = cast.lena.presses("Withdraw")
        assert stands.startswith("Confirmed\n")
        assert "  When: Tue 3 Mar, 09:00–09:30 (Berlin)\n" in stands
        assert cast.grace.sees.startswith("Lena Vogel withdrew “Mentoring session with Maya Iyer”.")

    def test_what_matters_less_makes_way_with_a_reason(self, cast: Cast) -> None:
        under(cast, Policy.PRIORITY)
        cast.lena.says("move my session with Maya to tomorrow at 11")
        cast.lena.presses("Book anyway, urgent")
        moved = cast.lena.says("The demo is at noon")
        assert moved.startswith("Moved: Tue 3 Mar, 09:00 → Tue 3 Mar, 11:00\n")
        assert any("Reason: The demo is at noon" in shown.text for shown in cast.omar.screen)

    def test_nobody_forces_without_the_right_to(self, cast: Cast) -> None:
        under(cast, Policy.FORCE)
        assert "Book anyway" not in cast.lena.says("move my session with Maya to tomorrow at 11")


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("push it to thursday same time", "Thu 5 Mar, 09:00"),
        ("move my session with Maya to thursday, same time", "Thu 5 Mar, 09:00"),
        ("move my session with Maya to the same time next week", "Tue 10 Mar, 09:00"),
    ],
)
def test_the_clock_stays_where_only_the_day_is_another(cast: Cast, said: str, start: str) -> None:
    booked(cast)
    assert f"→ {start}" in cast.lena.says(said).splitlines()[0]


def test_a_meeting_keeps_its_clock_as_well(cast: Cast) -> None:
    cast.lena.says("set up planning with Tom wednesday 15:00")
    cast.lena.presses("Invite")
    assert "→ Fri 13 Mar, 15:00–16:00" in cast.lena.says("move planning to friday next week, same time")


def test_both_are_cancelled_together(cast: Cast) -> None:
    booked(cast, "book Tom tomorrow at 16:00")
    booked(cast)
    assert cast.lena.says("cancel both").splitlines()[0] == "Cancel these 2 sessions?"


def test_all_but_some_are_cancelled_or_moved(cast: Cast) -> None:
    for words in ("book Maya tomorrow at 9", "book Maya on Wednesday at 10", "book Tom on Thursday at 16:00"):
        cast.lena.says(words)
        cast.lena.presses("Confirm")
    tue, wed, thu = "Tue 3 Mar", "Wed 4 Mar", "Thu 5 Mar"
    rows = {
        "cancel all but the first": (wed, thu),
        "cancel all except the last one": (tue, wed),
        "cancel everything except Tom": (tue, wed),
        "cancel all my sessions except Wednesday": (tue, thu),
        "sag alle außer dem ersten ab": (wed, thu),
    }
    seen = {words: cast.lena.says(words) for words in rows}
    assert {words: tuple(day for day in (tue, wed, thu) if day in seen[words]) for words in rows} == rows
    assert all(said.startswith("Cancel these 2 sessions?") for said in seen.values())
    assert cast.lena.says("cancel all except the blue ones").startswith("Which one shall I cancel?")


@pytest.mark.parametrize("said", ["can we do thursday same time instead", "thursday at the same time instead?"])
@pytest.mark.parametrize("who", ["lena", "maya"])
def test_the_same_time_of_another_day_is_where_it_is_moved(cast: Cast, who: str, said: str) -> None:
    booked(cast)
    speaker = cast.lena if who == "lena" else cast.maya
    speaker.says("my sessions")
    speaker.says("1")
    assert "→ Thu 5 Mar, 09:00" in speaker.says(said).splitlines()[0]
