"""What words say beside names and times, and the intents that only the bot's own matters have (S1.108)."""

from datetime import timedelta

import pytest

from bots.language.reader import read
from bots.language.reading import Assumption, Intent, Reading
from tests.language.sample import BERLIN, NOW, ORGANISATION, said

FRIDAY = NOW + timedelta(days=2)


def on_friday(text: str) -> Reading:
    """The message as it is said on Friday, 27 November 2026, at ten."""
    return read(text, now=FRIDAY, zone=BERLIN, lexicon=ORGANISATION)


@pytest.mark.parametrize("text", ["today", "tomorrow", "this week", "Sunday?", "saturday morning please"])
def test_nothing_but_a_time_is_bare(text: str) -> None:
    assert said(text).bare


@pytest.mark.parametrize("text", ["what about Sunday?", "anything on Sunday", "later", "more times"])
def test_words_beside_a_time_leave_it_not_bare(text: str) -> None:
    assert not said(text).bare


@pytest.mark.parametrize(
    ("text", "earlier"),
    [("earlier", True), ("show me earlier times", True), ("previous", True), ("later", False), ("more", False)],
)
def test_paging_has_a_direction(text: str, earlier: bool) -> None:
    assert (said(text).intent, said(text).earlier) == (Intent.MORE, earlier)


@pytest.mark.parametrize(
    ("text", "everything"),
    [("cancel everything", True), ("cancel all my sessions on monday", True), ("cancel my session", False)],
)
def test_all_is_meant_where_all_is_said(text: str, everything: bool) -> None:
    assert said(text).everything is everything


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("move it an hour later", 60),
        ("move my session with Maya 2 hours earlier", -120),
        ("push my session with Maya back by 30 minutes", 30),
        ("bring my session with Maya forward 30 minutes", -30),
        ("move my session with Maya to 4pm", None),
    ],
)
def test_a_move_by_so_much_is_a_shift(text: str, minutes: int | None) -> None:
    reading = said(text)
    assert (reading.intent, reading.shift, reading.from_at) == (Intent.RESCHEDULE, minutes, None)


@pytest.mark.parametrize(
    "text", ["open extra hours on Sunday 20-22", "I am open this sunday 20-22", "I'm open on 29 Nov 20-22"]
)
def test_hours_on_a_date_are_opened_for_once(text: str) -> None:
    reading = said(text)
    assert (reading.intent, reading.weekly) == (Intent.HOURS, ())
    assert reading.at == NOW.replace(day=29, hour=20, minute=0)
    assert reading.until == NOW.replace(day=29, hour=22, minute=0)


@pytest.mark.parametrize("text", ["Mon 9-11, Wed afternoon", "open sundays 10-12", "I'm open mon 9-11"])
def test_hours_on_weekdays_recur(text: str) -> None:
    assert said(text).weekly


def test_the_weekday_of_today_may_mean_a_week_later() -> None:
    assumed = Assumption("day", "friday", "2026-11-27", ("2026-12-04",))
    assert assumed in on_friday("book maya friday at 3").assumptions
    assert assumed in on_friday("find python mentor friday").assumptions


@pytest.mark.parametrize("text", ["book maya today at 3", "book maya this friday at 3", "book maya next friday at 3"])
def test_a_day_that_is_plain_is_no_assumption(text: str) -> None:
    assert not [each for each in on_friday(text).assumptions if each.kind == "day"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("B-3WR6", "booking"),
        ("show b-3wr6", "booking"),
        ("cancel B-3WR6", "cancel"),
        ("what's waiting for me", "waiting"),
        ("any requests?", "waiting"),
        ("approve", "respond"),
        ("who booked me", "agenda"),
        ("make Tom a mentor", "admin"),
        ("members", "admin"),
        ("remove my hours", "hours"),
    ],
)
def test_the_bots_own_matters_are_understood(text: str, intent: str) -> None:
    assert said(text).intent is Intent(intent)


def test_somebody_mentioned_whom_nobody_knows_is_called_as_the_platform_shows_them() -> None:
    reading = read(
        "book <@U777> tomorrow at 10", now=NOW, zone=BERLIN, lexicon=ORGANISATION, mentions={"U777": "Bo Lind"}
    )
    assert [each.said for each in reading.unknown] == ["Bo Lind"]


_EXISTING = (
    "cancel my session with Maya {}",
    "can't make it {}",
    "I accept the invitation {}",
    "who is coming to the retro {}",
    "make the meeting {} urgent",
    "rename the meeting {} to Budget",
    "make the retro {} private",
    "move my session with Maya {} to friday 3pm",
)
_WISHED = (
    "what do I have {}",
    "remind me {}",
    "put me on the waitlist for Maya {}",
    "is Maya free {}",
    "find python {}",
    "book Maya {}",
    "I'm off {}",
    "room for 6 {}",
    "how about {}",
    "any conflicts {}",
)
_NO_SUCH_TIME = {
    "on 31 February": "impossible",
    "tomorrow 25:00": "impossible",
    "on 28 March 2027 at 2:30am": "skipped",
}


def test_a_time_that_cannot_be_is_asked_about_whatever_is_wanted() -> None:
    """Also where it tells which booking is meant: nothing is cancelled, moved or answered by a guess."""
    wrong = [
        (text, reading.questions)
        for sentences, of_old in ((_EXISTING, True), (_WISHED, False))
        for sentence in sentences
        for when, kind in _NO_SUCH_TIME.items()
        for text in [sentence.format(when)]
        for reading in [said(text)]
        if [(each.kind, each.of_old) for each in reading.questions] != [(kind, of_old)]
        or (reading.from_at or reading.from_window if of_old else reading.at or reading.window)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "text", ["between 2 and 5 on 3/4", "is Maya free after 2 on 3/4", "book Maya 3/4 at 2", "anything 3/4"]
)
def test_the_order_of_day_and_month_is_told_with_any_hours(text: str) -> None:
    assert Assumption("order", "", "2027-04-03", ("2027-03-04",)) in said(text).assumptions
