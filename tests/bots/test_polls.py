"""Time polls as dialogues: put to people in words or by a form, voted in by presses, booked, told to everybody concerned."""

from dataclasses import replace
from datetime import timedelta

from bots.actions import pack
from bots.inbound import Submit
from core.model.poll import SETTLING
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.bots.lines import lines
from tests.builders import a_room, at

TIMES = "Tue 14:00, Wed 10:00 or 15:00"
WORDS = f"poll planning with Lena and Omar: {TIMES}"


def said(speaker: Speaker) -> list[str]:
    """The last card, line by line, without its numbered buttons."""
    return [line for line in lines(speaker.sees) if not line.startswith("[")]


def submits(speaker: Speaker, token: str, **values: str) -> None:
    """Submit a modal that stayed open."""
    event = speaker.dialogue.event_id()
    speaker.handled = speaker.dialogue.hear(Submit(event, speaker.who, speaker.where, pack(token, 0), values))


class TestInWords:
    def test_who_has_voted_stands_on_the_card_of_the_poll(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        card = cast.maya.says("who hasn't voted?")
        assert card.startswith("Planning: 0 of 2 have answered")
        assert "  Not yet: Lena, Omar" in card.splitlines()

    def test_the_times_are_put_to_people_each_on_their_own_clock(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        assert said(cast.maya) == [
            "Planning: 0 of 2 have answered (1 h)",
            "1. Tue 3 Mar, 14:00–15:00",
            "2. Wed 4 Mar, 10:00–11:00",
            "3. Wed 4 Mar, 15:00–16:00",
            "Until: Tue 3 Mar, 13:00",
            "Not yet: Lena, Omar",
            "It is booked by itself once everybody who must come can; you can book a time before.",
        ]
        assert said(cast.omar) == [
            "Planning: Maya Iyer asks when you can (1 h)",
            "1. Tue 3 Mar, 15:00–16:00",
            "2. Wed 4 Mar, 11:00–12:00",
            "3. Wed 4 Mar, 16:00–17:00",
            "Until: Tue 3 Mar, 14:00",
            "Not yet: Lena",
            "A press says yes, the next if need be, the next no; the rest counts as no. Cairo time.",
        ]
        assert cast.omar.captions == ["Tue 15:00", "Wed 11:00", "Wed 16:00", "That’s all", "None of them"]

    def test_a_time_that_cannot_be_read_is_asked_for(self, cast: Cast) -> None:
        assert cast.maya.says("poll planning with Lena: Tuesday, whenever").splitlines()[1] == "  Which times?"
        cast.maya.says("Tue 14:00")
        assert "A poll needs at least 2 different times." in lines(cast.maya.sees)
        assert cast.maya.says(TIMES).startswith("Planning: 0 of 1 have answered (1 h)")

    def test_until_when_people_vote_may_be_said(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}, deadline today 17:00")
        assert "Until: Mon 2 Mar, 17:00" in said(cast.maya)
        assert "3. Wed 4 Mar, 15:00–16:00" in said(cast.maya)

    def test_the_times_may_stand_without_a_colon(self, cast: Cast) -> None:
        cast.maya.says("start a poll with Lena and Omar about the offsite on Tue 14:00 or Wed 10:00")
        assert said(cast.maya)[:3] == [
            "The offsite: 0 of 2 have answered (1 h)",
            "1. Tue 3 Mar, 14:00–15:00",
            "2. Wed 4 Mar, 10:00–11:00",
        ]

    def test_two_hundred_times_are_too_many(self, cast: Cast) -> None:
        many = ", ".join(f"{day} March {hour}:00" for day in range(3, 28) for hour in range(9, 17))
        assert cast.maya.says(f"poll planning with Lena: {many}").startswith("A poll has at most 8 times")

    def test_a_poll_with_oneself_alone_is_asked_for_others(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Maya: {TIMES}")
        assert cast.maya.sees.startswith("Name somebody who is to vote, apart from you.")

    def test_the_best_times_for_several_are_put_to_them_at_a_press(self, cast: Cast) -> None:
        cast.maya.says("When can Omar, Lena and I meet next week for 45 minutes?")
        cast.maya.presses("Put to a vote")
        assert said(cast.maya) == ["Put times to a vote", "What is it about?"]
        cast.maya.says("Planning")
        assert said(cast.maya)[0] == "Planning: 0 of 2 have answered (45 min)"
        assert len([caption for caption in cast.omar.captions if ":" in caption]) == 5

    def test_a_title_is_enough_to_begin_with(self, cast: Cast) -> None:
        cast.maya.says("/poll Offsite")
        assert said(cast.maya) == ["Put times to a vote · 1 of 2", "Who must be there?"]

    def test_in_german_too(self, cast: Cast) -> None:
        cast.maya.says("sprich deutsch")
        cast.maya.says("Umfrage Planung mit Lena und Omar: Di 14 Uhr, Mi 10 Uhr oder 15 Uhr")
        assert said(cast.maya) == [
            "Planung: 0 von 2 haben geantwortet (1 Std.)",
            "1. Di 3. März, 14:00–15:00",
            "2. Mi 4. März, 10:00–11:00",
            "3. Mi 4. März, 15:00–16:00",
            "Bis: Di 3. März, 13:00",
            "Fehlt noch: Lena, Omar",
            "Sobald alle können, die dabei sein müssen, ist sie gebucht; du kannst vorher eine Zeit buchen.",
        ]


class TestVotingInWords:
    def test_several_times_are_voted_for_in_a_sentence(self, cast: Cast) -> None:
        """By their day or by counting them; what is said later changes only what it names, "only" everything."""
        rows = {
            "Tuesday works for me": ("yes", "", ""),
            "Wednesday at 10 and 15:00 work": ("yes", "yes", "yes"),
            "I can't make Tuesday": ("no", "yes", "yes"),
            "the second if need be": ("no", "if need be", "yes"),
            "the first and the last": ("yes", "if need be", "yes"),
            "I can do Tuesday but not Wednesday": ("yes", "no", "no"),
            "all but the first": ("no", "yes", "yes"),
            "actually only the last one": ("no", "no", "yes"),
            "all of them": ("yes", "yes", "yes"),
            "Dienstag passt, Mittwoch nicht": ("yes", "no", "no"),
            "none of them": ("no", "no", "no"),
        }
        cast.maya.says(WORDS)
        wrong = {}
        for words, expected in rows.items():
            cast.lena.says(words)
            times = [line for line in said(cast.lena) if line[:2] in {"1.", "2.", "3."}]
            votes = tuple(line.partition("you: ")[2] for line in times)
            if votes != expected:
                wrong[words] = votes
        assert not wrong
        assert said(cast.lena)[0] == "Planning: your answer is in. You can change it"

    def test_a_time_that_is_not_put_to_them_changes_nothing(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        assert "That is none of the times here: nothing has changed." in cast.lena.says("I can do Friday")
        assert not [line for line in said(cast.lena) if "you:" in line]

    def test_the_host_who_names_several_is_asked_which_is_booked(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        assert cast.maya.says("I can do the first and the last").startswith("A poll books one time for all.")
        assert cast.maya.captions == ["Tue 14:00", "Wed 15:00"]
        cast.maya.presses("Wed 15:00")
        assert said(cast.maya)[0] == "Planning is booked"
        assert "When: Wed 4 Mar, 15:00–16:00" in said(cast.maya)

    def test_a_poll_of_people_alone_has_a_title_that_reads_as_one(self, cast: Cast) -> None:
        for words in (f"poll Lena and Omar: {TIMES}", "poll Lena and Omar for Tuesday 10, Wednesday 14 or Thursday 11"):
            cast.maya.says(words)
            assert said(cast.maya)[0] == "Meeting: 0 of 2 have answered (1 h)"


class TestVoting:
    def test_a_press_changes_the_card_where_it_stands_and_the_hosts_too(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cards = len(cast.lena.screen), len(cast.maya.screen)
        cast.lena.presses("Tue 14:00")
        assert "1. Tue 3 Mar, 14:00–15:00 · you: yes" in said(cast.lena)
        cast.lena.presses("✓ Tue 14:00")
        assert "1. Tue 3 Mar, 14:00–15:00 · you: if need be" in said(cast.lena)
        cast.lena.presses("Wed 10:00")
        cast.lena.presses("That’s all")
        assert said(cast.lena)[0] == "Planning: your answer is in. You can change it"
        assert said(cast.maya)[:4] == [
            "Planning: 1 of 2 have answered (1 h)",
            "1. Tue 3 Mar, 14:00–15:00 · if need be: Lena",
            "2. Wed 4 Mar, 10:00–11:00 · yes: Lena",
            "3. Wed 4 Mar, 15:00–16:00",
        ]
        assert (len(cast.lena.screen), len(cast.maya.screen)) == cards
        assert "2. Wed 4 Mar, 11:00–12:00 · yes: Lena" in said(cast.omar)

    def test_once_all_can_it_is_booked_and_everybody_hears_it(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.lena.presses("Wed 10:00")
        cast.lena.presses("That’s all")
        cast.omar.presses("Wed 11:00")
        cast.omar.presses("That’s all")
        assert said(cast.maya)[0] == "Planning is booked"
        assert "When: Wed 4 Mar, 10:00–11:00" in said(cast.maya)
        assert said(cast.lena)[0] == "Maya Iyer invites you: Planning"
        assert "Coming (2): Lena Vogel, Omar Haddad" in said(cast.lena)
        assert cast.lena.screen[-2].text.startswith("Planning is booked")
        assert cast.omar.screen[-2].text.startswith("Planning is booked")
        cast.maya.presses("Show")
        assert "When: Wed 4 Mar, 10:00–11:00 (Berlin)" in said(cast.maya)

    def test_an_answer_left_alone_is_whole_after_a_while(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        cast.lena.presses("Wed 10:00")
        cast.dialogue.passes(cast.dialogue.clock.now() + SETTLING)
        assert said(cast.maya)[0] == "Planning is booked"

    def test_pressing_twice_by_chance_says_it_once(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        payload = pack(cast.lena.screen[-1].keyed.token, 0)
        for _ in range(2):
            cast.lena.forges(payload, on=cast.lena.screen[-1])
        assert "1. Tue 3 Mar, 14:00–15:00 · you: yes" in said(cast.lena)

    def test_none_of_the_times_leaves_it_to_the_host(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        cast.lena.presses("None of them")
        assert said(cast.lena)[0] == "Planning: voting is over, and Maya Iyer decides"
        assert said(cast.maya)[0] == "Planning: no time suits everybody who must come. Which shall it be?"
        assert cast.maya.captions == ["Book 1", "Book 2", "Book 3", "Ask again", "Withdraw"]
        cast.maya.presses("Book 2")
        assert said(cast.maya)[0] == "Planning is booked"
        assert said(cast.lena)[0] == "Maya Iyer invites you: Planning"

    def test_in_a_private_poll_voters_see_numbers_only(self, cast: Cast) -> None:
        maya = replace(cast.maya, forms=True)
        maya.says("/poll")
        people = "3,4"
        maya.submits(
            {
                "title": "Planning",
                "required": people,
                "time_1": "2026-03-03T14:00+01:00",
                "time_2": "2026-03-04T10:00+01:00",
                "length": "60",
                "private": "yes",
            }
        )
        cast.lena.presses("Wed 10:00")
        cast.lena.presses("That’s all")
        assert "2. Wed 4 Mar, 11:00–12:00 · 1 yes" in said(cast.omar)
        assert "Lena" not in cast.omar.sees
        assert "2. Wed 4 Mar, 10:00–11:00 · yes: Lena" in said(cast.maya)


class TestTheEnd:
    def test_who_has_not_voted_is_reminded_with_a_sound(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.lena.presses("Wed 10:00")
        before = len(cast.lena.screen), len(cast.omar.screen)
        cast.dialogue.passes(at("10:00") + timedelta(hours=13))
        assert (len(cast.lena.screen), len(cast.omar.screen)) == (before[0], before[1] + 1)
        assert said(cast.omar)[0] == "Planning: Maya Iyer still waits for your answer (1 h)"
        assert cast.omar.screen[-2].text.startswith("There is a newer card about this poll below.")

    def test_after_the_deadline_an_old_button_answers_with_how_it_stands(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        old = pack(cast.lena.screen[-1].keyed.token, 0)
        cast.dialogue.clock.set(at("12:00", day=1))
        cast.dialogue.passes(at("12:01", day=1))
        assert said(cast.maya)[0] == "Planning: the deadline has come. Which time shall it be?"
        cast.lena.forges(old, on=cast.lena.screen[-1])
        assert said(cast.lena)[:2] == [
            "Planning: voting is over, and Maya Iyer decides",
            "Voting is over: this is how it stands.",
        ]

    def test_asked_again_all_are_asked_anew(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        cast.lena.presses("None of them")
        cast.maya.presses("Ask again")
        before = len(cast.lena.screen)
        cast.maya.says("Tue 12:00")
        assert said(cast.maya)[0] == "Planning: 0 of 1 have answered (1 h)"
        assert said(cast.lena)[0] == "Planning: Maya Iyer asks when you can (1 h)"
        assert len(cast.lena.screen) == before + 1

    def test_a_deadline_that_has_passed_is_asked_for_anew(self, cast: Cast) -> None:
        cast.maya.says(f"poll planning with Lena: {TIMES}")
        cast.maya.presses("Other deadline")
        cast.maya.says("yesterday 12:00")
        assert "That deadline has passed. Choose one that is still to come." in lines(cast.maya.sees)

    def test_withdrawn_it_says_so_to_everybody(self, cast: Cast) -> None:
        cast.maya.says(WORDS)
        cast.maya.presses("Withdraw")
        assert cast.maya.sees.startswith("Withdraw the poll?")
        cast.maya.presses("Withdraw")
        assert said(cast.maya)[0] == "Planning: you have withdrawn the poll"
        assert said(cast.omar)[0] == "Planning: Maya Iyer has withdrawn the poll"
        assert cast.omar.captions == ["Polls"]

    def test_what_is_undecided_is_listed(self, cast: Cast) -> None:
        assert cast.lena.says("/polls").startswith("No poll is open.")
        cast.maya.says(WORDS)
        cast.lena.says("/polls")
        assert said(cast.lena) == [
            "Polls in which nothing is decided yet:",
            "1. Planning · Maya Iyer asks · until Tue 3 Mar, 13:00",
        ]
        cast.lena.presses("1. Show")
        assert said(cast.lena)[0] == "Planning: Maya Iyer asks when you can (1 h)"

    def test_of_many_a_page_is_shown(self, cast: Cast) -> None:
        for number in range(9):
            cast.maya.says(f"poll plan {number} with Lena: {TIMES}")
        cast.lena.says("/polls")
        assert [line.split(" · ")[0] for line in said(cast.lena)[1:]] == [f"{n}. Plan {9 - n}" for n in range(1, 9)]
        cast.lena.presses("Later ›")
        assert said(cast.lena)[1].startswith("9. Plan 0")
        cast.lena.presses("‹ Earlier")
        assert said(cast.lena)[1].startswith("1. Plan 8")


class TestInAGroup:
    def test_it_stands_there_for_everybody_and_changes_where_it_stands(self, cast: Cast) -> None:
        maya, omar, lena = (in_group(each, "team") for each in (cast.maya, cast.omar, cast.lena))
        maya.says(f"/poll planning: {TIMES}")
        board = [
            "Planning: when can you? Maya Iyer asks (1 h)",
            "1. Tue 3 Mar, 14:00–15:00",
            "2. Wed 4 Mar, 10:00–11:00",
            "3. Wed 4 Mar, 15:00–16:00",
            "Until: Tue 3 Mar, 13:00",
            "A press says yes, the next if need be, the next no; the rest counts as no. Berlin time.",
        ]
        assert said(maya) == board
        messages = len(maya.screen)
        omar.presses("Time 2")
        assert omar.handled.toast == "Time 2: yes. Press again to change it."
        lena.presses("Time 2")
        lena.presses("Time 2")
        assert lena.handled.toast == "Time 2: if need be. Press again to change it."
        assert said(maya)[2] == "2. Wed 4 Mar, 10:00–11:00 · yes: Omar · if need be: Lena"
        assert len(maya.screen) == messages
        cast.maya.presses("Book 2")
        assert said(maya)[0] == "Planning is booked"
        assert maya.captions == []

    def test_where_no_form_opens_the_times_are_asked_in_private(self, cast: Cast) -> None:
        maya = in_group(cast.maya, "team")
        maya.says("/poll")
        cast.maya.presses("Begin")
        cast.maya.says("Planning")
        cast.maya.says(TIMES)
        assert said(maya)[0] == "Planning: when can you? Maya Iyer asks (1 h)"
        assert said(cast.maya)[0] == "Planning: 0 of 0 have answered (1 h)"

    def test_the_host_books_and_does_not_vote(self, cast: Cast) -> None:
        maya = in_group(cast.maya, "team")
        maya.says(f"/poll planning: {TIMES}")
        maya.presses("Time 1")
        assert "It is your own poll" in cast.maya.sees


class TestTheForm:
    def test_errors_stand_at_their_fields_and_nothing_is_lost(self, cast: Cast) -> None:
        maya = replace(cast.maya, forms=True)
        maya.says("/poll offsite with Lena")
        opened = maya.handled.form
        assert opened is not None
        form = opened.card.form
        assert form is not None
        initial = {field.name: field.initial for field in form.fields if field.initial}
        assert initial == {"title": "Offsite", "required": "3", "length": "60", "private": "no"}
        given = {"title": "Offsite", "required": "3", "length": "60", "private": "no"}
        day = "2026-03-03T"
        wrong = [
            ({"time_1": f"{day}14:00+01:00"}, ("time_1", "A poll needs at least 2 different times.")),
            (
                {"time_1": f"{day}14:00+01:00", "time_2": "2026-03-02T07:00+01:00"},
                ("time_1", "One of the times has passed. Name times that are still to come."),
            ),
            (
                {
                    "time_1": f"{day}14:00+01:00",
                    "time_2": f"{day}15:00+01:00",
                    "deadline": "2026-03-02T08:00+01:00",
                },
                ("deadline", "That deadline has passed. Choose one that is still to come."),
            ),
            (
                {"time_1": f"{day}14:00+01:00", "time_2": f"{day}15:00+01:00", "required": "9999"},
                ("required", "Not all of these people are here. Choose them from the list, or write their names."),
            ),
        ]
        for values, error in wrong:
            submits(maya, opened.token, **(given | values))
            assert maya.handled.errors == (error,)
        submits(maya, opened.token, **given, time_1=f"{day}14:00+01:00", time_2=f"{day}15:00+01:00")
        assert said(maya)[0] == "Offsite: 0 of 1 have answered (1 h)"


def test_a_room_is_looked_for_at_each_time_and_found_when_one_is_booked(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    cast.grace.says("Orion tomorrow 14-15")
    cast.grace.presses("Book Orion")
    seen = cast.lena.says("poll planning with Maya and Tom in Orion: Tue 14:00, Wed 10:00")
    assert "1. Tue 3 Mar, 14:00–15:00 · no room\n  2. Wed 4 Mar, 10:00–11:00 · with Orion\n" in seen
    assert "with Orion" in cast.maya.sees
    assert cast.lena.presses("Book 2").startswith("Planning is booked\n")
    cast.lena.presses("Show")
    assert "  Room: Orion\n" in cast.lena.sees


def test_where_the_room_has_gone_a_time_with_one_comes_first(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        a_room(unit, unit.organisations.all()[0], "Orion", 6)
    cast.lena.says("poll planning with Maya in Orion: Tue 14:00, Wed 10:00")
    cast.grace.says("Orion tomorrow 14-15")
    cast.grace.presses("Book Orion")
    for caption in ("Tue 14:00", "Wed 10:00", "That’s all"):
        cast.maya.presses(caption)
    assert cast.lena.sees.startswith("Planning is booked\n")
    assert "  When: Wed 4 Mar, 10:00–11:00\n" in cast.lena.sees


def test_one_time_is_no_poll_and_more_can_be_named(cast: Cast) -> None:
    assert cast.lena.says("poll planning with Maya and Tom: Tue 14:00").startswith(
        "A poll needs at least 2 different times."
    )
    cast.lena.presses("Try again…")
    assert cast.lena.says("Tue 14:00, Wed 10:00").startswith("Planning: 0 of 2 have answered (1 h)\n")


def test_a_deadline_said_that_has_passed_is_refused_with_a_way_on(cast: Cast) -> None:
    told = cast.maya.says("poll Omar and Grace: Thursday 15:00 or Friday 16:00 until yesterday")
    assert told.startswith("That deadline has passed. Choose one that is still to come.")
    assert cast.maya.captions == ["Try again…"]


def test_somebody_unknown_is_asked_about_and_the_others_are_asked(cast: Cast) -> None:
    told = cast.maya.says("poll Zorro and Grace: Thursday 15:00 or Friday 16:00")
    assert told.startswith("I know nobody called “Zorro” here.")
    assert "0 of 1 have answered" in cast.maya.presses("Without “Zorro”")


def test_a_time_that_is_taken_by_now_leads_back_to_the_others(cast: Cast) -> None:
    cast.lena.says("poll planning with Maya and Tom: Tue 15:00, Wed 15:00")
    cast.maya.says("set up a meeting with Tom and Omar tomorrow at 15:00")
    cast.maya.presses("Invite")
    refused = cast.lena.presses("Book 1")
    assert refused.startswith("Tue 3 Mar, 15:00–16:00 is taken. Name another time.\n")
    assert cast.lena.captions == ["To the poll", "My meetings"]
    cast.lena.presses("To the poll")
    assert cast.lena.presses("Book 2").startswith("Planning is booked\n")
