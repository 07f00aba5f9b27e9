"""Repeating sessions where others have the time of a date: what the card offers under each policy, and what comes of it."""

from core.model.conflict import Policy
from tests.bots.conftest import Cast
from tests.bots.test_conflicts import under
from tests.ticking import tick_all

FOUR = "book Maya every Thursday at 10 for 4 weeks"
CLASHES = "1 of 4 can’t be at that time. Nothing has changed yet.\n"
TAKEN = "  Thu 12 Mar, 10:00: taken. Nearest: 09:30\n"


def clash(cast: Cast, policy: Policy, *days: str) -> None:
    """Omar has Maya's second Thursday at ten, or these days, each at eleven of his own clock."""
    under(cast, policy)
    for day in days or ("12 March",):
        cast.omar.says(f"book Maya on {day} at 11")
        cast.omar.presses("Confirm")


def test_where_what_clashes_is_refused_no_other_time_is_named(cast: Cast) -> None:
    clash(cast, Policy.REFUSE)
    assert cast.lena.says(FOUR) == (f"{CLASHES}  Thu 12 Mar, 10:00: taken\n    [1] Without these  [2] Other times")


def test_organizers_are_asked_about_the_date_by_one_press_and_the_others_are_booked(cast: Cast) -> None:
    clash(cast, Policy.ASK)
    assert cast.lena.says(FOUR) == (
        f"{CLASHES}{TAKEN}"
        "  It cannot wait? Then let an organizer decide.\n"
        "    [1] Nearest times  [2] Without these\n"
        "    [3] Ask an organizer  [4] Other times"
    )
    booked = (
        "Booked: 3 sessions with Maya Iyer\n"
        "  An organizer decides about Thu 12 Mar; you hear of each at once.\n"
        "  With: Maya Iyer\n"
        "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n"
        "  What: Mentoring session, 30 min\n"
        "  Thu 5 Mar, 10:00–10:30\n"
        "  Thu 12 Mar, 10:00–10:30 · an organizer decides\n"
        "  Thu 19 Mar, 10:00–10:30\n"
        "  Thu 26 Mar, 10:00–10:30\n"
        "    [1] 5 Mar 10:00  [2] 12 Mar 10:00\n"
        "    [3] 19 Mar 10:00  [4] 26 Mar 10:00\n"
        "    [5] Move all  [6] Length…\n"
        "    [7] Cancel all  [8] My sessions"
    )
    assert cast.lena.presses("Ask an organizer") == booked
    assert cast.maya.sees.startswith(
        "Lena Vogel has booked 3 sessions with you\n  An organizer decides about Thu 12 Mar.\n"
    )
    assert cast.lena.presses("12 Mar 10:00").startswith("Asked. An organizer decides by Mon 2 Mar, 13:00.\n")
    assert cast.lena.captions == ["Say why", "Withdraw", "The series"]
    assert cast.lena.presses("The series") == booked

    assert cast.grace.sees.startswith("Lena Vogel asks for “Mentoring session with Maya Iyer”, which clashes.\n")
    cast.grace.presses("Approve")
    approved = "Grace Osei approved “Mentoring session with Maya Iyer”, Thu 12 Mar, 10:00.\n"
    assert cast.lena.sees.startswith(approved)
    assert cast.lena.presses("The series").startswith("Booked: 4 sessions with Maya Iyer\n  With: Maya Iyer\n")
    assert cast.omar.sees.startswith("This session had to make way for something more urgent, as Grace Osei decided.")


def test_a_date_that_is_refused_comes_back_with_other_times_and_the_series_goes_on_without_it(cast: Cast) -> None:
    clash(cast, Policy.ASK)
    cast.lena.says(FOUR)
    cast.lena.presses("Ask an organizer")
    cast.grace.presses("Refuse")
    cast.grace.says("Omar was first")
    told = cast.lena.sees
    assert told.startswith("Grace Osei refused “Mentoring session with Maya Iyer”.\n  When: Thu 12 Mar, 10:00")
    assert "  Reason: Omar was first\n" in told
    assert cast.lena.captions[:3] == ["12 Mar 09:00–09:30", "12 Mar 09:30–10:00", "12 Mar 10:30–11:00"]
    shown = cast.lena.says("show my series with Maya")
    assert "12 Mar" not in shown


def test_where_every_date_clashes_all_of_it_waits_and_can_be_withdrawn(cast: Cast) -> None:
    clash(cast, Policy.ASK, "12 March", "19 March")
    cast.lena.says("book Maya on 12 March at 10 every Thursday for 2 weeks")
    waiting = cast.lena.presses("Ask an organizer")
    assert waiting.startswith(
        "Asked for 2 sessions. An organizer decides about each by Mon 2 Mar, 13:00.\n"
        "  An organizer decides about Thu 12 Mar, Thu 19 Mar; you hear of each at once.\n"
    )
    cast.lena.presses("Withdraw")
    assert cast.lena.presses("Yes, cancel").startswith("Cancelled: 2 sessions.")
    assert cast.grace.sees.startswith("Lena Vogel withdrew “Mentoring session with Maya Iyer”.")
    assert cast.maya.sees.startswith("Omar Haddad booked you\n")


