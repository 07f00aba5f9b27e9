"""Conflicts as they are lived in a chat: refused with other times, put before organizers, decided once, displaced people told."""

from dataclasses import replace

import pytest

from core.model.conflict import Policy
from core.model.decision import Channel, ConflictRules, Patience
from core.model.people import Role
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.bots.lines import lines
from tests.bots.meet_forms import opened
from tests.builders import a_meeting, a_member, a_room, at, span

URGENT = "urgent meeting with Omar and Lena tomorrow at 15:00 for an hour"
PLAIN = "meeting with Omar and Lena tomorrow at 15:00 for an hour"


@pytest.fixture
def olga(cast: Cast) -> Speaker:
    """A second organizer, beside Grace."""
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.all()[0]
        person, _ = a_member(unit, organisation, "Olga Brandt", Role.ORGANIZER)
        unit.people.save(replace(person, organisation_id=organisation.id))
        identity = unit.people.identities(person.id)[0]
    speaker = cast.dialogue.speaker("console", identity.user_id, person.name, language="en")
    return replace(speaker, chat=identity.chat_id or identity.user_id)


@pytest.fixture
def lunch(cast: Cast) -> None:
    """Lena, Omar and Tom have that time already."""
    cast.lena.says("set up a meeting with Omar and Tom tomorrow 15:00 for an hour")
    cast.lena.presses("Invite")


def under(cast: Cast, policy: Policy | None, channel: Channel | None = None) -> None:
    """From now on the organisation has this policy."""
    with cast.dialogue.store.write() as unit:
        unit.conflicts.save(ConflictRules(unit.organisations.all()[0].id, policy, Patience(), channel))


def said(speaker: Speaker) -> list[str]:
    """The last card, line by line, without its numbered buttons and its last line, where the short id stands."""
    return [line for line in lines(speaker.sees) if not line.startswith("[")]


def asks(cast: Cast, words: str = URGENT, why: str = "The server is down") -> None:
    """Maya has the organizers asked."""
    cast.maya.says(words)
    cast.maya.presses("Ask an organizer")
    cast.maya.presses("Say why")
    cast.maya.says(why)


