"""What is said of a poll whose card is not the last one: votes, who is missing, until when, and which time it is to be."""

from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker
from tests.bots.lines import lines

WORDS = "poll planning with Lena and Omar: Tue 14:00, Wed 10:00 or 15:00"
DE = "sprich deutsch"


def votes(speaker: Speaker) -> tuple[str, ...]:
    """What the last card says of one's own votes, time by time."""
    times = [line for line in lines(speaker.sees) if line[:2] in {"1.", "2.", "3."}]
    return tuple(line.partition("you: ")[2] for line in times)


def elsewhere(speaker: Speaker) -> None:
    """Something else is looked at."""
    speaker.says("my sessions")


class TestVoting:
    def test_a_poll_that_is_named_is_voted_in_whatever_was_shown_last(self, cast: Cast) -> None:
        rows = {
            "I vote Tuesday in the planning poll": ("yes", "", ""),
            "Wednesday at 10 works for the planning": ("yes", "yes", ""),
            "planning: Wednesday at 15:00 is fine": ("yes", "yes", "yes"),
            "I can't make Tuesday for planning": ("no", "yes", "yes"),
            "In der Planning-Umfrage stimme ich für Dienstag": ("yes", "yes", "yes"),
            "Mittwoch passt mir nicht für Planning": ("yes", "no", "no"),
            "all of them work for me in the poll": ("yes", "yes", "yes"),
            "none of them work for the planning poll": ("no", "no", "no"),
        }
        cast.maya.says(WORDS)
        wrong = {}
        for words, expected in rows.items():
            elsewhere(cast.lena)
            cast.lena.says(words)
            if votes(cast.lena) != expected:
                wrong[words] = votes(cast.lena)
        assert not wrong

    def test_words_about_something_else_are_no_vote(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        for words in (
            "book Maya on Tuesday at 14:00",
            "set up planning with Grace on Tuesday at 14:00",
            "can I see Maya on Tuesday?",
            "my sessions on Tuesday",
        ):
            elsewhere(cast.lena)
            cast.lena.says(words)
            assert "That’s all" not in cast.lena.captions, words
        cast.lena.says("the planning poll")
        assert votes(cast.lena) == ("", "", "")

    def test_of_two_it_is_asked_which_is_meant(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.maya.says("poll lunch with Lena: Tue 12:00, Thu 12:00")
        elsewhere(cast.lena)
        assert cast.lena.says("Tuesday works for me in the poll").startswith("Which poll is meant?")
        assert [caption.partition(" ")[0] for caption in cast.lena.captions] == ["Lunch", "Planning"]
        cast.lena.presses(cast.lena.captions[1])
        assert votes(cast.lena) == ("yes", "", "")

    def test_a_time_that_it_does_not_have_changes_nothing(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        elsewhere(cast.lena)
        seen = cast.lena.says("I vote Friday in the planning poll")
        assert "That is none of the times here: nothing has changed." in seen
        assert votes(cast.lena) == ("", "", "")


class TestItsHost:
    def test_those_who_have_not_voted_are_reminded_once_until_the_deadline(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.lena.says("Tuesday works")
        before = len(cast.omar.screen)
        elsewhere(cast.maya)
        assert "Reminded just now: Omar." in cast.maya.says("remind everyone who hasn't voted in the planning poll")
        assert cast.omar.sees.startswith("Planning: Maya Iyer still waits for your answer (1 h)")
        assert len(cast.omar.screen) == before + 1
        assert "They were reminded once already." in cast.maya.says("nudge them")
        assert len(cast.omar.screen) == before + 1

    def test_nobody_is_reminded_where_all_have_answered(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.lena.says("Tuesday works")
        cast.omar.says("Wednesday works")
        assert "Nobody needs reminding: all have answered." in cast.maya.says("nudge them")

    def test_it_has_another_deadline(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        for words, until in (
            ("the poll ends today at 18:00", "Mon 2 Mar, 18:00"),
            ("extend the planning poll until Tuesday noon", "Tue 3 Mar, 12:00"),
            ("give them until Tuesday at 13:00 in the planning poll", "Tue 3 Mar, 13:00"),
            ("die Planning-Umfrage läuft bis heute 17 Uhr", "Mon 2 Mar, 17:00"),
        ):
            elsewhere(cast.maya)
            assert f"Until: {until}" in cast.maya.says(words), words
        assert cast.maya.says("extend the poll").startswith("Until when?")

    def test_a_deadline_that_has_passed_is_asked_for_anew(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        assert "That deadline has passed." in cast.maya.says("the planning poll closes yesterday at 12:00")

    def test_one_time_that_is_named_is_booked(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        assert cast.maya.says("book Wednesday").startswith("A poll books one time for all.")
        assert cast.maya.captions == ["Wed 10:00", "Wed 15:00"]
        elsewhere(cast.maya)
        assert cast.maya.says("let's go with Tuesday for planning").startswith("Planning is booked")

    def test_closing_it_says_what_ends_it_and_withdrawing_asks_first(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        elsewhere(cast.maya)
        seen = cast.maya.says("close the planning poll")
        assert "Voting ends when you book one of the times, or withdraw the poll." in seen
        assert "Book 1" in cast.maya.captions
        assert cast.maya.says("withdraw it").startswith("Withdraw the poll?")
        assert cast.maya.presses("Withdraw").startswith("Planning: you have withdrawn the poll")

    def test_what_only_its_host_does_is_refused_to_others(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        for words in ("withdraw the planning poll", "nudge everyone in the planning poll"):
            assert cast.lena.says(words).startswith("Only who started the poll can do that."), words

    def test_the_meeting_that_came_of_it_is_not_meant_by_the_poll(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.maya.says("book Tuesday")
        elsewhere(cast.maya)
        for words in ("withdraw the planning poll", "extend the planning poll until Friday"):
            assert cast.maya.says(words).startswith("No poll is open."), words

    def test_in_german_too(self, cast: Cast) -> None:
        cast.maya.says(DE)
        cast.maya.says(WORDS)
        assert "Gerade erinnert: Lena, Omar." in cast.maya.says("erinnere alle, die noch nicht abgestimmt haben")
        assert "Die Abstimmung endet, wenn du" in cast.maya.says("beende die Umfrage")
        assert cast.maya.says("zieh die Umfrage zurück").startswith("Umfrage zurückziehen?")
        assert cast.maya.says("nimm Dienstag für Planning").startswith("Planning ist gebucht")
