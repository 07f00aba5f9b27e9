"""What was not understood, as people live it: asked once whether it may be kept, kept, read by organizers, switched off."""

from core.ports import Miss
from tests.bots.conftest import Cast
from tests.bots.dialogue import in_group
from tests.bots.lines import lines
from tests.builders import MONDAY

QUESTION = "May I keep what you wrote for your organizers, to learn what people want? Without your name, for 90 days."


def kept(cast: Cast) -> list[str]:
    """What is kept, newest first."""
    return [each.said for each in rows(cast)]


def rows(cast: Cast) -> list[Miss]:
    with cast.dialogue.store.read() as unit:
        return list(unit.misses.since(MONDAY))


def test_it_is_asked_once_and_nothing_is_kept_before(cast: Cast) -> None:
    assert QUESTION in cast.lena.says("glorp blarg")
    assert kept(cast) == []
    assert QUESTION not in cast.lena.says("frob nicate")
    assert kept(cast) == []


def test_with_a_yes_the_words_asked_about_are_the_first(cast: Cast) -> None:
    cast.lena.says("glorp blarg")
    assert lines(cast.lena.presses("Yes, keep it")) == [
        "Thank you: what I don’t understand is kept for your organizers, without your name, for 90 days.",
        "[1] Keep no such words  [2] Settings",
        "[3] My sessions",
    ]
    assert kept(cast) == ["glorp blarg"]
    assert lines(cast.lena.presses("Keep no such words"))[0] == (
        "Noted: nothing that you write is kept for your organizers."
    )
    assert kept(cast) == []


def test_a_late_yes_keeps_nothing_of_before(cast: Cast) -> None:
    cast.lena.says("glorp blarg")
    cast.lena.says("my sessions")
    cast.lena.presses("Yes, keep it")
    assert kept(cast) == []


def test_a_no_is_the_end_of_it(cast: Cast) -> None:
    cast.lena.says("glorp blarg")
    cast.lena.presses("No, don’t")
    cast.lena.says("frob nicate")
    assert kept(cast) == []


def test_the_settings_say_and_switch_it(cast: Cast) -> None:
    assert "What I didn’t understand: not kept" in lines(cast.lena.says("settings"))
    cast.lena.presses("Keep such words")
    shown = lines(cast.lena.says("settings"))
    assert "What I didn’t understand: kept for your organizers, without your name, for 90 days" in shown
    cast.lena.says("glorp blarg")
    assert kept(cast) == ["glorp blarg"]


def test_a_doubt_is_kept_with_what_was_offered_until_one_of_it_is_chosen(cast: Cast) -> None:
    cast.lena.says("settings")
    cast.lena.presses("Keep such words")
    cast.lena.says("foobar Maya sometime")
    assert [(each.said, each.offered) for each in rows(cast)] == [("foobar Maya sometime", ("Find Maya", "Maya free?"))]
    cast.lena.presses("Find Maya")
    assert kept(cast) == []


def test_a_doubt_is_settled_by_a_typed_choice_and_by_nothing_else(cast: Cast) -> None:
    cast.lena.says("settings")
    cast.lena.presses("Keep such words")
    cast.lena.says("foobar Maya sometime")
    cast.dialogue.clock.tick(minutes=1)
    cast.lena.says("the second one")
    assert kept(cast) == []
    cast.omar.says("settings")
    cast.omar.presses("Keep such words")
    cast.omar.says("foobar Maya sometime")
    cast.dialogue.clock.tick(minutes=1)
    cast.omar.says("my sessions")
    assert kept(cast) == ["foobar Maya sometime"]


def test_what_is_understood_is_not_kept(cast: Cast) -> None:
    cast.lena.says("settings")
    cast.lena.presses("Keep such words")
    for said in ("find Python mentor tomorrow", "thanks!", "help", "the ninth one", "my sessions"):
        cast.lena.says(said)
    assert kept(cast) == []


def test_nothing_said_in_a_group_is_kept_or_asked_about(cast: Cast) -> None:
    group = in_group(cast.omar, "team")
    assert QUESTION not in group.says("glorp blarg")
    assert QUESTION not in cast.omar.sees
    cast.omar.says("settings")
    cast.omar.presses("Keep such words")
    group.says("glorp blarg")
    assert kept(cast) == []


def test_a_repeated_event_is_kept_once(cast: Cast) -> None:
    cast.lena.says("settings")
    cast.lena.presses("Keep such words")
    cast.lena.says("glorp blarg", event_id="twice")
    cast.lena.says("glorp blarg", event_id="twice")
    assert kept(cast) == ["glorp blarg"]


def test_organizers_read_it_without_names(cast: Cast) -> None:
    for speaker in (cast.lena, cast.omar):
        speaker.says("glorp blarg")
        speaker.presses("Yes, keep it")
    cast.lena.says("foobar Maya sometime")
    assert lines(cast.grace.says("misses")) == [
        "Atelier · what I didn’t understand",
        "1× “foobar Maya sometime” · Mon 2 Mar · en · I offered: Find Maya, Maya free?",
        "2× “glorp blarg” · Mon 2 Mar · en",
        "Kept without names for 90 days, of people who agreed.",
        "[1] Keep none  [2] Members",
    ]


def test_many_wishes_are_paged(cast: Cast) -> None:
    cast.lena.says("settings")
    cast.lena.presses("Keep such words")
    for word in ("blarg", "frob", "nicate", "zork", "quux", "xyzzy", "plugh"):
        cast.lena.says(f"glorp {word}")
    cast.grace.says("misses")
    assert "1–5 of 7" in cast.grace.sees
    cast.grace.presses("Later ›")
    assert "6–7 of 7" in cast.grace.sees
    assert "‹ Earlier" in cast.grace.captions


def test_an_admin_switches_it_off_after_one_more_press(cast: Cast) -> None:
    cast.lena.says("glorp blarg")
    cast.lena.presses("Yes, keep it")
    cast.grace.says("misses")
    cast.grace.presses("Keep none")
    assert "What is kept so far is deleted, and nobody is asked any more." in cast.grace.sees
    assert "It is switched off: nothing is kept." in cast.grace.presses("Keep none")
    assert kept(cast) == []
    assert QUESTION not in cast.omar.says("glorp blarg")
    assert "Nothing is kept at present." in cast.grace.presses("Keep them")


def test_nobody_else_reads_it(cast: Cast) -> None:
    cast.lena.says("glorp blarg")
    cast.lena.presses("Yes, keep it")
    shown = cast.omar.says("misses")
    assert "glorp" not in shown
    assert "organizer" in shown