@pytest.mark.usefixtures("lunch")
class TestWhoWantsIt:
    def test_sees_one_line_for_each_clash_before_anything_is_final(self, cast: Cast) -> None:
        cast.maya.says(PLAIN)
        assert said(cast.maya) == [
            "Tue 3 Mar, 15:00–16:00 is taken. Take a time when everybody is free, or let an organizer decide:",
            "Tue 3 Mar, 15:00–16:00 · Lena Vogel, Omar Haddad · busy",
        ]
        assert cast.maya.captions == [
            "Tue 13:00",
            "Tue 13:30",
            "Tue 14:00",
            "Ask an organizer",
            "My meetings",
            "Change…",
        ]

    def test_sees_what_is_theirs_to_know_by_its_name(self, cast: Cast) -> None:
        cast.tom.says("meeting with Omar and Lena tomorrow at 15:00 Berlin time for an hour")
        assert "Tue 3 Mar, 09:00–10:00 · Tom Becker, Lena Vogel, Omar Haddad · Meeting" in said(cast.tom)

    def test_takes_another_time_by_one_press(self, cast: Cast) -> None:
        cast.maya.says(PLAIN)
        cast.maya.presses("Tue 14:00")
        assert said(cast.maya)[:2] == ["Meeting · confirmed", "When: Tue 3 Mar, 14:00–15:00 (Berlin)"]

    def test_is_refused_without_another_time_where_the_organisation_says_so(self, cast: Cast) -> None:
        under(cast, Policy.REFUSE)
        cast.maya.says(PLAIN)
        assert said(cast.maya)[0] == "Tue 3 Mar, 15:00–16:00 is taken. Name another time."
        assert cast.maya.captions == ["My meetings", "Change…"]

    def test_is_offered_times_alone_where_the_organisation_says_so(self, cast: Cast) -> None:
        under(cast, Policy.PROPOSE)
        cast.maya.says(PLAIN)
        assert said(cast.maya)[0] == "Tue 3 Mar, 15:00–16:00 is taken. Then everybody is free:"
        assert cast.maya.captions == ["Tue 13:00", "Tue 13:30", "Tue 14:00", "My meetings", "Change…"]

    def test_moves_a_meeting_of_theirs_to_a_time_that_is_proposed(self, cast: Cast) -> None:
        under(cast, Policy.PROPOSE)
        cast.maya.says("meeting with Omar and Lena tomorrow at 11:00 for an hour")
        cast.maya.presses("Invite")
        cast.maya.says("move the meeting with Omar to tomorrow 15:00")
        assert said(cast.maya)[0] == "Tue 3 Mar, 15:00–16:00 is taken. Then everybody is free:"
        cast.maya.presses("Tue 14:00")
        assert "Tue 3 Mar, 14:00–15:00" in cast.maya.sees

    def test_hears_before_the_press_who_would_be_displaced_by_what_matters_more(self, cast: Cast) -> None:
        under(cast, Policy.PRIORITY)
        cast.maya.says(URGENT)
        assert said(cast.maya) == [
            "Meeting: shall I invite them?",
            "This has to make way for it:",
            "Tue 3 Mar, 15:00–16:00 · Lena Vogel, Omar Haddad · busy",
            "3 people will be told.",
            "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
            "With: Omar Haddad, Lena Vogel",
            "Priority: urgent",
        ]
        cast.maya.presses("Invite")
        assert said(cast.maya)[0] == "Meeting · confirmed"
        assert said(cast.tom)[0] == "“Meeting” had to make way for something more urgent, as Maya Iyer decided."

    def test_may_force_it_as_an_organizer_with_a_reason_after_a_card_that_lists_who_is_displaced(
        self, cast: Cast
    ) -> None:
        under(cast, Policy.FORCE)
        cast.grace.says(f"{URGENT.replace('15:00', '15:00 Berlin time')}")
        assert said(cast.grace)[0].endswith("is taken. As it is urgent, you may displace what is there:")
        assert said(cast.grace)[1:] == [
            "Tue 3 Mar, 15:00–16:00 · Lena Vogel, Omar Haddad · Meeting",
            "3 people will be told.",
        ]
        cast.grace.presses("Book anyway, urgent")
        cast.grace.says("Outage")
        assert said(cast.grace)[0] == "Meeting · confirmed"
        assert "Reason: Outage" in said(cast.tom)

    def test_may_not_force_it_as_a_member(self, cast: Cast) -> None:
        under(cast, Policy.FORCE)
        cast.maya.says(URGENT)
        assert "Book anyway, urgent" not in cast.maya.captions


