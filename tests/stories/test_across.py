"""A mentee in Telegram and a mentor in Slack: one organisation, one booking, each card true on both sides."""

import re
from concurrent.futures import ThreadPoolExecutor

from tests.builders import a_mentor
from tests.stories.acme import Acme
from tests.stories.rows import rows_of, unsent
from tests.stories.voices import InTelegram, plain


def test_a_mentee_in_telegram_books_a_mentor_in_slack_who_moves_and_cancels(acme_anywhere: Acme) -> None:
    lena, maya = acme_anywhere.lena_comes_in(), acme_anywhere.maya

    assert lena.says("find Python mentor tomorrow").startswith("Python mentors, tomorrow, Tue 3 Mar\n\nMaya Iyer")
    assert lena.presses("10:00–10:30").startswith("Held for you until 09:05\n")
    assert maya.user.messages() == ()

    confirmed = lena.presses("Confirm").splitlines()
    assert confirmed[:4] == [
        "Confirmed",
        "",
        "With: Maya Iyer",
        "For you: Tue 3 Mar, 10:00–10:30 (Berlin)",
    ]
    short_id = confirmed[-3].split()[0]
    assert maya.sees.splitlines() == [
        "*Lena Vogel booked you*",
        "*With*: Lena Vogel",
        "*For you*: Tue 3 Mar, 09:00–09:30 (Lisbon)",
        "*For Lena*: Tue 3 Mar, 10:00–10:30 (Berlin)",
        "*What*: Mentoring session, 30 min",
        "*Cancelling*: free at any time",
        "[Move] [Cancel]",
        "[Reminders] [My sessions]",
        f"{short_id} · confirmed",
    ]

    maya.presses("Move")
    assert maya.presses("14:00–14:30").startswith("*Held for you until 08:05: Tue 3 Mar, 09:00 → Tue 3 Mar, 14:00*\n")
    assert maya.presses("Confirm").startswith("*Moved: Tue 3 Mar, 09:00 → Tue 3 Mar, 14:00*\n")
    assert lena.user.private.answers[-2].text == "This session has a newer card below."
    assert lena.sees.splitlines() == [
        "Moved by Maya Iyer: Tue 3 Mar, 10:00 → Tue 3 Mar, 15:00",
        "",
        "With: Maya Iyer",
        "For you: Tue 3 Mar, 15:00–15:30 (Berlin)",
        "For Maya: Tue 3 Mar, 14:00–14:30 (Lisbon)",
        "What: Mentoring session, 30 min",
        "Cancelling: free at any time",
        "",
        f"{short_id} · confirmed",
        "[Move] [Cancel]",
        "[Reminders] [My sessions]",
    ]

    maya.presses("Cancel")
    why = maya.opens("Cancel, say why", "Why?")
    maya.submits(why, {"reason": "My train is <late> & I'm @channel"})
    assert maya.sees.startswith("*Cancelled. The time is open again.*\n")
    assert lena.sees.splitlines()[:1] == ["Cancelled by Maya Iyer"]
    assert "Reason: My train is <late> & I'm @channel" in lena.sees
    assert "10:00–10:30" in lena.says("find Python mentor tomorrow")

    database = acme_anywhere.bot.store._database
    rows = rows_of(database)
    assert [(host, guest, by, state) for host, guest, by, _, _, state, *_ in rows.bookings] == [
        ("Maya Iyer", "Lena Vogel", "Maya Iyer", "cancelled"),
        ("Maya Iyer", "Lena Vogel", None, "released"),
    ]
    assert rows.claims == ()
    assert [(who, event["is"], state) for who, event, state in rows.notices] == [
        ("Grace Osei", "MemberJoined", "sent"),
        ("Maya Iyer", "Booked", "sent"),
        ("Lena Vogel", "Rescheduled", "sent"),
        ("Lena Vogel", "Cancelled", "sent"),
    ]
    assert unsent(database) == []


