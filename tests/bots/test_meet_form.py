"""Calling and changing a meeting by its form: whole where forms open, question by question elsewhere; errors at their fields."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bots.assistant import Assistant
from bots.inbound import Message, Place, Quoted, Where, Who
from core.model.priority import Priority
from tests.bots.conftest import Cast
from tests.bots.dialogue import NAMES, Speaker, in_group
from tests.bots.lines import lines
from tests.bots.meet_forms import WHOLE, meetings_of, opened, people, said, submits
from tests.builders import a_member, a_room, at


@pytest.fixture
def mailing(cast: Cast) -> Cast:
    """Everybody, where mail can be sent."""
    cast.dialogue.assistant = Assistant(cast.dialogue.store, replace(NAMES, mails=True))
    return cast


def calls_roadmap(speaker: Speaker) -> None:
    """They answer what is asked for a meeting with Omar, and nobody is invited yet."""
    for words in ("/meet", "Roadmap", "Omar", "Tue 14:00"):
        speaker.says(words)


class TestQuestionByQuestion:
    def test_the_least_is_asked_and_the_meeting_is_shown_before_anybody_is_invited(self, cast: Cast) -> None:
        cast.lena.says("/meet")
        assert said(cast.lena) == ["Call a meeting · 1 of 3", "What is it about?"]
        cast.lena.says("Roadmap")
        cast.lena.says("Omar and Tom")
        cast.lena.says("Tue 14:00")
        assert said(cast.lena) == [
            "Roadmap: shall I invite them?",
            "When: Tue 3 Mar, 14:00–15:00 (Berlin)",
            "With: Omar Haddad, Tom Becker",
        ]
        assert cast.omar.sees == ""
        cast.lena.presses("Invite")
        assert said(cast.lena)[0] == "Roadmap · confirmed"
        assert "Invited (2): Omar Haddad, Tom Becker" in said(cast.lena)
        assert said(cast.omar)[0] == "Lena Vogel invites you: Roadmap"

    @pytest.mark.parametrize("words", ["find one", "Find me a time, please!", "whenever", "finde einen"])
    def test_when_it_starts_may_be_left_to_be_found(self, cast: Cast, words: str) -> None:
        for answer in ("/meet", "Roadmap", "Omar and Tom", words):
            cast.lena.says(answer)
        assert said(cast.lena)[0].startswith("Best times for you, Omar and Tom")
        cast.lena.says("1")
        assert said(cast.lena)[0] == "Roadmap: shall I invite them?"

    def test_each_thing_can_be_changed_before(self, mailing: Cast) -> None:
        cast = mailing
        calls_roadmap(cast.lena)
        for caption, words in (
            ("Description", "The quarter"),
            ("Who may come", "Tom"),
            ("By e-mail", "ana@example.org; ANA@example.org"),
            ("Place", "Orion"),
        ):
            cast.lena.presses("Change…")
            cast.lena.presses(caption)
            cast.lena.says(words)
        cast.lena.presses("Change…")
        cast.lena.presses("Length")
        cast.lena.presses("45 min")
        assert said(cast.lena) == [
            "Roadmap: shall I invite them?",
            "When: Tue 3 Mar, 14:00–14:45 (Berlin)",
            "Where: Orion",
            "With: Omar Haddad",
            "Optional: Tom Becker",
            "By e-mail: ana@example.org",
            "About: The quarter",
        ]

    def test_an_answer_that_cannot_be_is_asked_anew_and_the_others_stay(self, cast: Cast) -> None:
        cast.lena.says("/meet")
        for words in ("Roadmap", "Zed", "Omar", "yesterday 10:00"):
            cast.lena.says(words)
        assert "When does it start?" in said(cast.lena)
        cast.lena.says("Tue 14:00")
        assert said(cast.lena)[1] == "When: Tue 3 Mar, 14:00–15:00 (Berlin)"

    def test_a_day_without_an_hour_is_asked_for_the_hour_and_the_form_stays(self, cast: Cast) -> None:
        cast.lena.says("/meet")
        for words in ("Kickoff", "Omar, Grace", "Tuesday"):
            cast.lena.says(words)
        assert "Please write a day and a time, such as tomorrow 14:30." in cast.lena.sees
        assert "When: Tue 3 Mar, 15:00–16:00 (Berlin)" in cast.lena.says("Tuesday at 3pm")

    def test_what_is_too_long_for_its_button_stands_above_it_in_full(self, cast: Cast) -> None:
        cast.lena.says("set up a meeting with Omar and Grace tomorrow at 15:00")
        cast.lena.presses("Change…")
        asked = cast.lena.presses("Private or not")
        assert "  – Organizers see it as well\n  – Only its people: for others they are busy\n" in asked

    def test_nobody_to_meet_is_no_meeting(self, cast: Cast) -> None:
        cast.lena.says("/meet")
        cast.lena.says("Roadmap")
        cast.lena.presses("Skip")
        cast.lena.says("Tue 14:00")
        assert said(cast.lena)[1:] == ["Name somebody to meet.", "Who must come?"]
        cast.lena.says("Omar")
        cast.lena.says("Tue 14:00")
        assert said(cast.lena)[0] == "Roadmap: shall I invite them?"

    def test_from_a_group_it_is_asked_in_private(self, cast: Cast) -> None:
        lena = in_group(cast.lena, "team")
        lena.says("/meet")
        assert lena.sees == "I’ve answered you in our private chat."
        cast.lena.presses("Begin")
        assert said(cast.lena) == ["Call a meeting · 1 of 3", "What is it about?"]
        cast.lena.says("Roadmap")
        assert said(cast.lena)[0] == "Call a meeting · 2 of 3"

    def test_in_german_too(self, cast: Cast) -> None:
        cast.lena.says("sprich deutsch")
        cast.lena.says("/meet")
        assert said(cast.lena) == ["Besprechung · 1 von 3", "Worum geht es?"]
        for words in ("Planung", "Omar", "Di 14 Uhr"):
            cast.lena.says(words)
        cast.lena.presses("Ändern …")
        assert "Wer kommen darf" in cast.lena.captions


class TestAsAModal:
    def test_all_is_asked_together_and_the_answer_is_one_card(self, mailing: Cast) -> None:
        cast = mailing
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, form = opened(lena)
        assert [field.name for field in form.fields if field.required] == [
            "title",
            "length",
            "all_day",
            "priority",
            "private",
        ]
        needed, asked = people(cast, "Omar", "Tom"), people(cast, "Maya")
        more = {"required": needed, "optional": asked, "guests": "ana@example.org", "place": "Orion"}
        submits(lena, payload, **(WHOLE | more | {"private": "yes", "priority": "high", "reminders": "60,10"}))
        assert said(lena) == [
            "Roadmap · confirmed",
            "When: Tue 3 Mar, 14:00–14:45 (Berlin)",
            "Elsewhere: 15:00 Cairo · 08:00 New York",
            "Where: Orion",
            "Host: Lena Vogel",
            "Invited (4): Omar Haddad, Tom Becker, Maya Iyer (optional), ana@example.org",
            "Priority: high",
        ]
        assert lines(lena.sees)[-1].endswith(
            " · 4 answers to come · no conflicts · reminders 1 h and 10 min before · private"
        )
        (meeting,) = meetings_of(cast, "Lena Vogel")
        assert (meeting.priority, meeting.private, meeting.reminders) == (Priority.HIGH, True, (60, 10))

    @pytest.mark.parametrize(
        ("wrong", "field", "words"),
        [
            ({"required": ""}, "required", "Name somebody to meet."),
            ({"required": "3,3"}, "required", "Name somebody to meet."),
            ({"required": ",".join(map(str, range(1000, 1500)))}, "required", "Those are too many people"),
            ({"start": "2026-03-01T10:00+01:00"}, "start", "That time has passed. Name one that is still to come."),
            ({"guests": "ana@"}, "guests", "One of these is no e-mail address."),
            ({"required": "9999"}, "required", "There is no such person here."),
            ({"title": "x" * 151}, "title", "That is too long: at most 150 characters."),
        ],
    )
    def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(
        self, mailing: Cast, wrong: dict[str, str], field: str, words: str
    ) -> None:
        cast = mailing
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        right = WHOLE | {"required": people(cast, "Omar")}
        submits(lena, payload, **(right | wrong))
        ((at_field, told),) = lena.handled.errors
        assert at_field == field
        assert told.startswith(words)
        assert meetings_of(cast, "Lena Vogel") == []
        submits(lena, payload, **right)
        assert said(lena)[0] == "Roadmap · confirmed"

    def test_where_something_is_in_the_way_the_card_says_what_can_be_done_and_nothing_is_lost(self, cast: Cast) -> None:
        lena, grace = replace(cast.lena, forms=True), replace(cast.grace, forms=True)
        for speaker in (grace, lena):
            speaker.says("/meet")
            payload, _ = opened(speaker)
            submits(speaker, payload, **(WHOLE | {"required": people(cast, "Omar"), "place": "Orion"}))
        assert lena.handled.errors == ()
        assert said(lena)[0].startswith("Tue 3 Mar, 14:00–14:45 is taken.")
        assert meetings_of(cast, "Lena Vogel") == []
        lena.presses("Change…")
        payload, form = opened(lena)
        values = {field.name: field.initial or "" for field in form.fields}
        assert (values["title"], values["place"], values["required"]) == ("Roadmap", "Orion", people(cast, "Omar"))
        submits(lena, payload, **(values | {"start": "2026-03-03T16:00+01:00"}))
        assert said(lena)[0] == "Roadmap · confirmed"

    def test_what_was_said_stands_in_it(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("meet Omar and Tom tomorrow 10:00 for 45 min about the roadmap")
        lena.presses("Change…")
        _, form = opened(lena)
        initial = {field.name: field.initial for field in form.fields if field.initial}
        assert initial["title"] == "the roadmap"
        assert initial["start"] == "2026-03-03T10:00+01:00"
        assert (initial["length"], initial["required"]) == ("45", people(cast, "Omar", "Tom"))

    def test_whole_days_go_from_midnight_to_midnight_also_where_the_clocks_change(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        day = {"start": "2026-10-25T09:00+01:00", "all_day": "1", "required": people(cast, "Omar")}
        submits(lena, payload, **(WHOLE | day))
        (meeting,) = meetings_of(cast, "Lena Vogel")
        assert meeting.span.minutes == 25 * 60
        assert meeting.all_day
        assert said(lena)[1] == "When: Sun 25 Oct, all day"
        assert said(cast.omar)[1] == "When: Sun 25 Oct, all day"


class TestRooms:
    @pytest.fixture
    def house(self, cast: Cast) -> Cast:
        """Two rooms: Cell for two, Orion for six with a projector."""
        with cast.dialogue.store.write() as unit:
            atelier = unit.organisations.all()[0]
            a_room(unit, atelier, "Cell", 2)
            a_room(unit, atelier, "Orion", 6, amenities=("projector",))
        return cast

    def test_where_there_are_none_none_is_asked_for(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        _, form = opened(lena)
        assert {"room", "capacity", "amenities"}.isdisjoint(field.name for field in form.fields)

    def test_one_is_picked_from_a_searched_list(self, house: Cast) -> None:
        lena = replace(house.lena, forms=True)
        lena.says("/meet")
        payload, form = opened(lena)
        (field,) = [field for field in form.fields if field.name == "room"]
        assert field.search == "rooms"
        (found,) = house.dialogue.assistant.options(lena.who, "rooms", "ori")
        assert found.caption == "Orion"
        submits(lena, payload, **(WHOLE | {"required": people(house, "Omar"), "room": found.value}))
        assert "Room: Orion" in said(lena)

    def test_by_what_it_must_have_the_best_that_is_free_is_taken(self, house: Cast) -> None:
        lena, grace = replace(house.lena, forms=True), replace(house.grace, forms=True)
        lena.says("/meet")
        submits(lena, opened(lena)[0], **(WHOLE | {"amenities": "projector", "required": people(house, "Omar")}))
        assert "Room: Orion" in said(lena)
        grace.says("/meet")
        submits(grace, opened(grace)[0], **(WHOLE | {"amenities": "projector", "required": people(house, "Tom")}))
        assert [field for field, _ in grace.handled.errors] == ["room"]

    def test_one_that_is_too_small_says_so_at_its_field(self, house: Cast) -> None:
        lena = replace(house.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        (cell,) = house.dialogue.assistant.options(lena.who, "rooms", "cell")
        submits(lena, payload, **(WHOLE | {"required": people(house, "Omar", "Tom"), "room": cell.value}))
        assert [field for field, _ in lena.handled.errors] == ["room"]

    def test_question_by_question_it_is_named_or_described(self, house: Cast) -> None:
        calls_roadmap(house.lena)
        house.lena.presses("Change…")
        house.lena.presses("Room")
        house.lena.says("somewhere nice")
        assert "I know no such room." in house.lena.sees
        house.lena.says("for 4 with a projector")
        assert "Room: Orion" in said(house.lena)
        house.lena.presses("Change…")
        house.lena.presses("Room")
        house.lena.says("Cell")
        assert "Room: Cell" in said(house.lena)
        house.lena.presses("Invite")
        assert "Room: Cell" in said(house.lena)
        house.lena.presses("Change…")
        house.lena.presses("Room")
        assert "Now: Cell" in said(house.lena)
        house.lena.presses("Leave empty")
        assert "Room: Cell" not in said(house.lena)


class TestRepeating:
    def test_how_often_is_chosen_and_until_when(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, form = opened(lena)
        assert [field.name for field in form.fields][-8:-3] == ["repeats", "interval", "weekdays", "until", "times"]
        chosen = {"repeats": "FREQ=WEEKLY;INTERVAL=2", "until": "2026-04-30", "required": people(cast, "Omar")}
        submits(lena, payload, **(WHOLE | chosen))
        starts = [meeting.span.start for meeting in meetings_of(cast, "Lena Vogel")]
        assert [f"{start:%d.%m. %H:%M}" for start in starts] == [
            "03.03. 13:00",
            "17.03. 13:00",
            "31.03. 12:00",
            "14.04. 12:00",
            "28.04. 12:00",
        ]

    def test_two_ends_are_one_too_many(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        ends = {"repeats": "FREQ=DAILY", "until": "2026-04-30", "times": "3", "required": people(cast, "Omar")}
        submits(lena, payload, **(WHOLE | ends))
        assert [field for field, _ in lena.handled.errors] == ["times"]

    def test_what_was_said_stays_what_it_is(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("meet Omar and Tom every second Tuesday at 10 until 30 April")
        lena.presses("Change…")
        _, form = opened(lena)
        (field,) = [field for field in form.fields if field.name == "repeats"]
        assert field.initial is not None
        assert field.initial.startswith("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=")
        assert field.initial in {choice.value for choice in field.choices}

    def test_question_by_question_it_is_said_in_words(self, cast: Cast) -> None:
        calls_roadmap(cast.lena)
        cast.lena.presses("Change…")
        cast.lena.presses("Repeats")
        cast.lena.says("now and then")
        assert "I can’t read how it repeats." in cast.lena.sees
        cast.lena.says("every second Tuesday until 30 April")
        assert "every second Tuesday" in cast.lena.sees
        cast.lena.presses("Change…")
        cast.lena.presses("Repeats")
        assert "Now: every second Tuesday" in said(cast.lena)
        cast.lena.presses("Keep")
        cast.lena.presses("Invite")
        assert len(meetings_of(cast, "Lena Vogel")) == 5


class TestWithoutATime:
    def test_the_best_times_of_everybody_are_shown(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        submits(lena, payload, **(WHOLE | {"start": "", "required": people(cast, "Omar", "Maya")}))
        assert meetings_of(cast, "Lena Vogel") == []
        lena.presses(next(caption for caption in lena.captions if ":" in caption))
        assert said(lena)[0] == "Roadmap: shall I invite them?"
        lena.presses("Invite")
        assert said(lena)[0] == "Roadmap · confirmed"

    def test_question_by_question_it_may_be_skipped(self, cast: Cast) -> None:
        cast.lena.says("/meet")
        cast.lena.says("Roadmap")
        cast.lena.says("Omar")
        cast.lena.presses("Skip")
        cast.lena.presses(next(caption for caption in cast.lena.captions if ":" in caption))
        assert said(cast.lena)[0] == "Roadmap: shall I invite them?"

    def test_a_meeting_that_stands_keeps_having_one(self, cast: Cast) -> None:
        lena = replace(cast.lena, forms=True)
        lena.says("/meet")
        payload, _ = opened(lena)
        submits(lena, payload, **(WHOLE | {"required": people(cast, "Omar")}))
        lena.presses("Change…")
        payload, _ = opened(lena)
        submits(lena, payload, **(WHOLE | {"start": "", "required": people(cast, "Omar")}))
        assert lena.handled.errors == (("start", "Say when it starts: a day and a time."),)


def colleague(user_id: str, name: str) -> Who:
    return Who("slack", user_id, name, "T1", zone="Europe/Lisbon")


class TestAboutAMessage:
    def test_its_words_its_author_and_who_is_mentioned_stand_in_the_form(self, cast: Cast) -> None:
        where = Where("slack", "D1", Place.PRIVATE, tenant="T1", forms=True, confirms=True, opens=True)
        ana = cast.dialogue.speaker("slack", "U1", "Ana Silva", tenant="T1", zone="Europe/Berlin")
        words = "Release on Friday?\n<@U3> let us talk Tue 14:00 for 45 minutes, <@U1> too"
        message = Message(
            cast.dialogue.event_id(),
            ana.who,
            where,
            "/meet",
            mentions={"U2": "Ben Okafor", "U3": "Cleo Mann", "U1": "Ana Silva"},
            named=(colleague("U2", "Ben Okafor"), colleague("U3", "Cleo Mann"), ana.who),
            quoted=Quoted(words),
        )
        ana.handled = cast.dialogue.hear(message)
        _, form = opened(ana)
        initial = {field.name: field.initial for field in form.fields if field.initial}
        assert initial["title"] == "Release on Friday?"
        assert initial["description"] == words.replace("<@U3>", "@Cleo Mann").replace("<@U1>", "@Ana Silva")
        assert initial["required"] == "U2,U3"
        assert initial["length"] == "45"

    def test_a_long_first_line_is_cut_at_a_word(self, cast: Cast) -> None:
        where = Where("slack", "D1", Place.PRIVATE, tenant="T1", forms=True)
        ana = cast.dialogue.speaker("slack", "U1", "Ana Silva", tenant="T1", zone="Europe/Berlin")
        event = cast.dialogue.event_id()
        ana.handled = cast.dialogue.hear(Message(event, ana.who, where, "/meet", quoted=Quoted("word " * 500)))
        _, form = opened(ana)
        title = form.fields[0].initial
        assert title is not None
        assert title.endswith("word…")
        assert len(title) <= 80


def test_a_time_that_passes_while_the_form_is_open_is_told(cast: Cast) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("/meet")
    payload, _ = opened(lena)
    cast.dialogue.clock.set(at("13:00", day=1) + timedelta(hours=2))
    submits(lena, payload, **(WHOLE | {"required": people(cast, "Omar")}))
    assert lena.handled.errors == (("start", "That time has passed. Name one that is still to come."),)


def test_who_has_become_known_by_being_named_says_where_they_are_first(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        nora, _ = a_member(unit, unit.organisations.all()[0], "Nora Roth", zone=None)
        identity = unit.people.identities(nora.id)[0]
        unit.people.save(replace(nora, organisation_id=1))
    there = cast.dialogue.speaker("console", identity.user_id, "Nora Roth", language="en")
    there = replace(there, chat=identity.chat_id or "")
    cast.lena.says("meet Nora and Omar tomorrow 10:00")
    cast.lena.presses("Invite")
    assert there.sees.startswith("Lena Vogel invites you to a meeting. I can tell you when once I know where you are.")
    there.presses("Show")
    there.says("Lisbon")
    there.presses("Yes, that’s right")
    assert "When: Tue 3 Mar, 09:00–10:00 (Lisbon)" in said(there)
    cast.lena.says("poll planning with Nora: Tue 14:00, Wed 10:00")
    assert there.captions[0] == "Tue 13:00"


def test_where_no_mail_can_be_sent_none_is_asked_for(cast: Cast) -> None:
    lena = replace(cast.lena, forms=True)
    lena.says("/meet")
    _, form = opened(lena)
    assert "guests" not in {field.name for field in form.fields}


def test_an_answer_that_is_asked_for_again_costs_none_of_those_after_it(cast: Cast) -> None:
    cast.maya.says("/meet")
    cast.maya.says("Roadmap")
    cast.maya.presses("Skip")
    asked = cast.maya.says("tomorrow 14:00")
    assert lines(asked)[:3] == ["Call a meeting · 2 of 3", "Name somebody to meet.", "Who must come?"]
    cast.maya.says("Omar")
    assert "Now: Tue 3 Mar, 14:00" in cast.maya.sees
    assert cast.maya.presses("Keep").startswith("Roadmap: shall I invite them?")
    assert "When: Tue 3 Mar, 14:00–15:00" in cast.maya.sees


def test_more_names_than_can_be_read_are_asked_for_again(cast: Cast) -> None:
    cast.maya.says("/meet")
    cast.maya.says("Roadmap")
    asked = cast.maya.says(", ".join(f"Worker{number:03}" for number in range(500)))
    assert lines(asked)[0] == "Call a meeting · 2 of 3"
    assert "That is longer than I can read." in asked


def test_whole_days_that_are_taken_are_told_by_their_dates(cast: Cast) -> None:
    """25 October 2026 has 25 hours in Berlin."""
    for who in ("Omar", "Grace"):
        shown = cast.maya.says(f"set up a meeting with {who} all day on 25 October 2026")
        if who == "Omar":
            cast.maya.presses("Invite")
    assert "Sun 25 Oct, all day is taken." in shown
    assert "Sun 25 Oct, all day · Maya Iyer · Meeting" in shown


def test_somebody_unknown_is_asked_about_among_all_who_could_be_met(cast: Cast) -> None:
    asked = cast.maya.says("set up a meeting with Zorro and Omar tomorrow at 10")
    assert "People here: " in asked
    assert "Omar Haddad" in asked