@pytest.mark.usefixtures("lunch")
class TestOrganizers:
    def test_see_what_is_wanted_by_whom_and_why_and_what_they_can_do(self, cast: Cast, olga: Speaker) -> None:
        asks(cast)
        assert said(cast.maya) == [
            "One of 2 organizers decides about “Meeting”. You hear of it at once.",
            "What is free of it is held for you until then.",
            "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
            "Until: Mon 2 Mar, 13:00",
            "Why: The server is down",
        ]
        for organizer in (cast.grace, olga):
            assert said(organizer)[:-1] == [
                "Maya Iyer asks for “Meeting”, which clashes.",
                "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
                "With: Maya Iyer, Lena Vogel, Omar Haddad",
                "Priority: urgent",
                "Why: The server is down",
                "In the way:",
                "Tue 3 Mar, 15:00–16:00 · Lena Vogel, Omar Haddad · Meeting",
                "If you approve, this is called off, and 3 people are told.",
            ]
            assert organizer.captions == [
                "Approve",
                "Refuse",
                "New: Tue 13:00",
                "New: Tue 13:30",
                "New: Tue 14:00",
                "Old: Mon 15:00",
                "Old: Wed 15:00",
                "Old: Thu 15:00",
            ]

    def test_the_first_press_wins_and_the_others_card_shows_who_decided_what(self, cast: Cast, olga: Speaker) -> None:
        asks(cast)
        before = len(olga.screen)
        cast.grace.presses("Approve")
        for organizer in (cast.grace, olga):
            assert said(organizer)[0] == "Grace Osei approved “Meeting”, Tue 3 Mar, 15:00."
            assert organizer.captions == []
        assert len(olga.screen) == before
        assert said(cast.maya)[0] == "Grace Osei approved “Meeting”, Tue 3 Mar, 15:00."
        assert cast.omar.sees.startswith("Maya Iyer invites you: Meeting")

    def test_who_is_displaced_hears_at_once_in_their_own_zone_with_the_way_on(self, cast: Cast) -> None:
        asks(cast)
        cast.grace.presses("Approve")
        assert said(cast.tom) == [
            "“Meeting” had to make way for something more urgent, as Grace Osei decided.",
            "When: Tue 3 Mar, 09:00–10:00 (New York)",
            "Reason: The server is down",
            "Lena Vogel can move it to another time.",
        ]
        lena = next(shown for shown in reversed(cast.lena.screen) if "had to make way" in shown.text)
        assert [button.caption for button in lena.keyed.card.buttons()] == [
            "Mon 15:00",
            "Wed 15:00",
            "Thu 15:00",
            "My meetings",
        ]
        cast.lena.presses("Wed 15:00", on=lena)
        assert "Wed 4 Mar, 15:00–16:00 (Berlin)" in lena.text
        assert said(cast.tom)[0] == "Lena Vogel changed “Meeting”"
        assert "When: Tue 3 Mar, 09:00 → Wed 4 Mar, 09:00–10:00 (New York)" in said(cast.tom)

    def test_move_the_new_one(self, cast: Cast) -> None:
        asks(cast)
        cast.grace.presses("New: Tue 14:00")
        assert said(cast.grace)[0] == "Grace Osei moved “Meeting” to Tue 3 Mar, 14:00."
        assert "When: Tue 3 Mar, 14:00–15:00 (Berlin)" in said(cast.maya)

    def test_move_the_old_one(self, cast: Cast) -> None:
        asks(cast)
        cast.grace.presses("Old: Wed 15:00")
        assert said(cast.grace)[0] == "Grace Osei made room for “Meeting”, Tue 3 Mar, 15:00."
        assert said(cast.tom)[0] == "Grace Osei changed “Meeting”"
        assert "Tue 3 Mar, 09:00 → Wed 4 Mar, 09:00" in cast.tom.sees

    def test_refuse_with_a_reason_and_the_asker_gets_three_other_times(self, cast: Cast) -> None:
        asks(cast)
        cast.grace.presses("Refuse")
        cast.grace.says("Another day")
        assert said(cast.maya) == [
            "Grace Osei refused “Meeting”.",
            "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
            "Reason: Another day",
            "Then everybody is free:",
        ]
        cast.maya.presses("Tue 14:00")
        assert said(cast.maya)[:2] == ["Meeting · confirmed", "When: Tue 3 Mar, 14:00–15:00 (Berlin)"]

    def test_are_reminded_and_after_four_hours_it_is_refused(self, cast: Cast) -> None:
        asks(cast)
        cast.dialogue.passes(at("08:30"))
        assert said(cast.grace)[0] == "Nobody has decided yet: Maya Iyer asks for “Meeting”, which clashes."
        cast.dialogue.passes(at("12:00"))
        assert said(cast.grace)[0] == "Nobody decided about “Meeting” in time, so it is refused."
        assert said(cast.maya)[0] == "Nobody decided about “Meeting” in time, so it is refused."
        assert cast.maya.captions == ["Tue 13:00", "Tue 13:30", "Tue 14:00", "My meetings"]

    def test_what_was_withdrawn_says_so_and_an_old_button_answers_with_what_is_so(self, cast: Cast) -> None:
        asks(cast)
        old = replace(cast.grace.screen[-1])
        cast.maya.presses("Withdraw")
        assert said(cast.maya)[0] == "You cancelled “Meeting”"
        assert said(cast.grace)[0] == "Maya Iyer withdrew “Meeting”. There is nothing left to decide."
        cast.dialogue._refs["console", cast.grace.chat, "old"] = old
        cast.grace.presses("Approve", on=old)
        assert cast.grace.handled.toast == "Already done."

    def test_decide_nothing_about_what_they_have_not_seen(self, cast: Cast, olga: Speaker) -> None:
        asks(cast)
        cast.lena.says("move the meeting with Tom to tomorrow 15:30")
        cast.lena.presses("Move it")
        cast.grace.presses("Approve")
        for organizer in (cast.grace, olga):
            assert "Tue 3 Mar, 15:30–16:30 · Lena Vogel, Omar Haddad · Meeting" in said(organizer)
        assert cast.grace.handled.toast == "This has changed meanwhile: look at it anew."
        olga.presses("Approve")
        assert said(cast.grace)[0] == "Olga Brandt approved “Meeting”, Tue 3 Mar, 15:00."

    def test_what_is_private_is_busy_to_them(self, cast: Cast) -> None:
        with cast.dialogue.store.write() as unit:
            known = {person.name: member for member, person in unit.people.members(unit.organisations.all()[0].id)}
            when, omar = span("14:00", "15:00", day=2), known["Omar Haddad"].person_id
            a_meeting(unit, known["Tom Becker"], when, title="Secret", private=True, required=(omar,))
        asks(cast, "set up a meeting with Omar on Wednesday at 15:00 for an hour")
        assert "Wed 4 Mar, 15:00–16:00 · Omar Haddad · busy" in said(cast.grace)