def test_each_of_several_that_wait_is_explained_by_itself_and_told_from_the_others_by_its_day(cast: Cast) -> None:
    clash(cast, Policy.ASK, "12 March", "19 March")
    cast.lena.says(FOUR)
    cast.lena.presses("Ask an organizer")
    cast.lena.presses("12 Mar 10:00")
    cast.lena.presses("Say why")
    cast.lena.says("The exam is on Friday")
    waiting = cast.grace.says("approve")
    assert waiting == cast.grace.says("what do I have to decide?")
    assert "1. Lena Vogel asks for “Mentoring session with Maya Iyer”, Thu 12 Mar, 10:00–10:30 (Berlin)" in waiting
    assert "2. Lena Vogel asks for “Mentoring session with Maya Iyer”, Thu 19 Mar, 10:00–10:30 (Berlin)" in waiting
    assert "Why: The exam is on Friday" in cast.grace.presses("Decide 1")
    cast.grace.says("what do I have to decide?")
    assert "Why:" not in cast.grace.presses("Decide 2")
    decided = "Grace Osei approved “Mentoring session with Maya Iyer”, Thu 19 Mar, 10:00.\n"
    assert cast.grace.says("approve").startswith(decided)


def test_by_priority_one_says_that_it_is_urgent_and_why(cast: Cast) -> None:
    clash(cast, Policy.PRIORITY)
    assert cast.lena.says(FOUR) == (
        f"{CLASHES}{TAKEN}"
        "  It is urgent? Then what is there makes way.\n"
        "  2 people will be told.\n"
        "    [1] Nearest times  [2] Without these\n"
        "    [3] Book anyway, urgent  [4] Other times"
    )
    cast.lena.presses("Book anyway, urgent")
    assert cast.lena.says("The exam is on Friday").startswith("Booked: 4 sessions with Maya Iyer\n")
    assert "  Reason: The exam is on Friday\n" in cast.omar.sees


def test_an_organizer_forces_it_after_a_card_that_lists_who_makes_way_and_nobody_else_does(cast: Cast) -> None:
    clash(cast, Policy.FORCE)
    cast.lena.says(FOUR)
    assert "Book anyway, urgent" not in cast.lena.captions
    assert cast.grace.says(FOUR) == (
        f"{CLASHES}"
        "  Thu 12 Mar, 10:00: Maya Iyer: session of Maya Iyer and Omar Haddad. Nearest: 09:30\n"
        "  It is urgent? Then what is there makes way.\n"
        "  2 people will be told.\n"
        "    [1] Nearest times  [2] Without these\n"
        "    [3] Book anyway, urgent  [4] Other times"
    )
    cast.grace.presses("Book anyway, urgent")
    assert cast.grace.says("The board meets").startswith("Booked: 4 sessions with Maya Iyer\n")
    assert "  Reason: The board meets\n" in cast.omar.sees


def test_what_the_clock_meets_far_ahead_is_put_before_organizers_and_its_mentee_hears_of_it(cast: Cast) -> None:
    under(cast, Policy.ASK)
    cast.lena.says("book Maya every Thursday at 10")
    cast.lena.presses("Confirm all")
    with cast.dialogue.store.read() as unit:
        due = unit.series.get(1)
    assert due is not None
    assert due.extend_at is not None
    cast.dialogue.clock.set(due.extend_at)
    cast.omar.says("book Maya on 7 May at 11")
    cast.omar.presses("Confirm")
    tick_all(cast.dialogue.store)
    cast.dialogue.settle()
    assert cast.lena.sees == (
        "The session with Maya Iyer on Thu 7 May, 10:00 clashes with something. An organizer decides; you hear of it at once.\n"
        "    [1] The series"
    )
    assert cast.grace.sees.startswith("Lena Vogel asks for “Mentoring session with Maya Iyer”, which clashes.\n")
    assert "  An organizer decides about Thu 7 May; you hear of each at once.\n" in cast.lena.presses("The series")
    cast.grace.presses("Approve")
    assert cast.maya.sees.startswith("Lena Vogel booked you\n")


def moving_onto(cast: Cast, policy: Policy) -> str:
    """Lena's four Thursdays at eleven shall be at ten, where Omar has the second; what she is shown."""
    cast.lena.says("book Maya every Thursday at 11 for 4 weeks")
    cast.lena.presses("Confirm all")
    clash(cast, policy)
    cast.lena.says("move the series with Maya to 10:00")
    return cast.lena.presses("Move all")


def test_moving_onto_what_others_have_asks_organizers_about_that_date_and_moves_the_others(cast: Cast) -> None:
    assert moving_onto(cast, Policy.ASK) == (
        f"{CLASHES}{TAKEN}"
        "  It cannot wait? Then let an organizer decide.\n"
        "    [1] Nearest times  [2] Leave these\n"
        "    [3] Ask an organizer"
    )
    assert cast.lena.presses("Ask an organizer").startswith(
        "Moved: 3 sessions\n"
        "  An organizer decides about these, which stand as they are until then:\n"
        "  Thu 12 Mar, 11:00–11:30 · a time of its own\n"
        "  With: Maya Iyer\n"
        "  How often: every Thursday 10:00, Berlin time, until 26 March, 4 times\n"
    )
    assert cast.maya.sees.startswith("Lena Vogel has moved the series: Thu 5 Mar, 11:00 → Thu 5 Mar, 10:00\n")
    assert "  When: Thu 12 Mar, 11:00 → Thu 12 Mar, 10:00" in cast.grace.sees
    cast.grace.presses("Approve")
    assert cast.lena.sees.startswith("Grace Osei approved “Mentoring session with Maya Iyer”, Thu 12 Mar, 10:00.\n")
    assert "  2. Thu 12 Mar, 10:00–10:30 · Maya Iyer" in cast.lena.says("show my series with Maya")


def test_who_moves_onto_what_matters_less_says_why(cast: Cast) -> None:
    assert "  It is urgent? Then what is there makes way.\n  2 people will be told.\n" in moving_onto(
        cast, Policy.PRIORITY
    )
    cast.lena.presses("Book anyway, urgent")
    assert cast.lena.says("The exam is on Friday").startswith("Moved: 4 sessions\n")
    assert cast.omar.sees.startswith("Thu 12 Mar, 12:00–12:30 with Maya Iyer is free. Yours until 10:05.\n")