def test_of_two_who_press_one_time_at_once_the_other_gets_three_other_times(acme_anywhere: Acme) -> None:
    lena, omar = acme_anywhere.lena_comes_in(), acme_anywhere.in_slack("Omar Haddad", "Europe/Berlin")
    for voice in (lena, omar):
        voice.says("find Python mentor tomorrow")
    with ThreadPoolExecutor(2) as hands:
        list(hands.map(lambda voice: voice.presses("10:00–10:30"), (lena, omar)))
    firsts = [plain(voice.sees.splitlines()[0]) for voice in (lena, omar)]
    winner, loser = (lena, omar) if firsts[0].startswith("Held for you") else (omar, lena)
    assert winner.captions == ["Confirm", "‹ Back", "Repeat…"]
    assert plain(loser.sees).startswith("Tue 3 Mar, 10:00 with Maya Iyer is held by someone until 09:05.")
    assert loser.captions[:3] == ["Tue 10:30–11:00", "Tue 11:00–11:30", "Tue 11:30–12:00"]
    assert [state for *_, state, _, _, _ in rows_of(acme_anywhere.bot.store._database).bookings] == ["held"]


def test_a_typed_yes_answers_the_request_that_opened_the_conversation(acme: Acme) -> None:
    acme.sessions_need_approval()
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Ask for it")
    assert acme.maya.says("yes").startswith("*Lena Vogel booked you*")
    assert lena.sees.startswith("Maya Iyer said yes: confirmed\n")


def test_a_notice_does_not_disturb_a_form_under_way(acme: Acme) -> None:
    lena = acme.lena_comes_in()
    lena.says("book Maya tomorrow at 10")
    lena.presses("Confirm")
    lena.says("/settings")
    lena.presses("E-mail")
    acme.maya.presses("Cancel")
    acme.maya.presses("Yes, cancel")
    assert lena.sees.startswith("Cancelled by Maya Iyer\n")
    assert lena.says("lena@example.org").startswith("Noted: lena@example.org.")


def test_a_hold_lapses_by_itself_and_its_card_says_so_where_it_stands(acme: Acme) -> None:
    lena, omar = acme.lena_comes_in(), acme.in_slack("Omar Haddad", "Europe/Berlin")
    lena.says("book Maya tomorrow at 10")
    card = lena.user.private.answers[-1]
    assert omar.says("book Maya tomorrow at 10").startswith("*Tue 3 Mar, 10:00 with Maya Iyer is held by someone until")
    acme.bot.passes(minutes=6)
    assert card.text.startswith("The hold has lapsed. The time is open again.\n")
    assert lena.user.private.answers[-1] is card
    assert omar.says("book Maya tomorrow at 10").startswith("*Held for you until 09:11*")


def test_who_waits_in_telegram_hears_of_a_time_freed_in_slack(acme: Acme) -> None:
    lena, omar = acme.lena_comes_in(), acme.in_slack("Omar Haddad", "Europe/Berlin")
    omar.says("book Maya tomorrow at 10")
    omar.presses("Confirm")
    lena.says("tell me when Maya frees up tomorrow")
    omar.says("cancel my session with Maya")
    omar.says("yes")
    assert lena.sees.startswith("Tue 3 Mar, 10:00–10:30 with Maya Iyer is free. Yours until 09:05.")
    assert lena.presses("Take it").startswith("Confirmed\n")


def test_a_link_lets_a_guest_see_one_mentor_alone(acme: Acme) -> None:
    acme.maya.commands("mylink")
    acme.maya.presses("Make my link")
    acme.maya.presses("Let guests in")
    link = re.search(r"start=(b_[\w-]+)", str(acme.maya.user.messages()[-1].blocks))
    assert link is not None
    guest = InTelegram(acme.bot, acme.telegram.user("Gil", started=False))
    guest.says(f"/start {link[1]}")
    guest.says("Berlin")
    assert guest.says("yes").startswith("Maya Iyer, today, Mon 2 Mar\n")
    assert acme.maya.sees == "*Gil has joined.*"

    acme.bot.store.run(lambda unit: a_mentor(unit, unit.organisations.all()[0], "Tom Becker"))
    assert "Tom Becker" in acme.grace.says("find Python mentor tomorrow")
    assert "Tom Becker" not in guest.says("find Python mentor tomorrow")
    guest.presses("10:00–10:30")
    guest.presses("Confirm")
    assert acme.maya.sees.startswith("*Gil booked you*\n")