class TestAChange:
    @pytest.fixture
    def moving(self, cast: Cast, lunch: None) -> None:
        """Maya meets Omar and Grace at eleven, and would have it when he is at lunch."""
        assert lunch is None
        cast.maya.says("meeting with Omar and Grace tomorrow at 11:00 for an hour")
        cast.maya.presses("Invite")
        cast.maya.says("move the meeting with Omar to tomorrow 15:00")

    @pytest.mark.usefixtures("moving")
    def test_is_put_before_organizers_by_one_press_and_stands_as_it_is_until_then(self, cast: Cast) -> None:
        assert said(cast.maya)[0].endswith("Take a time when everybody is free, or let an organizer decide:")
        cast.maya.presses("Ask an organizer")
        assert said(cast.maya)[:3] == [
            "An organizer decides about “Meeting”. You hear of it at once.",
            "It stands as it is until then; what is free of the new time is held.",
            "When: Tue 3 Mar, 11:00 → Tue 3 Mar, 15:00–16:00 (Berlin)",
        ]
        assert said(cast.grace)[:2] == [
            "Maya Iyer asks to change “Meeting”, which clashes.",
            "When: Tue 3 Mar, 11:00 → Tue 3 Mar, 15:00–16:00 (Berlin)",
        ]
        cast.grace.presses("Approve")
        assert said(cast.maya)[:2] == [
            "Grace Osei approved “Meeting”, Tue 3 Mar, 15:00.",
            "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
        ]
        assert "“Meeting” had to make way for something more urgent, as Grace Osei decided." in cast.tom.sees

    @pytest.mark.usefixtures("moving")
    def test_stays_as_it_is_where_they_refuse_and_other_times_are_a_press_away(self, cast: Cast) -> None:
        cast.maya.presses("Ask an organizer")
        cast.grace.presses("Refuse")
        cast.grace.says("Lunch is lunch")
        assert said(cast.maya)[:1] == ["Grace Osei refused “Meeting”."]
        assert "It stays as it is, Tue 3 Mar, 11:00." in said(cast.maya)
        cast.maya.presses("Tue 14:00")
        assert "Tue 3 Mar, 14:00–15:00 (Berlin)" in cast.maya.sees

    @pytest.mark.usefixtures("moving")
    def test_shows_on_the_meetings_own_card_and_can_be_withdrawn_there(self, cast: Cast) -> None:
        cast.maya.presses("Ask an organizer")
        cast.maya.says("my meetings")
        cast.maya.presses(cast.maya.captions[0])
        assert "Asked for: Tue 3 Mar, 15:00–16:00, an organizer decides by Mon 2 Mar, 13:00" in said(cast.maya)
        cast.maya.presses("Withdraw")
        assert said(cast.grace)[0] == "Maya Iyer withdrew “Meeting”. There is nothing left to decide."

    @pytest.mark.usefixtures("lunch", "olga")
    def test_that_displaces_others_shows_whom_before_the_press_that_makes_it(self, cast: Cast) -> None:
        under(cast, Policy.PRIORITY)
        cast.grace.says("urgent meeting with Maya and Olga tomorrow at 15:00 Berlin time for an hour")
        cast.grace.presses("Invite")
        cast.grace.says("add Omar to the meeting with Maya")
        assert said(cast.grace) == [
            "This has to make way for it:",
            "Tue 3 Mar, 15:00–16:00 · Omar Haddad · Meeting",
            "3 people will be told.",
        ]
        cast.grace.presses("Change, say why")
        cast.grace.says("Omar knows the customer")
        assert "Reason: Omar knows the customer" in said(cast.tom)
        assert cast.omar.sees.startswith("Grace Osei invites you: Meeting")


def test_of_two_in_the_way_each_is_given_its_own_time_by_a_form(cast: Cast) -> None:
    cast.lena.says("set up a meeting with Tom and Grace tomorrow 15:00 for 30 minutes")
    cast.lena.presses("Invite")
    cast.omar.says("set up a meeting with Grace and Tom tomorrow 15:30 Berlin time for 30 minutes")
    cast.omar.presses("Invite")
    asks(cast)
    grace = replace(cast.grace, forms=True)
    grace.presses("Move the old ones…")
    _, form = opened(grace)
    fields = form.fields
    values = {fields[0].name: fields[0].choices[1].value, fields[1].name: "off"}
    grace.submits(values)
    assert said(cast.maya)[0] == "Grace Osei made room for “Meeting”, Tue 3 Mar, 15:00."
    assert fields[0].choices[-1].value == "off"


def test_what_was_decided_lately_by_whom_and_why_is_a_press_from_the_rules(cast: Cast) -> None:
    under(cast, Policy.FORCE)
    cast.lena.says("set up a meeting with Omar and Tom tomorrow 15:00 for an hour")
    cast.lena.presses("Invite")
    cast.grace.says(f"{URGENT.replace('15:00', '15:00 Berlin time')}")
    cast.grace.presses("Book anyway, urgent")
    cast.grace.says("Outage")
    cast.grace.says("/settings conflicts")
    cast.grace.presses("Decided lately")
    assert said(cast.grace) == [
        "What was decided, the latest first",
        "Mon 2 Mar, 09:00: Grace Osei had others make way for “Meeting”, Tue 3 Mar, 15:00. · Outage",
    ]


@pytest.mark.usefixtures("lunch")
class TestInTheirChannel:
    def test_it_stands_there_for_who_is_there_and_changes_where_it_stands(self, cast: Cast, olga: Speaker) -> None:
        under(cast, None, Channel("console", "", "organizers"))
        before = len(cast.grace.screen)
        asks(cast)
        board = in_group(cast.grace, "organizers")
        assert said(board)[0] == "Maya Iyer asks for “Meeting”, which clashes."
        assert len(cast.grace.screen) == before
        in_group(olga, "organizers").presses("Approve", on=board.screen[0])
        assert len(board.screen) == 1
        assert said(board)[0] == "Olga Brandt approved “Meeting”, Tue 3 Mar, 15:00."

    def test_who_is_there_without_a_role_decides_nothing(self, cast: Cast) -> None:
        under(cast, None, Channel("console", "", "organizers"))
        asks(cast)
        board = in_group(cast.lena, "organizers")
        board.presses("Approve", on=board.screen[0])
        assert said(board)[0] == "Maya Iyer asks for “Meeting”, which clashes."


class TestRules:
    def test_are_shown_and_changed_while_everything_runs(self, cast: Cast) -> None:
        grace = replace(cast.grace, forms=True)
        grace.says("/settings conflicts")
        assert said(grace)[:6] == [
            "When two things want one time",
            "What is done: The usual: organizers are asked, about sessions other times are proposed",
            "Organizers are reminded after: 30 min",
            "Refused after: 4 h",
            "At the latest before the start: 1 h",
            "Organizers are asked: In private",
        ]
        grace.presses("Change")
        values = {"remind_after": "10 min", "answer_within": "1 h", "before_start": "0", "where": "private"}
        grace.submits({"policy": "priority", **values})
        assert said(grace)[:5] == [
            "Saved. It holds from now on.",
            "What is done: The more important displaces the less important",
            "Organizers are reminded after: 10 min",
            "Refused after: 1 h",
            "At the latest before the start: 0 min",
        ]

    def test_a_time_that_cannot_be_is_refused_at_its_field(self, cast: Cast) -> None:
        grace = replace(cast.grace, forms=True)
        grace.says("/settings conflicts")
        grace.presses("Change")
        values = {"remind_after": "1 min", "answer_within": "1 h", "before_start": "0", "where": "private"}
        grace.submits({"policy": "ask", **values})
        assert grace.handled.errors == (("remind_after", "That is too little: at least 5."),)

    def test_a_service_may_have_its_own(self, cast: Cast) -> None:
        grace = replace(cast.grace, forms=True)
        grace.says("/settings conflicts")
        service = grace.captions[2]
        grace.presses(service)
        grace.submits({"policy": "refuse"})
        assert f"{service}: Refuse what clashes" in said(grace)

    def test_a_room_may_have_its_own(self, cast: Cast) -> None:
        with cast.dialogue.store.write() as unit:
            a_room(unit, unit.organisations.all()[0], "Orion", 6)
        grace = replace(cast.grace, forms=True)
        grace.says("Orion")
        grace.presses("Conflicts")
        grace.submits({"policy": "propose"})
        assert said(grace) == ["Saved. It holds from now on.", "Orion: Propose other times"]

    def test_a_session_is_refused_without_other_times_where_its_service_says_so(self, cast: Cast) -> None:
        cast.lena.says("book Maya tomorrow 10:00")
        cast.lena.presses("Confirm")
        with cast.dialogue.store.write() as unit:
            service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
            unit.conflicts.set_service(service.id, Policy.REFUSE)
        cast.omar.says("book Maya tomorrow 11:00")
        assert "10:30" not in cast.omar.sees

    def test_in_a_group_it_can_be_chosen_as_where_organizers_are_asked(self, cast: Cast) -> None:
        channel = in_group(replace(cast.grace, forms=True), "organizers")
        cast.grace.says("/settings conflicts")
        channel.presses("Change", on=cast.grace.screen[-1])
        values = {"remind_after": "30 min", "answer_within": "4 h", "before_start": "1 h", "where": "channel"}
        form = channel.handled.form
        channel.submits({"policy": "ask", **values})
        assert channel.handled.errors == (("channel", "Choose the channel in which organizers are asked."),)
        channel.handled = replace(channel.handled, form=form)
        channel.submits({"policy": "ask", **values, "channel": "organizers"})
        with cast.dialogue.store.read() as unit:
            rules = unit.conflicts.rules(unit.organisations.all()[0].id)
        assert rules.channel == Channel("console", "", "organizers")

    def test_members_are_told_who_can(self, cast: Cast) -> None:
        cast.lena.says("/settings conflicts")
        assert "organizer" in cast.lena.sees.casefold()


@pytest.mark.usefixtures("lunch")
class TestWhatWaitsForADecision:
    def test_one_thing_is_shown_to_an_organizer_who_asks_what_to_decide(self, cast: Cast) -> None:
        asks(cast)
        assert cast.grace.says("what must I decide?").startswith("Maya Iyer asks for")

    def test_nothing_of_it_is_shown_to_others(self, cast: Cast) -> None:
        asks(cast)
        assert cast.tom.says("anything waiting for my decision?") != cast.grace.says(
            "anything waiting for my decision?"
        )
        assert "asks for" not in cast.tom.sees

    def test_nobody_but_organizers_hears_that_it_is_cancelled_while_it_waits(self, cast: Cast) -> None:
        asks(cast)
        assert "will be told" not in cast.maya.says("cancel my meeting")
        tom = cast.tom.sees
        cast.maya.presses("Yes, cancel")
        assert said(cast.grace)[0].endswith("There is nothing left to decide.")
        assert cast.tom.sees == tom

    def test_it_stands_behind_what_waits_for_an_answer(self, cast: Cast) -> None:
        asks(cast)
        cast.lena.says("set up a meeting with Grace on Friday at 10")
        cast.lena.presses("Invite")
        card = cast.grace.says("what do I have to decide?")
        assert "  Waiting for your decision" in card.splitlines()
        assert "Decide 1" in cast.grace.captions
        assert cast.grace.presses("Decide 1").startswith("Maya Iyer asks for")
